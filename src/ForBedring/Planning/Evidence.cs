using ForBedring.Indicators;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>What an evaluation rests on (<i>grunnlag</i>): a note, feedback, or a change in figures. Closed. Never a figure that is withheld.</summary>
public abstract record Evidence
{
    private Evidence()
    {
    }

    /// <summary>The evidence of a series that was evaluated by the measurement rules.</summary>
    public static Evidence Of(SeriesEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return new Figures(evaluation.Series.Indicator.Id, evaluation.Verdict, evaluation.Grade);
    }

    /// <summary>The evidence of two rounds that were evaluated by the measurement rules.</summary>
    public static Evidence Of(IndicatorId indicator, TwoPointEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(evaluation);
        return new Figures(indicator, evaluation.Verdict, evaluation.Grade, evaluation.Comparison is { Last: not SurveyFigure.Withheld, Now: not SurveyFigure.Withheld });
    }

    /// <summary>The evidence of two rounds, compared by the measurement rules.</summary>
    /// <param name="indicator">What was measured.</param>
    /// <param name="comparison">The two figures.</param>
    /// <param name="design">What was decided before.</param>
    /// <param name="circumstances">What changed between the rounds; a changed unit or instrument makes the evidence not comparable (PLN-E10).</param>
    /// <remarks>A withheld side gives evidence that is not released (PLN-E06): asking tells which rule refuses it.</remarks>
    public static Evidence Of(IndicatorId indicator, RoundComparison comparison, TwoPointDesign design, RoundCircumstances? circumstances = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(design);
        var isReleased = comparison.Last is not SurveyFigure.Withheld && comparison.Now is not SurveyFigure.Withheld;
        if (circumstances is { UnitChanged: true } or { InstrumentChanged: true }) return new Figures(indicator, ChangeVerdict.TooLittleData, EvidenceGrade.Judgement, isReleased, isComparable: false);
        return Of(indicator, TwoPointEvaluation.Evaluate(comparison, design, circumstances));
    }

    /// <summary>What using a figure of a report as evidence would break: only a shown figure is evidence (PLN-E06).</summary>
    public static FindingList CanUse(Disclosed<ScoreFigure> figure, FindingPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.IsShown ? FindingList.Empty : new([PlanningRules.WithheldIsNoEvidence.Find(policy ?? FindingPolicy.Default, new Subject("figure", ""))]);
    }

    /// <summary>A shown figure of a released report as feedback from as many people as answered.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="source">Where it is reported.</param>
    /// <exception cref="RuleViolationException">The figure is not shown; <see cref="CanUse"/> holds the same finding.</exception>
    public static Evidence Of(Disclosed<ScoreFigure> figure, string source)
    {
        CanUse(figure).ThrowIfRefused();
        return figure.TryGetShown(out var shown) ? new Feedback(source, shown.Respondents, isReleased: true) : throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>What the figures say; null where there are none.</summary>
    public virtual ChangeVerdict? Change => null;

    /// <summary>Whether it may be used: nothing withheld or unreleased (PLN-E06).</summary>
    public virtual bool IsReleased => true;

    /// <summary>Whether before and after were measured alike (PLN-E10).</summary>
    public virtual bool IsComparable => true;

    /// <summary>The highest grade it allows.</summary>
    public abstract EvidenceGrade HighestGrade(PlanningSettings settings);

    private protected abstract void Closed();

    /// <summary>A judgement in words (<i>skjønn</i>).</summary>
    public sealed record Note : Evidence
    {
        /// <summary>A judgement and its reason.</summary>
        public Note(string text)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(text);
            Text = text;
        }

        /// <summary>The reason.</summary>
        public string Text { get; }

        /// <inheritdoc/>
        public override EvidenceGrade HighestGrade(PlanningSettings settings) => EvidenceGrade.Judgement;

        private protected override void Closed()
        {
        }
    }

    /// <summary>Answers from people (<i>tilbakemelding</i>), for example a pulse check.</summary>
    public sealed record Feedback : Evidence
    {
        /// <summary>Answers from a number of people.</summary>
        /// <param name="source">Where they are reported.</param>
        /// <param name="people">How many answered.</param>
        /// <param name="isReleased">Whether the report is released.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public Feedback(string source, int people, bool isReleased)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(source);
            ArgumentOutOfRangeException.ThrowIfNegative(people);
            Source = source;
            People = people;
            IsReleased = isReleased;
        }

        /// <summary>Where they are reported.</summary>
        public string Source { get; }

        /// <summary>How many answered.</summary>
        public int People { get; }

        /// <inheritdoc/>
        public override bool IsReleased { get; }

        /// <summary>Feedback from enough people that is released; otherwise judgement.</summary>
        public override EvidenceGrade HighestGrade(PlanningSettings settings)
        {
            ArgumentNullException.ThrowIfNull(settings);
            return IsReleased && People >= settings.LeastFeedback ? EvidenceGrade.Feedback : EvidenceGrade.Judgement;
        }

        /// <summary>Whom it comes from, without how many.</summary>
        public override string ToString() => Source;

        private protected override void Closed()
        {
        }
    }

    /// <summary>A change in figures (<i>endring i tall</i>): what the numbers say, and the highest grade they allow.</summary>
    /// <remarks>The verdict and the grade are computed by the measurement rules from readings or from two points; they are recorded here and never recomputed.</remarks>
    public sealed record Figures : Evidence
    {
        internal Figures(IndicatorId indicator, ChangeVerdict change, EvidenceGrade highestGrade, bool isReleased = true, bool isComparable = true)
        {
            ArgumentNullException.ThrowIfNull(indicator);
            Indicator = indicator;
            Computed = change;
            Allowed = highestGrade;
            IsReleased = isReleased;
            IsComparable = isComparable;
        }

        /// <summary>What was measured.</summary>
        public IndicatorId Indicator { get; }

        /// <summary>What the numbers say.</summary>
        public ChangeVerdict Computed { get; }

        /// <summary>The highest grade they allow.</summary>
        public EvidenceGrade Allowed { get; }

        /// <inheritdoc/>
        public override ChangeVerdict? Change => Computed;

        /// <inheritdoc/>
        public override bool IsReleased { get; }

        /// <inheritdoc/>
        public override bool IsComparable { get; }

        /// <summary>The computed grade; judgement where there is too little data, nothing is released, or the two sides are not comparable.</summary>
        public override EvidenceGrade HighestGrade(PlanningSettings settings)
            => Computed == ChangeVerdict.TooLittleData || !IsReleased || !IsComparable ? EvidenceGrade.Judgement : Allowed;

        private protected override void Closed()
        {
        }
    }
}
