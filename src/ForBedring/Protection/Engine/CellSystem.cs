namespace ForBedring.Protection.Engine;

/// <summary>Cells over columns of people, with counts per measure: all that disclosure control needs to know, and no answer.</summary>
/// <remarks>
/// A column is a set of people with the same memberships in every cell: groups that no cell tells apart are one column, groups without people
/// are none, and columns stand in the order of their memberships, so that the order and the cutting of the groups change nothing.
/// Measures with the same counts everywhere are one measure; measures nobody is behind are none.
/// </remarks>
internal sealed class CellSystem
{
    private readonly long[][] _cellCounts;

    private CellSystem(int minimum, int difference, string[] keys, int[][] cells, int[] columnOfGroup, long[][] counts)
    {
        Minimum = minimum;
        Difference = difference;
        Keys = keys;
        Cells = cells;
        ColumnOfGroup = columnOfGroup;
        Counts = counts;
        _cellCounts = new long[counts.Length][];
        for (var m = 0; m < counts.Length; m++) _cellCounts[m] = Sum(counts[m], cells);
        Lowest = new long[cells.Length];
        for (var c = 0; c < cells.Length; c++) Lowest[c] = LowestOf(c);
    }

    /// <summary>K: fewer people than this are never shown.</summary>
    public int Minimum { get; }

    /// <summary>d: whatever can be worked out is about nobody or at least this many people.</summary>
    public int Difference { get; }

    /// <summary>Per cell its canonical text; orders cells where nothing else does.</summary>
    public string[] Keys { get; }

    /// <summary>Per cell its columns, ascending.</summary>
    public int[][] Cells { get; }

    /// <summary>Per group its column; −1 where nobody is in it or it is in no cell.</summary>
    public int[] ColumnOfGroup { get; }

    /// <summary>Per distinct measure and column the people behind it.</summary>
    public long[][] Counts { get; }

    /// <summary>Per cell n(c): the lowest n above 0 over the measures; 0 where nobody is behind it.</summary>
    public long[] Lowest { get; }

    public int CellCount => Cells.Length;

    public int MeasureCount => Counts.Length;

    public int ColumnCount => Counts.Length == 0 ? 0 : Counts[0].Length;

    /// <summary>People behind a measure in a cell.</summary>
    public long People(int measure, int cell) => _cellCounts[measure][cell];

    /// <summary>A system from cells over groups.</summary>
    /// <param name="minimum">K.</param>
    /// <param name="difference">d, at most K.</param>
    /// <param name="keys">Per cell its canonical text.</param>
    /// <param name="groupsOfCell">Per cell the indexes of its groups, each once, in any order.</param>
    /// <param name="counts">Per measure and group the people behind it.</param>
    /// <param name="groupCount">The number of groups.</param>
    public static CellSystem Of(int minimum, int difference, string[] keys, int[][] groupsOfCell, long[][] counts, int groupCount)
    {
        var ranks = RanksOf(keys);
        var memberships = MembershipsOf(groupsOfCell, ranks, groupCount);
        var (columnOfGroup, columnCount) = Columns(memberships, counts, groupCount);
        var merged = new long[counts.Length][];
        for (var m = 0; m < counts.Length; m++)
        {
            merged[m] = new long[columnCount];
            for (var g = 0; g < groupCount; g++)
            {
                if (columnOfGroup[g] >= 0) merged[m][columnOfGroup[g]] += counts[m][g];
            }
        }

        var seen = new int[columnCount];
        var cells = new int[groupsOfCell.Length][];
        for (var c = 0; c < cells.Length; c++) cells[c] = ColumnsOf(groupsOfCell[c], columnOfGroup, seen, c + 1);
        return new CellSystem(minimum, difference, keys, cells, columnOfGroup, Distinct(merged));
    }

    private static int[] RanksOf(string[] keys)
    {
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        var sorted = (string[])keys.Clone();
        Array.Sort(sorted, order, StringComparer.Ordinal);
        var ranks = new int[keys.Length];
        for (var i = 0; i < order.Length; i++) ranks[order[i]] = i;
        return ranks;
    }

    private static int[][] MembershipsOf(int[][] groupsOfCell, int[] ranks, int groupCount)
    {
        var sizes = new int[groupCount];
        foreach (var groups in groupsOfCell)
        {
            foreach (var g in groups) sizes[g]++;
        }

        var memberships = new int[groupCount][];
        for (var g = 0; g < groupCount; g++) memberships[g] = new int[sizes[g]];
        var byRank = new int[ranks.Length];
        for (var c = 0; c < ranks.Length; c++) byRank[ranks[c]] = c;
        Array.Clear(sizes, 0, sizes.Length);
        for (var rank = 0; rank < byRank.Length; rank++)
        {
            foreach (var g in groupsOfCell[byRank[rank]]) memberships[g][sizes[g]++] = rank;
        }

        return memberships;
    }

    private static (int[] ColumnOfGroup, int Count) Columns(int[][] memberships, long[][] counts, int groupCount)
    {
        var columnOfGroup = new int[groupCount];
        var present = new List<int>(groupCount);
        for (var g = 0; g < groupCount; g++)
        {
            columnOfGroup[g] = -1;
            if (memberships[g].Length > 0 && HasPeople(counts, g)) present.Add(g);
        }

        present.Sort((a, b) => Compare(memberships[a], memberships[b]));
        var count = 0;
        for (var i = 0; i < present.Count; i++)
        {
            if (i > 0 && Compare(memberships[present[i - 1]], memberships[present[i]]) != 0) count++;
            columnOfGroup[present[i]] = count;
        }

        return (columnOfGroup, present.Count == 0 ? 0 : count + 1);
    }

    private static bool HasPeople(long[][] counts, int group)
    {
        foreach (var measure in counts)
        {
            if (measure[group] > 0) return true;
        }

        return false;
    }

    private static int Compare(int[] left, int[] right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i]) return left[i] < right[i] ? -1 : 1;
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int[] ColumnsOf(int[] groups, int[] columnOfGroup, int[] seen, int stamp)
    {
        var columns = new List<int>(groups.Length);
        foreach (var g in groups)
        {
            var column = columnOfGroup[g];
            if (column < 0 || seen[column] == stamp) continue;
            seen[column] = stamp;
            columns.Add(column);
        }

        columns.Sort();
        return [.. columns];
    }

    private static long[][] Distinct(long[][] counts)
    {
        var kept = new List<long[]>();
        foreach (var measure in counts)
        {
            if (Array.TrueForAll(measure, n => n == 0) || kept.Exists(k => k.AsSpan().SequenceEqual(measure))) continue;
            kept.Add(measure);
        }

        return [.. kept];
    }

    private static long[] Sum(long[] counts, int[][] cells)
    {
        var sums = new long[cells.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            foreach (var column in cells[c]) sums[c] += counts[column];
        }

        return sums;
    }

    private long LowestOf(int cell)
    {
        var lowest = 0L;
        foreach (var sums in _cellCounts)
        {
            var n = sums[cell];
            if (n > 0 && (lowest == 0 || n < lowest)) lowest = n;
        }

        return lowest;
    }
}
