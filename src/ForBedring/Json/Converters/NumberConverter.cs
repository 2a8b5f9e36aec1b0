using System.Text.Json;
using System.Text.Json.Serialization;

namespace ForBedring.Json;

/// <summary>A value that is one number, every digit kept. A number in a text is refused, also where the options allow it.</summary>
internal sealed class NumberConverter<T>(Func<decimal, T> from, Func<T, decimal> to) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) ? from(number) : throw JsonReadException.Of(typeof(T).Name, "a number of at most 28 digits");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(to(value));
}
