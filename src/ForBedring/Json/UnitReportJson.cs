using System.Text.Json;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>Reports as JSON (<i>rapporter som JSON</i>): <c>forbedring-report/1</c>. Safe figures and what they rest on, no personal data; next year reads it back to compare.</summary>
public static partial class UnitReportJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-report/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/report-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("report-1.schema.json");

    /// <summary>The reports of one release as UTF-8.</summary>
    /// <param name="reports">Reports with the same basis, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no <c>change</c> measures.</param>
    /// <param name="beside">Further figures of a theme or question by cell and code; null for none. They are not read back.</param>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public static byte[] Write(
        IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null,
        Func<ReportCell, string, IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>>>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0) throw new ArgumentException("There are no reports.", nameof(reports));
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            Write(writer, reports[0].Basis);
            writer.WriteStartArray("units");
            foreach (var report in reports) Write(writer, report, change, beside);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, ReportBasis basis)
    {
        writer.WriteStartObject("round");
        writer.WriteString("id", basis.Round.Value);
        writer.WriteNumber("year", basis.Year);
        writer.WriteEndObject();
        writer.WriteStartObject("instrument");
        writer.WriteString("code", basis.InstrumentCode);
        writer.WriteString("version", basis.InstrumentVersion);
        writer.WriteString("fingerprint", basis.InstrumentFingerprint);
        writer.WriteStartArray("themes");
        foreach (var theme in basis.Themes)
        {
            writer.WriteStartObject();
            writer.WriteString("code", theme.Code.Value);
            writer.WriteString("audience", theme.Audience.Name);
            writer.WriteBoolean("maturity", theme.HasMaturity);
            writer.WriteText("label", theme.Label);
            writer.WriteStartArray("questions");
            foreach (var question in theme.Questions)
            {
                writer.WriteStartObject();
                writer.WriteString("code", question.Code.Value);
                writer.WriteString("scale", question.Scale.Name);
                writer.WriteNumber("lowest", question.Scale.Lowest);
                writer.WriteNumber("points", question.Scale.Points);
                writer.WriteBoolean("reversed", question.IsReversed);
                writer.WriteBoolean("sensitive", question.IsSensitive);
                if (question.Text is { } text) writer.WriteText("text", text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("scoring");
        writer.WriteString("minimumAnsweredShare", basis.Scoring.MinimumAnsweredShare.ToString());
        writer.WriteString("positiveFrom", basis.Scoring.PositiveFrom.ToString());
        writer.WriteString("matureFrom", basis.Scoring.MatureFrom.ToString());
        writer.WriteString("unitScore", CanonicalInstrument.NameOf(basis.Scoring.UnitScore));
        writer.WriteEndObject();
        writer.WriteString("people", basis.CountsPeople ? "respondents" : "sheets");
        writer.WritePropertyName("policy");
        DisclosurePolicyJson.Write(writer, basis.Policy);
    }

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
