using System.Text;

namespace ForBedring.Rules;

/// <summary>Makes what is quoted in a message safe to print: no control signs, no signs that turn the direction of writing, no very long quotations.</summary>
internal static class MessageText
{
    private const int Longest = 1000;

    /// <summary>The text with such signs written as their numbers, line breaks as blanks (<c>\u001B</c>), cut after a thousand signs.</summary>
    public static string Safe(string text)
    {
        if (text.Length <= Longest && !text.Any(IsUnsafe)) return text;
        var safe = new StringBuilder(Math.Min(text.Length, Longest) + 8);
        foreach (var sign in text)
        {
            if (safe.Length >= Longest) return safe.Append('…').ToString();
            if (sign is '\n' or '\r' or '\t') safe.Append(' ');
            else if (IsUnsafe(sign)) safe.Append("\\u").Append(((int)sign).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            else safe.Append(sign);
        }

        return safe.ToString();
    }

    // Control signs with the line breaks, the marks and embeddings of bidirectional text, the separators of lines, and the mark of byte order.
    private static bool IsUnsafe(char sign)
        => sign < ' ' || sign is (>= '\u007F' and <= '\u009F') or '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
