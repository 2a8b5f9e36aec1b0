using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Planning;

public sealed partial class ImprovementPlan
{
    /// <summary>Every flaw of the plan on a day (<i>diagnose</i>): content, form, deadlines, life. It diagnoses and never repairs or rejects.</summary>
    /// <param name="today">The day.</param>
    /// <param name="practice">Policy and thresholds; severities are capped at warning, because a diagnosis refuses nothing. Hard rules that cannot apply to a draft are left out.</param>
    public PlanDiagnostics Diagnose(LocalDate today, PlanningPractice? practice = null)
    {
        var used = practice ?? PlanningPractice.Default;
        return new(this, today, used, new FindingList(PlanDiagnosis.All(this, today, used.Policy.CappedAt(Severity.Warning), used.Settings)));
    }

    /// <summary>Whether the plan has open measures and no activity for some months (<i>skuffeplan</i>, PLN-L08).</summary>
    public bool IsStale(LocalDate today, PlanningSettings? settings = null)
        => Status is PlanStatus.Draft or PlanStatus.Adopted && Measures.Any(m => m.IsOpen) && today > LastActivity.PlusMonths((settings ?? PlanningSettings.Default).StaleAfterMonths);

    /// <summary>How late a row is: the surest answer among its measures.</summary>
    public Certainty Overdue(AreaId id, LocalDate today, PlanningSettings? settings = null)
    {
        var answers = FindArea(id).Measures.Select(m => Overdue(m.Id, today, settings)).ToList();
        return answers.Count == 0 ? Certainty.No : answers.Max();
    }

    /// <summary>The measures whose deadline has certainly passed without an evaluation, in order.</summary>
    public IEnumerable<ImprovementMeasure> OverdueMeasures(LocalDate today, PlanningSettings? settings = null) => Measures.Where(m => Overdue(m.Id, today, settings) == Certainty.Yes);

    /// <summary>How far the plan has come.</summary>
    public PlanMilestone MilestoneOn(LocalDate today, PlanningSettings? settings = null)
    {
        if (Versions.Length == 0) return PlanMilestone.None;
        if (Measures.Any(m => m.IsEvaluated)) return PlanMilestone.PlanEvaluated;
        return IsStale(today, settings) ? PlanMilestone.PlanExists : PlanMilestone.PlanAlive;
    }

    /// <summary>Each numeric goal that points to an indicator, against its figure.</summary>
    /// <param name="figures">The figures, from safe reports.</param>
    public ImmutableArray<GoalReading> ReadGoals(IndicatorFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return [.. Areas.SelectMany(a => a.Goals.OfType<PlanGoal.Numeric>().Where(g => g.Indicator is not null).Select(g => new GoalReading(a.Id, g, figures.Find(g.Indicator!))))];
    }
}
