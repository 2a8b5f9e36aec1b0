using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The rules of improvement plans (<i>regler for forbedringsplaner</i>): codes PLN-… for the plan, IMP-I… for what an import finds.</summary>
/// <remarks>
/// P: what a plan holds. G: carrying out. E: evaluating. K: correcting. A: closing an area. L: the life of the plan. S: steps.
/// Severities stand as default/strict/pilot. No message says lawful or unlawful, and none names a cause (RUL-R07).
/// </remarks>
public static partial class PlanningRules
{
    // Expressions, not fields: the parts of this class lie in several files, whose order of initialisation is not fixed.
    private static Basis Form => new Basis.Method("Improvement plan form of a hospital, 2023");

    private static Basis Evaluated => new Basis.Method("Evaluation of Sammen om ForBedring, 2025");

    private static Basis Pdsa => new Basis.Method("Model for Improvement, PDSA");

    /// <summary>Every rule of the chapter, ordered by code.</summary>
    public static ImmutableArray<RuleDefinition> All => Listed();

    private static RuleDefinition Rule(string code, string name, string severities, string nb, string nn, string en, params Basis[] bases)
        => RuleDefinition.Create(code, name, new(nb, nn, en), Read(severities[0]), Read(severities[1]), Read(severities[2]), bases);

    private static RuleDefinition Hard(string code, string name, string nb, string nn, string en, params Basis[] bases)
        => RuleDefinition.Hard(code, name, new(nb, nn, en), bases);

    private static Severity Read(char letter) => letter switch { 'E' => Severity.Error, 'W' => Severity.Warning, _ => Severity.Info };

    private static ImmutableArray<RuleDefinition> Listed() => [.. new[]
    {
        AreaNeedsProblem, AreaNeedsGoal, OneAccountable, DeadlineNeeded, NumericGoalComplete, TargetPossible, BaselineBeforeStart, GoalDueAfterMeasures,
        PartiesTakePart, FewAtOnce, PredictionMissing, EvaluationDesigned, ChosenAsExtreme, CauseMissing, GoalOnlyQualitative, ZeroToleranceWithoutIndicator,
        DeadlineImprecise, OnlyCollectiveResponsible, ProposalWithoutMeasure, PointedToWithoutRow, OriginGone, StartsInAdoptedPlan, DatesInOrder, CompletionNeedsLog, HoldNeedsReason,
        DeadlineMovedOften, SeriesMustEnd, EvaluateAfterCompletion, EvaluateAfterLatency, FidelityApart, VerdictNeedsGrade, TooLittleData, WithheldIsNoEvidence,
        ReachedNeedsFigure, GoalAndVerdictDiffer, EvaluatorIsAccountable, ComparisonNeedsSameMeasurement, CancelNeedsLearning, OverdueUnevaluated,
        WeakVerdictNeedsDecision, SuccessorsLinked, StandardiseOnEffect, UnclearNeedsPlan, CorrectionNeedsEvaluation, UrgentNow,
        AreaClosesWhenDone, AreaOutcomeGiven, KeepAreaChecked, NoKeepArea, NoImproveArea, KindNotStated,
        AdoptionComplete, VersionsImmutable, OneAdoptedPlan, Stranded, GoalLinkUpwards, CommitteeNotRecorded, NothingDeleted, StalePlan, ExportBelowLabel,
        IllegalTransition, IdsUnique, LogReplays, LineageWhole, NoTable, DateMissing, NoSuggestion,
        ThemeWithoutNumber, AreaWithoutHeading, UnbalancedBracket, StrayRow, MeasureInSeveralAreas, PossibleCopyError, FollowUpInEvaluation, StatusLifted,
        HeaderRepeated, RowJoined, UnknownTheme, ColumnProblem, OwnerDropped, RecurrenceFound, EvaluationKeptAsNote, TextUnplaced,
    }.OrderBy(r => r.Code)];
}
