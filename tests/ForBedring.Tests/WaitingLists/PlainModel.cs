using ForBedring.Calendar;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

/// <summary>The metrics written as the method states them, over referral objects, one question at a time. Slow and plain; shares no code with the library's counting.</summary>
internal sealed class PlainModel(IReadOnlyList<Referral> referrals, ListProfile profile, DateInterval period, WorkingDayRule rule)
{
    private LocalDate From => period.Start;

    private LocalDate T => period.End;

    public Dictionary<string, decimal?> Metrics()
    {
        var assessed = referrals.Where(r => IsIn(r.Assessed)).ToList();
        var timed = assessed.Where(r => r.Assessed >= r.Received).ToList();
        var late = timed.Count(r => r.Assessed > rule.AddWorkingDays(r.Received, 10));
        var unassessed = referrals.Where(r => r.Received <= T && (r.Assessed is null || r.Assessed > T)).ToList();
        var started = referrals.Where(IsStarted).Where(r => r.WaitEnd >= Seniority(r)).ToList();
        var startedWaits = started.Select(r => Days(Seniority(r), r.WaitEnd!.Value)).OrderBy(d => d).ToList();
        var startedWithDeadline = started.Where(r => r.Deadline is not null).ToList();
        var startedBreaches = startedWithDeadline.Where(r => r.WaitEnd > r.Deadline).ToList();
        var waiting = referrals.Where(r => IsOnListAt(r, T)).ToList();
        var waits = waiting.Select(r => Days(Seniority(r), T)).OrderBy(d => d).ToList();
        var waitingWithDeadline = waiting.Where(r => r.Deadline is not null).ToList();
        var stays = referrals.Select(Stay).Where(s => s is not null).Select(s => s!.Value).ToList();
        var real = stays.Where(s => s.Exit is null || s.Exit > s.Entry).ToList();
        var accepted = assessed.Count(r => r.Right?.Number == 3);
        var rejected = assessed.Count(r => r.Right?.Number == 5);
        return new()
        {
            ["referralsReceived"] = referrals.Count(r => IsIn(r.Received)),
            ["assessed"] = assessed.Count,
            ["accepted"] = accepted,
            ["rejected"] = rejected,
            ["notApplicable"] = assessed.Count(r => r.Right?.Number == 6),
            ["rejectionShare"] = Part(rejected, accepted + rejected),
            ["assessedWithin10WorkingDays"] = timed.Count - late,
            ["assessmentBreaches"] = late,
            ["assessmentBreachShare"] = Part(late, timed.Count),
            ["meanAssessmentWorkingDays"] = Part(timed.Sum(r => rule.CountWorkingDays(r.Received, r.Assessed!.Value)), timed.Count),
            ["unassessedAtEnd"] = unassessed.Count,
            ["unassessedOverdueAtEnd"] = unassessed.Count(r => T > rule.AddWorkingDays(r.Received, 10)),
            ["started"] = started.Count,
            ["startedMeanWait"] = Part(startedWaits.Sum(), startedWaits.Count),
            ["startedMedianWait"] = Median(startedWaits),
            ["startedP90"] = NearestRank(startedWaits, 90),
            ["startedMaxWait"] = startedWaits.Count == 0 ? null : startedWaits[^1],
            ["startedOver365"] = startedWaits.Count(d => d > 365),
            ["startedWithDeadline"] = startedWithDeadline.Count,
            ["startedBreaches"] = startedBreaches.Count,
            ["startedBreachShare"] = Part(startedBreaches.Count, startedWithDeadline.Count),
            ["startedMeanBreachDays"] = Part(startedBreaches.Sum(r => Days(r.Deadline!.Value, r.WaitEnd!.Value)), startedBreaches.Count),
            ["waiting"] = waiting.Count,
            ["waitingMeanWait"] = Part(waits.Sum(), waits.Count),
            ["waitingMedianWait"] = Median(waits),
            ["waitingP92"] = NearestRank(waits, 92),
            ["waitingLongest"] = waits.Count == 0 ? null : waits[^1],
            ["waitingOver365"] = waits.Count(d => d > 365),
            ["waitingOver180"] = waits.Count(d => d > 180),
            ["waitingWithin18Weeks"] = waits.Count(d => d <= 126),
            ["waitingWithDeadline"] = waitingWithDeadline.Count,
            ["waitingBreaches"] = waitingWithDeadline.Count(r => T > r.Deadline),
            ["waitingBreachShare"] = Part(waitingWithDeadline.Count(r => T > r.Deadline), waitingWithDeadline.Count),
            ["deadlineWithinNext30"] = waitingWithDeadline.Count(r => T <= r.Deadline && r.Deadline <= T.PlusDays(30)),
            ["flowOpening"] = referrals.Count(r => IsOnListAt(r, From.PlusDays(-1))),
            ["flowEntered"] = real.Count(s => IsIn(s.Entry)),
            ["flowExited"] = real.Count(s => IsIn(s.Exit)),
            ["flowClosing"] = waiting.Count,
        };
    }

    public bool IsOnListAt(Referral r, LocalDate day) => Stay(r) is { } stay && stay.Entry <= day && (stay.Exit is null || stay.Exit > day);

    public (LocalDate Entry, LocalDate? Exit)? Stay(Referral r)
    {
        if (profile == ListProfile.IncludeUnassessed)
        {
            LocalDate? exit = r.Right?.Number switch
            {
                3 => r.WaitEnd,
                5 or 6 => r.Assessed is null ? r.WaitEnd : r.WaitEnd is null ? r.Assessed : r.Assessed < r.WaitEnd ? r.Assessed : r.WaitEnd,
                _ => r.WaitEnd ?? r.Closed,
            };
            return (Later(r.Received, Seniority(r)), exit);
        }

        if (r.Right?.Number != 3 || r.Assessed is not { } assessed) return null;
        if (profile == ListProfile.NprLike && r.Outcome?.Number is 3 or 4 or 7 && profile != ListProfile.Simple) return null;
        return (Later(assessed, Seniority(r)), r.WaitEnd);
    }

    public bool IsStarted(Referral r)
    {
        if (r.Right?.Number != 3 || !IsIn(r.WaitEnd) || r.WaitEndCode?.Number != 1) return false;
        if (profile != ListProfile.NprLike) return true;
        if (r.Outcome?.Number is 7 or 3 or 4) return false;
        if (Days(Seniority(r), r.WaitEnd!.Value) <= 1 || r.WaitEnd == r.Assessed) return false;
        return r.Postponement?.Number is not (21 or 22 or 3 or 5 or 6);
    }

    private bool IsIn(LocalDate? day) => day >= From && day <= T;

    private static LocalDate Seniority(Referral r) => r.Seniority ?? r.Received;

    private static LocalDate Later(LocalDate a, LocalDate b) => a > b ? a : b;

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    private static decimal? Part(int sum, int n) => n == 0 ? null : (decimal)sum / n;

    private static decimal? Median(List<int> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + (decimal)sorted[sorted.Count / 2]) / 2;

    private static decimal? NearestRank(List<int> sorted, int percent) => sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(percent * sorted.Count / 100m) - 1];
}
