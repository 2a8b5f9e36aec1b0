using ForBedring.Indicators;
using ForBedring.Indicators.Statistics;
using ForBedring.Rules;
using FsCheck.Fluent;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Indicators;

public class SlowShiftTests
{
    [Theory]
    [InlineData(0.5, 4, 168)]
    [InlineData(0.5, 5, 465)]
    [InlineData(0.25, 8, 370)]
    public void InControlRunLengthsOfCusumAreThePublishedOnes(double k, double h, double published)
        => Assert.InRange(SlowShiftDesign.Cusum((decimal)k, (decimal)h).InControlRunLength, published * 0.98, published * 1.02);

    [Theory]
    [InlineData(0.2, 2.962, 500)]
    [InlineData(0.1, 2.814, 500)]
    [InlineData(0.4, 3.054, 500)]
    [InlineData(1, 3, 370.4)]
    public void InControlRunLengthsOfEwmaAreThePublishedOnes(double weight, double width, double published)
        => Assert.InRange(SlowShiftDesign.Ewma((decimal)weight, (decimal)width).InControlRunLength, published * 0.98, published * 1.02);

    [Fact]
    public void SumsByHand()
    {
        // Centre 4, standard deviation 2: z = 1, −2, 2, 2; k = 0.5. Up: 0.5, 0, 1.5, 3. Down: 0, 1.5, 0, 0.
        var series = Series(ValueKind.Count, 6, 0, 8, 8);
        var chart = SlowShiftChart.Draw(series, SlowShiftDesign.Cusum(0.5m, 2), ChartLayout.Whole.WithCentre(4));
        var average = SlowShiftChart.Draw(series, SlowShiftDesign.Ewma(0.5m, 1), ChartLayout.Whole.WithCentre(4));

        Assert.Equal([1d, -2, 2, 2], chart.Points.Select(p => p.Standardised!.Value));
        Assert.Equal([0.5, 0, 1.5, 3], chart.Points.Select(p => p.Upper));
        Assert.Equal([0d, 1.5, 0, 0], chart.Points.Select(p => p.Lower!.Value));
        Assert.Equal([0, 0, 0, 1], chart.Points.Select(p => p.Signal));
        Assert.Equal(4, chart.FirstSignal);
        Assert.Equal([0.5, -0.75, 0.625, 1.3125], average.Points.Select(p => p.Upper));
        Assert.Equal([0, -1, 1, 1], average.Points.Select(p => p.Signal));
    }

    [Fact]
    public void ASmallLastingShiftIsFoundThatLimitsDoNotSee()
    {
        // 12 months at 20 of 200, then 26 of 200: each is well within three sigma.
        var series = Ratios(ValueKind.Proportion, [.. Enumerable.Repeat((20m, 200m), 12), .. Enumerable.Repeat((26m, 200m), 8)]);
        var cusum = SlowShiftChart.Draw(series, SlowShiftDesign.Cusum(), ChartLayout.Whole.FrozenAt(12));
        var limits = ControlChart.Draw(series, ChartKind.P, ChartPreset.Anhoej, ChartLayout.Whole.FrozenAt(12));

        Assert.DoesNotContain(limits.Points, p => p.IsSigmaSignal);
        Assert.Equal((0.1, 18), (Math.Round(cusum.CentreLine, 12), cusum.FirstSignal));
        Assert.InRange(cusum.InControlRunLength, 250, 700);
    }

    [Fact]
    public void MissingAndExcludedReadingsLeaveTheSumsAsTheyWere() => Property.Holds(Gen.Choose(0, 9).Select(v => (decimal?)v).ArrayOf(12).SelectMany(_ => Gen.Choose(1, 12), (values, position) => (values, position)), x =>
    {
        var layout = ChartLayout.Whole.WithCentre(4);
        var removed = SlowShiftChart.Draw(Series(ValueKind.Count, [.. x.values.Where((_, i) => i != x.position - 1)]), SlowShiftDesign.Cusum(), layout);
        var missing = SlowShiftChart.Draw(Series(ValueKind.Count, [.. x.values.Select((v, i) => i == x.position - 1 ? null : v)]), SlowShiftDesign.Cusum(), layout);
        var excluded = SlowShiftChart.Draw(Series(ValueKind.Count, x.values), SlowShiftDesign.Cusum(), layout.Excluding(x.position, "test", "tester"));

        Assert.Equal(removed.Points.Select(p => (p.Upper, p.Lower, p.Signal)), missing.Points.Where(p => p.Position != x.position).Select(p => (p.Upper, p.Lower, p.Signal)));
        Assert.Equal(missing.Points.Select(p => (p.Upper, p.Lower, p.Signal)), excluded.Points.Select(p => (p.Upper, p.Lower, p.Signal)));
    });

    [Fact]
    public void WithoutACentreFromBeforeItIsRefused()
    {
        Refused(IndicatorRules.SlowShiftNeedsCentre, Series(ValueKind.Count, 3, 4, 5), ChartLayout.Whole);
        Refused(IndicatorRules.SlowShiftNeedsCentre, Series(ValueKind.Count, 0, 0, 5), ChartLayout.Whole.FrozenAt(2));
        Refused(IndicatorRules.SlowShiftNeedsCounts, Series(3, 4, 5), ChartLayout.Whole.WithCentre(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlowShiftDesign.Cusum(0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlowShiftDesign.Ewma(0.01m));

        static void Refused(RuleDefinition rule, ReadingSeries series, ChartLayout layout)
            => Assert.Contains(Assert.Throws<RuleViolationException>(() => SlowShiftChart.Draw(series, SlowShiftDesign.Cusum(), layout)).Findings, f => f.Code == rule.Code);
    }

    [Fact]
    public void TheChainAgreesWithCountingSteps()
    {
        // A plain model: the run length by simulation with a fixed seed.
        var random = new Random(7);
        var total = 0L;
        const int Runs = 4000;
        for (var run = 0; run < Runs; run++)
        {
            double up = 0, down = 0;
            for (var steps = 1; ; steps++)
            {
                var z = Normal.Quantile(1 - random.NextDouble());
                (up, down) = (Math.Max(0, up + z - 0.5), Math.Max(0, down - z - 0.5));
                if (!(up > 3 || down > 3)) continue;
                total += steps;
                break;
            }
        }

        Assert.InRange(SlowShiftDesign.Cusum(0.5m, 3).InControlRunLength, 0.94 * total / Runs, 1.06 * total / Runs);
    }
}
