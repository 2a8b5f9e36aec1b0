using System.Runtime.CompilerServices;

namespace ForBedring.WaitingLists;

/// <summary>
/// Counts every month of some referrals in one pass. Order statistics of those waiting come from seniority days, since wait = T − seniority. Each referral is
/// touched a constant number of times, whatever the number of months.
/// </summary>
/// <remarks>Unchecked: a count is at most the referrals of a list, a sum of days at most 2³¹ referrals of 2¹⁷ days.</remarks>
internal sealed class MonthlyKernel : MonthlySum
{
    private readonly MonthGrid _grid;
    private readonly WaitingDefinitions _definitions;
    private readonly WorkingDayTable _workingDays;
    private readonly ImmutableArray<short> _exitCodes;
    private readonly int _width;
    private readonly long[] _numbers;
    private readonly DayBuckets _starts;
    private readonly DayBuckets _entries;
    private readonly DayBuckets _exits;

    public MonthlyKernel(MonthGrid grid, WaitingDefinitions definitions, WorkingDayTable workingDays, ImmutableArray<short> exitCodes)
        : this(grid, definitions, workingDays, exitCodes, new(grid.Count + 1), new(grid.Count + 1), new(grid.Count + 1))
    {
    }

    private MonthlyKernel(MonthGrid grid, WaitingDefinitions definitions, WorkingDayTable workingDays, ImmutableArray<short> exitCodes, DayBuckets starts, DayBuckets entries, DayBuckets exits)
        : base(grid, Tally.Exits + exitCodes.Length, starts, entries, exits)
    {
        _grid = grid;
        _definitions = definitions;
        _workingDays = workingDays;
        _exitCodes = exitCodes;
        _width = Tally.Exits + exitCodes.Length;
        _numbers = Numbers;
        (_starts, _entries, _exits) = (starts, entries, exits);
    }

    /// <summary>Counts some referrals; what was counted before is gone.</summary>
    public void Count(ReadOnlySpan<ReferralRow> rows)
    {
        Array.Clear(_numbers, 0, _numbers.Length);
        _starts.Clear();
        _entries.Clear();
        _exits.Clear();
        (FirstSeniority, LastSeniority, LongestWait) = (int.MaxValue, int.MinValue, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            CountAssessment(row);
            CountStart(row);
            CountStay(row);
        }

        _starts.Sort();
        _entries.Sort();
        _exits.Sort();
    }

    private void CountAssessment(in ReferralRow row)
    {
        unchecked
        {
            if (_grid.MonthOf(row.Received) is >= 0 and var received) _numbers[(received * _width) + Tally.Received]++;
            var assessedEnd = _grid.EndOnOrAfter(row.Assessed);
            Stand(Tally.Unassessed, _grid.EndOnOrAfter(row.Received), assessedEnd, 1);
            var due = _workingDays.Due(row.Received);
            if (row.Assessed > due) Stand(Tally.UnassessedOverdue, _grid.EndOnOrAfter(due + 1), assessedEnd, 1);
            if (_grid.MonthOf(row.Assessed) is not (>= 0 and var month)) return;
            var tally = _numbers.AsSpan(month * _width, _width);
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
    }

    private void CountStart(in ReferralRow row)
    {
        unchecked
        {
            if (row.WaitEndCode != Populations.CareStarted || _grid.MonthOf(row.WaitEnd) is not (>= 0 and var month) || !Populations.IsStarted(row, _definitions.Profile)) return;
            var tally = _numbers.AsSpan(month * _width, _width);
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
            LongestWait = Math.Max(LongestWait, wait);
            if (!PeriodTally.HasBreachDenominator(row, _definitions.BreachPostponements)) return;
            tally[Tally.StartedWithDeadline]++;
            if (row.WaitEnd <= row.Deadline) return;
            tally[Tally.StartedBreaches]++;
            tally[Tally.StartedBreachDays] += row.WaitEnd - row.Deadline;
        }
    }

    private void CountStay(in ReferralRow row)
    {
        unchecked
        {
            if (!Populations.TryGetStay(row, _definitions.Profile, out var entry, out var exit)) return;
            var lo = _grid.EndOnOrAfter(entry);
            var isEntryIn = entry >= _grid.First && lo < _grid.Count;
            if (exit <= entry)
            {
                if (isEntryIn) _numbers[(lo * _width) + Tally.FlowSameDay]++;
                return;
            }

            var hi = _grid.EndOnOrAfter(exit);
            if (isEntryIn) _numbers[(lo * _width) + Tally.FlowEntered]++;
            else if (entry < _grid.First && exit >= _grid.First) _numbers[Tally.FlowOpening]++;
            if (exit >= _grid.First && hi < _grid.Count)
            {
                _numbers[(hi * _width) + Tally.FlowExited]++;
                _numbers[(hi * _width) + PeriodTally.ExitSlot(row, _definitions.Profile, _exitCodes)]++;
            }

            if (lo >= hi) return;
            Stand(Tally.Waiting, lo, hi, 1);
            Stand(Tally.WaitingDays, lo, hi, row.Seniority);
            StandByWait(row.Seniority, exit - row.Seniority, lo, hi);
            _entries.Add(lo, row.Seniority);
            _exits.Add(hi, row.Seniority);
            FirstSeniority = Math.Min(FirstSeniority, row.Seniority);
            LastSeniority = Math.Max(LastSeniority, row.Seniority);
            if (row.Deadline == DayNumber.Absent) return;
            Stand(Tally.WaitingWithDeadline, lo, hi, 1);
            var breached = Math.Max(lo, _grid.EndOnOrAfter(row.Deadline + 1));
            Stand(Tally.WaitingBreaches, breached, hi, 1);
            Stand(Tally.WaitingBreachDays, breached, hi, row.Deadline);
            Stand(Tally.DeadlineNext30, Math.Max(lo, _grid.EndOnOrAfter(row.Deadline - Tally.NextDays)), Math.Min(hi, breached), 1);
        }
    }

    // Most leave before the thresholds, which are then not looked up.
    private void StandByWait(int seniority, int longest, int lo, int hi)
    {
        unchecked
        {
            Stand(Tally.WaitingWithin126, lo, longest <= Tally.Weeks18 ? hi : Math.Min(hi, _grid.EndOnOrAfter(seniority + Tally.Weeks18 + 1)), 1);
            if (longest <= Tally.HalfYear) return;
            Stand(Tally.WaitingOver180, Math.Max(lo, _grid.EndOnOrAfter(seniority + Tally.HalfYear + 1)), hi, 1);
            if (longest > Tally.Year) Stand(Tally.WaitingOver365, Math.Max(lo, _grid.EndOnOrAfter(seniority + Tally.Year + 1)), hi, 1);
        }
    }

    // From month-end lo up to, not including, hi.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Stand(int slot, int lo, int hi, int amount)
    {
        unchecked
        {
            if (lo >= hi) return;
            _numbers[(lo * _width) + slot] += amount;
            _numbers[(hi * _width) + slot] -= amount;
        }
    }
}
