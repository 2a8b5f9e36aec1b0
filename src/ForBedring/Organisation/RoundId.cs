namespace ForBedring.Organisation;

/// <summary>The id of a survey round (<i>undersøkelsesrunde</i>), for example <c>2024</c>. Ordinal, case-sensitive; never blank.</summary>
public sealed class RoundId : IEquatable<RoundId>, IComparable<RoundId>
{
    private RoundId(string value) => Value = value;

    /// <summary>The id itself.</summary>
    public string Value { get; }

    /// <summary>A round id from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static RoundId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(RoundId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(RoundId? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RoundId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The id.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(RoundId? left, RoundId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(RoundId? left, RoundId? right) => !(left == right);
}
