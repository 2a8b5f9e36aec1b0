using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Of what the share of passed planned time is taken (<i>nevner for passert planlagt tid</i>). The public sources read do not settle it.</summary>
public enum PlannedDenominator
{
    /// <summary>Every open contact with a planned time, passed or to come (<i>alle åpne planlagte</i>). The default.</summary>
    AllOpenPlanned = 1,

    /// <summary>Every contact whose planned time is T or earlier, done or not (<i>forfalt innen T</i>).</summary>
    DueByT = 2,
}

/// <summary>The follow-up list at the end of a day (<i>kontroller</i>, W9–W11), reported beside the first-contact list, since queues may move here.</summary>
/// <remarks>A follow-up has no statutory deadline. Need-driven contacts are counted apart.</remarks>
public sealed class FollowUpFigures
{
    /// <summary>How far ahead the booking horizon looks unless told otherwise: six months.</summary>
    public const int StandardHorizonMonths = 6;

    private FollowUpFigures(LocalDate day, PlannedDenominator denominator, IEnumerable<FollowUpContact> contacts, int horizonMonths)
    {
        Day = day;
        Denominator = denominator;
        HorizonMonths = horizonMonths;
        var overdue = new DayHistogram.Builder();
        var end = day.PlusMonths(horizonMonths);
        long open = 0, planned = 0, passed = 0, due = 0, tentative = 0, unplanned = 0, needDriven = 0, expired = 0, booked = 0, inHorizon = 0;
        foreach (var contact in contacts)
        {
            var isOpen = contact.IsOpenAt(day);
            if (contact.NeedDrivenUntil is { } until)
            {
                if (isOpen && until >= day) needDriven++;
                if (isOpen && until < day) expired++;
                continue;
            }

            if (contact.PlannedBy <= day) due++;
            if (!isOpen) continue;
            open++;
            if (contact.Appointment == AppointmentKind.Tentative) tentative++;
            if (contact.PlannedBy is null && contact.Appointment == AppointmentKind.None) unplanned++;
            if (contact.PlannedBy is { } by)
            {
                planned++;
                if (by < day)
                {
                    passed++;
                    overdue.Add(Period.DaysBetween(by, day));
                }
            }

            if (TimeOf(contact) is not { } time || time <= day || time > end) continue;
            inHorizon++;
            if (contact.Appointment == AppointmentKind.Fixed) booked++;
        }

        Open = new(day, open);
        Passed = new(passed, denominator == PlannedDenominator.AllOpenPlanned ? planned : due);
        DaysOverdue = overdue.ToHistogram();
        TentativeOnly = tentative;
        WithoutPlan = unplanned;
        NeedDrivenOpen = needDriven;
        NeedDrivenExpired = expired;
        BookingHorizon = new(booked, inHorizon);
    }

    /// <summary>The day T.</summary>
    public LocalDate Day { get; }

    /// <summary>Of what the share of passed planned time is taken.</summary>
    public PlannedDenominator Denominator { get; }

    /// <summary>How many months ahead the booking horizon looks.</summary>
    public int HorizonMonths { get; }

    /// <summary>W11: open contacts, need-driven ones not counted (<i>kontroller på vent</i>).</summary>
    public Snapshot<long> Open { get; }

    /// <summary>W9: past their planned time and not done (<i>passert planlagt tid</i>).</summary>
    public Share Passed { get; }

    /// <summary>W9: planned time kept (<i>planlagt tid overholdt</i>): the rest.</summary>
    public Share Kept => Passed.Complement;

    /// <summary>W11: days past the planned time, over those past it: mean, median, longest.</summary>
    public DayHistogram DaysOverdue { get; }

    /// <summary>W11: with a tentative appointment only.</summary>
    public long TentativeOnly { get; }

    /// <summary>W11: with neither a planned time nor an appointment.</summary>
    public long WithoutPlan { get; }

    /// <summary>W11: need-driven follow-up still open (<i>behovsstyrt</i>).</summary>
    public long NeedDrivenOpen { get; }

    /// <summary>W11: need-driven follow-up whose last day has passed.</summary>
    public long NeedDrivenExpired { get; }

    /// <summary>W10: with a fixed time, of the contacts planned in (T, T + horizon] (<i>planleggingshorisont</i>).</summary>
    /// <remarks>A contact without a fixed time is placed by its tentative day, else the end of its tentative month, else its planned time.</remarks>
    public Share BookingHorizon { get; }

    /// <summary>The figures of a list of contacts at the end of a day.</summary>
    public static FollowUpFigures Of(IEnumerable<FollowUpContact> contacts, LocalDate day, PlannedDenominator denominator = PlannedDenominator.AllOpenPlanned, int horizonMonths = StandardHorizonMonths)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizonMonths);
        if (denominator is not (PlannedDenominator.AllOpenPlanned or PlannedDenominator.DueByT)) throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "The denominator is not one of PlannedDenominator.");
        return new(day, denominator, contacts, horizonMonths);
    }

    /// <summary>The number of open contacts and the share past their time.</summary>
    public override string ToString() => $"{NumberText.Machine(Open.Value)} open, {Passed} passed";

    private static LocalDate? TimeOf(FollowUpContact contact)
        => contact.AppointmentOn ?? (contact.AppointmentMonth is { } month ? month.ToDateInterval().End : contact.PlannedBy);
}
