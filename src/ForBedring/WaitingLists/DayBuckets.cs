namespace ForBedring.WaitingLists;

/// <summary>Days put into numbered buckets: gathered in any order, then laid out bucket by bucket by counting.</summary>
internal sealed class DayBuckets(int buckets) : IDaysByBucket
{
    private readonly int[] _starts = new int[buckets + 2];
    private int[] _bucketOf = new int[64];
    private int[] _days = new int[64];
    private int[] _laidOut = new int[64];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(int bucket, int day)
    {
        if (_count == _days.Length) MakeRoom();
        _bucketOf[_count] = bucket;
        _days[_count++] = day;
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

    /// <inheritdoc/>
    public ReadOnlySpan<int> In(int bucket) => _laidOut.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]);

    private void MakeRoom()
    {
        Array.Resize(ref _bucketOf, _count * 2);
        Array.Resize(ref _days, _count * 2);
    }
}
