namespace ForBedring.WaitingLists;

/// <summary>Dates that systems write where there is none (<i>utfyllingsdato</i>): 1 January 1900 or 1970, a day in 2099 or 9999, a deadline many years ahead.</summary>
internal static class FillInDate
{
    private const int MostYears = 10;
    private const int MostDaysAfterExtract = 731;

    /// <summary>Years that stand in fill-in dates and in no referral.</summary>
    private static readonly int[] Years = [1, 1753, 1800, 1899, 1900, 1901, 2099, 2199, 2999, 3000, 9999];

    private static readonly int First2099 = DayNumber.Of(2099, 1, 1);
    private static readonly int Last2099 = DayNumber.Of(2099, 12, 31);

    /// <summary>Whether a readable day is a fill-in date.</summary>
    public static bool Is(int day) => day == 0 || (day >= First2099 && day <= Last2099);

    /// <summary>Whether a text is a date, in the ISO form or with points, in a year that stands in fill-in dates only.</summary>
    public static bool IsWritten(ReadOnlySpan<byte> text)
    {
        if (text.Length < 8) return false;
        var isIso = text.Length >= 10 && text[4] == '-' && text[7] == '-';
        var year = isIso ? Number(text.Slice(0, 4)) : text.IndexOf((byte)'.') > 0 && text.LastIndexOf((byte)'.') is var last && last + 5 <= text.Length ? Number(text.Slice(last + 1, 4)) : -1;
        return year > 0 && Array.IndexOf(Years, year) >= 0;
    }

    /// <summary>The last day a deadline may lie on: ten years after receipt, and two years after the extract where that is known.</summary>
    public static int LatestDeadline(int received, int extract)
    {
        var latest = received + (MostYears * 365) + 3;
        return extract == DayNumber.Absent ? latest : Math.Min(latest, Math.Max(extract, received) + MostDaysAfterExtract);
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            value = (value * 10) + digit - '0';
        }

        return value;
    }
}
