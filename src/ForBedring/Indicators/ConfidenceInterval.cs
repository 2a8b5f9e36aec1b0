using ForBedring.Indicators.Statistics;

namespace ForBedring.Indicators;

/// <summary>What a figure may be, given chance (<i>konfidensintervall</i>): both ends, unrounded, and the level.</summary>
/// <remarks>95 % unless said. Equality is by content.</remarks>
public sealed record ConfidenceInterval
{
    internal ConfidenceInterval(double lower, double upper, double level = 0.95)
    {
        Lower = lower;
        Upper = upper;
        Level = level;
    }

    /// <summary>The lower end.</summary>
    public double Lower { get; }

    /// <summary>The upper end.</summary>
    public double Upper { get; }

    /// <summary>The level, in (0, 1): 0.95 for 95 %.</summary>
    public double Level { get; }

    /// <summary>Whether the interval holds no 0: it lies wholly on one side.</summary>
    public bool ExcludesZero => Lower > 0 || Upper < 0;

    /// <summary>The same interval moved.</summary>
    internal ConfidenceInterval Shifted(double by) => new(Lower + by, Upper + by, Level);

    /// <summary>The two ends with four decimals.</summary>
    public override string ToString() => $"{StatisticText.Of(Lower)}…{StatisticText.Of(Upper)}";
}
