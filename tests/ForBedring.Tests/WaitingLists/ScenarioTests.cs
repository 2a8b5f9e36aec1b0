using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

public class ScenarioTests
{
    private static readonly YearMonth December = new(2024, 12);
    private static readonly long[] Entries = [.. Enumerable.Repeat(100L, 24)];
    private static readonly long[] Exits = [.. Enumerable.Repeat(90L, 24)];

    [Fact]
    public void WithoutLeversTheListGoesOnAsNow()
    {
        var months = Scenario.Project(500, December, Entries, Exits, 3, []).Months;

        Assert.Equal([510m, 520m, 530m], months.Select(m => m.Stock));
        Assert.Equal(new YearMonth(2025, 1), months[0].Month);

        // ± 1.96·√190 = 27.0163.
        Assert.Equal((482.98m, 537.02m), (Math.Round(months[0].Lower, 2), Math.Round(months[0].Upper, 2)));
    }

    [Fact]
    public void EachLeverDoesWhatItSays()
    {
        decimal First(Lever lever) => Scenario.Project(500, December, Entries, Exits, 1, [lever]).Months[0].Stock;

        Assert.Equal(460, First(new Lever.CleanUpOf(50, new(2025, 1, 15))));
        Assert.Equal(510, First(new Lever.CleanUpOf(50, new(2025, 2, 1))));
        Assert.Equal(485, First(new Lever.RejectionShare(0.2m, 0.4m, new(2025, 1, 1))));
        Assert.Equal(490, First(new Lever.ExtraClinics([new(2025, 1, 11), new(2025, 1, 18), new(2025, 2, 1)], 10)));
        Assert.Equal(492, First(new Lever.DigitalShare(0.4m, 0.5m, new(2025, 1, 1))));
        Assert.Equal(490, First(new Lever.NeedDrivenConversion(0.2m, new(2025, 1, 1))));
    }

    [Fact]
    public void TheSameMonthOfTheLastTwoYearsIsUsedWhereItIsKnown()
    {
        long[] entries = [10, .. Enumerable.Repeat(100L, 11), 30, .. Enumerable.Repeat(100L, 11)];

        // January: (10 + 30) / 2 = 20.
        Assert.Equal(new PatientCount(20), Scenario.Project(500, December, entries, Exits, 1, []).Months[0].Entries);
        Assert.Equal(new PatientCount(100), Scenario.Project(500, December, entries, Exits, 2, []).Months[1].Entries);

        // Twelve months only: their mean.
        Assert.Equal(new PatientCount(20), Scenario.Project(500, December, [.. Enumerable.Repeat(10L, 6), .. Enumerable.Repeat(30L, 6)], Exits.Take(12).ToArray(), 1, []).Months[0].Entries);
    }

    [Fact]
    public void TheListNeverGoesBelowNoughtAndEveryAssumptionIsListed()
    {
        var scenario = Scenario.Project(20, December, Entries, [.. Enumerable.Repeat(300L, 24)], 2, [new Lever.CleanUpOf(500, new(2025, 1, 1)), new Lever.NeedDrivenConversion(0.1m, new(2025, 1, 1))]);

        Assert.Equal([0m, 0m], scenario.Months.Select(m => m.Stock));
        Assert.Equal([0m, 0m], scenario.Months.Select(m => m.Lower));
        Assert.Equal(3, scenario.Assumptions.Length);
    }

    [Fact]
    public void TheDecompositionSumsToTheGrowthMonthByMonthAndAgainstTheYearBefore() => Property.Holds(WaitingListsGen.WithProfile, c =>
    {
        var figures = MonthlyFigures.Of(ReferralList.Read(c.Referrals).ValueOrThrow(), new YearMonth(2023, 1), new YearMonth(2024, 12), WaitingDefinitions.For(c.Profile));
        var parts = ListDecomposition.Of(figures, WaitingGroup.All);

        for (var m = 0; m < 24; m++)
        {
            var flow = figures.FlowOf(WaitingGroup.All, figures.Months[m]);
            Assert.Equal(flow.Closing - flow.Opening, parts.Months[m].Terms.Growth);
            if (m >= 12) Assert.Equal(parts.Months[m].Terms.Growth - parts.Months[m - 12].Terms.Growth, parts.Months[m].AgainstYearBefore!.Growth);
        }

        Assert.Equal(parts.Growth, parts.Total.Growth);
    }, cases: 60);

    [Fact]
    public void UnitsVaryAndSuppressedOnesAreToldOf()
    {
        var variation = UnitVariation.Of([Figure.From(10, 5), Figure.From(20, 5), Figure.From(30, 5), new Figure.Suppressed(SuppressionReason.SmallOrProtecting)]);

        Assert.Equal((0.5m, 3, 1), (variation.Coefficient!.Value, variation.Units, variation.LeftOut));

        // p = 0.2, n = 100: standard error 0.04.
        var limits = UnitVariation.Funnel(new Share(20, 100), 100);
        Assert.Equal((0.1216m, 0.2784m, 0.0764m, 0.3236m), (Math.Round(limits.LowerWarning, 4), Math.Round(limits.UpperWarning, 4), Math.Round(limits.LowerAction, 4), Math.Round(limits.UpperAction, 4)));
        Assert.Equal(0, UnitVariation.Funnel(new Share(1, 100), 4).LowerAction);
    }
}
