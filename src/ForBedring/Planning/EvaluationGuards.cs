using ForBedring.Indicators;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The rules an evaluation must keep: three questions apart, and no claim above what the data carry.</summary>
internal static class EvaluationGuards
{
    public static IEnumerable<Finding> Of(ImprovementArea area, ImprovementMeasure measure, Evaluation evaluation, PlanningPractice practice)
    {
        var policy = practice.Policy;
        var subject = new Subject("measure", measure.Id.Value, "evaluation");
        var name = measure.Id.Value;
        if (evaluation.Fidelity == Fidelity.NotCarriedOut && evaluation.Verdict != Verdict.Unclear)
            yield return PlanningRules.FidelityApart.Find(policy, subject, ("measure", name));
        if (evaluation.ClaimedGrade is null || (evaluation.Grade == EvidenceGrade.Judgement && string.IsNullOrWhiteSpace(evaluation.Note) && !evaluation.Evidence.OfType<Evidence.Note>().Any()))
            yield return PlanningRules.VerdictNeedsGrade.Find(policy, subject, ("measure", name));
        if (evaluation.Evidence.Any(e => !e.IsReleased)) yield return PlanningRules.WithheldIsNoEvidence.Find(policy, subject);
        if (evaluation.Evidence.Any(e => !e.IsComparable)) yield return PlanningRules.ComparisonNeedsSameMeasurement.Find(policy, subject, ("measure", name));
        if (!Allows(evaluation, practice.Settings))
        {
            yield return PlanningRules.TooLittleData.Find(
                policy, subject, ("measure", name), ("change", IndicatorTexts.Of(evaluation.Change())), ("verdict", PlanningTexts.Of(evaluation.Verdict)), ("grade", PlanningTexts.Of(evaluation.ClaimedGrade ?? evaluation.Grade)));
        }

        if (evaluation.Outcome == GoalOutcome.Reached && !ReachedBy(area, evaluation))
            yield return PlanningRules.ReachedNeedsFigure.Find(policy, subject, ("goal", (evaluation.Goal ?? area.Goals.FirstOrDefault()?.Id)?.Value ?? area.Id.Value));
        if ((evaluation.Outcome == GoalOutcome.Reached && evaluation.Verdict == Verdict.NoEffect) || (evaluation.Outcome == GoalOutcome.NotReached && evaluation.Verdict == Verdict.Effect))
            yield return PlanningRules.GoalAndVerdictDiffer.Find(policy, subject, ("measure", name));
        var accountable = PlanChecks.Accountable(measure.ResponsibleIn(area)).Select(p => p.Who).ToList();
        if (evaluation.EvaluatedBy.Length > 0 && accountable.Count > 0 && evaluation.EvaluatedBy.All(accountable.Contains))
            yield return PlanningRules.EvaluatorIsAccountable.Find(policy, subject, ("measure", name));
    }

    /// <summary>Whether the numbers carry the verdict with the claimed grade (PLN-E05 and the table of bounds).</summary>
    public static bool Allows(Evaluation evaluation, PlanningSettings settings)
    {
        if (evaluation.Verdict == Verdict.Unclear) return true;
        var claimed = evaluation.ClaimedGrade ?? evaluation.HighestGrade(settings);
        var soft = claimed is EvidenceGrade.Judgement or EvidenceGrade.Feedback;
        return evaluation.Change() switch
        {
            ChangeVerdict.Better => evaluation.Verdict != Verdict.NoEffect || !string.IsNullOrWhiteSpace(evaluation.Note),
            ChangeVerdict.NoCertainChange => evaluation.Verdict == Verdict.NoEffect || soft,
            ChangeVerdict.Worse => evaluation.Verdict == Verdict.NoEffect,
            _ => soft,
        };
    }

    private static bool ReachedBy(ImprovementArea area, Evaluation evaluation)
    {
        var numeric = area.Goals.OfType<PlanGoal.Numeric>().ToList();
        var goal = evaluation.Goal is { } id ? area.Goals.FirstOrDefault(g => g.Id == id) : numeric.Count == 1 ? numeric[0] : area.Goals.Length == 1 ? area.Goals[0] : null;
        return goal switch
        {
            PlanGoal.Numeric n => evaluation.Figure is { } figure && n.OutcomeOf(figure) == GoalOutcome.Reached,
            PlanGoal.ZeroTolerance => evaluation.Figure is { } figure && figure.CompareTo(0m) == 0,
            PlanGoal.Milestone or PlanGoal.Qualitative => true,
            _ => false,
        };
    }
}
