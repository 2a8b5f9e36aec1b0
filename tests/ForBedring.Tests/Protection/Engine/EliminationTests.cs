using ForBedring.Protection.Engine;

namespace ForBedring.Tests.Protection.Engine;

/// <summary>The basis of shown cells beside dense rows of fractions.</summary>
public class EliminationTests
{
    [Fact]
    public void APivotIsALargeColumnThenTheLeastUsedThenTheLowest() => Property.Holds(Span.Any, span =>
    {
        var size = span.Weights.Length;
        var elimination = new Elimination<Ratio, Rational>(span.Weights, span.Difference);
        var plain = new List<(Ratio[] Row, int Pivot)>();
        foreach (var cell in span.Cells)
        {
            var used = Enumerable.Range(0, size).Select(c => plain.Count(r => !r.Row[c].IsZero)).ToArray();
            int Better(int a, int b) => new[] { a, b }.OrderByDescending(c => span.Weights[c] >= span.Difference).ThenBy(c => used[c]).ThenBy(c => c).First();
            for (var a = 0; a < size; a++)
            {
                for (var b = a + 1; b < size; b++) Assert.Equal(Better(a, b), elimination.PivotOf(SparseRow<Ratio>.Ones<Rational>([a, b])));
            }

            var row = Enumerable.Range(0, size).Select(c => cell.Contains(c) ? Ratio.One : Ratio.Of(0)).ToArray();
            foreach (var (other, pivot) in plain) row = Minus(row, row[pivot], other);
            var reduced = elimination.Reduce(cell);
            Assert.Equal(Enumerable.Range(0, size).Where(c => !row[c].IsZero), reduced.Columns);
            Assert.Equal(row.Where(v => !v.IsZero), reduced.Values);
            if (reduced.IsZero) continue;
            var own = elimination.PivotOf(reduced);
            Assert.Equal(reduced.Columns.Aggregate(Better), own);
            elimination.Add(reduced, own);
            row = [.. row.Select(v => v / row[own])];
            plain = [.. plain.Select(r => (Minus(r.Row, r.Row[own], row), r.Pivot)), (row, own)];
        }

        var small = elimination.SmallRows();
        var expected = plain.Where(r => span.Weights[r.Pivot] < span.Difference).ToList();
        Assert.Equal(expected.Select(r => r.Pivot), small.Pivots);
        Assert.Equal(expected.Select(r => Text(r.Row)), small.Rows.Select(r => Text([.. Enumerable.Range(0, size).Select(c => Array.IndexOf(r.Columns, c) is >= 0 and var at ? r.Values[at] : Ratio.Of(0))])));
        Assert.All(small.Rows, r => Assert.All(r.Columns, c => Assert.True(span.Weights[c] < span.Difference)));
    }, 1500);

    [Fact]
    public void AProtectedVectorIsExposedByTheRowThatIsItAndByNoOther()
    {
        long[] weights = [2, 2, 9, 9];
        var elimination = new Elimination<Ratio, Rational>(weights, 5);
        elimination.Protect(SparseRow<Ratio>.Ones<Rational>([0, 1]));
        var all = elimination.Reduce([0, 1, 2]);
        Assert.False(elimination.WouldExpose(all, elimination.PivotOf(all)));
        elimination.Add(all, elimination.PivotOf(all));

        // With {0, 1, 2} shown, {2} would give {0, 1}; {0, 2} would give away nothing that is protected.
        Assert.True(elimination.WouldExpose(elimination.Reduce([2]), elimination.PivotOf(elimination.Reduce([2]))));
        Assert.False(elimination.WouldExpose(elimination.Reduce([0, 2]), elimination.PivotOf(elimination.Reduce([0, 2]))));
        Assert.False(elimination.WouldExpose(elimination.Reduce([3]), elimination.PivotOf(elimination.Reduce([3]))));
    }

    [Fact]
    public void ColumnsNobodyIsBehindAreLeftOut()
    {
        var elimination = new Elimination<ulong, Modular61>([0, 3, 0], 5);

        Assert.Equal([1], elimination.Reduce([0, 1, 2]).Columns);
        Assert.True(elimination.Reduce([0, 2]).IsZero);
        Assert.Equal(-1, elimination.PivotOf(elimination.Reduce([0, 2])));
    }

    private static Ratio[] Minus(Ratio[] row, Ratio factor, Ratio[] other) => [.. row.Select((v, i) => v - (factor * other[i]))];

    private static string Text(Ratio[] row) => string.Join(" ", row.Select(v => v.Numerator + "/" + v.Denominator));
}
