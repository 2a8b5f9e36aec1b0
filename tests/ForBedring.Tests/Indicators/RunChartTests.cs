using System.Numerics;
using ForBedring.Indicators;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Indicators;

public class RunChartTests
{
    [Theory]
    [InlineData(1, 3, 0)]
    [InlineData(2, 4, 0)]
    [InlineData(3, 5, 0)]
    [InlineData(5, 5, 0)]
    [InlineData(6, 6, 1)]
    [InlineData(8, 6, 1)]
    [InlineData(9, 6, 2)]
    [InlineData(10, 6, 2)]
    [InlineData(11, 6, 2)]
    [InlineData(12, 7, 3)]
    [InlineData(16, 7, 4)]
    [InlineData(20, 7, 6)]
    [InlineData(22, 7, 7)]
    [InlineData(23, 8, 7)]
    [InlineData(24, 8, 8)]
    [InlineData(30, 8, 10)]
    [InlineData(36, 8, 13)]
    [InlineData(40, 8, 14)]
    [InlineData(46, 9, 17)]
    [InlineData(60, 9, 23)]
    public void LimitsAsInTheTable(int n, int longest, int crossings)
    {
        Assert.Equal(longest, RunLimits.LongestRunMax(n));
        Assert.Equal(crossings, RunLimits.CrossingsMin(n));
    }

    [Fact]
    public void LimitsEqualTheirDefinitionsAndNeverFall()
    {
        for (var n = 1; n <= 200; n++)
        {
            // round(log₂ n) is the k with 2^(k − ½) ≤ n < 2^(k + ½), that is 2^(2k−1) ≤ n² < 2^(2k+1).
            var k = 0;
            while (BigInteger.Pow(2, (2 * k) + 1) <= (BigInteger)n * n) k++;
            Assert.Equal(k + 3, RunLimits.LongestRunMax(n));
            Assert.Equal(SmallestQuantile(n - 1), RunLimits.CrossingsMin(n));
            Assert.True(n == 1 || RunLimits.LongestRunMax(n) >= RunLimits.LongestRunMax(n - 1));
            Assert.True(n == 1 || RunLimits.CrossingsMin(n) >= RunLimits.CrossingsMin(n - 1));
        }

        foreach (var step in new[] { 12, 23, 46, 91, 182 }) Assert.Equal(RunLimits.LongestRunMax(step - 1) + 1, RunLimits.LongestRunMax(step));
    }

    [Fact]
    public void ThereAreNoLimitsWithoutPoints()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RunLimits.LongestRunMax(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RunLimits.CrossingsMin(0));
    }

    [Fact]
    public void TwelvePointsThatCrossOnceSignalByCrossings()
    {
        var phase = Draw(5, 7, 6, 8, 4, 6, 9, 10, 11, 9, 12, 10);

        Assert.Equal(8.5, phase.CentreLine);
        Assert.Equal((12, 6, 7, 1, 3), Numbers(phase.Runs));
        Assert.True(phase.Runs.IsSignal);
        Assert.False(phase.Runs.HasLongRun);
    }

    [Fact]
    public void PointsOnTheLineAreDropped()
    {
        var phase = Draw(3, 5, 5, 4, 6, 7, 5, 8, 2);

        Assert.Equal(5, phase.CentreLine);
        Assert.Equal((6, 3, 6, 2, 1), Numbers(phase.Runs));
        Assert.False(phase.Runs.IsSignal);
    }

    [Fact]
    public void SixPointsAboveAKnownCentreSignalByCrossings()
    {
        var phase = RunChart.Draw(Series(2, 3, 4, 5, 6, 7), ChartLayout.Whole.WithCentre(1)).Phases[0];

        Assert.Equal((6, 6, 6, 0, 1), Numbers(phase.Runs));
        Assert.True(phase.Runs.IsSignal);
    }

    [Fact]
    public void AConstantSeriesHasNoUsefulPoints()
    {
        var chart = RunChart.Draw(Series(4, 4, 4, 4), ChartLayout.Whole);

        Assert.Equal(0, chart.Phases[0].Runs.UsefulPoints);
        Assert.Null(chart.Phases[0].Runs.LongestRun);
        Assert.Null(chart.Phases[0].Runs.CrossingsMin);
        Assert.False(chart.Phases[0].Runs.IsSignal);
        Assert.Equal(PhaseStatus.NoUsefulPoints, chart.Phases[0].Status);
        Assert.Equal(1, chart.Findings.CountOf(IndicatorRules.NoUsefulPoints.Code));
    }

    [Fact]
    public void TenthsThatAddUpLieOnTheLine()
    {
        // 0.1 + 0.2 is not 0.3 in floating point; in decimals the point lies on the median.
        var phase = Draw(0.1m + 0.2m, 0.3m, 0.3m, 0.5m, 0.1m);

        Assert.Equal(2, phase.Runs.UsefulPoints);
    }

    [Fact]
    public void EqualRatiosOfDifferentSizeLieOnTheSameLine()
    {
        var chart = RunChart.Draw(Ratios(ValueKind.Rate, (1, 3), (2, 6), (33, 99), (7, 10), (1, 10)), ChartLayout.Whole);

        Assert.Equal(2, chart.Phases[0].Runs.UsefulPoints);
    }

    [Fact]
    public void AFrozenBaselineGivesTheCentreAndAllPointsTheRuns()
    {
        var chart = RunChart.Draw(Series(1, 3, 1, 3, 1, 3, 5, 5, 5, 5, 5, 5, 5, 5), ChartLayout.Whole.FrozenAt(6));
        var phase = chart.Phases[0];

        Assert.Equal(2, phase.CentreLine);
        Assert.Equal(6, phase.BaselineTo);
        Assert.Equal((14, 9, 7, 5, 4), Numbers(phase.Runs));
        Assert.True(phase.Runs.HasLongRun);
    }

    [Fact]
    public void MissingKeepsItsPlaceAndExcludedDoesNot()
    {
        var missing = RunChart.Draw(Series(1, null, 3, 5), ChartLayout.Whole).Phases[0];
        var excluded = RunChart.Draw(Series(1, 9, 3, 5), ChartLayout.Whole.Excluding(2, "flood", "section leader")).Phases[0];

        Assert.Equal((4, 2), (missing.Observations, missing.Runs.UsefulPoints));
        Assert.Equal((3, 2), (excluded.Observations, excluded.Runs.UsefulPoints));
        Assert.Equal(3, excluded.CentreLine);
        Assert.Equal(PointState.Excluded, excluded.Points[1].State);
        Assert.Equal(9, excluded.Points[1].Value);
    }

    [Fact]
    public void PartsAreTheLastPositionsOfEachPhase()
    {
        var chart = RunChart.Draw(Series(Enumerable.Range(0, 30).Select(i => (int?)(i % 7))), ChartLayout.Whole.InParts(24, 12, 12, 0, 30, 31));

        Assert.Equal([(1, 12), (13, 24), (25, 30)], chart.Phases.Select(p => (p.From, p.To)));
        Assert.Equal(3, chart.Findings.CountOf(IndicatorRules.PartIgnored.Code));
    }

    [Fact]
    public void PartsWinOverAFreeze()
    {
        var series = Series(1, 2, 3, 4, 5, 6);
        var chart = RunChart.Draw(series, ChartLayout.Whole.FrozenAt(2).InParts(3));

        Assert.Equal(1, chart.Findings.CountOf(IndicatorRules.FreezeIgnored.Code));
        Assert.Equal([2d, 5d], chart.Phases.Select(p => p.CentreLine!.Value));
        Assert.Equal(0, RunChart.Draw(series, ChartLayout.Whole.FrozenAt(2)).Findings.CountOf(IndicatorRules.FreezeIgnored.Code));
    }

    [Fact]
    public void AnalysingAPartIsAnalysingItAlone() => Property.Holds(Values, values =>
    {
        if (values.Length < 4) return;
        var cut = values.Length / 2;
        var parted = RunChart.Draw(Series(values), ChartLayout.Whole.InParts(cut)).Phases;
        var alone = RunChart.Draw(Series(values.Take(cut)), ChartLayout.Whole).Phases[0];
        var rest = RunChart.Draw(Series(values.Skip(cut)), ChartLayout.Whole).Phases[0];

        Assert.Equal((alone.CentreLine, alone.Runs), (parted[0].CentreLine, parted[0].Runs));
        Assert.Equal((rest.CentreLine, rest.Runs), (parted[1].CentreLine, parted[1].Runs));
    });

    [Fact]
    public void RunsAndCrossingsAgreeWithAPlainCount() => Property.Holds(Values, values =>
    {
        var phase = RunChart.Draw(Series(values), ChartLayout.Whole).Phases[0];
        var present = values.Where(v => v is not null).Select(v => (double)v!.Value).OrderBy(v => v).ToArray();
        if (present.Length == 0)
        {
            Assert.Null(phase.CentreLine);
            return;
        }

        var median = (present[(present.Length - 1) / 2] + present[present.Length / 2]) / 2;
        var signs = string.Concat(values.Where(v => v is not null && v != median).Select(v => v > median ? '+' : '-'));
        Assert.Equal(median, phase.CentreLine);
        Assert.Equal(signs.Length, phase.Runs.UsefulPoints);
        if (signs.Length == 0) return;
        var runs = System.Text.RegularExpressions.Regex.Matches(signs, @"\++|-+").Cast<System.Text.RegularExpressions.Match>().Select(m => m.Length).ToArray();
        Assert.Equal(runs.Max(), phase.Runs.LongestRun);
        Assert.Equal(runs.Length - 1, phase.Runs.Crossings);

        var (n, l, c) = (signs.Length, phase.Runs.LongestRun!.Value, phase.Runs.Crossings!.Value);
        Assert.InRange(l, 1, n);
        Assert.InRange(c, 0, n - 1);
        Assert.True(l * (c + 1) >= n);
    });

    [Fact]
    public void ReversingMirroringAndAddingConstantsChangeNoRun() => Property.Holds(Values, values =>
    {
        var plain = RunChart.Draw(Series(values), ChartLayout.Whole).Phases[0];
        var reversed = RunChart.Draw(Series(Enumerable.Reverse(values)), ChartLayout.Whole).Phases[0];
        var mirrored = RunChart.Draw(Series(values.Select(v => -v)), ChartLayout.Whole).Phases[0];
        var moved = RunChart.Draw(Series([.. values.Select(v => (v * 2.5m) + 0.3m)]), ChartLayout.Whole).Phases[0];

        Assert.Equal(plain.Runs, reversed.Runs);
        Assert.Equal(plain.Runs, mirrored.Runs);
        Assert.Equal(plain.Runs, moved.Runs);
        Assert.Equal(-plain.CentreLine, mirrored.CentreLine);
    });

    [Fact]
    public void DeletingPointsOnAHeldLineChangesNothing() => Property.Holds(Values, values =>
    {
        var held = ChartLayout.Whole.WithCentre(5);
        var all = RunChart.Draw(Series(values), held).Phases[0].Runs;
        var without = values.Where(v => v != 5).ToArray();
        if (without.Length > 0) Assert.Equal(all, RunChart.Draw(Series(without), held).Phases[0].Runs);
    });

    [Fact]
    public void AMissingPointChangesObservationsAndNotUsefulPoints() => Property.Holds(Values, values =>
    {
        var before = RunChart.Draw(Series(values), ChartLayout.Whole).Phases[0];
        var after = RunChart.Draw(Series(values.Append(null)), ChartLayout.Whole).Phases[0];

        Assert.Equal(before.Observations + 1, after.Observations);
        Assert.Equal(before.Runs, after.Runs);
    });

    [Fact]
    public void AppendingLeavesAFrozenCentreAsItWas() => Property.Holds(Values, values =>
    {
        var frozen = ChartLayout.Whole.FrozenAt(values.Length);
        var before = RunChart.Draw(Series(values), frozen);
        var after = RunChart.Draw(Series(values.Append(99).Append(-99)), frozen);

        Assert.Equal(before.Phases[0].CentreLine, after.Phases[0].CentreLine);
    });

    private static Phase Draw(params decimal?[] values) => RunChart.Draw(Series(values), ChartLayout.Whole).Phases[0];

    private static (int, int, int, int, int) Numbers(RunAnalysis runs)
        => (runs.UsefulPoints, runs.LongestRun!.Value, runs.LongestRunMax!.Value, runs.Crossings!.Value, runs.CrossingsMin!.Value);

    private static int SmallestQuantile(int trials)
    {
        var row = new BigInteger[trials + 1];
        row[0] = 1;
        for (var n = 1; n <= trials; n++)
        {
            for (var k = n; k > 0; k--) row[k] += row[k - 1];
        }

        BigInteger sum = 0;
        for (var c = 0; ; c++)
        {
            sum += row[c];
            if (20 * sum >= BigInteger.Pow(2, trials)) return c;
        }
    }
}
