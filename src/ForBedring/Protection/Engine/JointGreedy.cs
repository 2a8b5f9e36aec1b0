namespace ForBedring.Protection.Engine;

/// <summary>Takes the cells of a joint system one by one and shows each that brings no light combination with it: safe, and maximal cell by cell.</summary>
internal sealed class JointGreedy<T, TArithmetic>
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    private readonly JointSpan<T, TArithmetic> _span;
    private readonly JointSearch<T, TArithmetic> _search;
    private readonly Work _work;
    private readonly SparseRow<T>[][] _sums;
    private readonly bool[] _shown;
    private readonly bool[] _notVerified;

    private JointGreedy(JointSystem system, Work work)
    {
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
        var choice = new GreedyChoice(greedy._shown, greedy._notVerified);
        return work.IsSpent ? choice : new JointRepair<T, TArithmetic>(system, greedy._sums, order, options, work).Improve(choice, greedy._span.Effort);
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

/// <summary>What was chosen before the audit.</summary>
internal sealed class GreedyChoice(bool[] shown, bool[] notVerified)
{
    public bool[] Shown { get; } = shown;

    public bool[] NotVerified { get; } = notVerified;
}
