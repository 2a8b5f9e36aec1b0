namespace ForBedring.Rules;

/// <summary>Folds problems while they come: those of one rule, severity and column with the same arguments are counted together.</summary>
internal sealed class ProblemFolds
{
    /// <summary>How many groups one rule may have before the rest is only counted.</summary>
    private const int MostGroupsPerRule = 20;

    private readonly Dictionary<string, Fold> _folds = new(StringComparer.Ordinal);
    private readonly List<Fold> _order = [];
    private readonly Dictionary<(RuleDefinition Rule, Severity Severity), (int Groups, Fold? Beyond)> _rules = [];

    public void Count(ReadProblem problem) => Count(problem.Rule, problem.Severity, problem.Row, problem.Column, problem.Message.Bokmaal, () => problem);

    public void Count(RuleDefinition rule, Severity severity, int? row, string? column, (string Name, MessageValue Value)[] arguments, Func<ReadProblem> problem)
        => Count(rule, severity, row, column, arguments.Length == 0 ? "" : string.Join("\n", arguments.Select(a => a.Value.ToString())), problem);

    public ImmutableArray<ProblemGroup> ToGroups(long rowsRead)
        => [.. _order.OrderByDescending(f => f.First.Severity).ThenBy(f => f.IsRest ? int.MaxValue : f.First.Row ?? 0).Select(f => new ProblemGroup(f.First, f.Count, [.. f.Rows], rowsRead, f.IsRest))];

    private void Count(RuleDefinition rule, Severity severity, int? row, string? column, string text, Func<ReadProblem> problem)
    {
        var key = string.Concat(rule.Code.Value, NumberText.Machine((int)severity), column ?? "", "\n" + text);
        if (!_folds.TryGetValue(key, out var fold))
        {
            var (groups, rest) = _rules.TryGetValue((rule, severity), out var known) ? known : (0, null);
            if (groups == MostGroupsPerRule)
            {
                if (rest is null) _order.Add(rest = new Fold(problem(), isRest: true));
                _rules[(rule, severity)] = (groups, rest);
                rest.Add(row);
                return;
            }

            _rules[(rule, severity)] = (groups + 1, rest);
            fold = new Fold(problem(), isRest: false);
            _folds.Add(key, fold);
            _order.Add(fold);
        }

        fold.Add(row);
    }

    private sealed class Fold(ReadProblem first, bool isRest)
    {
        public ReadProblem First { get; } = first;

        public bool IsRest { get; } = isRest;

        public long Count { get; private set; }

        public List<int> Rows { get; } = [];

        public void Add(int? row)
        {
            Count++;
            if (row is { } line && Rows.Count < ProblemGroup.MostRows) Rows.Add(line);
        }
    }
}
