using ForBedring.Comparisons;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Comparisons;

/// <summary>K1–K7 and the suggestion of areas, on released reports.</summary>
public class ComparisonTests
{
    private static readonly OrgTree Tree = Given.Tree("A", "B", "C", "E", "F", "G");
    private static readonly DisclosurePolicy AtFive = DisclosurePolicy.AtThreshold(5).ValueOrThrow();

    // Answers of a unit that spread evenly round a middle: n people, three questions, each person alike on all.
    private static IEnumerable<(string, string?, string)> Sheets(string unit, int people, int around)
        => Enumerable.Range(0, people).Select(i => (unit, (string?)null, string.Join(",", Enumerable.Repeat(Math.Clamp(around + (i % 3) - 1, 1, 5), 3))));

    private static SurveyRelease Release(Instrument instrument, params (string Unit, int People, int Around)[] units)
        => AtFive.Apply(Given.Scores(Given.Closed(instrument, Tree), [.. units.SelectMany(u => Sheets(u.Unit, u.People, u.Around))]));

    private static UnitMap SameUnits { get; } = UnitMap.SameCodes(Tree, Tree);

    [Fact]
    public void ABetterYear_IsBetterWithItsInterval()
    {
        var before = Release(Given.Three, ("A", 40, 2), ("B", 40, 3));
        var now = Release(Given.Three, ("A", 40, 4), ("B", 40, 3));

        var a = SurveyComparison.WithPreviousYear(now.Find("A")!, before.Find("A")!, SameUnits, 5).Themes[0];
        var b = SurveyComparison.WithPreviousYear(now.Find("B")!, before.Find("B")!, SameUnits, 15).Themes[0];

        var change = Assert.IsType<Disclosed<ChangeFigure>.Shown>(a.Change).Value;
        Assert.InRange(change.Points, 49, 51);
        Assert.Equal((ChangeVerdict.Better, true), (change.Verdict, change.IsAtLeastOfInterest));
        Assert.True(change.Interval!.Lower < change.Points && change.Interval.Upper > change.Points);
        Assert.Equal((0m, ChangeVerdict.NoCertainChange), (Shown(b.Change).Points, Shown(b.Change).Verdict));
    }

    [Fact]
    public void K1_ASideThatIsWithheld_WithholdsTheChange()
    {
        var before = Release(Given.Three, ("A", 3, 2), ("B", 40, 3));
        var now = Release(Given.Three, ("A", 40, 4), ("B", 40, 3));

        Assert.IsType<Disclosed<ChangeFigure>.Withheld>(SurveyComparison.WithPreviousYear(now.Find("A")!, before.Find("A")!, SameUnits, 5).Themes[0].Change);
        Assert.IsType<Disclosed<ScoreFigure>.Withheld>(SurveyComparison.ChangeOfMean(now.Find("A")!, now.Find("A")!.Total, before.Find("A"), "safety-climate"));
    }

    [Fact]
    public void K2_AChangedInstrument_RefusesTheThemeButNotTheSameQuestion()
    {
        var changed = Given.Instrument(Given.Theme("safety-climate", Given.Question("s1"), Given.Question("s2"), Given.Question("s3", reversed: true)));
        var before = Release(Given.Three, ("A", 20, 3), ("B", 20, 3));
        var now = Release(changed, ("A", 20, 3), ("B", 20, 3));
        var (a, old) = (now.Find("A")!, before.Find("A")!);

        var theme = SurveyComparison.WithPreviousYear(a, old, SameUnits, 5).Themes[0];
        Assert.IsType<Disclosed<ChangeFigure>.NoData>(theme.Change);
        Assert.Equal(SurveyRules.ChangedInstrument.Code, Assert.Single(theme.Findings).Code);
        Assert.IsType<Disclosed<ScoreFigure>.NoData>(SurveyComparison.ChangeOfMean(a, a.Total, old, "safety-climate"));
        Assert.IsType<Disclosed<ScoreFigure>.NoData>(SurveyComparison.ChangeOfMean(a, a.Total, old, "s3"));
        Assert.IsType<Disclosed<ScoreFigure>.Shown>(SurveyComparison.ChangeOfMean(a, a.Total, old, "s1"));
    }

    [Fact]
    public void K2_OnlyTheWordingChanged_IsComparedAndSaid()
    {
        Question Worded(string code, string text) => new(QuestionCode.From(code), Given.Question(code).Scale, text: new(text, text, text));
        Instrument With(string text) => Given.Instrument(Given.Theme("safety-climate", Worded("s1", text), Worded("s2", "same"), Worded("s3", "same")));
        var before = Release(With("before"), ("A", 20, 3), ("B", 20, 3)).Find("A")!;
        var now = Release(With("now"), ("A", 20, 3), ("B", 20, 3)).Find("A")!;

        var changed = SurveyComparison.WithPreviousYear(now, before, SameUnits, 5).Themes[0];
        var same = SurveyComparison.WithPreviousYear(now, now, SameUnits, 5).Themes[0];

        Assert.Equal((SurveyRules.ChangedTexts.Code, ForBedring.Rules.Severity.Info), (Assert.Single(changed.Findings).Code, changed.Findings[0].Severity));
        Assert.Equal(0m, Shown(changed.Change).Points);
        Assert.Empty(same.Findings);
    }

    [Fact]
    public void K2_OtherScoringRules_RefuseTheTheme()
    {
        var other = Given.Instrument(new ScoringRules(Fraction.From(1)), [.. Given.Three.Themes]);
        var theme = SurveyComparison.WithPreviousYear(Release(other, ("A", 20, 3), ("B", 20, 3)).Find("A")!, Release(Given.Three, ("A", 20, 3), ("B", 20, 3)).Find("A")!, SameUnits, 5).Themes[0];

        Assert.Contains("scoring rules", Assert.Single(theme.Findings).Message.English);
    }

    [Fact]
    public void K3_WithoutAMap_UnitsAreNotCompared()
    {
        var release = Release(Given.Three, ("A", 20, 3), ("B", 20, 3));

        Assert.Equal(SurveyRules.ChangedUnit.Code, Assert.Single(SurveyComparison.CanCompareYears(release.Find("A")!, release.Find("B")!, SameUnits)).Code);
        Assert.Throws<ForBedring.Rules.RuleViolationException>(() => SurveyComparison.WithPreviousYear(release.Find("A")!, release.Find("B")!, SameUnits, 5));
    }

    [Fact]
    public void K6_AReferenceWithoutSpread_GetsNoInterval()
    {
        var unit = Release(Given.Three, ("A", 20, 3), ("B", 20, 3)).Find("A")!;
        var theme = ThemeCode.From("safety-climate");

        var bare = SurveyComparison.WithReferences(unit, [new ReferenceValue(theme, ComparedMeasure.Mean, 70, "2025", "national")], 5).Themes[0];
        var full = SurveyComparison.WithReferences(unit, [new ReferenceValue(theme, ComparedMeasure.Mean, 70, "2025", "national", 5000, 20)], 5).Themes[0];
        var wrong = SurveyComparison.WithReferences(unit, [new ReferenceValue(theme, ComparedMeasure.PercentPositive, 70, "2025", "national")], 5).Themes[0];

        Assert.Equal((null, ChangeVerdict.TooLittleData), (Shown(bare.Change).Interval, Shown(bare.Change).Verdict));
        Assert.Equal(ChangeVerdict.Worse, Shown(full.Change).Verdict);
        Assert.Equal(SurveyRules.DifferentMeasure.Code, Assert.Single(wrong.Findings).Code);
    }

    [Fact]
    public void K7_OnlyAUnitThatContainsItIsAParent()
    {
        var release = Release(Given.Three, ("A", 20, 2), ("B", 20, 4), ("C", 20, 3));

        Assert.Equal(ChangeVerdict.Worse, Shown(SurveyComparison.WithRest(release.Find("A")!, release.Find("D")!, Tree, 5).Themes[0].Change).Verdict);
        Assert.False(SurveyComparison.CanCompareWithRest(release.Find("A")!, release.Find("D")!, Tree).HasError);
        Assert.Equal(SurveyRules.NotAnAncestor.Code, Assert.Single(SurveyComparison.CanCompareWithRest(release.Find("A")!, release.Find("B")!, Tree)).Code);
        Assert.Throws<ForBedring.Rules.RuleViolationException>(() => SurveyComparison.WithRest(release.Find("A")!, release.Find("B")!, Tree, 5));
    }

    [Theory]
    [InlineData(FigureBound.Exact, FigureBound.Exact, FigureBound.Exact)]
    [InlineData(FigureBound.AtLeast, FigureBound.Exact, FigureBound.AtLeast)]
    [InlineData(FigureBound.Exact, FigureBound.AtMost, FigureBound.AtLeast)]
    [InlineData(FigureBound.AtMost, FigureBound.AtLeast, FigureBound.AtMost)]
    [InlineData(FigureBound.AtLeast, FigureBound.AtLeast, null)]
    public void ABandedFigureMakesTheChangeABound(FigureBound mine, FigureBound other, FigureBound? change) => Assert.Equal(change, SurveyComparison.BoundOf(mine, other));

    [Fact]
    public void TheWorkedExampleOfRegression_Expects66Point1WithoutAnyAction()
        => Assert.Equal(66.1m, Math.Round(AreaSelection.ExpectedWithoutAction(58, 12, 70, 16, 400), 1));

    [Theory]
    [InlineData(5, 40)]
    [InlineData(10, 26)]
    [InlineData(15, 21)]
    [InlineData(20, 18)]
    [InlineData(30, 15)]
    [InlineData(50, 11)]
    [InlineData(100, 8)]
    public void WhatAUnitCanSeeAtAll(int people, int points) => Assert.Equal(points, (int)Math.Round(AreaSelection.SmallestDetectable(people)));

    [Fact]
    public void ThemesClearlyBelowAndAboveTheParent_AreSuggested()
    {
        var release = Release(TwoThemes, ("A", 40, 2), ("B", 40, 4), ("C", 40, 3), ("E", 40, 3), ("F", 40, 3));
        var suggestion = AreaSelection.Suggest(release.Find("A")!, AreaSelectionOptions.AgainstRest(release.Find("D")!, 5, release.Reports));

        Assert.Equal([AreaLabel.ClearlyBelow, AreaLabel.ClearlyBelow], suggestion.Improve.Select(a => a.Label));
        Assert.Equal([AreaLabel.ClearlyAbove, AreaLabel.ClearlyAbove], AreaSelection.Suggest(release.Find("B")!, AreaSelectionOptions.AgainstRest(release.Find("D")!, 5)).Keep.Select(a => a.Label));
        Assert.All(suggestion.Improve, a => Assert.InRange(a.ExpectedWithoutAction!.Value, Math.Min(a.Score, a.Reference), Math.Max(a.Score, a.Reference)));
        Assert.Empty(suggestion.NotShown);
    }

    [Fact]
    public void WhereNothingIsClear_TheExtremesAreOfferedWithoutAClaim()
    {
        var release = Release(TwoThemes, ("A", 6, 3), ("B", 40, 3), ("C", 40, 3));
        var suggestion = AreaSelection.Suggest(release.Find("A")!, AreaSelectionOptions.ByRawScore(5));

        Assert.All(suggestion.Improve.Concat(suggestion.Keep), a => Assert.Equal(AreaLabel.NotDistinguishable, a.Label));
        Assert.Single(suggestion.Improve);
        Assert.Single(suggestion.Keep);
        Assert.NotEqual(suggestion.Improve[0].Theme, suggestion.Keep[0].Theme);
        Assert.Contains(suggestion.Findings, f => f.Code == SurveyRules.RawRanking.Code);
        Assert.Contains(suggestion.Findings, f => f.Code == SurveyRules.RegressionNotEstimated.Code);
    }

    [Fact]
    public void Q18_AWithheldTheme_IsNoCandidate()
    {
        var release = Release(TwoThemes, ("A", 3, 1), ("B", 40, 3), ("C", 40, 3));

        var suggestion = AreaSelection.Suggest(release.Find("A")!, AreaSelectionOptions.AgainstRest(release.Find("D")!, 5));
        Assert.Empty(suggestion.Improve);
        Assert.Empty(suggestion.Keep);
        Assert.Equal(2, suggestion.NotShown.Length);
    }

    private static Instrument TwoThemes { get; } = Given.Instrument(Given.Theme("safety-climate", Given.Question("s1"), Given.Question("s2")), Given.Theme("follow-up", Given.Question("f1")));

    private static ChangeFigure Shown(Disclosed<ChangeFigure> change) => Assert.IsType<Disclosed<ChangeFigure>.Shown>(change).Value;
}
