using ForBedring.Rules;

namespace ForBedring.Calendar;

/// <summary>Which weekdays count as working days (<i>virkedager</i>).</summary>
public enum WorkingWeek
{
    /// <summary>Monday to Friday (<i>mandag–fredag</i>): the default.</summary>
    MondayToFriday = 1,

    /// <summary>Monday to Saturday (<i>mandag–lørdag</i>): several acts count Saturday as a working day.</summary>
    MondayToSaturday = 2,
}

/// <summary>What a working day is (<i>virkedag, arbeidsdag</i>), and arithmetic with it.</summary>
/// <remarks>
/// A working day is a weekday of <see cref="Week"/> that is neither a Norwegian public holiday nor a local closed day. Supported years are
/// 1948–2199. Counting is one subtraction and adding one table look-up; the table is built at first use. Safe to share between threads.
/// Equality is by content. The law says <i>virkedager</i> without saying whether Saturday is one, so it is an explicit choice (CAL-W06).
/// </remarks>
public sealed class WorkingDayRule : IEquatable<WorkingDayRule>
{
    private static readonly LocalDate First = new(NorwegianHolidays.FirstYear, 1, 1);
    private static readonly LocalDate Last = new(NorwegianHolidays.LastYear, 12, 31);

    private readonly ImmutableSortedSet<(int Month, int Day)> _closedEveryYear;
    private readonly ImmutableSortedSet<LocalDate> _closedDates;
    private readonly Lazy<Table> _table;

    private WorkingDayRule(WorkingWeek week, ImmutableSortedSet<(int Month, int Day)> closedEveryYear, ImmutableSortedSet<LocalDate> closedDates, bool observesHolidays = true)
    {
        Week = week;
        ObservesHolidays = observesHolidays;
        _closedEveryYear = closedEveryYear;
        _closedDates = closedDates;
        _table = new(BuildTable);
    }

    /// <summary>Monday to Friday, no local closed days: the default.</summary>
    public static WorkingDayRule MondayToFriday { get; } = new(WorkingWeek.MondayToFriday, [], []);

    /// <summary>Monday to Saturday, no local closed days.</summary>
    public static WorkingDayRule MondayToSaturday { get; } = new(WorkingWeek.MondayToSaturday, [], []);

    /// <summary>The weekdays that count.</summary>
    public WorkingWeek Week { get; }

    /// <summary>Whether public holidays are days off; true unless <see cref="WithoutHolidays"/> was asked for.</summary>
    public bool ObservesHolidays { get; }

    /// <summary>Days closed every year (<i>lokale stengedager</i>), in order.</summary>
    public IReadOnlyList<AnnualDate> ClosedEveryYear => [.. _closedEveryYear.Select(d => new AnnualDate(d.Month, d.Day))];

    /// <summary>Single dates closed, in order.</summary>
    public IReadOnlyList<LocalDate> ClosedDates => [.. _closedDates];

    /// <summary>This rule with days closed every year, for example 24 and 31 December.</summary>
    public WorkingDayRule ClosedEachYearOn(params AnnualDate[] days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return new(Week, _closedEveryYear.Union(days.Select(d => (d.Month, d.Day))), _closedDates, ObservesHolidays);
    }

    /// <summary>This rule with single dates closed.</summary>
    public WorkingDayRule ClosedOn(params LocalDate[] dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return new(Week, _closedEveryYear, _closedDates.Union(dates), ObservesHolidays);
    }

    /// <summary>This rule on a calendar without public holidays: weekdays and local closed days only. For planning models and for checks that shift dates by whole weeks; no Norwegian figure is made so.</summary>
    public WorkingDayRule WithoutHolidays() => new(Week, _closedEveryYear, _closedDates, observesHolidays: false);

    /// <summary>Whether a date is a working day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1948–2199.</exception>
    public bool IsWorkingDay(LocalDate date) => WorkingDaysThrough(date) != WorkingDaysBefore(date);

    /// <summary>The n-th working day strictly after a date, or strictly before it where n is negative; the date itself, holiday or not, where n is 0 (CAL-W07).</summary>
    /// <param name="date">Day 0.</param>
    /// <param name="count">The number of working days; negative counts backwards.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside 1948–2199.</exception>
    public LocalDate AddWorkingDays(LocalDate date, int count)
    {
        var index = count < 0 ? WorkingDaysBefore(date) + (long)count : WorkingDaysThrough(date) + (long)count - 1;
        if (count == 0) return date;
        var days = _table.Value.Days;
        return index >= 0 && index < days.Length
            ? First.PlusDays(days[(int)index])
            : throw new ArgumentOutOfRangeException(nameof(count), count, "The day is before 1948 or after 2199.");
    }

    /// <summary>The number of working days before one date, back through another: those in [through, before). Negative where <paramref name="through"/> comes last.</summary>
    /// <remarks>Counts what <see cref="AddWorkingDays"/> with a negative number steps over: from a Tuesday after Easter back to the Wednesday before it is one.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside 1948–2199.</exception>
    public int CountWorkingDaysBack(LocalDate before, LocalDate through) => WorkingDaysBefore(before) - WorkingDaysBefore(through);

    /// <summary>The number of working days after one date, through another: those in (after, through]. Negative where <paramref name="through"/> comes first (CAL-W08).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside 1948–2199.</exception>
    public int CountWorkingDays(LocalDate after, LocalDate through) => WorkingDaysThrough(through) - WorkingDaysThrough(after);

    /// <summary>The last working day on or before a date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1948–2199, or no working day lies on or before the date.</exception>
    public LocalDate LastWorkingDayThrough(LocalDate date)
    {
        var through = WorkingDaysThrough(date);
        return through > 0
            ? First.PlusDays(_table.Value.Days[through - 1])
            : throw new ArgumentOutOfRangeException(nameof(date), date, "The last working day is before 1948.");
    }

    /// <inheritdoc/>
    public bool Equals(WorkingDayRule? other)
        => other is not null && Week == other.Week && ObservesHolidays == other.ObservesHolidays && _closedEveryYear.SetEquals(other._closedEveryYear) && _closedDates.SetEquals(other._closedDates);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkingDayRule);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Week, _closedEveryYear.Count, _closedDates.Count);

    /// <summary>The rule as results state it, as in <c>MondayToFriday, closed 12-24, 12-31</c>.</summary>
    public override string ToString()
    {
        var closed = _closedEveryYear.Select(d => TwoDigits(d.Month) + "-" + TwoDigits(d.Day)).Concat(_closedDates.Select(CalendarText.Iso)).ToList();
        var week = ObservesHolidays ? Week.ToString() : $"{Week}, no holidays";
        return closed.Count == 0 ? week : $"{week}, closed {string.Join(", ", closed)}";
    }

    private static string TwoDigits(int number) => (number < 10 ? "0" : "") + NumberText.Machine(number);

    private int WorkingDaysThrough(LocalDate date) => _table.Value.Through[IndexOf(date)];

    private int WorkingDaysBefore(LocalDate date) => IndexOf(date) is > 0 and var index ? _table.Value.Through[index - 1] : 0;

    private static int IndexOf(LocalDate date)
    {
        NorwegianHolidays.Demand(date.Year);
        return Period.DaysBetween(First, date);
    }

    private Table BuildTable()
    {
        var through = new int[Period.DaysBetween(First, Last) + 1];
        var days = new List<int>(through.Length);
        var index = 0;
        for (var year = NorwegianHolidays.FirstYear; year <= NorwegianHolidays.LastYear; year++)
        {
            var holidays = ObservesHolidays ? NorwegianHolidays.DatesOf(year).ToHashSet() : [];
            for (var date = new LocalDate(year, 1, 1); date.Year == year; date = date.PlusDays(1))
            {
                if (IsAllowedWeekday(date) && !holidays.Contains(date) && !_closedDates.Contains(date) && !_closedEveryYear.Contains((date.Month, date.Day))) days.Add(index);
                through[index++] = days.Count;
            }
        }

        return new([.. days], through);
    }

    private bool IsAllowedWeekday(LocalDate date) => Week == WorkingWeek.MondayToSaturday ? date.DayOfWeek != IsoDayOfWeek.Sunday : date.DayOfWeek < IsoDayOfWeek.Saturday;

    // Days: day index of each working day. Through: per day, the number of working days so far, that day included.
    private sealed class Table(int[] days, int[] through)
    {
        public int[] Days { get; } = days;

        public int[] Through { get; } = through;
    }
}
