using ForBedring.Indicators;
using ForBedring.Releases;

namespace ForBedring.Comparisons;

/// <summary>A difference between two shown figures (<i>endring</i>), in points: this less the other, computed before any rounding (K4).</summary>
/// <remarks>
/// A printed difference is never made from printed values: 61.4 → 62.5 is "61 → 63, +1". A banded figure on either side makes the change a bound and the verdict
/// <see cref="ChangeVerdict.TooLittleData"/>.
/// </remarks>
public sealed class ChangeFigure
{
    internal ChangeFigure(decimal points, FigureBound bound, ChangeInterval? interval, ChangeVerdict verdict, decimal? adjustedP, decimal? smallestDetectable, bool isAtLeastOfInterest)
    {
        Points = points;
        Bound = bound;
        Interval = interval;
        Verdict = verdict;
        AdjustedP = adjustedP;
        SmallestDetectable = smallestDetectable;
        IsAtLeastOfInterest = isAtLeastOfInterest;
    }

    /// <summary>The difference in points, unrounded.</summary>
    public decimal Points { get; }

    /// <summary>Whether <see cref="Points"/> is exact or a bound.</summary>
    public FigureBound Bound { get; }

    /// <summary>Where it may lie; null where spread or people are not known on one side.</summary>
    public ChangeInterval? Interval { get; }

    /// <summary>Better, worse, no certain change, or too little data.</summary>
    public ChangeVerdict Verdict { get; }

    /// <summary>The p-value, adjusted by Holm's method over the themes compared; null without an interval.</summary>
    public decimal? AdjustedP { get; }

    /// <summary>The smallest difference that would be seen with 80 % probability, in points, with Holm's correction over the themes compared; null without spread.</summary>
    public decimal? SmallestDetectable { get; }

    /// <summary>Whether the whole interval lies beyond the smallest difference of interest.</summary>
    public bool IsAtLeastOfInterest { get; }

    /// <summary>The verdict.</summary>
    public override string ToString() => Verdict.ToString();
}
