using System.Text;
using ForBedring.Indicators;
using ForBedring.Reading;
using FsCheck.Fluent;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Indicators;

public class EventGapTests
{
    private static readonly LocalDate[] TwoOnOneDay = [new(2024, 1, 17), new(2024, 1, 5), new(2024, 1, 17), new(2024, 1, 22)];

    [Fact]
    public void SeveralEventsOnADayAreGapsOfZeroOrOneOccasion()
    {
        var zero = EventGaps.DaysBetween(Indicator(ValueKind.OpportunitiesBetween), Unit, TwoOnOneDay);
        var once = EventGaps.DaysBetween(Indicator(ValueKind.TimeBetween), Unit, TwoOnOneDay, SameDayEvents.OneOccasion);

        Assert.Equal([12m, 0, 5], Numbers(zero));
        Assert.Equal([12m, 5], Numbers(once));
        Assert.Equal(["2024-01-17", "2024-01-22"], once.Select(r => r.Time.ToString()));
        Assert.Equal("2024-01-17", zero[1].Note);
        Assert.Equal(5, ControlChart.Draw(zero, ChartKind.G, ChartPreset.Anhoej, ChartLayout.Whole).Phases[0].CentreLine);
        Assert.Equal(1, SeriesChart.CanDraw(EventGaps.DaysBetween(Indicator(ValueKind.TimeBetween), Unit, TwoOnOneDay), ChartKind.T, ChartPreset.Anhoej, ChartLayout.Whole).CountOf(IndicatorRules.NoTimeBetween.Code));
        Assert.False(SeriesChart.CanDraw(once, ChartKind.T, ChartPreset.Anhoej, ChartLayout.Whole).HasError);
    }

    [Fact]
    public void AGChartTakesZeroDaysAndATChartSaysTheWayOut()
    {
        var gaps = Series(ValueKind.OpportunitiesBetween, 12, 0, 5, 33, 0, 0, 7, 21, 3, 14, 2, 9);
        var phase = ControlChart.Draw(gaps, ChartKind.G, ChartPreset.Anhoej, ChartLayout.Whole).Phases[0];

        Assert.Equal(6, phase.CentreLine);
        Assert.Equal(36.793125893364966, phase.Points[0].UpperLimit!.Value, 10);
        Assert.Contains("a g chart", IndicatorRules.NoTimeBetween.Template.English);
    }

    [Fact]
    public void GapsAddUpToTheTimeFromTheFirstEventToTheLast() => Property.Holds(Gen.Choose(0, 400).ArrayOf(9), offsets =>
    {
        var days = offsets.Select(o => new LocalDate(2023, 1, 1).PlusDays(o)).ToArray();
        foreach (var sameDay in new[] { SameDayEvents.ZeroGaps, SameDayEvents.OneOccasion })
        {
            var series = EventGaps.DaysBetween(Indicator(ValueKind.OpportunitiesBetween), Unit, days, sameDay);

            Assert.Equal(Period.DaysBetween(days.Min(), days.Max()), Numbers(series).Sum());
            Assert.Equal((sameDay == SameDayEvents.ZeroGaps ? days.Length : days.Distinct().Count()) - 1, series.Count);
        }
    });

    [Fact]
    public void OpportunitiesAreCountedFromOneEventToTheNext()
        => Assert.Equal([0m, 2], Numbers(EventGaps.OpportunitiesBetween(Indicator(ValueKind.OpportunitiesBetween), Unit, [false, true, true, false, false, true, false])));

    [Fact]
    public void DatesAreReadInAnyOrderAndBadOnesAreListed()
    {
        Assert.Equal(4, Read("x,y\n2024-01-17,\n2024-01-05,\n2024-01-17,\n2024-01-22,\n").ValueOrThrow().Count);
        Assert.Equal([2, 4], Read("x\n5. januar\n2024-01-05\n2024-13-01\n").Problems.Select(p => p.Row!.Value));

        static ForBedring.Rules.ReadResult<IReadOnlyList<LocalDate>> Read(string text) => EventDatesCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
    }

    private static decimal[] Numbers(ReadingSeries series) => [.. series.Select(r => ((ReadingValue.Amount)r.Value).Number)];
}
