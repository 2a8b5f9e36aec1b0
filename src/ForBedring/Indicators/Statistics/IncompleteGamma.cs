namespace ForBedring.Indicators.Statistics;

/// <summary>The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), by series below a + 1 and continued fraction above.</summary>
internal static class IncompleteGamma
{
    private const double Tiny = 1e-300;
    private const int MostSteps = 1_000_000;

    /// <summary>P(a, x) and Q(a, x), for a &gt; 0 and x ≥ 0.</summary>
    public static (double Lower, double Upper) Both(double a, double x)
    {
        if (x <= 0) return (0, 1);
        if (double.IsPositiveInfinity(x)) return (1, 0);
        var density = Saddle.Poisson(a, x);
        if (x < a + 1)
        {
            var lower = density * Series(a, x);
            return (lower, 1 - lower);
        }

        var upper = density * a * Fraction(a, x);
        return (1 - upper, upper);
    }

    /// <summary>The x with P(a, x) = p, for 0 ≤ p &lt; 1.</summary>
    public static double InverseLower(double a, double p)
    {
        if (p <= 0) return 0;
        if (p >= 1) return double.PositiveInfinity;
        var top = a + 1;
        while (Both(a, top).Lower < p) top *= 2;
        return RootFinding.Increasing(x => Both(a, x).Lower - p, 0, top);
    }

    /// <summary>The x with Q(a, x) = q, for 0 &lt; q ≤ 1.</summary>
    public static double InverseUpper(double a, double q)
    {
        if (q >= 1) return 0;
        if (q <= 0) return double.PositiveInfinity;
        var top = a + 1;
        while (Both(a, top).Upper > q) top *= 2;
        return RootFinding.Increasing(x => q - Both(a, x).Upper, 0, top);
    }

    // P(a, x) Γ(a+1) / (x^a e^−x) = 1 + x/(a+1) + x²/((a+1)(a+2)) + …
    private static double Series(double a, double x)
    {
        double sum = 1, term = 1;
        for (var n = 1; n <= MostSteps; n++)
        {
            term *= x / (a + n);
            sum += term;
            if (term < sum * 1e-17) break;
        }

        return sum;
    }

    // Q(a, x) Γ(a) / (x^a e^−x) as a continued fraction.
    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / (Math.Abs(b) < Tiny ? Tiny : b);
        var h = d;
        for (var i = 1; i <= MostSteps; i++)
        {
            var coefficient = -i * (i - a);
            b += 2;
            d = (coefficient * d) + b;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = b + (coefficient / c);
            if (Math.Abs(c) < Tiny) c = Tiny;
            var change = d * c;
            h *= change;
            if (Math.Abs(change - 1) < 1e-16) break;
        }

        return h;
    }
}
