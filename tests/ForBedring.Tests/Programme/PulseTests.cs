using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Programme;
using ForBedring.Programme.Pulse;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Tests.Programme;

/// <summary>W12: Ta pulsen.</summary>
public class PulseTests
{
    private static readonly UnitId Other = UnitId.From("POL2");
    private static readonly UnitId Third = UnitId.From("POL3");

    [Fact]
    public void W12_PRG_T01_SixOfTwentyFourDoNotBelongAndTheTwoUnknownStandBeside()
    {
        var figure = Shown(new OutpatientPulse(Given.Outpatients(18, 6, 2)).Report().AnswersTo(Given.Belongs, Given.Clinic, Given.Day));

        Assert.Equal(new Portion.Of(6, 24), figure.NoShare);
        Assert.Equal((18, 6, 2, 0), (figure.Yes, figure.No, figure.Unknown, figure.NotApplicable));
        Assert.NotEqual(new Portion.Of(6, 26), figure.NoShare);
    }

    [Fact]
    public void W12_PRG_T02_TwelveOfNinetyBedDaysWereUnnecessary()
    {
        var days = Enumerable.Range(0, 18).Select(i => (5, i < 12 ? 1 : 0));
        var figure = new WardPulse(Given.Wards(days)).Report().UnnecessaryDays(Given.Clinic, Given.Day);

        Assert.True(figure.TryGetShown(out var shown));
        Assert.Equal((12L, 90L, 18), (shown.Part, shown.Whole, shown.Patients));
        Assert.Equal(new Portion.Of(12, 90), shown.Share);
        Assert.Equal(13.3m, Math.Round(100m * shown.Part / shown.Whole!.Value, 1));
    }

    [Fact]
    public void PRG_T02_OnlyPatientsWithBothNumbersAreCounted()
    {
        var withOneNumber = WardEntry.Create("one", Given.Day, Given.Clinic, Given.Together).With(PulseQuestions.Default.WardOf(PulseQuestions.BedDays), 40);
        var report = new WardPulse(Given.Wards(Enumerable.Repeat((4, 1), 6)).Append(withOneNumber)).Report();

        Assert.True(report.UnnecessaryDays(null, Given.Day).TryGetShown(out var shown));
        Assert.Equal((6L, 24L, 6), (shown.Part, shown.Whole, shown.Patients));
        Assert.Equal(1m, shown.MeanPerPatient);
    }

    [Theory]
    [InlineData(5, 6, false)]
    [InlineData(5, 5, true)]
    [InlineData(0, 0, true)]
    public void PRG_T03_ReadyDaysAreAtMostTheBedDays(int bedDays, int ready, bool isKept)
    {
        var entry = WardEntry.Create("a", Given.Day, Given.Clinic, Given.Together)
            .With(PulseQuestions.Default.WardOf(PulseQuestions.BedDays), bedDays).With(PulseQuestions.Default.WardOf(PulseQuestions.DaysReadyForDischarge), ready);

        Assert.Equal(isKept ? 0 : 1, entry.Findings().CountOf(ProgrammeRules.DaysDoNotFit.Code));
        if (isKept) Assert.NotNull(new WardPulse([entry]));
        else Assert.Throws<RuleViolationException>(() => new WardPulse([entry]));
    }

    [Fact]
    public void PRG_T04_ALeaderAndAClinicianFillTheFormInTogether()
    {
        Assert.Empty(new OutpatientPulse(Given.Outpatients(5, 1, 0)).Findings(FindingPolicy.Strict));
        foreach (var alone in new[] { new[] { new RoleRef(Role.SectionLeader) }, [new RoleRef(Role.Nurse)], [new RoleRef(Role.SectionLeader), new RoleRef(Role.Secretary)], [] })
        {
            var found = new OutpatientPulse(Given.Outpatients(5, 1, 0, filledBy: alone)).Findings(FindingPolicy.Default);
            Assert.Equal([(ProgrammeRules.NotFilledTogether.Code, Severity.Warning, "POL")], found.Select(f => (f.Code, f.Severity, f.Subject.Id)));
        }
    }

    [Fact]
    public void PRG_T05_AFieldOfOneFormIsNoFieldOfTheOther()
    {
        // The forms' verbs take their own questions and the common ones; there is no verb for the other's.
        Assert.DoesNotContain(typeof(OutpatientEntry).GetMethods().Where(m => m.Name == "With").SelectMany(m => m.GetParameters()), p => p.ParameterType == typeof(PulseQuestion.Ward) || p.ParameterType == typeof(PulseQuestion));
        Assert.DoesNotContain(typeof(WardEntry).GetMethods().Where(m => m.Name == "With").SelectMany(m => m.GetParameters()), p => p.ParameterType == typeof(PulseQuestion.Outpatient) || p.ParameterType == typeof(PulseQuestion));
        Assert.Contains(typeof(WardEntry).GetMethods().Where(m => m.Name == "With").SelectMany(m => m.GetParameters()), p => p.ParameterType == typeof(PulseQuestion.Ward));
    }

    [Fact]
    public void PRG_T05_ACommonQuestionIsShownForBothFormsWithBothN()
    {
        var wards = Enumerable.Range(0, 10).Select(i => WardEntry.Create("w" + i, Given.Day, Given.Clinic, Given.Together).With(Given.Belongs, i < 4 ? PulseAnswer.No : PulseAnswer.Yes));
        var figure = CommonPulseFigure.Of(new OutpatientPulse(Given.Outpatients(18, 6, 2)).Report(), new WardPulse(wards).Report(), Given.Belongs, Given.Day);

        Assert.Equal((24, 10, 34), (Shown(figure.Outpatient).Answered, Shown(figure.Ward).Answered, Shown(figure.Together).Answered));
        Assert.Equal(new Portion.Of(10, 34), Shown(figure.Together).NoShare);
    }

    [Fact]
    public void PRG_T05_TogetherIsHiddenWhereOneFormIs()
    {
        var few = Enumerable.Range(0, 3).Select(i => WardEntry.Create("w" + i, Given.Day, Given.Clinic, Given.Together).With(Given.Belongs, PulseAnswer.No));
        var figure = CommonPulseFigure.Of(new OutpatientPulse(Given.Outpatients(18, 6, 2)).Report(), new WardPulse(few).Report(), Given.Belongs, Given.Day);

        Assert.True(figure.Outpatient.IsShown);
        Assert.IsType<Disclosed<PulseAnswers>.Withheld>(figure.Ward);
        Assert.IsType<Disclosed<PulseAnswers>.Withheld>(figure.Together);
    }

    [Fact]
    public void W12_PRG_T06_AUnitWithFourPatientsIsHidden()
    {
        var report = new OutpatientPulse(Given.Outpatients(3, 1, 0)).Report();

        Assert.IsType<Disclosed<PulseAnswers>.Withheld>(report.AnswersTo(Given.Belongs, Given.Clinic, Given.Day));
        Assert.IsType<Disclosed<int>.Withheld>(report.Patients(Given.Clinic, Given.Day));
        Assert.True(new OutpatientPulse(Given.Outpatients(4, 1, 0)).Report().AnswersTo(Given.Belongs, Given.Clinic, Given.Day).IsShown);
    }

    [Fact]
    public void PRG_T06_AFigureThatWouldLetAHiddenOneBeWorkedOutIsHiddenToo()
    {
        var forms = Given.Outpatients(3, 1, 0).Concat(Given.Outpatients(10, 5, 0, Other)).Concat(Given.Outpatients(20, 5, 0, Third));
        var report = new OutpatientPulse(forms).Report();
        bool[] shown = [.. new UnitId?[] { null, Given.Clinic, Other, Third }.Select(u => report.AnswersTo(Given.Belongs, u, Given.Day).IsShown)];

        Assert.False(shown[1]);
        Assert.False(shown[0] && shown[2] && shown[3], "the total minus the two others is the hidden unit");
        Assert.Contains(true, shown);
    }

    [Fact]
    public void PRG_T06_AThresholdBelowFiveIsRefused()
    {
        Assert.Equal([ProgrammeRules.ThresholdTooLow.Code], PulseSettings.CanCreate(4).Select(f => f.Code));
        Assert.Throws<RuleViolationException>(() => PulseSettings.Create(4));
        Assert.Empty(PulseSettings.CanCreate(10));
        Assert.IsType<Disclosed<PulseAnswers>.Withheld>(new OutpatientPulse(Given.Outpatients(5, 4, 0)).Report(PulseSettings.Create(10)).AnswersTo(Given.Belongs, Given.Clinic, Given.Day));
    }

    [Fact]
    public void PRG_T07_TheMostFrequentReasonsKeepTheirTies()
    {
        var waitingFor = PulseQuestions.Default.WardOf("WaitingFor");
        var forms = new[] { ("Examination", 9), ("Surgery", 6), ("Assessment", 6), ("Transport", 5), ("Nothing", 2) }
            .SelectMany(c => Enumerable.Range(0, c.Item2).Select(i => WardEntry.Create($"{c.Item1}{i}", Given.Day, Given.Clinic, Given.Together).With(waitingFor, c.Item1))).ToList();
        ImmutableArray<PulseChoiceCount> Top(int most) => new WardPulse(forms).Report(PulseSettings.Create(5, most)).TopChoicesOf(waitingFor, Given.Clinic, Given.Day);

        Assert.Equal(["Examination", "Surgery", "Assessment"], Top(2).Select(c => c.Choice.Code));
        Assert.Equal(["Examination"], Top(1).Select(c => c.Choice.Code));
        Assert.DoesNotContain(Top(9), c => c.Choice.Code == "Nothing");
    }

    [Fact]
    public void W12_EightWeeklyPulsesAreASeriesOfEightReadingsWithDenominators()
    {
        var forms = Enumerable.Range(0, 8).SelectMany(week => Given.Outpatients(14 + week, 6, 1, day: Given.Day.PlusWeeks(week)));
        var series = new OutpatientPulse(forms).Report().SeriesOf(Given.Belongs, PulseAnswer.No, Given.Clinic);

        Assert.Equal(8, series.Count);
        Assert.Equal(Enumerable.Range(0, 8).Select(week => (6m, 20m + week)), series.Select(r => Assert.IsType<ReadingValue.Ratio>(r.Value)).Select(r => (r.Numerator, r.Denominator)));
        Assert.True(RunChart.CanDraw(series, ChartLayout.Whole).Count == 0);
    }

    [Fact]
    public void AWeekWithFewPatientsIsMissingInTheSeries()
    {
        var forms = Given.Outpatients(14, 6, 0).Concat(Given.Outpatients(2, 1, 0, day: Given.Day.PlusWeeks(1)));
        var series = new OutpatientPulse(forms).Report().SeriesOf(Given.Belongs, PulseAnswer.No, Given.Clinic);

        Assert.Equal(new ReadingValue.Missing(MissingReason.Suppressed), series[1].Value);
    }

    [Fact]
    public void AFindingBecomesADraftWhoseOriginIsThePulse()
    {
        var report = new OutpatientPulse(Given.Outpatients(18, 6, 2)).Report();
        var finding = report.FindingOf(Given.Belongs, PulseAnswer.No, Given.Clinic, Given.Day)!;
        var draft = finding.ToAreaDraft();

        Assert.Equal(new AreaOrigin.External("TaPulsen", "POL/BelongsHere/2024-03-04"), draft.Origin);
        Assert.Equal("Svaret er nei for 6 av 24 pasienter (25,0 %).", draft.Problem!.Bokmaal);
        Assert.Equal("The answer is no for 6 of 24 patients (25.0%).", draft.Problem.English);
        Assert.Null(new OutpatientPulse(Given.Outpatients(3, 1, 0)).Report().FindingOf(Given.Belongs, PulseAnswer.No, Given.Clinic, Given.Day));
    }

    [Theory]
    [InlineData("12039012345")]
    [InlineData("120390 12345")]
    [InlineData("12.03.1990")]
    [InlineData(" ")]
    public void AnIdThatTellsWhoThePatientIsIsRefused(string id) => Assert.Throws<ArgumentException>(() => OutpatientEntry.Create(id, Given.Day, Given.Clinic, Given.Together));

    private static PulseAnswers Shown(Disclosed<PulseAnswers> figure) => figure.TryGetShown(out var shown) ? shown : throw new InvalidOperationException("The figure is not shown.");
}
