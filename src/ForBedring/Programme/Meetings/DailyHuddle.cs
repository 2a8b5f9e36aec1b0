using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Programme.Meetings;

/// <summary>A short meeting about the day's patients (<i>tavlemøte i poliklinikken</i>): a quick round, at most 10 minutes, every working morning. Not an improvement-board meeting.</summary>
/// <remarks>It stores no patient: only that it was held, how long it took and what was agreed about the day.</remarks>
public sealed class DailyHuddle
{
    /// <summary>The advised length, most: 10 minutes.</summary>
    public const int LongestMinutes = 10;

    /// <summary>A huddle.</summary>
    public DailyHuddle(MeetingRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Record = record;
    }

    /// <summary>The day, the minutes, who came and what was agreed.</summary>
    public MeetingRecord Record { get; }

    /// <summary>A length above 10 minutes: PRG-H01.</summary>
    public FindingList Findings(FindingPolicy policy) => Record.LengthFinding(1, LongestMinutes, policy);

    /// <summary>The day.</summary>
    public override string ToString() => Record.ToString();
}

/// <summary>The huddles of a unit (<i>daglige tavlemøter</i>): the questions of the quick round, and which working days it was held. An improvement-board meeting cannot be added.</summary>
public sealed class HuddleRoutine
{
    private readonly ImmutableSortedSet<LocalDate> _held;

    /// <summary>A routine.</summary>
    /// <param name="questions">The questions of the quick round.</param>
    /// <param name="from">The first day.</param>
    /// <param name="huddles">The huddles.</param>
    /// <param name="workingDays">What a working day is; null for Monday to Friday without public holidays.</param>
    public HuddleRoutine(IEnumerable<LocalisedText> questions, LocalDate from, IEnumerable<DailyHuddle> huddles, WorkingDayRule? workingDays = null)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(huddles);
        Questions = [.. questions];
        From = from;
        Huddles = [.. huddles.OrderBy(h => h.Record.Date)];
        WorkingDays = workingDays ?? WorkingDayRule.MondayToFriday;
        _held = [.. Huddles.Select(h => h.Record.Date)];
    }

    /// <summary>The questions of the quick round.</summary>
    public ImmutableArray<LocalisedText> Questions { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The huddles, oldest first.</summary>
    public ImmutableArray<DailyHuddle> Huddles { get; }

    /// <summary>What a working day is.</summary>
    public WorkingDayRule WorkingDays { get; }

    /// <summary>Working days with a huddle, of the working days from <see cref="From"/> through the day before <paramref name="today"/>, and today where it is held.</summary>
    public Portion Compliance(LocalDate today)
    {
        var days = Days(today).ToList();
        return Portion.From(days.Count(_held.Contains), days.Count);
    }

    /// <summary>Weeks with fewer huddles than working days (PRG-H02, told as CAL-R02) and lengths (PRG-H01).</summary>
    public FindingList Findings(LocalDate today, FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var missed = Days(today).GroupBy(d => d.PlusDays(1 - (int)d.DayOfWeek))
            .Select(w => (First: w.First(), Last: w.Last(), Held: w.Count(_held.Contains), Days: w.Count()))
            .Where(w => w.Held < w.Days)
            .Select(w => CalendarRules.PeriodMissed.Find(
                policy, new Subject("huddle", "", CalendarText.Iso(w.First)), ("period", CalendarText.Iso(w.First, w.Last)), ("held", w.Held), ("required", w.Days)));
        return new(missed.Concat(Huddles.SelectMany(h => h.Findings(policy))));
    }

    private IEnumerable<LocalDate> Days(LocalDate today)
    {
        for (var day = From; day <= today; day = day.PlusDays(1))
        {
            if (WorkingDays.IsWorkingDay(day) && (day < today || _held.Contains(day))) yield return day;
        }
    }
}
