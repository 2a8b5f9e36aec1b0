namespace ForBedring.Releases;

/// <summary>A family of figures with one threshold (<i>tallfamilie</i>).</summary>
public enum MeasureFamily
{
    /// <summary>Means, spread, percent positive, mature climate.</summary>
    Index = 1,

    /// <summary>How answers are distributed (<i>svarfordeling</i>).</summary>
    Distribution = 2,

    /// <summary>Everything of a theme that holds a sensitive question: bullying, harassment, violence, discrimination.</summary>
    Sensitive = 3,

    /// <summary>Comments (<i>kommentarer</i>).</summary>
    Comments = 4,

    /// <summary>How many answered and the response rate (<i>svarprosent</i>); n is people invited.</summary>
    Participation = 5,
}
