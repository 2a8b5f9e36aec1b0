using System.Text.Json;
using System.Text.Json.Serialization;

namespace ForBedring.Json;

/// <summary>A closed choice by the name of its member, exactly as it is spelt. A number is refused, and so is a value that is no member.</summary>
internal sealed class EnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <summary>The members in order of their value.</summary>
    public static readonly ImmutableArray<(string Name, T Value)> Members = [.. Values().Select(v => (v.ToString(), v))];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String ? From(reader.GetString()!) : throw Wanted();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(NameOf(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => From(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(NameOf(value));

    /// <summary>The member of a name, and whether there is one.</summary>
    public static bool TryFind(string text, out T value)
    {
        foreach (var (name, member) in Members)
        {
            value = member;
            if (name == text) return true;
        }

        value = default;
        return false;
    }

    private static T From(string text) => TryFind(text, out var value) ? value : throw Wanted();

    private static string NameOf(T value)
    {
        foreach (var (name, member) in Members)
        {
            if (EqualityComparer<T>.Default.Equals(member, value)) return name;
        }

        throw new JsonException($"The value is no member of {typeof(T).Name}.");
    }

    private static JsonReadException Wanted() => JsonReadException.Of(typeof(T).Name, "one of " + string.Join(", ", Members.Select(m => m.Name)));

#if NET
    private static T[] Values() => Enum.GetValues<T>();
#else
    private static T[] Values() => (T[])Enum.GetValues(typeof(T));
#endif
}
