namespace ForBedring.Rules;

/// <summary>Collects problems while something is read (<i>problemsamler</i>): lists the first thousand, counts all.</summary>
public sealed class ReadProblems
{
    /// <summary>How many problems are listed at the most: 1,000. Counts per rule are always complete.</summary>
    public const int MostListed = 1000;

    private readonly List<ReadProblem> _listed = [];
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly ProblemFolds _folds = new();

    /// <summary>A collector without problems.</summary>
    /// <param name="skipsBadRows">Whether a row with an error is left out, its problems listed, instead of making the source unreadable.</param>
    public ReadProblems(bool skipsBadRows = false) => SkipsBadRows = skipsBadRows;

    /// <summary>Whether errors added with <see cref="AddBadRow"/> only leave out their row.</summary>
    public bool SkipsBadRows { get; }

    /// <summary>Whether any problem, listed or not, is an error that makes the source unreadable.</summary>
    public bool HasError { get; private set; }

    /// <summary>How many rows the source has below its header; 0 where rows are not counted.</summary>
    internal long RowsRead { get; set; }

    /// <summary>How many problems each rule has, by code, listed or not.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>Adds a problem.</summary>
    public void Add(ReadProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Add(problem, isFatal: problem.Severity == Severity.Error);
    }

    /// <summary>Adds a problem of one row: an error makes the source unreadable unless bad rows are skipped, in which case the caller leaves the row out.</summary>
    public void AddBadRow(RuleDefinition rule, int row, string? column, params (string Name, MessageValue Value)[] arguments)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Add(rule, row, column, arguments, isFatal: rule.InDefault == Severity.Error && !SkipsBadRows);
    }

    // Past the list a problem is only counted: a file with a million bad rows costs no million messages.
    private void Add(RuleDefinition rule, int? row, string? column, (string Name, MessageValue Value)[] arguments, bool isFatal)
    {
        _folds.Count(rule, rule.InDefault, row, column, arguments, () => rule.Problem(row, column, arguments));
        if (_listed.Count < MostListed || (isFatal && !HasError)) List(rule.Problem(row, column, arguments), isFatal);
        else Count(rule);
    }

    /// <summary>Adds a problem of a rule unless it has one already: a note that holds for the whole source.</summary>
    internal void AddOnce(RuleDefinition rule, int? row, string? column, params (string Name, MessageValue Value)[] arguments)
    {
        if (!_counts.ContainsKey(rule.Code.Value)) Add(rule, row, column, arguments);
    }

    private void Count(RuleDefinition rule) => _counts[rule.Code.Value] = _counts.TryGetValue(rule.Code.Value, out var count) ? count + 1 : 1;

    private void Add(ReadProblem problem, bool isFatal)
    {
        _folds.Count(problem);
        List(problem, isFatal);
    }

    private void List(ReadProblem problem, bool isFatal)
    {
        Count(problem.Rule);
        var firstError = isFatal && !HasError;
        if (firstError) HasError = true;
        if (_listed.Count < MostListed) _listed.Add(problem);
        else if (firstError) _listed[MostListed - 1] = problem;
    }

    /// <summary>Adds a problem of a rule.</summary>
    public void Add(RuleDefinition rule, int? row, string? column, params (string Name, MessageValue Value)[] arguments)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Add(rule, row, column, arguments, isFatal: rule.InDefault == Severity.Error);
    }

    /// <summary>The listed problems in row order; problems without a row come first.</summary>
    public ImmutableArray<ReadProblem> ToImmutableArray() => [.. _listed.OrderBy(p => p.Row ?? 0)];

    /// <summary>The problems folded: the same trouble in many rows is one group; errors first, then warnings, then notes.</summary>
    internal ImmutableArray<ProblemGroup> Groups() => _folds.ToGroups(RowsRead);

    /// <summary>The groups of problems that were listed one by one.</summary>
    internal static ImmutableArray<ProblemGroup> GroupsOf(IEnumerable<ReadProblem> problems)
    {
        var folds = new ProblemFolds();
        foreach (var problem in problems) folds.Count(problem);
        return folds.ToGroups(0);
    }

    /// <summary>The result: the value if no problem is an error, otherwise unreadable.</summary>
    public ReadResult<T> ToResult<T>(Func<T> value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        if (HasError) return new ReadResult<T>.Unreadable(ToImmutableArray(), Groups());
        return new ReadResult<T>.Accepted(value(), ToImmutableArray(), Groups());
    }
}
