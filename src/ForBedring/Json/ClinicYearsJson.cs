using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Json;

/// <summary>A clinic's figures by year from JSON (<i>klinikkens tall</i>), labelled and unlabelled kept apart.</summary>
public static class ClinicYearsJson
{
    /// <summary>Reads the years, listing every problem with its line. Members about teams and interventions are left to others.</summary>
    public static ReadResult<IReadOnlyList<ClinicYear>> Read(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var problems = new ReadProblems();
        var years = new List<ClinicYear>();
        if (JsonValue.Parse(utf8, problems) is { } root)
        {
            root.Required("schema")?.Whole(1, 1);
            var source = root.Required("source")?.NonBlankText() ?? "?";
            foreach (var item in root.Required("years")?.Items ?? []) years.Add(ReadYear(item, source));
        }

        return problems.ToResult<IReadOnlyList<ClinicYear>>(() => years);
    }

    private static ClinicYear ReadYear(JsonValue item, string source)
    {
        var year = item.Required("year")?.Whole(1948, 2199) ?? 1948;
        var received = item.Optional("received")?.Decimal();
        var rejected = item.Optional("rejected")?.Decimal();
        var unlabelled = (item.Optional("unlabelled")?.Items ?? []).Select(f => new UnlabelledFigure(f.Required("value")?.Decimal() ?? 0, f.Required("position")?.NonBlankText() ?? "?", source)).ToList();
        return new(
            year,
            received is { } r ? new LabelledFigure(r, "received", source) : null,
            rejected is { } x ? new LabelledFigure(x, "rejected", source) : null,
            unlabelled);
    }
}
