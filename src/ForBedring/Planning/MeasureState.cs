namespace ForBedring.Planning;

/// <summary>The state of a measure (<i>tilstand</i>). The last four have no way out.</summary>
public enum MeasureState
{
    /// <summary>Proposed (<i>foreslått</i>).</summary>
    Proposed = 1,

    /// <summary>Planned (<i>planlagt</i>).</summary>
    Planned = 2,

    /// <summary>In progress (<i>pågår</i>).</summary>
    InProgress = 3,

    /// <summary>On hold (<i>på vent</i>).</summary>
    OnHold = 4,

    /// <summary>Completed (<i>gjennomført</i>).</summary>
    Completed = 5,

    /// <summary>Evaluated (<i>evaluert</i>).</summary>
    Evaluated = 6,

    /// <summary>Made standard (<i>standardisert</i>).</summary>
    Standardised = 7,

    /// <summary>Corrected by a successor (<i>korrigert</i>).</summary>
    Corrected = 8,

    /// <summary>Discarded (<i>forkastet</i>).</summary>
    Discarded = 9,

    /// <summary>Carried over to the next plan (<i>videreført</i>).</summary>
    CarriedOver = 10,
}
