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

    /// <summary>Fragments one after the other.</summary>
    public static HtmlFragment Join(params HtmlFragment[] fragments)
    {
        ArgumentNullException.ThrowIfNull(fragments);
        return new HtmlFragment(string.Concat(fragments.Select(f => f.Html)));
    }

    /// <summary>The markup.</summary>
    public override string ToString() => Html;
}
