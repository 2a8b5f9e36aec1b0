using ForBedring.Organisation;

namespace ForBedring.Json;

/// <summary>Representative coverage in the plan format.</summary>
internal static class CoverageJson
{
    public static RepresentativeCoverage? Read(JsonValue value)
    {
        IEnumerable<UnitId> Units(string name) => (value.Optional(name)?.Items ?? []).Select(i => i.NonBlankText()).Where(t => !string.IsNullOrWhiteSpace(t)).Select(UnitId.From);
        string Reason() => value.Required("reason")?.NonBlankText() is { } r && !string.IsNullOrWhiteSpace(r) ? r : "-";
        UnitId? Unit(string name) => value.Optional(name)?.NonBlankText() is { } u && !string.IsNullOrWhiteSpace(u) ? UnitId.From(u) : null;
        switch (value.Required("kind")?.OneOf(("Own", 1), ("SharedAcross", 2), ("FromHigherLevel", 3), ("Vacant", 4), ("NotRequired", 5), ("NotRecorded", 6)))
        {
            case 1: return new RepresentativeCoverage.Own(value.Optional("count")?.Whole(1) ?? 1);
            case 2:
                var units = Units("units").ToList();
                if (units.Count > 0) return new RepresentativeCoverage.SharedAcross(units);
                value.Refuse("at least one unit");
                return null;
            case 3:
                var unit = Unit("unit");
                if (unit is null) value.Refuse("a unit");
                return unit is null ? null : new RepresentativeCoverage.FromHigherLevel(unit, [.. Units("vacantBetween")]);
            case 4: return new RepresentativeCoverage.Vacant(Reason(), Unit("nearest"));
            case 5: return new RepresentativeCoverage.NotRequired(Reason());
            default: return new RepresentativeCoverage.NotRecorded();
        }
    }

    public static ShapedObject Write(RepresentativeCoverage coverage) => coverage switch
    {
        RepresentativeCoverage.Own own => new ShapedObject().Text("kind", "Own").Whole("count", own.Count),
        RepresentativeCoverage.SharedAcross shared => new ShapedObject().Text("kind", "SharedAcross").Texts("units", shared.Units.Select(u => u.Value)),
        RepresentativeCoverage.FromHigherLevel higher => new ShapedObject().Text("kind", "FromHigherLevel").Text("unit", higher.Unit.Value).Texts("vacantBetween", higher.VacantBetween.Select(u => u.Value)),
        RepresentativeCoverage.Vacant vacant => new ShapedObject().Text("kind", "Vacant").Text("reason", vacant.Reason).Text("nearest", vacant.Nearest?.Value),
        RepresentativeCoverage.NotRequired none => new ShapedObject().Text("kind", "NotRequired").Text("reason", none.Reason),
        _ => new ShapedObject().Text("kind", "NotRecorded"),
    };
}
