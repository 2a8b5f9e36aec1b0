using ForBedring.Calendar;
using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

/// <summary>What only the figures of one period show, beside the method's own words written as one question at a time over referral objects.</summary>
public class PlainDetailsTests
{
    private static readonly WorkingDayRule Rule = WorkingDayRule.MondayToFriday;

    [Fact]
    public void W1_TheReceivedCohortAndTheForwardedEqualThePlainModel() => Holds((c, figures) =>
    {
        var cohort = c.Referrals.Where(r => IsIn(c.Interval, r.Received)).ToList();
        var assessed = cohort.Where(r => r.Assessed is not null).ToList();
        var rejected = assessed.Count(r => r.Right?.Number == 5);

        Assert.Equal(new Share(rejected, rejected + assessed.Count(r => r.Right?.Number == 3)), figures.RejectionShareByReceivedCohort);
        Assert.Equal(cohort.Count - assessed.Count, figures.CohortNotYetAssessed);
        Assert.Equal(cohort.Count(r => r.Forwarded == true), figures.Forwarded.Value());
    });

    [Fact]
    public void W3_AssessmentTimesEqualThePlainModelInWorkingAndInCalendarDays() => Holds((c, figures) =>
    {
        var timed = c.Referrals.Where(r => IsIn(c.Interval, r.Assessed) && r.Assessed >= r.Received).ToList();
        var working = timed.Select(r => Rule.CountWorkingDays(r.Received, r.Assessed!.Value)).OrderBy(d => d).ToList();

        Assert.Equal(working, figures.AssessmentWorkingDays.Entries.SelectMany(e => Enumerable.Repeat(e.Days, (int)e.Count)));
        if (timed.Count == 0) return;
        Assert.Equal((working[(working.Count - 1) / 2] + (decimal)working[working.Count / 2]) / 2, figures.AssessmentWorkingDays.Median.Value());
        Assert.Equal((decimal)timed.Sum(r => Period.DaysBetween(r.Received, r.Assessed!.Value)) / timed.Count, figures.MeanAssessmentCalendarDays.Value());
    });

    [Fact]
    public void W5_BandsAndThresholdsOfTheWaitingEqualThePlainModel() => Holds((c, figures) =>
    {
        var waits = Waiting(c).Select(r => Period.DaysBetween(r.Seniority ?? r.Received, c.Interval.End)).ToList();

        Assert.Equal(new long[] { waits.Count(d => d <= 30), waits.Count(d => d is > 30 and <= 91), waits.Count(d => d is > 91 and <= 182), waits.Count(d => d > 182) }, figures.WaitingWaits.Value.InBands(WaitBands.MonthsSamdata));
        foreach (var limit in new[] { 0, 17, 126, 365 }) Assert.Equal(waits.Count(d => d > limit), figures.WaitingWaits.Value.LongerThan(limit));
    });

    [Fact]
    public void W6_OtherEndsByCodeAndStartsByCauseEqualThePlainModel() => Holds((c, figures) =>
    {
        var other = c.Referrals.Where(r => r.Right?.Number == 3 && IsIn(c.Interval, r.WaitEnd) && r.WaitEndCode?.Number != 1).GroupBy(r => r.WaitEndCode?.Number ?? -1).ToDictionary(g => g.Key, g => (long)g.Count());
        Assert.Equal(other.OrderBy(p => p.Key), figures.EndedOtherwise);

        var started = Started(c);
        foreach (var cause in Causes) Assert.Equal(started.Count(r => CauseOf(r) == cause), figures.StartedByCause(cause));
        Assert.Equal(started.Count, Causes.Sum(figures.StartedByCause));
    });

    [Fact]
    public void W7_BreachesByCauseHelfoAndDaysLateEqualThePlainModel() => Holds((c, figures) =>
    {
        var withDeadline = Started(c).Where(r => r.Deadline is not null).ToList();
        foreach (var cause in Causes)
        {
            var ofCause = withDeadline.Where(r => CauseOf(r) == cause).ToList();
            Assert.Equal(new Share(ofCause.Count(r => r.WaitEnd > r.Deadline), ofCause.Count), figures.StartedBreachesByCause(cause));
        }

        var lateNow = Waiting(c).Where(r => c.Interval.End > r.Deadline).ToList();
        var late = withDeadline.Where(r => r.WaitEnd > r.Deadline).Concat(lateNow).ToList();
        Assert.Equal(late.Count(r => r.Helfo == HelfoNotice.Notified), figures.HelfoNotified.Value());
        Assert.Equal(late.Count(r => r.Helfo == HelfoNotice.AgreedNotTo), figures.HelfoAgreedNotTo.Value());
        if (lateNow.Count > 0) Assert.Equal((decimal)lateNow.Sum(r => Period.DaysBetween(r.Deadline!.Value, c.Interval.End)) / lateNow.Count, figures.WaitingMeanBreachDays.Value());
        else Assert.IsType<Figure.NoData>(figures.WaitingMeanBreachDays);
    });

    [Fact]
    public void W12_EveryTermOfTheFlowEqualsThePlainModel() => Holds((c, figures) =>
    {
        var model = Model(c);
        var stays = c.Referrals.Where(r => model.Stay(r) is not null).Select(r => (Referral: r, model.Stay(r)!.Value.Entry, model.Stay(r)!.Value.Exit)).ToList();
        var left = stays.Where(s => s.Exit > s.Entry && IsIn(c.Interval, s.Exit)).Select(s => s.Referral).ToList();

        // An exit marked as clean-up is nothing else; of the rest, those rejected before any wait end left by their assessment, the others by their code.
        var cleaned = left.Where(r => r.IsCleanUp).ToList();
        var assessedOut = left.Except(cleaned).Where(r => r.Right?.Number is 5 or 6 && model.Stay(r)!.Value.Exit == r.Assessed).ToList();
        var ended = left.Except(cleaned).Except(assessedOut).ToList();

        Assert.Equal(cleaned.Count, figures.Flow.CleanUp);
        Assert.Equal(assessedOut.Count, figures.Flow.AssessedOut);
        Assert.Equal(ended.Count(r => r.WaitEnd is null || r.WaitEndCode is null), figures.Flow.ExitsWithoutCode);
        Assert.Equal(ended.Where(r => r.WaitEnd is not null && r.WaitEndCode is not null).GroupBy(r => r.WaitEndCode!.Number).ToDictionary(g => g.Key, g => (long)g.Count()).OrderBy(p => p.Key), figures.Flow.ExitsByCode.Select(p => new KeyValuePair<int, long>(p.Key.Number, p.Value)).OrderBy(p => p.Key));
        Assert.Equal(stays.Count(s => s.Exit <= s.Entry && IsIn(c.Interval, s.Entry)), figures.Flow.SameDay);
    });

    private static PostponementCause[] Causes => [PostponementCause.None, PostponementCause.Hospital, PostponementCause.PatientOrMedical];

    private static void Holds(Action<(List<Referral> Referrals, ListProfile Profile, DateInterval Interval), PeriodFigures> assertions, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
        => Property.Holds(WaitingListsGen.WithInterval, c => assertions(c, PeriodFigures.Of(ReferralList.Read(c.Referrals).ValueOrThrow(), c.Interval, WaitingDefinitions.For(c.Profile))), 200, name);

    private static PlainModel Model((List<Referral> Referrals, ListProfile Profile, DateInterval Interval) c) => new(c.Referrals, c.Profile, c.Interval, Rule);

    private static List<Referral> Waiting((List<Referral> Referrals, ListProfile Profile, DateInterval Interval) c) => [.. c.Referrals.Where(r => Model(c).IsOnListAt(r, c.Interval.End))];

    private static List<Referral> Started((List<Referral> Referrals, ListProfile Profile, DateInterval Interval) c) => [.. c.Referrals.Where(r => Model(c).IsStarted(r) && r.WaitEnd >= (r.Seniority ?? r.Received))];

    private static PostponementCause CauseOf(Referral r) => r.Postponement?.Number switch
    {
        1 or 4 => PostponementCause.Hospital,
        21 or 22 or 3 or 5 or 6 => PostponementCause.PatientOrMedical,
        _ => PostponementCause.None,
    };

    private static bool IsIn(DateInterval interval, LocalDate? day) => day >= interval.Start && day <= interval.End;
}
