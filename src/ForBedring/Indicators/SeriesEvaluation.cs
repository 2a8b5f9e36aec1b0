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
    private readonly Look _look;
    private readonly Lazy<DetectableShift> _detectable;
    private readonly Lazy<LocalisedText> _sentence;

    private SeriesEvaluation(SeriesDesign design, Look look, ChartLayout? exclusions, ChangeVerdict verdict, EvidenceGrade grade, FindingList findings)
    {
        _look = look;
        Design = design;
        _exclusions = exclusions;
        Verdict = verdict;
        Grade = grade;
        Findings = findings;
        _detectable = new(() => DetectableShift.Of(look.UsefulBaseline, look.UsefulAfter, look.StandardDeviation()));
        _sentence = new(() => EvaluationSentence.Of(this));
    }

    /// <summary>The design that was named before the start.</summary>
    public SeriesDesign Design { get; }

    /// <summary>The readings.</summary>
    public ReadingSeries Series => Chart.Series;

    /// <summary>The chart that decided, frozen at the start.</summary>
    public SeriesChart Chart => _look.Chart;

    /// <summary>The first position after the start; one past the end where there is none.</summary>
    public int FirstPositionAfter => _look.AfterFrom;

    /// <summary>The verdict.</summary>
    public ChangeVerdict Verdict { get; }

    /// <summary>The highest grade the data support. A claim may be lowered to it, never raised.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>A fact beside the verdict: better or worse where the series was so for a time after the start and has returned; null otherwise. The verdict is then no certain change.</summary>
    public ChangeVerdict? ReturnedFrom => _look.ReturnedFrom;

    /// <summary>Why the verdict is no stronger, and what a reader should know.</summary>
    public FindingList Findings { get; }

    /// <summary>What the series could have shown.</summary>
    public DetectableShift Detectable => _detectable.Value;

    /// <summary>One sentence for people, in three languages: what changed after the start, never because of what.</summary>
    public LocalisedText Sentence => _sentence.Value;

    /// <summary>Whether the last present reading, excluded ones passed over, reaches the goal, unrounded. Another question than the verdict.</summary>
    public GoalState GoalState => Design.Goal is { } goal && LastPresent() is { } last ? goal.StateOf(last.Value) : GoalState.NotDetermined;

    /// <summary>What speaks against a verdict: a design named too late (IND-V03), a baseline that does not end before the start (IND-G04), another indicator (IND-G05), no dates (IND-G06), and what the chart refuses.</summary>
    public static FindingList CanGiveVerdict(ReadingSeries series, SeriesDesign design)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(design);
        return new FindingList(design.FindingsFor(series).Concat(ChartRefusals.Of(series, design.Chart, ChartLayout.Whole)));
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
        if (look.Verdict is ChangeVerdict.Better or ChangeVerdict.Worse) look.Findings.Add(RepeatedLooks.Finding(look));
        var findings = new FindingList(look.Findings.Append(IndicatorRules.ChangeIsNotEffect.Find(FindingPolicy.Default, SeriesChart.SubjectOf(series))));
        return new(design, look, exclusions, look.Verdict, grade, findings);
    }

    /// <summary>A later look by the same design. If the series only grew, it stands on its own; a reading that was removed or withheld, or a point newly left out, never raises the grade.</summary>
    /// <remarks>
    /// Run limits depend on the number of points, so that fewer points can make a signal out of none: 8 in a row is one among 22 useful points and none among 23.
    /// Therefore the readings this look had are put back where the new series lacks them, and the grade is the lower of the two.
    /// </remarks>
    /// <exception cref="RuleViolationException"><see cref="CanGiveVerdict"/> has an error for the new series.</exception>
    public SeriesEvaluation Again(ReadingSeries series, ChartLayout? exclusions = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        exclusions ??= _exclusions;
        var next = Evaluate(series, Design, exclusions);
        var kept = WithWhatWasThere(series);
        if (kept.Grade >= next.Grade) return next;
        var lowered = IndicatorRules.GradeLowered.Find(
            FindingPolicy.Default, SeriesChart.SubjectOf(series), ("claimed", IndicatorTexts.Of(next.Grade).Bokmaal), ("grade", IndicatorTexts.Of(kept.Grade).Bokmaal));
        return new(Design, next._look, exclusions, next.Verdict == ChangeVerdict.Better ? kept.Verdict : next.Verdict, kept.Grade, next.Findings.And([lowered]));
    }

    // The new series with this look's readings put back where they are gone, and only this look's exclusions.
    private SeriesEvaluation WithWhatWasThere(ReadingSeries series)
    {
        var now = series.ToDictionary(r => r.Time);
        var before = Series.ToDictionary(r => r.Time);
        Reading[] union = [.. now.Values.Where(r => !before.ContainsKey(r.Time)).Concat(Series.Select(r => now.TryGetValue(r.Time, out var found) && found.Value.IsPresent ? found : r)).OrderBy(r => r.Time.FirstDay)];
        if (!ReadingSeries.Create(series.Indicator, series.Unit, union).TryGetValue(out var whole)) return this;
        var layout = ChartLayout.Whole;
        foreach (var point in _exclusions?.Excluded ?? []) layout = layout.Excluding(Array.FindIndex(union, r => r.Time == Series.At(point.Position).Time) + 1, point.Reason, point.Role);
        return Evaluate(whole, Design, layout);
    }

    /// <summary>The part of the way from baseline to target: (now − baseline)/(target − baseline), the baseline being the frozen centre; null without a goal, a centre or a reading.</summary>
    public decimal? Progress()
    {
        if (Design.Goal is not { } goal || Chart.Phases.Length == 0 || Chart.Phases[0].CentreLine is not { } centre || Math.Abs(centre) > 1e15) return null;
        return LastPresent()?.Value switch
        {
            ReadingValue.Amount amount => goal.Progress((decimal)centre, amount.Number),
            ReadingValue.Ratio ratio => goal.Progress((decimal)centre, ratio.Numerator / ratio.Denominator),
            _ => null,
        };
    }

    private Reading? LastPresent()
        => Chart.Points.LastOrDefault(p => p.State == PointState.Present && Series.At(p.Position).Value.IsPresent) is { } last ? Series.At(last.Position) : null;

    /// <summary>The indicator, the verdict and the grade; no values.</summary>
    public override string ToString() => $"{Series.Indicator.Id}: {Verdict}, {Grade}";

    // Since the verdict was first better, eight useful points in a row on the good side, and no contrary run after them.
    private static bool IsSustained(ReadingSeries series, SeriesDesign design, ChartLayout? exclusions, Look look)
    {
        for (var count = look.AfterFrom; count + SignalEvidence.RecentPoints <= series.Count && look.HoldsAfter(count); count++)
        {
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
