namespace ForBedring.Indicators;

/// <summary>A run chart (<i>seriediagram</i>): the median of the baseline, and runs and crossings about it.</summary>
/// <remarks>Anhøj's two rules and no others: trend rules were found of almost no use by their authors .</remarks>
public sealed class RunChart : SeriesChart
{
    private RunChart(ReadingSeries series, ChartPreset preset, ChartLayout layout)
        : base(series, ChartKind.Run, preset, layout)
    {
    }

    /// <summary>What speaks against a run chart: only that the series is yearly (IND-G03).</summary>
    public static Rules.FindingList CanDraw(ReadingSeries series, ChartLayout layout) => CanDraw(series, ChartKind.Run, ChartPreset.Anhoej, layout);

    /// <summary>A run chart.</summary>
    /// <exception cref="Rules.RuleViolationException"><see cref="CanDraw(ReadingSeries, ChartLayout)"/> has an error.</exception>
    public static RunChart Draw(ReadingSeries series, ChartLayout layout) => Draw(series, ChartPreset.Anhoej, layout);

    // Screening changes nothing in a run chart, but the chart tells what it was asked for.
    internal static RunChart Draw(ReadingSeries series, ChartPreset preset, ChartLayout layout)
    {
        CanDraw(series, ChartKind.Run, preset, layout).ThrowIfRefused();
        return new(series, preset, layout);
    }

    private protected override void Closed()
    {
    }
}
