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
    private HashSet<int>? _keptBack;

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

    /// <summary>Per wanted cell whether earlier releases keep it back whatever else is shown; null for none.</summary>
    public bool[]? KeptBack { get; set; }

    /// <summary>Per wanted cell whether it is not shown even if it was released before; null for none.</summary>
    public bool[]? Vetoed { get; set; }

    public bool Shows(int wanted) => Choice.Shown[CellOfWanted[wanted]] && Vetoed?[wanted] != true;

    /// <summary>Whether nobody is behind a wanted cell.</summary>
    public bool IsEmpty(int wanted) => _system.Lowest[CellOfWanted[wanted]] == 0;

    /// <summary>Wanted cells that are shown now and were not released before.</summary>
    public IEnumerable<int> NewlyShown() => Enumerable.Range(0, CellOfWanted.Length).Where(w => Shows(w) && CellOfWanted[w] >= _forced.Length);

    /// <summary>The same decision for another family with the same people everywhere.</summary>
    public FamilyDecision For(string family) => new(family, _system, _forest, _forced, _counts, _cells, _mayShow, CellOfWanted, Choice) { Vetoed = Vetoed, KeptBack = KeptBack };

    /// <summary>Why a wanted cell that is not shown is not.</summary>
    public WithholdingKind KindOf(int wanted)
    {
        var cell = CellOfWanted[wanted];
        if (_system.Lowest[cell] == 0) return WithholdingKind.NoData;
        if (_system.Lowest[cell] < _system.Minimum) return WithholdingKind.BelowThreshold;
        if (Choice.NotVerified[cell]) return WithholdingKind.NotVerified;
        _keptBack ??= [.. KeptBackByEarlier()];
        return _keptBack.Contains(wanted) ? WithholdingKind.ReleasedEarlierDiffers : WithholdingKind.ProtectsOthers;
    }

    /// <summary>Whether cells released before keep the promise under a lower threshold.</summary>
    public bool IsSafeBefore(FamilyThreshold threshold, int scale)
    {
        var cells = _cells.Take(_forced.Length).ToList();
        var system = CellSystem.Of(threshold.Difference * scale, threshold.Difference * scale, [.. cells.Select(c => c.Key)], [.. cells.Select(c => c.Groups)], _counts, _counts.Length == 0 ? 0 : _counts[0].Length);
        return SpanAudit.Of(system, [.. Enumerable.Repeat(true, cells.Count)], null, stopAtFirst: true).IsSafe;
    }

    /// <summary>Wanted cells with enough people that earlier releases alone keep back.</summary>
    public IEnumerable<int> KeptBackByEarlier()
    {
        if (_forced.Length == 0) return [];
        var released = new bool[_system.CellCount];
        foreach (var cell in _forced) released[cell] = true;
        var breaks = SpanAudit.WouldBreak(_system, released);
        return Enumerable.Range(0, CellOfWanted.Length).Where(w => !Shows(w) && _system.Lowest[CellOfWanted[w]] >= _system.Minimum && (KeptBack?[w] == true || breaks(CellOfWanted[w]))).ToList();
    }

    /// <summary>The decision.</summary>
    /// <param name="family">The family's name in the ledger.</param>
    /// <param name="threshold">K and d.</param>
    /// <param name="scale">What one person weighs in the counts. Where that is not 1, K is the caller's to see to in <paramref name="mayShow"/>.</param>
    /// <param name="counts">Per measure and group the weight of the people.</param>
    /// <param name="released">Cells released before; one that stands in several ledgers may come several times.</param>
    /// <param name="wanted">Cells asked for.</param>
    /// <param name="forestOf">The tree of unit totals, given the cell of each wanted one; null where they cross.</param>
    /// <param name="mayShow">Per wanted cell whether it may be shown; null for all.</param>
    /// <param name="options">How to decide.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public static FamilyDecision Decide(
        string family, FamilyThreshold threshold, int scale, long[][] counts, IEnumerable<DecidedCell> released, IReadOnlyList<DecidedCell> wanted,
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

        var system = CellSystem.Of((scale == 1 ? threshold.Minimum : threshold.Difference) * scale, threshold.Difference * scale, [.. cells.Select(c => c.Key)], [.. cells.Select(c => c.Groups)], counts, counts.Length == 0 ? 0 : counts[0].Length);
        bool[]? may = null;
        if (mayShow is not null)
        {
            may = new bool[cells.Count];
            for (var w = 0; w < wanted.Count; w++) may[cellOfWanted[w]] = mayShow[w];
        }

        var forest = scale == 1 ? forestOf(cellOfWanted) : null;
        return new(family, system, forest, forced, counts, cells, may, cellOfWanted, Chooser.Choose(system, forest, forced, may, options, cancellation));
    }

    /// <summary>The same decision as a problem that can be audited and explained.</summary>
    public DisclosureProblem ToProblem(Func<int, string> nameOfGroup)
    {
        var groups = Enumerable.Range(0, _counts[0].Length).Select(g => new DisclosureGroup(nameOfGroup(g), _counts.Select(m => m[g]))).ToImmutableArray();
        var names = Names();
        var cells = _cells.Select((cell, c) => new DisclosureCell(names[c], groups: cell.Groups.Select(g => groups[g].Id), isReleased: c < _forced.Length)).ToImmutableArray();
        return DisclosureProblem.Of(_system, _forest, groups, cells, _mayShow);
    }

    // A reporting group may have had other members when it was shown before: then its members tell which is meant.
    private List<string> Names()
    {
        var shared = new HashSet<string>(_cells.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key), StringComparer.Ordinal);
        return [.. _cells.Select(c => shared.Contains(c.Name) ? $"{c.Name} [{string.Join(", ", c.Cell.Units)}]" : c.Name)];
    }
}
