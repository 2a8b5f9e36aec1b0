using ForBedring.Organisation;
using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

/// <summary>WTL-R15: faults seen in existing tools that this one does not have, one test each.</summary>
public class KnownFaultTests
{
    private static readonly DateInterval March = WorkedExample.March;

    private static Referral Waits(string id, LocalDate entry, LocalDate? end = null, WaitEndCode? code = null)
        => new(id, UnitId.From("A"), entry, entry, entry, RightCode.HasRight, OutcomeCode.Treatment, entry.PlusDays(60), end, end is null ? null : code ?? WaitEndCode.CareStarted);

    private static PeriodFigures Of(params Referral[] referrals) => PeriodFigures.Of(ReferralList.Read(referrals).ValueOrThrow(), March, WaitingDefinitions.Simple);

    private static LocalDate Day(int month, int day) => new(2024, month, day);

    [Fact]
    public void AWindowThatEndsBeforeTheLastReferralIsNoError()
    {
        var figures = Of(Waits("R1", Day(3, 5)), Waits("R2", Day(9, 1)), Waits("R3", Day(4, 1)));

        Assert.Equal((0, 1, 1), (figures.Flow.Opening, figures.Flow.Entered, figures.Flow.Closing));
        Assert.Equal(1, DemandEstimate.ByWindow([Day(3, 5), Day(9, 1), Day(4, 1)], March).Events);
    }

    [Fact]
    public void WhoLeftBeforeTheWindowIsNoQueue()
    {
        var figures = Of(Waits("R1", Day(1, 2), Day(2, 28)), Waits("R2", Day(1, 2), Day(2, 29)), Waits("R3", Day(1, 2), Day(3, 1)), Waits("R4", Day(1, 2)));

        Assert.Equal((2, 0, 1, 1), (figures.Flow.Opening, figures.Flow.Entered, figures.Flow.Exited, figures.Flow.Closing));
    }

    [Fact]
    public void AMeanInDaysMeetsATargetInDaysOnly()
    {
        // Days and weeks are types of their own; a change of unit is asked for by name.
        Assert.Equal(CapacitySet.Pressure(new Weeks(9), new Weeks(18)), CapacitySet.Pressure(new Weeks(9).ToDays(), new Weeks(18).ToDays()));
        Assert.Equal([(typeof(Weeks), typeof(Weeks)), (typeof(Days), typeof(Days))], typeof(CapacitySet).GetMethods().Where(m => m.Name == "Pressure").Select(m => (m.GetParameters()[0].ParameterType, m.GetParameters()[1].ParameterType)));
    }

    [Fact]
    public void RecordsAfterTheWindowGiveNoWaitAtAllAndNeverANegativeOne() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var figures = PeriodFigures.Of(ReferralList.Read(c.Referrals).ValueOrThrow(), c.Interval, WaitingDefinitions.For(c.Profile));

        Assert.All(figures.WaitingWaits.Value.Entries, e => Assert.True(e.Days >= 0));
        Assert.All(figures.StartedWaits.Entries, e => Assert.True(e.Days >= 0));
        Assert.All(WaitingPatient.AllAt(ReferralList.Read(c.Referrals).ValueOrThrow(), c.Interval.End, c.Profile), p => Assert.True(p.Seniority <= c.Interval.End));
    }, cases: 60);

    [Fact]
    public void RemovalsAreCountedInsideTheWindowOnly()
    {
        var figures = Of(Waits("R1", Day(1, 2), Day(2, 29)), Waits("R2", Day(1, 2), Day(3, 1)), Waits("R3", Day(1, 2), Day(3, 31), WaitEndCode.OtherReason), Waits("R4", Day(1, 2), Day(4, 1)));

        Assert.Equal(2, figures.Flow.Exited);
        Assert.Equal((3, 0, 1), (figures.Flow.Opening, figures.Flow.Entered, figures.Flow.Closing));
        Assert.Equal(1, figures.Started.Count);
    }

    [Fact]
    public void ArrivalsOnBothEdgesCountAndNoneOutsideThem()
    {
        LocalDate[] days = [Day(2, 29), Day(3, 1), Day(3, 15), Day(3, 31), Day(4, 1)];
        var figures = Of([.. days.Select((d, i) => Waits("R" + i, d))]);

        Assert.Equal((1, 3, 4), (figures.Flow.Opening, figures.Flow.Entered, figures.Flow.Closing));
        Assert.Equal(3m, figures[WaitingMetric.Named("referralsReceived")!].Value());
        Assert.Equal(3, DemandEstimate.ByWindow(days, March).Events);
        // Three events have two gaps: 14 and 16 days, 15 in the mean, 7/15 a week.
        Assert.Equal(7m / 15, DemandEstimate.ByGaps(days.Skip(1).Take(3)).Rate!.Value.Value);
    }

    [Fact]
    public void SchedulingLeavesOutWhoWithdrewAndSortsWhoIsLeft()
    {
        var t = Day(3, 22);
        var list = ReferralList.Read([
            Waits("C", Day(3, 1)), Waits("W", Day(1, 2), Day(3, 20), WaitEndCode.PatientDeclined), Waits("A", Day(1, 2)), Waits("L", Day(3, 25)), Waits("B", Day(2, 1), Day(3, 23), WaitEndCode.OtherReason),
        ]).ValueOrThrow();
        var waiting = WaitingPatient.AllAt(list, t);
        var plan = CapacityPlan.EveryWorkingDay(1, ForBedring.Calendar.WorkingDayRule.MondayToFriday);

        Assert.Equal(["A", "B", "C"], waiting.Select(p => p.Id).OrderBy(i => i, StringComparer.Ordinal));
        Assert.Equal(["A", "B", "C"], BreachForecast.Of(waiting, t, ServiceOrder.Fifo, plan).Slots.Select(s => s.Patient.Id));
        Assert.Equal(["A", "B", "C"], BreachForecast.Of(waiting.Reverse(), t, ServiceOrder.Fifo, plan).Slots.Select(s => s.Patient.Id));
        Assert.Equal(["A", "B", "C"], BreachForecast.Of(waiting.Reverse(), t, ServiceOrder.EarliestDeadline, plan).Slots.Select(s => s.Patient.Id));
    }

    [Fact]
    public void TheDenominatorInOutputIsTheOneThatWasDividedBy() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var figures = PeriodFigures.Of(ReferralList.Read(c.Referrals).ValueOrThrow(), c.Interval, WaitingDefinitions.For(c.Profile));
        foreach (var (share, numerator) in new[] { ("rejectionShare", "rejected"), ("assessmentBreachShare", "assessmentBreaches"), ("startedBreachShare", "startedBreaches"), ("waitingBreachShare", "waitingBreaches") })
        {
            if (figures[WaitingMetric.Named(share)!] is not Figure.Value value) continue;
            Assert.Equal(figures[WaitingMetric.Named(numerator)!].Value(), Math.Round(value.Number * value.N, 15));
        }

        foreach (var (part, whole) in new[] { ("startedBreaches", "startedWithDeadline"), ("startedWithDeadline", "started"), ("waitingBreaches", "waitingWithDeadline"), ("waitingOver365", "waiting"), ("unassessedOverdueAtEnd", "unassessedAtEnd") })
        {
            if (figures[WaitingMetric.Named(part)!] is Figure.Value value) Assert.Equal(figures[WaitingMetric.Named(whole)!].Value(), value.N);
        }
    }, cases: 60);
}
