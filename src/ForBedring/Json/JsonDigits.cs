using System.Globalization;
using System.Text;

namespace ForBedring.Json;

/// <summary>Numbers from the digits of a JSON source: short ones at once, others as text.</summary>
internal static class JsonDigits
{
    // So many digits fit in 64 bits whatever they are.
    private const int MostQuick = 18;

    /// <summary>A whole number written without point and exponent.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> digits, out int value)
    {
        if (!TryQuick(digits, out var number, out var isNegative, out var scale)) return int.TryParse(Text(digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        var signed = isNegative ? -number : number;
        value = signed is >= int.MinValue and <= int.MaxValue ? (int)signed : 0;
        return scale < 0 && value == signed;
    }

    /// <summary>A decimal number, exact as written, trailing zeros included.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> digits, out decimal value)
    {
        if (!TryQuick(digits, out var number, out var isNegative, out var scale))
            return decimal.TryParse(Text(digits), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);
        value = new decimal(unchecked((int)number), (int)(number >> 32), 0, isNegative, (byte)Math.Max(scale, 0));
        return true;
    }

    // The scale is −1 where there is no point.
    private static bool TryQuick(ReadOnlySpan<byte> digits, out long number, out bool isNegative, out int scale)
    {
        (number, scale) = (0, -1);
        isNegative = digits[0] == '-';
        if (digits.Length > MostQuick) return false;
        unchecked
        {
            for (var i = isNegative ? 1 : 0; i < digits.Length; i++)
            {
                var digit = digits[i] - '0';
                if ((uint)digit <= 9)
                {
                    number = (number * 10) + digit;
                    if (scale >= 0) scale++;
                }
                else if (digits[i] == '.')
                {
                    scale = 0;
                }
                else
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static string Text(ReadOnlySpan<byte> digits) => Encoding.ASCII.GetString(digits.ToArray());
}
