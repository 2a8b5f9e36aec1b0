using ForBedring.Comparisons;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Comparisons;

/// <summary>What is printed beside a comparison (S-09), and which units may stand beside each other (K7).</summary>
public class CaveatComparisonTests
{
    private static readonly OrgTree Tree = OrgTree.Read([
        new OrgUnit(UnitId.From("H"), "H", OrgLevel.Enterprise, null),
        new OrgUnit(UnitId.From("D"), "D", OrgLevel.Department, UnitId.From("H")),
        new OrgUnit(UnitId.From("A"), "A", OrgLevel.Section, UnitId.From("D")),
    ]).ValueOrThrow();

    private static ThemeFigures Figures(string theme) => GivenReport.Theme(theme, 60, 20, 20);

    private static UnitReport Report(decimal? rate, params string[] themes) => GivenReport.Of("A", themes.Select(Figures), rate: rate);

    private static ReportComparison Years(UnitReport now, UnitReport before) => SurveyComparison.WithPreviousYear(now, before, UnitMap.SameCodes(Tree, Tree), 5);

    [Fact]
    public void AYearOnYearComparison_AlwaysSaysWhoAnsweredAndThatAChangeIsNoEffect()
        => Assert.Equal(
            [ComparisonCaveat.SamePeopleUnlinked, ComparisonCaveat.CensusNotSample, ComparisonCaveat.ChangeIsNotEffect],
            Years(Report(80, "a"), Report(80, "a")).Caveats.AsEnumerable());

    [Fact]
    public void SeveralThemesAtOnce_AreSaidToBe()
        => Assert.Equal(
            [ComparisonCaveat.SamePeopleUnlinked, ComparisonCaveat.CensusNotSample, ComparisonCaveat.ManyThemes, ComparisonCaveat.ChangeIsNotEffect],
            Years(Report(80, "a", "b"), Report(80, "a", "b")).Caveats.AsEnumerable());

    [Fact]
    public void OneChangedThemeOfTwo_IsEnoughToSayThatTheInstrumentChanged()
        => Assert.Equal(
            [ComparisonCaveat.SamePeopleUnlinked, ComparisonCaveat.CensusNotSample, ComparisonCaveat.InstrumentChanged, ComparisonCaveat.ChangeIsNotEffect],
            Years(Report(80, "a", "b"), Report(80, "a", "c")).Caveats.AsEnumerable());

    [Theory]
    [InlineData(80d, 70d, true)]
    [InlineData(70d, 80d, true)]
    [InlineData(79.9, 70d, false)]
    [InlineData(70d, 79.9, false)]
    [InlineData(80d, null, false)]
    [InlineData(null, 80d, false)]
    public void AResponseRateTenPointsApart_IsSaid(double? now, double? before, bool isSaid)
        => Assert.Equal(isSaid, Years(Report((decimal?)now, "a"), Report((decimal?)before, "a")).Caveats.Contains(ComparisonCaveat.ResponseRateChanged));

    [Fact]
    public void AParentOrAReference_IsNotSaidToBeTheSamePeople()
    {
        var (unit, parent) = (GivenReport.Of("A", Figures("a")), GivenReport.Of("D", Figures("a")));

        Assert.Equal("CensusNotSample ChangeIsNotEffect", string.Join(" ", SurveyComparison.WithRest(unit, parent, Tree, 5).Caveats));
        Assert.Equal("CensusNotSample ChangeIsNotEffect", string.Join(" ", SurveyComparison.WithReferences(unit, [], 5).Caveats));
    }

    [Fact]
    public void AnyUnitAbove_MayBeTheParent()
    {
        var unit = GivenReport.Of("A", Figures("a"));

        Assert.Empty(SurveyComparison.CanCompareWithRest(unit, GivenReport.Of("D", Figures("a")), Tree));
        Assert.Empty(SurveyComparison.CanCompareWithRest(unit, GivenReport.Of("H", Figures("a")), Tree));
        Assert.Equal(SurveyRules.NotAnAncestor.Code, Assert.Single(SurveyComparison.CanCompareWithRest(unit, unit, Tree)).Code);
    }

    [Fact]
    public void AThemeIsFoundByItsCode()
    {
        var comparison = Years(Report(80, "a", "b"), Report(80, "a", "b"));

        Assert.Same(comparison.Themes[1], comparison.Find(ThemeCode.From("b")));
        Assert.Null(comparison.Find(ThemeCode.From("c")));
    }
}
