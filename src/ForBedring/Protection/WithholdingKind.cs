namespace ForBedring.Protection;

/// <summary>The precise reason a cell is withheld (<i>skjulingsårsak</i>). For the data controller only.</summary>
public enum WithholdingKind
{
    /// <summary>Fewer people than the threshold for at least one measure.</summary>
    BelowThreshold = 1,

    /// <summary>Large enough itself, but with what is shown it would give away a small group.</summary>
    ProtectsOthers = 2,

    /// <summary>The search for small groups reached its work limit; what is not verified is not shown.</summary>
    NotVerified = 3,

    /// <summary>Against a release made earlier it would give away a small group.</summary>
    ReleasedEarlierDiffers = 4,

    /// <summary>Nobody is behind the cell.</summary>
    NoData = 5,
}
