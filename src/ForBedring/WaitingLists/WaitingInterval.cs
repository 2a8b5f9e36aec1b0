using ForBedring.Indicators.Statistics;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>An interval for a share, a count or a median (<i>konfidensintervall</i>, W13), 95 % unless the data are too few.</summary>
public sealed class WaitingInterval
{
    private WaitingInterval(decimal lower, decimal upper, decimal coverage, bool isBelowNominal)
    {
        Lower = lower;
        Upper = upper;
        Coverage = coverage;
        IsBelowNominal = isBelowNominal;
    }

    /// <summary>The lower end.</summary>
    public decimal Lower { get; }

    /// <summary>The upper end.</summary>
    public decimal Upper { get; }

    /// <summary>The coverage: 0.95, or the true coverage of an interval by ranks.</summary>
    public decimal Coverage { get; }

    /// <summary>Whether so few are behind it that it covers less than 95 %.</summary>
    public bool IsBelowNominal { get; }

    /// <summary>Wilson's interval for a share; null where the denominator is 0.</summary>
    public static WaitingInterval? OfShare(Share share)
    {
        if (share.Denominator == 0) return null;
        var (lower, upper) = Wilson.Interval(share.Numerator, share.Denominator);
        return new((decimal)lower, (decimal)upper, 0.95m, isBelowNominal: false);
    }

    /// <summary>The exact Poisson interval for a count: χ²(0.025; 2k)/2 to χ²(0.975; 2k + 2)/2.</summary>
    public static WaitingInterval OfCount(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var (lower, upper) = ExactCounts.PoissonInterval(count);
        return new((decimal)lower, (decimal)upper, 0.95m, isBelowNominal: false);
    }

    /// <summary>The interval of a median by order statistics; null where nobody is counted.</summary>
    /// <remarks>Ranks j and n + 1 − j, j the smallest whole number with P(Bin(n, ½) ≤ j) ≥ 0.025. For n ≤ 5 the ranks are 1 and n, below 95 %.</remarks>
    public static WaitingInterval? OfMedian(DayHistogram waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        if (waits.Count == 0) return null;
        if (waits.Count > int.MaxValue) throw new ArgumentOutOfRangeException(nameof(waits), waits.Count, "Too many waits.");
        var (low, high, coverage) = ExactCounts.MedianRanks((int)waits.Count);
        return new(waits.AtRank(low), waits.AtRank(high), (decimal)coverage, coverage < 0.95);
    }

    /// <summary>The two ends with four decimals.</summary>
    public override string ToString() => $"{NumberText.Machine(Lower, 4)}…{NumberText.Machine(Upper, 4)}";
}
