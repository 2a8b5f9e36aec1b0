using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The scale a figure lies on (<i>skala</i>), both ends included.</summary>
public sealed record GoalScale
{
    /// <summary>A scale.</summary>
    /// <exception cref="ArgumentException">The lowest is not below the highest.</exception>
    public GoalScale(decimal lowest, decimal highest)
    {
        if (lowest >= highest) throw new ArgumentException("The lowest value must be below the highest.", nameof(lowest));
        Lowest = lowest;
        Highest = highest;
    }

    /// <summary>The lowest possible value.</summary>
    public decimal Lowest { get; }

    /// <summary>The highest possible value.</summary>
    public decimal Highest { get; }

    /// <summary>Whether a value lies on the scale, ends included.</summary>
    public bool Contains(decimal value) => value >= Lowest && value <= Highest;

    /// <summary>The two ends.</summary>
    public override string ToString() => $"{NumberText.Machine(Lowest)}…{NumberText.Machine(Highest)}";
}
