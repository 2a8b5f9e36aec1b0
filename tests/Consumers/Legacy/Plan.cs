using System.Linq;
using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using NodaTime;

namespace Legacy
{
    /// <summary>An improvement plan from draft to evaluation, in C# 7.3.</summary>
    public static class Plan
    {
        public static string Follow()
        {
            var day = new LocalDate(2024, 1, 10);
            var leader = new RoleRef(Role.DepartmentLeader);
            var id = MeasureId.From("1.1");
            var measure = ImprovementMeasure.Propose(id, "Inntaksteam").With(prediction: "Fristbruddene faller");
            var area = ImprovementArea.Create(AreaId.From("1"), "Ventetid")
                .With(kind: AreaKind.Improve, problem: "For mange fristbrudd", goals: new PlanGoal[] { new PlanGoal.Qualitative(GoalId.From("1.g1"), "Færre fristbrudd") },
                    responsible: new[] { new ResponsibleParty(leader, PartyRelation.Accountable) }, deadline: ImpreciseDate.Parse("innen utgangen av mai 2024", new DateContext(day)))
                .With(measure);
            var plan = ImprovementPlan.Draft(PlanId.From("P"), "Forbedringsplan", new OrgPlacement(OrgLevel.Department, UnitId.From("poliklinikken")), 2024, day)
                .With(new PlanTheme(1, "Pasientforløp", areas: new[] { area }))
                .Adopt(id, day);
            if (plan.CanStart(id, day).HasError) return string.Join("\n", plan.CanStart(id, day).Select(f => f.Message.In(ReportLanguage.Bokmaal)));
            try
            {
                plan = plan.Start(id, day);
            }
            catch (RuleViolationException refused)
            {
                return refused.Findings.Count + " findings";
            }

            foreach (var option in plan.WhatCanBeDone(id, day))
            {
                if (option.IsPermitted && option.Command == MeasureCommandKind.Complete) plan = plan.Complete(id, day, 100);
            }

            return PlanJson.Read(PlanJson.Write(plan)).Match((read, problems) => read.Diagnose(day).Findings.Count + " findings", problems => problems.Length + " problems");
        }
    }
}
