using ForBedring.Rules;
using NodaTime.Calendars;

namespace ForBedring.Calendar;

/// <summary>Periods in words: uke 5 2024, mars 2024, 1. kvartal 2024.</summary>
internal static class CalendarPeriodWords
{
    /// <summary>A period in three languages; one that is no week, month, quarter, tertial, half-year or year by its two days.</summary>
    public static LocalisedText Of(CalendarPeriod period)
    {
        var (first, last) = (period.First, period.Last);
        var year = NumberText.Machine(first.Year);
        if (period.Days == 7 && first.DayOfWeek == IsoDayOfWeek.Monday)
        {
            var (week, weekYear) = (NumberText.Machine(WeekYearRules.Iso.GetWeekOfWeekYear(first)), NumberText.Machine(WeekYearRules.Iso.GetWeekYear(first)));
            return new($"uke {week} {weekYear}", $"veke {week} {weekYear}", $"week {week} of {weekYear}");
        }

        if (first == last) return DateTexts.Long(first);
        var months = first.Year == last.Year && first.Day == 1 && last.PlusDays(1).Day == 1 ? last.Month - first.Month + 1 : 0;
        var number = months == 0 ? 0 : (last.Month + months - 1) / months;
        var text = NumberText.Machine(number);
        return (months, IsWhole: months > 0 && last.Month == number * months) switch
        {
            (1, _) => DateTexts.Month(first.Year, first.Month),
            (3, true) => new($"{text}. kvartal {year}", $"{text}. kvartal {year}", $"quarter {text} of {year}"),
            (4, true) => new($"{text}. tertial {year}", $"{text}. tertial {year}", $"tertial {text} of {year}"),
            (6, true) => new($"{text}. halvår {year}", $"{text}. halvår {year}", $"half-year {text} of {year}"),
            (12, true) => new(year, year, year),
            _ => Between(DateTexts.Long(first), DateTexts.Long(last)),
        };
    }

    private static LocalisedText Between(LocalisedText first, LocalisedText last)
        => new($"{first.Bokmaal} til {last.Bokmaal}", $"{first.Nynorsk} til {last.Nynorsk}", $"{first.English} to {last.English}");
}
