using System.IO.Compression;
using System.Text;

namespace ForBedring.Office.Tests;

/// <summary>Makes Word files out of raw XML, as other programs write them, from the seeds' plan form.</summary>
internal static class Forms
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    internal const string Numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";

    internal const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"Overskrift2\"><w:name w:val=\"heading 2\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Punkt\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";

    /// <summary>The text of the form as it is pasted.</summary>
    public static string Pasted { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "betanien-plan-2023.table.txt"));

    /// <summary>The lines above the table.</summary>
    public static string[] Head { get; } = [.. Pasted.Split('\n').TakeWhile(l => l.Trim().Length > 0)];

    /// <summary>The rows of the table, phases and headings included.</summary>
    public static string[][] Rows { get; } = [.. Pasted.Split('\n').SkipWhile(l => l.Trim().Length > 0).Where(l => l.Contains('\t')).Select(l => Padded(l.Replace("\f", "").Split('\t')))];

    public static bool IsPhases(string[] row) => row[0] == "Planlegge";

    public static bool IsHeadings(string[] row) => row[0] == "Forbedringsområder";

    public static bool IsTheme(string[] row) => row[0].Length > 0 && row.Skip(1).All(c => c.Trim().Length == 0);

    /// <summary>A document whose body is given.</summary>
    public static MemoryStream Docx(string body, Action<Dictionary<string, string>>? change = null, string mainType = "document.main+xml", string documentRels = "")
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{(mainType.Contains('/') ? mainType : Types + mainType)}\"/></Types>",
            ["_rels/.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{R}/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            ["word/document.xml"] = $"<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>{body}<w:sectPr/></w:body></w:document>",
            ["word/styles.xml"] = $"<w:styles xmlns:w=\"{W}\">{Styles}</w:styles>",
            ["word/numbering.xml"] = $"<w:numbering xmlns:w=\"{W}\">{Numbering}</w:numbering>",
            ["word/_rels/document.xml.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{R}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"{R}/numbering\" Target=\"/word/numbering.xml\"/>{documentRels}</Relationships>",
        };
        change?.Invoke(parts);
        return Zip(parts.ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value)));
    }

    public static MemoryStream Zip(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var entry = zip.CreateEntry(part.Key).Open();
                entry.Write(part.Value);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static string T(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string P(string text, string properties = "") => $"<w:p>{(properties.Length == 0 ? "" : $"<w:pPr>{properties}</w:pPr>")}<w:r><w:t xml:space=\"preserve\">{T(text)}</w:t></w:r></w:p>";

    public static string HeadParagraphs() => string.Concat(Head.Select(l => P(l)));

    /// <summary>A cell whose list stands as text with bullets.</summary>
    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    /// <summary>A cell whose list is a list of the program.</summary>
    public static string ListCell(string text, string properties = "", string list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
        => $"<w:tc><w:tcPr>{properties}</w:tcPr>{(text.StartsWith('•') ? string.Concat(Items(text).Select(i => P(i, list))) : P(text))}</w:tc>";

    public static IEnumerable<string> Items(string text) => text.Split('•').Select(i => i.Trim()).Where(i => i.Length > 0);

    public static string Table(IEnumerable<string> rows, int columns = 7) => $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(Enumerable.Range(0, columns).Select(i => $"<w:gridCol w:w=\"{1000 + (i * 100)}\"/>"))}</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    public static string Row(IEnumerable<string> cells, string properties = "") => $"<w:tr><w:trPr>{properties}</w:trPr>{string.Concat(cells)}</w:tr>";

    private static string[] Padded(string[] cells) => [.. cells, .. Enumerable.Repeat("", Math.Max(0, 7 - cells.Length))];
}
