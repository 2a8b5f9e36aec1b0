using System.Globalization;
using System.Numerics;
using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>A number as one whole number over another (<i>brøk</i>), so that a limit is compared exactly and never through a rounded form.</summary>
/// <remarks>Kept in lowest terms with a positive denominator; equality and order are those of the value.</remarks>
public sealed class Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private Fraction(long numerator, long denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The whole number above the line, in lowest terms.</summary>
    public long Numerator { get; }

    /// <summary>The whole number below the line, in lowest terms; positive.</summary>
    public long Denominator { get; }

    /// <summary>A fraction of two whole numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public static Fraction From(long numerator, long denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var common = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new(numerator / common, denominator / common);
    }

    /// <summary>A fraction written as <c>1/2</c>, <c>75</c> or <c>62.5</c>; null for anything else.</summary>
    /// <remarks>At most nine digits in each part; a point, never a comma, as decimal sign.</remarks>
    public static Fraction? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/');
        if (slash >= 0)
            return Whole(text.Substring(0, slash)) is { } above && Whole(text.Substring(slash + 1)) is { } below && below > 0 ? From(above, below) : null;
        var point = text.IndexOf('.');
        if (point < 0) return Whole(text) is { } whole ? From(whole) : null;
        var decimals = text.Substring(point + 1).Trim();
        if (Whole(text.Substring(0, point)) is not { } units || Whole(decimals) is not { } rest) return null;
        var scale = 1L;
        for (var i = 0; i < decimals.Length; i++) scale *= 10;
        return From((units * scale) + rest, scale);
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction? other)
        => other is null ? 1 : ((BigInteger)Numerator * other.Denominator).CompareTo((BigInteger)other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction? other) => other is not null && Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Fraction);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Numerator, Denominator);

    /// <summary>The fraction as it is written in files: <c>1/2</c>, or <c>75</c> where the denominator is 1.</summary>
    public override string ToString() => Denominator == 1 ? NumberText.Machine(Numerator) : NumberText.Machine(Numerator) + "/" + NumberText.Machine(Denominator);

    /// <summary>The smallest whole number that is at least this fraction of another: ⌈whole · numerator / denominator⌉.</summary>
    internal long CeilingOf(BigInteger whole)
    {
        var quotient = BigInteger.DivRem(whole * Numerator, Denominator, out var rest);
        return (long)(rest.Sign > 0 ? quotient + 1 : quotient);
    }

    private static long? Whole(string text)
    {
        text = text.Trim();
        return text.Length is > 0 and <= 9 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
