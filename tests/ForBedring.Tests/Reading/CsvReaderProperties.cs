using System.Text;
using ForBedring.Reading;
using ForBedring.Tests.Generators;
using FsCheck.Fluent;

namespace ForBedring.Tests.Reading;

public class CsvReaderProperties
{
    private static readonly ReadOptions Semicolons = ReadOptions.SkipBadRows.WithDelimiter(';');

    [Fact]
    public void RowsAndProblemsAreThoseOfThePlainReader()
        => Property.Holds(CsvGen.AnyText(30), SameAsPlain, cases: 300);

    [Fact]
    public void RowsAndProblemsAreThoseOfThePlainReaderAcrossManyBlocks()
        => Property.Holds(
            from text in CsvGen.AnyText(60)
            from more in CsvGen.AnyText(60)
            from times in Gen.Choose(500, 1500)
            select "k;l\n" + string.Concat(Enumerable.Range(0, times).Select(i => i % 3 == 0 ? more + "\n" : text.Replace("\"", "") + "\n")),
            SameAsPlain,
            cases: 15);

    [Fact]
    public void TheSizeOfTheStreamsBlocksDoesNotMatter()
        => Property.Holds(
            from bytes in CsvGen.AnyBytes
            from block in Gen.Elements(1, 2, 3, 5, 17)
            select (bytes, block),
            c => Assert.Equal(Describe(CsvReaderTests.ReadAll(c.bytes)), Describe(CsvReaderTests.ReadAll(c.bytes, block: c.block))));

    [Fact]
    public void AnyBytesGiveRowsOrProblemsAndNeverAnException()
        => Property.Holds(CsvGen.AnyBytes, bytes =>
        {
            var (rows, problems) = CsvReaderTests.ReadAll(bytes, ReadOptions.SkipBadRows);
            Assert.All(rows, row => Assert.True(row.Row >= 1 && row.Fields.Length >= 1));
            Assert.All(problems, problem => Assert.True(problem.Row >= 1));
            Assert.Equal(rows.Select(r => r.Row).Distinct().OrderBy(r => r), rows.Select(r => r.Row));
            OrganisationCsv.Read(new MemoryStream(bytes));
        }, cases: 300);

    [Fact]
    public void DelimiterQuotingLineEndsAndEncodingDoNotMatter()
        => Property.Holds(
            from table in CsvGen.Table
            from delimiter in Gen.Elements(';', ',', '\t', '|')
            from lineEnd in Gen.Elements("\n", "\r\n", "\r")
            from encoding in Gen.Choose(0, 4)
            from quoteAll in Gen.Elements(true, false)
            select (table, delimiter, lineEnd, encoding, quoteAll),
            c =>
            {
                var text = string.Join(c.lineEnd, c.table.Select(row => string.Join(c.delimiter.ToString(), row.Select(f => Quote(f, c.quoteAll))))) + c.lineEnd;
                var (rows, _) = CsvReaderTests.ReadAll(Encode(text, c.encoding));

                Assert.Equal(c.table.Select(row => string.Join("\u241F", row)), rows.Select(row => string.Join("\u241F", row.Fields)));
            });

    [Fact]
    public void UndecodedBytesAreCheckedAsTheFrameworkDoes()
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        Property.Holds(Gen.Elements(0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE5, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x8F, 0x90).ListOf(6), values =>
        {
            var bytes = values.Select(v => (byte)v).ToArray();
            var isValid = true;
            try
            {
                strict.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                isValid = false;
            }

            Assert.Equal(isValid, Utf8Check.FirstInvalid(bytes) < 0);
            Assert.Equal(isValid, Utf8Check.IsValid(bytes));
        }, cases: 2000);
    }

    private static void SameAsPlain(string text)
    {
        var (rows, problems) = CsvReaderTests.ReadAll(Encoding.UTF8.GetBytes(text), Semicolons);
        var plain = PlainCsv.Read(text, ';');

        Assert.Equal(plain.Rows.Select(r => $"{r.Row}: {string.Join("\u241F", r.Fields)}"), rows.Select(r => $"{r.Row}: {string.Join("\u241F", r.Fields)}"));
        Assert.Equal(plain.Problems.Take(ForBedring.Rules.ReadProblems.MostListed - 1).OrderBy(p => p.Row), problems.Select(p => (p.Code.Value, p.Row!.Value)).Take(ForBedring.Rules.ReadProblems.MostListed - 1));
    }

    private static string Describe((List<(int Row, string[] Fields)> Rows, ImmutableArray<ForBedring.Rules.ReadProblem> Problems) read)
        => string.Join("\n", read.Rows.Select(r => $"{r.Row}: {string.Join("\u241F", r.Fields)}").Concat(read.Problems.Select(p => p.ToString())));

    private static string Quote(string field, bool always)
        => always || field.IndexOfAny([';', ',', '\t', '|', '"', '\n', '\r']) >= 0 ? "\"" + field.Replace("\"", "\"\"") + "\"" : field;

    private static byte[] Encode(string text, int encoding) => encoding switch
    {
        0 => Encoding.UTF8.GetBytes(text),
        1 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        2 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        3 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => [.. text.Select(c => c == '\u20AC' ? (byte)0x80 : (byte)c)],
    };
}
