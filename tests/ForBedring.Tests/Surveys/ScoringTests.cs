using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Tests.Surveys;

/// <summary>R1–R15 on figures worked by hand.</summary>
public class ScoringTests
{
    private static readonly OrgTree Tree = Given.Tree("A", "B");

    [Fact]
    public void TheExampleOfTheCommonMultiple_FourBlankFive_HasIndex87Point5()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Tree), ("A", null, "4,,5"));

        var theme = scores.OfUnit(1).Theme(0);
        Assert.Equal((1, 21, 441, 1), (theme.Respondents, theme.Sum, theme.SumOfSquares, theme.Positives));
        Assert.Equal(87.5m, scores.OfUnit(1).ThemeMoments(0)!.Mean);
    }

    [Fact]
    public void R4_LessThanHalfAnswered_HasNoIndexButCountsAnswers()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Tree), ("A", null, "4,,"));

        var cell = scores.OfUnit(1);
        Assert.Equal((1, 0, 1, 0), (cell.Theme(0).Asked, cell.Theme(0).Respondents, cell.Theme(0).TooFewAnswered, cell.Theme(0).NoneAnswered));
        Assert.Null(cell.ThemeMoments(0));
        Assert.Equal(1, cell.AnswersTo(0));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 25)]
    [InlineData(3, 50)]
    [InlineData(4, 75)]
    [InlineData(5, 100)]
    public void R1_FivePoints_Score0To100InSteps_AndReversedTheOtherWay(int answer, int score)
    {
        var instrument = Given.Instrument(Given.Theme("t", Given.Question("a"), Given.Question("b", reversed: true)));
        var cell = Given.Scores(Given.Closed(instrument, Tree), ("A", null, $"{answer},{answer}")).OfUnit(1);

        Assert.Equal(score, cell.QuestionMoments(0)!.Mean);
        Assert.Equal(100 - score, cell.QuestionMoments(1)!.Mean);
        Assert.Equal(answer, cell.QuestionMoments(1)!.RawMean);
        Assert.Equal(50, cell.ThemeMoments(0)!.Mean);
    }

    [Fact]
    public void R2_TheThreeNonAnswers_AreCountedApartAndEnterNoMean()
    {
        var cell = Given.Scores(Given.Closed(Given.Three, Tree), ("A", null, "5,vet ikke,"), ("A", null, "5,na,5")).OfUnit(1);

        Assert.Equal((1, 1, 0), (cell.NonAnswersTo(1, NonAnswer.DontKnow), cell.NonAnswersTo(1, NonAnswer.NotApplicable), cell.NonAnswersTo(1, NonAnswer.Blank)));
        Assert.Equal(1, cell.NonAnswersTo(2, NonAnswer.Blank));
        Assert.Null(cell.QuestionMoments(1));
        Assert.Equal(100, cell.ThemeMoments(0)!.Mean);
    }

    [Fact]
    public void R8_AParentPoolsEverybodyBelowAndAtIt()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Tree), ("A", null, "5,5,5"), ("B", null, "1,1,1"), ("B", null, "1,1,1"), ("D", null, "1,1,1"));

        Assert.Equal(25, scores.OfUnit(0).ThemeMoments(0)!.Mean);
        Assert.Equal(4, scores.OfUnit(0).Sheets);
    }

    [Fact]
    public void ASheetInTwoUnits_CountsOnceInTheUnitAboveThem()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Tree), ("A|B", null, "5,5,5"), ("B", null, "1,1,1"));

        Assert.Equal((2, 1, 2), (scores.OfUnit(0).Sheets, scores.OfUnit(1).Sheets, scores.OfUnit(2).Sheets));
    }

    [Fact]
    public void R15_OutsideTheAudience_IsNotAskedAndNotMissing()
    {
        var instrument = Given.Instrument(Given.Theme("engagement", Given.Question("e")), Given.Theme("leadership-leader", Given.Question("l")));
        var scores = Given.Scores(Given.Closed(instrument, Tree), ("A", "Leder", "5,4"), ("A", "Lege", "5,4"), ("A", null, "5,"));

        var cell = scores.OfUnit(1);
        Assert.Equal((3, 1), (cell.Theme(0).Asked, cell.Theme(1).Asked));
        Assert.Equal((1, 0), (cell.AnswersTo(1), cell.NonAnswersTo(1, NonAnswer.Blank)));
    }
}
