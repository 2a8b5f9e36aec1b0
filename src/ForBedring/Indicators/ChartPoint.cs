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
    internal ChartPoint(int position, ReadingTime time, PointState state)
    {
        Position = position;
        Time = time;
        State = state;
    }

    /// <summary>1-based position in the series.</summary>
    public int Position { get; }

    /// <summary>When.</summary>
    public ReadingTime Time { get; }

    /// <summary>Whether it takes part.</summary>
    public PointState State { get; }

    /// <summary>How many periods of a regular series are absent right before it; 0 where absent periods are treated as if they did not exist.</summary>
    public int AbsentBefore { get; internal init; }

    /// <summary>The value as charted (a range in an MR chart), unrounded; null where missing.</summary>
    public double? Value { get; internal init; }

    /// <summary>The lower limit here; null where there is none.</summary>
    public double? LowerLimit { get; internal init; }

    /// <summary>The upper limit here; null where there is none.</summary>
    public double? UpperLimit { get; internal init; }

    /// <summary>The lower warning line here, at two standard deviations; null unless the layout asks for warning lines. Never a signal.</summary>
    public double? LowerWarning { get; internal init; }

    /// <summary>The upper warning line here, at two standard deviations; null unless the layout asks for warning lines. Never a signal.</summary>
    public double? UpperWarning { get; internal init; }

    /// <summary>Whether the value lies beyond a limit, not on it, and there is enough behind the point to believe it. Told of excluded points too.</summary>
    public bool IsSigmaSignal { get; internal init; }

    /// <summary>Whether the value lies beyond a limit with too little behind it to judge (<i>for få til å vurdere</i>): the normal approximation does not hold here, and by the exact distribution the value is not rare.</summary>
    /// <remarks>Such a point is drawn and takes no part in a verdict, a grade or an icon. Shares: n·min(p̄, 1 − p̄) below 4; counts: fewer than 4 expected; and an exact binomial or Poisson tail of at least 0.00135.</remarks>
    public bool IsTooFewToJudge { get; internal init; }

    /// <summary>1 above the centre line, −1 below it, 0 on it or without a value.</summary>
    public int Side { get; internal init; }
}
