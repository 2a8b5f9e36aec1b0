namespace ForBedring.Reading;

/// <summary>Marks of lists in pasted text: bullets of any font, dashes, numbers and letters. Word keeps the signs of its symbol fonts as private characters.</summary>
internal static class PlanBullets
{
    /// <summary>Begins an item in a cell whose source tells its list items apart; where it stands, nothing else parts the items. A private sign, so no text holds it.</summary>
    public const char Item = '\uE000';

    /// <summary>Stands before the state of the item it ends, where the source keeps the state apart from the text.</summary>
    public const char State = '\uE001';

    /// <summary>Stands before the problem text of an area cell, where the source keeps it apart from the heading.</summary>
    public const char Problem = '\uE002';

    /// <summary>Signs that begin an item wherever they stand.</summary>
    public static char[] Signs { get; } =
    [
        Item, '\u2022', '\u00B7', '\u2023', '\u25AA', '\u25CF', '\u25E6', '\uF0B7', '\uF0A7', '\uF0D8', '\uF0FC', '\uF0E0', '\uF076', '\uF0A8', '\uF06E', '\uF071', '\uF0FB', '\uF02D', '\u27A2', '\u27A4', '\u25BA', '\u25B6',
        '\u25AB', '\u25A0', '\u25A1', '\u25C6', '\u25CB', '\u2219', '\u2713', '\u2714', '\u2756', '\u25B8', '\u2043', '\u2610', '\u2611',
    ];

    /// <summary>How long the mark at the beginning of a line is, the blanks behind it included; 0 where there is none.</summary>
    public static int MarkLength(string line)
    {
        if (line.Length == 0) return 0;
        if (Array.IndexOf(Signs, line[0]) >= 0) return BlanksFrom(line, 1);
        if (line.Length > 1 && line[0] is '-' or '*' or '\u2013' or '\u2014' or '+' or '>' && line[1] is ' ' or '\t' or '\u00A0') return BlanksFrom(line, 1);

        // The open circle of a second level and the arrow and square of Wingdings come as letters of the font that is lost.
        if (line.Length > 2 && line[0] is 'o' or '\u00D8' or '\u00A7' or '\u00FC' or '\u00A8' && line[1] is ' ' or '\t' or '\u00A0' && char.IsUpper(line[BlanksFrom(line, 1) < line.Length ? BlanksFrom(line, 1) : 1])) return BlanksFrom(line, 1);
        var open = line[0] == '(' ? 1 : 0;
        var digits = 0;
        while (open + digits < line.Length && digits < 3 && char.IsAsciiDigit(line[open + digits])) digits++;
        if (digits == 0 && open < line.Length && line[open] is >= 'a' and <= 'h') digits = 1;
        var end = open + digits;
        if (digits == 0 || end + 1 >= line.Length || !(line[end] == ')' || (line[end] == '.' && open == 0))) return 0;
        return line[end + 1] is ' ' or '\t' or '\u00A0' ? BlanksFrom(line, end + 1) : 0;
    }

    /// <summary>The items of a cell: by signs, else by marked lines, else by lines; a line that begins in lower case goes on with the one before.</summary>
    public static IEnumerable<string> Items(string text)
    {
        if (text.Contains(Item)) return text.Split(Item);
        if (text.IndexOfAny(Signs) >= 0) return text.Split(Signs);
        var lines = text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var isMarked = lines.Exists(l => MarkLength(l) > 0);
        var items = new List<string>();
        foreach (var line in lines)
        {
            var mark = MarkLength(line);
            if (items.Count == 0 || mark > 0 || (!isMarked && !char.IsLower(line[0]))) items.Add(line.Substring(mark));
            else items[items.Count - 1] += " " + line;
        }

        return items;
    }

    private static int BlanksFrom(string line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t' or '\u00A0') at++;
        return at;
    }
}
