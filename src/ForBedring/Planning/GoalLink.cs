namespace ForBedring.Planning;

/// <summary>That a goal serves a goal of a unit above (<i>målkobling</i>). The parent's progress is its own figure.</summary>
public sealed record GoalLink
{
    internal GoalLink(GoalId child, PlanId parentPlan, GoalId parent)
    {
        Child = child;
        ParentPlan = parentPlan;
        Parent = parent;
    }

    /// <summary>The goal in this plan.</summary>
    public GoalId Child { get; }

    /// <summary>The plan of the unit above.</summary>
    public PlanId ParentPlan { get; }

    /// <summary>The goal there.</summary>
    public GoalId Parent { get; }
}
