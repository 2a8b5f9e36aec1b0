using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>The organisation as a tree (<i>organisasjonstre</i>), or several trees where several roots are allowed. Valid by construction.</summary>
/// <remarks>
/// Units keep the order they were given in (<see cref="Units"/>). <see cref="PreOrder"/> numbers them so that a parent comes before its
/// children and each subtree is one run; the fast core counts on that. Built iteratively: a chain of 100,000 units is fine.
/// </remarks>
public sealed class OrgTree
{
    private readonly Dictionary<UnitId, int> _indexOf;
    private readonly ImmutableArray<int>[] _children;

    private OrgTree(ImmutableArray<OrgUnit> units, Dictionary<UnitId, int> indexOf, int[] parents, ImmutableArray<int>[] children, ImmutableArray<int> roots, LocalDate? validFrom)
    {
        Units = units;
        _indexOf = indexOf;
        ParentIndexes = [.. parents];
        _children = children;
        Roots = roots;
        ValidFrom = validFrom;
        (PreOrder, SubtreeSizes) = Walk(units.Length, roots, children);
    }

    /// <summary>The units in the order they were given.</summary>
    public ImmutableArray<OrgUnit> Units { get; }

    /// <summary>The first day the tree is valid; null where it is not dated (ORG-T04 of the method: trees are dated).</summary>
    public LocalDate? ValidFrom { get; }

    /// <summary>The number of units.</summary>
    public int Count => Units.Length;

    /// <summary>The 0-based indexes in <see cref="Units"/> of the units without a parent, in given order.</summary>
    public ImmutableArray<int> Roots { get; }

    /// <summary>Per unit, the index of the unit above; −1 for a root.</summary>
    public ImmutableArray<int> ParentIndexes { get; }

    /// <summary>Indexes in <see cref="Units"/>, parents before children, each subtree one run, siblings in given order.</summary>
    public ImmutableArray<int> PreOrder { get; }

    /// <summary>Per unit, the number of units in its subtree, itself included.</summary>
    public ImmutableArray<int> SubtreeSizes { get; }

    /// <summary>Whether a unit is in the tree.</summary>
    public bool Contains(UnitId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _indexOf.ContainsKey(id);
    }

    /// <summary>The 0-based index of a unit in <see cref="Units"/>, or −1.</summary>
    public int IndexOf(UnitId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _indexOf.TryGetValue(id, out var index) ? index : -1;
    }

    /// <summary>A unit.</summary>
    /// <exception cref="KeyNotFoundException">The tree has no such unit.</exception>
    public OrgUnit Find(UnitId id) => IndexOf(id) is >= 0 and var index ? Units[index] : throw new KeyNotFoundException($"The organisation has no unit {id}.");

    /// <summary>The indexes of a unit's children, in given order.</summary>
    public ImmutableArray<int> ChildIndexes(int index) => _children[index];

    /// <summary>A unit's children, in given order.</summary>
    public IEnumerable<OrgUnit> ChildrenOf(UnitId id) => _children[IndexOrThrow(id)].Select(i => Units[i]);

    /// <summary>The units above a unit, nearest first.</summary>
    public IEnumerable<OrgUnit> AncestorsOf(UnitId id)
    {
        for (var at = ParentIndexes[IndexOrThrow(id)]; at >= 0; at = ParentIndexes[at]) yield return Units[at];
    }

    /// <summary>A unit and every unit below it, parents before children.</summary>
    public IEnumerable<OrgUnit> SubtreeOf(UnitId id)
    {
        var index = IndexOrThrow(id);
        var start = PreOrder.IndexOf(index);
        for (var i = start; i < start + SubtreeSizes[index]; i++) yield return Units[PreOrder[i]];
    }

    /// <summary>A tree from its units, with every problem found: duplicates, unknown parents, cycles, roots, levels (ORG-T01 … ORG-T06).</summary>
    /// <param name="units">The units in any order.</param>
    /// <param name="allowSeveralRoots">Whether more than one unit may be without parent.</param>
    /// <param name="validFrom">The first day the tree is valid.</param>
    public static ReadResult<OrgTree> Read(IEnumerable<OrgUnit> units, bool allowSeveralRoots = false, LocalDate? validFrom = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        return Read(units.Select((unit, i) => (i + 1, unit)), allowSeveralRoots, validFrom);
    }

    /// <summary>A tree from units with the 1-based row each came from.</summary>
    public static ReadResult<OrgTree> Read(IEnumerable<(int Row, OrgUnit Unit)> rows, bool allowSeveralRoots = false, LocalDate? validFrom = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var given = rows.ToList();
        var problems = new ReadProblems();
        var indexOf = new Dictionary<UnitId, int>();
        var kept = new List<(int Row, OrgUnit Unit)>();
        foreach (var (row, unit) in given)
        {
            if (indexOf.TryGetValue(unit.Id, out var first)) problems.Add(OrganisationRules.DuplicateUnit, row, "id", ("unit", unit.Id.Value), ("first", kept[first].Row));
            else
            {
                indexOf.Add(unit.Id, kept.Count);
                kept.Add((row, unit));
            }
        }

        var parents = new int[kept.Count];
        for (var i = 0; i < kept.Count; i++)
        {
            var (row, unit) = kept[i];
            parents[i] = -1;
            if (unit.Parent is null) continue;
            if (!indexOf.TryGetValue(unit.Parent, out var parent))
            {
                problems.Add(OrganisationRules.UnknownParent, row, "parent", ("unit", unit.Id.Value), ("parent", unit.Parent.Value));
                continue;
            }

            parents[i] = parent;
            var above = kept[parent].Unit.Level;
            if (parent != i && unit.Level <= above)
                problems.Add(OrganisationRules.LevelNotBelowParent, row, "level", ("unit", unit.Id.Value), ("level", OrganisationWords.Of(unit.Level)), ("above", OrganisationWords.Of(above)));
        }

        FindCycles(kept, parents, problems);
        var roots = Enumerable.Range(0, kept.Count).Where(i => kept[i].Unit.Parent is null).ToImmutableArray();
        if (kept.Count == 0) problems.Add(OrganisationRules.NoUnits, null, null);
        if (roots.Length > 1 && !allowSeveralRoots)
            problems.Add(OrganisationRules.SeveralRoots, kept[roots[1]].Row, "parent", ("n", roots.Length), ("units", string.Join(", ", roots.Take(5).Select(i => kept[i].Unit.Id.Value))));

        return problems.ToResult(() => new OrgTree([.. kept.Select(k => k.Unit)], indexOf, parents, ChildrenOf(parents), roots, validFrom));
    }

    /// <summary>The number of units.</summary>
    public override string ToString() => $"{Count} units";

    private int IndexOrThrow(UnitId id) => IndexOf(id) is >= 0 and var index ? index : throw new KeyNotFoundException($"The organisation has no unit {id}.");

    // Each cycle is named once, at its first row. State: 0 unseen, 1 on the path now, 2 done.
    private static void FindCycles(List<(int Row, OrgUnit Unit)> kept, int[] parents, ReadProblems problems)
    {
        var state = new byte[kept.Count];
        var path = new List<int>();
        for (var start = 0; start < kept.Count; start++)
        {
            path.Clear();
            var at = start;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = 1;
                path.Add(at);
                at = parents[at];
            }

            if (at >= 0 && state[at] == 1)
            {
                var cycle = path.Skip(path.IndexOf(at)).ToList();
                var codes = cycle.Take(10).Append(at).Select(i => kept[i].Unit.Id.Value);
                problems.Add(OrganisationRules.Cycle, kept[at].Row, "parent", ("unit", kept[at].Unit.Id.Value), ("path", string.Join(" → ", codes)));
            }

            foreach (var i in path) state[i] = 2;
        }
    }

    private static ImmutableArray<int>[] ChildrenOf(int[] parents)
    {
        var lists = new ImmutableArray<int>.Builder?[parents.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            if (parents[i] >= 0) (lists[parents[i]] ??= ImmutableArray.CreateBuilder<int>()).Add(i);
        }

        return [.. lists.Select(list => list is null ? [] : list.ToImmutable())];
    }

    private static (ImmutableArray<int> Order, ImmutableArray<int> Sizes) Walk(int count, ImmutableArray<int> roots, ImmutableArray<int>[] children)
    {
        var order = ImmutableArray.CreateBuilder<int>(count);
        var stack = new Stack<int>(roots.Reverse());
        while (stack.Count > 0)
        {
            var at = stack.Pop();
            order.Add(at);
            for (var i = children[at].Length - 1; i >= 0; i--) stack.Push(children[at][i]);
        }

        var sizes = new int[count];
        for (var i = order.Count - 1; i >= 0; i--)
        {
            sizes[order[i]]++;
            foreach (var child in children[order[i]]) sizes[order[i]] += sizes[child];
        }

        return (order.ToImmutable(), [.. sizes]);
    }
}
