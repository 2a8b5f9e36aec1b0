using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>A unit in the follow-up officer's list (<i>linje i oppfølgingslista</i>). No free text and no figure of a survey.</summary>
public sealed class FollowUpLine
{
    internal FollowUpLine(UnitId unit, PlanMilestone milestone, ImpreciseDate? next, LocalDate? nextEnd, MeasureState? state, Certainty overdue, int overdueMeasures)
    {
        Unit = unit;
        Milestone = milestone;
        NextDeadline = next;
        NextDeadlineEnd = nextEnd;
        State = state;
        Overdue = overdue;
        OverdueMeasures = overdueMeasures;
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>How far its plan has come.</summary>
    public PlanMilestone Milestone { get; }

    /// <summary>The nearest deadline of a measure that is not evaluated or ended; null where there is none.</summary>
    public ImpreciseDate? NextDeadline { get; }

    /// <summary>The last day of that deadline.</summary>
    public LocalDate? NextDeadlineEnd { get; }

    /// <summary>The state of that measure; null where there is none.</summary>
    public MeasureState? State { get; }

    /// <summary>The surest answer among its measures.</summary>
    public Certainty Overdue { get; }

    /// <summary>How many of its measures are certainly overdue.</summary>
    public int OverdueMeasures { get; }
}
