namespace ForBedring.Organisation;

/// <summary>The code of a unit (<i>enhetskode</i>), unique in its tree. Ordinal, case-sensitive; never blank.</summary>
public sealed class UnitId : IEquatable<UnitId>, IComparable<UnitId>
{
    private UnitId(string value) => Value = value;

    /// <summary>The code itself.</summary>
    public string Value { get; }

    /// <summary>A unit code from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static UnitId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(UnitId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(UnitId? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnitId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The code.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two codes are the same.</summary>
    public static bool operator ==(UnitId? left, UnitId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(UnitId? left, UnitId? right) => !(left == right);
}
