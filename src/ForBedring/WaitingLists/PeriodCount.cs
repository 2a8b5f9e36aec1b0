using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.WaitingLists;

/// <summary>A count of what happened in a period (<i>periodetall</i>), such as referrals received. Never mixed with a <see cref="Snapshot{T}"/>.</summary>
/// <remarks>The interval includes both ends. Adding is allowed over disjoint units in the same period, and over adjacent periods.</remarks>
public sealed record PeriodCount
{
    /// <summary>A count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public PeriodCount(DateInterval interval, long count)
    {
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Interval = interval;
        Count = count;
    }

    /// <summary>The period, both days included.</summary>
    public DateInterval Interval { get; }

    /// <summary>How many.</summary>
    public long Count { get; }

    /// <summary>The count of this period and of one directly before or after it.</summary>
    /// <exception cref="RuleViolationException">WTL-R25: the periods overlap or are not adjacent.</exception>
    public PeriodCount Then(PeriodCount other)
    {
        CanAdd(other).ThrowIfRefused();
        var first = Interval.Start <= other.Interval.Start ? this : other;
        var last = ReferenceEquals(first, this) ? other : this;
        return new(new DateInterval(first.Interval.Start, last.Interval.End), Count + other.Count);
    }

    /// <summary>The count of the same period over two disjoint sets of units.</summary>
    /// <exception cref="RuleViolationException">WTL-R25: the periods differ.</exception>
    public PeriodCount AndUnit(PeriodCount other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Interval.Equals(other.Interval)) new FindingList([Overlap(other)]).ThrowIfRefused();
        return new(Interval, Count + other.Count);
    }

    /// <summary>What hinders adding the count of another period: nothing where the two are adjacent.</summary>
    public FindingList CanAdd(PeriodCount other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var adjacent = Interval.End.PlusDays(1) == other.Interval.Start || other.Interval.End.PlusDays(1) == Interval.Start;
        return adjacent ? FindingList.Empty : new FindingList([Overlap(other)]);
    }

    /// <summary>The count and its period.</summary>
    public override string ToString() => $"{NumberText.Machine(Count)} in {Text(Interval)}";

    /// <summary>The count over disjoint units where the periods are the same, or over time where they are adjacent.</summary>
    /// <exception cref="RuleViolationException">WTL-R25: the periods overlap without being the same, or leave a gap.</exception>
    public static PeriodCount operator +(PeriodCount left, PeriodCount right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Interval.Equals(right.Interval) ? left.AndUnit(right) : left.Then(right);
    }

    internal static string Text(DateInterval interval) => LocalDatePattern.Iso.Format(interval.Start) + "/" + LocalDatePattern.Iso.Format(interval.End);

    private Finding Overlap(PeriodCount other)
        => WaitingListRules.OverlappingPeriods.Find(FindingPolicy.Default, new Subject("period", Text(Interval)), ("first", Text(Interval)), ("second", Text(other.Interval)));
}
