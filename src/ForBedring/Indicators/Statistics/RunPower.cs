namespace ForBedring.Indicators.Statistics;

/// <summary>How large a shift a run chart with a frozen median would have signalled (normal data, independent readings).</summary>
internal static class RunPower
{
    /// <summary>The probability that a shift of so many standard deviations gives a signal after the start.</summary>
    public static double Of(double shift, int baseline, int after)
    {
        var grid = Grid(baseline, after);
        return OverMedian(shift, baseline, grid);
    }

    /// <summary>The smallest shift, in standard deviations, that signals with the wanted probability; null where none up to 8 does.</summary>
    public static double? SmallestShift(int baseline, int after, double power = 0.8)
    {
        if (baseline < 2 || after < 1) return null;
        var grid = Grid(baseline, after);
        if (OverMedian(8, baseline, grid) < power) return null;
        return RootFinding.Increasing(shift => Math.Round(OverMedian(shift, baseline, grid) - power, 9), 0, 8);
    }

    // The probability of a signal for a true distance from the line of −3, −2.75 … 11 standard deviations.
    private static double[] Grid(int baseline, int after)
    {
        var n = baseline + after;
        var (longest, fewest) = (RunLimits.LongestRunMax(n), RunLimits.CrossingsMin(n));
        var before = CrossingsOfBaseline(baseline, fewest);
        var grid = new double[57];
        for (var i = 0; i < grid.Length; i++) grid[i] = Signal(Normal.Cdf(-3 + (i / 4.0)), before, after, longest, fewest);
        return grid;
    }

    // The median of the baseline is itself uncertain: standard deviation √(π/2n).
    private static double OverMedian(double shift, int baseline, double[] grid)
    {
        var spread = Math.Sqrt(Math.PI / (2 * baseline));
        double sum = 0, weights = 0;
        for (var i = -20; i <= 20; i++)
        {
            var weight = Normal.Density(i / 5.0);
            weights += weight;
            sum += weight * At(grid, shift + (i / 5.0 * spread));
        }

        return sum / weights;
    }

    private static double At(double[] grid, double distance)
    {
        var at = Math.Min(Math.Max((distance + 3) * 4, 0), grid.Length - 1.000001);
        var low = (int)at;
        return grid[low] + ((at - low) * (grid[low + 1] - grid[low]));
    }

    // Crossings among m points above and m below their own median, in random order; more than the limit is lumped together.
    private static double[] CrossingsOfBaseline(int baseline, int fewest)
    {
        var m = Math.Max(1, baseline / 2);
        var all = Saddle.LogGamma((2 * m) + 1) - (2 * Saddle.LogGamma(m + 1));
        var share = new double[fewest + 1];
        for (var runs = 2; runs <= 2 * m; runs++)
        {
            var (a, b) = (((runs + 1) / 2) - 1, (runs / 2) - 1);
            share[Math.Min(runs - 1, fewest)] += 2 * Math.Exp(LogChoose(m - 1, a) + LogChoose(m - 1, b) - all);
        }

        return share;
    }

    private static double LogChoose(int n, int k) => Saddle.LogGamma(n + 1) - Saddle.LogGamma(k + 1) - Saddle.LogGamma(n - k + 1);

    // Points after the start lie on the good side with probability p. State: side, length of the run after the start, crossings.
    private static double Signal(double p, double[] before, int after, int longest, int fewest)
    {
        var good = new double[longest + 1, fewest + 1];
        var bad = new double[longest + 1, fewest + 1];
        for (var c = 0; c <= fewest; c++) good[0, c] = bad[0, c] = before[c] / 2;
        var signalled = 0.0;
        for (var step = 0; step < after; step++)
        {
            var nextGood = new double[longest + 1, fewest + 1];
            var nextBad = new double[longest + 1, fewest + 1];
            for (var run = 0; run <= longest; run++)
            {
                for (var c = 0; c <= fewest; c++)
                {
                    var crossed = Math.Min(c + 1, fewest);
                    if (run == longest) signalled += good[run, c] * p;
                    else nextGood[run + 1, c] += good[run, c] * p;
                    nextBad[1, crossed] += good[run, c] * (1 - p);
                    if (run < longest) nextBad[run + 1, c] += bad[run, c] * (1 - p);
                    nextGood[1, crossed] += bad[run, c] * p;
                }
            }

            (good, bad) = (nextGood, nextBad);
        }

        for (var run = 0; run <= longest; run++)
        {
            for (var c = 0; c < fewest; c++) signalled += good[run, c];
        }

        return signalled;
    }
}
