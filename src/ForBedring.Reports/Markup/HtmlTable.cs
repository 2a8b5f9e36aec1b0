namespace ForBedring.Reports.Markup;

/// <summary>Writes one table with a caption, column heads and row heads that readers of the page can follow; scrolls sideways on a narrow screen.</summary>
internal sealed class HtmlTable
{
    private readonly string _caption;
    private readonly string? _cssClass;
    private readonly List<(string Text, string? Class)> _heads = [];
    private readonly List<(string Text, int Span)> _upper = [];
    private readonly List<(string? Heading, List<(string? Class, List<Cell> Cells)> Rows)> _groups = [];

    /// <summary>A table without columns and rows.</summary>
    public HtmlTable(string caption, string? cssClass = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(caption);
        _caption = caption;
        _cssClass = cssClass;
    }

    /// <summary>Adds a column.</summary>
    public HtmlTable Column(string head, string? cssClass = null)
    {
        _heads.Add((head, cssClass));
        return this;
    }

    /// <summary>Adds a head above several columns.</summary>
    public HtmlTable Upper(string head, int columns)
    {
        _upper.Add((head, columns));
        return this;
    }

    /// <summary>Starts a group of rows with a heading across the table.</summary>
    public HtmlTable Group(string heading)
    {
        _groups.Add((heading, []));
        return this;
    }

    /// <summary>Adds a row whose first cell is its head.</summary>
    public HtmlTable Row(params Cell[] cells) => Row(null, cells);

    /// <summary>Adds a row with a class.</summary>
    public HtmlTable Row(string? cssClass, IEnumerable<Cell> cells)
    {
        if (_groups.Count == 0) _groups.Add((null, []));
        _groups[_groups.Count - 1].Rows.Add((cssClass, [.. cells]));
        return this;
    }

    /// <summary>The table.</summary>
    public HtmlFragment ToFragment()
    {
        var writer = new MarkupWriter();
        WriteTo(writer, []);
        return writer.ToFragment();
    }

    /// <summary>Writes the table, its rows and then others that are made one at a time.</summary>
    public void WriteTo(MarkupWriter writer, IEnumerable<IEnumerable<Cell>> others)
    {
        using (writer.Element("div", ("class", "scroll"), ("role", "region"), ("aria-label", _caption), ("tabindex", "0")))
        using (writer.Element("table", ("class", _cssClass)))
        {
            writer.Leaf("caption", _caption);
            WriteHeads(writer);
            foreach (var (heading, rows) in _groups)
            {
                using (writer.Element("tbody"))
                {
                    if (heading is not null)
                    {
                        using (writer.Element("tr", ("class", "group")))
                            writer.Leaf("th", heading, ("scope", "rowgroup"), ("colspan", SvgNumber.Text(Math.Max(1, _heads.Count))));
                    }

                    foreach (var (cssClass, cells) in rows)
                    {
                        using (writer.Element("tr", ("class", cssClass))) WriteCells(writer, cells);
                    }
                }
            }

            WriteOthers(writer, others);
        }
    }

    private static void WriteOthers(MarkupWriter writer, IEnumerable<IEnumerable<Cell>> others)
    {
        using var rows = others.GetEnumerator();
        if (!rows.MoveNext()) return;
        using (writer.Element("tbody"))
        {
            do
            {
                using (writer.Element("tr")) WriteCells(writer, rows.Current);
            }
            while (rows.MoveNext());
        }
    }

    private static void WriteCells(MarkupWriter writer, IEnumerable<Cell> cells)
    {
        var isHead = true;
        foreach (var cell in cells)
        {
            using (isHead ? writer.Element("th", ("scope", "row"), ("class", cell.Class)) : cell.Class is null ? writer.Element("td") : writer.Element("td", ("class", cell.Class)))
                cell.WriteTo(writer);
            isHead = false;
        }
    }

    private void WriteHeads(MarkupWriter writer)
    {
        using (writer.Element("thead"))
        {
            if (_upper.Count > 0)
            {
                using (writer.Element("tr"))
                {
                    foreach (var (text, span) in _upper) writer.Leaf("th", text, ("scope", "colgroup"), ("colspan", SvgNumber.Text(span)));
                }
            }

            using (writer.Element("tr"))
            {
                foreach (var (text, cssClass) in _heads) writer.Leaf("th", text, ("scope", "col"), ("class", cssClass));
            }
        }
    }

    /// <summary>One cell: text or a fragment, with a class.</summary>
    internal readonly struct Cell
    {
        private readonly string? _text;
        private readonly HtmlFragment? _fragment;

        private Cell(string? text, HtmlFragment? fragment, string? cssClass)
        {
            _text = text;
            _fragment = fragment;
            Class = cssClass;
        }

        public string? Class { get; }

        public static implicit operator Cell(string text) => Of(text);

        public static implicit operator Cell(HtmlFragment fragment) => Of(fragment);

        public static Cell Of(string text, string? cssClass = null) => new(text, null, cssClass);

        public static Cell Of(HtmlFragment fragment, string? cssClass = null) => new(null, fragment, cssClass);

        public void WriteTo(MarkupWriter writer)
        {
            if (_fragment is not null) writer.Fragment(_fragment);
            else writer.Text(_text ?? "");
        }
    }
}
