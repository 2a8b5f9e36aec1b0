using ForBedring.Calendar;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Programme.Users;

/// <summary>How the user bank goes in a period (<i>nøkkeltall for brukerbanken</i>): recruitment, fill rate, time to match, orders, and what was paid. Counts only: no member can be reached from here.</summary>
public sealed class UserBankReport
{
    /// <summary>The fewest paid members behind a sum of pay: 5, our choice. The pay of fewer would tell about one.</summary>
    public const int FewestPaid = 5;

    private UserBankReport(
        CalendarPeriod period, int joined, int left, Portion fillRate, decimal? timeToMatch, ImmutableSortedDictionary<RequestStatus, int> requests, Disclosed<Money> paid)
    {
        Period = period;
        Joined = joined;
        Left = left;
        FillRate = fillRate;
        MedianDaysToMatch = timeToMatch;
        RequestsByStatus = requests;
        Paid = paid;
    }

    /// <summary>The period.</summary>
    public CalendarPeriod Period { get; }

    /// <summary>Members who joined.</summary>
    public int Joined { get; }

    /// <summary>Members who left.</summary>
    public int Left { get; }

    /// <summary>Joined minus left.</summary>
    public int NetRecruitment => Joined - Left;

    /// <summary>Σ min(assigned, needed) / Σ needed over the orders received in the period that are not cancelled; not applicable where there is none.</summary>
    public Portion FillRate { get; }

    /// <summary>Median calendar days from received to matched, over the orders received in the period; the mean of the middle two for an even number; null where none is matched.</summary>
    public decimal? MedianDaysToMatch { get; }

    /// <summary>Orders received in the period, by where they are.</summary>
    public ImmutableSortedDictionary<RequestStatus, int> RequestsByStatus { get; }

    /// <summary>Orders received in the period.</summary>
    public int Requests => RequestsByStatus.Values.Sum();

    /// <summary>What was paid in the period; withheld where fewer than <see cref="FewestPaid"/> members were paid, no data where none was.</summary>
    public Disclosed<Money> Paid { get; }

    /// <summary>The period.</summary>
    public override string ToString() => Period.ToString();

    internal static UserBankReport Of(UserBank bank, CalendarPeriod period)
    {
        var requests = bank.Requests.Where(r => period.Contains(r.Received)).ToList();
        var assigned = bank.Assignments.GroupBy(a => a.Request, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(a => a.Member).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
        var counted = requests.Where(r => r.Status != RequestStatus.Cancelled).ToList();
        var filled = counted.Sum(r => Math.Min(assigned.TryGetValue(r.Id, out var n) ? n : 0, r.Needed));
        var days = requests.Where(r => r.MatchedOn is not null).Select(r => NodaTime.Period.DaysBetween(r.Received, r.MatchedOn!.Value)).OrderBy(d => d).ToList();
        var paid = bank.Assignments.Where(a => a.PaidOn is { } on && period.Contains(on)).ToList();
        return new(
            period,
            bank.Members.Count(m => period.Contains(m.Joined)),
            bank.Members.Count(m => m.LeftOn is { } on && period.Contains(on)),
            Portion.From(filled, counted.Sum(r => r.Needed)),
            days.Count == 0 ? null : days.Count % 2 == 1 ? days[days.Count / 2] : (days[(days.Count / 2) - 1] + days[days.Count / 2]) / 2m,
            requests.GroupBy(r => r.Status).ToImmutableSortedDictionary(g => g.Key, g => g.Count()),
            PaidIn(bank, paid));
    }

    private static Disclosed<Money> PaidIn(UserBank bank, List<Assignment> paid)
    {
        var sums = paid.Select(a => bank.PayOf(a.Id)).OfType<Money>().ToList();
        if (sums.Count == 0) return Disclosed<Money>.None;
        return paid.Select(a => a.Member).Distinct(StringComparer.Ordinal).Count() >= FewestPaid ? Disclosed<Money>.Show(sums.Aggregate((a, b) => a.Plus(b))) : Disclosed<Money>.Hidden;
    }
}
