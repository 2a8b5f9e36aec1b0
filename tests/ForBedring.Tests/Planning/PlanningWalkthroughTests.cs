using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using static ForBedring.Tests.Planning.PlanBuilder;

namespace ForBedring.Tests.Planning;

/// <summary>W3, W4, W7 and W14, and the worked examples of goals and evaluation.</summary>
public class PlanningWalkthroughTests
{
    private static readonly PlanGoal.Numeric Over80 = (PlanGoal.Numeric)BetanienTests.Seed.Goals.Single(g => g is PlanGoal.Numeric);

    [Theory]
    [InlineData(329, 412, GoalOutcome.NotReached)]
    [InlineData(330, 412, GoalOutcome.Reached)]
    [InlineData(320, 400, GoalOutcome.NotReached)]
    [InlineData(321, 400, GoalOutcome.Reached)]
    public void OverEightyPercentIsStrictAndUnrounded(long answered, long invited, GoalOutcome outcome)
        => Assert.Equal(outcome, Over80.OutcomeOf(GoalFigure.FromPercent(answered, invited)));

    [Theory]
    [InlineData(Comparator.AtLeast, 300, 400, GoalOutcome.Reached)]
    [InlineData(Comparator.AtLeast, 299, 400, GoalOutcome.NotReached)]
    [InlineData(Comparator.AtMost, 300, 400, GoalOutcome.Reached)]
    [InlineData(Comparator.LessThan, 300, 400, GoalOutcome.NotReached)]
    [InlineData(Comparator.LessThan, 299, 400, GoalOutcome.Reached)]
    public void OnTheTargetCountsForAtLeastAndAtMostOnly(Comparator comparator, long part, long whole, GoalOutcome outcome)
        => Assert.Equal(outcome, new PlanGoal.Numeric(TheGoal, "75 %", comparator: comparator, target: 75m).OutcomeOf(GoalFigure.FromPercent(part, whole)));

    [Theory]
    [InlineData(69, GoalOutcome.NotReached)]
    [InlineData(70, GoalOutcome.Reached)]
    [InlineData(80, GoalOutcome.Reached)]
    [InlineData(81, GoalOutcome.NotReached)]
    public void WithinCountsBothEnds(int now, GoalOutcome outcome)
        => Assert.Equal(outcome, new PlanGoal.Numeric(TheGoal, "hold", comparator: Comparator.Within, target: 75m, tolerance: 5m).OutcomeOf(GoalFigure.FromAmount(now)));

    [Theory]
    [InlineData(78, 0.5)]
    [InlineData(74, -0.5)]
    [InlineData(76, 0)]
    [InlineData(80, 1)]
    public void ProgressIsNotClipped(int now, double share)
    {
        var goal = Numeric(76m, 80m, Direction.Increase, Comparator.AtLeast);

        Assert.Equal((decimal)share, Assert.IsType<GoalProgress.Of>(goal.ProgressOf(GoalFigure.FromAmount(now))).Share);
    }

    [Fact]
    public void WithoutBaselineOrWithBaselineOnTheTargetThereIsNoProgress()
    {
        Assert.IsType<GoalProgress.NotApplicable>(Over80.ProgressOf(GoalFigure.FromAmount(70m)));
        Assert.IsType<GoalProgress.NotApplicable>(Numeric(80m, 80m).ProgressOf(GoalFigure.FromAmount(70m)));
    }

    [Fact]
    public void TwoClinicsOneUpAndOneDownAreBothShownWithoutASentenceAboutTheCause()
    {
        var up = new Evaluation([Body], Fidelity.AsPlanned, Verdict.Effect, EvidenceGrade.Judgement, note: "opp");
        var down = new Evaluation([Body], Fidelity.AsPlanned, Verdict.NoEffect, EvidenceGrade.Judgement, note: "ned");

        Assert.Equal("Endret etter tiltaket: effekt (skjønn)", up.Describe().Bokmaal);
        Assert.Equal("Ingen effekt (skjønn)", down.Describe().Bokmaal);
        foreach (var text in new[] { up.Describe(), down.Describe() })
        {
            Assert.DoesNotContain("på grunn av", text.Bokmaal, StringComparison.Ordinal);
            Assert.DoesNotContain("because", text.English, StringComparison.Ordinal);
        }
    }

    // Breach share 24/600 before and 9/600 after an intake team, goal at most 1 %: not reached, effect possible, at most two points.
    [Fact]
    public void AnEffectWithoutReachingTheGoalIsTwoAnswers()
    {
        var evidence = Evidence.Of(Breaches, new RoundComparison("fristbrudd", new SurveyFigure.Share(24, 600), new SurveyFigure.Share(9, 600)), new TwoPointDesign(Day.PlusDays(-1), Day, Direction.Decrease, 0.01m));
        var evaluation = new Evaluation([new RoleRef(Role.QualityAdviser)], Fidelity.AsPlanned, Verdict.Effect, EvidenceGrade.Signal, [evidence], "intaksteam", GoalOutcome.NotReached, TheGoal, GoalFigure.FromPercent(9, 600));

        Assert.Equal(EvidenceGrade.TwoPoint, evaluation.Grade);
        Assert.Equal(["PLN-E08"], Completed.CanEvaluate(Measure, EvaluationDay, evaluation).Select(f => f.Code.Value));
        Assert.Equal(GoalOutcome.NotReached, Numeric().OutcomeOf(GoalFigure.FromPercent(9, 600)));
        Assert.Equal(["PLN-E07", "PLN-E08"], Completed.CanEvaluate(Measure, EvaluationDay, new Evaluation(evaluation.EvaluatedBy, Fidelity.AsPlanned, Verdict.NoEffect, EvidenceGrade.Judgement, [evidence], "x", GoalOutcome.Reached, TheGoal, GoalFigure.FromPercent(9, 600))).Select(f => f.Code.Value));
    }

    // The table of what a computed change allows: verdict × grade.
    [Theory]
    [InlineData(ChangeVerdict.Better, Verdict.Effect, EvidenceGrade.Signal, true)]
    [InlineData(ChangeVerdict.Better, Verdict.PartialEffect, EvidenceGrade.Signal, true)]
    [InlineData(ChangeVerdict.Better, Verdict.NoEffect, EvidenceGrade.Signal, true)]
    [InlineData(ChangeVerdict.NoCertainChange, Verdict.NoEffect, EvidenceGrade.Signal, true)]
    [InlineData(ChangeVerdict.NoCertainChange, Verdict.Effect, EvidenceGrade.Signal, false)]
    [InlineData(ChangeVerdict.NoCertainChange, Verdict.Effect, EvidenceGrade.Feedback, true)]
    [InlineData(ChangeVerdict.NoCertainChange, Verdict.PartialEffect, EvidenceGrade.TwoPoint, false)]
    [InlineData(ChangeVerdict.Worse, Verdict.NoEffect, EvidenceGrade.Signal, true)]
    [InlineData(ChangeVerdict.Worse, Verdict.Effect, EvidenceGrade.Judgement, false)]
    [InlineData(ChangeVerdict.Worse, Verdict.PartialEffect, EvidenceGrade.Judgement, false)]
    [InlineData(ChangeVerdict.Worse, Verdict.Unclear, EvidenceGrade.Judgement, true)]
    [InlineData(ChangeVerdict.TooLittleData, Verdict.Unclear, EvidenceGrade.Signal, true)]
    [InlineData(ChangeVerdict.TooLittleData, Verdict.NoEffect, EvidenceGrade.TwoPoint, false)]
    [InlineData(ChangeVerdict.TooLittleData, Verdict.Effect, EvidenceGrade.Feedback, true)]
    public void TheComputedChangeBoundsTheVerdict(ChangeVerdict change, Verdict verdict, EvidenceGrade grade, bool allowed)
    {
        var evaluation = new Evaluation([Body], Fidelity.AsPlanned, verdict, grade, [new Evidence.Figures(Breaches, change, EvidenceGrade.SustainedSignal)], "grunn", missingData: "mer", nextEvaluation: EvaluationDay.PlusDays(30));

        Assert.Equal(allowed, Completed.CanEvaluate(Measure, EvaluationDay, evaluation).CountOf(PlanningRules.TooLittleData.Code) == 0);
    }

    [Fact]
    public void ABetterSeriesWithANoEffectVerdictNeedsAReason()
        => Assert.True(Completed.CanEvaluate(Measure, EvaluationDay, new Evaluation([Body], Fidelity.AsPlanned, Verdict.NoEffect, EvidenceGrade.Signal, [new Evidence.Figures(Breaches, ChangeVerdict.Better, EvidenceGrade.Signal)])).HasError);

    // W4: at least one meeting a quarter, 2023-05-24 to 2023-12-31; held 14 June and 20 September.
    [Fact]
    public void AQuarterlyStatusMeetingIsFollowedByItsPeriods()
    {
        var from = new LocalDate(2023, 5, 24);
        var measure = ImprovementMeasure.Propose(Measure, "Status på tiltak").With(
            recurrence: new Recurrence(1, PeriodUnit.Quarter, from, new LocalDate(2023, 12, 31)), responsible: ResponsibleParty.Read("Alle ledere sammen med nærværsgruppene", PlanAliases.Default.Roles, FindingPolicy.Default, new Subject("area", "")).Parties, prediction: "alle er med", design: Design);
        var plan = Of(NewArea().With(goals: [new PlanGoal.Qualitative(TheGoal, "Alle er med")]).With(measure)).With(lastUpdated: from);
        plan = plan.Adopt(Measure, from).AdoptPlan(from, Body).Start(Measure, from).LogOccurrence(Measure, new LocalDate(2023, 6, 14), new LocalDate(2023, 6, 14)).LogOccurrence(Measure, new LocalDate(2023, 9, 20), new LocalDate(2023, 9, 20));

        Assert.Equal([(PeriodStatus.Met, true), (PeriodStatus.Met, false), (PeriodStatus.Missed, false)], plan.FindMeasure(Measure).Occurrences!.Periods(new LocalDate(2024, 1, 1)).Select(p => (p.Status, p.IsPartial)));
        Assert.Equal(new Portion.Of(2, 3), plan.Diagnose(new LocalDate(2024, 1, 1)).RecurringCompliance);
        Assert.Equal(new Portion.Of(2, 2), plan.Diagnose(new LocalDate(2023, 12, 31)).RecurringCompliance);
        Assert.Equal(1, plan.Diagnose(new LocalDate(2024, 1, 1)).Findings.CountOf(CalendarRules.PeriodMissed.Code));
        Assert.Equal([PartyRelation.Accountable, PartyRelation.InCollaborationWith], plan.ResponsibleFor(Measure).Select(p => p.Relation));
        var interim = plan.Evaluate(Measure, new LocalDate(2023, 10, 1), new Evaluation([Body], Fidelity.Partly, Verdict.Effect, EvidenceGrade.Judgement, note: "møtene holdes"));
        Assert.Equal(MeasureState.InProgress, interim.FindMeasure(Measure).State);
        Assert.True(interim.FindMeasure(Measure).IsEvaluated);
    }

    // W7: no union representative recorded at the unit but one at the clinic; the safety representative is vacant.
    [Fact]
    public void AMissingRepresentativeWithReasonAndCoverageDoesNotStopAPlan()
    {
        var tree = OrgTree.Read([new OrgUnit(UnitId.From("klinikk"), "Klinikk", OrgLevel.Clinic, null), new OrgUnit(UnitId.From("X"), "X", OrgLevel.Department, UnitId.From("klinikk"))]).ValueOrThrow();
        var register = CoverageRegister.For(tree).Record(UnitId.From("klinikk"), Role.UnionRepresentative, new RepresentativeCoverage.Own()).Record(UnitId.From("X"), Role.SafetyRepresentative, new RepresentativeCoverage.Vacant("ingen meldte seg"));
        var bare = ImprovementPlan.Draft(PlanId.From("X"), "Plan", new OrgPlacement(OrgLevel.Department, UnitId.From("X")), 2024, Day);
        var plan = bare
            .With(ParticipationRecord.TookPart(new RoleRef(Role.UnionRepresentative, UnitId.From("klinikk")), PdcaPhase.Plan, ImpreciseDate.OnDay(Day), ParticipationManner.Met, register.CoverageOf(UnitId.From("X"), Role.UnionRepresentative)))
            .With(ParticipationRecord.Absent(new RoleRef(Role.SafetyRepresentative), PdcaPhase.Plan, "vervet er ledig", register.CoverageOf(UnitId.From("X"), Role.SafetyRepresentative)));

        Assert.Equal(1, bare.CanAdoptPlan(Day, Body).CountOf(PlanningRules.PartiesTakePart.Code));
        Assert.Equal(0, plan.CanAdoptPlan(Day, Body).CountOf(PlanningRules.PartiesTakePart.Code));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(PlanJson.Write(plan)), System.Text.Encoding.UTF8.GetString(PlanJson.Write(PlanJson.Read(PlanJson.Write(plan)).ValueOrThrow().With(lastUpdated: Day))));
    }

    // W14: 12 obliged, 12 adopted, 7 evaluated.
    [Fact]
    public void TheRollUpCarriesCountsAndRatiosOnly()
    {
        var units = Enumerable.Range(1, 12).Select(n =>
        {
            var plan = n <= 7 ? Evaluated(Worked) : Adopted;
            return new UnitPlan(UnitId.From("u" + n), plan);
        }).ToList();
        var today = EvaluationDay.PlusDays(1);
        var view = CommitteeStatusView.Of(units, 2024, today, ReportLanguage.Bokmaal);

        Assert.Equal(new Portion.Of(12, 12), view.Metrics.PlanCoverage);
        Assert.Equal(new Portion.Of(7, 12), view.Metrics.UnitEvaluationCoverage);
        Assert.Equal(5, view.FollowUp.Length);
        Assert.Equal(SensitivityRank.Internal, view.Head.Label.Rank);
        Assert.Equal(7, view.Metrics.Milestones[PlanMilestone.PlanEvaluated]);
        Assert.IsType<Portion.NotApplicable>(PlanMetrics.Of([], 2024, today).PlanCoverage);
        Assert.Throws<RuleViolationException>(() => PlanFormView.Of(Draft, today, ReportLanguage.Bokmaal, SensitivityRank.Open));
        Assert.NotNull(PlanFormView.Of(Draft, today, ReportLanguage.Bokmaal, SensitivityRank.Open, new LabelOverride("innsyn", Role.HospitalDirector)).Head.LabelOverride);
        Assert.Null(PlanFormView.Of(Draft, today, ReportLanguage.Bokmaal, SensitivityRank.Internal).Head.LabelOverride);
    }

    [Fact]
    public void TheCommitteeViewHasNoMemberOfFreeText()
    {
        static IEnumerable<Type> Reached(Type type, HashSet<Type> seen) => !seen.Add(type) ? [] : type.GetProperties().SelectMany(p => p.PropertyType.IsGenericType ? p.PropertyType.GetGenericArguments() : [p.PropertyType])
            .Where(t => t.Namespace == "ForBedring.Planning").SelectMany(t => Reached(t, seen)).Append(type);

        var types = Reached(typeof(CommitteeStatusView), []).ToList();

        Assert.DoesNotContain(types, t => t == typeof(ImprovementPlan) || t == typeof(ImprovementMeasure) || t == typeof(ImprovementArea));
        Assert.DoesNotContain(types.SelectMany(t => t.GetProperties()), p => p.PropertyType == typeof(string));
    }

    [Fact]
    public void CorrectingLinksTheSuccessorInTheSameRow()
    {
        var plan = Evaluated(Failed).Correct(Measure, EvaluationDay, new MeasureCommand.Correct(CorrectionDecision.NewMeasure, "virket ikke", [Successor()]));
        var successor = plan.FindMeasure(MeasureId.From("M2"));

        Assert.Equal(MeasureState.Corrected, plan.FindMeasure(Measure).State);
        Assert.Equal(Measure, successor.Predecessor);
        Assert.Equal(2, successor.Generation);
        Assert.Equal(MeasureState.Proposed, successor.State);
        Assert.Equal(Area, plan.AreaOf(successor.Id).Id);
        Assert.True(plan.HasUnadoptedChanges);
        Assert.Equal(["measures/M2"], plan.Adopt(successor.Id, EvaluationDay).AdoptPlan(EvaluationDay, Body).Versions[1].Diff.Added.AsEnumerable());
    }

    [Fact]
    public void ClosingAPlanCarriesEveryOpenMeasureOverWithItsFirstDeadline()
    {
        var plan = Moved().ClosePlan(Bare("NEXT", 2025), new LocalDate(2024, 12, 1));

        Assert.Equal(PlanStatus.Closed, plan.From.Status);
        Assert.Equal(MeasureState.CarriedOver, plan.From.FindMeasure(Measure).State);
        var twin = plan.To.FindMeasure(Measure);
        Assert.Equal("2024-05-31", plan.To.DeadlineOf(Measure).Original.OriginalText);
        Assert.Equal("2024-08-01", plan.To.DeadlineOf(Measure).Current.OriginalText);
        Assert.Equal(1, twin.CarryCount);
        Assert.Equal(TheGoal, Assert.Single(plan.To.FindArea(Area).Goals).CarriedOverFrom);

        static ImprovementPlan Moved() => Started.MoveDeadline(Measure, Day.PlusDays(2), ImpreciseDate.OnDay(new LocalDate(2024, 8, 1)), "ferie");
    }

    [Fact]
    public void WhatCanBeDoneNamesTheStepsOfTheStateWithWhatStandsInTheWay()
    {
        var options = Draft.WhatCanBeDone(Measure, Day);

        Assert.Equal([MeasureCommandKind.Adopt, MeasureCommandKind.Reject, MeasureCommandKind.Cancel, MeasureCommandKind.CarryOver, MeasureCommandKind.LogProgress, MeasureCommandKind.MoveDeadline, MeasureCommandKind.ChangeResponsible, MeasureCommandKind.ChangeText], options.Select(o => o.Command));
        Assert.All(options, o => Assert.True(o.IsPermitted));
        var start = Assert.Single(Draft.Adopt(Measure, Day).WhatCanBeDone(Measure, Day), o => o.Command == MeasureCommandKind.Start);
        Assert.False(start.IsPermitted);
        Assert.Equal(1, start.Findings.CountOf(PlanningRules.StartsInAdoptedPlan.Code));
        Assert.Empty(Adopted.Cancel(Measure, Day, "ikke nødvendig").WhatCanBeDone(Measure, Day));
    }
}
