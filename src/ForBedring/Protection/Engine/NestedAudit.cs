namespace ForBedring.Protection.Engine;

/// <summary>The audit where cells nest or are apart, as unit totals do: what each cell has beyond the cells inside it is all that can be worked out.</summary>
/// <remarks>These remainders do not overlap and span exactly what the cells span, so that the promise holds if and only if each is nobody or at least d people. It looks at the cells alone, not at any tree.</remarks>
internal static class NestedAudit
{
    /// <summary>Whether nested cells keep the promise; null where some cells overlap without nesting.</summary>
    public static bool? IsSafe(CellSystem system, IReadOnlyList<int> cells)
    {
        var outermost = new int[system.ColumnCount];
        for (var i = 0; i < outermost.Length; i++) outermost[i] = -1;
        var seen = new int[system.CellCount];
        var rest = new long[system.MeasureCount];
        var order = cells.ToArray();
        Array.Sort(Array.ConvertAll(order, c => system.Cells[c].Length), order);
        var isSafe = true;
        foreach (var cell in order)
        {
            Array.Clear(rest, 0, rest.Length);
            var covered = 0;
            foreach (var column in system.Cells[cell])
            {
                var inside = outermost[column];
                if (inside < 0)
                {
                    covered++;
                    for (var m = 0; m < rest.Length; m++) rest[m] += system.Counts[m][column];
                }
                else if (seen[inside] != cell + 1)
                {
                    seen[inside] = cell + 1;
                    covered += system.Cells[inside].Length;
                }

                outermost[column] = cell;
            }

            // More columns than its own: some cell reaches outside it.
            if (covered != system.Cells[cell].Length) return null;
            foreach (var people in rest) isSafe &= people == 0 || people >= system.Difference;
        }

        return isSafe;
    }
}
