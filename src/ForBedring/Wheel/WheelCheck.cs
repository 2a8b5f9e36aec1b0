using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>Every finding of one cycle on one day. What is found does not depend on the policy.</summary>
internal sealed class WheelCheck(WheelCycle cycle, WheelSituation situation, LocalDate today, WheelPractice practice)
{
    private static readonly string[] PlanCodes = ["PLN-A04", "PLN-A05", "PLN-E12", "PLN-L08"];

    private readonly List<Finding> _found = [];

    public FindingList All()
    {
        foreach (var record in cycle.Records)
        {
            _found.AddRange(HardRules.Of(cycle, record, situation, today));
            Passed(record);
            Parties(record);
            Late(record);
            Tools(record);
        }

        Order();
        Plan();
        Information();
        return new(_found);
    }

    private static string Number(WheelStep step) => NumberText.Machine((int)step);

    private void Find(RuleDefinition rule, WheelStep step, params (string Name, MessageValue Value)[] arguments) => _found.Add(rule.Find(practice.Policy, cycle.SubjectOf(step), arguments));

    // W01, W02: each step after the one it builds on, as far as the dates tell.
    private void Order()
    {
        foreach (var definition in WheelMethod.SammenOmForbedring.Steps)
        {
            foreach (var wish in definition.WantsFirst.Where(w => w.CycleOffset == 0))
            {
                var (a, b) = (cycle[wish.Step], cycle[definition.Step]);
                if (!a.State.IsBegun || !b.State.IsBegun || a.Started is not ImpreciseDate.Dated || b.Started is not ImpreciseDate.Dated) continue;
                var before = ImpreciseDate.Before(b.Started, a.Started);
                if (before == Certainty.No) continue;
                Find(before == Certainty.Yes ? WheelRules.OutOfOrder : WheelRules.PossiblyOutOfOrder, b.Step, ("b", Number(b.Step)), ("a", Number(a.Step)));
            }
        }
    }

    // W03, W08, I01.
    private void Passed(StepRecord record)
    {
        if (record.State is StepState.NotStarted && !cycle.IsCoveredByAnother(record) && cycle.Records.Any(r => r.Step > record.Step && r.State.IsBegun)) Find(WheelRules.SkippedWithoutReason, record.Step, ("step", Number(record.Step)));
        if (record.State is StepState.Skipped skipped) Find(WheelRules.SkippedWithReason, record.Step, ("step", Number(record.Step)), ("reason", skipped.Text is { } text ? text : WheelWords.Of(skipped.Reason)));
        if (record.State is StepState.MergedInto merged) Find(WheelRules.StepsMerged, record.Step, ("step", Number(record.Step)), ("other", Number(merged.Step)));
    }

    // W04, W09, W10. Step 4 is left out: who answered is never stored.
    private void Parties(StepRecord record)
    {
        if (!record.State.IsBegun || record.Step == WheelStep.IndividualResponse) return;
        foreach (var party in WheelMethod.SammenOmForbedring[record.Step].Must)
        {
            var (step, name) = (("step", (MessageValue)Number(record.Step)), ("party", (MessageValue)party.Label));
            var tookPart = record.TookPart(party);
            if (!PartyRoles.IsRepresentative(party))
            {
                if (!tookPart) FindParty(WheelRules.MissingParty, record.Step, party, step, name);
                continue;
            }

            switch (situation.CoverageOf(party))
            {
                case RepresentativeCoverage.FromHigherLevel above:
                    FindParty(WheelRules.PartyFromHigherLevel, record.Step, party, step, name, ("from", above.Unit.Value));
                    break;
                case RepresentativeCoverage.Vacant vacant:
                    FindParty(WheelRules.PartyVacant, record.Step, party, step, name, ("reason", vacant.Reason));
                    break;
                case RepresentativeCoverage.NotRequired:
                    break;
                default:
                    if (!tookPart) FindParty(WheelRules.MissingParty, record.Step, party, step, name);
                    break;
            }
        }
    }

    private void FindParty(RuleDefinition rule, WheelStep step, Role party, params (string Name, MessageValue Value)[] arguments)
    {
        var subject = cycle.SubjectOf(step);
        _found.Add(rule.Find(practice.Policy, new Subject(subject.Kind, subject.Id, party.Code), arguments));
    }

    private void Late(StepRecord record)
    {
        if (WheelPosition.IsLate(cycle, record, today, situation))
            Find(WheelRules.StepLate, record.Step, ("step", Number(record.Step)), ("last", cycle.WindowOf(record.Step, situation).Last));
    }

    // I03, I04.
    private void Tools(StepRecord record)
    {
        var definition = WheelMethod.SammenOmForbedring[record.Step];
        foreach (var use in record.ToolUses)
        {
            var (tool, date) = (("tool", (MessageValue)use.Tool.Value), ("date", (MessageValue)use.Date));
            if (use.Adapted is not null) Find(WheelRules.ToolAdapted, record.Step, tool, date);
            if (use.FidelityAt(definition) == ToolFidelity.Low) Find(WheelRules.LowFidelity, record.Step, tool, date);
        }
    }

    // W05, W07, and what the plan itself says.
    private void Plan()
    {
        var adopted = situation.HasAdoptedPlan;
        if (adopted && !Scorecard.RepresentativesAt(cycle, WheelStep.InvolveRepresentatives, WheelStep.RepsInFollowUpPlan, WheelStep.DevelopMeasures).Any())
            _found.Add(WheelRules.PlanWithoutParties.Find(practice.Policy, cycle.Subject, ("plan", situation.Plan!.Id.Value)));
        if (!adopted && situation.IsObliged && situation.RoundOf(cycle.Round) is { ReleasedOn: { } released } round && today > released.PlusMonths(practice.Settings.FollowUpAfterMonths))
            _found.Add(WheelRules.SurveyWithoutFollowUp.Find(practice.Policy, cycle.Subject, ("round", round.Id.Value), ("released", released), ("unit", cycle.Unit.Value)));
        if (situation.Plan is { } plan)
            _found.AddRange(plan.Diagnose(today, new PlanningPractice(practice.Policy, PlanningSettings.Default)).Findings.Where(f => PlanCodes.Contains(f.Code.Value)));
    }

    // I02, I05 to I09.
    private void Information()
    {
        var tools = cycle.Records.SelectMany(r => r.ToolUses).Select(u => u.Tool).Distinct().Count();
        if (tools > practice.Settings.MostTools) _found.Add(WheelRules.ManyTools.Find(practice.Policy, cycle.Subject, ("n", tools)));
        if (cycle.Barriers.Any(b => b.Kind == BarrierKind.GoodBaseline)) _found.Add(WheelRules.GoodBaselineLightProfile.Find(practice.Policy, cycle.Subject));
        if (!cycle.Barriers.IsEmpty && cycle.Barriers.All(b => b.ReportedBy < LeaderLevel.Department)) _found.Add(WheelRules.SelfReportBias.Find(practice.Policy, cycle.Subject));
        var isUnderWay = cycle.Records.Any(r => r.Step >= WheelStep.StrategicReview && r.State.IsBegun);
        if (isUnderWay && !cycle.Enablers.Contains(Enabler.HrOwnership) && !cycle.Records.Any(r => r.TookPart(Role.HumanResources))) _found.Add(WheelRules.NobodyInHrOwnsIt.Find(practice.Policy, cycle.Subject));
        if (!cycle.Enablers.IsEmpty && !cycle.Enablers.Contains(Enabler.FixedAgendaItem) && !cycle.Enablers.Contains(Enabler.TimeInCalendars)) _found.Add(WheelRules.NoTimeForIt.Find(practice.Policy, cycle.Subject));
        if (situation.Frame is { IsMergedGroup: true } frame) Find(WheelRules.MergedAnswerFrame, WheelStep.ResultsDialogue, ("group", frame.Referent.Id), ("unit", cycle.Unit.Value));
    }
}
