namespace ForBedring.WaitingLists;

/// <summary>Days put into numbered buckets: gathered in any order, then laid out bucket by bucket by counting.</summary>
internal sealed class DayBuckets(int buckets)
{
    private const int SortBelow = 512;

    private readonly int[] _starts = new int[buckets + 2];
    private int[] _bucketOf = new int[64];
    private int[] _days = new int[64];
    private int[] _laidOut = new int[64];
    private int[] _counts = [];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(int bucket, int day)
    {
        if (_count == _days.Length)
        {
            Array.Resize(ref _bucketOf, _count * 2);
            Array.Resize(ref _days, _count * 2);
        }

        _bucketOf[_count] = bucket;
        _days[_count++] = day;
    }

    /// <summary>Lays the days out bucket by bucket.</summary>
    public void Sort()
    {
        Array.Clear(_starts, 0, _starts.Length);
        if (_laidOut.Length < _count) _laidOut = new int[_days.Length];
        for (var i = 0; i < _count; i++) _starts[_bucketOf[i] + 2]++;
        for (var b = 2; b < _starts.Length; b++) _starts[b] += _starts[b - 1];
        for (var i = 0; i < _count; i++) _laidOut[_starts[_bucketOf[i] + 1]++] = _days[i];
    }

    /// <summary>The days of a bucket, in the order they came.</summary>
    public ReadOnlySpan<int> In(int bucket) => _laidOut.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]);

    /// <summary>The days of a bucket in ascending order.</summary>
    public SortedDays SortedIn(int bucket)
    {
        var from = _starts[bucket];
        var count = _starts[bucket + 1] - from;
        if (count < SortBelow) Array.Sort(_laidOut, from, count);
        else SortByCounting(from, count);
        return new SortedDays(_laidOut, from, count);
    }

    private void SortByCounting(int from, int count)
    {
        var most = 0;
        for (var i = from; i < from + count; i++) most = Math.Max(most, _laidOut[i]);
        if (most > 16 * count)
        {
            Array.Sort(_laidOut, from, count);
            return;
        }

        if (_counts.Length <= most) _counts = new int[most + 1];
        for (var i = from; i < from + count; i++) _counts[_laidOut[i]]++;
        var at = from;
        for (var day = 0; day <= most; day++)
        {
            for (; _counts[day] > 0; _counts[day]--) _laidOut[at++] = day;
        }
    }

    /// <summary>Some days in ascending order.</summary>
    public readonly struct SortedDays(int[] days, int from, int count)
    {
        public int Count { get; } = count;

        public int AtRank(long rank) => days[from + (int)rank - 1];
    }
}
