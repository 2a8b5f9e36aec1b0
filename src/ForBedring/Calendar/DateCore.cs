namespace ForBedring.Calendar;

/// <summary>A date or period as a function of its year, with the year if it is written.</summary>
internal sealed class DateCore(DateCore.Kind form, DatePrecision precision, Func<int, DateSpan?> at, int? year = null)
{
    public enum Kind
    {
        Day = 1,
        Week,
        Month,
        Quarter,
        Tertial,
        HalfYear,
        Season,
        Year,
        TurnOfYear,
        Feast,
        Range,
    }

    public Kind Form { get; } = form;

    public DatePrecision Precision { get; } = precision;

    /// <summary>The stretch in a year; null where that year has none.</summary>
    public Func<int, DateSpan?> At { get; } = at;

    /// <summary>The year that is written; null where it must be inferred.</summary>
    public int? Year { get; init; } = year;

    public DateFlags Flags { get; init; }

    /// <summary>Another reading of the same text, or null.</summary>
    public DateCore? Other { get; init; }

    /// <summary>For a season: which; it decides what <i>før</i> means.</summary>
    public DateWords.Season? Season { get; init; }

    public DateCore With(Func<int, DateSpan?>? at = null, DatePrecision? precision = null, DateFlags flags = DateFlags.None, int? year = null, Kind? form = null, bool dropOther = false)
        => new(form ?? Form, precision ?? Precision, at ?? At, year ?? Year)
        {
            Flags = (dropOther ? Flags & ~(DateFlags.DayOrYear | DateFlags.DayMonthOrMonthYear) : Flags) | flags,
            Other = dropOther ? null : Other,
            Season = at is null ? Season : null,
        };

    /// <summary>The stretch, the year inferred where it is not written (CAL-D03); null where there is none.</summary>
    public DateSpan? Resolve(DateContext context)
    {
        if (Year is { } written) return At(written);
        var here = context.ReferenceDate.Year;
        for (var step = -1; step <= 9; step++)
        {
            var forward = context.Years == YearInference.Forward;
            if (At(forward ? here + step : here - step) is not { } span) continue;
            if (forward ? span.Last >= context.ReferenceDate : span.First <= context.ReferenceDate) return span;
        }

        return null;
    }
}
