using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Office.Word;

/// <summary>A line of a cell or of the text around the table: its text, the mark of its list, and whether it is a heading or a title.</summary>
internal sealed record WordLine(string Text, string? Mark = null, bool IsHeading = false, bool IsTitle = false, bool IsProblem = false);

/// <summary>The text that stands in a document once its changes are accepted, and what of it was not read.</summary>
internal sealed class WordText(WordStyles styles)
{
    private readonly List<bool> _fields = [];
    private readonly StringBuilder _text = new();
    private List<XElement> _boxes = [];

    /// <summary>What the last call met, each rule once.</summary>
    public HashSet<RuleDefinition> Notes { get; private set; } = [];

    /// <summary>Whether the last call met a page break.</summary>
    public bool HasPageBreak { get; private set; }

    /// <summary>Forgets what was met.</summary>
    public void Begin()
    {
        Notes = [];
        HasPageBreak = false;
    }

    /// <summary>The lines of block content: paragraphs, and tables inside it row by row.</summary>
    public List<WordLine> LinesOf(IEnumerable<XElement> blocks)
    {
        var lines = new List<WordLine>();
        Add(blocks, lines);
        return lines;
    }

    /// <summary>The lines of one paragraph, and the text boxes anchored in it.</summary>
    public (List<WordLine> Lines, List<XElement> Boxes) Paragraph(XElement paragraph)
    {
        var lines = new List<WordLine>();
        var boxes = Add(paragraph, lines);
        return (lines, boxes);
    }

    private void Add(IEnumerable<XElement> blocks, List<WordLine> lines)
    {
        foreach (var block in WordBlocks.Of(blocks, Notes))
        {
            if (block.Name.LocalName == "tbl")
            {
                Notes.Add(DocumentRules.NestedTable);
                foreach (var row in WordBlocks.Rows(block, Notes))
                {
                    var cells = WordBlocks.Cells(row, Notes).Select(c => string.Join(" ", LinesOf(c.Elements()).Select(Whole))).Where(c => c.Length > 0);
                    lines.Add(new(string.Join(" ", cells)));
                }

                continue;
            }

            foreach (var box in Add(block, lines)) Add(box.Elements(), lines);
        }
    }

    // A paragraph whose end was deleted goes on in the next; its text stays open till then.
    private List<XElement> Add(XElement paragraph, List<WordLine> lines)
    {
        var properties = paragraph.Child("pPr");
        var name = styles.NameOf(properties.Child("pStyle").Attr("val"));
        _boxes = [];
        if (properties.Child("pageBreakBefore").IsOn()) HasPageBreak = true;
        if (name is OwnStyles.MarkName or OwnStyles.GuidanceName) return [];
        Inline(paragraph);
        var boxes = _boxes;
        if (properties.Child("rPr").Child("del") is not null || properties.Child("rPr").Child("moveFrom") is not null)
        {
            Notes.Add(DocumentRules.TrackedChange);
            if (paragraph.ElementsAfterSelf().Any(e => e.Name.LocalName == "p")) return boxes;
        }

        if (properties.Child("rPr").Child("ins") is not null) Notes.Add(DocumentRules.TrackedChange);
        var text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length == 0) return boxes;
        var mark = styles.MarkOf(paragraph);
        var first = true;
        foreach (var line in mark is null ? text.Split('\n') : [text.Replace('\n', ' ')])
        {
            if (line.Trim().Length > 0) lines.Add(new(line.Trim(), first ? mark : null, styles.IsHeading(paragraph), name is "title" or "tittel", name == OwnStyles.ProblemName));
            first = false;
        }

        return boxes;
    }

    private void Inline(XElement node)
    {
        foreach (var child in node.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "rPr" or "pPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "fldCharPr" or "instrText" or "delText" or "delInstrText" or "softHyphen" or "rt":
                    break;
                case "r":
                    Run(child);
                    break;
                case "t":
                    Append(child.Value);
                    break;
                case "tab" or "ptab":
                    Append(" ");
                    break;
                case "br":
                    if (child.Attr("type") is "page") HasPageBreak = true;
                    Append("\n");
                    break;
                case "cr":
                    Append("\n");
                    break;
                case "noBreakHyphen":
                    Append("\u2011");
                    break;
                case "sym":
                    if (int.TryParse(child.Attr("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sign) && sign is > 31 and < 0xD800 or > 0xDFFF and < 0xFFFE) Append(((char)sign).ToString());
                    break;
                case "fldChar":
                    Field(child.Attr("fldCharType"));
                    break;
                case "del" or "moveFrom":
                    Notes.Add(DocumentRules.TrackedChange);
                    break;
                case "ins" or "moveTo":
                    Notes.Add(DocumentRules.TrackedChange);
                    Inline(child);
                    break;
                case "commentReference":
                    Notes.Add(DocumentRules.CommentIgnored);
                    break;
                case "footnoteReference" or "endnoteReference":
                    Notes.Add(DocumentRules.FootnoteNotRead);
                    break;
                case "sdt":
                    if (!child.Child("sdtPr").Child("showingPlcHdr").IsOn() && child.Child("sdtContent") is { } content) Inline(content);
                    break;
                case "AlternateContent":
                    if ((child.Child("Choice") ?? child.Child("Fallback")) is { } chosen) Inline(chosen);
                    break;
                case "drawing" or "pict" or "object":
                    Drawing(child);
                    break;
                default:
                    Inline(child);
                    break;
            }
        }
    }

    private void Run(XElement run)
    {
        var properties = run.Child("rPr");
        var name = styles.NameOf(properties.Child("rStyle").Attr("val"));
        if (name == OwnStyles.MarkTextName) return;
        if (properties.Child("vanish").IsOn())
        {
            if (run.Elements().Any(e => e.Name.LocalName == "t" && e.Value.Trim().Length > 0)) Notes.Add(DocumentRules.HiddenText);
            return;
        }

        if (name == OwnStyles.StateName) _text.Append(PlanBullets.State);
        Inline(run);
    }

    private void Field(string? kind)
    {
        if (kind == "begin") _fields.Add(true);
        else if (kind == "separate" && _fields.Count > 0) _fields[_fields.Count - 1] = false;
        else if (kind == "end" && _fields.Count > 0) _fields.RemoveAt(_fields.Count - 1);
    }

    private void Drawing(XElement drawing)
    {
        var boxes = drawing.Descendants().Where(e => e.Name.LocalName == "txbxContent" && !e.Ancestors().TakeWhile(a => a != drawing).Any(a => a.Name.LocalName is "txbxContent" or "Fallback")).ToList();
        if (boxes.Count > 0)
        {
            Notes.Add(DocumentRules.TextBox);
            _boxes.AddRange(boxes);
        }
        else if (drawing.Descendants().Any(e => e.Name.LocalName is "blip" or "imagedata" or "OLEObject" or "chart")) Notes.Add(DocumentRules.PictureNotRead);
    }

    // Text of a field's code is not shown. The private signs by which the plan's reader tells items apart are never a document's own.
    private void Append(string text)
    {
        if (_fields.Contains(true)) return;
        foreach (var letter in text)
        {
            if (letter is PlanBullets.Item or PlanBullets.State or PlanBullets.Problem) _text.Append('\uFFFD');
            else if (letter is '\n' or '\t' || !char.IsControl(letter)) _text.Append(letter is '\t' ? ' ' : letter);
        }
    }

    private static string Whole(WordLine line) => line.Mark is null ? line.Text : line.Mark + " " + line.Text;
}
