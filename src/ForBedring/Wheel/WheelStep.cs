namespace ForBedring.Wheel;

/// <summary>A step of the annual wheel (<i>trinn i årshjulet</i>), 1–9 in a ring round the survey.</summary>
public enum WheelStep
{
    /// <summary>Strategic preparation (<i>strategisk forberedelse</i>).</summary>
    StrategicPreparation = 1,

    /// <summary>Involve representatives (<i>partene med</i>).</summary>
    InvolveRepresentatives = 2,

    /// <summary>Build shared ownership (<i>felles eierskap</i>).</summary>
    BuildSharedOwnership = 3,

    /// <summary>Respond (<i>svare</i>): each employee, voluntarily. Who answered is never stored.</summary>
    IndividualResponse = 4,

    /// <summary>Leader groups review the results (<i>ledergruppen gjennomgår</i>).</summary>
    StrategicReview = 5,

    /// <summary>Representatives in the follow-up plan (<i>partene i oppfølgingsplanen</i>).</summary>
    RepsInFollowUpPlan = 6,

    /// <summary>Dialogue about results (<i>dialog om resultater</i>).</summary>
    ResultsDialogue = 7,

    /// <summary>Develop measures (<i>utvikle tiltak</i>).</summary>
    DevelopMeasures = 8,

    /// <summary>Secure follow-up (<i>sikre oppfølging</i>).</summary>
    SecureFollowUp = 9,
}

/// <summary>Where a step is taken (<i>nivå for trinnet</i>).</summary>
public enum StepLevel
{
    /// <summary>In every leader group that looks beyond its own unit (<i>strategisk nivå</i>), not only at the top.</summary>
    Strategic = 1,

    /// <summary>In the unit (<i>enhetsnivå</i>).</summary>
    Unit = 2,

    /// <summary>In both.</summary>
    Both = 3,

    /// <summary>By each employee.</summary>
    Individual = 4,
}

/// <summary>How much work a step was (<i>innsats</i>). No step has to be a large task.</summary>
public enum Effort
{
    /// <summary>Light (<i>lett</i>).</summary>
    Light = 1,

    /// <summary>Medium (<i>middels</i>).</summary>
    Medium = 2,

    /// <summary>Heavy (<i>stor</i>).</summary>
    Heavy = 3,
}
