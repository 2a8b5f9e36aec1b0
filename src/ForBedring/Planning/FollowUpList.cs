using ForBedring.Calendar;

namespace ForBedring.Planning;

/// <summary>The follow-up officer's list (<i>oppfølgingsliste</i>): the units whose plan is missing, has nothing evaluated yet, or is late; one line per unit.</summary>
public static class FollowUpList
{
    /// <summary>The lines, most pressing first: certainly late, possibly late, nearest deadline, unit code. Units that have evaluated and are not late are left out.</summary>
    public static ImmutableArray<FollowUpLine> Of(IEnumerable<UnitPlan> units, LocalDate today, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        var used = settings ?? PlanningSettings.Default;
        return [.. units.Select(u => Line(u, today, used)).Where(l => l.Milestone != PlanMilestone.PlanEvaluated || l.Overdue != Certainty.No)
            .OrderByDescending(l => l.Overdue).ThenBy(l => l.NextDeadlineEnd ?? LocalDate.MaxIsoValue).ThenBy(l => l.Unit)];
    }

    private static FollowUpLine Line(UnitPlan unit, LocalDate today, PlanningSettings settings)
    {
        if (unit.Plan is not { } plan) return new(unit.Unit, PlanMilestone.None, next: null, nextEnd: null, state: null, Certainty.No, 0);
        var open = plan.Measures.Where(m => m.IsOpen && m.State != MeasureState.Evaluated).ToList();
        var next = open.Select(m => (Measure: m, Deadline: plan.DeadlineOf(m.Id).Current)).Where(x => x.Deadline is ImpreciseDate.Dated)
            .Select(x => (x.Measure, Deadline: (ImpreciseDate.Dated)x.Deadline)).OrderBy(x => x.Deadline.DueLatest(settings.DueRule)).ThenBy(x => x.Measure.Id).FirstOrDefault();
        var overdue = open.Select(m => plan.Overdue(m.Id, today, settings)).DefaultIfEmpty(Certainty.No).Max();
        return new(unit.Unit, plan.MilestoneOn(today, settings), next.Deadline, next.Deadline?.DueLatest(settings.DueRule), next.Measure?.State, overdue, open.Count(m => plan.Overdue(m.Id, today, settings) == Certainty.Yes));
    }
}
