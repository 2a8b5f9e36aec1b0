namespace ForBedring.Protection.Engine;

/// <summary>What the shown sums of a joint system give: a sparse basis in reduced row echelon form that sums can be added to, taken from and undone.</summary>
/// <remarks>
/// A pivot is a column of at least d people where the row has one. A combination without such columns is then a combination of rows with small
/// pivots, and a new sum that has such a column brings no light combination with it. Where terms are carried, each sum has a column of its own
/// after the unknowns, without people and never a pivot, that says how much of the sum is in a row; rows that hold nothing else are the
/// relations between shown sums.
/// </remarks>
internal sealed class JointSpan<T, TArithmetic>
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    /// <summary>In place of a pivot: a relation between sums.</summary>
    private const int Relation = -2;

    /// <summary>In place of a pivot: no row.</summary>
    private const int None = -1;

    private static readonly SparseRow<T> Empty = new([], []);

    private static TArithmetic Number => default;

    private readonly long[] _weights;
    private readonly long _difference;
    private readonly bool _carriesTerms;
    private readonly List<SparseRow<T>> _rows = [];
    private readonly List<int> _pivots = [];
    private readonly List<int>?[] _users;
    private readonly int[] _rowOfPivot;
    private readonly T[] _dense;
    private readonly bool[] _isTouched;
    private readonly List<int> _touched = [];
    private readonly List<(int Row, SparseRow<T> Old, int Pivot)> _log = [];
    private bool _isLogging;

    /// <summary>An empty span.</summary>
    /// <param name="system">The system.</param>
    /// <param name="termCount">How many sums carry a column of their own; 0 for none.</param>
    public JointSpan(JointSystem system, int termCount)
    {
        _weights = system.ColumnWeights;
        _difference = system.Difference;
        _carriesTerms = termCount > 0;
        var columns = _weights.Length + termCount;
        _users = new List<int>?[columns];
        _rowOfPivot = new int[columns];
        for (var i = 0; i < columns; i++) _rowOfPivot[i] = None;
        _dense = new T[columns];
        _isTouched = new bool[columns];
    }

    /// <summary>Values read and written so far: a measure of work that is the same on every machine.</summary>
    public long Effort { get; private set; }

    /// <summary>Rows that use a column; some may be relations or have large pivots.</summary>
    public List<int>? Users(int column) => _users[column];

    public SparseRow<T> Row(int row) => _rows[row];

    /// <summary>The column a row is known by; negative for a relation.</summary>
    public int PivotOf(int row) => _pivots[row];

    /// <summary>The row with a pivot in a column; −1 for none.</summary>
    public int RowAt(int column) => _rowOfPivot[column];

    /// <summary>Whether a row can be part of a light combination.</summary>
    public bool IsSmall(int row) => _pivots[row] >= 0 && _weights[_pivots[row]] < _difference;

    /// <summary>Starts to remember changes; they can be undone until the next start.</summary>
    public void Remember()
    {
        _log.Clear();
        _isLogging = true;
    }

    /// <summary>Takes back every change since <see cref="Remember"/>.</summary>
    public void Undo()
    {
        _isLogging = false;
        for (var i = _log.Count - 1; i >= 0; i--) Set(_log[i].Row, _log[i].Old, _log[i].Pivot);
        _log.Clear();
    }

    /// <summary>A sum reduced by the basis: what it would add to the span.</summary>
    /// <param name="sum">The sum over unknowns.</param>
    /// <param name="term">The number of the sum, where terms are carried.</param>
    public SparseRow<T> Reduce(SparseRow<T> sum, int term)
    {
        if (_carriesTerms) Subtract(_weights.Length + term, MinusOne);
        var (columns, values) = sum;
        Effort += columns.Length;
        for (var i = 0; i < columns.Length; i++)
        {
            var row = _rowOfPivot[columns[i]];
            if (row < 0)
            {
                Subtract(columns[i], Number.Subtract(default, values[i]));
                continue;
            }

            var (used, have) = _rows[row];
            Effort += used.Length;
            for (var k = 0; k < used.Length; k++)
            {
                if (used[k] != columns[i]) Subtract(used[k], Number.Multiply(values[i], have[k]));
            }
        }

        return Gather();
    }

    /// <summary>The column to eliminate with a reduced sum; negative where the span gives it already.</summary>
    public int PivotOf(SparseRow<T> reduced)
    {
        int best = None, fewest = int.MaxValue;
        var isLarge = false;
        foreach (var column in reduced.Columns)
        {
            if (column >= _weights.Length) break;
            var large = _weights[column] >= _difference;
            if (best >= 0 && isLarge && !large) continue;
            var uses = _users[column]?.Count ?? 0;
            if (best >= 0 && large == isLarge && uses >= fewest) continue;
            (best, fewest, isLarge) = (column, uses, large);
        }

        return best;
    }

    /// <summary>Whether a column is of d people or more.</summary>
    public bool IsLarge(int column) => column >= 0 && _weights[column] >= _difference;

    /// <summary>Adds a reduced sum with its pivot, or the relation that it is.</summary>
    public void Add(SparseRow<T> reduced, int pivot)
    {
        if (pivot < 0)
        {
            if (_carriesTerms) Set(NewRow(), reduced, Relation);
            return;
        }

        var row = reduced.ScaledTo<TArithmetic>(pivot);
        Eliminate(pivot, row, except: -1);
        Set(NewRow(), row, pivot);
    }

    /// <summary>Takes a sum out of the span, which needs terms: a relation that has it is used up, else a row, with a small pivot where one has it.</summary>
    public void Remove(int term)
    {
        var column = _weights.Length + term;
        if (_users[column] is not { Count: > 0 } users) return;
        var chosen = -1;
        foreach (var user in users)
        {
            if (chosen < 0 || Order(user) < Order(chosen)) chosen = user;
        }

        var row = _rows[chosen].ScaledTo<TArithmetic>(column);
        Set(chosen, Empty, None);
        Eliminate(column, row, except: chosen);

        int Order(int user) => _pivots[user] < 0 ? 0 : IsSmall(user) ? 1 : 2;
    }

    /// <summary>The numbers of the sums that a row or a combination of rows is made of.</summary>
    public IEnumerable<int> TermsOf(SparseRow<T> row)
    {
        for (var i = row.Columns.Length - 1; i >= 0 && row.Columns[i] >= _weights.Length; i--) yield return row.Columns[i] - _weights.Length;
    }

    private static T MinusOne => Number.Subtract(default, Number.One);

    private int NewRow()
    {
        _rows.Add(Empty);
        _pivots.Add(None);
        return _rows.Count - 1;
    }

    private void Eliminate(int column, SparseRow<T> row, int except)
    {
        if (_users[column] is not { Count: > 0 } users) return;
        foreach (var user in users.ToArray())
        {
            if (user == except) continue;
            var old = _rows[user];
            Set(user, old.Minus<TArithmetic>(old.Values[Array.BinarySearch(old.Columns, column)], row), _pivots[user]);
        }
    }

    // The only place where a row changes.
    private void Set(int id, SparseRow<T> now, int pivot)
    {
        var old = _rows[id];
        if (_isLogging) _log.Add((id, old, _pivots[id]));
        if (_pivots[id] >= 0) _rowOfPivot[_pivots[id]] = None;
        if (pivot >= 0) _rowOfPivot[pivot] = id;
        _rows[id] = now;
        _pivots[id] = pivot;
        Effort += now.Columns.Length;
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
                _users[left]!.Remove(id);
                i++;
            }
            else
            {
                (_users[right] ??= []).Add(id);
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
