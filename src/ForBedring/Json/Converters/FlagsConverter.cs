using System.Text.Json;
using System.Text.Json.Serialization;

namespace ForBedring.Json;

/// <summary>A choice of several: the list of the names that apply, lowest first; none is an empty list.</summary>
internal sealed class FlagsConverter<T>(Func<T, int> bits, Func<int, T> from) : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var found = 0;
        if (reader.TokenType != JsonTokenType.StartArray) throw Wanted();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var flag = reader.TokenType == JsonTokenType.String && EnumConverter<T>.TryFind(reader.GetString()!, out var value) ? bits(value) : 0;
            if (flag == 0) throw Wanted();
            found |= flag;
        }

        return from(found);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var rest = bits(value);
        writer.WriteStartArray();
        foreach (var (name, flag) in EnumConverter<T>.Members)
        {
            if (bits(flag) == 0 || (bits(value) & bits(flag)) == 0) continue;
            writer.WriteStringValue(name);
            rest &= ~bits(flag);
        }

        writer.WriteEndArray();
        if (rest != 0) throw new JsonException($"The value is no choice of {typeof(T).Name}.");
    }

    private static JsonReadException Wanted() => JsonReadException.Of(typeof(T).Name, "a list of " + string.Join(", ", EnumConverter<T>.Members.Select(m => m.Name)));
}
