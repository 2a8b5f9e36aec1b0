namespace ForBedring.Indicators;

/// <summary>What sort of number an indicator is (<i>type verdi</i>). It decides which charts fit and which readings are refused.</summary>
public enum ValueKind
{
    /// <summary>An amount (<i>mengde</i>): any decimal number, for example mean days of waiting.</summary>
    Amount = 1,

    /// <summary>A share (<i>andel</i>): a numerator that is part of its denominator.</summary>
    Proportion = 2,

    /// <summary>A rate (<i>rate</i>): a count per exposure, for example falls per bed day; the count may exceed the exposure.</summary>
    Rate = 3,

    /// <summary>A count (<i>antall</i>) with nearly the same exposure every time.</summary>
    Count = 4,

    /// <summary>Time between rare events (<i>tid mellom hendelser</i>).</summary>
    TimeBetween = 5,

    /// <summary>Opportunities between rare events (<i>muligheter mellom hendelser</i>), for example operations between two infections.</summary>
    OpportunitiesBetween = 6,
}
