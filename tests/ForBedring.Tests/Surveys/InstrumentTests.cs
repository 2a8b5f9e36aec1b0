using System.Text;
using ForBedring.Json;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Tests.Surveys;

/// <summary>Instruments: SRV-I01 … SRV-I13, the JSON form, the fingerprint and the catalogue.</summary>
public class InstrumentTests
{
    private const string Example = """
        { "format": "forbedring-instrument/1", "code": "forbedring", "year": 2026, "version": "2026.1",
          "scales": { "agree5": { "lowest": 1, "points": 5 } },
          "nonAnswers": { "dontKnow": ["vet ikke", "DK"], "notApplicable": ["ikke aktuelt", "NA"] },
          "audiences": { "leaders": { "roles": ["Leder"] } },
          "themes": [ { "code": "safety-climate", "audience": "all", "maturity": true,
              "label": { "nb": "Sikkerhetsklima" },
              "questions": [ { "code": "s1", "scale": "agree5" },
                             { "code": "s2", "scale": "agree5", "reversed": true, "sensitive": false } ] } ],
          "scoring": { "minimumAnsweredShare": "1/2", "positiveFrom": "75", "matureFrom": "60", "unitScore": "meanOfRespondents" } }
        """;

    private static ReadResult<Instrument> Read(string json) => InstrumentJson.Read(Encoding.UTF8.GetBytes(json));

    private static ReadResult<Instrument> Create(NonAnswerTokens? tokens = null, params Theme[] themes) => Instrument.Create("t", 2026, "1", themes, tokens);

    private static void Has(ReadResult<Instrument> result, RuleDefinition rule, Severity severity)
    {
        Assert.Contains(result.Problems, p => p.Code == rule.Code && p.Severity == severity);
        Assert.Equal(severity != Severity.Error, result.IsAccepted);
    }

    [Fact]
    public void TheExampleIsRead_AndWritingItAndReadingItAgainIsTheSame()
    {
        var instrument = Read(Example).ValueOrThrow();
        var again = InstrumentJson.Read(InstrumentJson.Write(instrument)).ValueOrThrow();

        Assert.Empty(Read(Example).Problems);
        Assert.Equal(instrument, again);
        Assert.Equal(instrument.Fingerprint, again.Fingerprint);
        Assert.True(instrument.Themes[0].HasMaturity && instrument.Questions[1].IsReversed);
    }

    [Fact]
    public void WhatIsLeftOutIsTheDefault_AndChangesNoFingerprint()
    {
        var bare = """
            { "format": "forbedring-instrument/1", "code": "forbedring", "year": 2026, "version": "2026.1", "scales": { "agree5": { "lowest": 1, "points": 5 } },
              "nonAnswers": { "dontKnow": ["vet ikke", "DK"], "notApplicable": ["ikke aktuelt", "NA"] }, "audiences": { "leaders": { "roles": ["Leder"] } },
              "themes": [ { "code": "safety-climate", "questions": [ { "code": "s1", "scale": "agree5" }, { "code": "s2", "scale": "agree5", "reversed": true } ] } ],
              "scoring": { "unitScore": "meanOfRespondents" } }
            """;

        Assert.Equal(UnitScoreMethod.PooledAnswers, Read(bare.Replace("\"meanOfRespondents\"", "null")).ValueOrThrow().Scoring.UnitScore);
        Assert.Equal(Read(Example).ValueOrThrow().Fingerprint, Read(bare).ValueOrThrow().Fingerprint);
    }

    [Fact]
    public void TheFingerprintIsTheSha256OfTheCanonicalForm()
    {
        const string Canonical = """{"format":"forbedring-instrument/1","code":"forbedring","year":2026,"version":"2026.1","scales":{"agree5":{"lowest":1,"points":5}},"nonAnswers":{"dontKnow":["vet ikke","DK"],"notApplicable":["ikke aktuelt","NA"]},"audiences":{"leaders":{"roles":["Leder"]}},"themes":[{"code":"safety-climate","audience":"all","maturity":true,"questions":[{"code":"s1","scale":"agree5","reversed":false,"sensitive":false},{"code":"s2","scale":"agree5","reversed":true,"sensitive":false}]}],"scoring":{"minimumAnsweredShare":"1/2","positiveFrom":"75","matureFrom":"60","unitScore":"meanOfRespondents"}}""";

        // printf '%s' '…' | sha256sum
        Assert.Equal("2e74b4974b4f187f978211b0885e01c27624248e4093dd0ad78da009e83c9a1e", Read(Example).ValueOrThrow().Fingerprint);
        Assert.Equal(Canonical, CanonicalInstrument.Write(Read(Example).ValueOrThrow(), withTexts: false));
    }

    [Fact]
    public void TextsAndLabels_ChangeTheContentButNotTheFingerprint()
    {
        var (one, other) = (Read(Example).ValueOrThrow(), Read(Example.Replace("Sikkerhetsklima", "Noe annet")).ValueOrThrow());

        Assert.Equal(one.Fingerprint, other.Fingerprint);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData("\"reversed\"", "\"revresed\"")]
    [InlineData("\"unitScore\"", "\"unitscore\"")]
    [InlineData("\"nonAnswers\"", "\"nonanswers\"")]
    public void AMisspeltOptionIsAWarningWithItsLine(string right, string wrong)
    {
        var result = Read(Example.Replace(right, wrong));

        Assert.True(result.IsAccepted);
        Assert.NotNull(Assert.Single(result.Problems, p => p.Code == JsonRules.UnknownMember.Code && p.Severity == Severity.Warning).Row);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3/2")]
    [InlineData("half")]
    [InlineData("-1/2")]
    public void AShareOutsideItsRangeIsRefused(string share) => Assert.False(Read(Example.Replace("\"1/2\"", $"\"{share}\"")).IsAccepted);

    [Fact]
    public void SRV_I01_CodesAreUnique_AndAWarningWhereOnlyCaseDiffers()
    {
        Has(Create(null, Given.Theme("a", Given.Question("q"), Given.Question("q"))), SurveyRules.DuplicateCode, Severity.Error);
        Has(Create(null, Given.Theme("a", Given.Question("q"), Given.Question("Q"))), SurveyRules.DuplicateCode, Severity.Warning);
        Has(Create(null, Given.Theme("a", Given.Question("q")), Given.Theme("a", Given.Question("r"))), SurveyRules.DuplicateCode, Severity.Error);
    }

    [Fact]
    public void SRV_I02_AThemeHasQuestions() => Has(Create(null, Given.Theme("a")), SurveyRules.EmptyTheme, Severity.Error);

    [Fact]
    public void SRV_I03_AnInstrumentHasThemes() => Has(Create(), SurveyRules.NoThemes, Severity.Error);

    [Theory]
    [InlineData(2, 5)]
    [InlineData(1, 1)]
    [InlineData(0, 12)]
    public void SRV_I04_AScaleOutOfRangeIsRefused(int lowest, int points)
    {
        Has(Read(Example.Replace("\"lowest\": 1, \"points\": 5", $"\"lowest\": {lowest}, \"points\": {points}")), SurveyRules.ScaleOutOfRange, Severity.Error);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnswerScale("s", lowest, points));
    }

    [Fact]
    public void SRV_I05_ATokenIsNotAlsoAnAnswer()
    {
        var zeroIsNotApplicable = new NonAnswerTokens([], ["0"]);

        Has(Create(zeroIsNotApplicable, Given.Theme("a", Given.Question("q", new AnswerScale("s", 0, 5)))), SurveyRules.TokenIsAnAnswer, Severity.Error);
        Assert.True(Create(zeroIsNotApplicable, Given.Theme("a", Given.Question("q", AnswerScale.OneTo(4)))).IsAccepted);
    }

    [Fact]
    public void SRV_I06_ATokenMeansOneThing() => Has(Create(new NonAnswerTokens(["NA"], ["na"]), Given.Theme("a", Given.Question("q"))), SurveyRules.TokenTwice, Severity.Error);

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void SRV_I07_AThemeHoldsAtLeast200000Respondents(int questions, bool isFine)
    {
        var result = Create(null, Given.Theme("a", Enumerable.Range(1, questions).Select(i => Given.Question("q" + i)).ToArray()));

        Assert.Equal(isFine, result.IsAccepted);
        if (!isFine) Has(result, SurveyRules.ThemeTooFine, Severity.Error);
    }

    [Fact]
    public void SRV_I08_AThemeOutsideTheCatalogueIsAllowed()
    {
        Has(Create(null, Given.Theme("pandemic", Given.Question("q"))), SurveyRules.UnknownTheme, Severity.Info);
        Assert.Empty(Create(null, Given.Theme("follow-up", Given.Question("q"))).Problems);
    }

    [Fact]
    public void SRV_I09_ASensitiveQuestionMakesItsThemeSo()
    {
        Has(Create(null, Given.Theme("follow-up", Given.Question("q", sensitive: true), Given.Question("r"))), SurveyRules.SensitiveInIndex, Severity.Warning);
        Assert.Empty(Create(null, Given.Theme("follow-up", Given.Question("q", sensitive: true))).Problems);
    }

    [Fact]
    public void SRV_I10_AnAudienceIsKnown() => Has(Read(Example.Replace("\"audience\": \"all\"", "\"audience\": \"nurses\"")), SurveyRules.UnknownAudience, Severity.Error);

    [Fact]
    public void SRV_I11_LeadershipAloneIsAmbiguous()
    {
        Assert.Equal(SurveyRules.AmbiguousTheme.Code, Assert.Single(ForBedringThemes.Check("Lederatferd")).Code);
        Assert.Null(ForBedringThemes.Recognise("lederatferd"));
        Assert.Empty(ForBedringThemes.Check("Samarbeidsklima"));
        Assert.Equal("teamwork-climate", ForBedringThemes.Recognise(" samarbeidsklima ")!.Code.Value);
        Assert.Equal("working-conditions", ForBedringThemes.Recognise("Arbeidsforhold, ressurser og belastning")!.Code.Value);
    }

    [Fact]
    public void SRV_I12_AQuestionsScaleIsKnown() => Has(Read(Example.Replace("\"s1\", \"scale\": \"agree5\"", "\"s1\", \"scale\": \"agree6\"")), SurveyRules.UnknownScale, Severity.Error);

    [Fact]
    public void SRV_I13_AThemeForLeadersNeedsToKnowWhoTheyAre()
        => Has(Create(null, Given.Theme("leadership-leader", Given.Question("q"))), SurveyRules.LeadersNotListed, Severity.Warning);

    [Fact]
    public void TheCatalogueHasTheTenHeadings()
    {
        Assert.Equal(10, ForBedringThemes.All.Length);
        Assert.Equal(["teamwork-climate", "safety-climate"], ForBedringThemes.All.Where(t => t.HasMaturity).Select(t => t.Code.Value));
        Assert.Equal(["leadership-employee"], ForBedringThemes.All.Where(t => t.Audience == Audience.Employees).Select(t => t.Code.Value));
    }

    [Fact]
    public void AnOwnAudienceIsItsRoles_AndEmployeesAreEverybodyElse()
    {
        var instrument = Instrument.Create(
            "t", 2026, "1",
            [new Theme(ThemeCode.From("n"), [Given.Question("n1")], Audience.Named("nurses")), new Theme(ThemeCode.From("leadership-employee"), [Given.Question("e1")])],
            roleSets: [new RoleSet("nurses", ["Sykepleier", "Jordmor"]), new RoleSet("leaders", ["Leder"])]).ValueOrThrow();

        Assert.Equal([true, false, false], new[] { "Jordmor", "Lege", null }.Select(r => instrument.IsAsked(instrument.Themes[0], r)));
        Assert.Equal([false, true, true], new[] { "Leder", "Lege", null }.Select(r => instrument.IsAsked(instrument.Themes[1], r)));
    }
}
