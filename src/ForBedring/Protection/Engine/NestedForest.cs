namespace ForBedring.Protection.Engine;

/// <summary>Cells that nest or are apart are a tree: unit totals, and breakdowns at the leaves.</summary>
internal static class NestedForest
{
    /// <summary>A tree of all cells with people where their sets of people nest or are apart, however the cells are written; else the tree that is given.</summary>
    /// <param name="system">The cells.</param>
    /// <param name="given">A tree of some of the cells; null for none.</param>
    /// <param name="codeOf">The code of a cell that is not in the given tree.</param>
    public static UnitForest? Widest(CellSystem system, UnitForest? given, Func<int, string> codeOf)
    {
        var codes = new string?[system.CellCount];
        for (var u = 0; u < (given?.Count ?? 0); u++)
        {
            if (given!.Cells[u] >= 0) codes[given.Cells[u]] = given.Codes[u];
        }

        for (var c = 0; c < codes.Length; c++)
        {
            if (codes[c] is null && system.Lowest[c] > 0) return Of(system, [.. codes.Select((code, i) => code ?? codeOf(i))]) ?? given;
        }

        return given;
    }

    /// <summary>The forest of all cells with people; null where some overlap without nesting. Of cells with the same people the first by key is above the next.</summary>
    /// <param name="system">The cells.</param>
    /// <param name="codes">Per cell its node's code.</param>
    public static UnitForest? Of(CellSystem system, string[] codes)
    {
        var order = Enumerable.Range(0, system.CellCount).Where(c => system.Cells[c].Length > 0)
            .OrderByDescending(c => system.Cells[c].Length).ThenBy(c => system.Keys[c], StringComparer.Ordinal);
        var innermost = new int[system.ColumnCount];
        for (var i = 0; i < innermost.Length; i++) innermost[i] = -1;
        var parents = new List<int>();
        var cells = new List<int>();
        foreach (var cell in order)
        {
            var columns = system.Cells[cell];
            var around = innermost[columns[0]];
            if (Array.Exists(columns, column => innermost[column] != around)) return null;
            foreach (var column in columns) innermost[column] = cells.Count;
            parents.Add(around);
            cells.Add(cell);
        }

        if (cells.Count == 0) return null;
        var direct = Array.ConvertAll(system.Counts, counts =>
        {
            var people = new long[cells.Count];
            for (var column = 0; column < counts.Length; column++) people[innermost[column]] += counts[column];
            return people;
        });
        return UnitForest.Of([.. parents], [.. cells.Select(c => codes[c])], [.. cells], direct);
    }
}
