namespace ForBedring.WaitingLists;

/// <summary>The counts a published table rests on, one bit each: which of them a referral is in, for one month.</summary>
internal sealed class PublicationKeys
{
    public const int Received = 0;
    public const int Assessed = 1;
    public const int Accepted = 2;
    public const int Rejected = 3;
    public const int NotApplicable = 4;
    public const int AcceptedOrRejected = 5;
    public const int AssessmentTimes = 6;
    public const int AssessedInTime = 7;
    public const int AssessedLate = 8;
    public const int Unassessed = 9;
    public const int UnassessedOverdue = 10;
    public const int Started = 11;
    public const int StartedOver365 = 12;
    public const int StartedWithDeadline = 13;
    public const int StartedBreaches = 14;
    public const int WaitingOver365 = 15;
    public const int WaitingOver180 = 16;
    public const int WaitingWithin126 = 17;
    public const int WaitingWithDeadline = 18;
    public const int WaitingBreaches = 19;
    public const int DeadlineNext30 = 20;
    public const int FlowOpening = 21;
    public const int FlowEntered = 22;
    public const int FlowExited = 23;
    public const int FlowClosing = 24;
    public const int FlowSameDay = 25;
    public const int FlowTerms = 26;

    /// <summary>Complements that a row lets a reader compute: its n minus its value.</summary>
    public static readonly (string Metric, int Value, int N)[] Complements =
    [
        ("unassessedOverdueAtEnd", UnassessedOverdue, Unassessed), ("startedOver365", StartedOver365, Started), ("startedWithDeadline", StartedWithDeadline, Started),
        ("startedBreaches", StartedBreaches, StartedWithDeadline), ("waitingOver365", WaitingOver365, FlowClosing), ("waitingOver180", WaitingOver180, FlowClosing),
        ("waitingWithin18Weeks", WaitingWithin126, FlowClosing), ("waitingWithDeadline", WaitingWithDeadline, FlowClosing), ("waitingBreaches", WaitingBreaches, WaitingWithDeadline),
        ("deadlineWithinNext30", DeadlineNext30, WaitingWithDeadline),
    ];

    private static readonly Dictionary<string, int[]> KeysOfMetric = new(StringComparer.Ordinal)
    {
        ["referralsReceived"] = [Received],
        ["assessed"] = [Assessed],
        ["accepted"] = [Accepted],
        ["rejected"] = [Rejected],
        ["notApplicable"] = [NotApplicable],
        ["rejectionShare"] = [Rejected, AcceptedOrRejected],
        ["assessedWithin10WorkingDays"] = [AssessedInTime, AssessmentTimes],
        ["assessmentBreaches"] = [AssessedLate, AssessmentTimes],
        ["assessmentBreachShare"] = [AssessedLate, AssessmentTimes],
        ["meanAssessmentWorkingDays"] = [AssessmentTimes],
        ["unassessedAtEnd"] = [Unassessed],
        ["unassessedOverdueAtEnd"] = [UnassessedOverdue, Unassessed],
        ["started"] = [Started],
        ["startedMeanWait"] = [Started],
        ["startedMedianWait"] = [Started],
        ["startedP90"] = [Started],
        ["startedMaxWait"] = [Started],
        ["startedOver365"] = [StartedOver365, Started],
        ["startedWithDeadline"] = [StartedWithDeadline, Started],
        ["startedBreaches"] = [StartedBreaches, StartedWithDeadline],
        ["startedBreachShare"] = [StartedBreaches, StartedWithDeadline],
        ["startedMeanBreachDays"] = [StartedBreaches],
        ["waiting"] = [FlowClosing],
        ["waitingMeanWait"] = [FlowClosing],
        ["waitingMedianWait"] = [FlowClosing],
        ["waitingP92"] = [FlowClosing],
        ["waitingLongest"] = [FlowClosing],
        ["waitingOver365"] = [WaitingOver365, FlowClosing],
        ["waitingOver180"] = [WaitingOver180, FlowClosing],
        ["waitingWithin18Weeks"] = [WaitingWithin126, FlowClosing],
        ["waitingWithDeadline"] = [WaitingWithDeadline, FlowClosing],
        ["waitingBreaches"] = [WaitingBreaches, WaitingWithDeadline],
        ["waitingBreachShare"] = [WaitingBreaches, WaitingWithDeadline],
        ["deadlineWithinNext30"] = [DeadlineNext30, WaitingWithDeadline],
        ["flowOpening"] = [FlowOpening],
        ["flowEntered"] = [FlowEntered],
        ["flowExited"] = [FlowExited],
        ["flowClosing"] = [FlowClosing],
        ["flowSameDay"] = [FlowSameDay],
    };

    private readonly WaitingDefinitions _definitions;
    private readonly WorkingDayTable _workingDays;
    private readonly ImmutableArray<short> _exitCodes;

    public PublicationKeys(WaitingDefinitions definitions, WorkingDayTable workingDays, ImmutableArray<short> exitCodes)
    {
        _definitions = definitions;
        _workingDays = workingDays;
        _exitCodes = exitCodes;
        Count = FlowTerms + 3 + exitCodes.Length;
    }

    /// <summary>How many keys there are: the fixed ones, then assessed out, clean-up, no code, and each exit code.</summary>
    public int Count { get; }

    /// <summary>The terms of the exits, by key.</summary>
    public IEnumerable<int> ExitTerms => Enumerable.Range(FlowTerms, Count - FlowTerms);

    /// <summary>The keys that must all be shown for a metric to be shown.</summary>
    public int[] Of(WaitingMetric metric) => KeysOfMetric.TryGetValue(metric.Name, out var keys) ? keys : [TermOf(metric.Name)];

    /// <summary>Whether a key counts a referral in the month from one day to another.</summary>
    public HashSet<int> Of(in ReferralRow row, int from, int to)
    {
        var keys = new HashSet<int>();
        if (row.Received >= from && row.Received <= to) keys.Add(Received);
        if (row.Assessed >= from && row.Assessed <= to) AddAssessment(keys, row);
        if (row.Received <= to && row.Assessed > to)
        {
            keys.Add(Unassessed);
            if (to > _workingDays.Due(row.Received)) keys.Add(UnassessedOverdue);
        }

        if (row.WaitEnd >= from && row.WaitEnd <= to && row.WaitEnd >= row.Seniority && Populations.IsStarted(row, _definitions.Profile)) AddStart(keys, row);
        if (!Populations.TryGetStay(row, _definitions.Profile, out var entry, out var exit)) return keys;
        if (exit <= entry)
        {
            if (entry >= from && entry <= to) keys.Add(FlowSameDay);
            return keys;
        }

        if (entry < from && exit >= from) keys.Add(FlowOpening);
        if (entry >= from && entry <= to) keys.Add(FlowEntered);
        if (exit >= from && exit <= to)
        {
            keys.Add(FlowExited);
            keys.Add(ExitTermOf(row));
        }

        if (entry <= to && exit > to) AddWaiting(keys, row, to);
        return keys;
    }

    private void AddAssessment(HashSet<int> keys, in ReferralRow row)
    {
        keys.Add(Assessed);
        if (row.Right == Populations.HasRight) keys.Add(Accepted);
        if (row.Right == Populations.Rejected) keys.Add(Rejected);
        if (row.Right == Populations.NotApplicable) keys.Add(NotApplicable);
        if (row.Right is Populations.HasRight or Populations.Rejected) keys.Add(AcceptedOrRejected);
        if (row.Assessed < row.Received) return;
        keys.Add(AssessmentTimes);
        keys.Add(row.Assessed <= _workingDays.Due(row.Received) ? AssessedInTime : AssessedLate);
    }

    private void AddStart(HashSet<int> keys, in ReferralRow row)
    {
        keys.Add(Started);
        if (row.WaitEnd - row.Seniority > Tally.Year) keys.Add(StartedOver365);
        if (!PeriodTally.HasBreachDenominator(row, _definitions.BreachPostponements)) return;
        keys.Add(StartedWithDeadline);
        if (row.WaitEnd > row.Deadline) keys.Add(StartedBreaches);
    }

    private static void AddWaiting(HashSet<int> keys, in ReferralRow row, int to)
    {
        var wait = to - row.Seniority;
        keys.Add(FlowClosing);
        if (wait > Tally.Year) keys.Add(WaitingOver365);
        if (wait > Tally.HalfYear) keys.Add(WaitingOver180);
        if (wait <= Tally.Weeks18) keys.Add(WaitingWithin126);
        if (row.Deadline == DayNumber.Absent) return;
        keys.Add(WaitingWithDeadline);
        if (to > row.Deadline) keys.Add(WaitingBreaches);
        else if (row.Deadline <= to + Tally.NextDays) keys.Add(DeadlineNext30);
    }

    private int ExitTermOf(in ReferralRow row) => PeriodTally.ExitSlot(row, _definitions.Profile, _exitCodes) switch
    {
        Tally.FlowAssessedOut => FlowTerms,
        Tally.FlowCleanUp => FlowTerms + 1,
        Tally.FlowNoCode => FlowTerms + 2,
        var slot => FlowTerms + 3 + slot - Tally.Exits,
    };

    private int TermOf(string metric) => metric switch
    {
        "flowCleanUp" => FlowTerms + 1,
        "flowExited.none" => FlowTerms + 2,
        _ => FlowTerms + 3 + _exitCodes.IndexOf(short.Parse(metric.Substring(metric.IndexOf('.') + 1), System.Globalization.CultureInfo.InvariantCulture)),
    };
}
