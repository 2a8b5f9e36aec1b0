using System.Runtime.CompilerServices;

namespace ForBedring.WaitingLists;

/// <summary>
/// Counts every month of some referrals in one pass. Order statistics of those waiting come from seniority days, since wait = T − seniority. Each referral is
/// touched a constant number of times, whatever the number of months.
/// </summary>
/// <remarks>Unchecked: a count is at most the referrals of a list, a sum of days at most 2³¹ referrals of 2¹⁷ days.</remarks>
internal sealed class MonthlyKernel
{
    private readonly MonthGrid _grid;
    private readonly WaitingDefinitions _definitions;
    private readonly WorkingDayTable _workingDays;
    private readonly ImmutableArray<short> _exitCodes;
    private readonly int _width;
    private readonly long[] _numbers;

    public MonthlyKernel(MonthGrid grid, WaitingDefinitions definitions, WorkingDayTable workingDays, ImmutableArray<short> exitCodes)
    {
        _grid = grid;
        _definitions = definitions;
        _workingDays = workingDays;
        _exitCodes = exitCodes;
        _width = Tally.Exits + exitCodes.Length;
        Sum = new(grid, _width);
        _numbers = Sum.Numbers;
    }

    /// <summary>What was counted last.</summary>
    public MonthlySum Sum { get; }

    /// <summary>Counts some referrals anew.</summary>
    public void Count(ReadOnlySpan<ReferralRow> rows)
    {
        Sum.Clear();
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            CountAssessment(row);
            CountStart(row);
            CountStay(row);
        }
    }

    private void CountAssessment(in ReferralRow row)
    {
        unchecked
        {
            if (_grid.MonthOf(row.Received) is >= 0 and var received) _numbers[(received * _width) + Tally.Received]++;
            var assessedEnd = _grid.EndOnOrAfter(row.Assessed);
            Stand(Tally.Unassessed, _grid.EndOnOrAfter(row.Received), assessedEnd, 1);
            var due = _workingDays.Due(row.Received);
            Stand(Tally.UnassessedOverdue, due == DayNumber.Absent ? _grid.Count : _grid.EndOnOrAfter(due + 1), assessedEnd, 1);
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
            Sum.Starts.Add(month, wait);
            Sum.LongestWait = Math.Max(Sum.LongestWait, wait);
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
            var entered = _grid.MonthOf(entry);
            if (exit <= entry)
            {
                if (entered >= 0) _numbers[(entered * _width) + Tally.FlowSameDay]++;
                return;
            }

            if (entered >= 0) _numbers[(entered * _width) + Tally.FlowEntered]++;
            if (entry < _grid.First && exit >= _grid.First) _numbers[Tally.FlowOpening]++;
            if (_grid.MonthOf(exit) is >= 0 and var exited)
            {
                _numbers[(exited * _width) + Tally.FlowExited]++;
                _numbers[(exited * _width) + PeriodTally.ExitSlot(row, _definitions.Profile, _exitCodes)]++;
            }

            var lo = _grid.EndOnOrAfter(entry);
            var hi = _grid.EndOnOrAfter(exit);
            if (lo >= hi) return;
            Stand(Tally.Waiting, lo, hi, 1);
            Stand(Tally.WaitingDays, lo, hi, row.Seniority);
            Stand(Tally.WaitingOver365, Math.Max(lo, _grid.EndOnOrAfter(row.Seniority + Tally.Year + 1)), hi, 1);
            Stand(Tally.WaitingOver180, Math.Max(lo, _grid.EndOnOrAfter(row.Seniority + Tally.HalfYear + 1)), hi, 1);
            Stand(Tally.WaitingWithin126, lo, Math.Min(hi, _grid.EndOnOrAfter(row.Seniority + Tally.Weeks18 + 1)), 1);
            Sum.Entries.Add(lo, row.Seniority);
            Sum.Exits.Add(hi, row.Seniority);
            Sum.FirstSeniority = Math.Min(Sum.FirstSeniority, row.Seniority);
            Sum.LastSeniority = Math.Max(Sum.LastSeniority, row.Seniority);
            if (row.Deadline == DayNumber.Absent) return;
            Stand(Tally.WaitingWithDeadline, lo, hi, 1);
            var breached = Math.Max(lo, _grid.EndOnOrAfter(row.Deadline + 1));
            Stand(Tally.WaitingBreaches, breached, hi, 1);
            Stand(Tally.WaitingBreachDays, breached, hi, row.Deadline);
            Stand(Tally.DeadlineNext30, Math.Max(lo, _grid.EndOnOrAfter(row.Deadline - Tally.NextDays)), Math.Min(hi, breached), 1);
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
