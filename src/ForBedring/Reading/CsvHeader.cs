using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>The header of a file (<i>overskrift</i>): which column stands where, found by name or by another name for the same.</summary>
/// <remarks>Names are trimmed and compared ordinally without regard to case. Columns without a name at the end of the line do not count.</remarks>
public sealed class CsvHeader
{
    private readonly Dictionary<string, int> _indexOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _asked = [];
    private readonly HashSet<int> _ignored;

    private CsvHeader(ImmutableArray<string> names, int row, IEnumerable<int>? ignored = null)
    {
        Names = names;
        Row = row;
        _ignored = ignored is null ? [] : [.. ignored];
        for (var i = 0; i < names.Length; i++)
        {
            if (!_ignored.Contains(i)) _indexOf.TryAdd(names[i], i);
        }
    }

    /// <summary>The names in file order, trimmed; where a mapping is in use, the names that the columns have for the reader.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of columns; each row must have as many.</summary>
    public int Count => Names.Length;

    /// <summary>The 1-based line it stands on.</summary>
    public int Row { get; }

    /// <summary>Reads the first line that is not blank; null, without reporting, if there is none or it is not in order.</summary>
    public static CsvHeader? Read(CsvReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return NextNames(reader) is { } names ? new([.. names], reader.RowNumber) : null;
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
        => Names.Where((name, i) => name.Length > 0 && !_ignored.Contains(i) && _indexOf[name] != i).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names nobody has asked for, in file order; those without a text are left out.</summary>
    public IEnumerable<string> Unasked => Names.Where((name, i) => name.Length > 0 && !_ignored.Contains(i) && _indexOf[name] == i && !_asked.Contains(i));

    /// <summary>Looks for the header below titles and a line <c>sep=;</c>, under the mapping in force, and reports once where no line holds what is needed.</summary>
    /// <returns>The header; null, and one problem, where there is none.</returns>
    internal static CsvHeader? Find(CsvReader reader, ReadProblems problems, HeaderSought sought)
    {
        var mapping = reader.Options.Mapping?.Parts;
        var plain = mapping is null || (mapping.NameRows == 1 && mapping.HeaderLine is null);
        if (reader.SeekHeader(plain ? sought : HeaderSought.Any, names => MappedColumns.NamesOf(mapping, names)) is not { } search) return null;
        if (search.Header is null && FileForms.OfText(reader.Ahead) is { } form)
        {
            reader.RefuseForm(form);
            return null;
        }

        var names = NextNames(reader);
        while (names is not null && mapping?.HeaderLine is { } line && reader.RowNumber < line) names = NextNames(reader);
        if (names is null)
        {
            if (!problems.HasError) problems.Add(sought.EmptyRule, null, null);
            return null;
        }

        var row = reader.RowNumber;
        var columns = MappedColumns.Of(mapping, names, mapping?.NameRows > 1 ? NextNames(reader, trim: false) : null);
        if (!sought.IsMet(columns.Names))
        {
            MissingHeader.Report(problems, sought, row, names, columns.Names, search);
            return null;
        }

        if (row > 1) problems.Add(CsvRules.LinesAbove, row, null, ("line", row));
        foreach (var missing in columns.Missing) problems.Add(CsvRules.MappedColumnMissing, row, missing, ("column", missing));
        if (mapping is null && KnownExports.Of(names) is { } export)
            problems.Add(CsvRules.KnownExport, row, null, ("program", export.Title), ("mapping", export.Id));
        columns.Apply(reader, row);
        return new([.. columns.Names], row, columns.Ignored);
    }

    /// <summary>Whether a mapping says that a column is not read.</summary>
    internal bool IsIgnored(int index) => _ignored.Contains(index);

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

    /// <summary>As <see cref="Find(string[])"/>; reports CSV-F02 under the first name if the column is not there.</summary>
    public int Require(ReadProblems problems, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var index = Find(names);
        if (index < 0) MissingHeader.ReportOne(problems, names[0], this);
        return index;
    }

    /// <summary>Reports CSV-F03 for every column that was asked for and stands again: nobody can say which is meant.</summary>
    internal void ReportDuplicates(ReadProblems problems)
    {
        foreach (var name in Duplicates.Where(name => _asked.Contains(_indexOf[name]))) problems.Add(CsvRules.DuplicateColumn, Row, name, ("column", name));
    }

    /// <summary>Reports CSV-F04 for every column nobody has asked for.</summary>
    public void ReportUnknown(ReadProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var name in Unasked) problems.Add(CsvRules.UnknownColumn, Row, name, ("column", name));
    }

    private static string[]? NextNames(CsvReader reader, bool trim = true)
    {
        do
        {
            if (!reader.Read()) return null;
        }
        while (reader.IsBlank);

        var count = reader.FieldCount;
        while (trim && count > 1 && reader.Trimmed(count - 1).Length == 0) count--;
        var names = new string[count];
        for (var i = 0; i < count; i++) names[i] = reader.TrimmedText(i);
        return names;
    }
}
