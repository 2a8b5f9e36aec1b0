using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Something that could be done with a list (<i>grep</i>). Closed.</summary>
public abstract record Lever
{
    private Lever()
    {
    }

    /// <summary>What the lever assumes, for people.</summary>
    public abstract LocalisedText Assumption { get; }

    /// <summary>What the lever assumes, in English.</summary>
    public sealed override string ToString() => Assumption.English;

    private protected abstract void Closed();

    private static string Month(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string Percent(decimal share) => NumberText.Machine(share * 100, 1);

    private static decimal InUnit(decimal share, string name) => share is >= 0 and <= 1 ? share : throw new ArgumentOutOfRangeException(name, share, "A share is from 0 to 1.");

    /// <summary>A review that takes patients off the list (<i>rydding</i>).</summary>
    public sealed record CleanUpOf : Lever
    {
        /// <summary>A clean-up.</summary>
        public CleanUpOf(int patients, LocalDate on)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(patients);
            Patients = patients;
            On = on;
        }

        /// <summary>How many leave the list.</summary>
        public int Patients { get; }

        /// <summary>When.</summary>
        public LocalDate On { get; }

        /// <inheritdoc/>
        public override LocalisedText Assumption => new(
            $"Rydding tar {NumberText.Machine(Patients)} av listen {Month(On)}.", $"Rydding tek {NumberText.Machine(Patients)} av lista {Month(On)}.", $"A clean-up takes {NumberText.Machine(Patients)} off the list on {Month(On)}.");

        private protected override void Closed()
        {
        }
    }

    /// <summary>Another share of referrals rejected at intake (<i>inntaksteam</i>).</summary>
    public sealed record RejectionShare : Lever
    {
        /// <summary>A change of the rejection share.</summary>
        public RejectionShare(decimal from, decimal to, LocalDate on)
        {
            From = InUnit(from, nameof(from));
            To = InUnit(to, nameof(to));
            if (from == 1) throw new ArgumentOutOfRangeException(nameof(from), from, "Where everyone is rejected there are no entries to change.");
            On = on;
        }

        /// <summary>The share now.</summary>
        public decimal From { get; }

        /// <summary>The share then.</summary>
        public decimal To { get; }

        /// <summary>From this day's month on.</summary>
        public LocalDate On { get; }

        /// <inheritdoc/>
        public override LocalisedText Assumption => new(
            $"Avvist andel går fra {Percent(From)} til {Percent(To)} % fra {Month(On)}; nye på listen endres i samme forhold.",
            $"Avvist del går frå {Percent(From)} til {Percent(To)} % frå {Month(On)}; nye på lista blir endra i same forhold.",
            $"The share rejected goes from {Percent(From)} to {Percent(To)} % from {Month(On)}; entries change in proportion.");

        private protected override void Closed()
        {
        }
    }

    /// <summary>Extra clinics (<i>ekstra poliklinikk</i>).</summary>
    public sealed record ExtraClinics : Lever
    {
        /// <summary>Extra clinics on some days, each with the same number of slots.</summary>
        public ExtraClinics(IEnumerable<LocalDate> dates, int slots)
        {
            ArgumentNullException.ThrowIfNull(dates);
            ArgumentOutOfRangeException.ThrowIfNegative(slots);
            Dates = [.. dates.OrderBy(d => d)];
            Slots = slots;
        }

        /// <summary>The days.</summary>
        public ImmutableArray<LocalDate> Dates { get; }

        /// <summary>Slots each day, all of them used for patients on the list.</summary>
        public int Slots { get; }

        /// <inheritdoc/>
        public override LocalisedText Assumption => new(
            $"{NumberText.Machine(Dates.Length)} ekstra dager med {NumberText.Machine(Slots)} timer; hver time tar én av listen.",
            $"{NumberText.Machine(Dates.Length)} ekstra dagar med {NumberText.Machine(Slots)} timar; kvar time tek éin av lista.",
            $"{NumberText.Machine(Dates.Length)} extra days of {NumberText.Machine(Slots)} slots; each takes one off the list.");

        private protected override void Closed()
        {
        }
    }

    /// <summary>Some contacts by telephone or video (<i>digital oppfølging</i>).</summary>
    public sealed record DigitalShare : Lever
    {
        /// <summary>A share of contacts that become digital, and how much of a slot each frees.</summary>
        public DigitalShare(decimal share, decimal slotFreed, LocalDate on)
        {
            Share = InUnit(share, nameof(share));
            SlotFreed = InUnit(slotFreed, nameof(slotFreed));
            On = on;
        }

        /// <summary>The share of contacts.</summary>
        public decimal Share { get; }

        /// <summary>The part of a slot each frees; the caller's judgement.</summary>
        public decimal SlotFreed { get; }

        /// <summary>From this day's month on.</summary>
        public LocalDate On { get; }

        /// <inheritdoc/>
        public override LocalisedText Assumption => new(
            $"{Percent(Share)} % av kontaktene blir digitale fra {Month(On)} og frigjør {Percent(SlotFreed)} % av en time hver; tiden brukes på listen.",
            $"{Percent(Share)} % av kontaktane blir digitale frå {Month(On)} og frigjer {Percent(SlotFreed)} % av ein time kvar; tida blir brukt på lista.",
            $"{Percent(Share)} % of contacts become digital from {Month(On)} and free {Percent(SlotFreed)} % of a slot each; the time is used for the list.");

        private protected override void Closed()
        {
        }
    }

    /// <summary>A share of planned follow-ups that become need-driven (<i>behovsstyrt oppfølging</i>).</summary>
    public sealed record NeedDrivenConversion : Lever
    {
        /// <summary>A conversion.</summary>
        public NeedDrivenConversion(decimal share, LocalDate on)
        {
            Share = InUnit(share, nameof(share));
            On = on;
        }

        /// <summary>The share of those who would have come onto the list.</summary>
        public decimal Share { get; }

        /// <summary>From this day's month on.</summary>
        public LocalDate On { get; }

        /// <inheritdoc/>
        public override LocalisedText Assumption => new(
            $"{Percent(Share)} % av dem som ville kommet på listen, får behovsstyrt oppfølging fra {Month(On)}.",
            $"{Percent(Share)} % av dei som ville kome på lista, får behovsstyrt oppfølging frå {Month(On)}.",
            $"{Percent(Share)} % of those who would have come onto the list get need-driven follow-up from {Month(On)}.");

        private protected override void Closed()
        {
        }
    }
}

/// <summary>What a list may become if something is done (<i>hva om</i>, W17). A projection is never evidence of effect.</summary>
public sealed class Scenario
{
    private static readonly LocalisedText FlowAssumption = new(
        "Nye og avsluttede per måned: gjennomsnitt av samme måned de siste to årene, ellers av de siste tolv månedene. Uavhengige Poisson-strømmer.",
        "Nye og avslutta per månad: gjennomsnitt av same månad dei siste to åra, elles av dei siste tolv månadene. Uavhengige Poisson-straumar.",
        "Entries and exits per month: the mean of the same month in the last two years, otherwise of the last twelve months. Independent Poisson flows.");

    private Scenario(ImmutableArray<ProjectedMonth> months, ImmutableArray<LocalisedText> assumptions)
    {
        Months = months;
        Assumptions = assumptions;
    }

    /// <summary>The projected months.</summary>
    public ImmutableArray<ProjectedMonth> Months { get; }

    /// <summary>Every assumption, for people.</summary>
    public ImmutableArray<LocalisedText> Assumptions { get; }

    /// <summary>Projects a group's list for some months after its figures.</summary>
    /// <param name="figures">The figures so far.</param>
    /// <param name="group">The group.</param>
    /// <param name="months">How many months to project; at least 1.</param>
    /// <param name="levers">What is done; none for going on as now.</param>
    public static Scenario Project(MonthlyFigures figures, WaitingGroup group, int months, IEnumerable<Lever> levers)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(levers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months);
        var history = figures.Months.Select(m => figures.FlowOf(group, m)).ToList();
        var last = figures.Months[figures.Months.Length - 1];

        // Clean-ups of the past are no part of what leaves the list by itself.
        return Project(history[history.Count - 1].Closing, last, [.. history.Select(f => f.Entered)], [.. history.Select(f => f.Exited - f.CleanUp)], months, [.. levers]);
    }

    /// <summary>Projects a list from its size and its monthly entries and exits.</summary>
    /// <param name="stock">The list at the end of the last month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="entries">Entries month by month up to the last.</param>
    /// <param name="exits">Exits month by month up to the last, as many as the entries.</param>
    /// <param name="months">How many months to project.</param>
    /// <param name="levers">What is done.</param>
    public static Scenario Project(long stock, YearMonth last, IReadOnlyList<long> entries, IReadOnlyList<long> exits, int months, IReadOnlyList<Lever> levers)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(exits);
        ArgumentNullException.ThrowIfNull(levers);
        ArgumentOutOfRangeException.ThrowIfNegative(stock);
        if (entries.Count == 0 || entries.Count != exits.Count) throw new ArgumentException("Entries and exits must be given for the same months, at least one.", nameof(exits));
        var projected = ImmutableArray.CreateBuilder<ProjectedMonth>(months);
        decimal at = stock;
        decimal expected = 0;
        for (var i = 0; i < months; i++)
        {
            var month = MonthGrid.Plus(last, i + 1);
            var monthEntries = Usual(entries, i);
            var monthExits = Usual(exits, i);
            decimal cleanUp = 0;
            foreach (var lever in levers) Apply(lever, month, ref monthEntries, ref monthExits, ref cleanUp);
            var served = Math.Min(at + monthEntries, monthExits);
            at = Math.Max(0, at + monthEntries - served - cleanUp);
            expected += monthEntries + monthExits;
            var half = 1.96m * (decimal)Math.Sqrt((double)expected);
            projected.Add(new(month, monthEntries, served, cleanUp, at, Math.Max(0, at - half), at + half));
        }

        return new(projected.ToImmutable(), [FlowAssumption, .. levers.Select(l => l.Assumption)]);
    }

    /// <summary>The last projected size.</summary>
    public override string ToString() => $"{NumberText.Machine(Months.Length)} months, then {NumberText.Machine(Months[Months.Length - 1].Stock, 0)}";

    // The same calendar month one and two years back where both are known, otherwise the mean of the last twelve months, or of all where there are fewer.
    private static decimal Usual(IReadOnlyList<long> series, int ahead)
    {
        var back = 12 - (ahead % 12);
        var first = series.Count - back;
        var second = first - 12;
        if (second >= 0) return (series[first] + (decimal)series[second]) / 2;
        var count = Math.Min(12, series.Count);
        return (decimal)series.Skip(series.Count - count).Sum() / count;
    }

    private static void Apply(Lever lever, YearMonth month, ref decimal entries, ref decimal exits, ref decimal cleanUp)
    {
        switch (lever)
        {
            case Lever.CleanUpOf clean when IsIn(clean.On, month):
                cleanUp += clean.Patients;
                break;
            case Lever.RejectionShare share when IsFrom(share.On, month):
                entries = entries * (1 - share.To) / (1 - share.From);
                break;
            case Lever.ExtraClinics extra:
                exits += (decimal)extra.Slots * extra.Dates.Count(d => IsIn(d, month));
                break;
            case Lever.DigitalShare digital when IsFrom(digital.On, month):
                exits *= 1 + (digital.Share * digital.SlotFreed);
                break;
            case Lever.NeedDrivenConversion conversion when IsFrom(conversion.On, month):
                entries *= 1 - conversion.Share;
                break;
        }
    }

    private static bool IsIn(LocalDate day, YearMonth month) => day.Year == month.Year && day.Month == month.Month;

    private static bool IsFrom(LocalDate day, YearMonth month) => (month.Year, month.Month).CompareTo((day.Year, day.Month)) >= 0;
}

/// <summary>One projected month (<i>framskrevet måned</i>).</summary>
public sealed class ProjectedMonth
{
    internal ProjectedMonth(YearMonth month, decimal entries, decimal exits, decimal cleanUp, decimal stock, decimal lower, decimal upper)
    {
        Month = month;
        Entries = new(entries);
        Exits = new(exits);
        CleanUp = new(cleanUp);
        Stock = stock;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>Expected to come onto the list.</summary>
    public PatientCount Entries { get; }

    /// <summary>Expected to leave it, clean-up not counted.</summary>
    public PatientCount Exits { get; }

    /// <summary>Taken off by clean-up.</summary>
    public PatientCount CleanUp { get; }

    /// <summary>The list at the end of the month.</summary>
    public decimal Stock { get; }

    /// <summary>The lower end of the 95 % band, never below 0.</summary>
    public decimal Lower { get; }

    /// <summary>The upper end of the 95 % band.</summary>
    public decimal Upper { get; }

    /// <summary>The month and the size.</summary>
    public override string ToString() => $"{NodaTime.Text.YearMonthPattern.Iso.Format(Month)}: {NumberText.Machine(Stock, 1)}";
}
