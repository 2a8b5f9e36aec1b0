using System.Numerics;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;
using FsCheck.Fluent;

namespace ForBedring.Tests.WaitingLists;

/// <summary>The trend (W13): its series beside the plain model, its intervals found as the method defines them, where the question turns, searched by halving or counted in whole numbers.</summary>
public class PlainTrendTests
{
    private const double Z = 1.959963984540054;

    [Fact]
    public void W13_TheSeriesOfEveryMetricEqualsThePlainModelAndLooksBackAYear() => Property.Holds(WaitingListsGen.WithProfile, c =>
    {
        var figures = MonthlyFigures.Of(ReferralList.Read(c.Referrals).ValueOrThrow(), new YearMonth(2023, 5), new YearMonth(2024, 8), WaitingDefinitions.For(c.Profile));
        var plain = figures.Months.Select(m => new PlainModel(c.Referrals, c.Profile, m.ToDateInterval(), WorkingDayRule.MondayToFriday).Metrics()).ToList();
        foreach (var metric in WaitingMetric.All)
        {
            var series = WaitingSeries.Of(figures, WaitingGroup.All, metric);
            Assert.Equal(16, series.Count);
            for (var position = 1; position <= 16; position++)
            {
                decimal? number = series.At(position).Value switch
                {
                    ReadingValue.Amount amount => amount.Number,
                    ReadingValue.Ratio ratio => ratio.Numerator / ratio.Denominator,
                    _ => null,
                };
                Assert.Equal(plain[position - 1][metric.Name], number);
                Assert.Equal(position > 12 ? series.At(position - 12) : null, series.SameMonthLastYear(position));
            }
        }
    }, cases: 40);

    [Fact]
    public void W13_TheIntervalOfAShareIsWhereTheShareIsJustNearEnough() => Property.Holds(Gen.Choose(1, 400).SelectMany(n => Gen.Choose(0, n).Select(x => (X: x, N: n))), c =>
    {
        var seen = c.X / (double)c.N;
        bool IsNear(double p) => Math.Abs(seen - p) <= Z * Math.Sqrt(p * (1 - p) / c.N);
        var interval = WaitingInterval.OfShare(new Share(c.X, c.N))!;

        Assert.Equal(c.X == 0 ? 0 : Turn(0, seen, p => !IsNear(p)), (double)interval.Lower, tolerance: 1e-9);
        Assert.Equal(c.X == c.N ? 1 : Turn(seen, 1, IsNear), (double)interval.Upper, tolerance: 1e-9);
    });

    [Fact]
    public void W13_TheIntervalOfACountLeavesTwoAndAHalfPerCentOnEachSide() => Property.Holds(Gen.Choose(0, 120), k =>
    {
        double AtMost(int most, double mean) => Enumerable.Range(0, most + 1).Sum(i => Math.Exp((i * Math.Log(mean)) - mean - Enumerable.Range(1, i).Sum(j => Math.Log(j))));
        var interval = WaitingInterval.OfCount(k);

        Assert.Equal(k == 0 ? 0 : Turn(1e-9, k, mean => 1 - AtMost(k - 1, mean) <= 0.025), (double)interval.Lower, tolerance: 1e-6);
        Assert.Equal(Turn(Math.Max(k, 1e-9), (3 * k) + 20, mean => AtMost(k, mean) >= 0.025), (double)interval.Upper, tolerance: 1e-6);
    }, cases: 60);

    [Fact]
    public void W13_TheIntervalOfAMedianIsCountedInWholeNumbers() => Property.Holds(Gen.Choose(1, 90).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 500), n)), days =>
    {
        // P(Bin(n, ½) ≤ j) ≥ 1/40 ⇔ 40 · Σ C(n, i) ≥ 2ⁿ.
        var n = days.Length;
        var (term, sum, all) = (BigInteger.One, BigInteger.One, BigInteger.Pow(2, n));
        var (j, below) = (0, BigInteger.Zero);
        while (40 * sum < all)
        {
            below = sum;
            j++;
            term = term * (n - j + 1) / j;
            sum += term;
        }

        var sorted = days.OrderBy(d => d).ToArray();
        var interval = WaitingInterval.OfMedian(DayHistogram.Of(days))!;
        var rank = Math.Max(1, j);
        Assert.Equal((sorted[rank - 1], sorted[n - rank]), (interval.Lower, interval.Upper));
        Assert.Equal(1 - (double)(2 * (j == 0 ? BigInteger.One : below)) / (double)all, (double)interval.Coverage, tolerance: 1e-12);
        Assert.Equal(n <= 5, interval.IsBelowNominal);
    });

    // Where a question that is true at first becomes false.
    private static double Turn(double low, double high, Func<double, bool> isBefore)
    {
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            if (isBefore(middle)) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
