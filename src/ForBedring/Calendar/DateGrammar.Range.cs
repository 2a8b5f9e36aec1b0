using static ForBedring.Calendar.DateCore;

namespace ForBedring.Calendar;

// Ranges: core ("-" | "/" | "til") core. The left side inherits the year of the right; descending months begin the year before.
internal sealed partial class DateGrammar
{
    private DateCore? Range(bool christmas = false)
    {
        var start = _at;
        if (ShortRange() is { } shortRange) return shortRange;
        _at = start;
        if (Core(christmas) is not { } left) return null;
        var afterLeft = _at;
        if (!(Words("-") || Words("/") || Words("til"))) return left;
        var separator = tokens[_at - 1].Text;
        if (left.Year is null && left.Form is not (Kind.Day or Kind.Week) && separator != "til" && IsNumber(0, 2, 4) && !IsNumber(0, 3, 3) && (PeekText(1) == "" || (PeekText(1) == "." && PeekText(2) == "")))
            return YearAfter(left);
        if (left.Form == Kind.Year && separator != "til" && IsNumber(0, 2, 2) && left.Year is { } first && (first + 1) % 100 == NumberAt(0))
        {
            _at++;
            return Join(left, YearCore(first + 1));
        }

        if (left.Form == Kind.Week && left.Year is null && IsNumber(0, 1, 2) && PeekText(1) is not ("." or "/")) return WeekTo(left);
        if (Core(christmas: false) is { } right) return Join(left, right);
        _at = afterLeft;
        return null;
    }

    private DateCore YearAfter(DateCore period)
    {
        var year = NumberAt(0) + (tokens[_at].Digits == 2 ? 2000 : 0);
        _at++;
        return period.With(year: year);
    }

    private DateCore? WeekTo(DateCore left)
    {
        var week = NumberAt(0);
        _at++;
        return Join(left, new DateCore(Kind.Week, DatePrecision.Week, y => DateSpan.Week(y, week), OptionalYear()));
    }

    // 1.-15. mars 2024, 3.-4.5.2024, 1. og 2. kvartal 2024: the left side is only a number.
    private DateCore? ShortRange()
    {
        if (!IsNumber(0, 1, 2)) return null;
        var number = NumberAt(0);
        _at++;
        var dot = Words(".");
        if (!(Words("-") || Words("til") || (dot && (Words("og") || Words("/"))))) return null;
        if (Core(christmas: false) is not { } right) return null;
        Func<int, DateSpan?>? at = right.Form switch
        {
            Kind.Day => y => right.At(y) is { } s ? DateSpan.Day(s.First.Year, s.First.Month, number) : null,
            Kind.Quarter => y => NumberedMonths(y, number, 3, 4),
            Kind.Tertial => y => NumberedMonths(y, number, 4, 3),
            Kind.HalfYear => y => NumberedMonths(y, number, 6, 2),
            _ => null,
        };
        return at is null ? null : Join(new DateCore(right.Form, right.Precision, at, right.Year), right);
    }

    private static DateCore Join(DateCore left, DateCore right)
    {
        var flags = left.Flags | right.Flags;
        Func<int, DateSpan?> at;
        int? year;
        if (left.Year is { } from && right.Year is { } to) (at, year) = (_ => Between(left.At(from), right.At(to)), to);
        else if (left.Year is { } leftYear) (at, year) = (_ => Rising(left, leftYear, right), leftYear);
        else (at, year) = (y => Inherited(left, right, y), right.Year);

        DateCore? other = null;
        if (left.Other is not null || right.Other is not null) other = Join(Bare(left.Other ?? left), Bare(right.Other ?? right));
        return new(Kind.Range, DatePrecision.Range, at, year) { Flags = flags, Other = other };
    }

    private static DateCore Bare(DateCore core) => new(core.Form, core.Precision, core.At, core.Year);

    private static DateSpan? Between(DateSpan? first, DateSpan? last) => first is { } f && last is { } l && f.First <= l.Last ? new DateSpan(f.First, l.Last) : null;

    private static DateSpan? Inherited(DateCore left, DateCore right, int year)
    {
        if (right.At(year) is not { } last) return null;
        return left.At(year) is { } same && same.First <= last.Last ? Between(same, last) : Between(left.At(year - 1), last);
    }

    private static DateSpan? Rising(DateCore left, int year, DateCore right)
    {
        if (left.At(year) is not { } first) return null;
        return right.At(year) is { } same && same.Last >= first.First ? Between(first, same) : Between(first, right.At(year + 1));
    }
}
