using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>The hard rules of one record: H01, H02, H06 and H09.</summary>
internal static class HardRules
{
    public static IEnumerable<Finding> Of(WheelCycle cycle, StepRecord record, WheelSituation situation, LocalDate today)
    {
        var subject = cycle.SubjectOf(record.Step);
        var step = NumberText.Machine((int)record.Step);
        var figures = record.References.OfType<StepReference.Figure>().ToList();
        if (record.Step is WheelStep.StrategicReview or WheelStep.RepsInFollowUpPlan or WheelStep.ResultsDialogue)
        {
            foreach (var used in figures.Select(f => f.Round).Distinct())
            {
                if (situation.RoundOf(used) is not { } round || !round.IsClosedOn(today) || !round.IsReleasedOn(today))
                    yield return WheelRules.ResultsBeforeClose.Find(FindingPolicy.Default, subject, ("step", step), ("round", used.Value));
            }
        }

        foreach (var figure in figures.Where(f => !f.IsShown).Select(f => f.FigureName).Distinct())
            yield return WheelRules.SuppressedFigureUsed.Find(FindingPolicy.Default, subject, ("step", step), ("figure", figure));

        if (record.State is not StepState.Done) yield break;
        if (WheelMethod.SammenOmForbedring[record.Step].Level == StepLevel.Strategic && record.Body is null)
            yield return WheelRules.DecisionNeedsDecider.Find(FindingPolicy.Default, subject, ("step", step));
        if (record.Step == WheelStep.DevelopMeasures && situation.Plan is { } plan && plan.Measures.Any(m => m.IsOpen))
            yield return WheelRules.OpenMeasuresLeft.Find(FindingPolicy.Default, subject, ("plan", plan.Id.Value));
    }
}
