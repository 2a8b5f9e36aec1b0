using System.Text.Json;
using System.Text.Json.Serialization;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>A value that is one whole number in a range.</summary>
internal sealed class WholeConverter<T>(Func<int, T> from, Func<T, int> to, int least, int most) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number >= least && number <= most
            ? from(number)
            : throw JsonReadException.Of(typeof(T).Name, $"a whole number from {NumberText.Machine(least)} to {NumberText.Machine(most)}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(to(value));
}
