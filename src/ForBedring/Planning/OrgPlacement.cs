using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>Where a plan belongs (<i>organisatorisk plassering</i>): a level and a unit. <i>Overordnet</i> is the whole enterprise.</summary>
public sealed record OrgPlacement
{
    /// <summary>A placement.</summary>
    public OrgPlacement(OrgLevel level, UnitId unit)
    {
        if (level is < OrgLevel.RegionalAuthority or > OrgLevel.Team) throw new ArgumentOutOfRangeException(nameof(level), level, "The level is not one of OrgLevel.");
        ArgumentNullException.ThrowIfNull(unit);
        Level = level;
        Unit = unit;
    }

    /// <summary>The level.</summary>
    public OrgLevel Level { get; }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The level and the unit.</summary>
    public override string ToString() => $"{Level} {Unit}";
}
