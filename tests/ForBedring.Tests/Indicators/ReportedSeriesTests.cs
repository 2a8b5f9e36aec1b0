using System.Text;
using ForBedring.Indicators;
using ForBedring.Indicators.Statistics;
using ForBedring.Reading;
using ForBedring.Rules;
using NodaTime.Text;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Indicators;

/// <summary>Series that users of other chart tools have reported as read or judged wrongly, with figures derived by hand or with another tool.</summary>
public class ReportedSeriesTests
{
    // A daily count over 34 days in which one day was not counted; oldest first. The median of the 33 counts is 279.
    private static readonly int?[] Daily =
    [
        299, 271, 273, 295, 306, 310, 249, 273, 270, 265, 279, 309, null, 233, 246, 245, 288, 262, 303, 290, 205, 274, 289, 294, 262, 327, 313, 217, 298, 293, 267, 285, 286, 241,
    ];

    private static readonly string[] DailyRows = [.. Daily.Select((v, i) => $"{LocalDatePattern.Iso.Format(new LocalDate(2017, 10, 25).PlusDays(i))},{v}")];

    [Fact]
    public void AMissingLastValueMakesNoPointSpecial()
    {
        decimal?[] values = [50, 53, 48, 52, 49, 51, 54, 47, 50, 45, 44, 46, 55, 56, 57, 55, 56, null];
        var chart = ControlChart.Draw(Series(values), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole);
        var read = MakingDataCount.Read(chart, Direction.Increase);
        var last = chart.Phases[0].Points[^1];

        // Mean 868/17; mean moving range 52/16 = 3.25, times 2.66 either way.
        Assert.Equal(51.05882352941177, chart.Phases[0].CentreLine!.Value, 12);
        Assert.Equal(42.41382352941177, last.LowerLimit!.Value, 12);
        Assert.Equal(59.703823529411764, last.UpperLimit!.Value, 12);
        // 45 and 44 lie beyond two thirds of the way to the lower limit; the five high ones before the gap are too few for a shift.
        Assert.Equal(Enumerable.Range(0, values.Length).Where(i => i is 9 or 10), Enumerable.Range(0, values.Length).Where(i => read.Rules[i] != PointRule.None));
        Assert.All([9, 10], i => Assert.Equal(PointClass.Concern, read.Classes[i]));
        Assert.Equal(PointClass.CommonCause, read.Variation);
    }

    [Fact]
    public void WhereTheMissingValueStandsInsteadTheRunOfFiveIsStillTooShort()
    {
        decimal?[] values = [50, 53, 48, 52, 49, 51, 54, 47, 50, 45, 44, 46, null, 55, 56, 57, 55, 56];
        var read = MakingDataCount.Read(ControlChart.Draw(Series(values), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole), Direction.Increase);

        Assert.All(read.Rules.Skip(13), r => Assert.Equal(PointRule.None, r));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFileThatRunsBackwardsGivesTheSameChartWithOneNote(bool isNewestFirst)
    {
        var result = Read(["x,y", .. isNewestFirst ? DailyRows.Reverse() : DailyRows]);
        var series = result.ValueOrThrow();

        Assert.Equal(isNewestFirst ? ["IND-M21"] : [], result.Problems.Select(p => p.Rule.Code.ToString()));
        Assert.Equal(34, series.Count);
        Assert.Equal(new LocalDate(2017, 10, 25), series[0].Time.FirstDay);
        Assert.Equal(279, RunChart.Draw(series, ChartLayout.Whole).Phases[0].CentreLine);
    }

    [Fact]
    public void AFileThatJumpsIsNotTurned()
    {
        var rows = DailyRows.ToList();
        (rows[3], rows[20]) = (rows[20], rows[3]);

        Assert.Contains(Read(["x,y", .. rows]).Problems, p => p.Rule == IndicatorRules.OutOfOrder);
    }

    [Theory]
    [InlineData("2024-W05", "2024-W06", "2024-W07")]
    [InlineData("2024-Q1", "2024-Q2", "2024-Q3")]
    [InlineData("2023-T3", "2024-T1", "2024-T2")]
    [InlineData("2020-W52", "2020-W53", "2021-W01")]
    public void WeeksQuartersAndTertialsAreTimesInEitherOrder(string first, string second, string third)
    {
        var forwards = Read(["x,y", $"{first},241", $"{second},228", $"{third},286"]);
        var backwards = Read(["x,y", $"{third},286", $"{second},228", $"{first},241"]);

        Assert.Empty(forwards.Problems);
        Assert.Equal(["IND-M21"], backwards.Problems.Select(p => p.Rule.Code.ToString()));
        Assert.Equal([first, second, third], forwards.ValueOrThrow().Select(r => r.Time.ToString()));
        Assert.Equal(forwards.ValueOrThrow().Select(r => (r.Time, r.Value)), backwards.ValueOrThrow().Select(r => (r.Time, r.Value)));
    }

    [Fact]
    public void AWeekThatTheYearLacksIsNoTime()
        => Assert.Contains(Read(["x,y", "2023-W53,1"]).Problems, p => p.Rule == IndicatorRules.BadTime && p.Row == 2);

    [Theory]
    [InlineData("")]
    [InlineData("-01-01")]
    public void YearsAsLabelsAreJudgedAsYearsAsDates(string rest)
    {
        var series = Read(["x,y", .. Enumerable.Range(2012, 12).Select(year => $"{year}{rest},{200 + year % 7}")]).ValueOrThrow();

        Assert.Contains(RunChart.CanDraw(series, ChartLayout.Whole), f => f.Rule == IndicatorRules.YearlySeries);
    }

    [Theory]
    [InlineData(0, 10, 0.0, 0.2775327998628892)]
    [InlineData(10, 10, 0.7224672001371109, 1.0)]
    [InlineData(1, 10, 0.017876213095072896, 0.4041500267952385)]
    [InlineData(9, 10, 0.5958499732047615, 0.9821237869049271)]
    [InlineData(0, 1, 0.0, 0.7934506856227626)]
    [InlineData(1, 2, 0.09453120573423074, 0.9054687942657693)]
    public void TheIntervalOfAShareStaysWithinTheUnitAtItsEnds(double x, double n, double lower, double upper)
    {
        var interval = Wilson.Interval(x, n);

        Assert.Equal(lower, interval.Lower, 14);
        Assert.Equal(upper, interval.Upper, 14);
        Assert.InRange(interval.Lower, 0, interval.Upper);
        Assert.InRange(interval.Upper, interval.Lower, 1);
    }

    [Theory]
    [InlineData(0, 105, 0, 101, 0.0, -0.03664064639985608, 0.035294076929109894)]
    [InlineData(20, 101, 10, 105, 0.1027817067421028, 0.005647943704981048, 0.20071612376220108)]
    [InlineData(0, 20, 5, 20, -0.25, -0.468700877618744, -0.03776544556663039)]
    [InlineData(20, 20, 20, 20, 0.0, -0.16112515805281935, 0.16112515805281935)]
    [InlineData(20, 20, 0, 20, 1.0, 0.7721346162421944, 1.0)]
    [InlineData(0, 5, 0, 5, 0.0, -0.43448246478317476, 0.43448246478317476)]
    public void TheIntervalOfADifferenceExistsWhereBothSharesAreAtAnEnd(double x1, double n1, double x2, double n2, double difference, double lower, double upper)
    {
        var interval = Newcombe.Interval(x1, n1, x2, n2);

        Assert.Equal(difference, interval.Difference, 14);
        Assert.Equal(lower, interval.Lower, 14);
        Assert.Equal(upper, interval.Upper, 14);
        Assert.InRange(Newcombe.PValue(x1, n1, x2, n2), 0, 1);
    }

    private static ReadResult<ReadingSeries> Read(IEnumerable<string> lines)
        => ReadingsCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n")), Indicator(), Unit);
}
