namespace ForBedring.Planning;

/// <summary>Where a plan is in its life (<i>planstatus</i>).</summary>
public enum PlanStatus
{
    /// <summary>Not adopted yet (<i>utkast</i>).</summary>
    Draft = 1,

    /// <summary>Adopted and running (<i>vedtatt</i>).</summary>
    Adopted = 2,

    /// <summary>Replaced by another plan (<i>erstattet</i>).</summary>
    Superseded = 3,

    /// <summary>Closed; what was open is carried over (<i>avsluttet</i>).</summary>
    Closed = 4,
}
