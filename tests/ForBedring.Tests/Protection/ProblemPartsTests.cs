using ForBedring.Protection;
using ForBedring.Rules;

namespace ForBedring.Tests.Protection;

/// <summary>Problems from their parts, and what is said about what they show.</summary>
public class ProblemPartsTests
{
    [Fact]
    public void NobodyAtAllIsAProblemWithoutData()
    {
        var plan = DisclosureProblem.Read(5, 5, [new("D")], []).ValueOrThrow().Decide();

        Assert.Empty(plan.Shown);
        Assert.Equal(WithholdingKind.NoData, Assert.Single(plan.Withheld).Kind);
    }

    [Fact]
    public void UnitsLeftOutAreMadeFromPathsWithTheirParents()
    {
        var problem = DisclosureProblem.Read(5, 5, [], [new("g", [9], [["H", "D", "A"]])]).ValueOrThrow();

        Assert.Equal([("H", null), ("D", "H"), ("A", "D")], problem.Units.Select(u => (u.Id, u.Parent)));
    }

    [Fact]
    public void UnitsLeftOutAreMadeFromPathsOfCellsToo()
    {
        var problem = DisclosureProblem.Read(5, 5, [], [new("g", [9])], [new("c", ["D", "A"])]).ValueOrThrow();

        Assert.Equal([("D", null), ("A", "D")], problem.Units.Select(u => (u.Id, u.Parent)));
    }

    [Fact]
    public void ACellOfOneUnitAloneMakesNoUnit()
    {
        // A code by itself says nothing of a tree: a misspelt one must not become a unit of nobody.
        var read = DisclosureProblem.Read(5, 5, [], [new("g", [9], [["D", "A"]])], [new("a", ["A"]), new("c", ["a"])]);

        Assert.Equal(DisclosureRules.UnknownUnit.Code, Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void EveryProblemIsListedAtOnce()
    {
        var read = DisclosureProblem.Read(5, 6, [new("D"), new("D")], [new("g", [-1], [["E"]])], [new("c", groups: ["h"])]);

        RuleDefinition[] expected = [DisclosureRules.ThresholdOrder, DisclosureRules.DuplicateId, DisclosureRules.NegativeCount, DisclosureRules.UnknownUnit, DisclosureRules.UnknownGroup];
        Assert.Equal(expected.Select(r => r.Code.Value).OrderBy(c => c, StringComparer.Ordinal), read.Problems.Select(p => p.Code.Value).OrderBy(c => c, StringComparer.Ordinal));
    }

    [Fact]
    public void APathWithABlankUnitIsAProblemAlsoWhereThereAreNoUnits()
        => Assert.Equal([DisclosureRules.UnknownUnit.Code], DisclosureProblem.Read(5, 5, [], [new("g", [9], [[" "]])]).Problems.Select(p => p.Code));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1_000_000_000_000, true)]
    [InlineData(1_000_000_000_001, false)]
    public void CountsAreFromNobodyToAMillionMillions(long count, bool isAccepted)
    {
        var read = DisclosureProblem.Read(5, 5, [new("D")], [new("g", [9, count], [["D"]])]);

        Assert.Equal(isAccepted, read.IsAccepted);
        Assert.Equal(isAccepted ? 0 : 1, read.Problems.Count(p => p.Code == DisclosureRules.NegativeCount.Code));
    }

    [Fact]
    public void TheCalculationIsWrittenWithItsSigns()
    {
        Assert.Equal("\u2212A + 2·B \u2212 3·C", DisclosureTerm.Sum([new("A", -1), new("B", 2), new("C", -3)]));
        Assert.Equal("A + B \u2212 C", DisclosureTerm.Sum([new("A", 1), new("B", 1), new("C", -1)]));
    }

    [Fact]
    public void ALeakOfOneMeasureIsTheCellWithThosePeople()
    {
        // A is 4 for the first measure, all in one of its groups, and 14 for the second: D − B − C = 4 is A.
        var table = new Table().Unit("D", null).Unit("A", "D").Unit("B", "D", 9, 9).Unit("C", "D", 14, 14)
            .Group("a1", [4, 9], ["A"], ("role", "x")).Group("a2", [0, 5], ["A"], ("role", "y")).Cell("A y", "A", [("role", "y")]);
        var leak = Assert.Single(DisclosureAudit.Of(table.Problem(), ["D", "B", "C"]).Leaks);

        Assert.Equal((LeakKind.ListedCellDerivable, "A", 4L, false), (leak.Kind, leak.CellId, leak.Respondents, leak.IsDifference));
    }

    [Fact]
    public void ACellThatIsTooSmallIsNoDifference()
    {
        var leak = Assert.Single(DisclosureAudit.Of(new Table().Unit("D", null).Unit("A", "D", 4).Unit("B", "D", 9).Problem(), ["A"]).Leaks);

        Assert.Equal((LeakKind.CellBelowMinimum, "A", false), (leak.Kind, leak.CellId, leak.IsDifference));
        Assert.Equal("A = 4 people", leak.Describe());
    }

    [Fact]
    public void WhatCanBeAddedUpIsHarmlessFromTheDifferenceOn()
    {
        string Harmless(long a) => string.Join(" ", DisclosureAudit.Of(new Table().Unit("D", null).Unit("A", "D", a).Unit("B", "D", 9).Problem(), ["D", "B"]).HarmlessDerivable);

        Assert.Equal("A", Harmless(6));
        Assert.Equal("A", Harmless(5));
        Assert.Equal("", Harmless(4));
    }

    [Fact]
    public void AnAuditSaysWhetherItIsSafe()
    {
        var problem = new Table().Unit("D", null).Unit("A", "D", 4).Unit("B", "D", 9).Problem();

        Assert.Equal("Safe", DisclosureAudit.Of(problem, ["D"]).ToString());
        Assert.Equal("Not safe", DisclosureAudit.Of(problem, ["D", "B"]).ToString());
    }

    [Fact]
    public void AnExplanationSaysWhomACellProtectsInThreeLanguages()
    {
        var text = new Table().Unit("D", null).Unit("A", "D", 4).Unit("B", "D", 9).Unit("C", "D", 14).Decide().Explain().Single(e => e.CellId == "B").Text;

        Assert.Equal("B is withheld to protect A: D \u2212 B \u2212 C = 4 people (A).", text.English);
        Assert.Equal("B er skjult for å beskytte A: D \u2212 B \u2212 C = 4 personer (A).", text.Bokmaal);
        Assert.Equal("B er skjult for å verne A: D \u2212 B \u2212 C = 4 personar (A).", text.Nynorsk);
    }

    [Fact]
    public void AnExplanationSaysThatWhatItWouldMeetWasReleasedEarlier()
    {
        // D and C were released: with B too, A would be known.
        var text = new Table().Unit("D", null).Unit("A", "D", 4).Unit("B", "D", 9).Unit("C", "D", 14).Released("D", "C").Decide().Explain().Single(e => e.CellId == "B").Text;

        Assert.Equal("B is withheld to protect A (released earlier): D \u2212 B \u2212 C = 4 people (A).", text.English);
        Assert.Equal("B er skjult for å beskytte A (frigitt tidligere): D \u2212 B \u2212 C = 4 personer (A).", text.Bokmaal);
        Assert.Equal("B er skjult for å verne A (frigjeve tidlegare): D \u2212 B \u2212 C = 4 personar (A).", text.Nynorsk);
    }
}
