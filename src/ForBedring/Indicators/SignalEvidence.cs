namespace ForBedring.Indicators;

/// <summary>Which sides of the centre line the signals after the start speak for, and whether what they saw is still there.</summary>
/// <remarks>Points with too little behind them to judge take no part. A run speaks for its side if it is too long by itself and enough of it lies after the start.</remarks>
internal sealed class SignalEvidence
{
    /// <summary>Present baseline points that sigma signals need before they count (G-02).</summary>
    public const int FirmBaseline = 16;

    /// <summary>How many of the last points tell the level at the evaluation, and how many in a row a sustained signal needs: 8.</summary>
    public const int RecentPoints = 8;

    private readonly ChartPoint[] _points;
    private readonly double? _centre;
    private readonly int _afterFrom;

    private SignalEvidence(Phase phase, int afterFrom)
    {
        _points = [.. phase.Points.Where(p => p.State == PointState.Present && p.Value is not null && !p.IsTooFewToJudge)];
        _centre = phase.CentreLine;
        _afterFrom = afterFrom;
        var useful = _points.Where(p => p.Side != 0).ToArray();
        var baseline = useful.Where(p => p.Position < afterFrom).ToArray();
        Total = useful.Length;
        UsefulBaseline = baseline.Length;
        UsefulAfter = useful.Length - baseline.Length;
        IsBaselineUnstable = baseline.Length >= 10 && RunAnalysis.Of(baseline.Select(p => p.Side)).IsSignal;
        var sides = RunSides(useful);
        if (_points.Count(p => p.Position <= phase.BaselineTo) >= FirmBaseline)
        {
            foreach (var point in _points)
            {
                if (point.IsSigmaSignal && point.Position >= afterFrom) sides.Add(point.Value > point.UpperLimit ? 1 : -1);
            }
        }

        Above = sides.Contains(1);
        Below = sides.Contains(-1);
    }

    public bool Above { get; }

    public bool Below { get; }

    /// <summary>Useful points in all.</summary>
    public int Total { get; }

    public int UsefulAfter { get; }

    public int UsefulBaseline { get; }

    /// <summary>Whether the baseline, with at least ten useful points, signals by itself.</summary>
    public bool IsBaselineUnstable { get; }

    public static SignalEvidence Of(Phase phase, int afterFrom) => new(phase, afterFrom);

    /// <summary>The median of the readings after the start; null without one.</summary>
    public double? MedianAfter() => Median([.. After().Select(p => p.Value!.Value)]);

    /// <summary>Whether the level at the evaluation, the median of the last eight readings, lies nearer to the centre than to the longest run on a side after the start, or on the other side.</summary>
    public bool HasReturnedFrom(int side)
    {
        if (_centre is not { } centre || Median([.. After().Reverse().Take(RecentPoints).Select(p => p.Value!.Value)]) is not { } now) return true;
        if (Median([.. LongestRunAfter(side).Select(p => p.Value!.Value)]) is not { } then) return true;
        return (now - centre) * side <= (then - centre) * side / 2;
    }

    /// <summary>The change of the mean, or of the mean share, from before the start to after.</summary>
    public ChangeEstimate Change()
    {
        decimal[] before = [.. _points.Where(p => p.Position < _afterFrom).Select(p => (decimal)p.Value!.Value)], after = [.. After().Select(p => (decimal)p.Value!.Value)];
        return before.Length < 2 || after.Length < 2
            ? new ChangeEstimate.Unknown(IndicatorRules.TooLittleData)
            : ChangeEstimate.Between(SurveyFigure.Mean.Of(before), SurveyFigure.Mean.Of(after));
    }

    /// <summary>Whether the level after the start lies on a side of the level before, with a one-sided probability of at most 1 % if nothing had changed.</summary>
    public bool IsConfirmed(int side) => Change() switch
    {
        ChangeEstimate.Known known => known.PValue <= 0.02 && Math.Sign(known.Change) == side,

        // Without any variation before and after, a signal is a difference.
        ChangeEstimate.Unknown unknown => unknown.Reason == IndicatorRules.NoVariation,
        _ => false,
    };

    /// <summary>Whether eight useful points in a row on a side follow a position, and no run on the other side that is a signal follows them.</summary>
    public bool HoldsAfter(int position, int side)
    {
        int run = 0, contrary = 0;
        var hasHeld = false;
        foreach (var point in _points.Where(p => p.Side != 0 && p.Position > position))
        {
            (run, contrary) = point.Side == side ? (run + 1, 0) : (0, contrary + 1);
            if (run == RecentPoints) hasHeld = true;
            if (contrary > RunLimits.LongestRunMax(Total)) hasHeld = false;
        }

        return hasHeld;
    }

    private IEnumerable<ChartPoint> After() => _points.Where(p => p.Position >= _afterFrom);

    private List<ChartPoint> LongestRunAfter(int side)
    {
        List<ChartPoint> longest = [], run = [];
        foreach (var point in After().Where(p => p.Side != 0))
        {
            if (point.Side == side) run.Add(point);
            else run = [];
            if (run.Count > longest.Count) longest = run;
        }

        return longest;
    }

    // A long run speaks for its side if enough of it lies after the start; crossings alone speak for the side of the median.
    private HashSet<int> RunSides(ChartPoint[] useful)
    {
        var sides = new HashSet<int>();
        var runs = RunAnalysis.Of(useful.Select(p => p.Side));
        if (!runs.IsSignal) return sides;
        if (!runs.HasLongRun)
        {
            if (MedianAfter() is { } median && _centre is { } line) sides.Add(Math.Abs(median - line) <= 1e-12 * Math.Max(1, Math.Abs(line)) ? 0 : Math.Sign(median - line));
            return sides;
        }

        for (var i = 0; i < useful.Length;)
        {
            var from = i;
            while (i < useful.Length && useful[i].Side == useful[from].Side) i++;
            if (i - from > runs.LongestRunMax && useful.Skip(from).Take(i - from).Count(p => p.Position >= _afterFrom) > runs.LongestRunMax) sides.Add(useful[from].Side);
        }

        return sides;
    }

    private static double? Median(double[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? null : (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
