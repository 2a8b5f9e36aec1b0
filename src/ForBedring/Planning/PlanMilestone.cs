namespace ForBedring.Planning;

/// <summary>How far a unit's plan has come (<i>milepæl</i>), in rising order.</summary>
public enum PlanMilestone
{
    /// <summary>No adopted plan (<i>ingen plan</i>).</summary>
    None = 0,

    /// <summary>An adopted plan exists (<i>planen finnes</i>).</summary>
    PlanExists = 1,

    /// <summary>It is not stale (<i>planen lever</i>).</summary>
    PlanAlive = 2,

    /// <summary>At least one measure is evaluated (<i>planen er evaluert</i>).</summary>
    PlanEvaluated = 3,
}
