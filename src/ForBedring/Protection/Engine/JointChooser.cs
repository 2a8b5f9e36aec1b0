namespace ForBedring.Protection.Engine;

/// <summary>Decides which cells of a joint system are shown.</summary>
/// <remarks>
/// Where every sum is of one question and each set of people has one unknown per question, the system falls apart and is decided as any table,
/// with the exact optimum on trees. Elsewhere the cells of the lowest rank are decided so first, if they fall apart, and then all cells are
/// taken one by one, each shown unless it would bring a light combination with it. Every decision passes the audit.
/// </remarks>
internal static class JointChooser
{
    /// <summary>How much longer than the decision the audit may search.</summary>
    private const int AuditShare = 10;

    /// <summary>The decision.</summary>
    /// <param name="system">The system.</param>
    /// <param name="options">Objective and limits; unit codes to prefer are keys of cells here.</param>
    /// <param name="cancellation">Observed every 10,000 steps.</param>
    public static JointChoice Choose(JointSystem system, DisclosureOptions options, CancellationToken cancellation = default)
    {
        var all = Enumerable.Range(0, system.CellCount).ToList();
        if (FallingApart.Of(system, all) is { } parts)
        {
            try
            {
                return parts.Choose(options, cancellation).ToJoint(all, system.CellCount);
            }
            catch (DisclosureAuditException)
            {
                return Refused(system);
            }
        }

        var work = new Work(options.WorkLimit, cancellation);
        var order = new JointOrder(system, options, cancellation);
        foreach (var attempt in new Func<GreedyChoice>[]
        {
            () => JointGreedy<ulong, Modular61>.Choose(system, order, options, work),
            () => JointGreedy<ulong, Modular31>.Choose(system, order, options, work),
            () => JointGreedy<Ratio, Rational>.Choose(system, order, options, work),
        })
        {
            work.Allow(options.WorkLimit);
            if (Verified(system, attempt(), options, work) is { } choice) return choice;
        }

        return Refused(system);
    }

    /// <summary>Several systems that have nothing to do with each other, side by side; each decision is what it would be alone.</summary>
    public static JointChoice[] ChooseAll(IReadOnlyList<JointSystem> systems, DisclosureOptions options, CancellationToken cancellation = default)
    {
        var choices = new JointChoice[systems.Count];
        Parallel.For(0, choices.Length, new ParallelOptions { CancellationToken = cancellation }, i => choices[i] = Choose(systems[i], options, cancellation));
        return choices;
    }

    /// <summary>A decision as the audit leaves it; null where the audit found a leak in it.</summary>
    internal static JointChoice? Verified(JointSystem system, GreedyChoice choice, DisclosureOptions options, Work work)
    {
        var released = Released(system);
        var hasReleased = Array.Exists(released, r => r);
        work.Allow(options.WorkLimit * AuditShare);
        var audit = JointAudit.Of(system, choice.Shown, stopAtFirst: !hasReleased, carriesTerms: false, work);
        if (audit.IsSafe) return new(choice.Shown, choice.NotVerified, cannotVerify: false, isExposed: false, isRefusedByAudit: false);
        if (!audit.IsComplete) return new(released, choice.NotVerified, cannotVerify: true, isExposed: false, isRefusedByAudit: false);
        if (!hasReleased) return null;
        work.Allow(options.WorkLimit * AuditShare);
        var before = JointAudit.Of(system, released, stopAtFirst: false, carriesTerms: false, work);
        return audit.AddsNothingTo(before) ? new(choice.Shown, choice.NotVerified, cannotVerify: false, isExposed: true, isRefusedByAudit: false) : null;
    }

    private static bool[] Released(JointSystem system) => Array.ConvertAll(system.Cells, c => c.IsReleased);

    private static JointChoice Refused(JointSystem system) => new(Released(system), new bool[system.CellCount], cannotVerify: false, isExposed: false, isRefusedByAudit: true);
}

/// <summary>The cells of a joint system in the order they are tried.</summary>
internal sealed class JointOrder
{
    public JointOrder(JointSystem system, DisclosureOptions options, CancellationToken cancellation)
    {
        Released = [.. Enumerable.Range(0, system.CellCount).Where(c => system.Cells[c].IsReleased)];
        var preferred = new HashSet<string>(options.AlwaysPrefer, StringComparer.Ordinal);
        var candidates = Enumerable.Range(0, system.CellCount)
            .Where(c => !system.Cells[c].IsReleased && system.Cells[c].MayShow && system.Lowest[c] >= system.Minimum)
            .OrderBy(c => system.Cells[c].Rank)
            .ThenByDescending(c => preferred.Contains(system.Cells[c].Key))
            .ThenByDescending(c => system.Lowest[c])
            .ThenByDescending(c => system.Sizes[c])
            .ThenBy(c => system.Cells[c].Key, StringComparer.Ordinal)
            .ToList();
        Candidates = candidates;
        if (candidates.Count == 0) return;

        // Cells of the lowest rank that fall apart by themselves, together with everything released, have a decision that is as good as any table's.
        var first = candidates.Where(c => system.Cells[c].Rank == system.Cells[candidates[0]].Rank).ToList();
        List<int> alone = [.. Released, .. first];
        if (FallingApart.Of(system, alone) is not { } parts) return;
        var choice = parts.Choose(options, cancellation).ToJoint(alone, system.CellCount);
        if (choice.CannotVerify || choice.IsExposed) return;
        SafeTogether = [.. first.Where(c => choice.Shown[c])];
        var shown = new HashSet<int>(SafeTogether);
        Candidates = [.. candidates.Where(c => !shown.Contains(c))];
    }

    /// <summary>Cells released before; they are shown.</summary>
    public IReadOnlyList<int> Released { get; }

    /// <summary>Cells that keep the promise together with those released before.</summary>
    public IReadOnlyList<int> SafeTogether { get; } = [];

    /// <summary>The other cells with people enough, best first.</summary>
    public IReadOnlyList<int> Candidates { get; }
}

/// <summary>What was chosen before the audit.</summary>
internal sealed class GreedyChoice(bool[] shown, bool[] notVerified)
{
    public bool[] Shown { get; } = shown;

    public bool[] NotVerified { get; } = notVerified;
}

/// <summary>Takes the cells of a joint system one by one and shows each that brings no light combination with it: safe, and maximal cell by cell.</summary>
internal sealed class JointGreedy<T, TArithmetic>
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    private readonly JointSystem _system;
    private readonly JointSpan<T, TArithmetic> _span;
    private readonly JointSearch<T, TArithmetic> _search;
    private readonly Work _work;
    private readonly SparseRow<T>[][] _sums;
    private readonly bool[] _shown;
    private readonly bool[] _notVerified;

    private JointGreedy(JointSystem system, Work work)
    {
        _system = system;
        _work = work;
        _span = new(system, 0);
        _search = new(system, _span, work);
        _sums = Array.ConvertAll(system.Cells, cell => Array.ConvertAll(cell.Functionals, Row));
        _shown = new bool[system.CellCount];
        _notVerified = new bool[system.CellCount];
    }

    public static GreedyChoice Choose(JointSystem system, JointOrder order, DisclosureOptions options, Work work)
    {
        var greedy = new JointGreedy<T, TArithmetic>(system, work);
        foreach (var cell in order.Released) greedy.Show(cell);
        foreach (var cell in order.SafeTogether) greedy.Show(cell);
        foreach (var cell in order.Candidates) greedy.Try(cell);
        return new(greedy._shown, greedy._notVerified);
    }

    private void Show(int cell)
    {
        _shown[cell] = true;
        foreach (var sum in _sums[cell])
        {
            var reduced = _span.Reduce(sum, 0);
            _span.Add(reduced, _span.PivotOf(reduced));
        }
    }

    private void Try(int cell)
    {
        if (_work.IsSpent)
        {
            _notVerified[cell] = true;
            return;
        }

        _span.Remember();
        foreach (var sum in _sums[cell])
        {
            var reduced = _span.Reduce(sum, 0);
            var pivot = _span.PivotOf(reduced);
            if (pivot >= 0 && !_span.IsLarge(pivot))
            {
                var isRefused = _search.With(reduced) is not null;
                if (isRefused || _work.IsSpent)
                {
                    _notVerified[cell] = !isRefused;
                    _span.Undo();
                    return;
                }
            }

            _span.Add(reduced, pivot);
        }

        _shown[cell] = true;
    }

    private static SparseRow<T> Row(JointFunctional sum)
    {
        var number = default(TArithmetic);
        var values = Array.ConvertAll(sum.Coefficients, number.Of);
        return Array.Exists(values, number.IsZero)
            ? new([.. sum.Columns.Where((_, i) => !number.IsZero(values[i]))], [.. values.Where(v => !number.IsZero(v))])
            : new(sum.Columns, values);
    }
}

/// <summary>Some cells of a joint system where every sum is of one question and each set of people has one unknown in it: a table with a measure for each question.</summary>
internal sealed class FallingApart
{
    /// <summary>More questions than this are decided as one system.</summary>
    private const int MostMeasures = 64;

    private readonly CellSystem _table;
    private readonly int[] _forced;
    private readonly bool[] _mayShow;

    private FallingApart(CellSystem table, int[] forced, bool[] mayShow)
    {
        _table = table;
        _forced = forced;
        _mayShow = mayShow;
    }

    /// <summary>The table of some cells; null where they do not fall apart.</summary>
    public static FallingApart? Of(JointSystem system, IReadOnlyList<int> cells)
    {
        var part = Parts(system, cells);
        var count = 0;
        var numberOf = new Dictionary<int, int>();
        var measureOf = new int[system.ColumnCount];
        for (var column = 0; column < part.Length; column++)
        {
            if (part[column] < 0) continue;
            if (!numberOf.TryGetValue(part[column], out measureOf[column])) numberOf.Add(part[column], measureOf[column] = count++);
            if (count > MostMeasures) return null;
        }

        var people = new long[count][];
        for (var m = 0; m < count; m++) people[m] = new long[system.People.Length];
        for (var column = 0; column < part.Length; column++)
        {
            if (part[column] < 0) continue;
            var measure = people[measureOf[column]];
            if (measure[system.Owners[column]] > 0) return null;
            measure[system.Owners[column]] = system.ColumnWeights[column];
        }

        var groups = new int[cells.Count][];
        for (var i = 0; i < cells.Count; i++)
        {
            if (GroupsOf(system, system.Cells[cells[i]], measureOf, people) is not { } own) return null;
            groups[i] = own;
        }

        var table = CellSystem.Of(system.Minimum, system.Difference, [.. cells.Select(c => system.Cells[c].Key)], groups, people, system.People.Length);
        return new(
            table,
            [.. Enumerable.Range(0, cells.Count).Where(i => system.Cells[cells[i]].IsReleased)],
            [.. cells.Select(c => system.Cells[c].MayShow && system.Lowest[c] >= system.Minimum)]);
    }

    public PartsChoice Choose(DisclosureOptions options, CancellationToken cancellation)
        => new(Chooser.Choose(_table, NestedForest.Of(_table, _table.Keys), _forced, _mayShow, options, cancellation));

    // Per column a column that stands for all it is connected with through sums; −1 where no sum has it.
    private static int[] Parts(JointSystem system, IReadOnlyList<int> cells)
    {
        var above = new int[system.ColumnCount];
        for (var i = 0; i < above.Length; i++) above[i] = -1;
        foreach (var cell in cells)
        {
            foreach (var sum in system.Cells[cell].Functionals)
            {
                foreach (var column in sum.Columns)
                {
                    if (above[column] < 0) above[column] = column;
                    int a = Top(sum.Columns[0]), b = Top(column);
                    if (a != b) above[Math.Max(a, b)] = Math.Min(a, b);
                }
            }
        }

        for (var column = 0; column < above.Length; column++)
        {
            if (above[column] >= 0) above[column] = Top(column);
        }

        return above;

        int Top(int column)
        {
            while (above[column] != column) column = above[column] = above[above[column]];
            return column;
        }
    }

    // The sets of people of a cell; null where a sum has coefficients, two sums are of one question, or a sum lacks people that the cell has for its question.
    private static int[]? GroupsOf(JointSystem system, JointCell cell, int[] measureOf, long[][] people)
    {
        var own = new HashSet<int>();
        var measures = new HashSet<int>();
        foreach (var sum in cell.Functionals)
        {
            if (sum.Columns.Length == 0) continue;
            if (!measures.Add(measureOf[sum.Columns[0]]) || Array.Exists(sum.Coefficients, c => c != sum.Coefficients[0])) return null;
            foreach (var column in sum.Columns) own.Add(system.Owners[column]);
        }

        for (var m = 0; m < people.Length; m++)
        {
            var shown = cell.Functionals.FirstOrDefault(f => f.Columns.Length > 0 && measureOf[f.Columns[0]] == m)?.Columns.Length ?? 0;
            if (own.Count(o => people[m][o] > 0) != shown) return null;
        }

        return [.. own.OrderBy(o => o)];
    }
}

/// <summary>A decision of a table that stands for some cells of a joint system.</summary>
internal sealed class PartsChoice(Choice choice)
{
    public JointChoice ToJoint(IReadOnlyList<int> cells, int count)
    {
        var shown = new bool[count];
        var notVerified = new bool[count];
        for (var i = 0; i < cells.Count; i++)
        {
            shown[cells[i]] = choice.Shown[i];
            notVerified[cells[i]] = choice.NotVerified[i];
        }

        return new(shown, notVerified, choice.CannotVerify, choice.IsExposed, isRefusedByAudit: false);
    }
}
