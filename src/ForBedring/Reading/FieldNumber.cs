namespace ForBedring.Reading;

/// <summary>Numbers as they stand in exported files.</summary>
internal static class FieldNumber
{
    /// <summary>A whole number from 0 to 2,147,483,647: digits, then perhaps a point or comma and zeros (<c>4</c>, <c>4.0</c>, <c>4,0</c>). Blanks round it are not allowed here.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> utf8, out int value)
    {
        value = 0;
        var at = 0;
        for (; at < utf8.Length && utf8[at] is >= (byte)'0' and <= (byte)'9'; at++)
        {
            var digit = utf8[at] - '0';
            if (value > (int.MaxValue - digit) / 10) return false;
            value = (value * 10) + digit;
        }

        if (at == 0) return false;
        if (at == utf8.Length) return true;
        if (utf8[at] is not ((byte)'.' or (byte)',') || at + 1 == utf8.Length) return false;
        for (at++; at < utf8.Length; at++)
        {
            if (utf8[at] != '0') return false;
        }

        return true;
    }

    /// <summary>A whole number in groups of three digits with a blank or a no-break space between: <c>1 200</c>.</summary>
    public static bool TryGrouped(ReadOnlySpan<byte> utf8, out int value)
    {
        Span<byte> digits = stackalloc byte[16];
        var (count, sinceBlank, hasBlank) = (0, 0, false);
        for (var at = 0; at < utf8.Length; at++)
        {
            var width = BlankWidth(utf8.Slice(at));
            if (width == 0)
            {
                if (utf8[at] is < (byte)'0' or > (byte)'9' || count == digits.Length) break;
                digits[count++] = utf8[at];
                sinceBlank++;
                if (at + 1 < utf8.Length) continue;
                if (hasBlank && sinceBlank == 3) return TryWhole(digits.Slice(0, count), out value);
                break;
            }

            if (count == 0 || (hasBlank ? sinceBlank != 3 : sinceBlank > 3)) break;
            (hasBlank, sinceBlank) = (true, 0);
            at += width - 1;
        }

        value = 0;
        return false;
    }

    /// <summary>The length of a blank at the beginning: a space, or one of the no-break and narrow spaces that spreadsheets put between thousands; 0 where there is none.</summary>
    public static int BlankWidth(ReadOnlySpan<byte> utf8)
    {
        if (utf8[0] == ' ') return 1;
        if (utf8.Length >= 2 && utf8[0] == 0xC2 && utf8[1] == 0xA0) return 2;
        return utf8.Length >= 3 && utf8[0] == 0xE2 && utf8[1] == 0x80 && utf8[2] is 0xAF or 0x89 ? 3 : 0;
    }

    /// <summary>Whether a text is a number with one comma as decimal sign and no point: <c>12,5</c>, <c>-0,25</c>, <c>1 200,5</c>.</summary>
    public static bool IsDecimalComma(string text)
    {
        var comma = text.IndexOf(',');
        return comma > 0 && comma < text.Length - 1 && text.IndexOf(',', comma + 1) < 0 && text.IndexOf('.') < 0 && text.All(c => char.IsAsciiDigit(c) || c is ',' or '-' or '+' or ' ' or '\u00A0' or '\u202F' or '\u2009');
    }

    /// <summary>A number without the blanks between its thousands; the text itself where blanks stand elsewhere.</summary>
    public static string WithoutGroups(string text)
    {
        if (text.IndexOfAny([' ', '\u00A0', '\u202F', '\u2009']) < 0) return text;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text.Substring(0, point);
        var groups = whole.TrimStart('-', '+').Split(' ', '\u00A0', '\u202F', '\u2009');
        var isGrouped = groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) && groups.All(g => g.All(char.IsAsciiDigit));
        return isGrouped ? string.Concat(whole.Where(c => c is not (' ' or '\u00A0' or '\u202F' or '\u2009'))) + (point < 0 ? "" : text.Substring(point)) : text;
    }
}
