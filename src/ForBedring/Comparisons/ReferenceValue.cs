using ForBedring.Surveys;

namespace ForBedring.Comparisons;

/// <summary>A value to compare with that somebody else has published (<i>referanseverdi</i>): the trust's, the region's, the country's (K6).</summary>
/// <remarks>Without people and standard deviation no interval is offered.</remarks>
public sealed class ReferenceValue
{
    /// <summary>A reference value.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="value">The value, 0 to 100.</param>
    /// <param name="period">The year or period it is from.</param>
    /// <param name="source">Where it is published.</param>
    /// <param name="respondents">People behind it; null if not known.</param>
    /// <param name="standardDeviation">The standard deviation in points; null if not known or a share.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 100, or people or spread are negative.</exception>
    public ReferenceValue(ThemeCode theme, ComparedMeasure measure, decimal value, string period, string source, int? respondents = null, decimal? standardDeviation = null)
    {
        ArgumentNullException.ThrowIfNull(theme);
        ArgumentException.ThrowIfNullOrWhiteSpace(period);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (value is < 0 or > 100) throw new ArgumentOutOfRangeException(nameof(value), value, "The value must be from 0 to 100.");
        if (respondents is { } n) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n, nameof(respondents));
        if (standardDeviation is { } sd) ArgumentOutOfRangeException.ThrowIfNegative(sd, nameof(standardDeviation));
        Theme = theme;
        Measure = measure;
        Value = value;
        Period = period;
        Source = source;
        Respondents = respondents;
        StandardDeviation = standardDeviation;
    }

    /// <summary>The theme.</summary>
    public ThemeCode Theme { get; }

    /// <summary>The measure.</summary>
    public ComparedMeasure Measure { get; }

    /// <summary>The value, 0 to 100.</summary>
    public decimal Value { get; }

    /// <summary>The year or period.</summary>
    public string Period { get; }

    /// <summary>Where it is published.</summary>
    public string Source { get; }

    /// <summary>People behind it; null if not known.</summary>
    public int? Respondents { get; }

    /// <summary>The standard deviation in points; null if not known.</summary>
    public decimal? StandardDeviation { get; }

    /// <summary>The theme and the source.</summary>
    public override string ToString() => $"{Theme} {Source} {Period}";
}
