using ForBedring.Protection;
using ForBedring.Protection.Engine;
using ForBedring.Tests.Generators;
using FsCheck.Fluent;

namespace ForBedring.Tests.Protection;

/// <summary>The promise, P1 to P18: whatever a reader adds and subtracts is about nobody or at least d people, and no more is hidden than must be.</summary>
public class PromiseTests
{
    [Fact]
    public void P1_ATreesPlanLeavesAnAttackerNothing()
        => Property.Holds(DisclosureGen.TreesOfOneToThreeMeasures, table => Attacker.Fails(table.Problem(), table.Decide().Shown), 1500);

    [Fact]
    public void P1_APlanForCrossingCellsLeavesAnAttackerNothing()
        => Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table => Attacker.Fails(table.Problem(), table.Decide().Shown), 1500);

    [Fact]
    public void TheAttackerFindsPlantedLeaks()
    {
        // Everything of W1 to W3 shown: a small cell, direct staff, a union.
        Assert.False(Attacker.Fails(new Table().Unit("D", null).Unit("A", "D", 4).Unit("B", "D", 9).Unit("C", "D", 14).Problem(), ["D", "B", "C"]));
        Assert.False(Attacker.Fails(new Table().Unit("K", null, 2).Unit("S1", "K", 11).Unit("S2", "K", 8).Problem(), ["K", "S1", "S2"]));
        Assert.False(Attacker.Fails(new Table().Unit("D", null).Unit("S1", "D", 2).Unit("S2", "D", 2).Unit("S3", "D", 16).Problem(), ["D", "S3"]));
        Assert.True(Attacker.Fails(new Table().Unit("K", null, 2).Unit("S1", "K", 11).Unit("S2", "K", 8).Problem(), ["K", "S1"]));
    }

    [Fact]
    public void P2_ShowingLessIsSafeToo()
        => Property.Holds(DisclosureGen.Crossing, table =>
        {
            var problem = table.Problem();
            var shown = problem.Decide().Shown;
            return shown.All(cell => DisclosureAudit.Of(problem, shown.Remove(cell)).IsSafe);
        }, 1000);

    [Fact]
    public void P4_TheOrderOfUnitsGroupsAndCellsChangesNothing()
        => Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table =>
        {
            var turned = DisclosureProblem.Read(table.Threshold, table.Difference, ((IEnumerable<DisclosureUnit>)table.Units).Reverse(), ((IEnumerable<DisclosureGroup>)table.Groups).Reverse(), ((IEnumerable<DisclosureCell>)table.Cells).Reverse()).ValueOrThrow();
            Assert.Equal(table.Decide().Shown.OrderBy(id => id, StringComparer.Ordinal), turned.Decide().Shown.OrderBy(id => id, StringComparer.Ordinal));
        }, 1000);

    [Fact]
    public void P6_EveryWithheldCellThatIsLargeEnoughIsNecessary()
        => Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, IsMaximal, 1500);

    [Fact]
    public void P6_OnTreesToo() => Property.Holds(DisclosureGen.TreesOfOneToThreeMeasures, IsMaximal, 1500);

    [Fact]
    public void P7_TheTreesOptimumIsAtLeastTheGeneralAlgorithms()
        => Property.Holds(DisclosureGen.Trees(), table =>
        {
            var problem = table.Problem();
            var order = Enumerable.Range(0, problem.Cells.Length).Where(c => problem.System.Lowest[c] >= problem.Threshold).OrderByDescending(c => problem.System.Lowest[c]).ToList();
            var general = GeneralChooser<ulong, Modular61>.Choose(problem.System, [], order, 1_000_000, default);
            var shown = Enumerable.Range(0, problem.Cells.Length).Where(c => general.Shown[c]).Select(c => problem.Cells[c].Id).ToList();
            Assert.True(Attacker.Fails(problem, shown));
            Assert.True(Value(problem, problem.Decide().Shown, DisclosureObjective.FewestRespondents).CompareTo(Value(problem, shown, DisclosureObjective.FewestRespondents)) >= 0);
        }, 1000);

    [Fact]
    public void P8_AHigherThresholdNeverShowsMore()
        => Property.Holds(DisclosureGen.Trees(), table =>
        {
            var higher = DisclosureProblem.Read(table.Threshold + 1, table.Difference + 1, table.Units, table.Groups, table.Cells).ValueOrThrow();
            var now = Value(table.Problem(), table.Decide().Shown, DisclosureObjective.FewestRespondents);
            return Value(higher, higher.Decide().Shown, DisclosureObjective.FewestRespondents).CompareTo(now) <= 0;
        }, 1000);

    [Fact]
    public void P9_WhatWasReleasedStaysAndTheRestFitsWithIt()
        => Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table =>
        {
            var first = table.Decide().Shown.Where((_, i) => i % 2 == 0).ToArray();
            var problem = table.Released(first).Problem();
            var plan = problem.Decide();
            Assert.All(first, id => Assert.True(plan.Shows(id)));
            Assert.True(Attacker.Fails(problem, plan.Shown));
            Assert.True(plan.Findings.Count == 0);
            Assert.True(IsMaximal(table));
        }, 1000);

    [Fact]
    public void P10_EmptyGroupsAndCellsChangeNothing()
        => Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table =>
        {
            var before = table.Decide().Shown;
            var measures = table.Groups[0].Counts.Length;
            table.Group("empty", new long[measures], ["u0"], ("role", "r9")).Cell("u0 r9", "u0", [("role", "r9")]);
            Assert.Equal(before.AsEnumerable(), table.Decide().Shown);
        }, 1000);

    [Fact]
    public void P11_CuttingAGroupInTwoChangesNothing()
        => Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table =>
        {
            var halves = table.Groups.SelectMany(g => new[]
            {
                new DisclosureGroup(g.Id, g.Counts.Select(n => n / 2), g.Paths.Select(p => p.AsEnumerable()), g.By),
                new DisclosureGroup(g.Id + "'", g.Counts.Select(n => n - (n / 2)), g.Paths.Select(p => p.AsEnumerable()), g.By),
            });
            var cells = table.Cells.Select(c => c.Groups is { } own ? new DisclosureCell(c.Id, groups: own.SelectMany(id => new[] { id, id + "'" })) : c);
            var cut = DisclosureProblem.Read(table.Threshold, table.Difference, table.Units, halves, cells).ValueOrThrow();
            Assert.Equal(table.Decide().Shown.AsEnumerable(), cut.Decide().Shown);
            Assert.True(Attacker.Fails(table.Problem(), cut.Decide().Shown));
        }, 1000);

    [Fact]
    public void P13_ATreesPlanPassesTheGeneralAuditAndTheAuditAgreesWithTheAttacker()
        => Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table =>
        {
            var problem = table.Problem();
            for (var some = 0; some < 4; some++)
            {
                var shown = problem.Cells.Where((_, i) => (i * 7 + some) % 3 != 0).Select(c => c.Id).ToList();
                Assert.Equal(Attacker.Fails(problem, shown), DisclosureAudit.Of(problem, shown).IsSafe);
            }
        }, 1000);

    [Fact]
    public void P13_BlocksAndTheGeneralAuditAgreeOnTrees()
        => Property.Holds(DisclosureGen.TreesOfOneToThreeMeasures, table =>
        {
            var problem = table.Problem();
            for (var some = 0; some < 4; some++)
            {
                var marks = problem.Cells.Select((_, i) => (i * 5 + some) % 4 != 0 && problem.System.Lowest[i] >= problem.Threshold).ToArray();
                var audit = SpanAudit.Of(problem.System, marks, problem.Forest, stopAtFirst: false);
                Assert.Equal(audit.Leaks.IsEmpty, audit.BlocksAreSafe);
            }
        }, 1000);

    [Fact]
    public void P13_CellsThatNestAreAuditedAsByEliminationAndAsByTheAttacker()
    {
        var settled = 0;
        void Agree(Table table)
        {
            var problem = table.Problem();
            for (var some = 0; some < 4; some++)
            {
                var cells = Enumerable.Range(0, problem.Cells.Length).Where(i => (i * 7 + some) % 3 != 0 && problem.System.Lowest[i] >= problem.Threshold).ToList();
                if (NestedAudit.IsSafe(problem.System, cells) is not { } isSafe) continue;
                settled++;
                Assert.Equal(SpanAudit.Of(problem.System, [.. Enumerable.Range(0, problem.Cells.Length).Select(cells.Contains)], null, stopAtFirst: false).IsSafe, isSafe);
                Assert.Equal(Attacker.Fails(problem, cells.Select(c => problem.Cells[c].Id)), isSafe);
            }
        }

        Property.Holds(DisclosureGen.TreesOfOneToThreeMeasures, Agree, 500);
        Assert.True(settled > 0);
        settled = 0;
        Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, Agree, 500);
        Assert.True(settled > 0);
    }

    [Fact]
    public void CellsThatOverlapWithoutNestingAreLeftToElimination()
    {
        var table = new Table().Unit("H", null).Unit("A", "H").Unit("B", "H").Group("a", 8, ["A"]).Group("both", 2, ["A", "B"]).Group("b", 9, ["B"]).Problem();

        Assert.Null(NestedAudit.IsSafe(table.System, [1, 2]));
        Assert.Null(NestedAudit.IsSafe(table.System, [0, 1, 2]));
        Assert.True(NestedAudit.IsSafe(table.System, [0, 1]));
        Assert.False(NestedAudit.IsSafe(new Table().Unit("H", null).Unit("A", "H", 9).Unit("B", "H", 2).Problem().System, [0, 1]));
    }

    [Fact]
    public void P14_FieldArithmeticAgreesWithRationals()
        => Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table =>
        {
            var system = table.Problem().System;
            var order = Enumerable.Range(0, system.CellCount).Where(c => system.Lowest[c] >= system.Minimum).ToList();
            var field = GeneralChooser<ulong, Modular61>.Choose(system, [], order, 1_000_000, default);
            Assert.Equal(GeneralChooser<Ratio, Rational>.Choose(system, [], order, 1_000_000, default).Shown, field.Shown);
            Assert.Equal(GeneralChooser<ulong, Modular31>.Choose(system, [], order, 1_000_000, default).Shown, field.Shown);
        }, 1000);

    [Fact]
    public void P17_ATinyWorkLimitFailsClosedAndSaysSo()
    {
        var limited = 0;
        Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table =>
        {
            var problem = table.Problem();
            var plan = problem.Decide(new DisclosureOptions(workLimit: 1));
            if (plan.WasLimited) limited++;
            Assert.Equal(plan.WasLimited, plan.Withheld.Any(w => w.Kind == WithholdingKind.NotVerified));
            Assert.True(Attacker.Fails(problem, plan.Shown));
        }, 1000);
        Assert.True(limited > 0);
    }

    [Fact]
    public void TheImprovePassNeverHidesMoreAndStaysSafe()
    {
        var improved = 0;
        Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table =>
        {
            var problem = table.Problem();
            var plain = Value(problem, problem.Decide().Shown, DisclosureObjective.FewestRespondents);
            var better = problem.Decide(new DisclosureOptions(improveRounds: 5));
            var value = Value(problem, better.Shown, DisclosureObjective.FewestRespondents);
            Assert.True(value.CompareTo(plain) >= 0);
            if (value.CompareTo(plain) > 0) improved++;
            Assert.True(Attacker.Fails(problem, better.Shown));
        }, 1000);
        Assert.True(improved > 0);
    }

    [Fact]
    public void PreferredUnitsAreKeptIfAtAllPossible()
        => Property.Holds(DisclosureGen.Trees(), table =>
        {
            var problem = table.Problem();
            foreach (var unit in table.Units)
            {
                var possible = DisclosureAudit.Of(problem, [unit.Id]).IsSafe && problem.System.Lowest[problem.IndexOfCell[unit.Id]] >= problem.Threshold;
                if (possible) Assert.True(table.Decide(prefer: unit.Id).Shows(unit.Id));
            }
        }, 300);

    [Fact]
    public void EveryExplanationIsACalculationThatIsTrue()
        => Property.Holds(DisclosureGen.CrossingOfOneToThreeMeasures, table =>
        {
            var plan = table.Decide();
            foreach (var explanation in plan.Explain().Where(e => e.Kind == WithholdingKind.ProtectsOthers))
            {
                var witness = explanation.Witness!;
                var sums = plan.Problem.Groups.Select(g => witness.Terms.Sum(t => (long)t.Coefficient * (Attacker.RowOf(plan.Problem, plan.Problem.Cells.Single(c => c.Id == t.CellId))[plan.Problem.Groups.IndexOf(g)] ? 1 : 0))).ToList();
                Assert.True(witness.Respondents > 0 && witness.Respondents < table.Difference);
                Assert.All(witness.Terms, t => Assert.True(t.CellId == explanation.CellId || plan.Shows(t.CellId)));
                Assert.Contains(witness.Terms, t => t.CellId == explanation.CellId);
                Assert.Contains(Enumerable.Range(0, plan.Problem.Groups[0].Counts.Length), m =>
                    plan.Problem.Groups.Where((g, i) => sums[i] != 0).Sum(g => g.Counts[m]) == witness.Respondents);
            }
        }, 1000);

    private static bool IsMaximal(Table table)
    {
        var problem = table.Problem();
        var plan = problem.Decide();
        return plan.Withheld.All(w => problem.System.Lowest[problem.IndexOfCell[w.Id]] < problem.Threshold || !Attacker.Fails(problem, plan.Shown.Add(w.Id)));
    }

    private static (long First, long Second) Value(DisclosureProblem problem, IEnumerable<string> shown, DisclosureObjective objective)
    {
        // A cell's n is the lowest above 0 over the measures.
        var sizes = shown.Select(id => Attacker.RowOf(problem, problem.Cells.Single(c => c.Id == id)))
            .Select(row => Enumerable.Range(0, problem.Groups[0].Counts.Length).Select(m => row.Select((inside, g) => inside ? problem.Groups[g].Counts[m] : 0).Sum()).Where(n => n > 0).DefaultIfEmpty(0).Min())
            .ToList();
        return objective == DisclosureObjective.FewestRespondents ? (sizes.Sum(), sizes.Count) : (sizes.Count, sizes.Sum());
    }
}
