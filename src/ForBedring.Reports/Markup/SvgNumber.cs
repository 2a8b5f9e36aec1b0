using System.Globalization;

namespace ForBedring.Reports.Markup;

/// <summary>Lengths and places in a drawing: decimals with two places, the same text on every machine. No floating point is used.</summary>
internal static class SvgNumber
{
    private const decimal RadiansPerDegree = 0.0174532925199432957692369077m;

    /// <summary>A length as text: at most two decimals, half away from zero, point as decimal sign.</summary>
    public static string Text(decimal length)
    {
        var text = Math.Round(length, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>The point on a circle at an angle in degrees, 0 at the top, clockwise.</summary>
    public static (decimal X, decimal Y) OnCircle(decimal centreX, decimal centreY, decimal radius, decimal degrees)
        => (centreX + (radius * Sine(degrees)), centreY - (radius * Sine(degrees + 90)));

    /// <summary>The sine of an angle in degrees, to at least 20 decimals.</summary>
    public static decimal Sine(decimal degrees)
    {
        var angle = degrees % 360;
        if (angle > 180) angle -= 360;
        if (angle < -180) angle += 360;
        if (angle > 90) angle = 180 - angle;
        if (angle < -90) angle = -180 - angle;
        var x = angle * RadiansPerDegree;
        var term = x;
        var sum = x;
        for (var n = 2; n <= 28 && term != 0; n += 2)
        {
            term = -term * x * x / (n * (n + 1));
            sum += term;
        }

        return sum;
    }
}
