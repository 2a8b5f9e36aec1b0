using System.Reflection;

namespace ForBedring.Tests.WaitingLists;

/// <summary>Every metric of the method has an example that can be worked out by hand and a plain model it is compared with on random lists.</summary>
public class MetricProofTests
{
    private static readonly (string Metric, Type Example, string ByHand, Type Model, string Plain)[] Proofs =
    [
        ("W1", typeof(PeriodFiguresTests), nameof(PeriodFiguresTests.W1_CountsWhatCameAndWhatTheAssessmentSaid), typeof(PlainDetailsTests), nameof(PlainDetailsTests.W1_TheReceivedCohortAndTheForwardedEqualThePlainModel)),
        ("W2", typeof(PeriodFiguresTests), nameof(PeriodFiguresTests.W2AndW3_MeasureAssessmentInWorkingDays), typeof(FlowProperties), nameof(FlowProperties.EveryMetricEqualsThePlainModel)),
        ("W3", typeof(PeriodFiguresTests), nameof(PeriodFiguresTests.W2AndW3_MeasureAssessmentInWorkingDays), typeof(PlainDetailsTests), nameof(PlainDetailsTests.W3_AssessmentTimesEqualThePlainModelInWorkingAndInCalendarDays)),
        ("W4", typeof(PeriodFiguresTests), nameof(PeriodFiguresTests.W4AndW5_WaitingInTheSimpleProfile), typeof(FlowProperties), nameof(FlowProperties.EveryMetricEqualsThePlainModel)),
        ("W5", typeof(PeriodFiguresTests), nameof(PeriodFiguresTests.W4AndW5_WaitingInTheSimpleProfile), typeof(PlainDetailsTests), nameof(PlainDetailsTests.W5_BandsAndThresholdsOfTheWaitingEqualThePlainModel)),
        ("W6", typeof(PeriodFiguresTests), nameof(PeriodFiguresTests.W6AndW7_StartedInTheSimpleProfile), typeof(PlainDetailsTests), nameof(PlainDetailsTests.W6_OtherEndsByCodeAndStartsByCauseEqualThePlainModel)),
        ("W7", typeof(PeriodFiguresTests), nameof(PeriodFiguresTests.W6AndW7_StartedInTheSimpleProfile), typeof(PlainDetailsTests), nameof(PlainDetailsTests.W7_BreachesByCauseHelfoAndDaysLateEqualThePlainModel)),
        ("W8", typeof(PeriodFiguresTests), nameof(PeriodFiguresTests.W8_TheSixtyFiveWorkingDayGuaranteeSkipsHolidays), typeof(PlainModelTests), nameof(PlainModelTests.W8_TheGuaranteeEqualsThePlainModel)),
        ("W9", typeof(FollowUpTests), nameof(FollowUpTests.W9_PlannedTimeKeptOverAllOpenPlanned), typeof(PlainFollowUpTests), nameof(PlainFollowUpTests.W9_PlannedTimePassedEqualsThePlainModel)),
        ("W10", typeof(FollowUpTests), nameof(FollowUpTests.W10_TheBookingHorizonLooksSixMonthsAhead), typeof(PlainFollowUpTests), nameof(PlainFollowUpTests.W10_TheBookingHorizonEqualsThePlainModel)),
        ("W11", typeof(FollowUpTests), nameof(FollowUpTests.W11_TheFollowUpList), typeof(PlainFollowUpTests), nameof(PlainFollowUpTests.W11_TheFollowUpListEqualsThePlainModel)),
        ("W12", typeof(PeriodFiguresTests), nameof(PeriodFiguresTests.W12_TheFlowBalancesToThePersonInEveryProfile), typeof(PlainDetailsTests), nameof(PlainDetailsTests.W12_EveryTermOfTheFlowEqualsThePlainModel)),
        ("W13", typeof(SurvivalTests), nameof(SurvivalTests.Intervals), typeof(PlainTrendTests), nameof(PlainTrendTests.W13_TheSeriesOfEveryMetricEqualsThePlainModelAndLooksBackAYear)),
        ("W14", typeof(SurvivalTests), nameof(SurvivalTests.TheExample), typeof(PlainModelTests), nameof(PlainModelTests.W14_TheCurveOfWaitsEqualsThePlainModel)),
        ("W15", typeof(CapacityTests), nameof(CapacityTests.TheExamplesOfTheCapacitySet), typeof(PlainPlanningTests), nameof(PlainPlanningTests.W15_TheTargetsAreTheFormulasOfTheMethod)),
        ("W16", typeof(ForecastTests), nameof(ForecastTests.TheExample_FirstComeGivesOneBreachAndEarliestDeadlineNone), typeof(PlainModelTests), nameof(PlainModelTests.W16_TheSlotsEqualThePlainModel)),
        ("W17", typeof(ScenarioTests), nameof(ScenarioTests.EachLeverDoesWhatItSays), typeof(PlainPlanningTests), nameof(PlainPlanningTests.W17_TheProjectionIsWhatHappensWhenTheMonthsPass)),
        ("W18", typeof(ScenarioTests), nameof(ScenarioTests.UnitsVaryAndSuppressedOnesAreToldOf), typeof(PlainPlanningTests), nameof(PlainPlanningTests.W18_TheCoefficientOfVariationEqualsTwoPlainPasses)),
    ];

    [Fact]
    public void EveryMetricHasAnExampleAndAPlainModel()
    {
        Assert.Equal(Enumerable.Range(1, 18).Select(i => $"W{i}"), Proofs.Select(p => p.Metric));
        Assert.All(Proofs, p => Assert.True(IsTest(p.Example, p.ByHand) && IsTest(p.Model, p.Plain), p.Metric + " is not proved by tests that run"));
    }

    [Fact]
    public void AHelperIsNoProof() => Assert.False(IsTest(typeof(WorkedExample), nameof(WorkedExample.Read)));

    private static bool IsTest(Type type, string method) => type.GetMethod(method)?.GetCustomAttribute<FactAttribute>() is not null;
}
