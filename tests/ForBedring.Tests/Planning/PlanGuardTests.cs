using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using static ForBedring.Tests.Planning.PlanBuilder;

namespace ForBedring.Tests.Planning;

/// <summary>The edges of the rules for steps: what lies just inside and just outside, and each way to break a rule that has several.</summary>
public class PlanGuardTests
{
    private static readonly RoleRef Adviser = new(Role.QualityAdviser);

    private static IEnumerable<string> Codes(IEnumerable<Finding> findings) => findings.Select(f => f.Code.Value);

    private static FindingList Evaluate(Evaluation evaluation, params PlanGoal[] goals)
    {
        var area = goals.Length == 0 ? NewArea() : NewArea().With(goals: goals);
        var plan = Of(area.With(NewMeasure())).Adopt(Measure, Day, PlanningPractice.Pilot).AdoptPlan(Day, Body, practice: PlanningPractice.Pilot).Start(Measure, Day.PlusDays(1)).Complete(Measure, Day.PlusDays(2), 100);
        return plan.CanEvaluate(Measure, EvaluationDay, evaluation);
    }

    private static Evaluation Claim(GoalOutcome outcome, GoalId? goal = null, GoalFigure? figure = null, Verdict verdict = Verdict.PartialEffect)
        => new([Adviser], Fidelity.AsPlanned, verdict, EvidenceGrade.Judgement, note: "grunn", outcome: outcome, goal: goal, figure: figure);

    [Fact]
    public void AJudgementNeedsAReasonInTheNoteOrAsEvidenceAndOtherGradesDoNot()
    {
        Evaluation Graded(EvidenceGrade grade, string note, params Evidence[] evidence) => new([Adviser], Fidelity.AsPlanned, Verdict.Effect, grade, evidence, note);
        var feedback = new Evidence.Feedback("puls", 5, isReleased: true);

        Assert.Contains("PLN-E04", Codes(Evaluate(Graded(EvidenceGrade.Judgement, " "))));
        Assert.DoesNotContain("PLN-E04", Codes(Evaluate(Graded(EvidenceGrade.Judgement, "x"))));
        Assert.DoesNotContain("PLN-E04", Codes(Evaluate(Graded(EvidenceGrade.Judgement, "", new Evidence.Note("sagt i møtet")))));
        Assert.DoesNotContain("PLN-E04", Codes(Evaluate(Graded(EvidenceGrade.Feedback, "", feedback))));
        Assert.Contains("PLN-E04", Codes(Evaluate(Graded(EvidenceGrade.Feedback, "", new Evidence.Feedback("puls", 4, isReleased: true)))));
        Assert.Contains("PLN-E04", Codes(Evaluate(new Evaluation([Adviser], Fidelity.AsPlanned, Verdict.Effect, null, [feedback], "x"))));
    }

    [Fact]
    public void AReachedGoalIsNamedInTheFindingAsItWasClaimed()
    {
        string Goal(FindingList found) => found.Of(PlanningRules.ReachedNeedsFigure.Code).Single().Arguments["goal"];

        Assert.Equal("G9", Goal(Evaluate(Claim(GoalOutcome.Reached, GoalId.From("G9")))));
        Assert.Equal("G", Goal(Evaluate(Claim(GoalOutcome.Reached))));
        var bare = Of(NewArea().With(goals: []).With(NewMeasure().With(design: Design))).Adopt(Measure, Day, PlanningPractice.Pilot).AdoptPlan(Day, Body, practice: PlanningPractice.Pilot).Start(Measure, Day).Complete(Measure, Day, 100);
        Assert.Equal("A", Goal(bare.CanEvaluate(Measure, EvaluationDay, Claim(GoalOutcome.Reached))));
    }

    [Fact]
    public void WhichGoalIsReachedIsTheNamedOneTheOnlyNumericOneOrTheOnlyOne()
    {
        var (zero, words, step) = (new PlanGoal.ZeroTolerance(GoalId.From("Z"), "ingen"), new PlanGoal.Qualitative(GoalId.From("Q"), "bedre"), new PlanGoal.Milestone(GoalId.From("M"), "kurs", ImpreciseDate.OnDay(Day)));
        var (none, one) = (GoalFigure.FromAmount(0m), GoalFigure.FromAmount(1m));
        bool Reached(GoalId? goal, GoalFigure? figure, params PlanGoal[] goals) => Evaluate(Claim(GoalOutcome.Reached, goal, figure), goals).CountOf(PlanningRules.ReachedNeedsFigure.Code) == 0;

        Assert.True(Reached(null, one, Numeric(), words));
        Assert.False(Reached(null, GoalFigure.FromAmount(1.01m), Numeric(), words));
        Assert.False(Reached(null, null, Numeric()));
        Assert.True(Reached(null, none, zero));
        Assert.False(Reached(null, one, zero));
        Assert.False(Reached(null, null, zero));
        Assert.True(Reached(null, null, words));
        Assert.True(Reached(null, null, step));
        Assert.False(Reached(null, null, words, step));
        Assert.True(Reached(step.Id, null, words, step));
        Assert.False(Reached(GoalId.From("finnes ikke"), none, zero));
        Assert.True(Reached(zero.Id, none, Numeric(), zero));
        Assert.False(Reached(null, none, zero, words));
    }

    [Theory]
    [InlineData(GoalOutcome.Reached, Verdict.NoEffect, true)]
    [InlineData(GoalOutcome.Reached, Verdict.PartialEffect, false)]
    [InlineData(GoalOutcome.NotReached, Verdict.Effect, true)]
    [InlineData(GoalOutcome.NotReached, Verdict.NoEffect, false)]
    [InlineData(GoalOutcome.NotReached, Verdict.PartialEffect, false)]
    [InlineData(GoalOutcome.NotDetermined, Verdict.NoEffect, false)]
    [InlineData(GoalOutcome.NotDetermined, Verdict.Effect, false)]
    public void GoalAndVerdictDifferInTwoOfTheirCombinations(GoalOutcome outcome, Verdict verdict, bool differ)
        => Assert.Equal(differ, Evaluate(Claim(outcome, figure: GoalFigure.FromAmount(1m), verdict: verdict)).CountOf(PlanningRules.GoalAndVerdictDiffer.Code) == 1);

    [Fact]
    public void OnlyTheAccountableAloneIsTooFew()
    {
        int Count(params RoleRef[] by) => Completed.CanEvaluate(Measure, EvaluationDay, new Evaluation(by, Fidelity.AsPlanned, Verdict.Effect, EvidenceGrade.Judgement, note: "x")).CountOf(PlanningRules.EvaluatorIsAccountable.Code);
        var nobody = Started.ChangeResponsible(Measure, Day.PlusDays(2), [new ResponsibleParty(Leader, PartyRelation.Contributor)]).Complete(Measure, Day.PlusDays(3), 100);

        Assert.Equal(1, Count(Leader));
        Assert.Equal(0, Count(Leader, Adviser));
        Assert.Equal(0, Count());
        Assert.Equal(0, nobody.CanEvaluate(Measure, EvaluationDay, Worked).CountOf(PlanningRules.EvaluatorIsAccountable.Code));
        Assert.Equal(0, nobody.CanEvaluate(Measure, EvaluationDay, new Evaluation([], Fidelity.AsPlanned, Verdict.Effect, EvidenceGrade.Judgement, note: "x")).CountOf(PlanningRules.EvaluatorIsAccountable.Code));
    }

    [Theory]
    [InlineData(Quantity.One, false)]
    [InlineData(Quantity.Some, true)]
    [InlineData(Quantity.All, true)]
    public void EmployeesAreNoOneInParticularUnlessOneIsMeant(Quantity quantity, bool collective)
        => Assert.Equal(collective, PlanChecks.IsOnlyCollective([new(new RoleRef(Role.Employee, quantity: quantity), PartyRelation.Accountable)]));

    [Fact]
    public void ABodyIsCollectiveAndAFunctionOrSomeLeadersAreNot()
    {
        static bool Only(params ResponsibleParty[] parties) => PlanChecks.IsOnlyCollective([.. parties]);
        static ResponsibleParty Of(Role role, Quantity quantity = Quantity.One, PartyRelation relation = PartyRelation.Joint) => new(new RoleRef(role, quantity: quantity), relation);

        foreach (var body in new[] { Role.AttendanceGroup, Role.LeaderGroup, Role.TopLeaderGroup, Role.WorkEnvironmentCommittee, Role.QualityAndWorkEnvironmentCommittee }) Assert.True(Only(Of(body)));
        Assert.False(Only(Of(Role.HumanResources)));
        Assert.False(Only(Of(Role.Leader, Quantity.Some)));
        Assert.True(Only(Of(Role.Leader, Quantity.All)));
        Assert.False(Only(Of(Role.Leader, Quantity.All), Of(Role.HumanResources)));
        Assert.False(Only(Of(Role.LeaderGroup, relation: PartyRelation.InCollaborationWith)));
        Assert.True(Only(Of(Role.LeaderGroup), Of(Role.HumanResources, relation: PartyRelation.Contributor)));
    }

    [Fact]
    public void ADeadlineIsDatedOrOpenWithAReviewOrFollowsFromARecurrence()
    {
        bool Has(ImpreciseDate deadline, Recurrence? review = null, Recurrence? recurrence = null)
            => Of(NewArea().With(NewMeasure(deadline: deadline).With(review: review, recurrence: recurrence))).CanAdopt(Measure, Day).CountOf(PlanningRules.DeadlineNeeded.Code) == 0;
        var quarterly = new Recurrence(1, PeriodUnit.Quarter, Day);

        Assert.True(Has(ImpreciseDate.OnDay(Day)));
        Assert.False(Has(ImpreciseDate.OnDay(Day.PlusDays(-1))));
        Assert.False(Has(new ImpreciseDate.Open("løpende", null)));
        Assert.True(Has(new ImpreciseDate.Open("løpende", null), review: quarterly));
        Assert.False(Has(new ImpreciseDate.Unresolved("etter ferien")));
        Assert.False(Has(new ImpreciseDate.Unresolved("etter ferien"), review: quarterly));
        Assert.False(Has(ImpreciseDate.Parse("snarest", new DateContext(Day))));
        Assert.True(Has(ImpreciseDate.Parse("snarest", new DateContext(Day)), recurrence: quarterly));
    }

    [Fact]
    public void WhatANumericGoalLacksIsListed()
    {
        string? Missing(PlanGoal.Numeric goal) => PlanChecks.Numeric(goal, FindingPolicy.Default).FirstOrDefault(f => f.Code == PlanningRules.NumericGoalComplete.Code)?.Arguments["missing"];
        PlanGoal.Numeric With(Baseline? baseline, Comparator? comparator, decimal? target, Direction? direction, ImpreciseDate? due) => new(TheGoal, "x", Breaches, "%", comparator, target, direction, baseline, due);
        var (start, due) = (new Baseline(4m, new DateInterval(Day, Day), 1), ImpreciseDate.OnDay(Day));

        Assert.Null(Missing(With(start, Comparator.AtMost, 1m, Direction.Decrease, due)));
        Assert.Equal("baseline with period and number", Missing(With(null, Comparator.AtMost, 1m, Direction.Decrease, due)));
        Assert.Equal("comparator (at least, at most, over, under)", Missing(With(start, null, 1m, Direction.Decrease, due)));
        Assert.Equal("target", Missing(With(start, Comparator.AtMost, null, Direction.Decrease, due)));
        Assert.Equal("direction", Missing(With(start, Comparator.AtMost, 1m, null, due)));
        Assert.Equal("due date", Missing(With(start, Comparator.AtMost, 1m, Direction.Decrease, null)));
        Assert.Equal("baseline with period and number, comparator (at least, at most, over, under), target, direction, due date", Missing(new PlanGoal.Numeric(TheGoal, "x")));
    }

    [Theory]
    [InlineData(Direction.Increase, 4, 5, true)]
    [InlineData(Direction.Increase, 4, 4, false)]
    [InlineData(Direction.Increase, 4, 3, false)]
    [InlineData(Direction.Decrease, 4, 3, true)]
    [InlineData(Direction.Decrease, 4, 4, false)]
    [InlineData(Direction.Decrease, 4, 5, false)]
    [InlineData(Direction.Hold, 4, 4, true)]
    [InlineData(null, 4, 9, true)]
    [InlineData(Direction.Increase, null, 9, true)]
    [InlineData(Direction.Decrease, null, 9, true)]
    [InlineData(Direction.Decrease, 4, null, true)]
    [InlineData(Direction.Increase, 4, 101, false)]
    [InlineData(Direction.Increase, 4, 100, true)]
    [InlineData(Direction.Decrease, 4, 0, true)]
    public void ATargetLiesOnTheRightSideOfTheBaselineAndInsideTheScale(Direction? direction, int? baseline, int? target, bool possible)
    {
        var goal = new PlanGoal.Numeric(TheGoal, "x", Breaches, "%", Comparator.AtLeast, target, direction, baseline is { } b ? new Baseline(b, new DateInterval(Day, Day), 1) : null, scale: new GoalScale(0, 100));
        var found = PlanChecks.Numeric(goal, FindingPolicy.Default).Where(f => f.Code == PlanningRules.TargetPossible.Code).ToList();

        Assert.Equal(possible, found.Count == 0);
        if (!possible) Assert.Equal(target!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), found[0].Arguments["target"]);
    }

    [Theory]
    [InlineData(Comparator.Within, null, false)]
    [InlineData(Comparator.Within, 0, true)]
    [InlineData(Comparator.Within, 5, true)]
    [InlineData(Comparator.Within, -1, false)]
    [InlineData(Comparator.AtLeast, null, true)]
    [InlineData(Comparator.AtLeast, -1, false)]
    public void HoldingWithinNeedsATolerance(Comparator comparator, int? tolerance, bool possible)
        => Assert.Equal(possible, PlanChecks.IsPossible(new PlanGoal.Numeric(TheGoal, "x", comparator: comparator, target: 75m, direction: Direction.Hold, tolerance: tolerance)));

    [Fact]
    public void WhatADesignLacksIsListed()
    {
        string? Missing(EvaluationDesign? design, params PlanGoal[] goals)
            => PlanChecks.MissingDesign(NewArea().With(goals: goals), ImprovementMeasure.Propose(Measure, "x").With(design: design)) is { } missing ? string.Join(", ", missing.Select(m => m.English)) : null;

        var unnamed = new PlanGoal.Numeric(GoalId.From("U"), "x");

        Assert.Null(Missing(null, new PlanGoal.Qualitative(TheGoal, "x")));
        Assert.Equal("date of the first evaluation, number of planned readings", Missing(null, Numeric()));
        Assert.Equal("number of planned readings", Missing(new EvaluationDesign(Day), Numeric()));
        Assert.Null(Missing(new EvaluationDesign(Day, plannedPoints: 1), Numeric()));
        Assert.Equal("indicator", Missing(new EvaluationDesign(Day, plannedPoints: 1), unnamed));
        Assert.Equal("indicator", Missing(new EvaluationDesign(Day, plannedPoints: 1), Numeric(), unnamed));
        Assert.Null(Missing(new EvaluationDesign(Day, Breaches, 1), unnamed));
        Assert.Equal("indicator, date of the first evaluation, number of planned readings", Missing(null, unnamed));
    }

    [Fact]
    public void DatesAreNeverAfterTodayNorBeforeTheLastLine()
    {
        var note = new MeasureCommand.LogProgress("x");
        int Count(LocalDate on, LocalDate? today = null) => Started.CanApply(Measure, note, on, today).CountOf(PlanningRules.DatesInOrder.Code);

        Assert.Equal(0, Count(Day.PlusDays(1)));
        Assert.Equal(1, Count(Day));
        Assert.Equal(1, Count(Day.PlusDays(5), Day.PlusDays(4)));
        Assert.Equal(0, Count(Day.PlusDays(5), Day.PlusDays(5)));
        Assert.Equal(0, Count(Day.PlusDays(5), Day.PlusDays(6)));
        Assert.Equal(0, Draft.CanApply(Measure, note, Day.PlusYears(-1), Day).CountOf(PlanningRules.DatesInOrder.Code));
    }

    [Fact]
    public void AHoldNeedsBothAReasonAndALaterDay()
    {
        int Count(string? reason, LocalDate? review) => Started.CanPutOnHold(Measure, Day.PlusDays(2), reason, review).CountOf(PlanningRules.HoldNeedsReason.Code);

        Assert.Equal(0, Count("ferie", Day.PlusDays(3)));
        Assert.Equal(1, Count(" ", Day.PlusDays(3)));
        Assert.Equal(1, Count(null, Day.PlusDays(3)));
        Assert.Equal(1, Count("ferie", null));
        Assert.Equal(1, Count("ferie", Day.PlusDays(2)));
    }

    [Fact]
    public void AHeldMeasureGoesBackToWhereItWas()
    {
        var planned = Adopted.PutOnHold(Measure, Day, "ferie", Day.PlusDays(9));
        var running = Started.PutOnHold(Measure, Day.PlusDays(2), "ferie", Day.PlusDays(9));

        Assert.Equal(MeasureState.OnHold, planned.FindMeasure(Measure).State);
        Assert.Equal(MeasureState.Planned, planned.Resume(Measure, Day).FindMeasure(Measure).State);
        Assert.Equal(MeasureState.InProgress, running.Resume(Measure, Day.PlusDays(3)).FindMeasure(Measure).State);
    }

    [Fact]
    public void ARecurringMeasureIsCompletedFromTheDayItsSeriesEnds()
    {
        ImprovementPlan Running(LocalDate? until) => Of(NewArea().With(NewMeasure().With(recurrence: new Recurrence(1, PeriodUnit.Month, Day, until)))).Adopt(Measure, Day).AdoptPlan(Day, Body).Start(Measure, Day);
        int Count(LocalDate? until, LocalDate on) => Running(until).CanComplete(Measure, on, 100).CountOf(PlanningRules.SeriesMustEnd.Code);

        Assert.Equal(0, Count(Day.PlusDays(9), Day.PlusDays(9)));
        Assert.Equal(1, Count(Day.PlusDays(9), Day.PlusDays(8)));
        Assert.Equal(1, Count(null, Day.PlusYears(5)));
        Assert.Equal(0, Started.CanComplete(Measure, Day.PlusDays(8), 100).CountOf(PlanningRules.SeriesMustEnd.Code));
        Assert.Empty(Running(Day.PlusDays(9)).LogOccurrence(Measure, Day.PlusDays(9), Day.PlusDays(5)).CanComplete(Measure, Day.PlusDays(9)));
        Assert.Equal(["PLN-G03"], Codes(Running(Day.PlusDays(9)).CanComplete(Measure, Day.PlusDays(9))));
    }

    [Fact]
    public void ARecurringMeasureIsEvaluatedInBetweenOnceSomethingWasDue()
    {
        var weekly = Of(NewArea().With(NewMeasure().With(recurrence: new Recurrence(1, PeriodUnit.Week, Day)))).Adopt(Measure, Day).AdoptPlan(Day, Body).Start(Measure, Day);
        IEnumerable<string> Found(ImprovementPlan plan, LocalDate on) => Codes(plan.CanEvaluate(Measure, on, Worked)).Where(c => c is "PLN-E01" or "PLN-S01");

        Assert.Equal(["PLN-E01", "PLN-S01"], Found(weekly, Day));
        Assert.Empty(Found(weekly.LogOccurrence(Measure, Day, Day), Day));
        Assert.Empty(Found(weekly, Day.PlusDays(7)));
        Assert.Equal(["PLN-E01", "PLN-S01"], Found(Started, Day.PlusDays(60)));
        var interim = weekly.LogOccurrence(Measure, Day, Day).Evaluate(Measure, Day, Worked);
        Assert.Equal(MeasureState.InProgress, interim.FindMeasure(Measure).State);
        Assert.Equal(["PLN-E01", "PLN-S01"], Found(weekly.LogOccurrence(Measure, Day, Day).PutOnHold(Measure, Day, "ferie", Day.PlusDays(5)), Day));
    }

    [Fact]
    public void AnOccurrenceIsOnARecurringMeasureAndNotAhead()
    {
        var weekly = Of(NewArea().With(NewMeasure().With(recurrence: new Recurrence(1, PeriodUnit.Week, Day)))).Adopt(Measure, Day);

        Assert.Empty(weekly.CanLogOccurrence(Measure, Day, Day));
        Assert.Equal(["CAL-R01"], Codes(weekly.CanLogOccurrence(Measure, Day, Day.PlusDays(1))));
        Assert.Equal(["PLN-S01"], Codes(Draft.CanLogOccurrence(Measure, Day, Day)));
        Assert.Single(weekly.LogOccurrence(Measure, Day, Day, "tavla").FindMeasure(Measure).Occurrences!.Occurrences);
    }

    [Fact]
    public void TheFirstDayForAnEvaluationIsTold()
    {
        var early = Completed.CanEvaluate(Measure, Day.PlusDays(43), Worked).Of(PlanningRules.EvaluateAfterLatency.Code).Single();

        Assert.Equal("2024-02-23", early.Arguments["earliest"]);
        Assert.Empty(Completed.CanEvaluate(Measure, Day.PlusDays(44), Worked));
    }

    [Fact]
    public void AnUnclearVerdictSaysWhatIsMissingAndWhenAtMostTwice()
    {
        Evaluation Unclear(string? missing, LocalDate? next) => new([Adviser], Fidelity.AsPlanned, Verdict.Unclear, EvidenceGrade.Judgement, note: "x", missingData: missing, nextEvaluation: next);
        int Count(string? missing, LocalDate? next) => Completed.CanEvaluate(Measure, EvaluationDay, Unclear(missing, next)).CountOf(PlanningRules.UnclearNeedsPlan.Code);

        Assert.Equal(0, Count("mer", EvaluationDay.PlusDays(1)));
        Assert.Equal(1, Count(" ", EvaluationDay.PlusDays(1)));
        Assert.Equal(1, Count("mer", EvaluationDay));
        Assert.Equal(1, Count("mer", null));
        var twice = Completed.Evaluate(Measure, EvaluationDay, Unclear("mer", EvaluationDay.PlusDays(1))).Evaluate(Measure, EvaluationDay.PlusDays(1), Unclear("mer", EvaluationDay.PlusDays(2)));
        Assert.Equal(MeasureState.Completed, twice.FindMeasure(Measure).State);
        Assert.Equal(1, twice.CanEvaluate(Measure, EvaluationDay.PlusDays(2), Unclear("mer", EvaluationDay.PlusDays(3))).CountOf(PlanningRules.UnclearNeedsPlan.Code));
        Assert.Equal(0, twice.CanEvaluate(Measure, EvaluationDay.PlusDays(2), Failed).CountOf(PlanningRules.UnclearNeedsPlan.Code));
    }

    [Fact]
    public void AStandardHasPlaceOwnerAndCheckOrAReasonForOnce()
    {
        int Count(MeasureCommand.Standardise standard, Evaluation? evaluation = null) => Evaluated(evaluation ?? Worked).CanStandardise(Measure, EvaluationDay, standard).CountOf(PlanningRules.StandardiseOnEffect.Code);
        var later = EvaluationDay.PlusDays(1);

        Assert.Equal(0, Count(new("prosedyre", Leader, later)));
        Assert.Equal(1, Count(new(" ", Leader, later)));
        Assert.Equal(1, Count(new("prosedyre", null, later)));
        Assert.Equal(1, Count(new("prosedyre", Leader, EvaluationDay)));
        Assert.Equal(1, Count(new("prosedyre", Leader)));
        Assert.Equal(0, Count(new(onceOnly: "engangskjøp")));
        Assert.Equal(1, Count(new(onceOnly: " ")));
        Assert.Equal(2, Count(new(), Failed));
        Assert.Equal(1, Count(new("prosedyre", Leader, later), Failed));
    }

    [Fact]
    public void ACorrectionHasTheSuccessorsItsDecisionCallsFor()
    {
        IEnumerable<string> Found(CorrectionDecision decision, string? reason, params SuccessorDraft[] successors) => Codes(Evaluated(Failed).CanCorrect(Measure, EvaluationDay, new(decision, reason, successors)));
        var dateless = new SuccessorDraft(MeasureId.From("M2"), "nytt", new ImpreciseDate.Open("løpende", null));

        Assert.Empty(Found(CorrectionDecision.NewMeasure, null, Successor()));
        Assert.Empty(Found(CorrectionDecision.Adjustment, null, Successor(), Successor("M3")));
        Assert.Equal(["PLN-K02"], Found(CorrectionDecision.NewMeasure, null));
        Assert.Equal(["PLN-K02"], Found(CorrectionDecision.Adjustment, null));
        Assert.Equal(["PLN-K02"], Found(CorrectionDecision.NewMeasure, null, Successor(), Successor()));
        Assert.Equal(["PLN-K02"], Found(CorrectionDecision.NewMeasure, null, Successor("M")));
        Assert.Equal(["PLN-K02"], Found(CorrectionDecision.NewMeasure, null, dateless));
        Assert.Equal(["PLN-K02"], Found(CorrectionDecision.NewMeasure, null, Successor(), Successor("M3", EvaluationDay)));
        Assert.Equal(["PLN-K02"], Found(CorrectionDecision.CarryOver, null, Successor()));
        Assert.Equal(["PLN-K02"], Found(CorrectionDecision.Discard, "nei", Successor()));
        Assert.Equal(["PLN-K01"], Found(CorrectionDecision.Discard, " "));
        Assert.Empty(Found(CorrectionDecision.Discard, "nei"));
        Assert.Empty(Found(CorrectionDecision.CarryOver, null));
    }

    [Theory]
    [InlineData(CorrectionDecision.NewMeasure, MeasureState.Corrected)]
    [InlineData(CorrectionDecision.Adjustment, MeasureState.Corrected)]
    [InlineData(CorrectionDecision.CarryOver, MeasureState.CarriedOver)]
    [InlineData(CorrectionDecision.Discard, MeasureState.Discarded)]
    public void EachDecisionLeadsToItsState(CorrectionDecision decision, MeasureState state)
        => Assert.Equal(state, Evaluated(Failed).Correct(Measure, EvaluationDay, new(decision, "grunn", decision <= CorrectionDecision.Adjustment ? [Successor()] : [])).FindMeasure(Measure).State);

    [Fact]
    public void AnUrgentMeasureHasItsOwnDayAndStaysHere()
    {
        ImprovementPlan Urgent(ImpreciseDate? deadline) => Of(NewArea().With(NewMeasure(deadline: deadline).With(isUrgent: true)));
        var done = Urgent(ImpreciseDate.OnDay(Day)).Adopt(Measure, Day).AdoptPlan(Day, Body).Start(Measure, Day).Complete(Measure, Day, 100).Evaluate(Measure, EvaluationDay, Failed);

        Assert.Equal(1, Urgent(null).CanAdopt(Measure, Day).CountOf(PlanningRules.UrgentNow.Code));
        Assert.Equal(0, Urgent(ImpreciseDate.OnDay(Day)).CanAdopt(Measure, Day).CountOf(PlanningRules.UrgentNow.Code));
        Assert.Equal(1, Urgent(null).Diagnose(Day).Findings.CountOf(PlanningRules.UrgentNow.Code));
        Assert.Equal(0, Urgent(ImpreciseDate.OnDay(Day)).Diagnose(Day).Findings.CountOf(PlanningRules.UrgentNow.Code));
        Assert.Equal(["PLN-K06"], Codes(done.CanCorrect(Measure, EvaluationDay, new(CorrectionDecision.CarryOver))));
        Assert.Equal(["PLN-K06"], Codes(done.CanCarryOver(Measure, Bare("N", 2025), EvaluationDay)));
        Assert.Empty(done.CanCorrect(Measure, EvaluationDay, new(CorrectionDecision.Discard, "løst")));
        Assert.Empty(Evaluated(Failed).CanCarryOver(Measure, Bare("N", 2025), EvaluationDay));
    }

    [Fact]
    public void WhatWasStartedIsCancelledWithWhatWasLearned()
    {
        var held = Started.PutOnHold(Measure, Day.PlusDays(2), "ferie", Day.PlusDays(9));

        Assert.Empty(Adopted.CanCancel(Measure, Day, "nei"));
        Assert.Equal(["PLN-E11"], Codes(Started.CanCancel(Measure, Day.PlusDays(2), "nei", " ")));
        Assert.Empty(Started.CanCancel(Measure, Day.PlusDays(2), "nei", "mye"));
        Assert.Equal(["PLN-E11"], Codes(held.CanCancel(Measure, Day.PlusDays(2), "nei")));
        var pasted = ForBedring.Reading.PlanTableText.Read("Dato oppdatert: 10.01.2024\nForbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\nA\tB\tKurs (pågår)\tHR\tUltimo 2024\n").ValueOrThrow();
        Assert.Equal(["PLN-E11"], Codes(pasted.CanCancel(pasted.Measures.Single().Id, Day, "nei")));
        var onHold = pasted.PutOnHold(pasted.Measures.Single().Id, Day, "ferie", Day.PlusDays(3));
        Assert.Equal(["PLN-E11"], Codes(onHold.CanCancel(pasted.Measures.Single().Id, Day, "nei")));
    }

    [Fact]
    public void ABaselineEndsBeforeTheStart()
    {
        FindingList At(LocalDate end) => Of(NewArea(goal: Numeric(baselineEnd: end)).With(NewMeasure())).Adopt(Measure, Day).AdoptPlan(Day, Body).CanStart(Measure, Day);

        Assert.Empty(At(Day.PlusDays(-1)));
        Assert.Equal("2024-01-10", At(Day).Of(PlanningRules.BaselineBeforeStart.Code).Single().Arguments["end"]);
        Assert.Equal("G", At(Day).Of(PlanningRules.BaselineBeforeStart.Code).Single().Subject.Id);
    }

    [Fact]
    public void EveryCommandOfEveryStateIsRefusedOrPermittedAsTheTableSays()
    {
        var plans = new Dictionary<MeasureState, ImprovementPlan>
        {
            [MeasureState.Proposed] = Draft,
            [MeasureState.Planned] = Adopted,
            [MeasureState.InProgress] = Started,
            [MeasureState.OnHold] = Started.PutOnHold(Measure, Day.PlusDays(2), "ferie", Day.PlusDays(9)),
            [MeasureState.Completed] = Completed,
            [MeasureState.Evaluated] = Evaluated(Worked),
            [MeasureState.Standardised] = Evaluated(Worked).Standardise(Measure, EvaluationDay, Kept),
            [MeasureState.Corrected] = Evaluated(Failed).Correct(Measure, EvaluationDay, new(CorrectionDecision.NewMeasure, null, [Successor()])),
            [MeasureState.Discarded] = Adopted.Cancel(Measure, Day, "nei"),
            [MeasureState.CarriedOver] = Adopted.CarryOver(Measure, Bare("N", 2025), Day).From,
        };
        foreach (var state in MeasureTransitions.States)
        {
            var plan = plans[state];
            Assert.Equal(state, plan.FindMeasure(Measure).State);
            var offered = plan.WhatCanBeDone(Measure, new LocalDate(2024, 12, 1)).Select(o => o.Command).ToList();
            foreach (var kind in MeasureTransitions.MovingCommands.Concat(MeasureTransitions.StayingCommands))
                Assert.Equal(MeasureTransitions.From(state, kind).Length > 0 && kind != MeasureCommandKind.LogOccurrence, offered.Contains(kind));
        }
    }

    [Fact]
    public void ASuccessorIsNewWhateverTheOthersAre()
    {
        var two = Of(NewArea().With(NewMeasure()).With(NewMeasure("M9"))).Adopt(Measure, Day).AdoptPlan(Day, Body).Start(Measure, Day).Complete(Measure, Day, 100).Evaluate(Measure, EvaluationDay, Failed);

        Assert.Equal(["PLN-K02"], Codes(two.CanCorrect(Measure, EvaluationDay, new(CorrectionDecision.NewMeasure, null, [Successor("M9"), Successor("M10")]))));
        Assert.Empty(two.CanCorrect(Measure, EvaluationDay, new(CorrectionDecision.NewMeasure, null, [Successor("M10"), Successor("M11")])));
    }

    [Fact]
    public void OneOfTwoAgreedTimesIsEnoughToEvaluateInBetween()
    {
        var twice = Of(NewArea().With(NewMeasure().With(recurrence: new Recurrence(2, PeriodUnit.Month, Day)))).Adopt(Measure, Day).AdoptPlan(Day, Body).Start(Measure, Day);

        Assert.Contains("PLN-E01", Codes(twice.CanEvaluate(Measure, Day, Worked)));
        Assert.DoesNotContain("PLN-E01", Codes(twice.LogOccurrence(Measure, Day, Day).CanEvaluate(Measure, Day, Worked)));
    }

    [Fact]
    public void WhoIsResponsibleAfterAChangeIsWhoWasNamed()
    {
        var changed = Started.ChangeResponsible(Measure, Day.PlusDays(2), [Hr]);

        Assert.Equal([Hr], changed.ResponsibleFor(Measure).AsEnumerable());
        Assert.Equal([Accountable], Started.ResponsibleFor(Measure).AsEnumerable());
        Assert.True(Started.DeadlineOf(Measure).IsInherited);
        Assert.False(Of(NewArea().With(NewMeasure(deadline: ImpreciseDate.OnDay(Day)))).DeadlineOf(Measure).IsInherited);
    }

    [Fact]
    public void ANoteIsReleasedAndComparableByItself()
        => Assert.Empty(Evaluate(new Evaluation([Adviser], Fidelity.AsPlanned, Verdict.Effect, EvidenceGrade.Judgement, [new Evidence.Note("sagt i møtet")])));
}
