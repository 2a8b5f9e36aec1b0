namespace ForBedring.Programme.Areas;

/// <summary>The kinds of focus areas that the programme of 2023 has (<i>satsinger</i>), in its order, and one for others.</summary>
public enum FocusAreaKind
{
    /// <summary>Competence building (<i>kompetansebygging</i>).</summary>
    CompetenceBuilding = 1,

    /// <summary>Learning networks (<i>læringsnettverk</i>).</summary>
    LearningNetworks = 2,

    /// <summary>Joy in work (<i>arbeidsglede</i>).</summary>
    JoyInWork = 3,

    /// <summary>User bank (<i>brukerbank</i>).</summary>
    UserBank = 4,

    /// <summary>Putting the strategy to use (<i>strategien tas i bruk</i>).</summary>
    StrategyAdoption = 5,

    /// <summary>The pulse check (<i>Ta pulsen</i>).</summary>
    PulseCheck = 6,

    /// <summary>A day of research, innovation and improvement (<i>forsknings-, innovasjons- og forbedringsdag</i>).</summary>
    ResearchInnovationImprovementDay = 7,

    /// <summary>The training package on implementing (<i>God bedring</i>).</summary>
    GodBedring = 8,

    /// <summary>Another area (<i>annen satsing</i>).</summary>
    Other = 9,
}
