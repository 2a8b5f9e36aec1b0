using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Rules;
using static ForBedring.Tests.Planning.PlanBuilder;

namespace ForBedring.Tests.Planning;

/// <summary>What a version holds and what makes a new one, adopting and closing, and what a plan refuses to be.</summary>
public class PlanVersionTests
{
    private static IEnumerable<string> Codes(FindingList findings) => findings.Select(f => f.Code.Value);

    private static string? Why(FindingList findings, RuleDefinition rule) => findings.Of(rule.Code).SingleOrDefault()?.Arguments["why"];

    [Fact]
    public void EverythingThatIsPromisedMakesANewVersion()
    {
        var adopted = Draft.AdoptPlan(Day, Body, practice: PlanningPractice.Pilot);
        Assert.False(adopted.HasUnadoptedChanges);
        Assert.True(Draft.HasUnadoptedChanges);
        bool Changes(Func<ImprovementArea, ImprovementArea> change) => adopted.With(Area, change).HasUnadoptedChanges;
        PlanGoal.Numeric Goal(string text = "Fristbrudd høyst 1 %", IndicatorId? indicator = null, string unit = "%", Comparator comparator = Comparator.AtMost, decimal target = 1m, decimal baseline = 4m, LocalDate? due = null, decimal? tolerance = null, Direction direction = Direction.Decrease)
            => new(TheGoal, text, indicator ?? Breaches, unit, comparator, target, direction, new Baseline(baseline, new DateInterval(new LocalDate(2023, 1, 1), new LocalDate(2023, 12, 31)), 600), ImpreciseDate.OnDay(due ?? new LocalDate(2024, 12, 31)), new GoalScale(0, 100), tolerance);

        Assert.False(Changes(a => a));
        Assert.False(Changes(a => a.With(goals: [Goal()])));
        Assert.True(Changes(a => a.With(heading: "x")));
        Assert.True(Changes(a => a.With(kind: AreaKind.Keep)));
        Assert.True(Changes(a => a.With(problem: "x")));
        Assert.True(Changes(a => a.With(deadline: ImpreciseDate.OnDay(Day))));
        Assert.True(Changes(a => a.With(responsible: [Hr])));
        Assert.True(Changes(a => a.With(isSelectedAsExtreme: true)));
        Assert.True(Changes(a => a.With(causes: [new Cause(CauseId.From("C"), "annet")])));
        Assert.True(Changes(a => a.With(causes: [new Cause(CauseId.From("C"), "Uklart inntak", CauseMethod.CauseMap)])));
        Assert.True(Changes(a => a.With(causes: [new Cause(CauseId.From("C"), "Uklart inntak"), new Cause(CauseId.From("D"), "y", parent: CauseId.From("C"))])));
        foreach (var goal in new[] { Goal(text: "x"), Goal(indicator: IndicatorId.From("I")), Goal(unit: "dager"), Goal(comparator: Comparator.LessThan), Goal(target: 2m), Goal(baseline: 5m), Goal(due: Day), Goal(tolerance: 1m), Goal(direction: Direction.Hold) })
            Assert.True(Changes(a => a.With(goals: [goal])));
        Assert.True(Changes(a => a.With(goals: [new PlanGoal.ZeroTolerance(TheGoal, "Fristbrudd høyst 1 %", Breaches)])));
        Assert.True(adopted.With(category: "HMS").HasUnadoptedChanges);
        Assert.True(adopted.With(Area, NewMeasure("M2")).HasUnadoptedChanges);
        Assert.True(adopted.With(new PlanTheme(2, "Ny")).HasUnadoptedChanges);
    }

    [Fact]
    public void WhatAMeasurePromisesIsContentAndItsLogIsNot()
    {
        string Hash(Func<ImprovementMeasure, ImprovementMeasure> change) => PlanContent.HashOf(PlanContent.Of(Of(NewArea().With(change(NewMeasure())))));
        var same = Hash(m => m);

        Assert.Equal(same, Hash(m => m.With(arenas: [Arena.StaffMeeting])));
        foreach (var change in new Func<ImprovementMeasure, ImprovementMeasure>[]
        {
            m => m.With(deadline: ImpreciseDate.OnDay(Day)), m => m.With(responsible: [Hr]), m => m.With(prediction: "annet"), m => m.With(sharedAs: SharedMeasureId.From("S")), m => m.With(isUrgent: true),
            m => m.With(recurrence: new Recurrence(1, PeriodUnit.Week, Day)), _ => ImprovementMeasure.Propose(Measure, "annet").With(prediction: "Fristbruddene faller"),
        })
            Assert.NotEqual(same, Hash(change));
        Assert.NotEqual(Hash(m => m.With(recurrence: new Recurrence(1, PeriodUnit.Week, Day))), Hash(m => m.With(recurrence: new Recurrence(2, PeriodUnit.Week, Day))));
        Assert.False(Started.LogProgress(Measure, Day.PlusDays(2), "x").MoveDeadline(Measure, Day.PlusDays(2), ImpreciseDate.OnDay(Day.PlusDays(90)), "x").ChangeResponsible(Measure, Day.PlusDays(2), [Hr]).HasUnadoptedChanges);
        Assert.False(Evaluated(Worked).HasUnadoptedChanges);
    }

    [Fact]
    public void ADifferenceNamesWhatWasAddedRemovedAndChanged()
    {
        var first = Draft.With(Area, NewMeasure("M2")).AdoptPlan(Day, Body, practice: PlanningPractice.Pilot);
        var second = first.With(Area, NewMeasure("M3")).With(Area, a => a.With(problem: "annet")).AdoptPlan(Day.PlusDays(1), Body, practice: PlanningPractice.Pilot);

        Assert.Equal(["areas/A"], second.Versions[1].Diff.Changed.AsEnumerable());
        Assert.Equal(["measures/M3"], second.Versions[1].Diff.Added.AsEnumerable());
        Assert.Empty(second.Versions[1].Diff.Removed);
        Assert.Equal(Day.PlusDays(1), second.Versions[1].AdoptedOn);
        Assert.Equal([1, 2], second.Versions.Select(v => v.Number));
        Assert.True(second.Versions[0].Holds(Measure) && second.Versions[0].Holds(Area));
        Assert.False(second.Versions[0].Holds(MeasureId.From("M3")) || second.Versions[0].Holds(AreaId.From("X")));
        var (before, after) = (ImmutableSortedDictionary<string, string>.Empty.Add("a", "1").Add("b", "1"), ImmutableSortedDictionary<string, string>.Empty.Add("b", "2").Add("c", "1"));
        var diff = PlanDiff.Between(before, after);
        Assert.Equal(["a"], diff.Removed.AsEnumerable());
        Assert.Equal(["b"], diff.Changed.AsEnumerable());
        Assert.Equal(["c"], diff.Added.AsEnumerable());
        Assert.False(diff.IsEmpty);
        Assert.True(PlanDiff.Between(before, before).IsEmpty);
        Assert.False(PlanDiff.Between(before, before.Add("z", "1")).IsEmpty);
        Assert.False(PlanDiff.Between(before.Add("z", "1"), before).IsEmpty);
        Assert.False(PlanDiff.Between(before, before.SetItem("a", "9")).IsEmpty);
    }

    [Fact]
    public void AdoptingAsksForABodyForNewsAndForOrder()
    {
        var adopted = Draft.AdoptPlan(Day, Body);

        Assert.False(Draft.CanAdoptPlan(Day, Body).HasError);
        Assert.Equal("the adopting body is not named", Why(Draft.CanAdoptPlan(Day, null), PlanningRules.AdoptionComplete));
        Assert.Equal("nothing has changed since the last adoption", Why(adopted.CanAdoptPlan(Day, Body), PlanningRules.AdoptionComplete));
        Assert.Equal("it has been superseded by a newer plan", Why(Draft.Superseded().CanAdoptPlan(Day, Body), PlanningRules.AdoptionComplete));
        var closed = adopted.ClosePlan(Bare("N", 2025), Day).From;
        Assert.Equal(["it is closed", "nothing has changed since the last adoption"], closed.CanAdoptPlan(Day, Body).Of(PlanningRules.AdoptionComplete.Code).Select(f => f.Arguments["why"]).OrderBy(w => w, StringComparer.Ordinal));
        Assert.Equal("correct PLN-P01, PLN-P09 first", Why(ImprovementPlan.Draft(PlanId.From("P"), "Plan", new OrgPlacement(OrgLevel.Team, UnitId.From("u")), 2024, Day).With(new PlanTheme(1, "T", areas: [NewArea().With(problem: " ")])).CanAdoptPlan(Day, Body), PlanningRules.AdoptionComplete));
        var changed = adopted.With(category: "HMS");
        Assert.Equal(1, changed.CanAdoptPlan(Day.PlusDays(-1), Body).CountOf(PlanningRules.DatesInOrder.Code));
        Assert.Equal(0, changed.CanAdoptPlan(Day, Body).CountOf(PlanningRules.DatesInOrder.Code));
        Assert.Equal(PlanStatus.Adopted, adopted.Status);
    }

    [Fact]
    public void OneUnitHasOneAdoptedPlanForAYearAndACategory()
    {
        int Count(ImprovementPlan other) => Draft.CanAdoptPlan(Day, Body, [other]).CountOf(PlanningRules.OneAdoptedPlan.Code);
        ImprovementPlan Other(string id = "O", int year = 2024, string unit = "poliklinikken", string category = "arbeidsMILJØ") => Bare(id, year, unit).With(category: category).AdoptPlan(Day, Body);

        Assert.Equal(1, Count(Other()));
        Assert.Equal(0, Count(Other("P")));
        Assert.Equal(0, Count(Other(year: 2023)));
        Assert.Equal(0, Count(Other(unit: "sengepost")));
        Assert.Equal(0, Count(Other(category: "HMS")));
        Assert.Equal(0, Count(Bare("O")));
        Assert.Equal(0, Count(Other().Superseded()));
    }

    [Fact]
    public void SafetyAndUnionRepresentativesTakePartInThePlanningOrItIsSaidWhyNot()
    {
        ImprovementPlan Without() => ImprovementPlan.Draft(PlanId.From("P"), "Plan", new OrgPlacement(OrgLevel.Team, UnitId.From("u")), 2024, Day);
        ParticipationRecord Took(Role role, PdcaPhase phase = PdcaPhase.Plan) => ParticipationRecord.TookPart(new RoleRef(role), phase, ImpreciseDate.OnDay(Day), ParticipationManner.Met);
        string? Missing(params ParticipationRecord[] records) => records.Aggregate(Without(), (p, r) => p.With(r)).Diagnose(Day).Findings.Of(PlanningRules.PartiesTakePart.Code).SingleOrDefault()?.Arguments["parties"];

        Assert.Equal("safety representative, union representative", Missing());
        Assert.Equal("union representative", Missing(Took(Role.SafetyRepresentative)));
        Assert.Equal("safety representative", Missing(Took(Role.UnionRepresentative)));
        Assert.Null(Missing(Took(Role.ChiefSafetyRepresentative), Took(Role.UnionRepresentative)));
        Assert.Equal("safety representative", Missing(Took(Role.SafetyRepresentative, PdcaPhase.Do), Took(Role.UnionRepresentative)));
        Assert.Null(Missing(Took(Role.SafetyRepresentative), ParticipationRecord.Absent(new RoleRef(Role.UnionRepresentative), PdcaPhase.Plan, "ingen", new RepresentativeCoverage.Vacant("ingen meldte seg"))));
    }

    [Fact]
    public void ACommitteeIsAskedForTheWholeEnterpriseOnly()
    {
        ImprovementPlan At(OrgLevel level) => ImprovementPlan.Draft(PlanId.From("P"), "Plan", new OrgPlacement(level, UnitId.From("u")), 2024, Day);
        var absent = ParticipationRecord.Absent(new RoleRef(Role.WorkEnvironmentCommittee), PdcaPhase.Plan, "x", new RepresentativeCoverage.NotRequired("x"));

        Assert.Equal(1, At(OrgLevel.Enterprise).Diagnose(Day).Findings.CountOf(PlanningRules.CommitteeNotRecorded.Code));
        Assert.Equal(0, At(OrgLevel.Clinic).Diagnose(Day).Findings.CountOf(PlanningRules.CommitteeNotRecorded.Code));
        Assert.Equal(1, At(OrgLevel.Enterprise).With(absent).Diagnose(Day).Findings.CountOf(PlanningRules.CommitteeNotRecorded.Code));
    }

    [Fact]
    public void AnAreaIsClosedWithOneOfThreeOutcomes()
    {
        string? Outcome(ImprovementPlan plan, AreaClosing closing) => Why(plan.CanCloseArea(Area, closing), PlanningRules.AreaOutcomeGiven);
        var done = Evaluated(Worked).Standardise(Measure, EvaluationDay, Kept);
        var carried = Adopted.CarryOver(Measure, Bare("N", 2025), Day).From;

        Assert.Null(Outcome(done, new(Day, AreaOutcome.GoalReached)));
        Assert.Equal("who accepted that the goal was not reached, or why, is missing", Outcome(done, new(Day, AreaOutcome.NotReachedAccepted, Leader)));
        Assert.Equal("who accepted that the goal was not reached, or why, is missing", Outcome(done, new(Day, AreaOutcome.NotReachedAccepted, reason: "x")));
        Assert.Null(Outcome(done, new(Day, AreaOutcome.NotReachedAccepted, Leader, "x")));
        Assert.Equal("no measure has been carried over", Outcome(done, new(Day, AreaOutcome.CarriedOver)));
        Assert.Null(Outcome(carried, new(Day, AreaOutcome.CarriedOver)));
        Assert.Equal("the outcome is not given", Outcome(done, new(Day, (AreaOutcome)9)));
        Assert.Equal("the area is already closed", Outcome(done.CloseArea(Area, new(Day, AreaOutcome.GoalReached)), new(Day, AreaOutcome.GoalReached)));
        Assert.False(done.CloseArea(Area, new(Day, AreaOutcome.GoalReached)).FindArea(Area).IsOpen);
    }

    [Fact]
    public void AnAreaIsClosedWhenItsMeasuresAreEndedAndTheCompletedOnesEvaluated()
    {
        string? Left(ImprovementPlan plan) => plan.CanCloseArea(Area, new(EvaluationDay, AreaOutcome.GoalReached)).Of(PlanningRules.AreaClosesWhenDone.Code).SingleOrDefault()?.Arguments["measures"];

        Assert.Equal("M", Left(Draft));
        Assert.Equal("M", Left(Completed));
        Assert.Equal("M", Left(Evaluated(Worked)));
        Assert.Null(Left(Evaluated(Worked).Standardise(Measure, EvaluationDay, Kept)));
        Assert.Null(Left(Adopted.Cancel(Measure, Day, "nei")));
        Assert.Null(Left(Completed.CarryOver(Measure, Bare("N", 2025), EvaluationDay).From));
        Assert.Equal(["PLN-A01", "PLN-K01"], Codes(Evaluated(Failed).CanCloseArea(Area, new(EvaluationDay, AreaOutcome.GoalReached))));
        Assert.Equal(["PLN-A01"], Codes(Evaluated(Worked).CanCloseArea(Area, new(EvaluationDay, AreaOutcome.GoalReached))));
    }

    [Fact]
    public void WhatWasAdoptedOrStartedIsNotRemoved()
    {
        Assert.Empty(Draft.CanRemove(Measure));
        Assert.Empty(Draft.Remove(Measure).Measures);
        Assert.Empty(Draft.LogProgress(Measure, Day, "x").ChangeText(Measure, Day, "y").CanRemove(Measure));
        Assert.Equal(["PLN-L07"], Codes(Draft.Adopt(Measure, Day).CanRemove(Measure)));
        Assert.Equal(["PLN-L07"], Codes(Draft.AdoptPlan(Day, Body, practice: PlanningPractice.Pilot).CanRemove(Measure)));
        Assert.Throws<RuleViolationException>(() => Adopted.Remove(Measure));
    }

    [Fact]
    public void ATwinKeepsWhatWasPromisedAndStartsAnew()
    {
        var weekly = new Recurrence(1, PeriodUnit.Week, Day, Day.PlusDays(100));
        var alone = new ResponsibleParty(new RoleRef(Role.HumanResources), PartyRelation.Accountable);
        var area = NewArea().With(NewMeasure().With(responsible: [alone], review: weekly, recurrence: weekly, sharedAs: SharedMeasureId.From("S"), campaignPhases: ["a"], arenas: [Arena.StaffMeeting], externalSystems: ["e"]));
        var running = Of(area).Adopt(Measure, Day).AdoptPlan(Day, Body).Start(Measure, Day);
        var on = Day.PlusDays(10);
        var later = ImpreciseDate.OnDay(new LocalDate(2025, 3, 1));
        var twin = running.CarryOver(Measure, Bare("N", 2025), on, later).To.FindMeasure(Measure);

        Assert.Equal(MeasureState.InProgress, twin.State);
        Assert.Equal(1, twin.CarryCount);
        Assert.Equal([alone], twin.Responsible.AsEnumerable());
        Assert.Equal("2024-05-31", twin.OwnDeadline!.OriginalText);
        Assert.Equal(later, Assert.Single(twin.DeadlineMoves).To);
        Assert.Equal(weekly, twin.Review);
        Assert.Equal((on, Day.PlusDays(100), 1), (twin.Recurrence!.From, twin.Recurrence.Until, twin.Recurrence.AtLeast));
        Assert.Empty(twin.Occurrences!.Occurrences);
        Assert.Equal(("Fristbruddene faller", Design), (twin.Prediction, twin.Design));
        Assert.Equal((PlanId.From("P"), Measure), (((MeasureOrigin.CarriedOver)twin.Origin).Plan, ((MeasureOrigin.CarriedOver)twin.Origin).Measure));
        Assert.Equal(("S", "a", Arena.StaffMeeting, "e"), (twin.SharedAs!.Value, twin.CampaignPhases.Single(), twin.Arenas.Single(), twin.ExternalSystems.Single()));
        Assert.Equal(weekly.From, running.CarryOver(Measure, Bare("N", 2025), Day.PlusDays(101)).To.FindMeasure(Measure).Recurrence!.From);
        Assert.Empty(running.CarryOver(Measure, Bare("N", 2025), on).To.FindMeasure(Measure).DeadlineMoves);
        Assert.Equal(MeasureState.Planned, Adopted.CarryOver(Measure, Bare("N", 2025), on).To.FindMeasure(Measure).State);
        Assert.Equal(MeasureState.Planned, Draft.CarryOver(Measure, Bare("N", 2025), on).To.FindMeasure(Measure).State);
        Assert.Equal(MeasureState.InProgress, Started.PutOnHold(Measure, on, "x", on.PlusDays(1)).CarryOver(Measure, Bare("N", 2025), on).To.FindMeasure(Measure).State);
        Assert.Equal(MeasureState.Planned, Adopted.PutOnHold(Measure, on, "x", on.PlusDays(1)).CarryOver(Measure, Bare("N", 2025), on).To.FindMeasure(Measure).State);
        Assert.Equal([Accountable], Adopted.CarryOver(Measure, Bare("N", 2025), on).To.FindMeasure(Measure).Responsible.AsEnumerable());
    }

    [Fact]
    public void ATakenIdGetsTheFirstFreeNumber()
    {
        var next = Bare("N", 2025).With(new PlanTheme(1, "T", areas: [ImprovementArea.Create(AreaId.From("X")).With(NewMeasure("M")).With(NewMeasure("M-2"))]));

        Assert.Equal("M-3", Adopted.CarryOver(Measure, next, Day).To.FindArea(Area).Measures.Single().Id.Value);
        Assert.Equal("M-3", ((MeasureCommand.CarryOver)Adopted.CarryOver(Measure, next, Day).From.FindMeasure(Measure).Log.Last().What).Twin.Value);
    }

    [Fact]
    public void IdsAndPositionsStandOnce()
    {
        Assert.Throws<ArgumentException>(() => Draft.With(new PlanTheme(1, "T")));
        Assert.Equal(2, Draft.With(new PlanTheme(2, "T")).Themes.Length);
        Assert.Throws<ArgumentException>(() => Draft.With(new PlanTheme(2, "T", areas: [ImprovementArea.Create(Area)])));
        Assert.Throws<ArgumentException>(() => Draft.With(1, ImprovementArea.Create(Area)));
        Assert.Throws<ArgumentException>(() => Draft.With(9, ImprovementArea.Create(AreaId.From("B"))));
        Assert.Throws<ArgumentException>(() => Draft.With(Area, NewMeasure()));
        Assert.Throws<ArgumentException>(() => Draft.With(1, ImprovementArea.Create(AreaId.From("B")).With(goals: [Numeric()])));
        Assert.Throws<ArgumentException>(() => Draft.With(1, ImprovementArea.Create(AreaId.From("B")).With(causes: [new Cause(CauseId.From("C"), "x")])));
        Assert.Throws<KeyNotFoundException>(() => Draft.FindArea(AreaId.From("?")));
        Assert.Throws<KeyNotFoundException>(() => Draft.FindMeasure(MeasureId.From("?")));
        Assert.Throws<KeyNotFoundException>(() => Draft.FindGoal(GoalId.From("?")));
        Assert.Throws<KeyNotFoundException>(() => Draft.AreaOf(MeasureId.From("?")));
        Assert.Throws<InvalidOperationException>(() => Started.FindMeasure(Measure).With(prediction: "x"));
        Assert.Equal("x", Adopted.FindMeasure(Measure).With(prediction: "x").Prediction);
    }

    [Fact]
    public void WhatIsLeftOutStays()
    {
        var full = Draft.With("K", SensitivityLabel.Parse("Åpen"), Leader, Body, RoundId.From("R"), new AnswerFrame(UnitOrGroup.Of(UnitId.From("u")), null, LocalisedText.Same("x")), Day.PlusDays(1), ["F"]);
        var same = full.With();

        Assert.Equal(("K", "Åpen", Leader, Body, "R", Day.PlusDays(1)), (same.Category, same.Label.Text, same.Owner, same.PreparedBy, same.Source!.Value, same.LastUpdated));
        Assert.Equal(["F"], same.AcceptedProposals.AsEnumerable());
        Assert.NotNull(same.Frame);
        var area = NewArea().With(origins: [new AreaOrigin.Workshop("s")], isSelectedAsExtreme: true, followUpArenas: [Arena.BoardMeeting], notes: "n");
        var again = area.With();
        Assert.Equal((area.Heading, area.Kind, area.Problem, area.Deadline, area.Notes, true), (again.Heading, again.Kind, again.Problem, again.Deadline, again.Notes, again.IsSelectedAsExtreme));
        Assert.Equal((1, 1, 1, 1, 1), (again.Causes.Length, again.Goals.Length, again.Responsible.Length, again.Origins.Length, again.FollowUpArenas.Length));
        Assert.Null(ImprovementArea.Create(Area, " ").Heading);
        var measure = NewMeasure(deadline: ImpreciseDate.OnDay(Day)).With(responsible: [Hr], isUrgent: true, recurrence: new Recurrence(1, PeriodUnit.Week, Day), origin: MeasureOrigin.Standard);
        var kept = measure.With();
        Assert.Equal((measure.OwnDeadline, measure.Prediction, measure.Design, MeasureOrigin.Standard, true, measure.Recurrence), (kept.OwnDeadline, kept.Prediction, kept.Design, kept.Origin, kept.IsUrgent, kept.Recurrence));
        Assert.Equal([Hr], kept.Responsible.AsEnumerable());
    }

    [Fact]
    public void SettingsAreKeptAsGivenAndNeverNought()
    {
        var settings = new PlanningSettings(1, 2, 3, 4, 5, 6, 0);

        Assert.Equal((1, 2, 3, 4, 5, 6, 0), (settings.MostNewMeasures, settings.StaleAfterMonths, settings.StrandedAfter, settings.MovesBeforeNotice, settings.LeastFeedback, settings.MostUnclear, settings.DueSoonDays));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanningSettings(mostNewMeasures: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanTheme(0, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeasureCommand.Complete(101));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeasureCommand.Complete(-1));
        Assert.Equal(0, new MeasureCommand.Complete(0).PercentDone);
        Assert.Equal(100, new MeasureCommand.Complete(100).PercentDone);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeasureCommand.Correct((CorrectionDecision)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeasureCommand.Correct((CorrectionDecision)5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrgPlacement((OrgLevel)(-1), UnitId.From("u")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrgPlacement((OrgLevel)7, UnitId.From("u")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cause(CauseId.From("c"), "x", (CauseMethod)4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParticipationRecord.TookPart(Body, PdcaPhase.Plan, ImpreciseDate.Blank, (ParticipationManner)4));
    }

    [Fact]
    public void GoalsCompareExactlyAndKeepWhatTheyAreWhenCarried()
    {
        Assert.Equal(GoalOutcome.NotDetermined, new PlanGoal.Numeric(TheGoal, "x", target: 1m).OutcomeOf(GoalFigure.FromAmount(1m)));
        Assert.Equal(GoalOutcome.NotDetermined, new PlanGoal.Numeric(TheGoal, "x", comparator: Comparator.AtLeast).OutcomeOf(GoalFigure.FromAmount(1m)));
        Assert.Equal(GoalOutcome.NotDetermined, new PlanGoal.Numeric(TheGoal, "x", comparator: Comparator.Within, target: 1m).OutcomeOf(GoalFigure.FromAmount(1m)));
        Assert.Equal(GoalOutcome.NotReached, new PlanGoal.Numeric(TheGoal, "x", comparator: Comparator.GreaterThan, target: 1m).OutcomeOf(GoalFigure.FromAmount(1m)));
        Assert.IsType<GoalProgress.NotApplicable>(new PlanGoal.Numeric(TheGoal, "x", baseline: new Baseline(1m, new DateInterval(Day, Day), 1)).ProgressOf(GoalFigure.FromAmount(1m)));
        foreach (var goal in new PlanGoal[] { Numeric(tolerance: 1m), new PlanGoal.ZeroTolerance(TheGoal, "z", Breaches), new PlanGoal.Milestone(TheGoal, "m", ImpreciseDate.OnDay(Day)), new PlanGoal.Qualitative(TheGoal, "q") })
        {
            var carried = goal.CarriedOver(GoalId.From("ny"));
            Assert.Equal((goal.GetType(), goal.Text, goal.Indicator, goal.IsMeasurable, TheGoal, "ny"), (carried.GetType(), carried.Text, carried.Indicator, carried.IsMeasurable, carried.CarriedOverFrom, carried.Id.Value));
        }

        Assert.True(Numeric().IsMeasurable && new PlanGoal.ZeroTolerance(TheGoal, "z", Breaches).IsMeasurable);
        Assert.False(new PlanGoal.ZeroTolerance(TheGoal, "z").IsMeasurable || new PlanGoal.Milestone(TheGoal, "m", ImpreciseDate.Blank).IsMeasurable || new PlanGoal.Qualitative(TheGoal, "q").IsMeasurable);
        Assert.Equal(2m, GoalFigure.FromRate(3, 1500, 1000).ToDecimal());
        Assert.Equal(0, GoalFigure.FromRate(3, 1500, 1000).CompareTo(2m));
        Assert.Equal(-1, Math.Sign(GoalFigure.FromPercent(0, 5).CompareTo(0.0000000000000000000000000001m)));
        Assert.Equal(1, Math.Sign(GoalFigure.FromPercent(0, 5).CompareTo(-1.5m)));
        Assert.Equal(-1, Math.Sign(GoalFigure.FromPercent(1, 1).CompareTo(79228162514264337593543950335m)));
        Assert.True(new GoalScale(0, 10).Contains(0) && new GoalScale(0, 10).Contains(10));
        Assert.False(new GoalScale(0, 10).Contains(-0.1m) || new GoalScale(0, 10).Contains(10.1m));
        Assert.Equal("0.5", Numeric(4m, 1m).ProgressOf(GoalFigure.FromAmount(2.5m)).Match(s => NumberText.Machine(s), _ => "nei"));
        Assert.Equal("nei", Numeric(1m, 1m).ProgressOf(GoalFigure.FromAmount(2.5m)).Match(s => "ja", _ => "nei"));
    }

    [Fact]
    public void TheGradeIsTheLowerOfTheClaimAndTheBestEvidence()
    {
        Evaluation With(EvidenceGrade? claim, params Evidence[] evidence) => new([], Fidelity.AsPlanned, Verdict.Effect, claim, evidence, "x");
        Evidence Figures(ChangeVerdict change, EvidenceGrade grade = EvidenceGrade.Signal, bool released = true, bool comparable = true) => new Evidence.Figures(Breaches, change, grade, released, comparable);
        var five = new Evidence.Feedback("puls", 5, isReleased: true);

        Assert.Equal(EvidenceGrade.Signal, With(null, five, Figures(ChangeVerdict.Better)).Grade);
        Assert.Equal(EvidenceGrade.Feedback, With(null, five).Grade);
        Assert.Equal(EvidenceGrade.Judgement, With(null, new Evidence.Feedback("puls", 5, isReleased: false)).Grade);
        Assert.Equal(EvidenceGrade.Judgement, With(null, new Evidence.Feedback("puls", 4, isReleased: true)).Grade);
        Assert.Equal(EvidenceGrade.TwoPoint, With(EvidenceGrade.TwoPoint, Figures(ChangeVerdict.Better)).Grade);
        Assert.Equal(EvidenceGrade.Signal, With(EvidenceGrade.SustainedSignal, Figures(ChangeVerdict.Better)).Grade);
        Assert.Equal(EvidenceGrade.Judgement, With(EvidenceGrade.Signal, Figures(ChangeVerdict.TooLittleData)).Grade);
        Assert.Equal(EvidenceGrade.Judgement, With(EvidenceGrade.Signal, Figures(ChangeVerdict.Better, released: false)).Grade);
        Assert.Equal(EvidenceGrade.Judgement, With(EvidenceGrade.Signal, Figures(ChangeVerdict.Better, comparable: false)).Grade);
        Assert.Equal(EvidenceGrade.Judgement, With(EvidenceGrade.Signal, new Evidence.Note("x")).Grade);
        Assert.Equal(ChangeVerdict.TooLittleData, With(null, five, Figures(ChangeVerdict.TooLittleData)).Change());
        Assert.Equal(ChangeVerdict.Worse, With(null, Figures(ChangeVerdict.Worse), Figures(ChangeVerdict.TooLittleData)).Change());
        Assert.Equal(ChangeVerdict.Better, With(null, Figures(ChangeVerdict.Better), Figures(ChangeVerdict.Better)).Change());
        Assert.Equal(ChangeVerdict.NoCertainChange, With(null, Figures(ChangeVerdict.Better), Figures(ChangeVerdict.Worse)).Change());
        Assert.Equal([false, true, true, false], new[] { Verdict.Effect, Verdict.PartialEffect, Verdict.NoEffect, Verdict.Unclear }.Select(v => new Evaluation([], Fidelity.AsPlanned, v, null).IsWeak));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void RoundsThatCannotBeComparedAreNoEvidence(bool unitChanged, bool instrumentChanged)
    {
        var comparison = new RoundComparison("x", new SurveyFigure.Share(24, 600), new SurveyFigure.Share(9, 600));
        var design = new TwoPointDesign(Day.PlusDays(-1), Day, Direction.Decrease, 0.01m);
        var evidence = (Evidence.Figures)Evidence.Of(Breaches, comparison, design, new RoundCircumstances(unitChanged, instrumentChanged));

        Assert.Equal(!unitChanged && !instrumentChanged, evidence.IsComparable);
        Assert.Equal(unitChanged || instrumentChanged ? ChangeVerdict.TooLittleData : ChangeVerdict.Better, evidence.Computed);
        Assert.True(evidence.IsReleased);
        Assert.False(Evidence.Of(Breaches, new RoundComparison("x", SurveyFigureHidden, new SurveyFigure.Share(9, 600)), design).IsReleased);
        Assert.False(Evidence.Of(Breaches, new RoundComparison("x", new SurveyFigure.Share(9, 600), SurveyFigureHidden), design).IsReleased);
    }

    [Fact]
    public void AWithheldRoundIsNoEvidenceAlsoWhereTheUnitChanged()
    {
        var design = new TwoPointDesign(Day.PlusDays(-1), Day, Direction.Decrease, 0.01m);
        var share = new SurveyFigure.Share(9, 600);
        bool IsReleased(SurveyFigure last, SurveyFigure now) => Evidence.Of(Breaches, new RoundComparison("x", last, now), design, new RoundCircumstances(unitChanged: true)).IsReleased;

        Assert.True(IsReleased(share, share));
        Assert.False(IsReleased(SurveyFigureHidden, share));
        Assert.False(IsReleased(share, SurveyFigureHidden));
        Assert.Equal(EvidenceGrade.Feedback, new Evaluation([], Fidelity.AsPlanned, Verdict.Effect, null, [new Evidence.Feedback("puls", 2, isReleased: true)]).HighestGrade(new PlanningSettings(leastFeedback: 2)));
    }

    // 2 of 7 is 28.5714285714285714…: decimals of every length, a negative number, and numbers that fill all three words of a decimal.
    [Fact]
    public void ARatioMeetsATargetOfAnyLength()
    {
        Assert.Equal(1, Math.Sign(GoalFigure.FromPercent(2, 7).CompareTo(28.5714285714m)));
        Assert.Equal(-1, Math.Sign(GoalFigure.FromPercent(2, 7).CompareTo(28.5714285715m)));
        Assert.Equal(1, Math.Sign(GoalFigure.FromPercent(2, 7).CompareTo(28.571428571428571428571428571m)));
        Assert.Equal(-1, Math.Sign(GoalFigure.FromPercent(2, 7).CompareTo(28.571428571428571428571428572m)));
        foreach (var exact in new[] { 25m, 25.0m, 25.0000000000m, 25.000000000000000000m, 25.00000000000000000000000000m }) Assert.Equal(0, GoalFigure.FromPercent(1, 4).CompareTo(exact));
        foreach (var less in new[] { 24.9999999999m, 24.999999999999999999m, 24.99999999999999999999999999m, -25.000000000000000000000000m }) Assert.Equal(1, Math.Sign(GoalFigure.FromPercent(1, 4).CompareTo(less)));
        Assert.Equal(0, GoalFigure.FromRate(long.MaxValue, 1, 1).CompareTo(9223372036854775807m));
        Assert.Equal(-1, Math.Sign(GoalFigure.FromRate(long.MaxValue, 1, 1).CompareTo(9223372036854775808m)));
        Assert.Throws<ArgumentException>(() => new GoalScale(1, 1));
        Assert.Throws<ArgumentException>(() => new GoalScale(2, 1));
    }

    [Fact]
    public void WhatIsGivenReplacesWhatWas()
    {
        var (one, two) = (new Recurrence(1, PeriodUnit.Month, Day), new Recurrence(1, PeriodUnit.Week, Day));
        var other = new EvaluationDesign(Day, Breaches, 3);
        var measure = NewMeasure().With(review: one, sharedAs: SharedMeasureId.From("S1"));
        var changed = measure.With(review: two, design: other, sharedAs: SharedMeasureId.From("S2"));

        Assert.Equal((one, Design, "S1"), (measure.With().Review, measure.With().Design, measure.With().SharedAs!.Value));
        Assert.Equal((two, other, "S2"), (changed.Review, changed.Design, changed.SharedAs!.Value));
    }

    [Fact]
    public void ASeriesThatEndsOnTheDayGoesOnFromThatDay()
    {
        var weekly = new Recurrence(1, PeriodUnit.Week, Day, Day.PlusDays(10));
        var plan = Of(NewArea().With(NewMeasure().With(recurrence: weekly))).Adopt(Measure, Day);

        Assert.Equal(Day.PlusDays(10), plan.CarryOver(Measure, Bare("N", 2025), Day.PlusDays(10)).To.FindMeasure(Measure).Recurrence!.From);
        Assert.Equal(Day, plan.CarryOver(Measure, Bare("N", 2025), Day.PlusDays(11)).To.FindMeasure(Measure).Recurrence!.From);
    }

    [Fact]
    public void AMeasuresOwnUnknownRoleIsToldForTheMeasure()
    {
        const string Json = "{\"schema\":1,\"title\":\"P\",\"lastUpdated\":\"2024-01-10\",\"placement\":{\"level\":\"Team\",\"unit\":\"x\"},\"themes\":[{\"heading\":\"T\",\"areas\":[{\"measures\":[{\"text\":\"m\",\"responsibleText\":\"Konsernrådgiver\"}]}]}]}";
        var plan = ForBedring.Json.PlanJson.Read(Json).ValueOrThrow();
        FindingList Told(ImprovementPlan p) => new(p.Diagnose(Day).Findings.Of(OrganisationRules.UnknownParty.Code));

        Assert.Equal(("measure", "1.1", "Konsernrådgiver"), (Told(plan).Single().Subject.Kind, Told(plan).Single().Subject.Id, Told(plan).Single().Arguments["part"]));
        Assert.Empty(Told(plan.ChangeResponsible(MeasureId.From("1.1"), Day, [Hr])));
    }

    // PLN-E06: a figure that disclosure control withheld cannot become evidence.
    [Fact]
    public void AWithheldFigureCannotBeWrappedAsEvidence()
    {
        var shown = Disclosed<ScoreFigure>.Show(new ScoreFigure(71m, 12));
        Disclosed<ScoreFigure>[] others = [Disclosed<ScoreFigure>.Hidden, Disclosed<ScoreFigure>.None, Disclosed<ScoreFigure>.Unasked];

        Assert.Empty(Evidence.CanUse(shown));
        var feedback = Assert.IsType<Evidence.Feedback>(Evidence.Of(shown, "2024-februar"));
        Assert.Equal(("2024-februar", 12, true), (feedback.Source, feedback.People, feedback.IsReleased));
        foreach (var other in others)
        {
            Assert.Equal(["PLN-E06"], Codes(Evidence.CanUse(other)));
            Assert.Equal(["PLN-E06"], Codes(Evidence.CanUse(other, FindingPolicy.Pilot)));
            Assert.Equal(["PLN-E06"], Codes(Assert.Throws<RuleViolationException>(() => Evidence.Of(other, "2024-februar")).Findings));
        }
    }

    private static SurveyFigure SurveyFigureHidden => new SurveyFigure.Withheld();
}
