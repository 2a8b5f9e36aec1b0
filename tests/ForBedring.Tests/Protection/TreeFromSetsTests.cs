using ForBedring.Protection;
using ForBedring.Protection.Engine;

namespace ForBedring.Tests.Protection;

/// <summary>A tree is known by its sets of people: however its cells are written, the decision is the tree's optimum.</summary>
public class TreeFromSetsTests
{
    private const int Units = 300;

    public static TheoryData<string> Writings => ["as units", "with their period", "by their groups", "half of each"];

    [Theory]
    [MemberData(nameof(Writings))]
    public void HoweverCellsAreWrittenTheSameNumberIsWithheld(string writing)
    {
        var (units, groups, cells) = Hospital(writing);
        var problem = DisclosureProblem.Read(5, 5, units, groups, cells).ValueOrThrow();
        var plan = problem.Decide();

        Assert.Equal(Optimum(DisclosureObjective.FewestRespondents), plan.Shown.Length);
        Assert.True(plan.Audit().IsSafe);
        Assert.Equal(Optimum(DisclosureObjective.FewestCells), problem.Decide(new DisclosureOptions(DisclosureObjective.FewestCells)).Shown.Length);
    }

    [Fact]
    public void ATotalWrittenByItsGroupsComesFirstAmongCellsThatCross()
    {
        DisclosureGroup[] groups = [new("a1", [7], [["H", "A"]], [new("role", "x")]), new("a2", [6], [["H", "A"]], [new("role", "y")]), new("b1", [2], [["H", "B"]], [new("role", "x")]), new("b2", [9], [["H", "B"]], [new("role", "y")])];
        DisclosureUnit[] units = [new("H", null), new("A", "H"), new("B", "H")];
        DisclosureCell[] Cells(bool byGroups) =>
        [
            new("H", byGroups ? null : ["H"], groups: byGroups ? ["a1", "a2", "b1", "b2"] : null),
            new("A", byGroups ? null : ["A"], groups: byGroups ? ["a1", "a2"] : null),
            new("B", byGroups ? null : ["B"], groups: byGroups ? ["b1", "b2"] : null),
            new("x", by: [new("role", "x")]), new("y", by: [new("role", "y")]), new("A x", ["A"], [new("role", "x")]),
        ];

        Assert.Equal(
            DisclosureProblem.Read(5, 5, units, groups, Cells(false)).ValueOrThrow().Decide().Shown.AsEnumerable(),
            DisclosureProblem.Read(5, 5, units, groups, Cells(true)).ValueOrThrow().Decide().Shown.AsEnumerable());
    }

    // The optimum, from the tree itself.
    private static int Optimum(DisclosureObjective objective)
    {
        var (parents, people) = Numbers();
        var forest = UnitForest.Of(parents, [.. Enumerable.Range(0, Units).Select(u => "u" + u)], [.. Enumerable.Range(0, Units)], [people]);
        return TreeChooser.Choose(forest, 5, 5, objective, [.. Enumerable.Repeat(true, Units)]).Count(shown => shown);
    }

    private static (int[] Parents, long[] People) Numbers()
    {
        var random = new SplitMix(2025);
        var parents = new int[Units];
        var people = new long[Units];
        for (var u = 0; u < Units; u++)
        {
            parents[u] = u == 0 ? -1 : (int)(random.Next() % (ulong)Math.Min(u, 60));
            people[u] = u < 60 ? (long)(random.Next() % 4) : 2 + (long)(random.Next() % 40);
        }

        return (parents, people);
    }

    private static (List<DisclosureUnit> Units, List<DisclosureGroup> Groups, List<DisclosureCell> Cells) Hospital(string writing)
    {
        var (parents, people) = Numbers();
        var units = Enumerable.Range(0, Units).Select(u => new DisclosureUnit("u" + u, u == 0 ? null : "u" + parents[u])).ToList();
        var groups = Enumerable.Range(0, Units).Select(u => new DisclosureGroup("g" + u, [people[u]], [["u" + u]], period: "2025")).ToList();
        var below = Enumerable.Range(0, Units).Select(_ => new List<string>()).ToArray();
        for (var u = 0; u < Units; u++)
        {
            for (var at = u; at >= 0; at = parents[at]) below[at].Add("g" + u);
        }

        var cells = Enumerable.Range(0, Units).Select(u => (writing == "half of each" ? u % 2 : 2) switch
        {
            0 => new DisclosureCell("c" + u, ["u" + u], period: "2025"),
            1 => new DisclosureCell("c" + u, groups: below[u]),
            _ => writing switch
            {
                "as units" => new DisclosureCell("c" + u, ["u" + u]),
                "with their period" => new DisclosureCell("c" + u, ["u" + u], period: "2025"),
                _ => new DisclosureCell("c" + u, groups: below[u]),
            },
        }).ToList();
        return (units, groups, cells);
    }
}
