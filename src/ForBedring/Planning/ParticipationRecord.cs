using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>That a party took part in a phase of the plan, or why it did not (<i>medvirkning i planen</i>).</summary>
public sealed class ParticipationRecord
{
    private ParticipationRecord(RoleRef party, PdcaPhase phase, ImpreciseDate date, ParticipationManner? manner, RepresentativeCoverage? coverage, string? reason)
    {
        ArgumentNullException.ThrowIfNull(party);
        if (phase is < PdcaPhase.Plan or > PdcaPhase.Act) throw new ArgumentOutOfRangeException(nameof(phase), phase, "The phase is not one of PdcaPhase.");
        Party = party;
        Phase = phase;
        Date = date;
        Manner = manner;
        Coverage = coverage;
        AbsenceReason = reason;
    }

    /// <summary>The party.</summary>
    public RoleRef Party { get; }

    /// <summary>The phase.</summary>
    public PdcaPhase Phase { get; }

    /// <summary>When.</summary>
    public ImpreciseDate Date { get; }

    /// <summary>How it took part; null where it did not.</summary>
    public ParticipationManner? Manner { get; }

    /// <summary>How the party is represented there; null where not stated.</summary>
    public RepresentativeCoverage? Coverage { get; }

    /// <summary>Why the party did not take part; null where it did.</summary>
    public string? AbsenceReason { get; }

    internal SourceShape? Shape { get; private set; }

    /// <summary>A party that took part.</summary>
    public static ParticipationRecord TookPart(RoleRef party, PdcaPhase phase, ImpreciseDate date, ParticipationManner manner, RepresentativeCoverage? coverage = null)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (manner is < ParticipationManner.Met or > ParticipationManner.Informed) throw new ArgumentOutOfRangeException(nameof(manner), manner, "The manner is not one of ParticipationManner.");
        return new(party, phase, date, manner, coverage, reason: null);
    }

    /// <summary>A party that did not take part, with the reason and how it is represented (PLN-P09 needs both).</summary>
    public static ParticipationRecord Absent(RoleRef party, PdcaPhase phase, string reason, RepresentativeCoverage coverage)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(coverage);
        return new(party, phase, ImpreciseDate.Blank, manner: null, coverage, reason);
    }

    internal ParticipationRecord Shaped(SourceShape? shape)
    {
        var copy = (ParticipationRecord)MemberwiseClone();
        copy.Shape = shape;
        return copy;
    }
}
