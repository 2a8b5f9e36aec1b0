using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>How a figure is compared with a target (<i>sammenligning med mål</i>). Always on unrounded figures.</summary>
public enum GoalComparator
{
    /// <summary>Over the target (<i>over</i>); on it is not reached.</summary>
    GreaterThan = 1,

    /// <summary>On or over the target (<i>minst</i>).</summary>
    AtLeast = 2,

    /// <summary>Under the target (<i>under</i>); on it is not reached.</summary>
    LessThan = 3,

    /// <summary>On or under the target (<i>høyst</i>).</summary>
    AtMost = 4,

    /// <summary>Within the tolerance of the target, ends included (<i>innenfor</i>).</summary>
    Within = 5,
}

/// <summary>Whether a target is reached (<i>mål nådd</i>). It says nothing of whether a measure worked.</summary>
public enum GoalState
{
    /// <summary>Reached (<i>nådd</i>).</summary>
    Reached = 1,

    /// <summary>Not reached (<i>ikke nådd</i>).</summary>
    NotReached = 2,

    /// <summary>There is no figure to tell by (<i>ikke avgjort</i>).</summary>
    NotDetermined = 3,
}

/// <summary>A numeric target of a series with the direction in which better lies (<i>mål</i>). A goal in a plan is another type.</summary>
/// <remarks>Without a comparator, a target is reached on or past it in the direction; with <see cref="Direction.Hold"/>, within the tolerance. Equality is by content.</remarks>
public sealed record Goal
{
    /// <summary>A target.</summary>
    /// <param name="direction">Which way is better.</param>
    /// <param name="target">The target, in the indicator's unit.</param>
    /// <param name="comparator">The goal's own comparator; null for on or past the target in the direction.</param>
    /// <param name="tolerance">How far from the target is still within; needed for <see cref="Direction.Hold"/> and <see cref="GoalComparator.Within"/>, not negative.</param>
    /// <exception cref="ArgumentException">A tolerance is needed and missing, or is negative.</exception>
    public Goal(Direction direction, decimal target, GoalComparator? comparator = null, decimal? tolerance = null)
    {
        if (direction is < Direction.Increase or > Direction.Hold) throw new ArgumentOutOfRangeException(nameof(direction), direction, "The direction is one of the three.");
        if (tolerance is null && (direction == Direction.Hold || comparator == GoalComparator.Within)) throw new ArgumentException("To hold a value, say how far from it is still within.", nameof(tolerance));
        if (tolerance < 0) throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "A tolerance is not negative.");
        Direction = direction;
        Target = target;
        Comparator = comparator ?? direction switch { Direction.Increase => GoalComparator.AtLeast, Direction.Decrease => GoalComparator.AtMost, _ => GoalComparator.Within };
        Tolerance = tolerance;
    }

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; }

    /// <summary>The target, in the indicator's unit.</summary>
    public decimal Target { get; }

    /// <summary>How figure and target are compared.</summary>
    public GoalComparator Comparator { get; }

    /// <summary>How far from the target is still within; null where it is not used.</summary>
    public decimal? Tolerance { get; }

    /// <summary>Whether an amount reaches the target, unrounded.</summary>
    public GoalState StateOf(decimal now) => StateOf(now, 1);

    /// <summary>Whether a ratio reaches the target, by multiplying out: 79.85 % never passes for 80 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public GoalState StateOf(decimal numerator, decimal denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var reached = Comparator switch
        {
            GoalComparator.GreaterThan => numerator > Target * denominator,
            GoalComparator.AtLeast => numerator >= Target * denominator,
            GoalComparator.LessThan => numerator < Target * denominator,
            GoalComparator.AtMost => numerator <= Target * denominator,
            _ => Math.Abs(numerator - (Target * denominator)) <= Tolerance!.Value * denominator,
        };
        return reached ? GoalState.Reached : GoalState.NotReached;
    }

    /// <summary>Whether a reading reaches the target; not determined where it is missing.</summary>
    public GoalState StateOf(ReadingValue value) => value switch
    {
        ReadingValue.Amount amount => StateOf(amount.Number),
        ReadingValue.Ratio ratio when ratio.Denominator > 0 => StateOf(ratio.Numerator, ratio.Denominator),
        _ => GoalState.NotDetermined,
    };

    /// <summary>How far a figure has come: (now − baseline)/(target − baseline), not clipped; null where baseline and target are the same.</summary>
    public decimal? Progress(decimal baseline, decimal now) => Target == baseline ? null : (now - baseline) / (Target - baseline);

    /// <summary>1 where higher is better, −1 where lower is, 0 for hold.</summary>
    internal static int SignOf(Direction direction) => direction switch { Direction.Increase => 1, Direction.Decrease => -1, _ => 0 };

    /// <summary>The comparison and the target.</summary>
    public override string ToString() => $"{Comparator} {NumberText.Machine(Target)}";
}
