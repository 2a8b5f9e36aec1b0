namespace ForBedring.Protection.Engine;

/// <summary>The span of the shown cells for one measure: a sparse basis in reduced row echelon form, and vectors that must stay outside it.</summary>
/// <remarks>
/// The pivot of a new row is a column of at least d people where there is one, otherwise any; among those the column that fewest rows use.
/// Then a row with a small pivot never has a large column: those rows span everything light, and nothing else has to be searched.
/// </remarks>
internal sealed class Elimination<T, TArithmetic>
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    private static TArithmetic Number => default;
    private readonly long[] _weights;
    private readonly long _difference;
    private readonly List<SparseRow<T>> _rows = [];
    private readonly List<int> _pivots = [];
    private readonly List<int>?[] _users;
    private readonly int[] _used;
    private readonly int[] _rowOfPivot;
    private readonly T[] _dense;
    private readonly bool[] _isTouched;
    private readonly List<int> _touched = [];

    public Elimination(long[] weights, long difference)
    {
        _weights = weights;
        _difference = difference;
        _users = new List<int>?[weights.Length];
        _used = new int[weights.Length];
        _rowOfPivot = new int[weights.Length];
        for (var i = 0; i < weights.Length; i++) _rowOfPivot[i] = -1;
        _dense = new T[weights.Length];
        _isTouched = new bool[weights.Length];
    }

    /// <summary>Adds a vector that must not come into the span.</summary>
    public void Protect(SparseRow<T> vector) => Store(vector, pivot: -1);

    /// <summary>A cell reduced by the basis: what it would add to the span. Columns nobody is behind are left out.</summary>
    public SparseRow<T> Reduce(int[] columns)
    {
        foreach (var column in columns)
        {
            if (_weights[column] == 0) continue;
            if (_rowOfPivot[column] < 0) Subtract(column, MinusOne);
        }

        foreach (var column in columns)
        {
            var row = _weights[column] == 0 ? -1 : _rowOfPivot[column];
            if (row < 0) continue;
            var (used, values) = _rows[row];
            for (var i = 0; i < used.Length; i++)
            {
                if (used[i] != column) Subtract(used[i], values[i]);
            }
        }

        return Gather();
    }

    /// <summary>The column to eliminate with a reduced vector.</summary>
    public int PivotOf(SparseRow<T> reduced)
    {
        var best = -1;
        foreach (var column in reduced.Columns)
        {
            if (best < 0 || IsBetter(column, best)) best = column;
        }

        return best;
    }

    /// <summary>Whether adding a reduced vector would bring a protected one into the span.</summary>
    public bool WouldExpose(SparseRow<T> reduced, int pivot)
    {
        if (_users[pivot] is not { } users) return false;
        foreach (var row in users)
        {
            if (_pivots[row] == -1 && _rows[row].IsMultipleOf<TArithmetic>(reduced)) return true;
        }

        return false;
    }

    /// <summary>Adds a reduced vector to the basis and eliminates its pivot everywhere else.</summary>
    public void Add(SparseRow<T> reduced, int pivot)
    {
        var row = reduced.ScaledTo<TArithmetic>(pivot);
        if (_users[pivot] is { } users)
        {
            foreach (var user in users.ToArray())
            {
                var old = _rows[user];
                var at = Array.BinarySearch(old.Columns, pivot);
                if (at < 0) continue;
                if (row.Columns.Length == 1)
                {
                    _rows[user] = old.Without(at);
                    _used[pivot]--;
                }
                else Replace(user, old, old.Minus<TArithmetic>(old.Values[at], row));
            }

            users.Clear();
        }

        _rowOfPivot[pivot] = Store(row, pivot);
    }

    /// <summary>The rows without any column of d people or more, with their pivots: they span every vector that can be light.</summary>
    public (List<SparseRow<T>> Rows, List<int> Pivots) SmallRows()
    {
        var rows = new List<SparseRow<T>>();
        var pivots = new List<int>();
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_pivots[i] < 0 || _weights[_pivots[i]] >= _difference) continue;
            rows.Add(_rows[i]);
            pivots.Add(_pivots[i]);
        }

        return (rows, pivots);
    }

    private static T MinusOne => Number.Subtract(default, Number.One);

    private bool IsBetter(int column, int best)
    {
        bool large = _weights[column] >= _difference, bestIsLarge = _weights[best] >= _difference;
        if (large != bestIsLarge) return large;
        return _used[column] != _used[best] ? _used[column] < _used[best] : column < best;
    }

    private int Store(SparseRow<T> row, int pivot)
    {
        var id = _rows.Count;
        _rows.Add(row);
        _pivots.Add(pivot);
        foreach (var column in row.Columns) Use(column, id);
        return id;
    }

    private void Use(int column, int row)
    {
        (_users[column] ??= []).Add(row);
        _used[column]++;
    }

    // Users of a column may stay listed after the column has gone from the row; columns that come are added once.
    private void Replace(int id, SparseRow<T> old, SparseRow<T> now)
    {
        _rows[id] = now;
        int i = 0, j = 0;
        while (i < old.Columns.Length || j < now.Columns.Length)
        {
            var left = i < old.Columns.Length ? old.Columns[i] : int.MaxValue;
            var right = j < now.Columns.Length ? now.Columns[j] : int.MaxValue;
            if (left == right)
            {
                i++;
                j++;
            }
            else if (left < right)
            {
                _used[left]--;
                _users[left]!.Remove(id);
                i++;
            }
            else
            {
                Use(right, id);
                j++;
            }
        }
    }

    private void Subtract(int column, T value)
    {
        if (!_isTouched[column])
        {
            _isTouched[column] = true;
            _touched.Add(column);
            _dense[column] = default;
        }

        _dense[column] = Number.Subtract(_dense[column], value);
    }

    private SparseRow<T> Gather()
    {
        var count = 0;
        foreach (var column in _touched)
        {
            if (!Number.IsZero(_dense[column])) count++;
        }

        var columns = new int[count];
        count = 0;
        foreach (var column in _touched)
        {
            _isTouched[column] = false;
            if (!Number.IsZero(_dense[column])) columns[count++] = column;
        }

        _touched.Clear();
        Array.Sort(columns);
        var values = new T[count];
        for (var i = 0; i < count; i++) values[i] = _dense[columns[i]];
        return new SparseRow<T>(columns, values);
    }
}
