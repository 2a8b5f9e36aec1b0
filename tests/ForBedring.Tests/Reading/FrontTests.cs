using System.Text;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.Reading;

/// <summary>What stands above and below the rows of a file, what a file is that holds none, and how trouble is told.</summary>
public class FrontTests
{
    private const string Rows = "A;4;2\nA;5;1\nA;3;3\nB;4;2\nB;2;4\nB;5;1\n";
    private const string Referral = "A1;U1;SOM;40;2023-02-01;2023-02-01;2023-02-10;3;2;2023-05-01;;;;;\n";
    private static readonly string Header = string.Join(";", ReferralCsv.Columns);

    [Theory]
    [InlineData("sep=;\n")]
    [InlineData("SEP=;\r\n")]
    [InlineData("\"sep=;\"\n")]
    [InlineData("sep=;;;\n")]
    [InlineData("\uFEFFsep=;\n")]
    [InlineData("Svar, uttrekk 31.03.2026\n\n")]
    [InlineData("ForBedring 2026;;\nEnhet;Hele sykehuset;\n;;\n")]
    [InlineData("sep=;\nMedarbeiderundersøkelsen;;\nUttrekk: 1. mars, 2. gang\n;;\n")]
    public void TitlesAndASeparatorLineAboveTheHeaderChangeNoFigure(string above)
    {
        var plain = new Survey("unit;s1;s2\n" + Rows);
        var titled = new Survey(above + "unit;s1;s2\n" + Rows);

        Assert.Equal(plain.Figures(), titled.Figures());
        Assert.Contains(titled.Read().Problems, p => p.Rule == CsvRules.LinesAbove);
    }

    [Theory]
    [InlineData("Totalt;6;6\n")]
    [InlineData("Sum;23;13\n")]
    [InlineData("\n(6 rows affected)\n")]
    [InlineData("\nAntall rader: 6\n")]
    [InlineData(";;\nKilde: Personalsystemet;;\n")]
    [InlineData("Gjennomsnitt;3,83;2,17\n")]
    public void TotalsAndNotesBelowTheRowsAreNamedAndChangeNoFigure(string below)
    {
        var plain = new Survey("unit;s1;s2\n" + Rows);
        var noted = new Survey("unit;s1;s2\n" + Rows + below);

        Assert.Equal(plain.Figures(), noted.Figures());
        Assert.Equal(Severity.Info, noted.Read().Problems.Single(p => p.Rule == CsvRules.NoDataRow).Severity);
    }

    [Fact]
    public void AUnitMayBeCalledTotal()
    {
        const string organisation = "id;parent;name;level;headcount\nTotal;;Total;foretak;9\nA;Total;Medisin;klinikk;9\n";

        Assert.Equal(2, OrganisationCsv.Read(CsvReaderTests.Bytes(organisation)).ValueOrThrow().Tree.Count);
        Assert.Equal("3", new Survey("unit;s1;s2\nTotal;4;2\nTotal;5;1\nTotal;3;3\n", organisation).Figure("Total", "survey", "responses"));
        Assert.Equal(["H", "A", "B"], new Survey("", Survey.Hospital + "Totalt;;;;40\n").ReadOrganisation().ValueOrThrow().Tree.Units.Select(u => u.Id.Value));
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("NA")]
    [InlineData("#I/T")]
    [InlineData("-")]
    [InlineData("–")]
    public void WordsForEmptyAreEmpty(string word)
    {
        var plain = new Survey("unit;s1;s2\n" + Rows + "A;;5\n");
        var worded = new Survey("unit;s1;s2\n" + Rows + $"A;{word};5\n");

        Assert.Equal(plain.Figures(), worded.Figures());
        Assert.Equal("SRV-A18×1", worded.Codes());
        var series = Series($"x,y\n2024-01,3\n2024-02,{word}\n");
        Assert.Equal(2, series.ValueOrThrow().Count);
        Assert.Equal("CSV-F16", Assert.Single(series.Problems).Code.Value);
        var referral = Referrals("Q1;U1;SOM;40;2023-02-01;2023-02-01;2023-02-10;3;2;2023-05-01;" + string.Join(";", Enumerable.Repeat(word, 5)));
        Assert.Null(referral.ValueOrThrow()[0].WaitEnd);
    }

    [Theory]
    [InlineData("1\u00A0200", 1200)]
    [InlineData("1 200", 1200)]
    [InlineData("12\u202F345", 12345)]
    [InlineData("NULL", null)]
    public void ANoBreakSpaceInANumberPartsItsThousands(string written, int? people)
        => Assert.Equal(people, OrganisationCsv.Read(CsvReaderTests.Bytes($"id;parent;headcount\n1;;{written}\n")).ValueOrThrow().Invited[0]);

    [Theory]
    [InlineData("12 34")]
    [InlineData("1 2000")]
    [InlineData("12,5")]
    public void ANumberThatIsNoneIsRefused(string written)
        => Assert.Equal("ORG-R10", OrganisationCsv.Read(CsvReaderTests.Bytes($"id;parent;headcount\n1;;{written}\n")).Problems.Single(p => p.Severity == Severity.Error).Code.Value);

    [Fact]
    public void ACommaIsADecimalSignWhereItIsNoDelimiter()
    {
        var read = Series("x;y\n2024-01;12,5\n2024-02;1\u00A0200,25\n2024-03;-0,5\n");

        Assert.Equal([12.5m, 1200.25m, -0.5m], read.ValueOrThrow().Select(r => ((ReadingValue.Amount)r.Value).Number));
        Assert.Equal(CsvRules.DecimalComma, Assert.Single(read.Problems).Rule);
        Assert.False(Series("x,y\n2024-01,\"12,5\"\n").IsAccepted);
    }

    [Theory]
    [InlineData("01.02.2023", DateForm.DayMonthYear)]
    [InlineData("1.2.2023", DateForm.DayMonthYear)]
    [InlineData("44958", DateForm.ExcelSerial)]
    [InlineData("44958,0", DateForm.ExcelSerial)]
    [InlineData("2023-02-01", DateForm.DayMonthYear)]
    [InlineData("2023-02-01 00:00:00.000", DateForm.Iso)]
    public void ADateInTheFormTheCallerNamesIsRead(string date, DateForm form)
    {
        var file = Header + "\n" + Referral.Replace("2023-02-01;2023-02-01", date + ";" + date);
        var read = ReferralCsv.Read(CsvReaderTests.Bytes(file), ReadOptions.Default.WithDates(form));

        Assert.Equal(new LocalDate(2023, 2, 1), read.ValueOrThrow()[0].Received);
        if (form != DateForm.Iso && date[4] != '-')
            Assert.Contains("--dates", ReferralCsv.Read(CsvReaderTests.Bytes(file)).Problems.First(p => p.Severity == Severity.Error).Message.English);
    }

    [Fact]
    public void TheSameTroubleInManyRowsIsOneLineWithItsCountAndTheTotal()
    {
        var file = Header + "\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"R{i};U1;SOM;40;01.02.2023;;;;;;;;;;\n")) + "X;U1;SOM;40;2023-02-01;;;;;;;;;;\n";
        var read = ReferralCsv.Read(CsvReaderTests.Bytes(file));

        var group = Assert.Single(read.Groups, g => g.First.Severity == Severity.Error);
        Assert.Equal((10_000L, 10_001L), (group.Count, group.RowsRead));
        Assert.Equal([2, 3, 4, 5, 6], group.FirstRows.AsEnumerable());
        Assert.EndsWith("(10000 of 10001 rows; line 2, 3, 4, 5, 6 …)", group.Describe("r.csv"));
        Assert.StartsWith("r.csv(2): WTL-Q03 waiting.date-unreadable", group.Describe("r.csv"));
    }

    [Fact]
    public void ErrorsComeBeforeWarningsBeforeNotes()
    {
        var groups = new Survey("tull\nunit;s1;s2;ekstra\n\nA;9;2;x\n").Read().Groups;

        Assert.Equal([Severity.Error, Severity.Warning, Severity.Info, Severity.Info], groups.Select(g => g.First.Severity));
    }

    [Fact]
    public void ManyDifferentProblemsOfARuleAreCutAndCounted()
    {
        var groups = new Survey("unit;s1;s2\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"X{i};4;2\n"))).Read().Groups;

        Assert.Equal(21, groups.Length);
        Assert.EndsWith("(and 80 more of the same kind)", groups[^1].Describe("a.csv"));
    }

    [Theory]
    [InlineData("504B030414000600", "an Excel workbook (or another zip file)")]
    [InlineData("D0CF11E0A1B11AE1", "a workbook or document in an older Office format")]
    [InlineData("255044462D312E37", "a PDF")]
    [InlineData("7B5C727466310A20", "an RTF document")]
    [InlineData("1F8B080000000000", "a packed file (gzip)")]
    public void AFileThatIsNoTextIsNamed(string hex, string name)
    {
        var bytes = Bytes(hex + "0000010203040506");
        foreach (var problems in new[]
                 {
                     OrganisationCsv.Read(new MemoryStream(bytes)).Problems, ReferralCsv.Read(new MemoryStream(bytes)).Problems, Series(bytes).Problems,
                     new Survey("") { Bytes = bytes }.Read().Problems, PlanTableText.Read(bytes, writtenOn: new(2026, 1, 1)).Problems,
                 })
        {
            Assert.Equal(CsvRules.NotText, Assert.Single(problems).Rule);
            Assert.Contains(name, problems[0].Message.English);
        }
    }

    [Fact]
    public void JsonAndAWebPageInThePlaceOfRowsAreNamed()
    {
        Assert.Contains("JSON in the format forbedring-instrument/1", Assert.Single(new Survey("", Survey.TwoStatements).ReadOrganisation().Problems).Message.English);
        Assert.Contains("a web page or XML", Assert.Single(Series("<html><table><tr><td>x</td></tr></table></html>").Problems).Message.English);
    }

    [Theory]
    [InlineData("id;parent;name\n1;;a\n", "an organisation")]
    [InlineData("x,y\n2024-01,3\n", "readings")]
    public void SwappedFilesAreNamed(string file, string what)
    {
        var problem = Assert.Single(ReferralCsv.Read(CsvReaderTests.Bytes(file)).Problems);

        Assert.Equal("CSV-F02", problem.Code.Value);
        Assert.Contains("looks like " + what, problem.Message.English);
        Assert.Contains("swapped", problem.Message.English);
    }

    [Fact]
    public void WhereNoLineIsTheHeaderOneSentenceSaysWhatIsMissingAndWhichLineLooksLikeIt()
    {
        var read = OrganisationCsv.Read(CsvReaderTests.Bytes("Organisasjonen 2026;;\n\nnavn;nivå;antall\nMedisin;klinikk;12\n"));

        var problem = Assert.Single(read.Problems);
        Assert.Equal((1, "CSV-F02"), (problem.Row, problem.Code.Value));
        Assert.Equal("Line 1 was taken as the header (Organisasjonen 2026), but it lacks the column id, parent. Line 3 looks most like a header (navn, nivå, antall). Write the missing names there.", problem.Message.English);
    }

    [Fact]
    public void ALineOfDataIsNotQuotedAsIfItWereNames()
    {
        var problem = Assert.Single(new Survey("4;2;ola.nordmann@sykehus.no;01010012345\n5;1;kari@sykehus.no;02020012345\n").Read().Problems);

        Assert.DoesNotContain("@", problem.Message.English);
        Assert.DoesNotContain("0101", problem.Message.English);
    }

    [Fact]
    public void AColumnThatResemblesTheMissingOneIsAsked()
        => Assert.Contains("Is it the column “Enhet du svarer for”?", Assert.Single(new Survey("Enhet du svarer for;s1;s2\nA;4;2\n").Read().Problems).Message.English);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16WithoutAMarkIsRead(bool highByteFirst)
    {
        Encoding encoding = highByteFirst ? Encoding.BigEndianUnicode : Encoding.Unicode;
        var plain = new Survey("unit\ts1\ts2\n" + Rows.Replace(';', '\t'));

        Assert.Equal(plain.Figures(), new Survey("") { Bytes = encoding.GetBytes("unit\ts1\ts2\n" + Rows.Replace(';', '\t')) }.Figures());
        Assert.Equal("CSV-F11", new Survey("") { Bytes = [.. "unit;s1\0;s2\nA;4;2\n"u8] }.Read().Problems.First(p => p.Severity == Severity.Error).Code.Value);
    }

    private static ReadResult<ReadingSeries> Series(string file) => Series(Encoding.UTF8.GetBytes(file));

    private static ReadResult<ReadingSeries> Series(byte[] file)
        => ReadingsCsv.Read(new MemoryStream(file), new Indicator(IndicatorId.From("y"), LocalisedText.Same("y"), ValueKind.Amount, LocalisedText.Same(""), null), UnitId.From("x"));

    private static ReadResult<ReferralList> Referrals(string row) => ReferralCsv.Read(CsvReaderTests.Bytes(Header + "\n" + row + "\n"));

    private static byte[] Bytes(string hex)
        => [.. Enumerable.Range(0, hex.Length / 2).Select(i => byte.Parse(hex.Substring(2 * i, 2), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture))];
}
