namespace ForBedring.WaitingLists;

/// <summary>Recognises the shape of a Norwegian national identity number: eleven digits with valid check digits.</summary>
internal static class IdentityNumber
{
    private static readonly int[] First = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] Second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    public static bool HasShapeOf(ReadOnlySpan<byte> text)
    {
        if (text.Length != 11) return false;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
        }

        return IsDivisible(text, First) && IsDivisible(text, Second);
    }

    private static bool IsDivisible(ReadOnlySpan<byte> text, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (text[i] - '0') * weights[i];
        return sum % 11 == 0;
    }
}
