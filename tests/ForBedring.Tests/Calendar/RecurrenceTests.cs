using ForBedring.Calendar;
using ForBedring.Rules;
using FsCheck.Fluent;

namespace ForBedring.Tests.Calendar;

public class RecurrenceTests
{
    private static readonly LocalDate Start = new(2023, 5, 24);

    [Theory]
    [InlineData("daglig", 1, PeriodUnit.Day, false)]
    [InlineData("vekentleg", 1, PeriodUnit.Week, false)]
    [InlineData("ukentlig", 1, PeriodUnit.Week, false)]
    [InlineData("hver 14. dag", 1, PeriodUnit.Fortnight, false)]
    [InlineData("kvar 14. dag", 1, PeriodUnit.Fortnight, false)]
    [InlineData("annenhver uke", 1, PeriodUnit.Fortnight, false)]
    [InlineData("månadleg", 1, PeriodUnit.Month, false)]
    [InlineData("Kvartalsvis.", 1, PeriodUnit.Quarter, false)]
    [InlineData("tertialvis", 1, PeriodUnit.Tertial, false)]
    [InlineData("halvårlig", 1, PeriodUnit.HalfYear, false)]
    [InlineData("årleg", 1, PeriodUnit.Year, false)]
    [InlineData("hvert kvartal", 1, PeriodUnit.Quarter, false)]
    [InlineData("hver 3. måned", 1, PeriodUnit.Quarter, false)]
    [InlineData("kvart halvår", 1, PeriodUnit.HalfYear, false)]
    [InlineData("minst et leder-/personalmøte kvartalet", 1, PeriodUnit.Quarter, false)]
    [InlineData("minst ett møte i kvartalet", 1, PeriodUnit.Quarter, false)]
    [InlineData("2 dager i uken", 2, PeriodUnit.Week, false)]
    [InlineData("to ganger per år", 2, PeriodUnit.Year, false)]
    [InlineData("tre gonger pr. månad", 3, PeriodUnit.Month, false)]
    [InlineData("to ganger årlig", 2, PeriodUnit.Year, false)]
    [InlineData("4 møter i løpet av året", 4, PeriodUnit.Year, false)]
    [InlineData("ca hver mnd", 1, PeriodUnit.Month, true)]
    [InlineData("ca. hver mnd.", 1, PeriodUnit.Month, true)]
    public void HowOftenIsReadFromText(string text, int atLeast, PeriodUnit per, bool about)
    {
        Assert.True(Recurrence.TryParse(text, Start, null, out var recurrence));
        Assert.Equal(new Recurrence(atLeast, per, Start, null, about), recurrence);
    }

    [Theory]
    [InlineData("2. kvartal 2024")]
    [InlineData("uke 12")]
    [InlineData("en plan")]
    [InlineData("hver femte uke")]
    [InlineData("2 dager i uke 12")]
    [InlineData("")]
    public void OtherTextsSayNothingOfHowOften(string text) => Assert.False(Recurrence.TryParse(text, Start, null, out _));

    [Fact]
    public void ARecurrenceIsFoundInsideARunningText()
    {
        Assert.True(Recurrence.TryFind("Status på minst et leder-/personalmøte kvartalet", Start, null, out var found));
        Assert.Equal((1, PeriodUnit.Quarter), (found.AtLeast, found.Per));
        Assert.False(Recurrence.TryFind("Kartlegge diskriminering", Start, null, out _));
    }

    // Quarterly status: at least one meeting a quarter, 2023-05-24 to 2023-12-31; held 14 June and 20 September.
    [Fact]
    public void QuarterlyStatusIsMetTwiceAndMissedOnce()
    {
        var log = OccurrenceLog.For(new Recurrence(1, PeriodUnit.Quarter, Start, new LocalDate(2023, 12, 31)))
            .Add(new(new(2023, 9, 20)), new(2023, 12, 31))
            .Add(new(new(2023, 6, 14)), new(2023, 12, 31));

        Assert.Equal([PeriodStatus.Met, PeriodStatus.Met, PeriodStatus.Missed], log.Periods(new(2024, 1, 1)).Select(p => p.Status));
        Assert.Equal([true, false, false], log.Periods(new(2024, 1, 1)).Select(p => p.IsPartial));
        Assert.Equal(new Portion.Of(2, 3), log.Compliance(new(2024, 1, 1)));
        Assert.Equal(PeriodStatus.Running, log.Periods(new(2023, 12, 31))[2].Status);
        Assert.Equal(new Portion.Of(2, 2), log.Compliance(new(2023, 12, 31)));
        Assert.Equal("CAL-R02", Assert.Single(log.Findings(new(2024, 1, 1), FindingPolicy.Default, new("measure", "M1"))).Code.Value);
        Assert.Empty(log.Findings(new(2023, 12, 31), FindingPolicy.Default, new("measure", "M1")));
    }

    [Fact]
    public void AnOccurrenceInTheFutureIsRefused()
    {
        var log = OccurrenceLog.For(new Recurrence(1, PeriodUnit.Month, Start));

        Assert.True(OccurrenceLog.CanAdd(new(new(2023, 6, 2)), new(2023, 6, 1)).HasError);
        var refused = Assert.Throws<RuleViolationException>(() => log.Add(new(new(2023, 6, 2)), new(2023, 6, 1)));
        Assert.Equal("CAL-R01", refused.Findings[0].Code.Value);
        Assert.Single(log.Add(new(new(2023, 6, 1)), new(2023, 6, 1)).Occurrences);
    }

    [Fact]
    public void APartialPeriodCanBeExemptUnlessItWasMet()
    {
        var log = OccurrenceLog.For(new Recurrence(1, PeriodUnit.Month, new(2024, 1, 20), new LocalDate(2024, 2, 29)));

        Assert.Equal(new Portion.Of(0, 2), log.Compliance(new(2024, 3, 1)));
        Assert.Equal(new Portion.Of(0, 1), log.Compliance(new(2024, 3, 1), PartialPeriodRule.Exempt));
        Assert.Equal(new Portion.Of(1, 2), log.Add(new(new(2024, 1, 31)), new(2024, 3, 1)).Compliance(new(2024, 3, 1), PartialPeriodRule.Exempt));
    }

    [Fact]
    public void NoEndedPeriodMeansNoCompliance()
        => Assert.IsType<Portion.NotApplicable>(OccurrenceLog.For(new Recurrence(1, PeriodUnit.Year, Start)).Compliance(new(2023, 6, 1)));

    [Fact]
    public void SurplusInOnePeriodDoesNotCoverAnother()
    {
        var log = OccurrenceLog.For(new Recurrence(1, PeriodUnit.Fortnight, new(2024, 1, 1), new LocalDate(2024, 1, 28)))
            .Add(new(new(2024, 1, 2)), new(2024, 2, 1)).Add(new(new(2024, 1, 14)), new(2024, 2, 1));

        Assert.Equal(new Portion.Of(1, 2), log.Compliance(new(2024, 2, 1)));
        Assert.Equal(new LocalDate(2024, 1, 15), log.Periods(new(2024, 2, 1))[1].First);
    }

    [Fact]
    public void MoreOccurrencesNeverLowerComplianceAndPeriodsCoverEveryDayOnce() => Property.Holds(
        from per in Gen.Choose(1, 8)
        from length in Gen.Choose(0, 900)
        from offset in Gen.Choose(0, 700)
        from days in Gen.ListOf(Gen.Choose(-20, 920))
        from atLeast in Gen.Choose(1, 3)
        from extra in Gen.Choose(0, 900)
        from ended in Gen.Elements(true, false)
        select (Recurrence: new Recurrence(atLeast, (PeriodUnit)per, Start.PlusDays(offset), ended ? Start.PlusDays(offset + length) : null), Days: days.ToList(), Extra: extra, Offset: offset, Length: length),
        x =>
        {
            var today = Start.PlusDays(x.Offset + x.Length);
            var log = x.Days.Select(d => Start.PlusDays(x.Offset + d)).Where(d => d <= today).Aggregate(OccurrenceLog.For(x.Recurrence), (l, d) => l.Add(new(d), today));
            var periods = log.Periods(today);
            Assert.Equal(x.Recurrence.From, periods[0].First);
            for (var i = 1; i < periods.Length; i++) Assert.Equal(periods[i - 1].Last.PlusDays(1), periods[i].First);
            if (x.Recurrence.Until is { } until) Assert.Equal(until, periods[periods.Length - 1].Last);
            else Assert.True(periods[periods.Length - 1].First <= today && today <= periods[periods.Length - 1].Last);

            var extra = Start.PlusDays(x.Offset + x.Extra);
            if (extra > today) return;
            Assert.True(Share(log.Add(new(extra), today).Compliance(today)) >= Share(log.Compliance(today)));
        });

    private static decimal Share(Portion portion) => portion.Match((n, d) => (decimal)n / d, _ => 0m);
}
