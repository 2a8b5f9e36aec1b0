using ForBedring.Comparisons;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Comparisons;

/// <summary>What to expect of a suggested theme with no action at all: r·score + (1 − r)·reference, r = B/(B + W/n), learnt from the units of the level.</summary>
public class RegressionComparisonTests
{
    private static UnitReport Unit(string unit, decimal mean, int people, decimal spread, OrgLevel level = OrgLevel.Section, string? member = null)
        => GivenReport.Of(unit, [GivenReport.Theme("a", mean, people, spread)], level: level, member: member);

    private static AreaSuggestion Suggest(UnitReport report, params UnitReport[] sameLevel)
        => AreaSelection.Suggest(report, AreaSelectionOptions.AgainstValues([new(ThemeCode.From("a"), ComparedMeasure.Mean, 72, "2025", "the trust")], 1, sameLevel));

    private static decimal? Expected(UnitReport report, params UnitReport[] sameLevel) => Assert.Single(Suggest(report, sameLevel).Improve).ExpectedWithoutAction;

    private static UnitReport Lowest { get; } = Unit("A", 62, 10, 20);

    private static UnitReport[] OtherFour { get; } = [Unit("B", 78, 5, 10), Unit("C", 74, 10, 10), Unit("E", 66, 20, 20), Unit("F", 70, 20, 10)];

    // W = (9·400 + 4·100 + 9·100 + 19·400 + 19·100) / 60 = 14400/60 = 240.
    // Means 62, 66, 70, 74, 78: variance (64 + 16 + 0 + 16 + 64)/4 = 40. Mean of 1/n = (0.1 + 0.2 + 0.1 + 0.05 + 0.05)/5 = 0.1. B = 40 − 24 = 16.
    // r = 16/(16 + 240/10) = 0.4, and 0.4·62 + 0.6·72 = 68.
    [Fact]
    public void FiveUnits_TellHowMuchOfTheDistanceWouldStay() => Assert.Equal(68m, Math.Round(Expected(Lowest, [Lowest, .. OtherFour])!.Value, 10));

    [Fact]
    public void UnitsThatDifferNoMoreThanChance_LetTheScoreReturnToTheReference()
    {
        // The same mean everywhere: B = max(0, 0 − 240·0.1) = 0, so r = 0.
        UnitReport[] alike = [Unit("A", 62, 10, 20), Unit("B", 62, 5, 10), Unit("C", 62, 10, 10), Unit("E", 62, 20, 20), Unit("F", 62, 20, 10)];

        Assert.Equal(72m, Expected(Lowest, alike));
    }

    [Fact]
    public void WithoutAnySpreadAtAll_TheScoreIsExpectedToStay() => Assert.Equal(58m, AreaSelection.ExpectedWithoutAction(58, 12, 70, 0, 0));

    [Fact]
    public void FewerThanFiveUnits_GiveNoEstimateAndSaySo()
    {
        var suggestion = Suggest(Lowest, OtherFour);

        Assert.Null(Assert.Single(suggestion.Improve).ExpectedWithoutAction);
        Assert.Equal(SurveyRules.RegressionNotEstimated.Code, Assert.Single(suggestion.Findings).Code);
        Assert.Empty(Suggest(Lowest, [Lowest, .. OtherFour]).Findings);
    }

    [Fact]
    public void OtherLevelsAndGroups_TellNothingOfTheLevel()
    {
        var department = Unit("D", 70, 200, 20, OrgLevel.Department);
        var group = Unit("G", 70, 20, 20, member: "H");

        Assert.Null(Expected(Lowest, [.. OtherFour, department]));
        Assert.Null(Expected(Lowest, [.. OtherFour, group]));
        Assert.Equal(68m, Math.Round(Expected(Lowest, [Lowest, department, .. OtherFour, group])!.Value, 10));
    }

    [Fact]
    public void AUnitOfOnePerson_TellsNothingOfTheSpread() => Assert.Null(Expected(Lowest, [.. OtherFour, Unit("G", 70, 1, 20)]));
}
