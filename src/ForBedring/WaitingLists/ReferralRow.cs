namespace ForBedring.WaitingLists;

/// <summary>One referral as numbers, for the fast core: absent dates are <see cref="DayNumber.Absent"/>, absent codes are −1.</summary>
internal struct ReferralRow
{
    public int Unit;
    public int Received;
    public int Seniority;
    public int Assessed;
    public int Deadline;
    public int WaitEnd;
    public int Closed;
    public short Right;
    public short Outcome;
    public short WaitEndCode;
    public short Postponement;
    public bool IsCleanUp;

    public static ReferralRow Of(Referral referral) => new()
    {
        Received = DayNumber.Of(referral.Received),
        Seniority = DayNumber.Of(referral.Seniority ?? referral.Received),
        Assessed = DayNumber.Of(referral.Assessed),
        Deadline = DayNumber.Of(referral.Deadline),
        WaitEnd = DayNumber.Of(referral.WaitEnd),
        Closed = DayNumber.Of(referral.Closed),
        Right = NumberOf(referral.Right),
        Outcome = NumberOf(referral.Outcome),
        WaitEndCode = NumberOf(referral.WaitEndCode),
        Postponement = NumberOf(referral.Postponement),
        IsCleanUp = referral.IsCleanUp,
    };

    public static short NumberOf(ListedCode? code) => code is null ? (short)-1 : (short)code.Number;
}
