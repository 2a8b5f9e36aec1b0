using System.Globalization;

namespace ForBedring.Rules;

/// <summary>Numbers as text, the same on every machine: invariant, half away from zero, never from a <see cref="double"/>.</summary>
internal static class NumberText
{
    /// <summary>How many decimals machine formats carry at the most.</summary>
    public const int MostDecimals = 10;

    private static readonly string[] Fixed = ["F0", "F1", "F2", "F3", "F4"];

    /// <summary>For machines: <c>.</c> as decimal sign, at most <paramref name="mostDecimals"/> decimals, no trailing zeros, <c>-</c> for minus, zero is <c>0</c>.</summary>
    public static string Machine(decimal value, int mostDecimals = MostDecimals)
    {
        var rounded = Math.Round(value, mostDecimals, MidpointRounding.AwayFromZero);
        var text = rounded.ToString("0.############################", CultureInfo.InvariantCulture);
        return text is "-0" or "" ? "0" : text;
    }

    /// <summary>A whole number for machines.</summary>
    public static string Machine(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>For people: a fixed number of decimals, comma in Norwegian and point in English, U+2212 for minus.</summary>
    public static string Person(decimal value, int decimals, ReportLanguage language)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString(decimals < Fixed.Length ? Fixed[decimals] : "F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (decimals > 0 && language != ReportLanguage.English) text = text.Replace('.', ',');
        return rounded < 0 ? "\u2212" + text : text;
    }
}
