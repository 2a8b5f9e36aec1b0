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
