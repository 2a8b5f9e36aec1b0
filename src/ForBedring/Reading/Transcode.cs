namespace ForBedring.Reading;

/// <summary>Windows-1252 and UTF-16 to UTF-8, block by block. Own tables, so that no code page has to be installed.</summary>
internal static class Transcode
{
    // 0x80 to 0x9F; the five that Windows-1252 leaves open stay the control characters they are in Latin-1.
    private const string From80 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>As many bytes as the target has room for.</summary>
    public static (int Taken, int Written) Windows1252(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int taken = 0, written = 0;
        while (taken < source.Length && written + 3 <= target.Length)
        {
            var value = source[taken++];
            written += Write(value is >= 0x80 and < 0xA0 ? From80[value - 0x80] : value, target.Slice(written));
        }

        return (taken, written);
    }

    /// <summary>As many whole characters as are there and the target has room for; a lone surrogate becomes U+FFFD.</summary>
    public static (int Taken, int Written) Utf16(ReadOnlySpan<byte> source, Span<byte> target, bool highByteFirst)
    {
        int taken = 0, written = 0;
        while (taken + 2 <= source.Length && written + 4 <= target.Length)
        {
            int unit = Unit(source, taken, highByteFirst);
            if (unit is >= 0xD800 and < 0xDC00)
            {
                if (taken + 4 > source.Length) break;
                int low = Unit(source, taken + 2, highByteFirst);
                if (low is >= 0xDC00 and < 0xE000)
                {
                    written += Write(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), target.Slice(written));
                    taken += 4;
                    continue;
                }
            }

            written += Write(unit is >= 0xD800 and < 0xE000 ? 0xFFFD : unit, target.Slice(written));
            taken += 2;
        }

        return (taken, written);
    }

    private static int Unit(ReadOnlySpan<byte> source, int at, bool highByteFirst)
        => highByteFirst ? (source[at] << 8) | source[at + 1] : (source[at + 1] << 8) | source[at];

    private static int Write(int scalar, Span<byte> target)
    {
        if (scalar < 0x80)
        {
            target[0] = (byte)scalar;
            return 1;
        }

        var length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
        for (var i = length - 1; i > 0; i--, scalar >>= 6) target[i] = (byte)(0x80 | (scalar & 0x3F));
        target[0] = (byte)((length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0) | scalar);
        return length;
    }
}
