using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>What a series says of a measure (<i>evaluering med tidsserie</i>): verdict, grade, whether the goal is reached, and what could have been seen. Never a cause.</summary>
/// <remarks>
/// A record of one look at the data: appending readings makes a new series and leaves this as it was. A later look at a series from which something was taken away is made with
/// <see cref="Again"/>, which never gives a higher grade than this.
/// </remarks>
public sealed class SeriesEvaluation
{
    private readonly ChartLayout? _exclusions;

    private SeriesEvaluation(SeriesDesign design, SeriesChart chart, ChartLayout? exclusions, int afterFrom, ChangeVerdict verdict, EvidenceGrade grade, FindingList findings, DetectableShift detectable)
    {
        Design = design;
        Chart = chart;
        _exclusions = exclusions;
        FirstPositionAfter = afterFrom;
        Verdict = verdict;
        Grade = grade;
        Findings = findings;
        Detectable = detectable;
        Sentence = EvaluationSentence.Of(this);
    }

    /// <summary>The design that was named before the start.</summary>
    public SeriesDesign Design { get; }

    /// <summary>The readings.</summary>
    public ReadingSeries Series => Chart.Series;

    /// <summary>The chart that decided, frozen at the start.</summary>
    public SeriesChart Chart { get; }

    /// <summary>The first position after the start; one past the end where there is none.</summary>
    public int FirstPositionAfter { get; }

    /// <summary>The verdict.</summary>
    public ChangeVerdict Verdict { get; }

    /// <summary>The highest grade the data support. A claim may be lowered to it, never raised.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>Why the verdict is no stronger, and what a reader should know.</summary>
    public FindingList Findings { get; }

    /// <summary>What the series could have shown.</summary>
    public DetectableShift Detectable { get; }

    /// <summary>One sentence for people, in three languages: what changed after the start, never because of what.</summary>
    public LocalisedText Sentence { get; }

    /// <summary>Whether the last present reading reaches the goal, unrounded. Another question than the verdict.</summary>
    public GoalState GoalState => Design.Goal is { } goal && Series.LastOrDefault(r => r.Value.IsPresent) is { } last ? goal.StateOf(last.Value) : GoalState.NotDetermined;

    /// <summary>What speaks against a verdict: a design named too late (IND-V03), a baseline that does not end before the start (IND-G04), another indicator (IND-G05), no dates (IND-G06), and what the chart refuses.</summary>
    public static FindingList CanGiveVerdict(ReadingSeries series, SeriesDesign design)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(design);
        return new FindingList(design.FindingsFor(series).Concat(ChartRefusals.Of(series, design.Chart)));
    }

    /// <summary>Evaluates a measure by its design.</summary>
    /// <param name="series">The readings so far.</param>
    /// <param name="design">The design.</param>
    /// <param name="exclusions">A layout whose excluded points are left out here too; null for none.</param>
    /// <exception cref="RuleViolationException"><see cref="CanGiveVerdict"/> has an error.</exception>
    public static SeriesEvaluation Evaluate(ReadingSeries series, SeriesDesign design, ChartLayout? exclusions = null)
    {
        CanGiveVerdict(series, design).ThrowIfRefused();
        var look = Look.At(series, design, exclusions);
        var grade = look.Verdict switch
        {
            ChangeVerdict.Better => IsSustained(series, design, exclusions, look) ? EvidenceGrade.SustainedSignal : EvidenceGrade.Signal,
            ChangeVerdict.TooLittleData => EvidenceGrade.Judgement,
            _ => look.BeforeAndAfterDiffer() ? EvidenceGrade.TwoPoint : EvidenceGrade.Judgement,
        };
        var findings = new FindingList(look.Findings.Append(IndicatorRules.ChangeIsNotEffect.Find(FindingPolicy.Default, SeriesChart.SubjectOf(series))));
        var detectable = DetectableShift.Of(look.UsefulBaseline, look.UsefulAfter, look.StandardDeviation());
        return new(design, look.Chart, exclusions, look.AfterFrom, look.Verdict, grade, findings, detectable);
    }

    /// <summary>A later look by the same design. If the series only grew, it stands on its own; if anything was removed, withheld or changed, the grade is at most this one's.</summary>
    /// <remarks>Run limits depend on the number of points, so that fewer points can make a signal out of none: 8 in a row is one among 22 useful points and none among 23.</remarks>
    public SeriesEvaluation Again(ReadingSeries series, ChartLayout? exclusions = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        exclusions ??= _exclusions;
        var next = Evaluate(series, Design, exclusions);
        var onlyGrew = series.Count >= Series.Count && Series.SequenceEqual(series.Take(Series.Count))
            && (_exclusions?.Excluded ?? []).SequenceEqual((exclusions?.Excluded ?? []).Where(e => e.Position <= Series.Count));
        if (onlyGrew || next.Grade <= Grade) return next;
        var lowered = IndicatorRules.GradeLowered.Find(
            FindingPolicy.Default, SeriesChart.SubjectOf(series), ("claimed", IndicatorTexts.Of(next.Grade).Bokmaal), ("grade", IndicatorTexts.Of(Grade).Bokmaal));

        // Where the earlier look saw no signal, taking points away cannot make one.
        var verdict = next.Verdict == ChangeVerdict.Better && Grade < EvidenceGrade.Signal ? (Verdict == ChangeVerdict.Better ? ChangeVerdict.NoCertainChange : Verdict) : next.Verdict;
        return new(Design, next.Chart, exclusions, next.FirstPositionAfter, verdict, EvidenceGrades.Meet(Grade, next.Grade), next.Findings.And([lowered]), next.Detectable);
    }

    /// <summary>The part of the way from baseline to target: (now − baseline)/(target − baseline), the baseline being the frozen centre; null without a goal, a centre or a reading.</summary>
    public decimal? Progress()
    {
        if (Design.Goal is not { } goal || Chart.Phases.Length == 0 || Chart.Phases[0].CentreLine is not { } centre || Math.Abs(centre) > 1e15) return null;
        return Series.LastOrDefault(r => r.Value.IsPresent)?.Value switch
        {
            ReadingValue.Amount amount => goal.Progress((decimal)centre, amount.Number),
            ReadingValue.Ratio ratio => goal.Progress((decimal)centre, ratio.Numerator / ratio.Denominator),
            _ => null,
        };
    }

    /// <summary>The indicator, the verdict and the grade; no values.</summary>
    public override string ToString() => $"{Series.Indicator.Id}: {Verdict}, {Grade}";

    // A signal, and at least eight useful points more on the good side since it was first seen.
    private static bool IsSustained(ReadingSeries series, SeriesDesign design, ChartLayout? exclusions, Look look)
    {
        var side = Goal.SignOf(design.Direction);
        bool IsGood(ChartPoint p) => p.State == PointState.Present && p.Side == side;
        for (var count = look.AfterFrom; count <= series.Count; count++)
        {
            if (look.Chart.Points.Count(p => p.Position > count && IsGood(p)) < 8) return false;
            if (Look.At(series.First(count), design, Within(exclusions, count)).Verdict == ChangeVerdict.Better) return true;
        }

        return false;
    }

    private static ChartLayout? Within(ChartLayout? exclusions, int count)
    {
        if (exclusions is null) return null;
        var layout = ChartLayout.Whole;
        foreach (var point in exclusions.Excluded.Where(e => e.Position <= count)) layout = layout.Excluding(point.Position, point.Reason, point.Role);
        return layout;
    }
}
