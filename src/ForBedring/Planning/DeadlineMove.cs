using ForBedring.Calendar;

namespace ForBedring.Planning;

/// <summary>One move of a deadline (<i>utsettelse</i>).</summary>
public sealed class DeadlineMove
{
    internal DeadlineMove(LocalDate on, ImpreciseDate to, string reason)
    {
        On = on;
        To = to;
        Reason = reason;
    }

    /// <summary>The day it was moved.</summary>
    public LocalDate On { get; }

    /// <summary>The new deadline.</summary>
    public ImpreciseDate To { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }
}
