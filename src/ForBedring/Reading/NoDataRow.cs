namespace ForBedring.Reading;

/// <summary>Lines that exports put below or between the rows: totals, counts of rows, sources and notes. Asked only about a row that cannot be read otherwise.</summary>
internal static class NoDataRow
{
    private static readonly string[] Totals =
    [
        "total", "totalt", "totalsum", "totals", "grand total", "sum", "summa", "summer", "delsum", "subtotal", "i alt", "ialt", "samlet", "samla", "alle", "all",
        "gjennomsnitt", "gjennomsnittet", "snitt", "average", "mean", "median", "sum total", "hovedtotal", "totalverdi",
    ];

    private static readonly string[] Beginnings =
    [
        "total ", "totalt ", "sum ", "antall ", "antal ", "tal på ", "number of ", "count", "i alt ", "kilde", "kjelde", "källa", "source", "merk", "note", "notat", "fotnote", "footnote", "uttrekk", "extracted", "exported",
        "eksportert", "generert", "generated", "rapport", "report", "utskrift", "skrevet ut", "printed", "slutt", "end of", "copyright", "©", "*", "opplysning", "tallene", "tala ", "dato for", "oppdatert", "sist oppdatert", "last updated",
    ];

    private static readonly string[] Rows = ["row", "rows", "rad", "rader", "record", "records", "post", "poster", "linje", "linjer", "rækker", "række", "svar", "responses"];

    /// <summary>Whether the current row is such a line: a total by its first word, or one or two filled fields that count or explain.</summary>
    public static bool Is(CsvReader reader)
    {
        var filled = 0;
        var first = "";
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.Trimmed(i).Length == 0) continue;
            if (filled++ == 0) first = reader.TrimmedText(i);
        }

        return IsTotal(first) || (filled is 1 or 2 && IsNote(first));
    }

    /// <summary>Whether a text is a word for a total or a mean, such as <c>Totalt</c> or <c>Sum:</c>.</summary>
    public static bool IsTotal(string text) => Array.IndexOf(Totals, text.Trim().Trim(':', '.', '*').Trim().ToLowerInvariant()) >= 0;

    /// <summary>Whether a text alone in its row is a word for a total, perhaps with its number, or counts something: <c>Totalt 7</c>, <c>Antall tiltak: 7</c>.</summary>
    public static bool IsCount(string text)
    {
        var words = text.Trim().TrimEnd('.').TrimEnd([' ', ':', .. Digits]);
        if (IsTotal(words)) return true;
        return words.Length < text.Trim().Length && Array.Exists(Counting, b => words.StartsWith(b, StringComparison.OrdinalIgnoreCase));
    }

    private static char[] Digits => ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private static readonly string[] Counting = ["antall ", "antal ", "tal på ", "number of ", "sum ", "totalt ", "total "];

    // "Antall rader: 2", "(1 rows affected)", "Kilde: …".
    private static bool IsNote(string text)
    {
        var lower = text.Trim('(', ' ').ToLowerInvariant();
        if (Array.Exists(Beginnings, b => lower.StartsWith(b, StringComparison.Ordinal))) return true;
        var digits = lower.TakeWhile(c => char.IsAsciiDigit(c) || c is ' ' or '\u00A0').Count();
        if (digits == 0) return false;
        var words = lower.Substring(digits).Split([' ', ')', '(', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (Array.IndexOf(Rows, words[0]) >= 0 || words[0].StartsWith("rad(", StringComparison.Ordinal));
    }
}
