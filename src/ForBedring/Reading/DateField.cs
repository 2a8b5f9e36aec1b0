using ForBedring.WaitingLists;

namespace ForBedring.Reading;

/// <summary>Dates as they stand in a file: yyyy-MM-dd is read, every other form is only recognised, so that the reader can be told what it looks like.</summary>
internal static class DateField
{
    /// <summary>A day from 1948 to 2199 written yyyy-MM-dd, as a day number.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out int day)
    {
        day = DayNumber.Absent;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!TryDigits(text.Slice(0, 4), out var year) || !TryDigits(text.Slice(5, 2), out var month) || !TryDigits(text.Slice(8, 2), out var date)) return false;
        if (year is < 1948 or > 2199 || month is < 1 or > 12 || date < 1 || date > DaysIn(year, month)) return false;
        day = DayNumber.Of(year, month, date);
        return true;
    }

    /// <summary>A day from 1948 to 2199 in the ISO form, with a time of midnight or none, or in the form the caller names.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, DateForm form, out int day)
    {
        if (TryRead(text, out day)) return true;
        text = WithoutMidnight(text);
        if (TryRead(text, out day)) return true;
        return form switch
        {
            DateForm.DayMonthYear => TryPoints(text, out day),
            DateForm.ExcelSerial => TrySerial(text, out day),
            _ => false,
        };
    }

    // 01.02.2023 or 1.2.2023.
    private static bool TryPoints(ReadOnlySpan<byte> text, out int day)
    {
        day = DayNumber.Absent;
        var first = text.IndexOf((byte)'.');
        if (first is not (1 or 2)) return false;
        var rest = text.Slice(first + 1);
        var second = rest.IndexOf((byte)'.');
        if (second is not (1 or 2) || rest.Length != second + 5) return false;
        if (!TryDigits(text.Slice(0, first), out var date) || !TryDigits(rest.Slice(0, second), out var month) || !TryDigits(rest.Slice(second + 1), out var year)) return false;
        if (year is < 1948 or > 2199 || month is < 1 or > 12 || date < 1 || date > DaysIn(year, month)) return false;
        day = DayNumber.Of(year, month, date);
        return true;
    }

    // Day 25569 of a spreadsheet that begins in 1900 is 1 January 1970. A part of a day is a time, and not read.
    private static bool TrySerial(ReadOnlySpan<byte> text, out int day)
    {
        day = DayNumber.Absent;
        if (text.Length < 5 || !FieldNumber.TryWhole(text, out var serial)) return false;
        var number = serial - 25569;
        if (number is < DayNumber.First or > DayNumber.Last) return false;
        day = number;
        return true;
    }

    // "2023-02-01 00:00:00.000" and "2023-02-01T00:00": a date that went through a database. Any other time of day is told of.
    private static ReadOnlySpan<byte> WithoutMidnight(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOfAny((byte)' ', (byte)'T');
        if (at < 8 || text.Length - at < 5) return text;
        foreach (var value in text.Slice(at + 1))
        {
            if (value is not ((byte)'0' or (byte)':' or (byte)'.')) return text;
        }

        return text.Slice(0, at);
    }

    /// <summary>A month written yyyy-MM.</summary>
    public static bool TryReadMonth(ReadOnlySpan<byte> text, out YearMonth month)
    {
        month = default;
        if (text.Length != 7 || text[4] != '-' || !TryDigits(text.Slice(0, 4), out var year) || !TryDigits(text.Slice(5, 2), out var number)) return false;
        if (year is < 1948 or > 2199 || number is < 1 or > 12) return false;
        month = new YearMonth(year, number);
        return true;
    }

    /// <summary>What a text that is no date looks like. Never the text itself: it could be anything.</summary>
    public static string FormOf(ReadOnlySpan<byte> text)
    {
        var digits = 0;
        var dots = 0;
        var slashes = 0;
        var dashes = 0;
        var colons = 0;
        var letters = 0;
        foreach (var value in text)
        {
            if (value is >= (byte)'0' and <= (byte)'9') digits++;
            else if (value == '.') dots++;
            else if (value == '/') slashes++;
            else if (value == '-') dashes++;
            else if (value == ':') colons++;
            else if (value is not ((byte)' ' or (byte)'+' or (byte)'T' or (byte)'Z' or (byte)',')) letters++;
        }

        if (letters > 0) return "text";
        if (colons > 0) return "yyyy-MM-ddTHH:mm";
        if (dots == 2) return "dd.MM.yyyy";
        if (slashes == 2) return "dd/MM/yyyy";
        if (text.Length == 10 && dashes == 2 && digits == 8) return text[4] == '-' ? "yyyy-MM-dd?" : "dd-MM-yyyy";
        if (digits == text.Length) return digits switch { 8 => "yyyyMMdd", 6 => "ddMMyy", 4 or 5 => "Excel", _ => "0123456789" };
        return digits + dots == text.Length || (digits == text.Length - 1 && text.IndexOf((byte)',') >= 0) ? "Excel" : "text";
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
