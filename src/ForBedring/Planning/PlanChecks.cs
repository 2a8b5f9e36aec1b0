using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>Small questions that guards and diagnosis share, so that both give the same answer.</summary>
internal static class PlanChecks
{
    private static readonly ImmutableArray<Role> Bodies = [Role.AttendanceGroup, Role.LeaderGroup, Role.TopLeaderGroup, Role.WorkEnvironmentCommittee, Role.QualityAndWorkEnvironmentCommittee];

    public static IEnumerable<ResponsibleParty> Accountable(ImmutableArray<ResponsibleParty> parties)
        => parties.Where(p => p.Relation is PartyRelation.Accountable or PartyRelation.Joint);

    public static bool HasOneAccountable(ImmutableArray<ResponsibleParty> parties) => parties.Count(p => p.Relation == PartyRelation.Accountable) == 1;

    public static string CountOfAccountable(ImmutableArray<ResponsibleParty> parties) => NumberText.Machine(Accountable(parties).Count());

    /// <summary>Whether nobody in particular answers: every holder of a role, or a body. A function such as HR is one clear role and no such body.</summary>
    public static bool IsOnlyCollective(ImmutableArray<ResponsibleParty> parties)
        => Accountable(parties).Any() && Accountable(parties).All(p => p.Who.Quantity == Quantity.All || Bodies.Contains(p.Who.Role) || (p.Who.Role == Role.Employee && p.Who.Quantity != Quantity.One));

    public static bool HasDeadline(ImprovementMeasure measure, ImprovementArea area, LocalDate adoption, PlanningSettings settings) => measure.Recurrence is not null
        || measure.DeadlineIn(area).Current switch
        {
            ImpreciseDate.Dated dated => dated.DueLatest(settings.DueRule) >= adoption,
            ImpreciseDate.Open => measure.Review is not null,
            _ => false,
        };

    public static IEnumerable<Finding> Numeric(PlanGoal.Numeric goal, FindingPolicy policy)
    {
        var subject = new Subject("goal", goal.Id.Value);
        if (Missing(goal) is { } missing) yield return PlanningRules.NumericGoalComplete.Find(policy, subject, ("goal", goal.Id.Value), ("missing", missing));
        if (!IsPossible(goal)) yield return PlanningRules.TargetPossible.Find(policy, subject, ("goal", goal.Id.Value), ("target", goal.Target ?? 0m));
    }

    /// <summary>The parts a numeric goal lacks; null where it lacks none.</summary>
    public static LocalisedText? Missing(PlanGoal.Numeric goal)
    {
        var missing = new List<LocalisedText>();
        if (goal.Baseline is null) missing.Add(PlanningWords.Baseline);
        if (goal.Comparator is null) missing.Add(PlanningWords.Comparator);
        if (goal.Target is null) missing.Add(PlanningWords.Target);
        if (goal.Direction is null) missing.Add(PlanningWords.Direction);
        if (goal.Due is null) missing.Add(PlanningWords.Due);
        return missing.Count == 0 ? null : LocalisedList.Joined(missing);
    }

    public static bool IsPossible(PlanGoal.Numeric goal)
    {
        if (goal.Tolerance is < 0) return false;
        if (goal.Target is not { } target) return true;
        if (goal.Scale is { } scale && !scale.Contains(target)) return false;
        return goal.Direction switch
        {
            Direction.Increase => goal.Baseline is null || target > goal.Baseline.Value,
            Direction.Decrease => goal.Baseline is null || target < goal.Baseline.Value,
            Direction.Hold => goal.Comparator is not Comparator.Within || goal.Tolerance is >= 0,
            _ => true,
        };
    }

    /// <summary>What the numeric goals of a row ask of the design of its measures: whether there are any, and whether one lacks an indicator.</summary>
    public static (bool HasNumericGoal, bool LacksIndicator) DesignNeeds(ImprovementArea area)
    {
        var (any, lacks) = (false, false);
        foreach (var goal in area.Goals)
        {
            if (goal is not PlanGoal.Numeric numeric) continue;
            any = true;
            lacks |= numeric.Indicator is null;
        }

        return (any, lacks);
    }

    /// <summary>What an area with a numeric goal lacks before a measure starts; null where nothing.</summary>
    public static IReadOnlyList<LocalisedText>? MissingDesign(ImprovementArea area, ImprovementMeasure measure) => MissingDesign(DesignNeeds(area), measure);

    /// <summary>The same, with what the row's goals ask already found.</summary>
    public static IReadOnlyList<LocalisedText>? MissingDesign((bool HasNumericGoal, bool LacksIndicator) needs, ImprovementMeasure measure)
    {
        if (!needs.HasNumericGoal) return null;
        var missing = new List<LocalisedText>();
        if (needs.LacksIndicator && measure.Design?.Indicator is null) missing.Add(PlanningWords.Indicator);
        if (measure.Design is null) missing.Add(PlanningWords.FirstEvaluation);
        if (measure.Design is not { PlannedPoints: > 0 }) missing.Add(PlanningWords.PlannedPoints);
        return missing.Count == 0 ? null : missing;
    }
}
