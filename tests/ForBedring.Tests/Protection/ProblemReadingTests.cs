using System.Text;
using ForBedring.Json;
using ForBedring.Protection;
using ForBedring.Rules;

namespace ForBedring.Tests.Protection;

/// <summary>The raw form: every problem is listed, and what is right is read.</summary>
public class ProblemReadingTests
{
    private const string Small = """{ "id": "D" }, { "id": "A", "parent": "D" }""";

    public static TheoryData<string, RuleDefinition?> Problems => new()
    {
        { Case(Small, """{ "id": "g", "n": 4, "paths": [["D", "A"]] }""", """{ "id": "c", "path": ["D"] }"""), null },
        { Case(Small + """, { "id": "A", "parent": "D" }""", """{ "id": "g", "n": 4 }"""), DisclosureRules.DuplicateId },
        { Case(Small, """{ "id": "g", "n": 4 }, { "id": "g", "n": 4 }"""), DisclosureRules.DuplicateId },
        { Case(Small, """{ "id": "g", "n": 4 }""", """{ "id": "c" }, { "id": "c" }"""), DisclosureRules.DuplicateId },
        { Case(Small, """{ "id": "g", "n": 4 }""", """{ "id": "c", "groups": ["h"] }"""), DisclosureRules.UnknownGroup },
        { Case(Small, """{ "id": "g", "n": 4, "paths": [["D", "B"]] }"""), DisclosureRules.UnknownUnit },
        { Case(Small, """{ "id": "g", "n": 4 }""", """{ "id": "c", "path": ["D", "B"] }"""), DisclosureRules.UnknownUnit },
        { Case(Small, """{ "id": "g", "n": -1 }"""), DisclosureRules.NegativeCount },
        { Case("""{ "id": "A", "parent": "B" }, { "id": "B", "parent": "A" }""", """{ "id": "g", "n": 4, "paths": [["A"]] }"""), DisclosureRules.Cycle },
        { Case("""{ "id": "A", "parent": "B" }""", """{ "id": "g", "n": 4 }"""), DisclosureRules.UnknownParent },
        { Case(Small, """{ "id": "g", "counts": [4, 4] }, { "id": "h", "counts": [4] }"""), DisclosureRules.CountLength },
        { """{ "format": "forbedring-disclosure/1", "threshold": 5, "difference": 6, "groups": [] }""", DisclosureRules.ThresholdOrder },
        { """{ "format": "forbedring-disclosure/1", "threshold": 5 }""", JsonRules.MissingMember },
        { """{ "format": "forbedring-disclosure/2", "threshold": 5, "groups": [] }""", JsonRules.WrongValue },
        { "{ ", JsonRules.Syntax },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void EachProblemHasItsName(string json, RuleDefinition? rule)
    {
        var read = DisclosureJson.ReadProblem(Encoding.UTF8.GetBytes(json));

        Assert.Equal(rule is null, read.IsAccepted);
        if (rule is not null && rule != JsonRules.WrongValue) Assert.Contains(read.Problems, p => p.Code == rule.Code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    public void WhatIsNoObjectIsSaidOnce(string json)
        => Assert.Single(DisclosureJson.ReadProblem(Encoding.UTF8.GetBytes(json)).Problems);

    [Fact]
    public void AGroupHasOneNumberOrOnePerMeasure()
    {
        var read = DisclosureJson.ReadProblem(Encoding.UTF8.GetBytes("""{ "format": "forbedring-disclosure/1", "threshold": 5, "groups": [ { "id": "g", "n": 9, "counts": [2] }, { "id": "h", "n": 4.5 } ] }"""));

        Assert.Equal([JsonRules.WrongValue.Code, JsonRules.WrongValue.Code], read.Problems.Select(p => p.Code));
        Assert.Contains("must be a whole number.", read.Problems[1].Message.English);
    }

    [Fact]
    public void TwoTreesAreWrittenInTheOrderOfTheirUnits()
    {
        var table = new Table()
            .Unit("H", null).Unit("A", "H").Unit("B", "H").Unit("H'", null).Unit("A'", "H'").Unit("B'", "H'")
            .Group("stayed in A", 8, ["A", "A'"]).Group("moved", 2, ["A", "B'"]).Group("stayed in B", 9, ["B", "B'"])
            .Released("H", "A", "B").WithoutCells("H'", "A'");

        Assert.Contains("A + B' \u2212 H = 2 people", table.Decide().Explain().Single(e => e.CellId == "B'").Text.English);
    }

    [Fact]
    public void WarningsDoNotStopTheReading()
    {
        var read = DisclosureJson.ReadProblem(Encoding.UTF8.GetBytes("""
            { "format": "forbedring-disclosure/1", "threshold": 2, "remark": "x",
              "units": [ { "id": "H" }, { "id": "D", "parent": "H" }, { "id": "A", "parent": "D" } ],
              "groups": [ { "id": "g", "n": 4, "paths": [["H", "A"]] } ] }
            """));

        Assert.True(read.IsAccepted);
        Assert.Equal(["disclosure.path-mismatch", "disclosure.very-low-threshold", "json.unknown-member"], read.Problems.Select(p => p.Rule.Name).OrderBy(n => n, StringComparer.Ordinal));
    }

    [Fact]
    public void CellsLeftOutAreEveryUnitsTotal()
    {
        var plan = Read(Case("""{ "id": "D" }, { "id": "A", "parent": "D" }, { "id": "B", "parent": "D" }""", """{ "id": "a", "n": 9, "paths": [["D", "A"]] }, { "id": "b", "n": 12, "paths": [["D", "B"]] }""")).Decide();

        Assert.Equal("D A B", string.Join(" ", plan.Shown));
    }

    [Fact]
    public void UnitsLeftOutAreMadeFromThePaths()
    {
        var problem = Read("""{ "format": "forbedring-disclosure/1", "threshold": 5, "groups": [ { "id": "a", "n": 9, "paths": [["D", "A"]] }, { "id": "b", "n": 3, "paths": [["D"]] } ] }""");

        Assert.Equal(["D", "A"], problem.Units.Select(u => u.Id));
        Assert.Equal("D", string.Join(" ", problem.Decide().Shown));
    }

    [Fact]
    public void APeriodIsATextOrAYear()
    {
        var problem = Read(Case(Small, """{ "id": "g", "n": 6, "paths": [["D", "A"]], "period": 2025 }, { "id": "h", "n": 7, "paths": [["D", "A"]], "period": "2026" }""", """{ "id": "old", "path": ["A"], "period": "2025" }, { "id": "both", "path": ["A"] }"""));

        Assert.Equal(6, problem.System.Lowest[0]);
        Assert.Equal(13, problem.System.Lowest[1]);
    }

    [Fact]
    public void TheAnswerIsWrittenInTheOrderOfTheCells()
    {
        var plan = Read(Case("""{ "id": "D" }, { "id": "A", "parent": "D" }""", """{ "id": "a", "n": 4, "paths": [["D", "A"]] }, { "id": "d", "n": 9, "paths": [["D"]] }""")).Decide();
        var text = Encoding.UTF8.GetString(DisclosureJson.WritePlan(plan));

        Assert.Contains("\"shown\": [\n    \"D\"\n  ]", text);
        Assert.Contains("\"id\": \"A\",\n      \"kind\": \"BelowThreshold\"", text);
        Assert.Equal(text, Encoding.UTF8.GetString(DisclosureJson.WritePlan(Read(Case("""{ "id": "D" }, { "id": "A", "parent": "D" }""", """{ "id": "a", "n": 4, "paths": [["D", "A"]] }, { "id": "d", "n": 9, "paths": [["D"]] }""")).Decide())));
    }

    [Fact]
    public void AnAuditNamesTheLeakAndWhatIsHarmless()
    {
        var problem = new Table().Unit("D", null).Unit("A", "D", 4).Unit("B", "D", 9).Unit("C", "D", 14).Problem();
        var audit = DisclosureAudit.Of(problem, ["D", "B", "C"]);

        var leak = Assert.Single(audit.Leaks);
        Assert.Equal(LeakKind.ListedCellDerivable, leak.Kind);
        Assert.Equal("A", leak.CellId);
        Assert.Equal("D \u2212 B \u2212 C = 4 people (A)", leak.Describe());
        Assert.Equal("D \u2212 B \u2212 C = 4 personer (A)", leak.Describe(ReportLanguage.Bokmaal));
        Assert.Equal("D \u2212 B \u2212 C = 4 personar (A)", leak.Describe(ReportLanguage.Nynorsk));
        Assert.Equal(LeakKind.CellBelowMinimum, DisclosureAudit.Of(problem, ["A"]).Leaks.Single().Kind);
        Assert.Equal(LeakKind.SmallGroupDerivable, DisclosureAudit.Of(new Table().Unit("K", null, 2).Unit("S", "K", 11).Problem(), ["K", "S"]).Leaks.Single().Kind);
        Assert.Equal("B", string.Join(" ", DisclosureAudit.Of(new Table().Unit("D", null).Unit("A", "D", 7).Unit("B", "D", 9).Problem(), ["D", "A"]).HarmlessDerivable));
    }

    [Fact]
    public void ReleasedCellsThatAreUnsafeAreNamedOnceAndTheRestIsStillProtected()
    {
        var table = new Table().Unit("D", null).Unit("A", "D", 4).Unit("B", "D", 9).Unit("C", "D", 14).Unit("E", "D", 3).Unit("F", "D", 8)
            .Cell("A+B+C", groups: ["people of A", "people of B", "people of C"]).Released("B", "C", "A+B+C");
        var plan = table.Decide();

        var finding = Assert.Single(plan.Findings);
        Assert.Equal(DisclosureRules.AlreadyExposed.Code, finding.Code);
        Assert.Contains("A+B+C \u2212 B \u2212 C = 4 people (A)", finding.Message.English);
        Assert.False(plan.Shows("D") && plan.Shows("F"));
    }

    [Fact]
    public void ReleasedCellsThatCannotBeVerifiedAreRefused()
    {
        var table = new Table().Unit("H", null).Unit("A", "H").Unit("B", "H").Group("a", 4, ["A"]).Group("both", 4, ["A", "B"]).Group("b", 4, ["B"]).Released("A", "B");
        var plan = table.Problem().Decide(new DisclosureOptions(workLimit: 1));

        Assert.Contains(plan.Findings, f => f.Code == DisclosureRules.CannotVerify.Code);
    }

    [Fact]
    public void AChainOfAHundredThousandUnitsIsNoProblem()
    {
        const int Length = 100_000;
        var forest = ForBedring.Protection.Engine.UnitForest.Of(
            [.. Enumerable.Range(-1, Length)], [.. Enumerable.Range(0, Length).Select(i => "U" + i.ToString("D6", System.Globalization.CultureInfo.InvariantCulture))], [.. Enumerable.Range(0, Length)], [[.. Enumerable.Range(0, Length).Select(i => (long)(i % 4))]]);
        var shown = ForBedring.Protection.Engine.TreeChooser.Choose(forest, 5, 5, DisclosureObjective.FewestRespondents, [.. Enumerable.Repeat(true, Length)]);

        Assert.True(shown[0]);
        Assert.True(shown.Count(s => s) > Length / 4);
    }

    [Fact]
    public void TwoPlansCanBeCompared()
    {
        var five = new Table().Unit("D", null).Unit("A", "D", 7).Unit("B", "D", 9).Decide();
        var eight = new Table(8).Unit("D", null).Unit("A", "D", 7).Unit("B", "D", 9).Decide();

        Assert.Equal("A B", string.Join(" ", five.ShownUnlike(eight).OnlyHere));
        Assert.Empty(five.ShownUnlike(eight).OnlyThere);
    }

    private static DisclosureProblem Read(string json) => DisclosureJson.ReadProblem(Encoding.UTF8.GetBytes(json)).ValueOrThrow();

    private static string Case(string units, string groups, string? cells = null)
        => $$"""{ "format": "forbedring-disclosure/1", "threshold": 5, "units": [ {{units}} ], "groups": [ {{groups}} ]{{(cells is null ? "" : $", \"cells\": [ {cells} ]")}} }""";
}
