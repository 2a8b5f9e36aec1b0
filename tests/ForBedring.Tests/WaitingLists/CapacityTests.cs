using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

public class CapacityTests
{
    [Fact]
    public void TheExamplesOfTheCapacitySet()
    {
        var target = CapacitySet.TargetQueueSize(new PerWeek(40), new Weeks(18));

        Assert.Equal(new PatientCount(180), target);
        Assert.Equal(new Weeks(4.5m), CapacitySet.TargetMeanWait(new Weeks(18)));
        Assert.Equal(new PerWeek(45), CapacitySet.ReliefCapacity(new PerWeek(25), new PatientCount(700), new PatientCount(180)));
        Assert.True(CapacitySet.IsReliefNeeded(new PatientCount(361), target));
        Assert.False(CapacitySet.IsReliefNeeded(new PatientCount(360), target));
        Assert.Equal(30.077m, Math.Round(CapacitySet.TargetCapacity(new PerWeek(30), new Weeks(52)).Value, 3));
        Assert.Equal(0.5m, CapacitySet.QueueLoad(new PerWeek(20), new PerWeek(40)).Value());
        Assert.IsType<Figure.NoData>(CapacitySet.QueueLoad(new PerWeek(20), new PerWeek(0)));
        Assert.Equal(new ClearingTime.After(new Weeks(26)), CapacitySet.WeeksToClear(new PatientCount(700), new PatientCount(180), new PerWeek(45), new PerWeek(25)));
        Assert.IsType<ClearingTime.Never>(CapacitySet.WeeksToClear(new PatientCount(700), new PatientCount(180), new PerWeek(25), new PerWeek(25)));
    }

    [Fact]
    public void AMeanInDaysIsNeverDividedByATargetInWeeks()
    {
        // 63 days are 9 weeks: twice that over 18 weeks is 1, by either unit.
        Assert.Equal(1m, CapacitySet.Pressure(new Weeks(9), new Weeks(18)));
        Assert.Equal(1m, CapacitySet.Pressure(new Days(63), new Weeks(18).ToDays()));
    }

    [Fact]
    public void TheListForAPerformanceReadsTheTargetAsExponential()
    {
        // λ = −ln 0.08 / 18 = 0.140318; 40 / λ = 285.07.
        Assert.Equal(285.1m, Math.Round(CapacitySet.ListForPerformance(new PerWeek(40), new Weeks(18), 0.92m).Value, 1));
    }

    [Fact]
    public void TheDemandAllowanceIsOffWhereItsBracketIsNotPositive()
    {
        Assert.Equal(new PerWeek(2), CapacitySet.WithDemandAllowance(new PerWeek(1), 1, 16));
        Assert.Equal(new PerWeek(10), CapacitySet.WithDemandAllowance(new PerWeek(10), 1, 16));
    }

    [Fact]
    public void DemandByWindowCountsOnlyWhatIsInsideItAndByGapsNothingTooMany()
    {
        LocalDate[] days = [new(2024, 1, 1), new(2024, 1, 8), new(2024, 1, 15), new(2024, 1, 22), new(2024, 6, 1)];
        var january = DemandEstimate.ByWindow(days, new DateInterval(new(2024, 1, 1), new(2024, 1, 28)));

        Assert.Equal((4, new PerWeek(1), 0m), (january.Events, january.Rate!.Value, january.Variation!.Value));
        Assert.Equal(new PerWeek(1), DemandEstimate.ByGaps(days.Take(4)).Rate);
        Assert.True(DemandEstimate.ByWindow(days, new DateInterval(new(2024, 1, 1), new(2024, 1, 14))).IsTooLittleData);

        // A window that ends before the last event is no error.
        Assert.Equal(3, DemandEstimate.ByWindow(days, new DateInterval(new(2024, 1, 1), new(2024, 1, 15))).Events);
    }

    [Fact]
    public void LittlesLawHoldsExactlyInPersonDays()
    {
        var march = PersonDays.Of(WorkedExample.List, WorkedExample.March, ListProfile.Simple);

        // R1 1–17 March 17, R2 19, R5 20–31 March 12, R6 31, R8 31, R9 1–4 March 4, R10 26.
        Assert.Equal(140, march.Total);
        Assert.Equal(2, march.Entered);
    }
}
