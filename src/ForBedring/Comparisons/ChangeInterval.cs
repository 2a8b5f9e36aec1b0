using ForBedring.Rules;

namespace ForBedring.Comparisons;

/// <summary>Where a change may lie (<i>konfidensintervall</i>), in points: 95 %, both ends included.</summary>
public sealed class ChangeInterval : IEquatable<ChangeInterval>
{
    internal ChangeInterval(double lower, double upper)
    {
        Lower = (decimal)lower;
        Upper = (decimal)upper;
    }

    /// <summary>The lower end.</summary>
    public decimal Lower { get; }

    /// <summary>The upper end.</summary>
    public decimal Upper { get; }

    /// <summary>Whether no change at all is outside.</summary>
    public bool ExcludesZero => Lower > 0 || Upper < 0;

    /// <inheritdoc/>
    public bool Equals(ChangeInterval? other) => other is not null && Lower == other.Lower && Upper == other.Upper;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChangeInterval);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Lower, Upper);

    /// <summary>The two ends with one decimal.</summary>
    public override string ToString() => NumberText.Machine(Lower, 1) + " to " + NumberText.Machine(Upper, 1);
}
