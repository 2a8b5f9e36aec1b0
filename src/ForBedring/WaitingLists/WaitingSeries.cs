using ForBedring.Indicators;
using ForBedring.Organisation;

namespace ForBedring.WaitingLists;

/// <summary>A monthly metric as a series of readings (<i>tidsserie</i>, W13), which the measurement part can draw and judge.</summary>
/// <remarks>A month without data, and a suppressed one, are missing readings, never 0. July, Easter and Christmas move counts and waits: compare with the same month last year.</remarks>
public static class WaitingSeries
{
    /// <summary>The series of a metric of one group, from working figures.</summary>
    public static ReadingSeries Of(MonthlyFigures figures, WaitingGroup group, WaitingMetric metric)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(metric);
        return Series(group, metric, figures.Months, m => figures[group, m, metric]);
    }

    /// <summary>The series of a metric of one group, from figures that may be published.</summary>
    public static ReadingSeries Of(PublishedFigures figures, WaitingGroup group, WaitingMetric metric)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(metric);
        return Series(group, metric, figures.Months, m => figures[group, m, metric]);
    }

    private static ReadingSeries Series(WaitingGroup group, WaitingMetric metric, ImmutableArray<YearMonth> months, Func<YearMonth, Figure> figure)
    {
        ArgumentNullException.ThrowIfNull(group);
        var kind = metric.Kind switch
        {
            MetricKind.Count => ValueKind.Count,
            MetricKind.Share => ValueKind.Proportion,
            _ => ValueKind.Amount,
        };
        var indicator = new Indicator(IndicatorId.From(metric.Name), metric.Title, kind, metric.Unit, metric.Direction);
        return ReadingSeries.Create(indicator, group.Unit ?? UnitId.From(group.Name), months.Select(m => new Indicators.Reading(ReadingTime.InMonth(m.Year, m.Month), ValueOf(figure(m), kind)))).ValueOrThrow();
    }

    private static ReadingValue ValueOf(Figure figure, ValueKind kind) => figure switch
    {
        Figure.Value value when kind == ValueKind.Proportion => new ReadingValue.Ratio(Math.Round(value.Number * value.N), value.N),
        Figure.Value value => new ReadingValue.Amount(value.Number),
        Figure.Suppressed => new ReadingValue.Missing(MissingReason.Suppressed),
        _ => new ReadingValue.Missing(MissingReason.NotMeasured),
    };
}
