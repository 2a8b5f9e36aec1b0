using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>What a release does where it cannot finish, where earlier releases were unsafe, and with groups, roles and questions left out.</summary>
public class SafeguardTests
{
    private static readonly ThemeCode Climate = ThemeCode.From("safety-climate");

    // Three or four of each role in each of four units: every role of a unit is small, and cells cross.
    private static SurveyScores Crossing()
    {
        var units = new[] { "A", "B", "C", "E" };
        return Given.Scores(Given.Closed(Given.Three, Given.Tree(units)), [.. units.SelectMany((u, i) => Enumerable.Repeat((u, (string?)"Lege", "3,4,2"), 3 + (i % 2)).Concat(Enumerable.Repeat((u, (string?)"Sykepleier", "2,4,4"), 4 - (i % 2))))]);
    }

    [Fact]
    public void ASearchThatIsCutShortIsSaidAndHidesWhatItCouldNotCheck()
    {
        var limited = DisclosurePolicy.Create("limited", options: new DisclosureOptions(workLimit: 1)).ValueOrThrow().Apply(Crossing(), ReleaseRequest.TotalsAndRoles);
        var full = DisclosurePolicy.Standard.Apply(Crossing(), ReleaseRequest.TotalsAndRoles);

        Assert.Contains(limited.Findings, f => f.Code == DisclosureRules.WorkLimit.Code);
        Assert.DoesNotContain(full.Findings, f => f.Code == DisclosureRules.WorkLimit.Code);
        Assert.True(Shown(limited).Length < Shown(full).Length);
        Assert.Subset(new HashSet<string>(Shown(full)), new HashSet<string>(Shown(limited)));
    }

    [Fact]
    public void WhatWasReleasedAndCannotBeCheckedStopsTheNextRelease()
    {
        var first = DisclosurePolicy.Standard.Apply(Crossing(), ReleaseRequest.TotalsAndRoles);
        var limited = DisclosurePolicy.Create("limited", options: new DisclosureOptions(workLimit: 1)).ValueOrThrow();

        var fault = Assert.Throws<RuleViolationException>(() => limited.Apply(Crossing(), ReleaseRequest.TotalsAndRoles, first.Ledger));
        Assert.Equal([DisclosureRules.CannotVerify.Code], fault.Findings.Select(f => f.Code));
    }

    [Fact]
    public void CellsReleasedBelowAHigherThresholdAreNamedOnceAndTheRestGoesOn()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A", "B", "C")), ReleaseTests.Sheets(("A", 6), ("B", 14), ("C", 17)));
        var first = DisclosurePolicy.Standard.Apply(scores);
        Assert.Equal(["D", "A", "B", "C"], Shown(first));
        var eight = DisclosurePolicy.Create("eight", new FamilyThreshold(8)).ValueOrThrow();
        var second = eight.Apply(scores, null, first.Ledger);

        Assert.Contains(second.Findings, f => f.Code == ReleaseRules.ThresholdRaised.Code);
        Assert.DoesNotContain(second.Findings, f => f.Code == DisclosureRules.AlreadyExposed.Code);
        Assert.Equal(["D", "A", "B", "C"], Shown(second));
        Assert.DoesNotContain(first.Findings, f => f.Code == DisclosureRules.AlreadyExposed.Code);
        Assert.Equal(first.Ledger.LastHash, second.Ledger.LastHash);
    }

    [Fact]
    public void AReportingGroupSpeaksForItsMembersInEveryRoleToo()
    {
        var tree = Given.Tree("A", "B", "C");
        var round = Given.Closed(Given.Three, tree);
        (string, string?, string)[] sheets =
        [
            .. Enumerable.Repeat(("A", (string?)"Lege", "2,2,2"), 3), .. Enumerable.Repeat(("B", (string?)"Lege", "4,4,4"), 4), .. Enumerable.Repeat(("A", (string?)"Sykepleier", "3,3,3"), 8),
            .. Enumerable.Repeat(("C", (string?)"Lege", "5,4,5"), 9), .. Enumerable.Repeat(("C", (string?)"Sykepleier", "1,2,1"), 9),
        ];
        var groups = ReportingGroups.Create([new ReportingGroup(GroupId.From("AB"), "A og B", [UnitId.From("A"), UnitId.From("B")], "små enheter", round.Id)], tree, FindingPolicy.Default);
        var release = DisclosurePolicy.Create("exact", unanimity: Unanimity.Exact, precision: Precision.Exact).ValueOrThrow().Apply(Given.Scores(round, sheets), new ReleaseRequest(byRole: true, groups: groups));

        // The group's seven doctors: three with 25 and four with 75 on 0 to 100.
        var group = release.Find("AB")!;
        Assert.Equal(["", "Lege", "Sykepleier"], group.Cells.Select(c => c.Value));
        Assert.True(group.Breakdowns[0].Find(Climate)!.Mean.TryGetShown(out var doctors));
        Assert.Equal((375m / 7, 7), (doctors!.Value, doctors.Respondents));
        Assert.Equal(["A", "B"], group.Members.Select(m => m.Value));

        // Members point to it, in every cell, and tell nothing themselves.
        var member = release.Find("A")!;
        Assert.Equal(GroupId.From("AB"), member.ReportedIn);
        Assert.Equal(["", "Lege", "Sykepleier"], member.Cells.Select(c => c.Value));
        Assert.Equal([null, "role", "role"], member.Cells.Select(c => c.Attribute));
        Assert.All(member.Cells, c => Assert.Equal(Disclosed<ScoreFigure>.Hidden, c.Find(Climate)!.Mean));
        Assert.All(member.Cells, c => Assert.Equal(Disclosed<ResponseCount>.Hidden, c.Responses));
        Assert.Null(release.Find("C")!.ReportedIn);
    }

    [Fact]
    public void AGroupAcrossDepartmentsIsReportedWithoutBeingANodeOfTheTree()
    {
        var tree = OrgTree.Read(
        [
            new OrgUnit(UnitId.From("H"), "H", OrgLevel.Clinic, null), new OrgUnit(UnitId.From("D1"), "D1", OrgLevel.Department, UnitId.From("H")), new OrgUnit(UnitId.From("D2"), "D2", OrgLevel.Department, UnitId.From("H")),
            .. new[] { ("A", "D1"), ("B", "D1"), ("E", "D2"), ("F", "D2") }.Select(u => new OrgUnit(UnitId.From(u.Item1), u.Item1, OrgLevel.Section, UnitId.From(u.Item2))),
        ]).ValueOrThrow();
        var round = Given.Closed(Given.Three, tree);
        var scores = Given.Scores(round, ReleaseTests.Sheets(("A", 3), ("B", 12), ("E", 4), ("F", 15)));
        var groups = ReportingGroups.Create([new ReportingGroup(GroupId.From("AE"), "A og E", [UnitId.From("A"), UnitId.From("E")], "små enheter", round.Id)], tree, FindingPolicy.Default);
        var release = DisclosurePolicy.Standard.Apply(scores, new ReleaseRequest(groups: groups));

        // H is A + B + E + F: with B, F and the group shown nobody else is left.
        Assert.True(release.Find("AE")!.Find(Climate)!.Mean.IsShown);
    }

    [Fact]
    public void AQuestionLeftOutIsInNoReportAndInNoOtherQuestionsPlace()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A")), [.. Enumerable.Repeat(("A", (string?)null, "1,5,3"), 12)]);
        var release = DisclosurePolicy.Create("without", unanimity: Unanimity.Exact, unpublished: [QuestionCode.From("s2")]).ValueOrThrow().Apply(scores);

        Assert.Equal(["s1", "s3"], release.Find("A")!.Find(Climate)!.Questions.Select(q => q.Code.Value));
        Assert.Equal(["s1", "s3"], release.Basis.Themes.Single().Questions.Select(q => q.Code.Value));
        Assert.Equal([0m, 50m], release.Find("A")!.Find(Climate)!.Questions.Select(q => q.Mean.TryGetShown(out var mean) ? mean!.Value : -1));
        Assert.All(release.Ledger.Entries.Where(e => e.Family == "index:safety-climate"), e => Assert.Equal("s2", Assert.Single(e.Unpublished).Value));
        Assert.All(release.Ledger.Entries.Where(e => e.Family == "distribution:safety-climate"), e => Assert.Equal("s2", Assert.Single(e.Unpublished).Value));
        Assert.All(release.Ledger.Entries.Where(e => e.Family == "participation"), e => Assert.Empty(e.Unpublished));
    }

    private static string[] Shown(SurveyRelease release) => [.. release.Reports.SelectMany(r => r.Cells.Where(c => c.Find(Climate)!.Mean.IsShown).Select(c => r.Id + (c.Attribute is null ? "" : " " + c.Value)))];
}
