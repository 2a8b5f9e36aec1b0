using System.IO;
using System.Text.Json;
using ForBedring.Releases;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>Reports as JSON (<i>rapporter som JSON</i>): <c>forbedring-report/2</c>. Safe figures and what they rest on, no personal data; next year reads it back to compare.</summary>
/// <remarks>
/// What every cell has is said once, in <c>items</c>: a theme's or question's code with its measures. Each cell has one entry for each item. An entry of several figures begins with the number of
/// people behind them, then the figures in the order of the measures; <c>w</c> is withheld, <c>e</c> no data (<i>empty</i>), <c>a</c> not asked, and stands alone where it holds for all figures of the item.
/// Files of version 1 are read too.
/// </remarks>
public static partial class UnitReportJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-report/2";

    private const string FirstFormat = "forbedring-report/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/report-2.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("report-2.schema.json");

    /// <summary>The reports of one release as UTF-8.</summary>
    /// <param name="reports">Reports with the same basis, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no <c>change</c> measures.</param>
    /// <param name="beside">Further figures of a theme or question by cell and code; null for none. They are not read back.</param>
    /// <remarks>Reports with net promoter figures, composites or further figures are written in the first version of the format, which names each measure.</remarks>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public static byte[] Write(
        IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null,
        Func<ReportCell, string, IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>>>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0) throw new ArgumentException("There are no reports.", nameof(reports));
        if (beside is not null || HasExtras(reports[0])) return WriteFirst(reports, change, beside);
        using var stream = new MemoryStream();
        Write(stream, reports, change);
        return stream.ToArray();
    }

    /// <summary>Writes the reports of one release to a stream as it goes: memory does not grow with the number of reports.</summary>
    /// <param name="stream">Where the JSON goes, as UTF-8; left open.</param>
    /// <param name="reports">Reports with the same basis, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no <c>change</c> measures.</param>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public static void Write(Stream stream, IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0) throw new ArgumentException("There are no reports.", nameof(reports));
        if (HasExtras(reports[0]))
        {
            var bytes = WriteFirst(reports, change, beside: null);
            stream.Write(bytes, 0, bytes.Length);
            return;
        }

        new UnitReportWriter(stream, reports[0].Basis, change).Write(reports);
    }

    /// <summary>The members before the items and the units, and the brace that opens the document.</summary>
    internal static byte[] Head(ReportBasis basis) => JsonText.WriteBeginning(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        Write(writer, basis);
    });

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
}
