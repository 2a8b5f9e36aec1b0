namespace ForBedring.Planning;

/// <summary>A phase of the PDCA circle (<i>kvalitetssirkelen</i>).</summary>
public enum PdcaPhase
{
    /// <summary>Plan (<i>planlegge</i>): area and goal.</summary>
    Plan = 1,

    /// <summary>Do (<i>gjennomføre</i>): measure, responsible, deadline.</summary>
    Do = 2,

    /// <summary>Check (<i>evaluere</i>): evaluation.</summary>
    Check = 3,

    /// <summary>Act (<i>korrigere</i>): correction.</summary>
    Act = 4,
}
