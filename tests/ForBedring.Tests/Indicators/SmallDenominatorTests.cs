using ForBedring.Indicators;
using ForBedring.Indicators.Statistics;
using ForBedring.Rules;
using FsCheck.Fluent;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Indicators;

public class SmallDenominatorTests
{
    [Fact]
    public void OnePatientInAMonthIsTooFewToJudgeAndFiveOfTenAreNot()
    {
        // p̄ = 0.06 in sixteen months of 50. Of one patient, one: the limit is 0.77 and the exact probability 0.06. Of ten, five: the exact probability is 0.0001.
        var chart = Shares([.. Enumerable.Repeat((3m, 50m), 16), (1, 1), (5, 10)]);
        var (single, ten) = (chart.Phases[0].Points[16], chart.Phases[0].Points[17]);

        Assert.True(single.Value > single.UpperLimit);
        Assert.Equal((true, false), (single.IsTooFewToJudge, single.IsSigmaSignal));
        Assert.Equal((false, true), (ten.IsTooFewToJudge, ten.IsSigmaSignal));
        var finding = Assert.Single(chart.Findings, f => f.Code == IndicatorRules.TooFewToJudge.Code);
        Assert.Contains("position 17 ", finding.Message.English);
        Assert.Contains("at least 67 ", finding.Message.English);
    }

    [Fact]
    public void OnePatientInAMonthMakesNoMeasureBetter()
    {
        var start = Intervention.OnDay(new(2021, 5, 1), LocalisedText.Same("start"));
        var design = new SeriesDesign(IndicatorId.From("wait"), new(2021, 4, 1), start, Direction.Increase, chart: ChartKind.P);
        (decimal, decimal)[] months = [(3, 50), (2, 50), (4, 50), (3, 50), (3, 49), (2, 48), (4, 50), (3, 51)];
        var evaluation = SeriesEvaluation.Evaluate(Ratios(ValueKind.Proportion, [.. months, .. months, (1, 1), .. months]), design);

        Assert.NotEqual(ChangeVerdict.Better, evaluation.Verdict);
        Assert.True(evaluation.Chart.Phases[0].Points[16].IsTooFewToJudge);
    }

    [Fact]
    public void RatesAndCountsNeedFourExpectedEvents()
    {
        var rates = ControlChart.Draw(Ratios(ValueKind.Rate, [.. Enumerable.Repeat((2m, 100m), 16), (1, 2), (14, 200)]), ChartKind.U, ChartPreset.Anhoej, ChartLayout.Whole.FrozenAt(16));
        var counts = ControlChart.Draw(Series(ValueKind.Count, [.. Enumerable.Repeat((decimal?)0.5m, 16), 3, 7]), ChartKind.C, ChartPreset.Anhoej, ChartLayout.Whole.FrozenAt(16));

        Assert.Equal([true, false], rates.Phases[0].Points.Skip(16).Select(p => p.IsTooFewToJudge));
        Assert.Equal([false, true], rates.Phases[0].Points.Skip(16).Select(p => p.IsSigmaSignal));
        Assert.Contains("at least 200 ", Assert.Single(rates.Findings, f => f.Code == IndicatorRules.TooFewToJudge.Code).Message.English);
        Assert.Equal([true, false], counts.Phases[0].Points.Skip(16).Select(p => p.IsTooFewToJudge));
        Assert.Equal([false, true], counts.Phases[0].Points.Skip(16).Select(p => p.IsSigmaSignal));
        Assert.Contains("0.5 events", Assert.Single(counts.Findings, f => f.Code == IndicatorRules.TooFewExpected.Code).Message.English);
    }

    [Fact]
    public void APointIsBelievedExactlyWhereItsDenominatorOrItsTailSays() => Property.Holds(Generators.IndicatorsGen.Shares, shares =>
    {
        var phase = ControlChart.Draw(Ratios(ValueKind.Proportion, shares), ChartKind.P, ChartPreset.Anhoej, ChartLayout.Whole).Phases[0];
        if (phase.CentreLine is not { } centre || centre is <= 0 or >= 1) return;
        foreach (var point in phase.Points.Where(p => p.Value is not null))
        {
            var (y, n) = shares[point.Position - 1]!.Value;
            var way = point.Value > point.UpperLimit ? 1 : point.Value < point.LowerLimit ? -1 : 0;
            var isBelieved = n * Math.Min(centre, 1 - centre) >= 4 || Tail(y, n, centre, way) < 0.00135;

            Assert.Equal((way != 0 && isBelieved, way != 0 && !isBelieved), (point.IsSigmaSignal, point.IsTooFewToJudge));
        }
    });

    [Fact]
    public void ExactLimitsLeaveLessThanTheTailBeyondThem() => Property.Holds(Gen.Choose(1, 300).SelectMany(_ => Gen.Choose(1, 60), (n, percent) => (n, P: percent / 100.0)), x =>
    {
        var (fewest, most) = ExactTails.LimitsOfShare(x.n, x.P, ExactTails.ThreeSigma);

        Assert.True(Tail(most, x.n, x.P, 1) >= 0.00135 && Tail(most + 1, x.n, x.P, 1) < 0.00135);
        Assert.True(Tail(fewest, x.n, x.P, -1) >= 0.00135 && Tail(fewest - 1, x.n, x.P, -1) < 0.00135);
        var mean = x.n * x.P / 4;
        var (few, many) = ExactTails.LimitsOfCount(mean, ExactTails.ThreeSigma);
        Assert.True(PoissonTail(many, mean, 1) >= 0.00135 && PoissonTail(many + 1, mean, 1) < 0.00135);
        Assert.True(PoissonTail(few, mean, -1) >= 0.00135 && PoissonTail(few - 1, mean, -1) < 0.00135);
    });

    [Fact]
    public void ExactLimitsByHandAndWhereTheyAreRefused()
    {
        // Of 20 at 10 %: P(X ≥ 8) = 0.0004, P(X ≥ 7) = 0.0024. A point on the limit is none.
        var layout = ChartLayout.Whole.WithCentre(0.1m).WithLimits(LimitMethod.Exact);
        var phase = ControlChart.Draw(Ratios(ValueKind.Proportion, (7, 20), (8, 20), (0, 20)), ChartKind.P, ChartPreset.Anhoej, layout).Phases[0];

        Assert.Equal((0d, 0.35), (phase.Points[0].LowerLimit, phase.Points[0].UpperLimit));
        Assert.Equal([false, true, false], phase.Points.Select(p => p.IsSigmaSignal));
        Assert.DoesNotContain(phase.Points, p => p.IsTooFewToJudge);
        Assert.Throws<ArgumentException>(() => ControlChart.Draw(Series(1, 2), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole.WithLimits(LimitMethod.Exact)));
        var decimals = SeriesChart.CanDraw(Ratios(ValueKind.Proportion, (1.5m, 20)), ChartKind.P, ChartPreset.Anhoej, layout);
        Assert.Equal(1, decimals.CountOf(IndicatorRules.ExactLimitsNeedCounts.Code));
        Assert.False(SeriesChart.CanDraw(Ratios(ValueKind.Rate, (1, 2.5m)), ChartKind.U, ChartPreset.Anhoej, ChartLayout.Whole.WithLimits(LimitMethod.Exact)).HasError);
    }

    [Fact]
    public void AllOfAllAndMoreEventsThanExposureAreOrdinary()
    {
        var all = Shares([.. Enumerable.Repeat((10m, 10m), 12)], freeze: 12).Phases[0];
        var rates = ControlChart.Draw(Ratios(ValueKind.Rate, (12, 4), (9, 3), (15, 5.5m), (2, 1), (30, 8), (11, 4)), ChartKind.U, ChartPreset.Anhoej, ChartLayout.Whole).Phases[0];
        var counts = ControlChart.Draw(Series(ValueKind.Count, 4, 6, null, 5, 9, 6, null, 6), ChartKind.C, ChartPreset.Anhoej, ChartLayout.Whole).Phases[0];

        Assert.Equal((1d, 1d), (all.CentreLine, all.Points[0].UpperLimit));
        Assert.DoesNotContain(all.Points, p => p.IsSigmaSignal || p.IsTooFewToJudge);
        Assert.Equal(3.0980392156862746, rates.CentreLine!.Value, 12);
        Assert.Equal(5.738226374827482, rates.Points[0].UpperLimit!.Value, 10);
        Assert.Equal((6d, 13.348469228349533), (counts.CentreLine!.Value, Math.Round(counts.Points[0].UpperLimit!.Value, 15)));
    }

    private static ControlChart Shares((decimal, decimal)[] shares, int freeze = 16)
        => ControlChart.Draw(Ratios(ValueKind.Proportion, shares), ChartKind.P, ChartPreset.Anhoej, ChartLayout.Whole.FrozenAt(freeze));

    // The plain model: densities one by one.
    private static double Tail(long x, long n, double p, int way)
    {
        if (way == 0) return 1;
        double density = Math.Pow(1 - p, n), sum = 0;
        for (long k = 0; k <= n; k++)
        {
            if (way > 0 ? k >= x : k <= x) sum += density;
            density *= (n - k) * p / ((k + 1) * (1 - p));
        }

        return sum;
    }

    private static double PoissonTail(long x, double mean, int way)
    {
        double density = Math.Exp(-mean), sum = 0;
        for (long k = 0; k <= 1000; k++)
        {
            if (way > 0 ? k >= x : k <= x) sum += density;
            density *= mean / (k + 1);
        }

        return sum;
    }
}
