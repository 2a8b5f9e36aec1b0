using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>The fewest patients per working day for no new breach (<i>minste kapasitet uten nye fristbrudd</i>): earliest deadline first among those not yet late.</summary>
/// <remarks>max over deadlines d after T of ⌈k / W⌉: k deadlines in (T, d], W working days in (T, d]. Where W is 0 nobody can be served in time: unavoidable.</remarks>
public sealed class MinimumCapacity
{
    private MinimumCapacity(LocalDate day, int perWorkingDay, ImmutableArray<WaitingPatient> unavoidable)
    {
        Day = day;
        PerWorkingDay = new(perWorkingDay);
        Unavoidable = unavoidable;
    }

    /// <summary>The day T.</summary>
    public LocalDate Day { get; }

    /// <summary>Patients per working day; 0 where no deadline lies ahead.</summary>
    public PerWorkingDay PerWorkingDay { get; }

    /// <summary>Whose deadline comes before the next working day: no capacity helps.</summary>
    public ImmutableArray<WaitingPatient> Unavoidable { get; }

    /// <summary>The capacity for those waiting at the end of a day.</summary>
    public static MinimumCapacity ForNoNewBreach(IEnumerable<WaitingPatient> waiting, LocalDate day, WorkingDayRule rule)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(rule);
        var unavoidable = ImmutableArray.CreateBuilder<WaitingPatient>();
        var ahead = 0;
        var needed = 0;
        foreach (var group in waiting.Where(p => p.Deadline > day).GroupBy(p => p.Deadline!.Value).OrderBy(g => g.Key))
        {
            var workingDays = rule.CountWorkingDays(day, group.Key);
            if (workingDays == 0)
            {
                unavoidable.AddRange(BreachForecast.InOrder(group, ServiceOrder.EarliestDeadline));
                continue;
            }

            ahead += group.Count();
            needed = Math.Max(needed, (ahead + workingDays - 1) / workingDays);
        }

        return new(day, needed, unavoidable.ToImmutable());
    }

    /// <summary>The capacity.</summary>
    public override string ToString() => $"{PerWorkingDay}, {NumberText.Machine(Unavoidable.Length)} unavoidable";
}
