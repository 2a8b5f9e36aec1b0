using System.Reflection;
using System.Text;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.Tests.Workshops;

namespace ForBedring.Tests.Reading;

/// <summary>Every reader of text finds its header below titles, knows totals and encodings, names files that are none of its own, and takes a mapping.</summary>
public class EveryReaderTests
{
    private static readonly string ReferralHead = string.Join(";", ReferralCsv.Columns);

    // A name, a small file, a line of totals that may stand below it, and what is read of a file: text that is equal where the content is, or the codes of the problems.
    private static readonly (string Name, Type Reader, string File, string Below, Func<byte[], SourceMapping?, string> Read)[] Readers =
    [
        ("answers", typeof(ResponseCsv), "unit;s1;s2\nA;4;2\nB;5;1\n", "Totalt;9;3\n", (b, m) => Told(new Survey("") { Bytes = b, Options = With(m) }.Read(), v => $"{v.SheetCount}")),
        ("organisation", typeof(OrganisationCsv), "id;parent;name;level;headcount\n1;;Alt;foretak;\n2;1;En;klinikk;7\n", "Sum;;;;7\n", (b, m) => Told(OrganisationCsv.Read(new MemoryStream(b), With(m)), v => string.Join(" ", v.Tree.Units.Zip(v.Invited, (u, n) => $"{u.Id} {n}")))),
        ("referrals", typeof(ReferralCsv), ReferralHead + "\nA1;U1;SOM;40;2023-02-01;2023-02-01;2023-02-10;3;2;2023-05-01;;;;;\n", "(1 rows affected)\n", (b, m) => Told(ReferralCsv.Read(new MemoryStream(b), With(m)), v => $"{v.Count} {v[0].Received} {v[0].Deadline}")),
        ("readings", typeof(ReadingsCsv), "x;y\n2024-01;12\n2024-02;13\n", "Sum;25\n", (b, m) => Told(ReadingsCsv.Read(new MemoryStream(b), new Indicator(IndicatorId.From("y"), LocalisedText.Same("y"), ValueKind.Amount, LocalisedText.Same(""), null), UnitId.From("x"), With(m)), v => string.Join(" ", v.Select(r => $"{r.Time} {r.Value}")))),
        ("events", typeof(EventDatesCsv), "dato;merknad\n2024-01-17;a\n2024-01-05;b\n", "Antall hendelser: 2\n", (b, m) => Told(EventDatesCsv.Read(new MemoryStream(b), With(m)), v => string.Join(" ", v))),
        ("bands", typeof(BandedWaitsCsv), "unit;0-1;1-2;52+;total\nU1;12;20;1;33\nU2;1;2;3;6\n", "Totalt;13;22;4;39\n", (b, m) => Told(BandedWaitsCsv.Read(new MemoryStream(b), With(m)), v => string.Join(" ", v.Select(u => $"{u.Key} {u.Value.Count}")))),
        ("pulse", typeof(PulseCsv), PulseForms, "Antall skjema: 5\n", (b, m) => Told(PulseCsv.Read(new MemoryStream(b), options: With(m)), Days)),
        ("workshop", typeof(MappingCsv), "bord;størrelse;kort;spilt;beholdt\n1;4;" + Card + ";1;1\n", "Sum;4\n", (b, m) => Session(MappingCsv.Read(Made.Heading(), Made.Deck(), new MappingFiles(new MemoryStream(b)), With(m)))),
        ("plan", typeof(PlanTableText), "Tiltak;Ansvarlig;Frist;Status\nKurs for alle;HR;1.6.2024;pågår\n", "Totalt 1;;;\n", (b, m) => Told(PlanTableText.Read(b, writtenOn: new LocalDate(2024, 1, 1), mapping: m), v => string.Join(" ", v.Measures.Select(x => x.Text)) + v.Themes.Length)),
    ];

    public static TheoryData<string> Names => new(Readers.Select(r => r.Name));

    private static string Card => Made.Deck().Cards[0].Id;

    [Fact]
    public void TheListIsWhole()
    {
        // Readers of text are the public static classes of the chapter that read a stream or bytes; the row reader below them all is none.
        var readers = typeof(ResponseCsv).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == "ForBedring.Reading" && t.IsAbstract && t.IsSealed)
            .Where(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(m => m.Name == "Read"));

        Assert.Equal(readers.Select(t => t.Name).Order(StringComparer.Ordinal), Readers.Select(r => r.Reader.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NoDisguiseChangesWhatIsRead(string name)
    {
        var (_, _, file, below, read) = Readers.Single(r => r.Name == name);
        var plain = read(Encoding.UTF8.GetBytes(file), null);
        var title = "Uttrekk fra systemet, 31. mars\n\n";

        Assert.StartsWith("read: ", plain);
        foreach (var dressed in new[] { "sep=;\n" + file, title + file, "sep=;\n" + title + file, file + below, file + "\n" + below, file.Replace("\n", "\r\n"), "\n\n" + file })
        {
            Assert.Equal((dressed, plain), (dressed, read(Encoding.UTF8.GetBytes(dressed), null)));
            Assert.Equal((dressed, plain), (dressed, read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(dressed)], null)));
            Assert.Equal((dressed, plain), (dressed, read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(dressed)], null)));
        }

        Assert.Equal(plain, read(Encoding.Unicode.GetBytes(file), null));
        Assert.Equal(plain, read(Encoding.BigEndianUnicode.GetBytes(file), null));
        Assert.Equal(plain, read(Encoding.UTF8.GetBytes(file.Replace(';', '\t')), null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AFileOfAnotherKindIsNamed(string name)
    {
        var read = Readers.Single(r => r.Name == name).Read;

        foreach (var bytes in new byte[][] { [0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0], [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37], Encoding.UTF8.GetBytes("{ \"format\": \"forbedring-instrument/1\" }"), Encoding.UTF8.GetBytes("<html><body><table></table></body></html>") })
            Assert.Equal("CSV-F18", read(bytes, null));
        if (name != "referrals") Assert.Contains("swapped", read(Encoding.UTF8.GetBytes(ReferralHead + "\nA1;U1;SOM;40;2023-02-01;2023-02-01;2023-02-10;3;2;2023-05-01;;;;;\n"), null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AMappingNamesTheColumns(string name)
    {
        var (_, _, file, _, read) = Readers.Single(r => r.Name == name);
        var lines = file.Split('\n');
        var columns = lines[0].Split(';');
        var renamed = string.Join(";", columns.Select((_, i) => "Felt " + (char)('A' + i))) + ";Annet;Annet";
        var rows = lines.Skip(1).Select(l => l.Length == 0 ? l : l + ";p;q");
        var mapping = MappingJson.Read(Encoding.UTF8.GetBytes(
            "{ \"format\": \"forbedring-mapping/1\", \"ignore\": [\"Annet\"], \"columns\": { " + string.Join(", ", columns.Select((c, i) => $"\"felt {(char)('a' + i)}\": \"{c}\"")) + " } }")).ValueOrThrow();

        Assert.Equal(read(Encoding.UTF8.GetBytes(file), null), read(Encoding.UTF8.GetBytes(string.Join("\n", rows.Prepend(renamed))), mapping));
    }

    [Fact]
    public void WordsForEmptyAndGroupedNumbersAreKnownInThemAll()
    {
        Assert.Equal("read: U1 1234", Of("bands", "unit;0-1;1-2\nU1;1 200;34\nU1x;NULL;-\n").Replace(" U1x 0", ""));
        Assert.Equal("read: 10 of 25", Of("pulse", PulseForms + "f;Ward;2024-03-04;MED;Leader;NULL;-\n"));
        Assert.Equal("IND-M23", Of("events", "dato\n17.01.2024\n"));
    }

    [Fact]
    public void APlansMappingLeavesOutRowsAndReplacesTexts()
    {
        var mapping = MappingJson.Read(Encoding.UTF8.GetBytes(
            """{ "format": "forbedring-mapping/1", "columns": { "Hva gjør vi": "tiltak", "Hvem": "ansvarlig", "Innen": "frist", "Avd.": null }, "rows": [ { "column": "Innen", "drop": ["avlyst"] } ], "values": { "ansvarlig": { "AL": "HR" } } }""")).ValueOrThrow();
        const string table = "Avd.;Hva gjør vi;Hvem;Innen\nMed;Kurs;AL;1.6.2024\nMed;Møte;AL;avlyst\n";

        Assert.Equal("PLN-R04", PlanTableText.Read(table, writtenOn: new LocalDate(2024, 1, 1)).Problems.Single().Code.Value);
        var plan = PlanTableText.Read(table, writtenOn: new LocalDate(2024, 1, 1), mapping: mapping).ValueOrThrow();
        Assert.Equal(["Kurs"], plan.Measures.Select(m => m.Text));
        Assert.Equal("HR", plan.Themes[0].Areas[0].ResponsibleText);
    }

    [Fact]
    public void DatesInAnotherFormAreOneLineForAllColumns()
    {
        var file = "sep=;\nVenteliste – klinikken;;;;;;;;;;;;;;\nUttrekk 31.03.2024;;;;;;;;;;;;;;\n" + ReferralHead
            + "\nA1;Ø1;SOM;40;01.02.2023;01.02.2023;10.02.2023;3;2;01.05.2023;;;;;\nA2;Ø1;SOM;41;05.02.2023;05.02.2023;10.02.2023;3;2;01.05.2023;;;;;\n;;;;;;;;;;;;;;\nAntall rader: 2;;;;;;;;;;;;;;\n";
        var read = ReferralCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)));

        var errors = read.Groups.Where(g => g.First.Severity == Severity.Error).ToList();
        Assert.Equal("WTL-Q03", Assert.Single(errors).First.Code.Value);
        Assert.Equal((8L, 2L), (errors[0].Count, errors[0].Rows));
        Assert.EndsWith("(8 fields in 2 of 4 rows; columns received, seniority, assessed, deadline; line 5, 6)", errors[0].Describe("r.csv"));
        Assert.Equal([8], read.Problems.Where(p => p.Rule == CsvRules.NoDataRow).Select(p => p.Row!.Value));
        Assert.Equal(4, read.Problems.Single(p => p.Rule == CsvRules.LinesAbove).Row);
        Assert.Equal(2, ReferralCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), ReadOptions.Default.WithDates(DateForm.DayMonthYear)).ValueOrThrow().Count);
    }

    [Fact]
    public void PeopleWhoAnswerEveryYearAreNoTroubleOfTheirOwn()
    {
        var rows = string.Concat(new[] { 2025, 2026 }.SelectMany(y => Enumerable.Range(0, 4).Select(p => $"p{p};{y};A;4;2\n")));

        Assert.Equal(["CSV-F20"], new Survey("respondent;aar;unit;s1;s2\n" + rows).Read().Problems.Where(p => p.Severity == Severity.Error).Select(p => p.Code.Value));
        Assert.DoesNotContain("SRV-A11", new Survey("respondent;aar;unit;s1;s2\n" + rows).Codes());
        Assert.True(new Survey("respondent;aar;unit;s1;s2\n" + rows) { Options = ReadOptions.Default.WithRound("2026") }.Read().IsAccepted);
    }

    [Fact]
    public void AUnitWithTwoParentsIsNoTop()
        => Assert.Equal(["ORG-R15"], OrganisationCsv.Read(CsvReaderTests.Bytes("id;parent;name;level\n1;;Sykehuset;foretak\n11;1|2;Laboratorium;klinikk\n2;1;Forskning;klinikk\n")).Problems.Select(p => p.Code.Value));

    [Fact]
    public void AMappingOfTheLibraryWarnsOfNoNameAnExportDoesNotHave()
    {
        const string file = "StartDate,Status,Finished,ResponseId,unit,s1,s2\nx,0,1,R1,A,4,2\n";
        var own = MappingJson.Read(Encoding.UTF8.GetBytes("""{ "format": "forbedring-mapping/1", "base": "qualtrics", "columns": { "Hvor": "unit", "unit": "unit", "Finnes ikke": "role" } }""")).ValueOrThrow();

        Assert.DoesNotContain(new Survey(file) { Options = With(MappingJson.Named("qualtrics")) }.Read().Problems, p => p.Rule == CsvRules.MappedColumnMissing);
        Assert.Equal(["Finnes ikke"], new Survey(file) { Options = With(own) }.Read().Problems.Where(p => p.Rule == CsvRules.MappedColumnMissing).Select(p => p.Column!));
    }

    private const string PulseForms = "id;form;date;unit;filledBy;BedDays;DaysReadyForDischarge\na;Ward;2024-03-04;MED;Leader;5;0\nb;Ward;2024-03-04;MED;Leader;5;1\nc;Ward;2024-03-04;MED;Leader;5;2\nd;Ward;2024-03-04;MED;Leader;5;3\ne;Ward;2024-03-04;MED;Leader;5;4\n";

    private static string Days(ForBedring.Programme.Pulse.PulseFile file)
        => file.Ward.Report().DaysOf(ForBedring.Programme.Pulse.PulseQuestions.Default.WardOf(ForBedring.Programme.Pulse.PulseQuestions.DaysReadyForDischarge), null, new LocalDate(2024, 3, 4)).Match(d => $"{d.Part} of {d.Whole}", _ => "withheld", () => "none", () => "unasked");

    private static string Of(string name, string file) => Readers.Single(r => r.Name == name).Read(Encoding.UTF8.GetBytes(file), null);

    private static ReadOptions With(SourceMapping? mapping) => ReadOptions.Default.WithMapping(mapping);

    private static string Told<T>(ReadResult<T> read, Func<T, string> value)
        where T : notnull
        => read.TryGetValue(out var given) ? "read: " + value(given) : string.Join(" ", read.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.Code.Value + (p.Message.English.Contains("swapped") && p.Code.Value != "CSV-F18" ? " swapped" : "")));

    private static string Session(MappingReading reading)
        => reading.Session is { } session ? "read: " + session : string.Join(" ", reading.InCards.Where(p => p.Severity == Severity.Error).Select(p => p.Code.Value + (p.Message.English.Contains("swapped") && p.Code.Value != "CSV-F18" ? " swapped" : "")));
}
