using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The words of the workshop method in three languages (<i>ordene i metoden</i>). An enum's own name is never shown to a reader.</summary>
public static class WorkshopTexts
{
    /// <summary>A phase, as in <c>kartlegge</c>.</summary>
    public static LocalisedText Of(ShoePhase phase) => phase switch
    {
        ShoePhase.PrepareAndAnchor => new("forberede og forankre", "førebu og forankre", "prepare and anchor"),
        ShoePhase.MapSituation => new("kartlegge", "kartleggje", "map the situation"),
        ShoePhase.ReportAndAnchor => new("rapportere og forankre", "rapportere og forankre", "report and anchor"),
        ShoePhase.WorkOutMeasures => new("utvikle tiltak", "utvikle tiltak", "work out measures"),
        ShoePhase.WorkOnMeasures => new("arbeide med tiltakene", "arbeide med tiltaka", "work on the measures"),
        ShoePhase.EvaluateAndAdjust => new("evaluere og justere", "evaluere og justere", "evaluate and adjust"),
        ShoePhase.Sustain => new("holde ved like", "halde ved like", "sustain"),
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "The phases are 1 to 7."),
    };

    /// <summary>A mode of work, as in <c>forebygging</c>.</summary>
    public static LocalisedText Of(WorkMode mode) => mode switch
    {
        WorkMode.Repair => new("reparasjon", "reparasjon", "repair"),
        WorkMode.Maintenance => new("vedlikehold", "vedlikehald", "maintenance"),
        WorkMode.Prevention => new("forebygging", "førebygging", "prevention"),
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "The mode is one of the three."),
    };

    /// <summary>A quadrant of the diagram, as in <c>rask gevinst</c>.</summary>
    public static LocalisedText Of(Quadrant quadrant) => quadrant switch
    {
        Quadrant.QuickWin => new("rask gevinst", "rask gevinst", "quick win"),
        Quadrant.MajorProject => new("større prosjekt", "større prosjekt", "major project"),
        Quadrant.FillIn => new("gjøres når det passer", "blir gjort når det passar", "fill-in"),
        Quadrant.Avoid => new("bør vente", "bør vente", "better left"),
        _ => throw new ArgumentOutOfRangeException(nameof(quadrant), quadrant, "The quadrant is one of the four."),
    };

    /// <summary>What became of a proposal, as in <c>godtatt</c>; null where it is not decided.</summary>
    public static LocalisedText Of(ProposalOutcome? outcome) => outcome switch
    {
        null => new("ikke avgjort", "ikkje avgjort", "not decided"),
        ProposalOutcome.Accepted => new("godtatt", "godteke", "accepted"),
        ProposalOutcome.MergedInto merged => new($"slått sammen med {merged.Proposal}", $"slått saman med {merged.Proposal}", $"merged into {merged.Proposal}"),
        ProposalOutcome.Deferred => new("utsatt", "utsett", "deferred"),
        _ => new("avslått", "avslått", "declined"),
    };

    /// <summary>A criterion of the diagram, as in <c>virkning på området</c>.</summary>
    public static LocalisedText Of(PriorityCriterion criterion) => criterion switch
    {
        PriorityCriterion.Effect => new("virkning på området", "verknad på området", "effect on the area"),
        PriorityCriterion.Ease => new("hvor lett det er", "kor lett det er", "ease"),
        PriorityCriterion.Quality => new("bidrag til kvalitet og pasientsikkerhet", "bidrag til kvalitet og pasienttryggleik", "contribution to quality and patient safety"),
        PriorityCriterion.Cost => new("kostnad", "kostnad", "cost"),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "The criterion is one of the four."),
    };

    /// <summary>A contribution to quality, as in <c>direkte</c>.</summary>
    public static LocalisedText Of(QualityContribution quality) => quality switch
    {
        QualityContribution.None => new("ingen", "ingen", "none"),
        QualityContribution.Indirect => new("indirekte", "indirekte", "indirect"),
        QualityContribution.Direct => new("direkte", "direkte", "direct"),
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "The contribution is one of the three."),
    };

    /// <summary>A stage of the canvas, as in <c>prioriterte kategorier</c>.</summary>
    public static LocalisedText Of(CanvasStage stage) => stage switch
    {
        CanvasStage.Ideas => new("idéer", "idear", "ideas"),
        CanvasStage.Categories => new("kategorier", "kategoriar", "categories"),
        CanvasStage.Prioritised => new("prioriterte kategorier", "prioriterte kategoriar", "prioritised categories"),
        CanvasStage.Proposals => new("konkrete forslag", "konkrete forslag", "concrete proposals"),
        CanvasStage.HandedOver => new("overlevert til leder", "overleverte til leiar", "handed over to the leader"),
        CanvasStage.Accepted => new("godtatt", "godtekne", "accepted"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "The stages are 1 to 6."),
    };

    /// <summary>A kind of free text, as in <c>må forbedres</c>.</summary>
    public static LocalisedText Of(FreeTextKind kind) => kind switch
    {
        FreeTextKind.Preserve => new("fungerer bra", "fungerer bra", "works well"),
        FreeTextKind.Improve => new("må forbedres", "må forbetrast", "must be better"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is to preserve or to improve."),
    };

    /// <summary>Whether an entry criterion is met, as in <c>oppfylt</c>.</summary>
    public static LocalisedText Of(CriterionState state) => state switch
    {
        CriterionState.NotAssessed => new("ikke vurdert", "ikkje vurdert", "not assessed"),
        CriterionState.Met => new("oppfylt", "oppfylt", "met"),
        CriterionState.NotMet => new("ikke oppfylt", "ikkje oppfylt", "not met"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state is one of the three."),
    };

    /// <summary>Roles in a list, as in <i>leder, tillitsvalgt og verneombud</i>.</summary>
    internal static LocalisedText Of(IReadOnlyList<Role> roles) => new(
        And([.. roles.Select(r => r.Label.Bokmaal)], "og"),
        And([.. roles.Select(r => r.Label.Nynorsk)], "og"),
        And([.. roles.Select(r => r.Label.English)], "and"));

    /// <summary>Words in a list with a word before the last.</summary>
    internal static string And(IReadOnlyList<string> words, string and)
        => words.Count < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Count - 1)) + $" {and} " + words[words.Count - 1];
}
