namespace ForBedring.Protection;

/// <summary>How a list of shown cells breaks the promise (<i>type lekkasje</i>).</summary>
public enum LeakKind
{
    /// <summary>A shown cell has fewer people than the threshold for some measure.</summary>
    CellBelowMinimum = 1,

    /// <summary>A withheld cell with fewer than d people is an exact combination of shown ones.</summary>
    ListedCellDerivable = 2,

    /// <summary>A union or difference of groups that is no cell, with fewer than d people, is an exact combination of shown cells.</summary>
    SmallGroupDerivable = 3,

    /// <summary>A withheld count, where counts are the secret, is known or can be told too closely.</summary>
    CountDerivable = 4,
}
