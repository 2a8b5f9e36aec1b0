using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>How the plans of several units go on a day (<i>nøkkeltall for planene</i>): counts and shares of whole numbers, never averaged.</summary>
/// <remarks>Rolled up over a tree they stay counts and ratios: no free text, no survey figure. A share of nothing is not applicable.</remarks>
public sealed class PlanMetrics
{
    private PlanMetrics(IReadOnlyCollection<UnitPlan> units, int cycleYear, LocalDate today, PlanningSettings settings)
    {
        CycleYear = cycleYear;
        Today = today;
        var plans = units.Select(u => u.Plan is { } p && p.CycleYear == cycleYear ? p : null).ToList();
        var adopted = plans.Select(p => p is not null && p.Versions.Length > 0 ? p : null).ToList();
        PlanCoverage = Portion.From(adopted.Count(p => p is not null), units.Count);
        UnitEvaluationCoverage = Portion.From(plans.Count(p => p is not null && p.Measures.Any(m => m.IsEvaluated)), units.Count);
        var measures = plans.Where(p => p is not null).SelectMany(p => p!.Measures.Select(m => (Plan: p, Measure: m))).ToList();
        var due = measures.Where(x => IsCompletedOrLater(x.Measure) || x.Plan.Overdue(x.Measure.Id, today, settings) == Certainty.Yes).ToList();
        MeasureEvaluationCoverage = Portion.From(due.Count(x => x.Measure.IsEvaluated), due.Count);
        var weak = measures.Where(x => x.Measure.LastEvaluation is { IsWeak: true }).ToList();
        CorrectionCoverage = Portion.From(weak.Count(x => x.Measure.Correction is not null), weak.Count);
        OverdueMeasures = measures.Count(x => x.Plan.Overdue(x.Measure.Id, today, settings) == Certainty.Yes);
        OpenMeasures = measures.Count(x => x.Measure.IsOpen);
        Milestones = Enumerable.Range(0, 4).Select(n => (PlanMilestone)n)
            .ToImmutableSortedDictionary(m => m, m => units.Count(u => (u.Plan is { } p && p.CycleYear == cycleYear ? p.MilestoneOn(today, settings) : PlanMilestone.None) == m));
    }

    /// <summary>The year of the survey cycle.</summary>
    public int CycleYear { get; }

    /// <summary>The day.</summary>
    public LocalDate Today { get; }

    /// <summary>Obliged units with an adopted plan in the cycle, of all obliged (<i>plandekning</i>).</summary>
    public Portion PlanCoverage { get; }

    /// <summary>Obliged units with at least one evaluation in the cycle, of all obliged (<i>evalueringsdekning</i>).</summary>
    public Portion UnitEvaluationCoverage { get; }

    /// <summary>Measures evaluated, of those completed or later or certainly overdue.</summary>
    public Portion MeasureEvaluationCoverage { get; }

    /// <summary>Weak verdicts with a decision, of all weak verdicts.</summary>
    public Portion CorrectionCoverage { get; }

    /// <summary>Measures whose deadline has certainly passed without evaluation.</summary>
    public int OverdueMeasures { get; }

    /// <summary>Measures that are not ended.</summary>
    public int OpenMeasures { get; }

    /// <summary>How many obliged units are at each milestone, and no further.</summary>
    public IReadOnlyDictionary<PlanMilestone, int> Milestones { get; }

    /// <summary>The metrics of obliged units on a day.</summary>
    /// <param name="obliged">The units that shall have a plan, each with the plan it has.</param>
    /// <param name="cycleYear">The year of the survey cycle; plans of other years count as none.</param>
    /// <param name="today">The day.</param>
    /// <param name="settings">Thresholds; the defaults where left out.</param>
    /// <exception cref="ArgumentException">A unit stands twice.</exception>
    public static PlanMetrics Of(IEnumerable<UnitPlan> obliged, int cycleYear, LocalDate today, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(obliged);
        var units = obliged.ToList();
        if (units.Select(u => u.Unit).Distinct().Count() != units.Count) throw new ArgumentException("A unit stands twice among the obliged.", nameof(obliged));
        return new(units, cycleYear, today, settings ?? PlanningSettings.Default);
    }

    /// <summary>Days since a plan last showed life: a log line, a version, an occurrence.</summary>
    public static int DaysSinceActivity(ImprovementPlan plan, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Math.Max(0, Period.DaysBetween(plan.LastActivity, today));
    }

    /// <summary>Hours of technical work of all hours, technical and improvement; reported 90 of 100 in one pilot.</summary>
    public static Portion EffortSplit(long technicalHours, long improvementHours) => Portion.From(technicalHours, technicalHours + improvementHours);

    private static bool IsCompletedOrLater(ImprovementMeasure measure) => measure.IsEvaluated || measure.State == MeasureState.Completed || measure.Log.Any(e => e.What is MeasureCommand.Complete);
}
