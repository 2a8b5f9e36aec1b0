using static ForBedring.Calendar.DateCore;

namespace ForBedring.Calendar;

// Periods: month, quarter, tertial, half-year, week, season, year, turn of the year.
internal sealed partial class DateGrammar
{
    private DateCore? PeriodCore()
    {
        if (Peek() is not { } first) return null;
        if (first.IsNumber) return first.Digits == 4 ? YearFirst(first.Value) : NumberFirst(first);
        if (!first.IsWord) return null;
        if (DateWords.Months.TryGetValue(first.Text, out var month)) return MonthName(month);
        if (DateWords.Ordinals.TryGetValue(first.Text, out var ordinal))
        {
            _at++;
            return NumberedUnit(ordinal, PeekText());
        }

        if (first.Text is "uke" or "veke" or "u" or "uker" or "veker") return Week();
        if (first.Text is "kvartal" or "tertial" or "halvår" or "q" or "k" or "t" or "h" && IsNumber(1, 1, 1))
        {
            var number = NumberAt(1);
            _at++;
            return NumberedUnit(number, first.Text);
        }

        if (first.Text == "året")
        {
            _at++;
            return YearCore(null);
        }

        if (first.Text == "årsskiftet") return TurnOfYear();
        return SeasonName();
    }

    private DateCore? YearFirst(int year)
    {
        if (PeekText(1) == "-" && IsNumber(2, 2, 2) && PeekText(3) != "-" && !((year + 1) % 100 == NumberAt(2) && NumberAt(2) > 12))
        {
            var month = NumberAt(2);
            _at += 3;
            return MonthCore(month, year);
        }

        var skip = PeekText(1) == "-" ? 2 : 1;
        if (PeekText(skip) is "q" or "k" or "t" or "h" && IsNumber(skip + 1, 1, 1) && NumberedMonthsOf(PeekText(skip)) is { } unit)
        {
            var number = NumberAt(skip + 1);
            _at += skip + 2;
            return UnitCore(unit, number, year);
        }

        if (PeekText(skip) is "w" or "u" or "uke" or "veke" && IsNumber(skip + 1, 1, 2))
        {
            var week = NumberAt(skip + 1);
            _at += skip + 2;
            return new(Kind.Week, DatePrecision.Week, y => DateSpan.Week(y, week), year);
        }

        if (year is < 1900 or > 2199) return null;
        _at++;
        return YearCore(year);
    }

    private DateCore? NumberFirst(DateTokens.Token number)
    {
        if (number.Digits > 2) return null;
        if (PeekText(1) is "." or "/" or "-" && IsNumber(2, 4, 4) && PeekText(3) is not ("." or "/" or "-"))
        {
            var year = NumberAt(2);
            _at += 3;
            return MonthCore(number.Value, year);
        }

        _at++;
        _ = Words(".");
        return NumberedUnit(number.Value, PeekText());
    }

    private DateCore? MonthName(int month)
    {
        if (month == 7 && PeekText() == "jul" && PeekText(1) != ".") return JulyOrChristmas();
        _at++;
        _ = Words(".");
        _ = Words("i");
        if (IsNumber(0, 4, 4))
        {
            var year = NumberAt(0);
            _at++;
            return MonthCore(month, year);
        }

        if (!IsNumber(0, 2, 2)) return MonthCore(month, null);
        var digits = NumberAt(0);
        _at++;
        var core = MonthCore(month, 2000 + digits);
        var mostDays = CalendarSystem.Iso.GetDaysInMonth(2024, month);
        return digits < 1 || digits > mostDays
            ? core
            : new DateCore(core.Form, core.Precision, core.At, core.Year) { Flags = DateFlags.DayOrYear, Other = DayIn(month, digits, null) };
    }

    // "Jul 2025" is July in a list of months and Christmas in a sentence.
    private DateCore? JulyOrChristmas()
    {
        _at++;
        _ = Words("i");
        var year = OptionalYear();
        return new(Kind.Month, DatePrecision.Month, y => DateSpan.Months(y, 7, 1), year)
        {
            Flags = DateFlags.JulyOrChristmas,
            Other = new DateCore(Kind.Feast, DatePrecision.Range, y => y is >= 1 and <= 9999 ? new DateSpan(new(y, 12, 24), new(y, 12, 26)) : null, year),
        };
    }

    private static DateCore MonthCore(int month, int? year) => new(Kind.Month, DatePrecision.Month, y => month < 1 ? null : DateSpan.Months(y, month, 1), year);

    private static DateCore YearCore(int? year) => new(Kind.Year, DatePrecision.Year, y => DateSpan.Months(y, 1, 12), year);

    private static (Kind Form, DatePrecision Precision, int Months, int Most)? NumberedMonthsOf(string word) => word switch
    {
        "kvartal" or "kvartalet" or "kv" or "q" or "k" => (Kind.Quarter, DatePrecision.Quarter, 3, 4),
        "tertial" or "tertialet" or "t" => (Kind.Tertial, DatePrecision.Tertial, 4, 3),
        "halvår" or "halvåret" or "h" => (Kind.HalfYear, DatePrecision.HalfYear, 6, 2),
        _ => null,
    };

    private static DateSpan? NumberedMonths(int year, int number, int months, int most)
        => number < 1 || number > most ? null : DateSpan.Months(year, ((number - 1) * months) + 1, months);

    // At the word of the unit (or its number after a letter): "2. kvartal 24", "t1 2024".
    private DateCore? NumberedUnit(int number, string word)
    {
        if (NumberedMonthsOf(word) is not { } unit) return null;
        _at++;
        _ = Words(".");
        return UnitCore(unit, number, OptionalYear());
    }

    private static DateCore UnitCore((Kind Form, DatePrecision Precision, int Months, int Most) unit, int number, int? year)
        => new(unit.Form, unit.Precision, y => NumberedMonths(y, number, unit.Months, unit.Most), year);

    private DateCore? Week()
    {
        _at++;
        _ = Words(".");
        if (!IsNumber(0, 1, 2)) return null;
        var week = NumberAt(0);
        _at++;
        if (PeekText() is "/" or "-" && IsNumber(1, 4, 4)) _at++;
        else if (PeekText() == "/" && IsNumber(1, 2, 2) && !IsNumber(2, 4, 4)) _at++;
        else if (PeekText() == "/" && IsNumber(1, 2, 2)) return new(Kind.Week, DatePrecision.Week, y => DateSpan.Week(y, week));
        return new(Kind.Week, DatePrecision.Week, y => DateSpan.Week(y, week), OptionalYear());
    }

    private DateCore? TurnOfYear()
    {
        _at++;
        int? year = null;
        if ((IsNumber(0, 4, 4) || IsNumber(0, 2, 2)) && PeekText(1) is "/" or "-" && (IsNumber(2, 4, 4) || IsNumber(2, 2, 2)))
        {
            if (FullYear(2) != FullYear(0) + 1) return null;
            year = FullYear(0);
            _at += 3;
        }

        return new(Kind.TurnOfYear, DatePrecision.Range, y => y is >= 1 and <= 9998 ? new DateSpan(new(y, 12, 31), new(y + 1, 1, 1)) : null, year);
    }

    private DateCore? SeasonName()
    {
        _ = Words("denne");
        if (Peek() is not { IsWord: true } word) return null;
        var (name, part) = SplitSeason(word.Text);
        if (!DateWords.Seasons.TryGetValue(name, out var season)) return null;
        _at++;
        var flags = DateFlags.CoarseSeason;
        int? year;
        if (season == DateWords.Season.Winter && (IsNumber(0, 4, 4) || IsNumber(0, 2, 2)) && PeekText(1) is "/" or "-" && (IsNumber(2, 4, 4) || IsNumber(2, 2, 2)) && FullYear(2) == FullYear(0) + 1)
        {
            year = FullYear(2);
            _at += 3;
        }
        else
        {
            year = OptionalYear();
            if (season == DateWords.Season.Winter && year is not null) flags |= DateFlags.WinterSpansYears;
        }

        var core = new DateCore(Kind.Season, DatePrecision.Season, y => SeasonAt(season, y), year) { Flags = flags, Season = season };
        return part is { } which ? core.With(y => SeasonAt(season, y) is { } span ? Cut(span, Kind.Season, which) : null) : core;
    }

    // Senhøst, seinhaust, tidligvår: a part written together with its season.
    private static (string Name, Part? Part) SplitSeason(string word)
    {
        foreach (var (prefix, part) in new[] { ("tidlig", Part.Early), ("tidleg", Part.Early), ("sein", Part.Late), ("sen", Part.Late) })
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && DateWords.Seasons.ContainsKey(word.Substring(prefix.Length))) return (word.Substring(prefix.Length), part);
        }

        return (word, null);
    }

    // A year of four or two digits after a period, perhaps after a comma or "i".
    private int? OptionalYear()
    {
        var start = _at;
        _ = Words(",");
        _ = Words("i");
        if ((IsNumber(0, 4, 4) || IsNumber(0, 2, 2)) && !(PeekText(1) == "." && Peek(2) is { BlankBefore: false }))
        {
            var year = FullYear(0);
            _at++;
            return year;
        }

        _at = start;
        return null;
    }
}
