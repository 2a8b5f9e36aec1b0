using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>What a plan may build on (<i>grunnlag for evaluering</i>): the computed verdict, if there is one, and the highest grade the evidence supports.</summary>
/// <remarks>
/// People choose the plan's own verdict; this only says what the data carry. Too little data, or no series, supports judgement or feedback only. Equality is by reference.
/// </remarks>
public sealed class EvidenceAssessment
{
    private EvidenceAssessment(ChangeVerdict? verdict, EvidenceGrade highest, FindingList findings, LocalisedText sentence, IndicatorId? indicator)
    {
        Verdict = verdict;
        HighestGrade = highest;
        Findings = findings;
        Sentence = sentence;
        Indicator = indicator;
    }

    /// <summary>The computed verdict; null where nothing was computed.</summary>
    public ChangeVerdict? Verdict { get; }

    /// <summary>The highest grade the evidence supports.</summary>
    public EvidenceGrade HighestGrade { get; }

    /// <summary>What a reader should know.</summary>
    public FindingList Findings { get; }

    /// <summary>One sentence for people, in three languages.</summary>
    public LocalisedText Sentence { get; }

    /// <summary>The indicator it is about; null where it is about none.</summary>
    public IndicatorId? Indicator { get; }

    /// <summary>A person's judgement with a written reason.</summary>
    public static EvidenceAssessment Judgement { get; } = new(null, EvidenceGrade.Judgement, FindingList.Empty, new("Vurdert ved skjønn.", "Vurdert ved skjøn.", "Judged by people."), null);

    /// <summary>Feedback from so many people; a feedback grade needs enough of them and a release, otherwise it is judgement.</summary>
    /// <param name="answers">How many people answered.</param>
    /// <param name="isReleased">Whether the figures were released by disclosure control.</param>
    /// <param name="fewestAnswers">How many are enough; 5.</param>
    public static EvidenceAssessment OfFeedback(int answers, bool isReleased, int fewestAnswers = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fewestAnswers);
        return answers >= fewestAnswers && isReleased
            ? new(null, EvidenceGrade.Feedback, FindingList.Empty, new("Vurdert etter tilbakemeldinger.", "Vurdert etter tilbakemeldingar.", "Judged by feedback."), null)
            : Judgement;
    }

    /// <summary>What a series says.</summary>
    public static EvidenceAssessment Of(SeriesEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return new(evaluation.Verdict, evaluation.Grade, evaluation.Findings, evaluation.Sentence, evaluation.Series.Indicator.Id);
    }

    /// <summary>What two rounds say.</summary>
    public static EvidenceAssessment Of(TwoPointEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return new(evaluation.Verdict, evaluation.Grade, evaluation.Findings, evaluation.Sentence, null);
    }

    /// <summary>The grade of a claim: the lower of the claim and what the evidence supports. Never higher than the claim.</summary>
    public EvidenceGrade Lowered(EvidenceGrade claimed) => EvidenceGrades.Meet(claimed, HighestGrade);

    /// <summary>Whether a claimed grade was lowered (IND-V05); empty where it stands.</summary>
    public FindingList CanClaim(EvidenceGrade claimed) => claimed <= HighestGrade
        ? FindingList.Empty
        : new([IndicatorRules.GradeLowered.Find(
            FindingPolicy.Default, new Subject("evidence", Indicator?.Value ?? ""), ("claimed", IndicatorTexts.Of(claimed).Bokmaal), ("grade", IndicatorTexts.Of(HighestGrade).Bokmaal))]);

    /// <summary>Whether a reading may be evidence: a withheld one may not (IND-V07).</summary>
    public static FindingList CanUseAsEvidence(ReadingValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is ReadingValue.Missing { Reason: MissingReason.Suppressed or MissingReason.TooFew }
            ? new([IndicatorRules.SuppressedEvidence.Find(FindingPolicy.Default, new Subject("reading", ""))])
            : FindingList.Empty;
    }

    /// <summary>Whether a round's figure may be evidence: a withheld one may not (IND-V07).</summary>
    public static FindingList CanUseAsEvidence(SurveyFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure is SurveyFigure.Withheld ? new([IndicatorRules.SuppressedEvidence.Find(FindingPolicy.Default, new Subject("figure", ""))]) : FindingList.Empty;
    }

    /// <summary>The verdict and the grade.</summary>
    public override string ToString() => Verdict is { } verdict ? $"{verdict}, at most {HighestGrade}" : $"at most {HighestGrade}";
}
