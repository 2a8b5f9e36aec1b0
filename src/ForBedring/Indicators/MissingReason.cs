namespace ForBedring.Indicators;

/// <summary>Why a reading has no value (<i>manglende måling</i>). None of these is ever 0.</summary>
public enum MissingReason
{
    /// <summary>Nobody measured (<i>ikke målt</i>).</summary>
    NotMeasured = 1,

    /// <summary>Withheld for privacy (<i>skjult</i>).</summary>
    Suppressed = 2,

    /// <summary>Too few cases or answers to show (<i>for få</i>).</summary>
    TooFew = 3,
}
