using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>The header of a file (<i>overskrift</i>): which column stands where, found by name or by another name for the same.</summary>
/// <remarks>Names are trimmed and compared ordinally without regard to case. Columns without a name at the end of the line do not count.</remarks>
public sealed class CsvHeader
{
    private readonly Dictionary<string, int> _indexOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _asked = [];

    private CsvHeader(ImmutableArray<string> names, int row)
    {
        Names = names;
        Row = row;
        for (var i = 0; i < names.Length; i++) _indexOf.TryAdd(names[i], i);
    }

    /// <summary>The names in file order, trimmed.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of columns; each row must have as many.</summary>
    public int Count => Names.Length;

    /// <summary>The 1-based line it stands on.</summary>
    public int Row { get; }

    /// <summary>Reads the first line that is not blank; null, without reporting, if there is none or it is not in order.</summary>
    public static CsvHeader? Read(CsvReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        do
        {
            if (!reader.Read()) return null;
        }
        while (reader.IsBlank);

        var count = reader.FieldCount;
        while (count > 1 && reader.Trimmed(count - 1).Length == 0) count--;
        return new([.. Enumerable.Range(0, count).Select(i => reader.TrimmedText(i))], reader.RowNumber);
    }

    /// <summary>Reads the header and reports CSV-F01 if there is none and CSV-F03 for every column that stands again.</summary>
    public static CsvHeader? Read(CsvReader reader, ReadProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var header = Read(reader);
        if (header is null)
        {
            if (!problems.HasError) problems.Add(CsvRules.EmptyFile, null, null);
            return null;
        }

        foreach (var name in header.Duplicates) problems.Add(CsvRules.DuplicateColumn, header.Row, name, ("column", name));
        return header;
    }

    /// <summary>The names that stand again, once each.</summary>
    public IEnumerable<string> Duplicates
        => Names.Where((name, i) => name.Length > 0 && _indexOf[name] != i).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names nobody has asked for, in file order; those without a text are left out.</summary>
    public IEnumerable<string> Unasked => Names.Where((name, i) => name.Length > 0 && _indexOf[name] == i && !_asked.Contains(i));

    /// <summary>The 0-based index of a column by the first of its names that stands in the header, or −1.</summary>
    /// <param name="names">The name and its aliases.</param>
    public int Find(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            if (!_indexOf.TryGetValue(name, out var index)) continue;
            _asked.Add(index);
            return index;
        }

        return -1;
    }

    /// <summary>As <see cref="Find"/>; reports CSV-F02 under the first name if the column is not there.</summary>
    public int Require(ReadProblems problems, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var index = Find(names);
        if (index < 0) problems.Add(CsvRules.MissingColumn, Row, names[0], ("column", names[0]));
        return index;
    }

    /// <summary>Reports CSV-F04 for every column nobody has asked for.</summary>
    public void ReportUnknown(ReadProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var name in Unasked) problems.Add(CsvRules.UnknownColumn, Row, name, ("column", name));
    }
}
