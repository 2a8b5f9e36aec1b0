using ForBedring.Protection;
using ForBedring.Protection.Counts;

namespace ForBedring.Tests.Protection.Counts;

/// <summary>The choice of withheld counts against every whole-number table that fits what is shown.</summary>
public class CountEngineTests
{
    public static TheoryData<string, int> Kinds => new() { { "tree", 250 }, { "two-way", 120 }, { "three-way", 12 }, { "any", 250 } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void NoWithheldCountCanBeWorkedOut(string kind, int cases) => ForEach(kind, cases, (table, seed) =>
    {
        var choice = Choose(table, seed);

        Assert.Empty(PlainCounts.GivenAway(table, choice.Shown, PlainCounts.ByZeros(table)));
        Assert.DoesNotContain(true, choice.IsExposed);
        Assert.Empty(CountProof.Unproved(table, choice.Shown, choice.Witnesses));
    });

    // Each withheld cell that is not small is needed: shown alone, it gives something away.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void NoSingleCellIsWithheldForNothing(string kind, int cases) => ForEach(kind, cases / 3, (table, seed) =>
    {
        var choice = Choose(table, seed);
        var byZeros = PlainCounts.ByZeros(table);
        for (var s = 0; s < choice.Shown.Length; s++)
        {
            if (choice.Shown[s] || table.IsSmall(s)) continue;
            var more = (bool[])choice.Shown.Clone();
            more[s] = true;
            Assert.NotEmpty(PlainCounts.GivenAway(table, more, byZeros));
        }
    });

    [Theory]
    [InlineData("tree", 400)]
    [InlineData("two-way", 150)]
    public void TheAuditIsExact(string kind, int cases) => ForEach(kind, cases, (table, seed) =>
    {
        var chance = new Random(seed);
        var shown = table.Sets.Select((_, s) => !table.IsSmall(s) && chance.Next(3) > 0).ToArray();
        foreach (var lower in new[] { 0, 1 })
        {
            var audit = CountAudit.Of(table, shown, lower == 1);
            var possible = PlainCounts.Possible(table, shown, lower);

            Assert.Empty(audit.NotVerified);
            if (lower == 1) Assert.Equal(PlainCounts.GivenAway(table, shown, PlainCounts.ByZeros(table)), audit.Exposed.Select(e => e.Set));
            foreach (var range in audit.Exposed)
            {
                Assert.Equal(possible[range.Set].Min, range.Least);
                if (range.Greatest is { } greatest) Assert.Equal(possible[range.Set].Max, greatest);
                AssertFollows(table, range, lower);
            }
        }
    });

    [Theory]
    [InlineData("three-way", 30)]
    [InlineData("any", 400)]
    public void TheAuditNeverCallsATableSafeThatIsNot(string kind, int cases) => ForEach(kind, cases, (table, seed) =>
    {
        var chance = new Random(seed);
        var shown = table.Sets.Select((_, s) => !table.IsSmall(s) && chance.Next(3) > 0).ToArray();
        var audit = CountAudit.Of(table, shown);
        var given = PlainCounts.GivenAway(table, shown, PlainCounts.ByZeros(table));

        Assert.Subset(new HashSet<int>(audit.Exposed.Select(e => e.Set).Concat(audit.NotVerified)), new HashSet<int>(given));
    });

    private static CountChoice Choose(CountTable table, int seed)
        => CountChooser.Choose(table, new bool[table.Sets.Length], new bool[table.Sets.Length], new DisclosureOptions(seed % 2 == 0 ? DisclosureObjective.FewestCells : DisclosureObjective.FewestRespondents));

    // The witness is a sum: what is shown, added and subtracted, less one for each other withheld cell.
    private static void AssertFollows(CountTable table, CountRange range, int lower)
    {
        if (range.Above is { } above && range.Greatest is { } greatest && above.Terms.Length > 0)
            Assert.Equal(greatest, above.Terms.Sum(t => t.Sign * table.Values[t.Set]) - (above.Others * lower));
        if (range.Below is { Terms.Length: > 0 } below) Assert.Equal(range.Least, below.Terms.Sum(t => t.Sign * table.Values[t.Set]) + (below.Others * lower));
    }

    private static void ForEach(string kind, int cases, Action<CountTable, int> assert)
    {
        for (var seed = 0; seed < cases; seed++)
        {
            var chance = new Random(seed);
            var table = kind switch { "tree" => CountGen.Tree(chance), "two-way" => CountGen.TwoWay(chance), "three-way" => CountGen.ThreeWay(chance), _ => CountGen.Any(chance) };
            try
            {
                assert(table, seed);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException { Message: "" })
            {
                throw new InvalidOperationException($"{kind} {seed}: k {table.Threshold}; {string.Join(" ", table.People)}; {string.Join(" ", table.Sets.Select(s => "{" + string.Join(",", s) + "}"))}", e);
            }
        }
    }
}
