using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Samples.Quickstart;

/// <summary>A small plan of a made-up outpatient clinic, carried out and evaluated: one measure for each evidence grade, and one conclusion that the rules refuse.</summary>
internal sealed class YearEvaluations
{
    private static readonly LocalDate Named = new(2023, 5, 24);
    private static readonly LocalDate Started = new(2023, 6, 5);
    private static readonly LocalDate Completed = new(2023, 6, 30);
    private static readonly LocalDate Evaluated = new(2023, 12, 1);
    private static readonly RoleRef Leader = new(Role.SectionLeader);
    private static readonly RoleRef Adviser = new(Role.QualityAdviser);

    // Days from referral to assessment, the mean of each week; made up. 24 weeks before the start.
    private static readonly decimal[] Before = [12.1m, 11.4m, 12.8m, 13.0m, 11.2m, 12.4m, 11.9m, 12.6m, 13.3m, 11.6m, 12.2m, 11.0m, 12.9m, 12.5m, 11.7m, 13.1m, 11.8m, 12.3m, 12.7m, 11.3m, 12.0m, 13.2m, 11.5m, 12.6m];
    private static readonly decimal[] TwelveAfter = [10.8m, 10.2m, 11.0m, 9.9m, 10.5m, 10.1m, 10.9m, 9.7m, 10.4m, 10.0m, 10.6m, 9.8m];
    private static readonly decimal[] TwentyTwoAfter = [.. TwelveAfter, 9.6m, 9.9m, 10.2m, 9.4m, 9.8m, 9.5m, 10.1m, 9.3m, 9.7m, 9.2m];

    private YearEvaluations(ImprovementPlan plan, SeriesEvaluation sustained, TwoPointEvaluation tempting, FindingList refusal, double expectedWithoutAction)
    {
        Plan = plan;
        Sustained = sustained;
        Tempting = tempting;
        Refusal = refusal;
        ExpectedWithoutAction = expectedWithoutAction;
    }

    public ImprovementPlan Plan { get; }

    /// <summary>The series behind the strongest grade.</summary>
    public SeriesEvaluation Sustained { get; }

    /// <summary>The theme that rose after being the lowest.</summary>
    public TwoPointEvaluation Tempting { get; }

    /// <summary>What the rules say to "it worked".</summary>
    public FindingList Refusal { get; }

    public double ExpectedWithoutAction { get; }

    public static YearEvaluations Make()
    {
        var plan = Draft();
        foreach (var measure in plan.Measures.ToList()) plan = plan.Adopt(measure.Id, Named);
        plan = plan.AdoptPlan(Named, new RoleRef(Role.LeaderGroup));
        foreach (var measure in plan.Measures.ToList())
            plan = plan.Start(measure.Id, Started).LogProgress(measure.Id, Completed, "I bruk").Complete(measure.Id, Completed);

        plan = Evaluate(plan, "M1", Verdict.PartialEffect, EvidenceGrade.Judgement, new Evidence.Note("Morgenmøtet er kortere, men ikke alle kommer."));
        plan = Evaluate(plan, "M2", Verdict.Effect, EvidenceGrade.Feedback, new Evidence.Feedback("spørrerunde i seksjonen", 14, isReleased: true));
        plan = Evaluate(plan, "M3", Verdict.Effect, EvidenceGrade.TwoPoint, Breaches());
        plan = Evaluate(plan, "M4", Verdict.Effect, EvidenceGrade.Signal, Figures(Series("assessment-days-north", TwelveAfter)));
        var sustained = Series("assessment-days-south", TwentyTwoAfter);
        plan = Evaluate(plan, "M5", Verdict.Effect, EvidenceGrade.SustainedSignal, Figures(sustained));
        plan = plan.Standardise(MeasureId.From("M5"), Evaluated, new MeasureCommand.Standardise("inntaksprosedyren", Leader, new LocalDate(2024, 6, 1)));

        var (tempting, expected) = LowestThemeThatRose();
        var claim = Claim(Verdict.Effect, EvidenceGrade.TwoPoint, Evidence.Of(IndicatorId.From("safety-climate"), tempting), "Temaet steg seks poeng.");
        return new(plan, sustained, tempting, plan.CanEvaluate(MeasureId.From("M6"), Evaluated, claim), expected);
    }

    private static ImprovementPlan Draft()
    {
        var rows = new[]
        {
            ("M1", "Samarbeid", "Morgenmøtet tar for lang tid.", "Kort morgenmøte"),
            ("M2", "Telefonen", "Pasienter venter lenge i telefonen.", "Fast telefontid"),
            ("M3", "Fristbrudd", "For mange venter over fristen.", "Inntaksteam vurderer henvisninger to dager i uken"),
            ("M4", "Vurderingstid nord", "Henvisninger blir liggende.", "Felles innboks"),
            ("M5", "Vurderingstid sør", "Henvisninger blir liggende.", "Fast vurderingsdag"),
            ("M6", "Sikkerhetsklima", "Temaet var lavest i målingen.", "Tema på personalmøter"),
        };
        var areas = rows.Select(r => ImprovementArea.Create(AreaId.From("A" + r.Item1), r.Item2)
            .With(
                problem: r.Item3,
                kind: AreaKind.Improve,
                goals: [new PlanGoal.Qualitative(GoalId.From("G" + r.Item1), "Bedre enn før")],
                responsible: [new ResponsibleParty(Leader, PartyRelation.Accountable)],
                deadline: ImpreciseDate.OnDay(new LocalDate(2023, 12, 31)),
                isSelectedAsExtreme: r.Item1 == "M6")
            .With(ImprovementMeasure.Propose(MeasureId.From(r.Item1), r.Item4)));
        var plan = ImprovementPlan.Draft(PlanId.From("poliklinikk-2023"), "Poliklinikkens plan", new OrgPlacement(OrgLevel.Section, UnitId.From("poliklinikk")), 2023, Named)
            .With(category: "Drift", label: SensitivityLabel.Parse("Intern"))
            .With(new PlanTheme(1, "Poliklinikk", areas: areas));
        foreach (var party in new[] { Role.UnionRepresentative, Role.SafetyRepresentative })
            plan = plan.With(ParticipationRecord.TookPart(new RoleRef(party), PdcaPhase.Plan, ImpreciseDate.OnDay(Named), ParticipationManner.Met));
        return plan;
    }

    private static ImprovementPlan Evaluate(ImprovementPlan plan, string measure, Verdict verdict, EvidenceGrade grade, Evidence evidence)
        => plan.Evaluate(MeasureId.From(measure), Evaluated, Claim(verdict, grade, evidence));

    private static Evaluation Claim(Verdict verdict, EvidenceGrade grade, Evidence evidence, string note = "") => new([Adviser], Fidelity.AsPlanned, verdict, grade, [evidence], note);

    // Breaches of 600 before and after: 24 and 9.
    private static Evidence Breaches()
    {
        var design = new TwoPointDesign(Named, Started, Direction.Decrease, smallestChangeOfInterest: 1);
        var found = TwoPointEvaluation.Evaluate(new RoundComparison("breach-share", new SurveyFigure.Share(24, 600), new SurveyFigure.Share(9, 600)), design);
        return Evidence.Of(IndicatorId.From("breach-share"), found);
    }

    private static Evidence Figures(SeriesEvaluation found) => Evidence.Of(found);

    private static SeriesEvaluation Series(string id, decimal[] after)
    {
        var indicator = new Indicator(IndicatorId.From(id), new("Dager fra henvisning til vurdering", "Dagar frå tilvising til vurdering", "Days from referral to assessment"), ValueKind.Amount, new("dager", "dagar", "days"), Direction.Decrease);
        var first = Started.PlusWeeks(-Before.Length);
        var readings = Before.Concat(after).Select((days, week) => Indicators.Reading.Of(ReadingTime.OnDay(first.PlusWeeks(week)), days));
        var series = ReadingSeries.Create(indicator, UnitId.From("poliklinikk"), readings).ValueOrThrow();
        return SeriesEvaluation.Evaluate(series, new SeriesDesign(indicator.Id, Named, Intervention.OnDay(Started, new("oppstart", "oppstart", "start")), Direction.Decrease));
    }

    // The lowest of eight themes, 58 with 12 answers, rises to 64. With no action at all 66 was to be expected.
    private static (TwoPointEvaluation Found, double Expected) LowestThemeThatRose()
    {
        var expected = RegressionToTheMean.Given(varianceBetween: 16, varianceWithin: 400).Expected(score: 58, reference: 70, people: 12);
        var design = new TwoPointDesign(Named, Started, Direction.Increase, smallestChangeOfInterest: 5);
        return (TwoPointEvaluation.Evaluate(new RoundComparison("Sikkerhetsklima", new SurveyFigure.Mean(58, 20, 12), new SurveyFigure.Mean(64, 19, 11), expected), design), expected);
    }
}
