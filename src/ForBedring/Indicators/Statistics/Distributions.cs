namespace ForBedring.Indicators.Statistics;

/// <summary>The χ² distribution.</summary>
internal static class ChiSquared
{
    /// <summary>P(X ≤ x).</summary>
    public static double Cdf(double x, double df) => IncompleteGamma.Both(df / 2, x / 2).Lower;

    /// <summary>P(X &gt; x).</summary>
    public static double Upper(double x, double df) => IncompleteGamma.Both(df / 2, x / 2).Upper;

    /// <summary>The x with P(X ≤ x) = p.</summary>
    public static double Quantile(double p, double df) => 2 * IncompleteGamma.InverseLower(df / 2, p);

    /// <summary>The x with P(X &gt; x) = q.</summary>
    public static double UpperQuantile(double q, double df) => 2 * IncompleteGamma.InverseUpper(df / 2, q);
}

/// <summary>The F distribution.</summary>
internal static class FisherF
{
    /// <summary>P(X &gt; x).</summary>
    public static double Upper(double x, double df1, double df2)
    {
        if (x <= 0) return 1;
        var total = (df1 * x) + df2;
        return IncompleteBeta.Both(df2 / 2, df1 / 2, df2 / total, df1 * x / total).Lower;
    }

    /// <summary>P(X ≤ x).</summary>
    public static double Cdf(double x, double df1, double df2)
    {
        if (x <= 0) return 0;
        var total = (df1 * x) + df2;
        return IncompleteBeta.Both(df1 / 2, df2 / 2, df1 * x / total, df2 / total).Lower;
    }
}

/// <summary>The binomial distribution.</summary>
internal static class Binomial
{
    /// <summary>P(X = k).</summary>
    public static double Density(long k, long n, double p) => k < 0 || k > n ? 0 : Saddle.Binomial(k, n - k, p, 1 - p);

    /// <summary>P(X ≤ k).</summary>
    public static double Cdf(long k, long n, double p)
        => k < 0 ? 0 : k >= n ? 1 : IncompleteBeta.Both(n - k, k + 1.0, 1 - p, p).Lower;

    /// <summary>P(X &gt; k).</summary>
    public static double Upper(long k, long n, double p)
        => k < 0 ? 1 : k >= n ? 0 : IncompleteBeta.Both(k + 1.0, n - k, p, 1 - p).Lower;
}

/// <summary>The Poisson distribution.</summary>
internal static class Poisson
{
    /// <summary>P(X = k).</summary>
    public static double Density(long k, double mean) => k < 0 ? 0 : Saddle.Poisson(k, mean);

    /// <summary>P(X ≤ k).</summary>
    public static double Cdf(long k, double mean) => k < 0 ? 0 : IncompleteGamma.Both(k + 1.0, mean).Upper;

    /// <summary>P(X &gt; k).</summary>
    public static double Upper(long k, double mean) => k < 0 ? 1 : IncompleteGamma.Both(k + 1.0, mean).Lower;
}

/// <summary>The hypergeometric distribution: k marked among n drawn from a total of which some are marked.</summary>
internal static class Hypergeometric
{
    /// <summary>P(X = k).</summary>
    public static double Density(long k, long drawn, long marked, long total)
    {
        if (k < Math.Max(0, drawn - (total - marked)) || k > Math.Min(drawn, marked)) return 0;
        if (drawn == 0) return 1;
        if (drawn == total) return 1;
        var p = (double)drawn / total;
        var q = (double)(total - drawn) / total;
        return Saddle.Binomial(k, marked - k, p, q) * Saddle.Binomial(drawn - k, total - marked - (drawn - k), p, q) / Saddle.Binomial(drawn, total - drawn, p, q);
    }

    /// <summary>P(X ≤ k), summed from the smaller tail.</summary>
    public static double Cdf(long k, long drawn, long marked, long total)
    {
        var least = Math.Max(0, drawn - (total - marked));
        var most = Math.Min(drawn, marked);
        if (k < least) return 0;
        if (k >= most) return 1;
        var sum = 0.0;
        if (k < (double)drawn * marked / total)
        {
            for (var i = least; i <= k; i++) sum += Density(i, drawn, marked, total);
            return sum;
        }

        for (var i = most; i > k; i--) sum += Density(i, drawn, marked, total);
        return 1 - sum;
    }
}
