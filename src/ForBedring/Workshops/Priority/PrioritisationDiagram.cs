using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>Whether a proposal serves quality and patient safety (<i>bidrag til kvalitet</i>).</summary>
public enum QualityContribution
{
    /// <summary>Not (<i>nei</i>).</summary>
    None = 0,

    /// <summary>Indirectly (<i>indirekte</i>).</summary>
    Indirect = 1,

    /// <summary>Directly (<i>direkte</i>).</summary>
    Direct = 2,
}

/// <summary>The four criteria of the diagram (<i>kriterier</i>).</summary>
public enum PriorityCriterion
{
    /// <summary>The effect on the area (<i>virkning på området</i>).</summary>
    Effect = 1,

    /// <summary>How easy it is (<i>hvor lett det er</i>).</summary>
    Ease = 2,

    /// <summary>The contribution to quality and patient safety (<i>bidrag til kvalitet og pasientsikkerhet</i>).</summary>
    Quality = 3,

    /// <summary>What it costs (<i>kostnad</i>); a high number is dear.</summary>
    Cost = 4,
}

/// <summary>Where a proposal lies by effect and ease (<i>felt i diagrammet</i>).</summary>
public enum Quadrant
{
    /// <summary>Much effect and easy (<i>rask gevinst</i>).</summary>
    QuickWin = 1,

    /// <summary>Much effect and hard (<i>større prosjekt</i>).</summary>
    MajorProject = 2,

    /// <summary>Little effect and easy (<i>gjøres når det passer</i>).</summary>
    FillIn = 3,

    /// <summary>Little effect and hard (<i>bør vente</i>).</summary>
    Avoid = 4,
}

/// <summary>One role's score of one proposal (<i>vurdering</i>).</summary>
public sealed class PriorityScore
{
    /// <summary>One role's score of one proposal.</summary>
    /// <param name="proposal">The id of the proposal.</param>
    /// <param name="scorer">Who scores: a role, never a person.</param>
    /// <param name="effect">The effect on the area.</param>
    /// <param name="ease">How easy it is.</param>
    /// <param name="quality">The contribution to quality and patient safety.</param>
    /// <param name="cost">What it costs; a high number is dear.</param>
    public PriorityScore(string proposal, RoleRef scorer, int effect, int ease, QualityContribution quality, int cost)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(proposal);
        ArgumentNullException.ThrowIfNull(scorer);
        if (quality is < QualityContribution.None or > QualityContribution.Direct) throw new ArgumentOutOfRangeException(nameof(quality), quality, "The contribution is one of the three.");
        Proposal = proposal;
        Scorer = scorer;
        Effect = effect;
        Ease = ease;
        Quality = quality;
        Cost = cost;
    }

    /// <summary>The id of the proposal.</summary>
    public string Proposal { get; }

    /// <summary>Who scores.</summary>
    public RoleRef Scorer { get; }

    /// <summary>The effect on the area.</summary>
    public int Effect { get; }

    /// <summary>How easy it is.</summary>
    public int Ease { get; }

    /// <summary>The contribution to quality and patient safety.</summary>
    public QualityContribution Quality { get; }

    /// <summary>What it costs.</summary>
    public int Cost { get; }

    /// <summary>The proposal and the scorer.</summary>
    public override string ToString() => $"{Proposal} {Scorer}";

    internal int On(PriorityCriterion criterion) => criterion switch { PriorityCriterion.Effect => Effect, PriorityCriterion.Ease => Ease, PriorityCriterion.Quality => (int)Quality, _ => Cost };
}

/// <summary>The scales of the diagram (<i>skalaer</i>): for effect, ease and cost, and from which position something is high.</summary>
public sealed class PriorityScales
{
    /// <summary>Scales.</summary>
    /// <param name="lowest">The lowest score; 1 by default.</param>
    /// <param name="highest">The highest score; 5 by default, above the lowest.</param>
    /// <param name="threshold">From which position effect and ease are high; 3 by default.</param>
    public PriorityScales(int lowest = 1, int highest = 5, decimal threshold = 3)
    {
        if (highest <= lowest) throw new ArgumentOutOfRangeException(nameof(highest), highest, "The highest score must be above the lowest.");
        if (threshold < lowest || threshold > highest) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must lie on the scale.");
        Lowest = lowest;
        Highest = highest;
        Threshold = threshold;
    }

    /// <summary>1 to 5, high from 3.</summary>
    public static PriorityScales Standard { get; } = new();

    /// <summary>The lowest score.</summary>
    public int Lowest { get; }

    /// <summary>The highest score.</summary>
    public int Highest { get; }

    /// <summary>From which position effect and ease are high.</summary>
    public decimal Threshold { get; }

    internal bool Has(PriorityScore score) => new[] { score.Effect, score.Ease, score.Cost }.All(s => s >= Lowest && s <= Highest);
}

/// <summary>How much each criterion weighs in a ranking (<i>vekter</i>).</summary>
public sealed class PriorityWeights
{
    /// <summary>Weights.</summary>
    /// <param name="effect">The weight of the effect; 0 to 1,000,000.</param>
    /// <param name="ease">The weight of the ease.</param>
    /// <param name="quality">The weight of the contribution to quality.</param>
    /// <param name="cost">The weight of the cost.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or above a million.</exception>
    public PriorityWeights(decimal effect, decimal ease, decimal quality, decimal cost)
    {
        foreach (var weight in new[] { effect, ease, quality, cost })
        {
            if (weight is < 0 or > 1_000_000) throw new ArgumentOutOfRangeException(nameof(effect), weight, "A weight is from 0 to 1,000,000.");
        }

        Effect = effect;
        Ease = ease;
        Quality = quality;
        Cost = cost;
    }

    /// <summary>All criteria weigh the same.</summary>
    public static PriorityWeights Equal { get; } = new(1, 1, 1, 1);

    /// <summary>The weight of the effect.</summary>
    public decimal Effect { get; }

    /// <summary>The weight of the ease.</summary>
    public decimal Ease { get; }

    /// <summary>The weight of the contribution to quality.</summary>
    public decimal Quality { get; }

    /// <summary>The weight of the cost.</summary>
    public decimal Cost { get; }
}

/// <summary>A proposal's place in the diagram (<i>plassering</i>): the median of each criterion, with the scores beside.</summary>
public sealed class PlacedProposal
{
    private static readonly PriorityCriterion[] All = [PriorityCriterion.Effect, PriorityCriterion.Ease, PriorityCriterion.Quality, PriorityCriterion.Cost];

    private readonly PriorityScales _scales;

    internal PlacedProposal(string proposal, ImmutableArray<PriorityScore> scores, PriorityScales scales)
    {
        Proposal = proposal;
        Scores = scores;
        _scales = scales;
        Effect = Median(PriorityCriterion.Effect);
        Ease = Median(PriorityCriterion.Ease);
        Quality = Median(PriorityCriterion.Quality);
        Cost = Median(PriorityCriterion.Cost);
        Split = [.. All.Where(IsSplit)];
        Quadrant = (Effect >= scales.Threshold, Ease >= scales.Threshold) switch
        {
            (true, true) => Quadrant.QuickWin,
            (true, false) => Quadrant.MajorProject,
            (false, true) => Quadrant.FillIn,
            _ => Quadrant.Avoid,
        };
    }

    /// <summary>The id of the proposal.</summary>
    public string Proposal { get; }

    /// <summary>The scores it rests on.</summary>
    public ImmutableArray<PriorityScore> Scores { get; }

    /// <summary>The median effect; of an even number the mean of the middle two.</summary>
    public decimal Effect { get; }

    /// <summary>The median ease.</summary>
    public decimal Ease { get; }

    /// <summary>The median contribution to quality, 0 to 2.</summary>
    public decimal Quality { get; }

    /// <summary>The median cost.</summary>
    public decimal Cost { get; }

    /// <summary>The criteria that opinions are split on: two or more apart, or for quality both none and direct. To talk about, not to average away.</summary>
    public ImmutableArray<PriorityCriterion> Split { get; }

    /// <summary>Where it lies by effect and ease.</summary>
    public Quadrant Quadrant { get; }

    /// <summary>Its front: 0 where no other proposal is at least as good in everything and better in something; 1 where only those of front 0 are, and so on.</summary>
    public int Front { get; internal set; }

    /// <summary>Whether this proposal is at least as good as another in every criterion and better in one.</summary>
    public bool Dominates(PlacedProposal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Effect >= other.Effect && Ease >= other.Ease && Quality >= other.Quality && Cost <= other.Cost
            && (Effect > other.Effect || Ease > other.Ease || Quality > other.Quality || Cost < other.Cost);
    }

    /// <summary>The weighted sum of the criteria, each from 0 to 1 and the cost reversed.</summary>
    public decimal WeightedScore(PriorityWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return Numerator(weights) / (2 * (_scales.Highest - _scales.Lowest));
    }

    /// <summary>The proposal and its positions.</summary>
    public override string ToString() => $"{Proposal} ({NumberText.Machine(Effect)}, {NumberText.Machine(Ease)}, {NumberText.Machine(Quality)}, {NumberText.Machine(Cost)})";

    // Over the common denominator 2 × (highest − lowest), so that nothing is divided before it is compared.
    internal decimal Numerator(PriorityWeights weights)
        => (weights.Effect * 2 * (Effect - _scales.Lowest)) + (weights.Ease * 2 * (Ease - _scales.Lowest))
         + (weights.Quality * Quality * (_scales.Highest - _scales.Lowest)) + (weights.Cost * 2 * (_scales.Highest - Cost));

    private decimal Median(PriorityCriterion criterion)
    {
        var sorted = Scores.Select(s => s.On(criterion)).OrderBy(s => s).ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2m;
    }

    private bool IsSplit(PriorityCriterion criterion) => Scores.Max(s => s.On(criterion)) - Scores.Min(s => s.On(criterion)) >= 2;
}

/// <summary>The prioritising diagram (<i>prioriteringsdiagram</i>): proposals by effect, ease, contribution to quality and cost. It supports a talk and decides nothing.</summary>
public sealed class PrioritisationDiagram
{
    private PrioritisationDiagram(ImmutableArray<PlacedProposal> placed, ImmutableArray<string> unscored, PriorityScales scales)
    {
        Placed = placed;
        Unscored = unscored;
        Scales = scales;
    }

    /// <summary>The scored proposals, by id.</summary>
    public ImmutableArray<PlacedProposal> Placed { get; }

    /// <summary>The ids of proposals without a score, or with a score off the scale; they never count as 0 (WSP-Q01).</summary>
    public ImmutableArray<string> Unscored { get; }

    /// <summary>The scales.</summary>
    public PriorityScales Scales { get; }

    /// <summary>The proposals that opinions are split on, by id.</summary>
    public IEnumerable<PlacedProposal> ToTalkAbout => Placed.Where(p => !p.Split.IsEmpty);

    /// <summary>A diagram of proposals.</summary>
    /// <param name="proposals">The ids of the proposals.</param>
    /// <param name="scores">Their scores; at most one a proposal and scorer, the last counts.</param>
    /// <param name="scales">The scales; <see cref="PriorityScales.Standard"/> where left out.</param>
    public static PrioritisationDiagram Create(IReadOnlyList<string> proposals, IEnumerable<PriorityScore> scores, PriorityScales? scales = null)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        ArgumentNullException.ThrowIfNull(scores);
        scales ??= PriorityScales.Standard;
        var of = scores.ToLookup(s => s.Proposal, StringComparer.Ordinal);
        var placed = new List<PlacedProposal>();
        var unscored = new List<string>();
        foreach (var id in proposals.Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal))
        {
            var own = of[id].GroupBy(s => s.Scorer).Select(g => g.Last()).ToImmutableArray();
            if (own.IsEmpty || !own.All(scales.Has)) unscored.Add(id);
            else placed.Add(new(id, own, scales));
        }

        SetFronts(placed);
        return new([.. placed], [.. unscored], scales);
    }

    /// <summary>WSP-Q01 for each proposal that is not scored.</summary>
    public FindingList Findings() => new(Unscored.Select(id => WorkshopRules.NotScored.Find(FindingPolicy.Default, new Subject("proposal", id), ("proposal", id))));

    /// <summary>The scored proposals, best first: by weighted score, then front, then id. One that another dominates never comes before it.</summary>
    public ImmutableArray<PlacedProposal> Rank(PriorityWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return [.. Placed.OrderByDescending(p => p.Numerator(weights)).ThenBy(p => p.Front).ThenBy(p => p.Proposal, StringComparer.Ordinal)];
    }

    /// <summary>The scored proposals of one quadrant, by id.</summary>
    public IEnumerable<PlacedProposal> In(Quadrant quadrant) => Placed.Where(p => p.Quadrant == quadrant);

    /// <summary>The number of proposals.</summary>
    public override string ToString() => $"{NumberText.Machine(Placed.Length)} scored, {NumberText.Machine(Unscored.Length)} not";

    private static void SetFronts(List<PlacedProposal> placed)
    {
        var left = placed.ToList();
        for (var front = 0; left.Count > 0; front++)
        {
            var best = left.Where(p => !left.Exists(o => o.Dominates(p))).ToList();
            foreach (var p in best) p.Front = front;
            left = [.. left.Except(best)];
        }
    }
}
