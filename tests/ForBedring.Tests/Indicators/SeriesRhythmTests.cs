using ForBedring.Calendar;
using ForBedring.Indicators;
using FsCheck.Fluent;
using static ForBedring.Tests.Generators.IndicatorsGen;
using SeriesReading = ForBedring.Indicators.Reading;

namespace ForBedring.Tests.Indicators;

public class SeriesRhythmTests
{
    [Fact]
    public void AbsentMonthsQuartersTertialsAndWeeksAreNamed()
    {
        Assert.Equal(["2020-03", "2020-06"], Absent(Enumerable.Range(0, 10).Where(i => i is not (2 or 5)).Select(Month)));
        Assert.Equal(["2021-Q2"], Absent(new[] { (2020, 4), (2021, 1), (2021, 3), (2021, 4), (2022, 1) }.Select(q => ReadingTime.In(CalendarPeriod.Quarter(q.Item1, q.Item2)))));
        Assert.Equal(["2022-T1"], Absent(new[] { (2021, 2), (2021, 3), (2022, 2), (2022, 3) }.Select(t => ReadingTime.In(CalendarPeriod.Tertial(t.Item1, t.Item2)))));
        Assert.Equal(["2024-W04"], Absent(Weeks(0, 1, 2, 4, 5)));
        Assert.Equal(["2024-01-22"], Absent(Days(0, 7, 14, 28, 35)));
        Assert.Empty(Absent(Weeks(0, 2, 4, 6, 8)));
        Assert.Single(Absent(Weeks(0, 2, 4, 8, 10)));
    }

    [Fact]
    public void MonthsMayBeGivenAsDaysOfAnyDate()
        => Assert.Equal(["2024-04"], Absent(new[] { (1, 5), (2, 2), (3, 8), (5, 3), (6, 7) }.Select(d => ReadingTime.OnDay(new(2024, d.Item1, d.Item2)))));

    [Fact]
    public void ADayClinicRestsOnWeekendsAndHolidays()
    {
        // Monday 18 March to Friday 26 April 2024 around Easter: 28, 29 March and 1 April are holidays. Absent is Thursday 21 March.
        var days = Enumerable.Range(0, 40).Select(i => new LocalDate(2024, 3, 18).PlusDays(i)).Where(d => WorkingDayRule.MondayToFriday.IsWorkingDay(d) && d != new LocalDate(2024, 3, 21));
        Assert.Equal(["2024-03-21"], Absent(days.Select(ReadingTime.OnDay)));

        // A ward is open every day: Easter is no reason.
        var everyDay = Enumerable.Range(0, 19).Where(i => i is not 11).Select(i => ReadingTime.OnDay(new LocalDate(2024, 3, 18).PlusDays(i)));
        Assert.Equal(["2024-03-29"], Absent(everyDay));
    }

    [Fact]
    public void WhatHasNoTactHasNoAbsentTimes()
    {
        Assert.Empty(Absent(Days(0, 3, 50, 51, 120, 128, 300)));
        Assert.Empty(Absent(Enumerable.Range(1, 5).Select(i => ReadingTime.AtNumber(i * i))));
        Assert.Empty(Absent([Month(0), Month(5)]));
        Assert.Empty(Absent([]));
    }

    [Fact]
    public void AnAbsentMonthBreaksMovingRangesUnlessItIsSaidNotTo()
    {
        // 10 12 (absent) 20 22: ranges 2 and 2, not 8.
        var series = Of(Month(0), 10, Month(1), 12, Month(3), 20, Month(4), 22, Month(5), 20, Month(6), 22);
        var missing = Draw(ChartLayout.Whole);
        var absent = Draw(ChartLayout.Whole.WithGaps(GapTreatment.Absent));

        Assert.Equal((106.0 / 6) + (3 * 2 / 1.128), missing.Phases[0].Points[0].UpperLimit!.Value, 10);
        Assert.Equal((106.0 / 6) + (3 * 3.2 / 1.128), absent.Phases[0].Points[0].UpperLimit!.Value, 10);
        Assert.Equal([0, 0, 1, 0, 0, 0], missing.Points.Select(p => p.AbsentBefore));
        Assert.All(absent.Points, p => Assert.Equal(0, p.AbsentBefore));
        Assert.Contains("2020-03", Assert.Single(missing.Findings, f => f.Code == IndicatorRules.AbsentPeriods.Code).Message.English);
        Assert.Equal(1, absent.Findings.CountOf(IndicatorRules.AbsentPeriodsClosed.Code));
        Assert.Null(ControlChart.Draw(series, ChartKind.MovingRange, ChartPreset.Anhoej, ChartLayout.Whole).Phases[0].Points[2].Value);

        ControlChart Draw(ChartLayout layout) => ControlChart.Draw(series, ChartKind.Individuals, ChartPreset.Anhoej.With(MovingRangeScreening.Off), layout);
    }

    [Fact]
    public void AnAbsentPeriodIsLikeAMissingReading() => Property.Holds(Numbers(4, 40).SelectMany(_ => Gen.Choose(2, 6), (values, every) => (values, every)), x =>
    {
        bool IsGone(int i) => i % (x.every + 1) == x.every && i < x.values.Length - 1;
        var blank = Series([.. x.values.Select((v, i) => IsGone(i) ? null : (decimal?)v)]);
        var gone = ReadingSeries.Create(Indicator(), Unit, blank.Where((_, i) => !IsGone(i))).ValueOrThrow();
        if (gone.Count < 3) return;

        Assert.Equal(Enumerable.Range(0, x.values.Length).Where(IsGone).Select(i => Month(i)), gone.AbsentTimes);
        foreach (var kind in new[] { ChartKind.Run, ChartKind.Individuals, ChartKind.MovingRange })
        {
            var one = SeriesChart.Draw(blank, kind, ChartPreset.Anhoej, ChartLayout.Whole).Phases[0];
            var other = SeriesChart.Draw(gone, kind, ChartPreset.Anhoej, ChartLayout.Whole).Phases[0];

            Assert.Equal((one.CentreLine, one.Runs, one.Points[0].UpperLimit), (other.CentreLine, other.Runs, other.Points[0].UpperLimit));
            Assert.Equal(one.Points.Where(p => !IsGone(p.Position - 1)).Select(p => (p.Value, p.IsSigmaSignal)), other.Points.Select(p => (p.Value, p.IsSigmaSignal)));
        }
    });

    private static string[] Absent(IEnumerable<ReadingTime> times)
        => [.. ReadingSeries.Create(Indicator(), Unit, times.Select(t => SeriesReading.Of(t, 1))).ValueOrThrow().AbsentTimes.Select(t => t.ToString())];

    private static IEnumerable<ReadingTime> Days(params int[] offsets) => offsets.Select(o => ReadingTime.OnDay(new LocalDate(2024, 1, 1).PlusDays(o)));

    private static IEnumerable<ReadingTime> Weeks(params int[] weeks)
        => weeks.Select(w => new LocalDate(2024, 1, 1).PlusWeeks(w)).Select(d => ReadingTime.In(CalendarPeriod.Between(d, d.PlusDays(6))));

    private static ReadingSeries Of(params object[] pairs)
        => ReadingSeries.Create(Indicator(), Unit, Enumerable.Range(0, pairs.Length / 2).Select(i => SeriesReading.Of((ReadingTime)pairs[2 * i], (int)pairs[(2 * i) + 1]))).ValueOrThrow();
}
