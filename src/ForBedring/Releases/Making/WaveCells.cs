using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>The groups of a wave and the cells over them: unit totals, roles, reporting groups, and cells of earlier versions and other trees.</summary>
/// <remarks>
/// A group is a set of sheets with the same memberships in every version that was or is released: a sheet that was not replaced is the same one
/// in all of them, also where it moved; a replaced one is another sheet of the same person. Versions that do not build on each other share no sheet.
/// </remarks>
internal sealed class WaveCells
{
    private readonly List<Part> _parts = [];
    private readonly List<Cut> _cuts;
    private readonly Dictionary<Cut, Dictionary<int, List<int>[]>> _groupsOfUnit = [];
    private readonly Dictionary<CellDefinition, int[]?> _groupsOfCell = [];
    private readonly SortedDictionary<int, SurveyScores> _versions = [];
    private readonly HashSet<(int, int)> _related = [];
    private readonly int _asked;
    private readonly Instrument _instrument;
    private SurveyScores? _single;
    private int[]? _unitOf;

    public WaveCells(SurveyScores scores, ReleaseRequest request, IEnumerable<int> released)
    {
        _instrument = scores.Instrument;
        _asked = request.Version;
        _cuts = [Cut.Own(scores.Round), .. request.EarlierRecuts.Select(r => Cut.Other(scores.Round, r))];
        Asked = _cuts[0];
        if (request.Recut is { } recut) _cuts.Add(Asked = Cut.Other(scores.Round, recut));
        foreach (var own in request.Earlier.Values)
        {
            if (!ReferenceEquals(own.Organisation, scores.Organisation) || own.Instrument.Fingerprint != scores.Instrument.Fingerprint)
                throw new ArgumentException("Versions of the same answers share their organisation and instrument.", nameof(request));
        }

        _versions.Add(request.Version, scores);
        foreach (var version in released)
        {
            if (request.Earlier.TryGetValue(version, out var own)) _versions[version] = own;
        }

        Split();
    }

    /// <summary>The fingerprint of the round's own tree.</summary>
    public string OwnTree => _cuts[0].Fingerprint;

    /// <summary>The tree that is asked for.</summary>
    public Cut Asked { get; }

    /// <summary>The tree that a cell's units are of.</summary>
    public Cut CutOf(CellDefinition cell) => _cuts.Find(c => c.Key == cell.Tree) ?? throw new KeyNotFoundException("The tree of an earlier release is not at hand.");

    /// <summary>The number of groups.</summary>
    public int Count => _parts.Count;

    /// <summary>Whether sheets must be looked at one by one: people with several, or sheets that protect nobody.</summary>
    public bool IsBySheet { get; private set; }

    /// <summary>Whether the sheets are at hand one by one.</summary>
    public bool HasSheets => IsBySheet || _single?.Sheets is not null;

    /// <summary>Whether some sheets came late and without a respondent's key.</summary>
    public bool HasLateWithoutPeople { get; private set; }

    /// <summary>A group's unit in the tree and version asked for, the lowest where it has several on one line; −1 where they are on several lines; −2 where the group is not in that version.</summary>
    public int UnitOf(int group) => (_unitOf ??= [.. _parts.Select(p => p.In(_asked) is { } own ? LowestOf(Asked.Place(own).Units) : -2)])[group];

    /// <summary>Per group how many of its sheets a measure counts.</summary>
    public long[] Counts(PeopleMeasure measure)
    {
        var counts = new long[_parts.Count];
        for (var g = 0; g < counts.Length; g++) counts[g] = measure.Of(_parts[g].Counts);
        return counts;
    }

    /// <summary>Every sheet with its group, where sheets are at hand.</summary>
    public IEnumerable<(int Group, SheetTable Table, int Sheet)> Sheets()
    {
        if (!IsBySheet && _single?.Sheets is { } all)
        {
            for (var s = 0; s < all.Count; s++) yield return (all.Groups[s], all, s);
        }

        for (var g = 0; g < _parts.Count; g++)
        {
            foreach (var (table, sheet) in _parts[g].Sheets) yield return (g, table, sheet);
        }
    }

    /// <summary>Every sheet that a measure counts: its group, who gave it, and whether it came late without a respondent's key.</summary>
    public IEnumerable<(int Group, PersonKey Person, bool IsLate)> SheetsOf(PeopleMeasure measure)
    {
        foreach (var (group, table, sheet) in Sheets())
        {
            if (measure.Has(_instrument, table, sheet)) yield return (group, table.People[sheet], _parts[group].IsLate && !table.People[sheet].IsKnown);
        }
    }

    /// <summary>The groups of a cell; null where its tree, a unit or the version is not at hand.</summary>
    public int[]? GroupsOf(CellDefinition cell)
    {
        lock (_groupsOfCell)
        {
            if (!_groupsOfCell.TryGetValue(cell, out var groups)) _groupsOfCell.Add(cell, groups = FindGroupsOf(cell));
            return groups;
        }
    }

    private int[]? FindGroupsOf(CellDefinition cell)
    {
        var cut = _cuts.Find(c => c.Key == cell.Tree);
        if (cut is null || !_versions.ContainsKey(cell.Version)) return null;
        if (cell.Units.Length == 1)
        {
            var unit = cut.Tree.IndexOf(cell.Units[0]);
            return unit < 0 ? null : [.. ByUnit(cut, cell.Version)[unit].Where(g => IsOfValue(g, cell))];
        }

        var groups = new SortedSet<int>();
        foreach (var unit in cell.Units)
        {
            var index = cut.Tree.IndexOf(unit);
            if (index < 0) return null;
            foreach (var g in ByUnit(cut, cell.Version)[index])
            {
                if (IsOfValue(g, cell)) groups.Add(g);
            }
        }

        return [.. groups];
    }

    private bool IsOfValue(int group, CellDefinition cell) => cell.Attribute is null || (_parts[group].In(cell.Version)!.Role ?? "") == cell.Value;

    /// <summary>Whether a cell that is asked for lies over people who may be in a cell released of a version that it does not build on.</summary>
    public bool MeetsUnrelated(CellDefinition wanted, CellDefinition released)
    {
        if (_related.Contains((wanted.Version, released.Version)) || wanted.Version == released.Version) return false;
        if (CutOf(wanted) is not { } mine || _cuts.Find(c => c.Key == released.Tree) is not { } other) return true;
        var below = new HashSet<int>(released.Units.Select(other.Tree.IndexOf).Where(u => u >= 0).SelectMany(other.UnitsBelow));
        return wanted.Units.Select(mine.Tree.IndexOf).Where(u => u >= 0).SelectMany(mine.UnitsBelow).Any(below.Contains);
    }

    /// <summary>Whether a version was built on another, sheet by sheet.</summary>
    public bool IsRelated(int version, int other) => version == other || _related.Contains((version, other));

    /// <summary>A name for a group, for explanations.</summary>
    public string NameOf(int group)
    {
        var part = _parts[group];
        var (from, own) = part.First;
        return string.Join("|", own.Units.Select(u => _cuts[0].Tree.Units[u].Id.Value)) + (own.Role is null ? "" : " role=" + own.Role) + (from == 1 ? "" : $" version {NumberText.Machine(from)}") + part.Suffix;
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

    private List<int>[] ByUnit(Cut cut, int version)
    {
        lock (_groupsOfUnit) return ByUnitAlone(cut, version);
    }

    private List<int>[] ByUnitAlone(Cut cut, int version)
    {
        if (!_groupsOfUnit.TryGetValue(cut, out var byVersion)) _groupsOfUnit.Add(cut, byVersion = []);
        if (byVersion.TryGetValue(version, out var groups)) return groups;
        groups = [.. cut.Tree.Units.Select(_ => new List<int>())];
        var last = new int[cut.Tree.Count];
        for (var g = 0; g < _parts.Count; g++)
        {
            if (_parts[g].In(version) is not { } own) continue;
            foreach (var unit in cut.Place(own).Units)
            {
                for (var at = unit; at >= 0 && last[at] != g + 1; at = cut.Tree.ParentIndexes[at])
                {
                    last[at] = g + 1;
                    groups[at].Add(g);
                }
            }
        }

        byVersion.Add(version, groups);
        return groups;
    }

    private void Split()
    {
        // Versions that are the same scores are the same sheets; the groups of the first stand for all of them.
        var distinct = new List<(SurveyScores Scores, List<int> Versions)>();
        foreach (var pair in _versions)
        {
            if (distinct.Find(d => ReferenceEquals(d.Scores, pair.Value)) is { Scores: not null } same) same.Versions.Add(pair.Key);
            else distinct.Add((pair.Value, [pair.Key]));
        }

        foreach (var (first, own) in distinct.Select(d => (d.Scores, d.Versions)))
        {
            foreach (var (second, others) in distinct.Select(d => (d.Scores, d.Versions)))
            {
                if (!first.BuildsWith(second)) continue;
                foreach (var version in own) _related.UnionWith(others.Select(o => (version, o)));
            }
        }

        var repeats = distinct.Exists(d => d.Scores.RepeatsPeople);
        if (distinct.Count == 1 && !repeats)
        {
            var scores = _single = distinct[0].Scores;
            for (var g = 0; g < scores.Groups.Length; g++) _parts.Add(new(distinct[0].Versions, scores, g));
            return;
        }

        if (distinct.Exists(d => d.Scores.Sheets is null))
        {
            foreach (var (scores, versions) in distinct)
            {
                for (var g = 0; g < scores.Groups.Length; g++) _parts.Add(new(versions, scores, g));
            }

            return;
        }

        IsBySheet = true;
        BySheet(distinct);
    }

    private void BySheet(List<(SurveyScores Scores, List<int> Versions)> distinct)
    {
        var memberships = new Dictionary<SheetIdentity, int[]>();
        var at = new Dictionary<SheetIdentity, (SheetTable Table, int Sheet)>();
        for (var d = 0; d < distinct.Count; d++)
        {
            var table = distinct[d].Scores.Sheets!;
            for (var s = 0; s < table.Count; s++)
            {
                if (!memberships.TryGetValue(table.Identities[s], out var groups))
                {
                    memberships.Add(table.Identities[s], groups = new int[distinct.Count]);
                    for (var i = 0; i < groups.Length; i++) groups[i] = -1;
                }

                groups[d] = table.Groups[s];
                at[table.Identities[s]] = (table, s);
            }
        }

        var parts = new SortedDictionary<int[], Part>(Comparer<int[]>.Create(Compare));
        var layout = new Surveys.Aggregation.TallyLayout(_instrument);
        foreach (var pair in memberships)
        {
            if (!parts.TryGetValue(pair.Value, out var part))
                parts.Add(pair.Value, part = new Part(distinct.SelectMany((d, i) => pair.Value[i] < 0 ? [] : d.Versions.Select(v => (v, d.Scores.Groups[pair.Value[i]]))), pair.Value[0] < 0));
            part.Sheets.Add(at[pair.Key]);
        }

        var names = new Dictionary<(int, ResponseGroup), int>();
        foreach (var part in parts.Values)
        {
            names.TryGetValue(part.First, out var before);
            names[part.First] = before + 1;
            if (before > 0) part.Suffix = " #" + NumberText.Machine(before + 1);
            part.Count(layout);
            HasLateWithoutPeople |= part.IsLate && part.Sheets.Exists(s => !s.Table.People[s.Sheet].IsKnown);
            _parts.Add(part);
        }
    }

    private static int Compare(int[]? left, int[]? right)
    {
        for (var i = 0; i < left!.Length; i++)
        {
            if (left[i] != right![i]) return left[i].CompareTo(right[i]);
        }

        return 0;
    }

    // Sheets with the same group in every version, or none in it.
    private sealed class Part
    {
        private readonly SortedDictionary<int, ResponseGroup> _groupIn = [];

        public Part(IEnumerable<int> versions, SurveyScores scores, int group)
        {
            foreach (var version in versions) _groupIn.Add(version, scores.Groups[group]);
            Counts = scores.OfGroup(group);
        }

        public Part(IEnumerable<(int Version, ResponseGroup Group)> groups, bool isLate)
        {
            foreach (var (version, group) in groups) _groupIn.Add(version, group);
            IsLate = isLate;
            Counts = null!;
        }

        public CellCounts Counts { get; private set; }

        public bool IsLate { get; }

        public string Suffix { get; set; } = "";

        public List<(SheetTable Table, int Sheet)> Sheets { get; } = [];

        public (int Version, ResponseGroup Group) First
        {
            get
            {
                foreach (var pair in _groupIn) return (pair.Key, pair.Value);
                throw new System.Diagnostics.UnreachableException();
            }
        }

        public ResponseGroup? In(int version) => _groupIn.TryGetValue(version, out var group) ? group : null;

        public void Count(Surveys.Aggregation.TallyLayout layout)
        {
            var rows = new Surveys.Aggregation.TallyRows(layout, 1);
            foreach (var (table, sheet) in Sheets) Surveys.Aggregation.PlainCounting.Add(layout, table.Row(sheet, layout.Stride), 1, rows.CountsOf(0), rows.SumsOf(0));
            Counts = new(rows, 0);
        }
    }
}
