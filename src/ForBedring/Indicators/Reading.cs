namespace ForBedring.Indicators;

/// <summary>One value at one time (<i>måling</i>).</summary>
/// <remarks>Immutable; equality is by content.</remarks>
public sealed record Reading
{
    /// <summary>A reading.</summary>
    /// <param name="time">When.</param>
    /// <param name="value">What, or why not.</param>
    /// <param name="note">A note for people; null for none.</param>
    public Reading(ReadingTime time, ReadingValue value, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(value);
        Time = time;
        Value = value;
        Note = note;
    }

    /// <summary>When.</summary>
    public ReadingTime Time { get; }

    /// <summary>What, or why not.</summary>
    public ReadingValue Value { get; }

    /// <summary>A note for people; null for none.</summary>
    public string? Note { get; }

    /// <summary>A number at a time.</summary>
    public static Reading Of(ReadingTime time, decimal number) => new(time, new ReadingValue.Amount(number));

    /// <summary>A numerator over a denominator at a time.</summary>
    public static Reading Of(ReadingTime time, decimal numerator, decimal denominator) => new(time, new ReadingValue.Ratio(numerator, denominator));

    /// <summary>A time without a value.</summary>
    public static Reading Missing(ReadingTime time, MissingReason reason) => new(time, new ReadingValue.Missing(reason));

    /// <summary>The time and the value.</summary>
    public override string ToString() => $"{Time}: {Value}";
}
