using ForBedring.Organisation;

namespace ForBedring.Surveys.Aggregation;

/// <summary>From groups to units: every unit covers itself and everything below it. Can be used again; its scratch is kept.</summary>
/// <remarks>
/// One pass through the pre-order from the end: a unit takes its own groups, is then finished, and is added to its parent while it is at hand.
/// Each worker takes a run of the pre-order. The units whose subtrees reach into several runs, the ancestors of a run's first unit, are finished at the end;
/// until then every worker adds to its own row of each. All state is whole numbers, so the bits are the same for any number of workers.
/// </remarks>
internal sealed class UnitRollUp
{
    private const int None = -1;

    private readonly int _fewestUnitsPerWorker;
    private readonly TallyRows _parts;
    private readonly Action<WorkTeam, int> _work;
    private readonly List<int> _shared = [];
    private int[] _firstGroup = [];
    private int[] _nextGroup = [];
    private int[] _sharedIndex = [];
    private OrgTree? _tree;
    private TallyRows? _groupRows;
    private TallyRows? _rows;

    public UnitRollUp(TallyLayout layout, int fewestUnitsPerWorker = 500)
    {
        _fewestUnitsPerWorker = fewestUnitsPerWorker;
        _parts = new(layout);
        _work = Work;
    }

    /// <summary>Fills one row per unit with the groups that are wanted, summed over its subtree. A sheet in several units counts once in a unit above them.</summary>
    /// <param name="tree">The organisation.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="groupRows">Their counts.</param>
    /// <param name="wanted">Which groups are wanted; null for all.</param>
    /// <param name="rows">The rows to fill; what they held before is gone.</param>
    /// <param name="workers">How many threads may share the work.</param>
    public void Fill(OrgTree tree, ImmutableArray<ResponseGroup> groups, TallyRows groupRows, Func<ResponseGroup, bool>? wanted, TallyRows rows, int workers)
    {
        rows.Resize(tree.Count);
        workers = Math.Max(1, Math.Min(workers, tree.Count / _fewestUnitsPerWorker));
        var hasSeveral = ListGroups(tree, groups, wanted);
        ListShared(tree, workers);
        _parts.Reset(workers * _shared.Count);
        (_tree, _groupRows, _rows) = (tree, groupRows, rows);
        WorkTeam.Run(workers, _work);
        FinishShared(workers);
        (_tree, _groupRows, _rows) = (null, null, null);
        if (hasSeveral) AddSheetsInSeveralUnits(tree, groups, groupRows, wanted, rows);
    }

    // The groups of each unit as a chain; true if some group is of several units.
    private bool ListGroups(OrgTree tree, ImmutableArray<ResponseGroup> groups, Func<ResponseGroup, bool>? wanted)
    {
        if (_firstGroup.Length < tree.Count) (_firstGroup, _sharedIndex) = (new int[tree.Count], new int[tree.Count]);
        if (_nextGroup.Length < groups.Length) _nextGroup = new int[groups.Length];
        _firstGroup.AsSpan(0, tree.Count).Fill(None);
        _sharedIndex.AsSpan(0, tree.Count).Fill(None);
        var hasSeveral = false;
        for (var g = 0; g < groups.Length; g++)
        {
            if (wanted is not null && !wanted(groups[g])) continue;
            var unit = groups[g].SingleUnit;
            hasSeveral |= unit < 0;
            if (unit < 0) continue;
            _nextGroup[g] = _firstGroup[unit];
            _firstGroup[unit] = g;
        }

        return hasSeveral;
    }

    private void ListShared(OrgTree tree, int workers)
    {
        _shared.Clear();
        for (var worker = 1; worker < workers; worker++)
        {
            for (var at = tree.ParentIndexes[tree.PreOrder[Part(tree.Count, worker, workers)]]; at >= 0 && _sharedIndex[at] < 0; at = tree.ParentIndexes[at])
            {
                _sharedIndex[at] = _shared.Count;
                _shared.Add(at);
            }
        }
    }

    private static int Part(int whole, int part, int parts) => (int)((long)whole * part / parts);

    private void Work(WorkTeam team, int worker)
    {
        var (tree, rows) = (_tree!, _rows!);
        var from = Part(tree.Count, worker, team.Workers);
        for (var i = Part(tree.Count, worker + 1, team.Workers) - 1; i >= from; i--)
        {
            var unit = tree.PreOrder[i];
            if (_sharedIndex[unit] >= 0) continue;
            AddOwnGroups(unit, isEmpty: tree.SubtreeSizes[unit] == 1);
            var parent = tree.ParentIndexes[unit];
            if (parent < 0) continue;
            if (_sharedIndex[parent] >= 0) _parts.Add((worker * _shared.Count) + _sharedIndex[parent], rows, unit);
            else if (IsLastChild(tree, parent, unit)) rows.Copy(parent, rows, unit);
            else rows.Add(parent, rows, unit);
        }
    }

    // The child that comes last in the pre-order is the first to be finished.
    private static bool IsLastChild(OrgTree tree, int parent, int unit)
    {
        var children = tree.ChildIndexes(parent);
        return children[children.Length - 1] == unit;
    }

    private void AddOwnGroups(int unit, bool isEmpty)
    {
        var group = _firstGroup[unit];
        if (isEmpty && group == None) _rows!.Clear(unit);
        for (; group != None; group = _nextGroup[group], isEmpty = false)
        {
            if (isEmpty) _rows!.Copy(unit, _groupRows!, group);
            else _rows!.Add(unit, _groupRows!, group);
        }
    }

    // Parents stand before their children in the pre-order, so the deepest shared units come first here.
    private void FinishShared(int workers)
    {
        if (_shared.Count == 0) return;
        foreach (var unit in _shared) _rows!.Clear(unit);
        for (var i = _tree!.Count - 1; i >= 0; i--)
        {
            var unit = _tree.PreOrder[i];
            var index = _sharedIndex[unit];
            if (index < 0) continue;
            for (var worker = 0; worker < workers; worker++) _rows!.Add(unit, _parts, (worker * _shared.Count) + index);
            AddOwnGroups(unit, isEmpty: false);
            var parent = _tree.ParentIndexes[unit];
            if (parent >= 0) _rows!.Add(parent, _rows, unit);
        }
    }

    private static void AddSheetsInSeveralUnits(OrgTree tree, ImmutableArray<ResponseGroup> groups, TallyRows groupRows, Func<ResponseGroup, bool>? wanted, TallyRows rows)
    {
        var lastGroup = new int[tree.Count];
        for (var g = 0; g < groups.Length; g++)
        {
            if (groups[g].SingleUnit >= 0 || (wanted is not null && !wanted(groups[g]))) continue;
            foreach (var unit in groups[g].Units)
            {
                for (var at = unit; at >= 0 && lastGroup[at] != g + 1; at = tree.ParentIndexes[at])
                {
                    lastGroup[at] = g + 1;
                    rows.Add(at, groupRows, g);
                }
            }
        }
    }
}
