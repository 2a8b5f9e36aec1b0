namespace ForBedring.Organisation;

/// <summary>A unit of the organisation (<i>enhet</i>).</summary>
public sealed class OrgUnit
{
    /// <summary>A unit.</summary>
    /// <param name="id">Its code.</param>
    /// <param name="name">Its name; the code where it has none.</param>
    /// <param name="level">Its level.</param>
    /// <param name="parent">The unit above; null for a root.</param>
    public OrgUnit(UnitId id, string name, OrgLevel level, UnitId? parent)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        if (level is < OrgLevel.RegionalAuthority or > OrgLevel.Team) throw new ArgumentOutOfRangeException(nameof(level), level, "The level is not one of OrgLevel.");
        Id = id;
        Name = string.IsNullOrWhiteSpace(name) ? id.Value : name;
        Level = level;
        Parent = parent;
    }

    /// <summary>The code.</summary>
    public UnitId Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The level.</summary>
    public OrgLevel Level { get; }

    /// <summary>The unit above; null for a root.</summary>
    public UnitId? Parent { get; }

    /// <summary>The code and the name.</summary>
    public override string ToString() => $"{Id} {Name}";
}
