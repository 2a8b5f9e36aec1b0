namespace ForBedring.WaitingLists;

/// <summary>The days of many buckets one after the other, bucket by bucket.</summary>
internal sealed class DayLists(int buckets) : IDaysByBucket
{
    private readonly int[][] _days = [.. Enumerable.Repeat(Array.Empty<int>(), buckets)];
    private readonly int[] _counts = new int[buckets];

    /// <inheritdoc/>
    public ReadOnlySpan<int> In(int bucket) => _days[bucket].AsSpan(0, _counts[bucket]);

    /// <summary>Adds the days of every bucket of others.</summary>
    public void AddAll(IDaysByBucket others)
    {
        for (var bucket = 0; bucket < _days.Length; bucket++)
        {
            var more = others.In(bucket);
            var count = _counts[bucket] + more.Length;
            if (count > _days[bucket].Length) Array.Resize(ref _days[bucket], Math.Max(count, _days[bucket].Length * 2));
            more.CopyTo(_days[bucket].AsSpan(_counts[bucket]));
            _counts[bucket] = count;
        }
    }
}
