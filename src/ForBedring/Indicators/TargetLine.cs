using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>A numeric target that may change by date (<i>mål over tid</i>), in the indicator's unit: shares from 0 to 1.</summary>
/// <remarks>A target holds from its date until the next one begins. A reading is judged by the target in force on its first day. Immutable; equality is by content.</remarks>
public sealed class TargetLine : IEquatable<TargetLine>
{
    private TargetLine(ImmutableArray<TargetStep> steps) => Steps = steps;

    /// <summary>The targets in order of time, at least one.</summary>
    public ImmutableArray<TargetStep> Steps { get; }

    /// <summary>Whether one target holds all the time.</summary>
    public bool IsConstant => Steps.Length == 1 && Steps[0].From is null;

    /// <summary>One target for all readings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target lies outside ±10¹⁵.</exception>
    public static TargetLine Constant(decimal target) => From([new TargetStep(null, target)]);

    /// <summary>Targets that begin on different days, in any order; at most one of them without a day, which holds from the beginning.</summary>
    /// <exception cref="ArgumentException">There are none, or two begin on the same day.</exception>
    public static TargetLine From(IEnumerable<TargetStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        TargetStep[] sorted = [.. steps.OrderBy(s => s.From ?? LocalDate.MinIsoValue)];
        if (sorted.Length == 0) throw new ArgumentException("A target line needs a target.", nameof(steps));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].From == sorted[i - 1].From) throw new ArgumentException("Two targets begin on the same day.", nameof(steps));
        }

        return new([.. sorted]);
    }

    /// <summary>The target in force at a time; null before the first begins. A running number knows only a target without a day.</summary>
    public decimal? At(ReadingTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        decimal? found = null;
        foreach (var step in Steps)
        {
            if (step.From is null || step.From <= time.FirstDay) found = step.Target;
        }

        return found;
    }

    /// <summary>The target that readings are judged by now: the one in force at the last present reading; null where none has begun.</summary>
    public decimal? Latest(ReadingSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.LastOrDefault(r => r.Value.IsPresent) is { } last ? At(last.Time) : null;
    }

    /// <inheritdoc/>
    public bool Equals(TargetLine? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TargetLine);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Steps.Length, Steps[0]);

    /// <summary>The targets with their first days.</summary>
    public override string ToString() => string.Join(", ", Steps);
}

/// <summary>A target and the day it begins (<i>måltrinn</i>). Equality is by content.</summary>
public sealed record TargetStep
{
    /// <summary>A target from a day on.</summary>
    /// <param name="from">The first day it holds; null for from the beginning.</param>
    /// <param name="target">The target, in the indicator's unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target lies outside ±10¹⁵.</exception>
    public TargetStep(LocalDate? from, decimal target)
    {
        if (Math.Abs(target) > ReadingValue.Largest) throw new ArgumentOutOfRangeException(nameof(target), target, "The target must lie within ±10¹⁵.");
        From = from;
        Target = target;
    }

    /// <summary>The first day it holds; null for from the beginning.</summary>
    public LocalDate? From { get; }

    /// <summary>The target, in the indicator's unit.</summary>
    public decimal Target { get; }

    /// <summary>The day and the target.</summary>
    public override string ToString() => (From is { } day ? CalendarText.Iso(day) + ": " : "") + NumberText.Machine(Target);
}
