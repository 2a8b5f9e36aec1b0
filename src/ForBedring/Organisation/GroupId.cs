namespace ForBedring.Organisation;

/// <summary>The id of a reporting group (<i>rapporteringsgruppe</i>); never the code of a unit (ORG-G01). Ordinal, case-sensitive; never blank.</summary>
public sealed class GroupId : IEquatable<GroupId>, IComparable<GroupId>
{
    private GroupId(string value) => Value = value;

    /// <summary>The id itself.</summary>
    public string Value { get; }

    /// <summary>A group id from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static GroupId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(GroupId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(GroupId? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GroupId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The id.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(GroupId? left, GroupId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(GroupId? left, GroupId? right) => !(left == right);
}
