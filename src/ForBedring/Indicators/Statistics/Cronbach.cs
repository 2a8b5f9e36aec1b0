namespace ForBedring.Indicators.Statistics;

/// <summary>Cronbach's α from an item covariance matrix (Cronbach 1951).</summary>
internal static class Cronbach
{
    /// <summary>k/(k−1)·(1 − Σsᵢ²/s_T²), null where the total has no variance. The matrix is symmetrical, item by item.</summary>
    public static double? FromCovariances(double[,] covariance)
    {
        var k = covariance.GetLength(0);
        double items = 0, total = 0;
        for (var i = 0; i < k; i++)
        {
            items += covariance[i, i];
            for (var j = 0; j < k; j++) total += covariance[i, j];
        }

        return total > 0 ? k / (k - 1.0) * (1 - (items / total)) : null;
    }

    /// <summary>α of complete rows in exact decimal sums; null where the total has no variance. Callers have checked k ≥ 2 and n ≥ 2.</summary>
    public static double? OfCompleteRows(IReadOnlyList<decimal[]> rows)
    {
        var k = rows[0].Length;
        decimal items = 0;
        for (var i = 0; i < k; i++)
        {
            var column = i;
            items += ScaledVariance(rows, r => r[column]);
        }

        var total = ScaledVariance(rows, r => r.Sum());
        return total > 0 ? (double)k / (k - 1) * (double)(1 - (items / total)) : null;
    }

    // n² times the variance with divisor n: n Σx² − (Σx)², exact, and the factor cancels in α.
    private static decimal ScaledVariance(IReadOnlyList<decimal[]> rows, Func<decimal[], decimal> value)
    {
        decimal sum = 0, squares = 0;
        foreach (var row in rows)
        {
            var x = value(row);
            sum += x;
            squares += x * x;
        }

        return (rows.Count * squares) - (sum * sum);
    }
}
