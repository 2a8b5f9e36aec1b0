using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>A chart as JSON for other programs (<i>diagram som JSON</i>). Field names and order are fixed; numbers are unrounded and never NaN or infinite.</summary>
public static class ChartJson
{
    /// <summary>The chart in UTF-8, ending in a line feed.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="direction">Which way is better; null where neither is.</param>
    /// <param name="target">The target, which may change by date; null for none. <c>target</c> is the one in force at the last present reading, <c>targets</c> lists all.</param>
    /// <remarks>
    /// A chart drawn by the rules of NHS Making Data Count gets <c>variation</c>, <c>assurance</c> and <c>pointClass</c>, and each phase its own two icons. Members that say nothing of a chart are left out:
    /// a phase's <c>baselineTo</c> without baselines by part, <c>tooFewToJudge</c> where every point can be judged, <c>lowerWarning</c> and <c>upperWarning</c>; and <c>limits</c> (<c>exact</c> or <c>given</c>),
    /// <c>targets</c> of a target that changes, and <c>absent</c>, the periods that a regular series lacks.
    /// </remarks>
    public static byte[] Write(SeriesChart chart, Direction? direction = null, TargetLine? target = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("chart", CodeOf(chart.Kind));
            writer.WriteString("preset", chart.Preset.Name);
            writer.WriteBoolean("screening", chart.Preset.Screening == MovingRangeScreening.On);
            writer.WriteNumber("n", chart.Series.Count);
            if (target?.Latest(chart.Series) is { } wanted) writer.WriteNumber("target", (double)wanted);
            else writer.WriteNull("target");
            writer.WriteString("direction", direction is { } way ? CodeOf(way) : null);
            writer.WriteStartArray("phases");
            var icons = chart is ControlChart control && chart.Preset.IsMakingDataCount ? MakingDataCount.Read(control, direction, target) : null;
            for (var i = 0; i < chart.Phases.Length; i++) WritePhase(writer, chart, chart.Phases[i], icons?.Icons[i]);
            writer.WriteEndArray();
            writer.WriteStartArray("findings");
            foreach (var finding in chart.Findings) WriteFinding(writer, finding);
            writer.WriteEndArray();
            if (icons is not null) WriteIcons(writer, icons);
            if (chart.Layout.KnownSigma is not null) writer.WriteString("limits", "given");
            else if (chart.Layout.Limits == LimitMethod.Exact) writer.WriteString("limits", "exact");
            WriteTargets(writer, target);
            WriteAbsent(writer, chart);
            writer.WriteEndObject();
        });
    }

    /// <summary>A CUSUM or EWMA chart in UTF-8, ending in a line feed: the design, the in-control run lengths of the design and of these readings, and one array element per position.</summary>
    public static byte[] Write(SlowShiftChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return JsonText.Write(writer =>
        {
            var isCusum = chart.Design.Kind == SlowShiftKind.Cusum;
            writer.WriteStartObject();
            writer.WriteString("chart", CamelCase(chart.Design.Kind.ToString()));
            writer.WriteNumber("n", chart.Series.Count);
            writer.WriteStartObject("design");
            writer.WriteNumber(isCusum ? "k" : "weight", (double)chart.Design.Memory);
            writer.WriteNumber(isCusum ? "h" : "width", (double)chart.Design.Limit);
            writer.WriteNumber("inControlRunLength", Math.Round(chart.Design.InControlRunLength, 1));
            writer.WriteEndObject();
            writer.WriteNumber("inControlRunLength", Math.Round(chart.InControlRunLength, 1));
            writer.WriteNumber("centreLine", chart.CentreLine);
            WriteCount(writer, "baselineTo", chart.Layout.KnownCentre is null ? Math.Min(chart.Layout.Freeze ?? chart.Series.Count, chart.Series.Count) : null);
            writer.WriteNumber("limit", chart.LimitLine);
            WriteNumbers(writer, "standardised", chart.Points.Select(p => p.Standardised));
            WriteNumbers(writer, "upper", chart.Points.Select(p => (double?)p.Upper));
            if (isCusum) WriteNumbers(writer, "lower", chart.Points.Select(p => p.Lower));
            writer.WriteStartArray("signals");
            foreach (var point in chart.Points) writer.WriteNumberValue(point.Signal);
            writer.WriteEndArray();
            WriteBooleans(writer, "excluded", chart.Points.Select(p => p.State == PointState.Excluded));
            WriteCount(writer, "firstSignal", chart.FirstSignal);
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

    private static void WritePhase(Utf8JsonWriter writer, SeriesChart chart, Phase phase, PhaseIcons? icons)
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
        if (!chart.Layout.Baselines.IsEmpty) writer.WriteNumber("baselineTo", phase.BaselineTo);
        if (phase.Points.Any(p => p.IsTooFewToJudge)) WriteBooleans(writer, "tooFewToJudge", phase.Points.Select(p => p.IsTooFewToJudge));
        if (chart.Layout.HasWarningLines)
        {
            WriteNumbers(writer, "lowerWarning", phase.Points.Select(p => p.LowerWarning));
            WriteNumbers(writer, "upperWarning", phase.Points.Select(p => p.UpperWarning));
        }

        if (icons is not null)
        {
            writer.WriteString("variation", CamelCase(icons.Variation.ToString()));
            writer.WriteString("assurance", CamelCase(icons.Assurance.ToString()));
        }

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

    private static void WriteAbsent(Utf8JsonWriter writer, SeriesChart chart)
    {
        if (chart.Series.AbsentTimes.IsEmpty) return;
        writer.WriteStartArray("absent");
        foreach (var time in chart.Series.AbsentTimes) writer.WriteStringValue(time.ToString());
        writer.WriteEndArray();
    }

    private static void WriteTargets(Utf8JsonWriter writer, TargetLine? target)
    {
        if (target is null || target.IsConstant) return;
        writer.WriteStartArray("targets");
        foreach (var step in target.Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("from", step.From is { } from ? CalendarText.Iso(from) : null);
            writer.WriteNumber("target", (double)step.Target);
            writer.WriteEndObject();
        }

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
