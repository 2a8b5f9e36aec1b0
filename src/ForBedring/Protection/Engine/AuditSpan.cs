namespace ForBedring.Protection.Engine;

/// <summary>The audit's own account of what a reader can work out, for one measure or for the sums of a joint system: smallest first, exact rationals, plain echelon form.</summary>
/// <remarks>It shares no code with the choosers. A row holds no pivot of an earlier row; pivots are large columns where a row has one, so that rows with small pivots hold small columns only.</remarks>
internal sealed class AuditSpan
{
    private readonly long[] _weights;
    private readonly long _difference;
    private readonly bool _carriesTerms;
    private readonly int[] _uses;
    private readonly int[] _rowAt;
    private readonly List<AuditVector> _rows = [];
    private readonly List<int> _pivots = [];

    public AuditSpan(CellSystem system, int measure, IReadOnlyList<int> cells, bool carriesTerms)
    {
        _weights = system.Counts[measure];
        _difference = system.Difference;
        _carriesTerms = carriesTerms;
        _uses = new int[_weights.Length];
        _rowAt = new int[_weights.Length];
        for (var i = 0; i < _rowAt.Length; i++) _rowAt[i] = -1;
        foreach (var cell in cells)
        {
            foreach (var column in system.Cells[cell]) _uses[column]++;
        }

        // For calculations that people read, large cells first: then a total is not written as the sum of its parts.
        var order = carriesTerms ? cells.OrderByDescending(c => system.Cells[c].Length).ThenBy(c => c) : cells.OrderBy(c => system.Cells[c].Length).ThenBy(c => c);
        foreach (var cell in order) Insert(Residual(cell, system.Cells[cell]));
    }

    /// <summary>Sums of a joint system; a sum's term is its place in the list.</summary>
    public AuditSpan(JointSystem system, IReadOnlyList<JointFunctional> sums, bool carriesTerms)
    {
        _weights = system.ColumnWeights;
        _difference = system.Difference;
        _carriesTerms = carriesTerms;
        _uses = new int[_weights.Length];
        _rowAt = new int[_weights.Length];
        for (var i = 0; i < _rowAt.Length; i++) _rowAt[i] = -1;
        foreach (var sum in sums)
        {
            foreach (var column in sum.Columns) _uses[column]++;
        }

        var places = Enumerable.Range(0, sums.Count);
        var order = carriesTerms ? places.OrderByDescending(s => sums[s].Columns.Length).ThenBy(s => s) : places.OrderBy(s => sums[s].Columns.Length).ThenBy(s => s);
        foreach (var sum in order) Insert(Residual(sum, sums[sum].Columns, sums[sum].Coefficients));
    }

    /// <summary>The vector of a cell or a sum minus what the span already gives.</summary>
    /// <param name="term">The number of the cell or sum.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="coefficients">Per column its coefficient; null for 1.</param>
    public AuditVector Residual(int term, int[] columns, Ratio[]? coefficients = null)
    {
        var values = new Dictionary<int, Ratio>(columns.Length);
        var waiting = new SortedSet<int>();
        for (var i = 0; i < columns.Length; i++)
        {
            if (_weights[columns[i]] == 0) continue;
            values.Add(columns[i], coefficients is null ? Ratio.One : coefficients[i]);
            if (_rowAt[columns[i]] >= 0) waiting.Add(_rowAt[columns[i]]);
        }

        var vector = new AuditVector(values, _carriesTerms ? new() { [term] = Ratio.One } : null);
        while (waiting.Count > 0)
        {
            var row = waiting.Min;
            waiting.Remove(row);
            if (!values.TryGetValue(_pivots[row], out var factor)) continue;
            vector.Subtract(factor, _rows[row]);
            foreach (var column in _rows[row].Values.Keys)
            {
                if (_rowAt[column] > row && values.ContainsKey(column)) waiting.Add(_rowAt[column]);
            }
        }

        return vector;
    }

    /// <summary>The rows without large columns, none of which holds another's pivot.</summary>
    public (List<AuditVector> Rows, List<int> Pivots) SmallRows()
    {
        var small = Enumerable.Range(0, _rows.Count).Where(i => _weights[_pivots[i]] < _difference).ToList();
        for (var at = small.Count - 1; at >= 0; at--)
        {
            var row = _rows[small[at]];
            foreach (var column in row.Values.Keys.Where(c => _rowAt[c] > small[at]).ToList()) row.Subtract(row.Values[column], _rows[_rowAt[column]]);
        }

        return (small.ConvertAll(i => _rows[i]), small.ConvertAll(i => _pivots[i]));
    }

    private void Insert(AuditVector vector)
    {
        if (vector.Values.Count == 0) return;
        var pivot = -1;
        foreach (var column in vector.Values.Keys)
        {
            if (pivot < 0 || IsBetter(column, pivot)) pivot = column;
        }

        vector.Divide(vector.Values[pivot]);
        _rowAt[pivot] = _rows.Count;
        _rows.Add(vector);
        _pivots.Add(pivot);
    }

    private bool IsBetter(int column, int than)
    {
        bool large = _weights[column] >= _difference, other = _weights[than] >= _difference;
        if (large != other) return large;
        return _uses[column] != _uses[than] ? _uses[column] < _uses[than] : column < than;
    }
}
