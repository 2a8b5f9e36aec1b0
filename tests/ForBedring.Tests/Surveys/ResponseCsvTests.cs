using System.Text;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Tests.Surveys;

/// <summary>Section 4.1: the wide form, its tolerances and every problem code.</summary>
public class ResponseCsvTests
{
    private static readonly Instrument Leaders = Given.Instrument(
        Given.Theme("engagement", Given.Question("e1"), Given.Question("e2")),
        Given.Theme("leadership-leader", Given.Question("l1")));

    private static readonly SurveyRound Round = Given.Open(Leaders, Given.Tree("A", "B"));

    private static ReadResult<ResponseSet> Read(string text, ReadOptions? options = null, ResponseColumns? columns = null)
        => ResponseCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), Round, columns, options);

    private static ReadProblem Only(ReadResult<ResponseSet> result, RuleDefinition rule)
        => Assert.Single(result.Problems, p => p.Code == rule.Code);

    [Theory]
    [InlineData("unit;e1;e2;l1\nA;4;5;")]
    [InlineData("unit,e1,e2,l1\r\nA, 4 ,5.0,\r\n")]
    [InlineData("\uFEFFenhet\te1\te2\tl1\rA\t4,0\t5\t\r")]
    [InlineData("eining|e1|e2|l1\n\"A\"|\"4\"|5|vet ikke")]
    [InlineData("l1,e2,UNIT,e1,,\nNA,5,A,4")]
    public void DelimiterQuotingCodePageAndColumnOrder_ChangeNothing(string text)
    {
        var set = Read(text).ValueOrThrow();

        var columns = Enumerable.Range(0, 3).Select(q =>
        {
            Span<byte> column = new byte[set.SheetCount];
            set.CopyColumn(q, column);
            return column[0];
        });
        Assert.Equal([4, 5, AnswerCode.NotAsked], columns);
    }

    [Fact]
    public void SRV_A01_AnEmptyFileIsRefused() => Only(Read("\n\n"), SurveyRules.EmptyFile);

    [Fact]
    public void SRV_A02_AFileWithoutAUnitColumnIsRefused() => Only(Read("e1,e2,l1\n1,2,3"), SurveyRules.NoUnitColumn);

    [Theory]
    [InlineData("unit,e1,e1,l1")]
    [InlineData("unit,enhet,e1,l1")]
    public void SRV_A03_AColumnThatStandsTwiceIsRefused(string header) => Only(Read(header + "\nA,1,2,"), SurveyRules.DuplicateColumn);

    [Fact]
    public void SRV_A04_AQuestionWithoutAColumnIsBlankWithAWarning()
    {
        var result = Read("unit,e1,l1\nA,4,");

        Assert.Equal((1, Severity.Warning, "e2"), (Only(result, SurveyRules.MissingQuestion).Row, Only(result, SurveyRules.MissingQuestion).Severity, Only(result, SurveyRules.MissingQuestion).Column));
        Assert.Equal(1, result.ValueOrThrow().SheetCount);
    }

    [Fact]
    public void SRV_A05_AnUnknownColumnIsIgnoredWithAWarning()
    {
        var result = Read("unit,e1,e2,l1,E1\nA,4,4,,9");

        Assert.Equal("E1", Only(result, SurveyRules.UnknownColumn).Column);
        Assert.True(result.IsAccepted);
    }

    [Fact]
    public void SRV_A06_AnUnknownUnitIsNamedWithItsRow()
    {
        var result = Read("unit,e1,e2,l1\nA,4,4,\nX,4,4,\nA|Y,1,1,");

        Assert.Equal([(SurveyRules.UnknownUnit.Code, 3), (SurveyRules.UnknownUnit.Code, 4)], result.Problems.Select(p => (p.Code, p.Row!.Value)));
        Assert.Contains("X", result.Problems[0].Message.English);
        Assert.False(result.IsAccepted);
    }

    [Fact]
    public void SRV_A07_ARowWithTooFewOrTooManyFieldsIsRefused_TrailingEmptyOnesAside()
    {
        var result = Read("unit,e1,e2,l1\nA,4,4\nA,4,4,,\nA,4,4,,1");

        Assert.Equal([2, 4], result.Problems.Where(p => p.Code == SurveyRules.FieldCount.Code).Select(p => p.Row));
    }

    [Theory]
    [InlineData("x", "SRV-A08")]
    [InlineData("4x", "SRV-A08")]
    [InlineData("4.", "SRV-A08")]
    [InlineData("4.5", "SRV-A09")]
    [InlineData("4\u00a05", "SRV-A08")]
    [InlineData("0", "SRV-A09")]
    [InlineData("6", "SRV-A09")]
    [InlineData("-1", "SRV-A09")]
    [InlineData("99999999999999999999", "SRV-A09")]
    public void SRV_A08_A09_WhatIsNoAnswerIsRefused_AndNotQuoted(string answer, string code)
    {
        var problem = Assert.Single(Read("unit,e1,e2,l1\nA,\"" + answer + "\",4,").Problems);

        Assert.Equal((code, 2, "e1"), (problem.Code.Value, problem.Row, problem.Column));
        if (answer.Length > 1) Assert.DoesNotContain(answer, problem.Message.English);
    }

    [Fact]
    public void SRV_A10_AnAnswerOutsideTheAudienceIsIgnoredWithAWarning()
    {
        var result = Read("unit,role,e1,e2,l1\nA,Lege,4,4,3\nA,Leder,4,4,3\nA,,4,4,NA");

        Assert.Equal((2, "l1"), (Only(result, SurveyRules.AnswerOutsideAudience).Row, Only(result, SurveyRules.AnswerOutsideAudience).Column));
        Assert.Equal(3, result.ValueOrThrow().SheetCount);
    }

    [Fact]
    public void SRV_A11_ARespondentAgain_IsAnErrorInTheSameUnitAndAWarningInAnother()
    {
        var result = Read("respondent,unit,e1,e2,l1\nr1,A,4,4,\nr1,B,4,4,\n r1 ,A,5,5,\n,A,1,1,\n,A,1,1,", ReadOptions.SkipBadRows);

        Assert.All(result.Problems, p => Assert.Equal(SurveyRules.RepeatedRespondent.Code, p.Code));
        Assert.Equal([(3, Severity.Warning), (4, Severity.Error)], result.Problems.Select(p => (p.Row!.Value, p.Severity)));
        Assert.All(result.Problems, p => Assert.DoesNotContain("r1", p.Message.English + p.Message.Bokmaal + p.Message.Nynorsk));
        Assert.Equal(4, result.ValueOrThrow().SheetCount);
        Assert.False(Read("respondent,unit,e1,e2,l1\nr1,A,4,4,\nr1,A,4,4,").IsAccepted);
    }

    [Fact]
    public void SRV_A12_ARowWithoutAnyAnswerIsNotCounted()
    {
        var result = Read("unit,e1,e2,l1\nA,,vet ikke,\nA,1,,");

        Assert.Equal((2, Severity.Info), (Only(result, SurveyRules.NothingAnswered).Row, Only(result, SurveyRules.NothingAnswered).Severity));
        Assert.Equal(1, result.ValueOrThrow().SheetCount);
    }

    [Fact]
    public void SRV_A13_ABlankLineIsSkipped()
    {
        var result = Read("unit,e1,e2,l1\nA,1,1,\n\n , ,,\nA,2,2,");

        Assert.Equal([3, 4], result.Problems.Where(p => p.Code == SurveyRules.BlankLine.Code).Select(p => p.Row));
        Assert.Equal(2, result.ValueOrThrow().SheetCount);
    }

    [Fact]
    public void SRV_A14_BytesThatAreNotUtf8AreReadAsWindows1252()
    {
        var bytes = Encoding.GetEncoding("ISO-8859-1").GetBytes("unit,rolle,e1,e2,l1\nA,Miljøterapeut,4,4,\n");
        var result = ResponseCsv.Read(new MemoryStream(bytes), Round);

        Only(result, SurveyRules.Windows1252);
        Assert.Equal("Miljøterapeut", Assert.Single(result.ValueOrThrow().Groups).Role);
    }

    [Fact]
    public void SRV_A15_ARowWithoutUnitIsRefused() => Assert.Equal(2, Only(Read("unit,e1,e2,l1\n,4,4,\nA,1,1,"), SurveyRules.NoUnit).Row);

    [Fact]
    public void ColumnsMayHaveOtherNames()
    {
        var columns = ResponseColumns.Default.WithUnit("COMPID").WithQuestion(QuestionCode.From("e1"), "LEAD01").WithRespondent("nr").WithRole("stilling");
        var set = Read("COMPID,LEAD01,e2,l1,nr,stilling\nA,4,4,3,1,Leder", columns: columns).ValueOrThrow();

        Assert.Equal("Leder", Assert.Single(set.Groups).Role);
    }

    [Fact]
    public void SkipBadRows_KeepsTheGoodOnesAndEveryProblem()
    {
        var result = Read("unit,e1,e2,l1\nA,9,4,\nX,1,1,\nA,1,1,\nA,1,1", ReadOptions.SkipBadRows);

        Assert.Equal(1, result.ValueOrThrow().SheetCount);
        Assert.Equal(3, result.Problems.Length);
    }

    [Fact]
    public void AFileWithoutAUnitColumnIsRefusedEvenWhenBadRowsAreSkipped() => Assert.False(Read("e1\n1", ReadOptions.SkipBadRows).IsAccepted);
}
