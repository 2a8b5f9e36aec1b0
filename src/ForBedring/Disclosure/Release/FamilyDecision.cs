using ForBedring.Disclosure.Engine;

namespace ForBedring.Disclosure.Release;

/// <summary>The decision of one family: cells released before, then the wanted ones, and which of them are shown.</summary>
internal sealed class FamilyDecision
{
    private readonly CellSystem _system;
    private readonly UnitForest? _forest;
    private readonly int[] _forced;
    private readonly int[][] _groupsOfCell;
    private readonly long[][] _counts;
    private readonly CellDefinition[] _definitions;
    private readonly bool[]? _mayShow;

    private FamilyDecision(string family, CellSystem system, UnitForest? forest, int[] forced, int[][] groupsOfCell, long[][] counts, CellDefinition[] definitions, bool[]? mayShow, int[] cellOfWanted, Choice choice)
    {
        _mayShow = mayShow;
        Family = family;
        _system = system;
        _forest = forest;
        _forced = forced;
        _groupsOfCell = groupsOfCell;
        _counts = counts;
        _definitions = definitions;
        CellOfWanted = cellOfWanted;
        Choice = choice;
    }

    public string Family { get; }

    public Choice Choice { get; }

    private int[] CellOfWanted { get; }

    public bool Shows(int wanted) => Choice.Shown[CellOfWanted[wanted]];

    /// <summary>Whether nobody is behind a wanted cell.</summary>
    public bool IsEmpty(int wanted) => _system.Lowest[CellOfWanted[wanted]] == 0;

    /// <summary>Wanted cells that are shown now and were not released before.</summary>
    public IEnumerable<int> NewlyShown() => Enumerable.Range(0, CellOfWanted.Length).Where(w => Shows(w) && CellOfWanted[w] >= _forced.Length);

    /// <summary>Wanted cells with enough people that earlier releases alone keep back.</summary>
    public IEnumerable<int> KeptBackByEarlier()
    {
        if (_forced.Length == 0) return [];
        var released = new bool[_system.CellCount];
        foreach (var cell in _forced) released[cell] = true;
        var breaks = SpanAudit.WouldBreak(_system, released);
        return Enumerable.Range(0, CellOfWanted.Length).Where(w => !Shows(w) && _system.Lowest[CellOfWanted[w]] >= _system.Minimum && (_mayShow?[CellOfWanted[w]] == false || breaks(CellOfWanted[w]))).ToList();
    }

    /// <summary>The decision.</summary>
    /// <param name="family">The family's name in the ledger.</param>
    /// <param name="threshold">K and d.</param>
    /// <param name="counts">Per measure and group the people.</param>
    /// <param name="released">Cells released before, with their groups.</param>
    /// <param name="wanted">Cells asked for, with their groups; null groups are left out of the decision.</param>
    /// <param name="forestOf">The tree of unit totals, given the cell of each wanted one; null where they cross.</param>
    /// <param name="mayShow">Per wanted cell whether it may be shown; null for all.</param>
    /// <param name="options">How to decide.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public static FamilyDecision Decide(
        string family, FamilyThreshold threshold, long[][] counts, IReadOnlyList<(CellDefinition Cell, int[] Groups)> released, IReadOnlyList<(CellDefinition Cell, int[] Groups)> wanted,
        Func<int[], UnitForest?> forestOf, bool[]? mayShow, DisclosureOptions options, CancellationToken cancellation)
    {
        var at = new Dictionary<CellDefinition, int>();
        var cells = new List<(CellDefinition Cell, int[] Groups)>();
        foreach (var cell in released)
        {
            at.Add(cell.Cell, cells.Count);
            cells.Add(cell);
        }

        var cellOfWanted = new int[wanted.Count];
        for (var w = 0; w < wanted.Count; w++)
        {
            if (!at.TryGetValue(wanted[w].Cell, out cellOfWanted[w]))
            {
                cellOfWanted[w] = cells.Count;
                cells.Add(wanted[w]);
            }
        }

        var forced = Enumerable.Range(0, released.Count).ToArray();
        var groupsOfCell = cells.Select(c => c.Groups).ToArray();
        var definitions = cells.Select(c => c.Cell).ToArray();
        var system = CellSystem.Of(threshold.Minimum, threshold.Difference, Array.ConvertAll(definitions, d => d.Key), groupsOfCell, counts, counts.Length == 0 ? 0 : counts[0].Length);
        bool[]? may = null;
        if (mayShow is not null)
        {
            may = new bool[cells.Count];
            for (var w = 0; w < wanted.Count; w++) may[cellOfWanted[w]] = mayShow[w];
        }

        var forest = forestOf(cellOfWanted);
        var choice = Chooser.Choose(system, forest, forced, may, options, cancellation);
        return new(family, system, forest, forced, groupsOfCell, counts, definitions, may, cellOfWanted, choice);
    }

    /// <summary>The same decision as a problem that can be audited and explained.</summary>
    public DisclosureProblem ToProblem(Func<int, string> nameOfGroup)
    {
        var groups = Enumerable.Range(0, _counts[0].Length).Select(g => new DisclosureGroup(nameOfGroup(g), _counts.Select(m => m[g]))).ToImmutableArray();
        var cells = _definitions.Select((d, c) => new DisclosureCell(d.Name + (d.Version == 1 ? "" : $" version {Rules.NumberText.Machine(d.Version)}"), groups: _groupsOfCell[c].Select(g => groups[g].Id), isReleased: c < _forced.Length)).ToImmutableArray();
        return DisclosureProblem.Of(_system, _forest, groups, cells, _mayShow);
    }
}
