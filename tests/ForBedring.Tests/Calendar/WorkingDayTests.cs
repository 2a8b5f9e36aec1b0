using ForBedring.Calendar;
using FsCheck.Fluent;

namespace ForBedring.Tests.Calendar;

public class WorkingDayTests
{
    private static readonly WorkingDayRule ClosedAtYearsEnd = WorkingDayRule.MondayToFriday.ClosedEachYearOn(new AnnualDate(12, 24), new AnnualDate(12, 31));

    [Theory]
    [InlineData(2008, 3, 23)]
    [InlineData(2023, 4, 9)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(1818, 3, 22)]
    public void EasterIsWhereTheChurchHasIt(int year, int month, int day) => Assert.Equal(new LocalDate(year, month, day), NorwegianHolidays.Easter(year));

    [Theory]
    [InlineData(1582)]
    [InlineData(10000)]
    public void EasterIsRefusedOutsideTheGregorianCalendar(int year) => Assert.Throws<ArgumentOutOfRangeException>(() => NorwegianHolidays.Easter(year));

    [Theory]
    [InlineData(2024, 12)]
    [InlineData(2027, 11)]
    [InlineData(2032, 11)]
    [InlineData(2008, 11)]
    [InlineData(2012, 11)]
    public void AYearHasTwelveNamesOnElevenOrTwelveDates(int year, int dates)
    {
        Assert.Equal(12, NorwegianHolidays.Of(year).Length);
        Assert.Equal(dates, NorwegianHolidays.DatesOf(year).Length);
    }

    [Fact]
    public void ADayIsAHolidayIfItStandsAmongTheNamedOnes()
    {
        for (var year = NorwegianHolidays.FirstYear; year <= NorwegianHolidays.LastYear; year++)
        {
            var named = NorwegianHolidays.Of(year).Select(h => h.Key).ToHashSet();
            for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1)) Assert.Equal(named.Contains(day), NorwegianHolidays.IsHoliday(day));
        }

        Assert.False(NorwegianHolidays.IsHoliday(new LocalDate(2024, 1, 1, CalendarSystem.Julian)));
        Assert.Throws<ArgumentOutOfRangeException>(() => NorwegianHolidays.IsHoliday(new(1947, 5, 17)));
    }

    [Fact]
    public void ADateCanCarryTwoNames()
    {
        Assert.Equal([PublicHoliday.ConstitutionDay, PublicHoliday.WhitMonday], NorwegianHolidays.On(new(2027, 5, 17)).ToArray());
        Assert.Equal([PublicHoliday.LabourDay, PublicHoliday.AscensionDay], NorwegianHolidays.On(new(2008, 5, 1)).ToArray());
    }

    [Fact]
    public void DaysWithEarlyClosingAreNoHolidays()
    {
        foreach (var date in new LocalDate[] { new(2024, 12, 24), new(2024, 12, 31), new(2024, 3, 27), new(2024, 5, 8) }) Assert.False(NorwegianHolidays.IsHoliday(date));
    }

    [Theory]
    [InlineData(1947)]
    [InlineData(2200)]
    public void OtherYearsAreRefused(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NorwegianHolidays.Of(year));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDayRule.MondayToFriday.IsWorkingDay(new(year, 6, 1)));
    }

    public static TheoryData<string, int, string, string?, string?> Table => new()
    {
        { "2024-03-19", 10, "2024-04-05", "2024-04-03", "2024-04-05" },
        { "2024-12-17", 10, "2025-01-03", "2024-12-31", "2025-01-07" },
        { "2023-05-12", 10, "2023-05-31", "2023-05-26", "2023-05-31" },
        { "2024-07-06", 10, "2024-07-19", "2024-07-18", "2024-07-19" },
        { "2025-04-07", 10, "2025-04-24", "2025-04-22", "2025-04-24" },
        { "2024-02-01", 65, "2024-05-08", null, null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void WorkingDaysAreAddedAsInTheTable(string start, int count, string weekdays, string? withSaturday, string? closedAtYearsEnd)
    {
        Assert.Equal(weekdays, Iso(WorkingDayRule.MondayToFriday.AddWorkingDays(Date(start), count)));
        if (withSaturday is not null) Assert.Equal(withSaturday, Iso(WorkingDayRule.MondayToSaturday.AddWorkingDays(Date(start), count)));
        if (closedAtYearsEnd is not null) Assert.Equal(closedAtYearsEnd, Iso(ClosedAtYearsEnd.AddWorkingDays(Date(start), count)));
    }

    [Theory]
    [InlineData(2023, 251)]
    [InlineData(2024, 252)]
    [InlineData(2025, 252)]
    [InlineData(2026, 253)]
    [InlineData(2027, 255)]
    public void TheWorkingDaysOfAYear(int year, int days) => Assert.Equal(days, WorkingDayRule.MondayToFriday.CountWorkingDays(new(year - 1, 12, 31), new(year, 12, 31)));

    [Fact]
    public void NoWorkingDaysLaterIsTheDayItselfEvenOnAHoliday()
    {
        Assert.Equal(new LocalDate(2024, 3, 29), WorkingDayRule.MondayToFriday.AddWorkingDays(new(2024, 3, 29), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDayRule.MondayToFriday.AddWorkingDays(new(1948, 1, 2), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDayRule.MondayToFriday.AddWorkingDays(new(2024, 3, 29), int.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDayRule.MondayToFriday.AddWorkingDays(new(2199, 12, 30), int.MaxValue));
    }

    [Theory]
    [InlineData("2024-04-02", -1, "2024-03-27")]
    [InlineData("2024-04-01", -1, "2024-03-27")]
    [InlineData("2024-03-28", -2, "2024-03-26")]
    [InlineData("2025-01-02", -3, "2024-12-27")]
    [InlineData("2024-06-16", -1, "2024-06-14")]
    public void OneWorkingDayBackPassesOverEasterAndWeekends(string from, int count, string to)
        => Assert.Equal(Day(to), WorkingDayRule.MondayToFriday.AddWorkingDays(Day(from), count));

    [Fact]
    public void GoingBackCountsWhatItStepsOver() => Property.Holds(Gen.Choose(0, 20_000).SelectMany(_ => Gen.Choose(0, 400), (offset, count) => (offset, count)), x =>
    {
        var rule = WorkingDayRule.MondayToFriday;
        var day = new LocalDate(1960, 1, 1).PlusDays(x.offset);
        var back = rule.AddWorkingDays(day, -x.count);

        Assert.Equal(x.count, rule.CountWorkingDaysBack(day, back));
        Assert.Equal(-x.count, rule.CountWorkingDaysBack(back, day));
        if (x.count > 0) Assert.True(rule.IsWorkingDay(back) && back < day);
        if (rule.IsWorkingDay(day)) Assert.Equal(day, rule.AddWorkingDays(back, x.count));
    });

    [Fact]
    public void WorkingDaysBetweenDatesInEitherDirection()
    {
        var rule = WorkingDayRule.MondayToFriday;

        // 13, 14, 18, 19, 20 and 21 May: 17 May is two holidays on one date, taken off once.
        Assert.Equal(6, rule.CountWorkingDays(new(2027, 5, 12), new(2027, 5, 21)));
        Assert.Equal(-6, rule.CountWorkingDays(new(2027, 5, 21), new(2027, 5, 12)));
        Assert.Equal(6, rule.CountWorkingDaysBack(new(2027, 5, 21), new(2027, 5, 12)));
        Assert.Equal(11, NorwegianHolidays.DatesOf(2027).Length);
        Assert.Equal((new LocalDate(2100, 3, 28), new LocalDate(2199, 4, 14)), (NorwegianHolidays.Easter(2100), NorwegianHolidays.Easter(2199)));
        Assert.Equal((new LocalDate(2024, 2, 29), new LocalDate(2100, 3, 1)), (rule.AddWorkingDays(new(2024, 2, 28), 1), rule.AddWorkingDays(new(2100, 2, 26), 1)));
        Assert.Equal(5, rule.ClosedEachYearOn(new AnnualDate(12, 24), new AnnualDate(12, 31)).CountWorkingDays(new(2024, 12, 20), new(2025, 1, 3)));
    }

    [Fact]
    public void TheLastWorkingDayOf2023IsFridayThe29th() => Assert.Equal(new LocalDate(2023, 12, 29), WorkingDayRule.MondayToFriday.LastWorkingDayThrough(new(2023, 12, 31)));

    [Fact]
    public void SingleDatesCanBeClosed()
    {
        var rule = WorkingDayRule.MondayToFriday.ClosedOn(new LocalDate(2024, 10, 11));

        Assert.False(rule.IsWorkingDay(new(2024, 10, 11)));
        Assert.True(rule.IsWorkingDay(new(2023, 10, 11)));
        Assert.Equal("MondayToFriday, closed 2024-10-11", rule.ToString());
        Assert.Equal(rule, WorkingDayRule.MondayToFriday.ClosedOn(new LocalDate(2024, 10, 11)));
        Assert.NotEqual(rule, WorkingDayRule.MondayToFriday);
    }

    [Fact]
    public void CountingAgreesWithWalkingTheDaysOneByOne() => Property.Holds(
        from rule in Gen.Elements(WorkingDayRule.MondayToFriday, WorkingDayRule.MondayToSaturday, ClosedAtYearsEnd)
        from a in Gen.Choose(0, 9000)
        from b in Gen.Choose(0, 400)
        select (rule, First: new LocalDate(2000, 1, 1).PlusDays(a), Days: b),
        x =>
        {
            var last = x.First.PlusDays(x.Days);
            var walked = Enumerable.Range(1, x.Days).Select(i => x.First.PlusDays(i)).Count(d => Plain(x.rule, d));
            Assert.Equal(walked, x.rule.CountWorkingDays(x.First, last));
            Assert.Equal(-walked, x.rule.CountWorkingDays(last, x.First));
            if (walked > 0) Assert.Equal(walked, x.rule.CountWorkingDays(x.First, x.rule.AddWorkingDays(x.First, walked)));
            var due = x.rule.AddWorkingDays(x.First, x.Days);
            Assert.True(x.Days == 0 ? due == x.First : Plain(x.rule, due));
        });

    // The plain model: weekday, holiday by its own Easter (Gauss), closed days.
    private static bool Plain(WorkingDayRule rule, LocalDate d)
    {
        if (d.DayOfWeek == IsoDayOfWeek.Sunday || (d.DayOfWeek == IsoDayOfWeek.Saturday && rule.Week == WorkingWeek.MondayToFriday)) return false;
        if (rule.ClosedEveryYear.Any(c => c.Month == d.Month && c.Day == d.Day)) return false;
        int k = d.Year / 100, m = (15 - ((13 + (8 * k)) / 25) + k - (k / 4)) % 30, n = (4 + k - (k / 4)) % 7;
        int dd = ((19 * (d.Year % 19)) + m) % 30, e = ((2 * (d.Year % 4)) + (4 * (d.Year % 7)) + (6 * dd) + n) % 7;
        if (dd == 29 && e == 6) (dd, e) = (28, 6);
        else if (dd == 28 && e == 6 && d.Year % 19 > 10) dd = 27;
        var fromEaster = Period.DaysBetween(new LocalDate(d.Year, 3, 22).PlusDays(dd + e), d);
        if (fromEaster is -3 or -2 or 0 or 1 or 39 or 49 or 50) return false;
        return (d.Month, d.Day) is not ((1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26));
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    [Fact]
    public void ACalendarWithoutHolidaysIsAnotherRuleAndSaysSo()
    {
        var plain = WorkingDayRule.MondayToFriday.WithoutHolidays();

        Assert.True(plain.IsWorkingDay(new LocalDate(2024, 5, 17)) && plain.IsWorkingDay(new LocalDate(2024, 12, 25)));
        Assert.False(plain.IsWorkingDay(new LocalDate(2024, 5, 18)) || WorkingDayRule.MondayToFriday.IsWorkingDay(new LocalDate(2024, 5, 17)));
        Assert.Equal(new LocalDate(2024, 4, 2), plain.AddWorkingDays(new LocalDate(2024, 3, 19), 10));
        Assert.Equal(262, plain.CountWorkingDays(new LocalDate(2023, 12, 31), new LocalDate(2024, 12, 31)));
        Assert.NotEqual(WorkingDayRule.MondayToFriday, plain);
        Assert.Equal(plain, WorkingDayRule.MondayToFriday.WithoutHolidays());
        Assert.Equal("MondayToFriday, no holidays", plain.ToString());
        Assert.False(plain.ClosedEachYearOn(new AnnualDate(12, 24)).IsWorkingDay(new LocalDate(2024, 12, 24)));
        Assert.True(plain.ClosedOn(new LocalDate(2024, 12, 24)).IsWorkingDay(new LocalDate(2024, 12, 25)));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
