using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>A made-up round as it really was: the sheets of every version, and what was released of it.</summary>
internal sealed class TrueRound
{
    private readonly Func<int, string?> _nameOf;
    private readonly IReadOnlyDictionary<string, int> _invited;
    private ResponseSet _answers;

    public TrueRound(int year, Instrument instrument, OrgTree tree, IReadOnlyDictionary<string, int> invited, IReadOnlyList<TrueSheet> sheets, Func<int, string?> nameOf)
    {
        _nameOf = nameOf;
        _invited = invited;
        Year = year;
        Instrument = instrument;
        Tree = tree;
        Round = SurveyRound.Plan(RoundId.From($"{year}"), year, instrument, tree, invited.Select(i => new KeyValuePair<UnitId, int>(UnitId.From(i.Key), i.Value)), Given.Opens, Given.Closes).ValueOrThrow().Open().Close();
        Ledger = ReleaseLedger.For(Round.Id);
        _answers = SetOf(sheets);
        Versions.Add(sheets);
        Scores.Add(SurveyScores.Compute(Round, SurveyTally.Of(_answers)));
    }

    public int Year { get; }

    public Instrument Instrument { get; }

    public OrgTree Tree { get; }

    public SurveyRound Round { get; }

    public ReleaseLedger Ledger { get; set; }

    public List<IReadOnlyList<TrueSheet>> Versions { get; } = [];

    public List<SurveyScores> Scores { get; } = [];

    /// <summary>Other trees that something was released on.</summary>
    public List<Recut> Recuts { get; } = [];

    /// <summary>The sheets of the latest version.</summary>
    public IReadOnlyList<TrueSheet> Now => Versions[^1];

    /// <summary>A new version: the sheets as they now are. A sheet with a number that was there before was not replaced.</summary>
    public void Change(IReadOnlyList<TrueSheet> sheets)
    {
        var before = Now.Select(s => s.Number).ToHashSet();
        var people = Now.Select(s => s.Person).ToHashSet();
        if (Now.SequenceEqual(sheets.Take(Now.Count))) _answers = _answers.WithLateAnswers(SetOf([.. sheets.Skip(Now.Count)]));
        else if (Now.Concat(sheets).All(s => _nameOf(s.Person) is not null))
            _answers = _answers.NextVersion(SetOf(sheets), sheets.Where(s => !before.Contains(s.Number) && people.Contains(s.Person)).Select(s => _nameOf(s.Person)!).Distinct());
        else _answers = SetOf(sheets);
        Keep(sheets);
    }

    /// <summary>A new version: all sheets of some people, with names, anew.</summary>
    public void Correct(IReadOnlyList<TrueSheet> corrected)
    {
        _answers = _answers.WithCorrections(SetOf(corrected));
        Keep([.. Now.Where(s => !corrected.Any(c => c.Person == s.Person)), .. corrected]);
    }

    private void Keep(IReadOnlyList<TrueSheet> sheets)
    {
        Versions.Add(sheets);
        Scores.Add(SurveyScores.Compute(Round, SurveyTally.Of(_answers)));
    }

    /// <summary>A request for the latest version with everything that is needed to rebuild earlier releases.</summary>
    public ReleaseRequest Request(bool byRole = false, ReportingGroups? groups = null, Recut? recut = null, IEnumerable<TrueRound>? beside = null)
        => new(byRole, groups, Versions.Count, Scores.SkipLast(1).Select((s, i) => new KeyValuePair<int, SurveyScores>(i + 1, s)), recut: recut, earlierRecuts: Recuts, pooledWith: beside?.Select(b => b.Wave()));

    public PooledWave Wave(IEnumerable<TrueRound>? beside = null) => new(Scores[^1], Ledger, Request(beside: beside));

    /// <summary>The sheets of the latest version that belong to units, or below them, in a tree.</summary>
    /// <param name="units">The units of that tree.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="map">Where the round's own units are in it; null for the round's own tree.</param>
    public List<TrueSheet> Below(IReadOnlyCollection<string> units, OrgTree? tree = null, UnitMap? map = null)
    {
        var below = UnitsBelow(units, tree, map);
        return [.. Now.Where(s => s.Units.Any(below.Contains))];
    }

    /// <summary>Everyone invited to units and below them, by numbers of their own; null where the number of some unit is not known.</summary>
    public List<int>? InvitedBelow(IReadOnlyCollection<string> units, OrgTree? tree = null, UnitMap? map = null)
    {
        var below = UnitsBelow(units, tree, map);
        if (below.Any(u => !_invited.ContainsKey(u))) return null;
        return [.. below.SelectMany(u => Enumerable.Range(0, _invited[u]).Select(i => (((Year * 100) + Tree.IndexOf(UnitId.From(u))) * 100) + i))];
    }

    private HashSet<string> UnitsBelow(IReadOnlyCollection<string> units, OrgTree? tree, UnitMap? map)
    {
        var below = new HashSet<string>(StringComparer.Ordinal);
        foreach (var own in Tree.Units)
        {
            var place = map is null ? own.Id : map.Mappings.First(m => m.Old == own.Id).New;
            if (units.Contains(place.Value) || (tree ?? Tree).AncestorsOf(place).Any(a => units.Contains(a.Id.Value))) below.Add(own.Id.Value);
        }

        return below;
    }

    private ResponseSet SetOf(IReadOnlyList<TrueSheet> sheets)
    {
        var builder = ResponseSet.For(Round);
        foreach (var sheet in sheets)
            builder.Add(string.Join("|", sheet.Units), sheet.Role, sheet.Answers.Select((a, q) => a < 0 ? (a == -2 ? "vet ikke" : null) : $"{a + Instrument.Questions[q].Scale.Lowest}"), _nameOf(sheet.Person));
        return builder.Build().ValueOrThrow();
    }
}
