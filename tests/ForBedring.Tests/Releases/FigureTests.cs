using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>Figures are values: two are the same where everything in them is, and their text says what they are.</summary>
public class FigureTests
{
    [Fact]
    public void TwoNumbersOfResponsesAreTheSameWhereBothNumbersAre()
        => OnlyTheFirstTwoAreTheSame(new ResponseCount(9, 12), new ResponseCount(9, 12), new ResponseCount(8, 12), new ResponseCount(9, 11), new ResponseCount(9, null));

    [Fact]
    public void TwoMaturitiesAreTheSameWhereTheAnswerAndThePeopleAre()
        => OnlyTheFirstTwoAreTheSame(new Maturity(true, 9), new Maturity(true, 9), new Maturity(false, 9), new Maturity(true, 8));

    [Fact]
    public void TwoDistributionsAreTheSameWhereTheSharesAndThePeopleAre()
        => OnlyTheFirstTwoAreTheSame(
            new AnswerDistribution([0.25m, 0.75m], 8), new AnswerDistribution([0.25m, 0.75m], 8), new AnswerDistribution([0.75m, 0.25m], 8), new AnswerDistribution([0.25m, 0.75m], 12), new AnswerDistribution([0.25m], 8));

    [Fact]
    public void TwoScoresAreTheSameWhereValueBoundAndPeopleAre()
        => OnlyTheFirstTwoAreTheSame(
            new ScoreFigure(62.5m, 9, FigureBound.AtLeast), new ScoreFigure(62.5m, 9, FigureBound.AtLeast),
            new ScoreFigure(62.4m, 9, FigureBound.AtLeast), new ScoreFigure(62.5m, 9), new ScoreFigure(62.5m, 8, FigureBound.AtLeast));

    [Fact]
    public void TwoThresholdsAreTheSameWhereBothNumbersAre()
        => OnlyTheFirstTwoAreTheSame(new FamilyThreshold(20, 10), new FamilyThreshold(20, 10), new FamilyThreshold(20, 11), new FamilyThreshold(19, 10));

    [Fact]
    public void AnAllowanceIsAddedToTheMinimumAndToTheDifference()
    {
        Assert.Equal("22/12", new FamilyThreshold(20, 10).Plus(2).ToString());
        Assert.Equal("20/10", new FamilyThreshold(20, 10).Plus(0).ToString());
        Assert.Contains("22/12", DisclosurePolicy.Create("insiders", insiderAllowance: 2).ValueOrThrow().Minimums.Select(m => $"{Text(m.Minimum)}/{Text(m.Difference)}"));
    }

    [Fact]
    public void TheTextsOfFiguresSayWhatTheyAre()
    {
        Assert.Equal("9 of 12", new ResponseCount(9, 12).ToString());
        Assert.Equal("9", new ResponseCount(9, null).ToString());
        Assert.Equal("mature", new Maturity(true, 9).ToString());
        Assert.Equal("not mature", new Maturity(false, 9).ToString());
        Assert.Equal("2 positions", new AnswerDistribution([0.25m, 0.75m], 8).ToString());
        Assert.Equal("\u2265 62.5", new ScoreFigure(62.5m, 9, FigureBound.AtLeast).ToString());
        Assert.Equal("\u2264 62.5", new ScoreFigure(62.5m, 9, FigureBound.AtMost).ToString());
        Assert.Equal("62.5", new ScoreFigure(62.5m, 9).ToString());
    }

    [Fact]
    public void TheTextsOfCommentsSayWhatTheyAreAboutAndNeverWhatTheySay()
    {
        var (unit, theme) = (UnitId.From("A"), ThemeCode.From("safety-climate"));

        Assert.Equal("comment", new SurveyComment(unit, "Bra.").ToString());
        Assert.Equal("comment on safety-climate", new SurveyComment(unit, "Bra.", theme).ToString());
        Assert.Equal("A", new UnitComments(unit, null, Disclosed<CommentTexts>.Hidden).ToString());
        Assert.Equal("A safety-climate", new UnitComments(unit, theme, Disclosed<CommentTexts>.Hidden).ToString());
    }

    [Fact]
    public void AReviewSaysWhoReadTheCommentsAndWhen()
    {
        var reviewed = new CommentsReviewed(new RoleRef(Role.SafetyRepresentative), new LocalDate(2026, 3, 1));

        Assert.Equal((new RoleRef(Role.SafetyRepresentative), new LocalDate(2026, 3, 1)), (reviewed.By, reviewed.On));
        Assert.EndsWith(" 2026-03-01", reviewed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheNameOfACellTellsWhichOneItIs()
    {
        ImmutableArray<UnitId> units = [UnitId.From("A"), UnitId.From("B")];
        CellDefinition Of(string? group = null, string? attribute = null, string? tree = null) => new(1, units, group is null ? null : GroupId.From(group), attribute, attribute is null ? "" : "Lege", tree);

        Assert.Equal("A", Of().Name);
        Assert.Equal("G", Of("G").Name);
        Assert.Equal("A role=Lege", Of(attribute: "role").Name);
        Assert.Equal("G role=Lege (tree abc)", Of("G", "role", "abc").Name);
        Assert.Equal("A (tree 01234567)", Of(tree: "0123456789abcdef").Name);
        Assert.Equal("version=1;unit=A", Of().Key);
        Assert.Equal("version=1;tree=abc;group=G[A,B];role=Lege", Of("G", "role", "abc").Key);
    }

    private static void OnlyTheFirstTwoAreTheSame<T>(T one, T same, params T[] others)
        where T : class, IEquatable<T>
    {
        Assert.True(one.Equals(same) && one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(default));
        Assert.All(others, other => Assert.False(one.Equals(other) || other.Equals(one)));
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
