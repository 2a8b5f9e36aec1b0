using System.Text.Json;
using ForBedring.Indicators;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>A chart as JSON for other programs (<i>diagram som JSON</i>). Field names and order are fixed; numbers are unrounded and never NaN or infinite.</summary>
public static class ChartJson
{
    /// <summary>The chart in UTF-8, ending in a line feed.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="direction">Which way is better; null where neither is.</param>
    /// <param name="target">The target; null for none.</param>
    /// <remarks>A chart drawn by the rules of NHS Making Data Count gets <c>variation</c>, <c>assurance</c> and <c>pointClass</c> at the end.</remarks>
    public static byte[] Write(SeriesChart chart, Direction? direction = null, decimal? target = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("chart", CodeOf(chart.Kind));
            writer.WriteString("preset", chart.Preset.Name);
            writer.WriteBoolean("screening", chart.Preset.Screening == MovingRangeScreening.On);
            writer.WriteNumber("n", chart.Series.Count);
            if (target is { } wanted) writer.WriteNumber("target", (double)wanted);
            else writer.WriteNull("target");
            writer.WriteString("direction", direction is { } way ? CodeOf(way) : null);
            writer.WriteStartArray("phases");
            foreach (var phase in chart.Phases) WritePhase(writer, phase);
            writer.WriteEndArray();
            writer.WriteStartArray("findings");
            foreach (var finding in chart.Findings) WriteFinding(writer, finding);
            writer.WriteEndArray();
            if (chart is ControlChart control && chart.Preset.IsMakingDataCount) WriteIcons(writer, MakingDataCount.Read(control, direction, target));
            writer.WriteEndObject();
        });
    }

    /// <summary>The word of a kind of chart on the command line and in JSON: <c>run</c>, <c>i</c>, <c>mr</c>, <c>p</c>, <c>pp</c>, <c>u</c>, <c>up</c>, <c>c</c>, <c>g</c> or <c>t</c>.</summary>
    public static string CodeOf(ChartKind kind) => kind switch
    {
        ChartKind.Run => "run",
        ChartKind.Individuals => "i",
        ChartKind.MovingRange => "mr",
        ChartKind.P => "p",
        ChartKind.PPrime => "pp",
        ChartKind.U => "u",
        ChartKind.UPrime => "up",
        ChartKind.C => "c",
        ChartKind.G => "g",
        ChartKind.T => "t",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is one of the ten."),
    };

    /// <summary>The word of a direction: <c>increase</c>, <c>decrease</c> or <c>hold</c>.</summary>
    public static string CodeOf(Direction direction) => direction switch
    {
        Direction.Increase => "increase",
        Direction.Decrease => "decrease",
        Direction.Hold => "hold",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "The direction is one of the three."),
    };

    private static void WritePhase(Utf8JsonWriter writer, Phase phase)
    {
        writer.WriteStartObject();
        writer.WriteNumber("from", phase.From);
        writer.WriteNumber("to", phase.To);
        writer.WriteNumber("n", phase.Observations);
        writer.WriteNumber("usefulPoints", phase.Runs.UsefulPoints);
        writer.WritePropertyName("centreLine");
        WriteNumber(writer, phase.CentreLine);
        WriteNumbers(writer, "lowerLimit", phase.Points.Select(p => p.LowerLimit));
        WriteNumbers(writer, "upperLimit", phase.Points.Select(p => p.UpperLimit));
        WriteCount(writer, "longestRun", phase.Runs.LongestRun);
        WriteCount(writer, "longestRunMax", phase.Runs.LongestRunMax);
        WriteCount(writer, "crossings", phase.Runs.Crossings);
        WriteCount(writer, "crossingsMin", phase.Runs.CrossingsMin);
        writer.WriteBoolean("runsSignal", phase.Runs.IsSignal);
        WriteBooleans(writer, "sigmaSignals", phase.Points.Select(p => p.IsSigmaSignal));
        WriteBooleans(writer, "excluded", phase.Points.Select(p => p.State == PointState.Excluded));
        WriteNumbers(writer, "values", phase.Points.Select(p => p.Value));
        writer.WriteString("status", CamelCase(phase.Status.ToString()));
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code.Value);
        writer.WriteString("severity", CamelCase(finding.Severity.ToString()));
        writer.WriteEndObject();
    }

    private static void WriteIcons(Utf8JsonWriter writer, MakingDataCount icons)
    {
        writer.WriteString("variation", CamelCase(icons.Variation.ToString()));
        writer.WriteString("assurance", CamelCase(icons.Assurance.ToString()));
        writer.WriteStartArray("pointClass");
        foreach (var point in icons.Classes) writer.WriteStringValue(point is { } found ? CamelCase(found.ToString()) : null);
        writer.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, IEnumerable<double?> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) WriteNumber(writer, value);
        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, double? value)
    {
        if (value is { } number) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }

    private static void WriteCount(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    private static void WriteBooleans(Utf8JsonWriter writer, string name, IEnumerable<bool> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteBooleanValue(value);
        writer.WriteEndArray();
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
