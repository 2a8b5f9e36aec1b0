namespace ForBedring.WaitingLists;

/// <summary>Days in numbered buckets.</summary>
internal interface IDaysByBucket
{
    /// <summary>The days of a bucket, in the order they came.</summary>
    ReadOnlySpan<int> In(int bucket);
}
