using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>One look at a series by a design: the verdict step by step, before any grade.</summary>
internal sealed class Look
{
    private Look(SeriesChart chart, SeriesDesign design, int afterFrom, ChangeVerdict verdict, List<Finding> findings, int usefulBaseline, int usefulAfter)
    {
        Chart = chart;
        Design = design;
        AfterFrom = afterFrom;
        Verdict = verdict;
        Findings = findings;
        UsefulBaseline = usefulBaseline;
        UsefulAfter = usefulAfter;
    }

    public SeriesChart Chart { get; }

    public SeriesDesign Design { get; }

    public int AfterFrom { get; }

    public ChangeVerdict Verdict { get; }

    public List<Finding> Findings { get; }

    public int UsefulBaseline { get; }

    public int UsefulAfter { get; }

    public static Look At(ReadingSeries series, SeriesDesign design, ChartLayout? exclusions)
    {
        var layout = design.LayoutFor(series, exclusions);
        var chart = SeriesChart.Draw(series, design.Chart, design.Preset, layout);
        var afterFrom = design.Start.FirstPositionAfter(series);
        var findings = chart.Findings.ToList();
        if (chart.Phases.Length == 0 || layout.Freeze is null)
        {
            var useful = chart.Phases.Length == 0 ? 0 : chart.Phases[0].Runs.UsefulPoints;
            findings.Add(TooLittle(series, 0, useful));
            return new(chart, design, afterFrom, ChangeVerdict.TooLittleData, findings, 0, useful);
        }

        var phase = chart.Phases[0];
        var evidence = SignalEvidence.Of(phase, afterFrom);
        var verdict = VerdictOf(series, design, phase, evidence, afterFrom, findings);
        return new(chart, design, afterFrom, verdict, findings, evidence.UsefulBaseline, evidence.UsefulAfter);
    }

    /// <summary>Whether the mean, or the pooled share, after the start lies on the good side of the one before, with an interval that excludes no change; at least five readings or cases on either side.</summary>
    public bool BeforeAndAfterDiffer()
    {
        if (Chart.Phases.Length == 0 || Design.Direction == Direction.Hold) return false;
        var used = Chart.Phases[0].Points.Where(p => p.State == PointState.Present && p.Value is not null).ToArray();
        var before = used.Where(p => p.Position <= Chart.Phases[0].BaselineTo).Select(p => (decimal)p.Value!.Value).ToArray();
        var after = used.Where(p => p.Position >= AfterFrom).Select(p => (decimal)p.Value!.Value).ToArray();
        if (before.Length < 5 || after.Length < 5) return false;
        return ChangeEstimate.Between(SurveyFigure.Mean.Of(before), SurveyFigure.Mean.Of(after)) is ChangeEstimate.Known { Interval.ExcludesZero: true } known
            && Math.Sign(known.Change) == Goal.SignOf(Design.Direction);
    }

    /// <summary>The standard deviation between baseline readings from their mean moving range; null where there is no range.</summary>
    public double? StandardDeviation()
    {
        if (Chart.Phases.Length == 0) return null;
        var values = Chart.Phases[0].Points.Where(p => p.State != PointState.Excluded && p.Position <= Chart.Phases[0].BaselineTo).Select(p => p.Value).ToArray();
        var ranges = values.Zip(values.Skip(1), (a, b) => Math.Abs((b - a) ?? double.NaN)).Where(r => !double.IsNaN(r)).ToArray();
        return ranges.Length == 0 ? null : ranges.Average() / 1.128;
    }

    private static ChangeVerdict VerdictOf(ReadingSeries series, SeriesDesign design, Phase phase, SignalEvidence evidence, int afterFrom, List<Finding> findings)
    {
        var total = phase.Runs.UsefulPoints;
        if (total < 10 || evidence.UsefulAfter <= RunLimits.LongestRunMax(total))
        {
            findings.Add(TooLittle(series, evidence.UsefulBaseline, evidence.UsefulAfter));
            return ChangeVerdict.TooLittleData;
        }

        var subject = SeriesChart.SubjectOf(series);
        if (evidence.IsBaselineUnstable) findings.Add(IndicatorRules.UnstableBaseline.Find(FindingPolicy.Default, subject));
        if (evidence.Above && evidence.Below)
        {
            findings.Add(IndicatorRules.ConflictingSignals.Find(FindingPolicy.Default, subject));
            return ChangeVerdict.NoCertainChange;
        }

        if (evidence.IsBaselineUnstable || (!evidence.Above && !evidence.Below)) return ChangeVerdict.NoCertainChange;
        if (design.Direction != Direction.Hold) return evidence.Above == (design.Direction == Direction.Increase) ? ChangeVerdict.Better : ChangeVerdict.Worse;
        var median = SignalEvidence.MedianAfter(phase.Points, afterFrom);
        return Math.Abs(median!.Value - (double)design.Goal!.Target) > (double)design.Goal.Tolerance! ? ChangeVerdict.Worse : ChangeVerdict.NoCertainChange;
    }

    // Ten useful readings in all, and after the start one more than the longest run that is no signal (G-01).
    private static Finding TooLittle(ReadingSeries series, int before, int after)
    {
        var neededAfter = RunLimits.LongestRunMax(Math.Max(10, before + after)) + 1;
        return IndicatorRules.TooLittleData.Find(
            FindingPolicy.Default,
            SeriesChart.SubjectOf(series),
            ("before", NumberText.Machine(before)),
            ("after", NumberText.Machine(after)),
            ("neededBefore", NumberText.Machine(Math.Max(before == 0 ? 1 : 0, 10 - Math.Max(after, neededAfter)))),
            ("neededAfter", NumberText.Machine(neededAfter)));
    }
}
