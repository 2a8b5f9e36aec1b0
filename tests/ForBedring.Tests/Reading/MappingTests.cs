using System.Text;
using ForBedring.Json;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Tests.Reading;

/// <summary>Mappings: exports of known programs, and files whose columns, rows and texts mean something else than the readers' own names.</summary>
public class MappingTests
{
    private const string Texts = "Start Date,End Date,Response Type,Progress,Finished,Response ID,Hvilken enhet?,\"Det er trygt å si fra\nom feil\",For lite tid,Annet - Tekst,Annet - Tekst\n";
    private const string Imports = "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{}\",\"{}\",\"{}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{}\",\"{}\",\"{}\",\"{}\",\"{}\"\n";
    private const string Names = "StartDate,EndDate,Status,Progress,Finished,ResponseId,unit,s1,s2,Q9_TEXT,Q9_TEXT\n";

    private static readonly string[] Kept = ["A,4,2", "A,5,1", "A,3,3", "A,2,4", "A,4,2", "B,5,1", "B,4,4", "B,4,2", "B,3,3", "B,4,1"];

    private static string Answers => string.Concat(Kept.Select((row, i) => $"2026-02-0{(i % 8) + 1} 08:00:00,2026-02-01 08:10:00,0,100,1,R_{i},{row},,\n"));

    private static string Previews => "2026-02-06 08:00:00,2026-02-06 08:00:00,1,100,1,R_90,A,1,5,,\n2026-02-07 08:00:00,2026-02-07 08:00:00,0,40,0,R_91,A,5,,,\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AQualtricsExportIsReadWithoutPreviewsAndUnfinishedAnswers(int headerRows)
    {
        var survey = new Survey(Names + (headerRows > 1 ? Texts : "") + (headerRows > 2 ? Imports : "") + Previews + Answers) { Options = ReadOptions.Default.WithMapping(MappingJson.Named("qualtrics")) };

        Assert.Equal(("65", "72.5", "68.75"), (survey.Figure("A", "safety-climate", "mean"), survey.Figure("B", "safety-climate", "mean"), survey.Figure("H", "safety-climate", "mean")));
        Assert.Equal("10", survey.Figure("H", "survey", "responses"));
        var left = survey.Read().Problems.Single(p => p.Rule == CsvRules.RowsLeftOut);
        Assert.StartsWith("2 rows were left out", left.Message.English);
        Assert.Equal(headerRows > 1, survey.Read().Problems.Any(p => p.Rule == CsvRules.MoreHeaderRows));
    }

    [Fact]
    public void AnExportIsRecognisedAndItsMappingProposed()
    {
        var read = new Survey(Names + Previews + Answers).Read();
        var without = new Survey("ResponseId,Status,Finished,Enhet du svarer for,s1\nR_1,0,1,A,4\n").Read();

        Assert.Contains("--mapping qualtrics", read.Problems.Single(p => p.Rule == CsvRules.KnownExport).Message.English);
        Assert.True(read.IsAccepted);
        Assert.Contains("--mapping qualtrics", Assert.Single(without.Problems).Message.English);
    }

    [Fact]
    public void ColumnsThatAreNotReadMayStandTwice()
        => Assert.DoesNotContain(new Survey(Names + Answers).Read().Problems, p => p.Severity == Severity.Error);

    [Fact]
    public void ASurveyMonkeyExportHasItsNamesInTwoRows()
    {
        const string file = "Respondent ID,Collector ID,Start Date,Hvor arbeider du?,Hvor enig er du?,,Annet\n,,,Response,Det er trygt å si fra,Vi har for lite tid,Open-Ended Response\n11,9,02/01/2026,A,4,2,\n12,9,02/01/2026,A,5,1,Fint\n13,9,02/01/2026,A,3,3,\n";
        const string mapping = """
            { "format": "forbedring-mapping/1", "base": "surveymonkey", "ignore": ["Annet"],
              "columns": { "Hvor arbeider du?": "unit", "Hvor enig er du? | Det er trygt å si fra": "s1", "Vi har for lite tid": "s2" } }
            """;
        var survey = new Survey(file) { Options = Mapped(mapping) };

        Assert.Equal(("75", "3"), (survey.Figure("A", "safety-climate", "mean"), survey.Figure("A", "survey", "responses")));
        Assert.DoesNotContain(survey.Read().Problems, p => p.Severity == Severity.Error);
    }

    [Fact]
    public void ALimeSurveyExportIsReadWithItsAnswerCodesAndWithoutUnfinishedAnswers()
    {
        const string file = "\"id\",\"submitdate\",\"lastpage\",\"startlanguage\",\"seed\",\"enhet\",\"s1\",\"s2\"\n\"1\",\"2026-02-01 08:00:00\",\"3\",\"nb\",\"77\",\"A\",\"AO04\",\"AO02\"\n\"2\",\"\",\"1\",\"nb\",\"78\",\"A\",\"AO01\",\"\"\n\"3\",\"2026-02-01 08:00:00\",\"3\",\"nb\",\"79\",\"A\",\"AO05\",\"AO01\"\n\"4\",\"2026-02-01 08:00:00\",\"3\",\"nb\",\"79\",\"A\",\"AO03\",\"AO03\"\n";
        const string mapping = """
            { "format": "forbedring-mapping/1", "base": "limesurvey", "scales": { "agree5": { "answers": ["AO01", "AO02", "AO03", "AO04", "AO05"] } } }
            """;
        var survey = new Survey(file) { Options = Mapped(mapping) };

        Assert.Equal(("75", "3"), (survey.Figure("A", "safety-climate", "mean"), survey.Figure("A", "survey", "responses")));
    }

    [Theory]
    [InlineData("ID;Start time;Completion time;Email;Name;Hvor jobber du?;Trygt;Tid\n1;x;y;anonymous;;A;Litt enig;Litt uenig\n2;x;y;anonymous;;A;Helt enig;Helt uenig\n3;x;y;anonymous;;A;Verken eller;Litt uenig\n4;x;y;anonymous;;A;Vet ikke;Litt uenig\n5;x;y;anonymous;;A;Vet ikke;Litt uenig\n6;x;y;anonymous;;A;Vet ikke;Litt uenig\n")]
    [InlineData("ID;Starttidspunkt;Fullføringstidspunkt;E-post;Navn;Hvor jobber du?;Trygt;Tid\n1;x;y;anonym;;A;Litt enig;Litt uenig\n2;x;y;anonym;;A;Helt enig;Helt uenig\n3;x;y;anonym;;A;Verken eller;Litt uenig\n4;x;y;anonym;;A;Vet ikke;Litt uenig\n5;x;y;anonym;;A;Vet ikke;Litt uenig\n6;x;y;anonym;;A;Vet ikke;Litt uenig\n")]
    public void AFormsExportIsReadWithItsLabels(string file)
    {
        const string mapping = """
            { "format": "forbedring-mapping/1", "base": "forms", "columns": { "Hvor jobber du?": "unit", "Trygt": "s1", "Tid": "s2" },
              "scales": { "agree5": { "answers": ["Helt uenig", "Litt uenig", "Verken eller", "Litt enig", "Helt enig"], "dontKnow": ["Vet ikke"] } } }
            """;

        Assert.Equal("75", new Survey(file) { Options = Mapped(mapping) }.Figure("A", "s1", "mean"));
    }

    [Fact]
    public void TextsOfAColumnCanMeanOtherTexts()
    {
        const string mapping = """
            { "format": "forbedring-mapping/1", "columns": { "Avdeling": "unit", "q": null }, "values": { "unit": { "Medisinsk klinikk": "A" }, "s1": { "ja": 5, "nei": 1 } }, "noAnswer": { "dontKnow": ["?"] } }
            """;
        var survey = new Survey("Avdeling;s1;s2;q;q\nMedisinsk klinikk;ja;?;1;2\nmedisinsk klinikk;nei;?;1;2\nA;ja;?;1;2\nA;?;2;1;2\nA;?;1;1;2\nA;?;1;1;2\n") { Options = Mapped(mapping) };

        Assert.Equal("66.6666666667", survey.Figure("A", "s1", "mean"));
        Assert.Empty(survey.Read().Problems.Where(p => p.Severity != Severity.Info));
    }

    [Fact]
    public void EveryReaderTakesAMapping()
    {
        var organisation = OrganisationCsv.Read(CsvReaderTests.Bytes("Nr;Over;Navnet;Folk\n1;;Sykehuset;\n11;1;Medisin;12\n"), Mapped("""{ "format": "forbedring-mapping/1", "columns": { "Nr": "id", "Over": "parent", "Navnet": "name", "Folk": "headcount" } }"""));
        var referrals = ReferralCsv.Read(
            CsvReaderTests.Bytes("Henvisning;" + string.Join(";", ReferralCsv.Columns.Skip(1)).Replace("received", "Mottatt") + "\nA1;U1;Psyk;40;01.02.2023;01.02.2023;;;;;;;;;\n"),
            Mapped("""{ "format": "forbedring-mapping/1", "dates": "dd.MM.yyyy", "columns": { "Henvisning": "id", "Mottatt": "received" }, "values": { "sector": { "Psyk": "PHV" } } }"""));

        Assert.Equal([null, 12], organisation.ValueOrThrow().Invited.ToArray());
        Assert.Equal((new LocalDate(2023, 2, 1), "PHV"), (referrals.ValueOrThrow()[0].Received, referrals.ValueOrThrow()[0].Sector));
    }

    [Fact]
    public void AColumnTheFileLacksIsWarnedOf()
        => Assert.Equal("Spm99", new Survey("unit;s1;s2\nA;4;2\n") { Options = Mapped("""{ "format": "forbedring-mapping/1", "columns": { "Spm99": "s1x" } }""") }.Read().Problems.Single(p => p.Rule == CsvRules.MappedColumnMissing).Column);

    [Theory]
    [InlineData("aar;unit;s1;s2\n")]
    [InlineData("Runde;unit;s1;s2\n")]
    [InlineData("unit;s1;s2;wave\n")]
    public void AFileWithSeveralRoundsIsRefusedByNameOrReadWithAChoice(string header)
    {
        var isFirst = !header.StartsWith("unit", StringComparison.Ordinal);
        string Row(string round, string row) => isFirst ? round + ";" + row + "\n" : row + ";" + round + "\n";
        var file = header + string.Concat(new[] { "A;2;4", "A;1;5", "A;3;4" }.Select(r => Row("2025", r))) + string.Concat(new[] { "A;4;2", "A;5;1", "A;3;3" }.Select(r => Row("2026", r)));
        var refused = Assert.Single(new Survey(file).Read().Problems, p => p.Severity == Severity.Error);

        Assert.Equal(CsvRules.SeveralRounds, refused.Rule);
        Assert.Contains("has 2 values (2025, 2026)", refused.Message.English);
        Assert.Equal("75", new Survey(file) { Options = ReadOptions.Default.WithRound("2026") }.Figure("A", "safety-climate", "mean"));
        Assert.Equal("20.8333333333", new Survey(file) { Options = ReadOptions.Default.WithRound(refused.Column + "=2025") }.Figure("A", "safety-climate", "mean"));
        Assert.Equal(CsvRules.NoRound, new Survey(file) { Options = ReadOptions.Default.WithRound("2019") }.Read().Problems.Single(p => p.Severity == Severity.Error).Rule);
        var mapped = Mapped($$"""{ "format": "forbedring-mapping/1", "round": { "column": "{{refused.Column}}", "value": 2026 } }""");
        Assert.Equal("75", new Survey(file) { Options = mapped }.Figure("A", "safety-climate", "mean"));
    }

    [Theory]
    [InlineData("aar;unit;s1;s2\n1975;A;4;2\n1988;A;4;2\n1991;A;4;2\n")]
    [InlineData("aar;unit;s1;s2\n2026;A;4;2\n2026;A;4;2\n")]
    public void AColumnOfOneRoundOrOfYearsOfBirthIsNone(string file) => Assert.True(new Survey(file).Read().IsAccepted);

    [Theory]
    [InlineData("""{ "format": "forbedring-mapping/1", "base": "excel" }""", "JSN-F05")]
    [InlineData("""{ "format": "forbedring-mapping/1", "rows": [ { "column": "x" } ] }""", "JSN-F04")]
    [InlineData("""{ "format": "forbedring-mapping/1", "delimiter": "." }""", "JSN-F05")]
    [InlineData("""{ "format": "forbedring-mapping/1", "scales": { "s": { "answers": ["a", "a"] } } }""", "JSN-F04")]
    [InlineData("""{ "format": "forbedring-instrument/1" }""", "JSN-F05")]
    [InlineData("unit;s1\nA;4\n", "JSN-F07")]
    public void AMappingThatIsWrongIsRefused(string json, string code)
        => Assert.Equal(code, MappingJson.Read(Encoding.UTF8.GetBytes(json)).Problems.First(p => p.Severity == Severity.Error).Code.Value);

    [Fact]
    public void EveryNamedMappingIsThere()
    {
        Assert.Equal(["qualtrics", "surveymonkey", "limesurvey", "forms"], MappingJson.Names.AsEnumerable());
        Assert.All(MappingJson.Names, name => Assert.Equal(name, MappingJson.Named(name.ToUpperInvariant())!.Id));
        Assert.Null(MappingJson.Named("excel"));
        Assert.Equal("Qualtrics", MappingJson.Named("qualtrics")!.ToString());
    }

    private static ReadOptions Mapped(string json) => ReadOptions.Default.WithMapping(MappingJson.Read(Encoding.UTF8.GetBytes(json)).ValueOrThrow());
}
