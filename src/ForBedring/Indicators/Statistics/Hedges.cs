namespace ForBedring.Indicators.Statistics;

/// <summary>Hedges' g: the difference of means in pooled standard deviations, corrected for small groups (Hedges 1981).</summary>
internal static class Hedges
{
    /// <summary>J(ν) = Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)), exact, below 1 and rising towards it.</summary>
    public static double Correction(double df)
        => Math.Exp(Saddle.LogGamma(df / 2) - Saddle.LogGamma((df - 1) / 2)) / Math.Sqrt(df / 2);

    /// <summary>d and g. Callers have checked n₁ + n₂ &gt; 3 and a pooled variance above 0.</summary>
    public static (double D, double G) Effect(double mean1, double variance1, double n1, double mean2, double variance2, double n2)
    {
        var df = n1 + n2 - 2;
        var d = (mean1 - mean2) / Math.Sqrt((((n1 - 1) * variance1) + ((n2 - 1) * variance2)) / df);
        return (d, d * Correction(df));
    }
}
