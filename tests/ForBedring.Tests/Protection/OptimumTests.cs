using ForBedring.Protection;
using ForBedring.Tests.Generators;
using FsCheck.Fluent;

namespace ForBedring.Tests.Protection;

/// <summary>P5: on trees of up to twelve units the decision is the best there is, by trying every set of units.</summary>
public class OptimumTests
{
    public static TheoryData<DisclosureObjective, bool> Objectives => new()
    {
        { DisclosureObjective.FewestRespondents, false }, { DisclosureObjective.FewestCells, false },
        { DisclosureObjective.FewestRespondents, true }, { DisclosureObjective.FewestCells, true },
    };

    [Theory]
    [MemberData(nameof(Objectives))]
    public void P5_WithOneMeasureNoSafeSetIsBetter(DisclosureObjective objective, bool hasPreferences)
        => Property.Holds(from table in DisclosureGen.Trees() from seed in Gen.Choose(0, 4095) select (table, seed), x =>
        {
            var tree = new PlainTree(x.table, hasPreferences ? x.seed : 0, objective);
            Assert.Equal(tree.Best(tree.IsSafe), tree.Value(tree.Chosen));
        }, 1000);

    [Theory]
    [MemberData(nameof(Objectives))]
    public void P5_WithSeveralMeasuresNoSetThatIsSafeByTheBoundsIsBetterAndNoSafeOneIsWorse(DisclosureObjective objective, bool hasPreferences)
    {
        int atTheBound = 0, aboveIt = 0;
        Property.Holds(from table in DisclosureGen.TreesOfOneToThreeMeasures from seed in Gen.Choose(0, 4095) select (table, seed), x =>
        {
            var tree = new PlainTree(x.table, hasPreferences ? x.seed : 0, objective);
            var (byBounds, chosen) = (tree.Best(tree.IsSafeByBounds), tree.Value(tree.Chosen));
            Assert.True(tree.IsSafe(tree.Chosen));
            Assert.True(chosen.CompareTo(byBounds) >= 0);
            Assert.True(chosen.CompareTo(tree.Best(tree.IsSafe)) <= 0);
            if (chosen.CompareTo(byBounds) == 0) atTheBound++;
            else aboveIt++;
        }, 500);
        // What is above the bounds was added afterwards, unit by unit.
        Assert.True(atTheBound > aboveIt);
    }

    [Theory]
    [InlineData(DisclosureObjective.FewestRespondents)]
    [InlineData(DisclosureObjective.FewestCells)]
    public void UnitsAtTheBottomMayBeABreakdownInstead(DisclosureObjective objective)
        => Property.Holds(DisclosureGen.TreesOfOneToThreeMeasures, table =>
        {
            // The same tree with each of its lowest units as a role in the unit above.
            bool IsRole(string id) => table.Units.Single(u => u.Id == id).Parent is not null && !table.Units.Exists(u => u.Parent == id);
            var alike = new Table(table.Threshold, table.Difference);
            foreach (var unit in table.Units.Where(u => !IsRole(u.Id))) alike.Unit(unit.Id, unit.Parent);
            foreach (var unit in table.Units.Where(u => IsRole(u.Id))) alike.Cell(unit.Id, unit.Parent, [("role", unit.Id)]);
            foreach (var group in table.Groups)
            {
                var unit = group.Id.Substring("people of ".Length);
                alike.Group(group.Id, [.. group.Counts], [IsRole(unit) ? table.Units.Single(u => u.Id == unit).Parent! : unit], ("role", unit));
            }

            (long, int) Value(DisclosurePlan plan) => (plan.Shown.Sum(id => plan.Problem.System.Lowest[plan.Problem.IndexOfCell[id]]), plan.Shown.Length);
            Assert.Equal(Value(table.Decide(objective)), Value(alike.Decide(objective)));
            Assert.True(Attacker.Fails(alike.Problem(), alike.Decide(objective).Shown));
        }, 500);

    [Fact]
    public void W6WithItsSmallestUnitsAsABreakdownIsDecidedAsATree()
    {
        Table W6()
        {
            var table = new Table().Unit("H", null, 3).Unit("P", "H").Unit("Q", "H", 40);
            foreach (var role in new[] { "p1", "p2", "p3" }) table.Group(role, 6, ["P"], ("role", role)).Cell("P " + role, "P", [("role", role)]);
            return table;
        }

        Assert.Equal(["H", "Q", "P p1", "P p2"], W6().Decide().Shown.AsEnumerable());
        Assert.Equal(["H", "P", "P p1", "P p2", "P p3"], W6().Decide(DisclosureObjective.FewestCells).Shown.AsEnumerable());
    }

    /// <summary>A tree as sets of units, one bit each; safe sets from the definition of a remainder.</summary>
    private sealed class PlainTree
    {
        private readonly Table _table;
        private readonly int[] _parents;
        private readonly long[][] _direct;
        private readonly long[][] _totals;
        private readonly int _preferred;
        private readonly DisclosureObjective _objective;

        public PlainTree(Table table, int preferred, DisclosureObjective objective)
        {
            _table = table;
            _objective = objective;
            var count = table.Units.Count;
            _preferred = preferred & ((1 << count) - 1);
            _parents = [.. table.Units.Select(u => table.Units.FindIndex(p => p.Id == u.Parent))];
            var measures = table.Groups[0].Counts.Length;
            _direct = [.. Enumerable.Range(0, measures).Select(m => table.Units.Select(u => table.Groups.Single(g => g.Id == "people of " + u.Id).Counts[m]).ToArray())];
            // Units are written down parents first.
            _totals = [.. _direct.Select(d => (long[])d.Clone())];
            foreach (var totals in _totals)
            {
                for (var u = count - 1; u > 0; u--) totals[_parents[u]] += totals[u];
            }

            var options = new DisclosureOptions(objective, table.Units.Where((_, u) => (_preferred >> u & 1) == 1).Select(u => u.Id));
            var plan = table.Problem().Decide(options);
            for (var u = 0; u < count; u++) Chosen |= plan.Shows(table.Units[u].Id) ? 1 << u : 0;
        }

        public int Chosen { get; }

        public (int Preferred, long First, long Second) Value(int set)
        {
            long people = 0, cells = 0;
            var preferred = 0;
            for (var u = 0; u < _parents.Length; u++)
            {
                if ((set >> u & 1) == 0) continue;
                people += Lowest(u);
                cells++;
                preferred += _preferred >> u & 1;
            }

            return _objective == DisclosureObjective.FewestRespondents ? (preferred, people, cells) : (preferred, cells, people);
        }

        public (int, long, long) Best(Func<int, bool> isSafe)
        {
            var candidates = Enumerable.Range(0, _parents.Length).Where(u => Lowest(u) >= _table.Threshold).Aggregate(0, (set, u) => set | 1 << u);
            var best = Value(0);
            for (var set = candidates; set > 0; set = (set - 1) & candidates)
            {
                var value = Value(set);
                if (value.CompareTo(best) > 0 && isSafe(set)) best = value;
            }

            return best;
        }

        public bool IsSafe(int set) => Array.TrueForAll(_direct, d => Array.TrueForAll(Remainders(set, d), n => n == 0 || n >= _table.Difference));

        public bool IsSafeByBounds(int set)
        {
            var low = Remainders(set, [.. Enumerable.Range(0, _parents.Length).Select(u => _direct.Min(d => d[u]))]);
            var high = Remainders(set, [.. Enumerable.Range(0, _parents.Length).Select(u => _direct.Max(d => d[u]))]);
            return Enumerable.Range(0, _parents.Length).All(u => (set >> u & 1) == 0 || high[u] == 0 || low[u] >= _table.Difference);
        }

        private long[] Remainders(int set, long[] direct)
        {
            var rest = new long[_parents.Length];
            for (var u = 0; u < _parents.Length; u++)
            {
                var at = u;
                while (at >= 0 && (set >> at & 1) == 0) at = _parents[at];
                if (at >= 0) rest[at] += direct[u];
            }

            return rest;
        }

        private long Lowest(int unit) => _totals.Select(t => t[unit]).Where(n => n > 0).DefaultIfEmpty(0).Min();
    }
}
