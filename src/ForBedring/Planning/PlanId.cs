namespace ForBedring.Planning;

/// <summary>The id of an improvement plan (<i>planens id</i>). Given by the caller; ordinal, case-sensitive, never blank.</summary>
public sealed class PlanId : IEquatable<PlanId>, IComparable<PlanId>
{
    private PlanId(string value) => Value = value;

    /// <summary>The id itself.</summary>
    public string Value { get; }

    /// <summary>An id from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static PlanId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(PlanId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(PlanId? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlanId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The id.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(PlanId? left, PlanId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(PlanId? left, PlanId? right) => !(left == right);
}
