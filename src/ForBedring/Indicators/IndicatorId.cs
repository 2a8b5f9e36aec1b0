namespace ForBedring.Indicators;

/// <summary>The code of an indicator (<i>indikator</i>), unique in a plan or a report. Ordinal, case-sensitive; never blank.</summary>
public sealed class IndicatorId : IEquatable<IndicatorId>, IComparable<IndicatorId>
{
    private IndicatorId(string value) => Value = value;

    /// <summary>The code itself.</summary>
    public string Value { get; }

    /// <summary>An indicator code from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static IndicatorId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(IndicatorId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(IndicatorId? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IndicatorId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The code.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two codes are the same.</summary>
    public static bool operator ==(IndicatorId? left, IndicatorId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(IndicatorId? left, IndicatorId? right) => !(left == right);
}
