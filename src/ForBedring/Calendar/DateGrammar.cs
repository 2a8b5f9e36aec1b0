using static ForBedring.Calendar.DateCore;

namespace ForBedring.Calendar;

/// <summary>The grammar of written dates over their pieces; each method either reads its part and moves on, or leaves the place alone.</summary>
internal sealed partial class DateGrammar(List<DateTokens.Token> tokens, DateContext context)
{
    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal) { "i", "på", "ved", "den" };

    private int _at;
    private IsoDayOfWeek? _weekday;

    /// <summary>The whole text as a date, or null.</summary>
    public DatePhrase? Whole()
    {
        if (Bounded() is { } bounded && AtEnd()) return bounded;
        Restart();
        if (Plain() is { } plain && AtEnd()) return plain;
        Restart();
        return Ongoing() is { } ongoing && AtEnd() ? ongoing : null;
    }

    private void Restart()
    {
        _at = 0;
        _weekday = null;
    }

    private DatePhrase? Plain() => Range() is { } core ? new(core, weekday: _weekday) : null;

    // Løpende fra 1.1.2025; fra 1.1.2025 og løpende.
    private DatePhrase? Ongoing()
    {
        var isFirst = OpenWord();
        if (isFirst) _ = Words(",") || Words("-") || Words(":");
        if (!(Words("fra", "og", "med") || Words("frå", "og", "med") || (Words("f") && Sign(".") && Words("o") && Sign(".") && Words("m") && Optional(".")) || Words("fom") || Words("fra") || Words("frå")) && isFirst) return null;
        if (Range() is not { } core) return null;
        if (isFirst) return new(core, opens: DatePhrase.OpensAt.Start);
        _ = Words(",") || Words("-") || Words("og") || Words("så");
        return OpenWord() || Words("deretter", "løpende") || Words("fremover") || Words("framover") || Words("utover") ? new(core, opens: DatePhrase.OpensAt.Start) : null;
    }

    private bool OpenWord() => Words("løpende") || Words("løpande") || Words("fortløpende") || Words("fortløpande") || Words("kontinuerlig") || Words("kontinuerleg") || Words("pågående") || Words("pågåande") || Words("pågår");

    private DatePhrase? Bounded()
    {
        if (Words("senest", "innen") || Words("seinast", "innan")) _at = 1;
        var start = _at;
        if (Words("innen", "utgangen", "av") || Words("innan", "utgangen", "av") || Words("ved", "utgangen", "av") || Words("utgangen", "av") || Words("ut")
            || Words("til", "og", "med") || (Words("t") && Sign(".") && Words("o") && Sign(".") && Words("m") && Optional(".")))
        {
            return Phrase(() => Range(), core => LastDayOf(core));
        }

        _at = start;
        if (Words("i", "løpet", "av") || (Words("ila") && Optional("."))) return Phrase(() => Range(), core => new DatePhrase(core, DateBound.NoLaterThan));
        if (Words("innen") || Words("innan")) return Phrase(() => Range(christmas: true), Within);
        if (Words("senest") || Words("seinast")) return Phrase(() => Range(christmas: true), core => new DatePhrase(core, DateBound.NoLaterThan, weekday: _weekday));
        if (Words("før") || Words("føre")) return Phrase(() => Range(christmas: true), Before);
        if ((Words("ca") && Optional(".")) || Words("cirka") || Words("omtrent") || Words("om", "lag") || Words("rundt") || Words("omkring") || Words("kring")) return Phrase(() => Range(), About);
        if (Words("fra", "og", "med") || Words("frå", "og", "med") || Words("etter") || Words("fra") || Words("frå"))
        {
            var after = tokens[_at - 1].Text == "etter";
            return Phrase(() => Range(christmas: after), core => core.Form == Kind.Range && !after ? new DatePhrase(core) : new DatePhrase(core, opens: after ? DatePhrase.OpensAt.DayAfter : DatePhrase.OpensAt.Start));
        }

        return null;
    }

    private static DatePhrase? Phrase(Func<DateCore?> read, Func<DateCore, DatePhrase> then) => read() is { } core ? then(core) : null;

    // Innen utgangen av X, ut X: the last day itself.
    private DatePhrase LastDayOf(DateCore core)
    {
        DateCore Last(DateCore c) => c.With(Mapped(c, s => new(s.Last, s.Last)), DatePrecision.Day, dropOther: c.Form != Kind.Day);
        return new(core.Form == Kind.Day ? Also(core, Last) : Last(core), DateBound.NoLaterThan, weekday: _weekday);
    }

    // Innen a day: that day. Innen a period: from the day before it to its last day, because people mean either.
    private DatePhrase Within(DateCore core)
    {
        if (core.Form == Kind.TurnOfYear) return new(core.With(Mapped(core, s => new(s.First, s.First)), DatePrecision.Day), DateBound.NoLaterThan);
        DateCore Innen(DateCore c) => c.Form == Kind.Day ? c : c.With(Mapped(c, s => new(CalendarEnd.Plus(s.First, -1), s.Last)), flags: DateFlags.InnenPeriod);
        return new(Also(core, Innen), DateBound.NoLaterThan, weekday: _weekday);
    }

    // Før X: the day before X begins. Before a season: the last day of the season that comes before it, which in the wide convention overlaps.
    private DatePhrase Before(DateCore core)
    {
        if (core.Form == Kind.TurnOfYear) return new(core.With(Mapped(core, s => new(s.First, s.First)), DatePrecision.Day), DateBound.NoLaterThan);
        return new(Also(core, c => c.With(c.Season is { } season ? y => BeforeSeason(season, y) : Mapped(c, s => OneDayBefore(s.First)), DatePrecision.Day)), DateBound.NoLaterThan);
    }

    private DatePhrase About(DateCore core)
    {
        return new(Also(core, c => c.Form == Kind.Day ? c.With(Mapped(c, s => new(CalendarEnd.Plus(s.First, -7), CalendarEnd.Plus(s.Last, 7)))) : c).With(flags: DateFlags.Approximate));
    }

    private static DateSpan OneDayBefore(LocalDate first)
    {
        var day = CalendarEnd.Plus(first, -1);
        return new(day, day);
    }

    private DateSpan? BeforeSeason(DateWords.Season season, int year)
    {
        var previous = season == DateWords.Season.Spring ? DateWords.Season.Winter : season - 1;
        return SeasonAt(previous, season == DateWords.Season.Winter ? year - 1 : year) is { } span ? new DateSpan(span.Last, span.Last) : null;
    }

    // Both readings of an ambiguous core are put under the same bound.
    private static DateCore Also(DateCore core, Func<DateCore, DateCore> change)
    {
        var changed = change(core);
        return core.Other is null
            ? changed
            : new DateCore(changed.Form, changed.Precision, changed.At, changed.Year) { Flags = changed.Flags, Other = change(core.Other) };
    }

    private static Func<int, DateSpan?> Mapped(DateCore core, Func<DateSpan, DateSpan> change) => y => core.At(y) is { } span ? change(span) : null;

    private DateSpan? SeasonAt(DateWords.Season season, int year)
    {
        var (first, months) = DateWords.Of(season, context.Seasons);
        return DateSpan.Months(year, first, months);
    }

    private bool AtEnd()
    {
        if (_at < tokens.Count && tokens[_at].Text == ".") _at++;
        return _at == tokens.Count;
    }

    private bool Words(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_at + i >= tokens.Count || tokens[_at + i].Text != words[i]) return false;
        }

        _at += words.Length;
        return true;
    }

    private bool Sign(string sign) => Words(sign);

    private bool Optional(string sign)
    {
        _ = Words(sign);
        return true;
    }

    private DateTokens.Token? Peek(int ahead = 0) => _at + ahead < tokens.Count ? tokens[_at + ahead] : null;

    private string PeekText(int ahead = 0) => Peek(ahead)?.Text ?? "";

    private bool IsNumber(int ahead, int leastDigits, int mostDigits) => Peek(ahead) is { } token && token.Digits >= leastDigits && token.Digits <= mostDigits;

    private int NumberAt(int ahead) => tokens[_at + ahead].Value;
}
