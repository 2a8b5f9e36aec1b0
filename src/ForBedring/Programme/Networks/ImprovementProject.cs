using ForBedring.Indicators;
using ForBedring.Planning;
using ForBedring.Programme.Areas;

namespace ForBedring.Programme.Networks;

/// <summary>What a team works on (<i>forbedringsprosjekt</i>): an aim, the series that show it, small tests, and how far the change has come.</summary>
/// <remarks>Immutable; each verb gives a new project.</remarks>
public sealed class ImprovementProject
{
    private ImprovementProject(PlanGoal aim, ImplementationState state)
    {
        Aim = aim;
        State = state;
    }

    /// <summary>The aim.</summary>
    public PlanGoal Aim { get; }

    /// <summary>The row of a plan it belongs to; null where it belongs to none.</summary>
    public AreaId? Area { get; private set; }

    /// <summary>The indicators whose series show the aim.</summary>
    public ImmutableArray<IndicatorId> Series { get; private set; } = [];

    /// <summary>The small tests, oldest first.</summary>
    public ImmutableArray<PdsaCycle> Cycles { get; private set; } = [];

    /// <summary>How far the change has come into daily use.</summary>
    public ImplementationState State { get; }

    /// <summary>Whether the aim can be measured and a series shows it.</summary>
    public bool HasMeasuredAim => Aim.IsMeasurable && (Aim.Indicator is not null || Series.Length > 0);

    /// <summary>Whether any test has come to a decision.</summary>
    public bool HasCompletedCycle => Cycles.Any(c => c.IsCompleted);

    /// <summary>A project.</summary>
    public static ImprovementProject Create(PlanGoal aim, ImplementationState state = ImplementationState.Idea)
    {
        ArgumentNullException.ThrowIfNull(aim);
        if (state is < ImplementationState.Idea or > ImplementationState.Abandoned) throw new ArgumentOutOfRangeException(nameof(state), state, "The state is not one of ImplementationState.");
        return new(aim, state);
    }

    /// <summary>The project with the row of a plan it belongs to.</summary>
    public ImprovementProject WithArea(AreaId? area) => Copy(p => p.Area = area);

    /// <summary>The project with one more series.</summary>
    public ImprovementProject Add(IndicatorId series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Copy(p => p.Series = p.Series.Add(series));
    }

    /// <summary>The project with one more test.</summary>
    public ImprovementProject Add(PdsaCycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return Copy(p => p.Cycles = p.Cycles.Add(cycle));
    }

    /// <summary>The aim.</summary>
    public override string ToString() => Aim.Text;

    private ImprovementProject Copy(Action<ImprovementProject> change)
    {
        var copy = (ImprovementProject)MemberwiseClone();
        change(copy);
        return copy;
    }
}
