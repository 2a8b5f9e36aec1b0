namespace ForBedring.Indicators.Statistics;

/// <summary>The regularised incomplete beta function I_x(a, b), by continued fraction (modified Lentz), the smaller tail always computed directly.</summary>
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;
    private const int MostSteps = 1_000_000;

    /// <summary>I_x(a, b) and 1 − I_x(a, b), both with full relative precision; <paramref name="y"/> is 1 − x.</summary>
    public static (double Lower, double Upper) Both(double a, double b, double x, double y)
    {
        if (x <= 0) return (0, 1);
        if (y <= 0) return (1, 0);
        var front = a * b / (a + b) * Saddle.Binomial(a, b, x, y);
        if (b * x <= a * y)
        {
            var lower = front / Fraction(a, b, x, y);
            return (lower, 1 - lower);
        }

        var upper = front / Fraction(b, a, y, x);
        return (1 - upper, upper);
    }

    /// <summary>I_x(a, b).</summary>
    public static double Lower(double a, double b, double x) => Both(a, b, x, 1 - x).Lower;

    /// <summary>The x with I_x(a, b) = p, for 0 ≤ p ≤ 1.</summary>
    public static double Inverse(double a, double b, double p)
    {
        if (p <= 0) return 0;
        if (p >= 1) return 1;

        // Towards the end where the answer has its digits: small x when p is small.
        return p <= Both(a, b, a / (a + b), b / (a + b)).Lower
            ? RootFinding.Increasing(x => Both(a, b, x, 1 - x).Lower - p, 0, a / (a + b))
            : 1 - RootFinding.Increasing(y => Both(b, a, y, 1 - y).Lower - (1 - p), 0, b / (a + b));
    }

    // x^a y^b / (B(a, b) I_x(a, b)) as a continued fraction (DiDonato and Morris 1992): no cancellation for x ≤ a/(a + b), however large a and b.
    private static double Fraction(double a, double b, double x, double y)
    {
        var f = a * ((a * y) - (b * x) + 1) / (a + 1);
        if (Math.Abs(f) < Tiny) f = Tiny;
        double c = f, d = 0;
        for (var m = 1; m <= MostSteps; m++)
        {
            var at = a + (2.0 * m) - 1;
            var over = (a + m - 1) / at * ((a + b + m - 1) / at) * m * (b - m) * x * x;
            var under = m + (m * (b - m) * x / at) + ((a + m) * ((a * y) - (b * x) + 1 + (m * (2 - x))) / (at + 2));
            d = under + (over * d);
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = under + (over / c);
            if (Math.Abs(c) < Tiny) c = Tiny;
            var change = c * d;
            f *= change;
            if (Math.Abs(change - 1) < 1e-16) break;
        }

        return f;
    }
}
