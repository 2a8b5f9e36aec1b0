namespace ForBedring.Indicators.Statistics;

/// <summary>Newcombe's hybrid score interval of a difference of shares (Newcombe 1998, method 10), and the p-value that goes with it.</summary>
internal static class Newcombe
{
    /// <summary>p₁ − p₂ and its ends, within [−1, 1].</summary>
    public static (double Difference, double Lower, double Upper) Interval(double x1, double n1, double x2, double n2, double z = Normal.Z975)
    {
        var (p1, p2) = (x1 / n1, x2 / n2);
        var (l1, u1) = Wilson.Interval(x1, n1, z);
        var (l2, u2) = Wilson.Interval(x2, n2, z);
        var difference = p1 - p2;
        var lower = difference - Math.Sqrt(Square(p1 - l1) + Square(u2 - p2));
        var upper = difference + Math.Sqrt(Square(u1 - p1) + Square(p2 - l2));
        return (difference, Math.Max(-1, lower), Math.Min(1, upper));
    }

    /// <summary>The smallest α whose interval excludes a difference (S-05), by bisection to 1e-10 of α; 1 if that is the difference seen.</summary>
    public static double PValue(double x1, double n1, double x2, double n2, double expected = 0)
    {
        if (expected == 0 ? x1 * n2 == x2 * n1 : (x1 / n1) - (x2 / n2) == expected) return 1;
        double low = 0, high = 1;
        while (high - low > 1e-11)
        {
            var alpha = (low + high) / 2;
            var (_, lower, upper) = Interval(x1, n1, x2, n2, -Normal.Quantile(alpha / 2));
            if (lower > expected || upper < expected) high = alpha;
            else low = alpha;
        }

        return high;
    }

    private static double Square(double x) => x * x;
}
