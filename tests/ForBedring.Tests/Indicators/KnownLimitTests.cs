using ForBedring.Indicators;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Indicators;

public class KnownLimitTests
{
    [Fact]
    public void LimitsFromOutsideReplaceThoseOfTheData()
    {
        var chart = ControlChart.Draw(Series(40, 44, 47, 61), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole.WithPresetLimits(45, 5).WithWarningLines());
        var point = chart.Phases[0].Points[0];

        Assert.Equal((45d, 30d, 60d), (chart.Phases[0].CentreLine, point.LowerLimit, point.UpperLimit));
        Assert.Equal((35d, 55d), (point.LowerWarning!.Value, point.UpperWarning!.Value));
        Assert.Equal([false, false, false, true], chart.Points.Select(p => p.IsSigmaSignal));
        Assert.Equal(PhaseStatus.Ok, chart.Phases[0].Status);
    }

    [Fact]
    public void GivenLimitsOfSharesStayWithinTheUnit()
    {
        var phase = ControlChart.Draw(Ratios(ValueKind.Proportion, (90, 100), (97, 100)), ChartKind.P, ChartPreset.Anhoej, ChartLayout.Whole.WithPresetLimits(0.95m, 0.03m)).Phases[0];

        Assert.Equal((0.86, 1d), (Math.Round(phase.Points[0].LowerLimit!.Value, 12), phase.Points[0].UpperLimit));
        Assert.Throws<ArgumentException>(() => RunChart.Draw(Series(1, 2), ChartLayout.Whole.WithPresetLimits(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartLayout.Whole.WithPresetLimits(1, 0));
    }

    [Fact]
    public void WarningLinesAreNeverASignalAndOnlyThereWhenAskedFor() => Property.Holds(Numbers(2, 40), values =>
    {
        var plain = ControlChart.Draw(Series(values), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole).Phases[0];
        var warned = ControlChart.Draw(Series(values), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole.WithWarningLines()).Phases[0];

        Assert.All(plain.Points, p => Assert.Null(p.UpperWarning));
        Assert.Equal(plain.Points.Select(p => (p.IsSigmaSignal, p.UpperLimit)), warned.Points.Select(p => (p.IsSigmaSignal, p.UpperLimit)));
        foreach (var p in warned.Points.Where(p => p.UpperLimit is not null)) Assert.Equal(warned.CentreLine!.Value + ((p.UpperLimit!.Value - warned.CentreLine.Value) * 2 / 3), p.UpperWarning!.Value, 8);
    });

    [Fact]
    public void ATargetHoldsFromItsDayUntilTheNextAndTheLatestJudges()
    {
        var target = TargetLine.From([new(new(2024, 1, 1), 0.8m), new(null, 0.75m)]);
        var series = ReadingSeries.Create(Indicator(ValueKind.Proportion), Unit, [Share(2023, 12), Share(2024, 1)]).ValueOrThrow();

        Assert.Equal([0.75m, 0.8m], series.Select(r => target.At(r.Time)!.Value));
        Assert.Equal(0.8m, target.Latest(series));
        Assert.Equal(0.75m, target.Latest(series.Without(2, MissingReason.NotMeasured)));
        Assert.Null(TargetLine.From([new(new(2024, 2, 1), 1)]).Latest(series));
        Assert.Equal(3, TargetLine.Constant(3).At(ReadingTime.AtNumber(7)));
        Assert.Null(target.At(ReadingTime.AtNumber(7)) is 0.8m ? "" : null);
        Assert.Throws<ArgumentException>(() => TargetLine.From([]));
        Assert.Throws<ArgumentException>(() => TargetLine.From([new(null, 1), new(null, 2)]));

        static ForBedring.Indicators.Reading Share(int year, int month) => ForBedring.Indicators.Reading.Of(ReadingTime.InMonth(year, month), 8, 10);
    }
}
