using ForBedring.Comparisons;
using ForBedring.Releases;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Comparisons;

/// <summary>How sure the distance of a suggested area is: Welch where the reference has people and spread, otherwise one sample against a fixed value.</summary>
public class AreaCertaintyComparisonTests
{
    private static AreaSuggestion Suggested(ThemeFigures unit, ThemeFigures whole)
        => AreaSelection.Suggest(GivenReport.Of("A", unit), AreaSelectionOptions.AgainstRest(GivenReport.Of("D", whole), 1));

    private static SuggestedArea Area(ThemeFigures unit, ThemeFigures whole) => Only(Suggested(unit, whole));

    private static SuggestedArea Area(ThemeFigures unit, decimal reference)
        => Only(AreaSelection.Suggest(GivenReport.Of("A", unit), AreaSelectionOptions.AgainstValues([new(unit.Code, ComparedMeasure.Mean, reference, "2025", "the trust")], 1)));

    private static SuggestedArea Only(AreaSuggestion suggestion) => Assert.Single(suggestion.Improve.Concat(suggestion.Keep));

    private static void HasInterval(decimal lower, decimal upper, SuggestedArea area)
    {
        Assert.NotNull(area.Interval);
        Assert.InRange(area.Interval.Lower, lower - 0.006m, lower + 0.006m);
        Assert.InRange(area.Interval.Upper, upper - 0.006m, upper + 0.006m);
    }

    // Mean 74 and variance 18.667 of four people.
    private static ThemeFigures Four { get; } = GivenReport.Theme("a", 74, 4, 4.3204938m);

    // Those four and five people beside them with mean 64 and variance 10: mean 616/9, squares 56 + 40 + 4 · (50/9)² + 5 · (40/9)².
    private static ThemeFigures FourAndFive(decimal? spread = 6.3069626m, FigureBound bound = FigureBound.Exact, FigureBound spreadBound = FigureBound.Exact)
        => spread is { } sd ? GivenReport.Theme("a", 616m / 9, 9, sd, bound: bound, spreadBound: spreadBound) : GivenReport.Theme("a", 616m / 9, 9);

    [Fact]
    public void AgainstARestWithKnownSpread_TheIntervalIsWelchs()
        => HasInterval(3.50m, 16.50m, Area(Four, FourAndFive())); // SE² = 18.667/4 + 10/5 = 6.667, df = 5.381.

    [Fact]
    public void ARestWithoutSpread_IsTakenAsFixed()
    {
        HasInterval(3.125m, 16.875m, Area(Four, FourAndFive(spreadBound: FigureBound.AtMost))); // 10 ± t(3) · 4.3205/√4 = 10 ± 3.1824 · 2.1602.
        HasInterval(3.125m, 16.875m, Area(Four, FourAndFive(spread: null)));
    }

    [Fact]
    public void OfABandedWholeThereIsNoRest()
    {
        var suggestion = Suggested(Four, FourAndFive(bound: FigureBound.AtMost));

        Assert.Empty(suggestion.Improve.Concat(suggestion.Keep));
        Assert.Single(suggestion.NotShown);
    }

    [Fact]
    public void AgainstAValueWithoutSpread_TheIntervalIsThatOfOneSample()
    {
        var area = Area(GivenReport.Theme("a", 60, 16, 20), 70);

        HasInterval(-20.657m, 0.657m, area); // −10 ± t(15) · 20/√16 = −10 ± 2.1314 · 5.
        Assert.InRange(area.AdjustedP!.Value, 0.0639m, 0.0640m); // t = −2 with 15 degrees of freedom.
        Assert.Equal(AreaLabel.NotDistinguishable, area.Label);
    }

    [Fact]
    public void TwoPeople_AreEnoughForAnInterval()
        => HasInterval(-147.06m, 107.06m, Area(GivenReport.Theme("a", 50, 2, 14.1421356m), 70)); // 40 and 60: −20 ± t(1) · 10 = −20 ± 127.06.

    [Fact]
    public void OnePerson_HasNoInterval() => Assert.Null(Area(GivenReport.Theme("a", 50, 1, 10), 70).Interval);

    // Ten people at 75 and twenty-five beside them with mean 50 and standard deviation 20: mean 2000/35, squares 24 · 400 + 10 · (125/7)² + 25 · (50/7)².
    [Fact]
    public void AUnitThatAgreesEntirely_IsComparedByTheSpreadOfTheRest()
        => HasInterval(16.744m, 33.256m, Area(GivenReport.Theme("a", 75, 10, 0), GivenReport.Theme("a", 2000m / 35, 35, 20.3385216m))); // 25 ± t(24) · 20/√25 = 25 ± 2.0639 · 4.

    [Fact]
    public void WithoutSpreadOnEitherSide_NothingIsClaimed()
    {
        SuggestedArea[] areas = [Area(GivenReport.Theme("a", 75, 10, 0), GivenReport.Theme("a", 50, 25, 0)), Area(GivenReport.Theme("a", 75, 10, 0), 50)];

        Assert.All(areas, area => Assert.Equal((null, null, AreaLabel.NotDistinguishable), (area.Interval, area.AdjustedP, area.Label)));
    }

    [Fact]
    public void AThemeWithoutSpread_TakesNoPartInTheAdjustmentOfTheOthers()
    {
        var report = GivenReport.Of("A", [GivenReport.Theme("a", 40, 16), GivenReport.Theme("b", 60, 16, 20), GivenReport.Theme("c", 90, 16)]);
        var options = AreaSelectionOptions.AgainstValues(report.Basis.Themes.Select(t => new ReferenceValue(t.Code, ComparedMeasure.Mean, 70, "2025", "the trust")), 1);

        var suggestion = AreaSelection.Suggest(report, options);
        var areas = suggestion.Improve.Concat(suggestion.Keep).ToDictionary(a => a.Theme.Value);

        Assert.Null(areas["a"].AdjustedP);
        Assert.InRange(areas["b"].AdjustedP!.Value, 0.0639m, 0.0640m); // One test, so nothing to adjust: t = −2 with 15 degrees of freedom.
        Assert.Null(areas["c"].AdjustedP);
    }

    [Fact]
    public void WhatTheUnitCanSeeAtAll_IsThatOfItsOwnPeople()
        => Assert.Equal(18m, Math.Round(Area(GivenReport.Theme("a", 60, 20, 20), 70).SmallestDetectable)); // 18 points for twenty people each year.

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void FewerThanTwoPeople_CanShowNoChange(int people)
        => Assert.Equal("people", Assert.Throws<ArgumentOutOfRangeException>(() => AreaSelection.SmallestDetectable(people)).ParamName);
}
