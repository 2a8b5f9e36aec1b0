using System.Text;
using ForBedring.Planning;

namespace ForBedring.Reading;

/// <summary>Cuts pasted text into rows and cells: tabs, semicolons, commas, Markdown bars, or columns of two or more blanks.</summary>
internal sealed class PlanTableRows
{
    // Bokmål, nynorsk, Danish, Swedish and English, as forms have them.
    private static readonly (PlanColumn Column, string[] Names)[] Headers =
    [
        (PlanColumn.ImprovementArea,
        [
            "forbedringsområde", "forbedringsområder", "forbetringsområde", "forbetringsområder", "område", "områder", "improvement area", "improvement areas", "area", "areas", "focus area", "focus areas", "innsatsområde",
            "innsatsområder", "satsingsområde", "satsingsområder", "fokusområde", "fokusområder", "indsatsområde", "indsatsområder", "förbättringsområde", "förbättringsområden", "tema", "temaer", "theme",
        ]),
        (PlanColumn.Goal, ["mål", "goal", "goals", "målsetting", "målsetjing", "målsætning", "målsättning", "objective", "objectives", "delmål", "ønsket resultat", "ønska resultat", "aim", "aims"]),
        (PlanColumn.Measure,
        [
            "tiltak", "measure", "measures", "aktivitet", "aktiviteter", "aktivitetar", "handling", "handlinger", "tiltag", "indsats", "indsatser", "åtgärd", "åtgärder", "action", "actions", "activity", "activities", "hva",
            "kva", "what",
        ]),
        (PlanColumn.Responsible,
        [
            "ansvarlig", "ansvarlige", "ansvarleg", "ansvarlege", "responsible", "ansvar", "hvem", "kven", "ansvarig", "ansvariga", "owner", "owners", "lead", "who", "responsible person", "accountable", "responsibility",
            "ansvarlig person", "hovedansvarlig",
        ]),
        (PlanColumn.Deadline,
        [
            "frist", "tidsfrist", "deadline", "frister", "når", "tid", "tidspunkt", "tidsplan", "due", "due date", "by when", "when", "senest", "klart", "klar senast", "slutdatum", "sluttdato", "slutdato", "tidsramme", "timeline",
        ]),
        (PlanColumn.Evaluation, ["evaluering", "evaluation", "utvärdering", "uppföljning", "oppfølging", "oppfølgjing", "opfølgning", "follow-up", "follow up", "review", "effekt", "resultat", "results"]),
        (PlanColumn.Correction, ["korrigering", "correction", "justering", "justeringer", "korrektion", "adjustment", "adjustments", "korrigerende tiltak"]),
    ];

    // Word's line break inside a cell or paragraph.
    private const char SoftBreak = '\u000B';

    private PlanTableRows(List<(int Line, string Text)> head, List<(int Line, bool AfterBreak, string[] Cells)> rows)
    {
        Head = head;
        Rows = rows;
    }

    /// <summary>The lines before the first header.</summary>
    public List<(int Line, string Text)> Head { get; }

    /// <summary>The rows from the first header on, each with its 1-based line and whether a page break stood before it.</summary>
    public List<(int Line, bool AfterBreak, string[] Cells)> Rows { get; }

    /// <summary>The rows of a text; null where no line is a row of headings.</summary>
    public static PlanTableRows? Cut(string text)
    {
        var plain = text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u2028', SoftBreak);
        if (plain.Length > 0 && plain[0] == '\ufeff') plain = plain.Substring(1);
        foreach (var cut in new Func<string, List<(int Line, bool AfterBreak, string[] Cells)>>[] { t => Delimited(t, '\t'), Bars, t => Delimited(t, ';'), t => Delimited(t, '|'), t => Delimited(t, ','), Blanks })
        {
            var rows = cut(plain);
            var header = rows.FindIndex(r => IsHeader(r.Cells));
            if (header < 0) continue;
            MendBrokenCells(rows, header);
            for (var i = 0; i < rows.Count; i++) rows[i] = (rows[i].Line, rows[i].AfterBreak, Array.ConvertAll(rows[i].Cells, c => c.Replace(SoftBreak, '\n').Trim()));
            var first = rows[header].Line;
            var lines = plain.Split('\n');
            return new([.. lines.Take(first - 1).Select((line, i) => (i + 1, line.Trim('\f', ' ', '\t', '|')))], rows.GetRange(header, rows.Count - header));
        }

        return null;
    }

    /// <summary>Rows whose cells are known already, as in the table of a document.</summary>
    /// <param name="head">The lines before the first header.</param>
    /// <param name="rows">The rows from the first header on.</param>
    public static PlanTableRows Of(IEnumerable<string> head, IEnumerable<(int Line, bool AfterBreak, string[] Cells)> rows)
        => new([.. head.Select((line, i) => (i + 1, line))], [.. rows]);

    /// <summary>Whether a row holds the headings: four of the seven, or three, the measures among them, beside a column of statuses.</summary>
    public static bool IsHeader(string[] cells)
    {
        var known = cells.Select(ColumnOf).Where(c => c is not null).Distinct().ToList();
        return known.Count >= 4 || (known.Count == 3 && known.Contains(PlanColumn.Measure) && cells.Any(PlanStatusWords.IsHeading));
    }

    public static PlanColumn? ColumnOf(string cell)
    {
        var name = cell.Trim().Trim('*', ':').ToLowerInvariant();
        foreach (var (column, names) in Headers)
        {
            if (Array.IndexOf(names, name) >= 0) return column;
        }

        return null;
    }

    private static List<(int Line, bool AfterBreak, string[] Cells)> Delimited(string text, char delimiter)
    {
        var rows = new List<(int, bool, string[])>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, quoted, broken) = (1, 1, false, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (letter == '\n') line++;
                if (letter != '"') cell.Append(letter);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else quoted = false;
            }
            else if (letter == '"' && IsBlank(cell))
            {
                cell.Clear();
                quoted = true;
            }
            else if (letter == '\f') broken = true;
            else if (letter == delimiter)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else if (letter == '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                rows.Add((start, broken, [.. cells]));
                cells.Clear();
                line++;
                start = line;
                broken = false;
            }
            else cell.Append(letter);
        }

        return rows;
    }

    // A list in a cell that was pasted without quotes breaks its row: the line that follows begins with a bullet, in the middle of the columns.
    private static void MendBrokenCells(List<(int Line, bool AfterBreak, string[] Cells)> rows, int header)
    {
        var columns = rows[header].Cells.Length;
        for (var i = header + 1; i + 1 < rows.Count; i++)
        {
            while (i + 1 < rows.Count && rows[i].Cells is { Length: > 1 } cells && rows[i + 1].Cells is { Length: > 0 } next && cells.Length + next.Length - 1 <= columns && PlanTableText.IsBullet(next[0]))
            {
                var last = cells[cells.Length - 1];
                rows[i] = (rows[i].Line, rows[i].AfterBreak, [.. cells.Take(cells.Length - 1), last.Length == 0 ? next[0] : last + "\n" + next[0], .. next.Skip(1)]);
                rows.RemoveAt(i + 1);
            }
        }
    }

    private static List<(int Line, bool AfterBreak, string[] Cells)> Bars(string text)
    {
        var rows = new List<(int, bool, string[])>();
        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var trimmed = raw.Trim().Trim('\f').Trim();
            if (!trimmed.StartsWith('|')) continue;
            if (trimmed.All(c => c is '|' or '-' or ':' or ' ')) continue;
            var cells = new List<string>();
            var cell = new StringBuilder();
            for (var i = 1; i < trimmed.Length; i++)
            {
                if (trimmed[i] == '\\' && i + 1 < trimmed.Length && trimmed[i + 1] is '|' or '\\')
                {
                    cell.Append(trimmed[i + 1]);
                    i++;
                }
                else if (trimmed[i] == '|')
                {
                    cells.Add(Unbroken(cell));
                    cell.Clear();
                }
                else cell.Append(trimmed[i]);
            }

            if (cell.Length > 0) cells.Add(Unbroken(cell));
            rows.Add((line, raw.Contains('\f'), [.. cells]));
        }

        return rows;
    }

    // Two blanks or more part the columns. A row with all its cells has them in order; where some are empty, a cell belongs to the heading it stands right under, if all do.
    private static List<(int Line, bool AfterBreak, string[] Cells)> Blanks(string text)
    {
        var rows = new List<(int, bool, string[])>();
        var line = 0;
        List<int>? starts = null;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var pieces = Pieces(raw.Replace('\f', ' '));
            string[] cells = [.. pieces.Select(p => p.Text)];
            if (starts is null && IsHeader(cells)) starts = [.. pieces.Select(p => p.At)];
            rows.Add((line, raw.Contains('\f'), starts is not null && cells.Length < starts.Count && Placed(pieces, starts) is { } placed ? placed : cells));
        }

        return rows;
    }

    private static List<(int At, string Text)> Pieces(string line)
    {
        var pieces = new List<(int, string)>();
        var at = 0;
        while (at < line.Length)
        {
            var end = line.IndexOf("  ", at, StringComparison.Ordinal);
            if (end < 0) end = line.Length;
            var text = line.Substring(at, end - at);
            if (text.Trim().Length > 0) pieces.Add((at + text.Length - text.TrimStart().Length, text.Trim()));
            at = end + 2;
        }

        return pieces;
    }

    private static string[]? Placed(List<(int At, string Text)> pieces, List<int> starts)
    {
        var cells = new string[starts.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = "";
        foreach (var (at, text) in pieces)
        {
            var column = starts.FindIndex(start => Math.Abs(start - at) <= 1);
            if (column < 0 || cells[column].Length > 0) return null;
            cells[column] = text;
        }

        return cells;
    }

    private static string Unbroken(StringBuilder cell) => cell.ToString().Replace("<br>", "\n").Replace("<br/>", "\n").Replace("<br />", "\n").Replace("**", "").Trim();

    private static bool IsBlank(StringBuilder cell)
    {
        for (var i = 0; i < cell.Length; i++)
        {
            if (!char.IsWhiteSpace(cell[i])) return false;
        }

        return true;
    }
}
