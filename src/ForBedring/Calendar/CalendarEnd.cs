namespace ForBedring.Calendar;

/// <summary>Ends of stretches, safe at the last day the calendar knows.</summary>
internal static class CalendarEnd
{
    /// <summary>The last day of a number of whole months from the first of a month.</summary>
    public static LocalDate OfMonths(LocalDate first, int months)
    {
        var monthIndex = (first.Year * 12) + first.Month - 1 + months - 1;
        var year = monthIndex / 12;
        var month = (monthIndex % 12) + 1;
        return new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));
    }

    /// <summary>A date moved by days, stopped at the ends of the calendar.</summary>
    public static LocalDate Plus(LocalDate date, int days)
    {
        var last = LocalDate.MaxIsoValue;
        if (days > 0) return Period.DaysBetween(date, last) <= days ? last : date.PlusDays(days);
        var first = LocalDate.MinIsoValue;
        return Period.DaysBetween(first, date) <= -days ? first : date.PlusDays(days);
    }
}
