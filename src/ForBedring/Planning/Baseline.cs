using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The value a numeric goal starts from (<i>utgangsverdi</i>): measured before the measure starts, over a period, from a number of readings or people.</summary>
public sealed record Baseline
{
    /// <summary>A baseline.</summary>
    /// <param name="value">The value in the goal's unit, exact.</param>
    /// <param name="period">The period, both ends included.</param>
    /// <param name="count">How many readings or people it rests on; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public Baseline(decimal value, DateInterval period, int count)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Value = value;
        Period = period;
        Count = count;
    }

    /// <summary>The value in the goal's unit.</summary>
    public decimal Value { get; }

    /// <summary>The period, both ends included.</summary>
    public DateInterval Period { get; }

    /// <summary>How many readings or people it rests on.</summary>
    public int Count { get; }

    /// <summary>The value and the period.</summary>
    public override string ToString() => $"{NumberText.Machine(Value)} over {CalendarText.Iso(Period.Start, Period.End)}";
}
