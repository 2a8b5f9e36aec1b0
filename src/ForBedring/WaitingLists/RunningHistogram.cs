namespace ForBedring.WaitingLists;

/// <summary>Counts whole days as they come and go, on two levels, so that a rank is found in a few hundred steps.</summary>
internal sealed class RunningHistogram
{
    private const int BlockBits = 6;

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
        _days = new int[length + (1 << BlockBits)];
        _blocks = new int[(_days.Length >> BlockBits) + 1];
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

    /// <summary>Adds many; returns their sum.</summary>
    public long AddAll(ReadOnlySpan<int> days) => Change(days, 1);

    /// <summary>Removes many; returns their sum.</summary>
    public long RemoveAll(ReadOnlySpan<int> days) => Change(days, -1);

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

    /// <summary>The sum of the two middle days, which are the same where the count is odd.</summary>
    public int MedianTwice()
    {
        unchecked
        {
            var rank = (Count + 1) / 2;
            var below = 0;
            var block = 0;
            while (below + _blocks[block] < rank) below += _blocks[block++];
            var at = block << BlockBits;
            while (below + _days[at] < rank) below += _days[at++];
            var low = _first + at;
            if (below + _days[at] >= (Count / 2) + 1) return low * 2;
            at++;
            while (_days[at] == 0) at++;
            return low + _first + at;
        }
    }

    private long Change(ReadOnlySpan<int> days, int by)
    {
        unchecked
        {
            var sum = 0L;
            var counts = _days;
            var blocks = _blocks;
            foreach (var day in days)
            {
                var at = day - _first;
                counts[at] += by;
                blocks[at >> BlockBits] += by;
                sum += day;
            }

            Count += by * days.Length;
            return sum;
        }
    }
}
