using ForBedring.Calendar;
using NodaTime.Text;

namespace ForBedring.WaitingLists;

/// <summary>The clock of the patient's wait (<i>ventetidsklokke</i>): calendar days from the seniority date. Same day is 0 days (WTL-R01).</summary>
/// <remarks>A type of its own, so that a wait is never counted from the day of receipt by mistake: a forwarded referral has an earlier seniority.</remarks>
public sealed record WaitingClock
{
    private WaitingClock(LocalDate seniority) => Seniority = seniority;

    /// <summary>The day the clock starts.</summary>
    public LocalDate Seniority { get; }

    /// <summary>The clock of a referral; the day of receipt where seniority is empty (WTL-Q01).</summary>
    public static WaitingClock Of(Referral referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return new(referral.Seniority ?? referral.Received);
    }

    /// <summary>The wait until a day, in calendar days; negative where the day is before the start.</summary>
    public Days WaitUntil(LocalDate day) => new(Period.DaysBetween(Seniority, day));

    /// <summary>The day the clock starts.</summary>
    public override string ToString() => "waiting from " + LocalDatePattern.Iso.Format(Seniority);
}

/// <summary>The clock of the hospital's assessment (<i>vurderingsklokke</i>): working days from the day of receipt, which is day 0 (WTL-R01).</summary>
public sealed record AssessmentClock
{
    /// <summary>How many working days an assessment may take: 10.</summary>
    public const int MostWorkingDays = 10;

    private AssessmentClock(LocalDate received) => Received = received;

    /// <summary>The day the clock starts.</summary>
    public LocalDate Received { get; }

    /// <summary>The clock of a referral.</summary>
    public static AssessmentClock Of(Referral referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return new(referral.Received);
    }

    /// <summary>The last day an assessment is on time: the tenth working day after receipt (CAL-W09).</summary>
    public LocalDate DueDay(WorkingDayRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.AddWorkingDays(Received, MostWorkingDays);
    }

    /// <summary>The working days from receipt until a day, in (received, day].</summary>
    public WorkingDays WorkingDaysUntil(LocalDate day, WorkingDayRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(rule.CountWorkingDays(Received, day));
    }

    /// <summary>The day the clock starts.</summary>
    public override string ToString() => "assessment from " + LocalDatePattern.Iso.Format(Received);
}
