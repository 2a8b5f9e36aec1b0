namespace ForBedring.Protection.Counts;

/// <summary>What a reader can tell of a withheld count: the least and the greatest it can be, and how that follows.</summary>
internal sealed class CountRange
{
    public CountRange(int set, long least, long? greatest, CountBound? below, CountBound? above)
    {
        Set = set;
        Least = least;
        Greatest = greatest;
        Below = below;
        Above = above;
    }

    public int Set { get; }

    public long Least { get; }

    /// <summary>Null where there is no upper limit, or none that matters.</summary>
    public long? Greatest { get; }

    /// <summary>Why it is not less; null where that gives nothing away.</summary>
    public CountBound? Below { get; }

    /// <summary>Why it is not more; null where that gives nothing away.</summary>
    public CountBound? Above { get; }
}

/// <summary>Shown cells, added and subtracted, and withheld ones with at least one each: what limits a withheld count.</summary>
/// <param name="terms">Shown cells with 1 or −1.</param>
/// <param name="others">How many other withheld cells have at least one each.</param>
internal sealed class CountBound((int Set, int Sign)[] terms, int others)
{
    public (int Set, int Sign)[] Terms { get; } = terms;

    public int Others { get; } = others;
}
