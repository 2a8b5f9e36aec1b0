using System.Text.Json;
using System.Text.Json.Serialization;

namespace ForBedring.Json;

/// <summary>A value that is written and never read.</summary>
internal sealed class OneWayConverter<T>(Action<Utf8JsonWriter, T> write, string why) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw new NotSupportedException($"{typeof(T).Name} is written, never read: {why}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}
