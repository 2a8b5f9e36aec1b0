using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>The rounds that are decided together: one, or those that pooled cells in their ledgers tie together. The groups stand one round after the other.</summary>
/// <remarks>Answers of different rounds are different unknowns, also when the same people gave them; rounds meet in pooled cells only.</remarks>
internal sealed class JoinedWaves
{
    private readonly List<Wave> _all;
    private readonly Wave? _plain;
    private readonly List<Finding> _misfits = [];
    private readonly int[] _firstGroup;
    private readonly int[] _firstInvited;

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

    /// <summary>Per group a count of it.</summary>
    public long[] Counts(Func<CellCounts, long> of) => IsSingle ? _all[0].Cells.Counts(of) : [.. _all.SelectMany(w => w.Cells.Counts(of))];

    /// <summary>Per unit of each round the people invited to it; 0 where that is not known.</summary>
    public long[] Invited() => [.. _all.SelectMany(w => w.Invited.Counts())];

    /// <summary>The groups of a cell of a round's ledger; null where a round, tree, unit or version of it is not at hand.</summary>
    public int[]? GroupsOf(Wave wave, CellDefinition cell) => Across(wave, cell, _firstGroup, (w, c) => w.Cells.GroupsOf(c));

    /// <summary>The groups of a cell asked for as they were before answers were corrected.</summary>
    public int[] ReplacedIn(CellDefinition cell) => Across(_all[0], cell, _firstGroup, (w, c) => [.. w.Cells.ReplacedIn(c)]) ?? [];

    /// <summary>The units of such a cell among those invited; null where someone's number is not known.</summary>
    public int[]? InvitedOf(Wave wave, CellDefinition cell) => Across(wave, cell, _firstInvited, (w, c) => w.Invited.GroupsOf(c));

    /// <summary>Everything released of a family in any of the rounds.</summary>
    public IEnumerable<DecidedCell> Released(string family, Func<Wave, CellDefinition, int[]?> groupsOf)
        => _all.SelectMany(w => w.Ledger.Released(family).Select(c => new DecidedCell(c, groupsOf(w, c) ?? [], w == _plain || !c.Pooled.IsEmpty ? null : w.Round.Id.Value)));

    /// <summary>A name for a group, for explanations.</summary>
    public string NameOf(int group)
    {
        var at = _all.Count - 1;
        while (_firstGroup[at] > group) at--;
        var name = _all[at].Cells.NameOf(group - _firstGroup[at]);
        return _all[at] == _plain ? name : $"{name} ({_all[at].Round.Id})";
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
