using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ForBedring.Office.Packages;
using ForBedring.Rules;

namespace ForBedring.Office.Excel;

/// <summary>A column of a sheet: its heading, and how wide it is in letters.</summary>
internal sealed record SheetColumn(string Heading, double Width);

/// <summary>A sheet: a named table of columns and rows. A cell is a text, a decimal, a whole number, a day, or null.</summary>
/// <param name="Name">What the sheet is called.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, read once while they are written.</param>
/// <param name="Choices">For some columns, by place from 0, the sheet range that lists what may be chosen.</param>
internal sealed record Sheet(string Name, ImmutableArray<SheetColumn> Columns, IEnumerable<object?[]> Rows, ImmutableArray<(int Column, string Range)> Choices = default);

/// <summary>Writes a workbook row by row, so that its size costs no memory. Texts are never formulas, and stay texts when they are edited.</summary>
internal static class WorkbookWriter
{
    /// <summary>The rows a sheet has room for, the headings included.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The letters a cell has room for.</summary>
    public const int MostLetters = 32_767;

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const uint Head = 1;
    private const uint Whole = 2;
    private const uint Decimal = 3;
    private const uint Date = 4;
    private const uint Wrapped = 5;
    private const uint Guarded = 6;

    /// <summary>Writes the sheets; one with more rows than there is room for goes on in a sheet of its own.</summary>
    public static void Write(Stream stream, string title, string subject, ReportLanguage language, LocalDate day, IEnumerable<Sheet> sheets, int mostRows = MostRows)
    {
        using var file = new OfficeWriter(stream);
        file.Relate("", "rId1", "officeDocument", "xl/workbook.xml");
        file.CoreProperties(title, subject, language, day);
        file.Part("xl/styles.xml", Types + "styles+xml", Styles().OuterXml);
        var names = new List<string>();
        var tables = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in sheets)
        {
            var heads = Unique(sheet.Columns.Select(c => c.Heading));
            using var rows = sheet.Rows.GetEnumerator();
            var hasMore = rows.MoveNext();
            for (var part = 1; part == 1 || hasMore; part++)
            {
                var number = names.Count + 1;
                names.Add(SheetName(part == 1 ? sheet.Name : $"{sheet.Name} ({NumberText.Machine(part)})", names));
                var written = 1;
                var path = $"xl/worksheets/sheet{NumberText.Machine(number)}.xml";
                file.Part(path, Types + "worksheet+xml", target => (written, hasMore) = WriteSheet(target, sheet, heads, rows, hasMore, mostRows));
                file.Part($"xl/tables/table{NumberText.Machine(number)}.xml", Types + "table+xml", Table(number, TableName(sheet.Name, part, tables), heads, written).OuterXml);
                file.Relate(path, "rId1", "table", $"../tables/table{NumberText.Machine(number)}.xml");
                file.Relate("xl/workbook.xml", "rId" + NumberText.Machine(number + 1), "worksheet", $"worksheets/sheet{NumberText.Machine(number)}.xml");
            }
        }

        file.Relate("xl/workbook.xml", "rId1", "styles", "styles.xml");
        var workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets(names.Select((name, i) => new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = (uint)i + 1, Id = "rId" + NumberText.Machine(i + 2) })));
        file.Part("xl/workbook.xml", Types + "sheet.main+xml", workbook.OuterXml);
    }

    /// <summary>The letters of a column, from 1.</summary>
    public static string Letters(int column)
    {
        var text = "";
        for (; column > 0; column = (column - 1) / 26) text = (char)('A' + ((column - 1) % 26)) + text;
        return text;
    }

    private static (int Written, bool HasMore) WriteSheet(Stream stream, Sheet sheet, string[] heads, IEnumerator<object?[]> rows, bool hasMore, int mostRows)
    {
        using var xml = OpenXmlWriter.Create(stream);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(sheet.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        WriteRow(xml, 1, [.. heads], isHead: true);
        var row = 1;
        while (hasMore && row < mostRows)
        {
            WriteRow(xml, ++row, rows.Current, isHead: false);
            hasMore = rows.MoveNext();
        }

        // A table has a row below its headings, even where there is nothing to tell.
        if (row == 1) WriteRow(xml, ++row, new object?[heads.Length], isHead: false);
        xml.WriteEndElement();
        if (!sheet.Choices.IsDefaultOrEmpty)
        {
            xml.WriteElement(new DataValidations(sheet.Choices.Select(c => new DataValidation(new Formula1(c.Range))
            {
                Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorStyle = DataValidationErrorStyleValues.Warning,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Letters(c.Column + 1)}2:{Letters(c.Column + 1)}{NumberText.Machine(row)}" },
            }))
            { Count = (uint)sheet.Choices.Length });
        }

        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup { PaperSize = 9u, Orientation = OrientationValues.Landscape, FitToHeight = 0u });
        xml.WriteElement(new TableParts(new TablePart { Id = "rId1" }) { Count = 1 });
        xml.WriteEndElement();
        return (row, hasMore);
    }

    private static void WriteRow(OpenXmlWriter xml, int number, object?[] cells, bool isHead)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)number });
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is null) continue;
            xml.WriteElement(CellOf(cells[i]!, Letters(i + 1) + NumberText.Machine(number), isHead));
        }

        xml.WriteEndElement();
    }

    private static Cell CellOf(object value, string at, bool isHead) => value switch
    {
        string text => new Cell(new InlineString(new Text(Fitting(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = at, DataType = CellValues.InlineString, StyleIndex = isHead ? Head : text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? Guarded : Wrapped,
        },
        decimal number => new Cell(new CellValue(NumberText.Machine(number))) { CellReference = at, StyleIndex = Decimal },
        int or long => new Cell(new CellValue(NumberText.Machine(Convert.ToInt64(value, CultureInfo.InvariantCulture)))) { CellReference = at, StyleIndex = Whole },
        LocalDate day => new Cell(new CellValue(NumberText.Machine(Serial(day)))) { CellReference = at, StyleIndex = Date },
        _ => throw new ArgumentException($"A cell holds no {value.GetType().Name}.", nameof(value)),
    };

    private static long Serial(LocalDate day) => Period.DaysBetween(new LocalDate(1899, 12, 30), day);

    private static string Fitting(string text)
    {
        var clean = OfficeWriter.Clean(text);
        if (clean.Length <= MostLetters) return clean;
        var end = MostLetters - 1;
        return clean.Substring(0, char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end) + "…";
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Table Table(int id, string name, string[] heads, int rows)
    {
        var range = "A1:" + Letters(heads.Length) + NumberText.Machine(rows);
        return new(
            new AutoFilter { Reference = range },
            new TableColumns(heads.Select((h, i) => new TableColumn { Id = (uint)i + 1, Name = Fitting(h).Replace("\n", " ") })) { Count = (uint)heads.Length },
            new TableStyleInfo { Name = "TableStyleLight9", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = true, ShowColumnStripes = false })
        { Id = (uint)id, Name = name, DisplayName = name, Reference = range, TotalsRowShown = false };
    }

    private static Stylesheet Styles()
    {
        CellFormat Format(uint number, uint font = 0, uint fill = 0, bool isWrapped = false, bool isGuarded = false)
        {
            var format = new CellFormat { NumberFormatId = number, FontId = font, FillId = fill, BorderId = 0, FormatId = 0, ApplyNumberFormat = number > 0 };
            if (isGuarded) format.QuotePrefix = true;
            if (isWrapped)
            {
                format.ApplyAlignment = true;
                format.Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top };
            }

            return format;
        }

        return new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0.0" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "dd.mm.yyyy" }) { Count = 2 },
            new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })) { Count = 2 },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(Format(0), Format(0, font: 1, isWrapped: true), Format(1), Format(164), Format(165), Format(0, isWrapped: true), Format(49, isWrapped: true, isGuarded: true)) { Count = 7 },
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
    }

    private static string[] Unique(IEnumerable<string> heads)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<string>();
        foreach (var head in heads)
        {
            var name = string.IsNullOrWhiteSpace(head) ? "–" : head.Replace('\n', ' ').Trim();
            var free = name;
            for (var n = 2; !seen.Add(free); n++) free = $"{name} {NumberText.Machine(n)}";
            unique.Add(free);
        }

        return [.. unique];
    }

    private static string SheetName(string name, List<string> taken)
    {
        var plain = new string([.. OfficeWriter.Clean(name).Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? ' ' : c)]).Trim();
        if (plain.Length == 0) plain = "–";
        for (var n = 1; ; n++)
        {
            var end = n == 1 ? "" : " " + NumberText.Machine(n);
            var free = plain.Substring(0, Math.Min(plain.Length, 31 - end.Length)) + end;
            if (!taken.Exists(t => string.Equals(t, free, StringComparison.OrdinalIgnoreCase))) return free;
        }
    }

    private static string TableName(string sheet, int part, HashSet<string> taken)
    {
        var plain = new string([.. sheet.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
        if (plain.Length == 0 || !char.IsLetter(plain[0])) plain = "T_" + plain;
        if (part > 1) plain += "_" + NumberText.Machine(part);
        var free = plain = "Tab_" + plain;
        for (var n = 2; !taken.Add(free); n++) free = plain + "_" + NumberText.Machine(n);
        return free;
    }
}
