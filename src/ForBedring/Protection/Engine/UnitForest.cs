namespace ForBedring.Protection.Engine;

/// <summary>The tree (or trees) of unit totals, parents before children, siblings by ordinal unit code.</summary>
internal sealed class UnitForest
{
    private UnitForest(int[] parents, string[] codes, int[] cells, long[][] direct)
    {
        Parents = parents;
        Codes = codes;
        Cells = cells;
        Direct = direct;
        Totals = new long[direct.Length][];
        for (var m = 0; m < direct.Length; m++) Totals[m] = AddUp(direct[m], parents);
        (FirstChild, NextSibling) = Link(parents);
        Lowest = new long[parents.Length];
        for (var u = 0; u < parents.Length; u++)
        {
            foreach (var totals in Totals)
            {
                if (totals[u] > 0 && (Lowest[u] == 0 || totals[u] < Lowest[u])) Lowest[u] = totals[u];
            }
        }
    }

    /// <summary>Per node the node above, or −1.</summary>
    public int[] Parents { get; }

    /// <summary>Per node its first child, or −1.</summary>
    public int[] FirstChild { get; }

    /// <summary>Per node the next node with the same parent, or −1.</summary>
    public int[] NextSibling { get; }

    /// <summary>Per node the unit code.</summary>
    public string[] Codes { get; }

    /// <summary>Per node the cell of its total, or −1 where none is asked for.</summary>
    public int[] Cells { get; }

    /// <summary>Per measure and node the people attached to the node itself (<i>direkte tilknyttet</i>).</summary>
    public long[][] Direct { get; }

    /// <summary>Per measure and node the people at and below it.</summary>
    public long[][] Totals { get; }

    /// <summary>Per node the lowest total above 0 over the measures.</summary>
    public long[] Lowest { get; }

    public int Count => Parents.Length;

    /// <summary>A forest in canonical order.</summary>
    /// <param name="parents">Per unit its parent, or −1; no cycle.</param>
    /// <param name="codes">Per unit its code.</param>
    /// <param name="cells">Per unit its total's cell, or −1.</param>
    /// <param name="direct">Per measure and unit the people attached to it.</param>
    public static UnitForest Of(int[] parents, string[] codes, int[] cells, long[][] direct)
    {
        var count = parents.Length;
        var byCode = new int[count];
        for (var i = 0; i < count; i++) byCode[i] = i;
        Array.Sort((string[])codes.Clone(), byCode, StringComparer.Ordinal);
        var firstChild = new int[count];
        var nextSibling = new int[count];
        for (var i = 0; i < count; i++) firstChild[i] = nextSibling[i] = -1;
        var firstRoot = -1;
        for (var i = count - 1; i >= 0; i--)
        {
            var u = byCode[i];
            if (parents[u] < 0) (nextSibling[u], firstRoot) = (firstRoot, u);
            else (nextSibling[u], firstChild[parents[u]]) = (firstChild[parents[u]], u);
        }

        var order = new int[count];
        var at = 0;
        var stack = new Stack<int>();
        if (firstRoot >= 0) stack.Push(firstRoot);
        while (stack.Count > 0)
        {
            var u = stack.Pop();
            order[at++] = u;
            if (nextSibling[u] >= 0) stack.Push(nextSibling[u]);
            if (firstChild[u] >= 0) stack.Push(firstChild[u]);
        }

        var place = new int[count];
        for (var i = 0; i < count; i++) place[order[i]] = i;
        return new UnitForest(
            Array.ConvertAll(order, u => parents[u] < 0 ? -1 : place[parents[u]]),
            Array.ConvertAll(order, u => codes[u]),
            Array.ConvertAll(order, u => cells[u]),
            Distinct(Array.ConvertAll(direct, d => Array.ConvertAll(order, u => d[u]))));
    }

    private static (int[] First, int[] Next) Link(int[] parents)
    {
        var first = new int[parents.Length];
        var next = new int[parents.Length];
        for (var u = 0; u < parents.Length; u++) first[u] = next[u] = -1;
        for (var u = parents.Length - 1; u >= 0; u--)
        {
            if (parents[u] >= 0) (next[u], first[parents[u]]) = (first[parents[u]], u);
        }

        return (first, next);
    }

    private static long[][] Distinct(long[][] direct)
    {
        var kept = new List<long[]>();
        foreach (var measure in direct)
        {
            if (Array.TrueForAll(measure, n => n == 0) || kept.Exists(k => k.AsSpan().SequenceEqual(measure))) continue;
            kept.Add(measure);
        }

        return [.. kept];
    }

    private static long[] AddUp(long[] direct, int[] parents)
    {
        var totals = (long[])direct.Clone();
        for (var u = totals.Length - 1; u >= 0; u--)
        {
            if (parents[u] >= 0) totals[parents[u]] += totals[u];
        }

        return totals;
    }
}
