namespace ForBedring.Planning;

/// <summary>How a figure is compared with a target (<i>sammenligning</i>). Exact, before any rounding.</summary>
public enum Comparator
{
    /// <summary>Over the target, not on it (<i>over</i>).</summary>
    GreaterThan = 1,

    /// <summary>On the target or over (<i>minst</i>).</summary>
    AtLeast = 2,

    /// <summary>Under the target, not on it (<i>under</i>).</summary>
    LessThan = 3,

    /// <summary>On the target or under (<i>høyst</i>).</summary>
    AtMost = 4,

    /// <summary>Within a tolerance of the target, ends included (<i>innenfor</i>).</summary>
    Within = 5,
}
