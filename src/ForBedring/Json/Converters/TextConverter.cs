using System.Text.Json;
using System.Text.Json.Serialization;

namespace ForBedring.Json;

/// <summary>A value from its text, and whether the text is one.</summary>
internal delegate bool TryRead<T>(string text, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value);

/// <summary>A value that is one text: a code, a date, a fraction. Also the name of a member, so that it can be the key of a dictionary.</summary>
internal sealed class TextConverter<T>(TryRead<T> read, Func<T, string> write, string wanted) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String ? From(reader.GetString()!) : throw JsonReadException.Of(typeof(T).Name, wanted);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => From(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => writer.WritePropertyName(write(value));

    private T From(string text) => read(text, out var value) ? value : throw JsonReadException.Of(typeof(T).Name, wanted);
}
