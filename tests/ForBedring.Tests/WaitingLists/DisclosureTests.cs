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

    // Two months: two people leave in the first, and the lists around them are large. Who adds up both months must not find the two.
    [Fact]
    public void ASmallCountIsNotFoundOverTwoMonths()
    {
        var referrals = new List<Referral>();
        Referral Stay(int i, LocalDate entry, LocalDate? exit) => new($"R{i:000}", ForBedring.Organisation.UnitId.From("A"), entry, entry, entry, RightCode.HasRight, OutcomeCode.Treatment, null, exit, exit is null ? null : WaitEndCode.CareStarted);
        for (var i = 0; i < 40; i++) referrals.Add(Stay(referrals.Count, new(2023, 12, 1), i < 2 ? new LocalDate(2024, 1, 15) : i < 12 ? new LocalDate(2024, 2, 15) : i < 20 ? new LocalDate(2024, 3, 15) : null));
        for (var i = 0; i < 30; i++) referrals.Add(Stay(referrals.Count, new(2024, 1 + (i % 3), 5), null));
        var published = WaitingDisclosure.NprOpen.Apply(MonthlyFigures.Of(ReferralList.Read(referrals).ValueOrThrow(), new YearMonth(2024, 1), new YearMonth(2024, 3), WaitingDefinitions.Simple));

        Assert.IsType<Figure.Suppressed>(published[WaitingGroup.All, new YearMonth(2024, 1), WaitingMetric.Named("flowExited")!]);
        AssertNothingIsSolved(published);
    }

    // P17 over all months, both lists, units and sectors: the plain way, with fractions.
    [Fact]
    public void NoHiddenCountOfAListHasASingleSolutionOverAllMonths()
        => Property.Holds(WaitingListsGen.Referrals, referrals => AssertNothingIsSolved(WaitingDisclosure.NprOpen.Apply(Figures(referrals))), cases: 40);

    [Fact]
    public void NoHiddenCountOfAnIndicatorHasASingleSolutionEither()
        => Property.Holds(WaitingListsGen.Referrals, referrals => AssertNothingIsSolved(WaitingDisclosure.Indicator.HideZero().Apply(Figures(referrals))), cases: 20);

    private static void AssertNothingIsSolved(PublishedFigures published)
    {
        string[][] lines = [["flowOpening", "flowEntered", "flowExited", "flowClosing"], ["", "referralsReceived", "assessed", "unassessedAtEnd"]];
        var (all, units, sectors) = (WaitingGroup.All, published.Groups.Where(g => g.Unit is not null).ToList(), published.Groups.Where(g => g.Sector is not null).ToList());
        var allHaveSectors = published.Source.List.All(r => !string.IsNullOrEmpty(r.Sector));
        foreach (var line in lines)
        {
            // An opening list after the first month is the closing one of the month before: one unknown.
            string Name(WaitingGroup g, int m, int term) => term == 0 && m > 0 ? Name(g, m - 1, 3) : $"{g} {m} {term}";
            bool IsHidden(WaitingGroup g, int m, int term) => published[g, published.Months[m], WaitingMetric.Named(line[term])!] is Figure.Suppressed;
            var equations = new List<Dictionary<string, int>>();
            for (var m = 0; m < published.Months.Length; m++)
            {
                foreach (var g in published.Groups.Where(_ => m > 0 || line[0].Length > 0))
                {
                    var equation = new Dictionary<string, int>();
                    foreach (var (term, sign) in new[] { (0, 1), (1, 1), (2, -1), (3, -1) })
                    {
                        if (term == 0 && line[0].Length == 0 ? IsHidden(g, m - 1, 3) : IsHidden(g, m, term)) equation[Name(g, m, term)] = sign;
                    }

                    equations.Add(equation);
                }

                for (var term = line[0].Length == 0 || m > 0 ? 1 : 0; term < 4; term++)
                {
                    foreach (var parts in new[] { units, allHaveSectors ? sectors : [] }.Where(p => p.Count > 0))
                    {
                        var equation = parts.Where(g => IsHidden(g, m, term)).ToDictionary(g => Name(g, m, term), _ => -1);
                        if (IsHidden(all, m, term)) equation[Name(all, m, term)] = 1;
                        equations.Add(equation);
                    }
                }
            }

            Assert.Empty(SingleSolutions(equations.Where(e => e.Count > 0).ToList()));
        }
    }

    private static List<string> SingleSolutions(List<Dictionary<string, int>> equations)
    {
        var names = equations.SelectMany(e => e.Keys).Distinct().ToList();
        var rows = equations.Select(e => names.Select(n => (Up: (System.Numerics.BigInteger)(e.TryGetValue(n, out var c) ? c : 0), Down: System.Numerics.BigInteger.One)).ToArray()).ToList();
        static (System.Numerics.BigInteger Up, System.Numerics.BigInteger Down) Short(System.Numerics.BigInteger up, System.Numerics.BigInteger down)
        {
            var common = System.Numerics.BigInteger.GreatestCommonDivisor(up, down);
            return common.IsZero ? (up, down) : (up / common, down / common);
        }

        var rank = 0;
        for (var column = 0; column < names.Count; column++)
        {
            var pivot = rows.FindIndex(rank, r => !r[column].Up.IsZero);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var lead = rows[rank][column];
            rows[rank] = [.. rows[rank].Select(v => Short(v.Up * lead.Down, v.Down * lead.Up))];
            for (var r = 0; r < rows.Count; r++)
            {
                if (r == rank || rows[r][column].Up.IsZero) continue;
                var factor = rows[r][column];
                rows[r] = [.. rows[r].Select((v, i) => Short((v.Up * factor.Down * rows[rank][i].Down) - (factor.Up * rows[rank][i].Up * v.Down), v.Down * factor.Down * rows[rank][i].Down))];
            }

            rank++;
        }

        return [.. rows.Take(rank).Where(r => r.Count(v => !v.Up.IsZero) == 1).Select(r => names[Array.FindIndex(r, v => !v.Up.IsZero)])];
    }

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
        // Nine wait from before the month, four of them start in it.
        var referrals = Enumerable.Range(0, 9).Select(i => new Referral(
            $"R{i}", ForBedring.Organisation.UnitId.From("A"), new(2024, 1, 2), new(2024, 1, 2), new(2024, 1, 9), RightCode.HasRight, OutcomeCode.Treatment, new LocalDate(2024, 6, 1),
            i < 4 ? new LocalDate(2024, 3, 10) : null, i < 4 ? WaitEndCode.CareStarted : null));
        var march = new YearMonth(2024, 3);
        var published = WaitingDisclosure.NprOpen.Apply(MonthlyFigures.Of(ReferralList.Read(referrals).ValueOrThrow(), march, march, WaitingDefinitions.Simple));

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
