namespace ForBedring.Rules;

/// <summary>The same trouble in one or many rows of a source (<i>problemgruppe</i>): the first problem, how often it came and on which lines it came first.</summary>
public sealed class ProblemGroup
{
    internal const int MostRows = 5;

    internal ProblemGroup(ReadProblem first, long count, ImmutableArray<int> firstRows, long rowsRead, bool isRest, long rows, ImmutableArray<string> columns)
    {
        First = first;
        Count = count;
        FirstRows = firstRows;
        RowsRead = rowsRead;
        IsRest = isRest;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The first problem of the group: rule, severity, column and message.</summary>
    public ReadProblem First { get; }

    /// <summary>How many problems the group has, at least 1. Complete, however many are listed one by one.</summary>
    public long Count { get; }

    /// <summary>How many rows have it; fewer than <see cref="Count"/> where it stands in several fields of a row.</summary>
    public long Rows { get; }

    /// <summary>The columns it was found in, at most twenty, in the order they were read; empty where it belongs to no column.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The first lines it was found on, at most five, in the order they were read.</summary>
    public ImmutableArray<int> FirstRows { get; }

    /// <summary>How many rows the source has below its header; 0 where that is not known.</summary>
    public long RowsRead { get; }

    // The problems of a rule beyond those that have a group of their own.
    internal bool IsRest { get; }

    /// <summary>One line as tools print it: <c>file(line): CODE name message</c>, and where it came more than once how often, of how many rows, and on which lines first.</summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="language">The language of the message.</param>
    public string Describe(string source, ReportLanguage language = ReportLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(source);
        var line = First.Describe(source, language);
        if (IsRest) return line + " " + Rest().In(language);
        return Count == 1 ? line : line + " " + Times().In(language);
    }

    /// <summary>Code, count and the bokmål message.</summary>
    public override string ToString() => Count == 1 ? First.ToString() : First + " " + Times().Bokmaal;

    private LocalisedText Times()
    {
        var n = NumberText.Machine(Count);
        var rows = string.Join(", ", FirstRows.Select(r => NumberText.Machine(r))) + (Rows > FirstRows.Length ? " …" : "");
        if (FirstRows.Length == 0) return new($"({n} ganger)", $"({n} gonger)", $"({n} times)");
        var all = NumberText.Machine(RowsRead);
        if (Columns.Length > 1)
        {
            var (of, columns) = (NumberText.Machine(Rows), string.Join(", ", Columns));
            return RowsRead >= Rows
                ? new($"({n} felt i {of} av {all} rader; kolonnene {columns}; linje {rows})", $"({n} felt i {of} av {all} rader; kolonnane {columns}; linje {rows})", $"({n} fields in {of} of {all} rows; columns {columns}; line {rows})")
                : new($"({n} felt i {of} rader; kolonnene {columns}; linje {rows})", $"({n} felt i {of} rader; kolonnane {columns}; linje {rows})", $"({n} fields in {of} rows; columns {columns}; line {rows})");
        }

        return RowsRead >= Count
            ? new($"({n} av {all} rader; linje {rows})", $"({n} av {all} rader; linje {rows})", $"({n} of {all} rows; line {rows})")
            : new($"({n} ganger; linje {rows})", $"({n} gonger; linje {rows})", $"({n} times; line {rows})");
    }

    private LocalisedText Rest()
    {
        var n = NumberText.Machine(Count);
        return new($"(og {n} til av samme slag)", $"(og {n} til av same slag)", $"(and {n} more of the same kind)");
    }
}
