namespace ForBedring.Planning;

/// <summary>The id of a goal in a plan (<i>målets id</i>). Given by the caller; ordinal, case-sensitive, never blank.</summary>
public sealed class GoalId : IEquatable<GoalId>, IComparable<GoalId>
{
    private GoalId(string value) => Value = value;

    /// <summary>The id itself.</summary>
    public string Value { get; }

    /// <summary>An id from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static GoalId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(GoalId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(GoalId? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GoalId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The id.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(GoalId? left, GoalId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(GoalId? left, GoalId? right) => !(left == right);
}
