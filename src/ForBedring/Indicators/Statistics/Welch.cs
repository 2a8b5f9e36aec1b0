namespace ForBedring.Indicators.Statistics;

/// <summary>Welch's comparison of two means with their own variances (Welch 1947), and the one-sample case.</summary>
internal static class Welch
{
    /// <summary>What a comparison of means gives.</summary>
    public readonly record struct Result(double Difference, double StandardError, double DegreesOfFreedom, double T, double PValue, double Lower, double Upper);

    /// <summary>Mean 1 − mean 2. Callers have checked n ≥ 2 in both and that not both variances are 0.</summary>
    public static Result Compare(double mean1, double variance1, double n1, double mean2, double variance2, double n2, double level = 0.95)
    {
        var (a, b) = (variance1 / n1, variance2 / n2);
        var square = a + b;

        // Both parts over their sum first: SE⁴ of very small or large scores would leave the range of a double.
        var (shareA, shareB) = (a / square, b / square);
        var df = 1 / ((shareA * shareA / (n1 - 1)) + (shareB * shareB / (n2 - 1)));
        return From(mean1 - mean2, Math.Sqrt(square), df, level);
    }

    /// <summary>Mean − reference, the reference taken as known. Callers have checked n ≥ 2 and a variance above 0.</summary>
    public static Result AgainstKnown(double mean, double variance, double n, double reference, double level = 0.95)
        => From(mean - reference, Math.Sqrt(variance / n), n - 1, level);

    private static Result From(double difference, double error, double df, double level)
    {
        var t = difference / error;
        var half = StudentT.TwoSidedQuantile(1 - level, df) * error;
        return new(difference, error, df, t, StudentT.TwoSided(t, df), difference - half, difference + half);
    }
}
