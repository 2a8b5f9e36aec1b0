namespace ForBedring.Indicators;

/// <summary>How strong the evidence behind a verdict is (<i>evidensgrad</i>), weakest first. The library only ever lowers a claimed grade.</summary>
public enum EvidenceGrade
{
    /// <summary>A person's judgement with a written reason (<i>skjønn</i>).</summary>
    Judgement = 1,

    /// <summary>Feedback from enough people, released (<i>tilbakemelding</i>).</summary>
    Feedback = 2,

    /// <summary>Before and after, with an interval that excludes no change (<i>før og etter</i>).</summary>
    TwoPoint = 3,

    /// <summary>A signal in a run or control chart in the goal's direction after start (<i>signal</i>).</summary>
    Signal = 4,

    /// <summary>A signal that held (<i>vedvarende signal</i>).</summary>
    SustainedSignal = 5,
}
