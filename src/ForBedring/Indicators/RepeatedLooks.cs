using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>How often a series without a change is called better, or worse, at some time when it is judged again and again (<i>gjentatte vurderinger</i>).</summary>
/// <remarks>From the calibration in the benchmarks: the highest of run and p charts with 12 to 24 readings before the start, judged at every reading after it, rounded up.</remarks>
internal static class RepeatedLooks
{
    /// <summary>The rate per 100 series, in one of the two directions, after so many looks.</summary>
    public static int PerHundred(int looks) => looks <= 12 ? 1 : looks <= 24 ? 2 : 3;

    public static Finding Finding(Look look) => IndicatorRules.RepeatedLooks.Find(
        FindingPolicy.Default,
        SeriesChart.SubjectOf(look.Chart.Series),
        ("rate", PerHundred(look.UsefulAfter)),
        ("looks", look.UsefulAfter));
}
