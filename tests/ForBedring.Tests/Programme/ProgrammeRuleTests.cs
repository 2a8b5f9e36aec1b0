using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Programme;
using ForBedring.Programme.Areas;
using ForBedring.Programme.Competence;
using ForBedring.Programme.Joy;
using ForBedring.Programme.Meetings;
using ForBedring.Programme.Networks;
using ForBedring.Programme.Teams;
using ForBedring.Programme.Users;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.Programme;

/// <summary>Each rule of the programme: what breaks it, and what keeps it. The pulse's rules are in <see cref="PulseTests"/> and <see cref="PulseCsvTests"/>.</summary>
public class ProgrammeRuleTests
{
    private static readonly LocalDate Today = new(2024, 3, 15);
    private static readonly FocusArea Anchored = FocusArea.Create(1, FocusAreaKind.Other, Given.Text("a")).Add(new Anchoring(new RoleRef(Role.LeaderGroup), ImpreciseDate.Blank));
    private static readonly ImprovementTeam Team = ImprovementTeam.Create("T1", Given.Clinic).AddMembers(Role.Nurse, 2).AddMembers(Role.Consultant, 1).WithManagement(initiated: true, involved: true);

    [Fact]
    public void PRG_F01_AnAreaWithoutAnchoring()
    {
        Kept(ProgrammeRules.AreaNotAnchored, Of(Anchored));
        Broken(ProgrammeRules.AreaNotAnchored, Of(FocusArea.Create(1, FocusAreaKind.Other, Given.Text("a"))), Severity.Warning);
    }

    [Fact]
    public void PRG_F02_PostponedWithoutANewDate()
    {
        var from = ImpreciseDate.OnDay(new(2022, 5, 1));
        Kept(ProgrammeRules.PostponedWithoutDate, Of(Anchored.Add(FocusStatus.PostponedFrom(from, ImpreciseDate.OnDay(new(2023, 6, 1))))));
        Broken(ProgrammeRules.PostponedWithoutDate, Of(Anchored.Add(FocusStatus.PostponedFrom(from, null))), Severity.Warning);
        Broken(ProgrammeRules.PostponedWithoutDate, Of(Anchored.Add(new ProgrammeActivity(Given.Text("x"), ImpreciseDate.Blank, status: FocusStatus.PostponedFrom(from, new ImpreciseDate.Unspecified("avklares", UnspecifiedReason.ToBeDecided))))), Severity.Warning);
    }

    [Fact]
    public void PRG_F03_CarriedOverForTwoYears()
    {
        Kept(ProgrammeRules.CarriedOverLong, Of(Anchored.WithCarriedFrom(2022)));
        Broken(ProgrammeRules.CarriedOverLong, Of(Anchored.WithCarriedFrom(2021)), Severity.Info);
    }

    [Fact]
    public void AYearStandsInOrderAndCarriesFromEarlierYearsOnly()
    {
        Assert.Throws<ArgumentException>(() => new ProgrammeYear(2023, [Anchored, Anchored]));
        Assert.Throws<ArgumentException>(() => new ProgrammeYear(2023, [Anchored.WithCarriedFrom(2023)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FocusStatus.Of(FocusStatusKind.Extended));
    }

    [Fact]
    public void PRG_L01_ATeamWithAnotherTopic()
    {
        Kept(ProgrammeRules.TopicDiffers, Of(Team.WithTopic("waiting")));
        Broken(ProgrammeRules.TopicDiffers, Of(Team.WithTopic("surgery")), Severity.Warning);
    }

    [Fact]
    public void PRG_L02_L06_ATeamHasTwoMembersAndBestThreeOrFour()
    {
        var three = Of(Team);
        Kept(ProgrammeRules.TooFewMembers, three);
        Kept(ProgrammeRules.TeamSizeAdvised, three);
        Broken(ProgrammeRules.TooFewMembers, Of(Alone(1)), Severity.Error);
        Kept(ProgrammeRules.TooFewMembers, Of(Alone(2)));
        Broken(ProgrammeRules.TeamSizeAdvised, Of(Alone(2)), Severity.Info);
        Broken(ProgrammeRules.TeamSizeAdvised, Of(Team.AddMembers(Role.Secretary, 2)), Severity.Info);
    }

    [Fact]
    public void PRG_L03_ATeamWithOneProfession()
    {
        Kept(ProgrammeRules.OneProfession, Of(Team));
        Broken(ProgrammeRules.OneProfession, Of(Alone(3)), Severity.Warning);
    }

    [Fact]
    public void PRG_L04_ManagementTakesTheInitiativeAndTheLeaderFollows()
    {
        Kept(ProgrammeRules.LeaderNotInvolved, Of(Team));
        Broken(ProgrammeRules.LeaderNotInvolved, Of(Team.WithManagement(initiated: false, involved: true)), Severity.Warning);
        Broken(ProgrammeRules.LeaderNotInvolved, Of(Team.WithManagement(initiated: true, involved: false)), Severity.Warning);
    }

    [Fact]
    public void PRG_L05_AnyYesIsAdviceToWait()
    {
        Kept(ProgrammeRules.BetterNotJoin, Of(Team.WithScreening(new JoinScreening(false, false, false))));
        foreach (var screening in new[] { new JoinScreening(true, false, false), new JoinScreening(false, true, false), new JoinScreening(false, false, true) })
            Broken(ProgrammeRules.BetterNotJoin, Of(Team.WithScreening(screening)), Severity.Warning);
    }

    [Fact]
    public void TheScoreboardCountsMeasuredAimsCompletedTestsAndStates()
    {
        var aim = new PlanGoal.Numeric(GoalId.From("G"), "Færre fristbrudd", IndicatorId.From("breaches"), "%", Comparator.AtMost, 2m);
        var test = PdsaCycle.Create("Ny brevmal", "Færre ringer").CarryOut(asPlanned: false, "Halvparten ringte");
        var done = ImprovementProject.Create(aim, ImplementationState.Installed).Add(test.Decide(PdsaDecision.Adapt));
        var words = ImprovementProject.Create(new PlanGoal.Qualitative(GoalId.From("H"), "Bedre flyt")).Add(test);
        var network = Network(Team.WithProject(done), ImprovementTeam.Create("T2", Given.Clinic).WithProject(words), ImprovementTeam.Create("T3", Given.Clinic));
        var board = NetworkScoreboard.Of(network);

        Assert.Equal((new Portion.Of(1, 3), new Portion.Of(1, 3)), (board.WithMeasuredAim, board.WithCompletedCycle));
        Assert.Equal([(ImplementationState.Idea, 1), (ImplementationState.Installed, 1)], board.TeamsByState.Select(s => (s.Key, s.Value)));
        Assert.Equal((3, 3), (board.CumulativeTeams, board.Rounds[0].People));
        Assert.Throws<InvalidOperationException>(() => PdsaCycle.Create("a", "b").Decide(PdsaDecision.Adopt));
    }

    [Fact]
    public void PRG_C01_AHeadcountBelowTheNumberRecordedIsRefused()
    {
        var register = new CompetenceRegister(Ladder, [new("p1", UnitId.From("A"), 1, new(2023, 1, 1)), new("p2", UnitId.From("A"), 1, new(2023, 1, 1))]);

        Assert.Empty(register.CanReport(Tree, Heads(2, 5), Today));
        Assert.Equal([ProgrammeRules.HeadcountTooLow.Code], register.CanReport(Tree, Heads(1, 5), Today).Select(f => f.Code));
        Assert.Throws<RuleViolationException>(() => register.Report(Tree, Heads(1, 5), Today));
    }

    [Fact]
    public void APersonCountsOnceInTheMainUnitAndSmallUnitsInTheUnitAboveOnly()
    {
        var register = new CompetenceRegister(Ladder,
        [
            new("p1", UnitId.From("A"), 0, new(2022, 1, 1)), new("p1", UnitId.From("B"), 2, new(2023, 1, 1)),
            new("p2", UnitId.From("A"), 1, new(2023, 1, 1)), new("p3", UnitId.From("B"), 1, new(2023, 1, 1), new(2023, 12, 31)), new("p4", UnitId.From("A"), 1, new(2025, 1, 1)),
        ]);
        var report = register.Report(Tree, Heads(6, 10), Today);

        Assert.Equal(Disclosed<Portion>.Show(new Portion.Of(2, 16)), report.Share(0, UnitId.From("H")));
        Assert.Equal(Disclosed<Portion>.Show(new Portion.Of(1, 16)), report.Share(2, UnitId.From("H")));
        Assert.Equal(Disclosed<Portion>.Show(new Portion.Of(1, 10)), report.Share(0, UnitId.From("B")));
        Assert.Equal(Disclosed<Portion>.Show(new Portion.Of(1, 10)), report.Share(2, UnitId.From("B")));
        Assert.Equal(Disclosed<Portion>.Show(new Portion.Of(2, 10)), register.Report(Tree, Heads(6, 10), new LocalDate(2023, 12, 31)).Share(1, UnitId.From("B")));

        var small = register.Report(Tree, Heads(2, 10), Today);
        Assert.IsType<Disclosed<Portion>.Withheld>(small.Share(0, UnitId.From("A")));
        Assert.False(small.Share(0, UnitId.From("H")).IsShown && small.Share(0, UnitId.From("B")).IsShown, "the unit above minus the other unit is the small one");
        Assert.IsType<Portion.NotApplicable>(Assert.IsType<Disclosed<Portion>.Shown>(new CompetenceRegister(Ladder, []).Report(Tree, Heads(0, 10), Today).Share(0, UnitId.From("A"))).Value);
    }

    [Fact]
    public void ACriticalMassIsReachedExactlyOrNotAtAll()
    {
        var register = new CompetenceRegister(Ladder, [.. Enumerable.Range(0, 3).Select(i => new CompetenceRecord("p" + i, UnitId.From("B"), 1, new(2023, 1, 1)))]);
        GoalOutcome Outcome(CriticalMassTarget target, int heads) => target.OutcomeIn(register.Report(Tree, Heads(0, heads), Today));

        Assert.Equal(GoalOutcome.Reached, Outcome(CriticalMassTarget.OfShare(1, 30, UnitId.From("H"), 2024), 10));
        Assert.Equal(GoalOutcome.NotReached, Outcome(CriticalMassTarget.OfShare(1, 30.1m, UnitId.From("H"), 2024), 10));
        Assert.Equal(GoalOutcome.Reached, Outcome(CriticalMassTarget.OfPeople(1, 3, UnitId.From("B"), 2024), 10));
        Assert.Equal(GoalOutcome.NotReached, Outcome(CriticalMassTarget.OfPeople(2, 1, UnitId.From("B"), 2024), 10));
        Assert.Equal(GoalOutcome.NotDetermined, Outcome(CriticalMassTarget.OfShare(1, 30, UnitId.From("A"), 2024), 10));
    }

    [Fact]
    public void PRG_B01_AMemberWhoIsEmployedAtTheHospital()
    {
        Kept(ProgrammeRules.MemberIsEmployed, Bank(Member("m1")).Findings(FindingPolicy.Default));
        Broken(ProgrammeRules.MemberIsEmployed, Bank(Member("m1").WithEmployment(true)).Findings(FindingPolicy.Default), Severity.Warning);
    }

    [Fact]
    public void PRG_B02_AnAssignmentIsPaidOnce()
    {
        var bank = Bank(Member("m1")).Add(new Assignment("a", "m1", "r1", new(2024, 2, 1), new("Meeting", 2m)));

        Assert.Empty(bank.CanPay("a", Today));
        var paid = bank.Pay("a", Today);
        Assert.Equal([ProgrammeRules.PaidTwice.Code], paid.CanPay("a", Today).Select(f => f.Code));
        Assert.Throws<RuleViolationException>(() => paid.Pay("a", Today));
        Assert.Equal(new Money(900m, "NOK"), paid.PayOf("a"));
    }

    [Fact]
    public void PRG_B03_TwoCurrenciesAreNeverAdded()
    {
        Assert.Equal(new Money(3.5m, "NOK"), new Money(1m, "NOK").Plus(new Money(2.5m, "NOK")));
        Assert.Equal([ProgrammeRules.CurrenciesMixed.Code], new Money(1m, "NOK").CanPlus(new Money(1m, "EUR")).Select(f => f.Code));
        Assert.Throws<RuleViolationException>(() => new Money(1m, "NOK").Plus(new Money(1m, "EUR")));
        Assert.Throws<RuleViolationException>(() => RemunerationPolicy.Create([Rate("Meeting", 450m), new RemunerationRate("Travel", new Money(1m, "EUR"), new(2024, 1, 1))]));
        Assert.Throws<ArgumentException>(() => RemunerationPolicy.Create([Rate("Meeting", 450m), Rate("Meeting", 500m)]));
    }

    [Fact]
    public void PRG_B04_NoRateOnTheDayOfTheAssignment()
    {
        var bank = Bank(Member("m1"));
        Kept(ProgrammeRules.NoRate, bank.Add(new Assignment("a", "m1", "r1", new(2024, 1, 1), new("Meeting", 2m))).Findings(FindingPolicy.Default));
        var before = bank.Add(new Assignment("a", "m1", "r1", new(2023, 12, 31), new("Meeting", 2m)));
        Broken(ProgrammeRules.NoRate, before.Findings(FindingPolicy.Default), Severity.Warning);
        Assert.Null(before.PayOf("a"));
    }

    [Fact]
    public void PRG_B05_AMemberIsTrainedFirst()
    {
        Kept(ProgrammeRules.NotTrained, Bank(Member("m1")).Add(new Assignment("a", "m1", "r1", new(2024, 2, 1), new("Meeting", 2m))).Findings(FindingPolicy.Default));
        Broken(ProgrammeRules.NotTrained, Bank(BankMember.Create("m1", ExperienceKind.Patient, new(2023, 1, 1))).Add(new Assignment("a", "m1", "r1", new(2024, 2, 1), new("Meeting", 2m))).Findings(FindingPolicy.Default), Severity.Info);
    }

    [Fact]
    public void TheBanksKeyFiguresAreCounts()
    {
        var bank = Bank([.. Enumerable.Range(1, 6).Select(i => Member("m" + i))])
            .With(UserRequest.Create("r2", Given.Clinic, "arbeidsgruppe", 1, new(2024, 1, 10)).Match(new(2024, 1, 20)))
            .With(UserRequest.Create("r3", Given.Clinic, "råd", 4, new(2024, 1, 10)).Match(new(2024, 1, 15)).CarryOut())
            .With(UserRequest.Create("r4", Given.Clinic, "avlyst", 9, new(2024, 2, 1)).Cancel())
            .With(Member("m7").Leave(new(2024, 2, 1)));
        bank = Enumerable.Range(1, 4).Aggregate(bank, (b, i) => b.Add(new Assignment("a" + i, "m" + i, "r2", new(2024, 2, 1), new("Meeting", 1m))).Pay("a" + i, new(2024, 2, 5)));
        var few = bank.Report(CalendarPeriod.Year(2024));

        Assert.Equal((0, 1, -1), (few.Joined, few.Left, few.NetRecruitment));
        Assert.Equal(new Portion.Of(1, 7), few.FillRate);
        Assert.Equal(7.5m, few.MedianDaysToMatch);
        Assert.IsType<Disclosed<Money>.Withheld>(few.Paid);

        var more = bank.Add(new Assignment("a5", "m5", "r3", new(2024, 2, 1), new("Meeting", 1m))).Pay("a5", new(2024, 2, 5)).Report(CalendarPeriod.Year(2024));
        Assert.Equal(Disclosed<Money>.Show(new Money(2250m, "NOK")), more.Paid);
        Assert.Equal(new Portion.Of(2, 7), more.FillRate);
        Assert.IsType<Portion.NotApplicable>(bank.Report(CalendarPeriod.Year(2020)).FillRate);
    }

    [Fact]
    public void PRG_J01_GroupsHaveThreeToEightPeople()
    {
        var session = IgpSession.Create("s", Today, [new IgpQuestion("q", Given.Text("?"), 1)]);
        Kept(ProgrammeRules.GroupSize, session.AddGroup(3, ["tid"]).AddGroup(8, []).Findings(FindingPolicy.Default));
        Broken(ProgrammeRules.GroupSize, session.AddGroup(2, []).Findings(FindingPolicy.Default), Severity.Warning);
        Broken(ProgrammeRules.GroupSize, session.AddGroup(9, []).Findings(FindingPolicy.Default), Severity.Warning);
        Assert.Throws<ArgumentException>(() => IgpSession.Create("s", Today, Enumerable.Range(0, 8).Select(i => new IgpQuestion("q" + i, Given.Text("?"), 1))));
    }

    [Fact]
    public void PrioritisedThemesBecomeDraftsAndNoIndividualNoteIsStored()
    {
        var session = IgpSession.Create("s", Today, [new IgpQuestion("q", Given.Text("?"), 1)]).AddTheme("t1", Given.Text("Faste møter"), 4).AddTheme("t2", Given.Text("Ro"), 7).AddTheme("t3", Given.Text("Opplæring"), 4).AddTheme("t4", Given.Text("Kaffe"), 0);

        Assert.Equal(["t2", "t1", "t3"], session.Prioritised(2).Select(t => t.Id));
        Assert.Equal(new AreaOrigin.External("Igp", "t2"), session.Prioritised(1)[0].ToAreaDraft().Origin);
        Assert.DoesNotContain(typeof(IgpSession).GetProperties(), p => p.Name.Contains("Individual") || p.Name.Contains("Person") || p.Name.Contains("Participant"));
    }

    [Fact]
    public void PRG_H01_AMeetingIsAsLongAsAdvised()
    {
        Kept(ProgrammeRules.MeetingLength, new ImprovementBoardMeeting(new(Today, 15)).Findings(FindingPolicy.Default));
        Broken(ProgrammeRules.MeetingLength, new ImprovementBoardMeeting(new(Today, 14)).Findings(FindingPolicy.Default), Severity.Info);
        Broken(ProgrammeRules.MeetingLength, new ImprovementBoardMeeting(new(Today, 21)).Findings(FindingPolicy.Default), Severity.Info);
        Kept(ProgrammeRules.MeetingLength, new DailyHuddle(new(Today, 10)).Findings(FindingPolicy.Default));
        Broken(ProgrammeRules.MeetingLength, new DailyHuddle(new(Today, 11)).Findings(FindingPolicy.Default), Severity.Info);
    }

    [Fact]
    public void PRG_H02_MeetingsAreHeldAsAgreed()
    {
        var weekly = new Recurrence(1, PeriodUnit.Week, new(2024, 2, 26));
        var kept = new ImprovementBoard(weekly, [Meeting(new(2024, 2, 27)), Meeting(new(2024, 3, 5)), Meeting(new(2024, 3, 12))]);
        Assert.Empty(kept.Findings(new(2024, 3, 17), FindingPolicy.Default));
        Assert.Equal(new Portion.Of(3, 3), kept.Compliance(new(2024, 3, 17)));
        Broken(CalendarRules.PeriodMissed, new ImprovementBoard(weekly, [Meeting(new(2024, 2, 27)), Meeting(new(2024, 3, 12))]).Findings(new(2024, 3, 17), FindingPolicy.Default), Severity.Warning);

        // Maundy Thursday to Easter Monday 2024 are days off: three working days in the week.
        var huddles = new HuddleRoutine([Given.Text("?")], new(2024, 3, 25), new[] { 25, 26, 27 }.Select(d => new DailyHuddle(new(new(2024, 3, d), 10))));
        Assert.Empty(huddles.Findings(new(2024, 4, 1), FindingPolicy.Default));
        Assert.Equal(new Portion.Of(3, 3), huddles.Compliance(new(2024, 4, 1)));
        Broken(CalendarRules.PeriodMissed, new HuddleRoutine([], new(2024, 3, 25), [new DailyHuddle(new(new(2024, 3, 25), 10))]).Findings(new(2024, 4, 1), FindingPolicy.Default), Severity.Warning);
    }

    [Fact]
    public void W13_AHuddleIsNoImprovementBoardMeeting()
    {
        Assert.False(typeof(ImprovementBoardMeeting).IsAssignableFrom(typeof(DailyHuddle)));
        Assert.Equal(typeof(object), typeof(ImprovementBoardMeeting).BaseType);
        Assert.Equal(typeof(object), typeof(DailyHuddle).BaseType);
        Assert.DoesNotContain(typeof(ImprovementBoard).GetConstructors().SelectMany(c => c.GetParameters()), p => p.ParameterType.ToString().Contains(nameof(DailyHuddle)));
    }

    [Fact]
    public void PRG_M01_ReviewsAreHeldAsAgreed()
    {
        var team = Micro(review: new Recurrence(1, PeriodUnit.Month, new(2024, 1, 1), isApproximate: true));
        Kept(ProgrammeRules.ReviewMissed, team.AddReview(new(2024, 1, 31)).AddReview(new(2024, 2, 1)).Findings(Today, FindingPolicy.Default));
        Broken(ProgrammeRules.ReviewMissed, team.AddReview(new(2024, 2, 1)).Findings(Today, FindingPolicy.Default), Severity.Warning);
    }

    [Fact]
    public void PRG_M02_HalfTheCharterIsAnsweredThreeMonthsAfterTheStart()
    {
        var charter = new TeamCharter([new CharterQuestion("a", CharterPart.WorkingTogether, Given.Text("?")), new CharterQuestion("b", CharterPart.RulesOfTheGame, Given.Text("?"))]);
        var team = Micro(started: ImpreciseDate.OnDay(new(2023, 12, 1)));
        Broken(ProgrammeRules.CharterIncomplete, team.WithCharter(charter).Findings(Today, FindingPolicy.Default), Severity.Info);
        Kept(ProgrammeRules.CharterIncomplete, team.WithCharter(charter.Answer("a", "ja")).Findings(Today, FindingPolicy.Default));
        Kept(ProgrammeRules.CharterIncomplete, team.WithCharter(charter).Findings(new(2024, 3, 1), FindingPolicy.Default));
        Assert.Equal(new Portion.Of(1, 2), charter.Answer("a", "x").Answer("a", "y").Completeness);
        Assert.Throws<KeyNotFoundException>(() => charter.Answer("c", "x"));
    }

    [Fact]
    public void PRG_M03_GoalsInBothPerspectives()
    {
        var one = Micro().Add(new TeamGoal("p", GoalPerspective.Patient, Given.Text("p")));
        Broken(ProgrammeRules.OnePerspective, one.Findings(Today, FindingPolicy.Default), Severity.Warning);
        Kept(ProgrammeRules.OnePerspective, one.Add(new TeamGoal("s", GoalPerspective.Staff, Given.Text("s"))).Findings(Today, FindingPolicy.Default));
    }

    [Fact]
    public void EveryRuleOfTheChapterIsListedOnce()
        => Assert.Equal(RulesOf(typeof(ProgrammeRules)).Select(r => r.Code.Value).OrderBy(c => c, StringComparer.Ordinal), ProgrammeRules.All.Select(r => r.Code.Value).OrderBy(c => c, StringComparer.Ordinal));

    private static IEnumerable<RuleDefinition> RulesOf(Type owner) => owner.GetProperties().Where(p => p.PropertyType == typeof(RuleDefinition)).Select(p => (RuleDefinition)p.GetValue(null)!);

    private static CompetenceLadder Ladder { get; } = new(Enumerable.Range(0, 3).Select(i => new CompetenceLevel(i, Given.Text("l" + i), Given.Text("alle"))));

    private static OrgTree Tree { get; } = OrgTree.Read([new OrgUnit(UnitId.From("H"), "H", OrgLevel.Clinic, null), new OrgUnit(UnitId.From("A"), "A", OrgLevel.Section, UnitId.From("H")), new OrgUnit(UnitId.From("B"), "B", OrgLevel.Section, UnitId.From("H"))]).ValueOrThrow();

    private static Dictionary<UnitId, int> Heads(int a, int b) => new() { [UnitId.From("A")] = a, [UnitId.From("B")] = b };

    private static FindingList Of(FocusArea area) => new ProgrammeYear(2023, [area]).Findings(FindingPolicy.Default);

    private static FindingList Of(ImprovementTeam team) => Network(team).Findings(FindingPolicy.Default);

    private static LearningNetwork Network(params ImprovementTeam[] teams)
        => LearningNetwork.Create("N", "waiting", Given.Text("venting")).Add(teams.Aggregate(NetworkRound.Create(1, ImpreciseDate.Blank, NetworkRoundStatus.Ongoing), (r, t) => r.Add(t)));

    private static ImprovementTeam Alone(int nurses) => ImprovementTeam.Create("T1", Given.Clinic).AddMembers(Role.Nurse, nurses).WithManagement(initiated: true, involved: true);

    private static BankMember Member(string id) => BankMember.Create(id, ExperienceKind.Patient, new(2023, 1, 1)).Train(new(2023, 2, 1));

    private static RemunerationRate Rate(string kind, decimal amount) => new(kind, new Money(amount, "NOK"), new(2024, 1, 1), new(2024, 12, 31));

    private static UserBank Bank(params BankMember[] members)
        => members.Aggregate(UserBank.Create(RemunerationPolicy.Create([Rate("Meeting", 450m)])), (b, m) => b.With(m)).With(UserRequest.Create("r1", Given.Clinic, "råd", 2, new(2024, 1, 5)));

    private static ImprovementBoardMeeting Meeting(LocalDate day) => new(new(day, 15), [new BoardSuggestion("Ny tavle", new RoleRef(Role.Nurse))]);

    private static MicroTeamProfile Micro(ImpreciseDate? started = null, Recurrence? review = null)
        => MicroTeamProfile.Create("team", Given.Text("team"), new MicroTeam(MicroTeamKind.Intake, [new(Role.Nurse, 1)], started ?? ImpreciseDate.Blank, review: review));

    private static void Kept(RuleDefinition rule, FindingList found) => Assert.Equal(0, found.CountOf(rule.Code));

    private static void Broken(RuleDefinition rule, FindingList found, Severity severity)
    {
        var finding = Assert.Single(found.Of(rule.Code));
        Assert.Equal(severity, finding.Severity);
        Assert.DoesNotContain('{', finding.Message.Bokmaal + finding.Message.Nynorsk + finding.Message.English);
    }
}
