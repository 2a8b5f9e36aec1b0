using ForBedring.Organisation;

namespace ForBedring.Wheel;

/// <summary>How people met (<i>møteform</i>).</summary>
public enum MeetingMode
{
    /// <summary>In one room (<i>fysisk</i>).</summary>
    Physical = 1,

    /// <summary>On screens (<i>digitalt</i>).</summary>
    Digital = 2,

    /// <summary>Some in the room, some on screens (<i>hybrid</i>).</summary>
    Hybrid = 3,
}

/// <summary>How closely a tool was used as intended (<i>bruk som tenkt</i>).</summary>
public enum ToolFidelity
{
    /// <summary>As intended.</summary>
    Full = 1,

    /// <summary>One thing short.</summary>
    Reduced = 2,

    /// <summary>Two things short or more.</summary>
    Low = 3,
}

/// <summary>One use of a tool (<i>verktøybruk</i>): when, how, how long, and which roles were there.</summary>
public sealed class ToolUse
{
    /// <summary>One use of a tool.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="date">The day.</param>
    /// <param name="mode">How people met.</param>
    /// <param name="plannedMinutes">How long it was meant to take; more than 0.</param>
    /// <param name="actualMinutes">How long it took.</param>
    /// <param name="invited">The roles that were invited.</param>
    /// <param name="present">The roles that were there.</param>
    /// <param name="adapted">How the tool was adapted; null where it was not.</param>
    public ToolUse(ToolId tool, LocalDate date, MeetingMode mode, int plannedMinutes, int actualMinutes, IEnumerable<Role>? invited = null, IEnumerable<Role>? present = null, string? adapted = null)
    {
        ArgumentNullException.ThrowIfNull(tool);
        if (mode is < MeetingMode.Physical or > MeetingMode.Hybrid) throw new ArgumentOutOfRangeException(nameof(mode), mode, "The mode is not one of MeetingMode.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(plannedMinutes);
        ArgumentOutOfRangeException.ThrowIfNegative(actualMinutes);
        Tool = tool;
        Date = date;
        Mode = mode;
        PlannedMinutes = plannedMinutes;
        ActualMinutes = actualMinutes;
        Invited = [.. (invited ?? []).Distinct().OrderBy(r => r)];
        Present = [.. (present ?? []).Distinct().OrderBy(r => r)];
        Adapted = string.IsNullOrWhiteSpace(adapted) ? null : adapted;
    }

    /// <summary>The tool.</summary>
    public ToolId Tool { get; }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>How people met.</summary>
    public MeetingMode Mode { get; }

    /// <summary>How long it was meant to take, in minutes; more than 0.</summary>
    public int PlannedMinutes { get; }

    /// <summary>How long it took, in minutes.</summary>
    public int ActualMinutes { get; }

    /// <summary>The roles that were invited.</summary>
    public ImmutableArray<Role> Invited { get; }

    /// <summary>The roles that were there.</summary>
    public ImmutableArray<Role> Present { get; }

    /// <summary>How the tool was adapted; null where it was not.</summary>
    public string? Adapted { get; }

    /// <summary>How closely the tool was used as intended: short of it for each of digital, less than half the time, and a party that must be there absent.</summary>
    /// <param name="definition">The step it was used at: it says who must be there.</param>
    /// <remarks>One thing short is reduced, two or more low. Where neither the invited nor the present are recorded, nobody counts as absent. The cut-offs are ours.</remarks>
    public ToolFidelity FidelityAt(StepDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var isKnown = !Invited.IsEmpty || !Present.IsEmpty;
        var shortfalls = (Mode == MeetingMode.Digital ? 1 : 0)
            + (ActualMinutes * 2L < PlannedMinutes ? 1 : 0)
            + (isKnown && definition.Must.Any(must => !Present.Any(role => PartyRoles.Stands(role, must))) ? 1 : 0);
        return shortfalls switch { 0 => ToolFidelity.Full, 1 => ToolFidelity.Reduced, _ => ToolFidelity.Low };
    }
}

/// <summary>Which roles stand for which party of the method.</summary>
internal static class PartyRoles
{
    /// <summary>Whether a role is of a party: any leader for a leader, any leader group for a leader group, the chief safety representative for a safety representative.</summary>
    public static bool Stands(Role role, Role party) => role == party || (party.Code, role.Code) switch
    {
        ("Leader", "HospitalDirector" or "ClinicHead" or "DepartmentLeader" or "SectionLeader") => true,
        ("LeaderGroup", "TopLeaderGroup") => true,
        ("SafetyRepresentative", "ChiefSafetyRepresentative" or "SafetyService") => true,
        ("HumanResources", "OccupationalHealthService") => true,
        ("Employee", "AttendanceGroup") => true,
        ("WorkEnvironmentCommittee", "QualityAndWorkEnvironmentCommittee") => true,
        _ => false,
    };

    public static bool IsRepresentative(Role party) => party == Role.UnionRepresentative || party == Role.SafetyRepresentative;
}
