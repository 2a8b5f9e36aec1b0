using ForBedring.Rules;
using NodaTime.Calendars;

namespace ForBedring.WaitingLists;

/// <summary>In what order those waiting are served (<i>rekkefølge</i>). Medical priority may overrule any order.</summary>
public enum ServiceOrder
{
    /// <summary>Longest wait first: seniority, then id (<i>først til mølla</i>).</summary>
    Fifo = 1,

    /// <summary>Earliest deadline first; without deadline last; then seniority and id (<i>tidligste frist først</i>).</summary>
    EarliestDeadline = 2,

    /// <summary>In the order of deadlines, first everyone who can still make it, then the rest (<i>færrest brudd</i>).</summary>
    FewestBreaches = 3,
}

/// <summary>What one order of service would lead to (<i>fristbruddprognose</i>, W16, WTL-R14): a planning aid, not a call-in list.</summary>
/// <remarks>
/// Slots begin on the first working day strictly after T. A breach is a slot after the deadline; who has no deadline never breaches. Earliest deadline first makes
/// the <em>largest</em> lateness as small as it can be (Jackson 1955), not the number of breaches.
/// </remarks>
public sealed class BreachForecast
{
    private BreachForecast(LocalDate day, ServiceOrder order, ImmutableArray<ForecastSlot> slots, ImmutableArray<WaitingPatient> withoutSlot, int workingDays, ImmutableArray<DueWeek> due)
    {
        Day = day;
        Order = order;
        Slots = slots;
        WithoutSlot = withoutSlot;
        WorkingDaysNeeded = new(workingDays);
        DuePerWeek = due;
    }

    /// <summary>The day T.</summary>
    public LocalDate Day { get; }

    /// <summary>The order.</summary>
    public ServiceOrder Order { get; }

    /// <summary>Who gets which day, in order.</summary>
    public ImmutableArray<ForecastSlot> Slots { get; }

    /// <summary>Who gets none, where the plan of capacity ends first.</summary>
    public ImmutableArray<WaitingPatient> WithoutSlot { get; }

    /// <summary>How many are waiting.</summary>
    public int Waiting => Slots.Length + WithoutSlot.Length;

    /// <summary>Working days from the first slot day through the last one used.</summary>
    public WorkingDays WorkingDaysNeeded { get; }

    /// <summary>The last slot; null where nobody waits.</summary>
    public LocalDate? LastSlot => Slots.IsEmpty ? null : Slots.Max(s => s.Day);

    /// <summary>Who is past the deadline already at T.</summary>
    public int BreachedAlready => Slots.Count(s => Day > s.Patient.Deadline) + WithoutSlot.Count(p => Day > p.Deadline);

    /// <summary>Who would be past the deadline when served, those already late included.</summary>
    public int BreachesWhenScheduled => Slots.Count(s => s.IsBreach);

    /// <summary>The mean wait when served, in days.</summary>
    public Figure MeanWaitAtSlot => Figure.Mean(Slots.Sum(s => (long)s.WaitDays), Slots.Length);

    /// <summary>The longest wait when served, in days.</summary>
    public Figure MaxWaitAtSlot => Slots.IsEmpty ? Figure.NoData.Instance : Figure.From(Slots.Max(s => s.WaitDays), Slots.Length);

    /// <summary>The largest lateness in calendar days: slot − deadline; negative where everyone is in time, no data where nobody has a deadline.</summary>
    public Figure LargestLateness
    {
        get
        {
            var withDeadline = Slots.Where(s => s.Patient.Deadline is not null).ToList();
            return withDeadline.Count == 0 ? Figure.NoData.Instance : Figure.From(withDeadline.Max(s => s.LatenessDays!.Value), withDeadline.Count);
        }
    }

    /// <summary>How many deadlines fall in each ISO week (<i>fristprofil</i>), ascending; those passed included.</summary>
    public ImmutableArray<DueWeek> DuePerWeek { get; }

    /// <summary>The forecast for those waiting at T with a plan of capacity.</summary>
    public static BreachForecast Of(IEnumerable<WaitingPatient> waiting, LocalDate day, ServiceOrder order, CapacityPlan capacity)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(capacity);
        if (order is < ServiceOrder.Fifo or > ServiceOrder.FewestBreaches) throw new ArgumentOutOfRangeException(nameof(order), order, "The order is not one of ServiceOrder.");
        var patients = waiting.ToList();
        var queue = InOrder(patients, order == ServiceOrder.Fifo ? ServiceOrder.Fifo : ServiceOrder.EarliestDeadline);
        var days = capacity.SlotsAfter(day).Take(queue.Count).ToList();
        if (order == ServiceOrder.FewestBreaches) queue = InTimeFirst(queue, days);
        var slots = days.Select((d, i) => new ForecastSlot(queue[i], d)).ToImmutableArray();
        var workingDays = slots.IsEmpty ? 0 : capacity.WorkingDayRule.CountWorkingDays(day, slots.Max(s => s.Day));
        var due = patients.Where(p => p.Deadline is not null)
            .GroupBy(p => (Year: WeekYearRules.Iso.GetWeekYear(p.Deadline!.Value), Week: WeekYearRules.Iso.GetWeekOfWeekYear(p.Deadline!.Value)))
            .OrderBy(g => g.Key).Select(g => new DueWeek(g.Key.Year, g.Key.Week, g.Count())).ToImmutableArray();
        return new(day, order, slots, [.. queue.Skip(days.Count)], workingDays, due);
    }

    /// <summary>Those waiting in the order they are served by seniority or by deadline.</summary>
    internal static List<WaitingPatient> InOrder(IEnumerable<WaitingPatient> waiting, ServiceOrder order)
        => order == ServiceOrder.Fifo
            ? [.. waiting.OrderBy(p => p.Seniority).ThenBy(p => p.Id, StringComparer.Ordinal)]
            : [.. waiting.OrderBy(p => p.Deadline is null).ThenBy(p => p.Deadline).ThenBy(p => p.Seniority).ThenBy(p => p.Id, StringComparer.Ordinal)];

    /// <summary>The number waiting and the breaches.</summary>
    public override string ToString() => $"{Order}: {NumberText.Machine(Waiting)} waiting, {NumberText.Machine(BreachesWhenScheduled)} breaches";

    private static List<WaitingPatient> InTimeFirst(List<WaitingPatient> byDeadline, List<LocalDate> days)
    {
        var inTime = new List<WaitingPatient>(byDeadline.Count);
        var late = new List<WaitingPatient>();
        foreach (var patient in byDeadline)
        {
            if (inTime.Count < days.Count && (patient.Deadline is not { } deadline || days[inTime.Count] <= deadline)) inTime.Add(patient);
            else late.Add(patient);
        }

        inTime.AddRange(late);
        return inTime;
    }
}

/// <summary>Someone waiting, for the forecast (<i>ventende</i>).</summary>
public sealed record WaitingPatient
{
    /// <summary>Someone waiting.</summary>
    public WaitingPatient(string id, LocalDate seniority, LocalDate? deadline = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Seniority = seniority;
        Deadline = deadline;
    }

    /// <summary>The referral's id; compared ordinally.</summary>
    public string Id { get; }

    /// <summary>The start of the wait.</summary>
    public LocalDate Seniority { get; }

    /// <summary>The last day care must have started; null where there is none.</summary>
    public LocalDate? Deadline { get; }

    /// <summary>Those on the list at the end of a day, in the order of the list.</summary>
    public static ImmutableArray<WaitingPatient> AllAt(ReferralList list, LocalDate day, ListProfile profile = ListProfile.Simple)
    {
        ArgumentNullException.ThrowIfNull(list);
        var t = DayNumber.Of(day);
        var waiting = ImmutableArray.CreateBuilder<WaitingPatient>();
        for (var i = 0; i < list.Count; i++)
        {
            ref readonly var row = ref list.Rows[i];
            if (!Populations.TryGetStay(row, profile, out var entry, out var exit) || entry > t || exit <= t) continue;
            waiting.Add(new(list.IdAt(i), DayNumber.ToDate(row.Seniority), DayNumber.ToDateOrNull(row.Deadline)));
        }

        return waiting.ToImmutable();
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A slot in the forecast (<i>time i prognosen</i>).</summary>
public sealed record ForecastSlot
{
    internal ForecastSlot(WaitingPatient patient, LocalDate day)
    {
        Patient = patient;
        Day = day;
    }

    /// <summary>Who.</summary>
    public WaitingPatient Patient { get; }

    /// <summary>When.</summary>
    public LocalDate Day { get; }

    /// <summary>Whether it is after the deadline.</summary>
    public bool IsBreach => Day > Patient.Deadline;

    /// <summary>The wait in calendar days.</summary>
    public int WaitDays => Period.DaysBetween(Patient.Seniority, Day);

    /// <summary>Calendar days after the deadline, negative before it; null where there is no deadline.</summary>
    public int? LatenessDays => Patient.Deadline is { } deadline ? Period.DaysBetween(deadline, Day) : null;

    /// <summary>Who and when.</summary>
    public override string ToString() => $"{Patient} {NodaTime.Text.LocalDatePattern.Iso.Format(Day)}";
}

/// <summary>How many deadlines fall in an ISO week (<i>frister i uken</i>).</summary>
public sealed record DueWeek
{
    internal DueWeek(int weekYear, int week, int count)
    {
        WeekYear = weekYear;
        Week = week;
        Count = count;
    }

    /// <summary>The week-numbering year.</summary>
    public int WeekYear { get; }

    /// <summary>The week, 1 to 53.</summary>
    public int Week { get; }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>The week and the count.</summary>
    public override string ToString() => $"{NumberText.Machine(WeekYear)}-W{Week:00}: {NumberText.Machine(Count)}";
}
