using ForBedring.Organisation;

var read = OrgTree.Read([
    new OrgUnit(UnitId.From("H"), "Hospital", OrgLevel.Enterprise, null),
    new OrgUnit(UnitId.From("A"), "Ward A", OrgLevel.Section, UnitId.From("H")),
]);
return read.TryGetValue(out var tree) && tree.Count == 2 ? 0 : 1;
