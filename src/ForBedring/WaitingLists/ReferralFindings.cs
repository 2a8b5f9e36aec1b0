using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Collects data-quality findings: lists the first thousand errors and the first thousand warnings, counts all.</summary>
internal sealed class ReferralFindings
{
    private readonly List<ReadProblem> _errors = [];
    private readonly List<ReadProblem> _warnings = [];
    private readonly SortedDictionary<string, (RuleDefinition Rule, Severity Severity, long Count)> _counts = new(StringComparer.Ordinal);
    private readonly ProblemFolds _folds = new();

    /// <summary>Whether anything is an error.</summary>
    public bool HasError { get; private set; }

    public IEnumerable<(RuleDefinition Rule, Severity Severity, long Count)> Counts => _counts.Values;

    /// <summary>Whether another warning would be listed, so that one that is only counted costs no text.</summary>
    public void Add(RuleDefinition rule, int? row, string? column, params (string Name, MessageValue Value)[] arguments) => Add(rule, rule.InDefault, row, column, arguments);

    public void Add(RuleDefinition rule, Severity severity, int? row, string? column, params (string Name, MessageValue Value)[] arguments)
    {
        ReadProblem Problem() => new(rule, severity, row, column, arguments);
        _folds.Count(rule, severity, row, column, arguments, Problem);
        Add(rule, severity, Problem);
    }

    private void Add(RuleDefinition rule, Severity severity, Func<ReadProblem> problem)
    {
        var key = rule.Code.Value + (severity == rule.InDefault ? "" : "w");
        _counts[key] = _counts.TryGetValue(key, out var before) ? (rule, severity, before.Count + 1) : (rule, severity, 1);
        HasError |= severity == Severity.Error;
        var list = severity == Severity.Error ? _errors : _warnings;
        if (list.Count < ReadProblems.MostListed) list.Add(problem());
    }

    public ImmutableArray<ReadProblem> ToProblems(ImmutableArray<ReadProblem> others) => [.. others.Concat(_errors).Concat(_warnings).OrderBy(p => p.Row ?? 0)];

    /// <summary>All findings folded, those of the file's rows among them.</summary>
    public ImmutableArray<ProblemGroup> Groups(ReadProblems others) => [.. others.Groups().Concat(_folds.ToGroups(others.RowsRead)).OrderByDescending(g => g.First.Severity)];
}
