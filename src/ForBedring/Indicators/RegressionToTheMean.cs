using ForBedring.Indicators.Statistics;

namespace ForBedring.Indicators;

/// <summary>What an extreme score becomes when nothing is done (<i>regresjon mot gjennomsnittet</i>).</summary>
/// <remarks>
/// A unit that picks its lowest theme will usually see it rise with no action. In our simulation of eight themes with true scores that never change (standard deviation 4 between
/// themes, 20 between people), the lowest rose by 10.5, 8.8, 6.8, 4.7 and 2.8 points the next year with 6, 8, 12, 20 and 40 answers, and rose at all in 75 to 85 % of cases.
/// </remarks>
public sealed record RegressionToTheMean
{
    private RegressionToTheMean(double between, double within, int? units)
    {
        VarianceBetween = between;
        VarianceWithin = within;
        EstimatedFromUnits = units;
    }

    /// <summary>The variance of true scores between units.</summary>
    public double VarianceBetween { get; }

    /// <summary>The variance of scores between people in a unit.</summary>
    public double VarianceWithin { get; }

    /// <summary>How many units of the same round the variances were estimated from; null where they were given.</summary>
    public int? EstimatedFromUnits { get; }

    /// <summary>From variances that are given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A variance is negative or not a number.</exception>
    public static RegressionToTheMean Given(double varianceBetween, double varianceWithin)
    {
        if (!(varianceBetween >= 0 && varianceBetween <= double.MaxValue)) throw new ArgumentOutOfRangeException(nameof(varianceBetween), varianceBetween, "A variance is a number from 0.");
        if (!(varianceWithin >= 0 && varianceWithin <= double.MaxValue)) throw new ArgumentOutOfRangeException(nameof(varianceWithin), varianceWithin, "A variance is a number from 0.");
        return new(varianceBetween, varianceWithin, null);
    }

    /// <summary>Estimated from the reportable units of one round: people's variance pooled, and what the means vary beyond it.</summary>
    /// <returns>Null with fewer than 5 units with at least 2 people each: too little data.</returns>
    public static RegressionToTheMean? Estimate(IEnumerable<SurveyFigure.Mean> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        SurveyFigure.Mean[] shown = [.. units.Where(u => u.People >= 2)];
        if (shown.Length < 5) return null;
        var within = shown.Sum(u => (u.People - 1) * u.Variance) / shown.Sum(u => u.People - 1);
        var mean = shown.Sum(u => u.Score) / shown.Length;
        var variance = shown.Sum(u => (double)((u.Score - mean) * (u.Score - mean))) / (shown.Length - 1);
        return new(Math.Max(0, variance - (within * shown.Average(u => 1.0 / u.People))), within, shown.Length);
    }

    /// <summary>How much of a score is the unit's own, r = B/(B + W/n), in [0, 1]; rises to 1 with n.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of people is not positive.</exception>
    public double Reliability(long people)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(people);
        var chance = VarianceWithin / people;
        return VarianceBetween + chance > 0 ? VarianceBetween / (VarianceBetween + chance) : 1;
    }

    /// <summary>The score to expect next time with no action: r · score + (1 − r) · reference. It lies between the two.</summary>
    public double Expected(double score, double reference, long people)
    {
        var r = Reliability(people);
        return reference + (r * (score - reference));
    }

    /// <summary>The two variances.</summary>
    public override string ToString() => $"between {StatisticText.Of(VarianceBetween)}, within {StatisticText.Of(VarianceWithin)}";
}
