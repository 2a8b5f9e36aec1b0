using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>When a reading was taken (<i>måletidspunkt</i>): a day, a period, or a running number. Closed.</summary>
/// <remarks>Times of one series are all of the same kind. Equality is by content.</remarks>
public abstract record ReadingTime
{
    private ReadingTime()
    {
    }

    /// <summary>The first day; null for a running number.</summary>
    public abstract LocalDate? FirstDay { get; }

    /// <summary>The last day, included; null for a running number.</summary>
    public abstract LocalDate? LastDay { get; }

    /// <summary>A day.</summary>
    public static ReadingTime OnDay(LocalDate day) => new Day(day);

    /// <summary>A period, for example a month.</summary>
    public static ReadingTime In(CalendarPeriod period) => new Span(period);

    /// <summary>A month, 1–12.</summary>
    public static ReadingTime InMonth(int year, int month) => new Span(CalendarPeriod.Month(year, month));

    /// <summary>A running number: the nth patient, week 14 of a project.</summary>
    public static ReadingTime AtNumber(long number) => new Number(number);

    /// <summary>How this time stands to a later row's: null where the two are not of the same kind, 0 where they are the same, above 0 where this one is not wholly before.</summary>
    internal int? CompareForOrder(ReadingTime next) => (this, next) switch
    {
        (Number a, Number b) => a.Value.CompareTo(b.Value),
        (Day a, Day b) => a.Date.CompareTo(b.Date),
        (Span a, Span b) => a.Period.Equals(b.Period) ? 0 : a.Period.Last < b.Period.First ? -1 : 1,
        _ => null,
    };

    private protected abstract void Closed();

    /// <summary>A day (<i>dag</i>).</summary>
    public sealed record Day : ReadingTime
    {
        /// <summary>A day.</summary>
        public Day(LocalDate date) => Date = date;

        /// <summary>The date.</summary>
        public LocalDate Date { get; }

        /// <inheritdoc/>
        public override LocalDate? FirstDay => Date;

        /// <inheritdoc/>
        public override LocalDate? LastDay => Date;

        /// <summary>The date as <c>2023-06-01</c>.</summary>
        public override string ToString() => CalendarText.Iso(Date);

        private protected override void Closed()
        {
        }
    }

    /// <summary>A period of whole days (<i>periode</i>).</summary>
    public sealed record Span : ReadingTime
    {
        /// <summary>A period.</summary>
        public Span(CalendarPeriod period)
        {
            ArgumentNullException.ThrowIfNull(period);
            Period = period;
        }

        /// <summary>The period.</summary>
        public CalendarPeriod Period { get; }

        /// <inheritdoc/>
        public override LocalDate? FirstDay => Period.First;

        /// <inheritdoc/>
        public override LocalDate? LastDay => Period.Last;

        /// <summary>The period's name, as in <c>2023-06</c>.</summary>
        public override string ToString() => Period.ToString();

        private protected override void Closed()
        {
        }
    }

    /// <summary>A running number (<i>løpenummer</i>).</summary>
    public sealed record Number : ReadingTime
    {
        /// <summary>A running number.</summary>
        public Number(long value) => Value = value;

        /// <summary>The number.</summary>
        public long Value { get; }

        /// <inheritdoc/>
        public override LocalDate? FirstDay => null;

        /// <inheritdoc/>
        public override LocalDate? LastDay => null;

        /// <summary>The number.</summary>
        public override string ToString() => NumberText.Machine(Value);

        private protected override void Closed()
        {
        }
    }
}
