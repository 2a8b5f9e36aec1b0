using System.Text.Json;
using ForBedring.Releases;
using ForBedring.Workshops;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>Mapping reports as JSON (<i>kartleggingsrapport som JSON</i>): <c>forbedring-mapping-report/1</c>. Safe figures only, with their unit of count; a withheld figure has a reason and no number.</summary>
public static class MappingReportJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-mapping-report/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/mapping-report-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("mapping-report-1.schema.json");

    /// <summary>The reports of a release as UTF-8.</summary>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    public static byte[] Write(IReadOnlyList<MappingReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            CardDeckJson.Many(writer, "reports", reports, r => Write(writer, r));
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, MappingReport report)
    {
        CardDeckJson.Many(writer, "sessions", report.Sessions, s =>
        {
            writer.WriteString("id", s.Id);
            writer.WriteString("unit", s.Unit.Value);
            writer.WriteString("date", LocalDatePattern.Iso.Format(s.Date));
        });
        writer.WriteStartObject("deck");
        writer.WriteString("id", report.Deck.Id);
        writer.WriteString("version", report.Deck.Version);
        writer.WriteEndObject();
        writer.WriteNumber("tables", report.Tables);
        writer.WriteNumber("people", report.People);
        writer.WriteStartObject("thresholds");
        writer.WriteNumber("people", report.Thresholds.People);
        writer.WriteNumber("tables", report.Thresholds.Tables);
        writer.WriteNumber("comments", report.Thresholds.Comments);
        writer.WriteEndObject();
        CardDeckJson.Many(writer, "groups", report.Groups, g =>
        {
            writer.WriteString("id", g.Group.Id);
            Figure(writer, "anyKept", g.AnyKept, s => Share(writer, s));
            Figure(writer, "meanShare", g.MeanShare, m => writer.WriteFigure("value", m.Value));
            CardDeckJson.Many(writer, "cards", g.Cards, c =>
            {
                writer.WriteString("id", c.Card.Id);
                writer.WriteText("text", c.Card.Text);
                Figure(writer, "tables", c.Share, s => Share(writer, s));
            });
        });
        CardDeckJson.Many(writer, "ratings", report.Ratings, r =>
        {
            writer.WriteString("id", r.Question.Id);
            Figure(writer, "rating", r.Rating, t =>
            {
                writer.WriteFigure("mean", t.Mean);
                writer.WriteFigure("peopleWeightedMean", t.PeopleWeightedMean);
                writer.WriteNumber("tables", t.Tables);
            });
        });
        CardDeckJson.Many(writer, "smileys", report.Smileys, s =>
        {
            writer.WriteString("id", s.Question.Id);
            writer.WriteText("text", s.Question.Text);
            Figure(writer, "votes", s.Distribution, d => Votes(writer, report, d));
        });
        Figure(writer, "notes", report.Notes, n =>
        {
            writer.WriteNumber("sorted", n.Sorted);
            writer.WriteNumber("unsorted", n.Unsorted);
            CardDeckJson.Many(writer, "areas", n.Areas, a =>
            {
                writer.WriteString("area", a.Area.Id);
                writer.WriteNumber("notes", a.Notes);
                writer.WriteFigure("share", a.Share);
            });
        });
        CardDeckJson.Many(writer, "texts", report.Texts, t =>
        {
            writer.WriteString("kind", t.Kind.ToString());
            writer.WriteString("text", t.Text);
            if (t.Area is not null) writer.WriteString("area", t.Area.Id);
            writer.WriteBoolean("isParaphrased", t.IsParaphrased);
        });
        CardDeckJson.Many(writer, "signals", report.Signals, s =>
        {
            writer.WriteString("area", s.Area.Id);
            writer.WriteText("name", s.Area.Name);
            writer.WriteBoolean("preserve", s.Preserve);
            writer.WriteBoolean("improve", s.Improve);
            Profile(writer, "preserveProfile", s.PreserveProfile);
            Profile(writer, "improveProfile", s.ImproveProfile);
        });
    }

    private static void Figure<T>(Utf8JsonWriter writer, string name, Disclosed<T> figure, Action<T> write)
        where T : notnull
    {
        writer.WriteStartObject(name);
        writer.WriteString("status", figure.Match(_ => "shown", _ => "withheld", () => "noData", () => "notAsked"));
        if (figure.TryGetShown(out var value)) write(value);
        writer.WriteEndObject();
    }

    private static void Share(Utf8JsonWriter writer, TableShare share)
    {
        writer.WriteNumber("kept", share.Kept);
        writer.WriteNumber("played", share.Played);
        writer.WriteFigure("share", share.Share);
        writer.WriteString("unitOfCount", "tables");
        if (share.ImpliedPersonalRate is not { } rate) return;
        writer.WriteFigure("impliedPersonalRate", rate);
        writer.WriteString("assumption", "IllustrativeAssumesIndependence");
    }

    private static void Votes(Utf8JsonWriter writer, MappingReport report, SmileyDistribution distribution)
    {
        if (distribution is SmileyDistribution.NearlyAll nearly)
        {
            writer.WriteString("nearlyAll", nearly.Face.Id);
            return;
        }

        var counted = (SmileyDistribution.Counted)distribution;
        writer.WriteNumber("n", counted.N);
        writer.WriteFigure("net", counted.Net);
        CardDeckJson.Many(writer, "faces", report.Deck.Smileys.Faces.Select((f, i) => (f, i)), f =>
        {
            writer.WriteString("id", f.f.Id);
            writer.WriteNumber("votes", counted.Votes[f.i]);
            writer.WriteNumber("percent", counted.Percents[f.i]);
        });
    }

    private static void Profile(Utf8JsonWriter writer, string name, SignalProfile profile)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("agreeing", profile.Agreeing);
        foreach (var (source, strength) in new[] { ("cards", profile.Cards), ("ratings", profile.Ratings), ("smileys", profile.Smileys), ("notes", profile.Notes), ("freeText", profile.FreeText) })
        {
            if (strength is { } value) writer.WriteFigure(source, value);
        }

        writer.WriteEndObject();
    }
}
