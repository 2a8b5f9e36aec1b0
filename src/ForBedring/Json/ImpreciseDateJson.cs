using System.Text.Json;
using ForBedring.Calendar;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>Imprecise dates in JSON: text and interval. The interval wins on reading, so that no file is silently read anew (CAL-D00).</summary>
internal static class ImpreciseDateJson
{
    private static readonly (string Name, DateFlags Value)[] Flags =
    [
        .. new[]
        {
            DateFlags.DayOrYear, DateFlags.DayMonthOrMonthYear, DateFlags.YearInferred, DateFlags.CoarseSeason, DateFlags.WinterSpansYears,
            DateFlags.InnenPeriod, DateFlags.Approximate, DateFlags.WeekdayMismatch, DateFlags.UnknownWords, DateFlags.OtherWords,
            DateFlags.JulyOrChristmas,
        }.Select(f => (f.ToString(), f)),
    ];

    /// <summary>Writes a date as a member.</summary>
    public static void WriteDate(this Utf8JsonWriter writer, string name, ImpreciseDate date)
    {
        writer.WritePropertyName(name);
        WriteDate(writer, date);
    }

    /// <summary>Writes a date.</summary>
    public static void WriteDate(Utf8JsonWriter writer, ImpreciseDate date)
    {
        writer.WriteStartObject();
        writer.WriteString("text", date.OriginalText);
        switch (date)
        {
            case ImpreciseDate.Dated dated:
                writer.WriteString("kind", "Dated");
                writer.WriteString("earliest", LocalDatePattern.Iso.Format(dated.Earliest));
                writer.WriteString("latest", LocalDatePattern.Iso.Format(dated.Latest));
                writer.WriteString("precision", dated.Precision.ToString());
                writer.WriteString("bound", dated.Bound.ToString());
                if (dated.Flags != DateFlags.None)
                {
                    writer.WriteStartArray("flags");
                    foreach (var (flag, value) in Flags)
                    {
                        if (dated.Has(value)) writer.WriteStringValue(flag);
                    }

                    writer.WriteEndArray();
                }

                if (dated.Alternative is { } other)
                {
                    writer.WriteStartObject("alternative");
                    writer.WriteString("earliest", LocalDatePattern.Iso.Format(other.Start));
                    writer.WriteString("latest", LocalDatePattern.Iso.Format(other.End));
                    writer.WriteEndObject();
                }

                break;
            case ImpreciseDate.Open open:
                writer.WriteString("kind", "Open");
                if (open.From is { } from) writer.WriteString("from", LocalDatePattern.Iso.Format(from));
                break;
            case ImpreciseDate.Unspecified none:
                writer.WriteString("kind", "Unspecified");
                writer.WriteString("reason", none.Reason.ToString());
                break;
            default:
                writer.WriteString("kind", "Unresolved");
                break;
        }

        writer.WriteEndObject();
    }

    /// <summary>A date from its member: an object as written, or a plain text, which is read against a context.</summary>
    /// <param name="value">The member.</param>
    /// <param name="context">The context for a plain text.</param>
    /// <param name="tellOthers">Whether members nobody knows are told here.</param>
    public static ImpreciseDate ReadDate(JsonValue value, DateContext context, bool tellOthers = true)
    {
        if (value.Kind == JsonValueKind.String) return ImpreciseDate.Parse(value.Text(), context);
        var text = value.Required("text")?.Text() ?? "";
        var kind = value.Required("kind")?.OneOf(("Dated", 1), ("Open", 2), ("Unspecified", 3), ("Unresolved", 4)) ?? 4;
        ImpreciseDate date = kind switch
        {
            1 => ReadDated(value, text, tellOthers),
            2 => new ImpreciseDate.Open(text, value.Optional("from")?.Date()),
            3 => new ImpreciseDate.Unspecified(text, value.Required("reason")?.OneOf(
                ("Blank", UnspecifiedReason.Blank), ("AsSoonAsPossible", UnspecifiedReason.AsSoonAsPossible), ("ToBeDecided", UnspecifiedReason.ToBeDecided)) ?? UnspecifiedReason.Blank),
            _ => new ImpreciseDate.Unresolved(text),
        };
        if (tellOthers) value.NoOtherMembers();
        return date;
    }

    private static ImpreciseDate.Dated ReadDated(JsonValue value, string text, bool tellOthers)
    {
        var precision = value.Required("precision")?.OneOf(
            ("Day", DatePrecision.Day), ("Week", DatePrecision.Week), ("StartOfPeriod", DatePrecision.StartOfPeriod), ("MidPeriod", DatePrecision.MidPeriod),
            ("EndOfPeriod", DatePrecision.EndOfPeriod), ("Month", DatePrecision.Month), ("Quarter", DatePrecision.Quarter), ("Tertial", DatePrecision.Tertial),
            ("HalfYear", DatePrecision.HalfYear), ("Season", DatePrecision.Season), ("Year", DatePrecision.Year), ("Range", DatePrecision.Range),
            ("WithinYear", DatePrecision.WithinYear)) ?? DatePrecision.Day;
        var bound = value.Required("bound")?.OneOf(("On", DateBound.On), ("NoLaterThan", DateBound.NoLaterThan)) ?? DateBound.On;
        var flags = DateFlags.None;
        foreach (var flag in value.Optional("flags")?.Items ?? []) flags |= flag.OneOf(Flags);
        var (earliest, latest) = Interval(value);
        DateInterval? alternative = null;
        if (value.Optional("alternative") is { } other)
        {
            var (first, last) = Interval(other);
            alternative = new(first, last);
            if (tellOthers) other.NoOtherMembers();
        }

        return new ImpreciseDate.Dated(text, earliest, latest, precision, bound, flags, alternative);
    }

    private static (LocalDate Earliest, LocalDate Latest) Interval(JsonValue value)
    {
        var earliest = value.Required("earliest")?.Date() ?? new LocalDate(1900, 1, 1);
        var latest = value.Required("latest")?.Date() ?? earliest;
        if (latest >= earliest) return (earliest, latest);
        value.Refuse("an interval whose latest day is not before its earliest");
        return (earliest, earliest);
    }
}
