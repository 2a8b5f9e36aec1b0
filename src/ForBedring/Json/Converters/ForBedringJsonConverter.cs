using System.Text.Json;
using System.Text.Json.Serialization;

namespace ForBedring.Json;

/// <summary>The library's types in JSON of one's own (<i>JSON-omformer</i>): one converter for plans, reports, instruments, policies, wheel documents, ids, dates, figures and closed choices.</summary>
/// <remarks>
/// Documents go through the same readers and writers as files do, so their members, order and digits are the same; white space and escapes are those of the options.
/// What cannot be read is a <see cref="JsonReadException"/> with every problem. Numbers are read strictly, whatever the options say of numbers in texts.
/// A figure that disclosure control decides on is written, never read: a number gets its status from a policy. Our choice: no domain type carries an attribute.
/// </remarks>
/// <example><code>
/// var options = new JsonSerializerOptions().AddForBedring();
/// var json = JsonSerializer.Serialize(new { plan, report }, options);
/// </code></example>
public sealed class ForBedringJsonConverter : JsonConverterFactory
{
    /// <summary>Whether a type is one of the library's that have, or are refused, a JSON form.</summary>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return JsonForms.All.Find(typeToConvert) is not null || JsonForms.All.WhyRefused(typeToConvert) is not null;
    }

    /// <summary>The converter of a type.</summary>
    /// <exception cref="NotSupportedException">The type must not be written: it holds answers, or figures nobody has decided on.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return JsonForms.All.Find(typeToConvert)?.Converter
            ?? throw new NotSupportedException($"{typeToConvert.Name} has no JSON form: {JsonForms.All.WhyRefused(typeToConvert) ?? "it is not one of the library's types with one."}");
    }
}
