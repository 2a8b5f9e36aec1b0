using ForBedring.Rules;

namespace ForBedring.Protection;

/// <summary>The threshold of a family of figures (<i>anonymitetsgrense</i>): the fewest people behind a shown figure, and the fewest that anything worked out from shown figures is about.</summary>
/// <remarks>Equality is by content. Whether a policy may use it is the policy's rule: minimum ≥ difference ≥ 3.</remarks>
public sealed class FamilyThreshold : IEquatable<FamilyThreshold>
{
    /// <summary>A threshold.</summary>
    /// <param name="minimum">K: the fewest people behind a shown figure.</param>
    /// <param name="difference">d: the fewest people that a difference is about; null for the same as the minimum.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public FamilyThreshold(int minimum, int? difference = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minimum);
        Minimum = minimum;
        Difference = difference ?? minimum;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Difference, nameof(difference));
    }

    /// <summary>K: the fewest people behind a shown figure.</summary>
    public int Minimum { get; }

    /// <summary>d: the fewest people that anything worked out from shown figures is about.</summary>
    public int Difference { get; }

    /// <inheritdoc/>
    public bool Equals(FamilyThreshold? other) => other is not null && Minimum == other.Minimum && Difference == other.Difference;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FamilyThreshold);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Minimum, Difference);

    /// <summary>The minimum and the difference.</summary>
    public override string ToString() => $"{NumberText.Machine(Minimum)}/{NumberText.Machine(Difference)}";

    internal FamilyThreshold And(FamilyThreshold other) => new(Math.Max(Minimum, other.Minimum), Math.Max(Difference, other.Difference));

    internal FamilyThreshold Plus(int allowance) => allowance == 0 ? this : new(Minimum + allowance, Difference + allowance);
}
