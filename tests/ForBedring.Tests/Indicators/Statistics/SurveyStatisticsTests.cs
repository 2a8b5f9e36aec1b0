using ForBedring.Indicators.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Indicators.Statistics;

public class SurveyStatisticsTests
{
    private static Gen<(int X, int N)> Share { get; } = Gen.Choose(1, 300).SelectMany(n => Gen.Choose(0, n), (n, x) => (x, n));

    private static Gen<(double Mean, double Variance, int N)> Mean { get; } = Gen.Choose(-1000, 1000).SelectMany(
        m => Gen.Choose(1, 5000), (m, v) => (m, v)).SelectMany(mv => Gen.Choose(2, 200), (mv, n) => (mv.m / 10.0, mv.v / 10.0, n));

    [Fact]
    public void WilsonOfNoneOfTwelveIsExactlyZeroBelow()
    {
        var (lower, upper) = Wilson.Interval(0, 12);

        Assert.Equal(0, lower);
        Assert.Equal(0.2425, upper, 4);
        Assert.Equal(1, Wilson.Interval(12, 12).Upper);
    }

    [Theory]
    [InlineData(6, 8, 0.409, 0.929)]
    [InlineData(8, 9, 0.565, 0.980)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void WilsonAsPublished(double x, double n, double lower, double upper)
    {
        var interval = Wilson.Interval(x, n);

        Assert.Equal(lower, interval.Lower, Digits(lower));
        Assert.Equal(upper, interval.Upper, Digits(lower));
    }

    // Newcombe 1998, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void NewcombeAsPublished(double x1, double n1, double x2, double n2, double lower, double upper)
    {
        var interval = Newcombe.Interval(x1, n1, x2, n2);

        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
    }

    [Fact]
    public void SixOfEightToEightOfNineShowsNothing()
    {
        var (difference, lower, upper) = Newcombe.Interval(8, 9, 6, 8);

        Assert.Equal(0.139, difference, 3);
        Assert.Equal(-0.231, lower, 3);
        Assert.Equal(0.492, upper, 3);
    }

    [Fact]
    public void ThePValueOfSharesIsTheAlphaWhereTheIntervalTouchesZero() => Property.Holds(Share.Two(), pair =>
    {
        var ((x1, n1), (x2, n2)) = pair;
        var p = Newcombe.PValue(x1, n1, x2, n2);
        if (p is < 1e-6 or > 0.999) return;
        var (_, lower, upper) = Newcombe.Interval(x1, n1, x2, n2, -Normal.Quantile(p / 2));
        Assert.True(Math.Min(Math.Abs(lower), Math.Abs(upper)) < 1e-7, $"{lower} {upper}");
    });

    [Fact]
    public void WelchByHand()
    {
        var result = Welch.Compare(74, 56.0 / 3, 4, 64, 10, 5);

        Assert.Equal(10, result.Difference);
        Assert.Equal(6.6667, result.StandardError * result.StandardError, 4);
        Assert.Equal(3.873, result.T, 3);
        Assert.Equal(5.381, result.DegreesOfFreedom, 3);
        Assert.Equal(3.50, result.Lower, 2);
        Assert.Equal(16.50, result.Upper, 2);
    }

    [Fact]
    public void HolmByHand()
    {
        double[] expected = [0.03, 0.06, 0.06], adjusted = Holm.Adjust([0.01, 0.04, 0.03]);

        for (var i = 0; i < 3; i++) Assert.Equal(expected[i], adjusted[i], 15);
    }

    [Fact]
    public void CronbachByHand()
    {
        Assert.Equal(2.0 / 3, Cronbach.OfCompleteRows([[1, 1], [2, 3], [3, 2]])!.Value, 15);
        Assert.Equal(2.0 / 3, Cronbach.FromCovariances(new[,] { { 1, 0.5 }, { 0.5, 1 } })!.Value, 15);
        Assert.Null(Cronbach.OfCompleteRows([[1, 2], [2, 1]]));
        Assert.True(Cronbach.OfCompleteRows([[1, 4], [2, 2], [3, 1]]) < 0);
    }

    [Fact]
    public void HedgesCorrectionIsExact()
    {
        // J(1) = Γ(1/2)/(√(1/2) Γ(0)) = 0; J(2) = 1/(√1·√π) = 0.5642; J(4) = 1/(√2·√π/2) = 0.7979.
        Assert.Equal(1 / Math.Sqrt(Math.PI), Hedges.Correction(2), 14);
        Assert.Equal(2 / Math.Sqrt(2 * Math.PI), Hedges.Correction(4), 14);
        Assert.InRange(Hedges.Correction(50), 1 - (3 / 199.0) - 1e-4, 1 - (3 / 199.0) + 1e-4);
    }

    [Theory]
    [InlineData(15, 6, 26.9)]
    [InlineData(15, 12, 18.0)]
    [InlineData(15, 25, 12.1)]
    [InlineData(15, 60, 7.7)]
    [InlineData(20, 5, 40)]
    [InlineData(20, 20, 18)]
    [InlineData(20, 100, 8)]
    public void WhatTwoRoundsCanShow(double sd, int n, double expected)
        => Assert.Equal(expected, Math.Round(Detectable.ChangeInMean(sd, n, n), expected == Math.Floor(expected) && sd == 20 ? 0 : 1));

    [Fact]
    public void ExactIntervalsOfCounts()
    {
        Assert.Equal(-Math.Log(0.025), ExactCounts.PoissonInterval(0).Upper, 12);
        Assert.Equal(0, ExactCounts.PoissonInterval(0).Lower);
        Assert.Equal((4.795, 18.390), (Math.Round(ExactCounts.PoissonInterval(10).Lower, 3), Math.Round(ExactCounts.PoissonInterval(10).Upper, 3)));
        Assert.Equal((0.0667, 0.6525), (Math.Round(ExactCounts.BinomialInterval(3, 10).Lower, 4), Math.Round(ExactCounts.BinomialInterval(3, 10).Upper, 4)));
        Assert.Equal((2, 9), (ExactCounts.MedianRanks(10).Low, ExactCounts.MedianRanks(10).High));
        Assert.Equal(1 - (22.0 / 1024), ExactCounts.MedianRanks(10).Coverage, 12);
        Assert.Equal((1, 5, 0.9375), ExactCounts.MedianRanks(5));
        Assert.Equal(0.0028, ExactCounts.FisherTwoSided(1, 12, 9, 12), 4);
    }

    [Fact]
    public void AWilsonIntervalContainsItsShareLiesInTheUnitAndIsMirrored() => Property.Holds(Share, share =>
    {
        var (x, n) = share;
        var (lower, upper) = Wilson.Interval(x, n);
        var (mirroredLower, mirroredUpper) = Wilson.Interval(n - x, n);

        Assert.InRange((double)x / n, lower, upper);
        Assert.True(lower >= 0 && upper <= 1);
        Assert.Equal(1 - upper, mirroredLower, 14);
        Assert.Equal(1 - lower, mirroredUpper, 14);
        var wider = Wilson.Interval(2 * x, 2 * n);
        Assert.True(wider.Upper - wider.Lower < upper - lower);
    });

    [Fact]
    public void NewcombeIsAntisymmetric() => Property.Holds(Share.Two(), pair =>
    {
        var ((x1, n1), (x2, n2)) = pair;
        var (d, lower, upper) = Newcombe.Interval(x1, n1, x2, n2);
        var swapped = Newcombe.Interval(x2, n2, x1, n1);

        Assert.Equal(d, -swapped.Difference, 14);
        Assert.Equal(lower, -swapped.Upper, 13);
        Assert.InRange(d, lower, upper);
        Assert.True(lower >= -1 && upper <= 1);
    });

    [Fact]
    public void WelchIsAntisymmetricAndUnmovedByShifts() => Property.Holds(Mean.Two(), pair =>
    {
        var (a, b) = pair;
        var result = Welch.Compare(a.Mean, a.Variance, a.N, b.Mean, b.Variance, b.N);
        var swapped = Welch.Compare(b.Mean, b.Variance, b.N, a.Mean, a.Variance, a.N);
        var shifted = Welch.Compare(a.Mean + 1024, a.Variance, a.N, b.Mean + 1024, b.Variance, b.N);

        Assert.Equal(result.Lower, -swapped.Upper, 9);
        Assert.Equal(result.Upper, shifted.Upper, 9);
        Assert.Equal(result.PValue, swapped.PValue, 12);
        Assert.InRange(result.DegreesOfFreedom, Math.Min(a.N, b.N) - 1 - 1e-9, a.N + b.N - 2 + 1e-9);
    });

    [Fact]
    public void HolmRaisesNeverAboveOneAndKeepsTheOrder() => Property.Holds(Gen.Choose(0, 1000).ListOf(), values =>
    {
        var p = values.Select(v => v / 1000.0).ToArray();
        var adjusted = Holm.Adjust(p);
        var reversed = Holm.Adjust([.. p.AsEnumerable().Reverse()]);

        for (var i = 0; i < p.Length; i++)
        {
            Assert.InRange(adjusted[i], p[i], 1);
            Assert.Equal(adjusted[i], reversed[p.Length - 1 - i]);
            for (var j = 0; j < p.Length; j++) Assert.True(p[i] > p[j] || adjusted[i] <= adjusted[j]);
        }
    });

    [Fact]
    public void HedgesIsSmallerThanItsUncorrectedFormAndApproachesIt() => Property.Holds(Mean.Two(), pair =>
    {
        var (a, b) = pair;
        var (d, g) = Hedges.Effect(a.Mean, a.Variance, a.N, b.Mean, b.Variance, b.N);
        var (largeD, largeG) = Hedges.Effect(a.Mean, a.Variance, 1_000_000, b.Mean, b.Variance, 1_000_000);

        Assert.True(Math.Abs(g) <= Math.Abs(d));
        Assert.InRange(largeG / (largeD == 0 ? 1 : largeD), largeD == 0 ? 0 : 1 - 1e-6, 1);
    });

    [Fact]
    public void AlphaIsUnmovedByAddingConstantsToItems() => Property.Holds(
        Gen.Choose(0, 4).ListOf(3).Select(r => r.ToArray()).ListOf(), rows =>
    {
        if (rows.Count < 2) return;
        var plain = Cronbach.OfCompleteRows([.. rows.Select(r => r.Select(v => (decimal)v).ToArray())]);
        var moved = Cronbach.OfCompleteRows([.. rows.Select(r => r.Select((v, i) => v + (10m * i)).ToArray())]);

        Assert.Equal(plain ?? 99, moved ?? 99, 12);
    });

    private static int Digits(double value) => value >= 0.4 ? 3 : 4;
}
