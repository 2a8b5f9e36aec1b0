using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>A table of units and themes where ground, sign and number say the same, and what is not shown looks and reads as not shown.</summary>
internal sealed class HeatTable
{
    private readonly HtmlTable _table;

    /// <summary>A table without rows.</summary>
    public HeatTable(string caption, string unitHead, IEnumerable<string> themes)
    {
        _table = new HtmlTable(caption, "heat").Column(unitHead);
        foreach (var theme in themes) _table.Column(theme);
    }

    /// <summary>Adds a unit at a depth in the organisation, 0 at the top.</summary>
    public HeatTable Row(string unit, int depth, IEnumerable<HtmlTable.Cell> cells)
    {
        _table.Row(null, RowOf(unit, depth, cells));
        return this;
    }

    /// <summary>A row of a unit, for a table that is written row by row.</summary>
    public static IEnumerable<HtmlTable.Cell> RowOf(string unit, int depth, IEnumerable<HtmlTable.Cell> cells)
        => cells.Prepend(HtmlTable.Cell.Of(unit, depth == 0 ? null : "depth-" + SvgNumber.Text(Math.Min(depth, 4))));

    /// <summary>Writes the table with rows that are made one at a time.</summary>
    public void WriteTo(MarkupWriter writer, IEnumerable<IEnumerable<HtmlTable.Cell>> rows) => _table.WriteTo(writer, rows);

    /// <summary>A cell that is shown: its text and how many steps (−2 … 2) it lies from what it is compared with; null where it is compared with nothing.</summary>
    public static HtmlTable.Cell Shown(string text, int? steps) => steps switch
    {
        null => HtmlTable.Cell.Of(text),
        <= -2 => HtmlTable.Cell.Of(text + " \u25BC\u25BC", "h1"),
        -1 => HtmlTable.Cell.Of(text + " \u25BC", "h2"),
        0 => HtmlTable.Cell.Of(text, "h3"),
        1 => HtmlTable.Cell.Of(text + " \u25B2", "h4"),
        _ => HtmlTable.Cell.Of(text + " \u25B2\u25B2", "h5"),
    };

    /// <summary>A cell that is not shown: pattern and words, no number.</summary>
    public static HtmlTable.Cell Withheld(string words) => HtmlTable.Cell.Of(new MarkupWriter().Leaf("span", words).ToFragment(), "withheld");

    /// <summary>A cell without data: nobody answered, or nobody was asked.</summary>
    public static HtmlTable.Cell Empty(string words) => HtmlTable.Cell.Of(new MarkupWriter().Leaf("span", words).ToFragment(), "empty");

    /// <summary>How many steps a value lies from another: 0 within one step, ±1 from one step, ±2 from two.</summary>
    public static int Steps(decimal value, decimal other, decimal step)
    {
        var apart = (value - other) / step;
        return apart >= 2 ? 2 : apart >= 1 ? 1 : apart <= -2 ? -2 : apart <= -1 ? -1 : 0;
    }

    /// <summary>The table.</summary>
    public HtmlFragment ToFragment() => _table.ToFragment();

    /// <summary>What the grounds and signs mean.</summary>
    public static LocalisedText Legend { get; } = new(
        "Pilene viser avstand til hele virksomheten i samme tema: én pil fra {step} poeng, to fra {twice}. De viser avstand, ikke om den er sikker. Skraverte ruter vises ikke av hensyn til anonymitet.",
        "Pilene viser avstand til heile verksemda i same tema: éi pil frå {step} poeng, to frå {twice}. Dei viser avstand, ikkje om han er sikker. Skraverte ruter blir ikkje viste av omsyn til anonymitet.",
        "Arrows show the distance to the whole organisation in the same theme: one from {step} points, two from {twice}. They show distance, not whether it is certain. Hatched cells are not shown, to protect anonymity.");
}
