using System.Text.Json;
using System.Text.Json.Serialization;

namespace ForBedring.Json;

/// <summary>One case of a closed type in the form of the whole; another case is refused.</summary>
internal sealed class CaseConverter<TCase, TWhole>(JsonConverter<TWhole> whole) : JsonConverter<TCase>
    where TCase : class, TWhole
    where TWhole : class
{
    public override TCase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => whole.Read(ref reader, typeof(TWhole), options) as TCase ?? throw JsonReadException.Of(typeof(TWhole).Name, "the case " + typeof(TCase).Name);

    public override void Write(Utf8JsonWriter writer, TCase value, JsonSerializerOptions options) => whole.Write(writer, value, options);
}
