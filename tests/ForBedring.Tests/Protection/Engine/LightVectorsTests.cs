using System.Numerics;
using ForBedring.Protection.Engine;

namespace ForBedring.Tests.Protection.Engine;

/// <summary>The search for light vectors beside trying every set of people, and beside the method's own steps written plainly.</summary>
public class LightVectorsTests
{
    [Fact]
    public void TheMinimalLightVectorsAreThoseThatTryingEverySetFinds() => Property.Holds(Span.Any, span =>
    {
        var (found, unfinished) = LightVectors<ulong, Modular61>.Of(span.Eliminate<ulong, Modular61>().SmallRows(), span.Weights, span.Difference, 1_000_000, default);
        var (exact, _) = LightVectors<Ratio, Rational>.Of(span.Eliminate<Ratio, Rational>().SmallRows(), span.Weights, span.Difference, 1_000_000, default);

        Assert.Empty(unfinished);
        Assert.Equal(span.MinimalLightSets(), Span.Texts(found.Select(v => v.Columns)));
        Assert.Equal(span.MinimalLightSets(), Span.Texts(exact.Select(v => v.Columns)));
    }, 1500);

    [Fact]
    public void EveryLightVectorIsACombinationOfTheCells() => Property.Holds(Span.Any, span =>
    {
        var (found, _) = LightVectors<Ratio, Rational>.Of(span.Eliminate<Ratio, Rational>().SmallRows(), span.Weights, span.Difference, 1_000_000, default);
        var all = Enumerable.Range(0, span.Weights.Length).ToList();
        var cells = span.Cells.Select(c => all.Select(i => c.Contains(i) ? BigInteger.One : BigInteger.Zero).ToArray()).ToList();
        foreach (var vector in found)
        {
            var common = vector.Values.Aggregate(BigInteger.One, (product, v) => product * v.Denominator);
            var whole = all.Select(i => Array.IndexOf(vector.Columns, i) is >= 0 and var at ? vector.Values[at].Numerator * (common / vector.Values[at].Denominator) : BigInteger.Zero).ToArray();
            Assert.Equal(Attacker.Rank(cells, all), Attacker.Rank([.. cells, whole], all));
        }
    }, 1000);

    [Fact]
    public void TheSearchTakesTheStepsOfTheMethodAndSaysWhatItCouldNotFinish() => Property.Holds(Span.Any, span =>
    {
        var small = span.Eliminate<Ratio, Rational>().SmallRows();
        if (small.Rows.Count == 0) return;
        var plain = new PlainSearch(small, span.Weights, span.Difference);
        var components = plain.Components().ToList();
        var steps = components.Sum(plain.Steps);
        HashSet<int> Unfinished(long limit) => LightVectors<Ratio, Rational>.Of(small, span.Weights, span.Difference, limit, default).Unfinished;

        Assert.Empty(Unfinished(steps));
        Assert.Equal(Columns(small, components[^1]), Unfinished(steps - 1).OrderBy(c => c));
        Assert.Equal(Columns(small, Enumerable.Range(0, small.Rows.Count)), Unfinished(0).OrderBy(c => c));
    }, 1500);

    [Fact]
    public void ACancelledSearchStopsAtTheNextTenThousandSteps()
    {
        var span = new Span([1, 1, 9], 5, [[0, 1, 2], [2]]);
        var small = span.Eliminate<ulong, Modular61>().SmallRows();
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => LightVectors<ulong, Modular61>.Of(small, span.Weights, 5, 10_001, cancelled));
        Assert.Equal(["0 1"], Span.Texts(LightVectors<ulong, Modular61>.Of(small, span.Weights, 5, 9_999, cancelled).Found.Select(v => v.Columns)));
    }

    [Fact]
    public void OfVectorsInsideEachOtherTheSmallestStay()
    {
        static SparseRow<ulong> Row(params int[] columns) => SparseRow<ulong>.Ones<Modular61>(columns);
        var kept = LightVectors<ulong, Modular61>.Minimal([Row(1, 2, 3), Row(2, 3), Row(1, 2, 3, 4), Row(2, 3), Row(1, 4), Row(3, 5), Row(1, 3)]);

        Assert.Equal(["1 3", "1 4", "2 3", "3 5"], Span.Texts(kept.Select(v => v.Columns)));
    }

    private static IEnumerable<int> Columns((List<SparseRow<Ratio>> Rows, List<int> Pivots) small, IEnumerable<int> rows) => rows.SelectMany(r => small.Rows[r].Columns).Distinct().OrderBy(c => c);

    /// <summary>The search as the method writes it, with whole numbers modulo 1,000,000,007 in dense rows. Counts its steps; finds nothing.</summary>
    private sealed class PlainSearch
    {
        private const long Prime = 1_000_000_007;
        private readonly long[][] _rows;
        private readonly int[] _pivots;
        private readonly long[] _weights;
        private readonly int _difference;

        public PlainSearch((List<SparseRow<Ratio>> Rows, List<int> Pivots) small, long[] weights, int difference)
        {
            _rows = [.. small.Rows.Select(row => Enumerable.Range(0, weights.Length).Select(c => Array.IndexOf(row.Columns, c) is >= 0 and var at ? Modulo(row.Values[at]) : 0).ToArray())];
            _pivots = [.. small.Pivots];
            _weights = weights;
            _difference = difference;
        }

        /// <summary>Rows that hang together by their columns, fewest rows first.</summary>
        public IEnumerable<List<int>> Components()
        {
            var components = new List<List<int>>();
            for (var row = 0; row < _rows.Length; row++)
            {
                var joined = components.Where(c => c.Any(other => Enumerable.Range(0, _weights.Length).Any(i => _rows[row][i] != 0 && _rows[other][i] != 0))).ToList();
                components.RemoveAll(joined.Contains);
                components.Add([.. joined.SelectMany(c => c).Append(row).OrderBy(r => r)]);
            }

            return components.OrderBy(c => c.Count).ThenBy(c => c[0]);
        }

        public int Steps(List<int> component) => component.Sum(first => Steps(first, [first], [], [], _weights[_pivots[first]]));

        private int Steps(int first, int[] q, int[] paid, int[] zero, long spent)
        {
            var b = Basis(q, zero);
            if (b.All(x => x[Array.IndexOf(q, first)] == 0)) return 1;
            var open = Enumerable.Range(0, _weights.Length).Where(j => !_pivots.Contains(j) && !paid.Contains(j) && !zero.Contains(j) && b.Any(x => Value(x, q, j) != 0)).ToList();
            if (open.Count == 0) return 1;
            int[] Helpers(int j) => [.. Enumerable.Range(first + 1, _rows.Length - first - 1).Where(i => !q.Contains(i) && _rows[i][j] != 0 && spent + _weights[_pivots[i]] < _difference)];
            int Options(int j) => Helpers(j).Length + (spent + _weights[j] < _difference ? 1 : 0) + (b.Count > 1 ? 1 : 0);
            var chosen = open.OrderBy(Options).ThenBy(j => j).First();
            var steps = 1;
            if (Options(chosen) == 0) return steps;
            if (spent + _weights[chosen] < _difference) steps += Steps(first, q, [.. paid, chosen], zero, spent + _weights[chosen]);
            foreach (var i in Helpers(chosen)) steps += Steps(first, [.. q, i], paid, zero, spent + _weights[_pivots[i]]);
            if (b.Count > 1) steps += Steps(first, q, paid, [.. zero, chosen], spent);
            return steps;
        }

        // Solutions of Σ x·row = 0 in the columns of zero, by elimination on the conditions.
        private List<long[]> Basis(int[] q, int[] zero)
        {
            var conditions = zero.Select(j => q.Select(i => _rows[i][j]).ToArray()).ToList();
            var pivots = new List<int>();
            for (var column = 0; column < q.Length; column++)
            {
                var at = conditions.FindIndex(pivots.Count, c => c[column] != 0);
                if (at < 0) continue;
                (conditions[pivots.Count], conditions[at]) = (conditions[at], conditions[pivots.Count]);
                var scale = Inverse(conditions[pivots.Count][column]);
                conditions[pivots.Count] = [.. conditions[pivots.Count].Select(v => v * scale % Prime)];
                for (var other = 0; other < conditions.Count; other++)
                {
                    if (other == pivots.Count || conditions[other][column] == 0) continue;
                    var factor = conditions[other][column];
                    conditions[other] = [.. conditions[other].Select((v, k) => ((v - (factor * conditions[pivots.Count][k] % Prime)) % Prime + Prime) % Prime)];
                }

                pivots.Add(column);
            }

            return [.. Enumerable.Range(0, q.Length).Where(free => !pivots.Contains(free)).Select(free =>
            {
                var x = new long[q.Length];
                x[free] = 1;
                for (var p = 0; p < pivots.Count; p++) x[pivots[p]] = (Prime - conditions[p][free]) % Prime;
                return x;
            })];
        }

        private long Value(long[] x, int[] q, int column) => q.Select((row, i) => x[i] * _rows[row][column] % Prime).Sum() % Prime;

        private static long Modulo(Ratio value) => (long)(((value.Numerator % Prime) + Prime) % Prime * Inverse((long)(value.Denominator % Prime)) % Prime);

        private static long Inverse(long value) => (long)BigInteger.ModPow(value, Prime - 2, Prime);
    }
}
