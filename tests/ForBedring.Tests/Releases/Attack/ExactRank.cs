using System.Numerics;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>The same question in whole numbers of any size, set by set: slow, and beyond doubt.</summary>
internal static class ExactRank
{
    /// <summary>Whether some combination of equations is about nobody but these people.</summary>
    public static bool TellsOf(IReadOnlyList<Equation> equations, IReadOnlyCollection<int> people)
    {
        var unknowns = equations.SelectMany(e => e.Terms.Keys).Distinct().ToList();
        return Rank(Matrix(equations, unknowns)) > Rank(Matrix(equations, [.. unknowns.Where(u => !people.Contains(u.Person))]));
    }

    /// <summary>Whether some combination is about fewer than d people: every set of people is tried.</summary>
    public static bool HasBelow(IReadOnlyList<Equation> equations, int d)
    {
        var people = equations.SelectMany(e => e.People).Distinct().ToList();
        for (var set = 1; set < 1 << people.Count; set++)
        {
            if (BitOperations.PopCount((uint)set) < d && TellsOf(equations, [.. people.Where((_, i) => (set >> i & 1) == 1)])) return true;
        }

        return false;
    }

    private static List<BigInteger[]> Matrix(IReadOnlyList<Equation> equations, List<Unknown> unknowns)
        => [.. equations.Select(e =>
        {
            var below = e.Terms.Values.Aggregate(BigInteger.One, (all, t) => all * t.Below / BigInteger.GreatestCommonDivisor(all, t.Below));
            return unknowns.Select(u => e.Terms.TryGetValue(u, out var t) ? t.Above * (below / t.Below) : 0).ToArray();
        })];

    // Elimination without fractions; every division is without a rest.
    private static int Rank(List<BigInteger[]> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Length;
        var (rank, before) = (0, BigInteger.One);
        for (var column = 0; column < columns && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, r => !r[column].IsZero);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var i = rank + 1; i < rows.Count; i++)
            {
                var (a, b) = (rows[rank][column], rows[i][column]);
                for (var k = column; k < columns; k++) rows[i][k] = ((rows[i][k] * a) - (rows[rank][k] * b)) / before;
            }

            before = rows[rank][column];
            rank++;
        }

        return rank;
    }
}
