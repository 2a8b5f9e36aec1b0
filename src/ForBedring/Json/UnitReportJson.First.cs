using System.Text.Json;
using ForBedring.Organisation;
using ForBedring.Releases;

namespace ForBedring.Json;

/// <content>The first version of the format, in which each figure names its measure: for reports with figures that only some releases have.</content>
public static partial class UnitReportJson
{
    private static bool HasExtras(UnitReport report)
        => report.Cells.Any(cell => cell.Themes.Any(t => t.Composite is not null || t.Questions.Any(q => q.NetPromoter is not null)));

    private static byte[] WriteFirst(
        IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change,
        Func<ReportCell, string, IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>>>? beside)
        => JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", FirstFormat);
            Write(writer, reports[0].Basis);
            writer.WriteStartArray("units");
            foreach (var report in reports) Write(writer, report, change, beside);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter writer, AnswerFrame frame)
    {
        writer.WriteStartObject("answerFrame");
        writer.WriteString("referent", frame.Referent.Id);
        if (frame.IsMergedGroup) writer.WriteBoolean("isGroup", true);
        if (frame.LeaderMeant is { } leader) writer.WriteString("leaderMeant", leader.ToString());
        writer.WriteText("clarification", frame.Clarification);
        writer.WriteEndObject();
    }

    private static void Write(
        Utf8JsonWriter writer, UnitReport report, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change,
        Func<ReportCell, string, IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>>>? beside)
    {
        writer.WriteStartObject();
        writer.WriteString("id", report.Id);
        writer.WriteString("name", report.Name);
        writer.WriteString("level", DisclosurePolicyJson.NameOf(report.Level));
        if (report.Referent is UnitOrGroup.Group)
        {
            writer.WriteStartArray("members");
            foreach (var member in report.Members) writer.WriteStringValue(member.Value);
            writer.WriteEndArray();
        }

        if (report.ReportedIn is { } group) writer.WriteString("reportedIn", group.Value);
        if (report.Frame is { } frame) Write(writer, frame);
        writer.WriteStartArray("cells");
        foreach (var cell in report.Cells)
        {
            writer.WriteStartObject();
            writer.WriteString("breakdown", cell.Breakdown);
            writer.WriteStartArray("items");
            foreach (var item in ReportRow.Of(cell, report.Basis.Themes, change is null ? null : code => change(report, cell, code), beside is null ? null : code => beside(cell, code)).GroupBy(r => r.Item))
            {
                writer.WriteStartObject();
                writer.WriteString("item", item.Key);
                writer.WriteStartObject("measures");
                foreach (var row in item)
                {
                    writer.WriteStartObject(row.Measure);
                    writer.WriteString("status", row.Status);
                    if (row.Value is { } value) writer.WriteFigure("value", value);
                    if (row.Respondents is { } n) writer.WriteNumber("n", n);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
