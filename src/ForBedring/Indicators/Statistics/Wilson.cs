namespace ForBedring.Indicators.Statistics;

/// <summary>Wilson's score interval of one share (Wilson 1927), without continuity correction.</summary>
internal static class Wilson
{
    /// <summary>The ends; exactly 0 below when nobody answered so, exactly 1 above when everybody did. Callers have checked 0 ≤ x ≤ n and n &gt; 0.</summary>
    public static (double Lower, double Upper) Interval(double x, double n, double z = Normal.Z975)
    {
        // x = n is mirrored rather than computed apart, so that both ends are exact and symmetrical.
        if (2 * x > n)
        {
            var (low, high) = Interval(n - x, n, z);
            return (1 - high, 1 - low);
        }

        var square = z * z;
        var root = z * Math.Sqrt(square + (4 * x * ((n - x) / n)));
        var whole = 2 * (n + square);
        return (x == 0 ? 0 : Math.Max(0, ((2 * x) + square - root) / whole), ((2 * x) + square + root) / whole);
    }
}
