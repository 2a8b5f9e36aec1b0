namespace ForBedring.Planning;

/// <summary>A goal and the goals of units below that serve it (<i>målhierarki</i>). The parent's progress is its own figure, never made of its children's.</summary>
public sealed class CascadeView
{
    private CascadeView(PlanGoal parent, GoalProgress? own, ImmutableArray<CascadeChild> children)
    {
        Parent = parent;
        OwnProgress = own;
        Children = children;
    }

    /// <summary>The goal.</summary>
    public PlanGoal Parent { get; }

    /// <summary>Its own progress; null where no figure was given.</summary>
    public GoalProgress? OwnProgress { get; }

    /// <summary>The goals that serve it, by unit.</summary>
    public ImmutableArray<CascadeChild> Children { get; }

    /// <summary>The cascade of a goal.</summary>
    /// <param name="parentPlan">The plan that holds it.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="plans">Plans of units below.</param>
    /// <param name="figureOf">The figure of a goal in a plan; null where none may be shown.</param>
    public static CascadeView Of(ImprovementPlan parentPlan, GoalId goal, IEnumerable<ImprovementPlan> plans, Func<ImprovementPlan, PlanGoal, GoalFigure?> figureOf)
    {
        ArgumentNullException.ThrowIfNull(parentPlan);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(figureOf);
        var parent = parentPlan.FindGoal(goal);
        var children = plans.SelectMany(p => p.GoalLinks.Where(l => l.ParentPlan == parentPlan.Id && l.Parent == goal).Select(l => (Plan: p, Goal: p.FindGoal(l.Child))))
            .OrderBy(c => c.Plan.Placement.Unit).ThenBy(c => c.Goal.Id).Select(c => new CascadeChild(c.Plan.Placement.Unit, c.Goal, Progress(c.Goal, figureOf(c.Plan, c.Goal))));
        return new(parent, Progress(parent, figureOf(parentPlan, parent)), [.. children]);
    }

    private static GoalProgress? Progress(PlanGoal goal, GoalFigure? figure) => figure is not null && goal is PlanGoal.Numeric numeric ? numeric.ProgressOf(figure) : null;
}
