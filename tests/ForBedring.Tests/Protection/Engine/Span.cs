using System.Numerics;
using ForBedring.Protection.Engine;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Protection.Engine;

/// <summary>Shown cells over groups of people, and what they span, worked out by trying every small set of groups.</summary>
internal sealed class Span(long[] weights, int difference, int[][] cells)
{
    public long[] Weights { get; } = weights;

    public int Difference { get; } = difference;

    public int[][] Cells { get; } = cells;

    public static Gen<Span> Any { get; } =
        from columns in Gen.Choose(2, 8)
        from difference in Gen.Choose(3, 8)
        from weights in Gen.ArrayOf(Gen.Frequency((5, Gen.Choose(1, 3)), (2, Gen.Choose(difference - 1, difference + 1))), columns)
        from count in Gen.Choose(1, 6)
        from cells in Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(true, true, false), columns), count)
        select new Span([.. weights.Select(w => (long)w)], difference, [.. cells.Select(c => Enumerable.Range(0, columns).Where(i => c[i]).ToArray()).Where(c => c.Length > 0)]);

    /// <summary>The smallest sets of fewer than d people that some combination of the cells is about, as texts.</summary>
    public string[] MinimalLightSets() => MinimalLightSets(Cells);

    public string[] MinimalLightSets(int[][] cells)
    {
        var matrix = cells.Select(c => Enumerable.Range(0, Weights.Length).Select(i => c.Contains(i) ? BigInteger.One : BigInteger.Zero).ToArray()).ToList();
        var all = Enumerable.Range(0, Weights.Length).ToList();
        var rank = Attacker.Rank(matrix, all);
        var light = new List<int[]>();
        foreach (var set in Sets().OrderBy(s => s.Length))
        {
            if (set.Sum(i => Weights[i]) >= Difference || light.Any(l => l.All(set.Contains))) continue;
            if (Attacker.Rank(matrix, all.Except(set).ToList()) < rank) light.Add(set);
        }

        return Texts(light);
    }

    public static string[] Texts(IEnumerable<IEnumerable<int>> sets) => [.. sets.Select(s => string.Join(" ", s.OrderBy(i => i))).OrderBy(t => t, StringComparer.Ordinal)];

    public Elimination<T, TArithmetic> Eliminate<T, TArithmetic>()
        where T : struct
        where TArithmetic : struct, IArithmetic<T>
    {
        var elimination = new Elimination<T, TArithmetic>(Weights, Difference);
        foreach (var cell in Cells)
        {
            var row = elimination.Reduce(cell);
            if (!row.IsZero) elimination.Add(row, elimination.PivotOf(row));
        }

        return elimination;
    }

    /// <summary>The same as a system of cells, each group a column of its own.</summary>
    public CellSystem System(int[][]? more = null)
    {
        int[][] shown = [.. Cells, .. more ?? []];
        int[][] own = [.. Enumerable.Range(0, Weights.Length).Select(i => new[] { i })];
        return CellSystem.Of(1, Difference, [.. Enumerable.Range(0, shown.Length + own.Length).Select(i => "c" + i)], [.. shown, .. own], [Weights], Weights.Length);
    }

    public override string ToString() => $"d {Difference}, people {string.Join(" ", Weights)}, cells {string.Join(" | ", Cells.Select(c => string.Join(" ", c)))}";

    private IEnumerable<int[]> Sets()
    {
        for (var bits = 1; bits < 1 << Weights.Length; bits++) yield return [.. Enumerable.Range(0, Weights.Length).Where(i => (bits >> i & 1) == 1)];
    }
}
