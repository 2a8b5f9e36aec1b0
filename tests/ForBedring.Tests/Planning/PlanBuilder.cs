using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;

namespace ForBedring.Tests.Planning;

/// <summary>A small plan that keeps every rule, to break one rule at a time.</summary>
internal static class PlanBuilder
{
    public static readonly LocalDate Day = new(2024, 1, 10);
    public static readonly AreaId Area = AreaId.From("A");
    public static readonly GoalId TheGoal = GoalId.From("G");
    public static readonly MeasureId Measure = MeasureId.From("M");
    public static readonly RoleRef Leader = new(Role.DepartmentLeader);
    public static readonly RoleRef Body = new(Role.LeaderGroup);
    public static readonly IndicatorId Breaches = IndicatorId.From("Breaches");
    public static readonly ResponsibleParty Accountable = new(Leader, PartyRelation.Accountable);
    public static readonly ResponsibleParty Hr = new(new RoleRef(Role.HumanResources), PartyRelation.Joint);
    public static readonly EvaluationDesign Design = new(new LocalDate(2024, 6, 1), Breaches, 12, 14);
    public static readonly Evaluation Worked = new([new RoleRef(Role.QualityAdviser)], Fidelity.AsPlanned, Verdict.Effect, EvidenceGrade.Judgement, note: "ventetiden falt");
    public static readonly Evaluation Failed = new([new RoleRef(Role.QualityAdviser)], Fidelity.AsPlanned, Verdict.NoEffect, EvidenceGrade.Judgement, note: "ingen endring");

    public static PlanGoal.Numeric Numeric(
        decimal baseline = 4m, decimal target = 1m, Direction direction = Direction.Decrease, Comparator comparator = Comparator.AtMost, LocalDate? baselineEnd = null, ImpreciseDate? due = null, decimal? tolerance = null)
        => new(
            TheGoal, "Fristbrudd høyst 1 %", Breaches, "%", comparator, target, direction, new Baseline(baseline, new DateInterval(new LocalDate(2023, 1, 1), baselineEnd ?? new LocalDate(2023, 12, 31)), 600),
            due ?? ImpreciseDate.OnDay(new LocalDate(2024, 12, 31)), new GoalScale(0, 100), tolerance);

    public static ImprovementMeasure NewMeasure(string id = "M", ImpreciseDate? deadline = null)
        => ImprovementMeasure.Propose(MeasureId.From(id), "Inntaksteam " + id).With(deadline: deadline, prediction: "Fristbruddene faller", design: Design);

    public static ImprovementArea NewArea(AreaKind kind = AreaKind.Improve, PlanGoal? goal = null) => ImprovementArea.Create(Area, "Ventetid").With(
        kind: kind, problem: "For mange fristbrudd", causes: [new Cause(CauseId.From("C"), "Uklart inntak")], goals: [goal ?? Numeric()], responsible: [Accountable], deadline: ImpreciseDate.OnDay(new LocalDate(2024, 5, 31)));

    public static ImprovementPlan Bare(string id = "P", int year = 2024, string unit = "poliklinikken")
        => ImprovementPlan.Draft(PlanId.From(id), "Forbedringsplan", new OrgPlacement(OrgLevel.Department, UnitId.From(unit)), year, Day)
            .With(category: "Arbeidsmiljø", label: SensitivityLabel.Parse("Intern (gul)"))
            .With(ParticipationRecord.TookPart(new RoleRef(Role.SafetyRepresentative), PdcaPhase.Plan, ImpreciseDate.OnDay(Day), ParticipationManner.Met))
            .With(ParticipationRecord.TookPart(new RoleRef(Role.UnionRepresentative), PdcaPhase.Plan, ImpreciseDate.OnDay(Day), ParticipationManner.InWriting));

    public static ImprovementPlan Of(ImprovementArea area) => Bare().With(new PlanTheme(1, "Pasientforløp", 1, areas: [area, ImprovementArea.Create(AreaId.From("K"), "Samarbeid").With(
        kind: AreaKind.Keep, problem: "Godt samarbeid skal holde", causes: [new Cause(CauseId.From("KC"), "Faste møter")], goals: [new PlanGoal.Milestone(GoalId.From("KG"), "Møtene holdt", ImpreciseDate.OnDay(new LocalDate(2024, 12, 1)))],
        responsible: [Accountable], deadline: ImpreciseDate.OnDay(new LocalDate(2024, 12, 1)))]));

    public static ImprovementPlan Draft => Of(NewArea().With(NewMeasure()));

    public static ImprovementPlan Adopted => Draft.Adopt(Measure, Day).AdoptPlan(Day, Body);

    public static ImprovementPlan Started => Adopted.Start(Measure, Day.PlusDays(1));

    public static ImprovementPlan Completed => Started.LogProgress(Measure, Day.PlusDays(20), "teamet er i gang").Complete(Measure, Day.PlusDays(30));

    public static LocalDate EvaluationDay => Day.PlusDays(60);

    public static ImprovementPlan Evaluated(Evaluation evaluation) => Completed.Evaluate(Measure, EvaluationDay, evaluation);

    public static SuccessorDraft Successor(string id = "M2", LocalDate? due = null) => new(MeasureId.From(id), "Nytt inntaksteam", ImpreciseDate.OnDay(due ?? new LocalDate(2024, 9, 30)));

    public static MeasureCommand.Standardise Kept => new("prosedyre 12", new RoleRef(Role.QualityAdviser), new LocalDate(2025, 3, 1));
}
