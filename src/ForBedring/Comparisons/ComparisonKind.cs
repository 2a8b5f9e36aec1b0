namespace ForBedring.Comparisons;

/// <summary>What a report is compared with (<i>sammenligning</i>).</summary>
public enum ComparisonKind
{
    /// <summary>The same unit a year ago (<i>forrige år</i>).</summary>
    PreviousYear = 1,

    /// <summary>The rest of a unit that contains it (<i>resten av overordnet enhet</i>).</summary>
    Rest = 2,

    /// <summary>A value from elsewhere: the trust, the region, the country (<i>referanse</i>).</summary>
    Reference = 3,
}

/// <summary>Which figure of a theme is compared (<i>sammenlignet mål</i>).</summary>
public enum ComparedMeasure
{
    /// <summary>The mean on 0 to 100 (<i>gjennomsnitt</i>).</summary>
    Mean = 1,

    /// <summary>Percent positive, 0 to 100 (<i>prosent positive</i>).</summary>
    PercentPositive = 2,
}

/// <summary>What must be printed beside a comparison (<i>forbehold</i>, S-09).</summary>
public enum ComparisonCaveat
{
    /// <summary>The same people may have answered both times, unlinked: intervals are wide rather than narrow.</summary>
    SamePeopleUnlinked = 1,

    /// <summary>Everybody was asked: the interval describes the climate as a process, not a sample.</summary>
    CensusNotSample = 2,

    /// <summary>The unit has changed; no verdict.</summary>
    UnitChanged = 3,

    /// <summary>The instrument has changed; no verdict for the theme.</summary>
    InstrumentChanged = 4,

    /// <summary>The response rate differs by ten points or more.</summary>
    ResponseRateChanged = 5,

    /// <summary>Several themes were compared at once: p-values are adjusted by Holm's method.</summary>
    ManyThemes = 6,

    /// <summary>A change is not the effect of a measure.</summary>
    ChangeIsNotEffect = 7,
}
