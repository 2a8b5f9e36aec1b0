namespace ForBedring.WaitingLists;

/// <summary>Whose reason an appointment was put off for (<i>årsak til utsettelse</i>).</summary>
public enum PostponementCause
{
    /// <summary>It was not put off, or the code is unknown (<i>ingen</i>).</summary>
    None = 0,

    /// <summary>The hospital: codes 1 and 4 (<i>sykehuset</i>).</summary>
    Hospital = 1,

    /// <summary>The patient, or medical reasons in the patient: codes 21, 22, 3, 5 and 6 (<i>pasient eller medisinsk</i>).</summary>
    PatientOrMedical = 2,
}
