namespace ForBedring.Indicators.Statistics;

/// <summary>Exact tails of shares and counts, and the limits that leave a given probability beyond them on either side.</summary>
internal static class ExactTails
{
    /// <summary>The probability beyond three standard deviations on one side of a normal distribution, as charts use it: 0.00135.</summary>
    public const double ThreeSigma = 0.00135;

    /// <summary>The probability beyond two standard deviations on one side of a normal distribution: 0.02275.</summary>
    public const double TwoSigma = 0.02275;

    /// <summary>P(X ≥ x) for way 1 and P(X ≤ x) for way −1, X binomial; numerators and denominators may be decimals.</summary>
    public static double OfShare(double x, double n, double p, int way)
    {
        if (p <= 0) return way > 0 && x > 0 ? 0 : 1;
        if (p >= 1) return way < 0 && x < n ? 0 : 1;
        if (way > 0) return x <= 0 ? 1 : IncompleteBeta.Both(x, n - x + 1, p, 1 - p).Lower;
        return x >= n ? 1 : IncompleteBeta.Both(n - x, x + 1, 1 - p, p).Lower;
    }

    /// <summary>P(X ≥ x) for way 1 and P(X ≤ x) for way −1, X Poisson; the count may be a decimal.</summary>
    public static double OfCount(double x, double mean, int way)
    {
        if (way > 0) return x <= 0 ? 1 : IncompleteGamma.Both(x, mean).Lower;
        return x < 0 ? 0 : IncompleteGamma.Both(x + 1, mean).Upper;
    }

    /// <summary>The fewest and the most of n that are not beyond the limits: fewer, or more, have a probability below <paramref name="tail"/>.</summary>
    public static (long Fewest, long Most) LimitsOfShare(long n, double p, double tail)
        => (Fewest(0, n, x => OfShare(x, n, p, -1), tail), Most(0, n, x => OfShare(x, n, p, 1), tail));

    /// <summary>The fewest and the most events that are not beyond the limits.</summary>
    public static (long Fewest, long Most) LimitsOfCount(double mean, double tail)
    {
        var top = (long)Math.Ceiling(mean + (10 * Math.Sqrt(mean)) + 20);
        return (Fewest(0, top, x => OfCount(x, mean, -1), tail), Most(0, top, x => OfCount(x, mean, 1), tail));
    }

    // The smallest x with P(X ≤ x) ≥ tail, by halving: the probability rises with x.
    private static long Fewest(long low, long high, Func<double, double> below, double tail)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (below(middle) >= tail) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    // The largest x with P(X ≥ x) ≥ tail: the probability falls with x.
    private static long Most(long low, long high, Func<double, double> above, double tail)
    {
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (above(middle) >= tail) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
