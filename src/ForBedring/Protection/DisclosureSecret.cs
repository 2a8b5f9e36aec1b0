namespace ForBedring.Protection;

/// <summary>What a table must not give away (<i>hva som skal beskyttes</i>).</summary>
public enum DisclosureSecret
{
    /// <summary>What people answered: their number is known, and no figure may be about fewer than d of them.</summary>
    Values = 1,

    /// <summary>How many they are: counts from 1 to k − 1 are withheld, and no withheld count may be worked out in whole numbers.</summary>
    Counts = 2,
}
