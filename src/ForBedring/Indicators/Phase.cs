namespace ForBedring.Indicators;

/// <summary>What can be said of a phase's centre and limits (<i>status</i>).</summary>
public enum PhaseStatus
{
    /// <summary>All is in order.</summary>
    Ok = 1,

    /// <summary>No point lies off the centre line.</summary>
    NoUsefulPoints = 2,

    /// <summary>The readings do not vary.</summary>
    NoVariation = 3,

    /// <summary>Too few points for limits.</summary>
    TooFewForLimits = 4,

    /// <summary>Limits from too few points to be relied on.</summary>
    TrialLimits = 5,
}

/// <summary>A stretch of a series that is analysed with its own centre line (<i>fase</i>). Not the phase of a workshop.</summary>
public sealed class Phase
{
    internal Phase(int from, int to, int baselineTo, ImmutableArray<ChartPoint> points, double? centre, RunAnalysis runs, PhaseStatus status)
    {
        From = from;
        To = to;
        BaselineTo = baselineTo;
        Points = points;
        CentreLine = centre;
        Runs = runs;
        Status = status;
    }

    /// <summary>First position, from 1.</summary>
    public int From { get; }

    /// <summary>Last position, included.</summary>
    public int To { get; }

    /// <summary>Last position of the baseline, included; <see cref="To"/> where nothing is frozen.</summary>
    public int BaselineTo { get; }

    /// <summary>The points in order, one for each position.</summary>
    public ImmutableArray<ChartPoint> Points { get; }

    /// <summary>How many points are not excluded, missing ones included.</summary>
    public int Observations => Points.Count(p => p.State != PointState.Excluded);

    /// <summary>The centre line, unrounded; null if no baseline point is present.</summary>
    public double? CentreLine { get; }

    /// <summary>Runs and crossings of all its points about the centre line.</summary>
    public RunAnalysis Runs { get; }

    /// <summary>What can be said of its centre and limits.</summary>
    public PhaseStatus Status { get; }

    /// <summary>Whether there are limits and they rest on enough points.</summary>
    public bool HasFirmLimits => Status == PhaseStatus.Ok && Points.Any(p => p.UpperLimit is not null);
}
