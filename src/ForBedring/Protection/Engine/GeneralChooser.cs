namespace ForBedring.Protection.Engine;

/// <summary>Chooses among cells that cross: breakdowns, recuts, merges, people in several units, versions. Safe, and maximal cell by cell.</summary>
internal sealed class GeneralChooser<T, TArithmetic>
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    private readonly CellSystem _system;
    private readonly long _workLimit;
    private readonly CancellationToken _cancellation;
    private readonly bool[] _isForced;
    private readonly Protection[] _protection;

    private GeneralChooser(CellSystem system, IReadOnlyList<int> forced, long workLimit, CancellationToken cancellation)
    {
        _system = system;
        _workLimit = workLimit;
        _cancellation = cancellation;
        _isForced = new bool[system.CellCount];
        foreach (var cell in forced) _isForced[cell] = true;
        _protection = new Protection[system.MeasureCount];
        for (var m = 0; m < _protection.Length; m++) _protection[m] = new Protection(system, m);
    }

    /// <summary>The decision for candidates in order.</summary>
    /// <param name="system">The cells.</param>
    /// <param name="forced">Cells released before; they come first and stay.</param>
    /// <param name="candidates">The other cells that are large enough, in order of preference.</param>
    /// <param name="workLimit">Search steps per measure and round before the search gives up and withholds.</param>
    /// <param name="cancellation">Observed per round and per 10,000 steps.</param>
    public static GeneralChoice Choose(CellSystem system, IReadOnlyList<int> forced, IReadOnlyList<int> candidates, long workLimit, CancellationToken cancellation)
    {
        var chooser = new GeneralChooser<T, TArithmetic>(system, forced, workLimit, cancellation);

        // Released cells stay in any order; smallest first, rows stay short.
        return chooser.Run([.. forced.OrderBy(c => system.Cells[c].Length), .. candidates.Where(c => !chooser._isForced[c])]);
    }

    private GeneralChoice Run(List<int> candidates)
    {
        var notVerified = new bool[_system.CellCount];
        while (true)
        {
            _cancellation.ThrowIfCancellationRequested();
            var (shown, spans) = OneRound(candidates, notVerified);
            var isNew = false;
            var unfinished = new HashSet<int>();
            for (var m = 0; m < spans.Length; m++)
            {
                var (found, open) = LightVectors<T, TArithmetic>.Of(spans[m].SmallRows(), _system.Counts[m], _system.Difference, _workLimit, _cancellation);
                foreach (var vector in found) isNew |= _protection[m].Add(vector);
                unfinished.UnionWith(open.Where(column => _system.Counts[m][column] > 0));
            }

            if (unfinished.Count > 0)
            {
                var any = false;
                foreach (var cell in shown)
                {
                    if (_isForced[cell] || !Array.Exists(_system.Cells[cell], unfinished.Contains)) continue;
                    notVerified[cell] = any = true;
                }

                if (!any) return new GeneralChoice(Mark(shown), notVerified, cannotVerify: true);
                continue;
            }

            if (!isNew) return new GeneralChoice(Mark(shown), notVerified, cannotVerify: false);
        }
    }

    private (List<int> Shown, Elimination<T, TArithmetic>[] Spans) OneRound(List<int> candidates, bool[] notVerified)
    {
        var spans = Array.ConvertAll(_protection, p => p.NewSpan());
        var shown = new List<int>(candidates.Count);
        var added = new (SparseRow<T> Row, int Pivot)[spans.Length];
        foreach (var cell in candidates)
        {
            if (notVerified[cell]) continue;
            var refused = false;
            for (var m = 0; m < spans.Length && !refused; m++)
            {
                var row = spans[m].Reduce(_system.Cells[cell]);
                var pivot = spans[m].PivotOf(row);
                added[m] = (row, pivot);
                refused = pivot >= 0 && !_isForced[cell] && spans[m].WouldExpose(row, pivot);
            }

            if (refused) continue;
            shown.Add(cell);
            for (var m = 0; m < spans.Length; m++)
            {
                if (added[m].Pivot >= 0) spans[m].Add(added[m].Row, added[m].Pivot);
            }
        }

        return (shown, spans);
    }

    private bool[] Mark(List<int> shown)
    {
        var marks = new bool[_system.CellCount];
        foreach (var cell in shown) marks[cell] = true;
        return marks;
    }

    // What one measure keeps out of its span: cells with fewer than d people, and light vectors found so far.
    private sealed class Protection
    {
        private readonly long[] _weights;
        private readonly long _difference;
        private readonly List<SparseRow<T>> _vectors = [];
        private readonly Dictionary<int, List<SparseRow<T>>> _byFirst = [];

        public Protection(CellSystem system, int measure)
        {
            _weights = system.Counts[measure];
            _difference = system.Difference;
            for (var c = 0; c < system.CellCount; c++)
            {
                var people = system.People(measure, c);
                if (people > 0 && people < system.Difference) Add(SparseRow<T>.Ones<TArithmetic>(Array.FindAll(system.Cells[c], column => _weights[column] > 0)));
            }
        }

        public bool Add(SparseRow<T> vector)
        {
            if (!_byFirst.TryGetValue(vector.Columns[0], out var others)) _byFirst.Add(vector.Columns[0], others = []);
            if (others.Exists(o => o.IsMultipleOf<TArithmetic>(vector))) return false;
            others.Add(vector);
            _vectors.Add(vector);
            return true;
        }

        public Elimination<T, TArithmetic> NewSpan()
        {
            var span = new Elimination<T, TArithmetic>(_weights, _difference);
            foreach (var vector in _vectors) span.Protect(vector);
            return span;
        }
    }
}

/// <summary>What the general chooser decided.</summary>
internal sealed class GeneralChoice(bool[] shown, bool[] notVerified, bool cannotVerify)
{
    /// <summary>Per cell whether it is shown.</summary>
    public bool[] Shown { get; } = shown;

    /// <summary>Per cell whether it is withheld because the search reached its limit.</summary>
    public bool[] NotVerified { get; } = notVerified;

    /// <summary>Whether the released cells alone exceed the limit.</summary>
    public bool CannotVerify { get; } = cannotVerify;
}
