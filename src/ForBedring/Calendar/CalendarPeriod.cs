using ForBedring.Rules;
using NodaTime.Calendars;

namespace ForBedring.Calendar;

/// <summary>A stretch of whole days (<i>periode</i>): a week, a month, a quarter, a tertial, a half-year, a year, or any two dates. Both ends included.</summary>
/// <remarks>Equality is by first and last day. Figures of a period are taken as of <see cref="Last"/> (CAL-W11).</remarks>
public sealed class CalendarPeriod : IEquatable<CalendarPeriod>
{
    private readonly string _name;

    private CalendarPeriod(LocalDate first, LocalDate last, string name)
    {
        First = first;
        Last = last;
        _name = name;
    }

    /// <summary>The first day.</summary>
    public LocalDate First { get; }

    /// <summary>The last day, included: the day figures are taken on.</summary>
    public LocalDate Last { get; }

    /// <summary>The number of days, at least 1.</summary>
    public int Days => Period.DaysBetween(First, Last) + 1;

    /// <summary>An ISO week (<i>uke</i>), Monday to Sunday, 1–52 or 53; written <c>2024-W05</c>. Week 1 holds the year's first Thursday.</summary>
    /// <param name="year">The year of the week, which can differ from the calendar year at its ends.</param>
    /// <param name="week">The week.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public static CalendarPeriod Week(int year, int week)
    {
        if (week < 1 || week > WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso))
            throw new ArgumentOutOfRangeException(nameof(week), week, "The year has no such week.");
        var first = WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
        return new(first, first.PlusDays(6), NumberText.Machine(year) + "-W" + (week < 10 ? "0" : "") + NumberText.Machine(week));
    }

    /// <summary>A month (<i>måned</i>), 1–12; written <c>2024-03</c>.</summary>
    public static CalendarPeriod Month(int year, int month)
        => Months(year, month, 1, 12, 1, nameof(month), NumberText.Machine(year) + "-" + (month < 10 ? "0" : "") + NumberText.Machine(month));

    /// <summary>A quarter (<i>kvartal</i>), 1–4; written <c>2024-Q1</c>.</summary>
    public static CalendarPeriod Quarter(int year, int quarter) => Months(year, quarter, 3, 4, 3, nameof(quarter), NumberText.Machine(year) + "-Q" + NumberText.Machine(quarter));

    /// <summary>A tertial (<i>tertial</i>), 1–3: January–April, May–August, September–December; written <c>2024-T1</c>.</summary>
    public static CalendarPeriod Tertial(int year, int tertial) => Months(year, tertial, 4, 3, 4, nameof(tertial), NumberText.Machine(year) + "-T" + NumberText.Machine(tertial));

    /// <summary>A half-year (<i>halvår</i>), 1–2; written <c>2024-H1</c>.</summary>
    public static CalendarPeriod HalfYear(int year, int half) => Months(year, half, 6, 2, 6, nameof(half), NumberText.Machine(year) + "-H" + NumberText.Machine(half));

    /// <summary>A year (<i>år</i>); written <c>2024</c>.</summary>
    public static CalendarPeriod Year(int year) => Months(year, 1, 12, 1, 12, nameof(year), NumberText.Machine(year));

    /// <summary>All days from one date to another, both included; written <c>2024-03-01/2024-03-15</c>.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static CalendarPeriod Between(LocalDate first, LocalDate last)
    {
        if (last < first) throw new ArgumentException("The last day is before the first.", nameof(last));
        return new(first, last, CalendarText.Iso(first) + "/" + CalendarText.Iso(last));
    }

    /// <summary>All days of an interval.</summary>
    public static CalendarPeriod Between(DateInterval interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return Between(interval.Start, interval.End);
    }

    /// <summary>Reads a period as <see cref="ToString"/> writes it: <c>2024-W05</c>, <c>2024-03</c>, <c>2024-Q1</c>, <c>2024-T1</c>, <c>2024-H1</c>, <c>2024</c> or two dates with <c>/</c> between.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period; null where the text is none.</param>
    /// <returns>Whether the text is a period from year 1 to 9998.</returns>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CalendarPeriod? period)
    {
        period = CalendarPeriodText.Read(text?.Trim() ?? "");
        return period is not null;
    }

    /// <summary>Whether a date lies in the period, both ends included.</summary>
    public bool Contains(LocalDate date) => First <= date && date <= Last;

    /// <inheritdoc/>
    public bool Equals(CalendarPeriod? other) => other is not null && First == other.First && Last == other.Last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CalendarPeriod);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(First, Last);

    /// <summary>The name, as in <c>2024-03</c>, <c>2024-T1</c> or <c>2024-03-01/2024-03-15</c>.</summary>
    public override string ToString() => _name;

    private static CalendarPeriod Months(int year, int number, int stride, int most, int length, string paramName, string name)
    {
        if (number < 1 || number > most) throw new ArgumentOutOfRangeException(paramName, number, "The number must be from 1 to " + NumberText.Machine(most) + ".");
        var first = new LocalDate(year, ((number - 1) * stride) + 1, 1);
        return new(first, CalendarEnd.OfMonths(first, length), name);
    }
}
