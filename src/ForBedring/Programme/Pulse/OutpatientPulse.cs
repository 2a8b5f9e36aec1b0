using ForBedring.Rules;

namespace ForBedring.Programme.Pulse;

/// <summary>Outpatient forms of one or several pulses (<i>Ta pulsen på poliklinikk</i>). It has no figure; <see cref="Report"/> makes those that may be shown.</summary>
public sealed class OutpatientPulse
{
    private readonly ImmutableArray<OutpatientEntry> _entries;
    private readonly PulseQuestions _questions;

    /// <summary>The forms, and the questions they answer.</summary>
    /// <param name="entries">The forms; ids are unique.</param>
    /// <param name="questions">The questions; null for <see cref="PulseQuestions.Default"/>.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public OutpatientPulse(IEnumerable<OutpatientEntry> entries, PulseQuestions? questions = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
        _questions = questions ?? PulseQuestions.Default;
        if (_entries.Select(e => e.Head.Id).Distinct(StringComparer.Ordinal).Count() != _entries.Length) throw new ArgumentException("An id stands twice.", nameof(entries));
    }

    /// <summary>Where the forms were not filled in by a leader and a clinician together: PRG-T04, once for each unit and day.</summary>
    public FindingList Findings(FindingPolicy policy) => Together(_entries.Select(e => e.Head), policy);

    /// <summary>The figures that may be shown.</summary>
    /// <param name="settings">How they are made; null for <see cref="PulseSettings.Default"/>.</param>
    public OutpatientPulseReport Report(PulseSettings? settings = null)
        => new(_questions, PulseTable.Of([.. _questions.OfOutpatient], [.. _entries.Select(e => (e.Head, e.Of))], settings ?? PulseSettings.Default));

    /// <summary>The number of forms is a figure too; only the kind is printed.</summary>
    public override string ToString() => nameof(OutpatientPulse);

    internal static FindingList Together(IEnumerable<PulseHead> heads, FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new(heads.Where(h => !h.HasLeader || !h.HasClinician).Select(h => (h.Unit, h.Date)).Distinct()
            .Select(p => ProgrammeRules.NotFilledTogether.Find(policy, new Subject("pulse", p.Unit.Value, Calendar.CalendarText.Iso(p.Date)), ("unit", p.Unit.Value))));
    }
}
