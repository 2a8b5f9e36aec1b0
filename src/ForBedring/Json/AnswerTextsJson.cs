using System.Text.Json;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>What files call the answers of a scale, as members of an object: <c>answers</c> from the lowest, <c>dontKnow</c>, <c>notApplicable</c>, <c>blank</c>.</summary>
/// <remarks>An answer is a text, a number, or a list of them: <c>["Helt uenig", 1]</c>.</remarks>
internal static class AnswerTextsJson
{
    public static AnswerTexts Read(JsonValue value)
        => new([.. (value.Optional("answers")?.Items ?? []).Select(Texts)], List(value.Optional("dontKnow")), List(value.Optional("notApplicable")), List(value.Optional("blank")));

    public static void Write(Utf8JsonWriter json, AnswerTexts texts)
    {
        if (texts.Answers.Length > 0)
        {
            json.WriteStartArray("answers");
            foreach (var answer in texts.Answers) Write(json, answer);
            json.WriteEndArray();
        }

        foreach (var (name, list) in new[] { ("dontKnow", texts.DontKnow), ("notApplicable", texts.NotApplicable), ("blank", texts.Blank) })
        {
            if (list.Length == 0) continue;
            json.WritePropertyName(name);
            Write(json, list);
        }
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static ImmutableArray<string> Texts(JsonValue value)
        => value.Kind == JsonValueKind.Array ? List(value) : value.TextOrNumber() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? [text] : [];

    private static ImmutableArray<string> List(JsonValue? value) => [.. (value?.Items ?? []).Select(v => v.TextOrNumber()).Where(t => !string.IsNullOrWhiteSpace(t))];
}
