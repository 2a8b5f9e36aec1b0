namespace ForBedring.Indicators;

/// <summary>A control chart (<i>styringsdiagram</i>): centre line, limits three standard deviations away, points beyond them, and the run rules about its centre.</summary>
public sealed class ControlChart : SeriesChart
{
    private ControlChart(ReadingSeries series, ChartKind kind, ChartPreset preset, ChartLayout layout)
        : base(series, kind, preset, layout)
    {
    }

    /// <summary>A control chart.</summary>
    /// <exception cref="ArgumentException">The kind is that of a run chart, or the preset is not made for it.</exception>
    /// <exception cref="Rules.RuleViolationException"><see cref="SeriesChart.CanDraw(ReadingSeries, ChartKind, ChartPreset, ChartLayout)"/> has an error.</exception>
    public static new ControlChart Draw(ReadingSeries series, ChartKind kind, ChartPreset preset, ChartLayout layout)
    {
        if (kind == ChartKind.Run) throw new ArgumentException("A run chart has no limits; use RunChart.", nameof(kind));
        CanDraw(series, kind, preset, layout).ThrowIfRefused();
        return new(series, kind, preset, layout);
    }

    private protected override void Closed()
    {
    }
}
