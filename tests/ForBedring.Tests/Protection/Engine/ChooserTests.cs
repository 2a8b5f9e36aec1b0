using ForBedring.Protection;
using ForBedring.Protection.Engine;
using FsCheck.Fluent;

namespace ForBedring.Tests.Protection.Engine;

/// <summary>What is done around the choosers: the improve pass beside the method's own words, and the audit where released cells are unsafe themselves.</summary>
public class ChooserTests
{
    [Fact]
    public void TheImprovePassIsTheMethods() => Property.Holds(
        from span in Span.Any
        from objective in Gen.Elements(DisclosureObjective.FewestRespondents, DisclosureObjective.FewestCells)
        from rounds in Gen.Choose(1, 4)
        select (span, objective, rounds), c =>
        {
            var system = CellSystem.Of(c.span.Difference, c.span.Difference, [.. c.span.Cells.Select((_, i) => "c" + i)], c.span.Cells, [c.span.Weights], c.span.Weights.Length);
            bool[] Shown(IEnumerable<int> order) => GeneralChooser<ulong, Modular61>.Choose(system, [], [.. order], 1_000_000, default).Shown;
            (long, long) Value(bool[] shown)
            {
                var (people, cells) = (Enumerable.Range(0, shown.Length).Where(i => shown[i]).Sum(i => system.Lowest[i]), shown.Count(s => s));
                return c.objective == DisclosureObjective.FewestRespondents ? (people, cells) : (cells, people);
            }

            var rest = Enumerable.Range(0, system.CellCount).Where(i => system.Lowest[i] >= system.Minimum)
                .OrderByDescending(i => system.Lowest[i]).ThenByDescending(i => system.Cells[i].Length).ThenBy(i => system.Keys[i], StringComparer.Ordinal).ToList();
            var (best, order) = (Shown(rest), rest);

            // Each withheld cell once to the front, larger ones first; then shuffled orders; only what is strictly better is kept.
            foreach (var cell in rest)
            {
                if (best[cell]) continue;
                List<int> moved = [cell, .. order.Except([cell])];
                if (Value(Shown(moved)).CompareTo(Value(best)) > 0) (best, order) = (Shown(moved), moved);
            }

            var numbers = new SplitMix(0x5EED);
            for (var round = 0; round < c.rounds; round++)
            {
                var tried = Shown(numbers.Shuffle(rest));
                if (Value(tried).CompareTo(Value(best)) > 0) best = tried;
            }

            Assert.Equal(best, Chooser.Choose(system, null, [], null, new DisclosureOptions(c.objective, improveRounds: c.rounds)).Shown);
        }, 1500);

    [Fact]
    public void NothingUnsafeIsAddedToReleasedCellsThatAreUnsafeThemselves()
    {
        // a 2, b 2, c 9, e 9. H and c were released: H − c is the two of a. L may be shown beside them, L and e would give b away.
        var system = CellSystem.Of(5, 5, ["H", "c", "L", "e", "a", "b"], [[0, 2], [2], [1, 3], [3], [0], [1]], [[2, 2, 9, 9]], 4);

        Assert.True(Verified(system, [0, 1], 0, 1)!.IsExposed);
        Assert.True(Verified(system, [0, 1], 0, 1, 2)!.IsExposed);
        Assert.Null(Verified(system, [0, 1], 0, 1, 2, 3));
        Assert.False(Verified(system, [2], 0, 2)!.IsExposed);
        Assert.Null(Verified(system, [2], 0, 1, 2));

        // A released cell that is too small is no leave to show another one.
        Assert.True(Verified(system, [4], 4)!.IsExposed);
        Assert.Null(Verified(system, [4], 4, 5));
        Assert.Null(Verified(system, [], 4));
    }

    [Fact]
    public void WhatWasGivenAwayForOneMeasureIsNotGivenAwayForAnother()
    {
        // H holds a (2 and 2 people), c (9 and 9) and x (0 and 9). By the first measure H − c is a; by the second it is a and x, until x is shown.
        var system = CellSystem.Of(5, 5, ["H", "c", "x"], [[0, 1, 2], [1], [2]], [[2, 9, 0], [2, 9, 9]], 3);

        Assert.True(Verified(system, [0, 1], 0, 1)!.IsExposed);
        Assert.Null(Verified(system, [0, 1], 0, 1, 2));
    }

    private static Choice? Verified(CellSystem system, int[] forced, params int[] shown)
        => Chooser.Verified(system, null, forced, new GeneralChoice([.. Enumerable.Range(0, system.CellCount).Select(shown.Contains)], new bool[system.CellCount], cannotVerify: false));
}
