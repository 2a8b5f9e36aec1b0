using ForBedring.Rules;

namespace ForBedring.Calendar;

/// <summary>How a period that is clipped at either end counts (<i>avkortet periode</i>).</summary>
public enum PartialPeriodRule
{
    /// <summary>In full: the default.</summary>
    Count = 1,

    /// <summary>Only if it was met.</summary>
    Exempt = 2,
}

/// <summary>How a period of a recurrence went (<i>status for perioden</i>).</summary>
public enum PeriodStatus
{
    /// <summary>As many as agreed.</summary>
    Met = 1,

    /// <summary>Ended with fewer than agreed.</summary>
    Missed = 2,

    /// <summary>Begun and not ended, fewer than agreed so far.</summary>
    Running = 3,

    /// <summary>Not begun.</summary>
    Future = 4,
}

/// <summary>One time something agreed happened (<i>gjennomføring</i>).</summary>
public sealed record Occurrence
{
    /// <summary>An occurrence on a day, perhaps in an arena.</summary>
    public Occurrence(LocalDate date, string? arenaId = null)
    {
        Date = date;
        ArenaId = arenaId;
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The meeting or arena it happened in; null where none is given.</summary>
    public string? ArenaId { get; }

    /// <summary>The day.</summary>
    public override string ToString() => CalendarText.Iso(Date);
}

/// <summary>One period of a recurrence and how it went (<i>periode</i>).</summary>
public sealed record RecurrencePeriod
{
    internal RecurrencePeriod(LocalDate first, LocalDate last, bool isPartial, int required, int held, PeriodStatus status)
    {
        First = first;
        Last = last;
        IsPartial = isPartial;
        Required = required;
        Held = held;
        Status = status;
    }

    /// <summary>The first day.</summary>
    public LocalDate First { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate Last { get; }

    /// <summary>Whether the calendar period is clipped by the recurrence's first or last day.</summary>
    public bool IsPartial { get; }

    /// <summary>How many times were agreed.</summary>
    public int Required { get; }

    /// <summary>How many times it happened, surplus included.</summary>
    public int Held { get; }

    /// <summary>How it went.</summary>
    public PeriodStatus Status { get; }

    /// <summary>The days, and how many of those required were held.</summary>
    public override string ToString() => $"{CalendarText.Iso(First, Last)}: {NumberText.Machine(Held)} of {NumberText.Machine(Required)}";
}

/// <summary>A recurrence and the times it happened (<i>gjennomføringslogg</i>). Immutable; surplus in one period never covers another.</summary>
public sealed class OccurrenceLog
{
    private OccurrenceLog(Recurrence recurrence, ImmutableArray<Occurrence> occurrences)
    {
        Recurrence = recurrence;
        Occurrences = occurrences;
    }

    /// <summary>What was agreed.</summary>
    public Recurrence Recurrence { get; }

    /// <summary>What happened, by date and arena.</summary>
    public ImmutableArray<Occurrence> Occurrences { get; }

    /// <summary>A log without occurrences.</summary>
    public static OccurrenceLog For(Recurrence recurrence)
    {
        ArgumentNullException.ThrowIfNull(recurrence);
        return new(recurrence, []);
    }

    /// <summary>A log of days that have passed.</summary>
    internal static OccurrenceLog Of(Recurrence recurrence, IEnumerable<LocalDate> days) => new(recurrence, [.. days.OrderBy(d => d).Select(d => new Occurrence(d))]);

    /// <summary>Whether an occurrence can be recorded today: not before it has happened (CAL-R01).</summary>
    public static FindingList CanAdd(Occurrence occurrence, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return occurrence.Date <= today
            ? FindingList.Empty
            : new([CalendarRules.OccurrenceInFuture.Find(FindingPolicy.Default, new Subject("occurrence", CalendarText.Iso(occurrence.Date)), ("date", occurrence.Date), ("today", today))]);
    }

    /// <summary>This log and one occurrence more.</summary>
    /// <exception cref="RuleViolationException">The occurrence is after today (CAL-R01).</exception>
    public OccurrenceLog Add(Occurrence occurrence, LocalDate today)
    {
        CanAdd(occurrence, today).ThrowIfRefused();
        return new(Recurrence, [.. Occurrences.Append(occurrence).OrderBy(o => o.Date).ThenBy(o => o.ArenaId, StringComparer.Ordinal)]);
    }

    /// <summary>Each period of the recurrence in order; without an end, through the period that holds <paramref name="today"/>.</summary>
    /// <remarks>Occurrences after <paramref name="today"/> do not count.</remarks>
    public ImmutableArray<RecurrencePeriod> Periods(LocalDate today)
    {
        var periods = ImmutableArray.CreateBuilder<RecurrencePeriod>();
        var next = 0;
        foreach (var (first, last, isPartial) in Recurrence.Cut(today))
        {
            while (next < Occurrences.Length && Occurrences[next].Date < first) next++;
            var held = 0;
            while (next < Occurrences.Length && Occurrences[next].Date <= last && Occurrences[next].Date <= today)
            {
                held++;
                next++;
            }

            var status = held >= Recurrence.AtLeast ? PeriodStatus.Met : today > last ? PeriodStatus.Missed : today >= first ? PeriodStatus.Running : PeriodStatus.Future;
            periods.Add(new(first, last, isPartial, Recurrence.AtLeast, held, status));
        }

        return periods.ToImmutable();
    }

    /// <summary>Periods met out of periods met or missed; not applicable where no period has ended or been met.</summary>
    public Portion Compliance(LocalDate today, PartialPeriodRule partial = PartialPeriodRule.Count)
    {
        if (partial is not (PartialPeriodRule.Count or PartialPeriodRule.Exempt)) throw new ArgumentOutOfRangeException(nameof(partial), partial, "The rule is not one of PartialPeriodRule.");
        var counted = Counted(today, partial);
        var met = counted.LongCount(p => p.Status == PeriodStatus.Met);
        return counted.Count == 0
            ? new Portion.NotApplicable(new("Ingen periode er avsluttet ennå.", "Ingen periode er avslutta enno.", "No period has ended yet."))
            : Portion.From(met, counted.Count);
    }

    /// <summary>One finding for each missed period (CAL-R02).</summary>
    public FindingList Findings(LocalDate today, FindingPolicy policy, Subject subject, PartialPeriodRule partial = PartialPeriodRule.Count)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(subject);
        return new(Counted(today, partial).Where(p => p.Status == PeriodStatus.Missed).Select(p => CalendarRules.PeriodMissed.Find(
            policy,
            new Subject(subject.Kind, subject.Id, CalendarText.Iso(p.First)),
            ("period", CalendarText.Iso(p.First, p.Last)),
            ("held", p.Held),
            ("required", p.Required))));
    }

    private List<RecurrencePeriod> Counted(LocalDate today, PartialPeriodRule partial)
        => [.. Periods(today).Where(p => p.Status == PeriodStatus.Met || (p.Status == PeriodStatus.Missed && !(p.IsPartial && partial == PartialPeriodRule.Exempt)))];
}
