using ForBedring.Protection.Counts;

namespace ForBedring.Tests.Protection.Counts;

/// <summary>Small made-up tables: trees, tables with margins, and cells of any kind.</summary>
internal static class CountGen
{
    public static CountTable Tree(Random chance)
    {
        var columns = chance.Next(2, 6);
        var cells = new List<int[]>();
        void Split(int from, int to)
        {
            if (chance.Next(5) > 0) cells.Add([.. Enumerable.Range(from, to - from)]);
            if (to - from < 2) return;
            var at = chance.Next(from + 1, to);
            Split(from, at);
            Split(at, to);
        }

        Split(0, columns);
        return Table(chance, cells, columns);
    }

    public static CountTable TwoWay(Random chance)
    {
        var (rows, columns) = chance.Next(3) == 0 ? (3, 2) : (2, chance.Next(2, 4));
        var cells = new List<int[]> { Enumerable.Range(0, rows * columns).ToArray() };
        for (var r = 0; r < rows; r++) cells.Add([.. Enumerable.Range(0, columns).Select(c => (r * columns) + c)]);
        for (var c = 0; c < columns; c++) cells.Add([.. Enumerable.Range(0, rows).Select(r => (r * columns) + c)]);
        for (var i = 0; i < rows * columns; i++) cells.Add([i]);
        cells.RemoveAll(_ => chance.Next(8) == 0);
        return Table(chance, cells, rows * columns, 5);
    }

    public static CountTable ThreeWay(Random chance)
    {
        var cells = new List<int[]>();
        foreach (var fixedAxes in new[] { 0, 1, 2, 4, 3, 5, 6, 7 })
        {
            for (var at = 0; at < 8; at++)
            {
                if ((at & ~fixedAxes) == 0) cells.Add([.. Enumerable.Range(0, 8).Where(i => (i & fixedAxes) == at)]);
            }
        }

        cells.RemoveAll(_ => chance.Next(6) == 0);
        return Table(chance, cells, 8, 3, 4);
    }

    public static CountTable Any(Random chance)
    {
        var columns = chance.Next(2, 6);
        var cells = Enumerable.Range(0, chance.Next(1, 8)).Select(_ => Enumerable.Range(0, columns).Where(_ => chance.Next(2) == 0).ToArray()).ToList();
        return Table(chance, cells, columns);
    }

    private static CountTable Table(Random chance, List<int[]> cells, int columns, int most = 6, int highest = 6)
    {
        var people = Enumerable.Range(0, columns).Select(_ => (long)chance.Next(0, most)).ToArray();
        int[] present = [.. Enumerable.Range(0, columns).Where(j => people[j] > 0)];
        return CountTable.Of(chance.Next(2, highest), [.. cells.Select(c => c.Where(j => people[j] > 0).Select(j => Array.IndexOf(present, j)).ToArray())], [.. present.Select(j => people[j])]);
    }
}
