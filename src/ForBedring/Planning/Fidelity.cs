namespace ForBedring.Planning;

/// <summary>Whether a measure was carried out as planned (<i>gjennomført som planlagt</i>). Another question than whether it worked.</summary>
public enum Fidelity
{
    /// <summary>As planned (<i>som planlagt</i>).</summary>
    AsPlanned = 1,

    /// <summary>Partly (<i>delvis</i>).</summary>
    Partly = 2,

    /// <summary>Not carried out (<i>ikke gjennomført</i>): the verdict is then unclear.</summary>
    NotCarriedOut = 3,
}
