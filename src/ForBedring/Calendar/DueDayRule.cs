namespace ForBedring.Calendar;

/// <summary>Which day a deadline ends on (<i>fristens siste dag</i>): the last day of its stretch, or the last working day in or before it.</summary>
public sealed class DueDayRule : IEquatable<DueDayRule>
{
    private DueDayRule(WorkingDayRule? workdays) => Workdays = workdays;

    /// <summary>The last day itself, weekend or not: the default. <i>Ultimo 2023</i> is due on Sunday 2023-12-31.</summary>
    public static DueDayRule LastDay { get; } = new(null);

    /// <summary>What a working day is; null where the last day itself counts.</summary>
    public WorkingDayRule? Workdays { get; }

    /// <summary>The last working day on or before the last day. <i>Ultimo 2023</i> is due on Friday 2023-12-29.</summary>
    /// <remarks>Outside 1948–2199, where holidays are not known, the last day itself counts.</remarks>
    public static DueDayRule LastWorkday(WorkingDayRule workdays)
    {
        ArgumentNullException.ThrowIfNull(workdays);
        return new(workdays);
    }

    /// <inheritdoc/>
    public bool Equals(DueDayRule? other) => other is not null && Equals(Workdays, other.Workdays);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DueDayRule);

    /// <inheritdoc/>
    public override int GetHashCode() => Workdays?.GetHashCode() ?? 0;

    /// <summary>The rule as results state it.</summary>
    public override string ToString() => Workdays is null ? "last day" : "last working day, " + Workdays;

    internal LocalDate Of(LocalDate last)
        => Workdays is null || last.Year is <= NorwegianHolidays.FirstYear or > NorwegianHolidays.LastYear ? last : Workdays.LastWorkingDayThrough(last);
}
