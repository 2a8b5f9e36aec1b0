namespace ForBedring.Indicators;

/// <summary>A run chart (<i>seriediagram</i>): the median of the baseline, and runs and crossings about it.</summary>
/// <remarks>Anhøj's two rules and no others: trend rules were found of almost no use by their authors .</remarks>
public sealed class RunChart : SeriesChart
{
    private RunChart(ReadingSeries series, ChartLayout layout)
        : base(series, ChartKind.Run, ChartPreset.Anhoej, layout)
    {
    }

    /// <summary>What speaks against a run chart: only that the series is yearly (IND-G03).</summary>
    public static Rules.FindingList CanDraw(ReadingSeries series, ChartLayout layout) => CanDraw(series, ChartKind.Run, ChartPreset.Anhoej, layout);

    /// <summary>A run chart.</summary>
    /// <exception cref="Rules.RuleViolationException"><see cref="CanDraw(ReadingSeries, ChartLayout)"/> has an error.</exception>
    public static RunChart Draw(ReadingSeries series, ChartLayout layout)
    {
        CanDraw(series, layout).ThrowIfRefused();
        return new(series, layout);
    }

    private protected override void Closed()
    {
    }
}
