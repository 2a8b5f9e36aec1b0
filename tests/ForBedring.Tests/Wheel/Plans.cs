using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;

namespace ForBedring.Tests.Wheel;

/// <summary>Small plans for the wheel.</summary>
internal static class Plans
{
    /// <summary>A plan adopted on 2024-06-20 with one measure overdue since the end of August, in progress, and one due at the end of the year.</summary>
    public static ImprovementPlan AdoptedOverdue(UnitId unit, bool withRepresentatives = false)
    {
        var improve = ImprovementArea.Create(AreaId.From("A1"), "Opplæring").With(
            kind: AreaKind.Improve, problem: "Nye får for lite opplæring.", goals: [new PlanGoal.Qualitative(GoalId.From("G1"), "Alle får opplæring første måned.")],
            responsible: [new(new RoleRef(Role.SectionLeader), PartyRelation.Accountable)], deadline: Date("31.08.2024"))
            .With(ImprovementMeasure.Propose(MeasureId.From("M1"), "Nyansattkurs hver måned"));
        var keep = ImprovementArea.Create(AreaId.From("A2"), "Samarbeid").With(
            kind: AreaKind.Keep, problem: "Det vi gjør virker.", goals: [new PlanGoal.Qualitative(GoalId.From("G2"), "Like godt samarbeid.")],
            responsible: [new(new RoleRef(Role.SectionLeader), PartyRelation.Accountable)], deadline: Date("31.12.2024"))
            .With(ImprovementMeasure.Propose(MeasureId.From("M2"), "Fast tavlemøte"));
        var plan = ImprovementPlan.Draft(PlanId.From("P-" + unit.Value), "Forbedringsplan", new(OrgLevel.Section, unit), 2024, new(2024, 6, 1))
            .With(new PlanTheme(1, "Engasjement", areas: [improve, keep]));
        if (withRepresentatives)
        {
            plan = plan.With(ParticipationRecord.TookPart(new(Role.UnionRepresentative), PdcaPhase.Plan, Date("10.06.2024"), ParticipationManner.Met))
                .With(ParticipationRecord.TookPart(new(Role.SafetyRepresentative), PdcaPhase.Plan, Date("10.06.2024"), ParticipationManner.Met));
        }

        return plan.AdoptPlan(new(2024, 6, 20), new(Role.LeaderGroup), practice: PlanningPractice.Pilot)
            .Adopt(MeasureId.From("M1"), new(2024, 6, 20), PlanningPractice.Pilot)
            .Adopt(MeasureId.From("M2"), new(2024, 6, 20), PlanningPractice.Pilot)
            .Start(MeasureId.From("M1"), new(2024, 8, 20), PlanningPractice.Pilot)
            .LogProgress(MeasureId.From("M1"), new(2024, 9, 10), "Ett kurs holdt.")
            .LogProgress(MeasureId.From("M1"), new(2024, 11, 20), "To kurs holdt.");
    }

    private static ImpreciseDate Date(string text) => ImpreciseDate.Parse(text, new DateContext(new(2024, 6, 1)));
}
