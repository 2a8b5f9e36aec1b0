using ForBedring.Calendar;
using ForBedring.Indicators.Statistics;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>What two rounds say of one theme (<i>vurdering med to punkt</i>): verdict, interval, what could have been seen, and the caveats. Never a cause.</summary>
/// <remarks>Fewer than five answers on either side, or a withheld side, gives <see cref="ChangeVerdict.TooLittleData"/> and no numbers.</remarks>
public sealed class TwoPointEvaluation
{
    /// <summary>The fewest answers on either side: 5.</summary>
    public static int FewestAnswers => 5;

    private TwoPointEvaluation(
        RoundComparison comparison, TwoPointDesign design, ChangeEstimate estimate, double? adjustedP, double? detectable, ChangeVerdict verdict, bool isOfInterest, FindingList findings)
    {
        Comparison = comparison;
        Design = design;
        Estimate = estimate;
        AdjustedPValue = adjustedP;
        SmallestDetectableChange = detectable;
        Verdict = verdict;
        IsAtLeastOfInterest = isOfInterest;
        Findings = findings;
        Sentence = SentenceOf(this);
    }

    /// <summary>What was compared.</summary>
    public RoundComparison Comparison { get; }

    /// <summary>The design that was named before the start.</summary>
    public TwoPointDesign Design { get; }

    /// <summary>The change and its interval; where the theme was chosen as extreme, against what was expected with no action.</summary>
    public ChangeEstimate Estimate { get; }

    /// <summary>The p-value after Holm's adjustment over all themes compared at once; null without an estimate.</summary>
    public double? AdjustedPValue { get; }

    /// <summary>The smallest change the two rounds could show in eight of ten cases, in the figure's unit, with Holm's correction over all themes compared at once; null where no numbers are shown.</summary>
    public double? SmallestDetectableChange { get; }

    /// <summary>The verdict.</summary>
    public ChangeVerdict Verdict { get; }

    /// <summary>Whether the whole interval lies beyond the smallest change of interest.</summary>
    public bool IsAtLeastOfInterest { get; }

    /// <summary>The highest grade the figures support: two points where the verdict is better or worse, otherwise judgement.</summary>
    public EvidenceGrade Grade => Verdict is ChangeVerdict.Better or ChangeVerdict.Worse ? EvidenceGrade.TwoPoint : EvidenceGrade.Judgement;

    /// <summary>The caveats and why the verdict is no stronger.</summary>
    public FindingList Findings { get; }

    /// <summary>One sentence for people, in three languages.</summary>
    public LocalisedText Sentence { get; }

    /// <summary>What speaks against a verdict: another unit (IND-F13), other questions (IND-F14), a design named too late (IND-V03).</summary>
    public static FindingList CanGiveVerdict(TwoPointDesign design, RoundCircumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(circumstances);
        var found = circumstances.Caveats(1).Where(f => f.Severity == Severity.Error).ToList();
        if (design.NamedOn >= design.Start)
            found.Add(IndicatorRules.NotNamedBeforeStart.Find(FindingPolicy.Default, new Subject("comparison", ""), ("named", CalendarText.Iso(design.NamedOn)), ("start", CalendarText.Iso(design.Start))));
        return new FindingList(found);
    }

    /// <summary>Evaluates one theme.</summary>
    /// <exception cref="RuleViolationException"><see cref="CanGiveVerdict"/> has an error.</exception>
    public static TwoPointEvaluation Evaluate(RoundComparison comparison, TwoPointDesign design, RoundCircumstances? circumstances = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return EvaluateAll([comparison], design, circumstances)[0];
    }

    /// <summary>Evaluates all themes of a unit at once, in the order given; the p-values are adjusted by Holm's method over those that have one.</summary>
    /// <exception cref="RuleViolationException"><see cref="CanGiveVerdict"/> has an error.</exception>
    public static ImmutableArray<TwoPointEvaluation> EvaluateAll(IEnumerable<RoundComparison> comparisons, TwoPointDesign design, RoundCircumstances? circumstances = null)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        circumstances ??= RoundCircumstances.Usual;
        CanGiveVerdict(design, circumstances).ThrowIfRefused();
        RoundComparison[] all = [.. comparisons];
        ChangeEstimate[] estimates = [.. all.Select(EstimateOf)];
        var known = estimates.OfType<ChangeEstimate.Known>().ToArray();
        var adjusted = new Queue<double>(Holm.Adjust([.. known.Select(k => k.PValue)]));
        var caveats = circumstances.Caveats(known.Length);
        return [.. all.Select((comparison, i) => Judge(comparison, design, estimates[i], estimates[i] is ChangeEstimate.Known ? adjusted.Dequeue() : null, Math.Max(1, known.Length), caveats))];
    }

    /// <summary>The theme, the verdict and the grade; no values.</summary>
    public override string ToString() => $"{Comparison.Theme}: {Verdict}, {Grade}";

    private static ChangeEstimate EstimateOf(RoundComparison comparison)
    {
        if (comparison.Last is SurveyFigure.Withheld || comparison.Now is SurveyFigure.Withheld) return new ChangeEstimate.Unknown(IndicatorRules.SuppressedEvidence);
        if (comparison.Last.N < FewestAnswers || comparison.Now.N < FewestAnswers) return new ChangeEstimate.Unknown(IndicatorRules.TooLittleData);
        return ChangeEstimate.Between(comparison.Last, comparison.Now, comparison.ExpectedWithoutAction is { } expected ? expected - LevelOf(comparison.Last) : 0);
    }

    private static TwoPointEvaluation Judge(RoundComparison comparison, TwoPointDesign design, ChangeEstimate estimate, double? adjustedP, int themes, FindingList caveats)
    {
        var subject = new Subject("comparison", comparison.Theme);
        var findings = caveats.ToList();
        var detectable = estimate is ChangeEstimate.Unknown { Reason: var reason } && reason != IndicatorRules.NoVariation ? null : DetectableOf(comparison, 0.05 / themes);
        if (comparison.ExpectedWithoutAction is { } expected && estimate is ChangeEstimate.Known)
        {
            findings.Add(IndicatorRules.SelectedAsExtreme.Find(FindingPolicy.Default, subject, ("expected", Figure(expected, comparison)), ("score", Figure(LevelOf(comparison.Last), comparison))));
            findings.Add(IndicatorRules.ReferenceTakenAsKnown.Find(FindingPolicy.Default, subject));
        }

        if (estimate is not ChangeEstimate.Known known)
        {
            var why = ((ChangeEstimate.Unknown)estimate).Reason;
            findings.Add(why == IndicatorRules.TooLittleData ? TooLittle(comparison, subject) : why == IndicatorRules.NoVariation ? why.Find(FindingPolicy.Default, subject, ("phase", "1")) : why.Find(FindingPolicy.Default, subject));
            return new(comparison, design, estimate, null, detectable, ChangeVerdict.TooLittleData, isOfInterest: false, new FindingList(findings));
        }

        var sign = Goal.SignOf(design.Direction);
        var interest = (double)design.SmallestChangeOfInterest;
        if (known.Interval.ExcludesZero && adjustedP <= 0.05)
        {
            var isOfInterest = known.Interval.Lower > interest || known.Interval.Upper < -interest;
            return new(comparison, design, estimate, adjustedP, detectable, Math.Sign(known.Change) == sign ? ChangeVerdict.Better : ChangeVerdict.Worse, isOfInterest, new FindingList(findings));
        }

        var verdict = detectable > interest ? ChangeVerdict.TooLittleData : ChangeVerdict.NoCertainChange;
        return new(comparison, design, estimate, adjustedP, detectable, verdict, isOfInterest: false, new FindingList(findings));
    }

    private static double? DetectableOf(RoundComparison comparison, double level)
    {
        switch (comparison.Last, comparison.Now)
        {
            case (SurveyFigure.Share last, SurveyFigure.Share now):
                return Detectable.ChangeInShare((double)(last.Part + now.Part) / (last.Whole + now.Whole), now.Whole, last.Whole, level: level);
            case (SurveyFigure.Mean last, SurveyFigure.Mean now):
                var pooled = (((last.People - 1) * last.Variance) + ((now.People - 1) * now.Variance)) / (last.People + now.People - 2);
                return Detectable.ChangeInMean(Math.Sqrt(pooled), now.People, last.People, level: level);
            default:
                return null;
        }
    }

    private static Finding TooLittle(RoundComparison comparison, Subject subject) => IndicatorRules.TooLittleData.Find(
        FindingPolicy.Default,
        subject,
        ("before", comparison.Last.N < FewestAnswers ? "<5" : NumberText.Machine(comparison.Last.N ?? 0)),
        ("after", comparison.Now.N < FewestAnswers ? "<5" : NumberText.Machine(comparison.Now.N ?? 0)),
        ("neededBefore", "5"),
        ("neededAfter", "5"));

    private static double LevelOf(SurveyFigure figure) => figure switch
    {
        SurveyFigure.Mean mean => (double)mean.Score,
        SurveyFigure.Share share => (double)share.Part / share.Whole,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Figure(double value, RoundComparison comparison)
        => comparison.Now is SurveyFigure.Share ? NumberText.Machine((decimal)value * 100, 1) + " %" : NumberText.Machine((decimal)value, 1);

    private static LocalisedText SentenceOf(TwoPointEvaluation evaluation)
    {
        var theme = evaluation.Comparison.Theme;
        var start = CalendarText.Iso(evaluation.Design.Start);
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["theme"] = theme, ["start"] = start };
        LocalisedText template = evaluation.Verdict switch
        {
            ChangeVerdict.Better => new(
                "{theme} er endret til det bedre etter {start}, mer enn tilfeldigheter alene skulle tilsi (to punkt); tallene viser ikke hvorfor.",
                "{theme} er endra til det betre etter {start}, meir enn det tilfeldige åleine skulle tilseie (to punkt); tala viser ikkje kvifor.",
                "{theme} changed for the better after {start}, beyond what chance alone would give (two points); the figures do not show why."),
            ChangeVerdict.Worse => new(
                "{theme} er endret til det verre etter {start}, mer enn tilfeldigheter alene skulle tilsi (to punkt); tallene viser ikke hvorfor.",
                "{theme} er endra til det verre etter {start}, meir enn det tilfeldige åleine skulle tilseie (to punkt); tala viser ikkje kvifor.",
                "{theme} changed for the worse after {start}, beyond what chance alone would give (two points); the figures do not show why."),
            ChangeVerdict.NoCertainChange => new(
                "{theme} viser ingen sikker endring etter {start}. Det var nok svar til å oppdage en endring av den størrelsen dere avtalte.",
                "{theme} viser inga sikker endring etter {start}. Det var nok svar til å oppdage ei endring av den storleiken de avtalte.",
                "{theme} shows no certain change after {start}. There were enough answers to detect a change of the size agreed on."),
            _ => new(
                "Det er for lite data til å si om {theme} er endret etter {start}.",
                "Det er for lite data til å seie om {theme} er endra etter {start}.",
                "There is too little data to say whether {theme} changed after {start}."),
        };
        return template.With(arguments);
    }
}
