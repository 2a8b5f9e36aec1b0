using System.Xml.Linq;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Office.Word;

/// <summary>Finds the plan's table in a document, wherever it stands and however it is merged and split, and gives its rows in the order of its first headings.</summary>
internal sealed class PlanTable(WordStyles styles, ReadProblems problems)
{
    internal const int MostColumns = 250;
    internal const int MostRows = 20_000;

    private readonly WordText _text = new(styles);
    private readonly List<WordLine> _head = [];
    private readonly List<(int Line, bool AfterBreak, string[] Cells)> _rows = [];
    private readonly HashSet<string> _headTexts = new(StringComparer.Ordinal);
    private Heading? _heading;
    private string[] _columns = [];
    private bool _afterBreak;
    private int _row;
    private int _tables;

    /// <summary>The rows of a body; null where it has no row of headings, or, with a problem, more than is read.</summary>
    public PlanTableRows? Read(XElement body, IEnumerable<XElement> pageHeads)
    {
        Take(body.Elements());
        if (_heading is null || problems.HasError) return null;
        foreach (var head in pageHeads) TakeHead(_text.LinesOf(head.Elements()));
        return PlanTableRows.Of(_head.OrderBy(l => l.IsTitle ? 0 : 1).Select(l => l.Text), _rows);
    }

    private void Take(IEnumerable<XElement> elements)
    {
        var wrappers = new HashSet<RuleDefinition>();
        foreach (var block in WordBlocks.Of(elements, wrappers))
        {
            if (problems.HasError) return;
            if (block.Name.LocalName == "tbl") TakeTable(block);
            else TakeParagraph(block);
        }

        foreach (var note in wrappers) Note(note, null, null);
    }

    private void TakeParagraph(XElement paragraph)
    {
        _text.Begin();
        var (lines, boxes) = _text.Paragraph(paragraph);
        _afterBreak |= _text.HasPageBreak;
        foreach (var note in _text.Notes.Where(n => n != DocumentRules.PictureNotRead)) Note(note, null, null);
        if (_heading is null) TakeHead(lines);
        else
        {
            foreach (var line in lines.Where(l => l.Text.Any(char.IsLetterOrDigit) && !_headTexts.Contains(l.Text))) AddLine(line);
        }

        foreach (var box in boxes) Take(box.Elements());
    }

    // A line between tables: a heading is a theme, as is what the core takes for one; what is neither is told as not placed.
    private void AddLine(WordLine line)
    {
        var text = line.Mark is null || line.Mark == "•" ? line.Text : line.Mark + " " + line.Text;
        var isTheme = line.IsHeading || line.Mark is not null;
        _rows.Add((_row, false, isTheme ? [PlanBullets.Item + text, .. Enumerable.Repeat("", _columns.Length - 1)] : [text]));
    }

    private void TakeHead(IEnumerable<WordLine> lines)
    {
        foreach (var line in lines)
        {
            if (!_headTexts.Add(line.Text)) continue;
            _head.Add(line.Mark is null or "•" ? line : line with { Text = line.Mark + " " + line.Text });
        }
    }

    private void TakeTable(XElement table)
    {
        var number = ++_tables;
        var notes = new HashSet<RuleDefinition>();
        var grid = new Grid(table);
        var rows = new List<Row>();
        foreach (var element in WordBlocks.Rows(table, notes))
        {
            var row = new Row(element, grid, _text, notes);
            if (row.IsTooWide || rows.Count == MostRows)
            {
                var what = row.IsTooWide ? $"{NumberText.Machine(row.Width)} > {NumberText.Machine(MostColumns)} (tabell/table {NumberText.Machine(number)})" : $"> {NumberText.Machine(MostRows)} (tabell/table {NumberText.Machine(number)})";
                problems.Add(DocumentRules.TooLarge, null, null, ("what", what));
                return;
            }

            rows.Add(row);
        }

        foreach (var note in notes) Note(note, null, null);
        var header = rows.FindIndex(r => PlanTableRows.IsHeader(r.Names));
        if (header < 0 && rows.Exists(r => r.HasTable) && rows.SelectMany(r => r.Cells).Any(c => c.Element.Descendants().Any(e => e.Name.LocalName == "tbl" && HasHeader(e))))
        {
            // A table that only lays out the page: the plan's table stands in one of its cells.
            foreach (var cell in rows.SelectMany(r => r.Cells)) Take(cell.Element.Elements());
            return;
        }

        if (_heading is null && header < 0)
        {
            TakeHead(rows.SelectMany(HeadLines));
            return;
        }

        if (header < 0 && rows.Count > 0 && !rows.Exists(r => r.Cells.Count == _columns.Length))
        {
            if (rows.Exists(r => r.Cells.Exists(c => c.Lines.Count > 0))) problems.Add(DocumentRules.OtherTable, null, null, ("table", NumberText.Machine(number)));
            return;
        }

        var merged = new Dictionary<int, string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var isHeader = PlanTableRows.IsHeader(rows[i].Names);
            if (_heading is null && !isHeader)
            {
                if (!PlanTableText.IsPhaseRow(rows[i].Texts)) TakeHead(HeadLines(rows[i]));
                continue;
            }

            if (isHeader) TakeHeader(rows[i], grid);
            else TakeRow(rows[i], grid, merged);
        }
    }

    private bool HasHeader(XElement table)
    {
        var notes = new HashSet<RuleDefinition>();
        var grid = new Grid(table);
        return WordBlocks.Rows(table, notes).Take(20).Any(r => new Row(r, grid, _text, notes) is { IsTooWide: false } row && PlanTableRows.IsHeader(row.Names));
    }

    // The row's cells side by side, a field's name and its value as one line; then cell by cell where a cell has several lines.
    private static IEnumerable<WordLine> HeadLines(Row row)
    {
        var cells = row.Cells.Where(c => c.Lines.Count > 0).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            var lines = cells[i].Lines;
            if (lines.Count == 1 && i + 1 < cells.Count && PlanTableHead.IsLabel(lines[0].Text))
            {
                yield return new(lines[0].Text.TrimEnd().TrimEnd(':') + ": " + string.Join(" ", cells[i + 1].Lines.Select(l => l.Text)));
                i++;
                continue;
            }

            for (var n = 0; n < lines.Count; n++)
            {
                var isName = n + 1 < lines.Count && PlanTableHead.IsLabel(lines[n].Text) && !PlanTableHead.IsLabel(lines[n + 1].Text);
                yield return isName ? new(lines[n].Text.TrimEnd().TrimEnd(':') + ": " + lines[++n].Text) : lines[n];
            }
        }
    }

    private void TakeHeader(Row row, Grid grid)
    {
        _row++;
        var names = row.Names;
        var isFirst = _heading is null;
        if (isFirst) _columns = names;
        _heading = new Heading(row, grid, [.. names.Select((name, i) => isFirst ? i : PlaceOf(name, i))]);
        _rows.Add((_row, _afterBreak, _columns));
        _afterBreak = false;
        if (isFirst && ThemeAbove() is { } theme) AddLine(theme with { IsHeading = true });
        Notes(row, names);
    }

    // Where each table has its theme as a heading above it, the first stands above the first table.
    private WordLine? ThemeAbove()
    {
        if (_head.Count < 2) return null;
        var last = _head[_head.Count - 1];
        var isTheme = (last.IsHeading && !last.IsTitle && _head.Exists(l => l.IsTitle || (l != last && !PlanTableHead.IsLabel(l.Text.Split(':')[0])))) || Json.PlanAliases.Default.ThemeOf(last.Text.TrimStart([.. "0123456789.) "])) is not null;
        if (!isTheme) return null;
        _head.RemoveAt(_head.Count - 1);
        return last;
    }

    // The place among the first headings of a heading of a later table.
    private int PlaceOf(string name, int at)
    {
        var column = PlanTableRows.ColumnOf(name);
        var place = Array.FindIndex(_columns, c => column is null ? string.Equals(c, name, StringComparison.OrdinalIgnoreCase) : PlanTableRows.ColumnOf(c) == column);
        return place >= 0 ? place : Math.Min(at, _columns.Length - 1);
    }

    private void TakeRow(Row row, Grid grid, Dictionary<int, string> merged)
    {
        _row++;
        var cells = new List<WordCell>[_columns.Length];
        for (var i = 0; i < cells.Length; i++) cells[i] = [];
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var place = row.Cells.Count == _heading!.Count ? _heading.Places[i] : _heading.PlaceOf(row.Cells[i], grid);
            if (cells[place].Exists(c => c.Lines.Count > 0) && row.Cells[i].Lines.Count > 0) Note(DocumentRules.CellsJoined, _row, _columns[place]);
            cells[place].Add(row.Cells[i]);
        }

        var area = Array.FindIndex(_columns, c => PlanTableRows.ColumnOf(c) == PlanColumn.ImprovementArea);
        var goal = Array.FindIndex(_columns, c => PlanTableRows.ColumnOf(c) == PlanColumn.Goal);
        var texts = cells.Select((c, i) => TextOf(c, i == area)).ToArray();
        var goesOn = area >= 0 && cells[area].Exists(c => c.Merge == CellMerge.Continued);
        var isArea = area >= 0 && !goesOn && texts[area].Length > 0;
        for (var i = 0; i < cells.Length; i++)
        {
            if (!cells[i].Exists(c => c.Merge == CellMerge.Continued))
            {
                merged.Remove(i);
                if (cells[i].Exists(c => c.Merge == CellMerge.Begins)) merged[i] = texts[i];
            }
            else if (isArea && i != area && texts[i].Length == 0 && merged.TryGetValue(i, out var above) && above.Length > 0)
            {
                texts[i] = above;
                Note(DocumentRules.MergedOverAreas, _row, _columns[i]);
            }
        }

        // An area merged over rows with goals of their own stands for each.
        var isOther = goesOn && goal >= 0 && texts[goal].Length > 0 && new[] { PlanColumn.Responsible, PlanColumn.Deadline }.Any(c => Array.FindIndex(_columns, n => PlanTableRows.ColumnOf(n) == c) is >= 0 and var at && texts[at].Length > 0);
        if (isOther && merged.TryGetValue(area, out var name)) texts[area] = name;
        var filled = row.Cells.Where(c => c.Lines.Count > 0).ToList();
        if (filled.Count == 1 && filled[0].Lines[0] is { IsHeading: true } heading && area >= 0)
        {
            texts = [.. Enumerable.Repeat("", texts.Length)];
            texts[area] = PlanBullets.Item + string.Join(" ", filled[0].Lines.Select(l => l.Mark is null or "•" ? l.Text : l.Mark + " " + l.Text));
        }

        _rows.Add((_row, _afterBreak, texts));
        _afterBreak = false;
        for (var i = 0; i < cells.Length; i++)
        {
            foreach (var note in cells[i].SelectMany(c => c.Notes)) Note(note, _row, _columns[i]);
        }
    }

    private void Notes(Row row, string[] names)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            foreach (var note in row.Cells[i].Notes) Note(note, _row, names[i]);
        }
    }

    private void Note(RuleDefinition rule, int? row, string? column)
    {
        if (rule == DocumentRules.PartNotRead) problems.Add(rule, row, column, ("n", "1"));
        else problems.Add(rule, row, column);
    }

    private static string TextOf(List<WordCell> cells, bool isArea)
    {
        var lines = cells.SelectMany(c => c.Lines).ToList();
        if (isArea)
        {
            var heading = string.Join("\n", lines.Where(l => !l.IsProblem).Select(l => l.Mark == "•" ? PlanBullets.Item + l.Text : l.Mark is null ? l.Text : l.Mark + " " + l.Text));
            var problem = string.Join("\n", lines.Where(l => l.IsProblem).Select(l => l.Text));
            return problem.Length == 0 ? heading : heading + PlanBullets.Problem + problem;
        }

        if (!lines.Exists(l => l.Mark is not null)) return string.Join("\n", lines.Select(l => l.Text));
        return string.Join("\n", lines.Select(l => l.Mark is not null ? PlanBullets.Item + l.Text : PlanBullets.MarkLength(l.Text) is > 0 and var mark ? PlanBullets.Item + l.Text.Substring(mark) : l.Text));
    }

    private enum CellMerge
    {
        None,
        Begins,
        Continued,
    }

    /// <summary>The widths of a table's grid.</summary>
    private sealed class Grid
    {
        private readonly double[] _edges;

        public Grid(XElement table)
        {
            var widths = (table.Child("tblGrid")?.Elements() ?? []).Where(e => e.Name.LocalName == "gridCol").Take(MostColumns + 1).Select(e => Math.Max(1.0, WordStyles.Whole(e.Attr("w"), 1))).ToList();
            _edges = new double[widths.Count + 1];
            for (var i = 0; i < widths.Count; i++) _edges[i + 1] = _edges[i] + widths[i];
        }

        /// <summary>Where a grid line lies, from 0 at the left to 1 at the right.</summary>
        public double At(int line)
        {
            var count = _edges.Length - 1;
            if (count < 1) return line;
            return line <= count ? _edges[line] / _edges[count] : 1 + ((line - count) / (double)count);
        }
    }

    private sealed record WordCell(XElement Element, int From, int To, CellMerge Merge, List<WordLine> Lines, HashSet<RuleDefinition> Notes);

    private sealed class Row
    {
        public Row(XElement row, Grid grid, WordText text, HashSet<RuleDefinition> notes)
        {
            var at = Math.Min(MostColumns, Math.Max(0, WordStyles.Whole(row.Child("trPr").Child("gridBefore").Attr("val"), 0)));
            foreach (var cell in WordBlocks.Cells(row, notes))
            {
                if (++Width > MostColumns) continue;
                var properties = cell.Child("tcPr");
                var span = Math.Min(MostColumns, Math.Max(1, WordStyles.Whole(properties.Child("gridSpan").Attr("val"), 1)));
                if (properties.Child("hMerge") is { } across && across.Attr("val") is not "restart" && Cells.Count > 0)
                {
                    Cells[Cells.Count - 1] = Cells[Cells.Count - 1] with { To = at + span };
                    at += span;
                    continue;
                }

                var vertical = properties.Child("vMerge");
                var merge = vertical is null ? CellMerge.None : vertical.Attr("val") is "restart" ? CellMerge.Begins : CellMerge.Continued;
                text.Begin();
                var lines = text.LinesOf(cell.Elements());
                Cells.Add(new(cell, at, at + span, merge, lines, text.Notes));
                HasTable |= text.Notes.Contains(DocumentRules.NestedTable);
                at += span;
            }

            Names = [.. Cells.Select(NameOf)];
            Texts = [.. Cells.Select(c => string.Join(" ", c.Lines.Select(l => l.Text)))];
            _ = grid;
        }

        public List<WordCell> Cells { get; } = [];

        public string[] Names { get; }

        public string[] Texts { get; }

        public bool HasTable { get; }

        public int Width { get; }

        public bool IsTooWide => Width > MostColumns;

        // A heading may be divided over lines, have a bracket behind it, or have its guidance in the same cell.
        private static string NameOf(WordCell cell)
        {
            if (cell.Lines.Count == 0) return "";
            var whole = string.Join(" ", cell.Lines.Select(l => l.Text));
            var first = cell.Lines[0].Text;
            foreach (var name in new[] { whole, whole.Replace("- ", ""), whole.Replace(" ", "").Replace("-", ""), Bare(whole), first, Bare(first) })
            {
                if (PlanTableRows.ColumnOf(name) is not null || PlanStatusWords.IsHeading(name)) return name.Trim();
            }

            return whole;
        }

        private static string Bare(string text) => (text.IndexOf('(') is > 0 and var at ? text.Substring(0, at) : text).Trim().TrimEnd('*', ':', '/').Trim();
    }

    /// <summary>The headings of a table: where each lies, and its place among the first headings.</summary>
    private sealed class Heading(Row row, Grid grid, int[] places)
    {
        public int Count => row.Cells.Count;

        public int[] Places { get; } = places;

        /// <summary>The first heading that a cell covers by half or more; else the one it covers most of.</summary>
        public int PlaceOf(WordCell cell, Grid cellGrid)
        {
            var (left, right) = (cellGrid.At(cell.From), cellGrid.At(cell.To));
            var (best, most) = (0, -1.0);
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var (from, to) = (grid.At(row.Cells[i].From), grid.At(row.Cells[i].To));
                var shared = Math.Min(right, to) - Math.Max(left, from);
                if (shared >= (to - from) / 2 && shared > 0) return Places[i];
                if (shared > most) (best, most) = (i, shared);
            }

            return Places[best];
        }
    }
}
