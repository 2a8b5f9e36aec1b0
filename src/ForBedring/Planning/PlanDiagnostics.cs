using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The diagnosis of a plan on a day (<i>diagnose</i>): its findings, counts by code, and shares with both numbers.</summary>
/// <remarks>Rows are counted as the form has them: a row is one finding for what it gives to all its measures.</remarks>
public sealed class PlanDiagnostics
{
    internal PlanDiagnostics(ImprovementPlan plan, LocalDate today, PlanningPractice practice, FindingList findings)
    {
        Plan = plan;
        Today = today;
        Practice = practice;
        Findings = findings;
        var areas = plan.Areas.ToList();
        var measures = plan.Measures.ToList();
        var late = areas.ToDictionary(a => a.Id, a => plan.Overdue(a.Id, today, practice.Settings));
        OverdueRows = late.Values.Count(c => c == Certainty.Yes);
        PossiblyOverdueRows = late.Values.Count(c => c == Certainty.Possibly);
        OverdueMeasures = plan.OverdueMeasures(today, practice.Settings).Count();
        MeasurableGoals = Portion.From(plan.Goals.Count(g => g.IsMeasurable), plan.Goals.Count());
        SingleAccountable = Portion.From(areas.Sum(a => a.Measures.Count(m => PlanChecks.HasOneAccountable(m.ResponsibleIn(a)) && !PlanChecks.IsOnlyCollective(m.ResponsibleIn(a)))), measures.Count);
        AreasWithProblem = Portion.From(areas.Count(a => !string.IsNullOrWhiteSpace(a.Problem)), areas.Count);
        AreasWithCause = Portion.From(areas.Count(a => a.Causes.Length > 0), areas.Count);
        AreasWithKind = Portion.From(areas.Count(a => a.Kind != AreaKind.NotStated), areas.Count);
        var past = areas.Where(a => a.Deadline.Overdue(today, practice.Settings.DueRule) == Certainty.Yes || late[a.Id] == Certainty.Yes).ToList();
        PastDeadlineWithoutEvaluation = Portion.From(past.Count(a => late[a.Id] == Certainty.Yes), past.Count);
        EvaluationsRecorded = Portion.From(areas.Count(a => a.Measures.Any(m => m.IsEvaluated)), areas.Count);
        var weak = measures.Where(m => m.LastEvaluation is { IsWeak: true }).ToList();
        CorrectionsAfterWeakEffect = Portion.From(weak.Count(m => m.Correction is not null), weak.Count);
        Corrections = measures.Count(m => m.Correction is not null);
        var periods = measures.Where(m => m.Occurrences is not null).SelectMany(m => m.Occurrences!.Periods(today)).Where(p => p.Status is PeriodStatus.Met or PeriodStatus.Missed).ToList();
        RecurringCompliance = Portion.From(periods.Count(p => p.Status == PeriodStatus.Met), periods.Count);
    }

    /// <summary>The plan.</summary>
    public ImprovementPlan Plan { get; }

    /// <summary>The day it is about.</summary>
    public LocalDate Today { get; }

    /// <summary>The policy and thresholds.</summary>
    public PlanningPractice Practice { get; }

    /// <summary>The findings, in their fixed order.</summary>
    public FindingList Findings { get; }

    /// <summary>How many findings each rule has, by code.</summary>
    public IReadOnlyDictionary<string, int> CountsByCode
        => Findings.GroupBy(f => f.Code.Value, StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>Rows with a measure whose deadline has certainly passed without evaluation.</summary>
    public int OverdueRows { get; }

    /// <summary>Rows whose surest answer is possibly.</summary>
    public int PossiblyOverdueRows { get; }

    /// <summary>Measures whose deadline has certainly passed without evaluation.</summary>
    public int OverdueMeasures { get; }

    /// <summary>Goals that can be measured, of all.</summary>
    public Portion MeasurableGoals { get; }

    /// <summary>Measures with one accountable party that is no collective, of all.</summary>
    public Portion SingleAccountable { get; }

    /// <summary>Areas with a problem text, of all.</summary>
    public Portion AreasWithProblem { get; }

    /// <summary>Areas with a cause, of all.</summary>
    public Portion AreasWithCause { get; }

    /// <summary>Areas that say whether to keep or to improve, of all.</summary>
    public Portion AreasWithKind { get; }

    /// <summary>Rows without evaluation, of the rows whose deadline has certainly passed.</summary>
    public Portion PastDeadlineWithoutEvaluation { get; }

    /// <summary>Areas with a recorded evaluation, of all. A note in the evaluation cell is none.</summary>
    public Portion EvaluationsRecorded { get; }

    /// <summary>Weak verdicts with a decision, of all weak verdicts.</summary>
    public Portion CorrectionsAfterWeakEffect { get; }

    /// <summary>How many corrections are recorded.</summary>
    public int Corrections { get; }

    /// <summary>Periods of recurring measures that were met, of those met or missed.</summary>
    public Portion RecurringCompliance { get; }

    /// <summary>The plan, the day and the number of findings.</summary>
    public override string ToString() => $"{Plan.Id} {PlanningTexts.Iso(Today)}: {Findings.Count} findings";
}
