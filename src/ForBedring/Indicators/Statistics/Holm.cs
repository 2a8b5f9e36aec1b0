namespace ForBedring.Indicators.Statistics;

/// <summary>Holm's step-down adjustment of several p-values (Holm 1979).</summary>
internal static class Holm
{
    /// <summary>The adjusted p-values in the order given; each at least its raw value and at most 1.</summary>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        var m = p.Count;
        var order = Enumerable.Range(0, m).OrderBy(i => p[i]).ToArray();
        var adjusted = new double[m];
        var highest = 0.0;
        for (var rank = 0; rank < m; rank++)
        {
            highest = Math.Max(highest, Math.Min(1, (m - rank) * p[order[rank]]));
            adjusted[order[rank]] = highest;
        }

        return adjusted;
    }
}
