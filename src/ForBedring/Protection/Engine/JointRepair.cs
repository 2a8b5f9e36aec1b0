namespace ForBedring.Protection.Engine;

/// <summary>Improves a safe choice where it is: forces one withheld cell in, sees which shown cells must leave for it, and keeps that if the objective is strictly better.</summary>
/// <remarks>
/// Each shown sum is carried along in the span, so that a light combination names the sums that make it, and a sum can be taken out again. Cells
/// released before never leave, nor do preferred ones, and none leaves for a cell of a higher rank.
/// </remarks>
internal sealed class JointRepair<T, TArithmetic>
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    /// <summary>Values that may be read and written on every system, however small the first choice was.</summary>
    private const long LeastEffort = 200_000;

    private readonly JointSystem _system;
    private readonly SparseRow<T>[][] _sums;
    private readonly JointOrder _order;
    private readonly DisclosureOptions _options;
    private readonly Work _work;
    private readonly JointSpan<T, TArithmetic> _span;
    private readonly JointSearch<T, TArithmetic> _search;
    private readonly int[] _firstTerm;
    private readonly int[] _cellOfTerm;
    private readonly bool[] _isFixed;

    public JointRepair(JointSystem system, SparseRow<T>[][] sums, JointOrder order, DisclosureOptions options, Work work)
    {
        _system = system;
        _sums = sums;
        _order = order;
        _options = options;
        _work = work;
        _firstTerm = new int[sums.Length];
        var cellOfTerm = new List<int>();
        for (var c = 0; c < sums.Length; c++)
        {
            _firstTerm[c] = cellOfTerm.Count;
            foreach (var _ in sums[c]) cellOfTerm.Add(c);
        }

        _cellOfTerm = [.. cellOfTerm];
        _span = new(system, cellOfTerm.Count);
        _search = new(system, _span, work);
        var preferred = new HashSet<string>(options.AlwaysPrefer, StringComparer.Ordinal);
        _isFixed = Array.ConvertAll(system.Cells, c => c.IsReleased || preferred.Contains(c.Key));
    }

    /// <summary>The choice, or a better one that is maximal too.</summary>
    /// <param name="first">The choice.</param>
    /// <param name="effort">What it took: half as much may be spent, and as much again for each extra round.</param>
    public GreedyChoice Improve(GreedyChoice first, long effort)
    {
        var withheld = _order.Candidates.Where(c => !first.Shown[c] && !first.NotVerified[c]).ToList();
        if (withheld.Count == 0 || Array.Exists(first.NotVerified, x => x)) return first;
        var shown = (bool[])first.Shown.Clone();
        foreach (var c in Enumerable.Range(0, shown.Length).Where(c => shown[c]).OrderBy(c => _system.Sizes[c]).ThenBy(c => c))
        {
            for (var s = 0; s < _sums[c].Length; s++)
            {
                var reduced = _span.Reduce(_sums[c][s], _firstTerm[c] + s);
                _span.Add(reduced, _span.PivotOf(reduced));
            }
        }

        var until = _span.Effort + Math.Max(LeastEffort, (effort / 2) + (effort * _options.ImproveRounds));
        var isChanged = false;
        for (var round = 0; round <= _options.ImproveRounds; round++)
        {
            var isBetter = false;
            foreach (var cell in withheld)
            {
                if (shown[cell]) continue;
                if (_span.Effort > until || _work.IsSpent) break;
                isBetter |= Force(cell, shown);
            }

            isChanged |= isBetter;
            if (!isBetter) break;
        }

        if (!isChanged) return first;
        foreach (var cell in _order.SafeTogether.Concat(_order.Candidates))
        {
            // What left may have made room for others.
            if (!shown[cell]) Force(cell, shown, mayCost: false);
        }

        return _work.IsSpent ? first : new(shown, new bool[shown.Length]);
    }

    // Shows a cell and takes out what must leave for it; false, and nothing changed, where that is not better.
    private bool Force(int cell, bool[] shown, bool mayCost = true)
    {
        var leaving = new List<int>();
        long people = 0;
        _span.Remember();
        for (var s = 0; s < _sums[cell].Length; s++)
        {
            while (true)
            {
                var reduced = _span.Reduce(_sums[cell][s], _firstTerm[cell] + s);
                var pivot = _span.PivotOf(reduced);
                var light = pivot < 0 || _span.IsLarge(pivot) ? null : _search.With(reduced);
                if (_work.IsSpent) return GiveUp();
                if (light is null)
                {
                    _span.Add(reduced, pivot);
                    break;
                }

                var victim = mayCost ? Victim(light, cell) : -1;
                if (victim < 0) return GiveUp();
                leaving.Add(victim);
                if (_system.Cells[victim].Rank == _system.Cells[cell].Rank) people += _system.Lowest[victim];
                if (!IsBetter(cell, people, leaving)) return GiveUp();
                for (var t = 0; t < _sums[victim].Length; t++) _span.Remove(_firstTerm[victim] + t);
            }
        }

        shown[cell] = true;
        foreach (var victim in leaving) shown[victim] = false;
        return true;

        bool GiveUp()
        {
            _span.Undo();
            return false;
        }
    }

    private bool IsBetter(int cell, long people, List<int> leaving)
    {
        var cells = leaving.Count(v => _system.Cells[v].Rank == _system.Cells[cell].Rank);
        var own = _system.Lowest[cell];
        return _options.Objective == DisclosureObjective.FewestRespondents ? own > people || (own == people && cells < 1) : cells < 1 || (cells == 1 && own > people);
    }

    // Of the cells that make a light combination the cheapest that may leave: the last in order of preference.
    private int Victim(SparseRow<T> light, int cell)
    {
        var best = -1;
        foreach (var term in _span.TermsOf(light))
        {
            var other = _cellOfTerm[term];
            if (other == cell || _isFixed[other] || _system.Cells[other].Rank < _system.Cells[cell].Rank) continue;
            if (best < 0 || IsCheaper(other, best)) best = other;
        }

        return best;
    }

    private bool IsCheaper(int cell, int than)
    {
        if (_system.Cells[cell].Rank != _system.Cells[than].Rank) return _system.Cells[cell].Rank > _system.Cells[than].Rank;
        if (_system.Lowest[cell] != _system.Lowest[than]) return _system.Lowest[cell] < _system.Lowest[than];
        return string.CompareOrdinal(_system.Cells[cell].Key, _system.Cells[than].Key) > 0;
    }
}
