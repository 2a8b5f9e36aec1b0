using ForBedring.Calendar;

namespace ForBedring.WaitingLists;

/// <summary>How many can be served on each day (<i>kapasitetsplan</i>): the same number every working day, or a table of days.</summary>
public sealed class CapacityPlan
{
    private readonly int _perWorkingDay;
    private readonly ImmutableSortedDictionary<LocalDate, int> _slotsByDay;

    private CapacityPlan(WorkingDayRule rule, int perWorkingDay, ImmutableSortedDictionary<LocalDate, int> slotsByDay)
    {
        WorkingDayRule = rule;
        _perWorkingDay = perWorkingDay;
        _slotsByDay = slotsByDay;
    }

    /// <summary>Which days are working days.</summary>
    public WorkingDayRule WorkingDayRule { get; }

    /// <summary>The same number every working day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static CapacityPlan EveryWorkingDay(int patients, WorkingDayRule rule)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(patients);
        ArgumentNullException.ThrowIfNull(rule);
        return new(rule, patients, ImmutableSortedDictionary<LocalDate, int>.Empty);
    }

    /// <summary>Slots on given days, working days or not; none on others.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of slots is negative.</exception>
    public static CapacityPlan OnDays(IEnumerable<KeyValuePair<LocalDate, int>> slotsByDay, WorkingDayRule rule)
    {
        ArgumentNullException.ThrowIfNull(slotsByDay);
        ArgumentNullException.ThrowIfNull(rule);
        var table = slotsByDay.ToImmutableSortedDictionary();
        foreach (var pair in table) ArgumentOutOfRangeException.ThrowIfNegative(pair.Value, nameof(slotsByDay));
        return new(rule, 0, table);
    }

    /// <summary>The slots strictly after a day, one item per slot, without end where the plan has none.</summary>
    public IEnumerable<LocalDate> SlotsAfter(LocalDate day)
    {
        if (_perWorkingDay == 0)
        {
            foreach (var pair in _slotsByDay)
            {
                for (var i = 0; pair.Key > day && i < pair.Value; i++) yield return pair.Key;
            }

            yield break;
        }

        for (var next = WorkingDayRule.AddWorkingDays(day, 1); ; next = WorkingDayRule.AddWorkingDays(next, 1))
        {
            for (var i = 0; i < _perWorkingDay; i++) yield return next;
        }
    }

    /// <summary>The plan in a few words.</summary>
    public override string ToString() => _perWorkingDay > 0 ? Rules.NumberText.Machine(_perWorkingDay) + " per working day" : Rules.NumberText.Machine(_slotsByDay.Count) + " days";
}
