using ForBedring.Organisation;
using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;
using FsCheck.Fluent;

namespace ForBedring.Tests.WaitingLists;

/// <summary>What a reader can tell of withheld counts, over groups, months, metrics, and several publications.</summary>
public class PublicationTests
{
    private static readonly YearMonth From = new(2023, 10);
    private static readonly YearMonth To = new(2024, 2);

    public static TheoryData<string> Policies => ["npr", "indicator", "complement", "zeros"];

    [Theory]
    [MemberData(nameof(Policies))]
    public void AReaderCannotNarrowAWithheldCountDown(string policy) => Property.Holds(WaitingListsGen.Referrals, referrals =>
    {
        var published = PolicyOf(policy).Apply(Figures(referrals, From, To));
        AssertWide([published]);
        Assert.Empty(published.Findings);
    }, cases: 25);

    // Many people, units that each lie in one sector: what a hospital's list looks like.
    [Theory]
    [MemberData(nameof(Policies))]
    public void NorOnAListOfAHospital(string policy)
    {
        var published = PolicyOf(policy).Apply(Figures(Hospital(700, 8, 3), From, To));

        AssertWide([published]);
        Assert.Contains(TidyRows.Of(published), r => r.Figure is Figure.Suppressed);
        Assert.Contains(TidyRows.Of(published), r => r.Figure is Figure.Value { N: > 4 });
    }

    [Fact]
    public void ALaterMonthGivesNothingBackOfTheMonthsBefore()
    {
        foreach (var seed in Enumerable.Range(1, 6))
        {
            var referrals = Hospital(500, 6, 2, seed);
            var first = WaitingDisclosure.NprOpen.Apply(Figures(referrals, From, new(2023, 12)));
            var second = WaitingDisclosure.NprOpen.Apply(Figures(referrals, new(2024, 1), To), earlier: [EarlierPublication.Of(first)]);

            AssertWide([first, second]);
            Assert.Empty(second.Findings);
        }
    }

    [Fact]
    public void DecidedAloneALaterMonthGivesBackTheListBeforeIt()
    {
        // Two leave in January: exits and the closing list are hidden. February's opening list is that closing list.
        var given = Enumerable.Range(1, 8).Any(seed =>
        {
            var referrals = Hospital(200, 4, 2, seed);
            var first = WaitingDisclosure.NprOpen.Apply(Figures(referrals, From, new(2023, 12)));
            var second = WaitingDisclosure.NprOpen.Apply(Figures(referrals, new(2024, 1), To));
            var name = WaitingMetric.Named("flowClosing")!;
            return first.Groups.Any(g => first[g, new(2023, 12), name] is Figure.Suppressed && second[g, new(2024, 1), WaitingMetric.Named("flowOpening")!] is Figure.Value { Number: > 0 });
        });
        Assert.True(given);

        // The reader of these tests can find it too.
        Assert.Contains(Enumerable.Range(1, 8), seed =>
        {
            var referrals = Hospital(200, 4, 2, seed);
            var first = WaitingDisclosure.NprOpen.Apply(Figures(referrals, From, new(2023, 12)));
            var second = WaitingDisclosure.NprOpen.Apply(Figures(referrals, new(2024, 1), To));
            return Narrow([first, second]) is not null;
        });
    }

    [Fact]
    public void WhatWasHiddenStaysHiddenWhenTheSameMonthsAreGivenAgain()
    {
        var figures = Figures(Hospital(500, 6, 2), From, To);
        var first = WaitingDisclosure.NprOpen.Apply(figures);
        var again = WaitingDisclosure.NprOpen.Apply(figures, earlier: [EarlierPublication.Of(first)]);

        Assert.Equal(TidyRows.Of(first).Select(r => r.ToString()), TidyRows.Of(again).Select(r => r.ToString()));
        Assert.Empty(again.Findings);
    }

    [Fact]
    public void ACorrectionOfOnePersonIsNotShown()
    {
        var referrals = Hospital(500, 6, 2);
        var first = WaitingDisclosure.NprOpen.Apply(Figures(referrals, From, To));
        var late = new Referral("late", referrals[0].Unit, new(2023, 11, 6), new(2023, 11, 6), new(2023, 11, 9), RightCode.HasRight, OutcomeCode.Treatment, new LocalDate(2024, 6, 1), sector: referrals[0].Sector);
        var corrected = WaitingDisclosure.NprOpen.Apply(Figures([.. referrals, late], From, To), earlier: [EarlierPublication.Of(first)]);
        var (november, received) = (new YearMonth(2023, 11), WaitingMetric.Named("referralsReceived")!);

        Assert.IsType<Figure.Value>(first[WaitingGroup.All, november, received]);
        Assert.IsType<Figure.Suppressed>(corrected[WaitingGroup.All, november, received]);
        Assert.Contains(corrected.Findings, f => f.Code == WaitingListRules.WithheldNow.Code && f.Code.Value == "WTL-R28" && f.Message.English.StartsWith("referralsReceived of all in month 11.2023 was published before and is hidden now", StringComparison.Ordinal));

        // Wherever both are shown, they are the same or differ by three or more.
        foreach (var metric in WaitingMetric.All.Where(m => m.Kind == MetricKind.Count))
        {
            foreach (var group in first.Groups)
            {
                foreach (var month in first.Months)
                {
                    if (first[group, month, metric] is Figure.Value before && corrected[group, month, metric] is Figure.Value now) Assert.True(Math.Abs(before.Number - now.Number) is 0 or >= 3);
                }
            }
        }
    }

    [Fact]
    public void AStricterPolicyLaterIsAReleaseWithFindings()
    {
        var figures = Figures(Hospital(300, 6, 2), From, To);
        var first = WaitingDisclosure.NprOpen.Apply(figures);
        var second = WaitingDisclosure.Indicator.Apply(figures, earlier: [EarlierPublication.Of(first)]);

        Assert.Contains(second.Findings, f => f.Code == WaitingListRules.ExposedEarlier.Code && f.Code.Value == "WTL-R29");
    }

    // What is hidden depends on the counts alone: not on who they are, nor on the order of the rows, nor on how long anyone waited within the same counts.
    [Fact]
    public void OrderAndIdsChangeNothing()
    {
        var referrals = Hospital(400, 6, 2);
        var renamed = referrals.AsEnumerable().Reverse().Select((r, i) => new Referral($"X{i}", r.Unit, r.Received, r.Seniority, r.Assessed, r.Right, r.Outcome, r.Deadline, r.WaitEnd, r.WaitEndCode, sector: r.Sector));

        Assert.Equal(
            TidyRows.Of(WaitingDisclosure.Indicator.Apply(Figures(referrals, From, To))).Select(r => r.ToString()),
            TidyRows.Of(WaitingDisclosure.Indicator.Apply(Figures([.. renamed], From, To))).Select(r => r.ToString()));
    }

    private static WaitingDisclosure PolicyOf(string name) => name switch
    {
        "npr" => WaitingDisclosure.NprOpen,
        "indicator" => WaitingDisclosure.Indicator,
        "complement" => WaitingDisclosure.Indicator.ProtectComplement(),
        _ => WaitingDisclosure.NprOpen.HideZero(),
    };

    private static void AssertWide(IReadOnlyList<PublishedFigures> publications) => Assert.Null(Narrow(publications));

    // The first withheld count that the reader can tell too closely; null where there is none.
    private static string? Narrow(IReadOnlyList<PublishedFigures> publications)
    {
        var reader = new PublicationReader(publications);
        var byZeros = new PublicationReader(publications, zerosOnly: true);
        foreach (var published in publications)
        {
            var k = published.Policy.Threshold;
            var hidden = EarlierPublication.Of(published).Counts.Where(c => c.Value is null).Select(c => c.At).ToHashSet();
            foreach (var metric in WaitingMetric.All.Where(m => m.Kind == MetricKind.Count && m.Name is not "waiting"))
            {
                for (var g = 0; g < published.Groups.Length; g++)
                {
                    foreach (var month in published.Months.Where(m => hidden.Contains((published.Groups[g].Name, m, metric.Name))))
                    {
                        if (!metric.Of(published.Source.TallyOf(published.Groups[g], month)).TryGetValue(out var value)) continue;
                        var (at, name) = metric.Name == "flowOpening" ? (PublicationReader.MonthNumber(month) - 1, "flowClosing") : (PublicationReader.MonthNumber(month), metric.Name);
                        var (least, greatest) = reader[g, at, name];
                        var isSmall = value >= 1 && value < k;
                        if (greatest <= least || (isSmall && (greatest < k - 1 || least > Math.Max(1, byZeros[g, at, name].Least))))
                            return $"{published.Groups[g]} {month} {metric} = {value}: {least} to {greatest}, by zeros from {byZeros[g, at, name].Least}";
                    }
                }
            }
        }

        return null;
    }

    private static MonthlyFigures Figures(IEnumerable<Referral> referrals, YearMonth from, YearMonth to) => MonthlyFigures.Of(ReferralList.Read(referrals).ValueOrThrow(), from, to, WaitingDefinitions.Simple);

    private static List<Referral> Hospital(int count, int units, int sectors, int seed = 7)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var unit = chance.Next(units);
            var received = new LocalDate(2023, 5, 1).PlusDays(chance.Next(300));
            var assessed = received.PlusDays(chance.Next(20));
            var right = chance.Next(6) > 0;
            LocalDate? end = right && chance.Next(8) > 0 ? assessed.PlusDays(chance.Next(120)) : null;
            return new Referral(
                $"R{i}", UnitId.From($"U{unit}"), received, received, assessed, right ? RightCode.HasRight : RightCode.From(5), OutcomeCode.Treatment, right ? received.PlusDays(40 + chance.Next(80)) : null,
                end, end is null ? null : chance.Next(9) > 0 ? WaitEndCode.CareStarted : WaitEndCode.From(9), sector: $"S{unit % sectors}");
        })];
    }
}
