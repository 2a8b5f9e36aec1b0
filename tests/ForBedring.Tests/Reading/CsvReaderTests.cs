using System.Text;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Tests.Reading;

public class CsvReaderTests
{
    [Theory]
    [InlineData("a;b\n1;2\n", "1|2")]
    [InlineData("a;b\r\n1;2\r\n", "1|2")]
    [InlineData("a;b\r1;2\r", "1|2")]
    [InlineData("a;b\n1;2", "1|2")]
    [InlineData("a,b\n1,2\n", "1|2")]
    [InlineData("a\tb\n1\t2\n", "1|2")]
    [InlineData("a|b\n1|2\n", "1|2")]
    [InlineData("a;b\n\"1\";\"2\"\n", "1|2")]
    [InlineData("a;b\n\"x\"\"y\";\"\"\"\"\n", "x\"y|\"")]
    [InlineData("a;b\n\"x;y\";\"\"\n", "x;y|")]
    [InlineData("a;b\n\"x\r\ny\";z\n", "x\r\ny|z")]
    [InlineData("a;b\n;\n", "|")]
    [InlineData("\uFEFFa;b\n1;2\n", "1|2")]
    [InlineData("\n\na;b\n1;2\n", "1|2")]
    public void ARowIsReadAsWritten(string file, string fields)
    {
        var (rows, problems) = ReadAll(Encoding.UTF8.GetBytes(file));

        Assert.Empty(problems);
        Assert.Equal("a|b", string.Join("|", rows[^2].Fields));
        Assert.Equal(fields, string.Join("|", rows[^1].Fields));
    }

    [Theory]
    [InlineData("a;b,c\n", ';')]
    [InlineData("a,b;c,d\n", ',')]
    [InlineData("a\n", ';')]
    [InlineData("\"a;b;c\",d\n", ',')]
    [InlineData("a|b|c,d\n", '|')]
    public void TheDelimiterIsTheFirstThatGivesTheHeaderMostColumns(string file, char delimiter)
    {
        var reader = CsvReader.Open(Bytes(file), new ReadProblems());

        Assert.True(reader.Read());
        Assert.Equal(delimiter, reader.Delimiter);
    }

    [Fact]
    public void AForcedDelimiterIsUsedAsItIs()
    {
        var reader = CsvReader.Open(Bytes("a;b,c\n"), new ReadProblems(), ReadOptions.Default.WithDelimiter(','));

        Assert.True(reader.Read());
        Assert.Equal("a;b", reader.Text(0));
    }

    [Fact]
    public void RowsAreNumberedByTheLineTheyBeginOn()
    {
        var (rows, _) = ReadAll(Encoding.UTF8.GetBytes("a;b\r\n\"x\r\ny\nz\";1\r\r\n2;3\n\n4;5"));

        Assert.Equal([1, 2, 5, 6, 7, 8], rows.Select(r => r.Row));
    }

    [Fact]
    public void AnEmptyFileHasNoRowsAndNoProblemOfItsOwn()
    {
        var (rows, problems) = ReadAll([]);

        Assert.Empty(rows);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("a;b\n1;2\n\"3;4\n5;6\n", "CSV-F06", 3)]
    [InlineData("\"a;b\n", "CSV-F06", 1)]
    [InlineData("a;b\n1;x\"y\"\n3;4\n", "CSV-F07", 2)]
    [InlineData("a;b\n\"x\"y;2\n3;4\n", "CSV-F07", 2)]
    [InlineData("a;b\n1;\0\n", "CSV-F11", 2)]
    public void WhatIsWrongIsNamedWithItsRow(string file, string code, int row)
    {
        var (_, problems) = ReadAll(Encoding.UTF8.GetBytes(file));

        var problem = Assert.Single(problems);
        Assert.Equal((code, row, Severity.Error), (problem.Code.Value, problem.Row, problem.Severity));
    }

    [Fact]
    public void RowsAfterAStrayQuoteAreStillRead()
    {
        var (rows, problems) = ReadAll(Encoding.UTF8.GetBytes("a;b\n\"x\ny\"z;2\r\n3;4\n5;\"\"\"\n6;7\n"), ReadOptions.SkipBadRows);

        Assert.Equal([("CSV-F07", 2), ("CSV-F06", 5)], problems.Select(p => (p.Code.Value, p.Row!.Value)));
        Assert.Equal([1, 4], rows.Select(r => r.Row));
    }

    [Fact]
    public void BytesThatAreNotUtf8AreWindows1252FromTheFirstOfThem()
    {
        var (rows, problems) = ReadAll([.. "id;navn\n1;x\n2;bl"u8, 0xE5, (byte)';', 0x80, 0x93, 0xA0, 0xFF, (byte)'\n']);

        Assert.Equal(["2", "blå", "€“\u00A0ÿ"], rows[^1].Fields);
        var problem = Assert.Single(problems);
        Assert.Equal(("CSV-F10", 3, Severity.Info), (problem.Code.Value, problem.Row, problem.Severity));
    }

    [Theory]
    [InlineData(new byte[] { 0xE5 }, "å")]
    [InlineData(new byte[] { 0xC5 }, "Å")]
    [InlineData(new byte[] { 0xD8 }, "Ø")]
    public void ANorwegianLetterOfWindows1252MayEndTheFile(byte[] end, string letter)
    {
        var (rows, problems) = ReadAll([.. "a;b\n1;"u8, .. end]);

        Assert.Equal(letter, rows[^1].Fields[1]);
        Assert.Equal("CSV-F10", Assert.Single(problems).Code.Value);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    [InlineData(new byte[] { 0xC3, 0xA5, (byte)'\n', (byte)'2', (byte)';', 0xC3 })]
    public void AFileThatEndsInsideACharacterIsCutOff(byte[] end)
    {
        var (_, problems) = ReadAll([.. "a;b\n1;"u8, .. end]);

        var problem = Assert.Single(problems);
        Assert.Equal(("CSV-F12", end.Length > 2 ? 3 : 2), (problem.Code.Value, problem.Row));
    }

    [Fact]
    public void AFileThatBeginsAsUtf8MustEndSo()
    {
        var (rows, problems) = ReadAll([.. "navn;b\nblå;1\n"u8, 0xE5, .. ";2\nøl;3\n"u8, 0xFF, (byte)';', (byte)'4'], ReadOptions.SkipBadRows);

        Assert.Equal([("CSV-F09", 3), ("CSV-F09", 5)], problems.Select(p => (p.Code.Value, p.Row!.Value)));
        Assert.Equal(["navn", "blå", "øl"], rows.Select(r => r.Fields[0]));
    }

    [Fact]
    public void Utf16IsReadByItsByteOrderMark()
    {
        foreach (var encoding in new[] { new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true) })
        {
            var (rows, problems) = ReadAll([.. encoding.GetPreamble(), .. encoding.GetBytes("navn;b\r\nblå €😀;2\r\n")]);

            Assert.Empty(problems);
            Assert.Equal(["blå €😀", "2"], rows[^1].Fields);
        }
    }

    [Fact]
    public void ALineOfTwoHundredMegabytesIsRefusedWithoutHoldingIt()
    {
        var stream = new RepeatingStream([.. "a;b\n1;2\n"u8], (byte)'x', 200_000_000, [.. "\n3;4\n"u8]);
        var problems = new ReadProblems();
        var reader = CsvReader.Open(stream, problems);
#if NET
        var before = GC.GetAllocatedBytesForCurrentThread();
#endif
        var rows = new List<int>();
        while (reader.Read()) rows.Add(reader.RowNumber);

        Assert.Equal([1, 2, 4], rows);
        Assert.Equal(("CSV-F08", 3), (problems.ToImmutableArray().Single().Code.Value, problems.ToImmutableArray().Single().Row));
#if NET
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8_000_000);
#endif
    }

    [Fact]
    public void AnOpenQuoteBeforeAVeryLongRestStopsTheReading()
    {
        var problems = new ReadProblems(skipsBadRows: true);
        var reader = CsvReader.Open(new RepeatingStream([.. "a;b\n1;\""u8], (byte)'x', 5_000_000, []), problems, ReadOptions.SkipBadRows);
        while (reader.Read())
        {
        }

        Assert.True(problems.HasError);
        Assert.Equal("CSV-F08", Assert.Single(problems.ToImmutableArray()).Code.Value);
    }

    [Fact]
    public void TheLimitOfARowIsExact()
    {
        foreach (var (length, isRead) in new[] { (1024, true), (1025, false) })
        {
            var (rows, _) = ReadAll(Encoding.UTF8.GetBytes("a\n" + new string('x', length - 1) + "\n"), ReadOptions.SkipBadRows.WithMostBytesPerRow(1024));

            Assert.Equal(isRead ? 2 : 1, rows.Count);
        }
    }

    [Fact]
    public void TrailingEmptyFieldsThatAreTooManyAreDropped()
    {
        var problems = new ReadProblems();
        var reader = CsvReader.Open(Bytes("a;b;;\n1;2;;;\n1;2;3\n1\n1;\n"), problems);
        var header = CsvHeader.Read(reader, problems)!;
        var answers = new List<bool>();
        while (reader.Read()) answers.Add(reader.HasFields(header.Count));

        Assert.Equal(2, header.Count);
        Assert.Equal([true, false, false, true], answers);
        Assert.Equal([3, 4], problems.ToImmutableArray().Select(p => p.Row!.Value));
    }

    [Fact]
    public void ColumnsAreFoundByAnyOfTheirNames()
    {
        var problems = new ReadProblems();
        var header = CsvHeader.Read(CsvReader.Open(Bytes(" Enhet ;ROLLE;q1;q1;x\n"), problems), problems)!;

        Assert.Equal([0, 1, -1], [header.Find("unit", "enhet", "eining"), header.Find("role", "rolle"), header.Find("respondent", "id")]);
        header.ReportUnknown(problems);
        Assert.Equal(["CSV-F03 q1", "CSV-F04 q1", "CSV-F04 x"], problems.ToImmutableArray().Select(p => $"{p.Code} {p.Column}"));
    }

    [Fact]
    public void AFileWithoutHeaderIsEmpty()
    {
        foreach (var file in new[] { "", "\n\n", " ; ;\n" })
        {
            var problems = new ReadProblems();

            Assert.Null(CsvHeader.Read(CsvReader.Open(Bytes(file), problems), problems));
            Assert.Equal("CSV-F01", Assert.Single(problems.ToImmutableArray()).Code.Value);
        }
    }

    [Fact]
    public void ProgressTellsTheBytesAndATokenStopsTheReading()
    {
        var progress = new LastValue();
        var reader = CsvReader.Open(Bytes("a;b\n1;2\n"), new ReadProblems(), ReadOptions.Default.WithProgress(progress));
        while (reader.Read())
        {
        }

        Assert.Equal(8, progress.Value);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => CsvReader.Open(Bytes("a"), new ReadProblems(), ReadOptions.Default.WithCancellation(source.Token)).Read());
    }

    [Fact]
    public void OptionsThatCannotBeMeantAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReadOptions.Default.WithDelimiter(':'));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReadOptions.Default.WithMostBytesPerRow(1023));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReadOptions.Default.WithMostBytesPerRow(1 << 28));
        Assert.Null(ReadOptions.Default.WithDelimiter('|').WithDelimiter(null).Delimiter);
        Assert.True(ReadOptions.SkipBadRows.WithDelimiter(';').WithProgress(null).WithMostBytesPerRow(2048).SkipsBadRows);
    }

    internal static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    internal static (List<(int Row, string[] Fields)> Rows, ImmutableArray<ReadProblem> Problems) ReadAll(byte[] file, ReadOptions? options = null, int block = int.MaxValue)
    {
        var problems = new ReadProblems(options?.SkipsBadRows ?? false);
        var reader = CsvReader.Open(new BlockStream(file, block), problems, options);
        var rows = new List<(int, string[])>();
        while (reader.Read()) rows.Add((reader.RowNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.Text(i))]));
        return (rows, problems.ToImmutableArray());
    }

    private sealed class LastValue : IProgress<long>
    {
        public long Value { get; private set; }

        public void Report(long value) => Value = value;
    }
}
