namespace ForBedring.Protection.Counts;

/// <summary>An independent check of a table whose counts are secret: for every withheld cell with somebody in it, the least and the greatest whole number that fits what is shown.</summary>
/// <remarks>
/// It takes the table and the shown cells, and shares nothing with the chooser. Exact on nested cells (closed form) and on cells that make up two nests, such
/// as a table with margins (flow). Elsewhere it looks for tables that fit, and what it does not find within its limit is not verified.
/// </remarks>
internal sealed class CountAudit
{
    private CountAudit(List<CountRange> exposed, List<int> notVerified)
    {
        Exposed = exposed;
        NotVerified = notVerified;
    }

    /// <summary>Cells whose range is too narrow, and small cells that are shown; in the table's order.</summary>
    public List<CountRange> Exposed { get; }

    /// <summary>Cells for which no sufficient range was found within the limit.</summary>
    public List<int> NotVerified { get; }

    public bool IsSafe => Exposed.Count == 0 && NotVerified.Count == 0;

    /// <param name="table">The table.</param>
    /// <param name="shown">Per distinct cell whether it is shown.</param>
    /// <param name="zerosAreKnown">Whether a reader knows which cells are empty, so that every withheld one has at least one.</param>
    /// <param name="limit">How many steps the search may take for each cell where the cells are no nests.</param>
    public static CountAudit Of(CountTable table, bool[] shown, bool zerosAreKnown = true, int limit = 200_000)
    {
        var exposed = new List<CountRange>();
        var notVerified = new List<int>();
        for (var s = 0; s < shown.Length; s++)
        {
            if (shown[s] && table.IsSmall(s)) exposed.Add(new(s, table.Values[s], table.Values[s], new([(s, 1)], 0), new([(s, 1)], 0)));
        }

        var lower = zerosAreKnown ? 1 : 0;
        if (AuditNests.Of(table.Sets, table.People.Length) is not { } nests)
        {
            var search = new AuditTables(table, shown, lower, limit);
            foreach (var s in Withheld(shown))
            {
                if (search.IsProvenNarrow(s) is { } range) exposed.Add(range);
                else if (!search.IsWide(s)) notVerified.Add(s);
            }

            return new(exposed, notVerified);
        }

        var flow = new Lazy<AuditFlow>(() => new AuditFlow(table, nests, shown, lower));
        var free = new Lazy<AuditFlow>(() => new AuditFlow(table, nests, new bool[shown.Length], lower));
        var closed = nests.IsOneNest ? new AuditTree(table, nests, shown, lower) : null;
        foreach (var s in Withheld(shown))
        {
            var isSmall = table.IsSmall(s);
            if (closed is not null)
            {
                if (closed.IsWide(s)) continue;
            }
            else
            {
                var up = flow.Value.Room(s, 1, isSmall ? Math.Max(1, table.Threshold - 1 - table.Values[s]) : 1);
                var down = flow.Value.Room(s, -1, isSmall ? table.Values[s] - lower : 1);
                var least = isSmall && table.Values[s] - down > lower ? Math.Max(lower, table.Values[s] - free.Value.Room(s, -1, table.Values[s])) : lower;
                if (isSmall ? table.Values[s] - down <= Math.Max(least, lower) && table.Values[s] + up >= table.Threshold - 1 && up + down > 0 : up + down > 0) continue;
            }

            exposed.Add(flow.Value.RangeOf(s));
        }

        return new(exposed, notVerified);
    }

    private static IEnumerable<int> Withheld(bool[] shown) => Enumerable.Range(0, shown.Length).Where(s => !shown[s]);
}
