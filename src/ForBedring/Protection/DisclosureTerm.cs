using System.Numerics;

namespace ForBedring.Protection;

/// <summary>One term of a calculation with shown cells (<i>ledd</i>): a cell and a whole number of times, negative where it is subtracted.</summary>
public sealed class DisclosureTerm
{
    internal DisclosureTerm(string cellId, BigInteger coefficient)
    {
        CellId = cellId;
        Coefficient = coefficient;
    }

    /// <summary>The cell's id.</summary>
    public string CellId { get; }

    /// <summary>How many times it is added; never 0.</summary>
    public BigInteger Coefficient { get; }

    /// <summary>The cell, with its factor where that is not one, as in <c>2·A</c>.</summary>
    public override string ToString() => BigInteger.Abs(Coefficient).IsOne ? CellId : BigInteger.Abs(Coefficient).ToString(System.Globalization.CultureInfo.InvariantCulture) + "·" + CellId;

    internal static string Sum(ImmutableArray<DisclosureTerm> terms)
    {
        var text = new System.Text.StringBuilder();
        foreach (var term in terms)
        {
            if (term.Coefficient.Sign < 0) text.Append(text.Length == 0 ? "\u2212" : " \u2212 ");
            else if (text.Length > 0) text.Append(" + ");
            text.Append(term);
        }

        return text.ToString();
    }
}
