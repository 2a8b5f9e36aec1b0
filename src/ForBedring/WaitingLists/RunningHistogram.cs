namespace ForBedring.WaitingLists;

/// <summary>Counts whole days as they come and go, on two levels, so that a rank is found in a few hundred steps.</summary>
internal sealed class RunningHistogram
{
    private const int BlockBits = 7;

    private int[] _days = [];
    private int[] _blocks = [];
    private int _first;

    public int Count { get; private set; }

    /// <summary>Makes room for the days from first to last. The histogram must be empty.</summary>
    public void Prepare(int first, int last)
    {
        _first = first;
        var length = last - first + 1;
        if (_days.Length >= length) return;
        _days = new int[length];
        _blocks = new int[(length >> BlockBits) + 1];
    }

    public void Add(int day)
    {
        var at = day - _first;
        _days[at]++;
        _blocks[at >> BlockBits]++;
        Count++;
    }

    public void Remove(int day)
    {
        var at = day - _first;
        _days[at]--;
        _blocks[at >> BlockBits]--;
        Count--;
    }

    /// <summary>The day of a 1-based rank in ascending order; the rank is from 1 to <see cref="Count"/>.</summary>
    public int AtRank(long rank)
    {
        var below = 0L;
        var block = 0;
        while (below + _blocks[block] < rank) below += _blocks[block++];
        var at = block << BlockBits;
        while (below + _days[at] < rank) below += _days[at++];
        return _first + at;
    }
}
