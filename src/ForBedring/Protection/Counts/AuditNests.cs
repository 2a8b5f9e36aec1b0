namespace ForBedring.Protection.Counts;

/// <summary>Cells as one nest or two: in a nest, any two cells are apart or one lies inside the other. The audit's own reading of the table.</summary>
internal sealed class AuditNests
{
    private AuditNests(bool isOneNest, bool[] isSecond, int[] around)
    {
        IsOneNest = isOneNest;
        IsSecond = isSecond;
        Around = around;
    }

    public bool IsOneNest { get; }

    /// <summary>Per cell whether it is in the second nest.</summary>
    public bool[] IsSecond { get; }

    /// <summary>Per cell the smallest one of its nest around it; −1 for none.</summary>
    public int[] Around { get; }

    /// <summary>The nests; null where there are more than two.</summary>
    public static AuditNests? Of(int[][] sets, int columnCount)
    {
        int[] smallestFirst = [.. Enumerable.Range(0, sets.Length).OrderBy(s => sets[s].Length).ThenBy(s => s)];
        var all = new bool[sets.Length];
        var around = new int[sets.Length];
        if (TryNest(sets, columnCount, smallestFirst, all, false, around)) return new(true, all, around);
        var isSecond = Divide(sets, columnCount);
        return isSecond is not null && TryNest(sets, columnCount, smallestFirst, isSecond, false, around) && TryNest(sets, columnCount, smallestFirst, isSecond, true, around)
            ? new(false, isSecond, around)
            : null;
    }

    // From the inside out: a cell swallows the outermost cells so far, each whole.
    private static bool TryNest(int[][] sets, int columnCount, int[] smallestFirst, bool[] isSecond, bool second, int[] around)
    {
        var outermost = new int[columnCount];
        for (var j = 0; j < columnCount; j++) outermost[j] = -1;
        var within = new int[sets.Length];
        foreach (var s in smallestFirst)
        {
            if (isSecond[s] != second) continue;
            around[s] = -1;
            Array.ForEach(sets[s], j => _ = outermost[j] >= 0 ? within[outermost[j]]++ : 0);
            var isWhole = Array.TrueForAll(sets[s], j => outermost[j] < 0 || within[outermost[j]] == sets[outermost[j]].Length);
            if (!isWhole) return false;
            foreach (var j in sets[s])
            {
                if (outermost[j] >= 0) around[outermost[j]] = s;
                outermost[j] = s;
            }
        }

        return true;
    }

    private static bool[]? Divide(int[][] sets, int columnCount)
    {
        var cellsOf = Enumerable.Range(0, columnCount).Select(_ => new List<int>()).ToArray();
        for (var s = 0; s < sets.Length; s++) Array.ForEach(sets[s], j => cellsOf[j].Add(s));
        if (cellsOf.Sum(c => (double)c.Count * c.Count) > 2e8) return null;
        var side = new sbyte[sets.Length];
        var stack = new Stack<int>();
        for (var start = 0; start < sets.Length; start++)
        {
            if (side[start] != 0) continue;
            side[start] = 1;
            stack.Push(start);
            while (stack.Count > 0)
            {
                var s = stack.Pop();
                foreach (var group in sets[s].SelectMany(j => cellsOf[j]).GroupBy(o => o))
                {
                    var common = group.Count();
                    if (common == sets[s].Length || common == sets[group.Key].Length) continue;
                    if (side[group.Key] == side[s]) return null;
                    if (side[group.Key] != 0) continue;
                    side[group.Key] = (sbyte)-side[s];
                    stack.Push(group.Key);
                }
            }
        }

        return Array.ConvertAll(side, x => x < 0);
    }
}
