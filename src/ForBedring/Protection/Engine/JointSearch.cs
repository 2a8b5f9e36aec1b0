namespace ForBedring.Protection.Engine;

/// <summary>Finds a light combination that a new sum brings with it: the sum and rows of the span that together are about fewer than d people.</summary>
/// <remarks>
/// It looks for the people. A row of the span stays in a combination with its pivot, so its pivot's people are among them. Starting with nobody,
/// either the rows of the people taken so far cancel everything else, which is a light combination, or some other columns cannot be cancelled:
/// then one of their owners, or the owner of another row that has one of these columns, is among the people, and each is tried.
/// </remarks>
internal sealed class JointSearch<T, TArithmetic>
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    private static TArithmetic Number => default;

    private readonly JointSystem _system;
    private readonly JointSpan<T, TArithmetic> _span;
    private readonly Work _work;
    private readonly bool[] _isTaken;
    private readonly bool[] _isExcluded;
    private readonly int[] _seen;
    private readonly int[] _firstColumn;
    private int _stamp;

    public JointSearch(JointSystem system, JointSpan<T, TArithmetic> span, Work work)
    {
        _system = system;
        _span = span;
        _work = work;
        _isTaken = new bool[system.People.Length];
        _isExcluded = new bool[system.People.Length];
        _seen = new int[system.People.Length];
        _firstColumn = new int[system.People.Length + 1];
        for (var column = 0; column < system.ColumnCount; column++) _firstColumn[system.Owners[column] + 1] = column + 1;
    }

    /// <summary>A light combination with a reduced sum that is not 0; null where there is none. False from <see cref="Work"/> means that it is not known.</summary>
    public SparseRow<T>? With(SparseRow<T> reduced) => Search(reduced, [], 0);

    private SparseRow<T>? Search(SparseRow<T> vector, List<(SparseRow<T> Row, int Pivot)> used, long spent)
    {
        if (!_work.Take()) return null;
        var left = _system.Difference - 1 - spent;
        int best = -1, fewest = int.MaxValue, mustStamp = ++_stamp;
        long must = 0;
        var isLight = true;
        foreach (var column in vector.Columns)
        {
            if (column >= _system.ColumnCount) break;
            var owner = _system.Owners[column];
            if (_isTaken[owner]) continue;
            isLight = false;
            int options;
            if (used.Count > 0) options = Options(Test(column, used), left, null);
            else
            {
                var ownFits = !_isExcluded[owner] && _system.People[owner] <= left;
                options = CountHelpers(column, left, fewest);
                if (options == 0 && ownFits && _seen[owner] != mustStamp)
                {
                    // Nothing cancels it: its owner is among the people of every light combination.
                    _seen[owner] = mustStamp;
                    must += _system.People[owner];
                    if (must > left) return null;
                }

                if (ownFits) options++;
            }

            if (options == 0) return null;
            if (options < fewest) (best, fewest) = (column, options);
        }

        return isLight ? vector : Branch(vector, used, spent, used.Count == 0 ? [(best, Number.One)] : Test(best, used));
    }

    private SparseRow<T>? Branch(SparseRow<T> vector, List<(SparseRow<T> Row, int Pivot)> used, long spent, List<(int Column, T Factor)> tested)
    {
        var owners = new List<int>();
        Options(tested, _system.Difference - 1 - spent, owners);
        SparseRow<T>? found = null;
        var excluded = 0;
        foreach (var owner in owners)
        {
            _isTaken[owner] = true;
            var (rest, rows) = Free(vector, used, owner);
            found = Search(rest, rows, spent + _system.People[owner]);
            _isTaken[owner] = false;
            if (found is not null || _work.IsSpent) break;
            _isExcluded[owner] = true;
            excluded++;
        }

        for (var i = 0; i < excluded; i++) _isExcluded[owners[i]] = false;
        return found;
    }

    // The rows of one more owner are free to use: each cancels one column outside the people taken. Rows whose column is free now look for another.
    private (SparseRow<T> Vector, List<(SparseRow<T> Row, int Pivot)> Used) Free(SparseRow<T> vector, List<(SparseRow<T> Row, int Pivot)> used, int owner)
    {
        var rows = new List<(SparseRow<T> Row, int Pivot)>(used.Count + 1);
        List<SparseRow<T>>? open = null;
        foreach (var entry in used)
        {
            if (_system.Owners[entry.Pivot] == owner) (open ??= []).Add(entry.Row);
            else rows.Add(entry);
        }

        for (var column = _firstColumn[owner]; column < _firstColumn[owner + 1]; column++)
        {
            var row = _span.RowAt(column);
            if (row >= 0) (open ??= []).Add(_span.Row(row));
        }

        if (open is null) return (vector, rows);
        foreach (var candidate in open)
        {
            var row = candidate;
            foreach (var (other, at) in rows) row = Cancel(row, other, at);
            var pivot = OutsideColumn(row);
            if (pivot < 0) continue;
            rows.Add((row, pivot));
            vector = Cancel(vector, row, pivot);
        }

        return (vector, rows);
    }

    private static SparseRow<T> Cancel(SparseRow<T> row, SparseRow<T> by, int column)
    {
        var at = Array.BinarySearch(row.Columns, column);
        if (at < 0) return row;
        var factor = Number.Multiply(row.Values[at], Number.Invert(by.Values[Array.BinarySearch(by.Columns, column)]));
        return row.Minus<TArithmetic>(factor, by);
    }

    private int OutsideColumn(SparseRow<T> row)
    {
        int best = -1, fewest = int.MaxValue;
        foreach (var column in row.Columns)
        {
            if (column >= _system.ColumnCount) break;
            if (_isTaken[_system.Owners[column]]) continue;
            var users = _span.Users(column)?.Count ?? 0;
            if (users < fewest) (best, fewest) = (column, users);
        }

        return best;
    }

    // A combination of coordinates that is 0 for every row in use: the column, and the columns that the rows in use are known by.
    private static List<(int Column, T Factor)> Test(int column, List<(SparseRow<T> Row, int Pivot)> used)
    {
        var test = new List<(int Column, T Factor)> { (column, Number.One) };
        for (var k = used.Count - 1; k >= 0; k--)
        {
            var value = Value(used[k].Row, test);
            if (Number.IsZero(value)) continue;
            var own = used[k].Row.Values[Array.BinarySearch(used[k].Row.Columns, used[k].Pivot)];
            test.Add((used[k].Pivot, Number.Subtract(default, Number.Multiply(value, Number.Invert(own)))));
        }

        return test;
    }

    private static T Value(SparseRow<T> row, List<(int Column, T Factor)> test)
    {
        T sum = default;
        foreach (var (column, factor) in test)
        {
            var at = Array.BinarySearch(row.Columns, column);
            if (at >= 0) sum = Number.Subtract(sum, Number.Subtract(default, Number.Multiply(factor, row.Values[at])));
        }

        return sum;
    }

    // Whose people could be among those of a light combination, since the test is not 0 for the vector: how many sets, and which where a list is given.
    private int Options(List<(int Column, T Factor)> test, long left, List<int>? owners)
    {
        var stamp = ++_stamp;
        var count = 0;
        foreach (var (column, _) in test)
        {
            if (Take(_system.Owners[column])) count++;
        }

        foreach (var (column, _) in test)
        {
            if (_span.Users(column) is not { } users) continue;
            foreach (var user in users)
            {
                if (!_span.IsSmall(user)) continue;
                var owner = _system.Owners[_span.PivotOf(user)];
                if (_seen[owner] == stamp || _isTaken[owner]) continue;
                if (test.Count > 1 && Number.IsZero(Value(_span.Row(user), test))) continue;
                if (Take(owner)) count++;
            }
        }

        return count;

        bool Take(int owner)
        {
            if (_seen[owner] == stamp || _isTaken[owner]) return false;
            _seen[owner] = stamp;
            if (_isExcluded[owner] || _system.People[owner] > left) return false;
            owners?.Add(owner);
            return true;
        }
    }

    // Rows that could cancel a column, counted no further than is of interest.
    private int CountHelpers(int column, long left, int enough)
    {
        if (_span.Users(column) is not { } users) return 0;
        var count = 0;
        foreach (var user in users)
        {
            if (!_span.IsSmall(user)) continue;
            var owner = _system.Owners[_span.PivotOf(user)];
            if (_isExcluded[owner] || _system.People[owner] > left || _isTaken[owner]) continue;
            if (++count >= enough) break;
        }

        return count;
    }
}
