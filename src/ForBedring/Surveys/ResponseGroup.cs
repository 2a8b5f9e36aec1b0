namespace ForBedring.Surveys;

/// <summary>Sheets with the same memberships (<i>gruppe</i>): the unit, or units, they are reported in, and the role.</summary>
/// <remarks>Units are kept as indexes of the round's tree, rising. Equality is by content. Order: units, then no role, then roles ordinally.</remarks>
internal sealed class ResponseGroup : IEquatable<ResponseGroup>, IComparable<ResponseGroup>
{
    public ResponseGroup(IReadOnlyList<int> units, string? role)
    {
        Units = units.Count == 1 ? [units[0]] : [.. units.Distinct().OrderBy(u => u)];
        Role = string.IsNullOrWhiteSpace(role) ? null : role!.Trim();
    }

    /// <summary>The 0-based unit indexes, rising; at least one.</summary>
    public ImmutableArray<int> Units { get; }

    /// <summary>The role; null for none.</summary>
    public string? Role { get; }

    /// <summary>The only unit; −1 where there are several.</summary>
    public int SingleUnit => Units.Length == 1 ? Units[0] : -1;

    public int CompareTo(ResponseGroup? other)
    {
        if (other is null) return 1;
        for (var i = 0; i < Units.Length && i < other.Units.Length; i++)
        {
            if (Units[i] != other.Units[i]) return Units[i].CompareTo(other.Units[i]);
        }

        return Units.Length != other.Units.Length ? Units.Length.CompareTo(other.Units.Length) : string.CompareOrdinal(Role, other.Role);
    }

    public bool Equals(ResponseGroup? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as ResponseGroup);

    public override int GetHashCode() => Hash.Combine(Hash.OfAll(Units), Role);

    public override string ToString() => "group";
}
