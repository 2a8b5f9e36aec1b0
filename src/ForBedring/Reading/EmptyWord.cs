namespace ForBedring.Reading;

/// <summary>Words that programs write where a field is empty: NULL (databases), NA (R), #N/A (spreadsheets, <i>#I/T</i> in Norwegian), a lone dash.</summary>
internal static class EmptyWord
{
    private const int Longest = 6;

    /// <summary>Whether a trimmed field is one of them.</summary>
    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Longest) return false;
        if (text.Length == 1) return text[0] == '-';
        if (text.Length == 3 && text[0] == 0xE2 && text[1] == 0x80) return text[2] is 0x93 or 0x94;
        return Matches(text, "NULL") || Matches(text, "NA") || Matches(text, "N/A") || Matches(text, "#N/A") || Matches(text, "#I/T") || Matches(text, "(NULL)");
    }

    /// <summary>Whether a trimmed text is one of them.</summary>
    public static bool Is(string text)
    {
        if (text.Length is 0 or > Longest) return false;
        if (text.Length == 1) return text[0] is '-' or '\u2013' or '\u2014';
        Span<byte> bytes = [0, 0, 0, 0, 0, 0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > 0x7E) return false;
            bytes[i] = (byte)text[i];
        }

        return Is(bytes.Slice(0, text.Length));
    }

    private static bool Matches(ReadOnlySpan<byte> text, string word)
    {
        if (text.Length != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = text[i] is >= (byte)'a' and <= (byte)'z' ? text[i] - 32 : text[i];
            if (letter != word[i]) return false;
        }

        return true;
    }
}
