using ForBedring.Organisation;

namespace ForBedring.Tests.Organisation;

public class OrgTreeTests
{
    [Fact]
    public void EveryProblemIsListedAtOnceWithItsRow()
    {
        var read = OrgTree.Read([Unit("H", null), Unit("A", "B"), Unit("B", "A"), Unit("C", "X"), Unit("H", null), Unit("D", "D")]);

        Assert.Equal(
            [("ORG-T04", 2), ("ORG-T03", 4), ("ORG-T01", 5), ("ORG-T04", 6)],
            read.Problems.Where(p => p.Severity == ForBedring.Rules.Severity.Error).Select(p => (p.Code.Value, p.Row!.Value)));
    }

    [Fact]
    public void PreOrderKeepsEachSubtreeInOneRun()
    {
        var tree = OrgTree.Read([Unit("A1", "A"), Unit("H", null), Unit("B", "H"), Unit("A", "H"), Unit("A2", "A")]).ValueOrThrow();

        Assert.Equal(["H", "B", "A", "A1", "A2"], tree.PreOrder.Select(i => tree.Units[i].Id.Value));
        Assert.Equal(["A", "A1", "A2"], tree.SubtreeOf(UnitId.From("A")).Select(u => u.Id.Value));
    }

    [Fact]
    public void AChainOfAHundredThousandUnitsDoesNotOverflowTheStack()
    {
        var units = Enumerable.Range(0, 100_000).Select(i => Unit($"U{i}", i == 0 ? null : $"U{i - 1}"));

        Assert.Equal(100_000, OrgTree.Read(units).ValueOrThrow().SubtreeSizes[0]);
    }

    [Fact]
    public void SeveralRootsAreRefusedUnlessTheyAreAllowed()
    {
        OrgUnit[] units = [Unit("A", null), Unit("B", null)];

        Assert.Equal(("ORG-T05", 2), (OrgTree.Read(units).Problems.Single().Code.Value, OrgTree.Read(units).Problems.Single().Row));
        Assert.Equal(2, OrgTree.Read(units, allowSeveralRoots: true).ValueOrThrow().Roots.Length);
    }

    [Fact]
    public void AUnitWhoseLevelIsNotBelowItsParentsIsWarnedOf()
    {
        var read = OrgTree.Read([Unit("H", null), new OrgUnit(UnitId.From("A"), "A", OrgLevel.Enterprise, UnitId.From("H"))]);

        Assert.True(read.IsAccepted);
        Assert.Equal(("ORG-T02", 2, ForBedring.Rules.Severity.Warning), (read.Problems.Single().Code.Value, read.Problems.Single().Row!.Value, read.Problems.Single().Severity));
    }

    private static OrgUnit Unit(string id, string? parent)
        => new(UnitId.From(id), id, parent is null ? OrgLevel.Enterprise : OrgLevel.Clinic, parent is null ? null : UnitId.From(parent));
}
