using ForBedring.Protection;
using ForBedring.Protection.Engine;

namespace ForBedring.Tests.Protection.Joint;

/// <summary>Patterns as good as can be: against the best of all sets of cells.</summary>
public class JointRepairTests
{
    [Theory]
    [InlineData(DisclosureObjective.FewestRespondents, 0.98)]
    [InlineData(DisclosureObjective.FewestCells, 0.97)]
    public void NoSetOfCellsIsMuchBetter(DisclosureObjective objective, double atLeast)
    {
        long best = 0, chosen = 0;
        var cases = 0;
        for (ulong seed = 1; cases < 150; seed++)
        {
            var made = new JointCase(seed);
            if (made.HasReleased || (made.HasIndex && made.ByRank)) continue;
            var system = made.Build();
            if (system.CellCount > 9) continue;
            cases++;
            var own = Value(system, JointChooser.Choose(system, new DisclosureOptions(objective)).Shown, objective);
            var most = BestOf(system, objective);
            Assert.True(own.CompareTo(most) <= 0, $"case {seed}");
            best += most.First;
            chosen += own.First;
        }

        Assert.True(chosen >= best * atLeast, $"{chosen} of {best}");
    }

    [Theory]
    [InlineData(DisclosureObjective.FewestRespondents)]
    [InlineData(DisclosureObjective.FewestCells)]
    public void OnATreeNoSetOfCellsIsBetter(DisclosureObjective objective)
    {
        var random = new SplitMix(7);
        for (var n = 0; n < 150; n++)
        {
            // Units below units, each with people of its own who answered one, two or three questions; an index for each unit.
            var builder = new JointSystemBuilder(4, 3);
            var count = 2 + (int)(random.Next() % 6);
            var parents = Enumerable.Range(0, count).Select(u => u == 0 ? -1 : (int)(random.Next() % (ulong)u)).ToArray();
            var terms = Enumerable.Range(0, count).Select(_ => new List<(int, long)>()).ToArray();
            for (var u = 0; u < count; u++)
            {
                var people = builder.AddPeople((long)(random.Next() % 6));
                var answered = 1 + (int)(random.Next() % 3);
                for (var q = 0; q < answered; q++)
                {
                    var column = builder.AddColumn(people);
                    for (var at = u; at >= 0; at = parents[at]) terms[at].Add((column, 6 / answered));
                }
            }

            for (var u = 0; u < count; u++) builder.AddCell("u" + u, [JointFunctional.Of(terms[u])]);
            var system = builder.Build();

            Assert.Equal(BestOf(system, objective), Value(system, JointChooser.Choose(system, new DisclosureOptions(objective)).Shown, objective));
        }
    }

    [Fact]
    public void CoefficientsMayCrossWhereSetsDoNot()
    {
        var builder = new JointSystemBuilder(5, 5);
        int[] columns = [.. new[] { 8, 3, 1, 2 }.Select(n => builder.AddColumn(builder.AddPeople(n)))];
        builder.AddCell("first", [JointFunctional.Of([(columns[0], 1L), (columns[1], 1L), (columns[2], 1L)])]);
        builder.AddCell("second", [JointFunctional.Of([(columns[0], 2L), (columns[1], 1L), (columns[3], 1L)])]);
        builder.AddCell("third", [JointFunctional.Of([(columns[0], 2L), (columns[1], 2L)])]);
        var system = builder.Build();
        var shown = JointChooser.Choose(system, DisclosureOptions.Default).Shown;

        Assert.True(PlainJoint.IsSafe(system, shown));
        Assert.Equal(BestOf(system, DisclosureObjective.FewestRespondents), Value(system, shown, DisclosureObjective.FewestRespondents));
    }

    [Fact]
    public void WhatWasReleasedOrIsPreferredNeverLeaves()
    {
        for (ulong seed = 1; seed < 300; seed++)
        {
            var system = new JointCase(seed).Build();
            var plain = JointChooser.Choose(system, DisclosureOptions.Default).Shown;
            var preferred = Enumerable.Range(0, system.CellCount).Where(c => !plain[c] && system.Lowest[c] >= system.Minimum).Select(c => system.Cells[c].Key).Take(1).ToList();
            var shown = JointChooser.Choose(system, new DisclosureOptions(alwaysPrefer: preferred, improveRounds: 2)).Shown;

            Assert.All(Enumerable.Range(0, system.CellCount).Where(c => system.Cells[c].IsReleased), c => Assert.True(shown[c]));
            Assert.True(!system.Cells.Any(c => c.IsReleased) ? PlainJoint.IsSafe(system, shown) : JointAudit.Of(system, shown, stopAtFirst: false).IsComplete);
        }
    }

    private static (long First, long Second) Value(JointSystem system, bool[] shown, DisclosureObjective objective)
    {
        var cells = Enumerable.Range(0, shown.Length).Where(c => shown[c] && system.Lowest[c] > 0).ToList();
        var people = cells.Sum(c => system.Lowest[c]);
        return objective == DisclosureObjective.FewestRespondents ? (people, cells.Count) : (cells.Count, people);
    }

    private static (long First, long Second) BestOf(JointSystem system, DisclosureObjective objective)
    {
        var enough = Enumerable.Range(0, system.CellCount).Where(c => system.Lowest[c] >= system.Minimum).ToList();
        var best = (First: 0L, Second: 0L);
        for (var set = 1; set < 1 << enough.Count; set++)
        {
            var shown = new bool[system.CellCount];
            for (var i = 0; i < enough.Count; i++) shown[enough[i]] = (set >> i & 1) == 1;
            var value = Value(system, shown, objective);
            if (value.CompareTo(best) > 0 && JointAudit.Of(system, shown, stopAtFirst: true).IsSafe) best = value;
        }

        return best;
    }
}
