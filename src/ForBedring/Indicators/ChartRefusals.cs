using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>What a kind of chart refuses in a series, and which kind would fit better.</summary>
internal static class ChartRefusals
{
    public static IEnumerable<Finding> Of(ReadingSeries series, ChartKind kind, ChartLayout layout)
    {
        var subject = SeriesChart.SubjectOf(series);
        var indicator = series.Indicator;
        if (series.IsYearly && kind is not (ChartKind.G or ChartKind.T)) yield return IndicatorRules.YearlySeries.Find(FindingPolicy.Default, subject);
        if (kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime && !indicator.IsRatio)
        {
            yield return IndicatorRules.ChartNeedsRatio.Find(FindingPolicy.Default, subject, ("chart", IndicatorTexts.Of(kind)), ("kind", IndicatorTexts.Of(indicator.Kind)));
            yield break;
        }

        if (kind is ChartKind.C or ChartKind.G or ChartKind.T && indicator.IsRatio)
        {
            yield return IndicatorRules.ChartNeedsCounts.Find(FindingPolicy.Default, subject, ("chart", IndicatorTexts.Of(kind)), ("kind", IndicatorTexts.Of(indicator.Kind)), ("position", "1"));
            yield break;
        }

        for (var i = 0; i < series.Count; i++)
        {
            switch (series[i].Value)
            {
                case ReadingValue.Amount { Number: <= 0 } amount when kind == ChartKind.T:
                    yield return IndicatorRules.NoTimeBetween.Find(FindingPolicy.Default, subject, Position(i), ("value", amount.Number));
                    break;
                case ReadingValue.Amount { Number: < 0 } when kind == ChartKind.G:
                    yield return IndicatorRules.NegativeOpportunities.Find(FindingPolicy.Default, subject, Position(i));
                    break;
                case ReadingValue.Amount { Number: < 0 } when kind == ChartKind.C:
                    yield return IndicatorRules.ChartNeedsCounts.Find(FindingPolicy.Default, subject, ("chart", IndicatorTexts.Of(kind)), ("kind", IndicatorTexts.Of(indicator.Kind)), Position(i));
                    break;
                case ReadingValue.Ratio ratio when kind is ChartKind.P or ChartKind.PPrime && ratio.Numerator > ratio.Denominator:
                    yield return IndicatorRules.NotAShare.Find(FindingPolicy.Default, subject, Position(i));
                    break;
                case ReadingValue.Ratio ratio when layout.Limits == LimitMethod.Exact && !(IsWhole(ratio.Numerator) && (kind == ChartKind.U || IsWhole(ratio.Denominator))):
                case ReadingValue.Amount amount when layout.Limits == LimitMethod.Exact && !IsWhole(amount.Number):
                    yield return IndicatorRules.ExactLimitsNeedCounts.Find(FindingPolicy.Default, subject, Position(i));
                    break;
            }
        }

        if (BetterThan(series, kind) is { } better)
            yield return IndicatorRules.BetterChart.Find(FindingPolicy.Default, subject, ("kind", IndicatorTexts.Of(indicator.Kind)), ("better", IndicatorTexts.Of(better)), ("chart", IndicatorTexts.Of(kind)));
    }

    private static (string Name, MessageValue Value) Position(int index) => ("position", index + 1);

    private static bool IsWhole(decimal number) => number == Math.Floor(number);

    // K-13. A run chart is always sound advice; a prime chart only for denominators over about a thousand.
    private static ChartKind? BetterThan(ReadingSeries series, ChartKind kind)
    {
        if (kind == ChartKind.Run) return null;
        var isLarge = series.Select(r => r.Value).OfType<ReadingValue.Ratio>().Select(r => r.Denominator).DefaultIfEmpty(0).Average() > 1000;
        return (series.Indicator.Kind, kind) switch
        {
            (ValueKind.Proportion, ChartKind.P) or (ValueKind.Rate, ChartKind.U) => null,
            (ValueKind.Proportion, ChartKind.PPrime) => isLarge ? null : ChartKind.P,
            (ValueKind.Rate, ChartKind.UPrime) => isLarge ? null : ChartKind.U,
            (ValueKind.Proportion, _) => ChartKind.P,
            (ValueKind.Rate, _) => ChartKind.U,
            (ValueKind.Count, ChartKind.Individuals or ChartKind.MovingRange) => ChartKind.C,
            (ValueKind.TimeBetween, not ChartKind.T) => ChartKind.T,
            (ValueKind.OpportunitiesBetween, not ChartKind.G) => ChartKind.G,
            _ => null,
        };
    }
}
