using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.WaitingLists;

/// <summary>A value at the end of one day (<i>bestand</i>), such as the number waiting. Two units on the same day combine; two days never do.</summary>
/// <typeparam name="T">What is held.</typeparam>
public sealed record Snapshot<T>
    where T : notnull
{
    /// <summary>A value at the end of a day.</summary>
    public Snapshot(LocalDate day, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Day = day;
        Value = value;
    }

    /// <summary>The day; the value is that of its end.</summary>
    public LocalDate Day { get; }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>Another view of the same snapshot.</summary>
    public Snapshot<TResult> Select<TResult>(Func<T, TResult> view)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(Day, view(Value));
    }

    /// <summary>What hinders combining with another snapshot: nothing where the day is the same.</summary>
    public FindingList CanCombine(Snapshot<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Day == other.Day
            ? FindingList.Empty
            : new FindingList([WaitingListRules.SnapshotsOfDifferentDays.Find(FindingPolicy.Default, new Subject("day", LocalDatePattern.Iso.Format(Day)), ("first", LocalDatePattern.Iso.Format(Day)), ("second", LocalDatePattern.Iso.Format(other.Day)))]);
    }

    /// <summary>Two disjoint units on the same day as one.</summary>
    /// <exception cref="RuleViolationException">WTL-R26: the days differ.</exception>
    public Snapshot<T> Combine(Snapshot<T> other, Func<T, T, T> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        CanCombine(other).ThrowIfRefused();
        return new(Day, add(Value, other.Value));
    }

    /// <summary>The value and its day.</summary>
    public override string ToString() => $"{Value} at the end of {LocalDatePattern.Iso.Format(Day)}";
}
