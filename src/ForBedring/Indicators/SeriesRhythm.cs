using ForBedring.Calendar;
using NodaTime.Calendars;

namespace ForBedring.Indicators;

/// <summary>How regularly a series is measured, and which of its expected times are absent (<i>måletakt</i>).</summary>
/// <remarks>
/// Periods of one length, days of different weeks and days of different months step by their shortest step; at least half of the steps are that short and all are multiples of it. Other days follow
/// the weekdays that are measured: a weekday belongs to the tact if it comes up at least half as often as the most frequent one, and without Sundays public holidays are days off.
/// A series that fits none of these has no tact and no absent times. Work is linear in the number of readings.
/// </remarks>
internal static class SeriesRhythm
{
    private const int FewestReadings = 3;

    /// <summary>The absent times in order, each with the 0-based index of the reading it stands before; none where there is no tact.</summary>
    public static ImmutableArray<(int Before, ReadingTime Time)> AbsentOf(IReadOnlyList<Reading> readings)
    {
        if (readings.Count < FewestReadings) return [];
        if (readings.All(r => r.Time is ReadingTime.Span)) return Periods([.. readings.Select(r => ((ReadingTime.Span)r.Time).Period)]);
        return readings.All(r => r.Time is ReadingTime.Day) ? Days([.. readings.Select(r => ((ReadingTime.Day)r.Time).Date)]) : [];
    }

    private static ImmutableArray<(int Before, ReadingTime Time)> Periods(CalendarPeriod[] periods)
    {
        var first = periods[0];
        if (WholeMonths(first) is { } length)
        {
            if (periods.Any(p => WholeMonths(p) != length)) return [];
            return Absent([.. periods.Select(p => MonthIndex(p.First) - MonthIndex(first.First))], slot => new ReadingTime.Span(Months(first.First.PlusMonths(slot), length)), length);
        }

        if (periods.Any(p => p.Days != first.Days)) return [];
        return Absent([.. periods.Select(p => Period.DaysBetween(first.First, p.First))], slot => new ReadingTime.Span(StretchOfDays(first.First.PlusDays(slot), first.Days)), first.Days);
    }

    private static ImmutableArray<(int Before, ReadingTime Time)> Days(LocalDate[] days)
    {
        var first = days[0];
        var weeks = days.Select(d => Period.DaysBetween(MondayOf(first), MondayOf(d))).ToArray();
        if (StepOf(weeks) is not null) return Absent(weeks, slot => new ReadingTime.Day(first.PlusDays(slot)), 7);
        var months = days.Select(d => MonthIndex(d) - MonthIndex(first)).ToArray();
        return StepOf(months) is not null
            ? Absent(months, slot => new ReadingTime.Span(CalendarPeriod.Month(first.PlusMonths(slot).Year, first.PlusMonths(slot).Month)), 1)
            : Daily(days);
    }

    // The shortest step, where at least half of the steps are that short and all are multiples of it; null otherwise, and where two readings share a slot.
    private static int? StepOf(int[] slots)
    {
        var steps = slots.Zip(slots.Skip(1), (a, b) => b - a).ToArray();
        var shortest = steps.Min();
        return shortest > 0 && 2 * steps.Count(s => s == shortest) >= steps.Length && steps.All(s => s % shortest == 0) ? shortest : null;
    }

    private static ImmutableArray<(int Before, ReadingTime Time)> Absent(int[] slots, Func<int, ReadingTime> timeOf, int unit)
    {
        if (StepOf(slots) is not { } step || step % unit != 0) return [];
        var absent = ImmutableArray.CreateBuilder<(int, ReadingTime)>();
        for (var i = 1; i < slots.Length; i++)
        {
            for (var slot = slots[i - 1] + step; slot < slots[i]; slot += step) absent.Add((i, timeOf(slot)));
        }

        return absent.ToImmutable();
    }

    private static ImmutableArray<(int Before, ReadingTime Time)> Daily(LocalDate[] days)
    {
        var counts = new int[8];
        foreach (var day in days) counts[(int)day.DayOfWeek]++;
        var most = counts.Max();
        bool IsUsual(LocalDate day) => 2 * counts[(int)day.DayOfWeek] >= most;
        var hasSundays = 2 * counts[(int)IsoDayOfWeek.Sunday] >= most;

        // With one weekday a week expected at the least, a longer span has more absent days than readings.
        if (Period.DaysBetween(days[0], days[days.Length - 1]) > 14 * (long)days.Length) return [];
        var absent = ImmutableArray.CreateBuilder<(int, ReadingTime)>();
        for (var i = 1; i < days.Length; i++)
        {
            for (var day = days[i - 1].PlusDays(1); day < days[i]; day = day.PlusDays(1))
            {
                if (IsUsual(day) && (hasSundays || !IsHoliday(day))) absent.Add((i, new ReadingTime.Day(day)));
            }
        }

        return absent.Count <= days.Length ? absent.ToImmutable() : [];
    }

    private static bool IsHoliday(LocalDate day) => day.Year is >= NorwegianHolidays.FirstYear and <= NorwegianHolidays.LastYear && NorwegianHolidays.IsHoliday(day);

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static int MonthIndex(LocalDate day) => (day.Year * 12) + day.Month - 1;

    // How many whole months a period is; null where it is not whole months.
    private static int? WholeMonths(CalendarPeriod period)
    {
        var next = period.Last.PlusDays(1);
        return period.First.Day == 1 && next.Day == 1 ? MonthIndex(next) - MonthIndex(period.First) : null;
    }

    private static CalendarPeriod Months(LocalDate first, int length) => length switch
    {
        1 => CalendarPeriod.Month(first.Year, first.Month),
        3 when first.Month % 3 == 1 => CalendarPeriod.Quarter(first.Year, (first.Month + 2) / 3),
        4 when first.Month % 4 == 1 => CalendarPeriod.Tertial(first.Year, (first.Month + 3) / 4),
        6 when first.Month % 6 == 1 => CalendarPeriod.HalfYear(first.Year, (first.Month + 5) / 6),
        _ => CalendarPeriod.Between(first, first.PlusMonths(length).PlusDays(-1)),
    };

    private static CalendarPeriod StretchOfDays(LocalDate first, int length) => length == 7 && first.DayOfWeek == IsoDayOfWeek.Monday
        ? CalendarPeriod.Week(WeekYearRules.Iso.GetWeekYear(first), WeekYearRules.Iso.GetWeekOfWeekYear(first))
        : CalendarPeriod.Between(first, first.PlusDays(length - 1));
}
