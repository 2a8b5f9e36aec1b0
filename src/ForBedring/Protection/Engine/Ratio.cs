using System.Numerics;

namespace ForBedring.Protection.Engine;

/// <summary>An exact rational number. Whole numbers of 64 bits are held as they are; everything else falls back on big integers.</summary>
internal readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private readonly long _whole;
    private readonly Fraction? _fraction;

    private Ratio(long whole, Fraction? fraction)
    {
        _whole = whole;
        _fraction = fraction;
    }

    public static Ratio One => new(1, null);

    public bool IsZero => _fraction is null && _whole == 0;

    public bool IsWhole => _fraction is null || _fraction.Denominator.IsOne;

    public int Sign => _fraction is null ? Math.Sign(_whole) : _fraction.Numerator.Sign;

    public BigInteger Numerator => _fraction?.Numerator ?? _whole;

    public BigInteger Denominator => _fraction?.Denominator ?? BigInteger.One;

    public static Ratio Of(long whole) => new(whole, null);

    public static Ratio Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0) (numerator, denominator) = (-numerator, -denominator);
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (!common.IsOne) (numerator, denominator) = (numerator / common, denominator / common);
        return denominator.IsOne && numerator >= long.MinValue && numerator <= long.MaxValue
            ? new((long)numerator, null)
            : new(0, new Fraction(numerator, denominator));
    }

    public static Ratio operator -(Ratio value) => Of(0) - value;

    public static Ratio operator -(Ratio left, Ratio right)
    {
        if (left._fraction is null && right._fraction is null)
        {
            var difference = unchecked(left._whole - right._whole);
            if (((left._whole ^ right._whole) & (left._whole ^ difference)) >= 0) return new(difference, null);
        }

        return Of((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
    }

    public static Ratio operator +(Ratio left, Ratio right) => left - (-right);

    public static Ratio operator *(Ratio left, Ratio right)
    {
        if (left._fraction is null && right._fraction is null && IsShort(left._whole) && IsShort(right._whole)) return new(left._whole * right._whole, null);
        return Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
    }

    public static Ratio operator /(Ratio left, Ratio right)
    {
        if (right._fraction is null && right._whole == 1) return left;
        return Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
    }

    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Ratio other) => _fraction is null && other._fraction is null ? _whole == other._whole : Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => Hash.Combine(Numerator, Denominator);

    private static bool IsShort(long value) => value is >= int.MinValue and <= int.MaxValue;

    private sealed class Fraction(BigInteger numerator, BigInteger denominator)
    {
        public BigInteger Numerator { get; } = numerator;

        public BigInteger Denominator { get; } = denominator;
    }
}
