using ForBedring.WaitingLists;
using FsCheck.Fluent;

namespace ForBedring.Tests.WaitingLists;

public class SurvivalTests
{
    private static readonly SurvivalCurve Example = SurvivalCurve.Of([new(10, true), new(20, true), new(20, false), new(30, true), new(40, false), new(50, true)]);

    [Fact]
    public void TheExample()
    {
        Assert.Equal([(10, 6L, 1L), (20, 5L, 1L), (30, 3L, 1L), (50, 1L, 1L)], Example.Steps.Select(s => (s.Days, s.AtRisk, s.Started)));
        Assert.Equal(5m / 6, Example.At(10));
        Assert.Equal(Math.Round(2m / 3, 20), Math.Round(Example.At(29), 20));
        Assert.Equal(Math.Round(4m / 9, 20), Math.Round(Example.At(30), 20));
        Assert.Equal(0, Example.At(50));
        Assert.Equal(30m, Example.Quantile(50).Days);
        Assert.Equal(1, Example.At(9));
        Assert.Equal(Math.Round(4m / 9 / (5m / 6), 20), Math.Round(Example.After(10, 20).Value(), 20));
        Assert.Equal(Example.At(30), Example.After(0, 30).Value());
    }

    [Fact]
    public void GreenwoodAndTheLogLogLimits()
    {
        // S(10) = 5/6, V = 1/(6·5): S^exp(±1.96·√(1/30)/|ln(5/6)|) = 0.2731 … 0.9747.
        Assert.Equal(0.2731m, Math.Round(Example.Steps[0].Lower!.Value, 4));
        Assert.Equal(0.9747m, Math.Round(Example.Steps[0].Upper!.Value, 4));
        Assert.Null(Example.Steps[^1].Lower);
    }

    [Fact]
    public void WhereTheCurveIsExactlyAtTheQuantileTheMidpointIsTaken()
    {
        var four = SurvivalCurve.Of([new(10, true), new(20, true), new(30, true), new(40, true)]);

        Assert.Equal(25m, four.Quantile(50).Days);
        Assert.False(SurvivalCurve.Of([new(10, true), new(20, false), new(30, false)]).Quantile(50).IsReached);
    }

    [Fact]
    public void WithoutCensoringItIsOneMinusTheDistribution() => Property.Holds(Gen.Choose(1, 30).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 60), n)), days =>
    {
        var curve = SurvivalCurve.Of(days.Select(d => new ObservedWait(d, isStarted: true)));
        for (var t = 0; t <= 60; t += 5) Assert.Equal((decimal)days.Count(d => d > t) / days.Length, Math.Round(curve.At(t), 15), 12);
    });

    [Fact]
    public void TheCurveNeverRisesAndStaysBetweenNoughtAndOne() => Property.Holds(Gen.Choose(1, 30).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 119), n)), seeds =>
    {
        var curve = SurvivalCurve.Of(seeds.Select(s => new ObservedWait(s / 2, s % 2 == 0)));
        var before = 1m;
        foreach (var step in curve.Steps)
        {
            Assert.InRange(step.Survival, 0, before);
            if (step.Lower is { } lower) Assert.True(lower <= step.Survival && step.Survival <= step.Upper);
            before = step.Survival;
        }
    });

    [Fact]
    public void OtherEndsAreCensoredAndEndsWithoutCodeLeftOut()
    {
        // At 31 March: R1 46, R2 70, R7 1, R10 36 started; R9 43 censored; R5 26, R6 405, R8 76 still waiting; R4 is assessed later, R3 rejected.
        var curve = SurvivalCurve.Of(WorkedExample.List, new LocalDate(2024, 3, 31));

        Assert.Equal((8L, 4L), (curve.N, curve.Events));
        Assert.Equal([(1, 8L), (36, 6L), (46, 4L), (70, 3L)], curve.Steps.Select(s => (s.Days, s.AtRisk)));
        Assert.Equal(Math.Round(7m * 5 * 3 * 2 / (8 * 6 * 4 * 3), 20), Math.Round(curve.At(70), 20));
    }

    [Fact]
    public void Intervals()
    {
        var ten = WaitingInterval.OfMedian(DayHistogram.Of(Enumerable.Range(1, 10)))!;
        Assert.Equal((2m, 9m, 0.9785m, false), (ten.Lower, ten.Upper, Math.Round(ten.Coverage, 4), ten.IsBelowNominal));
        var five = WaitingInterval.OfMedian(DayHistogram.Of(Enumerable.Range(1, 5)))!;
        Assert.Equal((1m, 5m, 0.9375m, true), (five.Lower, five.Upper, five.Coverage, five.IsBelowNominal));
        var none = WaitingInterval.OfCount(0);
        Assert.Equal((0m, 3.689m), (none.Lower, Math.Round(none.Upper, 3)));
        var share = WaitingInterval.OfShare(new Share(6, 8))!;
        Assert.Equal((0.409m, 0.929m), (Math.Round(share.Lower, 3), Math.Round(share.Upper, 3)));
        Assert.Null(WaitingInterval.OfShare(default));
    }
}
