using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>A point that is left out of the computations, by whom and why (<i>utelatt punkt</i>).</summary>
public sealed record ExcludedPoint
{
    /// <summary>An excluded point.</summary>
    /// <param name="position">1-based position in the series.</param>
    /// <param name="reason">Why.</param>
    /// <param name="role">The role that decided it.</param>
    /// <exception cref="ArgumentException">The reason or the role is blank, or the position is below 1.</exception>
    public ExcludedPoint(int position, string reason, string role)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(position);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        Position = position;
        Reason = reason;
        Role = role;
    }

    /// <summary>1-based position in the series.</summary>
    public int Position { get; }

    /// <summary>Why it is left out.</summary>
    public string Reason { get; }

    /// <summary>The role that decided it.</summary>
    public string Role { get; }

    /// <summary>The position and the reason.</summary>
    public override string ToString() => $"{NumberText.Machine(Position)}: {Reason}";
}
