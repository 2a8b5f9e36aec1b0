namespace ForBedring.Protection.Counts;

/// <summary>Divides cells into families in which any two are apart or one lies inside the other. One family is a tree; two are a table with margins.</summary>
internal sealed class NestedFamilies
{
    private const long MostComparisons = 200_000_000;

    private NestedFamilies(int count, int[] familyOf, int[] parentOf, int[][] freeColumns)
    {
        Count = count;
        FamilyOf = familyOf;
        ParentOf = parentOf;
        FreeColumns = freeColumns;
    }

    /// <summary>The number of families.</summary>
    public int Count { get; }

    /// <summary>Per cell its family.</summary>
    public int[] FamilyOf { get; }

    /// <summary>Per cell the smallest cell of its family that contains it; −1 where none does.</summary>
    public int[] ParentOf { get; }

    /// <summary>Per cell the columns that are in no cell of its family below it.</summary>
    public int[][] FreeColumns { get; }

    public static NestedFamilies Of(int[][] sets, int columnCount)
    {
        int[] bySize = [.. Enumerable.Range(0, sets.Length).OrderByDescending(s => sets[s].Length).ThenBy(s => s)];
        var familyOf = (Crossing(sets, columnCount) is { } crossing ? TwoFamilies(crossing, bySize) : null) ?? FirstFit(sets, columnCount, bySize);
        var count = familyOf.Length == 0 ? 0 : familyOf.Max() + 1;
        var parentOf = new int[sets.Length];
        var freeColumns = new int[sets.Length][];
        for (var f = 0; f < count; f++)
        {
            var smallest = new int[columnCount];
            for (var j = 0; j < smallest.Length; j++) smallest[j] = -1;
            foreach (var s in bySize)
            {
                if (familyOf[s] != f) continue;
                parentOf[s] = smallest[sets[s][0]];
                foreach (var column in sets[s]) smallest[column] = s;
            }

            foreach (var s in bySize)
            {
                if (familyOf[s] == f) freeColumns[s] = [.. sets[s].Where(j => smallest[j] == s)];
            }
        }

        return new(count, familyOf, parentOf, freeColumns);
    }

    // Per cell those it shares somebody with, though neither lies inside the other; null where that is too much work.
    private static List<int>[]? Crossing(int[][] sets, int columnCount)
    {
        var setsOfColumn = new List<int>[columnCount];
        for (var j = 0; j < columnCount; j++) setsOfColumn[j] = [];
        for (var s = 0; s < sets.Length; s++)
        {
            foreach (var column in sets[s]) setsOfColumn[column].Add(s);
        }

        if (setsOfColumn.Sum(l => (long)l.Count * l.Count) > MostComparisons) return null;
        var crossing = new List<int>[sets.Length];
        var shared = new int[sets.Length];
        for (var s = 0; s < sets.Length; s++)
        {
            var met = new List<int>();
            foreach (var column in sets[s])
            {
                foreach (var other in setsOfColumn[column])
                {
                    if (shared[other]++ == 0) met.Add(other);
                }
            }

            crossing[s] = met.FindAll(other => shared[other] < sets[s].Length && shared[other] < sets[other].Length);
            foreach (var other in met) shared[other] = 0;
        }

        return crossing;
    }

    private static int[]? TwoFamilies(List<int>[] crossing, int[] bySize)
    {
        var familyOf = new int[crossing.Length];
        for (var s = 0; s < familyOf.Length; s++) familyOf[s] = -1;
        var next = new Queue<int>();
        foreach (var start in bySize)
        {
            if (familyOf[start] >= 0) continue;
            familyOf[start] = 0;
            next.Enqueue(start);
            while (next.Count > 0)
            {
                var at = next.Dequeue();
                foreach (var other in crossing[at])
                {
                    if (familyOf[other] == familyOf[at]) return null;
                    if (familyOf[other] >= 0) continue;
                    familyOf[other] = 1 - familyOf[at];
                    next.Enqueue(other);
                }
            }
        }

        return familyOf;
    }

    // Largest first, each cell in the first family where all its columns lie in the same smallest cell so far.
    private static int[] FirstFit(int[][] sets, int columnCount, int[] bySize)
    {
        var familyOf = new int[sets.Length];
        var families = new List<int[]>();
        foreach (var s in bySize)
        {
            var f = families.FindIndex(smallest => Array.TrueForAll(sets[s], j => smallest[j] == smallest[sets[s][0]]));
            if (f < 0)
            {
                f = families.Count;
                families.Add(new int[columnCount]);
            }

            familyOf[s] = f;
            foreach (var column in sets[s]) families[f][column] = s + 1;
        }

        return familyOf;
    }
}
