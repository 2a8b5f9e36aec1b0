using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Monthly figures as tidy rows (<i>ryddig tabell</i>): groups, then months, then metrics, always in the same order.</summary>
public static class TidyRows
{
    /// <summary>The rows of unsuppressed working figures.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="withDetail">Whether the terms of the flow follow the 38 metrics: same day, exits by code, without code, clean-up.</param>
    public static IEnumerable<TidyRow> Of(MonthlyFigures figures, bool withDetail = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Rows(figures, withDetail, (metric, tally, _, _) => metric.Of(tally));
    }

    /// <summary>The rows of figures that may be published.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="withDetail">Whether the terms of the flow follow; they must have been decided for publication.</param>
    /// <exception cref="ArgumentException">The terms were not decided for publication.</exception>
    public static IEnumerable<TidyRow> Of(PublishedFigures figures, bool withDetail = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return withDetail && !figures.HasDetail
            ? throw new ArgumentException("The terms of the flow were not decided for publication.", nameof(withDetail))
            : Rows(figures.Source, withDetail, figures.Show);
    }

    internal static IEnumerable<TidyRow> Rows(MonthlyFigures figures, bool withDetail, Func<WaitingMetric, long[], int, int, Figure> show)
    {
        var metrics = withDetail ? [.. WaitingMetric.All, .. DetailOf(figures)] : WaitingMetric.All;
        for (var g = 0; g < figures.Groups.Length; g++)
        {
            for (var m = 0; m < figures.Months.Length; m++)
            {
                foreach (var metric in metrics)
                    yield return new TidyRow(figures.Groups[g].Name, figures.Months[m], metric.Name, show(metric, figures.Tallies[g][m], g, m), LeftOutReason(metric));
            }
        }
    }

    internal static ImmutableArray<WaitingMetric> DetailOf(MonthlyFigures figures)
        => [
            WaitingMetric.Term("flowSameDay", PublicationKeys.FlowSameDay, Tally.FlowSameDay),
            .. figures.ExitCodes.Select((code, i) => WaitingMetric.Term("flowExited." + NumberText.Machine(code), PublicationKeys.FirstCode + i, Tally.Exits + i)),
            WaitingMetric.Term("flowExited.none", PublicationKeys.NoCode, Tally.FlowNoCode),
            figures.Recorded.HasFlag(RecordedColumns.ExitReason) ? WaitingMetric.Term("flowCleanUp", PublicationKeys.CleanUp, Tally.FlowCleanUp) : WaitingMetric.NotRecorded("flowCleanUp"),
        ];

    private static string LeftOutReason(WaitingMetric metric)
        => (metric.Label is "W2" or "W3" ? WaitingListRules.AssessedBeforeReceived : WaitingListRules.EndBeforeSeniority).Code.Value;
}
