using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>People and not sheets, versions, other scoring, detail, and options that may only be made stricter.</summary>
public class VersionAndPeopleTests
{
    private static readonly ThemeCode Climate = ThemeCode.From("safety-climate");
    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Standard;

    [Fact]
    public void FiveSheetsOfFourPeopleAreFourPeople()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A", "B", "C"));
        // Someone has a sheet in A and one in B, which report together as D does; the role cells of G hold both.
        List<(string Key, string Unit, string? Role, string Answers)> sheets = [.. Enumerable.Range(0, 4).Select(i => ("a" + i, "A", (string?)null, "3,4,2")), ("a0", "B", null, "4,4,2"), .. Enumerable.Range(0, 12).Select(i => ("c" + i, "C", (string?)null, "2,4,3"))];
        var groups = ReportingGroupOf(round, "A", "B");
        var request = new ReleaseRequest(groups: groups);

        Assert.False(Policy.Apply(Scores(round, sheets), request).Find("G")!.Find(Climate)!.Mean.IsShown);
        // Five people: with the same sheets from someone else it is shown.
        sheets[4] = ("b", "B", null, "4,4,2");
        Assert.True(Policy.Apply(Scores(round, sheets), request).Find("G")!.Find(Climate)!.Mean.IsShown);
    }

    [Fact]
    public void WithoutKeysTheReleaseAndTheReportSayThatSheetsAreCounted()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A"));
        var sheets = Enumerable.Range(0, 9).Select(i => ("p" + i, "A", (string?)null, "3,4,2")).ToList();
        var (with, without) = (Policy.Apply(Scores(round, sheets)), Policy.Apply(Given.Scores(round, [.. sheets.Select(s => (s.Item2, s.Item3, s.Item4))])));

        Assert.DoesNotContain(with.Findings, f => f.Code == ReleaseRules.SheetsNotPeople.Code);
        Assert.True(with.Basis.CountsPeople);
        Assert.Contains(without.Findings, f => f.Code == ReleaseRules.SheetsNotPeople.Code);
        Assert.False(without.Basis.CountsPeople);
    }

    [Fact]
    public void NoKeyStandsInAReportOrALedger()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A"));
        var release = Policy.Apply(Scores(round, Enumerable.Range(0, 9).Select(i => ("secretkey" + i, "A", (string?)null, "3,4,2"))));
        using var partial = new MemoryStream();
        SurveyTally.Of(Given.Keyed(round, Enumerable.Range(0, 9).Select(i => ("secretkey" + i, "A", (string?)null, "3,4,2")))).WriteConfidential(partial);

        Assert.DoesNotContain("secretkey", System.Text.Encoding.UTF8.GetString(ForBedring.Json.UnitReportJson.Write(release.Reports)));
        Assert.DoesNotContain("secretkey", System.Text.Encoding.UTF8.GetString(ForBedring.Json.ReleaseLedgerJson.Write(release.Ledger)));
        Assert.DoesNotContain("secretkey", System.Text.Encoding.UTF8.GetString(partial.ToArray()));
    }

    [Fact]
    public void AMoveDoesNotExposeTheOneWhoMovedOrTheOneWhoStays()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A", "B"));
        List<(string Key, string Unit, string? Role, string Answers)> before = [.. Enumerable.Range(0, 10).Select(i => ("a" + i, "A", (string?)null, "3,4,2")), .. Enumerable.Range(0, 12).Select(i => ("b" + i, "B", (string?)null, "2,4,3"))];
        var first = Given.Keyed(round, before);
        var moved = before.Select(p => p.Key == "a0" ? (p.Key, "B", p.Role, p.Answers) : p);
        var release = Policy.Apply(Of(first));
        // D holds the same people with the same answers; A and B differ by one.
        var second = Policy.Apply(Of(first.NextVersion(Given.Keyed(round, moved), [])), new ReleaseRequest(version: 2, earlier: [new(1, Of(first))]), release.Ledger);

        Assert.Equal("D", ShownIn(second));
        Assert.Contains(second.Findings, f => f.Code == ReleaseRules.ShownBeforeDiffers.Code);
        // Named as replaced, the move is a new answer of the same person: then D differs by that person too.
        var replaced = Policy.Apply(Of(first.NextVersion(Given.Keyed(round, moved), ["a0"])), new ReleaseRequest(version: 2, earlier: [new(1, Of(first))]), release.Ledger);
        Assert.Equal("", ShownIn(replaced));
    }

    [Fact]
    public void CorrectionsOfFivePeopleMayBeShownAndOfFourNot()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A"));
        var first = Given.Keyed(round, Enumerable.Range(0, 12).Select(i => ("a" + i, "A", (string?)null, "3,4,2")));
        var ledger = Policy.Apply(Of(first)).Ledger;
        string After(int corrected) => ShownIn(Policy.Apply(
            Of(first.WithCorrections(Given.Keyed(round, Enumerable.Range(0, corrected).Select(i => ("a" + i, "A", (string?)null, "1,1,1"))))), new ReleaseRequest(version: 2, earlier: [new(1, Of(first))]), ledger));

        Assert.Equal("", After(4));
        Assert.Equal("D A", After(5));
    }

    [Fact]
    public void LateAnswersProtectNobodyUntilItIsKnownWhoseTheyAre()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A"));
        SurveyRelease After(bool keyed)
        {
            ResponseSet Set(string prefix, int people) => keyed
                ? Given.Keyed(round, Enumerable.Range(0, people).Select(i => (prefix + i, "A", (string?)null, "3,4,2")))
                : Given.Responses(round, [.. Enumerable.Repeat(("A", (string?)null, "3,4,2"), people)]);
            var first = Set("a", 10);
            return Policy.Apply(Of(first.WithLateAnswers(Set("late", 6))), new ReleaseRequest(version: 2, earlier: [new(1, Of(first))]), Policy.Apply(Of(first)).Ledger);
        }

        Assert.Equal("D A", ShownIn(After(keyed: true)));
        Assert.Equal("", ShownIn(After(keyed: false)));
        Assert.Contains(After(keyed: false).Findings, f => f.Code == ReleaseRules.LateWithoutPeople.Code);
    }

    [Fact]
    public void VersionsThatDoNotBuildOnEachOtherShowNobodyAgain()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A", "B"));
        var (first, second) = (Given.Scores(round, ReleaseTests.Sheets(("A", 10), ("B", 12))), Given.Scores(round, ReleaseTests.Sheets(("A", 10), ("B", 12))));
        var again = Policy.Apply(second, new ReleaseRequest(version: 2, earlier: [new(1, first)]), Policy.Apply(first).Ledger);

        Assert.Equal("", ShownIn(again));
        Assert.Contains(again.Findings, f => f.Code == ReleaseRules.VersionsNotRelated.Code);
        // Where nothing was released of the first version, the second is the first release.
        Assert.Equal("D A B", ShownIn(Policy.Apply(second, new ReleaseRequest(version: 2, earlier: [new(1, first)]))));
        Assert.Equal("D A B", ShownIn(Policy.Apply(second, new ReleaseRequest(version: 2))));
    }

    [Fact]
    public void ARaisedThresholdHoldsForWhatIsNew()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A", "B")), [.. ReleaseTests.Sheets(("A", 6), ("B", 14)), ("B", "Lege", "3,3,3")]);
        var first = Policy.Apply(scores);
        var raised = DisclosurePolicy.Create("raised", new FamilyThreshold(8)).ValueOrThrow();
        var again = raised.Apply(scores, ReleaseRequest.TotalsAndRoles, first.Ledger);

        Assert.Contains(again.Findings, f => f.Code == ReleaseRules.ThresholdRaised.Code);
        Assert.True(again.Find("A")!.Find(Climate)!.Mean.IsShown);
        Assert.False(again.Find("A")!.Breakdowns[0].Themes[0].Mean.IsShown);
    }

    [Fact]
    public void NothingBoundIsLoosened()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A")), ReleaseTests.Sheets(("A", 12)));
        DisclosurePolicy strict = DisclosurePolicy.Create("strict", detail: Detail.Themes).ValueOrThrow(), loose = DisclosurePolicy.Create(
            "loose", new FamilyThreshold(5, 4), unanimity: Unanimity.Exact, emptyBreakdownCells: EmptyBreakdownCells.AsNoData, participationRule: ParticipationRule.WhereInvitedAllows, acceptLowThreshold: "test",
            precision: Precision.Exact).ValueOrThrow();
        var ledger = ForBedring.Json.ReleaseLedgerJson.Read(ForBedring.Json.ReleaseLedgerJson.Write(strict.Apply(scores).Ledger)).ValueOrThrow();

        Assert.Equal(
            ["detail", "emptyBreakdownCells", "index", "participation", "precision", "unanimity"],
            loose.CanRelease(scores, null, ledger).Where(f => f.Code == ReleaseRules.Loosened.Code).Select(f => f.Arguments["choice"]));
        Assert.Throws<RuleViolationException>(() => loose.Apply(scores, null, ledger));
        Assert.DoesNotContain(strict.CanRelease(scores, null, Policy.Apply(scores).Ledger), f => f.Code == ReleaseRules.Loosened.Code);
        // Nor from what was bound when the round opened.
        var bound = SurveyRound.Plan(RoundId.From("2026"), 2026, Given.Three, Given.Tree("A"), [], Given.Opens, Given.Closes).ValueOrThrow().Open(strict.Minimums, strict.Choices);
        Assert.Equal(["detail"], bound.CanChoose(Policy.Choices).Where(f => f.Code == SurveyRules.ChoiceFixed.Code).Select(f => f.Arguments["choice"]));
        Assert.Empty(bound.CanChoose(strict.Choices));
    }

    [Fact]
    public void ASensitiveThresholdBelowThatOfTheIndexIsRefused()
    {
        Assert.Contains(DisclosurePolicy.Create("p", sensitive: new FamilyThreshold(4), acceptLowThreshold: "test").Problems, p => p.Code == ReleaseRules.SensitiveOrder.Code);
        Assert.Contains(DisclosurePolicy.Create("p", new FamilyThreshold(12), new FamilyThreshold(12), new FamilyThreshold(20, 10), new FamilyThreshold(12)).Problems, p => p.Code == ReleaseRules.SensitiveOrder.Code);
        Assert.DoesNotContain(DisclosurePolicy.Create("p", sensitive: new FamilyThreshold(5)).Problems, p => p.Code == ReleaseRules.SensitiveOrder.Code);
    }

    [Fact]
    public void ThemesOnlyShowsNoQuestionAndIsRemembered()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A")), ReleaseTests.Sheets(("A", 12)));
        var themes = DisclosurePolicy.Create("themes", detail: Detail.Themes).ValueOrThrow();
        var release = themes.Apply(scores);

        Assert.All(release.Reports.SelectMany(r => r.Cells).SelectMany(c => c.Themes), t => Assert.Empty(t.Questions));
        Assert.True(release.Find("A")!.Find(Climate)!.Mean.IsShown);
        Assert.DoesNotContain(",s1,", TidyReport.Write(release.Reports));
        Assert.Equal(TidyReport.Write(release.Reports), TidyReport.Write(ForBedring.Json.UnitReportJson.Read(ForBedring.Json.UnitReportJson.Write(release.Reports)).ValueOrThrow()));
        Assert.Contains(Policy.CanRelease(scores, null, release.Ledger), f => f.Code == ReleaseRules.Loosened.Code);
    }

    [Fact]
    public void AMeanOfRespondentsBesideQuestionsIsShownOnlyWhereNobodySkippedOne()
    {
        var instrument = Given.Instrument(new ScoringRules(unitScore: UnitScoreMethod.MeanOfRespondents), [.. Given.Three.Themes]);
        (string, string?, string)[] sheets = [.. Enumerable.Range(0, 9).Select(i => ("A", (string?)null, i == 0 ? "3,4," : "3,4,2")), .. Enumerable.Repeat(("B", (string?)null, "2,4,3"), 9)];
        var scores = Given.Scores(Given.Closed(instrument, Given.Tree("A", "B")), sheets);
        var release = Policy.Apply(scores);

        // Three times the sum of indexes less the questions' sums would be that person's alone.
        Assert.False(release.Find("A")!.Find(Climate)!.Mean.IsShown);
        Assert.True(release.Find("A")!.Find(Climate)!.Questions[0].Mean.IsShown);
        Assert.True(release.Find("B")!.Find(Climate)!.Mean.IsShown);
        Assert.Equal("2", Assert.Single(release.Findings, f => f.Code == ReleaseRules.IndexesWithheld.Code).Arguments["figures"]);
        // The two ways out.
        Assert.True(DisclosurePolicy.Create("themes", detail: Detail.Themes).ValueOrThrow().Apply(scores).Find("A")!.Find(Climate)!.Mean.IsShown);
        Assert.True(Policy.Apply(Given.Scores(Given.Closed(Given.Three, Given.Tree("A", "B")), sheets)).Find("A")!.Find(Climate)!.Mean.IsShown);
    }

    [Fact]
    public void OtherScoringOfTheSameAnswersIsDecidedWithAllBefore()
    {
        var tree = Given.Tree("A");
        SurveyScores By(ScoringRules rules) => Given.Scores(Given.Closed(Given.Instrument(rules, [.. Given.Three.Themes]), tree), ReleaseTests.Sheets(("A", 12)));
        var ledger = Policy.Apply(By(ScoringRules.Default)).Ledger;
        var positive = Policy.Apply(By(new ScoringRules(positiveFrom: Fraction.From(50))), null, ledger);
        var share = Policy.Apply(By(new ScoringRules(Fraction.From(1))), null, ledger);

        // Another limit for positive changes no mean; another share of answers changes who has an index.
        Assert.Contains(positive.Findings, f => f.Code == ReleaseRules.OtherScoring.Code);
        Assert.True(positive.Find("A")!.Find(Climate)!.Mean.IsShown);
        Assert.False(positive.Find("A")!.Find(Climate)!.PercentPositive.IsShown);
        Assert.False(share.Find("A")!.Find(Climate)!.Mean.IsShown);
        Assert.True(Policy.Apply(By(ScoringRules.Default), null, ledger).Find("A")!.Find(Climate)!.PercentPositive.IsShown);
    }

    [Fact]
    public void WhatWasShownBeforeAndIsWithheldNowIsNamedWithTheReason()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A", "B"));
        var first = Given.Keyed(round, [.. Enumerable.Range(0, 10).Select(i => ("a" + i, "A", (string?)null, "3,4,2")), .. Enumerable.Range(0, 24).Select(i => ("b" + i, "B", (string?)null, "2,4,3"))]);
        FindingList After(params (string Key, string Unit, string? Role, string Answers)[] now)
            => Policy.Apply(Of(first.NextVersion(Given.Keyed(round, now), now.Select(n => n.Key))), new ReleaseRequest(version: 2, earlier: [new(1, Of(first))]), Policy.Apply(Of(first)).Ledger).Findings;

        Assert.Contains(After([.. Enumerable.Range(0, 3).Select(i => ("a" + i, "A", (string?)null, "1,1,1")), .. Enumerable.Range(0, 24).Select(i => ("b" + i, "B", (string?)null, "1,4,3"))]), f => f.Code == ReleaseRules.ShownBeforeTooFew.Code);
        Assert.Contains(After([.. Enumerable.Range(0, 3).Select(i => ("a" + i, "A", (string?)null, "1,1,1")), .. Enumerable.Range(0, 24).Select(i => ("b" + i, "B", (string?)null, "1,4,3"))]), f => f.Code == ReleaseRules.ShownBeforeProtects.Code || f.Code == ReleaseRules.ShownBeforeDiffers.Code);
    }

    [Fact]
    public void SomeoneWhoAnswersBothYearsCountsOnce()
    {
        SurveyScores Year(int year, int first) => Scores(PooledTests.Round(year, Given.Tree("A"), Given.Three, []), Enumerable.Range(first, 4).Select(i => ("p" + i, "A", (string?)null, "3,4,2")));
        string Pooled(int from) => string.Join(" ", Policy.ApplyPooled([new PooledWave(Year(2024, 0)), new PooledWave(Year(2025, from))]).Reports.Where(r => r.Find(Climate)!.Mean.IsShown).Select(r => r.Id));

        // The same four people twice; eight different ones.
        Assert.Equal("", Pooled(0));
        Assert.Equal("D A", Pooled(4));
    }

    private static ReportingGroups ReportingGroupOf(SurveyRound round, params string[] members)
        => ReportingGroups.Create([new ReportingGroup(GroupId.From("G"), "G", [.. members.Select(UnitId.From)], "små enheter", round.Id)], round.Organisation, FindingPolicy.Default);

    private static SurveyScores Of(ResponseSet set) => SurveyScores.Compute(set.Round, SurveyTally.Of(set));

    private static SurveyScores Scores(SurveyRound round, IEnumerable<(string Key, string Unit, string? Role, string Answers)> sheets) => Of(Given.Keyed(round, sheets));

    private static string ShownIn(SurveyRelease release) => string.Join(" ", release.Reports.Where(r => r.Find(Climate)!.Mean.IsShown).Select(r => r.Id));
}
