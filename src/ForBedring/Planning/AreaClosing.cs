using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>How an area ended (<i>avslutning</i>): the day, the outcome, and who accepted it if the goal was not reached.</summary>
public sealed class AreaClosing
{
    /// <summary>An ending. The rules are asked when it is given to a plan.</summary>
    /// <param name="on">The day.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="acceptedBy">The role that accepts a goal that was not reached.</param>
    /// <param name="reason">Why it is accepted.</param>
    /// <param name="holdCheck">For an area to keep: what showed that the level holds.</param>
    public AreaClosing(LocalDate on, AreaOutcome outcome, RoleRef? acceptedBy = null, string? reason = null, string? holdCheck = null)
    {
        On = on;
        Outcome = outcome;
        AcceptedBy = acceptedBy;
        Reason = reason;
        HoldCheck = holdCheck;
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>How it ended.</summary>
    public AreaOutcome Outcome { get; }

    /// <summary>The role that accepts a goal that was not reached; null where none.</summary>
    public RoleRef? AcceptedBy { get; }

    /// <summary>Why it is accepted; null where not written.</summary>
    public string? Reason { get; }

    /// <summary>For an area to keep, what showed that the level holds; null where not checked.</summary>
    public string? HoldCheck { get; }
}
