namespace ForBedring.Planning;

/// <summary>Where something is followed up (<i>arena</i>).</summary>
public enum Arena
{
    /// <summary>Staff meeting (<i>personalmøte</i>).</summary>
    StaffMeeting = 1,

    /// <summary>Leader meeting (<i>ledermøte</i>).</summary>
    LeaderMeeting = 2,

    /// <summary>Operations meeting (<i>driftsmøte</i>).</summary>
    OperationsMeeting = 3,

    /// <summary>Clinician meeting (<i>behandlermøte</i>).</summary>
    ClinicianMeeting = 4,

    /// <summary>Safety round (<i>vernerunde</i>).</summary>
    SafetyRound = 5,

    /// <summary>Appraisal talk (<i>medarbeidersamtale</i>).</summary>
    AppraisalTalk = 6,

    /// <summary>Leader appraisal (<i>ledersamtale</i>).</summary>
    LeaderAppraisal = 7,

    /// <summary>Budget work (<i>budsjettarbeid</i>).</summary>
    BudgetWork = 8,

    /// <summary>Working environment committee (<i>arbeidsmiljøutvalg</i>, AMU).</summary>
    WorkEnvironmentCommittee = 9,

    /// <summary>Quality and working environment committee (<i>KVAM-utvalg</i>).</summary>
    QualityAndWorkEnvironmentCommittee = 10,

    /// <summary>Board meeting (<i>styremøte</i>).</summary>
    BoardMeeting = 11,

    /// <summary>Another arena (<i>annet</i>).</summary>
    Other = 12,
}
