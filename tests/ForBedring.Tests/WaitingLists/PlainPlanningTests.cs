using ForBedring.WaitingLists;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.WaitingLists;

/// <summary>The capacity set, the what-if and the variation between units beside plain models in floating point, and by letting the weeks pass.</summary>
public class PlainPlanningTests
{
    private static readonly Gen<decimal> Rate = Gen.Choose(1, 4000).Select(i => i / 20m);

    private static readonly Gen<decimal> Weeks = Gen.Choose(1, 520).Select(i => i / 5m);

    private static readonly Gen<decimal> Size = Gen.Choose(0, 3000).Select(i => (decimal)i);

    [Fact]
    public void W15_TheReliefCapacityBringsTheListToItsTargetInExactlyThoseWeeks() => Property.Holds(
        from demand in Rate
        from queue in Size
        from target in Size
        from weeks in Gen.Choose(1, 60)
        select (demand, queue, target, weeks), c =>
        {
            var relief = CapacitySet.ReliefCapacity(new(c.demand), new(c.queue), new(c.target), new Weeks(c.weeks)).Value;
            var list = (double)c.queue;
            for (var week = 0; week < c.weeks; week++) list += (double)c.demand - (double)relief;

            Assert.Equal((double)c.target, list, tolerance: 1e-6);
            Assert.Equal((double)c.queue > 2 * (double)c.target, CapacitySet.IsReliefNeeded(new(c.queue), new(c.target)));
        });

    [Fact]
    public void W15_TheWeeksToClearAreThoseThatPassUntilTheListIsAtItsTarget() => Property.Holds(
        from queue in Size
        from target in Size
        from demand in Rate
        from capacity in Rate
        select (queue, target, demand, capacity), c =>
        {
            var clearing = CapacitySet.WeeksToClear(new(c.queue), new(c.target), new PerWeek(c.capacity), new PerWeek(c.demand));
            if (c.queue > c.target && c.capacity <= c.demand)
            {
                Assert.IsType<ClearingTime.Never>(clearing);
                return;
            }

            var weeks = Assert.IsType<ClearingTime.After>(clearing).Weeks.Value;
            var (whole, list) = (0, c.queue);
            for (; list > c.target && whole < 100_000; whole++) list -= c.capacity - c.demand;

            // The last week need not be full.
            Assert.InRange(weeks, Math.Max(0, whole - 1), whole);
            if (whole > 0) Assert.Equal((double)c.target, (double)(c.queue - (weeks * (c.capacity - c.demand))), tolerance: 1e-6);
        });

    [Fact]
    public void W15_TheTargetsAreTheFormulasOfTheMethod() => Property.Holds(
        from demand in Rate
        from target in Weeks
        from factor in Gen.Elements(4m, 6m, 2.5m)
        from cvDemand in Gen.Choose(0, 30)
        from cvCapacity in Gen.Choose(0, 30)
        from percent in Gen.Choose(1, 99)
        from events in Gen.Choose(3, 500)
        select (demand, target, factor, cvDemand: cvDemand / 10m, cvCapacity: cvCapacity / 10m, part: percent / 100m, events), c =>
        {
            var (demand, target, factor) = ((double)c.demand, (double)c.target, (double)c.factor);
            var mean = (double)CapacitySet.TargetMeanWait(new Weeks(c.target), c.factor).Value;
            var queue = (double)CapacitySet.TargetQueueSize(new(c.demand), new Weeks(c.target), c.factor).Value;

            // An exponential wait with this mean is over the target with probability e^−factor; and the list is what comes in during the mean wait.
            Assert.Equal(Math.Exp(-factor), Math.Exp(-target / mean), tolerance: 1e-9);
            Assert.Equal(demand * mean, queue, tolerance: 1e-6);

            // The heavy-traffic mean wait, (cv²d + cv²c)/2 over the spare capacity, is the target mean wait.
            var spread = ((double)(c.cvDemand * c.cvDemand) + (double)(c.cvCapacity * c.cvCapacity)) / 2;
            var spare = (double)CapacitySet.TargetCapacity(new(c.demand), new Weeks(c.target), c.cvDemand, c.cvCapacity, c.factor).Value - demand;
            Assert.Equal(spread, spare * mean, tolerance: 1e-6);

            // With so long a list, served first come at this rate, the exponential reading leaves 1 − part over the target.
            var list = (double)CapacitySet.ListForPerformance(new(c.demand), new Weeks(c.target), c.part).Value;
            Assert.Equal(1 - (double)c.part, Math.Exp(-target * demand / list), tolerance: 1e-9);

            var bracket = 1 - (2 * demand * (double)c.cvDemand / Math.Sqrt(c.events));
            if (Math.Abs(bracket) < 1e-6) return;
            var expected = bracket > 0 ? demand / bracket : demand;
            Assert.Equal(1, (double)CapacitySet.WithDemandAllowance(new(c.demand), c.cvDemand, c.events).Value / expected, tolerance: 1e-8);
        });

    [Fact]
    public void W15_LoadPressureAndLittleAreRatios() => Property.Holds(Rate.SelectMany(a => Rate.Select(b => (a, b))), c =>
    {
        var (a, b) = ((double)c.a, (double)c.b);

        Assert.Equal(a / b, (double)CapacitySet.QueueLoad(new(c.a), new(c.b)).Value(), tolerance: 1e-9);
        Assert.Equal(a * 2 / b, (double)CapacitySet.Pressure(new Weeks(c.a), new Weeks(c.b)), tolerance: 1e-9);
        Assert.Equal(CapacitySet.Pressure(new Weeks(c.a), new Weeks(c.b)), CapacitySet.Pressure(new Weeks(c.a).ToDays(), new Weeks(c.b).ToDays()));

        // A list that is stationary by construction: so many a day, each staying so long.
        Assert.Equal(1, (double)CapacitySet.LittleRatio(new PatientCount(c.a * c.b), c.a, new Days(c.b)).Value(), tolerance: 1e-9);
        Assert.Equal(0.5, (double)CapacitySet.LittleRatio(new PatientCount(c.a * c.b), 2 * c.a, new Days(c.b)).Value(), tolerance: 1e-9);
    });

    [Fact]
    public void W15_DemandEqualsThePlainModelByWindowAndByGaps() => Property.Holds(Gen.Choose(0, 25).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 90), n)), offsets =>
    {
        var first = new LocalDate(2024, 1, 1);
        var window = new DateInterval(first.PlusDays(10), first.PlusDays(79));
        var days = offsets.Select(d => first.PlusDays(d)).ToArray();
        var inside = offsets.Where(d => d is >= 10 and <= 79).OrderBy(d => d).ToArray();
        var byWindow = DemandEstimate.ByWindow(days, window);
        Assert.Equal(inside.Length, byWindow.Events);
        Assert.Equal(inside.Length < 3, byWindow.IsTooLittleData);
        if (inside.Length >= 3) Assert.Equal(inside.Length / 10.0, (double)byWindow.Rate!.Value.Value, tolerance: 1e-9);
        AssertVariation(inside, byWindow);

        var all = offsets.OrderBy(d => d).ToArray();
        var byGaps = DemandEstimate.ByGaps(days);
        var isKnown = all.Length >= 3 && all[^1] > all[0];
        Assert.Equal(!isKnown, byGaps.IsTooLittleData);
        if (!isKnown) return;
        var gaps = all.Skip(1).Zip(all, (b, a) => (double)(b - a)).ToArray();
        Assert.Equal(7 / gaps.Average(), (double)byGaps.Rate!.Value.Value, tolerance: 1e-9);
        AssertVariation(all, byGaps);
    });

    [Fact]
    public void W17_TheProjectionIsWhatHappensWhenTheMonthsPass() => Property.Holds(
        from stock in Gen.Choose(0, 800)
        from known in Gen.Choose(1, 40)
        from entries in Gen.ArrayOf(Gen.Choose(0, 200), known)
        from exits in Gen.ArrayOf(Gen.Choose(0, 200), known)
        from levers in Gen.ListOf(ALever)
        select (stock, entries, exits, levers: levers.Take(6).ToArray()), c =>
        {
            var last = new YearMonth(2024, 5);
            var months = Scenario.Project(c.stock, last, [.. c.entries.Select(e => (long)e)], [.. c.exits.Select(e => (long)e)], 15, c.levers).Months;
            var (list, flows) = ((double)c.stock, 0.0);
            for (var i = 1; i <= 15; i++)
            {
                var number = (2024 * 12) + 4 + i;
                var month = new YearMonth(number / 12, 1 + (number % 12));
                var (coming, leaving, cleaned) = (Expected(c.entries, i), Expected(c.exits, i), 0.0);
                foreach (var lever in c.levers)
                {
                    // Levers work in the order they are given.
                    var (y, m) = (month.Year, month.Month);
                    bool HasBegun(LocalDate on) => on.Year < y || (on.Year == y && on.Month <= m);
                    if (lever is Lever.CleanUpOf clean && clean.On.Year == y && clean.On.Month == m) cleaned += clean.Patients;
                    if (lever is Lever.RejectionShare r && HasBegun(r.On)) coming = coming / (1 - (double)r.From) * (1 - (double)r.To);
                    if (lever is Lever.ExtraClinics e) leaving += e.Slots * e.Dates.Count(d => d.Year == y && d.Month == m);
                    if (lever is Lever.DigitalShare d && HasBegun(d.On)) leaving += leaving * (double)d.Share * (double)d.SlotFreed;
                    if (lever is Lever.NeedDrivenConversion n && HasBegun(n.On)) coming -= coming * (double)n.Share;
                }

                flows += coming + leaving;
                var served = leaving > list + coming ? list + coming : leaving;
                list = list + coming - served - cleaned;
                if (list < 0) list = 0;
                var projected = months[i - 1];
                Assert.Equal(month, projected.Month);
                Assert.Equal(coming, (double)projected.Entries.Value, tolerance: 1e-6);
                Assert.Equal(served, (double)projected.Exits.Value, tolerance: 1e-6);
                Assert.Equal(cleaned, (double)projected.CleanUp.Value, tolerance: 1e-6);
                Assert.Equal(list, (double)projected.Stock, tolerance: 1e-6);
                Assert.Equal(Math.Max(0, list - (1.96 * Math.Sqrt(flows))), (double)projected.Lower, tolerance: 1e-6);
                Assert.Equal(list + (1.96 * Math.Sqrt(flows)), (double)projected.Upper, tolerance: 1e-6);
            }
        });

    [Fact]
    public void W18_TheCoefficientOfVariationEqualsTwoPlainPasses() => Property.Holds(Gen.Choose(0, 20).SelectMany(n => Gen.ArrayOf(Gen.Choose(-1, 4000), n)), means =>
    {
        // −1 stands for a unit whose figure is hidden.
        var variation = UnitVariation.Of(means.Select(m => m < 0 ? new Figure.Suppressed(SuppressionReason.SmallOrProtecting) : Figure.From(m / 16m, 7)));
        var shown = means.Where(m => m >= 0).Select(m => m / 16.0).ToArray();

        Assert.Equal((shown.Length, means.Length - shown.Length), (variation.Units, variation.LeftOut));
        if (shown.Length < 2 || shown.Sum() == 0) Assert.Null(variation.Coefficient);
        else Assert.Equal(StandardDeviation(shown) / shown.Average(), (double)variation.Coefficient!.Value, tolerance: 1e-9);
    });

    [Fact]
    public void W18_AShareOnALimitOfTheFunnelIsSoManyStandardErrorsAway() => Property.Holds(
        from denominator in Gen.Choose(1, 2000)
        from numerator in Gen.Choose(0, denominator)
        from n in Gen.Choose(1, 5000)
        select (common: new Share(numerator, denominator), n), c =>
        {
            var p = (double)c.common.Numerator / c.common.Denominator;
            var error = Math.Sqrt(p * (1 - p) / c.n);
            var limits = UnitVariation.Funnel(c.common, c.n);

            Assert.Equal(p, (double)limits.Centre, tolerance: 1e-9);
            foreach (var (limit, distance) in new[] { (limits.LowerWarning, -1.96), (limits.UpperWarning, 1.96), (limits.LowerAction, -3.09), (limits.UpperAction, 3.09) })
                Assert.Equal(Math.Min(1, Math.Max(0, p + (distance * error))), (double)limit, tolerance: 1e-9);
        });

    private static Gen<Lever> ALever { get; } = Gen.OneOf(
        Gen.Choose(0, 300).SelectMany(n => On.Select(on => (Lever)new Lever.CleanUpOf(n, on))),
        Gen.Choose(0, 90).SelectMany(from => Gen.Choose(0, 100).SelectMany(to => On.Select(on => (Lever)new Lever.RejectionShare(from / 100m, to / 100m, on)))),
        Gen.Choose(0, 12).SelectMany(slots => Gen.Choose(0, 6).SelectMany(n => Gen.ArrayOf(On, n)).Select(days => (Lever)new Lever.ExtraClinics(days, slots))),
        Gen.Choose(0, 100).SelectMany(share => Gen.Choose(0, 100).SelectMany(freed => On.Select(on => (Lever)new Lever.DigitalShare(share / 100m, freed / 100m, on)))),
        Gen.Choose(0, 100).SelectMany(share => On.Select(on => (Lever)new Lever.NeedDrivenConversion(share / 100m, on))));

    private static Gen<LocalDate> On => Gen.Choose(-60, 560).Select(d => new LocalDate(2024, 5, 31).PlusDays(d));

    // The same calendar month one and two years back where both are known; otherwise the last twelve months, or as many as there are.
    private static double Expected(int[] series, int ahead)
    {
        var sameMonths = Enumerable.Range(0, series.Length).Where(at => (series.Length - 1 + ahead - at) % 12 == 0).Reverse().Take(2).ToArray();
        return sameMonths.Length == 2 ? (series[sameMonths[0]] + series[sameMonths[1]]) / 2.0 : series.Reverse().Take(12).Average();
    }

    private static void AssertVariation(int[] sorted, DemandEstimate estimate)
    {
        if (estimate.IsTooLittleData || sorted[^1] == sorted[0])
        {
            Assert.Null(estimate.Variation);
            return;
        }

        var gaps = sorted.Skip(1).Zip(sorted, (b, a) => (double)(b - a)).ToArray();
        Assert.Equal(StandardDeviation(gaps) / gaps.Average(), (double)estimate.Variation!.Value, tolerance: 1e-9);
    }

    private static double StandardDeviation(double[] values) => Math.Sqrt(values.Sum(v => (v - values.Average()) * (v - values.Average())) / (values.Length - 1));
}
