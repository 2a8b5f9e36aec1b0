using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>An evaluation of a measure (<i>evaluering</i>): was it carried out as planned, did it work, was the goal reached. Three questions, three answers.</summary>
/// <remarks>
/// A verdict is people's; the computed change only bounds it (PLN-E05). The grade is never higher than the evidence allows: <see cref="Grade"/> is the
/// lower of the claimed grade and <see cref="HighestGrade"/>. No grade proves a cause: texts say <i>endret etter</i>, never <i>på grunn av</i>.
/// </remarks>
public sealed class Evaluation
{
    /// <summary>An evaluation. The rules are asked when it is given to a measure.</summary>
    /// <param name="evaluatedBy">The roles that evaluated.</param>
    /// <param name="fidelity">Whether it was carried out as planned.</param>
    /// <param name="verdict">Whether it worked.</param>
    /// <param name="claimedGrade">How strong the evidence is claimed to be; the library only lowers it.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <param name="note">The reason in words.</param>
    /// <param name="outcome">Whether the goal was reached.</param>
    /// <param name="goal">The goal the outcome is about; null for the area's only numeric goal.</param>
    /// <param name="figure">The figure the outcome is decided by.</param>
    /// <param name="missingData">What is missing, for an unclear verdict.</param>
    /// <param name="nextEvaluation">When it is evaluated again, for an unclear verdict.</param>
    public Evaluation(
        IEnumerable<RoleRef> evaluatedBy, Fidelity fidelity, Verdict verdict, EvidenceGrade? claimedGrade, IEnumerable<Evidence>? evidence = null, string note = "",
        GoalOutcome outcome = GoalOutcome.NotDetermined, GoalId? goal = null, GoalFigure? figure = null, string? missingData = null, LocalDate? nextEvaluation = null)
    {
        ArgumentNullException.ThrowIfNull(evaluatedBy);
        ArgumentNullException.ThrowIfNull(note);
        EvaluatedBy = [.. evaluatedBy];
        Fidelity = fidelity;
        Verdict = verdict;
        ClaimedGrade = claimedGrade;
        Evidence = evidence is null ? [] : [.. evidence];
        Note = note;
        Outcome = outcome;
        Goal = goal;
        Figure = figure;
        MissingData = missingData;
        NextEvaluation = nextEvaluation;
    }

    /// <summary>The roles that evaluated.</summary>
    public ImmutableArray<RoleRef> EvaluatedBy { get; }

    /// <summary>Whether it was carried out as planned.</summary>
    public Fidelity Fidelity { get; }

    /// <summary>Whether it worked.</summary>
    public Verdict Verdict { get; }

    /// <summary>The grade that was claimed; null where none was.</summary>
    public EvidenceGrade? ClaimedGrade { get; }

    /// <summary>What it rests on.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>The reason in words; empty where none.</summary>
    public string Note { get; }

    /// <summary>Whether the goal was reached.</summary>
    public GoalOutcome Outcome { get; }

    /// <summary>The goal the outcome is about; null for the area's only numeric goal.</summary>
    public GoalId? Goal { get; }

    /// <summary>The figure the outcome is decided by; null where none.</summary>
    public GoalFigure? Figure { get; }

    /// <summary>What is missing, for an unclear verdict; null where nothing.</summary>
    public string? MissingData { get; }

    /// <summary>When it is evaluated again; null where not.</summary>
    public LocalDate? NextEvaluation { get; }

    /// <summary>The grade after the evidence had its say: never above the claim, never above what the evidence allows.</summary>
    public EvidenceGrade Grade => ClaimedGrade is { } claimed && claimed < HighestGrade() ? claimed : HighestGrade();

    /// <summary>Whether the verdict is weak: no effect or a partial one.</summary>
    public bool IsWeak => Verdict is Verdict.NoEffect or Verdict.PartialEffect;

    /// <summary>The highest grade that the evidence allows.</summary>
    public EvidenceGrade HighestGrade(PlanningSettings? settings = null)
    {
        var highest = EvidenceGrade.Judgement;
        foreach (var evidence in Evidence)
        {
            var grade = evidence.HighestGrade(settings ?? PlanningSettings.Default);
            if (grade > highest) highest = grade;
        }

        return highest;
    }

    /// <summary>What the numbers say: the weakest change among the evidence; too little data where there is no series.</summary>
    /// <remarks>Several series that disagree give no certain change: evidence on both sides proves neither.</remarks>
    public ChangeVerdict Change()
    {
        var changes = Evidence.Select(e => e.Change).Where(c => c is { } and not ChangeVerdict.TooLittleData).Select(c => c!.Value).Distinct().ToList();
        return changes.Count switch { 0 => ChangeVerdict.TooLittleData, 1 => changes[0], _ => ChangeVerdict.NoCertainChange };
    }

    /// <summary>The sentence of the evaluation in fixed words: <i>endret etter</i>, never <i>på grunn av</i>.</summary>
    public LocalisedText Describe() => PlanningTexts.Of(Verdict, Grade);
}
