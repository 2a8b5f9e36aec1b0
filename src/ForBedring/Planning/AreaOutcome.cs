namespace ForBedring.Planning;

/// <summary>How an area ended (<i>utfall</i>).</summary>
public enum AreaOutcome
{
    /// <summary>Its goals were reached (<i>målet nådd</i>).</summary>
    GoalReached = 1,

    /// <summary>Not reached, and accepted by a role with a reason (<i>ikke nådd, godtatt</i>).</summary>
    NotReachedAccepted = 2,

    /// <summary>Carried over to the next plan (<i>videreført</i>).</summary>
    CarriedOver = 3,
}
