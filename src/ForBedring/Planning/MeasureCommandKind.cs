namespace ForBedring.Planning;

/// <summary>The kind of a command to a measure (<i>kommando</i>). The first twelve move it; the last five do not.</summary>
public enum MeasureCommandKind
{
    /// <summary>Adopt (<i>vedta</i>).</summary>
    Adopt = 1,

    /// <summary>Reject (<i>avvis</i>).</summary>
    Reject = 2,

    /// <summary>Start (<i>start</i>).</summary>
    Start = 3,

    /// <summary>Put on hold (<i>sett på vent</i>).</summary>
    PutOnHold = 4,

    /// <summary>Resume (<i>gjenoppta</i>).</summary>
    Resume = 5,

    /// <summary>Complete (<i>fullfør</i>).</summary>
    Complete = 6,

    /// <summary>Evaluate (<i>evaluer</i>).</summary>
    Evaluate = 7,

    /// <summary>Reopen the evaluation (<i>gjenåpne evalueringen</i>).</summary>
    ReopenEvaluation = 8,

    /// <summary>Make standard (<i>standardiser</i>).</summary>
    Standardise = 9,

    /// <summary>Correct (<i>korriger</i>).</summary>
    Correct = 10,

    /// <summary>Cancel (<i>avbryt</i>).</summary>
    Cancel = 11,

    /// <summary>Carry over (<i>viderefør</i>).</summary>
    CarryOver = 12,

    /// <summary>Log progress (<i>loggfør</i>).</summary>
    LogProgress = 13,

    /// <summary>Log an occurrence (<i>loggfør gjennomført gang</i>).</summary>
    LogOccurrence = 14,

    /// <summary>Move the deadline (<i>flytt fristen</i>).</summary>
    MoveDeadline = 15,

    /// <summary>Change who is responsible (<i>endre ansvarlig</i>).</summary>
    ChangeResponsible = 16,

    /// <summary>Change the text, before adoption only (<i>endre teksten</i>).</summary>
    ChangeText = 17,
}
