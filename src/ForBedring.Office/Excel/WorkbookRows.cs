using System.Globalization;
using System.Xml.Linq;
using ForBedring.Office.Packages;
using ForBedring.Office.Word;
using ForBedring.Rules;

namespace ForBedring.Office.Excel;

/// <summary>A cell that was read: its text, its day where it is a date, and whether a formula gave it.</summary>
internal readonly record struct ReadCell(string Text, decimal? Number, bool IsFormula);

/// <summary>The rows of the sheets of a workbook, by their 1-based number.</summary>
internal static class WorkbookRows
{
    private const int MostColumns = 500;

    public static IEnumerable<List<(int Row, ReadCell[] Cells)>> Sheets(OfficeFile file, ReadProblems problems)
    {
        var related = file.RelationshipsOf(file.MainPart);
        var texts = related.Where(r => r.Is("sharedStrings") && !r.IsExternal).Select(r => file.Xml(r.Target)).FirstOrDefault()?.Elements().Where(e => e.Name.LocalName == "si").Select(TextOf).ToList() ?? [];
        foreach (var sheet in file.Xml(file.MainPart).Child("sheets")?.Elements() ?? [])
        {
            var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value;
            if (related.FirstOrDefault(r => r.Id == id && r.Is("worksheet") && !r.IsExternal) is not { } part || file.Xml(part.Target) is not { } xml) continue;
            var rows = new List<(int, ReadCell[])>();
            var number = 0;
            foreach (var row in xml.Child("sheetData")?.Elements() ?? [])
            {
                number = WordStyles.Whole(row.Attr("r"), number + 1);
                if (Cells(row, texts) is { } cells) rows.Add((number, cells));
                else problems.Add(DocumentRules.TooLarge, number, null, ("what", $"> {NumberText.Machine(MostColumns)}"));
                if (problems.HasError) yield break;
            }

            yield return rows;
        }
    }

    /// <summary>The day of a cell's number, as the workbook counts them from 1900; null where it is none.</summary>
    public static LocalDate? DayOf(decimal? serial) => serial is >= 1 and < 2_958_466 ? new LocalDate(1899, 12, 30).PlusDays((int)Math.Floor(serial.Value)) : null;

    private static ReadCell[]? Cells(XElement row, List<string> texts)
    {
        var cells = new List<ReadCell>();
        foreach (var cell in row.Elements())
        {
            var at = Column(cell.Attr("r")) ?? cells.Count;
            if (at >= MostColumns) return null;
            while (cells.Count < at) cells.Add(new("", null, false));
            var value = cell.Child("v")?.Value ?? "";
            var text = cell.Attr("t") switch
            {
                "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : "",
                "inlineStr" => cell.Child("is") is { } inline ? TextOf(inline) : "",
                "e" => "",
                _ => value,
            };
            var isNumber = cell.Attr("t") is null or "n" && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            var read = new ReadCell(text.Trim(), isNumber ? decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture) : null, cell.Child("f") is not null);
            if (at < cells.Count) cells[at] = read;
            else cells.Add(read);
        }

        return [.. cells];
    }

    // Phonetic help beside a text is not part of it.
    private static string TextOf(XElement text) => string.Concat(text.Descendants().Where(e => e.Name.LocalName == "t" && e.Parent?.Name.LocalName is not "rPh").Select(e => e.Value));

    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z') break;
            column = (column * 26) + letter - 'A' + 1;
            if (column > 20_000) return column;
        }

        return column == 0 ? null : column - 1;
    }
}
