using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>The counts that published figures rest on: what each is called, and its value in a tally.</summary>
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

    /// <summary>From here on the terms of the exits: assessed out, clean-up, without code, then each exit code.</summary>
    public const int Terms = 26;
    public const int AssessedOut = Terms;
    public const int CleanUp = Terms + 1;
    public const int NoCode = Terms + 2;
    public const int FirstCode = Terms + 3;

    private static readonly string[] Names =
    [
        "referralsReceived", "assessed", "accepted", "rejected", "notApplicable", "acceptedOrRejected", "assessmentTimes", "assessedWithin10WorkingDays", "assessmentBreaches",
        "unassessedAtEnd", "unassessedOverdueAtEnd", "started", "startedOver365", "startedWithDeadline", "startedBreaches", "waitingOver365", "waitingOver180", "waitingWithin18Weeks",
        "waitingWithDeadline", "waitingBreaches", "deadlineWithinNext30", "flowOpening", "flowEntered", "flowExited", "flowClosing", "flowSameDay", "flowAssessedOut", "flowCleanUp", "flowExited.none",
    ];

    private readonly ImmutableArray<short> _exitCodes;
    private readonly bool _withDetail;

    /// <param name="exitCodes">The end codes the list can have, by number.</param>
    /// <param name="withDetail">Whether the terms of the flow are published.</param>
    public PublicationKeys(ImmutableArray<short> exitCodes, bool withDetail)
    {
        _exitCodes = exitCodes;
        _withDetail = withDetail;
        Count = FirstCode + exitCodes.Length;
        CareStarted = FirstCode + exitCodes.IndexOf(Populations.CareStarted);
    }

    public int Count { get; }

    /// <summary>The term of those who left because care started.</summary>
    public int CareStarted { get; }

    /// <summary>Whether a count stands in what is published.</summary>
    public bool IsPublished(int key) => key < FlowSameDay || (_withDetail && key != AssessedOut);

    /// <summary>What a count is called among earlier published figures: the metric that shows it.</summary>
    public string NameOf(int key) => key < FirstCode ? Names[key] : "flowExited." + NumberText.Machine(_exitCodes[key - FirstCode]);

    /// <summary>A count in a tally.</summary>
    public static long ValueOf(int key, long[] tally) => key switch
    {
        Received => tally[Tally.Received],
        Assessed => tally[Tally.Assessed],
        Accepted => tally[Tally.Accepted],
        Rejected => tally[Tally.Rejected],
        NotApplicable => tally[Tally.NotApplicable],
        AcceptedOrRejected => tally[Tally.Accepted] + tally[Tally.Rejected],
        AssessmentTimes => tally[Tally.AssessmentTimes],
        AssessedInTime => tally[Tally.AssessedInTime],
        AssessedLate => tally[Tally.AssessmentTimes] - tally[Tally.AssessedInTime],
        Unassessed => tally[Tally.Unassessed],
        UnassessedOverdue => tally[Tally.UnassessedOverdue],
        Started => tally[Tally.Started],
        StartedOver365 => tally[Tally.StartedOver365],
        StartedWithDeadline => tally[Tally.StartedWithDeadline],
        StartedBreaches => tally[Tally.StartedBreaches],
        WaitingOver365 => tally[Tally.WaitingOver365],
        WaitingOver180 => tally[Tally.WaitingOver180],
        WaitingWithin126 => tally[Tally.WaitingWithin126],
        WaitingWithDeadline => tally[Tally.WaitingWithDeadline],
        WaitingBreaches => tally[Tally.WaitingBreaches],
        DeadlineNext30 => tally[Tally.DeadlineNext30],
        FlowOpening => tally[Tally.FlowOpening],
        FlowEntered => tally[Tally.FlowEntered],
        FlowExited => tally[Tally.FlowExited],
        FlowClosing => tally[Tally.Waiting],
        FlowSameDay => tally[Tally.FlowSameDay],
        AssessedOut => tally[Tally.FlowAssessedOut],
        CleanUp => tally[Tally.FlowCleanUp],
        NoCode => tally[Tally.FlowNoCode],
        _ => tally[Tally.Exits + key - FirstCode],
    };
}
