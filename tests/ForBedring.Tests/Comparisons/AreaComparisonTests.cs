using ForBedring.Comparisons;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Comparisons;

/// <summary>Which themes are suggested to keep and to improve, and in which order (surveys and scoring, 10.2).</summary>
public class AreaComparisonTests
{
    // Forty people with spread 10: a distance of ten points is more than six standard errors.
    private static ThemeFigures Sure(string theme, decimal mean) => GivenReport.Theme(theme, mean, 40, 10);

    // Six people with spread 20: a distance of fifteen points is less than two standard errors.
    private static ThemeFigures Unsure(string theme, decimal mean) => GivenReport.Theme(theme, mean, 6, 20);

    private static ReferenceValue Reference(string theme, decimal value, ComparedMeasure measure = ComparedMeasure.Mean) => new(ThemeCode.From(theme), measure, value, "2025", "the trust");

    private static AreaSuggestion Suggest(decimal ofInterest, params ThemeFigures[] themes)
        => AreaSelection.Suggest(GivenReport.Of("A", themes), AreaSelectionOptions.AgainstValues(themes.Select(t => Reference(t.Code.Value, 50)), ofInterest));

    private static IEnumerable<string> Themes(IEnumerable<SuggestedArea> areas) => areas.Select(a => a.Theme.Value);

    [Fact]
    public void ClearAreas_AreRankedByDistance_TheLargestFirst()
    {
        var suggestion = Suggest(5, Sure("a", 40), Sure("b", 60), Sure("c", 20), Sure("d", 80), Sure("e", 30), Sure("f", 70));

        Assert.Equal(["c", "e", "a"], Themes(suggestion.Improve));
        Assert.Equal([-30m, -20m, -10m], suggestion.Improve.Select(a => a.Distance));
        Assert.Equal(["d", "f", "b"], Themes(suggestion.Keep));
        Assert.Equal([30m, 20m, 10m], suggestion.Keep.Select(a => a.Distance));
        Assert.All(suggestion.Improve, a => Assert.Equal(AreaLabel.ClearlyBelow, a.Label));
        Assert.All(suggestion.Keep, a => Assert.Equal(AreaLabel.ClearlyAbove, a.Label));
    }

    [Fact]
    public void EveryArea_IsMarkedAsPickedBecauseItWasExtreme()
    {
        var suggestion = Suggest(5, Sure("a", 40), Sure("b", 60));

        Assert.True(Assert.Single(suggestion.Improve).IsSelectedAsExtreme);
        Assert.True(Assert.Single(suggestion.Keep).IsSelectedAsExtreme);
    }

    [Fact]
    public void WhereNothingIsClear_TheTwoLowestAndTheTwoHighestAreOffered()
    {
        var suggestion = Suggest(5, Unsure("a", 48), Unsure("b", 60), Unsure("c", 40), Unsure("d", 52), Unsure("e", 45), Unsure("f", 56));

        Assert.Equal(["c", "e"], Themes(suggestion.Improve));
        Assert.Equal(["b", "f"], Themes(suggestion.Keep));
        Assert.All(suggestion.Improve.Concat(suggestion.Keep), a => Assert.Equal(AreaLabel.NotDistinguishable, a.Label));
    }

    [Fact]
    public void OfThreeUndecidedThemes_OneIsLeftToKeep()
    {
        var suggestion = Suggest(5, Unsure("a", 50), Unsure("b", 55), Unsure("c", 45));

        Assert.Equal(["c", "a"], Themes(suggestion.Improve));
        Assert.Equal(["b"], Themes(suggestion.Keep));
    }

    [Fact]
    public void WhereSomethingIsClearlyToKeep_AllTheUndecidedMayBeOfferedToImprove()
    {
        var suggestion = Suggest(5, Sure("a", 80), Unsure("b", 55), Unsure("c", 45));

        Assert.Equal(["c", "b"], Themes(suggestion.Improve));
        Assert.Equal(["a"], Themes(suggestion.Keep));
    }

    [Fact]
    public void ACertainDifferenceTooSmallToMatter_IsNotClear()
    {
        // 400 people with spread 10: a standard error of half a point, so three points are certain.
        var figures = GivenReport.Theme("a", 47, 400, 10);

        Assert.Equal(AreaLabel.NotDistinguishable, Assert.Single(Suggest(3.1m, figures).Improve).Label);
        Assert.Equal(AreaLabel.ClearlyBelow, Assert.Single(Suggest(3, figures).Improve).Label);
    }

    [Fact]
    public void ALargeDifferenceThatMayBeChance_IsNotClear()
        => Assert.Equal(AreaLabel.NotDistinguishable, Assert.Single(Suggest(5, Unsure("a", 35)).Improve).Label);

    [Fact]
    public void ByRawScore_ThemesAreMeasuredAgainstTheMeanOfTheUnitsThemes()
    {
        // (40 + 70 + 50 + 60) / 4 = 55.
        var report = GivenReport.Of("A", [Unsure("a", 40), Unsure("b", 70), Unsure("c", 50), Unsure("d", 60)]);
        var suggestion = AreaSelection.Suggest(report, AreaSelectionOptions.ByRawScore(5));

        Assert.All(suggestion.Improve.Concat(suggestion.Keep), a => Assert.Equal(55m, a.Reference));
        Assert.Equal([-15m, -5m], suggestion.Improve.Select(a => a.Distance));
        Assert.Equal([15m, 5m], suggestion.Keep.Select(a => a.Distance));
    }

    [Fact]
    public void AThemeIsMeasuredAgainstTheReferenceOfItsOwnThemeAndMeasure()
    {
        var report = GivenReport.Of("A", [Sure("a", 40), Sure("b", 60)]);
        ReferenceValue[] values = [Reference("b", 45), Reference("a", 90, ComparedMeasure.PercentPositive), Reference("a", 65), Reference("b", 10, ComparedMeasure.PercentPositive)];

        var suggestion = AreaSelection.Suggest(report, AreaSelectionOptions.AgainstValues(values, 5));

        Assert.Equal(65m, Assert.Single(suggestion.Improve).Reference);
        Assert.Equal(45m, Assert.Single(suggestion.Keep).Reference);
    }

    [Fact]
    public void AThemeWithoutAReference_IsNoCandidateAndIsNamed()
    {
        var report = GivenReport.Of("A", [Sure("a", 40), Sure("b", 60), Sure("c", 70)]);
        var options = AreaSelectionOptions.AgainstValues([Reference("a", 50), Reference("b", 80, ComparedMeasure.PercentPositive), Reference("c", 50)], 5);

        var suggestion = AreaSelection.Suggest(report, options);

        Assert.Equal(["b"], suggestion.NotShown.Select(t => t.Value));
        Assert.Equal(["a"], Themes(suggestion.Improve));
        Assert.Equal(["c"], Themes(suggestion.Keep));
    }
}
