namespace ForBedring.Protection.Counts;

/// <summary>The least and the greatest count of every cell of a nest, in closed form.</summary>
/// <remarks>From the inside out: what a cell can be from what is in it. From the outside in: what is left for it by the cell around it.</remarks>
internal sealed class AuditTree
{
    // No upper limit. Sums of limits stay far below it: counts are at most 10¹² and cells at most 2³¹.
    private const long Unlimited = long.MaxValue / 4;
    private readonly CountTable _table;
    private readonly long[] _least;
    private readonly long[] _greatest;
    private readonly long[] _leastByZeros;

    public AuditTree(CountTable table, AuditNests nests, bool[] shown, long lower)
    {
        _table = table;
        var count = table.Sets.Length;
        int[] outermostFirst = [.. Enumerable.Range(0, count).OrderByDescending(s => table.Sets[s].Length).ThenBy(s => s)];
        var within = new int[count];
        for (var s = 0; s < count; s++)
        {
            if (nests.Around[s] >= 0) within[nests.Around[s]] += table.Sets[s].Length;
        }

        var (sumLeast, sumGreatest, unlimited, sumByZeros) = (new long[count], new long[count], new int[count], new long[count]);
        var (ownLeast, ownGreatest) = (new long[count], new long[count]);
        _leastByZeros = new long[count];
        for (var i = count - 1; i >= 0; i--)
        {
            var s = outermostFirst[i];
            if (within[s] < table.Sets[s].Length) unlimited[s]++;
            ownLeast[s] = shown[s] ? table.Values[s] : Math.Max(lower, sumLeast[s]);
            ownGreatest[s] = shown[s] ? table.Values[s] : unlimited[s] > 0 ? Unlimited : sumGreatest[s];
            _leastByZeros[s] = Math.Max(lower, sumByZeros[s]);
            if (nests.Around[s] is not (>= 0 and var around)) continue;
            sumLeast[around] += ownLeast[s];
            sumByZeros[around] += _leastByZeros[s];
            if (ownGreatest[s] == Unlimited) unlimited[around]++;
            else sumGreatest[around] += ownGreatest[s];
        }

        _least = new long[count];
        _greatest = new long[count];
        foreach (var s in outermostFirst)
        {
            (_least[s], _greatest[s]) = (ownLeast[s], ownGreatest[s]);
            if (nests.Around[s] is not (>= 0 and var around)) continue;
            if (_greatest[around] != Unlimited) _greatest[s] = Math.Min(_greatest[s], _greatest[around] - (sumLeast[around] - ownLeast[s]));
            var othersUnlimited = unlimited[around] - (ownGreatest[s] == Unlimited ? 1 : 0);
            if (othersUnlimited == 0) _least[s] = Math.Max(_least[s], _least[around] - (sumGreatest[around] - (ownGreatest[s] == Unlimited ? 0 : ownGreatest[s])));
        }
    }

    public bool IsWide(int set)
        => _greatest[set] > _least[set] && (!_table.IsSmall(set) || (_least[set] <= _leastByZeros[set] && _greatest[set] >= _table.Threshold - 1));

    public (long Least, long? Greatest) RangeOf(int set) => (_least[set], _greatest[set] == Unlimited ? null : _greatest[set]);
}
