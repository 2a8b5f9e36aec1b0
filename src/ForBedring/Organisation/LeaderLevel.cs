namespace ForBedring.Organisation;

/// <summary>The level of a leader (<i>ledernivå</i>), derived from the level of the unit they lead; top first.</summary>
public enum LeaderLevel
{
    /// <summary>Leads a regional health authority.</summary>
    Regional = 1,

    /// <summary>Leads a health trust (<i>toppleder</i>).</summary>
    Top = 2,

    /// <summary>Leads a clinic.</summary>
    Clinic = 3,

    /// <summary>Leads a department.</summary>
    Department = 4,

    /// <summary>Leads a section or a team.</summary>
    Section = 5,
}

/// <summary>A leader group (<i>ledergruppe</i>): the leader of a unit and the leaders of the units right below it.</summary>
/// <remarks>A leader answers for the leader group they belong to, not for the unit they lead.</remarks>
public sealed class LeaderGroup
{
    private LeaderGroup(UnitId unit, ImmutableArray<UnitId> ledUnits)
    {
        Unit = unit;
        LedUnits = ledUnits;
    }

    /// <summary>The unit whose leader leads the group.</summary>
    public UnitId Unit { get; }

    /// <summary>The units whose leaders are members: the unit itself first, then its children in given order.</summary>
    public ImmutableArray<UnitId> LedUnits { get; }

    /// <summary>The leader group of a unit.</summary>
    /// <exception cref="KeyNotFoundException">The tree has no such unit.</exception>
    public static LeaderGroup Of(OrgTree tree, UnitId unit)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return new(unit, [unit, .. tree.ChildrenOf(unit).Select(c => c.Id)]);
    }

    /// <summary>The leader group the leader of a unit answers for: that of the unit above, or their own at the top.</summary>
    /// <exception cref="KeyNotFoundException">The tree has no such unit.</exception>
    public static LeaderGroup AnsweredForByLeaderOf(OrgTree tree, UnitId unit)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return Of(tree, tree.Find(unit).Parent ?? unit);
    }

    /// <summary>The level of the leader of a unit.</summary>
    public static LeaderLevel LevelOf(OrgUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Level switch
        {
            OrgLevel.RegionalAuthority => LeaderLevel.Regional,
            OrgLevel.Enterprise => LeaderLevel.Top,
            OrgLevel.Clinic => LeaderLevel.Clinic,
            OrgLevel.Department => LeaderLevel.Department,
            _ => LeaderLevel.Section,
        };
    }

    /// <summary>The unit and the number of members.</summary>
    public override string ToString() => $"Leader group of {Unit}, {LedUnits.Length} members";
}
