namespace ForBedring.Calendar;

/// <summary>Reads a written date: bound, core, open, recurring or none.</summary>
internal static class DateReader
{
    private const int MostTokens = 40;

    public static ImpreciseDate Read(string text, DateContext context)
    {
        if (PlainDay(text) is { } day) return new ImpreciseDate.Dated(text, day, day, DatePrecision.Day);
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

    // What most dates look like, 1.9.2026, 01.09.2026 and 2026-09-01, needs no grammar; a day that does not exist is left to it.
    private static LocalDate? PlainDay(string text)
    {
        if (text.Length is < 8 or > 10) return null;
        int year, month, day;
        if (text.Length == 10 && text[4] == '-')
        {
            if (text[7] != '-') return null;
            (year, month, day) = (Number(text, 0, 4), Number(text, 5, 7), Number(text, 8, 10));
        }
        else
        {
            var first = text[1] == '.' ? 1 : 2;
            var second = text.Length - 5;
            if (text[first] != '.' || text[second] != '.' || second - first is not (2 or 3)) return null;
            (day, month, year) = (Number(text, 0, first), Number(text, first + 1, second), Number(text, second + 1, text.Length));
        }

        return day < 0 || month < 0 || year < 0 || DateSpan.Day(year, month, day) is not { } span ? null : span.First;
    }

    // −1 where a sign is no digit.
    private static int Number(string text, int from, int to)
    {
        var value = 0;
        for (var at = from; at < to; at++)
        {
            if (!char.IsAsciiDigit(text[at])) return -1;
            value = (value * 10) + text[at] - '0';
        }

        return value;
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
