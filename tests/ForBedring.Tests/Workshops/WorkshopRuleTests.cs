using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using ForBedring.Workshops;
using SeriesReading = ForBedring.Indicators.Reading;

namespace ForBedring.Tests.Workshops;

/// <summary>Each rule of workshops: one situation that breaks it and one that keeps it.</summary>
public class WorkshopRuleTests
{
    private static readonly LocalDate Today = new(2023, 6, 1);

    private static readonly Role[] WholeGroup = [Role.Leader, ShoeProcess.SuperiorLeader, Role.UnionRepresentative, Role.SafetyRepresentative];

    public static TheoryData<string> Codes => new(Cases.Select(c => c.Rule.Code.Value));

    private static readonly (RuleDefinition Rule, Func<IEnumerable<RuleCode>> Broken, Func<IEnumerable<RuleCode>> Kept)[] Cases =
    [
        (WorkshopRules.DeckIdTwice, () => Read(Deck(groups: [Group("G", "a", "a")])), () => Read(Deck(groups: [Group("G", "a", "b")]))),
        (WorkshopRules.UnknownSource, () => Read(Deck(groups: [Group("G", "a")], areas: [new("X", Made.Text("X"), groups: ["H"])])), () => Read(Deck(groups: [Group("G", "a")], areas: [new("X", Made.Text("X"), groups: ["G"])]))),
        (WorkshopRules.TableSize, () => Sheets(Made.Table(1, 0)), () => Sheets(Made.Table(1, 4))),
        (WorkshopRules.UnknownId, () => Sheets(new TableSheet(1, 4, ["S1", "S9"], [])), () => Sheets(new TableSheet(1, 4, ["S1"], []))),
        (WorkshopRules.KeptNotPlayed, () => Sheets(new TableSheet(1, 4, ["S1"], ["S2"])), () => Sheets(new TableSheet(1, 4, ["S1", "S2"], ["S2"]))),
        (WorkshopRules.RatingOffScale, () => Sheets(Rated(6)), () => Sheets(Rated(5))),
        (WorkshopRules.UnknownFace, () => Voted("Blue"), () => Voted("Positive")),
        (WorkshopRules.StandsTwice, () => Sheets(Made.Table(1, 4), Made.Table(1, 4)), () => Sheets(Made.Table(1, 4), Made.Table(2, 4))),
        (WorkshopRules.NoTables, () => Sheets(), () => Sheets(Made.Table(1, 4))),
        (WorkshopRules.MoreVotesThanPeople, () => Voted("Positive", 5), () => Voted("Positive", 4)),
        (WorkshopRules.SmallTable, () => Sheets(Made.Table(1, 2)), () => Sheets(Made.Table(1, 3))),
        (WorkshopRules.NoSuchTables, () => Of(Made.Keeping("s", 3, 1).CanMergeTables(1, 9)), () => Of(Made.Keeping("s", 3, 1).CanMergeTables(1, 2))),
        (WorkshopRules.CannotMerge, () => Of(MappingTally.CanCreate([Made.Keeping("s", 3, 1).Close(), Made.Keeping("s", 4, 1).Close()])), () => Of(MappingTally.CanCreate([Made.Keeping("s", 3, 1).Close(), Made.Keeping("t", 4, 1).Close()]))),
        (WorkshopRules.NoEvidence, () => Canvas(p => p.WithProposals([Made.Proposal("P1", "C1", evidence: null)]).WithDecisions([])), () => Canvas(p => p)),
        (WorkshopRules.TooFewPeople, () => Released(Made.Keeping("s", 5, 2, Made.Votes("Load", 2, 1, 1))), () => Released(Made.Keeping("s", 5, 2, Made.Votes("Load", 2, 2, 1)))),
        (WorkshopRules.TooFewTables, () => Released(Made.Keeping("s", 2, 1)), () => Released(Made.Keeping("s", 3, 1))),
        (WorkshopRules.TableTooSmall, () => Released(Made.Session("s", [Made.Table(1, 4), Made.Table(2, 4), Made.Table(3, 4), Made.Table(4, 1)])), () => Released(Made.Session("s", [Made.Table(1, 4), Made.Table(2, 4), Made.Table(3, 4), Made.Table(4, 2)]))),
        (WorkshopRules.NearlyAll, () => Released(Made.Keeping("s", 90, 40, Made.Votes("Load", 354, 0, 1))), () => Released(Made.Keeping("s", 90, 40, Made.Votes("Load", 353, 1, 1)))),
        (WorkshopRules.TextNotReviewed, () => Released(WithText(null)), () => Released(WithText(new FreeTextReview.Verbatim(Role.ProcessGuidePerson)))),
        (WorkshopRules.Differencing, () => Released(Made.Keeping("s", 20, 5), Made.Keeping("t", 2, 1)), () => Released(Made.Keeping("s", 20, 5), Made.Keeping("t", 3, 1))),
        (WorkshopRules.ThresholdsFixed, () => Raised(new ReleaseThresholds(4)), () => Raised(new ReleaseThresholds(6))),
        (WorkshopRules.SessionOpen, () => Of(MappingTally.CanCreate([Made.Keeping("s", 3, 1)])), () => Of(MappingTally.CanCreate([Made.Keeping("s", 3, 1).Close()]))),
        (WorkshopRules.ReleasedSessionMissing, () => Again(version: 2), () => Again(version: 1)),
        (WorkshopRules.SickLeaveOfFew, () => Of(SickLeave.CanCreate(Series(), 4)), () => Of(SickLeave.CanCreate(Series(), 5))),
        (WorkshopRules.PhaseOutOfOrder, () => Process(p => p.WithPhase(Phase(2, "2023-02-20"))), () => Process(p => p.WithPhase(Phase(2, "2023-03-02")))),
        (WorkshopRules.CanvasBeforeReport, () => Process(p => p.WithPhase(Phase(3, "2023-04-01", "2023-05-20")), new ShoeSituation(Made.Canvas())), () => Process(p => p.WithPhase(Phase(3, "2023-04-01", "2023-04-15")), new ShoeSituation(Made.Canvas()))),
        (WorkshopRules.NoFollowUp, () => Process(p => p.WithPhase(Phase(3, "2023-01-10", "2023-02-01"))), () => Process(p => p.WithPhase(Phase(3, "2023-01-10", "2023-02-01")).WithPhase(Phase(4, "2023-03-01")))),
        (WorkshopRules.NoRiskAssessment, () => Process(p => p), () => Process(p => p.WithRisks(null, new RiskAssessment("fatigue", "pauses", "stop")))),
        (WorkshopRules.GroupIncomplete, () => Process(p => p.WithWorkingGroup([Role.Leader])), () => Process(p => p.WithWorkingGroup(WholeGroup))),
        (WorkshopRules.NoSickLeaveTarget, () => Process(p => p), () => Process(p => p.WithSickLeaveTarget(new Goal(Direction.Decrease, 0.06m)))),
        (WorkshopRules.CriteriaNotAssessed, () => Process(p => p.WithCriteria([new("c", Made.Text("c"))])), () => Process(p => p.WithCriteria([new EntryCriterion("c", Made.Text("c")).With(CriterionState.Met)]))),
        (WorkshopRules.BrokenLineage, () => Parts(p => p.WithCategories([new("C1", "x", ["i1"]), new("C2", "y", ["i1"])])), () => Parts(p => p)),
        (WorkshopRules.NoSignal, () => Canvas(p => p.WithProposals([Made.Proposal("P1", "C1", area: null)]).WithDecisions([])), () => Canvas(p => p)),
        (WorkshopRules.DecisionDoesNotStand, () => Parts(p => p.WithDecisions([new("P1", Made.Decision(new ProposalOutcome.MergedInto("P2"), true)), new("P2", Made.Decision(new ProposalOutcome.MergedInto("P1"), true))])), () => Parts(p => p)),
        (WorkshopRules.Undecided, () => Canvas(p => p.WithDecisions([])), () => Canvas(p => p)),
        (WorkshopRules.Untold, () => Canvas(p => p.WithDecisions([new("P1", Made.Decision(new ProposalOutcome.Accepted(), isTold: false))])), () => Canvas(p => p.WithDecisions([new("P1", Made.Decision(new ProposalOutcome.Accepted(), isTold: true))]))),
        (WorkshopRules.DecidedWithoutParties, () => Canvas(p => p.WithDecisions([new("P1", Made.Decision(new ProposalOutcome.Accepted(), true, Role.Leader))])), () => Canvas(p => p)),
        (WorkshopRules.NoReason, () => Of(Made.Canvas().CanDecide("P2", Made.Decision(new ProposalOutcome.Declined(" "), true))), () => Of(Made.Canvas().CanDecide("P2", Made.Decision(new ProposalOutcome.Declined("Too dear."), true)))),
        (WorkshopRules.NotScored, () => Of(PrioritisationDiagram.Create(["A", "B"], [Made.Score("A", 5, 4, 2, 2), Made.Score("B", 6, 1, 0, 1)]).Findings()), () => Of(PrioritisationDiagram.Create(["A"], [Made.Score("A", 5, 4, 2, 2)]).Findings())),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void OneSituationBreaksItAndOneKeepsIt(string code)
    {
        var (rule, broken, kept) = Cases.Single(c => c.Rule.Code.Value == code);

        Assert.Contains(rule.Code, broken());
        Assert.DoesNotContain(rule.Code, kept());
    }

    [Fact]
    public void EveryRuleOfTheChapterIsHereOrIsReadFromAFile()
        => Assert.Equal(
            [WorkshopRules.SizeDiffers.Code, WorkshopRules.BadField.Code, WorkshopRules.AnotherDeck.Code],
            typeof(WorkshopRules).GetProperties().Where(p => p.PropertyType == typeof(RuleDefinition)).Select(p => ((RuleDefinition)p.GetValue(null)!).Code).Except(Cases.Select(c => c.Rule.Code)).OrderBy(c => c));

    [Fact]
    public void MessagesNameWhatIsMissingInEachLanguage()
    {
        var finding = Process().WithWorkingGroup([Role.Leader, Role.SafetyRepresentative]).Findings(Today).Single(f => f.Code == WorkshopRules.GroupIncomplete.Code);

        Assert.Equal("Arbeidsgruppen mangler overordnet leder og tillitsvalgt.", finding.Message.Bokmaal);
        Assert.Equal("Arbeidsgruppa manglar overordna leiar og tillitsvald.", finding.Message.Nynorsk);
        Assert.Equal("The working group lacks: the leader’s leader and union representative.", finding.Message.English);
    }

    [Fact]
    public void ARepresentativeThatIsNotRequiredOrVacantIsNotMissed()
    {
        var situation = new ShoeSituation(coverage: [new(Role.UnionRepresentative, new RepresentativeCoverage.NotRequired("small")), new(Role.SafetyRepresentative, new RepresentativeCoverage.Vacant("leave"))]);

        Assert.Equal(0, Process().WithWorkingGroup([Role.SectionLeader, ShoeProcess.SuperiorLeader]).Findings(Today, situation).CountOf(WorkshopRules.GroupIncomplete.Code));
        Assert.Equal(0, Made.Canvas().Decide("P1", Made.Decision(new ProposalOutcome.Accepted(), true, Role.Leader)).Findings(Today, situation: situation).CountOf(WorkshopRules.DecidedWithoutParties.Code));
    }

    [Fact]
    public void DecliningWithoutAReasonIsRefusedUnlessThePolicyOnlyWarns()
    {
        var decision = Made.Decision(new ProposalOutcome.Declined(""), isTold: true);

        Assert.Equal(WorkshopRules.NoReason.Code, Assert.Throws<RuleViolationException>(() => Made.Canvas().Decide("P2", decision)).Findings[0].Code);
        Assert.Equal(1, Made.Canvas().Decide("P2", decision, FindingPolicy.Pilot).Findings(Today).CountOf(WorkshopRules.NoReason.Code));
    }

    [Fact]
    public void ALaterDecisionReplacesAnEarlierAndTheHistoryIsKept()
    {
        var canvas = Made.Canvas().Decide("P4", Made.Decision(new ProposalOutcome.Accepted(), isTold: false));

        Assert.Equal(2, canvas.HistoryOf("P4").Count());
        Assert.IsType<ProposalOutcome.Accepted>(canvas.DecisionOf("P4")!.Outcome);
        Assert.Throws<RuleViolationException>(() => Made.Canvas().Decide("P1", Made.Decision(new ProposalOutcome.Declined("No."), isTold: true)));
        Assert.Equal(1, canvas.TellStaff("P4", new StaffTold(Today, "Meeting")).HistoryOf("P4").Count(d => d.Told is not null));
    }

    [Fact]
    public void ACanvasProposalPointsToAnAreaOfTheReportNotToAnyWord()
    {
        var report = Made.Report(Made.Session("s", Enumerable.Range(1, 6).Select(t => Made.Table(t, 4, "S1", "S2"))));

        Assert.Equal(4, Made.Canvas().Findings(Today, report).CountOf(WorkshopRules.NoSignal.Code));
        Assert.Equal(0, Canvas(p => p.WithProposals([Made.Proposal("P1", "C1", area: "Speaking")]).WithDecisions([]), report).Count(c => c == WorkshopRules.NoSignal.Code));
    }

    [Fact]
    public void AcceptedProposalsBecomeMeasuresAndTheLoopIsClosed()
    {
        var canvas = Made.Canvas();
        var report = Made.Report(Made.Keeping("s", 6, 5));
        var plan = ImprovementPlan.Draft(PlanId.From("plan"), "Plan", new OrgPlacement(OrgLevel.Section, Made.Unit), 2023, Today).WithProposalsOf(canvas).WithProposalsOf(canvas);
        var draft = Assert.Single(ProposalMeasures.Drafts(canvas, report));
        var measure = canvas.FindProposal("P1").ToMeasure(MeasureId.From("M1"));

        Assert.Equal(2, plan.Diagnose(Today).Findings.CountOf(PlanningRules.ProposalWithoutMeasure.Code));
        Assert.Equal(new AreaOrigin.Workshop("Pace"), draft.Origin);
        Assert.Equal([new MeasureOrigin.Proposal("P1"), new MeasureOrigin.Proposal("P2")], draft.Measures.Select(m => m.Origin));
        Assert.Equal((new MeasureOrigin.Proposal("P1"), "2023-09-01"), (measure.Origin, measure.OwnDeadline!.OriginalText));
        Assert.Equal(Role.Leader, Assert.Single(measure.Responsible).Who.Role);
        var area = Assert.Single(ProposalMeasures.Rows(canvas, report, ReportLanguage.Bokmaal));
        Assert.Equal([("canvas-P1", "2023-09-01"), ("canvas-P2", "2023-09-01")], area.Measures.Select(m => (m.Id.Value, m.OwnDeadline!.OriginalText)));
        var whole = plan.With(new PlanTheme(1, "Work environment", areas: [area]));
        Assert.Equal(0, whole.Diagnose(Today).Findings.CountOf(PlanningRules.ProposalWithoutMeasure.Code));
        Assert.Equal(1, whole.Remove(area.Measures[1].Id).Diagnose(Today).Findings.CountOf(PlanningRules.ProposalWithoutMeasure.Code));
    }

    private static ReadResult<CardDeck> Deck(IEnumerable<CardGroup>? groups = null, IEnumerable<DeckArea>? areas = null) => CardDeck.Create("d", "1", new DeckParts(groups, areas: areas));

    private static CardGroup Group(string id, params string[] cards) => new(id, Made.Text(id), cards.Select(c => new StatementCard(c, Made.Text(c))));

    private static TableSheet Rated(int rating) => new(1, 4, ["S1"], [], [new("Talk", rating)]);

    private static MappingSession WithText(FreeTextReview? review) => Made.Session("s", Enumerable.Range(1, 5).Select(t => Made.Table(t, 4)), texts: [new("f1", FreeTextKind.Improve, "More time", "Pace", review)]);

    private static IEnumerable<RuleCode> Read<T>(ReadResult<T> result)
        where T : notnull
        => result.Problems.Select(p => p.Code);

    private static IEnumerable<RuleCode> Of(FindingList findings) => findings.Select(f => f.Code);

    private static IEnumerable<RuleCode> Sheets(params TableSheet[] tables) => Read(MappingSession.Create(Made.Heading(), Made.Deck(), new MappingSheets(tables)));

    private static IEnumerable<RuleCode> Voted(string face, int votes = 1)
        => Read(MappingSession.Create(Made.Heading(), Made.Deck(), new MappingSheets([Made.Table(1, 4)], [SmileyBallot.Counted("Load", face, votes)])));

    private static IEnumerable<RuleCode> Released(params MappingSession[] sessions) => Of(Made.Release(sessions).Findings);

    private static IEnumerable<RuleCode> Raised(ReleaseThresholds thresholds)
        => Of(MappingRelease.CanApply(MappingTally.Create([Made.Keeping("s", 5, 1).Close()]), new MappingReleaseRequest(Made.Ledger, thresholds: thresholds)));

    private static IEnumerable<RuleCode> Again(int version)
    {
        var first = Made.Release(Made.Keeping("s", 5, 1));
        var second = Made.Session("s", Enumerable.Range(1, 5).Select(t => Made.Table(t, 4)), version: version).Close();
        return Of(MappingRelease.CanApply(MappingTally.Create([second]), new MappingReleaseRequest(first.Ledger)));
    }

    private static ReadingSeries Series() => ReadingSeries.Create(
        SickLeave.Indicator, Made.Unit, Enumerable.Range(1, 12).Select(m => SeriesReading.Of(ReadingTime.InMonth(2023, m), 30 + m, 500))).ValueOrThrow();

    private static PhaseRecord Phase(int phase, string started, string? completed = null)
        => new((ShoePhase)phase, On(started), completed is null ? null : On(completed));

    private static ImpreciseDate On(string day) => ImpreciseDate.OnDay(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

    private static ShoeProcess Process() => ShoeProcess.Create("process", Made.Unit).WithPhase(Phase(1, "2023-03-01"));

    private static IEnumerable<RuleCode> Process(Func<ShoeProcess, ShoeProcess> with, ShoeSituation? situation = null) => Of(with(Process()).Findings(Today, situation));

    private static IEnumerable<RuleCode> Parts(Func<CanvasParts, CanvasParts> with) => Read(MeasureCanvas.Create("canvas", Made.Unit, new LocalDate(2023, 4, 20), with(Made.CanvasParts())));

    private static IEnumerable<RuleCode> Canvas(Func<CanvasParts, CanvasParts> with, MappingReport? report = null)
        => Of(MeasureCanvas.Create("canvas", Made.Unit, new LocalDate(2023, 4, 20), Trimmed(with(Made.CanvasParts()))).ValueOrThrow().Findings(Today, report));

    // Handovers name only proposals that are there.
    private static CanvasParts Trimmed(CanvasParts parts)
        => parts.WithHandovers([new Handover(new LocalDate(2023, 5, 2), new RoleRef(Role.Leader), parts.Proposals.Select(p => p.Item.Id))]);
}
