using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>How a measure will be judged from two rounds, named before it starts (<i>evalueringsopplegg for to punkt</i>).</summary>
/// <remarks>The smallest change of interest is declared in the figure's unit: points for means, [0, 1] for shares. Immutable; equality is by content.</remarks>
public sealed record TwoPointDesign
{
    /// <summary>A design.</summary>
    /// <param name="namedOn">The day it was decided; before the start, or no verdict is given (IND-V03).</param>
    /// <param name="start">The day the measure starts.</param>
    /// <param name="direction">Which way is better: up or down. A value to hold is followed by a series.</param>
    /// <param name="smallestChangeOfInterest">The smallest change worth having, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The change of interest is not above 0, or the direction is hold.</exception>
    public TwoPointDesign(LocalDate namedOn, LocalDate start, Direction direction, decimal smallestChangeOfInterest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(smallestChangeOfInterest);
        if (direction is not (Direction.Increase or Direction.Decrease)) throw new ArgumentOutOfRangeException(nameof(direction), direction, "Two points judge a change upwards or downwards.");
        NamedOn = namedOn;
        Start = start;
        Direction = direction;
        SmallestChangeOfInterest = smallestChangeOfInterest;
    }

    /// <summary>The day it was decided.</summary>
    public LocalDate NamedOn { get; }

    /// <summary>The day the measure starts.</summary>
    public LocalDate Start { get; }

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; }

    /// <summary>The smallest change worth having, in the figure's unit.</summary>
    public decimal SmallestChangeOfInterest { get; }

    /// <summary>When it starts and the smallest change of interest.</summary>
    public override string ToString() => $"from {CalendarText.Iso(Start)}: {NumberText.Machine(SmallestChangeOfInterest)}";
}
