using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>One round of a survey (<i>undersøkelsesrunde</i>): an instrument, an organisation, how many were invited, and how far it has come. Immutable.</summary>
/// <remarks>
/// Planned → Open → Closed → Released; each verb gives a new value. Both dates are inclusive. Who was invited is kept as numbers only; who
/// answered is never kept. A sheet belongs to the unit it describes: a leader's answers belong to the leader group they are a member of.
/// </remarks>
public sealed class SurveyRound
{
    private readonly int[] _invited;

    private SurveyRound(RoundId id, int year, Instrument instrument, OrgTree organisation, int[] invited, LocalDate opensOn, LocalDate closesOn, RoundState state, ImmutableArray<AnonymityMinimum> bound, ImmutableArray<AnonymityChoice> choices)
    {
        Id = id;
        Year = year;
        Instrument = instrument;
        Organisation = organisation;
        _invited = invited;
        OpensOn = opensOn;
        ClosesOn = closesOn;
        State = state;
        BoundMinimums = bound;
        BoundChoices = choices;
    }

    /// <summary>The code.</summary>
    public RoundId Id { get; }

    /// <summary>The year it belongs to.</summary>
    public int Year { get; }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The organisation.</summary>
    public OrgTree Organisation { get; }

    /// <summary>The first day one can answer.</summary>
    public LocalDate OpensOn { get; }

    /// <summary>The last day one can answer.</summary>
    public LocalDate ClosesOn { get; }

    /// <summary>How far the round has come.</summary>
    public RoundState State { get; }

    /// <summary>The anonymity minimums bound when the round opened; empty if none were.</summary>
    public ImmutableArray<AnonymityMinimum> BoundMinimums { get; }

    /// <summary>The choices bound when the round opened; empty if none were.</summary>
    public ImmutableArray<AnonymityChoice> BoundChoices { get; }

    /// <summary>A planned round, with every problem found (SRV-R06, SRV-R08).</summary>
    /// <param name="id">The code.</param>
    /// <param name="year">The year.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="invited">Per unit, how many people who belong <i>directly</i> to it were invited; a unit left out is unknown.</param>
    /// <param name="opensOn">The first day.</param>
    /// <param name="closesOn">The last day.</param>
    public static ReadResult<SurveyRound> Plan(RoundId id, int year, Instrument instrument, OrgTree organisation, IEnumerable<KeyValuePair<UnitId, int>> invited, LocalDate opensOn, LocalDate closesOn)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(invited);
        var problems = new ReadProblems();
        if (closesOn < opensOn) problems.Add(SurveyRules.Dates, null, null, ("round", id.Value));
        var direct = new int[organisation.Count];
        Array.Fill(direct, -1);
        foreach (var (unit, people) in invited)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(people, nameof(invited));
            var index = organisation.IndexOf(unit);
            if (index < 0) problems.Add(SurveyRules.UnknownInvitedUnit, null, null, ("unit", unit.Value));
            else direct[index] = people;
        }

        return problems.ToResult(() => new SurveyRound(id, year, instrument, organisation, direct, opensOn, closesOn, RoundState.Planned, [], []));
    }

    /// <summary>Whether the round can open.</summary>
    public FindingList CanOpen() => Demand(RoundState.Planned, RoundState.Open);

    /// <summary>The round, open, bound to anonymity minimums that may from now on only be raised, and to choices that may only be made stricter.</summary>
    /// <param name="minimums">The minimums of the policy; null for none.</param>
    /// <param name="choices">The choices of the policy; null for none.</param>
    /// <exception cref="RuleViolationException">The round is not planned (SRV-R07).</exception>
    public SurveyRound Open(IEnumerable<AnonymityMinimum>? minimums = null, IEnumerable<AnonymityChoice>? choices = null)
    {
        CanOpen().ThrowIfRefused();
        return With(
            RoundState.Open, minimums is null ? [] : [.. minimums.OrderBy(m => m.Family, StringComparer.Ordinal)], choices is null ? [] : [.. choices.OrderBy(c => c.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Whether the round can close.</summary>
    public FindingList CanClose() => Demand(RoundState.Open, RoundState.Closed);

    /// <summary>The round, closed.</summary>
    /// <exception cref="RuleViolationException">The round is not open (SRV-R07).</exception>
    public SurveyRound Close()
    {
        CanClose().ThrowIfRefused();
        return With(RoundState.Closed, BoundMinimums, BoundChoices);
    }

    /// <summary>Whether results of the round may be released (SRV-R02).</summary>
    public FindingList CanRelease() => IsClosed ? FindingList.Empty : Refuse(SurveyRules.ReleaseNeedsClosed);

    /// <summary>The round, released; a round that already is stays so.</summary>
    /// <exception cref="RuleViolationException">The round is not closed (SRV-R02).</exception>
    public SurveyRound Release()
    {
        CanRelease().ThrowIfRefused();
        return With(RoundState.Released, BoundMinimums, BoundChoices);
    }

    /// <summary>Whether scores may be computed (SRV-R01).</summary>
    public FindingList CanScore() => IsClosed ? FindingList.Empty : Refuse(SurveyRules.ScoresNeedClosed);

    /// <summary>Whether a set of anonymity minimums may be used: none is lower than the one bound when the round opened (SRV-R05).</summary>
    public FindingList CanUse(IEnumerable<AnonymityMinimum> minimums)
    {
        ArgumentNullException.ThrowIfNull(minimums);
        var given = minimums.ToList();
        var lower = BoundMinimums.Where(b => given.Find(g => g.Family == b.Family) is not { } g || g.Minimum < b.Minimum || g.Difference < b.Difference);
        return new(lower.Select(b => SurveyRules.ThresholdFixed.Find(FindingPolicy.Default, Subject, ("family", b.Family), ("round", Id.Value))));
    }

    /// <summary>Whether a set of choices may be made: none is looser than the one bound when the round opened (SRV-R09).</summary>
    public FindingList CanChoose(IEnumerable<AnonymityChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var given = choices.ToList();
        var looser = BoundChoices.Where(b => given.Find(g => g.Name == b.Name) is not { } g || g.Strictness < b.Strictness);
        return new(looser.Select(b => SurveyRules.ChoiceFixed.Find(FindingPolicy.Default, Subject, ("choice", b.Name), ("round", Id.Value))));
    }

    /// <summary>People invited who belong directly to a unit; null if unknown.</summary>
    /// <exception cref="KeyNotFoundException">The organisation has no such unit.</exception>
    public int? InvitedTo(UnitId unit)
    {
        var index = Organisation.IndexOf(unit);
        if (index < 0) throw new KeyNotFoundException($"The organisation has no unit {unit}.");
        return _invited[index] < 0 ? null : _invited[index];
    }

    /// <summary>The code and the state.</summary>
    public override string ToString() => $"{Id} {State}";

    /// <summary>Per unit, people invited directly; −1 where unknown.</summary>
    internal ReadOnlySpan<int> Invited => _invited;

    /// <summary>The same round, where the number invited directly to some units is unknown.</summary>
    internal SurveyRound WithUnknownInvited(IReadOnlyCollection<int> units)
    {
        if (units.Count == 0) return this;
        var invited = (int[])_invited.Clone();
        foreach (var unit in units) invited[unit] = -1;
        return new(Id, Year, Instrument, Organisation, invited, OpensOn, ClosesOn, State, BoundMinimums, BoundChoices);
    }

    internal Subject Subject => new("round", Id.Value);

    private bool IsClosed => State is RoundState.Closed or RoundState.Released;

    private FindingList Demand(RoundState now, RoundState next)
        => State == now
            ? FindingList.Empty
            : new([SurveyRules.StateOrder.Find(FindingPolicy.Default, Subject, ("round", Id.Value), ("state", Words(State)), ("next", Words(next)))]);

    private static LocalisedText Words(RoundState state) => state switch
    {
        RoundState.Planned => new("planlagt", "planlagd", "planned"),
        RoundState.Open => new("åpnet", "opna", "open"),
        RoundState.Closed => new("lukket", "lukka", "closed"),
        RoundState.Released => new("frigitt", "frigitt", "released"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state is not one of RoundState."),
    };

    private FindingList Refuse(RuleDefinition rule) => new([rule.Find(FindingPolicy.Default, Subject, ("round", Id.Value))]);

    private SurveyRound With(RoundState state, ImmutableArray<AnonymityMinimum> bound, ImmutableArray<AnonymityChoice> choices)
        => new(Id, Year, Instrument, Organisation, _invited, OpensOn, ClosesOn, state, bound, choices);
}
