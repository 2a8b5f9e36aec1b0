namespace ForBedring.Indicators.Statistics;

/// <summary>The noncentral t distribution (Lenth 1989, AS 243): a Poisson-weighted sum of incomplete betas.</summary>
internal static class NoncentralT
{
    /// <summary>P(T′ &gt; t) for df &gt; 0; absolute error at most 1e-10 for |noncentrality| ≤ 37.</summary>
    public static double Upper(double t, double df, double noncentrality) => 1 - Cdf(t, df, noncentrality);

    /// <summary>P(T′ ≤ t).</summary>
    public static double Cdf(double t, double df, double noncentrality)
    {
        if (noncentrality == 0) return StudentT.Cdf(t, df);
        if (t < 0) return 1 - Cdf(-t, df, -noncentrality);
        var below = Normal.Cdf(-noncentrality);
        if (t == 0) return below;
        var lambda = noncentrality * noncentrality / 2;
        if (lambda > 690) return Normal.Cdf(t - noncentrality);
        var square = t * t;
        var x = square / (square + df);
        var y = df / (square + df);
        var (oddBeta, evenBeta) = (IncompleteBeta.Both(0.5, df / 2, x, y).Lower, IncompleteBeta.Both(1, df / 2, x, y).Lower);

        // Steps of the betas: I_x(a+1, b) = I_x(a, b) − x^a y^b / (a B(a, b)).
        var oddStep = Term(0.5, df / 2, x, y);
        var evenStep = Term(1, df / 2, x, y);
        var oddWeight = Math.Exp(-lambda) / 2;
        var evenWeight = noncentrality * Math.Exp(-lambda) / Math.Sqrt(2 * Math.PI);
        var sum = 0.0;
        var left = 1.0 - Math.Exp(-lambda);
        for (var j = 0; j < 100_000; j++)
        {
            sum += (oddWeight * oddBeta) + (evenWeight * evenBeta);
            if (j > lambda && left * oddBeta < 1e-15) break;
            oddBeta = Math.Max(0, oddBeta - oddStep);
            evenBeta = Math.Max(0, evenBeta - evenStep);
            oddStep *= x * (j + 0.5 + (df / 2)) / (j + 1.5);
            evenStep *= x * (j + 1.0 + (df / 2)) / (j + 2.0);
            oddWeight *= lambda / (j + 1.0);
            evenWeight *= lambda / (j + 1.5);
            left -= 2 * oddWeight;
            if (left < 0) left = 0;
        }

        return Math.Min(1, Math.Max(0, sum + below));
    }

    // x^a y^b / (a B(a, b)) with the digits kept: a b/(a+b) · binomial(a; a+b) / a.
    private static double Term(double a, double b, double x, double y) => b / (a + b) * Saddle.Binomial(a, b, x, y);
}
