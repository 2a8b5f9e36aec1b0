using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The measure canvas (<i>tiltaksduk</i>): many ideas become categories, some are prioritised, a few become concrete proposals, which are handed over, decided and told to the staff.</summary>
/// <remarks>Valid by construction (WSP-K01, WSP-K03). Immutable; deciding and telling give new values, and earlier decisions stay in the history.</remarks>
public sealed class MeasureCanvas
{
    private readonly ILookup<string, ProposalDecision> _decisions;
    private readonly ILookup<string, LocalDate> _handovers;

    private MeasureCanvas(string id, UnitId unit, LocalDate openedOn, CanvasParts parts)
    {
        Id = id;
        Unit = unit;
        OpenedOn = openedOn;
        Parts = parts;
        Ideas = [.. parts.Ideas.Select(i => i.Item)];
        Categories = [.. parts.Categories.Select(c => c.Item)];
        Marks = [.. parts.Marks.Select(m => m.Item)];
        Proposals = [.. parts.Proposals.Select(p => p.Item)];
        Handovers = [.. parts.Handovers.Select(h => h.Item)];
        Scores = parts.Scores;
        _decisions = parts.Decisions.ToLookup(d => d.Proposal, d => d.Item, StringComparer.Ordinal);
        _handovers = Handovers.SelectMany(h => h.Proposals.Select(p => (Proposal: p, h.On))).ToLookup(h => h.Proposal, h => h.On, StringComparer.Ordinal);
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The day the work on it began.</summary>
    public LocalDate OpenedOn { get; }

    /// <summary>The ideas.</summary>
    public ImmutableArray<Idea> Ideas { get; }

    /// <summary>The categories.</summary>
    public ImmutableArray<IdeaCategory> Categories { get; }

    /// <summary>The prioritised categories.</summary>
    public ImmutableArray<PriorityMark> Marks { get; }

    /// <summary>The proposals.</summary>
    public ImmutableArray<ConcreteProposal> Proposals { get; }

    /// <summary>The handovers.</summary>
    public ImmutableArray<Handover> Handovers { get; }

    /// <summary>The scores of the proposals.</summary>
    public ImmutableArray<PriorityScore> Scores { get; }

    /// <summary>The proposals that were accepted, in the order of the canvas: each should become a measure in the plan (PLN-P20).</summary>
    public IEnumerable<ConcreteProposal> Accepted => Proposals.Where(p => DecisionOf(p.Id)?.Outcome is ProposalOutcome.Accepted);

    internal CanvasParts Parts { get; }

    /// <summary>A canvas from its parts, with every broken line found (WSP-K01, WSP-K03).</summary>
    /// <param name="id">The id; not blank.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="openedOn">The day the work on it began.</param>
    /// <param name="parts">Its contents.</param>
    public static ReadResult<MeasureCanvas> Create(string id, UnitId unit, LocalDate openedOn, CanvasParts parts) => Create(id, unit, openedOn, parts, new ReadProblems());

    internal static ReadResult<MeasureCanvas> Create(string id, UnitId unit, LocalDate openedOn, CanvasParts parts, ReadProblems problems)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(parts);
        new CanvasCheck(parts, problems).All();
        return problems.ToResult(() => new MeasureCanvas(id, unit, openedOn, parts));
    }

    /// <summary>A proposal.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that id.</exception>
    public ConcreteProposal FindProposal(string id) => Proposals.FirstOrDefault(p => p.Id == id) ?? throw new KeyNotFoundException($"The canvas has no proposal {id}.");

    /// <summary>The decision that stands on a proposal; null where there is none.</summary>
    public ProposalDecision? DecisionOf(string proposal) => HistoryOf(proposal).LastOrDefault();

    /// <summary>Every decision on a proposal, oldest first; the last one stands.</summary>
    public IEnumerable<ProposalDecision> HistoryOf(string proposal) => _decisions[proposal];

    /// <summary>The day a proposal was handed over first; null where it is not.</summary>
    public LocalDate? HandedOverOn(string proposal) => _handovers.Contains(proposal) ? _handovers[proposal].Min() : null;

    /// <summary>Whether a proposal may be decided so: it is handed over, a merged one ends in one that is accepted (WSP-K03), and a no has a reason (WSP-K07).</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="policy">How severe each rule is; the default policy where left out.</param>
    public FindingList CanDecide(string proposal, ProposalDecision decision, FindingPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(decision);
        _ = FindProposal(proposal);
        policy ??= FindingPolicy.Default;
        var found = new List<Finding>();
        var problems = new ReadProblems();
        new CanvasCheck(After(proposal, decision), problems).All();
        if (problems.HasError) found.Add(WorkshopRules.DecisionDoesNotStand.Find(policy, Of(proposal), ("proposal", FindProposal(proposal).What)));
        if (CanvasFindings.LacksReason(decision.Outcome)) found.Add(WorkshopRules.NoReason.Find(policy, Of(proposal), ("proposal", FindProposal(proposal).What)));
        return new(found);
    }

    /// <summary>The canvas with a decision on a proposal; an earlier one stays in the history.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="policy">How severe each rule is; the default policy where left out.</param>
    /// <exception cref="RuleViolationException">A rule of <see cref="CanDecide"/> refuses.</exception>
    public MeasureCanvas Decide(string proposal, ProposalDecision decision, FindingPolicy? policy = null)
    {
        CanDecide(proposal, decision, policy).ThrowIfRefused();
        return new(Id, Unit, OpenedOn, After(proposal, decision));
    }

    /// <summary>The canvas where the staff have been told of the decision that stands on a proposal.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="told">When and where.</param>
    /// <exception cref="InvalidOperationException">The proposal is not decided.</exception>
    public MeasureCanvas TellStaff(string proposal, StaffTold told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var standing = DecisionOf(proposal) ?? throw new InvalidOperationException($"Proposal {proposal} is not decided.");
        return new(Id, Unit, OpenedOn, Parts.WithDecisionsInRows([.. Parts.Decisions.Select(d => ReferenceEquals(d.Item, standing) ? (d.Proposal, standing.With(told), d.Row) : d)]));
    }

    /// <summary>What should be known about the canvas on a day: WSP-C11 and WSP-K02 to WSP-K07.</summary>
    /// <param name="today">The day that is asked about.</param>
    /// <param name="report">The released report that proposals point to; null where it is not at hand, and then any area counts.</param>
    /// <param name="situation">How the unit is represented; not known where left out.</param>
    /// <param name="practice">Policy and thresholds; the defaults where left out.</param>
    public FindingList Findings(LocalDate today, MappingReport? report = null, ShoeSituation? situation = null, WorkshopPractice? practice = null)
        => CanvasFindings.Of(this, today, report, situation ?? ShoeSituation.Unknown, practice ?? WorkshopPractice.Default);

    /// <summary>Where ideas went, stage by stage.</summary>
    public FunnelReport Funnel() => new(this);

    /// <summary>The priorities of the proposals from their scores.</summary>
    /// <param name="scales">The scales; 1 to 5 with a threshold of 3 where left out.</param>
    public PrioritisationDiagram Priorities(PriorityScales? scales = null) => PrioritisationDiagram.Create([.. Proposals.Select(p => p.Id)], Scores, scales);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    internal static Subject Of(string proposal) => new("proposal", proposal);

    private CanvasParts After(string proposal, ProposalDecision decision) => Parts.WithDecisionsInRows([.. Parts.Decisions, (proposal, decision, (int?)null)]);
}
