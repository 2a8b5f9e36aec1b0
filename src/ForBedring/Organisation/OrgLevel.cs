namespace ForBedring.Organisation;

/// <summary>The level of a unit (<i>nivå</i>), top first; a larger number is further down.</summary>
public enum OrgLevel
{
    /// <summary>Regional health authority (<i>regionalt helseforetak</i>).</summary>
    RegionalAuthority = 1,

    /// <summary>Health trust or hospital (<i>foretak</i>; <i>overordnet</i> in a plan).</summary>
    Enterprise = 2,

    /// <summary>Clinic (<i>klinikk</i>).</summary>
    Clinic = 3,

    /// <summary>Department (<i>avdeling</i>).</summary>
    Department = 4,

    /// <summary>Section (<i>seksjon</i>).</summary>
    Section = 5,

    /// <summary>Team (<i>team</i>).</summary>
    Team = 6,
}
