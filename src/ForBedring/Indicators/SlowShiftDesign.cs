using ForBedring.Indicators.Statistics;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>How a slow shift is looked for (<i>metode for langsom endring</i>).</summary>
public enum SlowShiftKind
{
    /// <summary>Cumulative sums of what lies more than an allowance off the centre (<i>CUSUM</i>, Page 1954).</summary>
    Cusum = 1,

    /// <summary>An exponentially weighted moving average (<i>EWMA</i>, Roberts 1959).</summary>
    Ewma = 2,
}

/// <summary>The design of a chart for slow shifts (<i>opplegg for CUSUM eller EWMA</i>): its two constants and how rarely it signals when nothing changes. Immutable; equality is by content.</summary>
/// <remarks>Constants are in standard deviations of a reading.</remarks>
public sealed record SlowShiftDesign
{
    private SlowShiftDesign(SlowShiftKind kind, decimal memory, decimal limit)
    {
        Kind = kind;
        Memory = memory;
        Limit = limit;
    }

    /// <summary>The method.</summary>
    public SlowShiftKind Kind { get; }

    /// <summary>How fast the past is let go: the allowance k of a CUSUM, half the shift to be found, or the weight λ of the newest reading in an EWMA.</summary>
    public decimal Memory { get; }

    /// <summary>What signals: the decision limit h of a CUSUM, or the width L of an EWMA's limits, which are ±L·√(λ/(2 − λ)).</summary>
    public decimal Limit { get; }

    /// <summary>How many readings pass on average before a signal on either side when nothing changes, for normal readings about a known centre.</summary>
    public double InControlRunLength => RunLengthOf(Normal.Cdf);

    /// <summary>A CUSUM on both sides of the centre. The default finds a shift of one standard deviation and has an in-control run length of 465 readings.</summary>
    /// <param name="allowance">k, half the shift to be found; above 0, at most 3.</param>
    /// <param name="decision">h; above 0, at most 20.</param>
    /// <exception cref="ArgumentOutOfRangeException">A constant lies outside its range.</exception>
    public static SlowShiftDesign Cusum(decimal allowance = 0.5m, decimal decision = 5)
    {
        if (allowance is <= 0 or > 3) throw new ArgumentOutOfRangeException(nameof(allowance), allowance, "The allowance k must be above 0 and at most 3.");
        if (decision is <= 0 or > 20) throw new ArgumentOutOfRangeException(nameof(decision), decision, "The decision limit h must be above 0 and at most 20.");
        return new(SlowShiftKind.Cusum, allowance, decision);
    }

    /// <summary>An EWMA. The default has an in-control run length of 500 readings.</summary>
    /// <param name="weight">λ; from 0.05 to 1.</param>
    /// <param name="width">L; from 1 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">A constant lies outside its range.</exception>
    public static SlowShiftDesign Ewma(decimal weight = 0.2m, decimal width = 2.962m)
    {
        if (weight is < 0.05m or > 1) throw new ArgumentOutOfRangeException(nameof(weight), weight, "The weight λ must be from 0.05 to 1.");
        if (width is < 1 or > 5) throw new ArgumentOutOfRangeException(nameof(width), width, "The width L must be from 1 to 5.");
        return new(SlowShiftKind.Ewma, weight, width);
    }

    /// <summary>The in-control run length where a standardised reading has another distribution.</summary>
    internal double RunLengthOf(Func<double, double> cdf)
        => Kind == SlowShiftKind.Cusum ? RunLength.Cusum((double)Memory, (double)Limit, cdf) : RunLength.Ewma((double)Memory, (double)Limit, cdf);

    /// <summary>The method and its constants.</summary>
    public override string ToString() => $"{Kind} {NumberText.Machine(Memory)}, {NumberText.Machine(Limit)}";
}
