using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;
using FsCheck.Fluent;

namespace ForBedring.Tests.WaitingLists;

public class DisclosureTests
{
    private static readonly YearMonth From = new(2023, 10);
    private static readonly YearMonth To = new(2024, 3);

    [Fact]
    public void NoCountOfOneOrTwoIsShownInOpenStatistics() => Property.Holds(WaitingListsGen.Referrals, referrals => AssertNothingSmall(referrals, WaitingDisclosure.NprOpen), cases: 60);

    [Fact]
    public void NoNumeratorOfOneToFourIsShownInIndicators() => Property.Holds(WaitingListsGen.Referrals, referrals => AssertNothingSmall(referrals, WaitingDisclosure.Indicator), cases: 40);

    [Fact]
    public void NoHiddenUnitCanBeHadBySubtractingTheOthersFromTheTotal() => Property.Holds(WaitingListsGen.Referrals, referrals =>
    {
        var published = WaitingDisclosure.NprOpen.Apply(Figures(referrals));
        foreach (var metric in WaitingMetric.All.Where(m => m.Kind == MetricKind.Count))
        {
            foreach (var month in published.Months)
            {
                var units = published.Groups.Where(g => g.Unit is not null).Select(g => published[g, month, metric]).ToList();
                var hidden = units.Count(f => f is Figure.Suppressed);
                if (published[WaitingGroup.All, month, metric] is Figure.Value total && hidden == 1)
                    Assert.True(total.Number - units.OfType<Figure.Value>().Sum(v => v.Number) is 0 or >= 3);
            }
        }
    }, cases: 40);

    [Fact]
    public void ATermOfTheFlowIsNeverHadFromTheIdentity() => Property.Holds(WaitingListsGen.Referrals, referrals =>
    {
        var published = WaitingDisclosure.NprOpen.Apply(Figures(referrals));
        string[] terms = ["flowOpening", "flowEntered", "flowExited", "flowClosing"];
        foreach (var group in published.Groups)
        {
            foreach (var month in published.Months)
            {
                var shown = terms.Select(t => published[group, month, WaitingMetric.Named(t)!]).ToList();
                if (shown.Count(f => f is Figure.Suppressed) != 1) continue;
                var values = shown.Select(f => f.TryGetValue(out var v) ? v : (decimal?)null).ToList();
                var solved = values[0] is null ? values[3] - values[1] + values[2] : values[1] is null ? values[3] - values[0] + values[2] : values[2] is null ? values[0] + values[1] - values[3] : values[0] + values[1] - values[2];
                Assert.True(solved is 0 or >= 3, $"{group} {month}: {solved}");
            }
        }
    }, cases: 40);

    [Fact]
    public void AHiddenClosingListIsAHiddenOpeningList() => Property.Holds(WaitingListsGen.Referrals, referrals =>
    {
        var published = WaitingDisclosure.Indicator.Apply(Figures(referrals), withDetail: true);
        foreach (var group in published.Groups)
        {
            for (var m = 1; m < published.Months.Length; m++)
                Assert.Equal(published[group, published.Months[m - 1], WaitingMetric.Named("flowClosing")!] is Figure.Suppressed, published[group, published.Months[m], WaitingMetric.Named("flowOpening")!] is Figure.Suppressed);
        }
    }, cases: 30);

    [Fact]
    public void HiddenMeansHiddenWithItsNAndZerosAreShownUnlessAskedFor()
    {
        var figures = MonthlyFigures.Of(WorkedExample.List, new YearMonth(2024, 3), new YearMonth(2024, 3), WaitingDefinitions.Simple);
        var rows = TidyRows.Of(WaitingDisclosure.Indicator.Apply(figures)).ToList();

        Assert.All(rows.Where(r => r.Status == "suppressed"), r => Assert.Equal(("", "", "WTL-R21"), (r.ValueText, r.NText, r.Reason)));
        Assert.Equal("ok", rows.Single(r => r.Group == "all" && r.Metric == "notApplicable").Status);
        Assert.Equal("suppressed", TidyRows.Of(WaitingDisclosure.Indicator.HideZero().Apply(figures)).Single(r => r.Group == "all" && r.Metric == "notApplicable").Status);
        Assert.Throws<ArgumentException>(() => TidyRows.Of(WaitingDisclosure.NprOpen.Apply(figures), withDetail: true).ToList());
    }

    [Fact]
    public void LongestAndPercentilesNeedFive()
    {
        var figures = MonthlyFigures.Of(WorkedExample.List, new YearMonth(2024, 3), new YearMonth(2024, 3), WaitingDefinitions.Simple);
        var published = WaitingDisclosure.NprOpen.Apply(figures);
        var march = new YearMonth(2024, 3);

        Assert.Equal(4, Assert.IsType<Figure.Value>(published[WaitingGroup.All, march, WaitingMetric.Named("startedMeanWait")!]).N);
        Assert.Equal(SuppressionReason.OnePerson, Assert.IsType<Figure.Suppressed>(published[WaitingGroup.All, march, WaitingMetric.Named("startedMaxWait")!]).Reason);
        Assert.Equal(SuppressionReason.OnePerson, Assert.IsType<Figure.Suppressed>(published[WaitingGroup.All, march, WaitingMetric.Named("startedP90")!]).Reason);
    }

    [Fact]
    public void AProtectedComplementHidesAShareNearOne()
    {
        // Twelve waiting with a deadline, ten of them past it: the two others could be computed.
        var referrals = Enumerable.Range(0, 12).Select(i => new Referral(
            $"R{i:00}", ForBedring.Organisation.UnitId.From("A"), new(2024, 1, 2), new(2024, 1, 2), new(2024, 1, 9), RightCode.HasRight, OutcomeCode.Treatment, new LocalDate(2024, i < 10 ? 2 : 6, 1)));
        var figures = MonthlyFigures.Of(ReferralList.Read(referrals).ValueOrThrow(), new YearMonth(2024, 3), new YearMonth(2024, 3), WaitingDefinitions.Simple);
        var metric = WaitingMetric.Named("waitingBreachShare")!;

        Assert.IsType<Figure.Value>(WaitingDisclosure.Indicator.Apply(figures)[WaitingGroup.All, new YearMonth(2024, 3), metric]);
        Assert.IsType<Figure.Suppressed>(WaitingDisclosure.Indicator.ProtectComplement().Apply(figures)[WaitingGroup.All, new YearMonth(2024, 3), metric]);
    }

    private static MonthlyFigures Figures(List<Referral> referrals) => MonthlyFigures.Of(ReferralList.Read(referrals).ValueOrThrow(), From, To, WaitingDefinitions.Simple);

    private static void AssertNothingSmall(List<Referral> referrals, WaitingDisclosure policy)
    {
        var rows = TidyRows.Of(policy.Apply(Figures(referrals), withDetail: true), withDetail: true).ToList();
        foreach (var row in rows)
        {
            if (row.Figure is not Figure.Value value) continue;
            Assert.True(value.N == 0 || value.N >= policy.Threshold, $"{row}");
            if (!row.Metric.Contains("Mean", StringComparison.Ordinal) && !row.Metric.Contains("Share", StringComparison.Ordinal) && !row.Metric.Contains("mean", StringComparison.Ordinal)
                && !row.Metric.Contains("Median", StringComparison.Ordinal) && !row.Metric.EndsWith("P90", StringComparison.Ordinal) && !row.Metric.EndsWith("P92", StringComparison.Ordinal)
                && row.Metric is not ("startedMaxWait" or "waitingLongest"))
                Assert.True(value.Number == 0 || value.Number >= policy.Threshold, $"{row}");
        }
    }
}
