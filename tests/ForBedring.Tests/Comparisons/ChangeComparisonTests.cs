using ForBedring.Comparisons;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Comparisons;

/// <summary>The interval and the verdict of a change (S-02, S-03, S-05, S-07, V-03), worked out by hand.</summary>
public class ChangeComparisonTests
{
    private static readonly OrgTree Tree = Given.Tree("A");

    private static ChangeFigure[] Changes(ThemeFigures[] now, ThemeFigures[] before, decimal ofInterest, ComparedMeasure measure = ComparedMeasure.Mean)
        => [.. SurveyComparison.WithPreviousYear(GivenReport.Of("A", now), GivenReport.Of("A", before), UnitMap.SameCodes(Tree, Tree), ofInterest, measure)
            .Themes.Select(t => Assert.IsType<Disclosed<ChangeFigure>.Shown>(t.Change).Value)];

    private static ChangeFigure Change(ThemeFigures now, ThemeFigures before, decimal ofInterest, ComparedMeasure measure = ComparedMeasure.Mean)
        => Assert.Single(Changes([now], [before], ofInterest, measure));

    private static void Near(decimal expected, decimal? actual, decimal within = 0.006m) => Assert.InRange(actual!.Value, expected - within, expected + within);

    [Fact]
    public void AChangeOfMeans_HasWelchsInterval()
    {
        // SE² = 10²/5 + 20²/20 = 40, SE = 6.3246; df = 40²/(20²/4 + 20²/19) = 13.217, t = 2.1568; 10 ± 13.641.
        var change = Change(GivenReport.Theme("a", 70, 5, 10), GivenReport.Theme("a", 60, 20, 20), 5);

        Assert.Equal(10m, change.Points);
        Near(-3.641m, change.Interval!.Lower);
        Near(23.641m, change.Interval.Upper);

        // Pooled spread √((4·100 + 19·400)/23) = 18.650, (t₀.₉₇₅ + t₀.₈)(23) · 18.650 · √(1/5 + 1/20) = (2.0687 + 0.8583) · 9.325 = 27.3, a start value close to the answer.
        Near(27.3m, change.SmallestDetectable, 0.2m);
    }

    [Fact]
    public void WhatTwoYearsOfTwelvePeopleCouldShow_Is18PointsAtSpread15()
    {
        // SE = 15·√(1/12 + 1/12) = 6.1237; 10 ± 2.0739 · 6.1237.
        var change = Change(GivenReport.Theme("a", 70, 12, 15), GivenReport.Theme("a", 60, 12, 15), 5);

        Near(-2.70m, change.Interval!.Lower);
        Near(22.70m, change.Interval.Upper);
        Assert.Equal(18.0m, Math.Round(change.SmallestDetectable!.Value, 1));
    }

    [Theory]
    [InlineData(17, ChangeVerdict.TooLittleData)]
    [InlineData(19, ChangeVerdict.NoCertainChange)]
    public void WhereWhatMattersCouldNotHaveBeenSeen_ThereIsTooLittleData(int ofInterest, ChangeVerdict verdict)
    {
        // Eighteen points could have been seen.
        var change = Change(GivenReport.Theme("a", 70, 12, 15), GivenReport.Theme("a", 60, 12, 15), ofInterest);

        Assert.Equal((verdict, false), (change.Verdict, change.IsAtLeastOfInterest));
    }

    [Fact]
    public void WhereWhatMattersCouldJustHaveBeenSeen_ThereIsEnoughData()
    {
        var (now, before) = (GivenReport.Theme("a", 70, 12, 15), GivenReport.Theme("a", 60, 12, 15));
        var smallest = Change(now, before, 5).SmallestDetectable!.Value;

        Assert.Equal(ChangeVerdict.NoCertainChange, Change(now, before, smallest).Verdict);
    }

    [Fact]
    public void AChangeOfShares_HasNewcombesInterval()
    {
        // The published row 56/70 less 48/80: 0.0524 to 0.3339. Detectable: (1.95996 + 0.84162)·√(p(1 − p)(1/70 + 1/80)) with p = 104/150: 0.21143.
        var change = Change(GivenReport.Theme("a", 50, 70, positive: 80), GivenReport.Theme("a", 50, 80, positive: 60), 5, ComparedMeasure.PercentPositive);

        Assert.Equal(20m, change.Points);
        Near(5.24m, change.Interval!.Lower);
        Near(33.39m, change.Interval.Upper);
        Near(21.143m, change.SmallestDetectable);
        Assert.Equal((ChangeVerdict.Better, true), (change.Verdict, change.IsAtLeastOfInterest));
    }

    // Spread 10, a hundred people each year: SE = √2 = 1.4142, t(198) = 1.9720, so the interval is the change ± 2.789.
    [Theory]
    [InlineData(10, 7.2, ChangeVerdict.Better, true)]
    [InlineData(10, 7.3, ChangeVerdict.Better, false)]
    [InlineData(-10, 7.2, ChangeVerdict.Worse, true)]
    [InlineData(-10, 7.3, ChangeVerdict.Worse, false)]
    [InlineData(0, 5, ChangeVerdict.NoCertainChange, false)]
    public void OnlyAnIntervalWhollyBeyondWhatMatters_IsAtLeastOfInterest(int points, double ofInterest, ChangeVerdict verdict, bool isOfInterest)
    {
        var change = Change(GivenReport.Theme("a", 50 + points, 100, 10), GivenReport.Theme("a", 50, 100, 10), (decimal)ofInterest);

        Assert.Equal((verdict, isOfInterest), (change.Verdict, change.IsAtLeastOfInterest));
        Near(points - 2.789m, change.Interval!.Lower);
        Near(points + 2.789m, change.Interval.Upper);
    }

    [Fact]
    public void AnIntervalThatEndsWhereInterestBegins_IsAtLeastOfInterest()
    {
        var (high, low) = (GivenReport.Theme("a", 60, 100, 10), GivenReport.Theme("a", 50, 100, 10));

        Assert.True(Change(high, low, Change(high, low, 1).Interval!.Lower).IsAtLeastOfInterest);
        Assert.True(Change(low, high, -Change(low, high, 1).Interval!.Upper).IsAtLeastOfInterest);
    }

    [Fact]
    public void TheMoreThemes_TheMoreItTakesToBeCertain()
    {
        // Spread 20, twenty people each year: SE = 6.3246, t = 14.2/6.3246 = 2.2452 with df 38, p = 0.0307; 14.2 ± 2.0244 · 6.3246 = 1.40 to 27.00. Twice 0.0307 is above 0.05.
        ThemeFigures Now(string theme) => GivenReport.Theme(theme, 64.2m, 20, 20);
        ThemeFigures Before(string theme) => GivenReport.Theme(theme, 50, 20, 20);

        var alone = Change(Now("a"), Before("a"), 1);
        var both = Changes([Now("a"), Now("b")], [Before("a"), Before("b")], 1);

        Assert.Equal((ChangeVerdict.Better, true), (alone.Verdict, alone.IsAtLeastOfInterest));
        Near(0.0307m, alone.AdjustedP, 0.0003m);
        Near(1.40m, alone.Interval!.Lower);
        Assert.All(both, c => Assert.Equal((ChangeVerdict.TooLittleData, false), (c.Verdict, c.IsAtLeastOfInterest)));
        Assert.All(both, c => Near(0.0614m, c.AdjustedP, 0.0006m));
    }

    [Fact]
    public void EachThemeHasItsOwnAdjustedP()
    {
        // No change at all has p = 1; ten points at spread 10 and a hundred people have t = 7.1; a theme without spread has none.
        var now = new[] { GivenReport.Theme("a", 50, 100, 10), GivenReport.Theme("b", 50, 100), GivenReport.Theme("c", 60, 100, 10) };
        var before = new[] { GivenReport.Theme("a", 50, 100, 10), GivenReport.Theme("b", 50, 100), GivenReport.Theme("c", 50, 100, 10) };

        var changes = Changes(now, before, 5);

        Near(1, changes[0].AdjustedP, 0.000001m);
        Assert.Null(changes[1].AdjustedP);
        Near(0, changes[2].AdjustedP, 0.000001m);
    }

    [Fact]
    public void WithoutSpreadInBothYears_ThereIsTooLittleData()
    {
        var change = Change(GivenReport.Theme("a", 75, 10, 0), GivenReport.Theme("a", 50, 10, 0), 5);

        Assert.Equal((25m, ChangeVerdict.TooLittleData), (change.Points, change.Verdict));
        Assert.Null(change.Interval);
        Assert.False(change.IsAtLeastOfInterest);
    }

    [Fact]
    public void SpreadInOneYear_IsEnough()
    {
        // 25 ± t(24) · 20/√25 = 25 ± 2.0639 · 4 = 16.744 to 33.256, whichever year has it.
        var (still, spread) = (GivenReport.Theme("a", 75, 10, 0), GivenReport.Theme("a", 50, 25, 20));

        Near(16.744m, Change(still, spread, 5).Interval!.Lower);
        Near(-16.744m, Change(spread, still, 5).Interval!.Upper);
    }
}
