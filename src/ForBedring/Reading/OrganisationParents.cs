using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>Finds the unit above each row: by code, else by a name only one unit has, else by a number with other zeros; the top by nothing, NULL, 0 or the unit's own code.</summary>
internal static class OrganisationParents
{
    private static readonly char[] Between = ['|', ',', ';', '/', '+', '&'];

    public static void Resolve(List<UnitRow> rows, ReadProblems problems)
    {
        var indexOf = new Dictionary<UnitId, int>();
        for (var i = 0; i < rows.Count; i++) indexOf.TryAdd(rows[i].Id, i);
        var finder = new UnitFinder(rows.Select(r => new OrgUnit(r.Id, r.Name, OrgLevel.Team, r.ParentText.Length == 0 ? null : UnitId.From(r.ParentText))), id => indexOf.TryGetValue(id, out var at) ? at : -1);
        foreach (var row in rows) row.Parent = ParentOf(row, rows, finder, problems);
    }

    private static UnitId? ParentOf(UnitRow row, List<UnitRow> rows, UnitFinder finder, ReadProblems problems)
    {
        var text = row.ParentText.Trim();
        if (text.Length == 0) return null;
        var way = finder.Find(text, out var index, out var candidates);
        if (way == UnitFinder.Way.Code && rows[index].Id == row.Id) return Top(row, text, problems);
        if (way == UnitFinder.Way.Code) return rows[index].Id;
        if (EmptyWord.Is(text) || text is "0") return Top(row, text, problems);
        if (text.Split(Between).Where(t => t.Trim().Length > 0).Select(t => t.Trim()).ToList() is { Count: > 1 } parts && parts.Exists(p => finder.Find(p, out _, out _) != UnitFinder.Way.None))
        {
            problems.Add(OrganisationRules.SeveralParents, row.Row, "parent", ("unit", row.Id.Value), ("parents", string.Join(", ", parts)));
            row.IsRefused = true;
            return null;
        }

        switch (way)
        {
            case UnitFinder.Way.Name:
                problems.Add(OrganisationRules.ReadByName, row.Row, "parent", ("text", text), ("unit", rows[index].Id.Value));
                return rows[index].Id == row.Id ? null : rows[index].Id;
            case UnitFinder.Way.Number:
                problems.Add(OrganisationRules.ReadByNumber, row.Row, "parent", ("text", text), ("unit", rows[index].Id.Value));
                return rows[index].Id == row.Id ? null : rows[index].Id;
            case UnitFinder.Way.Several:
                problems.Add(OrganisationRules.AmbiguousUnit, row.Row, "parent", ("text", text), ("units", string.Join(", ", candidates.Take(10).Select(finder.Describe))));
                row.IsRefused = true;
                return null;
            default:
                return UnitId.From(text);
        }
    }

    private static UnitId? Top(UnitRow row, string text, ReadProblems problems)
    {
        problems.Add(OrganisationRules.TopUnit, row.Row, "parent", ("unit", row.Id.Value), ("text", text));
        return null;
    }
}
