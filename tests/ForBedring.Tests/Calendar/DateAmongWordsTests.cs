using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Tests.Calendar;

/// <summary>Dates as people write them into forms: among other words, by weeks, by feasts, without an end.</summary>
public class DateAmongWordsTests
{
    private static readonly DateContext Context = new(new(2025, 1, 15));

    [Theory]
    [InlineData("15.02.2026 (utsatt)", "2026-02-15..2026-02-15")]
    [InlineData("Ny frist: 1.9.2026", "2026-09-01..2026-09-01")]
    [InlineData("1.3.2026 kl 14.00", "2026-03-01..2026-03-01")]
    [InlineData("1.3.2026 kl. 8", "2026-03-01..2026-03-01")]
    [InlineData("Møte 12. mai 2025 kl 09:30 på rom 3", "2025-05-12..2025-05-12")]
    [InlineData("2025-03-01 09:00", "2025-03-01..2025-03-01")]
    [InlineData("ca. halvparten innen 1.4.2025", "2025-04-01..2025-04-01")]
    [InlineData("Flyttet fra 1.2.2025, ny dato 1.6.2025", "2025-06-01..2025-06-01")]
    [InlineData("AMU behandler i mars 2025", "2025-03-01..2025-03-31")]
    [InlineData("Ferdig 3. juni, sier HR", "2025-06-03..2025-06-03")]
    public void AReadableDateInsideWordsIsReadAndTheRestIsKeptAndFlagged(string text, string span)
    {
        var dated = Assert.IsType<ImpreciseDate.Dated>(ImpreciseDate.Parse(text, Context));

        Assert.Equal((span, text), (Span(dated), dated.OriginalText));
        Assert.True(dated.Has(DateFlags.OtherWords));
        Assert.Contains(dated.Findings(FindingPolicy.Default, new Subject("area", "1")), f => f.Rule == CalendarRules.WordsKept);
    }

    [Theory]
    [InlineData("Del 1 1.3.2025, del 2 1.5.2026")]
    [InlineData("punkt 2.1 i rapporten")]
    [InlineData("etter ferien")]
    [InlineData("tlf 22 11 20 25")]
    public void WhereSeveralDatesOrNoneStandNothingIsGuessed(string text) => Assert.IsType<ImpreciseDate.Unresolved>(ImpreciseDate.Parse(text, Context));

    [Theory]
    [InlineData("2025-W07", "2025-02-10..2025-02-16")]
    [InlineData("2025W7", "2025-02-10..2025-02-16")]
    [InlineData("uke 52/53 2026", "2026-12-21..2027-01-03")]
    [InlineData("uke 7-9 2025", "2025-02-10..2025-03-02")]
    [InlineData("1/2025", "2025-01-01..2025-01-31")]
    [InlineData("02-2026", "2026-02-01..2026-02-28")]
    [InlineData("siste dag i februar 2025", "2025-02-28..2025-02-28")]
    [InlineData("siste dag i 2. kvartal 2025", "2025-06-30..2025-06-30")]
    [InlineData("første dag i mars 2025", "2025-03-01..2025-03-01")]
    [InlineData("påsken 2025", "2025-04-17..2025-04-21")]
    [InlineData("pinse 2025", "2025-06-07..2025-06-09")]
    [InlineData("Kristi himmelfartsdag 2025", "2025-05-29..2025-05-29")]
    [InlineData("før påske 2025", "2025-04-16..2025-04-16")]
    [InlineData("skjærtorsdag 2026", "2026-04-02..2026-04-02")]
    public void WeeksMonthsAndFeastsAreRead(string text, string span) => Assert.Equal(span, Span(Assert.IsType<ImpreciseDate.Dated>(ImpreciseDate.Parse(text, Context))));

    [Theory]
    [InlineData("innen påske 2025", "2025-04-16..2025-04-21")]
    [InlineData("innen pinse 2026", "2026-05-22..2026-05-25")]
    [InlineData("senest påske 2025", "2025-04-17..2025-04-21")]
    public void ABoundBeforeAFeastIsKept(string text, string span)
    {
        var dated = Assert.IsType<ImpreciseDate.Dated>(ImpreciseDate.Parse(text, Context));

        Assert.Equal((span, DateBound.NoLaterThan), (Span(dated), dated.Bound));
    }

    [Theory]
    [InlineData("løpende fra 1.1.2025")]
    [InlineData("Løpende, fra og med 1. januar 2025")]
    [InlineData("kontinuerlig f.o.m. 1.1.2025")]
    [InlineData("fra 1.1.2025 og løpende")]
    public void OngoingFromADayIsOpenFromIt(string text)
        => Assert.Equal(new LocalDate(2025, 1, 1), Assert.IsType<ImpreciseDate.Open>(ImpreciseDate.Parse(text, Context)).From);

    [Theory]
    [InlineData("uke 53 2025", 53, 52)]
    [InlineData("2025-W54", 54, 52)]
    [InlineData("uke 0 2025", 0, 52)]
    public void AWeekThatDoesNotExistIsSaid(string text, int week, int weeks)
    {
        var finding = Assert.Single(ImpreciseDate.Parse(text, Context).Findings(FindingPolicy.Default, new Subject("area", "1")));

        Assert.Equal(CalendarRules.NoSuchWeek, finding.Rule);
        Assert.Contains($"week {week} does not exist in 2025, which has {weeks} weeks", finding.Message.English);
    }

    [Fact]
    public void JulIsFlaggedAsJulyOrChristmas()
    {
        var dated = Assert.IsType<ImpreciseDate.Dated>(ImpreciseDate.Parse("jul 2025", Context));

        Assert.Equal(("2025-07-01..2025-07-31", DateFlags.JulyOrChristmas), (Span(dated), dated.Flags));
        Assert.Equal(new DateInterval(new(2025, 12, 24), new(2025, 12, 26)), dated.Alternative);
        Assert.Equal(DateFlags.None, Assert.IsType<ImpreciseDate.Dated>(ImpreciseDate.Parse("jul. 2025", Context)).Flags);
    }

    [Fact]
    public void EveryPeriodIsReadAsItIsWritten()
    {
        CalendarPeriod[] periods =
        [
            CalendarPeriod.Week(2024, 5), CalendarPeriod.Week(2026, 53), CalendarPeriod.Month(2024, 12), CalendarPeriod.Quarter(2024, 1), CalendarPeriod.Tertial(2024, 3),
            CalendarPeriod.HalfYear(2024, 2), CalendarPeriod.Year(2024), CalendarPeriod.Between(new(2024, 3, 1), new(2024, 3, 15)),
        ];

        Assert.All(periods, p =>
        {
            Assert.True(CalendarPeriod.TryParse(p.ToString(), out var read));
            Assert.Equal((p, p.ToString()), (read, read.ToString()));
        });
        Assert.Equal((new LocalDate(2024, 1, 29), new LocalDate(2024, 2, 4), "2024-W05"), (CalendarPeriod.Week(2024, 5).First, CalendarPeriod.Week(2024, 5).Last, CalendarPeriod.Week(2024, 5).ToString()));
    }

    [Theory]
    [InlineData("2025-W53")]
    [InlineData("2024-Q5")]
    [InlineData("2024-T4")]
    [InlineData("2024-13")]
    [InlineData("24-W05")]
    [InlineData("2024-03-15/2024-03-01")]
    [InlineData("2024-X1")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatIsNoPeriodIsNotRead(string? text) => Assert.False(CalendarPeriod.TryParse(text, out _));

    [Fact]
    public void AWeekThatAYearDoesNotHaveIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => CalendarPeriod.Week(2025, 53));

    private static string Span(ImpreciseDate.Dated dated) => $"{CalendarText.Iso(dated.Earliest)}..{CalendarText.Iso(dated.Latest)}";
}
