namespace ForBedring.Calendar;

/// <summary>The Norwegian public holidays (<i>helligdager</i>) of the years 1948–2199, computed and not looked up.</summary>
/// <remarks>
/// A holiday on a weekend has no substitute day; 24 and 31 December are not holidays (CAL-W04). A date may carry two names: 17 May and
/// Whit Monday coincide in 2027, Ascension Day and 1 May in 2008; such a year has eleven dates (CAL-W03).
/// </remarks>
public static class NorwegianHolidays
{
    /// <summary>The first supported year: the act on 1 and 17 May is from 1947 (CAL-W05).</summary>
    public const int FirstYear = 1948;

    /// <summary>The last supported year; our choice.</summary>
    public const int LastYear = 2199;

    /// <summary>Easter Sunday (<i>1. påskedag</i>) of a year, by the anonymous Gregorian computus (CAL-W01).</summary>
    /// <param name="year">1583–9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1583–9999.</exception>
    public static LocalDate Easter(int year)
    {
        if (year is < 1583 or > 9999) throw new ArgumentOutOfRangeException(nameof(year), year, "Easter is computed for the years 1583 to 9999.");
        var (month, day) = EasterOf(year);
        return new LocalDate(year, month, day);
    }

    private static (int Month, int Day) EasterOf(int year)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var d = b / 4;
        var e = b % 4;
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var i = c / 4;
        var k = c % 4;
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return (sum / 31, (sum % 31) + 1);
    }

    // Easter falls in March or April: days of the year before them are 31 and 28 or 29.
    private static int EasterDayOfYear(int year)
    {
        var (month, day) = EasterOf(year);
        return (month == 3 ? 59 : 90) + (CalendarSystem.Iso.IsLeapYear(year) ? 1 : 0) + day;
    }

    /// <summary>Every holiday of a year with its date, by date and then by name: twelve names on eleven or twelve dates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1948–2199.</exception>
    public static ImmutableArray<KeyValuePair<LocalDate, PublicHoliday>> Of(int year)
    {
        Demand(year);
        var easter = Easter(year);
        return
        [
            .. new (LocalDate Date, PublicHoliday Holiday)[]
            {
                (new(year, 1, 1), PublicHoliday.NewYearsDay),
                (easter.PlusDays(-3), PublicHoliday.MaundyThursday),
                (easter.PlusDays(-2), PublicHoliday.GoodFriday),
                (easter, PublicHoliday.EasterSunday),
                (easter.PlusDays(1), PublicHoliday.EasterMonday),
                (new(year, 5, 1), PublicHoliday.LabourDay),
                (new(year, 5, 17), PublicHoliday.ConstitutionDay),
                (easter.PlusDays(39), PublicHoliday.AscensionDay),
                (easter.PlusDays(49), PublicHoliday.WhitSunday),
                (easter.PlusDays(50), PublicHoliday.WhitMonday),
                (new(year, 12, 25), PublicHoliday.ChristmasDay),
                (new(year, 12, 26), PublicHoliday.BoxingDay),
            }.OrderBy(h => h.Date).ThenBy(h => h.Holiday).Select(h => new KeyValuePair<LocalDate, PublicHoliday>(h.Date, h.Holiday)),
        ];
    }

    /// <summary>The holiday dates of a year, each once, in order: eleven or twelve.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1948–2199.</exception>
    public static ImmutableArray<LocalDate> DatesOf(int year) => [.. Of(year).Select(h => h.Key).Distinct()];

    /// <summary>The names a date carries: none, one or two.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1948–2199.</exception>
    public static ImmutableArray<PublicHoliday> On(LocalDate date) => [.. Of(date.Year).Where(h => h.Key == date).Select(h => h.Value)];

    /// <summary>Whether a date is a public holiday. Ordinary Sundays are not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1948–2199.</exception>
    public static bool IsHoliday(LocalDate date)
    {
        var year = date.Year;
        Demand(year);
        if (date.Calendar != CalendarSystem.Iso) return false;
        switch (date.Month)
        {
            case 1: return date.Day == 1;
            case 2 or 7 or 8 or 9 or 10 or 11: return false;
            case 12: return date.Day is 25 or 26;
            case 5 when date.Day is 1 or 17: return true;
        }

        return date.DayOfYear - EasterDayOfYear(year) is -3 or -2 or 0 or 1 or 39 or 49 or 50;
    }

    /// <summary>The Norwegian name of a holiday, as in <c>skjærtorsdag</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The holiday is none of the twelve.</exception>
    public static string NameOf(PublicHoliday holiday) => holiday switch
    {
        PublicHoliday.NewYearsDay => "1. nyttårsdag",
        PublicHoliday.MaundyThursday => "skjærtorsdag",
        PublicHoliday.GoodFriday => "langfredag",
        PublicHoliday.EasterSunday => "1. påskedag",
        PublicHoliday.EasterMonday => "2. påskedag",
        PublicHoliday.LabourDay => "1. mai",
        PublicHoliday.ConstitutionDay => "17. mai",
        PublicHoliday.AscensionDay => "Kristi himmelfartsdag",
        PublicHoliday.WhitSunday => "1. pinsedag",
        PublicHoliday.WhitMonday => "2. pinsedag",
        PublicHoliday.ChristmasDay => "1. juledag",
        PublicHoliday.BoxingDay => "2. juledag",
        _ => throw new ArgumentOutOfRangeException(nameof(holiday), holiday, "The holiday is not one of PublicHoliday."),
    };

    internal static void Demand(int year)
    {
        if (year is < FirstYear or > LastYear) throw new ArgumentOutOfRangeException(nameof(year), year, "Norwegian holidays are known for the years 1948 to 2199.");
    }
}
