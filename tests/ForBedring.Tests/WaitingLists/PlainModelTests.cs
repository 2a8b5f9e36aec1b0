using ForBedring.Calendar;
using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

/// <summary>Figures outside the monthly table beside a plain model: the guarantee, the curve of waits, the slots of a forecast.</summary>
public class PlainModelTests
{
    private static ReferralList List(IEnumerable<Referral> referrals) => ReferralList.Read(referrals).ValueOrThrow();

    [Fact]
    public void W8_TheGuaranteeEqualsThePlainModel() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var rule = WorkingDayRule.MondayToFriday;
        var asked = c.Referrals.Where(r => r.Sector is "PHBU" or "PHV" or "TSB" && r.AgeAtReferral < 23 && r.Right?.Number == 3 && r.WaitEndCode?.Number == 1 && r.WaitEnd >= c.Interval.Start && r.WaitEnd <= c.Interval.End && r.Assessed is not null).ToList();
        var kept = asked.Count(r => rule.CountWorkingDays(r.Assessed!.Value, r.WaitEnd!.Value) <= 65);

        Assert.Equal(new Share(kept, asked.Count), PeriodFigures.Of(List(c.Referrals), c.Interval, WaitingDefinitions.Simple).StartedWithin65WorkingDays);
    });

    [Fact]
    public void W14_TheCurveOfWaitsEqualsThePlainModel() => Property.Holds(WaitingListsGen.Referrals, referrals =>
    {
        var t = new LocalDate(2024, 3, 31);
        var waits = new List<(int Days, bool IsStarted)>();
        foreach (var r in referrals.Where(r => r.Right?.Number == 3 && r.Assessed <= t))
        {
            var from = r.Seniority ?? r.Received;
            if (r.WaitEnd <= t && r.WaitEndCode is null) continue;
            var end = r.WaitEnd is { } e && e <= t ? e : t;
            if (end < from) continue;
            waits.Add((Period.DaysBetween(from, end), r.WaitEnd <= t && r.WaitEndCode!.Number == 1));
        }

        var curve = SurvivalCurve.Of(List(referrals), t);
        Assert.Equal(waits.Count, curve.N);
        Assert.Equal(waits.Count(w => w.IsStarted), curve.Events);
        var survival = 1d;
        foreach (var day in waits.Where(w => w.IsStarted).Select(w => w.Days).Distinct().OrderBy(d => d))
        {
            survival *= 1 - ((double)waits.Count(w => w.IsStarted && w.Days == day) / waits.Count(w => w.Days >= day));
            Assert.Equal(survival, (double)curve.At(day), 10);
        }
    }, cases: 100);

    [Fact]
    public void W16_TheSlotsEqualThePlainModel() => Property.Holds(WaitingListsGen.Queue, queue =>
    {
        var t = WaitingListsGen.First;
        var rule = WorkingDayRule.MondayToFriday;
        foreach (var order in new[] { ServiceOrder.Fifo, ServiceOrder.EarliestDeadline })
        {
            var sorted = (order == ServiceOrder.Fifo ? queue.Patients.OrderBy(p => p.Seniority) : queue.Patients.OrderBy(p => p.Deadline is null).ThenBy(p => p.Deadline ?? default).ThenBy(p => p.Seniority)).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
            var forecast = BreachForecast.Of(queue.Patients, t, order, CapacityPlan.EveryWorkingDay(queue.Capacity, rule));
            var days = sorted.Select((_, i) => rule.AddWorkingDays(t, (i / queue.Capacity) + 1)).ToList();

            Assert.Equal(sorted.Select((p, i) => (p.Id, days[i])), forecast.Slots.Select(s => (s.Patient.Id, s.Day)));
            Assert.Equal(sorted.Select((p, i) => p.Deadline is { } d && days[i] > d).Count(b => b), forecast.BreachesWhenScheduled);
        }
    }, cases: 100);
}
