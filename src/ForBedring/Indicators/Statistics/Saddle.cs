namespace ForBedring.Indicators.Statistics;

/// <summary>Binomial and Poisson densities for real arguments that keep their digits for large counts (Loader 2000: deviance and Stirling's error instead of differences of log-gammas).</summary>
internal static class Saddle
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    // 1/12, 1/360, 1/1260, 1/1680, 1/1188, 691/360360, 1/156, 3617/122400, 43867/244188, 174611/125400
    private static readonly double[] Stirling =
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400, 43867.0 / 244188, -174611.0 / 125400,
    ];

    /// <summary>What Stirling's formula leaves out of ln Γ(x + 1), for x ≥ 0 with x = 0 taken as infinite by its callers.</summary>
    public static double StirlingError(double x)
    {
        if (x < 15)
        {
            // Γ(x+1) = Γ(x+1+k) / ((x+1)…(x+k)): shift up to where the series is exact.
            var shift = 15 - (int)Math.Floor(x);
            var product = 1.0;
            for (var i = 1; i <= shift; i++) product *= x + i;
            var up = x + shift;
            return ((up + 0.5) * Math.Log(up)) - up + StirlingError(up) - Math.Log(product) - (((x + 0.5) * Math.Log(x)) - x);
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        var sum = 0.0;
        for (var i = Stirling.Length - 1; i >= 0; i--) sum = (sum * square) + Stirling[i];
        return sum * inverse;
    }

    /// <summary>ln Γ(x) for x &gt; 0.</summary>
    public static double LogGamma(double x)
    {
        if (x is 1 or 2) return 0;
        var z = x - 1;
        if (z >= 15) return ((z + 0.5) * Math.Log(z)) - z + HalfLogTwoPi + StirlingError(z);
        var shift = 16 - (int)Math.Floor(z);
        var product = 1.0;
        for (var i = 1; i <= shift; i++) product *= z + i;
        var up = z + shift;
        return ((up + 0.5) * Math.Log(up)) - up + HalfLogTwoPi + StirlingError(up) - Math.Log(product);
    }

    /// <summary>x ln(x/m) + m − x without cancellation, for x &gt; 0 and m &gt; 0.</summary>
    public static double Deviance(double x, double mean)
    {
        var difference = x - mean;
        if (Math.Abs(difference) >= 0.1 * (x + mean)) return (x * Math.Log(x / mean)) - difference;
        var v = difference / (x + mean);
        var sum = difference * v;
        var term = 2 * x * v;
        var square = v * v;
        for (var j = 1; j < 1000; j++)
        {
            term *= square;
            var next = sum + (term / ((2 * j) + 1));
            if (next == sum) break;
            sum = next;
        }

        return sum;
    }

    /// <summary>Γ(n+1)/(Γ(x+1)Γ(n−x+1)) p^x q^(n−x) for real 0 ≤ x ≤ n; <paramref name="rest"/> is n − x and <paramref name="q"/> is 1 − p, given apart to keep their digits.</summary>
    public static double Binomial(double x, double rest, double p, double q)
    {
        var n = x + rest;
        if (p == 0) return x == 0 ? 1 : 0;
        if (q == 0) return rest == 0 ? 1 : 0;
        if (n == 0) return 1;
        if (x == 0) return Math.Exp(p < 0.1 ? -Deviance(n, n * q) - (n * p) : n * Math.Log(q));
        if (rest == 0) return Math.Exp(q < 0.1 ? -Deviance(n, n * p) - (n * q) : n * Math.Log(p));
        var exponent = StirlingError(n) - StirlingError(x) - StirlingError(rest) - Deviance(x, n * p) - Deviance(rest, n * q);
        return Math.Exp(exponent) * Math.Sqrt(n / (2 * Math.PI * x * rest));
    }

    /// <summary>m^x e^−m / Γ(x+1) for real x ≥ 0.</summary>
    public static double Poisson(double x, double mean)
    {
        if (mean == 0) return x == 0 ? 1 : 0;
        if (x == 0) return Math.Exp(-mean);
        return Math.Exp(-StirlingError(x) - Deviance(x, mean)) / Math.Sqrt(2 * Math.PI * x);
    }
}
