using ForBedring.Comparisons;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>Published percentiles from JSON (<i>referansepersentiler</i>): <c>forbedring-percentiles/1</c>.</summary>
/// <remarks><c>{ "format": "forbedring-percentiles/1", "source": "…", "period": "2024", "units": 400, "references": [ { "item": "teamwork", "measure": "compositePositive", "percentiles": [ { "percentile": 25, "value": 74 } ] } ] }</c></remarks>
public static class PercentilesJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-percentiles/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/percentiles-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("percentiles-1.schema.json");

    private static readonly (string Name, PercentileMeasure Value)[] Measures = [.. PercentileReferences.Measures.Select(m => (PercentileReferences.NameOf(m), m))];

    /// <summary>Reads references, listing every problem with its line.</summary>
    public static ReadResult<PercentileReferences> Read(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var problems = new ReadProblems();
        var (source, period) = ("", "");
        int? units = null;
        var references = new List<PercentileReference>();
        if (JsonValue.Parse(utf8, problems) is { } root)
        {
            root.Required("format")?.OneOf((Format, Format));
            source = root.Required("source")?.NonBlankText() ?? "";
            period = root.Required("period")?.NonBlankText() ?? "";
            units = root.Optional("units")?.Whole(1);
            var seen = new HashSet<(string, PercentileMeasure)>();
            foreach (var item in root.Required("references")?.Items ?? [])
            {
                if (ReadOne(item) is not { } reference) continue;
                if (seen.Add((reference.Item, reference.Measure))) references.Add(reference);
                else item.Refuse("each item and measure once");
            }

            root.NoOtherMembers();
        }

        return problems.ToResult(() => new PercentileReferences(source, period, references, units));
    }

    private static PercentileReference? ReadOne(JsonValue value)
    {
        var item = value.Required("item")?.NonBlankText();
        var measure = value.Required("measure")?.OneOf(Measures);
        var percentiles = value.Required("percentiles");
        value.NoOtherMembers();
        var points = new List<PercentilePoint>();
        foreach (var point in percentiles?.Items ?? [])
        {
            var percentile = point.Required("percentile")?.Whole(1, 99) ?? 0;
            var at = point.Required("value")?.Decimal() ?? 0;
            point.NoOtherMembers();
            if (percentile is >= 1 and <= 99) points.Add(new(percentile, at));
        }

        if (percentiles is null || measure is not { } m || m == default || string.IsNullOrWhiteSpace(item)) return null;
        points.Sort((a, b) => a.Percentile.CompareTo(b.Percentile));
        if (PercentileReference.IsPossible(m, points)) return new(item!, m, points);
        percentiles.Refuse(m == PercentileMeasure.NetPromoter ? "percentiles from 1 to 99 whose values rise from -100 to 100" : "percentiles from 1 to 99 whose values rise from 0 to 100");
        return null;
    }
}
