namespace ForBedring.Indicators.Statistics;

/// <summary>Student's t distribution, degrees of freedom any positive number.</summary>
internal static class StudentT
{
    /// <summary>P(T ≤ t).</summary>
    public static double Cdf(double t, double df) => t <= 0 ? TwoSided(t, df) / 2 : 1 - (TwoSided(t, df) / 2);

    /// <summary>P(T &gt; t).</summary>
    public static double Upper(double t, double df) => Cdf(-t, df);

    /// <summary>P(|T| ≥ |t|), with full relative precision however small.</summary>
    public static double TwoSided(double t, double df)
    {
        if (double.IsPositiveInfinity(df)) return 2 * Normal.Cdf(-Math.Abs(t));
        if (double.IsInfinity(t)) return 0;
        var square = t * t;
        return IncompleteBeta.Both(df / 2, 0.5, df / (df + square), square / (df + square)).Lower;
    }

    /// <summary>The t with P(T ≤ t) = p.</summary>
    public static double Quantile(double p, double df)
    {
        if (!(p > 0)) return p == 0 ? double.NegativeInfinity : double.NaN;
        if (!(p < 1)) return p == 1 ? double.PositiveInfinity : double.NaN;
        if (p == 0.5) return 0;
        if (p < 0.5) return -FromTail(p, df);
        return FromTail(1 - p, df);
    }

    /// <summary>The t with P(|T| ≥ t) = alpha.</summary>
    public static double TwoSidedQuantile(double alpha, double df) => FromTail(alpha / 2, df);

    // The positive t with P(T > t) = tail; the root is found in t itself, where the tail has its digits.
    private static double FromTail(double tail, double df)
    {
        if (double.IsPositiveInfinity(df)) return -Normal.Quantile(tail);
        var top = Math.Max(1, -Normal.Quantile(tail));
        while (TwoSided(top, df) / 2 > tail) top *= 2;
        return RootFinding.Increasing(t => tail - (TwoSided(t, df) / 2), 0, top);
    }
}
