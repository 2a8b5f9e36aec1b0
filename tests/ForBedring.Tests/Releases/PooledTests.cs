using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>L6: years pooled to reach five are decided in the ledgers of all of them.</summary>
public class PooledTests
{
    private static readonly ThemeCode Climate = ThemeCode.From("safety-climate");
    private static readonly DisclosurePolicy Policy = TestReleases.Unrounded;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Fact]
    public void TwoSmallYearsAreShownTogether()
    {
        var (first, second) = (Scores(2024, ("A", 3), ("B", 12)), Scores(2025, ("A", 4), ("B", 14)));
        Assert.Equal("D", ShownIn(Policy.Apply(first)));
        Assert.Equal("D", ShownIn(Policy.Apply(second)));

        var pooled = Policy.ApplyPooled([new PooledWave(first), new PooledWave(second)], Now);
        Assert.Equal("D A B", ShownIn(pooled));
        Assert.Equal(7, Shown(pooled.Find("A")!.Find(Climate)!.Mean).Respondents);
        Assert.Equal(["2024", "2025"], pooled.Find("A")!.Basis.Rounds.Select(r => r.Round.Value));
        Assert.Equal("A (2024 + 2025)", pooled.Find("A")!.ToString());
        Assert.Equal([RoundState.Released, RoundState.Released], pooled.Rounds.Select(r => r.State));
        Assert.Equal([ReleaseRules.SheetsNotPeople.Code], pooled.Findings.Select(f => f.Code).Distinct());
        Assert.Null(pooled.Find("C"));

        // After both years were released, their totals are known and the sections still are not.
        var afterBoth = Policy.ApplyPooled([new PooledWave(first, Policy.Apply(first).Ledger), new PooledWave(second, Policy.Apply(second).Ledger)]);
        Assert.Equal("D A B", ShownIn(afterBoth));
        Assert.True(afterBoth.PlanOf(Climate).Audit().IsSafe);
    }

    [Fact]
    public void AYearThatWasShownIsNotTakenOutOfBoth()
    {
        var (first, second) = (Scores(2024, ("A", 9), ("B", 12)), Scores(2025, ("A", 3), ("B", 14)));
        var released = Policy.Apply(first);
        Assert.Equal("D A B", ShownIn(released));
        Assert.Equal("D A B", ShownIn(Policy.ApplyPooled([new PooledWave(first), new PooledWave(second)])));

        PooledWave[] waves = [new PooledWave(first, released.Ledger), new PooledWave(second)];
        var pooled = Policy.ApplyPooled(waves);
        // A of both less A of 2024 would be 3 people of 2025. D and B are about many, each by itself, and together about the same 3.
        Assert.Equal("D", ShownIn(pooled));
        Assert.Equal("D", ShownIn(Policy.ApplyPooled([waves[1], waves[0]])));
        Assert.IsType<Disclosed<ScoreFigure>.Withheld>(pooled.Find("A")!.Find(Climate)!.Mean);
        Assert.Equal(["A"], Policy.CanReleasePooled(waves).Where(f => f.Code == ReleaseRules.WouldDisclose.Code).Select(f => f.Message.English.Substring(0, 1)));
        Assert.Equal(
            "A (2024 + 2025) is withheld to protect A (2025) (released earlier): A (2024 + 2025) \u2212 A (2024) = 3 people (A (2025)).",
            pooled.PlanOf(Climate).Explain().Single(e => e.CellId == "A (2024 + 2025)").Text.English);
    }

    [Fact]
    public void AYearIsNotReleasedAfterwardsThatLeavesAFewOfTheOther()
    {
        var (first, second) = (Scores(2024, ("A", 9), ("B", 12)), Scores(2025, ("A", 3), ("B", 14)));
        var pooled = Policy.ApplyPooled([new PooledWave(first), new PooledWave(second)], Now);
        var beside = new ReleaseRequest(pooledWith: [new PooledWave(second, pooled.Ledgers[1])]);

        var release = Policy.Apply(first, beside, pooled.Ledgers[0]);
        Assert.Equal("D", ShownIn(release));
        Assert.Equal(WithholdingKind.ReleasedEarlierDiffers, release.PlanOf(Climate).Withheld.Single(w => w.Id == "A").Kind);
        Assert.Equal(["A"], Policy.CanRelease(first, beside, pooled.Ledgers[0]).Select(f => f.Message.English.Substring(0, 1)));
        Assert.Equal(ReleaseRules.WouldDisclose.Code, Assert.Throws<RuleViolationException>(
            () => Policy.Apply(first, new ReleaseRequest(allOrNothing: true, pooledWith: beside.PooledWith), pooled.Ledgers[0])).Findings[0].Code);

        // What the other year has released since counts too: with D of 2024 known, D of 2025 follows.
        var other = Policy.Apply(second, new ReleaseRequest(pooledWith: [new PooledWave(first, release.Ledger)]), pooled.Ledgers[1]);
        Assert.Equal("D", ShownIn(other));
    }

    [Fact]
    public void DSC_L03_TheOtherRoundMustBeAtHand()
    {
        var (first, second, third) = (Scores(2024, ("A", 3), ("B", 12)), Scores(2025, ("A", 4), ("B", 14)), Scores(2026, ("A", 8), ("B", 11)));
        var older = Policy.ApplyPooled([new PooledWave(first), new PooledWave(second)], Now);

        Assert.Equal([ReleaseRules.ResponseSetNeeded.Code], Policy.CanRelease(first, null, older.Ledgers[0]).Select(f => f.Code).Distinct());
        Assert.Throws<RuleViolationException>(() => Policy.Apply(first, null, older.Ledgers[0]));
        Assert.DoesNotContain(Policy.CanRelease(first, new ReleaseRequest(pooledWith: [new PooledWave(second, older.Ledgers[1])]), older.Ledgers[0]), f => f.Code == ReleaseRules.ResponseSetNeeded.Code);
        // Other people under the same version of the other round.
        Assert.Contains(Policy.CanRelease(first, new ReleaseRequest(pooledWith: [new PooledWave(Scores(2025, ("A", 5), ("B", 14)), older.Ledgers[1])]), older.Ledgers[0]), f => f.Code == ReleaseRules.ResponseSetNeeded.Code);

        // 2025 is in two pairs of years: whoever releases more of 2024 needs 2026 as well, beside it or beside 2025.
        var newer = Policy.ApplyPooled([new PooledWave(second, older.Ledgers[1], new ReleaseRequest(pooledWith: [new PooledWave(first, older.Ledgers[0])])), new PooledWave(third)], Now);
        var (middle, last) = (new PooledWave(second, newer.Ledgers[0]), new PooledWave(third, newer.Ledgers[1]));
        Assert.Equal([ReleaseRules.ResponseSetNeeded.Code], Policy.CanRelease(first, new ReleaseRequest(pooledWith: [middle]), older.Ledgers[0]).Select(f => f.Code).Distinct());
        Assert.DoesNotContain(Policy.CanRelease(first, new ReleaseRequest(pooledWith: [middle, last]), older.Ledgers[0]), f => f.Code == ReleaseRules.ResponseSetNeeded.Code);
        var nested = new PooledWave(second, newer.Ledgers[0], new ReleaseRequest(pooledWith: [last, new PooledWave(first, older.Ledgers[0])]));
        Assert.Equal(
            TidyReport.Write(Policy.Apply(first, new ReleaseRequest(pooledWith: [middle, last]), older.Ledgers[0]).Reports),
            TidyReport.Write(Policy.Apply(first, new ReleaseRequest(pooledWith: [nested]), older.Ledgers[0]).Reports));
        Assert.Throws<RuleViolationException>(() => Policy.ApplyPooled([new PooledWave(first, older.Ledgers[0]), new PooledWave(third, newer.Ledgers[1])]));
    }

    [Fact]
    public void DSC_L09_PooledYearsAreDifferentRoundsWithTheSameInstrument()
    {
        var (first, second) = (Scores(2024, ("A", 9)), Scores(2025, ("A", 9)));
        var other = Given.Instrument(Given.Theme("safety-climate", Given.Question("s1"), Given.Question("s2", reversed: true), Given.Question("s3")));
        var reversed = Given.Scores(Round(2025, Given.Tree("A"), other, []), ReleaseTests.Sheets(("A", 9)));
        string[] Of(params PooledWave[] waves) => [.. Policy.CanReleasePooled(waves).Select(f => f.Code.Value)];

        Assert.Empty(Of(new(first), new(second)));
        Assert.Equal(["DSC-L09"], Of(new(first), new(first)));
        Assert.Equal(["DSC-L09"], Of(new(first), new(reversed)));
        Assert.Equal(ReleaseRules.PooledWaves.Code, Assert.Throws<RuleViolationException>(() => Policy.ApplyPooled([new PooledWave(first), new PooledWave(reversed)])).Findings[0].Code);
        Assert.Throws<ArgumentException>(() => Policy.ApplyPooled([new PooledWave(first)]));
        Assert.Throws<ArgumentException>(() => Policy.CanReleasePooled([new PooledWave(first), null!]));
        Assert.Throws<ArgumentException>(() => new ReleaseRequest(pooledWith: [null!]));

        // Afterwards too: the other round once, as it was.
        var pooled = Policy.ApplyPooled([new PooledWave(first), new PooledWave(second)]);
        var now = new PooledWave(second, pooled.Ledgers[1]);
        Assert.Empty(Policy.CanRelease(first, new ReleaseRequest(pooledWith: [now, now, new PooledWave(second, pooled.Ledgers[1])]), pooled.Ledgers[0]));
        Assert.Equal(["DSC-L09"], Policy.CanRelease(first, new ReleaseRequest(pooledWith: [now, new PooledWave(second)]), pooled.Ledgers[0]).Select(f => f.Code.Value));
        Assert.Equal(["DSC-L09"], Policy.CanRelease(first, new ReleaseRequest(pooledWith: [new PooledWave(reversed)]), pooled.Ledgers[0]).Select(f => f.Code.Value));
    }

    [Fact]
    public void TheInstrumentOfEachYearIsTheSameWhereItAsksAndScoresTheSame()
    {
        static SurveyScores With(int year, string version, string answers, int people)
        {
            var instrument = Instrument.Create("test", year, version, Given.Three.Themes, new NonAnswerTokens(["vet ikke"], ["NA"]), [new RoleSet("leaders", ["Leder"])]).ValueOrThrow();
            return Given.Scores(Round(year, Given.Tree("A"), instrument, []), [.. Enumerable.Repeat(("A", (string?)null, answers), people)]);
        }

        // Three of 2 and four of 4 on 1 … 5: (3 · 25 + 4 · 75) / 7.
        var pooled = Policy.ApplyPooled([new PooledWave(With(2024, "1", "2,2,2", 3)), new PooledWave(With(2025, "2b", "4,4,4", 4))]);
        Assert.Equal(375m / 7, Shown(pooled.Find("A")!.Total.Find(Climate)!.Mean).Value);
        Assert.Equal(7, Shown(pooled.Find("A")!.Total.Find(Climate)!.Mean).Respondents);
    }

    [Fact]
    public void DSC_L10_APooledCellStandsInEveryLedger()
    {
        var (first, second) = (Scores(2024, ("A", 3), ("B", 12)), Scores(2025, ("A", 4), ("B", 14)));
        var pooled = Policy.ApplyPooled([new PooledWave(first), new PooledWave(second)], Now);
        FindingList With(ReleaseLedger other) => Policy.CanRelease(first, new ReleaseRequest(pooledWith: [new PooledWave(second, other)]), pooled.Ledgers[0]);

        Assert.DoesNotContain(With(pooled.Ledgers[1]), f => f.Code == ReleaseRules.PooledElsewhere.Code);
        // The ledger from before says nothing of what was released with 2024.
        var stale = With(ReleaseLedger.For(second.Round.Id));
        Assert.Equal([ReleaseRules.PooledElsewhere.Code], stale.Select(f => f.Code).Distinct());
        Assert.Contains("A (2024 + 2025)", string.Join(" ", stale.Select(f => f.Message.English)));
        Assert.Contains(Policy.CanReleasePooled([new PooledWave(first), new PooledWave(second, pooled.Ledgers[1])]), f => f.Code == ReleaseRules.PooledElsewhere.Code);
    }

    [Fact]
    public void EveryRoundIsCheckedAsInAReleaseOfItsOwn()
    {
        var (first, second) = (Scores(2024, ("A", 9)), Scores(2025, ("A", 9)));
        var bound = SurveyScores.Compute(Strict(2025), SurveyTally.Of(Given.Responses(Strict(2025), ReleaseTests.Sheets(("A", 9)))));
        string[] Of(params PooledWave[] waves) => [.. Policy.CanReleasePooled(waves).Select(f => f.Code.Value).Distinct()];

        Assert.Equal([SurveyRules.ThresholdFixed.Code.Value], Of(new(first), new(bound)));
        Assert.Equal([ReleaseRules.OtherRound.Code.Value], Of(new(first), new(second, ReleaseLedger.For(first.Round.Id))));
        var without = DisclosurePolicy.Create("without", unpublished: [QuestionCode.From("s3")], precision: Precision.Exact).ValueOrThrow().Apply(second).Ledger;
        Assert.Equal([ReleaseRules.LeftOutBefore.Code.Value], Of(new(first), new(second, without)));
        var withdrawn = ReleaseLedger.For(first.Round.Id).Withdraw(Policy.Apply(first).Ledger.Entries[0].Cell, "index:safety-climate", Now);
        Assert.Equal([ReleaseRules.Withdrawn.Code.Value], Of(new(first, withdrawn), new(second)));
        Assert.Single(Policy.ApplyPooled([new PooledWave(first, withdrawn), new PooledWave(second)]).Findings, f => f.Code == ReleaseRules.Withdrawn.Code);

        SurveyRound Strict(int year) => SurveyRound.Plan(RoundId.From("2025"), year, Given.Three, Given.Tree("A"), [], Given.Opens, Given.Closes).ValueOrThrow().Open(DisclosurePolicy.AtThreshold(20).ValueOrThrow().Minimums).Close();
    }

    [Fact]
    public void TheSameCellStandsInBothLedgersAndTheirChainsReadBack()
    {
        var (first, second) = (Scores(2024, ("A", 3), ("B", 12)), Scores(2025, ("A", 4), ("B", 14)));
        // Given in any order: the definition and each ledger are the same.
        var pooled = Policy.ApplyPooled([new PooledWave(second), new PooledWave(first)], Now);
        Assert.Equal(["2025", "2024"], pooled.Ledgers.Select(l => l.Round.Value));
        Assert.Equal(Policy.ApplyPooled([new PooledWave(first), new PooledWave(second)], Now).Ledgers.Select(l => l.LastHash).Reverse(), pooled.Ledgers.Select(l => l.LastHash));
        Assert.Equal(pooled.Ledgers[0].Entries.Select(e => (e.Family, e.Cell)), pooled.Ledgers[1].Entries.Select(e => (e.Family, e.Cell)));
        var cell = pooled.Ledgers[0].Entries.First(e => e.Cell.Units[0].Value == "A").Cell;
        Assert.Equal("pooled=1:2024,1:2025;unit=A", cell.Key);
        Assert.Equal(["2024", "2025"], cell.Pooled.Select(p => p.ToString()));

        foreach (var ledger in pooled.Ledgers)
        {
            var read = ReleaseLedgerJson.Read(ReleaseLedgerJson.Write(ledger)).ValueOrThrow();
            Assert.Equal(ledger.LastHash, read.LastHash);
            Assert.Equal(ledger.Entries.Select(e => e.Cell), read.Entries.Select(e => e.Cell));
        }

        // Made again, it is the same and adds nothing.
        var again = Policy.ApplyPooled([new PooledWave(second, pooled.Ledgers[0]), new PooledWave(first, pooled.Ledgers[1])]);
        Assert.Equal(pooled.Ledgers.Select(l => l.LastHash), again.Ledgers.Select(l => l.LastHash));
        Assert.Equal("D A B", ShownIn(again));
    }

    [Fact]
    public void RoundIdsWithTheSignsOfTheTextStayApart()
    {
        CellDefinition Of(params (string Round, int Version)[] parts) => new(1, [UnitId.From("A")], pooled: parts.Select(p => new PooledPart(RoundId.From(p.Round), p.Version)));

        Assert.NotEqual(Of(("a,1:b", 1), ("c", 1)), Of(("a", 1), ("b", 1), ("c", 1)));
        Assert.NotEqual(Of(("a;unit=B", 1), ("b", 1)), Of(("a", 1), ("b", 1)));
        Assert.Equal(Of(("b", 2), ("a", 1)), Of(("a", 1), ("b", 2)));
        Assert.Equal("A (a + b version 2)", Of(("b", 2), ("a", 1)).Name);
        Assert.Equal(2, Of(("b", 2), ("a", 1)).Version);
    }

    [Fact]
    public void ACellOfOneRoundKeepsItsTextAndItsHash()
    {
        CellDefinition cell = new(2, [UnitId.From("A")], null, "role", "Lege", "abc"), other = new(1, [UnitId.From("A"), UnitId.From("B")], GroupId.From("G"));

        Assert.Equal("version=2;tree=abc;unit=A;role=Lege", cell.Key);
        Assert.Equal("version=1;group=G[A,B]", other.Key);
        Assert.Empty(cell.Pooled);
        Assert.Equal("8d478f8bdc74a68ea0de6571b60210c28de2e688b4922b55d930cbe0ddc7ab8a", ReleaseLedger.For(RoundId.From("2026")).Withdraw(cell, "index:safety-climate", Now).LastHash);
    }

    [Fact]
    public void ThePooledFiguresAreThoseOfAllAnswersTogether()
    {
        // Means of 2024: 3, 2, 5, 4, 1, 3 of five points; of 2025: 5, 5, 2, 4.
        (string, string?, string)[] older = [("A", null, "3,3,3"), ("A", null, "2,2,2"), ("A", null, "5,5,5"), ("A", null, "4,4,4"), ("A", null, "1,1,1"), ("A", null, "3,3,")];
        (string, string?, string)[] newer = [("A", null, "5,5,5"), ("A", null, "5,5,5"), ("A", null, "2,2,2"), ("A", null, "4,4,")];
        var (first, second) = (Given.Scores(Round(2024, Given.Tree("A"), Given.Three, [("A", 8)]), older), Given.Scores(Round(2025, Given.Tree("A"), Given.Three, [("A", 5)]), newer));
        var figures = Policy.ApplyPooled([new PooledWave(first), new PooledWave(second)]).Find("A")!;
        var theme = figures.Find(Climate)!;

        // Steps above the lowest: 2 1 4 3 0 2 4 4 1 3 per answer, the last of each year with two answers and the others with three: 67 steps in 28 answers.
        Assert.Equal(67m / 28 / 4 * 100, Shown(theme.Mean).Value, 20);
        Assert.Equal(1 + (67m / 28), Shown(theme.RawMean!).Value, 20);
        Assert.Equal(10, Shown(theme.Mean).Respondents);
        // Squares of the steps: 4 + 1 + 16 + 9 + 0 + 4 + 16 + 16 + 1 + 9 = 76; (10 · 76 − 24²) / 90 = 184 / 90; its root · 25.
        Assert.Equal(Math.Round((decimal)(Math.Sqrt(184.0 / 90) * 25), 8), Math.Round(Shown(theme.StandardDeviation).Value, 8));
        // Four, five, five, four and five of ten are 75 or more.
        Assert.Equal(50m, Shown(theme.PercentPositive).Value);
        var last = theme.Find(QuestionCode.From("s3"))!;
        Assert.Equal(8, Shown(last.Mean).Respondents);
        Assert.True(last.Distribution.TryGetShown(out var shares));
        Assert.Equal([0.125m, 0.25m, 0.125m, 0.125m, 0.375m], shares!.Shares.AsEnumerable());
        Assert.True(figures.Total.Responses.TryGetShown(out var responses) && responses.Answered == 10 && responses.Invited == 13);
        Assert.Equal(76.923m, Math.Round(Shown(figures.Total.ResponseRate).Value, 3));

        // One round of all the sheets gives the same figures.
        var together = Policy.Apply(Given.Scores(Given.Closed(Given.Three, Given.Tree("A"), ("A", 13)), [.. older, .. newer])).Find("A")!;
        Assert.Equal(together.Total.Themes.SelectMany(t => t.Questions.SelectMany(q => new[] { q.Mean, q.RawMean, q.StandardDeviation, q.PercentPositive }).Append(t.Mean)), figures.Total.Themes.SelectMany(t => t.Questions.SelectMany(q => new[] { q.Mean, q.RawMean, q.StandardDeviation, q.PercentPositive }).Append(t.Mean)));
    }

    [Fact]
    public void UnitsAreMatchedByCodeAndNamedAsInTheLatestRound()
    {
        var older = OrgTree.Read([new OrgUnit(UnitId.From("D"), "Avdeling", OrgLevel.Department, null), new(UnitId.From("A"), "Gammel", OrgLevel.Section, UnitId.From("D")), new(UnitId.From("B"), "B", OrgLevel.Section, UnitId.From("D"))]).ValueOrThrow();
        var newer = OrgTree.Read([new OrgUnit(UnitId.From("E"), "Klinikk", OrgLevel.Clinic, null), new(UnitId.From("C"), "C", OrgLevel.Section, UnitId.From("E")), new(UnitId.From("A"), "Ny", OrgLevel.Team, UnitId.From("E"))]).ValueOrThrow();
        var (first, second) = (Given.Scores(Round(2024, older, Given.Three, []), ReleaseTests.Sheets(("A", 4), ("B", 9))), Given.Scores(Round(2025, newer, Given.Three, [("A", 9)]), ReleaseTests.Sheets(("A", 4), ("C", 9))));

        var report = Assert.Single(Policy.ApplyPooled([new PooledWave(second), new PooledWave(first)]).Reports);
        Assert.Equal(("A", "Ny", OrgLevel.Team), (report.Id, report.Name, report.Level));
        // The number invited is not known for both rounds: no rate, and the number answered goes with the figures.
        Assert.True(report.Total.Responses.TryGetShown(out var responses) && responses.Answered == 8 && responses.Invited is null);
        Assert.IsType<Disclosed<ScoreFigure>.NoData>(report.Total.ResponseRate);
        Assert.Empty(Policy.ApplyPooled([new PooledWave(first), new PooledWave(Scores(2026, ("X", 9)))]).Reports.Where(r => r.Id != "D"));
    }

    [Fact]
    public void ARoundThatNothingTiesToThisOneChangesNothing()
    {
        var (first, second) = (Scores(2024, ("A", 9), ("B", 4), ("C", 14)), Scores(2025, ("A", 9), ("B", 12), ("C", 14)));
        var alone = Policy.Apply(first, ReleaseRequest.TotalsAndRoles);
        var beside = Policy.Apply(first, new ReleaseRequest(byRole: true, pooledWith: [new PooledWave(second, Policy.Apply(second).Ledger)]));

        Assert.Equal(TidyReport.Write(alone.Reports), TidyReport.Write(beside.Reports));
        Assert.Equal(alone.Ledger.LastHash, beside.Ledger.LastHash);
    }

    [Fact]
    public void CorrectedAnswersOfOneYearAreNoticedInTheOther()
    {
        var tree = Given.Tree("A", "B");
        var round = Round(2024, tree, Given.Three, []);
        var sheets = ReleaseTests.Sheets(("A", 9), ("B", 12));
        var (before, after) = Given.Versions(round, sheets, [.. sheets.Select((s, i) => i == 3 ? (s.Unit, s.Role, "1,1,1") : s)]);
        var second = Scores(2025, ("A", 9), ("B", 14));
        var pooled = Policy.ApplyPooled([new PooledWave(before), new PooledWave(second)], Now);
        Assert.Equal("D A B", ShownIn(pooled));

        var corrected = new ReleaseRequest(version: 2, earlier: [new(1, before)]);
        // Both years with and without the correction differ by one person's change.
        var again = Policy.ApplyPooled([new PooledWave(after, pooled.Ledgers[0], corrected), new PooledWave(second, pooled.Ledgers[1])], Now);
        Assert.Equal("B", ShownIn(again));
        Assert.Contains(again.Ledgers[1].Entries, e => e.Cell.Name == "B (2024 version 2 + 2025)");
        // The year alone differs from both years by the other year's people too.
        Assert.Equal("D A B", ShownIn(Policy.Apply(after, new ReleaseRequest(version: 2, earlier: [new(1, before)], pooledWith: [new PooledWave(second, pooled.Ledgers[1])]), pooled.Ledgers[0])));
        // The first version is needed as well.
        var missing = Policy.CanReleasePooled([new PooledWave(after, pooled.Ledgers[0], new ReleaseRequest(version: 2)), new PooledWave(second, pooled.Ledgers[1])]);
        Assert.Equal([ReleaseRules.ResponseSetNeeded.Code], missing.Select(f => f.Code).Distinct());
    }

    [Fact]
    public void ALedgerWithAnotherTreeIsRebuiltFromTheRequest()
    {
        var (older, newer) = (Given.Tree("A", "B", "C"), Given.Tree("AB", "C"));
        var first = Given.Scores(Round(2024, older, Given.Three, []), ReleaseTests.Sheets(("A", 9), ("B", 8), ("C", 12)));
        var map = UnitMap.Create([new(UnitId.From("D"), UnitId.From("D"), UnitChange.Same), new(UnitId.From("A"), UnitId.From("AB"), UnitChange.Merged), new(UnitId.From("B"), UnitId.From("AB"), UnitChange.Merged), new(UnitId.From("C"), UnitId.From("C"), UnitChange.Same)], older, newer);
        var request = new ReleaseRequest(byRole: true, recut: Recut.Create(first, newer, map));
        var recut = Policy.Apply(first, request);
        var second = Scores(2025, ("A", 2), ("B", 3), ("C", 12));

        Assert.Throws<RuleViolationException>(() => Policy.ApplyPooled([new PooledWave(first, recut.Ledger), new PooledWave(second)]));
        // A and B of both years less AB of 2024: five of 2025, no fewer.
        var pooled = Policy.ApplyPooled([new PooledWave(first, recut.Ledger, request), new PooledWave(second)]);
        Assert.Equal("D A B C", ShownIn(pooled));
        Assert.All(pooled.Reports, r => Assert.True(r.Total.IsTotal));
    }

    [Fact]
    public void CommentsOfAYearAreReleasedBesidePooledYears()
    {
        var (first, second) = (Scores(2024, ("A", 12), ("B", 12)), Scores(2025, ("A", 14), ("B", 14)));
        var pooled = Policy.ApplyPooled([new PooledWave(first), new PooledWave(second)], Now);
        var comments = Policy.ApplyToComments(
            first, [new SurveyComment(UnitId.From("A"), "Bra.")], new CommentsReviewed(new RoleRef(Role.SafetyRepresentative), new LocalDate(2026, 3, 1)), new ReleaseRequest(pooledWith: [new PooledWave(second, pooled.Ledgers[1])]), pooled.Ledgers[0], Now);

        Assert.True(comments.Ledger.Entries.Length > pooled.Ledgers[0].Entries.Length);
    }

    [Fact]
    public void WhatIsWithheldSaysNothing()
    {
        var (first, second) = (Scores(2024, ("A", 9), ("B", 12)), Scores(2025, ("A", 3), ("B", 14)));
        var report = Policy.ApplyPooled([new PooledWave(first, Policy.Apply(first).Ledger), new PooledWave(second)]).Find("A")!;

        Assert.Equal(Disclosed<ResponseCount>.Hidden, report.Total.Responses);
        Assert.Equal(Disclosed<ScoreFigure>.Hidden, report.Total.ResponseRate);
        Assert.All(report.Total.Themes.SelectMany(t => t.Questions), q => Assert.Equal(Disclosed<ScoreFigure>.Hidden, q.Mean));
        Assert.Equal("2024", new PooledWave(first).ToString());
    }

    internal static ReleaseLedger Ledger() => Policy.ApplyPooled([new PooledWave(Scores(2024, ("A", 3), ("B", 12))), new PooledWave(Scores(2025, ("A", 4), ("B", 14)))], Now).Ledgers[0];

    internal static SurveyRound Round(int year, OrgTree tree, Instrument instrument, (string Unit, int People)[] invited)
        => SurveyRound.Plan(RoundId.From(NumberText.Machine(year)), year, instrument, tree, invited.Select(i => new KeyValuePair<UnitId, int>(UnitId.From(i.Unit), i.People)), Given.Opens, Given.Closes).ValueOrThrow().Open().Close();

    private static SurveyScores Scores(int year, params (string Unit, int People)[] units)
        => Given.Scores(Round(year, Given.Tree([.. units.Select(u => u.Unit)]), Given.Three, [.. units.Select(u => (u.Unit, u.People + 1))]), ReleaseTests.Sheets(units));

    private static string ShownIn(SurveyRelease release) => string.Join(" ", release.Reports.Where(r => r.Find(Climate)!.Mean.IsShown).Select(r => r.Id));

    private static string ShownIn(PooledRelease release) => string.Join(" ", release.Reports.Where(r => r.Find(Climate)!.Mean.IsShown).Select(r => r.Id));

    private static ScoreFigure Shown(Disclosed<ScoreFigure> figure) => figure.TryGetShown(out var shown) ? shown! : throw new InvalidOperationException("It is not shown.");
}
