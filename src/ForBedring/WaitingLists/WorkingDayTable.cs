using ForBedring.Calendar;

namespace ForBedring.WaitingLists;

/// <summary>Working days by day number for the fast core: how many so far, and the tenth after each day.</summary>
internal sealed class WorkingDayTable
{
    private readonly int _first;
    private readonly int[] _through;
    private readonly int[] _due;

    public WorkingDayTable(WorkingDayRule rule, int first, int last)
    {
        // Room for the ten working days after the last day; beyond the calendar a day is never due.
        _first = Math.Max(first, DayNumber.First);
        var end = Math.Min(Math.Max(last, _first) + 45, DayNumber.Last);
        _through = new int[end - _first + 1];
        _due = new int[_through.Length];
        var start = DayNumber.ToDate(_first);
        var working = new List<int>(_through.Length);
        for (var i = 0; i < _through.Length; i++)
        {
            if (rule.CountWorkingDays(i == 0 ? start : start.PlusDays(i - 1), start.PlusDays(i)) > 0) working.Add(_first + i);
            _through[i] = working.Count;
        }

        for (var i = 0; i < _due.Length; i++)
        {
            var index = _through[i] + AssessmentClock.MostWorkingDays - 1;
            _due[i] = index < working.Count ? working[index] : DayNumber.Absent;
        }
    }

    /// <summary>The working days in (after, through]; negative where <paramref name="through"/> comes first. Both within the table.</summary>
    public int Count(int after, int through) => _through[through - _first] - _through[after - _first];

    /// <summary>The tenth working day after a day.</summary>
    public int Due(int received) => _due[received - _first];
}
