namespace ForBedring.Indicators.Statistics;

/// <summary>The smallest change that two rounds could have shown: power 0.8, two-sided level 0.05 (S-07).</summary>
internal static class Detectable
{
    /// <summary>For two means with one standard deviation. Callers have checked n₁ + n₂ &gt; 2 and both above 0.</summary>
    public static double ChangeInMean(double standardDeviation, double n1, double n2, double power = 0.8, double level = 0.05)
    {
        var df = n1 + n2 - 2;
        var critical = StudentT.TwoSidedQuantile(level, df);
        var unit = standardDeviation * Math.Sqrt((1 / n1) + (1 / n2));
        var start = critical + StudentT.Quantile(power, df);
        var noncentrality = RootFinding.Increasing(nc => NoncentralT.Upper(critical, df, nc) - power, 0, 3 * start);
        return noncentrality * unit;
    }

    /// <summary>For two shares with a pooled share p, within [0, 1].</summary>
    public static double ChangeInShare(double pooled, double n1, double n2, double power = 0.8, double level = 0.05)
        => (Normal.Quantile(1 - (level / 2)) + Normal.Quantile(power)) * Math.Sqrt(pooled * (1 - pooled) * ((1 / n1) + (1 / n2)));
}
