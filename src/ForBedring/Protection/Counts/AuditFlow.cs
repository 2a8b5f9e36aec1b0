namespace ForBedring.Protection.Counts;

/// <summary>One or two nests as a flow: from the ground in through the first nest, over the columns, and out through the second. What is shown is fixed.</summary>
/// <remarks>A count's range is what can be sent around through its arc; where no more can be sent, the arcs of the cut say why.</remarks>
internal sealed class AuditFlow
{
    private readonly CountTable _table;
    private readonly bool[] _shown;
    private readonly long _lower;
    private readonly int[] _tail;
    private readonly int[] _head;
    private readonly long[] _flow;
    private readonly List<int>[] _arcsOf;
    private readonly int[] _cameBy;
    private readonly int[] _stampOf;
    private int _stamp;

    public AuditFlow(CountTable table, AuditNests nests, bool[] shown, long lower)
    {
        _table = table;
        _shown = shown;
        _lower = lower;
        var (cells, columns) = (table.Sets.Length, table.People.Length);
        (_tail, _head, _flow) = (new int[cells + columns], new int[cells + columns], new long[cells + columns]);

        // Node 0 is the ground, node s + 1 the inside of cell s.
        var (first, second) = (new int[columns], new int[columns]);
        foreach (var s in Enumerable.Range(0, cells).OrderByDescending(s => table.Sets[s].Length).ThenBy(s => s))
        {
            foreach (var j in table.Sets[s]) (nests.IsSecond[s] ? second : first)[j] = s + 1;
            var outside = nests.Around[s] + 1;
            (_tail[s], _head[s]) = nests.IsSecond[s] ? (s + 1, outside) : (outside, s + 1);
            _flow[s] = table.Values[s];
        }

        for (var j = 0; j < columns; j++) (_tail[cells + j], _head[cells + j], _flow[cells + j]) = (first[j], second[j], table.People[j]);
        _arcsOf = [.. Enumerable.Range(0, cells + 1).Select(_ => new List<int>())];
        for (var a = 0; a < _flow.Length; a++)
        {
            if (_tail[a] == _head[a]) continue;
            _arcsOf[_tail[a]].Add(a);
            _arcsOf[_head[a]].Add(a);
        }

        (_cameBy, _stampOf) = (new int[cells + 1], new int[cells + 1]);
    }

    /// <summary>By how much a withheld count can grow or shrink, at most what is wanted.</summary>
    public long Room(int set, int sign, long wanted) => Send(set, sign, wanted, out _);

    /// <summary>The range of a withheld count, with what limits it.</summary>
    public CountRange RangeOf(int set)
    {
        var value = _table.Values[set];
        var wanted = Math.Max(_table.Threshold, 2L);
        var down = Send(set, -1, value, out var below);
        var up = Send(set, 1, wanted, out var above);
        return new(set, value - down, up >= wanted ? null : value + up, below, above);
    }

    private long Send(int set, int sign, long wanted, out CountBound? bound)
    {
        var flow = (long[])_flow.Clone();
        var (from, to) = sign > 0 ? (_head[set], _tail[set]) : (_tail[set], _head[set]);
        var sent = 0L;
        bound = null;
        var own = sign > 0 ? long.MaxValue : _flow[set] - _lower;
        wanted = Math.Min(wanted, own);
        while (sent < wanted)
        {
            if (from == to) return wanted;
            if (!Reaches(flow, set, from, to))
            {
                bound = Cut(set);
                return sent;
            }

            var most = wanted - sent;
            for (var node = to; node != from; node = Other(_cameBy[node], node)) most = Math.Min(most, Left(flow, _cameBy[node], Other(_cameBy[node], node)));
            for (var node = to; node != from; node = Other(_cameBy[node], node)) flow[_cameBy[node]] += _head[_cameBy[node]] == node ? most : -most;
            sent += most;
        }

        return sent;
    }

    private bool Reaches(long[] flow, int without, int from, int to)
    {
        _stamp++;
        var next = new Queue<int>();
        next.Enqueue(from);
        _stampOf[from] = _stamp;
        while (next.Count > 0)
        {
            var node = next.Dequeue();
            foreach (var arc in _arcsOf[node])
            {
                var other = Other(arc, node);
                if (arc == without || _stampOf[other] == _stamp || Left(flow, arc, node) <= 0) continue;
                _stampOf[other] = _stamp;
                _cameBy[other] = arc;
                if (other == to) return true;
                next.Enqueue(other);
            }
        }

        return false;
    }

    private int Other(int arc, int node) => _tail[arc] == node ? _head[arc] : _tail[arc];

    private long Left(long[] flow, int arc, int from)
    {
        if (arc < _shown.Length && _shown[arc]) return 0;
        return _tail[arc] == from ? long.MaxValue : flow[arc] - (arc < _shown.Length ? _lower : 0);
    }

    // What goes into the reached side equals what goes out: shown cells with their signs, withheld ones at their least.
    private CountBound Cut(int set)
    {
        var terms = new List<(int, int)>();
        var others = 0;
        var isOut = _stampOf[_tail[set]] == _stamp;
        for (var a = 0; a < _flow.Length; a++)
        {
            var (tailIn, headIn) = (_stampOf[_tail[a]] == _stamp, _stampOf[_head[a]] == _stamp);
            if (a == set || tailIn == headIn || a >= _shown.Length) continue;
            if (_shown[a]) terms.Add((a, tailIn != isOut ? 1 : -1));
            else others++;
        }

        return new([.. terms], others);
    }
}
