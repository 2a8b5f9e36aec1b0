namespace ForBedring.Indicators;

/// <summary>How much a point of a share or a count needs behind it before three standard deviations measure what is rare (<i>små nevnere</i>).</summary>
internal static class SmallDenominators
{
    /// <summary>The fewest expected events, and for shares also the fewest expected non-events: 4.</summary>
    public const decimal FewestExpected = 4;

    /// <summary>The denominator at which a share or rate about a centre has enough expected: 4/min(p̄, 1 − p̄) for shares, 4/ū for rates, rounded up; null where no denominator is enough.</summary>
    public static decimal? Needed(decimal centre, bool isShare)
    {
        var smaller = isShare ? Math.Min(centre, 1 - centre) : centre;
        return smaller > 0 ? Math.Ceiling(FewestExpected / smaller) : null;
    }
}
