using ForBedring.Releases;

namespace ForBedring.Comparisons;

/// <summary>How areas are suggested (<i>valg for forslag</i>): against what, from which difference, and with which units to learn the spread from. Immutable.</summary>
public sealed class AreaSelectionOptions
{
    private AreaSelectionOptions(AreaReference reference, decimal smallestDifferenceOfInterest, UnitReport? whole, IEnumerable<ReferenceValue>? values, IEnumerable<UnitReport>? sameLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(smallestDifferenceOfInterest);
        Reference = reference;
        SmallestDifferenceOfInterest = smallestDifferenceOfInterest;
        Whole = whole;
        Values = values is null ? [] : [.. values];
        SameLevel = sameLevel is null ? [] : [.. sameLevel];
    }

    /// <summary>What each theme is measured against.</summary>
    public AreaReference Reference { get; }

    /// <summary>The smallest difference that matters, in points; declared by the caller, no default.</summary>
    public decimal SmallestDifferenceOfInterest { get; }

    /// <summary>The unit that contains it, whose rest is the reference; null unless that is the reference.</summary>
    public UnitReport? Whole { get; }

    /// <summary>The reference values; empty unless they are the reference.</summary>
    public ImmutableArray<ReferenceValue> Values { get; }

    /// <summary>Reports of the same release: those of the unit's level tell how much units differ.</summary>
    public ImmutableArray<UnitReport> SameLevel { get; }

    /// <summary>Against the rest of a unit that contains it: everybody in the whole who is not in the unit.</summary>
    public static AreaSelectionOptions AgainstRest(UnitReport whole, decimal smallestDifferenceOfInterest, IEnumerable<UnitReport>? sameLevel = null)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return new(AreaReference.Rest, smallestDifferenceOfInterest, whole, null, sameLevel);
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
