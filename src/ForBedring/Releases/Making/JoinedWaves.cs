using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>The rounds that are decided together: one, or those that pooled cells in their ledgers tie together. The groups stand one round after the other.</summary>
/// <remarks>
/// Answers of different rounds are different unknowns, also when the same people gave them; rounds meet in pooled cells only. Where someone has
/// several sheets, people own the unknowns and are counted by their keys. Where some sheets came late without a key, it is not known whose they are:
/// then everything is decided on weights, 1/s for each of someone's s sheets and nearly nothing for a late one, which is never less safe.
/// </remarks>
internal sealed class JoinedWaves
{
    // Divisible by 1 … 10, so that up to ten sheets of a person weigh exactly one.
    private const int WholePerson = 2520;

    private readonly List<Wave> _all;
    private readonly Wave? _plain;
    private readonly List<Finding> _misfits = [];
    private readonly int[] _firstGroup;
    private readonly int[] _firstInvited;
    private int? _scale;

    private JoinedWaves(IReadOnlyList<Wave> asked, Wave? plain)
    {
        _plain = plain;
        _all = [asked[0]];
        foreach (var wave in asked.Skip(1)) Join(wave);
        var given = Given(asked);
        for (var w = 0; w < _all.Count; w++)
        {
            foreach (var round in _all[w].Released.SelectMany(e => e.Cell.Pooled).Select(p => p.Round).Distinct().ToList())
            {
                if (IndexOf(round) >= 0) continue;
                foreach (var other in given.Where(g => g.Scores.Round.Id == round)) Join(Wave.Of(other));
            }
        }

        _firstGroup = Starts(w => w.Cells.Count);
        _firstInvited = Starts(w => w.Scores.Organisation.Count);
    }

    /// <summary>The rounds asked about first, then those they are tied to.</summary>
    public IReadOnlyList<Wave> All => _all;

    /// <summary>Rounds given twice in different ways, or with another instrument: with these nothing can be decided.</summary>
    public FindingList Misfits => new(_misfits);

    public bool IsSingle => _all.Count == 1;

    /// <summary>One round asked about, with the rounds its ledger ties it to.</summary>
    public static JoinedWaves Around(Wave wave) => new([wave], wave);

    /// <summary>Several rounds asked about together, with the rounds their ledgers tie them to.</summary>
    public static JoinedWaves Of(IReadOnlyList<Wave> waves) => new(waves, null);

    /// <summary>What one person weighs: 1 where every person has one sheet.</summary>
    public int Scale => _scale ??= ScaleOf();

    /// <summary>Whether every sheet is at hand, and none came late without a respondent's key: then it is known which sheets are the same person's.</summary>
    public bool KnowsPeople => _all.TrueForAll(w => w.Cells.HasSheets && !w.Cells.HasLateWithoutPeople);

    /// <summary>The number of groups.</summary>
    public int GroupCount => _firstGroup[_all.Count - 1] + _all[_all.Count - 1].Cells.Count;

    /// <summary>Everyone, in sets that lie in the same groups and count for the same measures.</summary>
    /// <param name="measures">Per sheet the measures that count it, as bits.</param>
    public IReadOnlyList<PeopleSet> PeopleBy(Func<SheetTable, int, ulong> measures)
    {
        var sets = new PeopleSets(Scale > 1);
        for (var w = 0; w < _all.Count; w++)
        {
            foreach (var (group, table, sheet) in _all[w].Cells.Sheets()) sets.Add(table.People[sheet], _firstGroup[w] + group, measures(table, sheet));
        }

        return sets.All();
    }

    /// <summary>Everyone, by which of some measures count their sheets.</summary>
    public IReadOnlyList<PeopleSet> PeopleBy(Instrument instrument, IReadOnlyList<PeopleMeasure> measures) => PeopleBy((table, sheet) =>
    {
        var bits = 0UL;
        for (var m = 0; m < measures.Count; m++)
        {
            if (measures[m].Has(instrument, table, sheet)) bits |= 1UL << m;
        }

        return bits;
    });

    /// <summary>Per group the sheets that a measure counts.</summary>
    public long[] Counts(PeopleMeasure measure) => IsSingle ? _all[0].Cells.Counts(measure) : [.. _all.SelectMany(w => w.Cells.Counts(measure))];

    /// <summary>Per group the weight of those that a measure counts, in units of <see cref="Scale"/>.</summary>
    public long[] Weights(PeopleMeasure measure)
    {
        if (Scale == 1) return Counts(measure);
        var sheets = SheetsOf(measure);
        var times = new Dictionary<PersonKey, int>();
        foreach (var (_, person, _) in sheets)
        {
            if (person.IsKnown) times[person] = times.TryGetValue(person, out var before) ? before + 1 : 1;
        }

        var weights = new long[GroupCount];
        foreach (var (group, person, isLate) in sheets) weights[group] += isLate ? 1 : person.IsKnown ? Math.Max(1, Scale / times[person]) : Scale;
        for (var w = 0; w < _all.Count; w++)
        {
            if (_all[w].Cells.HasSheets) continue;
            var counts = _all[w].Cells.Counts(measure);
            for (var g = 0; g < counts.Length; g++) weights[_firstGroup[w] + g] = counts[g] * Scale;
        }

        return weights;
    }

    /// <summary>Per cell the different people that a measure counts in it; a sheet without a respondent's key is a person.</summary>
    public long[] People(PeopleMeasure measure, IReadOnlyList<DecidedCell> cells)
    {
        if (Scale == 1)
        {
            var counts = Counts(measure);
            return [.. cells.Select(c => c.Groups.Sum(g => counts[g]))];
        }

        var inGroup = new List<PersonKey>?[GroupCount];
        foreach (var (group, person, _) in SheetsOf(measure)) (inGroup[group] ??= []).Add(person);
        var withoutSheets = Counts(measure);
        return [.. cells.Select(cell =>
        {
            var people = new HashSet<PersonKey>();
            long unknown = 0;
            foreach (var g in cell.Groups)
            {
                if (!_all[WaveOf(g)].Cells.HasSheets) unknown += withoutSheets[g];
                foreach (var person in inGroup[g] ?? [])
                {
                    if (person.IsKnown) people.Add(person);
                    else unknown++;
                }
            }

            return people.Count + unknown;
        })];
    }

    /// <summary>Whether a cell asked for lies over people who may be in a cell that was released of a version it does not build on.</summary>
    public bool MeetsUnrelated(CellDefinition wanted)
    {
        foreach (var wave in _all)
        {
            if (PartOf(wanted, wave) is not { } mine) continue;
            foreach (var released in wave.Released.Select(e => e.Cell).Distinct())
            {
                if (PartOf(released, wave) is { } other && wave.Cells.MeetsUnrelated(mine, other)) return true;
            }
        }

        return false;
    }

    /// <summary>Per unit of each round the people invited to it; 0 where that is not known.</summary>
    public long[] Invited() => [.. _all.SelectMany(w => w.Invited.Counts())];

    /// <summary>The groups of a cell of a round's ledger; null where a round, tree, unit or version of it is not at hand.</summary>
    public int[]? GroupsOf(Wave wave, CellDefinition cell) => Across(wave, cell, _firstGroup, (w, c) => w.Cells.GroupsOf(c));

    /// <summary>The units of such a cell among those invited; null where someone's number is not known.</summary>
    public int[]? InvitedOf(Wave wave, CellDefinition cell) => Across(wave, cell, _firstInvited, (w, c) => w.Invited.GroupsOf(c));

    /// <summary>Everything released of a family in any of the rounds.</summary>
    public IEnumerable<DecidedCell> Released(string family, Func<Wave, CellDefinition, int[]?> groupsOf)
        => _all.SelectMany(w => w.Ledger.Released(family).Select(c => CellOf(w, c, groupsOf)));

    /// <summary>A name for a group, for explanations.</summary>
    public string NameOf(int group)
    {
        var at = WaveOf(group);
        var name = _all[at].Cells.NameOf(group - _firstGroup[at]);
        return _all[at] == _plain ? name : $"{name} ({_all[at].Round.Id})";
    }

    /// <summary>A cell as it lies in one round; null where it does not.</summary>
    private CellDefinition? PartOf(CellDefinition cell, Wave wave)
    {
        if (cell.Pooled.IsEmpty) return wave == _all[0] || wave.Released.Any(e => e.Cell.Equals(cell)) ? cell : null;
        foreach (var part in cell.Pooled)
        {
            if (part.Round == wave.Round.Id) return cell.In(part);
        }

        return null;
    }

    private DecidedCell CellOf(Wave wave, CellDefinition cell, Func<Wave, CellDefinition, int[]?> groupsOf)
        => new(cell, groupsOf(wave, cell) ?? [], wave == _plain || !cell.Pooled.IsEmpty ? null : wave.Round.Id.Value);

    private int WaveOf(int group)
    {
        var at = _all.Count - 1;
        while (_firstGroup[at] > group) at--;
        return at;
    }

    private List<(int Group, PersonKey Person, bool IsLate)> SheetsOf(PeopleMeasure measure)
    {
        var sheets = new List<(int, PersonKey, bool)>();
        for (var w = 0; w < _all.Count; w++)
        {
            foreach (var (group, person, isLate) in _all[w].Cells.SheetsOf(measure)) sheets.Add((_firstGroup[w] + group, person, isLate));
        }

        return sheets;
    }

    // Whether anyone has several sheets, or sheets that protect nobody, is asked only where it can be.
    private int ScaleOf()
    {
        if (IsSingle && !_all[0].Cells.IsBySheet) return 1;
        if (_all.Exists(w => w.Cells.HasLateWithoutPeople)) return WholePerson;
        var seen = new HashSet<PersonKey>();
        return SheetsOf(PeopleMeasure.Sheets).Exists(s => s.Person.IsKnown && !seen.Add(s.Person)) ? WholePerson : 1;
    }

    private void Join(Wave wave)
    {
        var first = _all[0].Scores;
        var same = _all.Find(w => w.Round.Id == wave.Round.Id);
        if (same is null && wave.Scores.Instrument.MeasuresAs(first.Instrument)) _all.Add(wave);
        else _misfits.Add(ReleaseRules.PooledWaves.Find(FindingPolicy.Default, wave.Round.Subject, ("round", wave.Round.Id.Value), ("other", (same ?? _all[0]).Round.Id.Value)));
    }

    // Everything given beside the rounds asked about, and beside those; the same answers and ledger of a round once.
    private static List<PooledWave> Given(IEnumerable<Wave> asked)
    {
        var given = new List<PooledWave>();
        var seen = new HashSet<PooledWave>();
        var next = new Queue<PooledWave>(asked.SelectMany(w => w.Request.PooledWith));
        while (next.Count > 0)
        {
            var wave = next.Dequeue();
            if (!seen.Add(wave)) continue;
            if (!given.Exists(g => g.IsSameAs(wave))) given.Add(wave);
            foreach (var beside in wave.Request.PooledWith) next.Enqueue(beside);
        }

        return given;
    }

    private int[]? Across(Wave wave, CellDefinition cell, int[] first, Func<Wave, CellDefinition, int[]?> of)
    {
        if (cell.Pooled.IsEmpty) return Moved(of(wave, cell), first[_all.IndexOf(wave)]);
        var groups = new List<int>();
        foreach (var part in cell.Pooled)
        {
            var at = IndexOf(part.Round);
            if (at < 0 || Moved(of(_all[at], cell.In(part)), first[at]) is not { } own) return null;
            groups.AddRange(own);
        }

        return [.. groups];
    }

    private static int[]? Moved(int[]? groups, int by) => groups is null || by == 0 ? groups : Array.ConvertAll(groups, g => g + by);

    private int IndexOf(RoundId round) => _all.FindIndex(w => w.Round.Id == round);

    private int[] Starts(Func<Wave, int> size)
    {
        var starts = new int[_all.Count];
        for (var w = 1; w < starts.Length; w++) starts[w] = starts[w - 1] + size(_all[w - 1]);
        return starts;
    }
}
