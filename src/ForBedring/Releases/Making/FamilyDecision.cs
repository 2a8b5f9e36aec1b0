using ForBedring.Protection;
using ForBedring.Protection.Engine;
using ForBedring.Rules;

namespace ForBedring.Releases.Making;

/// <summary>The decision of one family: cells released before, then the wanted ones, and which of them are shown.</summary>
internal sealed class FamilyDecision
{
    private readonly CellSystem _system;
    private readonly JointSystem? _joint;
    private readonly UnitForest? _forest;
    private readonly int[] _forced;
    private readonly long[][] _counts;
    private readonly IReadOnlyList<PeopleSet>? _people;
    private readonly DisclosureOptions _options;
    private readonly IReadOnlyList<DecidedCell> _cells;
    private readonly bool[]? _mayShow;
    private HashSet<int>? _keptBack;

    private FamilyDecision(
        string family, CellSystem system, JointSystem? joint, UnitForest? forest, int[] forced, long[][] counts, IReadOnlyList<PeopleSet>? people, IReadOnlyList<DecidedCell> cells, bool[]? mayShow, int[] cellOfWanted,
        DisclosureOptions options, Choice choice)
    {
        _joint = joint;
        _people = people;
        _options = options;
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

    // Per cell the fewest people behind one of its measures; 0 where nobody is behind any.
    private long[] Lowest => _joint?.Lowest ?? _system.Lowest;

    /// <summary>Per wanted cell whether earlier releases keep it back whatever else is shown; null for none.</summary>
    public bool[]? KeptBack { get; set; }

    /// <summary>Per wanted cell whether it is not shown even if it was released before; null for none.</summary>
    public bool[]? Vetoed { get; set; }

    public bool Shows(int wanted) => Choice.Shown[CellOfWanted[wanted]] && Vetoed?[wanted] != true;

    /// <summary>Whether nobody is behind a wanted cell.</summary>
    public bool IsEmpty(int wanted) => Lowest[CellOfWanted[wanted]] == 0;

    /// <summary>Wanted cells that are shown now and were not released before.</summary>
    public IEnumerable<int> NewlyShown() => Enumerable.Range(0, CellOfWanted.Length).Where(w => Shows(w) && CellOfWanted[w] >= _forced.Length);

    /// <summary>The same decision for another family with the same people everywhere.</summary>
    public FamilyDecision For(string family) => new(family, _system, _joint, _forest, _forced, _counts, _people, _cells, _mayShow, CellOfWanted, _options, Choice) { Vetoed = Vetoed, KeptBack = KeptBack };

    /// <summary>Why a wanted cell that is not shown is not.</summary>
    public WithholdingKind KindOf(int wanted)
    {
        var cell = CellOfWanted[wanted];
        if (Lowest[cell] == 0) return WithholdingKind.NoData;
        if (Lowest[cell] < _system.Minimum) return WithholdingKind.BelowThreshold;
        if (Choice.NotVerified[cell]) return WithholdingKind.NotVerified;
        _keptBack ??= [.. KeptBackByEarlier()];
        return _keptBack.Contains(wanted) ? WithholdingKind.ReleasedEarlierDiffers : WithholdingKind.ProtectsOthers;
    }

    /// <summary>Whether cells released before keep the promise under a lower threshold.</summary>
    public bool IsSafeBefore(FamilyThreshold threshold, int scale)
    {
        if (_joint is not null) return JointAudit.Of(_joint.At(threshold.Difference, threshold.Difference), Released(), stopAtFirst: true).IsSafe;
        var cells = _cells.Take(_forced.Length).ToList();
        var system = CellSystem.Of(threshold.Difference * scale, threshold.Difference * scale, [.. cells.Select(c => c.Key)], [.. cells.Select(c => c.Groups)], _counts, _counts.Length == 0 ? 0 : _counts[0].Length);
        return SpanAudit.Of(system, [.. Enumerable.Repeat(true, cells.Count)], null, stopAtFirst: true).IsSafe;
    }

    /// <summary>Wanted cells with enough people that earlier releases alone keep back.</summary>
    public IEnumerable<int> KeptBackByEarlier()
    {
        if (_forced.Length == 0) return [];
        var breaks = _joint is null ? SpanAudit.WouldBreak(_system, Released()) : JointAudit.WouldBreak(_joint, Released());
        return Enumerable.Range(0, CellOfWanted.Length).Where(w => !Shows(w) && Lowest[CellOfWanted[w]] >= _system.Minimum && (KeptBack?[w] == true || breaks(CellOfWanted[w]))).ToList();
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
        var (cells, forced, cellOfWanted, may) = Cells(released, wanted, mayShow);
        var system = CellSystem.Of((scale == 1 ? threshold.Minimum : threshold.Difference) * scale, threshold.Difference * scale, [.. cells.Select(c => c.Key)], [.. cells.Select(c => c.Groups)], counts, counts.Length == 0 ? 0 : counts[0].Length);
        var forest = scale == 1 ? forestOf(cellOfWanted) : null;
        return new(family, system, null, forest, forced, counts, null, cells, may, cellOfWanted, options, Chooser.Choose(system, forest, forced, may, options, cancellation));
    }

    /// <summary>The decision where someone has several sheets: people own the unknowns, one for each sheet and measure, and are counted once.</summary>
    /// <param name="family">The family's name in the ledger.</param>
    /// <param name="threshold">K and d.</param>
    /// <param name="people">Everyone, with their sheets and the measures that count them.</param>
    /// <param name="measures">The number of measures.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="released">Cells released before.</param>
    /// <param name="wanted">Cells asked for.</param>
    /// <param name="mayShow">Per wanted cell whether it may be shown; null for all.</param>
    /// <param name="options">How to decide.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public static FamilyDecision DecideByPeople(
        string family, FamilyThreshold threshold, IReadOnlyList<PeopleSet> people, int measures, int groups, IEnumerable<DecidedCell> released, IReadOnlyList<DecidedCell> wanted,
        bool[]? mayShow, DisclosureOptions options, CancellationToken cancellation)
    {
        var (cells, forced, cellOfWanted, may) = Cells(released, wanted, mayShow);
        var builder = new JointSystemBuilder(threshold.Minimum, threshold.Difference);
        var columns = new List<(int Column, int Set, ulong Measure)>?[groups];
        for (var p = 0; p < people.Count; p++)
        {
            var set = builder.AddPeople(people[p].People);
            foreach (var (group, counted) in people[p].Sheets)
            {
                for (var m = 0; m < measures; m++)
                {
                    if (((counted >> m) & 1) == 1) (columns[group] ??= []).Add((builder.AddColumn(set), p, 1UL << m));
                }
            }
        }

        var sets = new int[cells.Count][];
        for (var c = 0; c < cells.Count; c++)
        {
            var own = cells[c].Groups.SelectMany(g => columns[g] ?? []).ToList();
            sets[c] = [.. own.Select(o => o.Set).Distinct()];
            builder.AddCell(
                cells[c].Key, own.GroupBy(o => o.Measure).OrderBy(m => m.Key).Select(m => JointFunctional.Sum(m.Select(o => o.Column))), cells[c].Cell.Attribute is null ? 0 : 1, c < forced.Length, may?[c] != false);
        }

        var preferred = new HashSet<string>(options.AlwaysPrefer, StringComparer.Ordinal);
        options = new(
            options.Objective, cells.Where(c => c.Cell.Attribute is null && c.Cell.Group is null && preferred.Contains(c.Cell.Units[0].Value)).Select(c => c.Key), options.WorkLimit, options.ImproveRounds);
        var joint = builder.Build();
        long[][] counts = [[.. people.Select(p => p.People)]];
        var system = CellSystem.Of(threshold.Minimum, threshold.Difference, [.. cells.Select(c => c.Key)], sets, counts, people.Count);
        return new(family, system, joint, null, forced, counts, people, cells, may, cellOfWanted, options, Choice.Of(system, JointChooser.Choose(joint, options, cancellation)));
    }

    // Cells released before, each once, then the wanted ones that are not among them; which they are, and which may be shown.
    private static (List<DecidedCell> Cells, int[] Forced, int[] CellOfWanted, bool[]? MayShow) Cells(IEnumerable<DecidedCell> released, IReadOnlyList<DecidedCell> wanted, bool[]? mayShow)
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

        if (mayShow is null) return (cells, forced, cellOfWanted, null);
        var may = new bool[cells.Count];
        for (var w = 0; w < wanted.Count; w++) may[cellOfWanted[w]] = mayShow[w];
        return (cells, forced, cellOfWanted, may);
    }

    private bool[] Released()
    {
        var released = new bool[_system.CellCount];
        foreach (var cell in _forced) released[cell] = true;
        return released;
    }

    /// <summary>The same decision as a plan.</summary>
    public DisclosurePlan Plan(Func<int, string> nameOfGroup, CancellationToken cancellation) => ToProblem(nameOfGroup).Decide(_options, cancellation);

    /// <summary>The same decision as a problem that can be audited and explained.</summary>
    public DisclosureProblem ToProblem(Func<int, string> nameOfGroup)
    {
        var groups = Enumerable.Range(0, _counts[0].Length).Select(g => new DisclosureGroup(_people is null ? nameOfGroup(g) : NameOf(g), _counts.Select(m => m[g]))).ToImmutableArray();
        var names = Names();
        var groupsOfCell = _people is null ? [.. _cells.Select(c => c.Groups)] : SetsOfCells();
        var cells = _cells.Select((cell, c) => new DisclosureCell(names[c], groups: groupsOfCell[c].Select(g => groups[g].Id), isReleased: c < _forced.Length)).ToImmutableArray();
        return DisclosureProblem.Of(_system, _joint, _forest, groups, cells, _mayShow);

        // Sets of people by their groups; those in the same groups who answered different questions are told apart by a number.
        string NameOf(int set) => string.Join(" + ", _people[set].Sheets.Select(s => s.Group).Distinct().Select(nameOfGroup)) + " #" + NumberText.Machine(set + 1);
    }

    private int[][] SetsOfCells()
    {
        var setsOfGroup = new Dictionary<int, List<int>>();
        for (var p = 0; p < _people!.Count; p++)
        {
            foreach (var group in _people[p].Sheets.Select(s => s.Group).Distinct())
            {
                if (!setsOfGroup.TryGetValue(group, out var sets)) setsOfGroup.Add(group, sets = []);
                sets.Add(p);
            }
        }

        return [.. _cells.Select(c => c.Groups.SelectMany(g => setsOfGroup.TryGetValue(g, out var sets) ? sets : []).Distinct().ToArray())];
    }

    // A reporting group may have had other members when it was shown before: then its members tell which is meant.
    private List<string> Names()
    {
        var shared = new HashSet<string>(_cells.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key), StringComparer.Ordinal);
        return [.. _cells.Select(c => shared.Contains(c.Name) ? $"{c.Name} [{string.Join(", ", c.Cell.Units)}]" : c.Name)];
    }
}
