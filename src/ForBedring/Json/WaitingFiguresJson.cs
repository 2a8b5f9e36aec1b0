using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Rules;
using ForBedring.WaitingLists;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>Monthly waiting-list figures as JSON (<i>månedstall som JSON</i>): what they were made by and from, then one object per figure in the order of tidy rows.</summary>
/// <remarks>Numbers have at most six decimals, half away from zero; shares are fractions. The same figures give the same bytes.</remarks>
public static class WaitingFiguresJson
{
    /// <summary>Working figures, nothing suppressed.</summary>
    public static byte[] Write(MonthlyFigures figures, bool withDetail = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Write(figures, "none", TidyRows.Of(figures, withDetail));
    }

    /// <summary>Figures that may be published.</summary>
    public static byte[] Write(PublishedFigures figures, bool withDetail = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Write(figures.Source, figures.Policy.Name, TidyRows.Of(figures, withDetail));
    }

    private static byte[] Write(MonthlyFigures figures, string disclosure, IEnumerable<TidyRow> rows) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("meta");
        writer.WriteString("profile", ProfileName(figures.Definitions.Profile));
        writer.WriteString("workingDayRule", RuleName(figures.Definitions.WorkingDayRule));
        writer.WriteString("percentile", figures.Definitions.PercentileConvention == PercentileConvention.Type7 ? "type7" : "nearest");
        writer.WriteString("disclosure", disclosure);
        writer.WriteString("from", YearMonthPattern.Iso.Format(figures.Months[0]));
        writer.WriteString("to", YearMonthPattern.Iso.Format(figures.Months[figures.Months.Length - 1]));
        writer.WriteString("definitionsVersion", WaitingDefinitions.DefinitionsVersion);
        writer.WriteString("publicationState", figures.Definitions.PublicationState == PublicationState.Official ? "official" : "preliminary");
        writer.WriteNumber("rowsRead", figures.RowsRead);
        writer.WriteStartArray("findings");
        foreach (var finding in figures.FindingCounts)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Rule.Code.Value);
            writer.WriteString("severity", finding.Severity == Severity.Error ? "error" : finding.Severity == Severity.Warning ? "warning" : "info");
            writer.WriteNumber("count", finding.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartArray("rows");
        foreach (var row in rows) Write(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, TidyRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("group", row.Group);
        writer.WriteString("month", row.MonthText);
        writer.WriteString("metric", row.Metric);
        WriteNumber(writer, "value", row.ValueText);
        WriteNumber(writer, "n", row.NText);
        writer.WriteString("status", row.Status);
        if (row.Reason.Length == 0) writer.WriteNull("reason");
        else writer.WriteString("reason", row.Reason);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, string text)
    {
        writer.WritePropertyName(name);
        if (text.Length == 0) writer.WriteNullValue();
        else writer.WriteRawValue(text, skipInputValidation: true);
    }

    private static string ProfileName(ListProfile profile) => profile switch
    {
        ListProfile.Simple => "simple",
        ListProfile.NprLike => "npr",
        _ => "includeUnassessed",
    };

    private static string RuleName(WorkingDayRule rule)
    {
        var week = rule.Week == WorkingWeek.MondayToSaturday ? "mon-sat" : "mon-fri";
        var text = rule.ToString();
        return text.IndexOf(',') is >= 0 and var comma ? week + text.Substring(comma) : week;
    }
}
