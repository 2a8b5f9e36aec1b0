using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ForBedring.Office.Excel;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Rules;
using Sheet = ForBedring.Office.Excel.Sheet;

namespace ForBedring.Office.Tests;

/// <summary>Workbooks: valid, the same bytes each time, no formulas, and a plan's edited sheet as commands.</summary>
public class WorkbookTests
{
    private static readonly LocalDate Today = new(2023, 9, 1);

    private static ImprovementPlan Plan => PlanTableText.Read(Forms.Pasted).ValueOrThrow();

    public static TheoryData<ReportLanguage> Languages => [ReportLanguage.Bokmaal, ReportLanguage.Nynorsk, ReportLanguage.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public void APlanIsAValidWorkbookAndUnchangedItGivesNoCommand(ReportLanguage language)
    {
        var bytes = Written(Plan, language);
        var read = PlanXlsx.Read(new MemoryStream(bytes), Plan, Today);

        Validated.Excel(bytes);
        Validated.Keep($"sheet-{language}.xlsx", bytes);
        Assert.Equal(bytes, Written(Plan, language));
        Assert.Empty(read.ValueOrThrow().Changes);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void WhatPeopleChangeComesBackAsCommandsThePlanCanTakeOrRefuse()
    {
        var read = PlanXlsx.Read(Edited(Plan, sheet =>
        {
            Set(sheet, "I2", "pågår");
            Set(sheet, "F3", "Verneombud");
            Set(sheet, "G4", "mars 2024");
            Set(sheet, "L4", "Ny systemleverandør");
            Set(sheet, "G5", "mars 2024");
            Set(sheet, "I6", "evaluert");
            Set(sheet, "E7", "Møtepunkt hver måned");
            Set(sheet, "A8", "99.1");
            Set(sheet, "I9", "tull");
        }), Plan, Today);
        var changes = read.ValueOrThrow().Changes;

        Assert.Equal(
            [(2, MeasureCommandKind.Start), (3, MeasureCommandKind.ChangeResponsible), (4, MeasureCommandKind.MoveDeadline), (7, MeasureCommandKind.ChangeText)],
            changes.Select(c => (c.Row, c.Command.Kind)));
        var move = Assert.IsType<MeasureCommand.MoveDeadline>(changes[2].Command);
        Assert.Equal(("mars 2024", "Ny systemleverandør"), (move.To.OriginalText, move.Reason));
        Assert.All(changes, c => Assert.Equal(!Plan.CanApply(c.Measure, c.Command, Today).HasError, c.CanBeTaken));
        Assert.Equal([5, 6, 9], read.Problems.Where(p => p.Rule == DocumentRules.ChangeNotTaken).Select(p => p.Row!.Value));
        Assert.Contains(read.Problems, p => p.Rule == DocumentRules.UnknownMeasure && p.Row == 8);
        Assert.Contains(read.Problems, p => p.Rule == DocumentRules.MeasureMissing);
        Assert.DoesNotContain(read.Problems, p => p.Rule == DocumentRules.MeasureTwice);
    }

    [Fact]
    public void ADateTypedInTheDateColumnMovesTheDeadline()
    {
        var read = PlanXlsx.Read(Edited(Plan, sheet =>
        {
            Number(sheet, "H2", "45366");
            Set(sheet, "L2", "Ferie");
        }), Plan, Today);

        Assert.Equal("15.03.2024", Assert.IsType<MeasureCommand.MoveDeadline>(read.ValueOrThrow().Changes.Single().Command).To.OriginalText);
    }

    [Fact]
    public void AFormulaIsToldAndTheSameMeasureTwiceToo()
    {
        var read = PlanXlsx.Read(Edited(Plan, sheet =>
        {
            Set(sheet, "A3", Plan.Measures.First().Id.Value);
            CellAt(sheet, "E2").CellFormula = new CellFormula("1+1");
        }), Plan, Today);

        Assert.Contains(read.Problems, p => p.Rule == DocumentRules.FormulaRead && p.Row == 2);
        Assert.Contains(read.Problems, p => p.Rule == DocumentRules.MeasureTwice && p.Row == 3);
    }

    [Fact]
    public void AnotherWorkbookOrFileIsRefusedInWords()
    {
        using var other = new MemoryStream();
        WorkbookWriter.Write(other, "x", "", ReportLanguage.English, Today, [new Sheet("a", [new("b", 10)], [["c"]])]);
        other.Position = 0;

        Assert.Contains(PlanXlsx.Read(other, Plan, Today).Problems, p => p.Rule == DocumentRules.NoPlanSheet);
        Assert.Contains(PlanXlsx.Read(new MemoryStream("%PDF"u8.ToArray()), Plan, Today).Problems, p => p.Rule == DocumentRules.WrongKind);
        Assert.Contains(PlanXlsx.Read(new MemoryStream(PlanDocx.Write(Plan, Today, ReportLanguage.English, SensitivityRank.Internal)), Plan, Today).Problems, p => p.Rule == DocumentRules.WrongKind);
    }

    [Fact]
    public void TheLabelIsAsked() => Assert.Throws<RuleViolationException>(() => PlanXlsx.Write(new MemoryStream(), Plan, Today, ReportLanguage.English, SensitivityRank.Open));

    [Fact]
    public void NoTextBecomesAFormulaAndNoCellIsTooLong()
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, "x", "", ReportLanguage.English, Today, [new Sheet("a/b:c", [new("t", 10), new("t", 10)], [["=1+1", "@x"], ["+1", "-1"], [new string('x', 40_000), "\u0001"]])]);
        var xml = Part(stream.ToArray(), "xl/worksheets/sheet1.xml");

        Validated.Excel(stream.ToArray());
        Assert.DoesNotContain("<x:f", xml, StringComparison.Ordinal);
        Assert.Equal(4, xml.Split("s=\"6\"").Length - 1);
        Assert.DoesNotContain(new string('x', 32_767), xml, StringComparison.Ordinal);
    }

    [Fact]
    public void ASheetWithoutRoomGoesOnInTheNext()
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, "x", "", ReportLanguage.English, Today, [new Sheet("a", [new("n", 10)], Enumerable.Range(1, 10).Select(i => new object?[] { i }))], mostRows: 5);
        using var document = SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), isEditable: false);

        Validated.Excel(stream.ToArray());
        Assert.Equal(["a", "a (2)", "a (3)"], document.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void RowsAreWrittenWithoutBeingKept()
    {
        WeakReference? early = null;
        var isKept = true;
        WorkbookWriter.Write(new Nowhere(), "x", "", ReportLanguage.English, Today, [new Sheet("a", [new("n", 10), new("m", 10)], Rows())]);

        Assert.False(isKept);

        // At the last row an early one is gone.
        IEnumerable<object?[]> Rows()
        {
            for (var i = 1; i <= 50_000; i++)
            {
                if (i == 50_000)
                {
                    GC.Collect();
                    isKept = early!.IsAlive;
                }

                yield return Row(i);
            }
        }

        object?[] Row(int i)
        {
            var row = new object?[] { "SEKSJON-" + i, i / 7m };
            if (i == 10_000) early = new WeakReference(row);
            return row;
        }
    }

    private static byte[] Written(ImprovementPlan plan, ReportLanguage language)
    {
        using var stream = new MemoryStream();
        PlanXlsx.Write(stream, plan, Today, language, SensitivityRank.Internal);
        return stream.ToArray();
    }

    private static MemoryStream Edited(ImprovementPlan plan, Action<SheetData> edit)
    {
        var stream = new MemoryStream();
        stream.Write(Written(plan, ReportLanguage.Bokmaal));
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var id = document.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!.Value!;
            edit(((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!.GetFirstChild<SheetData>()!);
        }

        stream.Position = 0;
        return stream;
    }

    private static Cell CellAt(SheetData sheet, string at)
    {
        var row = sheet.Elements<Row>().Single(r => r.RowIndex!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) == at.Substring(1));
        if (row.Elements<Cell>().FirstOrDefault(c => c.CellReference == at) is { } found) return found;
        var cell = new Cell { CellReference = at };
        var next = row.Elements<Cell>().FirstOrDefault(c => string.CompareOrdinal(c.CellReference, at) > 0);
        if (next is null) row.AppendChild(cell);
        else row.InsertBefore(cell, next);
        return cell;
    }

    private static void Set(SheetData sheet, string at, string text)
    {
        var cell = CellAt(sheet, at);
        cell.RemoveAllChildren();
        cell.DataType = CellValues.String;
        cell.CellValue = new CellValue(text);
    }

    private static void Number(SheetData sheet, string at, string number)
    {
        var cell = CellAt(sheet, at);
        cell.RemoveAllChildren();
        cell.DataType = null;
        cell.CellValue = new CellValue(number);
    }

    private static string Part(byte[] bytes, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry(path)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private sealed class Nowhere : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;
    }
}
