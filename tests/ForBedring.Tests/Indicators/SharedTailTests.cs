using ForBedring.Indicators;
using FsCheck.Fluent;
using static ForBedring.Tests.Generators.IndicatorsGen;
using SeriesReading = ForBedring.Indicators.Reading;

namespace ForBedring.Tests.Indicators;

public class SharedTailTests
{
    // Every list is kept and compared with a list of its own in the end: what one grows by must not show in another.
    [Fact]
    public void ListsThatGrewFromEachOtherAreAsIfCopied()
        => Property.Holds(Gen.Choose(0, 99).ArrayOf(), choices =>
        {
            var lists = new List<(SharedTail<int> Shared, List<int> Plain)> { (SharedTail<int>.Of([1, 2]), [1, 2]) };
            foreach (var choice in choices)
            {
                var (shared, plain) = lists[choice % lists.Count];
                if (choice % 4 == 3 && plain.Count > 0) lists.Add((shared.With(choice % plain.Count, -choice), [.. plain.Select((v, i) => i == choice % plain.Count ? -choice : v)]));
                else if (choice % 4 == 2) lists.Add((shared.First(choice % (plain.Count + 1)), [.. plain.Take(choice % (plain.Count + 1))]));
                else lists.Add((shared.Add(choice), [.. plain, choice]));
            }

            foreach (var (shared, plain) in lists)
            {
                Assert.Equal(plain, Enumerable.Range(0, shared.Count).Select(i => shared[i]));
                Assert.Throws<ArgumentOutOfRangeException>(() => shared[plain.Count]);
            }
        });

    [Fact]
    public void SeveralThreadsMayAppendToTheSameSeries()
    {
        var series = ReadingSeries.Create(Indicator(), Unit, [SeriesReading.Of(ReadingTime.AtNumber(1), 1)]).ValueOrThrow();
        var grown = new ReadingSeries[8];
        Parallel.For(0, grown.Length, t =>
        {
            var own = series;
            for (var i = 2; i <= 500; i++) own = own.Append(SeriesReading.Of(ReadingTime.AtNumber(i), i * (t + 1)));
            grown[t] = own;
        });

        for (var t = 0; t < grown.Length; t++) Assert.Equal(Enumerable.Range(2, 499).Select(i => new ReadingValue.Amount(i * (t + 1))), grown[t].Skip(1).Select(r => r.Value));
        Assert.Single(series);
    }

    [Fact]
    public void TheSameMonthLastYearIsTheOneAPlainSearchFinds()
        => Property.Holds(Gen.Choose(1, 60).SelectMany(n => Gen.Choose(1, 3).ArrayOf(n)), steps =>
        {
            var at = 0;
            var series = ReadingSeries.Create(Indicator(), Unit, steps.Select(s => SeriesReading.Of(Month(at += s), s))).ValueOrThrow();
            for (var p = 1; p <= series.Count; p++)
            {
                var first = series.At(p).Time.FirstDay!.Value.PlusYears(-1);
                Assert.Equal(series.FirstOrDefault(r => r.Time.FirstDay == first), series.SameMonthLastYear(p));
            }
        });

    [Fact]
    public void CrossingsAreThoseOfWholeNumbers()
    {
        for (var trials = 2; trials <= 2500; trials += trials < 200 ? 1 : 37) Assert.Equal(RunLimits.ExactQuantile(trials), RunLimits.QuickQuantile(trials) ?? RunLimits.ExactQuantile(trials));
        Assert.Equal(RunLimits.ExactQuantile(20_000), RunLimits.CrossingsMin(20_001));
    }
}
