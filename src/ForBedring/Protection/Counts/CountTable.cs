namespace ForBedring.Protection.Counts;

/// <summary>A table whose secret is its counts: the distinct cells with somebody in them, as sets of columns, and how many are in each column.</summary>
/// <remarks>A column is a group of people that no cell tells apart. Columns and cells without people are left out: that they are empty is taken as known.</remarks>
internal sealed class CountTable
{
    private CountTable(int threshold, long[] people, int[][] sets, long[] values, int[] setOfCell)
    {
        Threshold = threshold;
        People = people;
        Sets = sets;
        Values = values;
        SetOfCell = setOfCell;
    }

    /// <summary>k: counts from 1 to k − 1 are withheld.</summary>
    public int Threshold { get; }

    /// <summary>Per column its count, at least 1.</summary>
    public long[] People { get; }

    /// <summary>Per distinct cell its columns, ascending.</summary>
    public int[][] Sets { get; }

    /// <summary>Per distinct cell its count, at least 1.</summary>
    public long[] Values { get; }

    /// <summary>Per cell as given its place among the distinct ones; −1 where nobody is in it.</summary>
    public int[] SetOfCell { get; }

    /// <summary>A table from cells over columns.</summary>
    /// <param name="threshold">k, at least 1.</param>
    /// <param name="cells">Per cell its columns, ascending.</param>
    /// <param name="people">Per column its count, at least 1.</param>
    public static CountTable Of(int threshold, int[][] cells, long[] people)
    {
        var places = new Dictionary<int[], int>(SameColumns.Instance);
        var setOfCell = new int[cells.Length];
        var sets = new List<int[]>();
        for (var c = 0; c < cells.Length; c++)
        {
            if (cells[c].Length == 0)
            {
                setOfCell[c] = -1;
                continue;
            }

            if (!places.TryGetValue(cells[c], out var place))
            {
                place = sets.Count;
                places.Add(cells[c], place);
                sets.Add(cells[c]);
            }

            setOfCell[c] = place;
        }

        var values = new long[sets.Count];
        for (var s = 0; s < values.Length; s++)
        {
            foreach (var column in sets[s]) values[s] += people[column];
        }

        return new(threshold, people, [.. sets], values, setOfCell);
    }

    /// <summary>Whether a cell's count is one of those that are withheld for their own sake.</summary>
    public bool IsSmall(int set) => Values[set] < Threshold;

    private sealed class SameColumns : IEqualityComparer<int[]>
    {
        public static readonly SameColumns Instance = new();

        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(int[] columns)
        {
            unchecked
            {
                var hash = (int)2166136261;
                foreach (var column in columns) hash = (hash ^ column) * 16777619;
                return hash;
            }
        }
    }
}
