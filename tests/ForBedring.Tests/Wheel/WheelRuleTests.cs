using System.Reflection;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Tests.Wheel;

/// <summary>Every rule of the wheel is broken by one case and kept by a near one.</summary>
public class WheelRuleTests
{
    private static readonly LocalDate Today = new(2024, 12, 1);

    private static readonly UnitId Unit = PilotYear.Unit;

    private static readonly Role[] Parties = [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative, Role.Employee, Role.LeaderGroup];

    [Fact]
    public void H01_FiguresWaitForCloseAndRelease()
    {
        var figure = new StepReference.Figure(PilotYear.Round, UnitOrGroup.Of(Unit), "Engagement", isShown: true);
        var review = StepRecord.Of(WheelStep.StrategicReview).With(figure).Start(new LocalDate(2024, 3, 5));
        var cycle = WheelCycle.Begin(2024, Unit, PilotYear.Round);

        Assert.Equal(["WHL-H01"], Codes(cycle.CanRecord(review, PilotYear.Situation(), new(2024, 2, 15))));
        Assert.Equal(["WHL-H01"], Codes(cycle.CanRecord(review, PilotYear.Situation(), new(2024, 3, 19))));
        Assert.Empty(cycle.CanRecord(review, PilotYear.Situation(), new(2024, 3, 20)));
        Assert.Equal(["WHL-H01"], Codes(cycle.CanRecord(review, WheelSituation.Unknown, Today)));
        Assert.Throws<RuleViolationException>(() => cycle.Record(review, PilotYear.Situation(), new(2024, 2, 15)));
        Assert.Empty(cycle.CanRecord(StepRecord.Of(WheelStep.ResultsDialogue).Start(new LocalDate(2024, 2, 10)), PilotYear.Situation(), new(2024, 2, 15)));
        Assert.Empty(cycle.CanRecord(StepRecord.Of(WheelStep.SecureFollowUp).With(figure), PilotYear.Situation(), new(2024, 2, 15)));
    }

    [Fact]
    public void H02_AWithheldFigureIsNoEvidence()
    {
        var cycle = WheelCycle.Begin(2024, Unit, PilotYear.Round);
        StepRecord With(bool shown) => StepRecord.Of(WheelStep.DevelopMeasures).With(new StepReference.Figure(PilotYear.Round, UnitOrGroup.Of(Unit), "Engagement", shown));

        Assert.Equal(["WHL-H02"], Codes(cycle.CanRecord(With(shown: false), PilotYear.Situation(), Today)));
        Assert.Empty(cycle.CanRecord(With(shown: true), PilotYear.Situation(), Today));
    }

    [Fact]
    public void H03_AStepIsRecordedOnceACycle()
    {
        var cycle = WheelCycle.Begin(2024, Unit);
        StepRecord[] twice = [StepRecord.Of(WheelStep.ResultsDialogue), StepRecord.Of(WheelStep.ResultsDialogue).Start(Today)];

        Assert.Equal(["WHL-H03"], Codes(cycle.CanRecordAll(twice, WheelSituation.Unknown, Today)));
        Assert.Throws<RuleViolationException>(() => cycle.RecordAll(twice, WheelSituation.Unknown, Today));
        Assert.Empty(cycle.CanRecordAll(twice.Take(1), WheelSituation.Unknown, Today));
        var document = new WheelDocument(cycle, WheelSituation.Unknown);
        Assert.Equal(["WHL-H03"], Codes(WheelRollUp.CanCreate([document, document])));
    }

    [Fact]
    public void H04_TheStepsAreOneToNine()
    {
        Assert.Equal(["WHL-H04"], Codes(WheelSteps.CanBe(0)));
        Assert.Throws<RuleViolationException>(() => WheelSteps.Of(10));
        Assert.Equal(WheelStep.SecureFollowUp, WheelSteps.Of(9));
    }

    // WHL-H05: nothing public can take or tell whether a person answered.
    [Fact]
    public void H05_NothingInTheChapterCanSayWhoAnswered()
    {
        Assert.Empty(PersonLevel(typeof(WheelCycle).Assembly.GetExportedTypes().Where(t => t.Namespace == typeof(WheelCycle).Namespace)));
        Assert.NotEmpty(PersonLevel([typeof(WhoAnswered)]));
    }

    [Fact]
    public void H06_AStrategicStepThatIsDoneNamesItsBody()
    {
        var cycle = WheelCycle.Begin(2024, Unit);
        Assert.Equal(["WHL-H06"], Codes(cycle.CanRecord(StepRecord.Of(WheelStep.SecureFollowUp).Complete(Today), WheelSituation.Unknown, Today)));
        Assert.Empty(cycle.CanRecord(StepRecord.Of(WheelStep.SecureFollowUp).WithBody(new(Role.LeaderGroup)).Complete(Today), WheelSituation.Unknown, Today));
        Assert.Empty(cycle.CanRecord(StepRecord.Of(WheelStep.SecureFollowUp).Start(Today), WheelSituation.Unknown, Today));
    }

    [Fact]
    public void H07_ALongTermEffectIsObservedOnlyInASeries()
    {
        EffectItem Item(EvidenceState state, string? series) => new("Lavere sykefravær", EffectHorizon.Long, state, series);

        Assert.Equal(["WHL-H07"], Codes(EffectChain.CanCreate([Item(EvidenceState.Observed, null)])));
        Assert.Throws<RuleViolationException>(() => EffectChain.Create([Item(EvidenceState.Observed, null)]));
        Assert.Equal(2, EffectChain.Create([Item(EvidenceState.Observed, "S1"), Item(EvidenceState.Expected, null)]).Items.Length);
    }

    [Fact]
    public void H08_OnlyADoneStepIsReopenedAndTheHistoryIsKept()
    {
        var done = StepRecord.Of(WheelStep.ResultsDialogue).Complete(new LocalDate(2024, 5, 2));
        var reopened = done.Reopen(new(2024, 5, 9), "flere ville si noe");

        Assert.Equal(["WHL-H08"], Codes(reopened.CanReopen()));
        Assert.Throws<RuleViolationException>(() => StepRecord.Of(WheelStep.ResultsDialogue).Reopen(Today, "nei"));
        Assert.IsType<StepState.InProgress>(reopened.State);
        Assert.Equal("flere ville si noe", Assert.Single(reopened.History).Reason);
    }

    [Fact]
    public void H09_Step8IsNeverDoneWhileMeasuresAreOpen()
    {
        var cycle = WheelCycle.Begin(2024, Unit);
        var done = StepRecord.Of(WheelStep.DevelopMeasures).Complete(Today);

        Assert.Equal(["WHL-H09"], Codes(cycle.CanRecord(done, PilotYear.Situation(Plans.AdoptedOverdue(Unit)), Today)));
        Assert.Empty(cycle.CanRecord(done, PilotYear.Situation(), Today));
        Assert.Empty(cycle.CanRecord(StepRecord.Of(WheelStep.DevelopMeasures).Start(Today), PilotYear.Situation(Plans.AdoptedOverdue(Unit)), Today));
    }

    [Theory]
    [InlineData("juni 2024", "mai 2024", "WHL-W01")]
    [InlineData("juni 2024", "juni 2024", "WHL-W02")]
    [InlineData("juni 2024", "sommeren 2024", "WHL-W02")]
    [InlineData("3.6.2024", "3.6.2024", null)]
    [InlineData("mai 2024", "juni 2024", null)]
    [InlineData("", "juni 2024", null)]
    [InlineData("juni 2024", "løpende", null)]
    public void W01_W02_OrderIsToldAsFarAsTheDatesTell(string six, string seven, string? expected)
    {
        var found = Findings(Step(WheelStep.RepsInFollowUpPlan).Start(PilotYear.Month(six)), Step(WheelStep.ResultsDialogue).Start(PilotYear.Month(seven)));

        Assert.Equal(expected is null ? [] : [expected], found.Where(c => c is "WHL-W01" or "WHL-W02"));
    }

    [Fact]
    public void W03_W08_I01_AStepThatWasPassedHasAReason()
    {
        Assert.Contains("WHL-W03", Findings(Step(WheelStep.DevelopMeasures).Start(Today)));
        Assert.DoesNotContain("WHL-W03", Findings([.. WheelSteps.All.Where(s => s < WheelStep.DevelopMeasures).Select(s => Step(s).Skip(SkipReason.NotPrioritised)), Step(WheelStep.DevelopMeasures).Start(Today)]));
        Assert.Contains("WHL-W08", Findings(Step(WheelStep.BuildSharedOwnership).Skip(SkipReason.LateStart)));
        Assert.DoesNotContain("WHL-W08", Findings(Step(WheelStep.BuildSharedOwnership)));
        Assert.Contains("WHL-I01", Findings(Step(WheelStep.BuildSharedOwnership).MergeInto(WheelStep.InvolveRepresentatives)));
        Assert.DoesNotContain("WHL-I01", Findings(Step(WheelStep.BuildSharedOwnership)));
    }

    [Fact]
    public void W04_W09_W10_WhoMustTakePartIsMissed()
    {
        var two = StepRecord.Of(WheelStep.InvolveRepresentatives).WithParties(Role.SectionLeader, Role.ChiefSafetyRepresentative).Start(new LocalDate(2023, 11, 1));
        IEnumerable<string> With(RepresentativeCoverage coverage)
            => WheelCycle.Begin(2024, Unit).Record(two, WheelSituation.Unknown, Today).Findings(new WheelSituation(coverage: [new(Role.UnionRepresentative, coverage)], isObliged: false), Today)
                .Where(f => f.Code.Value is "WHL-W04" or "WHL-W09" or "WHL-W10").Select(f => f.Code.Value + " " + f.Subject.Path);

        Assert.Equal(["WHL-W04 UnionRepresentative"], With(new RepresentativeCoverage.Own()));
        Assert.Equal(["WHL-W04 UnionRepresentative"], With(new RepresentativeCoverage.SharedAcross([Unit])));
        Assert.Equal(["WHL-W04 UnionRepresentative"], With(new RepresentativeCoverage.NotRecorded()));
        Assert.Equal(["WHL-W09 UnionRepresentative"], With(new RepresentativeCoverage.FromHigherLevel(UnitId.From("K"), [])));
        Assert.Equal(["WHL-W10 UnionRepresentative"], With(new RepresentativeCoverage.Vacant("ingen kandidat")));
        Assert.Empty(With(new RepresentativeCoverage.NotRequired("ingen medlemmer")));
        Assert.DoesNotContain("WHL-W04", Findings(Step(WheelStep.InvolveRepresentatives).Start(Today)));
        Assert.DoesNotContain("WHL-W04", Findings(StepRecord.Of(WheelStep.IndividualResponse).Start(Today)));
        Assert.Contains("WHL-W04", Findings(StepRecord.Of(WheelStep.InvolveRepresentatives).With(new StepParty(new(Role.UnionRepresentative), tookPart: false)).Start(Today)));
    }

    [Fact]
    public void W05_APlanIsMadeWithTheParties()
    {
        var plan = Plans.AdoptedOverdue(Unit);
        bool Found(params StepRecord[] records) => Cycle(records).Findings(PilotYear.Situation(plan), Today).CountOf(WheelRules.PlanWithoutParties.Code) == 1;

        Assert.True(Found(Step(WheelStep.InvolveRepresentatives)));
        Assert.True(Found(StepRecord.Of(WheelStep.ResultsDialogue).WithParties(Role.UnionRepresentative).Start(Today)));
        Assert.False(Found(StepRecord.Of(WheelStep.DevelopMeasures).WithParties(Role.UnionRepresentative).Start(Today)));
        Assert.Equal(0, Cycle().Findings(PilotYear.Situation(), Today).CountOf(WheelRules.PlanWithoutParties.Code));
    }

    [Fact]
    public void W06_AStepIsLateWhenItsMonthsAreOver()
    {
        LocalDate[] days = [new(2024, 3, 31), new(2024, 4, 1)];
        Assert.Equal([false, true], days.Select(day => WheelCycle.Begin(2024, Unit).WhereAmI(day).Late.Contains(WheelStep.StrategicReview)));
        Assert.Equal([2, 3, 4, 5], WheelCycle.Begin(2024, Unit).Findings(PilotYear.Situation(), new(2024, 4, 1)).Of(WheelRules.StepLate.Code).Select(f => f.Subject.Id[f.Subject.Id.Length - 1] - '0').Where(n => n > 1));
        Assert.Empty(WheelCycle.Begin(2024, Unit).WhereAmI(new(2026, 1, 1)).Late.Where(s => s == WheelStep.DevelopMeasures));
        var longRound = new WheelSituation([new(PilotYear.Round, new(2024, 2, 1), new(2024, 3, 15))]);
        Assert.DoesNotContain(WheelStep.IndividualResponse, WheelCycle.Begin(2024, Unit, PilotYear.Round).WhereAmI(new(2024, 3, 15), longRound).Late);
        Assert.Contains(WheelStep.IndividualResponse, WheelCycle.Begin(2024, Unit, PilotYear.Round).WhereAmI(new(2024, 3, 16), longRound).Late);
    }

    [Fact]
    public void W07_ASurveyIsFollowedUpWithinFourMonths()
    {
        bool Found(LocalDate today, WheelSituation situation) => WheelCycle.Begin(2024, Unit, PilotYear.Round).Findings(situation, today).CountOf(WheelRules.SurveyWithoutFollowUp.Code) == 1;

        Assert.False(Found(new(2024, 7, 20), PilotYear.Situation()));
        Assert.True(Found(new(2024, 7, 21), PilotYear.Situation()));
        Assert.False(Found(new(2024, 7, 21), PilotYear.Situation(Plans.AdoptedOverdue(Unit))));
        Assert.False(Found(new(2024, 7, 21), new WheelSituation(PilotYear.Situation().Rounds, isObliged: false)));
    }

    [Fact]
    public void I02_I03_I04_ToolsAreTold()
    {
        ToolUse Use(string tool, MeetingMode mode = MeetingMode.Physical, int minutes = 60, string? adapted = null) => new(ToolId.From(tool), new(2024, 5, 2), mode, 60, minutes, adapted: adapted);
        IEnumerable<string> With(params ToolUse[] uses) => Findings(uses.Aggregate(Step(WheelStep.ResultsDialogue), (r, u) => r.With(u))).Where(c => c.StartsWith("WHL-I", StringComparison.Ordinal) && c != "WHL-I08");

        Assert.Equal(["WHL-I02"], With(Use("A"), Use("B"), Use("C"), Use("D"), Use("E")));
        Assert.Empty(With(Use("A"), Use("B"), Use("C"), Use("D"), Use("D")));
        Assert.Equal(["WHL-I03"], With(Use("A", adapted: "kortere")));
        Assert.Equal(["WHL-I04"], With(Use("A", MeetingMode.Digital, 29)));
        Assert.Empty(With(Use("A", MeetingMode.Digital, 30)));
    }

    [Fact]
    public void I05_I06_BarriersAreTold()
    {
        IEnumerable<string> With(params ReportedBarrier[] barriers) => barriers.Aggregate(WheelCycle.Begin(2026, Unit), (c, b) => c.With(b)).Findings(WheelSituation.Unknown, new(2025, 9, 1)).Select(f => f.Code.Value);

        Assert.Equal(["WHL-I05"], With(new ReportedBarrier(BarrierKind.GoodBaseline, 1, LeaderLevel.Section, "")));
        Assert.Equal(["WHL-I06"], With(new ReportedBarrier(BarrierKind.TimePressure, 1, LeaderLevel.Clinic, "")));
        Assert.Empty(With(new ReportedBarrier(BarrierKind.TimePressure, 1, LeaderLevel.Clinic, ""), new ReportedBarrier(BarrierKind.TimePressure, 1, LeaderLevel.Department, "")));
        Assert.Empty(With());
    }

    [Fact]
    public void I08_I09_SomeoneOwnsTheFollowUpAndHasTimeForIt()
    {
        IEnumerable<string> With(StepRecord record, params Enabler[] enablers) => enablers.Aggregate(WheelCycle.Begin(2024, Unit).Record(record, PilotYear.Situation(), Today), (c, e) => c.With(e)).Findings(PilotYear.Situation(), Today).Select(f => f.Code.Value);
        var review = StepRecord.Of(WheelStep.StrategicReview).WithParties(Role.LeaderGroup).Start(new LocalDate(2024, 4, 2));

        Assert.Contains("WHL-I08", With(review));
        Assert.DoesNotContain("WHL-I08", With(review.WithParties(Role.LeaderGroup, Role.HumanResources)));
        Assert.DoesNotContain("WHL-I08", With(review, Enabler.HrOwnership));
        Assert.DoesNotContain("WHL-I08", With(StepRecord.Of(WheelStep.StrategicPreparation).Start(new LocalDate(2023, 10, 2))));
        Assert.Contains("WHL-I09", With(review, Enabler.HrOwnership));
        Assert.DoesNotContain("WHL-I09", With(review, Enabler.HrOwnership, Enabler.TimeInCalendars));
        Assert.DoesNotContain("WHL-I09", With(review));
    }

    [Fact]
    public void TheLightProfileIsContentWithRepresentativesOnce()
    {
        var cycle = WheelCycle.Begin(2024, Unit, profile: AdoptionProfile.Light);

        Assert.Equal([1, 3, 4], cycle.Records.Where(r => r.State is StepState.NotApplicable).Select(r => (int)r.Step));
        Assert.Equal(WheelStep.InvolveRepresentatives, cycle.Next(Today).Step);
        var late = cycle.RecordAll([Step(WheelStep.RepsInFollowUpPlan).Start(new LocalDate(2024, 4, 2)), Step(WheelStep.StrategicReview).WithBody(new(Role.LeaderGroup)).Complete(new LocalDate(2024, 3, 2))], WheelSituation.Unknown, Today);
        Assert.DoesNotContain("WHL-W03", late.Findings(WheelSituation.Unknown, new(2024, 4, 3)).Select(f => f.Code.Value));
        Assert.Equal(WheelStep.ResultsDialogue, late.Next(Today).Step);
    }

    [Fact]
    public void RemindersKeepTheirIds()
    {
        var cycle = PilotYear.Cycle(nineIsDone: false);
        var situation = PilotYear.Situation(Plans.AdoptedOverdue(Unit));

        Assert.Equal(["P-SEKSJON-A/M1/DeadlinePassed", "2024/SEKSJON-A/9/StepCloses"], Reminder.Of(cycle, situation, new(2024, 11, 10)).Select(r => r.Id).Where(id => !id.EndsWith("M2/DeadlineSoon", StringComparison.Ordinal)));
        Assert.Contains(Reminder.Of(cycle, PilotYear.Situation(), new(2024, 7, 1)), r => r.Kind == ReminderKind.PlanDue && r.On == new LocalDate(2024, 7, 20));
        Assert.Contains(Reminder.Of(WheelCycle.Begin(2024, Unit), WheelSituation.Unknown, new(2024, 4, 1)), r => r.Kind == ReminderKind.StepLate);
        Assert.Contains(Reminder.Of(WheelCycle.Begin(2024, Unit), WheelSituation.Unknown, new(2024, 3, 10)), r => r.Kind == ReminderKind.StepOpens && r.Id == "2024/SEKSJON-A/7/StepOpens");
    }

    private static StepRecord Step(WheelStep step) => StepRecord.Of(step).WithParties(Parties);

    private static WheelCycle Cycle(params StepRecord[] records) => WheelCycle.Begin(2024, Unit, PilotYear.Round).RecordAll(records, PilotYear.Situation(), Today);

    private static IEnumerable<string> Findings(params StepRecord[] records) => [.. Cycle(records).Findings(PilotYear.Situation(), new(2024, 12, 31)).Select(f => f.Code.Value)];

    private static IEnumerable<string> Codes(FindingList found) => [.. found.Select(f => f.Code.Value)];

    private static IEnumerable<string> PersonLevel(IEnumerable<Type> types)
    {
        string[] forbidden = ["Answered", "Respondent", "HasResponded", "WhoAnswered", "Person"];
        foreach (var type in types)
        {
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                var names = new List<string> { type.Name, member.Name };
                if (member is MethodBase method) names.AddRange(method.GetParameters().SelectMany(p => new[] { p.Name!, p.ParameterType.Name }));
                if (member is MethodInfo returns) names.Add(returns.ReturnType.Name);
                if (member is PropertyInfo property) names.Add(property.PropertyType.Name);
                if (names.Any(n => forbidden.Any(f => n.Contains(f)))) yield return type.Name + "." + member.Name;
            }
        }
    }

    private static class WhoAnswered
    {
        public static bool HasAnswered(PersonRef person) => person.OpaqueId.Length > 0;
    }
}
