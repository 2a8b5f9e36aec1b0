using ForBedring.Protection;
using ForBedring.Protection.Engine;

namespace ForBedring.Releases.Making;

/// <summary>The decision of one family: cells released before, then the wanted ones, and which of them are shown.</summary>
internal sealed class FamilyDecision
{
    private readonly CellSystem _system;
    private readonly UnitForest? _forest;
    private readonly int[] _forced;
    private readonly long[][] _counts;
    private readonly IReadOnlyList<DecidedCell> _cells;
    private readonly bool[]? _mayShow;

    private FamilyDecision(string family, CellSystem system, UnitForest? forest, int[] forced, long[][] counts, IReadOnlyList<DecidedCell> cells, bool[]? mayShow, int[] cellOfWanted, Choice choice)
    {
        _mayShow = mayShow;
        Family = family;
        _system = system;
        _forest = forest;
        _forced = forced;
        _counts = counts;
        _cells = cells;
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
    /// <param name="released">Cells released before; one that stands in several ledgers may come several times.</param>
    /// <param name="wanted">Cells asked for.</param>
    /// <param name="forestOf">The tree of unit totals, given the cell of each wanted one; null where they cross.</param>
    /// <param name="mayShow">Per wanted cell whether it may be shown; null for all.</param>
    /// <param name="options">How to decide.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public static FamilyDecision Decide(
        string family, FamilyThreshold threshold, long[][] counts, IEnumerable<DecidedCell> released, IReadOnlyList<DecidedCell> wanted,
        Func<int[], UnitForest?> forestOf, bool[]? mayShow, DisclosureOptions options, CancellationToken cancellation)
    {
        var at = new Dictionary<(string?, CellDefinition), int>();
        var cells = new List<DecidedCell>();
        foreach (var cell in released)
        {
            if (at.ContainsKey(cell.Identity)) continue;
            at.Add(cell.Identity, cells.Count);
            cells.Add(cell);
        }

        var forced = Enumerable.Range(0, cells.Count).ToArray();
        var cellOfWanted = new int[wanted.Count];
        for (var w = 0; w < wanted.Count; w++)
        {
            if (!at.TryGetValue(wanted[w].Identity, out cellOfWanted[w]))
            {
                cellOfWanted[w] = cells.Count;
                cells.Add(wanted[w]);
            }
        }

        var system = CellSystem.Of(threshold.Minimum, threshold.Difference, [.. cells.Select(c => c.Key)], [.. cells.Select(c => c.Groups)], counts, counts.Length == 0 ? 0 : counts[0].Length);
        bool[]? may = null;
        if (mayShow is not null)
        {
            may = new bool[cells.Count];
            for (var w = 0; w < wanted.Count; w++) may[cellOfWanted[w]] = mayShow[w];
        }

        var forest = forestOf(cellOfWanted);
        var choice = Chooser.Choose(system, forest, forced, may, options, cancellation);
        return new(family, system, forest, forced, counts, cells, may, cellOfWanted, choice);
    }

    /// <summary>The same decision as a problem that can be audited and explained.</summary>
    public DisclosureProblem ToProblem(Func<int, string> nameOfGroup)
    {
        var groups = Enumerable.Range(0, _counts[0].Length).Select(g => new DisclosureGroup(nameOfGroup(g), _counts.Select(m => m[g]))).ToImmutableArray();
        var cells = _cells.Select((cell, c) => new DisclosureCell(cell.Name, groups: cell.Groups.Select(g => groups[g].Id), isReleased: c < _forced.Length)).ToImmutableArray();
        return DisclosureProblem.Of(_system, _forest, groups, cells, _mayShow);
    }
}
