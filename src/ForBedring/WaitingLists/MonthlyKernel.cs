namespace ForBedring.WaitingLists;

/// <summary>
/// Counts every month of one group in one pass over its rows. What happens in a month is counted there; what stands at month-ends is two marks
/// in a difference array, from entry and to exit; order statistics of those waiting come from one running histogram over seniority days,
/// since wait = T − seniority. Each row is touched a constant number of times, whatever the number of months.
/// </summary>
internal sealed class MonthlyKernel
{
    private readonly MonthGrid _grid;
    private readonly WaitingDefinitions _definitions;
    private readonly WorkingDayTable _workingDays;
    private readonly ImmutableArray<short> _exitCodes;
    private readonly int _width;
    private readonly RunningHistogram _seniorities = new();
    private readonly DayBuckets _starts;
    private readonly DayBuckets _entries;
    private readonly DayBuckets _exits;
    private int _firstSeniority;
    private int _lastSeniority;

    public MonthlyKernel(MonthGrid grid, WaitingDefinitions definitions, WorkingDayTable workingDays, ImmutableArray<short> exitCodes)
    {
        _grid = grid;
        _definitions = definitions;
        _workingDays = workingDays;
        _exitCodes = exitCodes;
        _width = Tally.Exits + exitCodes.Length;
        _starts = new(grid.Count + 1);
        _entries = new(grid.Count + 1);
        _exits = new(grid.Count + 1);
    }

    /// <summary>The tallies of each month for the rows with the given numbers.</summary>
    public long[][] Count(ReferralRow[] rows, int[] order, int from, int to)
    {
        var months = new long[_grid.Count + 1][];
        for (var m = 0; m < months.Length; m++) months[m] = new long[_width];
        _starts.Clear();
        _entries.Clear();
        _exits.Clear();
        _firstSeniority = int.MaxValue;
        _lastSeniority = int.MinValue;
        for (var i = from; i < to; i++)
        {
            ref readonly var row = ref rows[order[i]];
            CountAssessment(row, months);
            CountStart(row, months);
            CountStay(row, months);
        }

        SumUp(months);
        SetStarted(months);
        SetWaiting(months);
        Array.Resize(ref months, _grid.Count);
        return months;
    }

    private void CountAssessment(in ReferralRow row, long[][] months)
    {
        if (_grid.MonthOf(row.Received) is >= 0 and var received) months[received][Tally.Received]++;
        var assessedEnd = _grid.EndOnOrAfter(row.Assessed);
        Stand(months, Tally.Unassessed, _grid.EndOnOrAfter(row.Received), assessedEnd, 1);
        var due = _workingDays.Due(row.Received);
        Stand(months, Tally.UnassessedOverdue, due == DayNumber.Absent ? _grid.Count : _grid.EndOnOrAfter(due + 1), assessedEnd, 1);
        if (_grid.MonthOf(row.Assessed) is not (>= 0 and var month)) return;
        var tally = months[month];
        tally[Tally.Assessed]++;
        if (row.Right == Populations.HasRight) tally[Tally.Accepted]++;
        else if (row.Right == Populations.Rejected) tally[Tally.Rejected]++;
        else if (row.Right == Populations.NotApplicable) tally[Tally.NotApplicable]++;
        if (row.Assessed < row.Received)
        {
            tally[Tally.AssessmentLeftOut]++;
            return;
        }

        tally[Tally.AssessmentTimes]++;
        tally[Tally.AssessmentDays] += _workingDays.Count(row.Received, row.Assessed);
        if (row.Assessed <= due) tally[Tally.AssessedInTime]++;
    }

    private void CountStart(in ReferralRow row, long[][] months)
    {
        if (row.WaitEndCode != Populations.CareStarted || _grid.MonthOf(row.WaitEnd) is not (>= 0 and var month) || !Populations.IsStarted(row, _definitions.Profile)) return;
        var tally = months[month];
        var wait = row.WaitEnd - row.Seniority;
        if (wait < 0)
        {
            tally[Tally.StartedLeftOut]++;
            return;
        }

        tally[Tally.Started]++;
        tally[Tally.StartedDays] += wait;
        if (wait > Tally.Year) tally[Tally.StartedOver365]++;
        _starts.Add(month, wait);
        if (!PeriodTally.HasBreachDenominator(row, _definitions.BreachPostponements)) return;
        tally[Tally.StartedWithDeadline]++;
        if (row.WaitEnd <= row.Deadline) return;
        tally[Tally.StartedBreaches]++;
        tally[Tally.StartedBreachDays] += row.WaitEnd - row.Deadline;
    }

    private void CountStay(in ReferralRow row, long[][] months)
    {
        if (!Populations.TryGetStay(row, _definitions.Profile, out var entry, out var exit)) return;
        var entered = _grid.MonthOf(entry);
        if (exit <= entry)
        {
            if (entered >= 0) months[entered][Tally.FlowSameDay]++;
            return;
        }

        if (entered >= 0) months[entered][Tally.FlowEntered]++;
        if (entry < _grid.First && exit >= _grid.First) months[0][Tally.FlowOpening]++;
        if (_grid.MonthOf(exit) is >= 0 and var exited)
        {
            months[exited][Tally.FlowExited]++;
            months[exited][PeriodTally.ExitSlot(row, _definitions.Profile, _exitCodes)]++;
        }

        var lo = _grid.EndOnOrAfter(entry);
        var hi = _grid.EndOnOrAfter(exit);
        if (lo >= hi) return;
        Stand(months, Tally.Waiting, lo, hi, 1);
        Stand(months, Tally.WaitingDays, lo, hi, row.Seniority);
        Stand(months, Tally.WaitingOver365, Math.Max(lo, _grid.EndOnOrAfter(row.Seniority + Tally.Year + 1)), hi, 1);
        Stand(months, Tally.WaitingOver180, Math.Max(lo, _grid.EndOnOrAfter(row.Seniority + Tally.HalfYear + 1)), hi, 1);
        Stand(months, Tally.WaitingWithin126, lo, Math.Min(hi, _grid.EndOnOrAfter(row.Seniority + Tally.Weeks18 + 1)), 1);
        _entries.Add(lo, row.Seniority);
        _exits.Add(hi, row.Seniority);
        _firstSeniority = Math.Min(_firstSeniority, row.Seniority);
        _lastSeniority = Math.Max(_lastSeniority, row.Seniority);
        if (row.Deadline == DayNumber.Absent) return;
        Stand(months, Tally.WaitingWithDeadline, lo, hi, 1);
        var breached = Math.Max(lo, _grid.EndOnOrAfter(row.Deadline + 1));
        Stand(months, Tally.WaitingBreaches, breached, hi, 1);
        Stand(months, Tally.WaitingBreachDays, breached, hi, row.Deadline);
        Stand(months, Tally.DeadlineNext30, Math.Max(lo, _grid.EndOnOrAfter(row.Deadline - Tally.NextDays)), Math.Min(hi, breached), 1);
    }

    // From month-end lo up to, not including, hi.
    private static void Stand(long[][] months, int slot, int lo, int hi, int amount)
    {
        if (lo >= hi) return;
        months[lo][slot] += amount;
        months[hi][slot] -= amount;
    }

    private void SumUp(long[][] months)
    {
        for (var m = 1; m < _grid.Count; m++)
        {
            foreach (var slot in Standing) months[m][slot] += months[m - 1][slot];
            months[m][Tally.FlowOpening] = WaitingMetric.Closing(months[m - 1]);
        }

        for (var m = 0; m < _grid.Count; m++)
        {
            var tally = months[m];
            tally[Tally.WaitingDays] = (tally[Tally.Waiting] * _grid.Ends[m]) - tally[Tally.WaitingDays];
            tally[Tally.WaitingBreachDays] = (tally[Tally.WaitingBreaches] * _grid.Ends[m]) - tally[Tally.WaitingBreachDays];
            if (WaitingMetric.Closing(tally) != tally[Tally.Waiting]) throw new InvalidOperationException("The flow does not balance with the list.");
        }
    }

    private static readonly int[] Standing =
    [
        Tally.Unassessed, Tally.UnassessedOverdue, Tally.Waiting, Tally.WaitingDays, Tally.WaitingOver365, Tally.WaitingOver180, Tally.WaitingWithin126,
        Tally.WaitingWithDeadline, Tally.WaitingBreaches, Tally.WaitingBreachDays, Tally.DeadlineNext30,
    ];

    private void SetStarted(long[][] months)
    {
        _starts.Sort();
        for (var m = 0; m < _grid.Count; m++)
        {
            var waits = _starts.SortedIn(m);
            if (waits.Count == 0) continue;
            Tally.SetOrder(months[m], waits.Count, waits.AtRank, Tally.StartedMedianTwice, Tally.StartedPercent, _definitions.PercentileConvention);
        }
    }

    private void SetWaiting(long[][] months)
    {
        if (_lastSeniority < _firstSeniority) return;
        _seniorities.Prepare(_firstSeniority, _lastSeniority);
        _entries.Sort();
        _exits.Sort();
        for (var m = 0; m <= _grid.Count; m++)
        {
            foreach (var day in _entries.In(m)) _seniorities.Add(day);
            foreach (var day in _exits.In(m)) _seniorities.Remove(day);
            if (m == _grid.Count || _seniorities.Count == 0) continue;
            var end = _grid.Ends[m];
            var n = _seniorities.Count;

            // The r-th shortest wait is that of the r-th latest seniority.
            Tally.SetOrder(months[m], n, rank => end - _seniorities.AtRank(n + 1 - rank), Tally.WaitingMedianTwice, Tally.WaitingPercent, _definitions.PercentileConvention);
        }
    }
}
