using ForBedring.Releases;

namespace ForBedring.Comparisons;

/// <summary>How areas are suggested (<i>valg for forslag</i>): against what, from which difference, and with which units to learn the spread from. Immutable.</summary>
public sealed class AreaSelectionOptions
{
    private AreaSelectionOptions(AreaReference reference, decimal smallestDifferenceOfInterest, UnitReport? parent, IEnumerable<ReferenceValue>? values, IEnumerable<UnitReport>? sameLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(smallestDifferenceOfInterest);
        Reference = reference;
        SmallestDifferenceOfInterest = smallestDifferenceOfInterest;
        Parent = parent;
        Values = values is null ? [] : [.. values];
        SameLevel = sameLevel is null ? [] : [.. sameLevel];
    }

    /// <summary>What each theme is measured against.</summary>
    public AreaReference Reference { get; }

    /// <summary>The smallest difference that matters, in points; declared by the caller, no default.</summary>
    public decimal SmallestDifferenceOfInterest { get; }

    /// <summary>The unit that contains it; null unless that is the reference.</summary>
    public UnitReport? Parent { get; }

    /// <summary>The reference values; empty unless they are the reference.</summary>
    public ImmutableArray<ReferenceValue> Values { get; }

    /// <summary>Reports of the same release: those of the unit's level tell how much units differ.</summary>
    public ImmutableArray<UnitReport> SameLevel { get; }

    /// <summary>Against a unit that contains it.</summary>
    public static AreaSelectionOptions AgainstParent(UnitReport parent, decimal smallestDifferenceOfInterest, IEnumerable<UnitReport>? sameLevel = null)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return new(AreaReference.Parent, smallestDifferenceOfInterest, parent, null, sameLevel);
    }

    /// <summary>Against values given by the caller.</summary>
    public static AreaSelectionOptions AgainstValues(IEnumerable<ReferenceValue> values, decimal smallestDifferenceOfInterest, IEnumerable<UnitReport>? sameLevel = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(AreaReference.Values, smallestDifferenceOfInterest, null, values, sameLevel);
    }

    /// <summary>By raw score alone, with a warning (SRV-S01).</summary>
    public static AreaSelectionOptions ByRawScore(decimal smallestDifferenceOfInterest, IEnumerable<UnitReport>? sameLevel = null)
        => new(AreaReference.RawScore, smallestDifferenceOfInterest, null, null, sameLevel);

    /// <summary>The reference.</summary>
    public override string ToString() => Reference.ToString();
}
