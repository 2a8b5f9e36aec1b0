using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>The groups of a wave and the cells over them: unit totals, roles, reporting groups, and cells of earlier versions and other trees.</summary>
/// <remarks>
/// A group is a response group of one version, without the people who were already in the version before: late answers are groups of their own.
/// Where a later version does more than add, the group's answers were corrected: who of them is not known, so the later version replaces the
/// whole group, and no cell with it is shown where the earlier version was released.
/// </remarks>
internal sealed class WaveCells
{
    private readonly List<Part> _parts = [];
    private readonly List<Cut> _cuts;
    private readonly Dictionary<Cut, List<int>[]> _groupsOfUnit = [];
    private readonly Dictionary<int, SurveyScores> _versions = [];
    private int[]? _unitOf;

    public WaveCells(SurveyScores scores, ReleaseRequest request)
    {
        _cuts = [Cut.Own(scores.Round), .. request.EarlierRecuts.Select(r => Cut.Other(scores.Round, r))];
        Asked = _cuts[0];
        if (request.Recut is { } recut) _cuts.Add(Asked = Cut.Other(scores.Round, recut));
        SurveyScores? before = null;
        foreach (var (version, own) in request.Earlier.Append(new KeyValuePair<int, SurveyScores>(request.Version, scores)))
        {
            if (!ReferenceEquals(own.Organisation, scores.Organisation) || own.Instrument.Fingerprint != scores.Instrument.Fingerprint)
                throw new ArgumentException("Versions of the same answers share their organisation and instrument.", nameof(request));
            AddVersion(version, own, before);
            before = own;
        }
    }

    /// <summary>The tree that is asked for.</summary>
    public Cut Asked { get; }

    /// <summary>The tree that a cell's units are of.</summary>
    public Cut CutOf(CellDefinition cell) => _cuts.Find(c => c.Key == cell.Tree) ?? throw new KeyNotFoundException("The tree of an earlier release is not at hand.");

    /// <summary>The number of groups.</summary>
    public int Count => _parts.Count;

    /// <summary>A group's unit in the tree asked for, the lowest where it has several on one line; −1 where they are on several lines.</summary>
    public int UnitOf(int group) => (_unitOf ??= [.. _parts.Select(p => LowestOf(Asked.Place(p.Group).Units))])[group];

    /// <summary>Per group a count of it, the earlier version's part taken out.</summary>
    public long[] Counts(Func<CellCounts, long> of)
    {
        var counts = new long[_parts.Count];
        for (var g = 0; g < counts.Length; g++)
        {
            var part = _parts[g];
            counts[g] = of(part.Scores.OfGroup(part.Index)) - (part.Before is null ? 0 : of(part.Before.OfGroup(part.IndexBefore)));
        }

        return counts;
    }

    /// <summary>The groups of a cell; null where its tree, a unit or the version is not at hand.</summary>
    public int[]? GroupsOf(CellDefinition cell)
    {
        var cut = _cuts.Find(c => c.Key == cell.Tree);
        return cut is null || !_versions.ContainsKey(cell.Version) ? null : GroupsOf(cell, cut, part => part.From <= cell.Version && cell.Version <= part.Until);
    }

    /// <summary>The groups of a cell as they were before answers were corrected.</summary>
    public IEnumerable<int> ReplacedIn(CellDefinition cell)
        => GroupsOf(cell, _cuts.Find(c => c.Key == cell.Tree)!, part => part.Until < cell.Version) ?? [];

    /// <summary>A name for a group, for explanations.</summary>
    public string NameOf(int group)
    {
        var part = _parts[group];
        return string.Join("|", part.Group.Units.Select(u => _cuts[0].Tree.Units[u].Id.Value)) + (part.Group.Role is null ? "" : " role=" + part.Group.Role) + (part.From == 1 ? "" : $" version {NumberText.Machine(part.From)}");
    }

    private int[]? GroupsOf(CellDefinition cell, Cut cut, Func<Part, bool> isWanted)
    {
        var groups = new SortedSet<int>();
        foreach (var unit in cell.Units)
        {
            var index = cut.Tree.IndexOf(unit);
            if (index < 0) return null;
            foreach (var g in ByUnit(cut)[index])
            {
                if (isWanted(_parts[g]) && (cell.Attribute is null || (_parts[g].Group.Role ?? "") == cell.Value)) groups.Add(g);
            }
        }

        return [.. groups];
    }

    // To belong to a unit and to one above it is to belong to the lower one.
    private int LowestOf(IReadOnlyList<int> units)
    {
        if (units.Count == 1) return units[0];
        for (var i = 0; i < units.Count; i++)
        {
            var above = new HashSet<int>();
            for (var at = units[i]; at >= 0; at = Asked.Tree.ParentIndexes[at]) above.Add(at);
            if (units.All(above.Contains)) return units[i];
        }

        return -1;
    }

    private List<int>[] ByUnit(Cut cut)
    {
        if (_groupsOfUnit.TryGetValue(cut, out var groups)) return groups;
        groups = [.. cut.Tree.Units.Select(_ => new List<int>())];
        var last = new int[cut.Tree.Count];
        for (var g = 0; g < _parts.Count; g++)
        {
            foreach (var unit in cut.Place(_parts[g].Group).Units)
            {
                for (var at = unit; at >= 0 && last[at] != g + 1; at = cut.Tree.ParentIndexes[at])
                {
                    last[at] = g + 1;
                    groups[at].Add(g);
                }
            }
        }

        _groupsOfUnit.Add(cut, groups);
        return groups;
    }

    private void AddVersion(int version, SurveyScores scores, SurveyScores? before)
    {
        _versions.Add(version, scores);
        var now = new Dictionary<ResponseGroup, int>();
        for (var g = 0; g < scores.Groups.Length; g++) now[scores.Groups[g]] = g;
        var kept = new Dictionary<ResponseGroup, int>();
        for (var b = 0; b < (before?.Groups.Length ?? 0); b++)
        {
            var group = before!.Groups[b];
            if (now.TryGetValue(group, out var g) && scores.OfGroup(g).OnlyAddsTo(before.OfGroup(b))) kept.Add(group, b);
            else EndBefore(version, group);
        }

        for (var g = 0; g < scores.Groups.Length; g++)
            _parts.Add(kept.TryGetValue(scores.Groups[g], out var index) ? new(version, scores, g, before, index) : new(version, scores, g, null, -1));
    }

    private void EndBefore(int version, ResponseGroup group)
    {
        foreach (var part in _parts)
        {
            if (part.Group.Equals(group)) part.Until = Math.Min(part.Until, version - 1);
        }
    }

    // The people a response group got with a version. It counts from that version until the group's answers are replaced.
    private sealed class Part(int from, SurveyScores scores, int index, SurveyScores? before, int indexBefore)
    {
        public int From { get; } = from;

        public int Until { get; set; } = int.MaxValue;

        public ResponseGroup Group => Scores.Groups[Index];

        public SurveyScores Scores { get; } = scores;

        public int Index { get; } = index;

        public SurveyScores? Before { get; } = before;

        public int IndexBefore { get; } = indexBefore;
    }
}
