namespace ForBedring.Planning;

/// <summary>Whether an area is to be kept or improved (<i>bevare eller forbedre</i>). One area has one kind.</summary>
public enum AreaKind
{
    /// <summary>To be kept as it is (<i>bevaringsområde</i>).</summary>
    Keep = 1,

    /// <summary>To be improved (<i>forbedringsområde</i>).</summary>
    Improve = 2,

    /// <summary>The plan does not say (<i>ikke oppgitt</i>).</summary>
    NotStated = 3,
}
