namespace ForBedring.Planning;

/// <summary>The way on after a weak verdict (<i>korrigering</i>). Exactly one.</summary>
public enum CorrectionDecision
{
    /// <summary>Another measure (<i>nytt tiltak</i>).</summary>
    NewMeasure = 1,

    /// <summary>The measure, adjusted (<i>justering</i>).</summary>
    Adjustment = 2,

    /// <summary>Carried over to the next plan (<i>videreføre</i>).</summary>
    CarryOver = 3,

    /// <summary>Discarded with a reason (<i>forkaste</i>).</summary>
    Discard = 4,
}
