using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Protection;

namespace ForBedring.Tests.Releases;

/// <summary>Which tree the cells of a problem form, because a tree is decided at its optimum, and in what order its calculations are written.</summary>
public class TreeFindingTests
{
    [Fact]
    public void UnitsWithoutACellAreInTheTree()
        => Assert.Equal("H D<H A<D B<D", Tree(new Table().Unit("H", null).Unit("D", "H").Unit("A", "D", 9).Unit("B", "D", 9).WithoutCells("D")));

    [Fact]
    public void OneCellIsATree() => Assert.Equal("A", Tree(new Table().Unit("A", null, 9)));

    [Fact]
    public void WhereUnitsCrossTheTreeIsThatOfTheUnitsWithCells()
    {
        Assert.Equal("H A<H B<H", Tree(TwoTrees().WithoutCells("H'", "A'", "B'")));
        Assert.Equal("H A<H B<H", Tree(TwoTrees().Released("H").WithoutCells("H'", "A'", "B'")));
    }

    [Fact]
    public void WhereReleasedTotalsCrossTheTreeIsThatOfTheOthers()
        => Assert.Equal("H' A'<H' B'<H'", Tree(TwoTrees().Released("H", "A", "B")));

    [Fact]
    public void WhereTotalsCrossThereIsNoTree() => Assert.Null(TwoTrees().Problem().Forest);

    [Fact]
    public void UnitsWithoutACellAreSteppedOverInAnyOrderOfTheUnits()
    {
        // M between D and A stands first and has no cell; X crosses.
        var problem = DisclosureProblem.Read(5, 5, [new("M", "D"), new("D"), new("A", "M"), new("X")], [new("g", [9], [["D", "M", "A"], ["X"]]), new("h", [9], [["D"]])], [new("D", ["D"]), new("A", ["D", "M", "A"])]).ValueOrThrow();

        Assert.Equal("D A<D", Tree(problem));
    }

    [Fact]
    public void OfTwoCellsOfAUnitTheFirstIsItsTotal()
    {
        var problem = DisclosureProblem.Read(5, 5, [new("A")], [new("g", [9], [["A"]])], [new("first", ["A"]), new("second", ["A"]), new("own", groups: ["g"])]).ValueOrThrow();

        Assert.Equal([0, 2, 1], problem.Forest!.Cells);
        Assert.Equal("first second own", string.Join(" ", problem.Decide().Shown));
    }

    [Fact]
    public void UnitsArePreferredByTheirCodesWhateverTheirCellsAreCalled()
    {
        // A is small; B 9 is the cheaper protection, C 14 where B is preferred. C is broken down at the leaf, so that all cells are one tree.
        DisclosureGroup Of(string unit, string role, long n) => new(unit + role, [n], [["D", unit]], [new("role", role)]);
        var problem = DisclosureProblem.Read(
            5, 5, [new("D"), new("A", "D"), new("B", "D"), new("C", "D")], [Of("A", "x", 4), Of("B", "x", 9), Of("C", "x", 6), Of("C", "y", 8)],
            [new("all", ["D"]), new("small", ["D", "A"]), new("middle", ["D", "B"]), new("large", ["D", "C"]), new("large x", ["D", "C"], [new("role", "x")]), new("large y", ["D", "C"], [new("role", "y")])]).ValueOrThrow();

        Assert.Equal(["D", "A", "B", "C"], problem.Forest!.Codes.Where(c => c.Length == 1));
        Assert.Equal(6, problem.Forest.Count);
        Assert.Contains("large", problem.Decide().Shown);
        var plan = problem.Decide(new DisclosureOptions(alwaysPrefer: ["B"]));
        Assert.Contains("middle", plan.Shown);
        Assert.DoesNotContain("large", plan.Shown);
    }

    [Fact]
    public void CalculationsNameTotalsInTheOrderOfTheTreeAndThenTheBreakdowns()
    {
        var plan = DisclosurePolicy.Standard.Apply(ReleaseTests.W1(), ReleaseRequest.TotalsAndRoles).PlanOf(ThemeCode.From("safety-climate"));
        var mixed = 0;
        foreach (var witness in plan.Explain().Select(e => e.Witness).OfType<DisclosureLeak>())
        {
            // Added terms first; in each part D, A, B, C and then the roles.
            var places = witness.Terms.Select(t => (t.Coefficient.Sign < 0 ? 1000 : 0) + (t.CellId.Contains('=') ? 100 : "DABC".IndexOf(t.CellId, StringComparison.Ordinal))).ToList();
            Assert.Equal(places.OrderBy(p => p), places);
            if (places.Exists(p => p == 1100) && places.Exists(p => p is >= 1000 and < 1100)) mixed++;
        }

        Assert.True(mixed > 0, string.Join("\n", plan.Explain().Select(e => e.Text.English)));
    }

    // Two trees over the same people, where two moved from A to B'.
    private static Table TwoTrees()
        => new Table().Unit("H", null).Unit("A", "H").Unit("B", "H").Unit("H'", null).Unit("A'", "H'").Unit("B'", "H'")
            .Group("stayed in A", 8, ["A", "A'"]).Group("moved", 2, ["A", "B'"]).Group("stayed in B", 9, ["B", "B'"]);

    private static string Tree(Table table) => Tree(table.Problem());

    private static string Tree(DisclosureProblem problem)
    {
        var forest = problem.Forest!;
        return string.Join(" ", forest.Codes.Select((c, u) => forest.Parents[u] < 0 ? c : c + "<" + forest.Codes[forest.Parents[u]]));
    }
}
