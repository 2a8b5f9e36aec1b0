using System.Text;
using ForBedring.Planning;
using ForBedring.Reading;
using static ForBedring.Office.Tests.Forms;

namespace ForBedring.Office.Tests;

/// <summary>The plan form as people have it in Word: however it is merged, listed, split and wrapped, the same plan comes in.</summary>
public class PlanDocxReadTests
{
    private static readonly ImprovementPlan Wanted = PlanTableText.Read(Pasted).ValueOrThrow();

    public static TheoryData<string> Variants => [.. Documents.Keys];

    private static Dictionary<string, Func<MemoryStream>> Documents { get; } = new(StringComparer.Ordinal)
    {
        ["bullets as text"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => Cell(c)))))),
        ["bullets as lists"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => ListCell(c)))))),
        ["lists by style"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => ListCell(c, list: "<w:pStyle w:val=\"Punkt\"/>")))))),
        ["soft breaks"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => $"<w:tc>{P(c).Replace(" •", "</w:t><w:br/><w:t xml:space=\"preserve\">•")}</w:tc>"))))),
        ["themes over all columns"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => IsTheme(r) ? Row([Cell(r[0], "<w:gridSpan w:val=\"7\"/>")]) : Row(r.Select(c => ListCell(c)))))),
        ["phases merged"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => IsPhases(r)
            ? Row([Cell("Planlegge", "<w:gridSpan w:val=\"2\"/>"), Cell("Gjennomføre", "<w:gridSpan w:val=\"3\"/>"), Cell("Evaluere"), Cell("Korrigere")])
            : Row(r.Select(c => ListCell(c)), IsHeadings(r) ? "<w:tblHeader/>" : "")))),
        ["a finer grid"] = () => Docx(HeadParagraphs() + Table(Rows.Select((r, n) => Row(r.Select((c, i) => ListCell(c, $"<w:gridSpan w:val=\"{(i == n % 7 ? 3 : 2)}\"/>")).Take(6).Append(ListCell(r[6], $"<w:gridSpan w:val=\"{(n % 7 == 6 ? 3 : 2)}\"/>")))), 15)),
        ["a table of a theme each"] = () => Docx(HeadParagraphs() + ByTheme((theme, rows) => P(theme, "<w:pStyle w:val=\"Overskrift2\"/>") + Table(rows.Prepend(Rows[1]).Select(r => Row(r.Select(c => ListCell(c))))))),
        ["two tables, one heading"] = () => Docx(HeadParagraphs() + Table(Rows.Take(14).Select(r => Row(r.Select(c => ListCell(c))))) + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + Table(Rows.Skip(14).Where(r => !IsHeadings(r) && !IsPhases(r)).Select(r => Row(r.Select(c => ListCell(c)))))),
        ["tracked changes"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => Tracked(c)))).Append(Row(Enumerable.Range(0, 7).Select(_ => Cell("slettet")), "<w:del w:id=\"9\" w:author=\"x\"/>")))),
        ["content controls"] = () => Docx($"<w:sdt><w:sdtPr/><w:sdtContent>{HeadParagraphs()}{Table(Rows.Select(r => $"<w:sdt><w:sdtContent>{Row(r.Select(c => $"<w:sdt><w:sdtContent>{Controlled(c)}</w:sdtContent></w:sdt>"))}</w:sdtContent></w:sdt>"))}</w:sdtContent></w:sdt>"),
        ["fields, links and comments"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => Fielded(c)))))),
        ["nested tables"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => c.StartsWith('•') ? $"<w:tc>{Table(Items(c).Select(i => Row([Cell("• " + i)])), 1)}<w:p/></w:tc>" : Cell(c)))))),
        ["a table that lays out the page"] = () => Docx(Table([Row([$"<w:tc>{HeadParagraphs()}</w:tc>"]), Row([$"<w:tc>{Table(Rows.Select(r => Row(r.Select(c => ListCell(c)))))}<w:p/></w:tc>"])], 1)),
        ["in a text box"] = () => Docx(HeadParagraphs() + $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{Table(Rows.Select(r => Row(r.Select(c => ListCell(c)))))}<w:p/></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{P("erstattes")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
        ["head as a table"] = () => Docx(Table(Head.Select(l => l.Split(": ", 2)).Select(l => Row(l.Length == 2 ? [Cell(l[0]), Cell(l[1])] : [Cell(l[0], "<w:gridSpan w:val=\"2\"/>")])), 2) + Table(Rows.Select(r => Row(r.Select(c => ListCell(c)))))),
        ["head in the same table"] = () => Docx(Table(Head.Select(l => Row([Cell(l, "<w:gridSpan w:val=\"7\"/>")])).Concat(Rows.Select(r => Row(r.Select(c => ListCell(c))))))),
        ["head on the page's top"] = () => Docx(P(Head[1]) + Table(Rows.Select(r => Row(r.Select(c => ListCell(c))))), parts => parts["word/header1.xml"] = $"<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{HeadParagraphs()}</w:hdr>",
            documentRels: "<Relationship Id=\"rId7\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>"),
        ["head in a text box"] = () => Docx($"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{HeadParagraphs()}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" + Table(Rows.Select(r => Row(r.Select(c => ListCell(c)))))),
        ["one row a measure, the rest merged down"] = () => Docx(HeadParagraphs() + Table(Rows.SelectMany(MergedDown))),
        ["deadlines merged over areas"] = () => Docx(HeadParagraphs() + Table(MergedDeadlines())),
        ["numbered by the program"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select((c, i) => i == 0 && IsTheme(r) && char.IsAsciiDigit(c[0]) ? $"<w:tc>{P(c.Substring(c.IndexOf('.') + 1).Trim(), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>")}</w:tc>" : ListCell(c)))))),
        ["strict"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => ListCell(c))))), parts =>
        {
            foreach (var name in parts.Keys.ToList()) parts[name] = parts[name].Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main").Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");
        }),
        ["headings with guidance in the cell"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => IsHeadings(r) ? $"<w:tc>{P(c)}{P("(skriv kort)")}</w:tc>" : ListCell(c)))))),
        ["runs cut anywhere"] = () => Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => $"<w:tc><w:p>{string.Concat(c.Chunk(3).Select(p => $"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{T(new string(p))}</w:t></w:r><w:proofErr/>"))}</w:p></w:tc>"))))),
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void TheFormComesInWhole(string variant)
    {
        var read = PlanDocx.Read(Documents[variant]());

        Assert.True(read.TryGetValue(out var plan), string.Join("\n", read.Problems));
        Assert.Equal(10, plan!.Themes.Length);
        Assert.Equal(20, plan.Areas.Count());
        Assert.Equal(40, plan.Measures.Count());
        Assert.Equal(Told(Wanted), Told(plan));
    }

    /// <summary>The form typed into LibreOffice, and a plan that the library wrote and LibreOffice saved again.</summary>
    [Theory]
    [InlineData("libreoffice.docx")]
    [InlineData("own-resaved.docx")]
    public void TheFormComesInWholeFromAnotherProgram(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Files", file));

        Assert.Equal(Told(Wanted), Told(PlanDocx.Read(stream).ValueOrThrow()));
    }

    [Fact]
    public void WhatIsNotReadIsToldWithRowAndCell()
    {
        var read = PlanDocx.Read(Documents["fields, links and comments"]());

        Assert.Contains(read.Problems, p => p.Rule == DocumentRules.CommentIgnored && p.Row == 3 && p.Column == "Mål");
        Assert.Contains(read.Problems, p => p.Rule == DocumentRules.FootnoteNotRead && p.Column == "Tiltak");
        Assert.Contains(read.Problems, p => p.Rule == DocumentRules.PictureNotRead && p.Row > 1);
        Assert.Contains(read.Problems, p => p.Rule == DocumentRules.HiddenText && p.Row > 1);
        Assert.Contains(PlanDocx.Read(Documents["tracked changes"]()).Problems, p => p.Rule == DocumentRules.TrackedChange && p.Row == 3 && p.Column == "Tiltak");
        Assert.Contains(PlanDocx.Read(Documents["nested tables"]()).Problems, p => p.Rule == DocumentRules.NestedTable && p.Row is not null && p.Column == "Tiltak");
        Assert.Contains(PlanDocx.Read(Documents["deadlines merged over areas"]()).Problems, p => p.Rule == DocumentRules.MergedOverAreas && p.Row is not null && p.Column == "Frist");
        Assert.Contains(PlanDocx.Read(Documents["head in a text box"]()).Problems, p => p.Rule == DocumentRules.TextBox);
    }

    [Fact]
    public void APlaceholderIsNoText()
    {
        var cells = new[] { "Samarbeid", "Bedre samarbeid", "Møtepunkt", "HR", "Ultimo 2025", "", "" };
        var placeholder = "<w:tc><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + P("Klikk for å skrive inn tekst.") + "</w:sdtContent></w:sdt></w:tc>";
        var read = PlanDocx.Read(Docx(HeadParagraphs() + Table([Row(Rows[1].Select(c => Cell(c))), Row(cells.Select((c, i) => i == 5 ? placeholder : Cell(c)))])));

        Assert.Null(read.ValueOrThrow().Areas.Single().EvaluationNote);
    }

    [Fact]
    public void AMeasuresOwnDeadlineAndResponsibleComeWithIt()
    {
        var rows = new[]
        {
            Row(Rows[1].Select(c => Cell(c))),
            Row([Cell("Samarbeid", "<w:vMerge w:val=\"restart\"/>"), Cell("Bedre", "<w:vMerge w:val=\"restart\"/>"), Cell("Møtepunkt"), Cell("HR"), Cell("1.3.2025"), Cell(""), Cell("")]),
            Row([Cell("", "<w:vMerge/>"), Cell("", "<w:vMerge/>"), Cell("Nye rutiner"), Cell("Verneombud"), Cell("1.6.2025"), Cell(""), Cell("")]),
        };
        var area = PlanDocx.Read(Docx(HeadParagraphs() + Table(rows))).ValueOrThrow().Areas.Single();

        Assert.Equal(["", "1.6.2025"], area.Measures.Select(m => m.OwnDeadline?.OriginalText ?? ""));
        Assert.Equal("1.3.2025", area.Deadline.OriginalText);
    }

    [Fact]
    public void AnotherTableIsNamedAndNotRead()
    {
        var read = PlanDocx.Read(Docx(HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => ListCell(c))))) + Table([Row([Cell("Dato"), Cell("Sak")])], 2)));

        Assert.Equal(40, read.ValueOrThrow().Measures.Count());
        Assert.Contains(read.Problems, p => p.Rule == DocumentRules.OtherTable && p.Message.English.Contains("Table 2", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutATableThereIsNoPlan() => Assert.Contains(PlanDocx.Read(Docx(HeadParagraphs())).Problems, p => p.Rule == PlanningRules.NoTable);

    /// <summary>What two plans must share to be the same: everything but how their forms looked.</summary>
    internal static string Told(ImprovementPlan plan)
    {
        var text = new StringBuilder();
        text.AppendLine($"{plan.Title}|{plan.Category}|{plan.Label}|{plan.LastUpdated}|{plan.Placement.Level} {plan.Placement.Unit}|{plan.Owner}|{plan.PreparedBy}");
        foreach (var theme in plan.Themes)
        {
            text.AppendLine($"{theme.Position} {theme.Number} {theme.Heading} {theme.Theme} {theme.Audience}");
            foreach (var area in theme.Areas)
            {
                text.AppendLine($"  {area.Id} {area.Heading}|{area.Problem}|{area.ResponsibleText}|{area.Deadline.OriginalText}|{area.EvaluationNote}|{area.CorrectionNote}");
                foreach (var goal in area.Goals) text.AppendLine($"    goal {goal.GetType().Name} {goal.Id} {goal.Text}");
                foreach (var measure in area.Measures) text.AppendLine($"    {measure.Id} {measure.State} {measure.Text}|{string.Join(",", measure.Responsible)}|{measure.OwnDeadline?.OriginalText}");
            }
        }

        return text.ToString();
    }

    private static string ByTheme(Func<string, List<string[]>, string> write)
    {
        var text = new StringBuilder();
        var theme = "";
        var rows = new List<string[]>();
        foreach (var row in Rows.Where(r => !IsHeadings(r) && !IsPhases(r)))
        {
            if (!IsTheme(row))
            {
                rows.Add(row);
                continue;
            }

            if (rows.Count > 0) text.Append(write(theme, rows));
            theme = row[0];
            rows = [];
        }

        return text.Append(write(theme, rows)).ToString();
    }

    private static string Tracked(string cell)
    {
        if (cell.Length < 6) return Cell(cell);
        var middle = cell.Length / 2;
        return $"<w:tc><w:p><w:r><w:t xml:space=\"preserve\">{T(cell.Substring(0, middle))}</w:t></w:r><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>gammelt</w:delText></w:r></w:del><w:moveFrom w:id=\"3\" w:author=\"x\"><w:r><w:t>flyttet</w:t></w:r></w:moveFrom><w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t xml:space=\"preserve\">{T(cell.Substring(middle))}</w:t></w:r></w:ins></w:p></w:tc>";
    }

    private static string Controlled(string cell) => $"<w:tc><w:p><w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent><w:r><w:t xml:space=\"preserve\">{T(cell)}</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc>";

    private static string Fielded(string cell)
        => $"<w:tc><w:p><w:hyperlink r:id=\"rId9\"><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\">{T(cell)}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>"
            + "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><w:r><w:drawing><blip/></w:drawing></w:r></w:p></w:tc>";

    private static IEnumerable<string> MergedDown(string[] row)
    {
        var items = Items(row[2]).ToList();
        if (IsHeadings(row) || IsPhases(row) || IsTheme(row) || items.Count < 2)
        {
            yield return Row(row.Select(c => ListCell(c)));
            yield break;
        }

        for (var n = 0; n < items.Count; n++)
        {
            var at = n;
            yield return Row(row.Select((c, i) => i == 2 ? Cell(items[at]) : at == 0 ? ListCell(c, "<w:vMerge w:val=\"restart\"/>") : Cell("", "<w:vMerge/>")));
        }
    }

    private static IEnumerable<string> MergedDeadlines()
    {
        var last = "";
        foreach (var row in Rows)
        {
            var isArea = !IsHeadings(row) && !IsPhases(row) && !IsTheme(row);
            var goesOn = isArea && row[0].Length > 0 && row[4].Length > 0 && row[4] == last;
            last = isArea ? row[4] : "";
            yield return Row(row.Select((c, i) => i != 4 ? ListCell(c) : goesOn ? Cell("", "<w:vMerge/>") : Cell(c, isArea ? "<w:vMerge w:val=\"restart\"/>" : "")));
        }
    }
}
