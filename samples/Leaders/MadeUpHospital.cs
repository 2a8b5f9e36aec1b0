using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Synthetic;
using ForBedring.Wheel;

namespace ForBedring.Samples.Leaders;

/// <summary>A made-up hospital late in its year: some units have evaluated, some plans lie in a drawer, one unit has none. The same on every run.</summary>
internal sealed class MadeUpHospital
{
    public static readonly LocalDate Today = new(2024, 12, 2);

    private const int Year = 2024;

    private static readonly LocalDate Written = new(2024, 5, 20);
    private static readonly LocalDate Adopted = new(2024, 6, 3);
    private static readonly RoleRef Leader = new(Role.SectionLeader);

    private MadeUpHospital(OrgTree tree, IReadOnlyList<WheelDocument> cycles, IReadOnlyList<UnitReport> reports, IReadOnlyList<CascadeView> cascades)
    {
        Tree = tree;
        Cycles = cycles;
        Reports = reports;
        Cascades = cascades;
    }

    public OrgTree Tree { get; }

    public IReadOnlyList<WheelDocument> Cycles { get; }

    public IReadOnlyList<UnitReport> Reports { get; }

    public IReadOnlyList<CascadeView> Cascades { get; }

    public static MadeUpHospital Create()
    {
        var hospital = SyntheticHospital.Create(sheets: 243, units: 17, SyntheticInstrument.TwoOfEachTheme(Year), seed: 11);
        var round = hospital.Planned("2024", Year).Open(DisclosurePolicy.Standard.Minimums, DisclosurePolicy.Standard.Choices).Close();
        var reports = DisclosurePolicy.Standard.Apply(new ReleaseOf(SurveyScores.Compute(round, SurveyTally.Of(hospital.Responses(round))), Instant.FromUtc(Year, 3, 20, 12, 0))).Reports;
        var situation = new WheelSituation(
            [WheelRound.Of(round, releasedOn: new LocalDate(Year, 3, 20))],
            [new(Role.UnionRepresentative, new RepresentativeCoverage.Own()), new(Role.SafetyRepresentative, new RepresentativeCoverage.Own())]);
        var units = hospital.Organisation.Units.Where(u => u.Level == OrgLevel.Section).ToList();
        var cycles = units.Select((u, i) => Cycle(u.Id, i, round.Id, situation)).ToList();
        var top = TopPlan(hospital.Organisation.Units[hospital.Organisation.Roots[0]].Id);
        var plans = cycles.Select(c => c.Situation.Plan).OfType<ImprovementPlan>().Take(3).Select(p => p.LinkGoal(GoalId.From("G2"), top, GoalId.From("G1"), hospital.Organisation)).ToList();
        var figures = new[] { 243m * 100 / 319, 81.2m, 69.4m, 76.0m };
        var cascade = CascadeView.Of(top, GoalId.From("G1"), plans, (plan, _) => GoalFigure.FromAmount(figures[plan.Id == top.Id ? 0 : plans.FindIndex(p => p.Id == plan.Id) + 1]));
        return new(hospital.Organisation, cycles, reports, [cascade]);
    }

    // By number: each fifth has no plan, each third plan was last touched in June, the rest have evaluated one or two of their measures.
    private static WheelDocument Cycle(UnitId unit, int number, RoundId round, WheelSituation situation)
    {
        var cycle = WheelCycle.Begin(Year, unit, round).RecordAll(
        [
            StepRecord.Of(WheelStep.StrategicPreparation).WithParties(Role.LeaderGroup).WithBody(new(Role.LeaderGroup)).Complete(On(2023, 10, 12)),
            StepRecord.Of(WheelStep.InvolveRepresentatives).WithParties(Parties(number)).Complete(On(2023, 11, 16)),
            StepRecord.Of(WheelStep.BuildSharedOwnership).WithParties([.. Parties(number), Role.Employee]).Complete(On(2024, 1, 10)),
            StepRecord.Of(WheelStep.IndividualResponse).Complete(On(2024, 2, 29)),
            StepRecord.Of(WheelStep.StrategicReview).WithParties(Role.LeaderGroup).WithBody(new(Role.LeaderGroup)).Complete(On(2024, 4, 4)),
            StepRecord.Of(WheelStep.RepsInFollowUpPlan).WithParties(Parties(number + 1)).Complete(On(2024, 4, 18)),
            StepRecord.Of(WheelStep.ResultsDialogue).WithParties([.. Parties(number), Role.Employee]).With(new StepActivity(new(2024, 5, 14), "Dialogmøte", 12)).Complete(On(2024, 5, 14)),
            number % 5 == 4 ? StepRecord.Of(WheelStep.DevelopMeasures) : StepRecord.Of(WheelStep.DevelopMeasures).WithParties([.. Parties(number), Role.Employee]).Start(On(2024, 5, 20)),
        ], situation, Today);
        var level = number % 4 == 0 ? LeaderLevel.Department : LeaderLevel.Section;
        cycle = cycle.With(new ReportedBarrier(number % 2 == 0 ? BarrierKind.TimePressure : BarrierKind.OneMoreThing, 2, level, ""));
        if (number % 3 == 1) cycle = cycle.With(new ReportedBarrier(BarrierKind.LimitedRepresentatives, 1, LeaderLevel.Section, ""));
        return new(cycle, number % 5 == 4 ? situation : situation.With(Plan(unit, number)));
    }

    private static Role[] Parties(int number) => number % 4 == 3 ? [Role.Leader, Role.SafetyRepresentative] : [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative];

    private static ImprovementPlan Plan(UnitId unit, int number)
    {
        var plan = ImprovementPlan.Draft(PlanId.From("plan-" + unit.Value), "Forbedringsplan", new OrgPlacement(OrgLevel.Section, unit), Year, Written)
            .With(category: "Arbeidsmiljø", label: SensitivityLabel.Parse("Intern"))
            .With(new PlanTheme(1, "Arbeidsforhold", theme: ThemeCode.From("working-conditions"), areas: [Area("A1", "Nye får for lite opplæring", AreaKind.Improve, "G1", "Alle får opplæring første måned", "M1", "Fast opplæringsdag for nyansatte", On(2024, 9, 30))]))
            .With(new PlanTheme(2, "Oppfølging", theme: ThemeCode.From("follow-up"), areas: [Response()]));
        plan = plan.AdoptPlan(Adopted, new RoleRef(Role.LeaderGroup), practice: PlanningPractice.Pilot)
            .Adopt(MeasureId.From("M1"), Adopted, PlanningPractice.Pilot).Adopt(MeasureId.From("M2"), Adopted, PlanningPractice.Pilot)
            .Start(MeasureId.From("M1"), Adopted.PlusDays(14), PlanningPractice.Pilot);
        if (number % 3 == 0) return plan;
        plan = plan.LogProgress(MeasureId.From("M1"), new(2024, 9, 20), "To dager er holdt.").Complete(MeasureId.From("M1"), new(2024, 9, 20));
        var verdict = number % 2 == 0 ? Verdict.PartialEffect : Verdict.Effect;
        plan = plan.Evaluate(MeasureId.From("M1"), new(2024, 11, 5), new Evaluation([Leader], Fidelity.AsPlanned, verdict, EvidenceGrade.Judgement, [new Evidence.Note("De nye sier de er tryggere.")]), PlanningPractice.Pilot);
        return verdict == Verdict.PartialEffect && number % 4 == 0 ? plan.Correct(MeasureId.From("M1"), new(2024, 11, 8), new(CorrectionDecision.Adjustment, "De nye mangler noen å spørre.", [new SuccessorDraft(MeasureId.From("M3"), "Mentor den første uken", On(2025, 1, 31), [new ResponsibleParty(Leader, PartyRelation.Accountable)])]), PlanningPractice.Pilot) : plan;
    }

    private static ImprovementArea Response() => ImprovementArea.Create(AreaId.From("A2"), "Svaroppslutning").With(
            kind: AreaKind.Improve, problem: "For få svarte.", goals: [Goal("G2")], responsible: [new ResponsibleParty(Leader, PartyRelation.Accountable)], deadline: On(2025, 2, 28))
        .With(ImprovementMeasure.Propose(MeasureId.From("M2"), "Vise hva forrige undersøkelse førte til"));

    private static ImprovementArea Area(string id, string heading, AreaKind kind, string goal, string goalText, string measure, string measureText, ImpreciseDate deadline)
        => ImprovementArea.Create(AreaId.From(id), heading).With(
            kind: kind, problem: heading + ".", goals: [new PlanGoal.Qualitative(GoalId.From(goal), goalText)], responsible: [new ResponsibleParty(Leader, PartyRelation.Accountable)], deadline: deadline)
        .With(ImprovementMeasure.Propose(MeasureId.From(measure), measureText));

    private static ImprovementPlan TopPlan(UnitId unit) => ImprovementPlan.Draft(PlanId.From("plan-top"), "Virksomhetens plan", new OrgPlacement(OrgLevel.Enterprise, unit), Year, Written)
        .With(new PlanTheme(1, "Oppfølging", areas: [ImprovementArea.Create(AreaId.From("A1"), "Svaroppslutning").With(goals: [Goal("G1")])]));

    private static PlanGoal.Numeric Goal(string id) => new(
        GoalId.From(id), "Svaroppslutning over 80 %", IndicatorFigures.ResponseRate, "%", Comparator.GreaterThan, 80, Direction.Increase, new Baseline(60, new DateInterval(new LocalDate(2023, 2, 1), new LocalDate(2023, 2, 28)), 319));

    private static ImpreciseDate On(int year, int month, int day) => ImpreciseDate.OnDay(new LocalDate(year, month, day));
}
