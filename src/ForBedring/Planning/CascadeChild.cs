using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>A goal of a unit below that serves a goal above (<i>delmål</i>).</summary>
public sealed class CascadeChild
{
    internal CascadeChild(UnitId unit, PlanGoal goal, GoalProgress? progress)
    {
        Unit = unit;
        Goal = goal;
        Progress = progress;
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The goal.</summary>
    public PlanGoal Goal { get; }

    /// <summary>Its progress; null where no figure was given.</summary>
    public GoalProgress? Progress { get; }
}
