namespace ForBedring.Indicators;

/// <summary>Whether a point of a chart takes part (<i>punktets tilstand</i>).</summary>
public enum PointState
{
    /// <summary>Has a value and takes part (<i>med</i>).</summary>
    Present = 1,

    /// <summary>Has no value; keeps its place as a gap (<i>mangler</i>).</summary>
    Missing = 2,

    /// <summary>Left out by a named role for a named reason; drawn hollow (<i>utelatt</i>).</summary>
    Excluded = 3,
}

/// <summary>One point of a chart (<i>punkt</i>): its value, its limits, and whether it lies beyond them.</summary>
public sealed class ChartPoint
{
    internal ChartPoint(int position, ReadingTime time, PointState state, double? value, double? lower, double? upper, bool isSigmaSignal, int side)
    {
        Position = position;
        Time = time;
        State = state;
        Value = value;
        LowerLimit = lower;
        UpperLimit = upper;
        IsSigmaSignal = isSigmaSignal;
        Side = side;
    }

    /// <summary>1-based position in the series.</summary>
    public int Position { get; }

    /// <summary>When.</summary>
    public ReadingTime Time { get; }

    /// <summary>Whether it takes part.</summary>
    public PointState State { get; }

    /// <summary>The value as charted (a range in an MR chart), unrounded; null where missing.</summary>
    public double? Value { get; }

    /// <summary>The lower limit here; null where there is none.</summary>
    public double? LowerLimit { get; }

    /// <summary>The upper limit here; null where there is none.</summary>
    public double? UpperLimit { get; }

    /// <summary>Whether the value lies beyond a limit, not on it. Told of excluded points too.</summary>
    public bool IsSigmaSignal { get; }

    /// <summary>1 above the centre line, −1 below it, 0 on it or without a value.</summary>
    public int Side { get; }
}
