using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Rules;
using FsCheck.Fluent;
using static ForBedring.Tests.Generators.IndicatorsGen;
using SeriesReading = ForBedring.Indicators.Reading;

namespace ForBedring.Tests.Indicators;

public class ReadingSeriesTests
{
    [Fact]
    public void EveryProblemIsListedAtOnce()
    {
        var result = ReadingSeries.Create(Indicator(ValueKind.Proportion), Unit,
        [
            SeriesReading.Of(Month(2), 3, 10),
            SeriesReading.Of(Month(2), 3, 10),
            SeriesReading.Of(Month(1), 11, 10),
            SeriesReading.Of(Month(4), -1, 10),
            SeriesReading.Of(Month(5), 3, 0),
            SeriesReading.Of(Month(6), 3),
            SeriesReading.Of(ReadingTime.AtNumber(7), 3, 10),
        ]);

        Assert.False(result.IsAccepted);
        Assert.Equal(
            [(2, "IND-M10"), (3, "IND-M11"), (3, "IND-M12"), (4, "IND-M13"), (5, "IND-M09"), (6, "IND-M17"), (7, "IND-M16")],
            result.Problems.Select(p => (p.Row!.Value, p.Code.Value)));
    }

    [Fact]
    public void ADenominatorOfZeroIsMissingAndNeverZero()
    {
        var series = ReadingSeries.Create(Indicator(ValueKind.Rate), Unit, [SeriesReading.Of(Month(0), 3, 0), SeriesReading.Of(Month(1), 3, -2), SeriesReading.Of(Month(2), 3, 4)]);

        Assert.Equal(2, series.Problems.Count(p => p.Code == IndicatorRules.NoDenominator.Code));
        Assert.Equal([false, false, true], series.ValueOrThrow().Select(r => r.Value.IsPresent));
        Assert.DoesNotContain(ControlChart.Draw(series.ValueOrThrow(), ChartKind.U, ChartPreset.Anhoej, ChartLayout.Whole).Points, p => p.Value is 0);
    }

    [Fact]
    public void AppendingGivesANewSeriesOrANamedRule()
    {
        var series = Series(ValueKind.Count, 1, 2);

        Assert.Equal((2, 3), (series.Count, series.Append(SeriesReading.Of(Month(2), 3)).Count));
        Refused(IndicatorRules.DuplicateTime, SeriesReading.Of(Month(1), 3));
        Refused(IndicatorRules.OutOfOrder, SeriesReading.Of(Month(0), 3));
        Refused(IndicatorRules.MixedTimes, SeriesReading.Of(ReadingTime.OnDay(new(2024, 1, 1)), 3));
        Refused(IndicatorRules.NegativeCount, SeriesReading.Of(Month(2), -3));
        Refused(IndicatorRules.WrongValueKind, SeriesReading.Of(Month(2), 3, 4));

        void Refused(RuleDefinition rule, SeriesReading reading)
        {
            Assert.Contains(series.CanAppend(reading), f => f.Code == rule.Code);
            Assert.Throws<RuleViolationException>(() => series.Append(reading));
        }
    }

    [Fact]
    public void PeriodsThatOverlapAreOutOfOrder()
    {
        var quarter = ReadingTime.In(CalendarPeriod.Quarter(2024, 1));
        var result = ReadingSeries.Create(Indicator(), Unit, [SeriesReading.Of(quarter, 3), SeriesReading.Of(ReadingTime.InMonth(2024, 2), 3)]);

        Assert.Equal("IND-M11", Assert.Single(result.Problems).Code.Value);
    }

    [Fact]
    public void AMonthIsComparedWithTheSameMonthLastYear()
    {
        var series = Series(Enumerable.Range(1, 26).Select(i => (int?)i));

        Assert.Equal(Month(13), series.At(26).Time is var _ ? series.SameMonthLastYear(26)!.Time : null);
        Assert.Null(series.SameMonthLastYear(12));
        var leap = ReadingSeries.Create(Indicator(), Unit, [SeriesReading.Of(ReadingTime.InMonth(2023, 2), 1), SeriesReading.Of(ReadingTime.InMonth(2024, 2), 2)]).ValueOrThrow();
        Assert.Equal(ReadingTime.InMonth(2023, 2), leap.SameMonthLastYear(2)!.Time);
    }

    [Fact]
    public void AWithheldReadingIsNoEvidence()
    {
        Assert.True(EvidenceAssessment.CanUseAsEvidence(new ReadingValue.Missing(MissingReason.Suppressed)).HasError);
        Assert.True(EvidenceAssessment.CanUseAsEvidence(new SurveyFigure.Withheld()).HasError);
        Assert.Empty(EvidenceAssessment.CanUseAsEvidence(new ReadingValue.Amount(3)));
        Assert.Empty(EvidenceAssessment.CanUseAsEvidence(new SurveyFigure.Share(3, 8)));
        Assert.Throws<ArgumentException>(() => IndicatorRules.SuppressedEvidence.IsHard ? FindingPolicy.Default.With(IndicatorRules.SuppressedEvidence, Severity.Info) : FindingPolicy.Default);
    }

    [Fact]
    public void ValuesBeyondTheRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadingValue.Amount(ReadingValue.Largest + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadingValue.Ratio(ReadingValue.Largest, 0.0001m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadingValue.Missing(MissingReason.Suppressed, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Series(1, 2).At(3));
    }

    [Theory]
    [InlineData(Direction.Increase, null, 80, true)]
    [InlineData(Direction.Increase, GoalComparator.GreaterThan, 80, false)]
    [InlineData(Direction.Decrease, null, 80, true)]
    [InlineData(Direction.Decrease, GoalComparator.LessThan, 80, false)]
    [InlineData(Direction.Hold, null, 83, true)]
    [InlineData(Direction.Hold, null, 84, false)]
    public void OnTheTargetCountsByTheGoalsOwnComparator(Direction direction, GoalComparator? comparator, int now, bool reached)
        => Assert.Equal(reached ? GoalState.Reached : GoalState.NotReached, new Goal(direction, 80, comparator, 3).StateOf(now));

    [Fact]
    public void AShareThatPrintsAsEightyPercentHasNotReachedIt()
    {
        var over = new Goal(Direction.Increase, 0.8m, GoalComparator.GreaterThan);

        Assert.Equal(GoalState.NotReached, over.StateOf(329, 412));
        Assert.Equal(GoalState.Reached, over.StateOf(330, 412));
        Assert.Equal(GoalState.NotReached, over.StateOf(320, 400));
        Assert.Equal(GoalState.Reached, new Goal(Direction.Increase, 0.75m).StateOf(300, 400));
        Assert.Equal(GoalState.NotDetermined, over.StateOf(new ReadingValue.Missing(MissingReason.TooFew)));
    }

    [Fact]
    public void ProgressIsZeroAtTheBaselineOneAtTheTargetAndUnmovedByRescaling() => Property.Holds(
        Gen.Choose(-50, 50).Three(), x =>
    {
        var (baseline, target, now) = (x.Item1 / 2m, x.Item2 / 2m, x.Item3 / 2m);
        var goal = new Goal(Direction.Increase, target);
        if (baseline == target)
        {
            Assert.Null(goal.Progress(baseline, now));
            return;
        }

        Assert.Equal(0, goal.Progress(baseline, baseline));
        Assert.Equal(1, goal.Progress(baseline, target));
        Assert.Equal(goal.Progress(baseline, now), new Goal(Direction.Increase, (target * 4) + 7).Progress((baseline * 4) + 7, (now * 4) + 7));
        Assert.Equal(goal.Progress(baseline, now), new Goal(Direction.Decrease, -target).Progress(-baseline, -now));
    });

    [Fact]
    public void ProgressIsNotClipped()
    {
        Assert.Equal(0.5m, new Goal(Direction.Increase, 80).Progress(76, 78));
        Assert.Equal(-0.5m, new Goal(Direction.Increase, 80).Progress(76, 74));
    }
}
