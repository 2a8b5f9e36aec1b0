using ForBedring.Rules;

namespace ForBedring.Programme.Pulse;

/// <summary>Ward forms of one or several pulses (<i>Ta pulsen på sengepost</i>). It has no figure; <see cref="Report"/> makes those that may be shown.</summary>
public sealed class WardPulse
{
    private readonly ImmutableArray<WardEntry> _entries;
    private readonly PulseQuestions _questions;

    /// <summary>The forms, and the questions they answer.</summary>
    /// <param name="entries">The forms; ids are unique.</param>
    /// <param name="questions">The questions; null for <see cref="PulseQuestions.Default"/>.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    /// <exception cref="RuleViolationException">Days of a form do not fit together (PRG-T03).</exception>
    public WardPulse(IEnumerable<WardEntry> entries, PulseQuestions? questions = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
        _questions = questions ?? PulseQuestions.Default;
        if (_entries.Select(e => e.Head.Id).Distinct(StringComparer.Ordinal).Count() != _entries.Length) throw new ArgumentException("An id stands twice.", nameof(entries));
        new FindingList(_entries.SelectMany(e => e.Findings())).ThrowIfRefused();
    }

    /// <summary>Where the forms were not filled in by a leader and a clinician together: PRG-T04, once for each unit and day.</summary>
    public FindingList Findings(FindingPolicy policy) => OutpatientPulse.Together(_entries.Select(e => e.Head), policy);

    /// <summary>The figures that may be shown.</summary>
    /// <param name="settings">How they are made; null for <see cref="PulseSettings.Default"/>.</param>
    public WardPulseReport Report(PulseSettings? settings = null)
        => new(_questions, PulseTable.Of([.. _questions.OfWard], [.. _entries.Select(e => (e.Head, e.Of))], settings ?? PulseSettings.Default));

    /// <summary>The number of forms is a figure too; only the kind is printed.</summary>
    public override string ToString() => nameof(WardPulse);
}
