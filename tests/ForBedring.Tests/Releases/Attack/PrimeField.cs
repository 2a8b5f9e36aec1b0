namespace ForBedring.Tests.Releases.Attack;

/// <summary>Whole numbers modulo the prime 2⁶¹ − 1, and rows of them.</summary>
internal static class PrimeField
{
    private const ulong Prime = (1UL << 61) - 1;

    public static ulong Of(long above, long below) => Times(Reduced(above), Inverse(Reduced(below)));

    public static ulong Times(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return Folded((low & Prime) + ((low >> 61) | (high << 3)));
    }

    /// <summary>row − factor · other.</summary>
    public static void Subtract(ulong[] row, ulong factor, ulong[] other)
    {
        var minus = factor == 0 ? 0 : Prime - factor;
        for (var c = 0; c < row.Length; c++)
        {
            if (other[c] != 0) row[c] = Folded(row[c] + Times(minus, other[c]));
        }
    }

    public static void Scale(ulong[] row, ulong factor)
    {
        for (var c = 0; c < row.Length; c++) row[c] = Times(row[c], factor);
    }

    public static ulong Inverse(ulong a)
    {
        if (a == 0) throw new DivideByZeroException();
        var (power, result, exponent) = (a, 1UL, Prime - 2);
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = Times(result, power);
            power = Times(power, power);
        }

        return result;
    }

    /// <summary>Rows of the same span, reduced on the given columns: the rows that are 0 on all of them come back apart.</summary>
    /// <remarks>Every row with a pivot has 1 there and every other row 0.</remarks>
    public static (List<ulong[]> Reduced, List<int> Pivots, List<ulong[]> Free) Eliminate(IEnumerable<ulong[]> rows, IReadOnlyList<int> columns)
    {
        var open = rows.Select(r => (ulong[])r.Clone()).ToList();
        var (reduced, pivots) = (new List<ulong[]>(), new List<int>());
        foreach (var column in columns)
        {
            if (open.Count == 0) break;

            // The emptiest row fills the others least.
            var (row, fewest) = ((ulong[]?)null, int.MaxValue);
            foreach (var candidate in open)
            {
                if (candidate[column] == 0) continue;
                var used = candidate.Count(x => x != 0);
                if (used < fewest) (row, fewest) = (candidate, used);
            }

            if (row is null) continue;
            open.Remove(row);
            Scale(row, Inverse(row[column]));
            foreach (var other in open.Concat(reduced))
            {
                if (other[column] != 0) Subtract(other, other[column], row);
            }

            reduced.Add(row);
            pivots.Add(column);
        }

        open.RemoveAll(r => Array.TrueForAll(r, x => x == 0));
        return (reduced, pivots, open);
    }

    private static ulong Reduced(long value)
    {
        var rest = (UInt128)(ulong)Math.Abs(value) % Prime;
        return value < 0 && rest != 0 ? Prime - (ulong)rest : (ulong)rest;
    }

    private static ulong Folded(ulong value)
    {
        value = (value & Prime) + (value >> 61);
        return value >= Prime ? value - Prime : value;
    }
}
