using System.Text;

namespace ForBedring.Reports.Markup;

/// <summary>The outline of a shape in a drawing: moves, lines and arcs in order.</summary>
internal sealed class SvgPath
{
    private readonly StringBuilder _commands = new();

    /// <summary>Starts a new piece at a point.</summary>
    public SvgPath MoveTo(decimal x, decimal y) => Add("M", x, y);

    /// <summary>A straight line to a point.</summary>
    public SvgPath LineTo(decimal x, decimal y) => Add("L", x, y);

    /// <summary>An arc of a circle to a point.</summary>
    public SvgPath ArcTo(decimal radius, decimal x, decimal y, bool large, bool clockwise)
    {
        Space().Append('A').Append(SvgNumber.Text(radius)).Append(' ').Append(SvgNumber.Text(radius)).Append(" 0 ").Append(large ? '1' : '0').Append(' ').Append(clockwise ? '1' : '0');
        _commands.Append(' ').Append(SvgNumber.Text(x)).Append(' ').Append(SvgNumber.Text(y));
        return this;
    }

    /// <summary>A cubic curve to a point.</summary>
    public SvgPath CurveTo(decimal x1, decimal y1, decimal x2, decimal y2, decimal x, decimal y)
    {
        Add("C", x1, y1);
        foreach (var length in new[] { x2, y2, x, y }) _commands.Append(' ').Append(SvgNumber.Text(length));
        return this;
    }

    /// <summary>A line back to the start of the piece.</summary>
    public SvgPath Close()
    {
        Space().Append('Z');
        return this;
    }

    /// <summary>The piece of a ring between two radii and two angles in degrees (0 at the top, clockwise).</summary>
    public static SvgPath RingSegment(decimal centreX, decimal centreY, decimal inner, decimal outer, decimal from, decimal to)
    {
        var large = to - from > 180;
        var (ax, ay) = SvgNumber.OnCircle(centreX, centreY, outer, from);
        var (bx, by) = SvgNumber.OnCircle(centreX, centreY, outer, to);
        var (cx, cy) = SvgNumber.OnCircle(centreX, centreY, inner, to);
        var (dx, dy) = SvgNumber.OnCircle(centreX, centreY, inner, from);
        return new SvgPath().MoveTo(ax, ay).ArcTo(outer, bx, by, large, clockwise: true).LineTo(cx, cy).ArcTo(inner, dx, dy, large, clockwise: false).Close();
    }

    /// <summary>The commands as the <c>d</c> attribute has them.</summary>
    public override string ToString() => _commands.ToString();

    private SvgPath Add(string command, decimal x, decimal y)
    {
        Space().Append(command).Append(SvgNumber.Text(x)).Append(' ').Append(SvgNumber.Text(y));
        return this;
    }

    private StringBuilder Space() => _commands.Length == 0 ? _commands : _commands.Append(' ');
}
