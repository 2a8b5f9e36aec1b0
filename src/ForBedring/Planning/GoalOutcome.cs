namespace ForBedring.Planning;

/// <summary>Whether a goal was reached (<i>målet nådd</i>). Another question than whether the measure worked.</summary>
public enum GoalOutcome
{
    /// <summary>The figure satisfies the comparator (<i>nådd</i>).</summary>
    Reached = 1,

    /// <summary>It does not (<i>ikke nådd</i>).</summary>
    NotReached = 2,

    /// <summary>It cannot be told (<i>ikke avgjort</i>).</summary>
    NotDetermined = 3,
}
