using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ForBedring.Office.Packages;
using ForBedring.Rules;

namespace ForBedring.Office.Word;

/// <summary>Writes a Word document whose look is all in styles: a template's where it has them, the library's own otherwise.</summary>
internal sealed class WordWriter(ReportLanguage language, WordTemplate template)
{
    private const string Main = "word/document.xml";
    private readonly Body _body = new();

    /// <summary>Adds a paragraph.</summary>
    public void Add(string style, string text) => _body.AppendChild(Paragraph(style, text));

    /// <summary>Adds a table, and the paragraph that a document needs behind one.</summary>
    public void Add(Table table) => _body.AppendChild(table);

    /// <summary>A paragraph of a style.</summary>
    public Paragraph Paragraph(string style, string text, string? markStyle = null, string? mark = null)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = template.IdOf(style) }));
        if (text.Length > 0) paragraph.AppendChild(new Run(Text(text)));
        if (markStyle is not null && mark is not null) paragraph.AppendChild(new Run(new RunProperties(new RunStyle { Val = template.IdOf(markStyle) }), Text(mark)));
        return paragraph;
    }

    /// <summary>A cell of paragraphs.</summary>
    public TableCell Cell(IEnumerable<Paragraph> paragraphs, int width, int span = 1, bool? continues = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = NumberText.Machine(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1) properties.AppendChild(new GridSpan { Val = span });
        if (continues is { } merged) properties.AppendChild(new VerticalMerge { Val = merged ? MergedCellValues.Continue : MergedCellValues.Restart });
        var cell = new TableCell(properties);
        foreach (var paragraph in paragraphs) cell.AppendChild(paragraph);
        if (cell.ChildElements.Count == 1) cell.AppendChild(Paragraph(WordTemplate.CellText, ""));
        return cell;
    }

    /// <summary>A row; rows of headings are repeated on every page, and no row is parted by a page's end.</summary>
    public static TableRow Row(IEnumerable<TableCell> cells, bool isHeader = false)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader) properties.AppendChild(new TableHeader());
        var row = new TableRow(properties);
        foreach (var cell in cells) row.AppendChild(cell);
        return row;
    }

    /// <summary>An empty table of columns, with a text for those who cannot see it.</summary>
    public Table Table(int[] widths, string caption)
    {
        var grid = new TableGrid();
        foreach (var width in widths) grid.AppendChild(new GridColumn { Width = NumberText.Machine(width) });
        return new Table(
            new TableProperties(
                new TableStyle { Val = template.IdOf(WordTemplate.TableStyle) },
                new TableWidth { Width = NumberText.Machine(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = OfficeWriter.Clean(caption) }),
            grid);
    }

    /// <summary>The document as a file.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="footer">What stands at the foot of each page, before the number.</param>
    /// <param name="day">The day the content is of.</param>
    /// <param name="isLandscape">Whether the page lies.</param>
    public byte[] ToBytes(string title, string footer, LocalDate day, bool isLandscape)
    {
        var (width, height) = isLandscape ? (16838u, 11906u) : (11906u, 16838u);
        var size = new PageSize { Width = width, Height = height };
        if (isLandscape) size.Orient = PageOrientationValues.Landscape;
        if (_body.LastChild is Table) _body.AppendChild(Paragraph(WordTemplate.CellText, ""));
        _body.AppendChild(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId4" },
            size,
            new PageMargin { Top = 720, Bottom = 720, Left = 720u, Right = 720u, Header = 360u, Footer = 360u, Gutter = 0u }));
        using var bytes = new MemoryStream();
        using (var file = new OfficeWriter(bytes))
        {
            file.Relate("", "rId1", "officeDocument", Main);
            file.CoreProperties(title, footer, language, day);
            file.Part(Main, WordTemplate.Types + "document.main+xml", new Document(_body).OuterXml);
            file.Part("word/styles.xml", WordTemplate.Types + "styles+xml", template.StylesIn(language));
            file.Part("word/numbering.xml", WordTemplate.Types + "numbering+xml", template.Numbering.ToString(SaveOptions.DisableFormatting));
            file.Part("word/settings.xml", WordTemplate.Types + "settings+xml", new Settings(new ThemeFontLanguages { Val = OfficeWriter.Tag(language) }).OuterXml);
            file.Part("word/footer1.xml", WordTemplate.Types + "footer+xml", Foot(footer).OuterXml);
            file.Relate(Main, "rId1", "styles", "styles.xml");
            file.Relate(Main, "rId2", "numbering", "numbering.xml");
            file.Relate(Main, "rId3", "settings", "settings.xml");
            file.Relate(Main, "rId4", "footer", "footer1.xml");
            if (template.Theme is { } theme)
            {
                file.Part("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", theme.ToString(SaveOptions.DisableFormatting));
                file.Relate(Main, "rId5", "theme", "theme/theme1.xml");
            }
        }

        return bytes.ToArray();
    }

    private Footer Foot(string text)
    {
        var paragraph = Paragraph(WordTemplate.Foot, text + (language == ReportLanguage.English ? " · Page " : " · Side "));
        paragraph.AppendChild(new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" });
        paragraph.AppendChild(new Run(Text(language == ReportLanguage.English ? " of " : " av ")));
        paragraph.AppendChild(new SimpleField(new Run(new Text("1"))) { Instruction = "NUMPAGES" });
        return new Footer(paragraph);
    }

    private static Text Text(string text) => new(OfficeWriter.Clean(text.Replace('\n', ' '))) { Space = SpaceProcessingModeValues.Preserve };
}
