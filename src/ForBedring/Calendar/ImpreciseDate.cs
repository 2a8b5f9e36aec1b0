using ForBedring.Rules;

namespace ForBedring.Calendar;

/// <summary>A date as people write it (<i>upresis dato</i>): <i>Ultimo 2023</i>, <i>Feb. 24</i>, <i>løpende</i>, or nothing at all. Closed.</summary>
/// <remarks>
/// The text is kept character for character (CAL-D00): forms are evidence. Reading is total and never throws; what is not understood is
/// <see cref="Unresolved"/>. Equality is by content. The rules CAL-D01 to CAL-D10 say how texts are read.
/// </remarks>
public abstract record ImpreciseDate
{
    private ImpreciseDate(string originalText)
    {
        ArgumentNullException.ThrowIfNull(originalText);
        OriginalText = originalText;
    }

    /// <summary>No date, nothing written.</summary>
    public static ImpreciseDate Blank { get; } = new Unspecified("", UnspecifiedReason.Blank);

    /// <summary>The text as it was written, character for character.</summary>
    public string OriginalText { get; }

    private protected abstract void Closed();

    /// <summary>The date a text names, in bokmål or nynorsk, read against a context. Total: every text gives one of the four cases.</summary>
    public static ImpreciseDate Parse(string text, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return DateReader.Read(text, context);
    }

    /// <summary>Exactly one day, written as yyyy-MM-dd.</summary>
    public static Dated OnDay(LocalDate date) => new(CalendarText.Iso(date), date, date, DatePrecision.Day);

    /// <summary>Whether one date lies before another: yes if the first ends before the second begins, no if it begins on or after the day the second ends.</summary>
    /// <remarks>What is open, unspecified or unresolved has no known end, so it is certain only where its known end decides.</remarks>
    public static Certainty Before(ImpreciseDate first, ImpreciseDate second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (earliest, latest) = first.Ends();
        var (otherEarliest, otherLatest) = second.Ends();
        if (latest is { } end && otherEarliest is { } begin && end < begin) return Certainty.Yes;
        return earliest is { } start && otherLatest is { } otherEnd && start >= otherEnd ? Certainty.No : Certainty.Possibly;
    }

    /// <summary>Whether the date has passed: certainly after its last day, possibly after its first.</summary>
    /// <param name="today">The day that is asked about.</param>
    /// <param name="rule">Which day a deadline ends on; the last day if left out.</param>
    /// <returns>Never falls as <paramref name="today"/> grows. Open and unspecified dates are never overdue: nothing dated was promised. Unresolved ones are possibly.</returns>
    public Certainty Overdue(LocalDate today, DueDayRule? rule = null) => this switch
    {
        Dated dated when today > dated.DueLatest(rule) => Certainty.Yes,
        Dated dated when today > dated.DueEarliest => Certainty.Possibly,
        Unresolved => Certainty.Possibly,
        _ => Certainty.No,
    };

    /// <summary>Whether the date is not certainly passed and ends within some days.</summary>
    /// <param name="today">The day that is asked about.</param>
    /// <param name="days">How many days ahead count, the last included; 28 by default, our choice.</param>
    /// <param name="rule">Which day a deadline ends on; the last day if left out.</param>
    public bool DueSoon(LocalDate today, int days = 28, DueDayRule? rule = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return this is Dated dated && today <= dated.DueLatest(rule) && Period.DaysBetween(today, dated.DueLatest(rule)) <= days;
    }

    /// <summary>What a reader of the form should be told about this date: CAL-D01, D04, D05, D08, D09 and D10.</summary>
    public FindingList Findings(FindingPolicy policy, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(subject);
        var found = new List<Finding>();
        if (this is Dated dated)
        {
            var reading = CalendarText.Iso(dated.Earliest, dated.Latest);
            if (dated.Alternative is { } other)
                found.Add(CalendarRules.AmbiguousDate.Find(policy, subject, ("text", OriginalText), ("reading", reading), ("other", CalendarText.Iso(other.Start, other.End))));
            if (dated.Has(DateFlags.UnknownWords))
                found.Add(CalendarRules.OnlyYearUnderstood.Find(policy, subject, ("text", OriginalText), ("reading", reading)));
            if (dated.Has(DateFlags.OtherWords))
                found.Add(CalendarRules.WordsKept.Find(policy, subject, ("text", OriginalText), ("reading", reading)));
            if (dated.Has(DateFlags.WeekdayMismatch))
                found.Add(CalendarRules.WeekdayMismatch.Find(policy, subject, ("text", OriginalText), ("reading", reading)));
        }
        else if (this is Unresolved)
        {
            found.Add(DateReader.MissingWeek(OriginalText) is { } missing
                ? CalendarRules.NoSuchWeek.Find(policy, subject, ("text", OriginalText), ("week", missing.Week), ("year", missing.Year), ("weeks", missing.Weeks))
                : CalendarRules.UnresolvedDate.Find(policy, subject, ("text", OriginalText)));
        }

        return new(found);
    }

    private (LocalDate? Earliest, LocalDate? Latest) Ends() => this switch
    {
        Dated dated => (dated.Earliest, dated.Latest),
        Open open => (open.From, null),
        _ => (null, null),
    };

    /// <summary>A date that lies in a stretch of days (<i>tidfestet</i>).</summary>
    public sealed record Dated : ImpreciseDate
    {
        /// <summary>A date that lies in a stretch of days.</summary>
        /// <exception cref="ArgumentException">The latest day is before the earliest.</exception>
        public Dated(
            string originalText,
            LocalDate earliest,
            LocalDate latest,
            DatePrecision precision,
            DateBound bound = DateBound.On,
            DateFlags flags = DateFlags.None,
            DateInterval? alternative = null)
            : base(originalText)
        {
            if (latest < earliest) throw new ArgumentException("The latest day is before the earliest.", nameof(latest));
            if (precision is < DatePrecision.Day or > DatePrecision.WithinYear) throw new ArgumentOutOfRangeException(nameof(precision), precision, "The precision is not one of DatePrecision.");
            if (bound is not (DateBound.On or DateBound.NoLaterThan)) throw new ArgumentOutOfRangeException(nameof(bound), bound, "The bound is not one of DateBound.");
            Earliest = earliest;
            Latest = latest;
            Precision = precision;
            Bound = bound;
            Flags = flags;
            Alternative = alternative;
        }

        /// <summary>The first day it can mean.</summary>
        public LocalDate Earliest { get; }

        /// <summary>The last day it can mean, included.</summary>
        public LocalDate Latest { get; }

        /// <summary>What kind of stretch the text names.</summary>
        public DatePrecision Precision { get; }

        /// <summary>Whether it says when, or when at the latest.</summary>
        public DateBound Bound { get; }

        /// <summary>What a reader should know about the reading.</summary>
        public DateFlags Flags { get; }

        /// <summary>Another reading of the same text; null where there is none.</summary>
        public DateInterval? Alternative { get; }

        /// <summary>The first day after which it may be late: the last day of what is promised <i>innen</i>, otherwise the first day it can mean.</summary>
        public LocalDate DueEarliest => Bound == DateBound.NoLaterThan && !Has(DateFlags.InnenPeriod) ? Latest : Earliest;

        /// <summary>Whether a flag is set; false for <see cref="DateFlags.None"/>.</summary>
        public bool Has(DateFlags flag) => (Flags & flag) != DateFlags.None;

        /// <summary>The last day it is in time: <see cref="Latest"/>, or the last working day on or before it.</summary>
        /// <param name="rule">Which day a deadline ends on; the last day if left out.</param>
        public LocalDate DueLatest(DueDayRule? rule = null) => (rule ?? DueDayRule.LastDay).Of(Latest);

        /// <summary>The text and the stretch.</summary>
        public override string ToString() => $"{OriginalText} ({CalendarText.Iso(Earliest, Latest)})";

        private protected override void Closed()
        {
        }
    }

    /// <summary>Something that goes on without a date to end (<i>løpende</i>), perhaps from a day on.</summary>
    public sealed record Open : ImpreciseDate
    {
        /// <summary>Without an end, perhaps from a day on.</summary>
        public Open(string originalText, LocalDate? from = null)
            : base(originalText) => From = from;

        /// <summary>The first day; null where none is written.</summary>
        public LocalDate? From { get; }

        /// <summary>The text.</summary>
        public override string ToString() => OriginalText;

        private protected override void Closed()
        {
        }
    }

    /// <summary>No date: blank, as soon as possible, or not decided (<i>uten dato</i>).</summary>
    public sealed record Unspecified : ImpreciseDate
    {
        /// <summary>No date, and why.</summary>
        public Unspecified(string originalText, UnspecifiedReason reason)
            : base(originalText)
        {
            if (reason is < UnspecifiedReason.Blank or > UnspecifiedReason.ToBeDecided) throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is not one of UnspecifiedReason.");
            Reason = reason;
        }

        /// <summary>Why there is no date.</summary>
        public UnspecifiedReason Reason { get; }

        /// <summary>The text.</summary>
        public override string ToString() => OriginalText;

        private protected override void Closed()
        {
        }
    }

    /// <summary>A text that was not understood as a date (<i>ikke tolket</i>).</summary>
    public sealed record Unresolved : ImpreciseDate
    {
        /// <summary>A text that was not understood.</summary>
        public Unresolved(string originalText)
            : base(originalText)
        {
        }

        /// <summary>The text.</summary>
        public override string ToString() => OriginalText;

        private protected override void Closed()
        {
        }
    }
}
