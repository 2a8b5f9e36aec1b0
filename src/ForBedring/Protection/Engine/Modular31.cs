using System.Numerics;

namespace ForBedring.Protection.Engine;

/// <summary>The field of whole numbers modulo the prime 2³¹ − 1: the second opinion when an audit disagrees with the first.</summary>
internal readonly struct Modular31 : IArithmetic<ulong>
{
    private const ulong Prime = (1UL << 31) - 1;

    public ulong One => 1;

    public ulong Of(Ratio value) => value.IsWhole ? Residue(value.Numerator) : Multiply(Residue(value.Numerator), Invert(Residue(value.Denominator)));

    public bool IsZero(ulong value) => value == 0;

    public bool AreEqual(ulong left, ulong right) => left == right;

    public ulong Subtract(ulong left, ulong right) => left >= right ? left - right : left + Prime - right;

    public ulong Multiply(ulong left, ulong right) => left * right % Prime;

    public ulong Invert(ulong value)
    {
        var result = 1UL;
        var power = value;
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = Multiply(result, power);
            power = Multiply(power, power);
        }

        return result;
    }

    private static ulong Residue(BigInteger number)
    {
        var rest = number % Prime;
        return (ulong)(rest.Sign < 0 ? rest + Prime : rest);
    }
}
