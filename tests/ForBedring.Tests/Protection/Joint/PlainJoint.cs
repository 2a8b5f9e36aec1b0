using System.Numerics;
using ForBedring.Protection;

namespace ForBedring.Tests.Protection.Joint;

/// <summary>The promise in its plainest form: for every choice of fewer than d people, do the shown sums give anything that is about them alone?</summary>
/// <remarks>If so, leaving out their columns makes the shown sums depend on each other more than before. Ranks by whole-number elimination; nothing of the library is used but the numbers.</remarks>
internal static class PlainJoint
{
    public static bool IsSafe(JointSystem system, bool[] shown) => Enough(system, shown) && LightestLeak(system, shown) is null;

    public static bool Enough(JointSystem system, bool[] shown)
        => Enumerable.Range(0, shown.Length).Where(c => shown[c]).All(c => system.Cells[c].Functionals.All(f => PeopleOf(system, f) is var n && (n == 0 || n >= system.Minimum)));

    public static long PeopleOf(JointSystem system, JointFunctional sum) => sum.Columns.Select(c => system.Owners[c]).Distinct().Sum(o => system.People[o]);

    /// <summary>The fewest people that something shown is about, where they are fewer than d; null where there is nothing.</summary>
    public static long? LightestLeak(JointSystem system, bool[] shown)
    {
        var rows = Enumerable.Range(0, shown.Length).Where(c => shown[c]).SelectMany(c => system.Cells[c].Functionals).Select(f => Dense(system, f)).ToList();
        var all = Rank(rows);
        long? lightest = null;
        for (var set = 1; set < 1 << system.People.Length; set++)
        {
            var people = Enumerable.Range(0, system.People.Length).Where(o => (set >> o & 1) == 1).Sum(o => system.People[o]);
            if (people >= system.Difference || people >= lightest) continue;
            var rest = rows.ConvertAll(r => r.Where((_, column) => (set >> system.Owners[column] & 1) == 0).ToArray());
            if (Rank(rest) < all) lightest = people;
        }

        return lightest;
    }

    private static BigInteger[] Dense(JointSystem system, JointFunctional sum)
    {
        var common = sum.Coefficients.Aggregate(BigInteger.One, (x, c) => x / BigInteger.GreatestCommonDivisor(x, c.Denominator) * c.Denominator);
        var row = new BigInteger[system.ColumnCount];
        for (var i = 0; i < sum.Columns.Length; i++) row[sum.Columns[i]] = sum.Coefficients[i].Numerator * (common / sum.Coefficients[i].Denominator);
        return row;
    }

    private static int Rank(List<BigInteger[]> given)
    {
        var rows = given.ConvertAll(r => (BigInteger[])r.Clone());
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, r => !r[column].IsZero);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var i = rank + 1; i < rows.Count; i++)
            {
                if (rows[i][column].IsZero) continue;
                BigInteger a = rows[rank][column], b = rows[i][column];
                for (var j = 0; j < rows[i].Length; j++) rows[i][j] = (rows[i][j] * a) - (rows[rank][j] * b);
            }

            rank++;
        }

        return rank;
    }
}
