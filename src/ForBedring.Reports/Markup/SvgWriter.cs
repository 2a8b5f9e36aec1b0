namespace ForBedring.Reports.Markup;

/// <summary>Draws one picture with a title and a description for those who do not see it. Colours come from the classes in <see cref="Palette"/>, never from attributes.</summary>
internal sealed class SvgWriter
{
    private readonly MarkupWriter _writer = new();
    private readonly string _id;
    private readonly decimal _width;
    private readonly decimal _height;
    private readonly string _title;
    private readonly string _description;

    /// <summary>An empty picture.</summary>
    /// <param name="id">A name that no other picture on the page has: letters, digits and hyphens.</param>
    /// <param name="width">Width in picture units; the picture is scaled to the space it gets.</param>
    /// <param name="height">Height in picture units.</param>
    /// <param name="title">What the picture is, in a few words.</param>
    /// <param name="description">What it shows, in full sentences.</param>
    public SvgWriter(string id, decimal width, decimal height, string title, string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        _id = id;
        _width = width;
        _height = height;
        _title = title;
        _description = description;
    }

    /// <summary>An id inside the picture, unique on the page as long as the picture's own is.</summary>
    public string IdOf(string part) => _id + "-" + part;

    /// <summary>A group; the scope closes it. A label becomes its title, read out and shown when pointed at.</summary>
    public MarkupWriter.Scope Group(string? cssClass = null, string? label = null, string? transform = null)
    {
        var scope = _writer.Element("g", ("class", cssClass), ("transform", transform));
        if (label is not null) _writer.Leaf("title", label);
        return scope;
    }

    /// <summary>A pattern of slanted lines, to be used as <c>fill="url(#id)"</c>: what is withheld, or outside.</summary>
    public SvgWriter Hatching(string part, decimal gap = 6)
    {
        using (_writer.Element("defs"))
        using (_writer.Element("pattern", ("id", IdOf(part)), ("width", SvgNumber.Text(gap)), ("height", SvgNumber.Text(gap)), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)")))
        {
            _writer.Empty("rect", ("width", SvgNumber.Text(gap)), ("height", SvgNumber.Text(gap)), ("class", "fb-panel"));
            _writer.Empty("line", ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", SvgNumber.Text(gap)), ("class", "fb-hatch"));
        }

        return this;
    }

    /// <summary>A rectangle.</summary>
    public SvgWriter Rect(decimal x, decimal y, decimal width, decimal height, string cssClass, decimal corner = 0, string? fill = null)
    {
        _writer.Empty("rect", ("x", SvgNumber.Text(x)), ("y", SvgNumber.Text(y)), ("width", SvgNumber.Text(width)), ("height", SvgNumber.Text(height)), ("rx", corner == 0 ? null : SvgNumber.Text(corner)), ("class", cssClass), ("fill", fill));
        return this;
    }

    /// <summary>A straight line.</summary>
    public SvgWriter Line(decimal x1, decimal y1, decimal x2, decimal y2, string cssClass)
    {
        _writer.Empty("line", ("x1", SvgNumber.Text(x1)), ("y1", SvgNumber.Text(y1)), ("x2", SvgNumber.Text(x2)), ("y2", SvgNumber.Text(y2)), ("class", cssClass));
        return this;
    }

    /// <summary>A circle.</summary>
    public SvgWriter Circle(decimal x, decimal y, decimal radius, string cssClass)
    {
        _writer.Empty("circle", ("cx", SvgNumber.Text(x)), ("cy", SvgNumber.Text(y)), ("r", SvgNumber.Text(radius)), ("class", cssClass));
        return this;
    }

    /// <summary>A shape with an outline of its own.</summary>
    public SvgWriter Path(SvgPath path, string cssClass, string? fill = null)
    {
        _writer.Empty("path", ("d", path.ToString()), ("class", cssClass), ("fill", fill));
        return this;
    }

    /// <summary>A line through points.</summary>
    public SvgWriter Polyline(IEnumerable<(decimal X, decimal Y)> points, string cssClass)
    {
        _writer.Empty("polyline", ("points", string.Join(" ", points.Select(p => SvgNumber.Text(p.X) + "," + SvgNumber.Text(p.Y)))), ("class", cssClass));
        return this;
    }

    /// <summary>One line of text.</summary>
    /// <param name="x">Place from the left.</param>
    /// <param name="y">Place of the base line from the top.</param>
    /// <param name="text">The text.</param>
    /// <param name="cssClass">Its class.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public SvgWriter Text(decimal x, decimal y, string text, string cssClass, string anchor = "start")
    {
        _writer.Leaf("text", text, ("x", SvgNumber.Text(x)), ("y", SvgNumber.Text(y)), ("class", cssClass), ("text-anchor", anchor == "start" ? null : anchor));
        return this;
    }

    /// <summary>Several lines of text, centred on a height.</summary>
    public SvgWriter Lines(decimal x, decimal middle, IReadOnlyList<string> lines, decimal lineHeight, string cssClass, string anchor = "middle")
    {
        var y = middle - (lineHeight * (lines.Count - 1) / 2) + (lineHeight * 0.32m);
        foreach (var line in lines)
        {
            Text(x, y, line, cssClass, anchor);
            y += lineHeight;
        }

        return this;
    }

    /// <summary>A text cut between words into lines of at most so many letters; a longer word stays whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, int mostLetters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[lines.Count - 1].Length + 1 + word.Length <= mostLetters) lines[lines.Count - 1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }

    /// <summary>The picture.</summary>
    public SvgPicture ToPicture() => new(_id, _width, _height, _title, _description, _writer.ToFragment());
}
