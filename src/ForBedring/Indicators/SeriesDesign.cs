using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>How a measure will be judged from a series, named before it starts (<i>evalueringsopplegg for tidsserie</i>).</summary>
/// <remarks>The baseline is frozen at the start: a split would hide the change (our choice). Immutable.</remarks>
public sealed class SeriesDesign
{
    /// <summary>A design.</summary>
    /// <param name="indicator">What is followed.</param>
    /// <param name="namedOn">The day the design was decided; before the start, or no verdict is given (IND-V03).</param>
    /// <param name="start">What starts, and when.</param>
    /// <param name="direction">Which way is better.</param>
    /// <param name="goal">The target; null for none, but needed for <see cref="Direction.Hold"/>.</param>
    /// <param name="chart">The chart that decides; an MR chart cannot.</param>
    /// <param name="preset">Its rules; null for <see cref="ChartPreset.Anhoej"/>.</param>
    /// <param name="baseline">The period the baseline is taken from; null for all readings before the start. It ends before the start (IND-G04).</param>
    /// <exception cref="ArgumentException">To hold a value without a goal, a goal in another direction, or a chart that cannot decide.</exception>
    public SeriesDesign(
        IndicatorId indicator, LocalDate namedOn, Intervention start, Direction direction, Goal? goal = null, ChartKind chart = ChartKind.Run, ChartPreset? preset = null, CalendarPeriod? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(start);
        if (direction is < Direction.Increase or > Direction.Hold) throw new ArgumentOutOfRangeException(nameof(direction), direction, "The direction is one of the three.");
        if (direction == Direction.Hold && goal?.Tolerance is null) throw new ArgumentException("To hold a value, give a goal with its tolerance.", nameof(goal));
        if (goal is not null && goal.Direction != direction) throw new ArgumentException("The goal points another way than the design.", nameof(goal));
        if (chart is < ChartKind.Run or > ChartKind.T or ChartKind.MovingRange) throw new ArgumentOutOfRangeException(nameof(chart), chart, "A run chart or a control chart other than MR decides.");
        Preset = preset ?? ChartPreset.Anhoej;
        if (!Preset.Allows(chart)) throw new ArgumentException("The rules of NHS Making Data Count are for I charts only.", nameof(preset));
        Indicator = indicator;
        NamedOn = namedOn;
        Start = start;
        Direction = direction;
        Goal = goal;
        Chart = chart;
        Baseline = baseline;
    }

    /// <summary>What is followed.</summary>
    public IndicatorId Indicator { get; }

    /// <summary>The day the design was decided.</summary>
    public LocalDate NamedOn { get; }

    /// <summary>What starts, and when.</summary>
    public Intervention Start { get; }

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; }

    /// <summary>The target; null for none.</summary>
    public Goal? Goal { get; }

    /// <summary>The chart that decides.</summary>
    public ChartKind Chart { get; }

    /// <summary>The rules of the chart.</summary>
    public ChartPreset Preset { get; }

    /// <summary>The period the baseline is taken from; null for all readings before the start.</summary>
    public CalendarPeriod? Baseline { get; }

    /// <summary>The layout of a series: frozen at the last position before the start; what is neither baseline nor after is left out.</summary>
    internal ChartLayout LayoutFor(ReadingSeries series, ChartLayout? exclusions = null)
    {
        var layout = ChartLayout.Whole;
        var (before, after) = (Start.LastPositionBefore(series), Start.FirstPositionAfter(series));
        for (var position = 1; position < after; position++)
        {
            var time = series.At(position).Time;
            if (position > before) layout = layout.Excluding(position, "transition", "design");
            else if (Baseline is { } baseline && !(time.FirstDay >= baseline.First && time.LastDay <= baseline.Last)) layout = layout.Excluding(position, "outside the baseline", "design");
        }

        foreach (var point in exclusions?.Excluded ?? []) layout = layout.Excluding(point.Position, point.Reason, point.Role);
        return before > 0 ? layout.FrozenAt(before) : layout;
    }

    /// <summary>What speaks against a verdict by this design: named too late, a baseline that does not end before the start, another indicator.</summary>
    internal IEnumerable<Finding> FindingsFor(ReadingSeries series)
    {
        var subject = SeriesChart.SubjectOf(series);
        if (NamedOn >= Start.Start)
            yield return IndicatorRules.NotNamedBeforeStart.Find(FindingPolicy.Default, subject, ("named", CalendarText.Iso(NamedOn)), ("start", Start.When));
        if (Baseline is { } baseline && baseline.Last >= Start.Start)
            yield return IndicatorRules.BaselineNotBeforeStart.Find(FindingPolicy.Default, subject, ("end", CalendarText.Iso(baseline.Last)), ("start", Start.When));
        if (series.Indicator.Id != Indicator)
            yield return IndicatorRules.OtherIndicator.Find(FindingPolicy.Default, subject, ("planned", Indicator.Value), ("given", series.Indicator.Id.Value));
        if (series.Any(r => r.Time.FirstDay is null)) yield return IndicatorRules.NoDates.Find(FindingPolicy.Default, subject);
    }
}
