using System.Numerics;
using ForBedring.Protection.Engine;
using FsCheck.Fluent;

namespace ForBedring.Tests.Protection.Engine;

/// <summary>The audit's own search, which shares nothing with the choosers, beside trying every set of people.</summary>
public class AuditSearchTests
{
    [Fact]
    public void TheAuditFindsWhatTryingEverySetFinds() => Property.Holds(Span.Any, span =>
    {
        var system = span.System();
        var audit = SpanAudit.Of(system, Marks(system, span.Cells.Length), null, stopAtFirst: false);

        Assert.True(audit.IsComplete);
        Assert.Equal(span.MinimalLightSets().Length == 0, audit.IsSafe);
        Assert.Equal(span.MinimalLightSets(), Span.Texts(audit.Leaks.Select(l => Groups(system, l))));
        Assert.All(audit.Leaks, l => Assert.Equal(Groups(system, l).Sum(i => span.Weights[i]), l.People));
        Assert.Equal(audit.IsSafe, SpanAudit.Of(system, Marks(system, span.Cells.Length), null, stopAtFirst: true).IsSafe);
    }, 1500);

    [Fact]
    public void TheTermsOfALeakAddUpToItsPeople() => Property.Holds(Span.Any, span =>
    {
        var system = span.System();
        foreach (var leak in SpanAudit.Of(system, Marks(system, span.Cells.Length), null, stopAtFirst: false, carriesTerms: true).Leaks)
        {
            var sum = new BigInteger[span.Weights.Length];
            foreach (var (cell, coefficient) in leak.Terms)
            {
                foreach (var group in span.Cells[cell]) sum[group] += coefficient;
            }

            Assert.Equal(Groups(system, leak), Enumerable.Range(0, sum.Length).Where(i => !sum[i].IsZero));
            Assert.Equal(leak.HasMixedSigns, sum.Any(n => n.Sign > 0) && sum.Any(n => n.Sign < 0));
            Assert.True(sum.Count(n => n.Sign > 0) >= sum.Count(n => n.Sign < 0));
            Assert.True(BigInteger.One == leak.Terms.Aggregate(BigInteger.Zero, (gcd, t) => BigInteger.GreatestCommonDivisor(gcd, t.Coefficient)));
            Assert.Equal(leak.Terms.OrderBy(t => t.Coefficient.Sign < 0).ThenBy(t => t.Cell), leak.Terms);
        }
    }, 1000);

    [Fact]
    public void ACellBreaksThePromiseWhenItIsSmallOrBringsANewLightSet() => Property.Holds(Span.Any.SelectMany(s => Gen.Choose(1, (1 << s.Weights.Length) - 1).Select(bits => (Span: s, Bits: bits))), c =>
    {
        if (c.Span.MinimalLightSets().Length > 0) return;
        int[] added = [.. Enumerable.Range(0, c.Span.Weights.Length).Where(i => (c.Bits >> i & 1) == 1)];
        var system = c.Span.System([added]);
        var isLight = c.Span.MinimalLightSets([.. c.Span.Cells, added]).Length > 0;

        Assert.Equal(isLight, SpanAudit.WouldBreak(system, Marks(system, c.Span.Cells.Length))(c.Span.Cells.Length));
        var witness = SpanAudit.Witnesses(system, Marks(system, c.Span.Cells.Length))(c.Span.Cells.Length);
        Assert.Equal(isLight, witness is not null);
        if (witness is null) return;
        Assert.Contains(string.Join(" ", Groups(system, witness)), c.Span.MinimalLightSets([.. c.Span.Cells, added]));
        Assert.Equal(c.Span.MinimalLightSets([.. c.Span.Cells, added]).Min(t => t.Split(' ').Sum(i => c.Span.Weights[int.Parse(i, System.Globalization.CultureInfo.InvariantCulture)])), witness.People);
    }, 1500);

    [Fact]
    public void ACellBelowTheMinimumBreaksThePromiseEvenWhereItGivesNothingNew()
    {
        // K 8 and d 5: a cell of 7 is no light set, and still too small. One of 8 is large enough.
        var system = CellSystem.Of(8, 5, ["all", "seven", "eight"], [[0, 1], [0], [1]], [[7, 8]], 2);

        Assert.True(SpanAudit.WouldBreak(system, [true, false, false])(1));
        Assert.False(SpanAudit.WouldBreak(system, [true, false, false])(2));
        Assert.Equal(1, Assert.Single(SpanAudit.Of(system, [true, true, false], null, stopAtFirst: false).BelowMinimum));
        Assert.Empty(SpanAudit.Of(system, [true, false, true], null, stopAtFirst: false).BelowMinimum);
    }

    [Fact]
    public void ASearchThatRunsOutOfStepsIsNotComplete()
    {
        var two = new Span([1, 1, 9], 5, [[0, 1, 2], [2]]);
        Assert.Equal((1, true), Search(two, 1));
        Assert.Equal((0, false), Search(two, 0));

        // Rows that weigh too much by columns no later row shares cost no step at all.
        Assert.Equal((0, true), Search(new Span([2, 3, 1], 5, [[0, 1, 2]]), 0));
        Assert.Equal((0, false), Search(new Span([2, 2], 5, [[0, 1]]), 0));

        static (int Found, bool IsComplete) Search(Span span, long limit)
        {
            var system = span.System();
            var search = new AuditSearch(new AuditSpan(system, 0, [.. Enumerable.Range(0, span.Cells.Length)], carriesTerms: false).SmallRows(), system.Counts[0], system.Difference, limit, default);
            return (search.All(stopAtFirst: false).Count, search.IsComplete);
        }
    }

    [Fact]
    public void TheFirstLeakIsEnoughWhereNoMoreAreAskedFor()
    {
        var span = new Span([1, 1, 1, 1, 9], 5, [[0, 1], [2, 3], [4]]);
        var system = span.System();
        AuditSearch Search() => new(new AuditSpan(system, 0, [0, 1, 2], carriesTerms: false).SmallRows(), system.Counts[0], system.Difference, 1000, default);

        Assert.Single(Search().All(stopAtFirst: true));
        Assert.True(Search().All(stopAtFirst: false).Count >= 2);
    }

    [Fact]
    public void ACancelledAuditStops()
    {
        var cancelled = new CancellationToken(canceled: true);
        var system = new Span([1, 1, 9], 5, [[0, 1, 2], [0, 2]]).System();

        Assert.Throws<OperationCanceledException>(() => SpanAudit.Of(system, Marks(system, 2), null, stopAtFirst: false, cancellation: cancelled));
        Assert.Throws<OperationCanceledException>(() => GeneralChooser<ulong, Modular61>.Choose(system, [], [0, 1], 1_000_000, cancelled));
        AuditSearch Search(long limit) => new(new AuditSpan(system, 0, [0, 1], carriesTerms: false).SmallRows(), system.Counts[0], system.Difference, limit, cancelled);
        Assert.Throws<OperationCanceledException>(() => Search(10_001).All(stopAtFirst: false));
        Assert.Single(Search(9_999).All(stopAtFirst: false));
    }

    [Fact]
    public void CombinationsOfShownCellsAreDerivableAndEmptyCellsAreNot()
    {
        var system = CellSystem.Of(1, 5, ["all", "a", "b", "none", "c"], [[0, 1, 2], [0], [1, 2], [], [1]], [[6, 7, 8]], 3);

        Assert.Equal([2], SpanAudit.Derivable(system, [true, true, false, false, false]));
        Assert.Equal([1], SpanAudit.Derivable(system, [true, false, true, false, false]));
    }

    private static bool[] Marks(CellSystem system, int first) => [.. Enumerable.Range(0, system.CellCount).Select(c => c < first)];

    private static IEnumerable<int> Groups(CellSystem system, FoundLeak leak) => Enumerable.Range(0, system.ColumnOfGroup.Length).Where(g => leak.Columns.Contains(system.ColumnOfGroup[g]));
}
