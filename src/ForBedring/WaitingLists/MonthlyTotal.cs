namespace ForBedring.WaitingLists;

/// <summary>The sum of several counts of the monthly core.</summary>
internal sealed class MonthlyTotal : MonthlySum
{
    private readonly DayLists _starts;
    private readonly DayLists _entries;
    private readonly DayLists _exits;

    public MonthlyTotal(MonthGrid grid, int width)
        : this(grid, width, new(grid.Count + 1), new(grid.Count + 1), new(grid.Count + 1))
    {
    }

    private MonthlyTotal(MonthGrid grid, int width, DayLists starts, DayLists entries, DayLists exits)
        : base(grid, width, starts, entries, exits)
    {
        (_starts, _entries, _exits) = (starts, entries, exits);
    }

    public void Add(MonthlySum other)
    {
        for (var i = 0; i < Numbers.Length; i++) Numbers[i] += other.Numbers[i];
        _starts.AddAll(other.Starts);
        _entries.AddAll(other.Entries);
        _exits.AddAll(other.Exits);
        FirstSeniority = Math.Min(FirstSeniority, other.FirstSeniority);
        LastSeniority = Math.Max(LastSeniority, other.LastSeniority);
        LongestWait = Math.Max(LongestWait, other.LongestWait);
    }
}
