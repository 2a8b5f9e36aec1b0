using NodaTime.Calendars;
using NodaTime.Text;

namespace ForBedring.Calendar;

/// <summary>Periods as text, read back as they are written.</summary>
internal static class CalendarPeriodText
{
    private const int LastYear = 9998;

    /// <summary>The period of a trimmed text; null where it is none.</summary>
    public static CalendarPeriod? Read(string text)
    {
        if (text.IndexOf('/') is > 0 and var slash) return Between(text.Substring(0, slash), text.Substring(slash + 1));
        if (text.Length < 4 || !IsDigits(text, 0, 4) || Number(text, 0, 4) is not (>= 1 and <= LastYear and var year)) return null;
        if (text.Length == 4) return CalendarPeriod.Year(year);
        var rest = text.Substring(text[4] == '-' ? 5 : 4);
        if (rest.Length == 2 && text[4] == '-' && IsDigits(rest, 0, 2)) return InRange(Number(rest, 0, 2), 12) ? CalendarPeriod.Month(year, Number(rest, 0, 2)) : null;
        if (rest.Length is < 2 or > 3 || !IsDigits(rest, 1, rest.Length - 1)) return null;
        var number = Number(rest, 1, rest.Length - 1);
        return (char.ToUpperInvariant(rest[0]), rest.Length) switch
        {
            ('Q', 2) when InRange(number, 4) => CalendarPeriod.Quarter(year, number),
            ('T', 2) when InRange(number, 3) => CalendarPeriod.Tertial(year, number),
            ('H', 2) when InRange(number, 2) => CalendarPeriod.HalfYear(year, number),
            ('W', _) when InRange(number, WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso)) => CalendarPeriod.Week(year, number),
            _ => null,
        };
    }

    private static CalendarPeriod? Between(string first, string last)
        => LocalDatePattern.Iso.Parse(first) is { Success: true, Value: var from } && LocalDatePattern.Iso.Parse(last) is { Success: true, Value: var to } && from <= to && from.Year >= 1 && to.Year <= LastYear
            ? CalendarPeriod.Between(from, to)
            : null;

    private static bool InRange(int number, int most) => number >= 1 && number <= most;

    private static bool IsDigits(string text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }

    private static int Number(string text, int start, int count)
    {
        var value = 0;
        for (var i = start; i < start + count; i++) value = (value * 10) + text[i] - '0';
        return value;
    }
}
