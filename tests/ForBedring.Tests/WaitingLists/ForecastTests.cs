using ForBedring.Calendar;
using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;
using FsCheck.Fluent;

namespace ForBedring.Tests.WaitingLists;

public class ForecastTests
{
    private static readonly LocalDate T = new(2024, 3, 22);
    private static readonly WorkingDayRule Rule = WorkingDayRule.MondayToFriday;

    private static readonly WaitingPatient[] Four =
    [
        new("A", new(2024, 1, 2), new LocalDate(2024, 4, 10)), new("B", new(2024, 2, 1), new LocalDate(2024, 3, 26)), new("C", new(2024, 3, 1), new LocalDate(2024, 3, 25)), new("D", new(2024, 3, 5)),
    ];

    [Fact]
    public void TheExample_FirstComeGivesOneBreachAndEarliestDeadlineNone()
    {
        var fifo = BreachForecast.Of(Four, T, ServiceOrder.Fifo, CapacityPlan.EveryWorkingDay(1, Rule));
        var edd = BreachForecast.Of(Four, T, ServiceOrder.EarliestDeadline, CapacityPlan.EveryWorkingDay(1, Rule));

        // Maundy Thursday is 28 March and Easter Monday 1 April 2024.
        Assert.Equal([("A", new LocalDate(2024, 3, 25)), ("B", new(2024, 3, 26)), ("C", new(2024, 3, 27)), ("D", new(2024, 4, 2))], fifo.Slots.Select(s => (s.Patient.Id, s.Day)));
        Assert.Equal(1, fifo.BreachesWhenScheduled);
        Assert.Equal(["C", "B", "A", "D"], edd.Slots.Select(s => s.Patient.Id));
        Assert.Equal(0, edd.BreachesWhenScheduled);
        Assert.Equal(new WorkingDays(4), edd.WorkingDaysNeeded);
        Assert.Equal(new LocalDate(2024, 4, 2), edd.LastSlot);
        Assert.Equal(0, edd.BreachedAlready);
        Assert.Equal([(2024, 13, 2), (2024, 15, 1)], edd.DuePerWeek.Select(w => (w.WeekYear, w.Week, w.Count)));

        // C 24, B 54, A 85, D 28 days.
        Assert.Equal(47.75m, edd.MeanWaitAtSlot.Value());
        Assert.Equal(85m, edd.MaxWaitAtSlot.Value());
    }

    [Fact]
    public void TheMinimumCapacityForNoNewBreach()
    {
        // Deadlines 25 March (W = 1), 26 March (W = 2), 10 April (W = 10): 1/1, 2/2, 3/10 → 1.
        Assert.Equal(new PerWorkingDay(1), MinimumCapacity.ForNoNewBreach(Four, T, Rule).PerWorkingDay);

        var onSunday = new WaitingPatient("E", new(2024, 3, 1), new LocalDate(2024, 3, 24));
        var minimum = MinimumCapacity.ForNoNewBreach([.. Four, onSunday, new("F", new(2024, 3, 1), new LocalDate(2024, 3, 25))], T, Rule);
        Assert.Equal(["E"], minimum.Unavoidable.Select(p => p.Id));
        Assert.Equal(new PerWorkingDay(2), minimum.PerWorkingDay);
    }

    [Fact]
    public void APlanOfDaysEndsWhenItsSlotsDo()
    {
        var plan = CapacityPlan.OnDays([new(new LocalDate(2024, 3, 22), 9), new(new LocalDate(2024, 3, 30), 2), new(new LocalDate(2024, 4, 3), 1)], Rule);
        var forecast = BreachForecast.Of(Four, T, ServiceOrder.Fifo, plan);

        Assert.Equal([new LocalDate(2024, 3, 30), new(2024, 3, 30), new(2024, 4, 3)], forecast.Slots.Select(s => s.Day));
        Assert.Equal(["D"], forecast.WithoutSlot.Select(p => p.Id));
        Assert.Equal(4, forecast.Waiting);
    }

    [Fact]
    public void EarliestDeadlineMakesTheLargestLatenessAsSmallAsAnyOrder() => Property.Holds(
        from queue in WaitingListsGen.Queue
        from keys in Gen.ArrayOf(Gen.Choose(0, 1000), queue.Patients.Count)
        select (queue, keys), c =>
        {
            var t = WaitingListsGen.First;
            var plan = CapacityPlan.EveryWorkingDay(c.queue.Capacity, Rule);
            var edd = BreachForecast.Of(c.queue.Patients, t, ServiceOrder.EarliestDeadline, plan);
            var days = edd.Slots.Select(s => s.Day).ToList();
            var shuffled = c.queue.Patients.Select((p, i) => (p, Key: c.keys[i])).OrderBy(x => x.Key).Select(x => x.p).ToList();
            var lateness = shuffled.Select((p, i) => p.Deadline is { } d ? Period.DaysBetween(d, days[i]) : (int?)null).Where(l => l is not null).ToList();

            if (lateness.Count > 0) Assert.True(edd.LargestLateness.Value() <= lateness.Max());
        });

    [Fact]
    public void FewestBreachesIsNeverWorseThanTheOtherOrdersAndMoreCapacityNeverHurts() => Property.Holds(WaitingListsGen.Queue, queue =>
    {
        var t = WaitingListsGen.First;
        int Breaches(ServiceOrder order, int capacity) => BreachForecast.Of(queue.Patients, t, order, CapacityPlan.EveryWorkingDay(capacity, Rule)).BreachesWhenScheduled;

        Assert.True(Breaches(ServiceOrder.FewestBreaches, queue.Capacity) <= Breaches(ServiceOrder.EarliestDeadline, queue.Capacity));
        Assert.True(Breaches(ServiceOrder.FewestBreaches, queue.Capacity) <= Breaches(ServiceOrder.Fifo, queue.Capacity));
        foreach (var order in new[] { ServiceOrder.Fifo, ServiceOrder.EarliestDeadline }) Assert.True(Breaches(order, queue.Capacity + 1) <= Breaches(order, queue.Capacity));
    });

    [Fact]
    public void WithTheMinimumCapacityThereIsNoNewBreach() => Property.Holds(WaitingListsGen.Queue, queue =>
    {
        var t = WaitingListsGen.First;
        var minimum = MinimumCapacity.ForNoNewBreach(queue.Patients, t, Rule);
        if (minimum.PerWorkingDay.Value == 0) return;
        var servable = queue.Patients.Where(p => p.Deadline > t).Except(minimum.Unavoidable).ToList();

        Assert.Equal(0, BreachForecast.Of(servable, t, ServiceOrder.EarliestDeadline, CapacityPlan.EveryWorkingDay((int)minimum.PerWorkingDay.Value, Rule)).BreachesWhenScheduled);
        if (minimum.PerWorkingDay.Value > 1) Assert.True(BreachForecast.Of(servable, t, ServiceOrder.EarliestDeadline, CapacityPlan.EveryWorkingDay((int)minimum.PerWorkingDay.Value - 1, Rule)).BreachesWhenScheduled > 0);
    });
}
