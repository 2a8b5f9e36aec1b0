namespace ForBedring.Indicators.Statistics;

/// <summary>Exact intervals of counts and shares, and of the median by order statistics.</summary>
internal static class ExactCounts
{
    /// <summary>The exact Poisson interval of a count (Garwood 1936): half the χ² quantiles; 0 below for a count of 0.</summary>
    public static (double Lower, double Upper) PoissonInterval(long count, double level = 0.95)
    {
        var tail = (1 - level) / 2;
        return (count == 0 ? 0 : ChiSquared.Quantile(tail, 2.0 * count) / 2, ChiSquared.UpperQuantile(tail, (2.0 * count) + 2) / 2);
    }

    /// <summary>The exact binomial interval of a share (Clopper and Pearson 1934).</summary>
    public static (double Lower, double Upper) BinomialInterval(long x, long n, double level = 0.95)
    {
        var tail = (1 - level) / 2;
        return (x == 0 ? 0 : IncompleteBeta.Inverse(x, n - x + 1.0, tail), x == n ? 1 : 1 - IncompleteBeta.Inverse(n - x, x + 1.0, tail));
    }

    /// <summary>The ratio of two rates and its exact interval, given the total count (binomial); the upper end is infinite where the second count is 0.</summary>
    public static (double Ratio, double Lower, double Upper) RateRatio(long count1, double exposure1, long count2, double exposure2, double level = 0.95)
    {
        var (low, high) = BinomialInterval(count1, count1 + count2, level);
        var exposure = exposure2 / exposure1;
        return (count1 / (double)count2 * exposure, low / (1 - low) * exposure, high / (1 - high) * exposure);
    }

    /// <summary>1-based ranks whose order statistics hold the median with at least the level, and their true coverage; for n ≤ 5 ranks 1 and n, which cover less.</summary>
    public static (int Low, int High, double Coverage) MedianRanks(int n, double level = 0.95)
    {
        var tail = (1 - level) / 2;
        var j = 0;
        while (Binomial.Cdf(j, n, 0.5) < tail * (1 - 1e-12)) j++;
        if (j == 0) return (1, n, 1 - Math.Pow(2, 1 - n));
        return (j, n + 1 - j, 1 - (2 * Binomial.Cdf(j - 1, n, 0.5)));
    }

    /// <summary>Fisher's exact two-sided p-value of two shares: all tables no more likely than the one seen.</summary>
    public static double FisherTwoSided(long x1, long n1, long x2, long n2)
    {
        var (drawn, marked, total) = (n1, x1 + x2, n1 + n2);
        var seen = Hypergeometric.Density(x1, drawn, marked, total);
        var sum = 0.0;
        for (var k = Math.Max(0, drawn - (total - marked)); k <= Math.Min(drawn, marked); k++)
        {
            var density = Hypergeometric.Density(k, drawn, marked, total);
            if (density <= seen * (1 + 1e-7)) sum += density;
        }

        return Math.Min(1, sum);
    }
}
