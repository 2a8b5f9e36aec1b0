using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Rules;
using static ForBedring.Tests.Planning.PlanBuilder;

namespace ForBedring.Tests.Planning;

/// <summary>What a plan counts, lists and finds: each number by hand, each list in its order, each text that the form's findings look for.</summary>
public class PlanFigureTests
{
    private const string Columns = "Dato oppdatert: 10.01.2024\nForbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\tEvaluering\tKorrigering\n";

    private static FindingList Form(string rows) => PlanTableText.Read(Columns + rows).ValueOrThrow().Diagnose(Day).Findings;

    private static ImprovementPlan WithDeadline(ImpreciseDate deadline) => Of(NewArea().With(NewMeasure(deadline: deadline)));

    [Fact]
    public void MetricsCountObligedUnitsAndTheirMeasures()
    {
        var units = new[]
        {
            new UnitPlan(UnitId.From("a"), Evaluated(Failed)), new UnitPlan(UnitId.From("b"), Adopted), new UnitPlan(UnitId.From("c"), Draft), new UnitPlan(UnitId.From("d"), null),
            new UnitPlan(UnitId.From("e"), Bare("gammel", 2023)), new UnitPlan(UnitId.From("f"), Evaluated(Failed).Correct(Measure, EvaluationDay, new(CorrectionDecision.NewMeasure, null, [Successor()]))),
            new UnitPlan(UnitId.From("g"), Completed),
        };
        var before = PlanMetrics.Of(units, 2024, new LocalDate(2024, 5, 31));
        var after = PlanMetrics.Of(units, 2024, new LocalDate(2024, 6, 1));

        Assert.Equal(new Portion.Of(4, 7), before.PlanCoverage);
        Assert.Equal(new Portion.Of(2, 7), before.UnitEvaluationCoverage);
        Assert.Equal(new Portion.Of(2, 3), before.MeasureEvaluationCoverage);
        Assert.Equal(new Portion.Of(2, 5), after.MeasureEvaluationCoverage);
        Assert.Equal(new Portion.Of(1, 2), before.CorrectionCoverage);
        Assert.Equal((0, 5), (before.OverdueMeasures, before.OpenMeasures));
        Assert.Equal((3, 5), (after.OverdueMeasures, after.OpenMeasures));
        Assert.Equal([3, 0, 2, 2], PlanMetrics.Of(units, 2024, Day.PlusDays(40)).Milestones.Values);
        Assert.Equal([3, 2, 0, 2], PlanMetrics.Of(units, 2024, new LocalDate(2024, 12, 1)).Milestones.Values);
        Assert.Equal(new Portion.Of(0, 7), PlanMetrics.Of(units, 2025, Day).PlanCoverage);
        Assert.Throws<ArgumentException>(() => PlanMetrics.Of([units[0], units[0]], 2024, Day));
    }

    [Fact]
    public void ActivityAndEffortAreCountedInDaysAndHours()
    {
        Assert.Equal(10, PlanMetrics.DaysSinceActivity(Draft, Day.PlusDays(10)));
        Assert.Equal(0, PlanMetrics.DaysSinceActivity(Draft, Day.PlusDays(-10)));
        Assert.Equal(5, PlanMetrics.DaysSinceActivity(Started.LogProgress(Measure, Day.PlusDays(5), "x"), Day.PlusDays(10)));
        Assert.Equal(3, PlanMetrics.DaysSinceActivity(Draft.Adopt(Measure, Day).AdoptPlan(Day.PlusDays(7), Body), Day.PlusDays(10)));
        Assert.Equal(new Portion.Of(90, 100), PlanMetrics.EffortSplit(90, 10));
        Assert.IsType<Portion.NotApplicable>(PlanMetrics.EffortSplit(0, 0));
    }

    [Fact]
    public void TheFollowUpListHasTheLatestFirstAndLeavesOutTheDone()
    {
        var today = new LocalDate(2024, 6, 1);
        var units = new[]
        {
            new UnitPlan(UnitId.From("uten"), null), new UnitPlan(UnitId.From("sen"), Adopted), new UnitPlan(UnitId.From("ferdig"), Evaluated(Worked)),
            new UnitPlan(UnitId.From("senere"), WithDeadline(ImpreciseDate.OnDay(new LocalDate(2024, 9, 1))).Adopt(Measure, Day).AdoptPlan(Day, Body)),
            new UnitPlan(UnitId.From("snart"), WithDeadline(ImpreciseDate.OnDay(new LocalDate(2024, 7, 1))).Adopt(Measure, Day).AdoptPlan(Day, Body)),
            new UnitPlan(UnitId.From("kanskje"), WithDeadline(ImpreciseDate.Parse("juni 2024", new DateContext(Day))).Adopt(Measure, Day)),
            new UnitPlan(UnitId.From("udatert"), WithDeadline(new ImpreciseDate.Open("løpende", null))),
        };
        var lines = FollowUpList.Of(units, today.PlusDays(1));

        Assert.Equal(["sen", "kanskje", "snart", "senere", "udatert", "uten"], lines.Select(l => l.Unit.Value));
        Assert.Equal([Certainty.Yes, Certainty.Possibly, Certainty.No, Certainty.No, Certainty.No, Certainty.No], lines.Select(l => l.Overdue));
        Assert.Equal([1, 0, 0, 0, 0, 0], lines.Select(l => l.OverdueMeasures));
        Assert.Equal(["2024-05-31", "juni 2024", "2024-07-01", "2024-09-01", null, null], lines.Select(l => l.NextDeadline?.OriginalText));
        Assert.Equal([new LocalDate(2024, 5, 31), new LocalDate(2024, 6, 30)], lines.Take(2).Select(l => l.NextDeadlineEnd!.Value));
        Assert.Equal([MeasureState.Planned, MeasureState.Planned, MeasureState.Planned, MeasureState.Planned, null, null], lines.Select(l => l.State));
        Assert.Equal([PlanMilestone.PlanExists, PlanMilestone.None, PlanMilestone.PlanExists, PlanMilestone.PlanExists, PlanMilestone.None, PlanMilestone.None], lines.Select(l => l.Milestone));
    }

    [Fact]
    public void AnEvaluatedPlanStaysOnTheListWhileSomethingIsOverdue()
    {
        var area = NewArea().With(NewMeasure()).With(NewMeasure("M2", ImpreciseDate.OnDay(new LocalDate(2024, 3, 1))));
        var plan = Of(area).Adopt(Measure, Day).Adopt(MeasureId.From("M2"), Day).AdoptPlan(Day, Body).Start(Measure, Day).Complete(Measure, Day, 100).Evaluate(Measure, EvaluationDay, Worked);

        Assert.Empty(FollowUpList.Of([new UnitPlan(UnitId.From("a"), plan)], new LocalDate(2024, 3, 1)));
        Assert.Equal("2024-03-01", Assert.Single(FollowUpList.Of([new UnitPlan(UnitId.From("a"), plan)], new LocalDate(2024, 3, 2))).NextDeadline!.OriginalText);
    }

    [Fact]
    public void TheStatusCountsRowsMeasuresAndDays()
    {
        var today = new LocalDate(2024, 5, 10);
        var status = PlanStatusView.Of(Started, today, ReportLanguage.Bokmaal, SensitivityRank.Internal);
        var late = PlanStatusView.Of(Started, new LocalDate(2024, 6, 1), ReportLanguage.Bokmaal, SensitivityRank.Internal);

        Assert.Equal([2, 0, 0], status.RowsByOverdue.Values);
        Assert.Equal([1, 0, 1], late.RowsByOverdue.Values);
        Assert.Equal(1, status.MeasuresByState[MeasureState.InProgress]);
        Assert.Equal(10, status.MeasuresByState.Count);
        Assert.Equal([Measure], status.DueSoon.AsEnumerable());
        Assert.Empty(PlanStatusView.Of(Started, new LocalDate(2024, 5, 2), ReportLanguage.Bokmaal, SensitivityRank.Internal).DueSoon);
        Assert.Empty(PlanStatusView.Of(Evaluated(Worked), today, ReportLanguage.Bokmaal, SensitivityRank.Internal).DueSoon);
        Assert.Empty(PlanStatusView.Of(Adopted.Cancel(Measure, Day, "nei"), today, ReportLanguage.Bokmaal, SensitivityRank.Internal).DueSoon);
        Assert.Empty(status.Overdue);
        Assert.Equal([Measure], late.Overdue.AsEnumerable());
        Assert.Equal(120, status.DaysSinceActivity);
        Assert.True(status.IsStale);
        Assert.Equal(PlanMilestone.PlanExists, status.Milestone);
        Assert.Throws<RuleViolationException>(() => PlanStatusView.Of(Started, today, ReportLanguage.Bokmaal, SensitivityRank.Open));
    }

    [Fact]
    public void ThePosterHasTheNearestDeadlinesAndSaysHowManyMore()
    {
        var area = NewArea().With(NewMeasure("M1", new ImpreciseDate.Open("løpende", null))).With(NewMeasure("M2", ImpreciseDate.OnDay(new LocalDate(2024, 9, 1)))).With(NewMeasure("M3", ImpreciseDate.OnDay(new LocalDate(2024, 2, 1)))).With(NewMeasure("M4"));
        var plan = Of(area).Reject(MeasureId.From("M4"), Day, "nei");
        DutyRoomPosterView Poster(int most) => DutyRoomPosterView.Of(plan, Day, ReportLanguage.Bokmaal, SensitivityRank.Internal, mostLines: most);

        Assert.Equal(["M3", "M2", "M1"], Poster(12).Lines.Select(l => l.Measure.Id.Value));
        Assert.Equal(0, Poster(12).NotShown);
        Assert.Equal(0, Poster(3).NotShown);
        Assert.Equal(["M3", "M2"], Poster(2).Lines.Select(l => l.Measure.Id.Value));
        Assert.Equal(1, Poster(2).NotShown);
        Assert.Equal(Certainty.Yes, DutyRoomPosterView.Of(plan, new LocalDate(2024, 2, 2), ReportLanguage.Bokmaal, SensitivityRank.Internal).Lines[0].Overdue);
        Assert.Equal("Forbedringsplan", Poster(1).Title);
        Assert.Throws<RuleViolationException>(() => DutyRoomPosterView.Of(plan, Day, ReportLanguage.Bokmaal, SensitivityRank.Open));
    }

    [Fact]
    public void CoverageIsCountedByLevelAndCarriesTheHighestLabel()
    {
        var tree = OrgTree.Read([new OrgUnit(UnitId.From("s"), "S", OrgLevel.Enterprise, null), new OrgUnit(UnitId.From("a"), "A", OrgLevel.Department, UnitId.From("s")), new OrgUnit(UnitId.From("b"), "B", OrgLevel.Department, UnitId.From("s"))]).ValueOrThrow();
        var secret = Adopted.With(label: new SensitivityLabel(SensitivityRank.Confidential, "Fortrolig"));
        var view = CoverageView.Of([new UnitPlan(UnitId.From("s"), null), new UnitPlan(UnitId.From("a"), Adopted), new UnitPlan(UnitId.From("b"), secret)], tree, 2024, Day, ReportLanguage.Bokmaal);

        Assert.Equal([OrgLevel.Enterprise, OrgLevel.Department], view.ByLevel.Keys);
        Assert.Equal(new Portion.Of(0, 1), view.ByLevel[OrgLevel.Enterprise].PlanCoverage);
        Assert.Equal(new Portion.Of(2, 2), view.ByLevel[OrgLevel.Department].PlanCoverage);
        Assert.Equal(SensitivityRank.Confidential, view.Head.Label.Rank);
        Assert.Equal(ImprovementPlan.Unlabelled, CoverageView.Of([new UnitPlan(UnitId.From("s"), null)], tree, 2024, Day, ReportLanguage.Bokmaal).Head.Label);
        Assert.Equal(ImprovementPlan.Unlabelled, CommitteeStatusView.Of([new UnitPlan(UnitId.From("s"), null)], 2024, Day, ReportLanguage.Bokmaal).Head.Label);
        Assert.Equal(1, CommitteeStatusView.Of([new UnitPlan(UnitId.From("s"), null)], 2024, Day, ReportLanguage.Bokmaal).ObligedUnits);
    }

    [Fact]
    public void ACascadeListsTheGoalsThatServeThisOneByUnit()
    {
        var tree = OrgTree.Read([new OrgUnit(UnitId.From("topp"), "T", OrgLevel.Enterprise, null), new OrgUnit(UnitId.From("b"), "B", OrgLevel.Department, UnitId.From("topp")), new OrgUnit(UnitId.From("a"), "A", OrgLevel.Department, UnitId.From("topp"))]).ValueOrThrow();
        ImprovementPlan Plan(string unit, OrgLevel level) => ImprovementPlan.Draft(PlanId.From(unit), "Plan", new OrgPlacement(level, UnitId.From(unit)), 2024, Day).With(new PlanTheme(1, "T", areas: [NewArea().With(goals: [Numeric(), new PlanGoal.Qualitative(GoalId.From("Q"), "x")])]));
        var top = Plan("topp", OrgLevel.Enterprise);
        var (a, b) = (Plan("a", OrgLevel.Department).LinkGoal(TheGoal, top, TheGoal, tree), Plan("b", OrgLevel.Department).LinkGoal(TheGoal, top, TheGoal, tree));
        var view = CascadeView.Of(top, TheGoal, [b, a, Plan("c", OrgLevel.Department)], (plan, _) => plan.Id.Value == "a" ? GoalFigure.FromAmount(2.5m) : plan.Id.Value == "topp" ? GoalFigure.FromAmount(4m) : null);

        Assert.Equal(["a", "b"], view.Children.Select(c => c.Unit.Value));
        Assert.Equal(0.5m, Assert.IsType<GoalProgress.Of>(view.Children[0].Progress).Share);
        Assert.Null(view.Children[1].Progress);
        Assert.Equal(0m, Assert.IsType<GoalProgress.Of>(view.OwnProgress).Share);
        Assert.Empty(CascadeView.Of(top, GoalId.From("Q"), [a, b], (_, _) => GoalFigure.FromAmount(1m)).Children);
        Assert.Null(CascadeView.Of(top, GoalId.From("Q"), [a, b], (_, _) => GoalFigure.FromAmount(1m)).OwnProgress);
    }

    [Fact]
    public void ADiagnosisCountsSharesByHand()
    {
        var weak = Evaluated(Failed);
        var today = new LocalDate(2024, 6, 1);
        var done = weak.Diagnose(EvaluationDay);
        var bare = Of(ImprovementArea.Create(Area).With(responsible: [new ResponsibleParty(new RoleRef(Role.Leader, quantity: Quantity.All), PartyRelation.Accountable)], deadline: ImpreciseDate.OnDay(Day)).With(NewMeasure()).With(NewMeasure("M2"))).Diagnose(today);

        Assert.Equal((0, 0, 0), (done.OverdueRows, done.PossiblyOverdueRows, done.OverdueMeasures));
        Assert.Equal((1, 0, 2), (bare.OverdueRows, bare.PossiblyOverdueRows, bare.OverdueMeasures));
        Assert.Equal(new Portion.Of(1, 2), done.MeasurableGoals);
        Assert.Equal(new Portion.Of(0, 1), bare.MeasurableGoals);
        Assert.Equal(new Portion.Of(1, 1), done.SingleAccountable);
        Assert.Equal(new Portion.Of(0, 2), bare.SingleAccountable);
        Assert.Equal(new Portion.Of(1, 2), bare.AreasWithProblem);
        Assert.Equal(new Portion.Of(1, 2), bare.AreasWithCause);
        Assert.Equal(new Portion.Of(1, 2), bare.AreasWithKind);
        Assert.Equal(new Portion.Of(1, 1), bare.PastDeadlineWithoutEvaluation);
        Assert.Equal(new Portion.Of(0, 1), weak.Diagnose(today).PastDeadlineWithoutEvaluation);
        Assert.Equal(new Portion.Of(1, 2), done.EvaluationsRecorded);
        Assert.Equal(new Portion.Of(0, 1), done.CorrectionsAfterWeakEffect);
        Assert.Equal(0, done.Corrections);
        var corrected = weak.Correct(Measure, EvaluationDay, new(CorrectionDecision.Discard, "nei")).Diagnose(EvaluationDay);
        Assert.Equal(new Portion.Of(1, 1), corrected.CorrectionsAfterWeakEffect);
        Assert.Equal(1, corrected.Corrections);
        Assert.IsType<Portion.NotApplicable>(done.RecurringCompliance);
        Assert.Equal(bare.Findings.Count, bare.CountsByCode.Values.Sum());
    }

    [Fact]
    public void FindingsSayHowManyAndWhere()
    {
        var many = NewArea();
        for (var i = 0; i < 6; i++) many = many.With(NewMeasure("M" + i));
        var plan = Enumerable.Range(0, 6).Aggregate(Of(many), (p, i) => p.Adopt(MeasureId.From("M" + i), Day));
        var few = plan.Diagnose(Day).Findings.Of(PlanningRules.FewAtOnce.Code).Single();
        Assert.Equal(("6", "5", "2024-01-10"), (few.Arguments["n"], few.Arguments["most"], few.Arguments["date"]));

        var late = plan.Diagnose(new LocalDate(2024, 6, 1)).Findings.Of(PlanningRules.OverdueUnevaluated.Code).Single();
        Assert.Equal(("area", "A", "6"), (late.Subject.Kind, late.Subject.Id, late.Arguments["measures"]));
        var own = Of(NewArea().With(NewMeasure("M1")).With(NewMeasure("M2", ImpreciseDate.OnDay(Day)))).Diagnose(new LocalDate(2024, 6, 1)).Findings.Of(PlanningRules.OverdueUnevaluated.Code).ToList();
        Assert.Equal([("area", "A", "1"), ("measure", "M2", "1")], own.Select(f => (f.Subject.Kind, f.Subject.Id, f.Arguments["measures"])));

        var moved = Adopted.MoveDeadline(Measure, Day, ImpreciseDate.OnDay(Day.PlusDays(9)), "x").MoveDeadline(Measure, Day, ImpreciseDate.OnDay(Day.PlusDays(19)), "x");
        var often = moved.Diagnose(Day).Findings.Of(PlanningRules.DeadlineMovedOften.Code).Single();
        Assert.Equal(("2", "2024-05-31"), (often.Arguments["n"], often.Arguments["deadline"]));
        Assert.Equal("measure", moved.Diagnose(Day.PlusDays(20)).Findings.Of(PlanningRules.OverdueUnevaluated.Code).Single().Subject.Kind);

        var unstated = Of(NewArea(AreaKind.NotStated)).Diagnose(Day).Findings;
        Assert.Equal("1", unstated.Of(PlanningRules.KindNotStated.Code).Single().Arguments["n"]);
        Assert.Equal(0, unstated.CountOf(PlanningRules.NoImproveArea.Code));
        Assert.Equal(0, Bare().Diagnose(Day).Findings.CountOf(PlanningRules.NoKeepArea.Code));

        var joint = Of(NewArea().With(responsible: [Hr, Hr, Hr]).With(NewMeasure("M1")).With(NewMeasure("M2"))).Diagnose(Day).Findings.Of(PlanningRules.OneAccountable.Code).Single();
        Assert.Equal(("M1–M2", "3"), (joint.Arguments["measure"], joint.Arguments["n"]));
        Assert.Equal("M1", Of(NewArea().With(responsible: [Hr]).With(NewMeasure("M1"))).Diagnose(Day).Findings.Of(PlanningRules.OneAccountable.Code).Single().Arguments["measure"]);
    }

    [Fact]
    public void EndedMeasuresAndClosedAreasAreNotDiagnosedForContent()
    {
        var discarded = Of(NewArea().With(responsible: []).With(ImprovementMeasure.Propose(Measure, "x"))).Reject(Measure, Day, "nei").Diagnose(Day).Findings;
        Assert.Equal(0, discarded.CountOf(PlanningRules.PredictionMissing.Code) + discarded.CountOf(PlanningRules.OneAccountable.Code));

        var closed = Of(ImprovementArea.Create(Area)).CloseArea(Area, new AreaClosing(Day, AreaOutcome.GoalReached)).Diagnose(Day).Findings;
        Assert.Equal(0, closed.CountOf(PlanningRules.AreaNeedsProblem.Code));
        Assert.Equal(0, Evaluated(Failed).Correct(Measure, EvaluationDay, new(CorrectionDecision.Discard, "nei")).Diagnose(EvaluationDay).Findings.CountOf(PlanningRules.WeakVerdictNeedsDecision.Code));
        Assert.Equal(1, Evaluated(Failed).Diagnose(EvaluationDay).Findings.CountOf(PlanningRules.WeakVerdictNeedsDecision.Code));
        Assert.Equal(0, Evaluated(Worked).Diagnose(EvaluationDay).Findings.CountOf(PlanningRules.WeakVerdictNeedsDecision.Code));
    }

    [Theory]
    [InlineData("Lederatferd (leder)", 0)]
    [InlineData("Lederatferd (leder", 1)]
    [InlineData("Lederatferd leder)", 1)]
    [InlineData("Lederatferd [leder)", 1)]
    [InlineData("Lederatferd (leder]", 1)]
    [InlineData("Lederatferd [a (b) c]", 0)]
    [InlineData(")(", 1)]
    public void ABracketHasItsPair(string heading, int findings)
        => Assert.Equal(findings, Form($"1. Tema\n{heading}\tMål\tTiltak\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.UnbalancedBracket.Code));

    [Theory]
    [InlineData("Kartlegge mobbing", 1)]
    [InlineData("Kartlegge mobbing og støy", 0)]
    [InlineData("Kartlegge mobbingen", 0)]
    [InlineData("Kjøpe skjermer", 0)]
    [InlineData("Mobbing!", 1)]
    public void AMeasureThatNamesAnotherHeadingAndNotItsOwnMayBeCopied(string measure, int findings)
        => Assert.Equal(findings, Form($"1. Tema\nStøy på gangen\tMål\t{measure}\tHR\tUltimo 2024\t\t\nMobbing\tMål\tTiltak\tHR\tUltimo 2024\t\t\n2. Annet\nSkjermer\tMål\tTiltak\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.PossibleCopyError.Code));

    [Fact]
    public void ACopyIsLookedForInTheSameThemeUnderAnotherHeadingOfSeveralWords()
    {
        Assert.Equal(1, Form("1. T\nStøy\tM\tTiltak mot vold og trusler her\tHR\tUltimo 2024\t\t\nVold og trusler\tM\tTiltak\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.PossibleCopyError.Code));
        Assert.Equal(0, Form("1. T\nStøy\tM\tTiltak mot vold eller trusler\tHR\tUltimo 2024\t\t\nVold og trusler\tM\tTiltak\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.PossibleCopyError.Code));
        Assert.Equal(0, Form("1. T\nStøy\tM\tMobbing\tHR\tUltimo 2024\t\t\n2. U\nMobbing\tM\tTiltak\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.PossibleCopyError.Code));
        Assert.Equal(0, Form("1. T\nMobbing\tM\tMobbing\tHR\tUltimo 2024\t\t\nMobbing\tM\tTiltak\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.PossibleCopyError.Code));
        Assert.Equal(0, Form("1. T\n\tM\tMobbing\tHR\tUltimo 2024\t\t\nMobbing\tM\tTiltak\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.PossibleCopyError.Code));
    }

    [Theory]
    [InlineData("Kurs (pågående)", true)]
    [InlineData("Kurs (PÅGÅR) ", true)]
    [InlineData("Kurs (under arbeid)", true)]
    [InlineData("Kurs pågående", false)]
    [InlineData("Kurs (pågående) nå", false)]
    [InlineData("Kurs pågående)", false)]
    [InlineData("Kurs (nytt)", false)]
    [InlineData("Kurs (nytt) (pågående)", true)]
    public void AStatusInBracketsAtTheEndIsLifted(string text, bool lifted)
    {
        Assert.Equal(lifted ? MeasureState.InProgress : null, FormFindings.StatusOf(text));
        Assert.Equal(lifted ? 1 : 0, Form($"1. T\nA\tM\t{text}\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.StatusLifted.Code));
    }

    [Fact]
    public void TheSameTextInSeveralAreasIsOneFindingHoweverItIsSpelled()
    {
        const string Rows = "1. T\nA\tM\t• Kurs for alle\tHR\tUltimo 2024\t\t\nB\tM\t• kurs  for alle (pågående) • Annet\tHR\tUltimo 2024\t\t\nC\tM\t• Kurs for ALLE\tHR\tUltimo 2024\t\t\n";
        var found = Form(Rows).Of(PlanningRules.MeasureInSeveralAreas.Code).Single();

        Assert.Equal(("3", "1.1, 2.1, 3.1"), (found.Arguments["n"], found.Arguments["measures"]));
        Assert.Equal(0, Form("1. T\nA\tM\t• Kurs • Kurs\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.MeasureInSeveralAreas.Code));
    }

    [Theory]
    [InlineData("Følges opp i AMU", Arena.WorkEnvironmentCommittee)]
    [InlineData("amu", Arena.WorkEnvironmentCommittee)]
    [InlineData("Tas opp på personalmøtet", Arena.StaffMeeting)]
    [InlineData("KVAM-utvalget", Arena.QualityAndWorkEnvironmentCommittee)]
    [InlineData("i ledermøter", Arena.LeaderMeeting)]
    [InlineData("Tas opp i vaktrommet", Arena.Other)]
    [InlineData("amulett", null)]
    [InlineData("famu", null)]
    [InlineData("kvamme", null)]
    [InlineData("kvam", Arena.QualityAndWorkEnvironmentCommittee)]
    [InlineData("amulett i AMU", Arena.WorkEnvironmentCommittee)]
    [InlineData("Fungerte godt", null)]
    public void WhereSomethingIsFollowedUpIsKnownByWholeWords(string text, Arena? arena) => Assert.Equal(arena, ArenaWords.In(text));

    [Fact]
    public void APlanIsStaleWithOpenMeasuresAndThreeMonthsWithoutALine()
    {
        Assert.False(Draft.IsStale(new LocalDate(2024, 4, 10)));
        Assert.True(Draft.IsStale(new LocalDate(2024, 4, 11)));
        Assert.True(Draft.IsStale(new LocalDate(2024, 2, 11), new PlanningSettings(staleAfterMonths: 1)));
        Assert.False(Draft.Reject(Measure, Day, "nei").IsStale(new LocalDate(2025, 1, 1)));
        Assert.False(Draft.Superseded().IsStale(new LocalDate(2025, 1, 1)));
        Assert.True(Adopted.IsStale(new LocalDate(2025, 1, 1)));
        Assert.Equal(PlanMilestone.None, Draft.MilestoneOn(Day));
        Assert.Equal(PlanMilestone.PlanAlive, Adopted.MilestoneOn(new LocalDate(2024, 4, 10)));
        Assert.Equal(PlanMilestone.PlanExists, Adopted.MilestoneOn(new LocalDate(2024, 4, 11)));
        Assert.Equal(PlanMilestone.PlanEvaluated, Evaluated(Worked).MilestoneOn(new LocalDate(2025, 1, 1)));
    }

    [Fact]
    public void OverdueIsForWhatIsOpenAndNotEvaluated()
    {
        var late = new LocalDate(2024, 6, 1);

        Assert.Equal(Certainty.Yes, Completed.Overdue(Measure, late));
        Assert.Equal(Certainty.No, Evaluated(Worked).Overdue(Measure, late));
        Assert.Equal(Certainty.No, Evaluated(Worked).ReopenEvaluation(Measure, EvaluationDay, "feil").Overdue(Measure, late));
        Assert.Equal(Certainty.No, Adopted.Cancel(Measure, Day, "nei").Overdue(Measure, late));
        Assert.Equal(Certainty.No, Draft.Overdue(AreaId.From("K"), late));
        Assert.Equal(Certainty.Yes, Draft.Overdue(Area, late));
        Assert.Equal([Measure], Draft.OverdueMeasures(late).Select(m => m.Id));
        Assert.Empty(Draft.OverdueMeasures(late.PlusDays(-1)));
        Assert.Equal(Certainty.Yes, WithDeadline(ImpreciseDate.Parse("ultimo 2023", new DateContext(Day))).Overdue(Measure, new LocalDate(2023, 12, 30), new PlanningSettings(dueRule: DueDayRule.LastWorkday(WorkingDayRule.MondayToFriday))));
    }

    [Fact]
    public void SettingsReachEveryView()
    {
        // Ultimo 2023 ends on a Sunday: with the last working day it is over on Saturday 30 December.
        var plan = WithDeadline(ImpreciseDate.Parse("ultimo 2023", new DateContext(Day)));
        var saturday = new LocalDate(2023, 12, 30);
        var workdays = new PlanningSettings(dueRule: DueDayRule.LastWorkday(WorkingDayRule.MondayToFriday));
        UnitPlan[] units = [new(UnitId.From("a"), plan)];

        Assert.Equal((Certainty.Possibly, Certainty.Yes), (FollowUpList.Of(units, saturday)[0].Overdue, FollowUpList.Of(units, saturday, workdays)[0].Overdue));
        Assert.Equal((0, 1), (PlanMetrics.Of(units, 2024, saturday).OverdueMeasures, PlanMetrics.Of(units, 2024, saturday, workdays).OverdueMeasures));
        Assert.Equal(Certainty.Yes, DutyRoomPosterView.Of(plan, saturday, ReportLanguage.Bokmaal, SensitivityRank.Internal, settings: workdays).Lines[0].Overdue);
        Assert.Single(PlanStatusView.Of(plan, saturday, ReportLanguage.Bokmaal, SensitivityRank.Internal, settings: workdays).Overdue);
        Assert.Empty(PlanStatusView.Of(plan, saturday, ReportLanguage.Bokmaal, SensitivityRank.Internal).Overdue);
    }

    [Fact]
    public void TheNextDeadlineIsOfWhatIsLeftAndTheAnswerIsTheSurest()
    {
        var area = NewArea().With(NewMeasure("M1", ImpreciseDate.OnDay(new LocalDate(2024, 2, 1)))).With(NewMeasure("M2", ImpreciseDate.OnDay(new LocalDate(2024, 9, 1)))).With(NewMeasure("M4", ImpreciseDate.OnDay(new LocalDate(2024, 3, 1)))).With(NewMeasure("M3", ImpreciseDate.OnDay(new LocalDate(2024, 3, 1))));
        var plan = Of(area).Reject(MeasureId.From("M1"), Day, "nei");
        var line = Assert.Single(FollowUpList.Of([new UnitPlan(UnitId.From("a"), plan)], new LocalDate(2024, 3, 2)));

        Assert.Equal(("2024-03-01", Certainty.Yes, 2), (line.NextDeadline!.OriginalText, line.Overdue, line.OverdueMeasures));
        var held = plan.Adopt(MeasureId.From("M3"), Day);
        Assert.Equal(MeasureState.Planned, FollowUpList.Of([new UnitPlan(UnitId.From("a"), held)], Day)[0].State);
        Assert.Equal(MeasureState.Proposed, FollowUpList.Of([new UnitPlan(UnitId.From("a"), plan.Adopt(MeasureId.From("M4"), Day))], Day)[0].State);
        var evaluated = Of(NewArea().With(NewMeasure("M", ImpreciseDate.OnDay(new LocalDate(2024, 2, 1)))).With(NewMeasure("M2", ImpreciseDate.OnDay(new LocalDate(2024, 9, 1))))).Adopt(Measure, Day).Adopt(MeasureId.From("M2"), Day).AdoptPlan(Day, Body)
            .Start(Measure, Day).Complete(Measure, Day, 100).Evaluate(Measure, EvaluationDay, Worked);
        Assert.Equal("2024-09-01", FollowUpList.Of([new UnitPlan(UnitId.From("a"), evaluated)], new LocalDate(2024, 9, 2))[0].NextDeadline!.OriginalText);
    }

    [Fact]
    public void CompletedIsCompletedHoweverItIsKnown()
    {
        var written = ForBedring.Json.PlanJson.Read("{\"schema\":1,\"title\":\"P\",\"lastUpdated\":\"2024-01-10\",\"placement\":{\"level\":\"Team\",\"unit\":\"x\"},\"themes\":[{\"heading\":\"T\",\"areas\":[{\"measures\":[{\"text\":\"m\",\"state\":\"Completed\"}]}]}]}").ValueOrThrow();
        var carried = Completed.CarryOver(Measure, Bare("N", 2025), EvaluationDay).From;
        Portion Coverage(params ImprovementPlan[] plans) => PlanMetrics.Of(plans.Select((p, i) => new UnitPlan(UnitId.From("u" + i), p)), 2024, EvaluationDay).MeasureEvaluationCoverage;

        Assert.Equal(new Portion.Of(0, 1), Coverage(written));
        Assert.Equal(new Portion.Of(0, 1), Coverage(carried));
        Assert.Equal(new Portion.Of(1, 1), Coverage(Evaluated(Worked)));
        Assert.IsType<Portion.NotApplicable>(Coverage(Started));
        var corrected = Evaluated(Failed).Correct(Measure, EvaluationDay, new(CorrectionDecision.Discard, "nei"));
        Assert.Equal(new Portion.Of(1, 3), PlanMetrics.Of(new[] { corrected, Evaluated(Failed), Evaluated(Failed) }.Select((p, i) => new UnitPlan(UnitId.From("u" + i), p)), 2024, EvaluationDay).CorrectionCoverage);
    }

    [Fact]
    public void AViewCarriesItsLabelItsBasesAndAnOverrideOnlyWhereItWasNeeded()
    {
        var because = new LabelOverride("innsyn", Role.HospitalDirector);
        var diagnosis = Of(ImprovementArea.Create(Area).With(NewMeasure())).Diagnose(Day);
        var view = DiagnosticsView.Of(diagnosis, ReportLanguage.Nynorsk, SensitivityRank.Internal);

        Assert.Same(diagnosis, view.Diagnosis);
        Assert.Equal((ReportLanguage.Nynorsk, Day), (view.Head.Language, view.Head.AsOf));
        Assert.Equal(view.Head.LegalBases.Select(b => b.Id).OrderBy(i => i, StringComparer.Ordinal), view.Head.LegalBases.Select(b => b.Id));
        Assert.True(view.Head.LegalBases.Length > 1);
        Assert.Throws<RuleViolationException>(() => DiagnosticsView.Of(diagnosis, ReportLanguage.Nynorsk, SensitivityRank.Open));
        Assert.Null(PlanFormView.Of(Draft, Day, ReportLanguage.Bokmaal, SensitivityRank.Internal, because).Head.LabelOverride);
        Assert.Equal(because, PlanFormView.Of(Draft, Day, ReportLanguage.Bokmaal, SensitivityRank.Open, because).Head.LabelOverride);
        var form = PlanFormView.Of(Of(ImprovementArea.Create(Area)), Day, ReportLanguage.Bokmaal, SensitivityRank.Internal);
        Assert.Equal([("Pasientforløp", "A"), ("Samarbeid", "K")], form.Rows.Select(r => (r.Heading, r.Area.Id.Value)));
        var tree = OrgTree.Read([new OrgUnit(UnitId.From("s"), "S", OrgLevel.Enterprise, null)]).ValueOrThrow();
        Assert.Equal("Intern", CoverageView.Of([new UnitPlan(UnitId.From("s"), Adopted)], tree, 2024, Day, ReportLanguage.Bokmaal).Head.Label.Text);
    }

    [Fact]
    public void ChildrenOfOneUnitStandByTheirGoals()
    {
        var tree = OrgTree.Read([new OrgUnit(UnitId.From("topp"), "T", OrgLevel.Enterprise, null), new OrgUnit(UnitId.From("a"), "A", OrgLevel.Department, UnitId.From("topp"))]).ValueOrThrow();
        var second = new PlanGoal.ZeroTolerance(GoalId.From("B2"), "x", Breaches);
        ImprovementPlan Plan(string unit, OrgLevel level, params PlanGoal[] goals) => ImprovementPlan.Draft(PlanId.From(unit), "Plan", new OrgPlacement(level, UnitId.From(unit)), 2024, Day).With(new PlanTheme(1, "T", areas: [NewArea().With(goals: goals)]));
        var top = Plan("topp", OrgLevel.Enterprise, Numeric());
        var child = Plan("a", OrgLevel.Department, Numeric(), second).LinkGoal(TheGoal, top, TheGoal, tree).LinkGoal(second.Id, top, TheGoal, tree);

        Assert.Equal(["B2", "G"], CascadeView.Of(top, TheGoal, [child], (_, _) => null).Children.Select(c => c.Goal.Id.Value));
    }

    [Fact]
    public void StatusHeadingsAndTracesOfAForm()
    {
        Assert.Null(FormFindings.StatusOf("pågående)"));
        Assert.Equal(MeasureState.InProgress, FormFindings.StatusOf("(pågående)"));
        Assert.Equal(1, Form("1. T\nStøy\tM\tTiltak mot vold trusler\tHR\tUltimo 2024\t\t\nVold, trusler\tM\tTiltak\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.PossibleCopyError.Code));
        Assert.Equal(0, Form("1. T\nStøy\tM\tKurs\tHR\tUltimo 2024\t\t\n***\tM\tTiltak\tHR\tUltimo 2024\t\t\n").CountOf(PlanningRules.PossibleCopyError.Code));
        var traces = new FormTraces(2, 1, [Area], ["Status"], 1);
        Assert.Equal((2, 1, "A", "Status", 1), (traces.ColumnHeaders, traces.StrayRows, traces.JoinedRows.Single().Value, traces.ColumnProblems.Single(), traces.OwnersDropped));
        var diff = new PlanDiff(["b", "a"], ["d", "c"], ["f", "e"]);
        Assert.Equal("a b c d e f", string.Join(" ", diff.Added.Concat(diff.Removed).Concat(diff.Changed)));
        Assert.False(new PlanDiff(["a"], ["b"], []).IsEmpty || new PlanDiff(["a"], [], ["b"]).IsEmpty || new PlanDiff([], ["a"], ["b"]).IsEmpty);
    }

    // A deadline is held against the day the measure was adopted, or else the first sign of it: not against what was written later.
    [Fact]
    public void ADeadlineIsHeldAgainstTheAdoptionAndNotAgainstLaterDays()
    {
        var (late, later) = (new LocalDate(2024, 6, 1), new LocalDate(2024, 6, 5));
        int Count(ImprovementPlan plan) => plan.Diagnose(later).Findings.CountOf(PlanningRules.DeadlineNeeded.Code);

        Assert.Equal(0, Count(Draft.Adopt(Measure, Day).LogProgress(Measure, later, "x").With(lastUpdated: late)));
        Assert.Equal(0, Count(Draft.LogProgress(Measure, later, "x")));
        Assert.Equal(0, Count(Draft.LogProgress(Measure, Day, "x").With(lastUpdated: late)));
        Assert.Equal(1, Count(Draft.With(lastUpdated: late)));
        var two = Of(NewArea().With(NewMeasure("M1")).With(NewMeasure("M2")).With(NewMeasure("M3", ImpreciseDate.OnDay(Day)))).Diagnose(late).Findings.Of(PlanningRules.OverdueUnevaluated.Code);
        Assert.Equal(["2", "1"], two.Select(f => f.Arguments["measures"]));
        var full = Evaluated(Failed).Diagnose(EvaluationDay);
        Assert.Equal((new Portion.Of(2, 2), new Portion.Of(2, 2)), (full.AreasWithProblem, full.AreasWithKind));
    }
}
