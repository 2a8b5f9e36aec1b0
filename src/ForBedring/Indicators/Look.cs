using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>One look at a series by a design: the verdict step by step, before any grade.</summary>
internal sealed class Look
{
    private Look(SeriesChart chart, SeriesDesign design, int afterFrom, SignalEvidence? evidence)
    {
        Chart = chart;
        Design = design;
        AfterFrom = afterFrom;
        Evidence = evidence;
        Findings = chart.Findings.ToList();
        Verdict = VerdictOf();
    }

    public SeriesChart Chart { get; }

    public SeriesDesign Design { get; }

    public int AfterFrom { get; }

    public ChangeVerdict Verdict { get; }

    /// <summary>Better or worse where a signal after the start has gone again; null otherwise.</summary>
    public ChangeVerdict? ReturnedFrom { get; private set; }

    public List<Finding> Findings { get; }

    public int UsefulBaseline => Evidence?.UsefulBaseline ?? 0;

    public int UsefulAfter => Evidence?.UsefulAfter ?? (Chart.Phases.Length == 0 ? 0 : Chart.Phases[0].Runs.UsefulPoints);

    // Null where nothing lies before the start.
    private SignalEvidence? Evidence { get; }

    public static Look At(ReadingSeries series, SeriesDesign design, ChartLayout? exclusions)
    {
        var layout = design.LayoutFor(series, exclusions);
        var chart = SeriesChart.Draw(series, design.Chart, design.Preset, layout);
        var afterFrom = design.Start.FirstPositionAfter(series);
        return new(chart, design, afterFrom, chart.Phases.Length == 0 || layout.Freeze is null ? null : SignalEvidence.Of(chart.Phases[0], afterFrom));
    }

    /// <summary>Whether the mean, or the mean share, after the start lies on the good side of the one before, with an interval that excludes no change; at least five readings on either side, and not gone again.</summary>
    public bool BeforeAndAfterDiffer()
        => Design.Direction != Direction.Hold && ReturnedFrom is null && Evidence is { } evidence
            && CountOfUsed(p => p.Position < AfterFrom) >= 5 && CountOfUsed(p => p.Position >= AfterFrom) >= 5
            && evidence.Change() is ChangeEstimate.Known { Interval.ExcludesZero: true } known && Math.Sign(known.Change) == Goal.SignOf(Design.Direction);

    /// <summary>Whether the good side has held since a position where the verdict was first better: eight useful points in a row, and no contrary run since.</summary>
    public bool HoldsAfter(int position) => Evidence?.HoldsAfter(position, Goal.SignOf(Design.Direction)) == true;

    /// <summary>The standard deviation between baseline readings from their mean moving range; null where there is no range.</summary>
    public double? StandardDeviation()
    {
        if (Chart.Phases.Length == 0) return null;
        var values = Chart.Phases[0].Points.Where(p => p.State != PointState.Excluded && p.Position <= Chart.Phases[0].BaselineTo).Select(p => p.Value).ToArray();
        var ranges = values.Zip(values.Skip(1), (a, b) => Math.Abs((b - a) ?? double.NaN)).Where(r => !double.IsNaN(r)).ToArray();
        return ranges.Length == 0 ? null : ranges.Average() / 1.128;
    }

    private int CountOfUsed(Func<ChartPoint, bool> where) => Chart.Phases[0].Points.Count(p => p.State == PointState.Present && p.Value is not null && !p.IsTooFewToJudge && where(p));

    private ChangeVerdict VerdictOf()
    {
        if (Evidence is not { } evidence || evidence.Total < 10 || evidence.UsefulAfter <= RunLimits.LongestRunMax(evidence.Total))
        {
            Findings.Add(TooLittle(Chart.Series, UsefulBaseline, UsefulAfter));
            return ChangeVerdict.TooLittleData;
        }

        if (evidence.IsBaselineUnstable) Add(IndicatorRules.UnstableBaseline);
        if (evidence.Above && evidence.Below)
        {
            Add(IndicatorRules.ConflictingSignals);
            return ChangeVerdict.NoCertainChange;
        }

        if (evidence.IsBaselineUnstable || (!evidence.Above && !evidence.Below)) return ChangeVerdict.NoCertainChange;
        var side = evidence.Above ? 1 : -1;
        var verdict = Design.Direction == Direction.Hold || side != Goal.SignOf(Design.Direction) ? ChangeVerdict.Worse : ChangeVerdict.Better;
        if (evidence.HasReturnedFrom(side))
        {
            ReturnedFrom = verdict;
            Add(verdict == ChangeVerdict.Better ? IndicatorRules.WasBetterHasReturned : IndicatorRules.WasWorseHasReturned);
            return ChangeVerdict.NoCertainChange;
        }

        if (!evidence.IsConfirmed(side))
        {
            Add(IndicatorRules.SignalNotConfirmed);
            return ChangeVerdict.NoCertainChange;
        }

        return Design.Direction != Direction.Hold || Math.Abs(evidence.MedianAfter()!.Value - (double)Design.Goal!.Target) > (double)Design.Goal.Tolerance! ? verdict : ChangeVerdict.NoCertainChange;
    }

    private void Add(RuleDefinition rule) => Findings.Add(rule.Find(FindingPolicy.Default, SeriesChart.SubjectOf(Chart.Series)));

    // Ten useful readings in all, and after the start one more than the longest run that is no signal (G-01).
    private static Finding TooLittle(ReadingSeries series, int before, int after)
    {
        var neededAfter = RunLimits.LongestRunMax(Math.Max(10, before + after)) + 1;
        return IndicatorRules.TooLittleData.Find(
            FindingPolicy.Default,
            SeriesChart.SubjectOf(series),
            ("before", before),
            ("after", after),
            ("neededBefore", Math.Max(before == 0 ? 1 : 0, 10 - Math.Max(after, neededAfter))),
            ("neededAfter", neededAfter));
    }
}
