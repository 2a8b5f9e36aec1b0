namespace ForBedring.Reports.Markup;

/// <summary>Writes one table with a caption, column heads and row heads that readers of the page can follow; scrolls sideways on a narrow screen.</summary>
internal sealed class HtmlTable
{
    private readonly string _caption;
    private readonly string? _cssClass;
    private readonly List<(string Text, string? Class)> _heads = [];
    private readonly List<(string? Class, List<Cell> Cells)> _rows = [];

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

    /// <summary>Adds a row whose first cell is its head.</summary>
    public HtmlTable Row(params Cell[] cells) => Row(null, cells);

    /// <summary>Adds a row with a class.</summary>
    public HtmlTable Row(string? cssClass, IEnumerable<Cell> cells)
    {
        _rows.Add((cssClass, [.. cells]));
        return this;
    }

    /// <summary>The table.</summary>
    public HtmlFragment ToFragment()
    {
        var writer = new MarkupWriter();
        using (writer.Element("div", ("class", "scroll"), ("role", "region"), ("aria-label", _caption), ("tabindex", "0")))
        using (writer.Element("table", ("class", _cssClass)))
        {
            writer.Leaf("caption", _caption);
            using (writer.Element("thead"))
            using (writer.Element("tr"))
            {
                foreach (var (text, cssClass) in _heads) writer.Leaf("th", text, ("scope", "col"), ("class", cssClass));
            }

            using (writer.Element("tbody"))
            {
                foreach (var (cssClass, cells) in _rows)
                {
                    using (writer.Element("tr", ("class", cssClass))) WriteCells(writer, cells);
                }
            }
        }

        return writer.ToFragment();
    }

    private static void WriteCells(MarkupWriter writer, List<Cell> cells)
    {
        var spanned = cells.Count == 1 && cells[0].Span > 1;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var isHead = i == 0;
            using (writer.Element(
                isHead ? "th" : "td",
                ("scope", isHead ? (spanned ? "colgroup" : "row") : null),
                ("colspan", cell.Span > 1 ? SvgNumber.Text(cell.Span) : null),
                ("class", cell.Class)))
            {
                writer.Fragment(cell.Content);
            }
        }
    }

    /// <summary>One cell: text or a fragment, with a class.</summary>
    internal readonly struct Cell
    {
        private Cell(HtmlFragment content, string? cssClass, int span)
        {
            Content = content;
            Class = cssClass;
            Span = span;
        }

        public HtmlFragment Content { get; }

        public string? Class { get; }

        public int Span { get; }

        public static implicit operator Cell(string text) => Of(text);

        public static implicit operator Cell(HtmlFragment fragment) => Of(fragment);

        public static Cell Of(string text, string? cssClass = null, int span = 1) => new(new MarkupWriter().Text(text).ToFragment(), cssClass, span);

        public static Cell Of(HtmlFragment fragment, string? cssClass = null, int span = 1) => new(fragment, cssClass, span);
    }
}
