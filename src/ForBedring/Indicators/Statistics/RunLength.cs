namespace ForBedring.Indicators.Statistics;

/// <summary>Average run lengths of cumulative sums and moving averages by Markov chains (Brook and Evans 1972; Lucas and Saccucci 1990).</summary>
internal static class RunLength
{
    private const int States = 121;

    /// <summary>Steps until an upper cumulative sum passes h, from 0. <paramref name="cdf"/> is that of one standardised reading.</summary>
    public static double UpperCusum(double k, double h, Func<double, double> cdf)
    {
        // State 0 is the sum at 0; the others are cells of equal width up to h, the first one half as wide.
        var width = 2 * h / ((2 * States) - 1);
        return Solve(States, start: 0, (from, to) =>
        {
            var at = from * width;
            var high = cdf((to * width) + (width / 2) + k - at);
            return to == 0 ? high : high - cdf((to * width) - (width / 2) + k - at);
        });
    }

    /// <summary>Steps until either of two cumulative sums passes h: 1/ARL = 1/ARL⁺ + 1/ARL⁻ (Kemp 1971).</summary>
    public static double Cusum(double k, double h, Func<double, double> cdf)
    {
        // A discrete reading may lie exactly on a border: the mirrored distribution is taken just below it.
        double Mirrored(double z) => 1 - cdf(-z - 1e-12);
        return 1 / ((1 / UpperCusum(k, h, cdf)) + (1 / UpperCusum(k, h, Mirrored)));
    }

    /// <summary>Steps until a weighted moving average leaves ±L·√(λ/(2 − λ)), from 0.</summary>
    public static double Ewma(double lambda, double width, Func<double, double> cdf)
    {
        var limit = width * Math.Sqrt(lambda / (2 - lambda));
        var cell = 2 * limit / States;
        double Centre(int state) => -limit + ((state + 0.5) * cell);
        return Solve(States, start: States / 2, (from, to) =>
        {
            var kept = (1 - lambda) * Centre(from);
            return cdf((Centre(to) + (cell / 2) - kept) / lambda) - cdf((Centre(to) - (cell / 2) - kept) / lambda);
        });
    }

    // (I − Q) x = 1 by elimination with pivots on the diagonal, which dominates since every row of Q sums to less than 1.
    private static double Solve(int size, int start, Func<int, int, double> transition)
    {
        var rows = new double[size][];
        for (var i = 0; i < size; i++)
        {
            rows[i] = new double[size + 1];
            for (var j = 0; j < size; j++) rows[i][j] = (i == j ? 1 : 0) - transition(i, j);
            rows[i][size] = 1;
        }

        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var i = 0; i < size; i++)
            {
                if (i == pivot || rows[i][pivot] == 0) continue;
                var factor = rows[i][pivot] / rows[pivot][pivot];
                for (var j = pivot; j <= size; j++) rows[i][j] -= factor * rows[pivot][j];
            }
        }

        return rows[start][size] / rows[start][start];
    }
}
