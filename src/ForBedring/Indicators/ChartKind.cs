namespace ForBedring.Indicators;

/// <summary>The kind of chart (<i>diagramtype</i>).</summary>
public enum ChartKind
{
    /// <summary>Run chart (<i>seriediagram</i>): median and run rules, no limits.</summary>
    Run = 1,

    /// <summary>I chart: single amounts, limits from the mean moving range.</summary>
    Individuals = 2,

    /// <summary>MR chart: the moving ranges themselves.</summary>
    MovingRange = 3,

    /// <summary>p chart: shares, binomial limits.</summary>
    P = 4,

    /// <summary>p′ chart (Laney): shares from large denominators.</summary>
    PPrime = 5,

    /// <summary>u chart: counts per exposure, Poisson limits.</summary>
    U = 6,

    /// <summary>u′ chart (Laney): counts per large exposure.</summary>
    UPrime = 7,

    /// <summary>c chart: counts with the same exposure.</summary>
    C = 8,

    /// <summary>g chart: opportunities between rare events.</summary>
    G = 9,

    /// <summary>t chart: time between rare events.</summary>
    T = 10,
}
