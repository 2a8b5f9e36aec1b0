using System.Globalization;
using System.Text;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Reports;

/// <summary>Writes a calendar that every calendar program reads (<i>iCalendar</i>, RFC 5545): one calendar a file, whole days, stable ids.</summary>
/// <remarks>
/// Lines end in CR LF and are folded at 75 octets, never inside a character. The end of an event is the day after its last, as the format wants.
/// An entry that was moved keeps its UID and gets a higher SEQUENCE and a later LAST-MODIFIED; one that was called off stays as STATUS:CANCELLED.
/// Events are transparent: a step of two months makes nobody busy. The stamp is the date the caller gives, so that the same data gives the same bytes.
/// </remarks>
public static class ICalendar
{
    private const int MostOctets = 75;

    /// <summary>The calendar as text.</summary>
    /// <param name="feed">The entries.</param>
    /// <param name="asOf">The day the data is of: the stamp of every event.</param>
    /// <param name="language">The language of titles and descriptions.</param>
    /// <param name="domain">What makes the ids unique in the world; letters, digits, dots and hyphens.</param>
    /// <param name="remindDaysBefore">How many days before an entry's first day calendars remind of it (VALARM), 0 to 366; null for no reminder.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are outside 0 to 366.</exception>
    public static string Write(CalendarFeed feed, LocalDate asOf, ReportLanguage language = ReportLanguage.Bokmaal, string domain = "forbedring.example", int? remindDaysBefore = null)
    {
        if (remindDaysBefore is < 0 or > 366) throw new ArgumentOutOfRangeException(nameof(remindDaysBefore), remindDaysBefore, "A reminder comes 0 to 366 days before.");
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentException.ThrowIfNullOrWhiteSpace(domain);
        if (!domain.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '-')) throw new ArgumentException("The domain holds letters, digits, dots and hyphens.", nameof(domain));
        var text = new StringBuilder(256 + (feed.Entries.Length * 256));
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//ForBedring//ForBedring.Reports//" + (language == ReportLanguage.English ? "EN" : "NO"));
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "X-WR-CALNAME", Escaped(feed.Name.In(language)));
        foreach (var entry in feed.Entries)
        {
            if (entry.First.Year < 1 || entry.Last >= LocalDate.MaxIsoValue) continue;
            Line(text, "BEGIN", "VEVENT");
            Line(text, "UID", Escaped(entry.Id) + "@" + domain);
            Line(text, "DTSTAMP", Date(asOf) + "T000000Z");
            Line(text, "DTSTART;VALUE=DATE", Date(entry.First));
            Line(text, "DTEND;VALUE=DATE", Date(entry.Last.PlusDays(1)));
            if (entry.Revision > 0) Line(text, "SEQUENCE", NumberText.Machine(entry.Revision));
            if (entry.ChangedOn is { } changed) Line(text, "LAST-MODIFIED", Date(changed) + "T000000Z");
            if (entry.IsCancelled) Line(text, "STATUS", "CANCELLED");
            Line(text, "SUMMARY", Escaped(entry.Title.In(language)));
            if (entry.Description.In(language) is { Length: > 0 } description) Line(text, "DESCRIPTION", Escaped(description));
            Line(text, "TRANSP", "TRANSPARENT");
            if (remindDaysBefore is { } days && !entry.IsCancelled)
            {
                Line(text, "BEGIN", "VALARM");
                Line(text, "ACTION", "DISPLAY");
                Line(text, "TRIGGER", days == 0 ? "PT0S" : $"-P{NumberText.Machine(days)}D");
                Line(text, "DESCRIPTION", Escaped(entry.Title.In(language)));
                Line(text, "END", "VALARM");
            }

            Line(text, "END", "VEVENT");
        }

        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static string Date(LocalDate date)
        => date.Year.ToString("0000", CultureInfo.InvariantCulture) + date.Month.ToString("00", CultureInfo.InvariantCulture) + date.Day.ToString("00", CultureInfo.InvariantCulture);

    // Text of RFC 5545: backslash, semicolon, comma and line breaks are escaped; other control characters have no place in it.
    private static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        for (var i = 0; i < value.Length; i++)
        {
            var letter = value[i];
            switch (letter)
            {
                case '\\' or ';' or ',':
                    text.Append('\\').Append(letter);
                    break;
                case '\r' when i + 1 < value.Length && value[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\u2028' or '\u2029' or '\u0085':
                    text.Append("\\n");
                    break;
                case '\t':
                    text.Append(letter);
                    break;
                default:
                    if (char.IsSurrogate(letter))
                    {
                        if (i + 1 < value.Length && char.IsSurrogatePair(letter, value[i + 1])) text.Append(letter).Append(value[++i]);
                        else text.Append('\uFFFD');
                    }
                    else if (!char.IsControl(letter))
                    {
                        text.Append(letter);
                    }

                    break;
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string value)
    {
        var octets = 0;
        var line = name + ":" + value;
        for (var i = 0; i < line.Length; i++)
        {
            var length = char.IsHighSurrogate(line[i]) && i + 1 < line.Length ? 2 : 1;
            var size = length == 2 ? 4 : line[i] < 0x80 ? 1 : line[i] < 0x800 ? 2 : 3;
            if (octets + size > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(line, i, length);
            octets += size;
            i += length - 1;
        }

        text.Append("\r\n");
    }
}
