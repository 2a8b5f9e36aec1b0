namespace ForBedring.Protection.Engine;

/// <summary>Finds the minimal light vectors of a span: combinations of shown cells that are about somebody, but fewer than d people.</summary>
/// <remarks>
/// A light vector is a combination of few rows, because each row's pivot has to be paid for with its people. The search takes each row as the
/// first, and settles one open column at a time: pay for it, let another row cancel it, or cancel it inside.
/// </remarks>
internal sealed class LightVectors<T, TArithmetic>
    where T : struct
    where TArithmetic : struct, IArithmetic<T>
{
    private static TArithmetic Number => default;
    private readonly List<SparseRow<T>> _rows;
    private readonly List<int> _pivots;
    private readonly long[] _weights;
    private readonly long _difference;
    private readonly Dictionary<int, List<int>> _rowsOf = [];
    private readonly HashSet<int> _pivotColumns;
    private readonly List<SparseRow<T>> _found = [];
    private readonly CancellationToken _cancellation;
    private long _stepsLeft;

    private LightVectors(List<SparseRow<T>> rows, List<int> pivots, long[] weights, long difference, long stepsLeft, CancellationToken cancellation)
    {
        _rows = rows;
        _pivots = pivots;
        _weights = weights;
        _difference = difference;
        _stepsLeft = stepsLeft;
        _cancellation = cancellation;
        _pivotColumns = new HashSet<int>(pivots);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var column in rows[i].Columns)
            {
                if (!_rowsOf.TryGetValue(column, out var users)) _rowsOf.Add(column, users = []);
                users.Add(i);
            }
        }
    }

    /// <summary>The minimal light vectors, and the columns of every component whose search was not finished within the step limit.</summary>
    public static (List<SparseRow<T>> Found, HashSet<int> Unfinished) Of(
        (List<SparseRow<T>> Rows, List<int> Pivots) small, long[] weights, long difference, long stepLimit, CancellationToken cancellation)
    {
        var search = new LightVectors<T, TArithmetic>(small.Rows, small.Pivots, weights, difference, stepLimit, cancellation);
        var unfinished = new HashSet<int>();
        foreach (var component in search.Components())
        {
            if (search._stepsLeft > 0 && search.Search(component)) continue;
            foreach (var row in component) unfinished.UnionWith(small.Rows[row].Columns);
        }

        return (Minimal(search._found), unfinished);
    }

    /// <summary>Those vectors whose support holds no other's, each once.</summary>
    public static List<SparseRow<T>> Minimal(List<SparseRow<T>> vectors)
    {
        var byColumn = new Dictionary<int, List<SparseRow<T>>>();
        var kept = new List<SparseRow<T>>();
        foreach (var vector in vectors.OrderBy(v => v.Columns.Length))
        {
            var isMinimal = true;
            foreach (var column in vector.Columns)
            {
                if (byColumn.TryGetValue(column, out var others) && others.Exists(o => IsInside(o.Columns, vector.Columns)))
                {
                    isMinimal = false;
                    break;
                }
            }

            if (!isMinimal) continue;
            kept.Add(vector);
            var first = vector.Columns[0];
            if (!byColumn.TryGetValue(first, out var list)) byColumn.Add(first, list = []);
            list.Add(vector);
        }

        return kept;
    }

    private static bool IsInside(int[] inner, int[] outer)
    {
        var at = 0;
        foreach (var column in inner)
        {
            while (at < outer.Length && outer[at] < column) at++;
            if (at == outer.Length || outer[at] != column) return false;
        }

        return true;
    }

    // Rows that share columns, directly or through others; small components first, so that a hard one does not starve them.
    private List<List<int>> Components()
    {
        var component = new int[_rows.Count];
        var components = new List<List<int>>();
        for (var start = 0; start < _rows.Count; start++)
        {
            if (component[start] != 0) continue;
            var members = new List<int> { start };
            component[start] = components.Count + 1;
            for (var at = 0; at < members.Count; at++)
            {
                foreach (var column in _rows[members[at]].Columns)
                {
                    foreach (var other in _rowsOf[column])
                    {
                        if (component[other] != 0) continue;
                        component[other] = components.Count + 1;
                        members.Add(other);
                    }
                }
            }

            members.Sort();
            components.Add(members);
        }

        return [.. components.OrderBy(c => c.Count)];
    }

    private bool Search(List<int> component)
    {
        foreach (var first in component)
        {
            if (!Search(first, [first], [], [], _weights[_pivots[first]])) return false;
        }

        return true;
    }

    private bool Search(int first, List<int> rows, List<int> paid, List<int> zero, long spent)
    {
        if (--_stepsLeft < 0) return false;
        if (_stepsLeft % 10_000 == 0) _cancellation.ThrowIfCancellationRequested();
        var basis = NullSpace(rows, zero);
        if (!basis.Exists(b => !Number.IsZero(b[rows.IndexOf(first)]))) return true;
        var (column, open) = FewestOptions(first, rows, paid, zero, spent, basis);
        if (!open)
        {
            foreach (var coefficients in basis) Report(rows, coefficients);
            return true;
        }

        if (column < 0) return true;
        if (spent + _weights[column] < _difference && !Search(first, rows, [.. paid, column], zero, spent + _weights[column])) return false;
        foreach (var helper in Helpers(column, first, rows, spent).ToList())
        {
            if (!Search(first, [.. rows, helper], paid, zero, spent + _weights[_pivots[helper]])) return false;
        }

        return basis.Count <= 1 || Search(first, rows, paid, [.. zero, column], spent);
    }

    private (int Column, bool AnyOpen) FewestOptions(int first, List<int> rows, List<int> paid, List<int> zero, long spent, List<T[]> basis)
    {
        int best = -1, fewest = int.MaxValue;
        var anyOpen = false;
        foreach (var column in OpenColumns(rows, paid, zero, basis))
        {
            anyOpen = true;
            var options = (spent + _weights[column] < _difference ? 1 : 0) + (basis.Count > 1 ? 1 : 0) + CountHelpers(column, first, rows, spent);
            if (options == 0) return (-1, true);
            if (options < fewest || (options == fewest && column < best)) (best, fewest) = (column, options);
        }

        return (best, anyOpen);
    }

    private IEnumerable<int> OpenColumns(List<int> rows, List<int> paid, List<int> zero, List<T[]> basis)
    {
        if (rows.Count == 1)
        {
            foreach (var column in _rows[rows[0]].Columns)
            {
                if (!_pivotColumns.Contains(column) && !paid.Contains(column) && !zero.Contains(column)) yield return column;
            }

            yield break;
        }

        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            foreach (var column in _rows[row].Columns)
            {
                if (!seen.Add(column) || _pivotColumns.Contains(column) || paid.Contains(column) || zero.Contains(column)) continue;
                if (basis.Exists(b => !Number.IsZero(ValueAt(column, rows, b)))) yield return column;
            }
        }
    }

    private IEnumerable<int> Helpers(int column, int first, List<int> rows, long spent)
    {
        var users = _rowsOf[column];
        for (var i = users.Count - 1; i >= 0 && users[i] > first; i--)
        {
            if (spent + _weights[_pivots[users[i]]] < _difference && !rows.Contains(users[i])) yield return users[i];
        }
    }

    private int CountHelpers(int column, int first, List<int> rows, long spent)
    {
        var users = _rowsOf[column];
        var count = 0;
        for (var i = users.Count - 1; i >= 0 && users[i] > first; i--)
        {
            if (spent + _weights[_pivots[users[i]]] < _difference && !rows.Contains(users[i])) count++;
        }

        return count;
    }

    private T ValueAt(int column, List<int> rows, T[] coefficients)
    {
        T sum = default;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = _rows[rows[i]];
            var at = Array.BinarySearch(row.Columns, column);
            if (at >= 0) sum = Number.Subtract(sum, Number.Subtract(default, Number.Multiply(coefficients[i], row.Values[at])));
        }

        return sum;
    }

    // Coefficient vectors x on the rows with Σ x·row = 0 in every column that is to be zero: one condition after the other cuts the basis down.
    private List<T[]> NullSpace(List<int> rows, List<int> zero)
    {
        var basis = new List<T[]>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var unit = new T[rows.Count];
            unit[i] = Number.One;
            basis.Add(unit);
        }

        foreach (var column in zero)
        {
            var values = basis.ConvertAll(b => ValueAt(column, rows, b));
            var pivot = values.FindIndex(v => !Number.IsZero(v));
            if (pivot < 0) continue;
            var inverse = Number.Invert(values[pivot]);
            for (var i = 0; i < basis.Count; i++)
            {
                if (i == pivot || Number.IsZero(values[i])) continue;
                var factor = Number.Multiply(values[i], inverse);
                var from = basis[pivot];
                basis[i] = [.. basis[i].Select((x, k) => Number.Subtract(x, Number.Multiply(factor, from[k])))];
            }

            basis.RemoveAt(pivot);
        }

        return basis;
    }

    private void Report(List<int> rows, T[] coefficients)
    {
        var sum = new SparseRow<T>([], []);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!Number.IsZero(coefficients[i])) sum = sum.Minus<TArithmetic>(Number.Subtract(default, coefficients[i]), _rows[rows[i]]);
        }

        long people = 0;
        foreach (var column in sum.Columns) people += _weights[column];
        if (!sum.IsZero && people < _difference) _found.Add(sum.ScaledTo<TArithmetic>(sum.Columns[0]));
    }
}
