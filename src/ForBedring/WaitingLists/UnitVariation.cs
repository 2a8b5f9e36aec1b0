using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>How much units differ (<i>variasjon mellom enheter</i>, W18). Units whose figure is suppressed or absent are left out, and their number is told.</summary>
public sealed class UnitVariation
{
    private UnitVariation(decimal? coefficient, int units, int leftOut)
    {
        Coefficient = coefficient;
        Units = units;
        LeftOut = leftOut;
    }

    /// <summary>The coefficient of variation of the units' means: standard deviation (n − 1) over mean; null for fewer than two units or a mean of 0.</summary>
    public decimal? Coefficient { get; }

    /// <summary>How many units are compared.</summary>
    public int Units { get; }

    /// <summary>How many were left out.</summary>
    public int LeftOut { get; }

    /// <summary>The variation of some units' figures.</summary>
    public static UnitVariation Of(IEnumerable<Figure> unitMeans)
    {
        ArgumentNullException.ThrowIfNull(unitMeans);
        var all = unitMeans.ToList();
        var values = all.OfType<Figure.Value>().Select(v => v.Number).ToList();
        var leftOut = all.Count - values.Count;
        if (values.Count < 2) return new(null, values.Count, leftOut);
        var mean = values.Sum() / values.Count;
        if (mean == 0) return new(null, values.Count, leftOut);
        var squares = values.Sum(v => (v - mean) * (v - mean));
        return new((decimal)Math.Sqrt((double)(squares / (values.Count - 1))) / mean, values.Count, leftOut);
    }

    /// <summary>Funnel limits (<i>traktdiagram</i>): how far a unit of a given size may lie from the common share by chance.</summary>
    /// <param name="common">The share over all units.</param>
    /// <param name="n">The unit's denominator; positive.</param>
    public static FunnelLimits Funnel(Share common, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        if (!common.Value.TryGetValue(out var share)) throw new ArgumentException("There is no common share: its denominator is 0.", nameof(common));
        return new(share, n);
    }

    /// <summary>The coefficient and how many were compared.</summary>
    public override string ToString() => $"{(Coefficient is { } cv ? NumberText.Machine(cv, 4) : "none")} over {NumberText.Machine(Units)} units";
}

/// <summary>Limits of a funnel for one denominator (<i>grenser i traktdiagram</i>), clipped to [0, 1].</summary>
public sealed class FunnelLimits
{
    internal FunnelLimits(decimal share, long n)
    {
        Centre = share;
        var sd = (decimal)Math.Sqrt((double)(share * (1 - share)) / n);
        LowerWarning = Math.Max(0, share - (1.96m * sd));
        UpperWarning = Math.Min(1, share + (1.96m * sd));
        LowerAction = Math.Max(0, share - (3.09m * sd));
        UpperAction = Math.Min(1, share + (3.09m * sd));
    }

    /// <summary>The common share.</summary>
    public decimal Centre { get; }

    /// <summary>1.96 standard errors below.</summary>
    public decimal LowerWarning { get; }

    /// <summary>1.96 standard errors above.</summary>
    public decimal UpperWarning { get; }

    /// <summary>3.09 standard errors below.</summary>
    public decimal LowerAction { get; }

    /// <summary>3.09 standard errors above.</summary>
    public decimal UpperAction { get; }

    /// <summary>The outer limits.</summary>
    public override string ToString() => $"{NumberText.Machine(LowerAction, 4)}…{NumberText.Machine(UpperAction, 4)}";
}
