using ForBedring.WaitingLists;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.WaitingLists;

public class HistogramTests
{
    private static readonly Gen<int[]> Waits = Gen.Choose(0, 40).SelectMany(n => Gen.ArrayOf(Gen.Frequency((9, Gen.Choose(0, 400)), (1, Gen.Choose(4000, 6000))), n));

    [Fact]
    public void TheExampleOfThePercentile()
    {
        var waits = DayHistogram.Of([70, 1, 36, 46]);

        Assert.Equal(70m, waits.Percentile(90).Value());
        Assert.Equal(62.8m, waits.Percentile(90, PercentileConvention.Type7).Value());
        Assert.Equal(41m, waits.Median.Value());
    }

    [Fact]
    public void OrderStatisticsEqualThoseOfTheSortedList() => Property.Holds(Waits, days =>
    {
        var waits = DayHistogram.Of(days);
        var sorted = days.OrderBy(d => d).ToArray();
        if (sorted.Length == 0)
        {
            Assert.IsType<Figure.NoData>(waits.Median);
            Assert.IsType<Figure.NoData>(waits.Percentile(50));
            return;
        }

        Assert.Equal((sorted[(sorted.Length - 1) / 2] + (decimal)sorted[sorted.Length / 2]) / 2, waits.Median.Value());
        Assert.Equal((decimal)sorted.Sum() / sorted.Length, waits.Mean.Value());
        foreach (var p in new[] { 1, 10, 50, 90, 92, 99 })
        {
            Assert.Equal(sorted[Math.Max(1, (int)Math.Ceiling(p * sorted.Length / 100m)) - 1], waits.Percentile(p).Value());
            var h = (sorted.Length - 1) * p / 100m;
            var low = (int)Math.Floor(h);
            Assert.Equal(low + 1 < sorted.Length ? sorted[low] + ((h - low) * (sorted[low + 1] - sorted[low])) : sorted[low], waits.Percentile(p, PercentileConvention.Type7).Value());
        }

        Assert.True(waits.Shortest.Value() <= waits.Median.Value() && waits.Median.Value() <= waits.Longest.Value());
        Assert.Equal(sorted.Count(d => d > 365), waits.LongerThan(365));
        Assert.Equal(days.Length, waits.InBands(WaitBands.MonthsSamdata).Sum());
        Assert.True(waits.LongerThan(365) <= waits.LongerThan(180));
    });

    [Fact]
    public void MergingEqualsCountingAnewInAnyOrder() => Property.Holds(Waits.SelectMany(a => Waits.Select(b => (a, b))), pair =>
    {
        var merged = DayHistogram.Of(pair.a).Merge(DayHistogram.Of(pair.b));

        Assert.Equal(DayHistogram.Of(pair.a.Concat(pair.b)), merged);
        Assert.Equal(DayHistogram.Of(pair.b).Merge(DayHistogram.Of(pair.a)), merged);
        Assert.Equal(merged, merged.Merge(DayHistogram.Empty));
    });

    [Fact]
    public void BandsMustAscend()
    {
        Assert.Throws<ArgumentException>(() => WaitBands.Of("wrong", [30, 30]));
        Assert.Equal(["≤ 30", "31–91", "92–182", "> 182"], Enumerable.Range(0, 4).Select(WaitBands.MonthsSamdata.TextOf));
    }

    [Fact]
    public void ANegativeWaitIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => DayHistogram.Of([-1]));
}
