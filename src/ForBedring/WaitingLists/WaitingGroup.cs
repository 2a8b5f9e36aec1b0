using ForBedring.Organisation;

namespace ForBedring.WaitingLists;

/// <summary>A group that figures are made for (<i>gruppe</i>): everyone, one unit, or one sector.</summary>
public sealed class WaitingGroup : IEquatable<WaitingGroup>
{
    private WaitingGroup(string name, UnitId? unit, string? sector)
    {
        Name = name;
        Unit = unit;
        Sector = sector;
    }

    /// <summary>Everyone: <c>all</c>.</summary>
    public static WaitingGroup All { get; } = new("all", null, null);

    /// <summary>The name in tidy output: <c>all</c>, <c>unit:&lt;code&gt;</c> or <c>sector:&lt;code&gt;</c>.</summary>
    public string Name { get; }

    /// <summary>The unit; null where the group is no unit.</summary>
    public UnitId? Unit { get; }

    /// <summary>The sector; null where the group is no sector.</summary>
    public string? Sector { get; }

    /// <summary>The group of a unit.</summary>
    public static WaitingGroup OfUnit(UnitId unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new("unit:" + unit.Value, unit, null);
    }

    /// <summary>The group of a sector.</summary>
    public static WaitingGroup OfSector(string sector)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sector);
        return new("sector:" + sector, null, sector);
    }

    /// <inheritdoc/>
    public bool Equals(WaitingGroup? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WaitingGroup);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
