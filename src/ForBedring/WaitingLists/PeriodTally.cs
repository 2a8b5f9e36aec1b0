namespace ForBedring.WaitingLists;

/// <summary>Counts one period over some rows in one plain pass: the general form, for any interval. The monthly core must agree with it.</summary>
internal sealed class PeriodTally
{
    private readonly WaitingDefinitions _definitions;
    private readonly WorkingDayTable _workingDays;
    private readonly ImmutableArray<short> _exitCodes;
    private readonly int _from;
    private readonly int _to;

    public PeriodTally(WaitingDefinitions definitions, WorkingDayTable workingDays, ImmutableArray<short> exitCodes, int from, int to)
    {
        _definitions = definitions;
        _workingDays = workingDays;
        _exitCodes = exitCodes;
        _from = from;
        _to = to;
        Row = new long[Tally.Exits + exitCodes.Length];
    }

    public long[] Row { get; }

    public DayHistogram.Builder StartedWaits { get; } = new();

    public DayHistogram.Builder WaitingWaits { get; } = new();

    public DayHistogram.Builder AssessmentDays { get; } = new();

    public void Add(in ReferralRow row)
    {
        CountIntake(row);
        if (IsIn(row.WaitEnd) && Populations.IsStarted(row, _definitions.Profile)) CountStart(row);
        if (Populations.TryGetStay(row, _definitions.Profile, out var entry, out var exit))
        {
            if (entry <= _to && exit > _to) CountWaiting(row);
            CountFlow(row, entry, exit);
        }
    }

    private bool IsIn(int day) => day >= _from && day <= _to;

    private void CountIntake(in ReferralRow row)
    {
        if (IsIn(row.Received)) Row[Tally.Received]++;
        if (row.Received <= _to && row.Assessed > _to)
        {
            Row[Tally.Unassessed]++;
            if (_to > _workingDays.Due(row.Received)) Row[Tally.UnassessedOverdue]++;
        }

        if (!IsIn(row.Assessed)) return;
        Row[Tally.Assessed]++;
        if (row.Right == Populations.HasRight) Row[Tally.Accepted]++;
        else if (row.Right == Populations.Rejected) Row[Tally.Rejected]++;
        else if (row.Right == Populations.NotApplicable) Row[Tally.NotApplicable]++;
        if (row.Assessed < row.Received)
        {
            Row[Tally.AssessmentLeftOut]++;
            return;
        }

        var days = _workingDays.Count(row.Received, row.Assessed);
        Row[Tally.AssessmentTimes]++;
        Row[Tally.AssessmentDays] += days;
        if (row.Assessed <= _workingDays.Due(row.Received)) Row[Tally.AssessedInTime]++;
        AssessmentDays.Add(days);
    }

    private void CountStart(in ReferralRow row)
    {
        var wait = row.WaitEnd - row.Seniority;
        if (wait < 0)
        {
            Row[Tally.StartedLeftOut]++;
            return;
        }

        Row[Tally.Started]++;
        Row[Tally.StartedDays] += wait;
        if (wait > Tally.Year) Row[Tally.StartedOver365]++;
        StartedWaits.Add(wait);
        if (!HasBreachDenominator(row, _definitions.BreachPostponements)) return;
        Row[Tally.StartedWithDeadline]++;
        if (row.WaitEnd <= row.Deadline) return;
        Row[Tally.StartedBreaches]++;
        Row[Tally.StartedBreachDays] += row.WaitEnd - row.Deadline;
    }

    private void CountWaiting(in ReferralRow row)
    {
        var wait = _to - row.Seniority;
        Row[Tally.Waiting]++;
        Row[Tally.WaitingDays] += wait;
        if (wait > Tally.Year) Row[Tally.WaitingOver365]++;
        if (wait > Tally.HalfYear) Row[Tally.WaitingOver180]++;
        if (wait <= Tally.Weeks18) Row[Tally.WaitingWithin126]++;
        WaitingWaits.Add(wait);
        if (row.Deadline == DayNumber.Absent) return;
        Row[Tally.WaitingWithDeadline]++;
        if (_to > row.Deadline)
        {
            Row[Tally.WaitingBreaches]++;
            Row[Tally.WaitingBreachDays] += _to - row.Deadline;
        }
        else if (row.Deadline <= _to + Tally.NextDays)
        {
            Row[Tally.DeadlineNext30]++;
        }
    }

    private void CountFlow(in ReferralRow row, int entry, int exit)
    {
        if (exit <= entry)
        {
            if (IsIn(entry)) Row[Tally.FlowSameDay]++;
            return;
        }

        if (entry < _from && exit >= _from) Row[Tally.FlowOpening]++;
        if (IsIn(entry)) Row[Tally.FlowEntered]++;
        if (!IsIn(exit)) return;
        Row[Tally.FlowExited]++;
        Row[ExitSlot(row, _definitions.Profile, _exitCodes)]++;
    }

    public static bool HasBreachDenominator(in ReferralRow row, BreachPostponements postponements)
        => row.Deadline != DayNumber.Absent && (postponements == BreachPostponements.Keep || Populations.CauseOf(row.Postponement) != PostponementCause.PatientOrMedical);

    /// <summary>Which term of the flow an exit belongs to: clean-up before all else, then the assessment, then the code.</summary>
    public static int ExitSlot(in ReferralRow row, ListProfile profile, ImmutableArray<short> exitCodes)
    {
        if (row.IsCleanUp) return Tally.FlowCleanUp;
        if (Populations.IsAssessedOut(row, profile)) return Tally.FlowAssessedOut;
        return row.WaitEndCode < 0 || row.WaitEnd == DayNumber.Absent ? Tally.FlowNoCode : Tally.Exits + IndexOf(exitCodes, row.WaitEndCode);
    }

    private static int IndexOf(ImmutableArray<short> codes, short code)
    {
        var at = 0;
        while (codes[at] != code) at++;
        return at;
    }

    /// <summary>Sets what does not add from the histograms.</summary>
    public void Finish(DayHistogram started, DayHistogram waiting)
    {
        Tally.SetOrder(Row, started.Count, started.AtRank, Tally.StartedMedianTwice, Tally.StartedPercent, _definitions.PercentileConvention);
        Tally.SetOrder(Row, waiting.Count, waiting.AtRank, Tally.WaitingMedianTwice, Tally.WaitingPercent, _definitions.PercentileConvention);
    }
}
