using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>The days patients spent on a list in a period (<i>ventedøgn</i>): Little's law in its exact form.</summary>
/// <remarks>The sum over patients of their days on the list inside the period equals the sum over the period's days of the number on the list at their end.</remarks>
public sealed class PersonDays
{
    private PersonDays(DateInterval interval, long total, long entered)
    {
        Interval = interval;
        Total = total;
        Entered = entered;
    }

    /// <summary>The period, both days included.</summary>
    public DateInterval Interval { get; }

    /// <summary>Days on the list, over all patients.</summary>
    public long Total { get; }

    /// <summary>How many came onto the list in the period.</summary>
    public long Entered { get; }

    /// <summary>The mean number on the list at the end of a day.</summary>
    public PatientCount MeanStock => new((decimal)Total / Interval.Length);

    /// <summary>The mean stock over entries per day × mean days on the list in the period: approximate, near 1 where the list is stationary.</summary>
    public Figure LittleRatio(Days meanDaysOnList) => CapacitySet.LittleRatio(MeanStock, (decimal)Entered / Interval.Length, meanDaysOnList);

    /// <summary>The days of a list in a period.</summary>
    public static PersonDays Of(ReferralList list, DateInterval interval, ListProfile profile)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(interval);
        var from = DayNumber.Of(interval.Start);
        var end = DayNumber.Of(interval.End) + 1;
        long total = 0, entered = 0;
        for (var i = 0; i < list.Count; i++)
        {
            if (!Populations.TryGetStay(list.Rows[i], profile, out var entry, out var exit) || exit <= entry) continue;
            total += Math.Max(0, Math.Min(exit, end) - Math.Max(entry, from));
            if (entry >= from && entry < end) entered++;
        }

        return new(interval, total, entered);
    }

    /// <summary>The total.</summary>
    public override string ToString() => NumberText.Machine(Total) + " person-days";
}
