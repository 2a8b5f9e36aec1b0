namespace ForBedring.WaitingLists;

/// <summary>The whole numbers behind every figure of one group in one period: a row of longs, so that merging is addition.</summary>
internal static class Tally
{
    public const int Received = 0;
    public const int Assessed = 1;
    public const int Accepted = 2;
    public const int Rejected = 3;
    public const int NotApplicable = 4;
    public const int AssessmentTimes = 5;
    public const int AssessedInTime = 6;
    public const int AssessmentDays = 7;
    public const int AssessmentLeftOut = 8;
    public const int Unassessed = 9;
    public const int UnassessedOverdue = 10;
    public const int Started = 11;
    public const int StartedDays = 12;
    public const int StartedOver365 = 13;
    public const int StartedWithDeadline = 14;
    public const int StartedBreaches = 15;
    public const int StartedBreachDays = 16;
    public const int StartedLeftOut = 17;
    public const int Waiting = 18;
    public const int WaitingDays = 19;
    public const int WaitingOver365 = 20;
    public const int WaitingOver180 = 21;
    public const int WaitingWithin126 = 22;
    public const int WaitingWithDeadline = 23;
    public const int WaitingBreaches = 24;
    public const int WaitingBreachDays = 25;
    public const int DeadlineNext30 = 26;
    public const int FlowOpening = 27;
    public const int FlowEntered = 28;
    public const int FlowExited = 29;
    public const int FlowSameDay = 30;
    public const int FlowAssessedOut = 31;
    public const int FlowCleanUp = 32;
    public const int FlowNoCode = 33;

    /// <summary>From here on the numbers do not add: twice the medians, a hundred times the percentiles, the longest.</summary>
    public const int StartedMedianTwice = 34;
    public const int StartedP90Hundredfold = 35;
    public const int StartedLongest = 36;
    public const int WaitingMedianTwice = 37;
    public const int WaitingP92Hundredfold = 38;
    public const int WaitingLongest = 39;

    /// <summary>From here on the exits by code, in the order of the list's exit codes.</summary>
    public const int Exits = 40;

    /// <summary>The thresholds of WTL-R10 and the percentiles of W5 and W6.</summary>
    public const int Year = 365;
    public const int HalfYear = 180;
    public const int Weeks18 = 126;
    public const int NextDays = 30;
    public const int WaitingPercent = 92;
    public const int StartedPercent = 90;

    /// <summary>The end codes a list can have, by number: the whole of list 8445 and whatever else the data hold.</summary>
    public static ImmutableArray<short> ExitCodesOf(ReferralRow[] rows, int count)
    {
        var occurs = new bool[ListedCode.MostNumber + 2];
        foreach (var code in WaitEndCode.All) occurs[code.Number + 1] = true;
        for (var i = 0; i < count; i++) occurs[rows[i].WaitEndCode + 1] = true;
        var codes = ImmutableArray.CreateBuilder<short>();
        for (var i = 1; i < occurs.Length; i++)
        {
            if (occurs[i]) codes.Add((short)(i - 1));
        }

        return codes.ToImmutable();
    }

    /// <summary>Writes the order statistics of sorted days into a row.</summary>
    public static void SetOrder(Span<long> row, long n, Func<long, int> atRank, int medianSlot, int percent, PercentileConvention convention)
    {
        if (n == 0) return;
        row[medianSlot] = atRank((n + 1) / 2) + (long)atRank((n / 2) + 1);
        row[medianSlot + 1] = (long)(OrderStatistics.Percentile(n, percent, convention, atRank) * 100);
        row[medianSlot + 2] = atRank(n);
    }
}
