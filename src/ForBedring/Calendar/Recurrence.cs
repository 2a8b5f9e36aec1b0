using ForBedring.Rules;

namespace ForBedring.Calendar;

/// <summary>The unit of a recurrence (<i>hver …</i>).</summary>
public enum PeriodUnit
{
    /// <summary>Every day (<i>daglig</i>).</summary>
    Day = 1,

    /// <summary>Every ISO week (<i>ukentlig, vekentleg</i>).</summary>
    Week = 2,

    /// <summary>Every 14 days, counted from the first day (<i>hver 14. dag</i>).</summary>
    Fortnight = 3,

    /// <summary>Every calendar month (<i>månedlig, månadleg</i>).</summary>
    Month = 4,

    /// <summary>Every quarter (<i>kvartalsvis</i>).</summary>
    Quarter = 5,

    /// <summary>Every tertial (<i>tertialvis</i>).</summary>
    Tertial = 6,

    /// <summary>Every half-year (<i>halvårlig, halvårleg</i>).</summary>
    HalfYear = 7,

    /// <summary>Every calendar year (<i>årlig, årleg</i>).</summary>
    Year = 8,
}

/// <summary>How often something is agreed to happen (<i>gjentakelse</i>): at least so many times in each period, from a day and perhaps until a day.</summary>
/// <remarks>Periods are calendar periods, weeks by ISO, fortnights counted from <see cref="From"/>. Equality is by content.</remarks>
public sealed class Recurrence : IEquatable<Recurrence>
{
    /// <summary>A recurrence.</summary>
    /// <param name="atLeast">How many times in each period, at least 1.</param>
    /// <param name="per">The period.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day, included; null where it has no end.</param>
    /// <param name="isApproximate">Whether the text said about (<i>ca.</i>).</param>
    public Recurrence(int atLeast, PeriodUnit per, LocalDate from, LocalDate? until = null, bool isApproximate = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atLeast);
        if (per is < PeriodUnit.Day or > PeriodUnit.Year) throw new ArgumentOutOfRangeException(nameof(per), per, "The period is not one of PeriodUnit.");
        if (until < from) throw new ArgumentException("The last day is before the first.", nameof(until));
        AtLeast = atLeast;
        Per = per;
        From = from;
        Until = until;
        IsApproximate = isApproximate;
    }

    /// <summary>How many times in each period, at least 1.</summary>
    public int AtLeast { get; }

    /// <summary>The period.</summary>
    public PeriodUnit Per { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The last day, included; null where it has no end.</summary>
    public LocalDate? Until { get; }

    /// <summary>Whether the text said about (<i>ca.</i>).</summary>
    public bool IsApproximate { get; }

    /// <summary>The recurrence a whole text states, as in <i>kvartalsvis</i>, <i>ca hver mnd</i> or <i>2 dager i uken</i>; false for any other text.</summary>
    public static bool TryParse(string text, LocalDate from, LocalDate? until, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Recurrence? recurrence)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Made(RecurrenceReader.Whole(DateTokens.Split(DateTokens.Normalise(text))), from, until, out recurrence);
    }

    /// <summary>The first recurrence stated anywhere in a text, as in <i>status på minst ett møte i kvartalet</i>; false if there is none.</summary>
    public static bool TryFind(string text, LocalDate from, LocalDate? until, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Recurrence? recurrence)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Made(RecurrenceReader.Anywhere(DateTokens.Split(DateTokens.Normalise(text))), from, until, out recurrence);
    }

    /// <summary>The first and last day of each period from <see cref="From"/>, clipped to it and to <see cref="Until"/>; without an end, through the period that holds a day.</summary>
    internal IEnumerable<(LocalDate First, LocalDate Last, bool IsPartial)> Cut(LocalDate through)
    {
        var start = From;
        while (true)
        {
            var (first, last) = Around(start);
            var isPartial = first < From || (Until is { } until && last > until);
            yield return (start, Until is { } end && end < last ? end : last, isPartial);
            if (last >= LocalDate.MaxIsoValue || (Until is { } stop ? last >= stop : last >= through)) yield break;
            start = last.PlusDays(1);
        }
    }

    /// <inheritdoc/>
    public bool Equals(Recurrence? other)
        => other is not null && AtLeast == other.AtLeast && Per == other.Per && From == other.From && Until == other.Until && IsApproximate == other.IsApproximate;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Recurrence);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(AtLeast, Per, From, Until);

    /// <summary>The recurrence as data, as in <c>1 per Quarter from 2023-05-24</c>.</summary>
    public override string ToString()
        => $"{NumberText.Machine(AtLeast)} per {Per} from {CalendarText.Iso(From)}" + (Until is { } until ? " until " + CalendarText.Iso(until) : "");

    private (LocalDate First, LocalDate Last) Around(LocalDate date) => Per switch
    {
        PeriodUnit.Day => (date, date),
        PeriodUnit.Week => (CalendarEnd.Plus(date, 1 - (int)date.DayOfWeek), CalendarEnd.Plus(date, 7 - (int)date.DayOfWeek)),
        PeriodUnit.Fortnight => (date, CalendarEnd.Plus(date, 13)),
        PeriodUnit.Month => Months(date, 1),
        PeriodUnit.Quarter => Months(date, 3),
        PeriodUnit.Tertial => Months(date, 4),
        PeriodUnit.HalfYear => Months(date, 6),
        _ => Months(date, 12),
    };

    private static (LocalDate First, LocalDate Last) Months(LocalDate date, int months)
    {
        var first = new LocalDate(date.Year, date.Month - ((date.Month - 1) % months), 1);
        return (first, CalendarEnd.OfMonths(first, months));
    }

    private static bool Made(RecurrenceReader.Pattern? pattern, LocalDate from, LocalDate? until, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Recurrence? recurrence)
    {
        recurrence = pattern is { } p ? new(p.AtLeast, p.Per, from, until, p.IsApproximate) : null;
        return recurrence is not null;
    }
}
