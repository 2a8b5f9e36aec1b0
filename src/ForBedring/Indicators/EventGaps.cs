using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Indicators;

/// <summary>What several events on one day become (<i>flere hendelser samme dag</i>).</summary>
public enum SameDayEvents
{
    /// <summary>Gaps of 0 days. A g chart takes them, a t chart refuses them (IND-K10). The default.</summary>
    ZeroGaps = 1,

    /// <summary>One occasion: the day counts once. Both charts take it; it says how often days with an event come, not events.</summary>
    OneOccasion = 2,
}

/// <summary>Rare events as a series of the gaps between them (<i>tid eller muligheter mellom hendelser</i>), for g and t charts.</summary>
public static class EventGaps
{
    /// <summary>The days between successive events, one reading for each event but the first.</summary>
    /// <param name="indicator">Its kind is <see cref="ValueKind.OpportunitiesBetween"/> for a g chart, <see cref="ValueKind.TimeBetween"/> for a t chart.</param>
    /// <param name="unit">Where the events happened.</param>
    /// <param name="days">The day of each event, in any order; a day stands as often as it had events.</param>
    /// <param name="sameDay">What several events on one day become.</param>
    /// <returns>Readings on the day of the event that ends the gap; where gaps of 0 remain, readings by running number with the day as their note, since a time stands once in a series.</returns>
    /// <exception cref="ArgumentException">The indicator is a share or a rate.</exception>
    public static ReadingSeries DaysBetween(Indicator indicator, UnitId unit, IEnumerable<LocalDate> days, SameDayEvents sameDay = SameDayEvents.ZeroGaps)
    {
        Check(indicator);
        ArgumentNullException.ThrowIfNull(days);
        if (sameDay is not (SameDayEvents.ZeroGaps or SameDayEvents.OneOccasion)) throw new ArgumentOutOfRangeException(nameof(sameDay), sameDay, "Events of one day are zero gaps or one occasion.");
        LocalDate[] sorted = [.. (sameDay == SameDayEvents.OneOccasion ? days.Distinct() : days).OrderBy(d => d)];
        var isUnique = sorted.Distinct().Count() == sorted.Length;
        var readings = sorted.Skip(1).Select((day, i) => new Reading(
            isUnique ? ReadingTime.OnDay(day) : ReadingTime.AtNumber(i + 1),
            new ReadingValue.Amount(Period.DaysBetween(sorted[i], day)),
            isUnique ? null : CalendarText.Iso(day)));
        return ReadingSeries.Create(indicator, unit, readings).ValueOrThrow();
    }

    /// <summary>The opportunities without an event before each event, for example operations between two infections. Opportunities after the last event are not yet a gap.</summary>
    /// <param name="indicator">Its kind is <see cref="ValueKind.OpportunitiesBetween"/>.</param>
    /// <param name="unit">Where the events happened.</param>
    /// <param name="opportunities">Whether each opportunity, in order of time, had an event.</param>
    /// <returns>Readings by running number; the first event only starts the count.</returns>
    /// <exception cref="ArgumentException">The indicator is a share or a rate.</exception>
    public static ReadingSeries OpportunitiesBetween(Indicator indicator, UnitId unit, IEnumerable<bool> opportunities)
    {
        Check(indicator);
        ArgumentNullException.ThrowIfNull(opportunities);
        var gaps = new List<int>();
        int? since = null;
        foreach (var isEvent in opportunities)
        {
            if (!isEvent)
            {
                since++;
                continue;
            }

            if (since is { } gap) gaps.Add(gap);
            since = 0;
        }

        return ReadingSeries.Create(indicator, unit, gaps.Select((gap, i) => Reading.Of(ReadingTime.AtNumber(i + 1), gap))).ValueOrThrow();
    }

    private static void Check(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.IsRatio) throw new ArgumentException("Gaps between events are single numbers, not shares or rates.", nameof(indicator));
    }
}
