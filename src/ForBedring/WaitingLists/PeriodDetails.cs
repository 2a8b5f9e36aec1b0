namespace ForBedring.WaitingLists;

/// <summary>Counts what only single periods show: the received cohort, causes of postponement, Helfo, the 65-working-day guarantee.</summary>
internal sealed class PeriodDetails
{
    public const int CohortAccepted = 0;
    public const int CohortRejected = 1;
    public const int CohortUnassessed = 2;
    public const int Forwarded = 3;
    public const int StartedNone = 4;
    public const int WithDeadlineNone = 7;
    public const int BreachNone = 10;
    public const int HelfoNotified = 13;
    public const int HelfoAgreed = 14;
    public const int Guarantee = 15;
    public const int GuaranteeKept = 16;
    public const int AssessmentCalendarDays = 17;
    public const int EndedNoCode = 18;
    public const int WaitingRightNoDeadline = 19;
    public const int PostponedLeftOut = 20;
    public const int EndedCodes = 21;

    private const int MostGuaranteeDays = 65;
    private const int GuaranteeAge = 23;

    private readonly WaitingDefinitions _definitions;
    private readonly WorkingDayTable _workingDays;
    private readonly ReferralList _list;
    private readonly ImmutableArray<short> _exitCodes;
    private readonly bool[] _isGuaranteeSector;
    private readonly int _from;
    private readonly int _to;

    public PeriodDetails(WaitingDefinitions definitions, WorkingDayTable workingDays, ReferralList list, ImmutableArray<short> exitCodes, int from, int to)
    {
        _definitions = definitions;
        _workingDays = workingDays;
        _list = list;
        _exitCodes = exitCodes;
        _isGuaranteeSector = [.. list.Sectors.Select(s => s is "PHBU" or "PHV" or "TSB")];
        _from = from;
        _to = to;
        Row = new long[EndedCodes + exitCodes.Length];
    }

    public long[] Row { get; }

    public void Add(int index)
    {
        ref readonly var row = ref _list.Rows[index];
        ref readonly var extras = ref _list.ExtrasOf(index);
        if (IsIn(row.Received))
        {
            if (row.Assessed == DayNumber.Absent) Row[CohortUnassessed]++;
            else if (row.Right == Populations.HasRight) Row[CohortAccepted]++;
            else if (row.Right == Populations.Rejected) Row[CohortRejected]++;
            if (extras.Forwarded == 1) Row[Forwarded]++;
        }

        if (IsIn(row.Assessed) && row.Assessed >= row.Received) Row[AssessmentCalendarDays] += row.Assessed - row.Received;
        CountStart(row, extras.Helfo);
        CountGuarantee(row, extras);
        if (IsIn(row.WaitEnd) && row.Right == Populations.HasRight)
        {
            if (row.WaitEndCode < 0) Row[EndedNoCode]++;
            else Row[EndedCodes + _exitCodes.IndexOf(row.WaitEndCode)]++;
        }

        if (!Populations.TryGetStay(row, _definitions.Profile, out var entry, out var exit) || exit <= entry || entry > _to || exit <= _to) return;
        if (row.Deadline == DayNumber.Absent && row.Right == Populations.HasRight) Row[WaitingRightNoDeadline]++;
        if (_to > row.Deadline) CountHelfo(extras.Helfo);
    }

    private void CountStart(in ReferralRow row, short helfo)
    {
        if (!IsIn(row.WaitEnd) || row.WaitEnd < row.Seniority || !Populations.IsStarted(row, _definitions.Profile)) return;
        var cause = (int)Populations.CauseOf(row.Postponement);
        Row[StartedNone + cause]++;
        if (row.Deadline == DayNumber.Absent) return;
        Row[WithDeadlineNone + cause]++;
        if (!PeriodTally.HasBreachDenominator(row, _definitions.BreachPostponements)) Row[PostponedLeftOut]++;
        if (row.WaitEnd <= row.Deadline) return;
        Row[BreachNone + cause]++;
        CountHelfo(helfo);
    }

    private void CountGuarantee(in ReferralRow row, in ReferralExtras extras)
    {
        if (extras.Sector < 0 || !_isGuaranteeSector[extras.Sector] || extras.Age < 0 || extras.Age >= GuaranteeAge) return;
        if (row.Right != Populations.HasRight || row.WaitEndCode != Populations.CareStarted || !IsIn(row.WaitEnd) || row.Assessed == DayNumber.Absent) return;
        Row[Guarantee]++;
        if (_workingDays.Count(row.Assessed, row.WaitEnd) <= MostGuaranteeDays) Row[GuaranteeKept]++;
    }

    private void CountHelfo(short helfo)
    {
        if (helfo == (short)HelfoNotice.Notified) Row[HelfoNotified]++;
        else if (helfo == (short)HelfoNotice.AgreedNotTo) Row[HelfoAgreed]++;
    }

    private bool IsIn(int day) => day >= _from && day <= _to;
}
