namespace ForBedring.Protection.Engine;

/// <summary>The audit's own search for light vectors: follow one vector, and settle each column it touches by counting its people, once for all their columns, or by cancelling it with another row.</summary>
internal sealed class AuditSearch
{
    private readonly List<AuditVector> _rows;
    private readonly List<int> _pivots;
    private readonly long[] _weights;
    private readonly int[]? _owners;
    private readonly long _difference;
    private readonly Dictionary<int, List<int>> _rowsAt = [];
    private readonly CancellationToken _cancellation;
    private readonly long _stepLimit;
    private long _stepsLeft;

    /// <summary>A search among rows without large columns.</summary>
    /// <param name="small">The rows, none of which holds another's pivot, with their pivots.</param>
    /// <param name="weights">Per column the people behind it.</param>
    /// <param name="difference">d.</param>
    /// <param name="stepLimit">Steps before the search gives up.</param>
    /// <param name="cancellation">Observed every 10,000 steps.</param>
    /// <param name="owners">Per column whose it is, where several columns are of the same people; null where each has people of its own.</param>
    public AuditSearch((List<AuditVector> Rows, List<int> Pivots) small, long[] weights, long difference, long stepLimit, CancellationToken cancellation, int[]? owners = null)
    {
        _owners = owners;
        (_rows, _pivots) = small;
        _weights = weights;
        _difference = difference;
        _stepLimit = stepLimit;
        _stepsLeft = stepLimit;
        _cancellation = cancellation;
        for (var i = 0; i < _rows.Count; i++)
        {
            foreach (var column in _rows[i].Values.Keys)
            {
                if (!_rowsAt.TryGetValue(column, out var rows)) _rowsAt.Add(column, rows = []);
                rows.Add(i);
            }
        }
    }

    /// <summary>Whether every branch was followed to its end.</summary>
    public bool IsComplete => _stepsLeft >= 0;

    /// <summary>Steps taken so far.</summary>
    public long StepsTaken => _stepLimit - Math.Max(0, _stepsLeft);

    /// <summary>Light vectors of the span; every minimal one is among them.</summary>
    public List<AuditVector> All(bool stopAtFirst)
    {
        var found = new List<AuditVector>();
        for (var first = 0; first < _rows.Count && IsComplete; first++)
        {
            if (IsHopeless(first)) continue;
            Follow(_rows[first].Copy(), new State(first, [OwnerOf(_pivots[first])], _weights[_pivots[first]]), found);
            if (stopAtFirst && found.Count > 0) break;
        }

        return found;
    }

    /// <summary>Light vectors that one more vector, which the rows cannot give, brings with it.</summary>
    public List<AuditVector> With(AuditVector added)
    {
        var found = new List<AuditVector>();
        if (added.Values.Keys.All(column => _weights[column] < _difference)) Follow(added.Copy(), new State(-1, [], 0), found);
        return found;
    }

    // Columns that no later row touches must be counted; most rows have too many of them already.
    private bool IsHopeless(int first)
    {
        long spent = 0;
        var counted = new HashSet<int>();
        foreach (var column in _rows[first].Values.Keys)
        {
            var users = _rowsAt[column];
            if (users[users.Count - 1] <= first && counted.Add(OwnerOf(column))) spent += _weights[column];
            if (spent >= _difference) return true;
        }

        return false;
    }

    private void Follow(AuditVector vector, State state, List<AuditVector> found)
    {
        if (--_stepsLeft < 0) return;
        if (_stepsLeft % 10_000 == 0) _cancellation.ThrowIfCancellationRequested();
        var spent = state.Spent;
        var counted = state.Counted;
        List<(int Column, int Helpers)>? open = null;
        foreach (var column in vector.Values.Keys)
        {
            if (counted.Contains(OwnerOf(column))) continue;
            var helpers = Helpers(column, state).Count;
            if (helpers > 0)
            {
                (open ??= []).Add((column, helpers));
                continue;
            }

            spent += _weights[column];
            counted = counted.Add(OwnerOf(column));
            if (spent >= _difference) return;
        }

        int next = -1, fewest = int.MaxValue;
        foreach (var (column, helpers) in open ?? [])
        {
            if (!counted.Contains(OwnerOf(column)) && (helpers < fewest || (helpers == fewest && column < next))) (next, fewest) = (column, helpers);
        }

        if (next < 0)
        {
            if (vector.Values.Count > 0) found.Add(vector);
            return;
        }

        if (spent + _weights[next] < _difference) Follow(vector, state.With(counted.Add(OwnerOf(next)), spent + _weights[next]), found);
        Cancel(vector, next, state.With(counted, spent), found);
    }

    // Uses one row up: it cancels the column here and in every other row that is still free.
    private void Cancel(AuditVector vector, int column, State state, List<AuditVector> found)
    {
        var helpers = Helpers(column, state);
        var chosen = helpers.OrderBy(r => state.Row(r, _rows).Values.Count).ThenBy(r => r).First();
        var helper = state.Row(chosen, _rows);
        var changed = state.Changed.Remove(chosen);
        foreach (var other in helpers)
        {
            if (other == chosen) continue;
            var row = state.Row(other, _rows).Copy();
            row.Subtract(row.Values[column] / helper.Values[column], helper);
            changed = changed.SetItem(other, row);
        }

        var rest = vector.Copy();
        rest.Subtract(rest.Values[column] / helper.Values[column], helper);
        Follow(rest, state.Without(chosen, changed), found);
    }

    private int OwnerOf(int column) => _owners is null ? column : _owners[column];

    private List<int> Helpers(int column, State state)
    {
        var helpers = new List<int>();
        if (_rowsAt.TryGetValue(column, out var users))
        {
            for (var i = users.Count - 1; i >= 0 && users[i] > state.First; i--)
            {
                if (!state.Gone.Contains(users[i]) && !state.Changed.ContainsKey(users[i])) helpers.Add(users[i]);
            }
        }

        foreach (var pair in state.Changed)
        {
            if (pair.Value.Values.ContainsKey(column)) helpers.Add(pair.Key);
        }

        return helpers;
    }

    private sealed class State(int first, ImmutableHashSet<int> counted, long spent, ImmutableDictionary<int, AuditVector>? changed = null, ImmutableHashSet<int>? gone = null)
    {
        public int First { get; } = first;

        public ImmutableHashSet<int> Counted { get; } = counted;

        public long Spent { get; } = spent;

        public ImmutableDictionary<int, AuditVector> Changed { get; } = changed ?? ImmutableDictionary<int, AuditVector>.Empty;

        public ImmutableHashSet<int> Gone { get; } = gone ?? [];

        public AuditVector Row(int row, List<AuditVector> rows) => Changed.TryGetValue(row, out var own) ? own : rows[row];

        public State With(ImmutableHashSet<int> nowCounted, long nowSpent) => new(First, nowCounted, nowSpent, Changed, Gone);

        public State Without(int row, ImmutableDictionary<int, AuditVector> nowChanged) => new(First, Counted, Spent, nowChanged, Gone.Add(row));
    }
}
