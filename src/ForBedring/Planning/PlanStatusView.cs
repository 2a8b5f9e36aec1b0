using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>Where a plan stands (<i>planstatus</i>): rows by how late they are, measures by state, and what is due soon.</summary>
public sealed class PlanStatusView
{
    private PlanStatusView(PlanViewHead head, ImprovementPlan plan, LocalDate today, PlanningSettings settings)
    {
        Head = head;
        RowsByOverdue = Count(plan.Areas.Select(a => plan.Overdue(a.Id, today, settings)), [Certainty.No, Certainty.Possibly, Certainty.Yes]);
        MeasuresByState = Count(plan.Measures.Select(m => m.State), [.. MeasureTransitions.States]);
        DueSoon = [.. plan.Measures.Where(m => m.IsOpen && !m.IsEvaluated && plan.DeadlineOf(m.Id).Current.DueSoon(today, settings.DueSoonDays, settings.DueRule)).Select(m => m.Id)];
        Overdue = [.. plan.OverdueMeasures(today, settings).Select(m => m.Id)];
        DaysSinceActivity = PlanMetrics.DaysSinceActivity(plan, today);
        IsStale = plan.IsStale(today, settings);
        Milestone = plan.MilestoneOn(today, settings);
    }

    /// <summary>Label, day, language, bases.</summary>
    public PlanViewHead Head { get; }

    /// <summary>How many rows are not, possibly and certainly overdue.</summary>
    public IReadOnlyDictionary<Certainty, int> RowsByOverdue { get; }

    /// <summary>How many measures are in each state.</summary>
    public IReadOnlyDictionary<MeasureState, int> MeasuresByState { get; }

    /// <summary>Measures due within the days of the settings.</summary>
    public ImmutableArray<MeasureId> DueSoon { get; }

    /// <summary>Measures certainly overdue.</summary>
    public ImmutableArray<MeasureId> Overdue { get; }

    /// <summary>Days since the last sign of life.</summary>
    public int DaysSinceActivity { get; }

    /// <summary>Whether it lies in a drawer.</summary>
    public bool IsStale { get; }

    /// <summary>How far it has come.</summary>
    public PlanMilestone Milestone { get; }

    /// <summary>The status of a plan for an audience.</summary>
    /// <exception cref="RuleViolationException">The audience is below the plan's label and there is no override (PLN-L10).</exception>
    public static PlanStatusView Of(ImprovementPlan plan, LocalDate today, ReportLanguage language, SensitivityRank audience, LabelOverride? labelOverride = null, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(PlanViewHead.Of(plan, today, language, audience, labelOverride), plan, today, settings ?? PlanningSettings.Default);
    }

    private static ImmutableSortedDictionary<T, int> Count<T>(IEnumerable<T> values, T[] all)
        where T : notnull
    {
        var counted = values.ToList();
        return all.ToImmutableSortedDictionary(v => v, v => counted.Count(x => x.Equals(v)));
    }
}
