namespace ForBedring.Reading;

/// <summary>The columns of a file under a mapping: which name each has for the reader, which are not read, and what is done to the rows.</summary>
internal sealed class MappedColumns
{
    private const string Joiner = " | ";
    private static readonly string[] NoStatement = ["Response", "Svar", "Open-Ended Response", "Fritekstsvar", "Åpent svar"];

    private readonly MappingParts? _mapping;
    private readonly string[] _written;

    private MappedColumns(MappingParts? mapping, string[] written, string[] names, HashSet<int> ignored, List<string> missing)
    {
        _mapping = mapping;
        _written = written;
        Names = names;
        Ignored = ignored;
        Missing = missing;
    }

    /// <summary>The name of each column for the reader.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The columns that are not read.</summary>
    public IReadOnlyCollection<int> Ignored { get; }

    /// <summary>Columns the mapping names and the file lacks.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The names of one line for the reader.</summary>
    public static IReadOnlyList<string> NamesOf(MappingParts? mapping, string[] names) => mapping is null ? names : Of(mapping, names, null).Names;

    /// <summary>The columns under a mapping.</summary>
    /// <param name="mapping">The mapping; null for none.</param>
    /// <param name="first">The names.</param>
    /// <param name="second">A second row of names below them; null where there is none.</param>
    public static MappedColumns Of(MappingParts? mapping, string[] first, string[]? second)
    {
        if (mapping is null) return new(null, first, first, [], []);
        var width = Math.Max(first.Length, second?.Length ?? 0);
        var upper = new string[width];
        var lower = new string[width];
        for (var i = 0; i < width; i++)
        {
            lower[i] = second is not null && i < second.Length && Array.IndexOf(NoStatement, second[i]) < 0 ? second[i] : "";
            upper[i] = i < first.Length && first[i].Length > 0 ? first[i] : second is not null && i > 0 && i < second.Length && second[i].Length > 0 ? upper[i - 1] : "";
        }

        var written = new string[width];
        for (var i = 0; i < width; i++) written[i] = lower[i].Length == 0 ? upper[i] : upper[i].Length == 0 ? lower[i] : upper[i] + Joiner + lower[i];
        var names = (string[])written.Clone();
        var missing = new List<(string Name, string Meaning)>();
        var ignored = new HashSet<int>();
        for (var m = 0; m < mapping.Columns.Length; m++)
        {
            var (name, meaning) = mapping.Columns[m];
            var at = IndexOf(name, written, upper, lower);
            if (at < 0)
            {
                // What the library's own mappings name is called otherwise in some exports, and lacks in others.
                if (meaning.Length > 0 && m < mapping.OwnColumns) missing.Add((name, meaning));
            }
            else if (meaning.Length == 0)
            {
                for (var i = 0; i < width; i++)
                {
                    if (i == at || Same(written[i], written[at])) ignored.Add(i);
                }
            }
            else
            {
                names[at] = meaning;
            }
        }

        for (var i = 0; i < width; i++)
        {
            if (names[i] == written[i] && mapping.Ignored.Any(pattern => Fits(pattern, written[i]))) ignored.Add(i);
        }

        return new(mapping, written, names, ignored, [.. missing.Where(m => Array.IndexOf(names, m.Meaning) < 0).Select(m => m.Name)]);
    }

    /// <summary>Sets the reader to leave out rows and replace texts as the mapping says, from the next row on.</summary>
    public void Apply(CsvReader reader, int row)
    {
        if (_mapping is null) return;
        var filter = new RowFilter();
        filter.SkipHeaderRows(Math.Max(0, _mapping.HeaderRows - _mapping.NameRows));
        foreach (var rule in _mapping.Rows)
        {
            var at = IndexOf(rule.Column, _written, _written, _written);
            if (at >= 0) filter.Add(at, rule);
        }

        if (!filter.IsEmpty) reader.Keep(filter);
        var texts = new ReplacedTexts();
        foreach (var (name, meanings) in _mapping.Values)
        {
            for (var i = 0; i < Names.Count; i++)
            {
                if (Names[i].Equals(name, StringComparison.OrdinalIgnoreCase)) texts.Add(i, meanings);
            }
        }

        if (!texts.IsEmpty) reader.Replace(texts);
    }

    // The whole name first; then one of its two rows, where only one column has it.
    private static int IndexOf(string name, string[] written, string[] upper, string[] lower)
    {
        var at = Array.FindIndex(written, w => Same(w, name));
        if (at >= 0 || written == upper) return at;
        at = Array.FindIndex(lower, w => Same(w, name));
        if (at >= 0 && Array.FindLastIndex(lower, w => Same(w, name)) == at) return at;
        at = Array.FindIndex(upper, w => Same(w, name));
        return at >= 0 && Array.FindLastIndex(upper, w => Same(w, name)) == at ? at : -1;
    }

    private static bool Same(string first, string second) => Plain(first).Equals(Plain(second), StringComparison.OrdinalIgnoreCase);

    // White space of any kind and length is one blank: headings are broken over lines in one export and not in the next.
    private static string Plain(string text) => string.Join(" ", text.Split([' ', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    private static bool Fits(string pattern, string name)
    {
        if (pattern.StartsWith('*')) return pattern.EndsWith('*') ? name.Contains(pattern.Trim('*'), StringComparison.OrdinalIgnoreCase) : name.EndsWith(pattern.Substring(1), StringComparison.OrdinalIgnoreCase);
        return pattern.EndsWith('*') ? name.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase) : Same(pattern, name);
    }
}
