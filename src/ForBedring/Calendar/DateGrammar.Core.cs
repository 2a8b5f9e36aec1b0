using static ForBedring.Calendar.DateCore;

namespace ForBedring.Calendar;

// Cores: an exact day, or a period with perhaps a part of it.
internal sealed partial class DateGrammar
{
    private DateCore? Core(bool christmas)
    {
        while (Peek() is { IsWord: true } token && (Filler.Contains(token.Text) || (token.Text == "til" && IsSeasonWord(PeekText(1))))) _at++;
        var start = _at;
        if (Exact() is { } exact) return exact;
        _at = start;
        if (christmas && Christmas() is { } feast) return feast;
        _at = start;
        if (MovableFeast() is { } movable) return movable;
        _at = start;
        if (EdgeDay() is { } edge) return edge;
        _at = start;
        if (Parted() is { } part) return part;
        _at = start;
        if (PeriodCore() is { } period) return period;
        _at = start;
        return null;
    }

    private static bool IsSeasonWord(string word) => DateWords.Seasons.ContainsKey(word);

    private DateCore? Exact()
    {
        if (Peek() is { IsWord: true } word && DateWords.Weekdays.TryGetValue(word.Text, out var weekday))
        {
            _at++;
            if (!Words(".")) _ = Words(",");
            _ = Words("den");
            _weekday = weekday;
        }

        if (IsNumber(0, 4, 4) && PeekText(1) == "-" && IsNumber(2, 1, 2) && PeekText(3) == "-" && IsNumber(4, 1, 2)) return Take(5, NumberAt(0), NumberAt(2), NumberAt(4));
        if (!IsNumber(0, 1, 2)) return null;
        if (PeekText(1) == "-" && IsNumber(2, 1, 2) && PeekText(3) == "-" && IsNumber(4, 4, 4)) return Take(5, NumberAt(4), NumberAt(2), NumberAt(0));
        if (PeekText(1) == "/" && IsNumber(2, 1, 2)) return Slashed();
        if (PeekText(1) == "." && IsNumber(2, 1, 2)) return Dotted();
        var dot = PeekText(1) == "." ? 2 : 1;
        if (Peek(dot) is not { IsWord: true } name || !DateWords.Months.TryGetValue(name.Text, out var month)) return null;
        var day = NumberAt(0);
        _at += dot + 1;
        _ = Words(".");
        return DayIn(month, day, OptionalYear());
    }

    // d.m.y, d.m y4, d.m. y4, d.m[.]
    private DateCore Dotted()
    {
        var (day, month) = (NumberAt(0), NumberAt(2));
        if (PeekText(3) == "." && (IsNumber(4, 4, 4) || (IsNumber(4, 2, 2) && !tokens[_at + 4].BlankBefore))) return Take(5, FullYear(4), month, day);
        if (IsNumber(3, 4, 4)) return Take(4, NumberAt(3), month, day);
        _at += 3;
        _ = Words(".");
        return DayIn(month, day, null);
    }

    // d/m-y, d/m y, d/m/y, d/m, m/yy
    private DateCore Slashed()
    {
        var (first, second) = (NumberAt(0), NumberAt(2));
        var secondDigits = tokens[_at + 2].Digits;
        if (PeekText(3) is "-" or "/" && (IsNumber(4, 4, 4) || IsNumber(4, 2, 2)) && PeekText(5) is not ("/" or ".")) return Take(5, FullYear(4), second, first);
        if ((IsNumber(3, 4, 4) || IsNumber(3, 2, 2)) && PeekText(4) is not ("/" or ".")) return Take(4, FullYear(3), second, first);
        _at += 3;
        var asMonth = secondDigits == 2 && first is >= 1 and <= 12
            ? new DateCore(Kind.Month, DatePrecision.Month, y => DateSpan.Months(y, first, 1), 2000 + second)
            : null;
        if (second is < 1 or > 12) return asMonth ?? DayIn(second, first, null);
        var asDay = DayIn(second, first, null);
        return asMonth is null ? asDay : new DateCore(asDay.Form, asDay.Precision, asDay.At) { Flags = DateFlags.DayMonthOrMonthYear, Other = asMonth };
    }

    private DateCore Take(int count, int year, int month, int day)
    {
        _at += count;
        return DayIn(month, day, year);
    }

    private static DateCore DayIn(int month, int day, int? year) => new(Kind.Day, DatePrecision.Day, y => DateSpan.Day(y, month, day), year);

    private int FullYear(int ahead) => NumberAt(ahead) + (tokens[_at + ahead].Digits == 2 ? 2000 : 0);

    private DateCore? Christmas()
    {
        if (!(Words("jul") || Words("jula") || Words("julen")) || PeekText() == ".") return null;
        return new(Kind.Feast, DatePrecision.Range, y => y is >= 1 and <= 9999 ? new DateSpan(new(y, 12, 24), new(y, 12, 26)) : null, OptionalYear());
    }

    // Feasts that follow Easter, and the fixed ones people plan by.
    private DateCore? MovableFeast()
    {
        if (Peek() is not { IsWord: true } word) return null;
        Func<int, DateSpan>? at = word.Text switch
        {
            "påske" or "påska" or "påsken" => y => FromEaster(y, -3, 1),
            "palmesøndag" => y => FromEaster(y, -7, -7),
            "skjærtorsdag" => y => FromEaster(y, -3, -3),
            "langfredag" => y => FromEaster(y, -2, -2),
            "pinse" or "pinsa" or "pinsen" => y => FromEaster(y, 48, 50),
            "himmelfart" or "himmelfartsdag" => y => FromEaster(y, 39, 39),
            "kristi" when PeekText(1) is "himmelfart" or "himmelfartsdag" or "himmelfartsdagen" => y => FromEaster(y, 39, 39),
            "sankthans" or "jonsok" => y => new(new(y, 6, 23), new(y, 6, 24)),
            "nyttår" or "nyttårsaften" => y => new(new(y, 12, 31), new(y, 12, 31)),
            _ => null,
        };
        if (at is null) return null;
        _at += word.Text == "kristi" ? 2 : 1;
        return new(Kind.Feast, DatePrecision.Range, y => y is >= 1583 and <= 9998 ? at(y) : null, OptionalYear());
    }

    private static DateSpan FromEaster(int year, int first, int last)
    {
        var easter = NorwegianHolidays.Easter(year);
        return new(easter.PlusDays(first), easter.PlusDays(last));
    }

    // Siste dag i februar 2025, første dag i mars.
    private DateCore? EdgeDay()
    {
        var isLast = Words("siste", "dag") || Words("siste", "dagen") || Words("siste", "dato");
        if (!isLast && !(Words("første", "dag") || Words("første", "dagen") || Words("fyrste", "dag") || Words("fyrste", "dagen"))) return null;
        if (!(Words("i") || Words("av") || Words("på")) || PeriodCore() is not { } period) return null;
        return period.With(y => period.At(y) is { } s ? (isLast ? new DateSpan(s.Last, s.Last) : new DateSpan(s.First, s.First)) : null, DatePrecision.Day, form: Kind.Day, dropOther: true);
    }

    private DateCore? Parted()
    {
        var part = PartOf();
        if (part is not { } which) return null;
        while (Words("av") || Words("i") || Words("på"))
        {
        }

        if (PeriodCore() is not { } period) return null;
        var precision = period.Form == Kind.Season ? DatePrecision.Season : which switch { Part.Start or Part.Early => DatePrecision.StartOfPeriod, Part.Middle => DatePrecision.MidPeriod, _ => DatePrecision.EndOfPeriod };
        if (period.Form is Kind.Week or Kind.TurnOfYear or Kind.Feast || (period.Form == Kind.Season && which == Part.Middle)) return null;
        return period.With(y => period.At(y) is { } span ? Cut(span, period.Form, which) : null, precision, dropOther: true);
    }

    private Part? PartOf()
    {
        if (Words("primo") || Words("begynnelsen") || Words("byrjinga") || Words("starten")) return Part.Start;
        if (Words("medio") || Words("midten") || Words("midt")) return Part.Middle;
        if (Words("ultimo") || Words("slutten")) return Part.End;
        if (Words("tidlig") || Words("tidleg")) return Part.Early;
        return Words("sen") || Words("sein") || Words("sent") || Words("seint") ? Part.Late : null;
    }

    private static DateSpan Cut(DateSpan whole, Kind form, Part part)
    {
        var months = ((whole.Last.Year - whole.First.Year) * 12) + whole.Last.Month - whole.First.Month + 1;
        var half = (months + 1) / 2;
        if (part is Part.Early || (part is Part.Start && form == Kind.Season)) return Months(whole, 0, half);
        if (part is Part.Late || (part is Part.End && form == Kind.Season)) return Months(whole, months - half, half);
        if (form == Kind.Month)
        {
            return part switch
            {
                Part.Start => new(whole.First, whole.First.PlusDays(9)),
                Part.Middle => new(whole.First.PlusDays(10), whole.First.PlusDays(19)),
                _ => new(whole.First.PlusDays(20), whole.Last),
            };
        }

        return part switch
        {
            Part.Start => Months(whole, 0, 1),
            Part.Middle => months % 2 == 0 ? Months(whole, (months / 2) - 1, 2) : Months(whole, months / 2, 1),
            _ => Months(whole, months - 1, 1),
        };
    }

    private static DateSpan Months(DateSpan whole, int skip, int count)
    {
        var first = whole.First.PlusMonths(skip);
        return new(first, CalendarEnd.OfMonths(first, count));
    }

    private enum Part
    {
        Start = 1,
        Middle,
        End,
        Early,
        Late,
    }
}
