using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace Guide;

/// <summary>The code of docs/start/plan.md.</summary>
public class PlanGuide
{
    [Fact]
    public void APlanLivesFromDraftToCorrection()
    {
        var lines = new Lines();
        Run(lines);
        Assert.Equal(["M1 is Corrected", "M2 is Adopted"], lines.Written);
    }

    private static void Run(Lines Console)
    {
        // <plan-draft>
        var today = new LocalDate(2026, 1, 12);
        var leader = new RoleRef(Role.DepartmentLeader);
        var area = ImprovementArea.Create(AreaId.From("waiting"), "Waiting time").With(
            kind: AreaKind.Improve,
            problem: "Too many deadlines are breached",
            goals: [new PlanGoal.Milestone(GoalId.From("team"), "An intake team works", ImpreciseDate.OnDay(new LocalDate(2026, 5, 31)))],
            responsible: [new ResponsibleParty(leader, PartyRelation.Accountable)],
            deadline: ImpreciseDate.Parse("ultimo mai 2026", new DateContext(today)));
        var measure = ImprovementMeasure.Propose(MeasureId.From("M1"), "Start an intake team").With(prediction: "Fewer breaches");
        var plan = ImprovementPlan.Draft(PlanId.From("clinic-2026"), "Improvement plan", new OrgPlacement(OrgLevel.Department, UnitId.From("A")), 2026, today)
            .With(label: SensitivityLabel.Parse("Intern (gul)"))
            .With(new PlanTheme(1, "Patient pathways", 1, areas: [area.With(measure)]))
            .With(ParticipationRecord.TookPart(new RoleRef(Role.SafetyRepresentative), PdcaPhase.Plan, ImpreciseDate.OnDay(today), ParticipationManner.Met))
            .With(ParticipationRecord.TookPart(new RoleRef(Role.UnionRepresentative), PdcaPhase.Plan, ImpreciseDate.OnDay(today), ParticipationManner.Met));

        foreach (Finding finding in plan.Diagnose(today).Findings) Console.WriteLine($"{finding.Code} {finding.Message.English}");
        // </plan-draft>
        Console.Clear();

        // <plan-life>
        var id = MeasureId.From("M1");
        plan = plan.Adopt(id, today).AdoptPlan(today, new RoleRef(Role.LeaderGroup))
            .Start(id, today.PlusDays(7))
            .LogProgress(id, today.PlusDays(30), "The team has met every week")
            .Complete(id, today.PlusDays(60));

        var evaluation = new Evaluation([new RoleRef(Role.QualityAdviser)], Fidelity.AsPlanned, Verdict.NoEffect, EvidenceGrade.Judgement, note: "the share is as before");
        if (plan.CanEvaluate(id, today.PlusDays(120), evaluation).HasError) return;
        plan = plan.Evaluate(id, today.PlusDays(120), evaluation)
            .Correct(id, today.PlusDays(121), new MeasureCommand.Correct(
                CorrectionDecision.NewMeasure, "the intake was not the cause",
                [new SuccessorDraft(MeasureId.From("M2"), "Book follow-ups at discharge", ImpreciseDate.OnDay(new LocalDate(2026, 9, 30)))]));

        foreach (ImprovementMeasure each in plan.Measures) Console.WriteLine($"{each.Id} is {each.State}");
        byte[] json = PlanJson.Write(plan);
        // </plan-life>
        Assert.NotEmpty(json);
    }
}
