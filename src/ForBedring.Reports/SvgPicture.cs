using ForBedring.Reports.Markup;

namespace ForBedring.Reports;

/// <summary>A drawn picture (<i>figur</i>) with a title and a description for those who do not see it; scales with the space it gets.</summary>
/// <remarks>Numbers are decimals with at most two places, so that the same data gives the same bytes on every machine. Equality is by reference.</remarks>
public sealed class SvgPicture
{
    private readonly string _id;
    private readonly decimal _width;
    private readonly decimal _height;
    private readonly HtmlFragment _content;

    internal SvgPicture(string id, decimal width, decimal height, string title, string description, HtmlFragment content)
    {
        _id = id;
        _width = width;
        _height = height;
        Title = title;
        Description = description;
        _content = content;
    }

    /// <summary>What the picture is, in a few words.</summary>
    public string Title { get; }

    /// <summary>What the picture shows, in full sentences.</summary>
    public string Description { get; }

    /// <summary>The picture as a file of its own, with its colours in it; ends in a line feed.</summary>
    public string ToSvg() => Write(alone: true).Html;

    /// <summary>The picture as a piece of a page; its colours come from the page.</summary>
    public HtmlFragment ToFragment() => Write(alone: false);

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    private HtmlFragment Write(bool alone)
    {
        var writer = new MarkupWriter();
        using (writer.Element(
            "svg",
            ("xmlns", alone ? "http://www.w3.org/2000/svg" : null),
            ("id", _id),
            ("class", "fb-pic"),
            ("viewBox", $"0 0 {SvgNumber.Text(_width)} {SvgNumber.Text(_height)}"),
            ("width", SvgNumber.Text(_width)),
            ("height", SvgNumber.Text(_height)),
            ("role", "img"),
            ("aria-labelledby", $"{_id}-title {_id}-desc")))
        {
            writer.Leaf("title", Title, ("id", _id + "-title"));
            writer.Leaf("desc", Description, ("id", _id + "-desc"));
            if (alone)
            {
                writer.Style(Palette.Variables + Palette.Pictures);
                writer.Empty("rect", ("width", "100%"), ("height", "100%"), ("class", "fb-paper"));
            }

            writer.Fragment(_content);
        }

        return writer.ToFragment();
    }
}
