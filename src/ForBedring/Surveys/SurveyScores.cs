using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys.Aggregation;

namespace ForBedring.Surveys;

/// <summary>The scores of a closed round (<i>skårer</i>), opaque: no public member gives a figure. A disclosure policy turns them into reports.</summary>
/// <remarks>Reference equality; <see cref="object.ToString"/> gives the type's name. Exceptions name units and themes, never counts.</remarks>
public sealed class SurveyScores
{
    private readonly TallyRows _rows;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, TallyRows> _unitRows = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<object>? _lineages;
    private readonly Lazy<SheetTable?> _sheets;
    private readonly Lazy<bool> _repeatsPeople;
    private long[]? _invitedBelow;

    private SurveyScores(SurveyRound round, SurveyTally tally)
    {
        Round = round;
        Organisation = round.Organisation;
        Groups = tally.Groups;
        _rows = tally.Rows;
        _sheets = new(() => tally.Sources is { } sources ? SheetTable.Of(sources, tally.Groups) : null);
        _lineages = tally.Sources is { } built ? [.. built.Select(s => s.Lineage)] : null;
        HasRespondents = tally.Sources is { } sets && sets.All(s => s.KnownPeople == s.SheetCount);
        _repeatsPeople = new(() => tally.Sources is { } all && (all.Any(s => s.RepeatsPeople) || (all.Count(s => s.KnownPeople > 0) > 1 && Repeats(_sheets.Value!))));
    }

    private SurveyScores(SurveyScores from, OrgTree organisation, ImmutableArray<ResponseGroup> groups)
    {
        Round = from.Round;
        Organisation = organisation;
        Groups = groups;
        _rows = from._rows;
        _sheets = from._sheets;
        _lineages = from._lineages;
        HasRespondents = from.HasRespondents;
        _repeatsPeople = from._repeatsPeople;
    }

    /// <summary>The round.</summary>
    public SurveyRound Round { get; }

    /// <summary>The instrument.</summary>
    public Instrument Instrument => Round.Instrument;

    /// <summary>The organisation.</summary>
    public OrgTree Organisation { get; }

    /// <summary>The scoring rules.</summary>
    public ScoringRules ScoringRules => Instrument.Scoring;

    /// <summary>Whether scores may be computed: the round is closed (SRV-R01), and the tally is of it (SRV-T01). A unit with more answers than invited is warned of (SRV-R04): its number invited counts as unknown.</summary>
    public static FindingList CanCompute(SurveyRound round, SurveyTally tally)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(tally);
        var findings = round.CanScore().And(new TallyBase(round).Compare(tally.Base));
        return findings.HasError ? findings : findings.And(UnitsWithTooFewInvited(round, tally).Select(unit => MoreAnswersThanInvited(round, unit)));
    }

    /// <summary>The scores of a closed round.</summary>
    /// <exception cref="RuleViolationException">A rule of <see cref="CanCompute"/> refuses.</exception>
    public static SurveyScores Compute(SurveyRound round, SurveyTally tally)
    {
        CanCompute(round, tally).ThrowIfRefused();
        return new(round.WithUnknownInvited(UnitsWithTooFewInvited(round, tally)), tally);
    }

    /// <summary>The groups respondents fall in, sorted; each with at least one sheet.</summary>
    internal ImmutableArray<ResponseGroup> Groups { get; }

    /// <summary>Whether every sheet came with a respondent's key, so that people can be counted.</summary>
    internal bool HasRespondents { get; }

    /// <summary>Whether someone has several of the sheets, as far as is known.</summary>
    internal bool RepeatsPeople => _repeatsPeople.Value;

    /// <summary>The sheets one by one; null where some part came as counts only.</summary>
    internal SheetTable? Sheets => _sheets.Value;

    /// <summary>Whether these scores and others are of versions that were built on each other, so that a sheet can be told from its replacement.</summary>
    internal bool BuildsWith(SurveyScores other) => ReferenceEquals(this, other) || (_lineages is not null && other._lineages is not null && _lineages.SetEquals(other._lineages));

    /// <summary>Every role found, ordinal; first null if some sheet has none.</summary>
    internal ImmutableArray<string?> Roles => [.. Groups.Select(g => g.Role).Distinct().OrderBy(r => r, StringComparer.Ordinal)];

    /// <summary>The same counts with every group placed in another tree; group by group as here.</summary>
    internal SurveyScores PlacedIn(OrgTree tree, Func<ResponseGroup, ResponseGroup> place) => new(this, tree, [.. Groups.Select(place)]);

    /// <summary>The counts of one group.</summary>
    internal CellCounts OfGroup(int group) => new(_rows, group);

    /// <summary>The counts of a union of groups.</summary>
    internal CellCounts OfGroups(IEnumerable<int> groups)
    {
        var sum = new TallyRows(_rows.Layout, 1);
        foreach (var group in groups) sum.Add(0, _rows, group);
        return new(sum, 0);
    }

    /// <summary>The counts of a unit and everything below it, a sheet in several of its units counted once.</summary>
    internal CellCounts OfUnit(int unit) => new(UnitRows("total", _ => true), unit);

    /// <summary>The counts of one role in a unit and everything below it; null is the sheets without role.</summary>
    internal CellCounts OfUnit(int unit, string? role) => new(UnitRows("role=" + role, g => g.Role == role), unit);

    /// <summary>People invited to a unit and everything below it; null unless all parts are known.</summary>
    /// <remarks>An inner unit with unknown direct staff and no direct sheets counts 0.</remarks>
    internal long? InvitedBelow(int unit)
    {
        _invitedBelow ??= InvitedRollUp.Of(Round, Groups);
        return _invitedBelow[unit] < 0 ? null : _invitedBelow[unit];
    }

    private TallyRows UnitRows(string key, Func<ResponseGroup, bool> wanted)
        => _unitRows.GetOrAdd(key, _ =>
        {
            var rows = new TallyRows(_rows.Layout);
            new UnitRollUp(_rows.Layout).Fill(Organisation, Groups, _rows, wanted, rows, workers: 1);
            return rows;
        });

    private static bool Repeats(SheetTable sheets)
    {
        var people = new HashSet<PersonKey>();
        return sheets.People.Any(p => p.IsKnown && !people.Add(p));
    }

    private static Finding MoreAnswersThanInvited(SurveyRound round, int unit)
    {
        var id = round.Organisation.Units[unit].Id.Value;
        return SurveyRules.MoreAnswersThanInvited.Find(FindingPolicy.Default, new Subject("unit", id), ("unit", id));
    }

    // A headcount that is older than the answers: nothing is known about the share that answered there.
    private static List<int> UnitsWithTooFewInvited(SurveyRound round, SurveyTally tally)
    {
        var sheets = new long[round.Organisation.Count];
        for (var g = 0; g < tally.Groups.Length; g++)
        {
            foreach (var unit in tally.Groups[g].Units) sheets[unit] += tally.Rows.SumsOf(g)[tally.Rows.Layout.Sheets];
        }

        return [.. Enumerable.Range(0, sheets.Length).Where(unit => round.Invited[unit] >= 0 && sheets[unit] > round.Invited[unit])];
    }
}
