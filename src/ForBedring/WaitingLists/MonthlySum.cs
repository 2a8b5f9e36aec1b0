namespace ForBedring.WaitingLists;

/// <summary>
/// What the monthly core knows of some referrals: numbers that add, month by month, and the days that order statistics need. Sums of disjoint referrals add up to
/// that of all of them.
/// </summary>
/// <remarks>What happens in a month is counted there; what stands at month-ends is two marks in a difference array, from entry and to exit.</remarks>
internal abstract class MonthlySum
{
    protected MonthlySum(MonthGrid grid, int width, IDaysByBucket starts, IDaysByBucket entries, IDaysByBucket exits)
    {
        Numbers = new long[(grid.Count + 1) * width];
        (Starts, Entries, Exits) = (starts, entries, exits);
    }

    /// <summary>[month × slot of <see cref="Tally"/>], with one month more for what stands to the end.</summary>
    public long[] Numbers { get; }

    /// <summary>Waits of those who started, by month.</summary>
    public IDaysByBucket Starts { get; }

    /// <summary>Seniority days of those who come to stand at a month-end, by the first.</summary>
    public IDaysByBucket Entries { get; }

    /// <summary>Seniority days of those who no longer stand at a month-end, by the first.</summary>
    public IDaysByBucket Exits { get; }

    public int FirstSeniority { get; protected set; } = int.MaxValue;

    public int LastSeniority { get; protected set; } = int.MinValue;

    public int LongestWait { get; protected set; }

    /// <summary>The tallies of each month of the referrals of several sums, which are laid out; order statistics with a given histogram, or side by side where there is none.</summary>
    public static long[][] Tallies(MonthGrid grid, int width, IReadOnlyList<MonthlySum> parts, PercentileConvention convention, RunningHistogram? days)
    {
        var months = new long[grid.Count][];
        for (var m = 0; m < months.Length; m++)
        {
            months[m] = new long[width];
            foreach (var part in parts)
            {
                for (var slot = 0; slot < width; slot++) months[m][slot] += part.Numbers[(m * width) + slot];
            }
        }

        SumUp(grid, months);
        if (days is null)
        {
            Parallel.Invoke(() => SetStarted(months, parts, convention, new()), () => SetWaiting(grid, months, parts, convention, new()));
        }
        else
        {
            SetStarted(months, parts, convention, days);
            SetWaiting(grid, months, parts, convention, days);
        }

        return months;
    }

    private static readonly int[] Standing =
    [
        Tally.Unassessed, Tally.UnassessedOverdue, Tally.Waiting, Tally.WaitingDays, Tally.WaitingOver365, Tally.WaitingOver180, Tally.WaitingWithin126,
        Tally.WaitingWithDeadline, Tally.WaitingBreaches, Tally.WaitingBreachDays, Tally.DeadlineNext30,
    ];

    private static void SumUp(MonthGrid grid, long[][] months)
    {
        for (var m = 1; m < grid.Count; m++)
        {
            foreach (var slot in Standing) months[m][slot] += months[m - 1][slot];
            months[m][Tally.FlowOpening] = WaitingMetric.Closing(months[m - 1]);
        }

        for (var m = 0; m < grid.Count; m++)
        {
            var tally = months[m];
            tally[Tally.WaitingDays] = (tally[Tally.Waiting] * grid.Ends[m]) - tally[Tally.WaitingDays];
            tally[Tally.WaitingBreachDays] = (tally[Tally.WaitingBreaches] * grid.Ends[m]) - tally[Tally.WaitingBreachDays];
            if (WaitingMetric.Closing(tally) != tally[Tally.Waiting]) throw new InvalidOperationException("The flow does not balance with the list.");
        }
    }

    private static void SetStarted(long[][] months, IReadOnlyList<MonthlySum> parts, PercentileConvention convention, RunningHistogram waits)
    {
        waits.Prepare(0, parts.Max(p => p.LongestWait));
        for (var m = 0; m < months.Length; m++)
        {
            foreach (var part in parts) waits.AddAll(part.Starts.In(m));
            if (waits.Count == 0) continue;
            Tally.SetOrder(months[m], waits.Count, waits.AtRank, Tally.StartedMedianTwice, Tally.StartedPercent, convention);
            foreach (var part in parts) waits.RemoveAll(part.Starts.In(m));
        }
    }

    private static void SetWaiting(MonthGrid grid, long[][] months, IReadOnlyList<MonthlySum> parts, PercentileConvention convention, RunningHistogram seniorities)
    {
        var first = parts.Min(p => p.FirstSeniority);
        var last = parts.Max(p => p.LastSeniority);
        if (last < first) return;
        seniorities.Prepare(first, last);
        for (var m = 0; m <= grid.Count; m++)
        {
            foreach (var part in parts) seniorities.AddAll(part.Entries.In(m));
            foreach (var part in parts) seniorities.RemoveAll(part.Exits.In(m));
            if (m == grid.Count || seniorities.Count == 0) continue;
            var end = grid.Ends[m];
            var n = seniorities.Count;

            // The r-th shortest wait is that of the r-th latest seniority.
            Tally.SetOrder(months[m], n, rank => end - seniorities.AtRank(n + 1 - rank), Tally.WaitingMedianTwice, Tally.WaitingPercent, convention);
        }
    }
}
