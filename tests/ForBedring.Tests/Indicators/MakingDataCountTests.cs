using ForBedring.Indicators;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Indicators;

public class MakingDataCountTests
{
    [Fact]
    public void SevenThatRiseAreFlaggedAllAndATieBreaksThem()
    {
        var rising = Read(Series(1, 2, 3, 4, 5, 6, 7), Direction.Increase);
        var tied = Read(Series(1, 2, 3, 3, 4, 5, 6, 7), Direction.Increase);

        // Mean 4, limits 4 ± 2.66: the ends lie outside, which is the first rule; the rest are members of the trend.
        Assert.Equal("Outside Trend Trend Trend Trend Trend Outside", string.Join(" ", rising.Rules));
        Assert.All(rising.Classes.Skip(1), c => Assert.Equal(PointClass.Improvement, c));
        Assert.DoesNotContain(PointRule.Trend, tied.Rules);
    }

    [Fact]
    public void APointOnTheMeanBreaksAShiftAndIsDroppedFromRuns()
    {
        // Mean 5; six above, one on the line, one above.
        var values = new decimal?[] { 6, 7, 6, 7, 6, 7, 5, 6, 3, 2, 3, 4, 3 };
        var chart = ControlChart.Draw(Series(values), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole);

        Assert.Equal(5, chart.Phases[0].CentreLine);
        Assert.DoesNotContain(PointRule.Shift, MakingDataCount.Read(chart).Rules.Take(8));
        Assert.Equal(7, chart.Phases[0].Runs.LongestRun);
    }

    [Fact]
    public void SevenOnOneSideShift()
    {
        var result = Read(Series(6, 7, 6, 7, 6, 7, 6, 3, 2, 3, 4, 3, 2, 4), Direction.Decrease);

        Assert.All(result.Rules, r => Assert.True(r is PointRule.Shift or PointRule.TwoOfThree));
        Assert.Equal(PointRule.Shift, result.Rules[0]);
        Assert.Equal(PointClass.Concern, result.Classes[0]);
        Assert.Equal(PointClass.Improvement, result.Variation);
    }

    [Fact]
    public void AMissingValueBreaksEveryWindow()
    {
        Assert.DoesNotContain(PointRule.Trend, Read(Series(1, 2, 3, 4, null, 5, 6, 7)).Rules);
        Assert.DoesNotContain(PointRule.Shift, Read(Series(6, 7, 6, 7, null, 6, 7, 6, 3, 2, 3, 4, 3, 2)).Rules.Take(8));
        Assert.Null(Read(Series(1, null, 3)).Classes[1]);
    }

    [Fact]
    public void WindowsDoNotCrossPhases()
    {
        var series = Series(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        var whole = Read(series);
        var parted = MakingDataCount.Read(ControlChart.Draw(series, ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole.InParts(5)));

        Assert.Contains(PointRule.Trend, whole.Rules);
        Assert.DoesNotContain(PointRule.Trend, parted.Rules);
    }

    [Fact]
    public void TwoOfThreeCloseToALimitAreFlaggedAndTheThirdIsNot()
    {
        // Centre and ranges from the first twelve: mean 10, limits 10 ± 5.32, inner lines at 10 ± 3.5467.
        decimal?[] values = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 14, 10.5m, 14, 9];
        var chart = ControlChart.Draw(Series(values), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole.FrozenAt(12));
        var result = MakingDataCount.Read(chart, Direction.Increase);

        Assert.Equal([PointRule.TwoOfThree, PointRule.None, PointRule.TwoOfThree, PointRule.None], result.Rules.Skip(12));
        Assert.Equal(PointClass.Improvement, result.Classes[12]);
        Assert.Equal(PointClass.CommonCause, result.Variation);
    }

    [Fact]
    public void AnExcludedLastPointDecidesNoIcon()
    {
        decimal?[] values = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 10.5m, 60];
        var layout = ChartLayout.Whole.FrozenAt(12);
        var all = MakingDataCount.Read(ControlChart.Draw(Series(values), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, layout), Direction.Decrease);
        var without = MakingDataCount.Read(ControlChart.Draw(Series(values), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, layout.Excluding(14, "flood", "clinic head")), Direction.Decrease);

        Assert.Equal(PointClass.Concern, all.Variation);
        Assert.Equal((PointClass.CommonCause, (PointClass?)null, PointRule.None), (without.Variation, without.Classes[13], without.Rules[13]));
    }

    [Fact]
    public void EachPartHasItsOwnBaselineSignalsAndIcons()
    {
        // Part 1 about 50; part 2 about 40 in its first twelve, then about 45.
        int[] first = [50, 53, 48, 52, 49, 51, 54, 47, 50, 52, 49, 51, 55, 57, 56, 58], second = [40, 42, 39, 41, 43, 38, 41, 40, 42, 39, 41, 40, 45, 46, 44, 47, 45, 46];
        var series = Series([.. first.Concat(second).Select(v => (decimal?)v)]);
        var layout = ChartLayout.Whole.InParts(16).WithBaselines(12);
        var chart = ControlChart.Draw(series, ChartKind.Individuals, ChartPreset.NhsMakingDataCount, layout);
        var icons = MakingDataCount.Read(chart, Direction.Decrease, TargetLine.Constant(44));
        var alone = ControlChart.Draw(Series([.. second.Select(v => (decimal?)v)]), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole.FrozenAt(12)).Phases[0];

        Assert.Equal((12, 28), (chart.Phases[0].BaselineTo, chart.Phases[1].BaselineTo));
        Assert.Equal(40.5, chart.Phases[1].CentreLine);
        Assert.Equal(46.78727272727273, chart.Phases[1].Points[0].UpperLimit!.Value, 10);
        Assert.Equal(alone.Points.Select(p => p.IsSigmaSignal), chart.Phases[1].Points.Select(p => p.IsSigmaSignal));
        Assert.Equal(alone.Runs, chart.Phases[1].Runs);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1], icons.Classes.Skip(16).Select(c => c == PointClass.Concern ? 1 : 0));
        Assert.Equal([PointClass.Concern, PointClass.Concern], icons.Icons.Select(i => i.Variation));
        Assert.Equal([Assurance.ConsistentlyFails, Assurance.HitAndMiss], ControlChartIcons(60));

        Assert.Equal([3, 19], Ends(ChartLayout.Whole.InParts(16).WithBaselines(3)));
        Assert.Equal([5, 34], Ends(ChartLayout.Whole.InParts(16).WithBaselines(5, 99)));
        Assert.Equal([16, 34], Ends(ChartLayout.Whole.InParts(16).FrozenAt(5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartLayout.Whole.WithBaselines(0));

        Assurance[] ControlChartIcons(decimal target) => [.. MakingDataCount.Read(chart, Direction.Increase, TargetLine.From([new(null, target), new(new(2021, 5, 1), 44)])).Icons.Select(i => i.Assurance)];
        int[] Ends(ChartLayout parts) => [.. ControlChart.Draw(series, ChartKind.Individuals, ChartPreset.NhsMakingDataCount, parts).Phases.Select(p => p.BaselineTo)];
    }

    [Fact]
    public void APeriodThatIsAbsentBreaksWindowsLikeAMissingValue() => Property.Holds(Numbers(3, 40), values =>
    {
        var blank = Series([.. values.Select((v, i) => i % 11 == 5 ? null : (decimal?)v)]);
        var absent = ReadingSeries.Create(Indicator(), Unit, blank.Where((_, i) => i % 11 != 5)).ValueOrThrow();
        if (absent.Count + absent.Absent.Length < (values.Length % 11 == 6 ? values.Length - 1 : values.Length)) return;
        var (one, other) = (Read(blank, Direction.Increase), Read(absent, Direction.Increase));

        Assert.Equal(one.Classes.Where((_, i) => i % 11 != 5), other.Classes);
        Assert.Equal(one.Variation, other.Variation);
    });

    [Theory]
    [InlineData(20, Direction.Increase, Assurance.ConsistentlyFails)]
    [InlineData(20, Direction.Decrease, Assurance.ConsistentlyPasses)]
    [InlineData(0, Direction.Increase, Assurance.ConsistentlyPasses)]
    [InlineData(0, Direction.Decrease, Assurance.ConsistentlyFails)]
    [InlineData(10, Direction.Decrease, Assurance.HitAndMiss)]
    [InlineData(10, Direction.Hold, Assurance.None)]
    [InlineData(10, null, Assurance.None)]
    [InlineData(null, Direction.Increase, Assurance.None)]
    public void TheAssuranceIconComparesTheTargetWithTheLimits(int? target, Direction? direction, Assurance expected)
    {
        var chart = ControlChart.Draw(Series(9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole);

        Assert.Equal(expected, MakingDataCount.Read(chart, direction, target is { } wanted ? TargetLine.Constant(wanted) : null).Assurance);
    }

    [Fact]
    public void APointOnALimitIsNotOutsideAndOutsideComesFirst()
    {
        decimal?[] baseline = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
        var on = MakingDataCount.Read(ControlChart.Draw(Series([.. baseline, 15.32m, 15.33m]), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole.FrozenAt(12)));

        Assert.Equal([PointRule.None, PointRule.Outside], on.Rules.Skip(12));
        Assert.Equal(PointClass.NeutralHigh, on.Variation);
    }

    [Fact]
    public void OtherRulesAreNotReadSo()
        => Assert.Throws<ArgumentException>(() => MakingDataCount.Read(ControlChart.Draw(Series(1, 2), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole)));

    [Fact]
    public void MembershipComesInWholeWindowsOfSevenAndAPlainCountAgrees() => Property.Holds(Values, values =>
    {
        var result = Read(Series(values));
        var mean = values.Any(v => v is not null) ? values.Where(v => v is not null).Average(v => (decimal)v!.Value) : 0;
        for (var i = 0; i < values.Length; i++)
        {
            bool InWindow(Func<int, bool> holds) => Enumerable.Range(Math.Max(0, i - 6), Math.Min(7, i + 1)).Any(s => s + 7 <= values.Length && holds(s));
            var trend = InWindow(s => Steps(s).All(d => d > 0) || Steps(s).All(d => d < 0));
            var shift = InWindow(s => Enumerable.Range(s, 7).All(j => values[j] > mean) || Enumerable.Range(s, 7).All(j => values[j] < mean));

            if (result.Rules[i] == PointRule.Trend) Assert.True(trend);
            if (result.Rules[i] == PointRule.Shift) Assert.True(shift);
            if (result.Rules[i] == PointRule.None) Assert.False(trend || shift);
            Assert.True(result.Classes[i] is not (PointClass.Improvement or PointClass.Concern));
        }

        IEnumerable<int> Steps(int s) => Enumerable.Range(s, 6).Select(j => values[j + 1] is { } b && values[j] is { } a ? b - a : 0);
    });

    [Fact]
    public void ASustainedShiftIsOnlySuggested()
    {
        decimal?[] values = [.. Enumerable.Range(0, 13).Select(i => (decimal?)(10 + (i % 3))), 13, 14, 11, 13, 15, 14, 13, 14, 13, 15, 14];
        var found = Assert.Single(SustainedShift.Find(Series(values), above: true));

        Assert.Equal((14, 23, 11m, 14m), (found.FirstPosition, found.LastPosition, found.CentreBefore, found.SuggestedCentre));
        Assert.Empty(SustainedShift.Find(Series(values), above: false));
        Assert.Empty(SustainedShift.Find(Series([.. values.Take(21)]), above: true));
        Assert.Equal(1, SustainedShift.CanFind(Series([.. values.Take(21)])).CountOf(IndicatorRules.TooFewPoints.Code));
        Assert.Empty(SustainedShift.CanFind(Series(values)));
    }

    [Fact]
    public void ASparklineHasABlockForEachReading()
    {
        Assert.Equal("▁▅█ ▄", ChartText.Sparkline(Series((decimal?)0, 5, 10, null, 4)));
        Assert.Equal("▄▄", ChartText.Sparkline(Series(3, 3)));
        Assert.Equal("", ChartText.Sparkline(Series(Array.Empty<decimal?>())));
    }

    private static MakingDataCount Read(ReadingSeries series, Direction? direction = null)
        => MakingDataCount.Read(ControlChart.Draw(series, ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole), direction);
}
