using System.Text;
using ForBedring.Json;
using ForBedring.Protection;
using ForBedring.Rules;

namespace ForBedring.Tests.Protection;

/// <summary>Tables whose secret is the count: incidents per ward, with totals and kinds.</summary>
public class CountTests
{
    private static DisclosureProblem Wards(int k, params (string Ward, long N)[] wards)
    {
        var units = new List<DisclosureUnit> { new("D") };
        units.AddRange(wards.Select(w => new DisclosureUnit(w.Ward, "D")));
        return DisclosureProblem.ReadCounts(k, units, wards.Select(w => new DisclosureGroup("in " + w.Ward, [w.N], [["D", w.Ward]]))).ValueOrThrow();
    }

    // Wards × incidents: five wards share what is left, each has at least one, so each has one.
    [Fact]
    public void FiveWardsWithOneEachAreGivenAwayByTheTotal()
    {
        var problem = Wards(5, ("A", 20), ("B", 1), ("C", 1), ("E", 1), ("F", 1), ("G", 1));
        var audit = DisclosureAudit.Of(problem, ["D", "A"]);

        Assert.False(audit.IsSafe);
        Assert.Equal("B C E F G", string.Join(" ", audit.Leaks.Select(l => l.CellId)));
        var leak = audit.Leaks[0];
        Assert.Equal((LeakKind.CountDerivable, 1, 1), (leak.Kind, leak.Least, leak.Greatest));
        Assert.Equal("B must be 1: total 25 (D), shown 20 (A), five withheld cells with at least one each", leak.Describe());
        Assert.Equal("B må være 1: totalt 25 (D), vist 20 (A), fem skjulte celler med minst én hver", leak.Describe(ReportLanguage.Bokmaal));
        Assert.Equal("B må vere 1: totalt 25 (D), vist 20 (A), fem skjulte celler med minst éin kvar", leak.Describe(ReportLanguage.Nynorsk));
    }

    [Fact]
    public void TheDecisionWithholdsALargeWardToo()
    {
        var plan = Wards(5, ("A", 20), ("B", 1), ("C", 1), ("E", 1), ("F", 1), ("G", 1)).Decide();

        Assert.Equal("D", string.Join(" ", plan.Shown));
        Assert.True(plan.Audit().IsSafe);
        Assert.Equal(WithholdingKind.ProtectsOthers, plan.Withheld.Single(w => w.Id == "A").Kind);
        Assert.StartsWith("A is withheld to protect B. Otherwise: B must be 1: total 25 (D), shown 20 (A)", plan.Explain().Single(e => e.CellId == "A").Text.English, StringComparison.Ordinal);
        Assert.Equal("B is withheld: its count is 1, and counts from 1 to 4 are not shown.", plan.Explain().Single(e => e.CellId == "B").Text.English);
    }

    [Fact]
    public void AZeroIsShownAndTellsThatTheOthersAreNot()
    {
        // Two wards share 5: without the zero either could be empty, with it each has from 1 to 4.
        var plan = Wards(5, ("A", 3), ("B", 2), ("C", 0), ("E", 9)).Decide();

        Assert.Equal("D C E", string.Join(" ", plan.Shown));
        Assert.True(plan.Audit().IsSafe);

        // With 4 to share a ward cannot have 4, and the total goes, being smaller than the two together and E.
        var tight = Wards(5, ("A", 2), ("B", 2), ("C", 0), ("E", 9)).Decide();
        Assert.Equal("D C", string.Join(" ", tight.Shown));
    }

    [Fact]
    public void AWithheldWardAloneFollowsFromTheTotal()
    {
        var audit = DisclosureAudit.Of(Wards(5, ("A", 12), ("B", 3)), ["D", "A"]);

        Assert.Equal("B must be 3: total 15 (D), shown 12 (A)", Assert.Single(audit.Leaks).Describe());
    }

    [Fact]
    public void AnAuditOfATableThatHidesItsZerosAsWellLetsACountBeZero()
    {
        // Three wards share 4, k 5. If one may be empty, no one knows more than 0 to 4.
        var problem = Wards(5, ("A", 2), ("B", 2), ("C", 0), ("E", 9));

        Assert.True(DisclosureAudit.Of(problem, ["D", "E"]).IsSafe);
        Assert.Contains("B can be at most 3: total 13 (D), shown 9 (E), two withheld cells with at least one each", DisclosureAudit.Of(problem, ["D", "C", "E"]).Leaks.Select(l => l.Describe()));
    }

    [Fact]
    public void ASmallCellThatIsShownIsALeakByItself()
        => Assert.Equal("B is shown with 3; counts from 1 to 4 must not be shown", DisclosureAudit.Of(Wards(5, ("A", 12), ("B", 3), ("C", 9)), ["B"]).Leaks.First(l => l.Kind == LeakKind.CellBelowMinimum).Describe());

    [Fact]
    public void ReleasedCellsStayAndWhatTheyGiveAwayIsSaid()
    {
        var problem = DisclosureProblem.ReadCounts(
            5,
            [new("D"), new("A", "D"), new("B", "D")],
            [new("a", [3], [["D", "A"]]), new("b", [9], [["D", "B"]])],
            [new("D", ["D"], isReleased: true), new("A", ["A"]), new("B", ["B"], isReleased: true)]).ValueOrThrow();
        var plan = problem.Decide();

        Assert.Equal("D B", string.Join(" ", plan.Shown));
        Assert.Equal("A must be 3: total 12 (D), shown 9 (B)", plan.Findings.Single(f => f.Code == DisclosureRules.AlreadyExposed.Code).Arguments["witness"].ToString());
    }

    [Fact]
    public void FewestCellsAndFewestPeopleChooseDifferently()
    {
        // A is small. Hiding P (40) is one cell, hiding p1 and p2 (12) is two cells and fewer people.
        DisclosureProblem problem = DisclosureProblem.ReadCounts(
            5,
            [new("H"), new("A", "H"), new("P", "H"), new("p1", "P"), new("p2", "P"), new("p3", "P")],
            [new("a", [4], [["H", "A"]]), new("x", [6], [["H", "P", "p1"]]), new("y", [6], [["H", "P", "p2"]]), new("z", [28], [["H", "P", "p3"]])]).ValueOrThrow();

        foreach (var objective in new[] { DisclosureObjective.FewestCells, DisclosureObjective.FewestRespondents })
        {
            var plan = problem.Decide(new DisclosureOptions(objective));
            Assert.True(plan.Audit().IsSafe);
            Assert.Contains("A", plan.Withheld.Select(w => w.Id));
        }

        Assert.DoesNotContain("P", problem.Decide(new DisclosureOptions(alwaysPrefer: ["P"])).Withheld.Select(w => w.Id));
    }

    [Theory]
    [InlineData("""{ "format": "forbedring-disclosure/1", "secret": "counts", "threshold": 5, "groups": [ { "id": "g", "counts": [4, 5] } ] }""", "DSC-D12")]
    [InlineData("""{ "format": "forbedring-disclosure/1", "secret": "counts", "threshold": 5, "difference": 3, "groups": [ { "id": "g", "n": 4 } ] }""", "DSC-D13")]
    [InlineData("""{ "format": "forbedring-disclosure/1", "secret": "counts", "threshold": 1, "groups": [ { "id": "g", "n": 4 } ] }""", "DSC-D13")]
    [InlineData("""{ "format": "forbedring-disclosure/1", "secret": "names", "threshold": 5, "groups": [ { "id": "g", "n": 4 } ] }""", "wrong value")]
    public void WhatDoesNotFitSecretCountsIsSaid(string json, string code)
    {
        var problems = DisclosureJson.ReadProblem(Encoding.UTF8.GetBytes(json)).Problems;
        Assert.Contains(code == "wrong value" ? JsonRules.WrongValue.Code.Value : code, problems.Select(p => p.Code.Value));
    }

    [Fact]
    public void TheAnswerForReadersNamesNoKind()
    {
        var problem = DisclosureJson.ReadProblem(Encoding.UTF8.GetBytes(
            """{ "format": "forbedring-disclosure/1", "secret": "counts", "threshold": 3, "groups": [ { "id": "a", "n": 2, "path": ["D", "A"] }, { "id": "b", "n": 7, "path": ["D", "B"] }, { "id": "c", "n": 9, "path": ["D", "C"] } ] }""")).ValueOrThrow();
        var plan = problem.Decide();
        var answer = Encoding.UTF8.GetString(DisclosureJson.WritePlan(plan));

        Assert.Equal(DisclosureSecret.Counts, problem.Secret);
        Assert.Equal("D C", string.Join(" ", plan.Shown));
        Assert.Contains("\"secret\": \"counts\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("kind", answer, StringComparison.Ordinal);
        Assert.Contains("ProtectsOthers", Encoding.UTF8.GetString(DisclosureJson.WritePlan(plan, explain: true)), StringComparison.Ordinal);
        Assert.True(DisclosureAudit.Of(problem, DisclosureJson.ReadShown(Encoding.UTF8.GetBytes(answer), problem).ValueOrThrow()).IsSafe);
    }

    // Which cells are withheld depends on the counts and on what is whose part: not on the order, the names, or how groups are cut.
    [Fact]
    public void OrderNamesAndCuttingChangeNothing()
    {
        var plan = Wards(5, ("A", 20), ("B", 1), ("C", 8), ("E", 13), ("F", 2)).Decide();
        var other = Wards(5, ("F", 2), ("E", 13), ("C", 8), ("B", 1), ("A", 20)).Decide();

        Assert.Equal(plan.Shown.Order(StringComparer.Ordinal).ToArray(), other.Shown.Order(StringComparer.Ordinal).ToArray());
        var cut = DisclosureProblem.ReadCounts(
            5,
            [new("D"), .. "ABCEF".Select(w => new DisclosureUnit(w.ToString(), "D"))],
            [new("a1", [11], [["D", "A"]]), new("a2", [9], [["D", "A"]]), new("none", [0], [["D", "B"]]), new("b", [1], [["D", "B"]]), new("c", [8], [["D", "C"]]), new("e", [13], [["D", "E"]]), new("f", [2], [["D", "F"]])]).ValueOrThrow();
        Assert.Equal(string.Join(" ", plan.Shown), string.Join(" ", cut.Decide().Shown));
    }
}
