namespace ForBedring.WaitingLists;

/// <summary>Days put into numbered buckets: gathered in any order, then laid out bucket by bucket by counting.</summary>
internal sealed class DayBuckets(int buckets)
{
    private readonly int[] _starts = new int[buckets + 2];
    private int[] _bucketOf = new int[64];
    private int[] _days = new int[64];
    private int[] _laidOut = new int[64];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(int bucket, int day)
    {
        if (_count == _days.Length) MakeRoom(_count + 1);
        _bucketOf[_count] = bucket;
        _days[_count++] = day;
    }

    /// <summary>Adds the days of others, each to the bucket it is in there.</summary>
    public void AddAll(DayBuckets others)
    {
        if (_count + others._count > _days.Length) MakeRoom(_count + others._count);
        Array.Copy(others._bucketOf, 0, _bucketOf, _count, others._count);
        Array.Copy(others._days, 0, _days, _count, others._count);
        _count += others._count;
    }

    /// <summary>Lays the days out bucket by bucket.</summary>
    public void Sort()
    {
        unchecked
        {
            Array.Clear(_starts, 0, _starts.Length);
            if (_laidOut.Length < _count) _laidOut = new int[_days.Length];
            for (var i = 0; i < _count; i++) _starts[_bucketOf[i] + 2]++;
            for (var b = 2; b < _starts.Length; b++) _starts[b] += _starts[b - 1];
            for (var i = 0; i < _count; i++) _laidOut[_starts[_bucketOf[i] + 1]++] = _days[i];
        }
    }

    /// <summary>The days of a bucket, in the order they came.</summary>
    public ReadOnlySpan<int> In(int bucket) => _laidOut.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]);

    private void MakeRoom(int least)
    {
        var length = Math.Max(least, _days.Length * 2);
        Array.Resize(ref _bucketOf, length);
        Array.Resize(ref _days, length);
    }
}
