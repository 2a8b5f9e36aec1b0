using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The stages ideas go through (<i>steg på duken</i>).</summary>
public enum CanvasStage
{
    /// <summary>Ideas (<i>idéer</i>).</summary>
    Ideas = 1,

    /// <summary>Categories (<i>kategorier</i>).</summary>
    Categories = 2,

    /// <summary>Prioritised categories (<i>prioriterte kategorier</i>).</summary>
    Prioritised = 3,

    /// <summary>Concrete proposals (<i>forslag</i>).</summary>
    Proposals = 4,

    /// <summary>Proposals handed over to the leader (<i>overlevert</i>).</summary>
    HandedOver = 5,

    /// <summary>Accepted proposals (<i>godtatt</i>).</summary>
    Accepted = 6,
}

/// <summary>Where ideas went (<i>trakt</i>): for each stage how many things there are, and how many ideas live on in them. Ideas that live on never increase; things may.</summary>
public sealed class FunnelReport
{
    internal FunnelReport(MeasureCanvas canvas)
    {
        var categoryOf = canvas.Categories.SelectMany(c => c.Ideas.Select(i => (Idea: i, Category: c.Id))).ToDictionary(x => x.Idea, x => x.Category, StringComparer.Ordinal);
        var prioritised = canvas.Marks.Select(m => m.Category).ToImmutableHashSet(StringComparer.Ordinal);
        var proposalsOf = canvas.Proposals.SelectMany(p => p.Categories.Where(prioritised.Contains).Select(c => (Category: c, p.Id))).ToLookup(x => x.Category, x => x.Id, StringComparer.Ordinal);
        var handedOver = canvas.Handovers.SelectMany(h => h.Proposals).ToImmutableHashSet(StringComparer.Ordinal);
        var accepted = canvas.Accepted.Select(p => p.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var kept = canvas.Proposals.Where(p => canvas.DecisionOf(p.Id)?.Outcome is ProposalOutcome.Accepted or ProposalOutcome.MergedInto).Select(p => p.Id).ToImmutableHashSet(StringComparer.Ordinal);
        Lineage =
        [
            .. canvas.Ideas.Select(i =>
            {
                var category = categoryOf.TryGetValue(i.Id, out var c) ? c : null;
                return new IdeaLineage(i.Id, category, category is not null && prioritised.Contains(category), category is null ? [] : [.. proposalsOf[category].Distinct(StringComparer.Ordinal)]);
            }),
        ];
        Stages =
        [
            new(CanvasStage.Ideas, canvas.Ideas.Length, Lineage.Length),
            new(CanvasStage.Categories, canvas.Categories.Length, Lineage.Count(l => l.Category is not null)),
            new(CanvasStage.Prioritised, prioritised.Count, Lineage.Count(l => l.IsPrioritised)),
            new(CanvasStage.Proposals, canvas.Proposals.Length, Lineage.Count(l => !l.Proposals.IsEmpty)),
            new(CanvasStage.HandedOver, handedOver.Count, Lineage.Count(l => l.Proposals.Any(handedOver.Contains))),
            new(CanvasStage.Accepted, accepted.Count, Lineage.Count(l => l.Proposals.Any(kept.Contains))),
        ];
    }

    /// <summary>The six stages, in order.</summary>
    public ImmutableArray<FunnelStage> Stages { get; }

    /// <summary>The way of each idea, in the order of the canvas.</summary>
    public ImmutableArray<IdeaLineage> Lineage { get; }

    /// <summary>How many ideas of one stage live on in the next.</summary>
    /// <param name="stage">A stage; the first is compared with itself.</param>
    public Portion Conversion(CanvasStage stage)
    {
        if (stage is < CanvasStage.Ideas or > CanvasStage.Accepted) throw new ArgumentOutOfRangeException(nameof(stage), stage, "The stages are 1 to 6.");
        return Portion.From(Stages[(int)stage - 1].IdeasRepresented, Stages[Math.Max(0, (int)stage - 2)].IdeasRepresented);
    }

    /// <summary>The number of ideas.</summary>
    public override string ToString() => $"{NumberText.Machine(Lineage.Length)} ideas";
}

/// <summary>One stage of the funnel (<i>trinn i trakten</i>).</summary>
public sealed class FunnelStage
{
    internal FunnelStage(CanvasStage stage, int items, int ideasRepresented)
    {
        Stage = stage;
        Items = items;
        IdeasRepresented = ideasRepresented;
    }

    /// <summary>The stage.</summary>
    public CanvasStage Stage { get; }

    /// <summary>How many ideas, categories or proposals there are.</summary>
    public int Items { get; }

    /// <summary>How many different ideas live on in them.</summary>
    public int IdeasRepresented { get; }

    /// <summary>The two numbers.</summary>
    public override string ToString() => $"{NumberText.Machine(Items)} ({NumberText.Machine(IdeasRepresented)} ideas)";
}

/// <summary>The way of one idea (<i>sporet til en idé</i>): its category, whether that was prioritised, and the proposals that came of it.</summary>
public sealed class IdeaLineage
{
    internal IdeaLineage(string idea, string? category, bool isPrioritised, ImmutableArray<string> proposals)
    {
        Idea = idea;
        Category = category;
        IsPrioritised = isPrioritised;
        Proposals = proposals;
    }

    /// <summary>The id of the idea.</summary>
    public string Idea { get; }

    /// <summary>The id of its category; null where it has none.</summary>
    public string? Category { get; }

    /// <summary>Whether the category was prioritised.</summary>
    public bool IsPrioritised { get; }

    /// <summary>The ids of the proposals that came of it.</summary>
    public ImmutableArray<string> Proposals { get; }

    /// <summary>The id of the idea.</summary>
    public override string ToString() => Idea;
}
