using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>The forms that several formats share, and the outer form of a document.</summary>
internal static class JsonParts
{
    /// <summary>A text that is not blank.</summary>
    public static JsonPart<string> Word { get; } = Reference("word", (v, _) => v.NonBlankText(), (w, text) => w.WriteStringValue(text));

    /// <summary>True or false.</summary>
    public static JsonPart<bool> Flag { get; } = new JsonScalar<bool>((v, _) => v.Boolean(), (w, flag) => w.WriteBooleanValue(flag), w => w.WriteString("type", "boolean"));

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static JsonPart<LocalDate> Day { get; } = Reference("date", (v, _) => v.Date(), (w, date) => w.WriteStringValue(LocalDatePattern.Iso.Format(date)));

    /// <summary>A date as people write it, or text and interval.</summary>
    public static JsonPart<ImpreciseDate> When { get; } = Reference("when", (v, context) => ImpreciseDateJson.ReadDate(v, context), ImpreciseDateJson.WriteDate);

    /// <summary>A decimal number.</summary>
    public static JsonPart<decimal> Number { get; } = new JsonScalar<decimal>((v, _) => v.Decimal(), (w, number) => w.WriteNumberValue(number), w => w.WriteString("type", "number"));

    /// <summary>A unit's code.</summary>
    public static JsonPart<UnitId> Unit { get; } = Reference("word", (v, _) => Made(v.NonBlankText(), UnitId.From, UnitId.From("?")), (w, unit) => w.WriteStringValue(unit.Value));

    /// <summary>A role's code, without blanks.</summary>
    public static JsonPart<Role> Role { get; } = Reference("code", (v, _) => RoleOf(v), (w, role) => w.WriteStringValue(role.Code));

    /// <summary>A text in three languages; bokmål stands in for one that is left out.</summary>
    public static JsonPart<LocalisedText> Text { get; } = new JsonScalar<LocalisedText>((v, _) => TextOf(v), JsonText.WriteText, w => w.WriteString("$ref", "#/$defs/text3"));

    /// <summary>A role and how many.</summary>
    public static JsonPart<KeyValuePair<Role, int>> Seat { get; } = new JsonObjectPart<KeyValuePair<Role, int>>(b => new(b.Get<Role>("role"), b.Get<int>("count")))
        .Required("role", Role, s => s.Key)
        .Required("count", Whole(1, 10_000), s => s.Value);

    /// <summary>How often: at least so many times in each period.</summary>
    public static JsonPart<Recurrence> Recurrence { get; } = new JsonObjectPart<Recurrence>(
            b => new(b.Get<int>("atLeast"), b.Get<PeriodUnit>("per"), b.Get<LocalDate>("from"), b.Has("until") ? b.Get<LocalDate>("until") : null, b.Find<bool>("approximate")),
            b => b.Has("until") && b.Get<LocalDate>("until") < b.Get<LocalDate>("from") ? "a recurrence whose last day is not before its first" : null)
        .Required("atLeast", Whole(1, 366), r => r.AtLeast)
        .Required("per", OneOf(("Day", PeriodUnit.Day), ("Week", PeriodUnit.Week), ("Fortnight", PeriodUnit.Fortnight), ("Month", PeriodUnit.Month), ("Quarter", PeriodUnit.Quarter), ("Tertial", PeriodUnit.Tertial), ("HalfYear", PeriodUnit.HalfYear), ("Year", PeriodUnit.Year)), r => r.Per)
        .Required("from", Day, r => r.From)
        .OptionalValue("until", Day, r => r.Until)
        .Flag("approximate", r => r.IsApproximate);

    /// <summary>A whole number in a range, ends included.</summary>
    public static JsonPart<int> Whole(int least, int most) => new JsonScalar<int>((v, _) => v.Whole(least, most), (w, number) => w.WriteNumberValue(number), w =>
    {
        w.WriteString("type", "integer");
        w.WriteNumber("minimum", least);
        w.WriteNumber("maximum", most);
    });

    /// <summary>One of several named choices.</summary>
    public static JsonPart<T> OneOf<T>(params (string Name, T Value)[] choices)
        where T : struct
        => new JsonScalar<T>((v, _) => v.OneOf(choices), (w, value) => w.WriteStringValue(Array.Find(choices, c => EqualityComparer<T>.Default.Equals(c.Value, value)).Name), w =>
        {
            w.WriteStartArray("enum");
            foreach (var (name, _) in choices) w.WriteStringValue(name);
            w.WriteEndArray();
        });

    /// <summary>The header of a document: its format.</summary>
    public static JsonPart<string> Format(string format) => new JsonScalar<string>((v, _) => v.OneOf((format, format)), (w, text) => w.WriteStringValue(text), w => w.WriteString("const", format));

    /// <summary>Reads a document whose dates are read against the day it says it was written on.</summary>
    public static ReadResult<T> ReadDocument<T>(JsonObjectPart<T> form, byte[] utf8)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var problems = new ReadProblems();
        T? document = default;
        if (JsonValue.Parse(utf8, problems) is { } root)
        {
            var written = root.Kind == JsonValueKind.Object ? root.Optional("writtenOn") : null;
            var day = written is { Kind: JsonValueKind.String } && LocalDatePattern.Iso.Parse(written.Text()) is { Success: true } parsed ? parsed.Value : new LocalDate(1900, 1, 1);
            if (form.TryRead(root, new DateContext(day), out var read)) document = read;
        }

        return problems.ToResult(() => document!);
    }

    /// <summary>A document as UTF-8, indented by two, ending in a line feed.</summary>
    public static byte[] WriteDocument<T>(JsonObjectPart<T> form, T document) => JsonText.Write(writer => form.Write(writer, document));

    /// <summary>The schema of a document (draft 2020-12).</summary>
    public static string SchemaOf<T>(JsonObjectPart<T> form, string name, string title) => System.Text.Encoding.UTF8.GetString(JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("$id", $"urn:forbedring:{name}:1");
        writer.WriteString("title", title);
        writer.WriteString("description", "Unknown members are warned of. A member that may be left out may also be null.");
        form.DescribeMembers(writer);
        var shared = JsonValue.Parse(System.Text.Encoding.UTF8.GetBytes(Shared), new ReadProblems())!;
        var used = UsedBy(System.Text.Encoding.UTF8.GetString(JsonText.Write(form.Describe)), [.. shared.Members.Select(m => (m.Name, System.Text.Encoding.UTF8.GetString(JsonText.Write(m.Value.WriteTo))))]);
        writer.WriteStartObject("$defs");
        foreach (var (name, definition) in shared.Members.Where(m => used.Contains(m.Name)))
        {
            writer.WritePropertyName(name);
            definition.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }));

    // The definitions that a text refers to, and those that they refer to.
    private static HashSet<string> UsedBy(string text, IReadOnlyList<(string Name, string Text)> definitions)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([text]);
        while (open.Count > 0)
        {
            var current = open.Pop();
            foreach (var (name, inside) in definitions.Where(d => current.Contains("#/$defs/" + d.Name + "\"") && used.Add(d.Name))) open.Push(inside);
        }

        return used;
    }

    private static JsonScalar<T> Reference<T>(string definition, Func<JsonValue, DateContext, T> read, Action<Utf8JsonWriter, T> write) => new(read, write, w => w.WriteString("$ref", "#/$defs/" + definition));

    private static T Made<T>(string text, Func<string, T> make, T neutral) => string.IsNullOrWhiteSpace(text) ? neutral : make(text);

    private static LocalisedText TextOf(JsonValue value)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            value.Optional("");
            return LocalisedText.Same("?");
        }

        var bokmaal = value.Required("nb")?.NonBlankText() ?? "?";
        var text = new LocalisedText(bokmaal, value.Optional("nn")?.NonBlankText() ?? bokmaal, value.Optional("en")?.NonBlankText() ?? bokmaal);
        value.NoOtherMembers();
        return text;
    }

    private static Role RoleOf(JsonValue value)
    {
        var code = value.Text();
        if (code.Length > 0 && !code.Any(char.IsWhiteSpace)) return Organisation.Role.Of(code);
        if (value.Kind == JsonValueKind.String) value.Refuse("a role code without blanks");
        return Organisation.Role.Leader;
    }

    private const string Shared = """
        { "word": { "type": "string", "description": "A text that is not blank.", "pattern": "\\S" },
          "code": { "type": "string", "description": "A code without blanks.", "pattern": "^\\S+$" },
          "date": { "type": "string", "description": "yyyy-MM-dd", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" },
          "text3": { "type": "object", "description": "A text in three languages; bokmål stands in for one that is left out.",
            "properties": { "nb": { "$ref": "#/$defs/word" }, "nn": { "$ref": "#/$defs/word" }, "en": { "$ref": "#/$defs/word" } }, "required": ["nb"] },
          "when": { "description": "A date as people write it, or text and interval, whose interval wins.", "anyOf": [ { "type": "string" }, { "type": "object",
            "properties": { "text": { "type": "string" }, "kind": { "enum": ["Dated", "Open", "Unspecified", "Unresolved"] },
              "earliest": { "$ref": "#/$defs/date" }, "latest": { "$ref": "#/$defs/date" },
              "precision": { "enum": ["Day", "Week", "StartOfPeriod", "MidPeriod", "EndOfPeriod", "Month", "Quarter", "Tertial", "HalfYear", "Season", "Year", "Range", "WithinYear"] },
              "bound": { "enum": ["On", "NoLaterThan"] },
              "flags": { "type": "array", "items": { "enum": ["DayOrYear", "DayMonthOrMonthYear", "YearInferred", "CoarseSeason", "WinterSpansYears", "InnenPeriod", "Approximate", "WeekdayMismatch", "UnknownWords"] } },
              "alternative": { "type": "object", "properties": { "earliest": { "$ref": "#/$defs/date" }, "latest": { "$ref": "#/$defs/date" } }, "required": ["earliest", "latest"] },
              "from": { "$ref": "#/$defs/date" }, "reason": { "enum": ["Blank", "AsSoonAsPossible", "ToBeDecided"] } },
            "required": ["text", "kind"],
            "allOf": [ { "if": { "properties": { "kind": { "const": "Dated" } }, "required": ["kind"] }, "then": { "required": ["earliest", "latest", "precision", "bound"] } },
              { "if": { "properties": { "kind": { "const": "Unspecified" } }, "required": ["kind"] }, "then": { "required": ["reason"] } } ] } ] } }
        """;
}
