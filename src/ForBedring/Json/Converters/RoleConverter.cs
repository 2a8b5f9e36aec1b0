using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>A role: its code; where it has a name of its own, an object with the name too. As a key, the code.</summary>
internal sealed class RoleConverter : JsonConverter<Role>
{
    public override Role Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Of(reader.GetString()!);
        using var document = JsonDocument.ParseValue(ref reader);
        var problems = new ReadProblems();
        Role? role = null;
        if (JsonValue.Parse(JsonMarshal.GetRawUtf8Value(document.RootElement), problems) is { } root)
        {
            var code = root.Required("role")?.NonBlankText();
            var label = root.Optional("label") is { } text ? JsonText.ReadText(text) : null;
            var isCollective = root.Optional("collective")?.Boolean() ?? false;
            root.NoOtherMembers(Severity.Error);
            if (!problems.HasError) role = label is null && !isCollective ? Of(code!) : IsCode(code!) ? new Role(code!, label ?? LocalisedText.Same(code!), isCollective) : throw Wanted();
        }

        return role ?? throw new JsonReadException(nameof(Role), problems.ToImmutableArray());
    }

    public override void Write(Utf8JsonWriter writer, Role value, JsonSerializerOptions options)
    {
        if (Role.WellKnown.Contains(value) || (value.Label.Equals(LocalisedText.Same(value.Code)) && !value.IsCollective))
        {
            writer.WriteStringValue(value.Code);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("role", value.Code);
        writer.WriteText("label", value.Label);
        if (value.IsCollective) writer.WriteBoolean("collective", true);
        writer.WriteEndObject();
    }

    public override Role ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Role value, JsonSerializerOptions options) => writer.WritePropertyName(value.Code);

    private static Role Of(string code) => IsCode(code) ? Role.Of(code) : throw Wanted();

    private static bool IsCode(string code) => code.Length > 0 && !code.Any(char.IsWhiteSpace);

    private static JsonReadException Wanted() => JsonReadException.Of(nameof(Role), "a role code without blanks");
}
