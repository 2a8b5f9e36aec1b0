using ForBedring.Rules;
using ForBedring.WaitingLists;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>What was published of a waiting list before, as JSON (<i>tidligere publisert som JSON</i>): <c>forbedring-publication/1</c>. It holds nothing that was not public.</summary>
public static class EarlierPublicationJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-publication/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/publication-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("publication-1.schema.json");

    /// <summary>An earlier publication from UTF-8, with every problem found.</summary>
    public static ReadResult<EarlierPublication> Read(ReadOnlySpan<byte> utf8)
    {
        var problems = new ReadProblems();
        var counts = new List<((string Group, YearMonth Month, string Count) At, long? Value)>();
        if (JsonValue.Parse(utf8, problems) is { } root)
        {
            root.Required("format")?.OneOf((Format, 1));
            foreach (var item in root.Required("counts")?.Items ?? [])
            {
                var (group, month, count) = (item.Required("group")?.NonBlankText(), Month(item.Required("month")), item.Required("count")?.NonBlankText());
                var value = item.Optional("value")?.Long(0);
                item.NoOtherMembers(Severity.Error);
                if (group is not null && month is { } m && count is not null) counts.Add(((group, m, count), value));
            }

            root.NoOtherMembers(Severity.Error);
        }

        return problems.ToResult(() => EarlierPublication.From(counts));
    }

    /// <summary>An earlier publication as UTF-8; a count without <c>value</c> was withheld.</summary>
    public static byte[] Write(EarlierPublication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteStartArray("counts");
            foreach (var (at, value) in publication.Counts)
            {
                writer.WriteStartObject();
                writer.WriteString("group", at.Group);
                writer.WriteString("month", YearMonthPattern.Iso.Format(at.Month));
                writer.WriteString("count", at.Count);
                if (value is { } shown) writer.WriteNumber("value", shown);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static YearMonth? Month(JsonValue? value)
    {
        if (value is null) return null;
        var text = value.NonBlankText();
        if (text.Length == 7 && YearMonthPattern.Iso.Parse(text) is { Success: true } parsed) return parsed.Value;
        if (!string.IsNullOrWhiteSpace(text)) value.Refuse("a month as yyyy-MM");
        return null;
    }
}
