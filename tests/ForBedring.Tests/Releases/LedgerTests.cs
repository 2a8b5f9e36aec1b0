using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;
using FsCheck.Fluent;

namespace ForBedring.Tests.Releases;

/// <summary>Releasing more of the same answers: on a reorganised tree, with late and with corrected answers, with another policy.</summary>
public class LedgerTests
{
    private static readonly ThemeCode Climate = ThemeCode.From("safety-climate");
    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Standard;

    // H above D1 (A 9, B 11, S 3) and D2 (C 8, E 7); the year after, section S lies below D2.
    private static readonly OrgTree Older = Hospital(("A", "D1"), ("B", "D1"), ("S", "D1"), ("C", "D2"), ("E", "D2"));
    private static readonly OrgTree Newer = Hospital(("A", "D1"), ("B", "D1"), ("C", "D2"), ("E", "D2"), ("S", "D2"));

    [Fact]
    public void L4_LastYearOnThisYearsTreeKeepsTheDepartmentsThatASmallSectionMovedBetween()
    {
        var scores = Scores(Older, ("A", 9), ("B", 11), ("S", 3), ("C", 8), ("E", 7));
        var first = Policy.Apply(scores);
        Assert.Equal("H D1 D2 B C E", ShownIn(first));

        var recut = Recut.Create(scores, Newer, UnitMap.SameCodes(Older, Newer));
        var request = new ReleaseRequest(recut: recut);
        // D1 then and now differ by the three of S.
        var second = Policy.Apply(scores, request, first.Ledger);
        Assert.Equal("H B C E", ShownIn(second));
        Assert.Equal(TidyReport.Write([first.Find("C")!]), TidyReport.Write([second.Find("C")!]));
        Assert.Contains("= 3 people (S", second.PlanOf(Climate).Explain().Single(e => e.CellId.StartsWith("D1 (tree", StringComparison.Ordinal)).Text.English);
        Assert.Contains(Policy.CanRelease(scores, request, first.Ledger), f => f.Code == ReleaseRules.WouldDisclose.Code);
        // With nothing released before, the new departments are as good as the old ones.
        Assert.Contains(" D2 ", ShownIn(Policy.Apply(scores, request)) + " ");
    }

    [Fact]
    public void L4_ARecutIsRememberedAndNeededFromThenOn()
    {
        var scores = Scores(Older, ("A", 9), ("B", 11), ("S", 3), ("C", 8), ("E", 7));
        var recut = Recut.Create(scores, Newer, UnitMap.SameCodes(Older, Newer));
        var ledger = Policy.Apply(scores, new ReleaseRequest(recut: recut)).Ledger;
        Assert.Equal(ledger.LastHash, ReleaseLedgerJson.Read(ReleaseLedgerJson.Write(ledger)).ValueOrThrow().LastHash);
        ledger = ReleaseLedgerJson.Read(ReleaseLedgerJson.Write(ledger)).ValueOrThrow();

        Assert.Equal([ReleaseRules.ResponseSetNeeded.Code], Policy.CanRelease(scores, null, ledger).Select(f => f.Code).Distinct());
        var again = Policy.Apply(scores, new ReleaseRequest(earlierRecuts: [recut]), ledger);
        Assert.DoesNotContain("D1", ShownIn(again));
        Assert.Equal(ledger.LastHash, Policy.Apply(scores, new ReleaseRequest(recut: recut), ledger).Ledger.LastHash);
    }

    [Fact]
    public void L4_MergedUnitsAndRolesAreCutToo()
    {
        var older = Hospital(("A", "D1"), ("B", "D1"), ("C", "D2"));
        var newer = Hospital(("AB", "D1"), ("C", "D2"));
        var scores = Scores(older, ("A", 4), ("B", 3), ("C", 12));
        var map = UnitMap.Create([new(UnitId.From("A"), UnitId.From("AB"), UnitChange.Merged), new(UnitId.From("B"), UnitId.From("AB"), UnitChange.Merged), new(UnitId.From("C"), UnitId.From("C"), UnitChange.Same)], older, newer);
        var release = Policy.Apply(scores, new ReleaseRequest(byRole: true, recut: Recut.Create(scores, newer, map)));

        Assert.True(release.Find("AB")!.Find(Climate)!.Mean.TryGetShown(out var mean) && mean.Respondents == 7);
        Assert.True(release.Find("AB")!.Total.Responses.TryGetShown(out var responses) && responses.Answered == 7 && responses.Invited == 9);
        Assert.Null(release.Find("A"));
        Assert.NotEmpty(release.Find("AB")!.Breakdowns);
    }

    [Fact]
    public void DSC_L07_EveryoneHasOnePlaceInTheOtherTree()
    {
        var older = Hospital(("A", "D1"), ("C", "D2"));
        var newer = Hospital(("A1", "D1"), ("A2", "D1"), ("C", "D2"));
        var scores = Scores(older, ("A", 9), ("C", 12));
        UnitMapping Line(string from, string to, UnitChange change) => new(UnitId.From(from), UnitId.From(to), change);

        var split = UnitMap.Create([Line("A", "A1", UnitChange.Split), Line("A", "A2", UnitChange.Split), Line("C", "C", UnitChange.Same)], older, newer);
        Assert.Equal(["A"], Recut.CanCreate(scores, newer, split).Select(f => f.Subject.Id));
        Assert.Equal(ReleaseRules.Unplaced.Code, Assert.Throws<RuleViolationException>(() => Recut.Create(scores, newer, split)).Findings[0].Code);
        Assert.Equal(["A"], Recut.CanCreate(scores, newer, UnitMap.SameCodes(older, newer)).Select(f => f.Subject.Id));

        // Who was in the section that was split belongs to the department above its parts.
        var above = UnitMap.Create([Line("A", "D1", UnitChange.Merged), Line("D1", "D1", UnitChange.Merged), Line("C", "C", UnitChange.Same)], older, newer);
        Assert.Empty(Recut.CanCreate(scores, newer, above));
        var release = Policy.Apply(scores, new ReleaseRequest(recut: Recut.Create(scores, newer, above)));
        Assert.Equal("H D1 D2 C", ShownIn(release));
        // A recut made for other answers is checked against these.
        Assert.Contains(Policy.CanRelease(Scores(older, ("A", 9), ("D2", 3), ("C", 12)), new ReleaseRequest(recut: Recut.Create(scores, newer, above))), f => f.Code == ReleaseRules.Unplaced.Code);
    }

    [Fact]
    public void L9_TheSameCodesOnAnotherTreeAreNotTheSameCells()
    {
        var ledger = Policy.Apply(Scores(Older, ("A", 9), ("B", 11), ("S", 3), ("C", 8), ("E", 7))).Ledger;

        Assert.Contains(Policy.CanRelease(Scores(Newer, ("A", 9), ("B", 11), ("S", 3), ("C", 8), ("E", 7)), null, ledger), f => f.Code == ReleaseRules.ResponseSetNeeded.Code);
    }

    [Fact]
    public void L9_OtherPeopleUnderTheSameVersionAreRefused()
    {
        var ledger = Policy.Apply(Scores(Older, ("A", 9), ("B", 11), ("C", 8), ("E", 7))).Ledger;

        Assert.Contains(Policy.CanRelease(Scores(Older, ("A", 10), ("B", 11), ("C", 8), ("E", 7)), null, ledger), f => f.Code == ReleaseRules.ResponseSetNeeded.Code);
        Assert.DoesNotContain(Policy.CanRelease(Scores(Older, ("A", 9), ("B", 11), ("C", 8), ("E", 7)), null, ledger), f => f.Code == ReleaseRules.ResponseSetNeeded.Code);
    }

    [Fact]
    public void L5_CorrectedAnswersThatKeepEveryCountAreNoticed()
    {
        var tree = Given.Tree("A", "B");
        var round = Given.Closed(Given.Three, tree, ("A", 20), ("B", 20));
        var sheets = ReleaseTests.Sheets(("A", 10), ("B", 12));
        var (first, second) = Given.Versions(round, sheets, [.. sheets.Select((s, i) => i == 3 ? (s.Unit, s.Role, "1,1,1") : s)]);
        var released = Policy.Apply(first);
        var request = new ReleaseRequest(version: 2, earlier: [new(1, first)]);
        var again = Policy.Apply(second, request, released.Ledger);

        // A and D would differ from the first release by one person.
        Assert.Equal("B", ShownIn(again));
        Assert.Equal(WithholdingKind.ReleasedEarlierDiffers, again.PlanOf(Climate).Withheld.Single(w => w.Id == "A version 2").Kind);
        Assert.Equal(2, Policy.CanRelease(second, request, released.Ledger).Count(f => f.Code == ReleaseRules.WouldDisclose.Code));
        // The same answers once more are no correction, and what was never released may be corrected.
        Assert.Equal("D A B", ShownIn(Policy.Apply(first, request, released.Ledger)));
        Assert.Equal("D A B", ShownIn(Policy.Apply(second, request)));
    }

    [Fact]
    public void L5_ASheetThatIsTakenOutIsACorrectionToo()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A", "B"), ("A", 20), ("B", 20));
        var sheets = ReleaseTests.Sheets(("A", 10), ("B", 12)).Append(("B", "Lege", "3,3,3")).ToArray();
        string After((string, string?, string)[] before, (string, string?, string)[] after)
        {
            var (first, second) = Given.Versions(round, before, after);
            return ShownIn(Policy.Apply(second, new ReleaseRequest(version: 2, earlier: [new(1, first)]), Policy.Apply(first).Ledger));
        }

        Assert.Equal("B", After(sheets, [("A", null, ""), .. sheets.Skip(1)]));
        // The only doctor's sheet: the group is gone altogether.
        Assert.Equal("A", After(sheets, [.. sheets.Take(22)]));
        // An answer that came where there was none changes an index without adding anyone to it.
        Assert.Equal("B", After([("A", null, "1,2,"), .. sheets.Skip(1)], sheets));
    }

    [Fact]
    public void L5_NoUnitIsEverShownTwiceWithAFewPeopleChanged()
    {
        var shownAgain = 0;
        Property.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new Random(seed);
            string Answer() => string.Join(",", random.Next(1, 6), random.Next(1, 6), random.Next(1, 6));
            string[] units = ["A", "B", "C"];
            var round = Given.Closed(Given.Three, Given.Tree(units));
            var before = units.SelectMany(u => Enumerable.Range(0, random.Next(0, 20)).Select(i => (Unit: u, Person: u + i, Answers: Answer()))).ToList();
            // Some units are left alone; in the others a few or many are changed, taken out, or come late.
            var share = units.ToDictionary(u => u, _ => random.Next(3) * random.Next(60));
            var after = before.Where(p => random.Next(100) >= share[p.Unit] / 2).Select(p => random.Next(100) < share[p.Unit] ? (p.Unit, p.Person, Answers: Answer()) : p).ToList();
            after.AddRange(units.SelectMany(u => Enumerable.Range(0, share[u] == 0 ? 0 : random.Next(0, 9)).Select(i => (u, u + "late" + i, Answer()))));
            ResponseSet Of(List<(string Unit, string Person, string Answers)> people) => Given.Keyed(round, people.Select(p => (p.Person, p.Unit, (string?)null, p.Answers)));
            var set = Of(before);
            var replaced = after.Where(p => before.Exists(b => b.Person == p.Person && b.Answers != p.Answers)).Select(p => p.Person);
            var (one, two) = (SurveyScores.Compute(round, SurveyTally.Of(set)), SurveyScores.Compute(round, SurveyTally.Of(set.NextVersion(Of(after), replaced))));
            var first = Policy.Apply(one);
            var second = Policy.Apply(two, new ReleaseRequest(version: 2, earlier: [new(1, one)]), first.Ledger);
            foreach (var unit in units.Append("D").Where(u => first.Find(u)!.Find(Climate)!.Mean.IsShown && second.Find(u)!.Find(Climate)!.Mean.IsShown))
            {
                var (then, now) = (before.Where(p => unit == "D" || p.Unit == unit).ToList(), after.Where(p => unit == "D" || p.Unit == unit).ToList());
                var changed = then.Except(now).Concat(now.Except(then)).Select(p => p.Person).Distinct().Count();
                Assert.True(changed is 0 or >= 5, $"{unit}: {changed}");
                shownAgain++;
            }
        }, 150);
        Assert.True(shownAgain > 0);
    }

    [Fact]
    public void DSC_L08_AQuestionLeftOutStaysOut()
    {
        (string, string?, string)[] sheets = [.. Enumerable.Repeat(("A", (string?)null, "4,4,"), 6), .. Enumerable.Repeat(("A", (string?)null, "4,4,4"), 3)];
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A"), ("A", 9)), sheets);
        DisclosurePolicy Without(params string[] questions) => DisclosurePolicy.Create("without", unpublished: questions.Select(QuestionCode.From)).ValueOrThrow();
        var ledger = Without("s3").Apply(scores).Ledger;
        Assert.Equal(["s3"], ledger.Entries.First(e => e.Family.StartsWith("index", StringComparison.Ordinal)).Unpublished.Select(q => q.Value));
        ledger = ReleaseLedgerJson.Read(ReleaseLedgerJson.Write(ledger)).ValueOrThrow();

        // Three answered it: shown now, it would be a figure about three.
        Assert.Equal([ReleaseRules.LeftOutBefore.Code], Policy.CanRelease(scores, null, ledger).Select(f => f.Code));
        Assert.Throws<RuleViolationException>(() => Policy.Apply(scores, null, ledger));
        Assert.Equal("D A", ShownIn(Without("s3").Apply(scores, null, ledger)));
        Assert.Equal("D A", ShownIn(Without("s2", "s3").Apply(scores, null, ledger)));
    }

    [Fact]
    public void TheLedgerHoldsNoAnswer()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A"), ("A", 9));
        ReleaseLedger Of(string answers) => Policy.Apply(Given.Scores(round, [.. Enumerable.Repeat(("A", (string?)null, answers), 9)])).Ledger;

        Assert.Equal(Of("1,1,1").LastHash, Of("5,4,3").LastHash);
    }

    [Fact]
    public void TheLedgerHoldsNoWithheldCountThatAGuessCouldBeTriedAgainst()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A", "B", "C"), ("A", 20), ("B", 20), ("C", 20));
        SurveyRelease Of(int a, int b, int c) => Policy.Apply(Given.Scores(round, ReleaseTests.Sheets(("A", a), ("B", b), ("C", c))));

        // A is small and B protects it: readers know that they are 13 together, and no more.
        Assert.Equal("D C", ShownIn(Of(4, 9, 14)));
        Assert.Equal(Of(4, 9, 14).Ledger.LastHash, Of(3, 10, 14).Ledger.LastHash);
        Assert.NotEqual(Of(4, 9, 14).Ledger.LastHash, Of(4, 10, 14).Ledger.LastHash);
    }

    private static OrgTree Hospital(params (string Unit, string Above)[] sections)
        => OrgTree.Read([
            new(UnitId.From("H"), "H", OrgLevel.Clinic, null), new(UnitId.From("D1"), "D1", OrgLevel.Department, UnitId.From("H")), new(UnitId.From("D2"), "D2", OrgLevel.Department, UnitId.From("H")),
            .. sections.Select(s => new OrgUnit(UnitId.From(s.Unit), s.Unit, OrgLevel.Section, UnitId.From(s.Above)))]).ValueOrThrow();

    private static SurveyScores Scores(OrgTree tree, params (string Unit, int People)[] units)
        => Given.Scores(Given.Closed(Given.Three, tree, [.. units.Select(u => (u.Unit, u.People + 1))]), ReleaseTests.Sheets(units));

    private static string ShownIn(SurveyRelease release) => string.Join(" ", release.Reports.Where(r => r.Find(Climate)!.Mean.IsShown).Select(r => r.Id));
}
