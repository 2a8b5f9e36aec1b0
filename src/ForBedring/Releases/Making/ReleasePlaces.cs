using ForBedring.Organisation;
using ForBedring.Protection.Engine;

namespace ForBedring.Releases.Making;

/// <summary>What a release reports on: units in the organisation's order, each followed by its roles, then reporting groups; and the cells asked for, in that order.</summary>
internal sealed class ReleasePlaces
{
    private readonly DisclosurePolicy _policy;
    private readonly int _version;
    private readonly WaveCells _cells;
    private readonly ImmutableArray<ReportingGroup> _groups;
    private readonly ImmutableArray<string?> _roles;
    private readonly List<Place> _all = [];
    private readonly List<DecidedCell> _wanted = [];

    public ReleasePlaces(DisclosurePolicy policy, int version, WaveCells cells, ImmutableArray<ReportingGroup> groups, ImmutableArray<string?> roles)
    {
        _policy = policy;
        _version = version;
        _cells = cells;
        _groups = groups;
        _roles = roles;
        var groupOf = new Dictionary<UnitId, ReportingGroup>();
        foreach (var group in groups)
        {
            foreach (var member in group.Members) groupOf[member] = group;
        }

        foreach (var unit in Tree.Units)
        {
            groupOf.TryGetValue(unit.Id, out var group);
            Add(UnitOrGroup.Of(unit.Id), unit.Name, unit.Level, [unit.Id], null, group?.Id);
        }

        foreach (var group in groups) Add(UnitOrGroup.Of(group.Id), group.Name, Tree.Find(group.Members[0]).Level, [.. group.Members], group.Id, null);
    }

    public IReadOnlyList<Place> All => _all;

    /// <summary>The cells asked for with their groups.</summary>
    public IReadOnlyList<DecidedCell> Wanted => _wanted;

    private OrgTree Tree => _cells.Asked.Tree;

    /// <summary>The tree of unit totals, given the cell of each wanted one; null where the cells cross in somebody.</summary>
    public UnitForest? Forest(int[] cellOfWanted, long[][] counts)
    {
        for (var g = 0; g < _cells.Count; g++)
        {
            if (_cells.UnitOf(g) == -1 && Array.Exists(counts, measure => measure[g] != 0)) return null;
        }

        return Forest(cellOfWanted, counts, _cells.UnitOf);
    }

    /// <summary>The same tree over people invited, one group per unit of the round's own tree.</summary>
    public UnitForest ForestOfInvited(int[] cellOfWanted, long[] invited) => Forest(cellOfWanted, [invited], _cells.Asked.PlaceOf);

    // Over groups that each belong to one unit. A reporting group whose members share a parent is a node between them and it; otherwise it is
    // left to the general algorithm.
    private UnitForest Forest(int[] cellOfWanted, long[][] counts, Func<int, int> unitOfGroup)
    {
        var nodes = _groups.Where(g => g.Members.Select(m => Tree.ParentIndexes[Tree.IndexOf(m)]).Distinct().Count() == 1).ToList();
        var size = Tree.Count + nodes.Count;
        var parents = new int[size];
        var codes = new string[size];
        var cells = new int[size];
        for (var u = 0; u < Tree.Count; u++) (parents[u], codes[u], cells[u]) = (Tree.ParentIndexes[u], Tree.Units[u].Id.Value, -1);
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = Tree.Count + i;
            (parents[node], codes[node], cells[node]) = (parents[Tree.IndexOf(nodes[i].Members[0])], nodes[i].Id.Value, -1);
            foreach (var member in nodes[i].Members) parents[Tree.IndexOf(member)] = node;
        }

        for (var p = 0; p < _all.Count; p++)
        {
            if (_all[p].First < 0) continue;
            var node = p < Tree.Count ? p : nodes.FindIndex(g => g.Id == _all[p].Group) is >= 0 and var i ? Tree.Count + i : -1;
            if (node >= 0) cells[node] = cellOfWanted[_all[p].First];
        }

        var direct = Array.ConvertAll(counts, measure =>
        {
            var people = new long[size];
            for (var g = 0; g < measure.Length; g++)
            {
                if (measure[g] != 0 && unitOfGroup(g) >= 0) people[unitOfGroup(g)] += measure[g];
            }

            return people;
        });
        return UnitForest.Of(parents, codes, cells, direct);
    }

    private void Add(UnitOrGroup referent, string name, OrgLevel level, ImmutableArray<UnitId> units, GroupId? group, GroupId? reportedIn)
    {
        var roles = _policy.BreaksDown("role", level) ? _roles : [];
        _all.Add(new(referent, name, level, units, group, reportedIn, reportedIn is null ? _wanted.Count : -1, roles.Length));
        if (reportedIn is not null) return;
        Want(new CellDefinition(_version, units, group, tree: _cells.Asked.Key));
        foreach (var role in roles) Want(new CellDefinition(_version, units, group, "role", role ?? "", _cells.Asked.Key));
    }

    private void Want(CellDefinition cell) => _wanted.Add(new(cell, _cells.GroupsOf(cell)!));
}

/// <summary>A unit or group with the first of its wanted cells (−1 for a member of a reporting group) and how many breakdown cells follow.</summary>
internal sealed class Place(UnitOrGroup referent, string name, OrgLevel level, ImmutableArray<UnitId> units, GroupId? group, GroupId? reportedIn, int first, int breakdowns)
{
    public UnitOrGroup Referent { get; } = referent;

    public string Name { get; } = name;

    public OrgLevel Level { get; } = level;

    public ImmutableArray<UnitId> Units { get; } = units;

    public GroupId? Group { get; } = group;

    public GroupId? ReportedIn { get; } = reportedIn;

    public int First { get; } = first;

    public int Breakdowns { get; } = breakdowns;
}
