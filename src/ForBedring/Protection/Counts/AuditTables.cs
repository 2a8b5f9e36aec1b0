namespace ForBedring.Protection.Counts;

/// <summary>Other tables that fit what is shown, looked for step by step where cells are neither one nest nor two.</summary>
/// <remarks>A table that is found proves that a count can have another value. Limits of the columns, worked out one from the other, can prove that it cannot.</remarks>
internal sealed class AuditTables
{
    private const int MostChanges = 16;
    private readonly CountTable _table;
    private readonly bool[] _shown;
    private readonly long _lower;
    private readonly int _limit;
    private readonly List<int>[] _cellsOf;
    private readonly long[] _change;
    private readonly long[] _left;
    private readonly (long Least, long Greatest)[] _limits;
    private int _steps;

    public AuditTables(CountTable table, bool[] shown, long lower, int limit)
    {
        _table = table;
        _shown = shown;
        _lower = lower;
        _limit = limit;
        _cellsOf = [.. table.People.Select(_ => new List<int>())];
        for (var s = 0; s < table.Sets.Length; s++) Array.ForEach(table.Sets[s], j => _cellsOf[j].Add(s));
        _change = new long[table.People.Length];
        _left = new long[table.Sets.Length];
        _limits = Limits();
    }

    /// <summary>The range of a cell whose limits alone give it away; null where they do not.</summary>
    public CountRange? IsProvenNarrow(int set)
    {
        var (least, greatest) = (_lower, 0L);
        var sum = 0L;
        foreach (var j in _table.Sets[set])
        {
            sum += _limits[j].Least;
            greatest = greatest == long.MaxValue || _limits[j].Greatest == long.MaxValue ? long.MaxValue : greatest + _limits[j].Greatest;
        }

        least = Math.Max(least, sum);
        if (greatest > least && (!_table.IsSmall(set) || greatest >= _table.Threshold - 1)) return null;
        return new(set, least, greatest, null, new([], 0));
    }

    /// <summary>Whether tables were found in which a cell has every count it must be able to have.</summary>
    public bool IsWide(int set)
    {
        var value = _table.Values[set];
        if (!_table.IsSmall(set)) return Finds(set, 1) || Finds(set, -1);
        var isMoved = false;
        for (var other = Math.Max(1, _lower); other < _table.Threshold; other++)
        {
            if (other == value) continue;
            if (!Finds(set, other - value)) return false;
            isMoved = true;
        }

        return isMoved || Finds(set, 1) || Finds(set, -1);
    }

    private (long, long)[] Limits()
    {
        var limits = new (long Least, long Greatest)[_table.People.Length];
        for (var j = 0; j < limits.Length; j++) limits[j] = (0, long.MaxValue);
        for (var round = 0; round < 50; round++)
        {
            var isSame = true;
            for (var s = 0; s < _shown.Length; s++)
            {
                foreach (var j in _table.Sets[s])
                {
                    var (others, atMost) = (0L, 0L);
                    foreach (var i in _table.Sets[s])
                    {
                        if (i == j) continue;
                        others += limits[i].Least;
                        atMost = atMost == long.MaxValue || limits[i].Greatest == long.MaxValue ? long.MaxValue : atMost + limits[i].Greatest;
                    }

                    var least = atMost == long.MaxValue ? 0 : (_shown[s] ? _table.Values[s] : _lower) - atMost;
                    var greatest = _shown[s] ? _table.Values[s] - others : long.MaxValue;
                    if (least <= limits[j].Least && greatest >= limits[j].Greatest) continue;
                    limits[j] = (Math.Max(least, limits[j].Least), Math.Min(greatest, limits[j].Greatest));
                    isSame = false;
                }
            }

            if (isSame) break;
        }

        return limits;
    }

    private bool Finds(int set, long change)
    {
        _steps = 0;
        for (var depth = 1; depth <= MostChanges && _steps < _limit; depth++)
        {
            Array.Clear(_change, 0, _change.Length);
            Array.Clear(_left, 0, _left.Length);
            _left[set] = change;
            if (Repair(set, depth)) return true;
        }

        return false;
    }

    // Mends one open cell by one column at a time; a column never goes both up and down.
    private bool Repair(int wanted, int depth)
    {
        var open = -1;
        for (var s = 0; s < _left.Length; s++)
        {
            if (_left[s] != 0 && (s == wanted || _shown[s]) && (open < 0 || _table.Sets[s].Length < _table.Sets[open].Length)) open = s;
        }

        if (open < 0) return HoldsElsewhere(wanted);
        if (depth == 0 || ++_steps > _limit) return false;
        var sign = Math.Sign(_left[open]);
        foreach (var j in _table.Sets[open])
        {
            if (_change[j] * sign < 0 || _table.People[j] + _change[j] + sign < 0) continue;
            Move(j, sign);
            if (Repair(wanted, depth - 1)) return true;
            Move(j, -sign);
        }

        return false;
    }

    private bool HoldsElsewhere(int wanted)
    {
        for (var s = 0; s < _left.Length; s++)
        {
            if (s != wanted && !_shown[s] && _table.Values[s] - _left[s] < _lower) return false;
        }

        return true;
    }

    private void Move(int column, int sign)
    {
        _change[column] += sign;
        foreach (var s in _cellsOf[column]) _left[s] -= sign;
    }
}
