using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Disclosure.Release;

/// <summary>The groups of a wave and the cells over them: unit totals, roles, reporting groups, and cells of earlier versions.</summary>
/// <remarks>A group is a response group of one version, without the people who were already in the version before: late answers are groups of their own.</remarks>
internal sealed class WaveCells
{
    private readonly List<(int Version, ResponseGroup Group)> _groups = [];
    private readonly List<(SurveyScores Scores, int Index, SurveyScores? Before, int IndexBefore)> _sources = [];
    private readonly List<int>[] _groupsOfUnit;
    private readonly HashSet<int> _versions = [];

    public WaveCells(SurveyScores scores, ReleaseRequest request)
    {
        Scores = scores;
        Tree = scores.Organisation;
        SurveyScores? before = null;
        foreach (var (version, own) in request.Earlier.Append(new KeyValuePair<int, SurveyScores>(request.Version, scores)))
        {
            AddVersion(version, own, before);
            before = own;
        }

        _groupsOfUnit = new List<int>[Tree.Count];
        for (var u = 0; u < Tree.Count; u++) _groupsOfUnit[u] = [];
        var last = new int[Tree.Count];
        for (var g = 0; g < _groups.Count; g++)
        {
            foreach (var unit in _groups[g].Group.Units)
            {
                for (var at = unit; at >= 0 && last[at] != g + 1; at = Tree.ParentIndexes[at])
                {
                    last[at] = g + 1;
                    _groupsOfUnit[at].Add(g);
                }
            }
        }
    }

    public SurveyScores Scores { get; }

    public OrgTree Tree { get; }

    public int GroupCount => _groups.Count;

    /// <summary>Whether a later version lacks answers that an earlier one had, so that the groups cannot be told apart by counts.</summary>
    public bool HasCorrections { get; private set; }

    public bool IsTree => _groups.TrueForAll(g => g.Group.SingleUnit >= 0);

    public ResponseGroup GroupAt(int group) => _groups[group].Group;

    public int VersionAt(int group) => _groups[group].Version;

    /// <summary>Per group a count of it, the earlier version's part taken out.</summary>
    public long[] Counts(Func<CellCounts, long> of)
    {
        var counts = new long[_groups.Count];
        for (var g = 0; g < counts.Length; g++)
        {
            var (scores, index, before, indexBefore) = _sources[g];
            counts[g] = of(scores.OfGroup(index)) - (before is null ? 0 : of(before.OfGroup(indexBefore)));
            if (counts[g] < 0) HasCorrections = true;
        }

        return counts;
    }

    /// <summary>The groups of a cell; null where a unit is not in the tree or the version is not at hand.</summary>
    public int[]? GroupsOf(CellDefinition cell)
    {
        if (!_versions.Contains(cell.Version)) return null;
        var groups = new SortedSet<int>();
        foreach (var unit in cell.Units)
        {
            var index = Tree.IndexOf(unit);
            if (index < 0) return null;
            foreach (var g in _groupsOfUnit[index])
            {
                if (_groups[g].Version <= cell.Version && (cell.Attribute is null || (_groups[g].Group.Role ?? "") == cell.Value)) groups.Add(g);
            }
        }

        return [.. groups];
    }

    /// <summary>A name for a group, for explanations.</summary>
    public string NameOf(int group)
    {
        var (version, own) = _groups[group];
        return string.Join("|", own.Units.Select(u => Tree.Units[u].Id.Value)) + (own.Role is null ? "" : " role=" + own.Role) + (version == 1 ? "" : $" version {Rules.NumberText.Machine(version)}");
    }

    private void AddVersion(int version, SurveyScores scores, SurveyScores? before)
    {
        if (!ReferenceEquals(scores.Organisation, Tree) || scores.Instrument.Fingerprint != Scores.Instrument.Fingerprint)
            throw new ArgumentException("Versions of the same answers share their organisation and instrument.", nameof(scores));
        _versions.Add(version);
        var at = new Dictionary<ResponseGroup, int>();
        if (before is not null)
        {
            for (var g = 0; g < before.Groups.Length; g++) at[before.Groups[g]] = g;
        }

        for (var g = 0; g < scores.Groups.Length; g++)
        {
            var hasBefore = at.TryGetValue(scores.Groups[g], out var index);
            _groups.Add((version, scores.Groups[g]));
            _sources.Add((scores, g, hasBefore ? before : null, hasBefore ? index : -1));
        }
    }
}
