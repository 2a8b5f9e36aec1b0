using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>A share as two whole numbers (<i>andel</i>). Shares add by numerator and denominator; there is no way to average them.</summary>
/// <remarks>0 ≤ numerator ≤ denominator. The default is 0 of 0: no data. Equality compares both numbers, so 1/2 and 2/4 differ.</remarks>
public readonly struct Share : IEquatable<Share>
{
    /// <summary>A share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the numerator is larger than the denominator.</exception>
    public Share(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The part.</summary>
    public long Numerator { get; }

    /// <summary>The whole; 0 where there is nothing to take a share of.</summary>
    public long Denominator { get; }

    /// <summary>The share in [0, 1] with n = the denominator, not rounded; no data where the denominator is 0.</summary>
    public Figure Value => Denominator == 0 ? Figure.NoData.Instance : new Figure.Value((decimal)Numerator / Denominator, Denominator);

    /// <summary>The rest: denominator − numerator of the denominator.</summary>
    public Share Complement => new(Denominator - Numerator, Denominator);

    /// <summary>The same two numbers as a portion.</summary>
    public Portion ToPortion() => Portion.From(Numerator, Denominator);

    /// <inheritdoc/>
    public bool Equals(Share other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Share other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Numerator, Denominator);

    /// <summary>The two numbers, as in <c>544/2356</c>.</summary>
    public override string ToString() => $"{NumberText.Machine(Numerator)}/{NumberText.Machine(Denominator)}";

    /// <summary>The share over two disjoint groups.</summary>
    public static Share operator +(Share left, Share right) => new(left.Numerator + right.Numerator, left.Denominator + right.Denominator);

    /// <summary>Whether both numbers are equal.</summary>
    public static bool operator ==(Share left, Share right) => left.Equals(right);

    /// <summary>Whether a number differs.</summary>
    public static bool operator !=(Share left, Share right) => !left.Equals(right);
}
