namespace ForBedring.Planning;

/// <summary>How a cause was found (<i>metode for årsak</i>).</summary>
public enum CauseMethod
{
    /// <summary>Someone said so (<i>oppgitt</i>).</summary>
    Stated = 1,

    /// <summary>Root cause analysis (<i>rotårsaksanalyse</i>).</summary>
    RootCauseAnalysis = 2,

    /// <summary>Cause map (<i>årsakskart</i>).</summary>
    CauseMap = 3,
}
