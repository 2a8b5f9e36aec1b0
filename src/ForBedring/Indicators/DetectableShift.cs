using ForBedring.Indicators.Statistics;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>What a series could have shown (<i>påvisbar endring</i>): the smallest lasting shift that a run chart with a frozen median would have signalled in eight of ten cases.</summary>
/// <remarks>Computed for independent readings from a normal distribution, with the uncertainty of the baseline's own median. In standard deviations between readings; in the unit where a standard deviation could be estimated from the moving ranges.</remarks>
public sealed record DetectableShift
{
    private DetectableShift(int baselinePoints, int afterPoints, double? inStandardDeviations, double? inUnits)
    {
        BaselinePoints = baselinePoints;
        AfterPoints = afterPoints;
        InStandardDeviations = inStandardDeviations;
        InUnits = inUnits;
    }

    /// <summary>Useful points before the start.</summary>
    public int BaselinePoints { get; }

    /// <summary>Useful points after the start.</summary>
    public int AfterPoints { get; }

    /// <summary>The shift in standard deviations between readings; null where no shift up to 8 would have been signalled.</summary>
    public double? InStandardDeviations { get; }

    /// <summary>The shift in the indicator's unit; null where it is not known.</summary>
    public double? InUnits { get; }

    /// <summary>What so many points before and after could show.</summary>
    /// <param name="baselinePoints">Useful points before the start.</param>
    /// <param name="afterPoints">Useful points after the start.</param>
    /// <param name="standardDeviation">The standard deviation between readings; null where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of points is negative.</exception>
    public static DetectableShift Of(int baselinePoints, int afterPoints, double? standardDeviation = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(baselinePoints);
        ArgumentOutOfRangeException.ThrowIfNegative(afterPoints);

        // A guard that is not met can show nothing, whatever the shift; very long series are cut where a longer one adds nothing.
        var total = baselinePoints + afterPoints;
        var isGuarded = total < 10 || afterPoints <= RunLimits.LongestRunMax(total);
        var shift = isGuarded ? null : RunPower.SmallestShift(Math.Min(baselinePoints, 200), Math.Min(afterPoints, 200));
        return new(baselinePoints, afterPoints, shift, shift * standardDeviation);
    }

    /// <summary>The points before and after, and the shift in standard deviations.</summary>
    public override string ToString() => $"{NumberText.Machine(BaselinePoints)} + {NumberText.Machine(AfterPoints)} points: {(InStandardDeviations is { } shift ? StatisticText.Of(shift) + " standard deviations" : "none")}";
}
