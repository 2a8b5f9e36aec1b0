using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ForBedring.Tests.Json;

/// <summary>As much of JSON Schema (draft 2020-12) as our schemas use; a word it does not know is an error, so that nothing passes unread.</summary>
internal sealed class Schema(string text)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "enum", "const", "pattern", "minLength",
        "minimum", "maximum", "exclusiveMinimum", "anyOf", "oneOf", "allOf", "if", "then",
    };

    private readonly JsonObject _root = JsonNode.Parse(text)!.AsObject();

    /// <summary>Whether a document is what the schema describes.</summary>
    public bool Accepts(JsonNode? value) => Accepts(_root, value);

    /// <summary>Every object of a document with the part of the schema that describes its members.</summary>
    public IEnumerable<(JsonObject Value, JsonObject Schema)> Objects(JsonNode document) => Objects(_root, document);

    /// <summary>Every part of the schema that lists members.</summary>
    public IEnumerable<JsonObject> Parts() => Parts(_root).Where(p => p["type"]?.GetValue<string>() == "object" && p["properties"] is not null);

    private static IEnumerable<JsonObject> Parts(JsonNode? node)
    {
        if (node is JsonArray list) return list.SelectMany(Parts);
        return node is JsonObject part ? part.SelectMany(m => Parts(m.Value)).Prepend(part) : [];
    }

    private JsonObject Of(JsonObject schema) => schema["$ref"] is { } reference ? _root["$defs"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject() : schema;

    private IEnumerable<(JsonObject, JsonObject)> Objects(JsonObject schema, JsonNode? value)
    {
        schema = Of(schema);
        if (schema["anyOf"] is JsonArray choices && schema["properties"] is null) return choices.Select(c => c!.AsObject()).Where(c => Accepts(c, value)).Take(1).SelectMany(c => Objects(c, value));
        if (value is JsonArray list && schema["items"] is JsonObject item) return list.SelectMany(v => Objects(item, v));
        if (value is not JsonObject members) return [];
        var inside = members.SelectMany(m => (schema["properties"]?[m.Key] ?? schema["additionalProperties"]) is JsonObject of ? Objects(of, m.Value) : []);
        return schema["properties"] is null ? inside : inside.Prepend((members, schema));
    }

    private bool Accepts(JsonObject schema, JsonNode? value)
    {
        schema = Of(schema);
        return schema.All(rule => Known.Contains(rule.Key) ? Keeps(rule.Key, rule.Value!, schema, value) : throw new NotSupportedException(rule.Key));
    }

    private bool Keeps(string name, JsonNode rule, JsonObject schema, JsonNode? value) => name switch
    {
        "type" => IsOf(rule.GetValue<string>(), value),
        "const" => JsonNode.DeepEquals(rule, value),
        "enum" => rule.AsArray().Any(v => JsonNode.DeepEquals(v, value)),
        "pattern" => Kind(value) != JsonValueKind.String || Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
        "minLength" => Kind(value) != JsonValueKind.String || value!.GetValue<string>().Length >= rule.GetValue<int>(),
        "minimum" => Kind(value) != JsonValueKind.Number || Number(value) >= Number(rule),
        "maximum" => Kind(value) != JsonValueKind.Number || Number(value) <= Number(rule),
        "exclusiveMinimum" => Kind(value) != JsonValueKind.Number || Number(value) > Number(rule),
        "minItems" => value is not JsonArray list || list.Count >= rule.GetValue<int>(),
        "maxItems" => value is not JsonArray list || list.Count <= rule.GetValue<int>(),
        "items" => value is not JsonArray list || list.All(v => Accepts(rule.AsObject(), v)),
        "required" => value is not JsonObject o || rule.AsArray().All(n => o[n!.GetValue<string>()] is not null),
        "properties" => value is not JsonObject o || rule.AsObject().All(p => o[p.Key] is not { } member || Accepts(p.Value!.AsObject(), member)),
        "additionalProperties" => value is not JsonObject o || o.Where(m => schema["properties"]?[m.Key] is null).All(m => rule is JsonObject of && Accepts(of, m.Value)),
        "anyOf" => rule.AsArray().Any(s => Accepts(s!.AsObject(), value)),
        "oneOf" => rule.AsArray().Count(s => Accepts(s!.AsObject(), value)) == 1,
        "allOf" => rule.AsArray().All(s => Accepts(s!.AsObject(), value)),
        "if" => !Accepts(rule.AsObject(), value) || Accepts(schema["then"]!.AsObject(), value),
        _ => true,
    };

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static decimal Number(JsonNode? value) => decimal.Parse(value!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "object" => Kind(value) == JsonValueKind.Object,
        "array" => Kind(value) == JsonValueKind.Array,
        "string" => Kind(value) == JsonValueKind.String,
        "null" => Kind(value) == JsonValueKind.Null,
        "boolean" => Kind(value) is JsonValueKind.True or JsonValueKind.False,
        "number" => Kind(value) == JsonValueKind.Number,
        "integer" => Kind(value) == JsonValueKind.Number && value!.ToJsonString().IndexOfAny(['.', 'e', 'E']) < 0,
        _ => throw new NotSupportedException(type),
    };
}
