namespace ForBedring.Indicators;

/// <summary>Which way is better (<i>retning</i>).</summary>
public enum Direction
{
    /// <summary>Higher is better (<i>øke</i>).</summary>
    Increase = 1,

    /// <summary>Lower is better (<i>redusere</i>).</summary>
    Decrease = 2,

    /// <summary>Staying within a tolerance is better (<i>holde</i>).</summary>
    Hold = 3,
}
