using ForBedring.Protection.Engine;
using ForBedring.Rules;

namespace ForBedring.Protection;

/// <summary>Which groups belong to which unit and cell. A group belongs to every unit of its paths and to all units above them.</summary>
internal sealed class Memberships
{
    private readonly ImmutableArray<DisclosureGroup> _groups;
    private readonly Dictionary<string, int> _unitAt;
    private readonly string[] _codes;
    private readonly int[] _parents;
    private readonly List<int>[] _groupsOfUnit;
    private readonly List<int>[] _unitsOfGroup;
    private readonly Dictionary<string, int> _groupAt;

    private Memberships(ImmutableArray<DisclosureGroup> groups, Dictionary<string, int> unitAt, string[] codes, int[] parents)
    {
        _groups = groups;
        _unitAt = unitAt;
        _codes = codes;
        _parents = parents;
        _groupsOfUnit = [.. codes.Select(_ => new List<int>())];
        _unitsOfGroup = [.. groups.Select(_ => new List<int>())];
        _groupAt = new(StringComparer.Ordinal);
        for (var g = 0; g < groups.Length; g++) _groupAt[groups[g].Id] = g;
    }

    public static Memberships Of(ImmutableArray<DisclosureUnit> units, ImmutableArray<DisclosureGroup> groups, ImmutableArray<DisclosureCell> cells, ReadProblems problems)
    {
        var unitAt = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (!unitAt.ContainsKey(unit.Id)) unitAt.Add(unit.Id, unitAt.Count);
        }

        var parents = Enumerable.Repeat(-1, unitAt.Count).ToArray();
        foreach (var unit in units)
        {
            if (unit.Parent is null) continue;
            if (unitAt.TryGetValue(unit.Parent, out var parent)) parents[unitAt[unit.Id]] = parent;
            else problems.Add(DisclosureRules.UnknownParent, unit.Row, "parent", ("id", unit.Id), ("parent", unit.Parent));
        }

        var codes = new string[unitAt.Count];
        foreach (var pair in unitAt) codes[pair.Value] = pair.Key;
        CheckCycles(units, unitAt, parents, problems);
        var memberships = new Memberships(groups, unitAt, codes, parents);
        if (problems.HasError && problems.Counts.ContainsKey(DisclosureRules.Cycle.Code.Value)) return memberships;
        for (var g = 0; g < groups.Length; g++) memberships.Place(g, problems);
        foreach (var cell in cells) memberships.Check(cell, problems);
        return memberships;
    }

    /// <summary>The groups a cell covers.</summary>
    public int[] GroupsOf(DisclosureCell cell)
    {
        if (cell.Groups is { } named) return [.. named.Select(id => _groupAt[id]).Distinct()];
        IEnumerable<int> through = cell.Path.IsEmpty ? Enumerable.Range(0, _groups.Length) : _groupsOfUnit[_unitAt[cell.Path[cell.Path.Length - 1]]];
        if (cell.By.IsEmpty && cell.Period is null) return [.. through];
        return [.. through.Where(g => (cell.Period is null || _groups[g].Period == cell.Period)
            && cell.By.All(b => _groups[g].By.TryGetValue(b.Key, out var value) && value == b.Value))];
    }

    /// <summary>The tree of unit totals where each group lies on one line of it; first with all totals, then with those not released; null where they cross.</summary>
    public UnitForest? ForestOf(ImmutableArray<DisclosureCell> cells, long[][] counts)
    {
        var cellOf = Enumerable.Repeat(-1, _codes.Length).ToArray();
        var bySet = TotalsBySet(counts);
        for (var c = 0; c < cells.Length; c++)
        {
            if (!cells[c].IsUnitTotal) continue;
            var unit = _unitAt[cells[c].Path[cells[c].Path.Length - 1]];
            if (cellOf[unit] < 0) cellOf[unit] = c;
        }

        // A total is known by its people: a cell that also names its period, or lists its groups, is one too.
        for (var c = 0; c < cells.Length; c++)
        {
            if (cells[c].IsUnitTotal || !bySet.TryGetValue(SetOf(GroupsOf(cells[c]), counts), out var units)) continue;
            var at = units.FindIndex(u => cellOf[u] < 0);
            if (at >= 0) cellOf[units[at]] = c;
        }

        if (!cellOf.Any(c => c >= 0)) return null;
        return Forest(Enumerable.Range(0, _codes.Length).ToList(), cellOf, counts)
            ?? Forest(Enumerable.Range(0, _codes.Length).Where(u => cellOf[u] >= 0).ToList(), cellOf, counts)
            ?? Forest(Enumerable.Range(0, _codes.Length).Where(u => cellOf[u] >= 0 && !cells[cellOf[u]].IsReleased).ToList(), cellOf, counts);
    }

    // Per set of people the units whose totals it is, in given order.
    private Dictionary<string, List<int>> TotalsBySet(long[][] counts)
    {
        var bySet = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var u = 0; u < _codes.Length; u++)
        {
            var set = SetOf(_groupsOfUnit[u], counts);
            if (!bySet.TryGetValue(set, out var units)) bySet.Add(set, units = []);
            units.Add(u);
        }

        return bySet;
    }

    private static string SetOf(IEnumerable<int> groups, long[][] counts)
        => string.Join(",", groups.Where(g => Array.Exists(counts, m => m[g] > 0)).OrderBy(g => g).Select(g => NumberText.Machine(g)));

    private UnitForest? Forest(List<int> units, int[] cellOf, long[][] counts)
    {
        if (units.Count == 0) return null;
        var place = Enumerable.Repeat(-1, _codes.Length).ToArray();
        for (var i = 0; i < units.Count; i++) place[units[i]] = i;
        var parents = new int[units.Count];
        for (var i = 0; i < units.Count; i++)
        {
            var above = _parents[units[i]];
            while (above >= 0 && place[above] < 0) above = _parents[above];
            parents[i] = above < 0 ? -1 : place[above];
        }

        var depths = Depths(parents);
        var direct = counts.Select(_ => new long[units.Count]).ToArray();
        for (var g = 0; g < _groups.Length; g++)
        {
            if (counts.All(m => m[g] == 0)) continue;
            var inside = _unitsOfGroup[g].Where(u => place[u] >= 0).Select(u => place[u]).ToList();
            if (inside.Count == 0) continue;
            var deepest = inside[0];
            foreach (var u in inside)
            {
                if (depths[u] > depths[deepest]) deepest = u;
            }

            // On one line, each unit of the group is the deepest one or above it: as many units as the line is long.
            if (inside.Count != depths[deepest] + 1) return null;
            for (var m = 0; m < counts.Length; m++) direct[m][deepest] += counts[m][g];
        }

        return UnitForest.Of(parents, [.. units.Select(u => _codes[u])], [.. units.Select(u => cellOf[u])], direct);
    }

    private static int[] Depths(int[] parents)
    {
        var depths = Enumerable.Repeat(-1, parents.Length).ToArray();
        var line = new List<int>();
        for (var u = 0; u < parents.Length; u++)
        {
            line.Clear();
            var at = u;
            for (; at >= 0 && depths[at] < 0; at = parents[at]) line.Add(at);
            var depth = at < 0 ? -1 : depths[at];
            for (var i = line.Count - 1; i >= 0; i--) depths[line[i]] = ++depth;
        }

        return depths;
    }

    private static void CheckCycles(ImmutableArray<DisclosureUnit> units, Dictionary<string, int> unitAt, int[] parents, ReadProblems problems)
    {
        var state = new byte[parents.Length];
        foreach (var unit in units)
        {
            var line = new List<int>();
            var at = unitAt[unit.Id];
            for (; at >= 0 && state[at] == 0; at = parents[at])
            {
                state[at] = 1;
                line.Add(at);
            }

            if (at >= 0 && state[at] == 1) problems.Add(DisclosureRules.Cycle, unit.Row, "parent", ("id", unit.Id));
            foreach (var u in line) state[u] = 2;
        }
    }

    private void Place(int group, ReadProblems problems)
    {
        var units = new HashSet<int>();
        foreach (var path in _groups[group].Paths)
        {
            CheckPath(path, _groups[group].Id, _groups[group].Row, problems);
            foreach (var code in path)
            {
                if (!_unitAt.TryGetValue(code, out var unit)) continue;
                for (; unit >= 0 && units.Add(unit); unit = _parents[unit])
                {
                }
            }
        }

        _unitsOfGroup[group].AddRange(units);
        foreach (var unit in units) _groupsOfUnit[unit].Add(group);
    }

    private void Check(DisclosureCell cell, ReadProblems problems)
    {
        CheckPath(cell.Path, cell.Id, cell.Row, problems);
        if (cell.Groups is not { } groups) return;
        foreach (var id in groups)
        {
            if (!_groupAt.ContainsKey(id)) problems.Add(DisclosureRules.UnknownGroup, cell.Row, "groups", ("cell", cell.Id), ("id", id));
        }
    }

    private void CheckPath(ImmutableArray<string> path, string where, int? row, ReadProblems problems)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (!_unitAt.TryGetValue(path[i], out var unit)) problems.Add(DisclosureRules.UnknownUnit, row, "path", ("where", where), ("id", path[i]));
            else if (i > 0 && _unitAt.TryGetValue(path[i - 1], out var above) && _parents[unit] != above) problems.Add(DisclosureRules.PathMismatch, row, "path", ("where", where), ("id", path[i]));
        }
    }
}
