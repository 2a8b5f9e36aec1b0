namespace ForBedring.Indicators.Statistics;

/// <summary>Roots of increasing functions, by bisection with secant steps (Illinois), down to the last digits of a double.</summary>
internal static class RootFinding
{
    /// <summary>The x in [low, high] where an increasing function crosses 0; an end of the interval if it does not.</summary>
    public static double Increasing(Func<double, double> function, double low, double high)
    {
        var atLow = function(low);
        if (atLow >= 0) return low;
        var atHigh = function(high);
        if (atHigh <= 0) return high;
        var side = 0;
        for (var step = 0; step < 2000; step++)
        {
            // Every third step halves, so that a flat stretch cannot stall the secant.
            var middle = step % 3 == 2 ? Halfway(low, high) : low - (atLow * (high - low) / (atHigh - atLow));
            if (!(middle > low && middle < high)) middle = Halfway(low, high);
            if (middle <= low || middle >= high) break;
            var value = function(middle);
            if (value == 0) return middle;
            if (value < 0)
            {
                low = middle;
                atLow = value;
                if (side == -1) atHigh /= 2;
                side = -1;
            }
            else
            {
                high = middle;
                atHigh = value;
                if (side == 1) atLow /= 2;
                side = 1;
            }
        }

        return Math.Abs(atLow) < Math.Abs(atHigh) ? low : high;
    }

    // The middle, by size where both ends have the same sign and differ much: small roots keep their relative precision.
    private static double Halfway(double low, double high)
        => low >= 0 && high > 4 * low && high > 0 ? (low == 0 ? high / 1024 : Math.Sqrt(low) * Math.Sqrt(high)) : low + ((high - low) / 2);
}
