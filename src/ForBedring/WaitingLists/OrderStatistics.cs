namespace ForBedring.WaitingLists;

/// <summary>Ranks and percentiles of whole days, shared by every way of counting them (WTL-R07, WTL-R08).</summary>
internal static class OrderStatistics
{
    /// <summary>The 1-based nearest rank of a percentile.</summary>
    public static long NearestRank(long n, int percent) => Math.Max(1, ((n * percent) + 99) / 100);

    /// <summary>A percentile from the values at ranks; n is positive.</summary>
    public static decimal Percentile(long n, int percent, PercentileConvention convention, Func<long, int> atRank)
    {
        if (convention != PercentileConvention.Type7) return atRank(NearestRank(n, percent));
        var hundredths = (n - 1) * percent;
        var below = hundredths / 100;
        var rest = hundredths % 100;
        var low = atRank(below + 1);
        return rest == 0 ? low : low + (rest * (decimal)(atRank(below + 2) - low) / 100);
    }
}
