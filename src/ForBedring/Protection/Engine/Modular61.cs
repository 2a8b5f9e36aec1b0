using System.Numerics;

namespace ForBedring.Protection.Engine;

/// <summary>The field of whole numbers modulo the prime 2⁶¹ − 1.</summary>
internal readonly struct Modular61 : IArithmetic<ulong>
{
    private const ulong Prime = (1UL << 61) - 1;

    public ulong One => 1;

    public ulong Of(Ratio value) => value.IsWhole ? Residue(value.Numerator) : Multiply(Residue(value.Numerator), Invert(Residue(value.Denominator)));

    public bool IsZero(ulong value) => value == 0;

    public bool AreEqual(ulong left, ulong right) => left == right;

    public ulong Subtract(ulong left, ulong right) => left >= right ? left - right : left + Prime - right;

    public ulong Multiply(ulong left, ulong right)
    {
        if (left == 1) return right;
        if (right == 1) return left;
        if (left == Prime - 1) return right == 0 ? 0 : Prime - right;
        if (right == Prime - 1) return left == 0 ? 0 : Prime - left;
        return Reduce(left, right);
    }

    public ulong Invert(ulong value)
    {
        if (value is 1 or Prime - 1) return value;
        var result = 1UL;
        var power = value;
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = Multiply(result, power);
            power = Multiply(power, power);
        }

        return result;
    }

    private static ulong Reduce(ulong left, ulong right)
    {
        unchecked
        {
            var (high, low) = Product(left, right);
            var sum = (low & Prime) + ((low >> 61) | (high << 3));
            return sum >= Prime ? sum - Prime : sum;
        }
    }

    private static (ulong High, ulong Low) Product(ulong left, ulong right)
    {
#if NET
        var high = Math.BigMul(left, right, out var low);
        return (high, low);
#else
        unchecked
        {
            ulong a = left >> 32, b = left & uint.MaxValue, c = right >> 32, d = right & uint.MaxValue;
            var lowest = b * d;
            var middle = (a * d) + (lowest >> 32);
            var other = (b * c) + (middle & uint.MaxValue);
            return ((a * c) + (middle >> 32) + (other >> 32), (other << 32) | (lowest & uint.MaxValue));
        }
#endif
    }

    private static ulong Residue(BigInteger number)
    {
        var rest = number % Prime;
        return (ulong)(rest.Sign < 0 ? rest + Prime : rest);
    }
}
