using System.Xml.Linq;
using ForBedring.Office.Packages;
using ForBedring.Rules;

namespace ForBedring.Office.Word;

/// <summary>The styles, lists and theme a document is written with: a template's, with those of the library that it lacks.</summary>
internal sealed class WordTemplate
{
    public const string Title = "title";
    public const string ThemeHeading = "heading 2";
    public const string Section = "heading 1";
    public const string Bullet = "list bullet";
    public const string Field = "forbedring hode";
    public const string ColumnHead = "forbedring kolonne";
    public const string CellText = "forbedring celle";
    public const string Foot = "footer";
    public const string Large = "forbedring oppslag";
    public const string TableStyle = "forbedring tabell";
    public const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly XElement _styles;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private WordTemplate(XElement styles, XElement numbering, XElement? theme)
    {
        _styles = styles;
        Numbering = numbering;
        Theme = theme;
        var own = XElement.Parse(OwnXml);
        var names = styles.Elements(W + "style").Where(s => s.Attr("styleId") is not null).GroupBy(s => s.Child("name").Attr("val")?.ToLowerInvariant() ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var taken = new HashSet<string>(styles.Elements(W + "style").Select(s => s.Attr("styleId") ?? ""), StringComparer.Ordinal);
        if (styles.Element(W + "docDefaults") is null) styles.AddFirst(new XElement(own.Element(W + "docDefaults")!));
        foreach (var style in own.Elements(W + "style"))
        {
            var name = style.Child("name").Attr("val")!.ToLowerInvariant();
            if (names.TryGetValue(name, out var theirs) && theirs.Attr("type") == style.Attr("type"))
            {
                _ids.Add(name, theirs.Attr("styleId")!);
                if (name == Bullet && theirs.Child("pPr").Child("numPr") is null) Listed(theirs);
                continue;
            }

            var id = style.Attr("styleId")!;
            while (!taken.Add(id)) id += "FB";
            var added = new XElement(style);
            added.SetAttributeValue(W + "styleId", id);
            _ids.Add(name, id);
            styles.Add(added);
            if (name == Bullet) Listed(added);
        }

        // Own styles rest on the template's normal style, whatever its id is.
        var normal = _ids["normal"];
        foreach (var based in styles.Elements(W + "style").Where(s => s.Attr("type") == "paragraph").Select(s => s.Element(W + "basedOn")).Where(b => b?.Attr("val") == "FBNormal")) based!.SetAttributeValue(W + "val", normal);
    }

    /// <summary>The library's own.</summary>
    public static WordTemplate Own() => new(new XElement(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName)), new XElement(W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName)), null);

    public XElement Numbering { get; }

    public XElement? Theme { get; }

    /// <summary>A template's.</summary>
    /// <exception cref="ArgumentException">The stream holds no Word document or template.</exception>
    public static WordTemplate Read(Stream template)
    {
        var problems = new ReadProblems();
        using var file = OfficeFile.Open(template, OfficeKind.Word, problems);
        var parts = file?.RelationshipsOf(file.MainPart).Where(r => !r.IsExternal).ToList() ?? [];
        XElement? Part(string type) => parts.Where(r => r.Is(type)).Select(r => file!.Xml(r.Target)).FirstOrDefault();
        var styles = Part("styles");
        var numbering = Part("numbering");
        var theme = Part("theme");
        if (problems.HasError || file is null) throw new ArgumentException("The template is no Word document: " + string.Join(" ", problems.ToImmutableArray().Select(p => p.Message.English)), nameof(template));

        // A picture in the theme would need its file; fonts and colours do not.
        theme?.Descendants().Where(e => e.Attributes().Any(a => a.Name.LocalName is "embed" or "link")).ToList().ForEach(e => e.Remove());
        numbering?.Descendants().Where(e => e.Name.LocalName == "numPicBullet").ToList().ForEach(e => e.Remove());
        numbering?.Descendants().Where(e => e.Name.LocalName == "lvlPicBulletId").ToList().ForEach(e => e.Remove());
        return new(Transitional(styles) ?? Own()._styles, Transitional(numbering) ?? Own().Numbering, theme);
    }

    /// <summary>The id of a style by its name in lower case.</summary>
    public string IdOf(string name) => _ids[name];

    /// <summary>The styles, with the document's language.</summary>
    public string StylesIn(ReportLanguage language)
    {
        var styles = new XElement(_styles);
        var run = styles.Element(W + "docDefaults")!;
        foreach (var name in new[] { "rPrDefault", "rPr" })
        {
            if (run.Element(W + name) is null) run.AddFirst(new XElement(W + name));
            run = run.Element(W + name)!;
        }

        run.Elements(W + "lang").Remove();
        run.Add(new XElement(W + "lang", new XAttribute(W + "val", OfficeWriter.Tag(language))));
        return styles.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement? Transitional(XElement? part) => part is null || part.Name.Namespace != W ? null : part;

    // A list of bullets of our own, with ids that are free.
    private void Listed(XElement style)
    {
        int Free(string element, string attribute) => Numbering.Elements(W + element).Select(e => WordStyles.Whole(e.Attr(attribute), 0)).DefaultIfEmpty(0).Max() + 1;
        var (list, number) = (Free("abstractNum", "abstractNumId"), Free("num", "numId"));
        var abstractNum = new XElement(W + "abstractNum", new XAttribute(W + "abstractNumId", list), new XElement(W + "multiLevelType", new XAttribute(W + "val", "singleLevel")),
            new XElement(W + "lvl", new XAttribute(W + "ilvl", 0), new XElement(W + "start", new XAttribute(W + "val", 1)), new XElement(W + "numFmt", new XAttribute(W + "val", "bullet")), new XElement(W + "lvlText", new XAttribute(W + "val", "•")),
                new XElement(W + "lvlJc", new XAttribute(W + "val", "left")), new XElement(W + "pPr", new XElement(W + "ind", new XAttribute(W + "left", 227), new XAttribute(W + "hanging", 227)))));
        if (Numbering.Elements(W + "num").FirstOrDefault() is { } firstNum) firstNum.AddBeforeSelf(abstractNum);
        else Numbering.Add(abstractNum);
        var added = new XElement(W + "num", new XAttribute(W + "numId", number), new XElement(W + "abstractNumId", new XAttribute(W + "val", list)));
        if (Numbering.Elements(W + "num").LastOrDefault() is { } lastNum) lastNum.AddAfterSelf(added);
        else Numbering.Add(added);
        if (style.Element(W + "pPr") is null) (style.Element(W + "rPr") is { } run ? (Action<XElement>)run.AddBeforeSelf : style.Add)(new XElement(W + "pPr"));
        style.Element(W + "pPr")!.AddFirst(new XElement(W + "numPr", new XElement(W + "numId", new XAttribute(W + "val", number))));
    }

    private const string OwnXml =
        """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="FBNormal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="60" w:after="120"/></w:pPr><w:rPr><w:b/><w:color w:val="003B5C"/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="FBNormal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="003B5C"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="FBNormal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="60" w:after="60"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:color w:val="003B5C"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="FBNormal"/><w:qFormat/><w:pPr><w:spacing w:after="20"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="FBNormal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="FBField"><w:name w:val="ForBedring hode"/><w:basedOn w:val="FBNormal"/><w:pPr><w:spacing w:after="20"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="FBColumn"><w:name w:val="ForBedring kolonne"/><w:basedOn w:val="FBNormal"/><w:pPr><w:keepNext/><w:spacing w:after="20"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="FBCell"><w:name w:val="ForBedring celle"/><w:basedOn w:val="FBNormal"/><w:pPr><w:spacing w:after="20"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="FBLarge"><w:name w:val="ForBedring oppslag"/><w:basedOn w:val="FBNormal"/><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr><w:rPr><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="FBGuidance"><w:name w:val="ForBedring veiledning"/><w:basedOn w:val="FBNormal"/><w:pPr><w:spacing w:after="20"/></w:pPr><w:rPr><w:i/><w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="FBMark"><w:name w:val="ForBedring merknad"/><w:basedOn w:val="FBNormal"/><w:pPr><w:spacing w:after="20"/></w:pPr><w:rPr><w:b/><w:color w:val="9C1C1C"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="FBProblem"><w:name w:val="ForBedring problem"/><w:basedOn w:val="FBNormal"/><w:pPr><w:spacing w:after="20"/></w:pPr></w:style>
        <w:style w:type="character" w:customStyle="1" w:styleId="FBMarkText"><w:name w:val="ForBedring merknad i linje"/><w:rPr><w:i/><w:color w:val="595959"/></w:rPr></w:style>
        <w:style w:type="character" w:customStyle="1" w:styleId="FBState"><w:name w:val="ForBedring tilstand"/><w:rPr><w:i/><w:color w:val="595959"/></w:rPr></w:style>
        <w:style w:type="table" w:customStyle="1" w:styleId="FBTable"><w:name w:val="ForBedring tabell"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:left w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:right w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/></w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="D9E8F2"/></w:tcPr></w:tblStylePr></w:style>
        </w:styles>
        """;
}
