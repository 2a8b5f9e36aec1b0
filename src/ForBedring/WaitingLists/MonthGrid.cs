using System.Runtime.CompilerServices;

namespace ForBedring.WaitingLists;

/// <summary>A run of whole months with look-ups from day to month: the time axis of the fast core.</summary>
internal sealed class MonthGrid
{
    private readonly short[] _monthOfDay;

    public MonthGrid(YearMonth from, YearMonth to)
    {
        var count = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        if (count < 1) throw new ArgumentException("The last month is before the first.", nameof(to));
        if (from.Year < 1948 || to.Year > 2199) throw new ArgumentOutOfRangeException(nameof(from), from, "Months are known for the years 1948 to 2199.");
        Months = [.. Enumerable.Range(0, count).Select(m => Plus(from, m))];
        First = DayNumber.Of(from.Year, from.Month, 1);
        Ends = [.. Months.Select(m => DayNumber.Of(m.OnDayOfMonth(1).PlusMonths(1)) - 1)];
        Last = Ends[count - 1];
        _monthOfDay = new short[Last - First + 1];
        var at = 0;
        for (var month = 0; month < count; month++)
        {
            while (at <= Ends[month] - First) _monthOfDay[at++] = (short)month;
        }
    }

    public ImmutableArray<YearMonth> Months { get; }

    public int Count => Months.Length;

    /// <summary>The first day of the first month.</summary>
    public int First { get; }

    /// <summary>The last day of the last month.</summary>
    public int Last { get; }

    /// <summary>The last day of each month.</summary>
    public int[] Ends { get; }

    /// <summary>The month of each day from the first to the last.</summary>
    public short[] MonthOfDay => _monthOfDay;

    /// <summary>The month a day is in; −1 outside the grid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MonthOf(int day)
    {
        var at = unchecked((uint)(day - First));
        return at < (uint)_monthOfDay.Length ? _monthOfDay[at] : -1;
    }

    /// <summary>The first month whose last day is on or after a day; <see cref="Count"/> where none is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOnOrAfter(int day)
    {
        var months = _monthOfDay;
        var at = unchecked((uint)(day - First));
        if (at < (uint)months.Length) return months[at];
        return day < First ? 0 : Count;
    }

    public static YearMonth Plus(YearMonth month, int months)
    {
        var date = month.OnDayOfMonth(1).PlusMonths(months);
        return new YearMonth(date.Year, date.Month);
    }
}
