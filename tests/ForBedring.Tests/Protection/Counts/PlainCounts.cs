using ForBedring.Protection.Counts;

namespace ForBedring.Tests.Protection.Counts;

/// <summary>Every whole-number table that fits what is shown, one after the other: the plain way to see what a reader can tell.</summary>
internal static class PlainCounts
{
    /// <summary>Per cell the counts it has in some table that fits. A column that no shown cell holds is let grow to a little over k, which is as good as without limit.</summary>
    public static SortedSet<long>[] Possible(CountTable table, bool[] shown, long lower = 1)
    {
        var possible = table.Sets.Select(_ => new SortedSet<long>()).ToArray();
        var setsOf = table.People.Select((_, j) => Enumerable.Range(0, shown.Length).Where(s => table.Sets[s].Contains(j)).ToArray()).ToArray();
        var most = setsOf.Select((sets, j) => sets.Where(s => shown[s]).Select(s => table.Values[s]).DefaultIfEmpty(table.Threshold + 1).Min()).ToArray();
        var sums = new long[shown.Length];
        var rest = table.Sets.Select(s => s.Length).ToArray();
        void Try(int column)
        {
            if (column == most.Length)
            {
                for (var s = 0; s < sums.Length; s++) possible[s].Add(sums[s]);
                return;
            }

            foreach (var s in setsOf[column]) rest[s]--;
            for (var n = 0L; n <= most[column]; n++)
            {
                if (setsOf[column].All(s => shown[s] ? sums[s] <= table.Values[s] && (rest[s] > 0 || sums[s] == table.Values[s]) : rest[s] > 0 || sums[s] >= lower)) Try(column + 1);
                foreach (var s in setsOf[column]) sums[s]++;
            }

            foreach (var s in setsOf[column])
            {
                sums[s] -= most[column] + 1;
                rest[s]++;
            }
        }

        Try(0);
        return possible;
    }

    /// <summary>The withheld cells that are given away: a small one that cannot have every count the zeros allow, another that cannot have two.</summary>
    public static List<int> GivenAway(CountTable table, bool[] shown, SortedSet<long>[] byZeros)
    {
        var possible = Possible(table, shown);
        var given = new List<int>();
        for (var s = 0; s < shown.Length; s++)
        {
            if (shown[s] ? table.IsSmall(s) : possible[s].Count < 2 || (table.IsSmall(s) && Enumerable.Range(1, table.Threshold - 1).Any(n => byZeros[s].Contains(n) && !possible[s].Contains(n)))) given.Add(s);
        }

        return given;
    }

    /// <summary>What is possible where nothing is known but which cells are empty.</summary>
    public static SortedSet<long>[] ByZeros(CountTable table) => Possible(table, new bool[table.Sets.Length]);
}
