namespace ForBedring.Calendar;

/// <summary>A written date in pieces: numbers, words and signs, in lower case.</summary>
internal static class DateTokens
{
    private const int LongestOnStack = 256;

    // Numbers are asked for their value, never for their text.
    private const string NumberMark = "0";
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    /// <summary>One piece. <paramref name="digits"/> is 0 for words and signs; the text of a number is not kept.</summary>
    public readonly struct Token(string text, int digits, int value, bool blankBefore)
    {
        public string Text { get; } = text;

        public int Digits { get; } = digits;

        public int Value { get; } = value;

        public bool BlankBefore { get; } = blankBefore;

        public bool IsNumber => Digits > 0;

        public bool IsWord => Digits == 0 && char.IsLetter(Text[0]);
    }

    /// <summary>The text in lower case, blanks and dashes unified, without a leading <i>frist:</i> and surrounding brackets or quotes.</summary>
    public static string Normalise(string text)
    {
        Span<char> normal = text.Length <= LongestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (letter == '\u00AD') continue;
            if (letter == '\u030A' && length > 0 && normal[length - 1] == 'a')
            {
                normal[length - 1] = 'å';
                continue;
            }

            if (char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' or '\u2060')
            {
                if (length > 0 && normal[length - 1] != ' ') normal[length++] = ' ';
            }
            else
            {
                normal[length++] = letter is >= '\u2010' and <= '\u2015' or '\u2212' ? '-' : char.ToLowerInvariant(letter);
            }
        }

        var bare = Trimmed(text, normal.Slice(0, length));
        while (true)
        {
            var before = bare;
            if (bare.StartsWith("frist:", StringComparison.Ordinal)) bare = bare.Substring(6).Trim(' ');
            if (bare.StartsWith("frist ", StringComparison.Ordinal)) bare = bare.Substring(6).Trim(' ');
            if (bare.Length >= 2 && Surrounds(bare[0], bare[bare.Length - 1])) bare = bare.Substring(1, bare.Length - 2).Trim(' ');
            if (bare == before) return bare;
        }
    }

    /// <summary>The pieces of a normalised text.</summary>
    public static List<Token> Split(string normalised)
    {
        var tokens = new List<Token>(Math.Min(16, (normalised.Length / 2) + 1));
        var blank = false;
        for (var at = 0; at < normalised.Length;)
        {
            var start = at;
            var letter = normalised[at];
            if (letter == ' ')
            {
                blank = true;
                at++;
                continue;
            }

            if (char.IsAsciiDigit(letter))
            {
                while (at < normalised.Length && char.IsAsciiDigit(normalised[at])) at++;
                var digits = at - start;
                var value = 0;
                for (var i = start; i < at && digits <= 4; i++) value = (value * 10) + (normalised[i] - '0');
                tokens.Add(new(NumberMark, digits, digits <= 4 ? value : -1, blank));
            }
            else if (char.IsLetter(letter))
            {
                while (at < normalised.Length && char.IsLetter(normalised[at])) at++;
                tokens.Add(new(normalised.Substring(start, at - start), 0, -1, blank));
            }
            else
            {
                at++;
                tokens.Add(new(letter < Signs.Length ? Signs[letter] : letter.ToString(), 0, -1, blank));
            }

            blank = false;
        }

        return tokens;
    }

    // Most texts are already as they should be: then no new one is made.
    private static string Trimmed(string text, ReadOnlySpan<char> normal)
    {
        normal = normal.Trim(' ');
        return normal.SequenceEqual(text.AsSpan()) ? text : normal.ToString();
    }

    private static bool Surrounds(char first, char last) => (first, last) switch
    {
        ('(', ')') or ('[', ']') or ('{', '}') or ('«', '»') or ('»', '«') or ('"', '"') or ('\'', '\'') => true,
        ('\u201C', '\u201D') or ('\u201E', '\u201C') or ('\u201D', '\u201D') or ('\u2018', '\u2019') or ('\u2019', '\u2019') => true,
        _ => false,
    };
}
