namespace ForBedring.Comparisons;

/// <summary>How sure it is that a theme differs from its reference (<i>tydelighet</i>).</summary>
public enum AreaLabel
{
    /// <summary>Adjusted p below 0.05 and at least the smallest difference of interest below (<i>klart under</i>).</summary>
    ClearlyBelow = 1,

    /// <summary>Adjusted p below 0.05 and at least the smallest difference of interest above (<i>klart over</i>).</summary>
    ClearlyAbove = 2,

    /// <summary>Neither (<i>kan ikke skilles</i>): a place to start talking, not a claim.</summary>
    NotDistinguishable = 3,
}

/// <summary>What each theme is measured against (<i>sammenligningsgrunnlag</i>).</summary>
public enum AreaReference
{
    /// <summary>The same theme in the rest of a unit that contains it (<i>resten av overordnet enhet</i>). The default.</summary>
    Rest = 1,

    /// <summary>Reference values given by the caller (<i>oppgitt referanse</i>).</summary>
    Values = 2,

    /// <summary>The unit's own mean over themes: ranking by raw score, offered with a warning (<i>råskår</i>).</summary>
    RawScore = 3,
}
