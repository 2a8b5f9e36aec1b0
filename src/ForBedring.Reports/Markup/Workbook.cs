using System.IO.Compression;
using System.Text;
using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>A small xlsx file: sheets of texts and numbers, nothing that can run or load. The same cells give the same bytes.</summary>
internal sealed class Workbook
{
    /// <summary>A number shown without decimals.</summary>
    public const int WholeNumber = 2;

    /// <summary>A number shown with one decimal.</summary>
    public const int OneDecimal = 3;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // The earliest time a zip file can hold: nothing of the machine's clock.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<WorkSheet> _sheets = [];

    /// <summary>A new sheet; at most 31 characters of the name are kept.</summary>
    public WorkSheet Sheet(string name)
    {
        var sheet = new WorkSheet(name.Length > 31 ? name.Substring(0, 31) : name);
        _sheets.Add(sheet);
        return sheet;
    }

    public byte[] ToArray()
    {
        using var stream = new System.IO.MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, _sheets.Count).Select(i => NumberText.Machine(i)).ToList();
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
                + string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{Escape(s.Name)}\" sheetId=\"{numbers[i]}\" r:id=\"rId{numbers[i]}\"/>")) + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">"
                + string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))
                + $"<Relationship Id=\"rIdStyles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/><xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            for (var i = 0; i < _sheets.Count; i++) Add(zip, $"xl/worksheets/sheet{numbers[i]}.xml", _sheets[i].ToXml());
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var target = entry.Open();
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Declaration + xml);
        target.Write(bytes, 0, bytes.Length);
    }

    // Characters XML cannot hold are left out.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < ' ' and not ('\t' or '\n' or '\r') => escaped,
                '\uFFFE' or '\uFFFF' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A sheet, filled row by row from the left.</summary>
    internal sealed class WorkSheet(string name)
    {
        private const int Plain = 0;
        private const int Bold = 1;

        private readonly StringBuilder _rows = new();
        private int _row;
        private int _column;

        public string Name { get; } = name;

        /// <summary>A row of heads, which stays in view.</summary>
        public void Heads(IEnumerable<string> texts)
        {
            Row();
            foreach (var text in texts) Text(text, Bold);
        }

        public void Row()
        {
            _rows.Append(_row == 0 ? "" : "</row>").Append("<row r=\"").Append(NumberText.Machine(++_row)).Append("\">");
            _column = 0;
        }

        public void Text(string text) => Text(text, Plain);

        public void Number(decimal value, int style)
            => Cell().Append(" s=\"").Append(NumberText.Machine(style)).Append("\"><v>").Append(NumberText.Machine(value)).Append("</v></c>");

        public void Skip() => _column++;

        public string ToXml()
            => $"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>{_rows}{(_row == 0 ? "" : "</row>")}</sheetData></worksheet>";

        private void Text(string text, int style)
            => Cell().Append(" s=\"").Append(NumberText.Machine(style)).Append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(Escape(text)).Append("</t></is></c>");

        private StringBuilder Cell() => _rows.Append("<c r=\"").Append(ColumnName(_column++)).Append(NumberText.Machine(_row)).Append('"');

        private static string ColumnName(int column)
        {
            var name = "";
            for (var left = column + 1; left > 0; left = (left - 1) / 26) name = (char)('A' + ((left - 1) % 26)) + name;
            return name;
        }
    }
}
