using System.Text;
using ForBedring.Json;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Tests.Reading;

/// <summary>Scales whose answers have other codes than 1 … k, or labels; ticks where a blank is an answer; ends nobody used.</summary>
public class AnswerTextTests
{
    private const string Agreement = """{ "answers": [["Helt uenig", "AO01"], ["Litt uenig", "AO02"], ["Verken eller", "AO03"], ["Litt enig", "AO04"], ["Helt enig", "AO05"]] }""";
    private const string OneUnit = "id;parent;name;level;headcount\nA;;Medisin;klinikk;40\n";

    [Fact]
    public void TicksWithoutTheirBlanksAreWarnedOf()
    {
        const string YesNo = """{ "answers": ["nei", "ja"] }""";

        Assert.Contains(Of(YesNo, [.. Enumerable.Repeat("ja", 40), .. Enumerable.Repeat("", 40)]).Read().Problems, p => p.Rule == SurveyRules.MaybeTicks);
        Assert.DoesNotContain(Of(YesNo, [.. Enumerable.Repeat("ja", 40), .. Enumerable.Repeat("", 39), "nei"]).Read().Problems, p => p.Rule == SurveyRules.MaybeTicks);
    }

    [Fact]
    public void ExportedCodesInTheOrderOfTheAnswersAreReadAsThatOrder()
    {
        var survey = Of("""{ "answers": [9, 2, 4, 5, 6, 7, 8] }""", "9", "2", "2", "4", "5", "5", "6", "6", "7", "8", "8", "9");

        Assert.Equal(("48.6111111111", "3.9166666667", "25"), (survey.Figure("A", "q1", "mean"), survey.Figure("A", "q1", "meanRaw"), survey.Figure("A", "q1", "percentPositive")));
        Assert.Equal(SurveyRules.NotACode, Of("""{ "answers": [9, 2, 4, 5, 6, 7, 8] }""", "1", "3").Read().Problems[0].Rule);
    }

    [Theory]
    [InlineData("[-2, -1, 0, 1, 2]", "-2 -1 0 1 2 2", "58.3333333333")]
    [InlineData("[0, 25, 50, 75, 100]", "0 25 50 75 100 100", "58.3333333333")]
    [InlineData("[10, 20, 30]", "10 20,0 30.0", "50")]
    public void CodesMayBeAnyNumbers(string answers, string given, string mean)
        => Assert.Equal(mean, Of($$"""{ "answers": {{answers}} }""", given.Split(' ')).Figure("A", "q1", "mean"));

    [Theory]
    [InlineData("Litt enig")]
    [InlineData("litt  ENIG")]
    [InlineData("4")]
    [InlineData("4 - Litt enig")]
    [InlineData("4 – Litt enig")]
    [InlineData("4. Litt enig")]
    [InlineData("4: Litt enig")]
    [InlineData("Litt enig (4)")]
    [InlineData("AO04")]
    [InlineData("\"Litt\nenig\"")]
    public void ALabelIsItsAnswerWithItsCodeBeforeOrBehind(string text)
        => Assert.Equal("75", Of(Agreement, text, text, text).Figure("A", "q1", "mean"));

    [Theory]
    [InlineData("5 - Litt enig")]
    [InlineData("Litt enig (2)")]
    [InlineData("Nesten enig")]
    [InlineData("AO09")]
    public void ALabelThatIsNotListedOrContradictsItsCodeIsNeverGuessed(string text)
    {
        var problem = Assert.Single(Of(Agreement, text).Read().Problems, p => p.Severity == Severity.Error);

        Assert.Equal(SurveyRules.NotACode, problem.Rule);
        Assert.Contains("scales, s, answers", problem.Message.English);
        Assert.DoesNotContain("enig", problem.Message.Nynorsk);
    }

    [Fact]
    public void WhatIsNoAnswerCanBeSaidPerScaleAndForAll()
    {
        var survey = Of("""{ "answers": [1, 2, 3], "dontKnow": [99, "Vet ikke"], "blank": [-1] }""", "1", "3", "3", "99", "vet ikke", "-1", "", "Ikke aktuelt");
        var all = new Survey("unit;q1\nA;1\nA;3\nA;3\nA;99\n", OneUnit, Survey.OneQuestion("""{ "lowest": 1, "points": 3 }""", """ "nonAnswers": { "dontKnow": ["99"] }, """));

        Assert.Equal(SurveyRules.NotACode, Assert.Single(survey.Read().Problems, p => p.Severity == Severity.Error).Rule);
        Assert.Equal("66.6666666667", all.Figure("A", "q1", "mean"));
        Assert.Equal("66.6666666667", Of("""{ "answers": [1, 2, 3], "dontKnow": [99, "Vet ikke"], "blank": [-1] }""", "1", "3", "3", "99", "vet ikke", "-1", "").Figure("A", "q1", "mean"));
    }

    [Theory]
    [InlineData("""{ "answers": ["a", "b", "a"] }""")]
    [InlineData("""{ "lowest": 1, "points": 4, "answers": ["a", "b", "c"] }""")]
    [InlineData("""{ "answers": ["a"] }""")]
    [InlineData("""{ "lowest": 1, "points": 5, "blankIsNotTicked": true }""")]
    [InlineData("""{ "answers": ["a", "b"], "dontKnow": ["a"] }""")]
    public void AListThatDoesNotFitIsRefused(string scale)
        => Assert.False(InstrumentJson.Read(Encoding.UTF8.GetBytes(Survey.OneQuestion(scale))).IsAccepted);

    [Fact]
    public void TheListIsKeptInJsonAndIsNoPartOfWhatIsMeasured()
    {
        var listed = Survey.InstrumentOf(Survey.OneQuestion("""{ "answers": [["Nei", 0], ["Ja", 1]], "dontKnow": ["?"], "blankIsNotTicked": false }"""));
        var plain = Survey.InstrumentOf(Survey.OneQuestion("""{ "lowest": 1, "points": 2 }"""));
        var ticked = Survey.InstrumentOf(Survey.OneQuestion("""{ "lowest": 1, "points": 2, "blankIsNotTicked": true }"""));

        Assert.Equal(listed, InstrumentJson.Read(InstrumentJson.Write(listed)).ValueOrThrow());
        Assert.NotEqual(listed, plain);
        Assert.Equal(listed.Fingerprint, plain.Fingerprint);
        Assert.NotEqual(ticked.Fingerprint, plain.Fingerprint);
        Assert.Equal(ticked, InstrumentJson.Read(InstrumentJson.Write(ticked)).ValueOrThrow());
    }

    [Fact]
    public void AScaleCanBeGivenItsTextsInCode()
    {
        var scale = AnswerScale.OneTo(2).WithAnswers([["Nei", "0"], ["Ja", "1"]], dontKnow: ["99"]).WithBlankAsNotTicked();

        Assert.True(scale.BlankIsNotTicked);
        Assert.Throws<ArgumentException>(() => AnswerScale.OneTo(3).WithAnswers([["a"], ["b"]]));
        Assert.Throws<ArgumentException>(() => AnswerScale.OneTo(2).WithAnswers([["a"], [" "]]));
        Assert.Throws<ArgumentException>(() => AnswerScale.OneTo(2).WithAnswers([["a"], ["A"]]));
        Assert.Throws<InvalidOperationException>(() => AnswerScale.OneTo(3).WithBlankAsNotTicked());
    }

    [Fact]
    public void InTickAllThatApplyABlankIsNotTickedForEverybodyInTheFile()
    {
        var rows = string.Concat(Enumerable.Repeat("A;1;\n", 6).Concat(Enumerable.Repeat("A;;1\n", 5)).Concat(Enumerable.Repeat("A;;\n", 6)).Concat(Enumerable.Repeat("B;1;1\n", 7)).Concat(Enumerable.Repeat("B;;\n", 5)));
        var survey = new Survey("unit;by_leader;by_colleague\n" + rows, Survey.Hospital, Ticks(""));

        Assert.Equal(("35.2941176471", "29.4117647059", "17"), (survey.Figure("A", "by_leader", "percentPositive"), survey.Figure("A", "by_colleague", "percentPositive"), survey.Figure("A", "survey", "responses")));
        Assert.Equal(("58.3333333333", "58.3333333333", "12"), (survey.Figure("B", "by_leader", "percentPositive"), survey.Figure("B", "by_colleague", "percentPositive"), survey.Figure("B", "survey", "responses")));
        Assert.Equal(("44.8275862069", "41.3793103448", "72.5"), (survey.Figure("H", "by_leader", "percentPositive"), survey.Figure("H", "by_colleague", "percentPositive"), survey.Figure("H", "survey", "responseRate")));
        Assert.Equal("SRV-A16×1", survey.Codes());
    }

    [Fact]
    public void WhereABlockIsNamedABlankIsNotTickedOnlyForThoseWhoAnsweredInIt()
    {
        var rows = string.Concat(Enumerable.Repeat("A;1;\n", 4).Concat(Enumerable.Repeat("A;;1\n", 4)).Concat(Enumerable.Repeat("A;;\n", 9)));
        var survey = new Survey("unit;by_leader;by_colleague\n" + rows, Survey.Hospital, Ticks(""", "block": "bullying" """));

        Assert.Equal(("50", "8"), (survey.Figure("A", "by_leader", "percentPositive"), survey.Figure("A", "survey", "responses")));
    }

    [Theory]
    [InlineData(7, "1 2 3 4 5", "highest", true)]
    [InlineData(7, "4 5 6 6 5 2", "Each", true)]
    [InlineData(5, "3 4 5 5 5", "lowest", true)]
    [InlineData(5, "2 3 4 5 5", "", false)]
    [InlineData(5, "1 2 3 4 5", "", false)]
    [InlineData(5, "3 3 3 3", "", false)]
    public void AnEndNobodyUsedIsNoted(int points, string given, string end, bool isNoted)
    {
        var notes = Of($$"""{ "lowest": 1, "points": {{points}} }""", given.Split(' ')).Read().Problems.Where(p => p.Rule == SurveyRules.UnusedEnd).ToList();

        Assert.Equal(isNoted, notes.Count == 1);
        if (isNoted) Assert.Contains(end, notes[0].Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void AReversedQuestionIsTurnedOnTheWholeScaleAndNotOnTheAnswersUsed()
    {
        const string instrument = """
            { "format": "forbedring-instrument/1", "code": "rev", "year": 2026, "version": "1", "scales": { "agree7": { "lowest": 1, "points": 7 } },
              "themes": [ { "code": "engagement", "questions": [ { "code": "q1", "scale": "agree7" }, { "code": "q2", "scale": "agree7", "reversed": true } ] } ] }
            """;
        var survey = new Survey("unit;q1;q2\nA;6;2\nA;5;3\nA;6;2\nA;4;4\nA;5;3\nA;6;2\n", Survey.Hospital, instrument);

        Assert.Equal(("72.2222222222", "13.6082763488", "72.2222222222"), (survey.Figure("A", "engagement", "mean"), survey.Figure("A", "engagement", "sd"), survey.Figure("A", "q2", "mean")));
    }

    private static string Ticks(string block) => $$"""
        { "format": "forbedring-instrument/1", "code": "ticks", "year": 2026, "version": "1", "scales": { "tick": { "lowest": 0, "points": 2, "blankIsNotTicked": true } },
          "themes": [ { "code": "by", "questions": [ { "code": "by_leader", "scale": "tick"{{block}} } ] }, { "code": "by2", "questions": [ { "code": "by_colleague", "scale": "tick"{{block}} } ] } ] }
        """;

    private static Survey Of(string scale, params string[] answers) => new("unit;q1\n" + string.Concat(answers.Select(a => $"A;{a}\n")), OneUnit, Survey.OneQuestion(scale));
}
