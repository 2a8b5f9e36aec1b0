namespace ForBedring.Planning;

/// <summary>The id of a cause (<i>årsakens id</i>). Given by the caller; ordinal, case-sensitive, never blank.</summary>
public sealed class CauseId : IEquatable<CauseId>, IComparable<CauseId>
{
    private CauseId(string value) => Value = value;

    /// <summary>The id itself.</summary>
    public string Value { get; }

    /// <summary>An id from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static CauseId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(CauseId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(CauseId? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CauseId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The id.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(CauseId? left, CauseId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(CauseId? left, CauseId? right) => !(left == right);
}
