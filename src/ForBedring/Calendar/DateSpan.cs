namespace ForBedring.Calendar;

/// <summary>A first and a last day.</summary>
internal readonly struct DateSpan(LocalDate first, LocalDate last)
{
    public LocalDate First { get; } = first;

    public LocalDate Last { get; } = last;

    public bool IsOneDay => First == Last;

    /// <summary>One day, or null where there is no such day.</summary>
    public static DateSpan? Day(int year, int month, int day)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        var date = new LocalDate(year, month, day);
        return new(date, date);
    }

    /// <summary>Whole months; month 0 is December of the year before.</summary>
    public static DateSpan? Months(int year, int firstMonth, int count)
    {
        var index = (year * 12) + firstMonth - 1;
        var last = index + count - 1;
        if (firstMonth is < 0 or > 12 || index < 12 || last > (9999 * 12) + 11) return null;
        var first = new LocalDate(index / 12, (index % 12) + 1, 1);
        return new(first, CalendarEnd.OfMonths(first, count));
    }

    /// <summary>An ISO week, or null where the year has no such week.</summary>
    public static DateSpan? Week(int year, int week)
    {
        var rule = NodaTime.Calendars.WeekYearRules.Iso;
        if (year is < 2 or > 9998 || week < 1 || week > rule.GetWeeksInWeekYear(year, CalendarSystem.Iso)) return null;
        var monday = rule.GetLocalDate(year, week, IsoDayOfWeek.Monday, CalendarSystem.Iso);
        return new(monday, monday.PlusDays(6));
    }
}
