namespace ForBedring.Calendar;

/// <summary>Reads a written date: bound, core, open, recurring or none.</summary>
internal static class DateReader
{
    private const int MostTokens = 40;

    public static ImpreciseDate Read(string text, DateContext context)
    {
        var normal = DateTokens.Normalise(text);
        var bare = normal.Length > 1 && normal.EndsWith('.') ? normal.Substring(0, normal.Length - 1).TrimEnd(' ') : normal;
        if (DateWords.None.TryGetValue(bare, out var reason)) return new ImpreciseDate.Unspecified(text, reason);
        if (DateWords.Open.Contains(bare)) return new ImpreciseDate.Open(text);

        var tokens = DateTokens.Split(normal);
        if (tokens.Count <= MostTokens)
        {
            if (RecurrenceReader.Whole(tokens) is not null) return new ImpreciseDate.Open(text);
            if (new DateGrammar(tokens, context).Whole() is { } phrase) return Resolve(text, phrase, context);
            if (DateInWords.Find(tokens, context) is { } found && Resolve(text, found, context) is { } inside and not ImpreciseDate.Unresolved) return inside;
        }

        return OnlyYear(text, tokens);
    }

    /// <summary>The week a text names that its year does not have, with the number of weeks the year has; null where that is not what is wrong.</summary>
    public static (int Week, int Year, int Weeks)? MissingWeek(string text)
    {
        var tokens = DateTokens.Split(DateTokens.Normalise(text));
        var at = tokens.FindIndex(t => t.Text is "uke" or "veke" or "u" or "w" or "uker" or "veker");
        var years = tokens.Where(t => t.Digits == 4).Select(t => t.Value).Distinct().ToList();
        if (at < 0 || years.Count != 1 || years[0] is < 2 or > 9998) return null;
        var weeks = NodaTime.Calendars.WeekYearRules.Iso.GetWeeksInWeekYear(years[0], CalendarSystem.Iso);
        foreach (var token in tokens.Skip(at + 1).Where(t => t.Digits is 1 or 2))
        {
            if (token.Value > weeks || token.Value == 0) return (token.Value, years[0], weeks);
        }

        return null;
    }

    private static ImpreciseDate Resolve(string text, DatePhrase phrase, DateContext context)
    {
        var core = phrase.Core;
        if (core.Resolve(context) is not { } span) return new ImpreciseDate.Unresolved(text);
        if (phrase.Opens is { } opens)
        {
            var from = opens == DatePhrase.OpensAt.Start ? span.First : CalendarEnd.Plus(span.Last, 1);
            return new ImpreciseDate.Open(text, from);
        }

        var flags = phrase.Flags | core.Flags | (core.Year is null ? DateFlags.YearInferred : DateFlags.None);
        var other = core.Other?.Resolve(context);
        if (other is { } reading && reading.First == span.First && reading.Last == span.Last) other = null;
        if (other is null) flags &= ~(DateFlags.DayOrYear | DateFlags.DayMonthOrMonthYear | DateFlags.JulyOrChristmas);
        if (phrase.Weekday is { } weekday && core.Form == DateCore.Kind.Day && span.First.DayOfWeek != weekday) flags |= DateFlags.WeekdayMismatch;
        return new ImpreciseDate.Dated(text, span.First, span.Last, core.Precision, phrase.Bound, flags, other is { } o ? new DateInterval(o.First, o.Last) : null);
    }

    // CAL-D05: words not understood, but exactly one year.
    private static ImpreciseDate OnlyYear(string text, List<DateTokens.Token> tokens)
    {
        var years = tokens.Where(t => t.Digits == 4 && t.Value is >= 1990 and <= 2099).Select(t => t.Value).Distinct().Take(2).ToList();
        return years.Count == 1
            ? new ImpreciseDate.Dated(text, new(years[0], 1, 1), new(years[0], 12, 31), DatePrecision.WithinYear, DateBound.On, DateFlags.UnknownWords)
            : new ImpreciseDate.Unresolved(text);
    }
}

/// <summary>A whole written date: a core under a bound.</summary>
internal sealed class DatePhrase(DateCore core, DateBound bound = DateBound.On, DatePhrase.OpensAt? opens = null, IsoDayOfWeek? weekday = null, DateFlags flags = DateFlags.None)
{
    public enum OpensAt
    {
        Start = 1,
        DayAfter,
    }

    public DateCore Core { get; } = core;

    public DateBound Bound { get; } = bound;

    /// <summary>Where something without end begins; null for a date.</summary>
    public OpensAt? Opens { get; } = opens;

    public IsoDayOfWeek? Weekday { get; } = weekday;

    /// <summary>What is to be noted about the phrase, beside what its core notes.</summary>
    public DateFlags Flags { get; } = flags;

    public DatePhrase With(DateFlags noted) => new(Core, Bound, Opens, Weekday, Flags | noted);
}
