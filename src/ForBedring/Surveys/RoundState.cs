namespace ForBedring.Surveys;

/// <summary>How far a survey round has come (<i>rundens tilstand</i>).</summary>
public enum RoundState
{
    /// <summary>Planned (<i>planlagt</i>): nobody can answer yet.</summary>
    Planned = 1,

    /// <summary>Open (<i>åpen</i>): answers come in; nothing is scored.</summary>
    Open = 2,

    /// <summary>Closed (<i>lukket</i>): scores can be computed.</summary>
    Closed = 3,

    /// <summary>Released (<i>sluppet</i>): at least one report is out.</summary>
    Released = 4,
}
