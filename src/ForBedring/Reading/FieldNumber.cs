namespace ForBedring.Reading;

/// <summary>Numbers as they stand in exported files.</summary>
internal static class FieldNumber
{
    /// <summary>A whole number from 0 to 2,147,483,647: digits, then perhaps a point or comma and zeros (<c>4</c>, <c>4.0</c>, <c>4,0</c>). Blanks round it are not allowed here.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> utf8, out int value)
    {
        value = 0;
        var at = 0;
        for (; at < utf8.Length && utf8[at] is >= (byte)'0' and <= (byte)'9'; at++)
        {
            var digit = utf8[at] - '0';
            if (value > (int.MaxValue - digit) / 10) return false;
            value = (value * 10) + digit;
        }

        if (at == 0) return false;
        if (at == utf8.Length) return true;
        if (utf8[at] is not ((byte)'.' or (byte)',') || at + 1 == utf8.Length) return false;
        for (at++; at < utf8.Length; at++)
        {
            if (utf8[at] != '0') return false;
        }

        return true;
    }
}
