using ForBedring.Reports.Markup;

namespace ForBedring.Reports;

/// <summary>A piece of a page (<i>HTML-bit</i>) that is safe to show: it can only be made by this library's writers, from texts that are escaped.</summary>
/// <remarks>No constructor takes markup, so a page built of fragments holds no script, no outside address and no unescaped text, whatever a unit or a measure is called. Equality is by reference.</remarks>
public sealed class HtmlFragment
{
    internal HtmlFragment(string html) => Html = html;

    /// <summary>The markup.</summary>
    public string Html { get; }

    /// <summary>The fragment without content.</summary>
    public static HtmlFragment Empty { get; } = new("");

    /// <summary>A paragraph of text.</summary>
    public static HtmlFragment Paragraph(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MarkupWriter().Leaf("p", text).ToFragment();
    }

    /// <summary>A list of texts with bullets; empty for none.</summary>
    public static HtmlFragment Bullets(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var items = texts.ToList();
        if (items.Count == 0) return Empty;
        var writer = new MarkupWriter();
        using (writer.Element("ul"))
        {
            foreach (var item in items) writer.Leaf("li", item);
        }

        return writer.ToFragment();
    }

    /// <summary>A heading inside a section.</summary>
    public static HtmlFragment Heading(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new MarkupWriter().Leaf("h3", text).ToFragment();
    }

    /// <summary>A remark set apart with a line at its side; a refusal is marked with a sign and a word, not by colour alone.</summary>
    /// <param name="label">A word or two in bold, such as <c>Refused</c>; blank for none.</param>
    /// <param name="text">The remark.</param>
    /// <param name="isRefusal">Whether something was refused.</param>
    public static HtmlFragment Note(string label, string text, bool isRefusal = false)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(text);
        var writer = new MarkupWriter();
        using (writer.Element("p", ("class", isRefusal ? "note refused" : "note")))
        {
            if (isRefusal) writer.Leaf("span", "\u2715 ", ("class", "mark bad"), ("aria-hidden", "true"));
            if (label.Length > 0) writer.Leaf("strong", label).Text(" ");
            writer.Text(text);
        }

        return writer.ToFragment();
    }

    /// <summary>A table of texts with a caption; the first cell of each row is its head.</summary>
    /// <param name="caption">What the table shows.</param>
    /// <param name="columns">The heads of the columns.</param>
    /// <param name="rows">The rows, each with as many cells as there are columns.</param>
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public static HtmlFragment Table(string caption, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        var table = new HtmlTable(caption);
        var heads = columns.ToList();
        foreach (var head in heads) table.Column(head);
        foreach (var row in rows)
        {
            var cells = row.Select(text => HtmlTable.Cell.Of(text)).ToArray();
            if (cells.Length != heads.Count) throw new ArgumentException($"A row has {cells.Length} cells, the table {heads.Count} columns.", nameof(rows));
            table.Row(cells);
        }

        return table.ToFragment();
    }

    /// <summary>A picture with a caption below it; blank for none.</summary>
    public static HtmlFragment Figure(SvgPicture picture, string caption = "")
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(caption);
        var writer = new MarkupWriter();
        using (writer.Element("figure"))
        {
            writer.Fragment(picture.ToFragment());
            if (caption.Length > 0) writer.Leaf("figcaption", caption);
        }

        return writer.ToFragment();
    }

    /// <summary>Two fragments side by side where there is room, otherwise one below the other.</summary>
    public static HtmlFragment Beside(HtmlFragment first, HtmlFragment second)
    {
        var writer = new MarkupWriter();
        using (writer.Element("div", ("class", "beside")))
        {
            using (writer.Element("div")) writer.Fragment(first);
            using (writer.Element("div")) writer.Fragment(second);
        }

        return writer.ToFragment();
    }

    /// <summary>Fragments one after the other.</summary>
    public static HtmlFragment Join(params HtmlFragment[] fragments)
    {
        ArgumentNullException.ThrowIfNull(fragments);
        return new HtmlFragment(string.Concat(fragments.Select(f => f.Html)));
    }

    /// <summary>The markup.</summary>
    public override string ToString() => Html;
}
