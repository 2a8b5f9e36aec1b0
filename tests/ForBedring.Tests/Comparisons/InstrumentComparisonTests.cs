using ForBedring.Comparisons;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Comparisons;

/// <summary>Whether themes and questions of two rounds measure the same (K2), and their change for tables (K4, R13).</summary>
public class InstrumentComparisonTests
{
    private static Theme Asking(params string[] questions) => Given.Theme("a", [.. questions.Select(q => Given.Question(q))]);

    private static Theme For(Audience audience) => new(ThemeCode.From("a"), [Given.Question("q1")], audience);

    private static void IsRefused(string what, Theme now, Theme before)
    {
        var finding = Assert.Single(Comparability.OfTheme(ThemeCode.From("a"), GivenReport.Basis(now), GivenReport.Basis(before)));

        Assert.Equal(SurveyRules.ChangedInstrument.Code, finding.Code);
        Assert.Equal($"Theme a is not the same in the two measurements: {what}. The change is not shown.", finding.Message.English);
    }

    [Fact]
    public void AnotherSetOfQuestions_RefusesTheTheme()
    {
        IsRefused("questions", Asking("q1", "q2"), Asking("q1", "q3"));
        IsRefused("questions", Asking("q1", "q2"), Asking("q1"));
        IsRefused("questions", Asking("q1"), Asking("q1", "q2"));
    }

    [Fact]
    public void TheOrderOfTheQuestions_DoesNotMatter()
        => Assert.Empty(Comparability.OfTheme(ThemeCode.From("a"), GivenReport.Basis(Asking("q1", "q2")), GivenReport.Basis(Asking("q2", "q1"))));

    [Fact]
    public void AnotherAudience_RefusesTheTheme() => IsRefused("audience", For(Audience.Leaders), For(Audience.Employees));

    [Fact]
    public void AThemeOnlyOneYearAskedAbout_IsRefused()
    {
        IsRefused("theme", Asking("q1"), Given.Theme("b", Given.Question("q1")));
        IsRefused("theme", Given.Theme("b", Given.Question("q1")), Asking("q1"));
    }

    [Fact]
    public void AQuestionOnlyOneYearAsked_IsNotTheSame()
    {
        var (more, fewer) = (GivenReport.Basis(Asking("q1", "q2")), GivenReport.Basis(Asking("q1")));

        Assert.True(Comparability.OfQuestion(QuestionCode.From("q1"), more, fewer));
        Assert.False(Comparability.OfQuestion(QuestionCode.From("q2"), more, fewer));
        Assert.False(Comparability.OfQuestion(QuestionCode.From("q2"), fewer, more));
    }

    [Theory]
    [InlineData("a", 1.1)]
    [InlineData("b", -5)]
    [InlineData("b-q", 10)]
    [InlineData("b-r", 40)]
    public void TheChangeOfATheme_OrOfAQuestion_IsThisYearLessTheOther(string item, double change)
    {
        var now = Report(GivenReport.Theme("a", 62.5m, 20), GivenReport.Theme("b", 60, 20, questions: [("b-q", 60), ("b-r", 70)]));
        var before = Report(GivenReport.Theme("a", 61.4m, 20), GivenReport.Theme("b", 65, 20, questions: [("b-q", 50), ("b-r", 30)]));

        var shown = Assert.IsType<Disclosed<ScoreFigure>.Shown>(SurveyComparison.ChangeOfMean(now, now.Total, before, item)).Value;

        Assert.Equal(((decimal)change, FigureBound.Exact), (shown.Value, shown.Bound));
    }

    [Fact]
    public void WhatTheInstrumentDoesNotAsk_HasNoChange()
    {
        var report = Report(GivenReport.Theme("a", 60, 20), GivenReport.Theme("b", 60, 20, questions: [("b-q", 60)]));

        Assert.IsType<Disclosed<ScoreFigure>.NoData>(SurveyComparison.ChangeOfMean(report, report.Total, report, "c"));
        Assert.IsType<Disclosed<ScoreFigure>.NoData>(SurveyComparison.ChangeOfMean(report, report.Total, null, "a"));
    }

    [Fact]
    public void ARoleIsComparedWithTheSameRole_AndHasNoChangeWhereItIsNew()
    {
        UnitReport With(string role, decimal mean) => GivenReport.Of("A", [GivenReport.Theme("a", 60, 20)], breakdown: GivenReport.Cell("role", role, [GivenReport.Theme("a", mean, 10)]));
        var (now, same, other) = (With("nurse", 70), With("nurse", 40), With("doctor", 40));
        var nurses = Assert.Single(now.Breakdowns);

        Assert.Equal(30m, Assert.IsType<Disclosed<ScoreFigure>.Shown>(SurveyComparison.ChangeOfMean(now, nurses, same, "a")).Value.Value);
        Assert.IsType<Disclosed<ScoreFigure>.NoData>(SurveyComparison.ChangeOfMean(now, nurses, other, "a"));
    }

    private static UnitReport Report(params ThemeFigures[] themes)
        => GivenReport.Of("A", themes, [Given.Theme("a", Given.Question("a-q")), Given.Theme("b", Given.Question("b-q"), Given.Question("b-r"))]);
}
