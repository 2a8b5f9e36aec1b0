using NodaTime.Text;

namespace ForBedring.Calendar;

/// <summary>Dates as text, the same on every machine.</summary>
internal static class CalendarText
{
    /// <summary>A date as yyyy-MM-dd.</summary>
    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>An interval as one date, or two with an en dash.</summary>
    public static string Iso(LocalDate first, LocalDate last) => first == last ? Iso(first) : Iso(first) + "–" + Iso(last);
}
