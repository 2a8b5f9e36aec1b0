using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>What to do with the readings of the month in which something started, when only the month is known (<i>overgangsmåned</i>).</summary>
public enum TransitionMonth
{
    /// <summary>After begins with the first reading past the month; the month itself stands before. The default.</summary>
    StartNextPeriod = 1,

    /// <summary>The month belongs to after.</summary>
    IncludeInAfter = 2,

    /// <summary>The month belongs to neither and is left out.</summary>
    LeaveOut = 3,
}

/// <summary>The dated start of a measure, seen from a series (<i>tiltaksstart</i>).</summary>
/// <remarks>After begins with the first reading whose period starts on or after the date. Immutable; equality is by content.</remarks>
public sealed record Intervention
{
    private readonly LocalDate _afterFrom;
    private readonly LocalDate _beforeUntil;

    private Intervention(LocalDate start, LocalDate afterFrom, LocalDate beforeUntil, string when, LocalisedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Start = start;
        _afterFrom = afterFrom;
        _beforeUntil = beforeUntil;
        When = when;
        Text = text;
    }

    /// <summary>The first day on which it may have begun.</summary>
    public LocalDate Start { get; }

    /// <summary>The date or the month, as in <c>2023-06-15</c> or <c>2023-06</c>.</summary>
    public string When { get; }

    /// <summary>What started, in three languages.</summary>
    public LocalisedText Text { get; }

    /// <summary>A start on a day.</summary>
    public static Intervention OnDay(LocalDate day, LocalisedText text) => new(day, day, day, CalendarText.Iso(day), text);

    /// <summary>A start of which only the month is known.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1–12.</param>
    /// <param name="text">What started.</param>
    /// <param name="transition">What to do with the readings of that month.</param>
    public static Intervention InMonth(int year, int month, LocalisedText text, TransitionMonth transition = TransitionMonth.StartNextPeriod)
    {
        var period = CalendarPeriod.Month(year, month);
        var next = period.Last.PlusDays(1);
        return transition switch
        {
            TransitionMonth.StartNextPeriod => new(period.First, next, next, period.ToString(), text),
            TransitionMonth.IncludeInAfter => new(period.First, period.First, period.First, period.ToString(), text),
            TransitionMonth.LeaveOut => new(period.First, next, period.First, period.ToString(), text),
            _ => throw new ArgumentOutOfRangeException(nameof(transition), transition, "The transition is one of the three."),
        };
    }

    /// <summary>The first position after the start; one past the end where there is none. Readings without dates are all before.</summary>
    public int FirstPositionAfter(ReadingSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var position = 1;
        while (position <= series.Count && !(series.At(position).Time.FirstDay >= _afterFrom)) position++;
        return position;
    }

    /// <summary>The last position before the start; 0 where there is none. What lies between the two is left out.</summary>
    public int LastPositionBefore(ReadingSeries series)
    {
        var position = FirstPositionAfter(series) - 1;
        while (position >= 1 && !(series.At(position).Time.FirstDay < _beforeUntil)) position--;
        return position;
    }

    /// <summary>When, and what was done.</summary>
    public override string ToString() => $"{When}: {Text.Bokmaal}";
}
