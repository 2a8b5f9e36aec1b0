namespace ForBedring.Organisation;

/// <summary>How many holders of a role are meant (<i>antall</i>).</summary>
public enum Quantity
{
    /// <summary>One (<i>avdelingsleder</i>).</summary>
    One = 1,

    /// <summary>Several (<i>avdelingsledere</i>).</summary>
    Some = 2,

    /// <summary>Every one (<i>alle avdelingsledere</i>).</summary>
    All = 3,
}

/// <summary>What a role does for health, safety and the environment (<i>oppgave i HMS-arbeidet</i>).</summary>
public enum Duty
{
    /// <summary>Answers for it (<i>ansvarlig</i>): the leader.</summary>
    Accountable = 1,

    /// <summary>Takes part (<i>medvirker</i>): union and safety representatives.</summary>
    Cooperates = 2,

    /// <summary>Sees to it that it is done (<i>påser</i>): the safety representative.</summary>
    Oversees = 3,
}

/// <summary>A role somewhere (<i>rollehenvisning</i>): which role, in which unit, how many of its holders.</summary>
public sealed record RoleRef
{
    /// <summary>A role somewhere.</summary>
    /// <param name="role">The role.</param>
    /// <param name="scope">The unit it is held in; null where none is said.</param>
    /// <param name="quantity">How many of its holders.</param>
    public RoleRef(Role role, UnitId? scope = null, Quantity quantity = Quantity.One)
    {
        ArgumentNullException.ThrowIfNull(role);
        if (quantity is < Quantity.One or > Quantity.All) throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "The quantity is not one of Quantity.");
        Role = role;
        Scope = scope;
        Quantity = quantity;
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>The unit it is held in; null where none is said.</summary>
    public UnitId? Scope { get; }

    /// <summary>How many of its holders.</summary>
    public Quantity Quantity { get; }

    /// <summary>Whether no single person is meant: all or several holders, or a role that is a group. Everyone is no one.</summary>
    public bool IsCollective => Quantity != Quantity.One || Role.IsCollective;

    /// <summary>The number of holders in the part of a tree below a unit, itself included, for roles that each unit of a level has one of; null where the tree does not say.</summary>
    /// <param name="tree">The organisation.</param>
    /// <param name="scope">The unit to count in; the reference's own scope where it has one.</param>
    /// <exception cref="KeyNotFoundException">The tree has no such unit.</exception>
    public int? Expand(OrgTree tree, UnitId scope)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(scope);
        var units = tree.SubtreeOf(Scope ?? scope);
        if (Role == Role.Leader) return Quantity == Quantity.One ? 1 : units.Count();
        OrgLevel? level = Role.Code switch
        {
            "HospitalDirector" => OrgLevel.Enterprise,
            "ClinicHead" => OrgLevel.Clinic,
            "DepartmentLeader" => OrgLevel.Department,
            "SectionLeader" => OrgLevel.Section,
            _ => null,
        };
        return level is { } wanted ? units.Count(u => u.Level == wanted) : null;
    }

    /// <summary>The role, its unit and how many.</summary>
    public override string ToString() => (Quantity == Quantity.One ? "" : Quantity + " ") + Role.Code + (Scope is null ? "" : " of " + Scope);
}

/// <summary>A person as an opaque id (<i>personhenvisning</i>). Always optional, never parsed from text, never a name.</summary>
public sealed record PersonRef
{
    /// <summary>A person as an opaque id.</summary>
    public PersonRef(string opaqueId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(opaqueId);
        OpaqueId = opaqueId;
    }

    /// <summary>The id, meaningful only to the system that gave it.</summary>
    public string OpaqueId { get; }

    /// <summary>A fixed text: the id is not printed by chance.</summary>
    public override string ToString() => "person";
}

/// <summary>Which duty each role has (<i>hvem gjør hva i HMS-arbeidet</i>).</summary>
public static class Duties
{
    /// <summary>The duties of a role; none where the method says nothing.</summary>
    public static ImmutableArray<Duty> Of(Role role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return role.Code switch
        {
            "Leader" or "HospitalDirector" or "ClinicHead" or "DepartmentLeader" or "SectionLeader" => [Duty.Accountable],
            "UnionRepresentative" => [Duty.Cooperates],
            "SafetyRepresentative" or "ChiefSafetyRepresentative" => [Duty.Cooperates, Duty.Oversees],
            _ => [],
        };
    }
}
