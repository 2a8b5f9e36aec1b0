using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Workshops;

/// <summary>An idea from a group (<i>idé</i>), in few words.</summary>
public sealed class Idea
{
    /// <summary>An idea.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="text">The idea.</param>
    /// <param name="group">The number of the group it came from.</param>
    public Idea(string id, string text, int group)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
        Group = group;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The idea.</summary>
    public string Text { get; }

    /// <summary>The number of the group it came from.</summary>
    public int Group { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>Ideas that belong together (<i>kategori</i>).</summary>
public sealed class IdeaCategory
{
    /// <summary>A category.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="name">Its name.</param>
    /// <param name="ideas">The ids of its ideas. An idea is in at most one category.</param>
    public IdeaCategory(string id, string name, IEnumerable<string> ideas)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(ideas);
        Id = id;
        Name = name;
        Ideas = [.. ideas];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The ids of its ideas.</summary>
    public ImmutableArray<string> Ideas { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A category that the staff chose to go on with (<i>prioritert kategori</i>).</summary>
public sealed class PriorityMark
{
    /// <summary>A prioritised category.</summary>
    /// <param name="category">The id of the category.</param>
    /// <param name="votes">How many votes it got; null where they were not counted.</param>
    public PriorityMark(string category, int? votes = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(category);
        if (votes < 0) throw new ArgumentOutOfRangeException(nameof(votes), votes, "Votes are not negative.");
        Category = category;
        Votes = votes;
    }

    /// <summary>The id of the category.</summary>
    public string Category { get; }

    /// <summary>How many votes it got; null where they were not counted.</summary>
    public int? Votes { get; }

    /// <summary>The category.</summary>
    public override string ToString() => Category;
}

/// <summary>A concrete proposal to the leader (<i>forslag</i>): what, why, how, by whom and when.</summary>
public sealed class ConcreteProposal
{
    /// <summary>A proposal.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="what">What should be done; not blank.</param>
    /// <param name="categories">The ids of the prioritised categories it comes from.</param>
    /// <param name="reasons">Why: areas of the report, and knowledge cards; none where left out.</param>
    /// <param name="plan">How, by whom and when; nothing suggested where left out.</param>
    public ConcreteProposal(string id, string what, IEnumerable<string> categories, ProposalReasons? reasons = null, ProposalPlan? plan = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        ArgumentNullException.ThrowIfNull(categories);
        Id = id;
        What = what;
        Categories = [.. categories];
        Reasons = reasons ?? ProposalReasons.None;
        Plan = plan ?? ProposalPlan.None;
    }

    /// <summary>The id. A measure in the plan points back to it.</summary>
    public string Id { get; }

    /// <summary>What should be done.</summary>
    public string What { get; }

    /// <summary>The ids of the prioritised categories it comes from.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>Why: areas of the report, and knowledge cards.</summary>
    public ProposalReasons Reasons { get; }

    /// <summary>How, by whom and when.</summary>
    public ProposalPlan Plan { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>Why something is proposed (<i>begrunnelse</i>).</summary>
public sealed class ProposalReasons
{
    /// <summary>Why something is proposed.</summary>
    /// <param name="areas">The ids of areas in the released report.</param>
    /// <param name="evidence">The ids of knowledge cards.</param>
    public ProposalReasons(IEnumerable<string>? areas = null, IEnumerable<string>? evidence = null)
    {
        Areas = areas is null ? [] : [.. areas];
        Evidence = evidence is null ? [] : [.. evidence];
    }

    /// <summary>No reason is given.</summary>
    public static ProposalReasons None { get; } = new();

    /// <summary>The ids of areas in the released report.</summary>
    public ImmutableArray<string> Areas { get; }

    /// <summary>The ids of knowledge cards.</summary>
    public ImmutableArray<string> Evidence { get; }
}

/// <summary>How, by whom and when something is proposed (<i>forslag til gjennomføring</i>).</summary>
public sealed class ProposalPlan
{
    /// <summary>How, by whom and when.</summary>
    /// <param name="how">How; null where nothing is said.</param>
    /// <param name="who">Who; null where nobody is suggested.</param>
    /// <param name="when">When; blank where nothing is said.</param>
    public ProposalPlan(string? how = null, RoleRef? who = null, ImpreciseDate? when = null)
    {
        How = how;
        Who = who;
        When = when ?? ImpreciseDate.Blank;
    }

    /// <summary>Nothing is suggested.</summary>
    public static ProposalPlan None { get; } = new();

    /// <summary>How; null where nothing is said.</summary>
    public string? How { get; }

    /// <summary>Who; null where nobody is suggested.</summary>
    public RoleRef? Who { get; }

    /// <summary>When; blank where nothing is said.</summary>
    public ImpreciseDate When { get; }
}

/// <summary>Proposals that were handed over to the leader (<i>overlevering</i>).</summary>
public sealed class Handover
{
    /// <summary>A handover.</summary>
    /// <param name="on">The day.</param>
    /// <param name="to">Who received them.</param>
    /// <param name="proposals">The ids of the proposals.</param>
    public Handover(LocalDate on, RoleRef to, IEnumerable<string> proposals)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(proposals);
        On = on;
        To = to;
        Proposals = [.. proposals];
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Who received them.</summary>
    public RoleRef To { get; }

    /// <summary>The ids of the proposals.</summary>
    public ImmutableArray<string> Proposals { get; }

    /// <summary>The proposals.</summary>
    public override string ToString() => string.Join(", ", Proposals);
}

/// <summary>What became of a proposal (<i>utfall</i>). Closed.</summary>
public abstract record ProposalOutcome
{
    private ProposalOutcome()
    {
    }

    private protected abstract void Closed();

    /// <summary>It becomes a measure in the plan (<i>godtatt</i>).</summary>
    public sealed record Accepted : ProposalOutcome
    {
        private protected override void Closed()
        {
        }
    }

    /// <summary>It is taken care of by another proposal, which is accepted (<i>slått sammen</i>).</summary>
    public sealed record MergedInto : ProposalOutcome
    {
        /// <summary>Merged into another proposal.</summary>
        public MergedInto(string proposal)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(proposal);
            Proposal = proposal;
        }

        /// <summary>The id of the other proposal.</summary>
        public string Proposal { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>It is taken up again later (<i>utsatt</i>).</summary>
    public sealed record Deferred : ProposalOutcome
    {
        /// <summary>Deferred.</summary>
        /// <param name="until">When it is taken up again.</param>
        /// <param name="reason">Why; blank is found by WSP-K07.</param>
        public Deferred(ImpreciseDate until, string reason)
        {
            ArgumentNullException.ThrowIfNull(until);
            ArgumentNullException.ThrowIfNull(reason);
            Until = until;
            Reason = reason;
        }

        /// <summary>When it is taken up again.</summary>
        public ImpreciseDate Until { get; }

        /// <summary>Why.</summary>
        public string Reason { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>It is not done (<i>avslått</i>).</summary>
    public sealed record Declined : ProposalOutcome
    {
        /// <summary>Declined.</summary>
        /// <param name="reason">Why; blank is found by WSP-K07.</param>
        public Declined(string reason)
        {
            ArgumentNullException.ThrowIfNull(reason);
            Reason = reason;
        }

        /// <summary>Why.</summary>
        public string Reason { get; }

        private protected override void Closed()
        {
        }
    }
}

/// <summary>A decision on a proposal (<i>avgjørelse</i>): when, by whom, what, and whether the staff have been told.</summary>
public sealed class ProposalDecision
{
    /// <summary>A decision.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">Who decided: the leader, union and safety representatives.</param>
    /// <param name="outcome">What was decided.</param>
    /// <param name="told">When and where the staff were told; null where they have not been.</param>
    public ProposalDecision(LocalDate on, IEnumerable<RoleRef> by, ProposalOutcome outcome, StaffTold? told = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(outcome);
        On = on;
        By = [.. by];
        Outcome = outcome;
        Told = told;
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Who decided.</summary>
    public ImmutableArray<RoleRef> By { get; }

    /// <summary>What was decided.</summary>
    public ProposalOutcome Outcome { get; }

    /// <summary>When and where the staff were told; null where they have not been.</summary>
    public StaffTold? Told { get; }

    /// <summary>What was decided.</summary>
    public override string ToString() => Outcome.GetType().Name;

    internal ProposalDecision With(StaffTold told) => new(On, By, Outcome, told);
}

/// <summary>When and where the staff were told (<i>informert</i>).</summary>
public sealed class StaffTold
{
    /// <summary>When and where the staff were told.</summary>
    /// <param name="on">The day.</param>
    /// <param name="arena">Where, for example a staff meeting; not blank.</param>
    public StaffTold(LocalDate on, string arena)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(arena);
        On = on;
        Arena = arena;
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Where.</summary>
    public string Arena { get; }

    /// <summary>Where.</summary>
    public override string ToString() => Arena;
}

/// <summary>The contents of a canvas (<i>innholdet på duken</i>), stage by stage. Immutable; each <c>With</c> replaces one part.</summary>
public sealed class CanvasParts
{
    private CanvasParts(CanvasParts? other)
    {
        if (other is null) return;
        Ideas = other.Ideas;
        Categories = other.Categories;
        Marks = other.Marks;
        Proposals = other.Proposals;
        Handovers = other.Handovers;
        Decisions = other.Decisions;
        Scores = other.Scores;
    }

    /// <summary>Nothing.</summary>
    public static CanvasParts Empty { get; } = new(null);

    internal ImmutableArray<(Idea Item, int? Row)> Ideas { get; private init; } = [];

    internal ImmutableArray<(IdeaCategory Item, int? Row)> Categories { get; private init; } = [];

    internal ImmutableArray<(PriorityMark Item, int? Row)> Marks { get; private init; } = [];

    internal ImmutableArray<(ConcreteProposal Item, int? Row)> Proposals { get; private init; } = [];

    internal ImmutableArray<(Handover Item, int? Row)> Handovers { get; private init; } = [];

    internal ImmutableArray<(string Proposal, ProposalDecision Item, int? Row)> Decisions { get; private init; } = [];

    internal ImmutableArray<PriorityScore> Scores { get; private init; } = [];

    /// <summary>With these ideas.</summary>
    public CanvasParts WithIdeas(IEnumerable<Idea> ideas) => WithIdeasInRows((ideas ?? throw new ArgumentNullException(nameof(ideas))).Select(i => (i, (int?)null)));

    /// <summary>With these categories.</summary>
    public CanvasParts WithCategories(IEnumerable<IdeaCategory> categories)
        => WithCategoriesInRows((categories ?? throw new ArgumentNullException(nameof(categories))).Select(c => (c, (int?)null)));

    /// <summary>With these prioritised categories.</summary>
    public CanvasParts WithMarks(IEnumerable<PriorityMark> marks) => WithMarksInRows((marks ?? throw new ArgumentNullException(nameof(marks))).Select(m => (m, (int?)null)));

    /// <summary>With these proposals.</summary>
    public CanvasParts WithProposals(IEnumerable<ConcreteProposal> proposals)
        => WithProposalsInRows((proposals ?? throw new ArgumentNullException(nameof(proposals))).Select(p => (p, (int?)null)));

    /// <summary>With these handovers.</summary>
    public CanvasParts WithHandovers(IEnumerable<Handover> handovers) => WithHandoversInRows((handovers ?? throw new ArgumentNullException(nameof(handovers))).Select(h => (h, (int?)null)));

    /// <summary>With these decisions by proposal, oldest first; a later one of the same proposal replaces an earlier.</summary>
    public CanvasParts WithDecisions(IEnumerable<KeyValuePair<string, ProposalDecision>> decisions)
        => WithDecisionsInRows((decisions ?? throw new ArgumentNullException(nameof(decisions))).Select(d => (d.Key, d.Value, (int?)null)));

    /// <summary>With these scores of proposals.</summary>
    public CanvasParts WithScores(IEnumerable<PriorityScore> scores) => new(this) { Scores = [.. scores ?? throw new ArgumentNullException(nameof(scores))] };

    internal CanvasParts WithIdeasInRows(IEnumerable<(Idea, int?)> ideas) => new(this) { Ideas = [.. ideas] };

    internal CanvasParts WithCategoriesInRows(IEnumerable<(IdeaCategory, int?)> categories) => new(this) { Categories = [.. categories] };

    internal CanvasParts WithMarksInRows(IEnumerable<(PriorityMark, int?)> marks) => new(this) { Marks = [.. marks] };

    internal CanvasParts WithProposalsInRows(IEnumerable<(ConcreteProposal, int?)> proposals) => new(this) { Proposals = [.. proposals] };

    internal CanvasParts WithHandoversInRows(IEnumerable<(Handover, int?)> handovers) => new(this) { Handovers = [.. handovers] };

    internal CanvasParts WithDecisionsInRows(IEnumerable<(string, ProposalDecision, int?)> decisions) => new(this) { Decisions = [.. decisions] };
}
