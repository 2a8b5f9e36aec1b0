namespace ForBedring.WaitingLists;

/// <summary>Days as whole numbers from 1 January 1970, for the fast core. An absent date is later than every day, so comparisons need no special case.</summary>
internal static class DayNumber
{
    /// <summary>The number of a date that is not there.</summary>
    public const int Absent = int.MaxValue;

    /// <summary>1 January 1948: the first day the calendar knows.</summary>
    public const int First = -8036;

    /// <summary>31 December 2199: the last day the calendar knows.</summary>
    public const int Last = 84005;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Of(date.Year, date.Month, date.Day);

    public static int Of(LocalDate? date) => date is { } day ? Of(day) : Absent;

    public static LocalDate ToDate(int day) => Epoch.PlusDays(day);

    public static LocalDate? ToDateOrNull(int day) => day == Absent ? null : ToDate(day);

    /// <summary>The day of a valid Gregorian date from year 1 on.</summary>
    public static int Of(int year, int month, int day)
    {
        // The year runs from March, so that the leap day comes last.
        var shifted = month <= 2 ? year - 1 : year;
        var era = shifted / 400;
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146097) + dayOfEra - 719468;
    }
}
