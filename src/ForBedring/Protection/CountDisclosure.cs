using ForBedring.Protection.Engine;

namespace ForBedring.Protection;

/// <summary>Counts to protect by several weights at once (<i>tabell med flere krav</i>): for example denominators, numerators, and denominator minus numerator.</summary>
/// <remarks>Each weight is decided by itself, and a cell is shown where every decision shows it: fewer shown cells never make a leak. A weight of 0 in a whole cell is public.</remarks>
internal sealed class CountDisclosure
{
    private readonly string[] _keys;
    private readonly int[][] _groupsOfCell;
    private readonly int _groupCount;
    private readonly CountTree? _tree;

    /// <summary>Cells over groups.</summary>
    /// <param name="keys">Per cell its canonical text, each different.</param>
    /// <param name="groupsOfCell">Per cell the indexes of its groups.</param>
    /// <param name="groupCount">The number of groups.</param>
    /// <param name="tree">The tree of unit totals among the cells; null where there is none.</param>
    public CountDisclosure(string[] keys, int[][] groupsOfCell, int groupCount, CountTree? tree = null)
    {
        _keys = keys;
        _groupsOfCell = groupsOfCell;
        _groupCount = groupCount;
        _tree = tree;
    }

    /// <summary>Per cell whether every weight allows it.</summary>
    /// <param name="weights">Per group its count, with the threshold that holds for it.</param>
    /// <param name="options">How to decide; null for the default.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public bool[] Decide(IReadOnlyList<(long[] Weights, FamilyThreshold Threshold)> weights, DisclosureOptions? options = null, CancellationToken cancellation = default)
    {
        var shown = new bool[_keys.Length];
        for (var c = 0; c < shown.Length; c++) shown[c] = true;
        foreach (var (counts, threshold) in weights)
        {
            var system = CellSystem.Of(threshold.Minimum, threshold.Difference, _keys, _groupsOfCell, [counts], _groupCount);
            var choice = Chooser.Choose(system, _tree?.ForestOf(counts), [], null, options ?? DisclosureOptions.Default, cancellation);
            for (var c = 0; c < shown.Length; c++) shown[c] &= choice.Shown[c] || system.Lowest[c] == 0;
        }

        return shown;
    }
}

/// <summary>A tree of unit totals: each group lies at one unit.</summary>
/// <param name="parents">Per unit its parent, or −1.</param>
/// <param name="codes">Per unit its code.</param>
/// <param name="cells">Per unit its total's cell, or −1.</param>
/// <param name="unitOfGroup">Per group its unit.</param>
internal sealed class CountTree(int[] parents, string[] codes, int[] cells, int[] unitOfGroup)
{
    public UnitForest ForestOf(long[] counts)
    {
        var direct = new long[parents.Length];
        for (var g = 0; g < counts.Length; g++) direct[unitOfGroup[g]] += counts[g];
        return UnitForest.Of(parents, codes, cells, [direct]);
    }
}
