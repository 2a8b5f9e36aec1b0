using System.Text;

namespace ForBedring.Reading;

/// <summary>Looks for the line with the column names at the beginning of a text file, below titles and blank lines, under each of the delimiters.</summary>
/// <remarks>It looks only and takes nothing: the first line that holds the required columns is the header; where none does, the line that holds most known names is told.</remarks>
internal sealed class HeaderSearch
{
    /// <summary>How many lines with text are looked at.</summary>
    public const int MostLines = 60;

    private static readonly char[] Delimiters = [';', ',', '\t', '|'];

    private HeaderSearch(Line? header, Line? likeliest, char? said, int saidLength)
    {
        Header = header;
        Likeliest = likeliest;
        SaidDelimiter = said;
        SaidLength = saidLength;
    }

    /// <summary>The header; null where no line holds the required columns.</summary>
    public Line? Header { get; }

    /// <summary>Where there is no header: the line that holds most known names, at least one; null where none does.</summary>
    public Line? Likeliest { get; }

    /// <summary>The delimiter that a first line <c>sep=;</c> names.</summary>
    public char? SaidDelimiter { get; }

    /// <summary>How many bytes that line has, its line break included; 0 where there is none.</summary>
    public int SaidLength { get; }

    /// <summary>Looks at the beginning of a file.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="isWhole">Whether they are the whole file; otherwise the last line may be cut and is not looked at.</param>
    /// <param name="forced">The delimiter the caller names; null to try all.</param>
    /// <param name="sought">What is needed.</param>
    /// <param name="names">What the names of a line mean; the names themselves where there is no mapping.</param>
    public static HeaderSearch Look(ReadOnlySpan<byte> utf8, bool isWhole, char? forced, HeaderSought sought, Func<string[], IReadOnlyList<string>> names)
    {
        var (said, skip) = SeparatorLine(utf8);
        var bytes = utf8.Slice(skip).ToArray();
        var firstLine = skip > 0 ? 2 : 1;
        Line? header = null;
        Line? meagre = null;
        Line? likeliest = null;
        var best = 0;
        foreach (var delimiter in (forced ?? said) is { } one ? [one] : InOrder(bytes))
        {
            foreach (var line in Lines(bytes, isWhole, delimiter, skip, firstLine))
            {
                if (header is { } found && line.Offset >= found.Offset) break;
                var read = names(line.Fields);
                var score = sought.Score(read);
                if (sought.IsMet(read))
                {
                    // A line such as "Enhet;Medisin" among the titles holds a required name, but nothing else that is known.
                    if (score >= 2) header = line;
                    else if (meagre is null || line.Offset < meagre.Offset) meagre = line;
                }

                if (score > best) (best, likeliest) = (score, line);
            }
        }

        header ??= meagre;
        return new(header, header is null ? likeliest : null, said, skip);
    }

    /// <summary>The delimiter a line <c>sep=;</c> names, and its length in bytes; Excel writes it, sometimes in quotes and with delimiters behind.</summary>
    internal static (char? Delimiter, int Length) SeparatorLine(ReadOnlySpan<byte> utf8)
    {
        var end = utf8.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0) end = utf8.Length;
        var line = utf8.Slice(0, end);
        if (line.Length > 0 && line[0] == '"') line = line.Slice(1);
        if (line.Length is < 5 or > 64 || (line[0] | 0x20) != 's' || (line[1] | 0x20) != 'e' || (line[2] | 0x20) != 'p' || line[3] != '=') return (null, 0);
        var delimiter = (char)line[4];
        foreach (var rest in line.Slice(5))
        {
            if (rest is not ((byte)'"' or (byte)';' or (byte)',' or (byte)'\t' or (byte)'|' or (byte)' ')) return (null, 0);
        }

        var length = end == utf8.Length ? end : utf8[end] == '\r' && end + 1 < utf8.Length && utf8[end + 1] == '\n' ? end + 2 : end + 1;
        return (Array.IndexOf(Delimiters, delimiter) >= 0 ? delimiter : null, length);
    }

    // The delimiter that gives the first line the most columns is tried first, so that a file whose first line is the header is read as ever.
    private static IEnumerable<char> InOrder(byte[] bytes)
    {
        var line = bytes.AsSpan();
        while (line.Length > 0 && line[0] is (byte)'\n' or (byte)'\r') line = line.Slice(1);
        Span<int> counts = [0, 0, 0, 0];
        var isQuoted = false;
        foreach (var value in line)
        {
            if (value == '"') isQuoted = !isQuoted;
            else if (!isQuoted && value is (byte)'\n' or (byte)'\r') break;
            else if (!isQuoted && Array.IndexOf(Delimiters, (char)value) is >= 0 and var i) counts[i]++;
        }

        var first = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[first]) first = i;
        }

        return Delimiters.OrderBy(d => d == Delimiters[first] ? 0 : 1);
    }

    // A lenient cut: a quote counts only where a field begins, and one that never closes ends the look.
    private static IEnumerable<Line> Lines(byte[] bytes, bool isWhole, char delimiter, int offset, int lineNumber)
    {
        var (at, seen) = (0, 0);
        var fields = new List<string>();
        var field = new List<byte>();
        while (at < bytes.Length && seen < MostLines)
        {
            var (start, startLine, ended) = (at, lineNumber, false);
            fields.Clear();
            while (!ended)
            {
                field.Clear();
                if (at < bytes.Length && bytes[at] == '"')
                {
                    for (at++; at < bytes.Length; at++)
                    {
                        if (bytes[at] == '"' && at + 1 < bytes.Length && bytes[at + 1] == '"') at++;
                        else if (bytes[at] == '"') break;
                        else if (bytes[at] == '\n') lineNumber++;
                        field.Add(bytes[at]);
                    }

                    if (at >= bytes.Length) yield break;
                    at++;
                }

                while (at < bytes.Length && bytes[at] != delimiter && bytes[at] is not ((byte)'\n' or (byte)'\r')) field.Add(bytes[at++]);
                fields.Add(Encoding.UTF8.GetString([.. field]).Trim());
                if (at >= bytes.Length)
                {
                    if (!isWhole) yield break;
                    ended = true;
                }
                else if (bytes[at] == delimiter)
                {
                    at++;
                }
                else
                {
                    if (bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n') at++;
                    at++;
                    lineNumber++;
                    ended = true;
                }
            }

            if (fields.TrueForAll(f => f.Length == 0)) continue;
            seen++;
            yield return new(offset + start, startLine, delimiter, [.. fields]);
        }
    }

    /// <summary>A line of a file.</summary>
    internal sealed class Line(int offset, int number, char delimiter, string[] fields)
    {
        /// <summary>Where it begins, in bytes from the first.</summary>
        public int Offset { get; } = offset;

        /// <summary>Its 1-based number.</summary>
        public int Number { get; } = number;

        /// <summary>The delimiter it was cut with.</summary>
        public char Delimiter { get; } = delimiter;

        /// <summary>Its fields, trimmed.</summary>
        public string[] Fields { get; } = fields;
    }
}
