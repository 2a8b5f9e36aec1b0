using ForBedring.Indicators;
using ForBedring.Rules;
using static ForBedring.Tests.Generators.IndicatorsGen;
using SeriesReading = ForBedring.Indicators.Reading;

namespace ForBedring.Tests.Indicators;

public class ControlChartTests
{
    private static readonly ChartPreset On = ChartPreset.Anhoej;
    private static readonly ChartPreset Off = ChartPreset.Anhoej.With(MovingRangeScreening.Off);

    [Fact]
    public void IndividualsByHand()
    {
        var series = Series(12, 14, 11, 13, 15, 12, 10, 13, 14, 16);
        var anhoej = Draw(series, ChartKind.Individuals);
        var nhs = ControlChart.Draw(series, ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole).Phases[0];
        var ranges = Draw(series, ChartKind.MovingRange);

        Assert.Equal(13, anhoej.CentreLine);
        Limits(anhoej, 7.0898, 18.9102, 4);
        Limits(nhs, 7.0889, 18.9111, 4);
        Assert.Equal(7.26, ranges.Points[0].UpperLimit!.Value, 12);
        Assert.Equal(20.0 / 9, ranges.CentreLine!.Value, 12);
        Assert.Null(ranges.Points[0].Value);
        Assert.Equal([2d, 3, 2, 2, 3, 2, 3, 1, 2], ranges.Points.Skip(1).Select(p => p.Value!.Value));
        Assert.False(ranges.Runs.IsSignal);
    }

    [Fact]
    public void ScreeningDropsALargeRangeOnceAndIsAlwaysSaid()
    {
        var series = Series(10, 12, 10, 12, 10, 12, 10, 12, 10, 24);
        var (on, off) = (Draw(series, ChartKind.Individuals, On), Draw(series, ChartKind.Individuals, Off));

        Assert.Equal(12.2, on.CentreLine);
        Assert.Equal(17.519, on.Points[0].UpperLimit!.Value, 3);
        Assert.Equal(21.065, off.Points[0].UpperLimit!.Value, 3);
        Assert.Equal((true, true), (on.Points[9].IsSigmaSignal, off.Points[9].IsSigmaSignal));
        Assert.Equal(MovingRangeScreening.On, ChartPreset.Anhoej.Screening);
        Assert.Equal(MovingRangeScreening.Off, ChartPreset.NhsMakingDataCount.Screening);
    }

    [Fact]
    public void TheSameDataMayGiveNoSignalOrTwoByScreening()
    {
        var series = Series(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 15, 10, 11, 10, 11, 15);

        Assert.Equal(0, Draw(series, ChartKind.Individuals, Off).Points.Count(p => p.IsSigmaSignal));
        Assert.Equal(2, Draw(series, ChartKind.Individuals, On).Points.Count(p => p.IsSigmaSignal));
    }

    [Fact]
    public void SharesByHand()
    {
        var phase = Draw(Ratios(ValueKind.Proportion, (3, 50), (5, 60), (2, 40), (6, 50)), ChartKind.P);

        Assert.Equal(0.08, phase.CentreLine);
        Uppers(phase, 0.1951, 0.1851, 0.2087, 0.1951);
        Assert.All(phase.Points, p => Assert.Equal(0, p.LowerLimit));
    }

    [Fact]
    public void CountsByHand()
    {
        var phase = Draw(Series(ValueKind.Count, 4, 6, 5, 9, 6), ChartKind.C);

        Assert.Equal(6, phase.CentreLine);
        Limits(phase, 0, 13.348, 3);
    }

    [Fact]
    public void RatesByHand()
    {
        var phase = Draw(Ratios(ValueKind.Rate, (4, 100), (6, 200), (2, 100)), ChartKind.U);

        Assert.Equal(0.03, phase.CentreLine);
        Uppers(phase, 0.08196, 0.06674, 0.08196);
    }

    [Fact]
    public void OpportunitiesHaveTheMedianAsCentreAndLimitsAboutTheMean()
    {
        var series = Series(ValueKind.OpportunitiesBetween, 2, 7, 3, 12, 1);
        var phase = Draw(series, ChartKind.G);
        var known = ControlChart.Draw(series, ChartKind.G, On, ChartLayout.Whole.WithCentre(5)).Phases[0];

        Assert.Equal(3, phase.CentreLine);
        Limits(phase, 0, 21.432, 3);
        Assert.Equal(0.693 * 5, known.CentreLine!.Value, 12);
        Limits(known, 0, 21.432, 3);
    }

    [Fact]
    public void TimesAreTransformedAndBack()
    {
        var series = Series(ValueKind.TimeBetween, 1, (decimal)Math.Pow(2, 3.6), 1, (decimal)Math.Pow(2, 3.6), 1);
        var phase = Draw(series, ChartKind.T);

        Assert.Equal(3.358, phase.CentreLine!.Value, 3);
        Limits(phase, 0, 155.07, 2);
        Assert.Equal(1, phase.Points[0].Value);
    }

    [Theory]
    [InlineData(ChartKind.Individuals)]
    [InlineData(ChartKind.C)]
    [InlineData(ChartKind.G)]
    [InlineData(ChartKind.T)]
    [InlineData(ChartKind.MovingRange)]
    public void AConstantSeriesHasADefinedResultEverywhere(ChartKind kind)
    {
        var series = Series(ValueKind.Amount, 4, 4, 4, 4);
        foreach (var preset in new[] { On, Off })
        {
            var phase = ControlChart.Draw(series, kind, preset, ChartLayout.Whole).Phases[0];

            Assert.DoesNotContain(phase.Points, p => p.IsSigmaSignal || p.UpperLimit is double.NaN || p.LowerLimit is double.NaN);
            if (kind is ChartKind.C or ChartKind.G) continue;
            Assert.Equal(PhaseStatus.NoVariation, phase.Status);
            if (kind == ChartKind.MovingRange) continue;
            Assert.Equal(preset.Screening == MovingRangeScreening.Off, phase.Points[0].UpperLimit is not null);
        }
    }

    [Fact]
    public void WithoutVariationInTheBaselineNothingStandsOutLater()
    {
        var chart = ControlChart.Draw(Series(4, 4, 4, 4, 9), ChartKind.Individuals, Off, ChartLayout.Whole.FrozenAt(4));

        Assert.Equal(4, chart.Phases[0].Points[4].UpperLimit!.Value, 12);
        Assert.False(chart.Phases[0].Points[4].IsSigmaSignal);
        Assert.Equal(1, chart.Findings.CountOf(IndicatorRules.NoVariation.Code));
    }

    [Fact]
    public void AShareOfNoneOrAllHasItsLimitsOnTheCentre()
    {
        foreach (var share in new[] { 0, 1 })
        {
            var phase = Draw(Ratios(ValueKind.Proportion, (share * 10, 10), (share * 20, 20)), ChartKind.P);

            Assert.Equal(share, phase.CentreLine);
            Assert.Equal(share, phase.Points[0].UpperLimit);
            Assert.Equal(share, phase.Points[0].LowerLimit);
            Assert.Equal(PhaseStatus.NoVariation, phase.Status);
        }
    }

    [Fact]
    public void OnePointIsTooFewForRangesAndEnoughForCounts()
    {
        Assert.Equal(PhaseStatus.TooFewForLimits, Draw(Series(5m), ChartKind.Individuals).Status);
        Assert.Null(Draw(Series(5m), ChartKind.Individuals).Points[0].UpperLimit);
        Assert.Equal(PhaseStatus.TooFewForLimits, Draw(Series(5m), ChartKind.MovingRange).Status);
        Assert.Equal(PhaseStatus.TooFewForLimits, Draw(Ratios(ValueKind.Proportion, (1, 9)), ChartKind.PPrime).Status);
        Assert.NotNull(Draw(Ratios(ValueKind.Proportion, (1, 9)), ChartKind.P).Points[0].UpperLimit);
        Assert.NotNull(Draw(Series(ValueKind.Count, 5m), ChartKind.C).Points[0].UpperLimit);
        Assert.Equal(PhaseStatus.TooFewForLimits, Draw(Series((decimal?)null), ChartKind.C).Status);
    }

    [Fact]
    public void AnEmptySeriesHasNoPhases() => Assert.Empty(ControlChart.Draw(Series(), ChartKind.Individuals, On, ChartLayout.Whole).Phases);

    [Fact]
    public void ARangeAcrossAMissingPointIsMissingAndAcrossAnExcludedOneIsClosed()
    {
        var missing = Draw(Series(10, null, 16, 17), ChartKind.MovingRange);
        var excluded = ControlChart.Draw(Series(10, 99, 16, 17), ChartKind.MovingRange, On, ChartLayout.Whole.Excluding(2, "moved house", "section leader")).Phases[0];

        Assert.Equal([null, null, null, 1d], missing.Points.Select(p => p.Value));
        Assert.Equal([null, null, 6d, 1d], excluded.Points.Select(p => p.Value));
        Assert.Equal(PointState.Excluded, excluded.Points[1].State);
    }

    [Fact]
    public void ExcludedPointsAreToldOfTheirSignals()
    {
        var chart = ControlChart.Draw(Series(10, 12, 11, 10, 12, 50), ChartKind.Individuals, On, ChartLayout.Whole.Excluding(6, "fire", "clinic head"));

        Assert.True(chart.Phases[0].Points[5].IsSigmaSignal);
        Assert.Equal(11, chart.Phases[0].CentreLine);
        Assert.Throws<ArgumentException>(() => ControlChart.Draw(chart.Series, ChartKind.Individuals, On, ChartLayout.Whole.Excluding(7, "none", "none")));
        Assert.Throws<ArgumentException>(() => ChartLayout.Whole.Excluding(1, " ", "clinic head"));
    }

    [Fact]
    public void APointOnALimitIsNoSignal()
    {
        // Mean 0, every range 1.128: the limits are −3 and 3 exactly.
        decimal?[] baseline = [.. Enumerable.Range(0, 16).Select(i => (decimal?)(i % 2 == 0 ? 0.564m : -0.564m))];
        var chart = ControlChart.Draw(Series([.. baseline, 3m, 3.000001m, -3m]), ChartKind.Individuals, On, ChartLayout.Whole.FrozenAt(16));

        Assert.Equal(3, chart.Phases[0].Points[0].UpperLimit);
        Assert.Equal([false, true, false], chart.Phases[0].Points.Skip(16).Select(p => p.IsSigmaSignal));
        Assert.Equal(PhaseStatus.Ok, chart.Phases[0].Status);
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void LimitsFromFewPointsAreTrialLimits(int points, bool firm)
    {
        var series = Series(Enumerable.Range(0, points).Select(i => (int?)(i * 7 % 5)));

        Assert.Equal(firm ? PhaseStatus.Ok : PhaseStatus.TrialLimits, Draw(series, ChartKind.Individuals).Status);
        var nhs = ControlChart.Draw(series, ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole);
        Assert.Equal(points < 13 ? 1 : 0, nhs.Findings.CountOf(IndicatorRules.TrialLimits.Code));
    }

    [Fact]
    public void WhatAChartCannotTakeIsRefusedByRule()
    {
        Refused(IndicatorRules.NoTimeBetween, Series(ValueKind.TimeBetween, 3, 0, 4), ChartKind.T);
        Refused(IndicatorRules.NegativeOpportunities, Series(ValueKind.Amount, 3, -1, 4), ChartKind.G);
        Refused(IndicatorRules.NotAShare, Ratios(ValueKind.Rate, (3, 2)), ChartKind.P);
        Refused(IndicatorRules.ChartNeedsRatio, Series(1, 2), ChartKind.U);
        Refused(IndicatorRules.ChartNeedsCounts, Ratios(ValueKind.Rate, (1, 2)), ChartKind.C);
        Refused(IndicatorRules.ChartNeedsCounts, Series(ValueKind.Amount, 1, -2), ChartKind.C);
        Refused(IndicatorRules.YearlySeries, Yearly(), ChartKind.Individuals);
        Assert.True(RunChart.CanDraw(Yearly(), ChartLayout.Whole).HasError);
        Assert.False(SeriesChart.CanDraw(Series(ValueKind.TimeBetween, 3, 1, 4), ChartKind.T, On, ChartLayout.Whole).HasError);
    }

    [Fact]
    public void ABetterChartIsAdvisedAndNothingIsRefused()
    {
        var findings = SeriesChart.CanDraw(Ratios(ValueKind.Proportion, (3, 50), (5, 60)), ChartKind.PPrime, On, ChartLayout.Whole);

        Assert.Equal(1, findings.CountOf(IndicatorRules.BetterChart.Code));
        Assert.False(findings.HasError);
        Assert.Empty(SeriesChart.CanDraw(Ratios(ValueKind.Proportion, (3, 5000), (5, 6000)), ChartKind.PPrime, On, ChartLayout.Whole));
        Assert.Empty(SeriesChart.CanDraw(Ratios(ValueKind.Proportion, (3, 50)), ChartKind.P, On, ChartLayout.Whole));
    }

    [Fact]
    public void ProgrammersMistakesAreArgumentExceptions()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartLayout.Whole.FrozenAt(0));
        Assert.Throws<ArgumentException>(() => ControlChart.Draw(Series(1, 2), ChartKind.MovingRange, ChartPreset.NhsMakingDataCount, ChartLayout.Whole));
        Assert.Throws<ArgumentException>(() => ControlChart.Draw(Series(1, 2), ChartKind.Run, On, ChartLayout.Whole));
        Assert.Throws<ArgumentException>(() => ControlChart.Draw(Ratios(ValueKind.Proportion, (1, 2)), ChartKind.P, On, ChartLayout.Whole.WithCentre(1.1m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SeriesChart.CanDraw(Series(1, 2), (ChartKind)11, On, ChartLayout.Whole));
    }

    [Fact]
    public void MovingAndScalingMovesAndScalesTheLimitsAndNoSignal() => Property.Holds(Numbers(2, 40), values =>
    {
        foreach (var kind in new[] { ChartKind.Individuals, ChartKind.MovingRange })
        {
            var plain = Draw(Series(values), kind);
            var moved = Draw(Series([.. values.Select(v => (v * 2.5m) - 7.25m)]), kind);
            var shift = kind == ChartKind.Individuals ? -7.25 : 0;

            Near((plain.CentreLine * 2.5) + shift, moved.CentreLine);
            for (var i = 0; i < values.Length; i++)
            {
                Near((plain.Points[i].UpperLimit * 2.5) + shift, moved.Points[i].UpperLimit);
                Assert.Equal(plain.Points[i].IsSigmaSignal, moved.Points[i].IsSigmaSignal);
            }

            Assert.Equal(plain.Runs, moved.Runs);
        }
    });

    [Fact]
    public void MirroringSwapsTheLimitsAndReversingKeepsThem() => Property.Holds(Numbers(2, 40), values =>
    {
        var plain = Draw(Series(values), ChartKind.Individuals);
        var mirrored = Draw(Series(values.Select(v => -v)), ChartKind.Individuals);
        var reversed = Draw(Series(Enumerable.Reverse(values)), ChartKind.Individuals);

        Near(-plain.Points[0].UpperLimit, mirrored.Points[0].LowerLimit);
        Near(plain.Points[0].UpperLimit, reversed.Points[0].UpperLimit);
        Assert.Equal(plain.Runs, mirrored.Runs);
        Assert.Equal(plain.Points.Select(p => p.IsSigmaSignal), mirrored.Points.Select(p => p.IsSigmaSignal));
    });

    [Fact]
    public void ScreeningNeverWidens() => Property.Holds(Numbers(2, 40), values =>
    {
        var (on, off) = (Draw(Series(values), ChartKind.Individuals, On).Points[0], Draw(Series(values), ChartKind.Individuals, Off).Points[0]);
        if (on.UpperLimit is { } upper) Assert.True(upper <= off.UpperLimit);
    });

    [Fact]
    public void AppendingLeavesFrozenLimitsAsTheyWere() => Property.Holds(Numbers(2, 30), values =>
    {
        var layout = ChartLayout.Whole.FrozenAt(values.Length);
        var before = ControlChart.Draw(Series(values), ChartKind.Individuals, On, layout).Phases[0];
        var after = ControlChart.Draw(Series(values.Append(400).Append(null)), ChartKind.Individuals, On, layout).Phases[0];

        Assert.Equal((before.CentreLine, before.Points[0].UpperLimit), (after.CentreLine, after.Points[0].UpperLimit));
    });

    [Fact]
    public void ExcludingAPointIsRemovingItsRow() => Property.Holds(Numbers(3, 30), values =>
    {
        var position = (values.Length / 2) + 1;
        var removed = values.Where((_, i) => i != position - 1);
        foreach (var kind in new[] { ChartKind.Individuals, ChartKind.MovingRange })
        {
            var excluded = ControlChart.Draw(Series(values), kind, On, ChartLayout.Whole.Excluding(position, "test", "tester")).Phases[0];
            var without = ControlChart.Draw(Series(removed), kind, On, ChartLayout.Whole).Phases[0];

            Assert.Equal((without.CentreLine, without.Points[0].UpperLimit, without.Runs), (excluded.CentreLine, excluded.Points[0].UpperLimit, excluded.Runs));
            Assert.Equal(without.Observations, excluded.Observations);
        }
    });

    [Fact]
    public void ShareLimitsLieInTheUnitAndHoldTheCentreAndNarrow() => Property.Holds(Shares, shares =>
    {
        var phase = Draw(Ratios(ValueKind.Proportion, shares), ChartKind.P);
        foreach (var p in phase.Points.Where(p => p.Value is not null))
        {
            Assert.InRange(p.LowerLimit!.Value, 0, phase.CentreLine!.Value);
            Assert.InRange(p.UpperLimit!.Value, phase.CentreLine!.Value, 1);
        }

        var byDenominator = shares.Zip(phase.Points, (s, p) => (N: s?.N, p.UpperLimit)).Where(x => x.N is not null).OrderBy(x => x.N).ToArray();
        for (var i = 1; i < byDenominator.Length; i++) Assert.True(byDenominator[i].UpperLimit <= byDenominator[i - 1].UpperLimit);
    });

    [Fact]
    public void EqualDenominatorsGiveConstantLimits() => Property.Holds(Shares, shares =>
    {
        var phase = Draw(Ratios(ValueKind.Proportion, shares.Select(s => s is { } some ? ((int, int)?)(some.Y, 60) : null)), ChartKind.P);

        Assert.Single(phase.Points.Where(p => p.Value is not null).Select(p => p.UpperLimit).Append(phase.Points.FirstOrDefault(p => p.Value is not null)?.UpperLimit).Distinct());
    });

    [Fact]
    public void PrimeLimitsAreThePlainOnesTimesSigmaZ() => Property.Holds(Shares, shares =>
    {
        var series = Ratios(ValueKind.Proportion, shares.Where(s => s is not null));
        if (series.Count < 2) return;
        var (plain, prime) = (Draw(series, ChartKind.P, Off), Draw(series, ChartKind.PPrime, Off));
        if (plain.Status == PhaseStatus.NoVariation || prime.Status == PhaseStatus.NoVariation) return;
        double c = plain.CentreLine!.Value;
        var z = series.Select(r => (ReadingValue.Ratio)r.Value).Select(r => ((double)(r.Numerator / r.Denominator) - c) / Math.Sqrt(c * (1 - c) / (double)r.Denominator)).ToArray();
        var sigma = z.Zip(z.Skip(1), (a, b) => Math.Abs(b - a)).Average() / 1.128;
        for (var i = 0; i < series.Count; i++)
        {
            var n = (double)((ReadingValue.Ratio)series[i].Value).Denominator;
            Near(Math.Min(1, c + (3 * Math.Sqrt(c * (1 - c) / n) * sigma)), prime.Points[i].UpperLimit);
        }
    });

    [Fact]
    public void CountsAndRatesOfEqualExposureAgree() => Property.Holds(Numbers(1, 20), values =>
    {
        var counts = values.Where(v => v is >= 0).Select(v => v!.Value).ToArray();
        if (counts.Length == 0) return;
        var c = Draw(Series(ValueKind.Count, [.. counts.Select(v => (decimal?)v)]), ChartKind.C);
        var u = Draw(Ratios(ValueKind.Rate, counts.Select(v => ((int, int)?)(v, 50))), ChartKind.U);

        Near(c.CentreLine, u.CentreLine * 50);
        Near(c.Points[0].UpperLimit, u.Points[0].UpperLimit * 50);
        Assert.Equal(c.Runs, u.Runs);
    });

    private static Phase Draw(ReadingSeries series, ChartKind kind, ChartPreset? preset = null) => ControlChart.Draw(series, kind, preset ?? On, ChartLayout.Whole).Phases[0];

    private static ReadingSeries Yearly()
        => ReadingSeries.Create(Indicator(), Unit, Enumerable.Range(2018, 5).Select(y => SeriesReading.Of(ReadingTime.OnDay(new LocalDate(y, 3, 1)), y % 7))).ValueOrThrow();

    private static void Refused(RuleDefinition rule, ReadingSeries series, ChartKind kind)
    {
        Assert.Contains(SeriesChart.CanDraw(series, kind, On, ChartLayout.Whole), f => f.Code == rule.Code && f.Severity == Severity.Error);
        var refusal = Assert.Throws<RuleViolationException>(() => ControlChart.Draw(series, kind, On, ChartLayout.Whole));
        Assert.Contains(refusal.Findings, f => f.Code == rule.Code);
    }

    private static void Limits(Phase phase, double lower, double upper, int digits) => Assert.All(phase.Points, p =>
    {
        Assert.Equal(lower, p.LowerLimit!.Value, digits);
        Assert.Equal(upper, p.UpperLimit!.Value, digits);
    });

    private static void Uppers(Phase phase, params double[] upper)
    {
        for (var i = 0; i < upper.Length; i++) Assert.Equal(upper[i], phase.Points[i].UpperLimit!.Value, upper[i] < 0.1 ? 5 : 4);
    }

    private static void Near(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } e) Assert.True(Math.Abs(e - actual!.Value) <= 1e-11 * Math.Max(1, Math.Abs(e)), $"expected {e:R}, was {actual:R}");
    }
}
