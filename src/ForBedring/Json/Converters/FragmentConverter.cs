using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>A part of a document on its own, read and written by the code that reads and writes it there. A member nobody asked for is an error.</summary>
internal sealed class FragmentConverter<T>(Func<JsonValue, T?> read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var problems = new ReadProblems();
        T? value = null;
        if (JsonValue.Parse(JsonMarshal.GetRawUtf8Value(document.RootElement), problems) is { } root)
        {
            value = read(root);
            root.NoOtherMembers(Severity.Error);
        }

        if (value is null && !problems.HasError) throw JsonReadException.Of(typeof(T).Name, "complete");
        return value is null || problems.HasError ? throw new JsonReadException(typeof(T).Name, problems.ToImmutableArray()) : value;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}
