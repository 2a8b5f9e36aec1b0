using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>What is measured (<i>indikator</i>): its name, unit, kind, and which way is better.</summary>
/// <remarks>Immutable; equality is by reference. A changed definition is a new version (<see cref="DefinitionVersion"/>), never the same series.</remarks>
public sealed class Indicator
{
    /// <summary>An indicator.</summary>
    /// <param name="id">Its code.</param>
    /// <param name="name">Its name in three languages.</param>
    /// <param name="kind">What sort of number it is.</param>
    /// <param name="unit">The unit for people, for example <c>dager</c>; may be empty.</param>
    /// <param name="direction">Which way is better; null where neither is.</param>
    /// <param name="scaleLow">The lowest value the scale has; null for none.</param>
    /// <param name="scaleHigh">The highest value the scale has; null for none.</param>
    /// <param name="definitionVersion">The version of its definition, from 1.</param>
    /// <exception cref="ArgumentException">The scale ends before it begins, or the version is below 1.</exception>
    public Indicator(IndicatorId id, LocalisedText name, ValueKind kind, LocalisedText unit, Direction? direction = null, decimal? scaleLow = null, decimal? scaleHigh = null, int definitionVersion = 1)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(definitionVersion);
        if (kind is < ValueKind.Amount or > ValueKind.OpportunitiesBetween) throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is one of the six.");
        if (scaleLow >= scaleHigh) throw new ArgumentException("The scale must rise from its low end to its high end.", nameof(scaleHigh));
        Id = id;
        Name = name;
        Kind = kind;
        Unit = unit;
        Direction = direction;
        ScaleLow = scaleLow;
        ScaleHigh = scaleHigh;
        DefinitionVersion = definitionVersion;
    }

    /// <summary>Its code.</summary>
    public IndicatorId Id { get; }

    /// <summary>Its name in three languages.</summary>
    public LocalisedText Name { get; }

    /// <summary>What sort of number it is.</summary>
    public ValueKind Kind { get; }

    /// <summary>The unit for people; may be empty.</summary>
    public LocalisedText Unit { get; }

    /// <summary>Which way is better; null where neither is.</summary>
    public Direction? Direction { get; }

    /// <summary>The lowest value of the scale; null for none.</summary>
    public decimal? ScaleLow { get; }

    /// <summary>The highest value of the scale; null for none.</summary>
    public decimal? ScaleHigh { get; }

    /// <summary>The version of its definition, from 1. Readings of different versions are not compared.</summary>
    public int DefinitionVersion { get; }

    /// <summary>Whether its readings are ratios: shares and rates.</summary>
    public bool IsRatio => Kind is ValueKind.Proportion or ValueKind.Rate;

    /// <summary>The code and the version.</summary>
    public override string ToString() => $"{Id} v{NumberText.Machine(DefinitionVersion)}";
}
