namespace ForBedring.Indicators;

/// <summary>Which sides of the centre line the signals after the start speak for.</summary>
internal sealed class SignalEvidence
{
    /// <summary>Present baseline points that sigma signals need before they count (G-02).</summary>
    public const int FirmBaseline = 16;

    private SignalEvidence(bool above, bool below, int usefulAfter, int usefulBaseline, bool isBaselineUnstable)
    {
        Above = above;
        Below = below;
        UsefulAfter = usefulAfter;
        UsefulBaseline = usefulBaseline;
        IsBaselineUnstable = isBaselineUnstable;
    }

    public bool Above { get; }

    public bool Below { get; }

    public int UsefulAfter { get; }

    public int UsefulBaseline { get; }

    /// <summary>Whether the baseline, with at least ten useful points, signals by itself.</summary>
    public bool IsBaselineUnstable { get; }

    public static SignalEvidence Of(Phase phase, int afterFrom)
    {
        var useful = phase.Points.Where(p => p.State == PointState.Present && p.Side != 0).ToArray();
        var baseline = useful.Where(p => p.Position < afterFrom).ToArray();
        var baselineRuns = RunAnalysis.Of(baseline.Select(p => p.Side));
        var sides = RunSides(phase, useful, afterFrom);
        var present = phase.Points.Count(p => p.State == PointState.Present && p.Position <= phase.BaselineTo);
        if (present >= FirmBaseline)
        {
            foreach (var point in phase.Points)
            {
                if (point.IsSigmaSignal && point.State == PointState.Present && point.Position >= afterFrom) sides.Add(point.Value > point.UpperLimit ? 1 : -1);
            }
        }

        return new(sides.Contains(1), sides.Contains(-1), useful.Length - baseline.Length, baseline.Length, baseline.Length >= 10 && baselineRuns.IsSignal);
    }

    /// <summary>The side the median of the after-points lies on; 0 on the line or without points.</summary>
    public static int SideOfMedian(IEnumerable<ChartPoint> points, int afterFrom, double? centre)
    {
        if (MedianAfter(points, afterFrom) is not { } median || centre is not { } line) return 0;
        return Math.Abs(median - line) <= 1e-12 * Math.Max(1, Math.Abs(line)) ? 0 : Math.Sign(median - line);
    }

    public static double? MedianAfter(IEnumerable<ChartPoint> points, int afterFrom)
    {
        var sorted = points.Where(p => p.State == PointState.Present && p.Position >= afterFrom).Select(p => p.Value!.Value).OrderBy(v => v).ToArray();
        if (sorted.Length == 0) return null;
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    // A long run speaks for its side if enough of it lies after the start; crossings alone speak for the side of the median.
    private static HashSet<int> RunSides(Phase phase, ChartPoint[] useful, int afterFrom)
    {
        var sides = new HashSet<int>();
        var runs = phase.Runs;
        if (!runs.IsSignal) return sides;
        if (!runs.HasLongRun)
        {
            sides.Add(SideOfMedian(phase.Points, afterFrom, phase.CentreLine));
            return sides;
        }

        for (var i = 0; i < useful.Length;)
        {
            var from = i;
            while (i < useful.Length && useful[i].Side == useful[from].Side) i++;
            if (i - from == runs.LongestRun && useful.Skip(from).Take(i - from).Count(p => p.Position >= afterFrom) > runs.LongestRunMax) sides.Add(useful[from].Side);
        }

        return sides;
    }
}
