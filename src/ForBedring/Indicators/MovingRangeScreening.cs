namespace ForBedring.Indicators;

/// <summary>Whether very large moving ranges are left out of the mean moving range (<i>siling</i>, Nelson 1982). Always said, never assumed.</summary>
public enum MovingRangeScreening
{
    /// <summary>Ranges of at least 3.267 times the mean are dropped once, and the mean is taken again.</summary>
    On = 1,

    /// <summary>All ranges count.</summary>
    Off = 2,
}
