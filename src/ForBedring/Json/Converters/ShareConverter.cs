using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Json;

/// <summary>A share as its two whole numbers, 0 of 0 included; never as a rounded number.</summary>
internal sealed class ShareConverter : JsonConverter<Share>
{
    public override Share Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var problems = new ReadProblems();
        var root = JsonValue.Parse(JsonMarshal.GetRawUtf8Value(document.RootElement), problems);
        var numerator = root?.Required("numerator")?.Long(0) ?? 0;
        var denominator = root?.Required("denominator")?.Long(0) ?? 0;
        root?.NoOtherMembers(Severity.Error);
        if (!problems.HasError && numerator > denominator) root?.Refuse("a part that is no larger than its whole");
        return problems.HasError ? throw new JsonReadException(nameof(Share), problems.ToImmutableArray()) : new Share(numerator, denominator);
    }

    public override void Write(Utf8JsonWriter writer, Share value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("numerator", value.Numerator);
        writer.WriteNumber("denominator", value.Denominator);
        writer.WriteEndObject();
    }
}
