using System.Numerics;
using ForBedring.Protection.Engine;

namespace ForBedring.Protection;

/// <summary>One released sum as a linear form over unknowns: a coefficient per column. A question's sum has 1 everywhere; an index by respondents 1/|p|, |p| being the questions a person answered.</summary>
/// <remarks>It may be multiplied by any number other than 0 without a change of what can be worked out, so 1/3 and 1/5 may be given as 5 and 3.</remarks>
internal sealed class JointFunctional
{
    private JointFunctional(int[] columns, Ratio[] coefficients)
    {
        Columns = columns;
        Coefficients = coefficients;
    }

    /// <summary>Columns, each once, ascending.</summary>
    public int[] Columns { get; }

    /// <summary>Per column its coefficient, never 0.</summary>
    public Ratio[] Coefficients { get; }

    /// <summary>The plain sum of some columns; a column that is named twice counts twice.</summary>
    public static JointFunctional Sum(IEnumerable<int> columns)
    {
        var sorted = columns.ToArray();
        Array.Sort(sorted);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1]) return Of(sorted.Select(c => (c, Ratio.One)));
        }

        return new(sorted, Array.ConvertAll(sorted, _ => Ratio.One));
    }

    /// <summary>Columns with whole coefficients; those of the same column are added.</summary>
    public static JointFunctional Of(IEnumerable<(int Column, long Coefficient)> terms) => Of(terms.Select(t => (t.Column, Ratio.Of(t.Coefficient))));

    /// <summary>Columns with fractions as coefficients, each given as numerator and denominator.</summary>
    public static JointFunctional Of(IEnumerable<(int Column, BigInteger Numerator, BigInteger Denominator)> terms)
        => Of(terms.Select(t => (t.Column, Ratio.Of(t.Numerator, t.Denominator))));

    /// <summary>Columns with exact coefficients; those of the same column are added, and those that add up to 0 are left out.</summary>
    public static JointFunctional Of(IEnumerable<(int Column, Ratio Coefficient)> terms)
    {
        var sums = new Dictionary<int, Ratio>();
        foreach (var (column, coefficient) in terms) sums[column] = sums.TryGetValue(column, out var before) ? before + coefficient : coefficient;
        int[] columns = [.. sums.Where(s => !s.Value.IsZero).Select(s => s.Key)];
        Array.Sort(columns);
        return new(columns, Array.ConvertAll(columns, c => sums[c]));
    }
}
