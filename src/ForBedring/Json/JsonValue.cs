using System.Globalization;
using System.Text.Json;
using ForBedring.Reading;
using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>A value of an untrusted JSON source that knows its line and path and reports every problem instead of throwing.</summary>
/// <remarks>Numbers stay as text until they are asked for, so no digit passes through a <see cref="double"/>. Questions about a value of the wrong kind report once and answer with a neutral value.</remarks>
internal sealed class JsonValue
{
    private readonly ReadProblems _problems;
    private readonly string _text;
    private readonly List<(string Name, JsonValue Value)>? _members;
    private readonly List<JsonValue>? _items;
    private readonly HashSet<string>? _asked;
    private readonly Place _place;
    private string? _told;

    private JsonValue(ReadProblems problems, JsonValueKind kind, Place place, int line, string text, List<(string, JsonValue)>? members = null, List<JsonValue>? items = null)
    {
        _problems = problems;
        Kind = kind;
        _place = place;
        Line = line;
        _text = text;
        _members = members;
        _items = items;
        _asked = members is null ? null : new(StringComparer.Ordinal);
    }

    /// <summary>What kind of value it is.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>The path from the root, as in <c>themes[3].code</c>; <c>$</c> for the root. Made when it is asked for; long names are cut.</summary>
    public string Path => _place.ToString();

    /// <summary>The 1-based line it starts on.</summary>
    public int Line { get; }

    /// <summary>The problems of the source.</summary>
    public ReadProblems Problems => _problems;

    /// <summary>The items of an array; none, and a problem, if it is none.</summary>
    public IReadOnlyList<JsonValue> Items => _items ?? (IReadOnlyList<JsonValue>)Wrong(Array.Empty<JsonValue>(), "an array");

    /// <summary>The members of an object in file order; none, and a problem, if it is none. All count as asked for.</summary>
    public IReadOnlyList<(string Name, JsonValue Value)> Members
    {
        get
        {
            if (_members is null) return Wrong(Array.Empty<(string, JsonValue)>(), "an object");
            foreach (var (name, _) in _members) _asked!.Add(name);
            return _members;
        }
    }

    /// <summary>The root of a UTF-8 source, with or without byte order mark; null, and a problem, if it is not JSON.</summary>
    public static JsonValue? Parse(ReadOnlySpan<byte> utf8, ReadProblems problems)
    {
        if (utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF) utf8 = utf8.Slice(3);
        var lines = new LineCounter();
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 64 });
            reader.Read();
            var root = ReadValue(ref reader, utf8, new Place(null, "$", -1), problems, ref lines);
            while (reader.Read())
            {
            }

            return root;
        }
        catch (JsonException e)
        {
            if (FormOf(utf8) is { } form) problems.AddWords(JsonRules.NotJson, null, null, ("form", form.Name));
            else problems.Add(JsonRules.Syntax, (int)(e.LineNumber ?? 0) + 1, null, ("position", NumberText.Machine((e.BytePositionInLine ?? 0) + 1)));
        }
        catch (InvalidOperationException)
        {
            problems.Add(JsonRules.Syntax, lines.Line, null, ("position", "1"));
        }

        return null;
    }

    // Something else than JSON altogether: a workbook, a web page, a text whose first sign begins no document.
    private static FileForm? FormOf(ReadOnlySpan<byte> bytes)
    {
        if (FileForms.OfBytes(bytes) is { } form) return form;
        var at = 0;
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') at++;
        return at == bytes.Length || bytes[at] is (byte)'{' or (byte)'[' ? null : FileForms.OfText(bytes) ?? FileForms.Text;
    }

    /// <summary>A member, or null where it is left out or null.</summary>
    public JsonValue? Optional(string name)
    {
        if (_members is null) return Wrong<JsonValue?>(null, "an object");
        _asked!.Add(name);
        var found = _members.Find(m => m.Name == name).Value;
        return found is null || found.Kind == JsonValueKind.Null ? null : found;
    }

    /// <summary>A member that must be there; null, and a problem, where it is left out.</summary>
    public JsonValue? Required(string name)
    {
        var found = Optional(name);
        if (found is null && _members is not null) _problems.Add(JsonRules.MissingMember, Line, Path, ("path", Path), ("member", name));
        return found;
    }

    /// <summary>Reports members nobody asked for.</summary>
    public void NoOtherMembers(Severity severity = Severity.Warning)
    {
        if (_members is null) return;
        var known = string.Join(", ", _asked!.OrderBy(n => n, StringComparer.Ordinal));
        foreach (var (name, value) in _members)
        {
            if (_asked!.Contains(name)) continue;
            var path = value.Path;
            var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["path"] = path, ["known"] = known };
            _problems.Add(new ReadProblem(JsonRules.UnknownMember, severity, value.Line, path, arguments));
        }
    }

    /// <summary>A text; empty, and a problem, if it is none.</summary>
    public string Text() => Kind == JsonValueKind.String ? _text : Wrong("", "a text");

    /// <summary>A text that is not blank.</summary>
    public string NonBlankText()
    {
        var text = Text();
        if (Kind == JsonValueKind.String && string.IsNullOrWhiteSpace(text)) Refuse("a text that is not blank");
        return text;
    }

    /// <summary>True or false.</summary>
    public bool Boolean() => Kind is JsonValueKind.True or JsonValueKind.False ? Kind == JsonValueKind.True : Wrong(false, "true or false");

    /// <summary>A whole number in [least, most]; least, and a problem, if it is none.</summary>
    public int Whole(int least = int.MinValue, int most = int.MaxValue)
    {
        if (Kind == JsonValueKind.Number && int.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        return Wrong(least, $"a whole number from {NumberText.Machine(least)} to {NumberText.Machine(most)}");
    }

    /// <summary>A 64-bit whole number in [least, most].</summary>
    public long Long(long least = long.MinValue, long most = long.MaxValue)
    {
        if (Kind == JsonValueKind.Number && long.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        return Wrong(least, least == long.MinValue && most == long.MaxValue ? "a whole number" : $"a whole number from {NumberText.Machine(least)} to {NumberText.Machine(most)}");
    }

    /// <summary>A decimal number, exact as written.</summary>
    public decimal Decimal()
        => Kind == JsonValueKind.Number && decimal.TryParse(_text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value
            : Wrong(0m, "a number of at most 28 digits");

    /// <summary>A date as yyyy-MM-dd; the first of January 1900, and a problem, if it is none.</summary>
    public LocalDate Date()
    {
        if (Kind == JsonValueKind.String && LocalDatePattern.Iso.Parse(_text) is { Success: true } parsed) return parsed.Value;
        return Wrong(new LocalDate(1900, 1, 1), "a date as yyyy-MM-dd");
    }

    /// <summary>One of several named values, ordinal; the first, and a problem, if it is none of them.</summary>
    public T OneOf<T>(params (string Name, T Value)[] choices)
    {
        foreach (var (name, value) in choices)
        {
            if (Kind == JsonValueKind.String && _text == name) return value;
        }

        return Wrong(choices[0].Value, "one of " + string.Join(", ", choices.Select(c => c.Name)));
    }

    /// <summary>Reports that the value is not what it must be.</summary>
    public void Refuse(string wanted) => Tell(JsonRules.WrongValue, wanted);

    /// <summary>Reports that a value of several parts is not what it must be.</summary>
    public void RefuseForm(string wanted) => Tell(JsonRules.WrongType, wanted);

    /// <summary>A text, or a number digit for digit, as it is written.</summary>
    public string TextOrNumber()
    {
        if (Kind == JsonValueKind.Number) return _text;
        return NonBlankText();
    }

    /// <summary>Writes the value as it was read, numbers digit for digit.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, value) in _members!)
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in _items!) item.WriteTo(writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(_text);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(Kind == JsonValueKind.True);
                break;
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            default:
                WriteNumber(writer);
                break;
        }
    }

    // A raw value gets no line of its own in a list, so a number is written as one wherever its digits stay the same.
    private void WriteNumber(Utf8JsonWriter writer)
    {
        if (long.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole.ToString(CultureInfo.InvariantCulture) == _text) writer.WriteNumberValue(whole);
        else if (decimal.TryParse(_text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) && exact.ToString(CultureInfo.InvariantCulture) == _text) writer.WriteNumberValue(exact);
        else writer.WriteRawValue(_text);
    }

    private static JsonValue ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, Place path, ReadProblems problems, ref LineCounter lines)
    {
        var line = lines.At(utf8, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<(string Name, JsonValue Value)>();
                var names = new HashSet<string>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    var value = ReadValue(ref reader, utf8, new Place(path, name, -1), problems, ref lines);
                    if (names.Add(name)) members.Add((name, value));
                    else problems.Add(JsonRules.DuplicateMember, value.Line, value.Path, ("path", value.Path));
                }

                return new(problems, JsonValueKind.Object, path, line, "{…}", members: members);
            case JsonTokenType.StartArray:
                var items = new List<JsonValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader, utf8, new Place(path, "", items.Count), problems, ref lines));
                return new(problems, JsonValueKind.Array, path, line, "[…]", items: items);
            case JsonTokenType.String:
                return new(problems, JsonValueKind.String, path, line, reader.GetString()!);
            case JsonTokenType.Number:
                return new(problems, JsonValueKind.Number, path, line, System.Text.Encoding.ASCII.GetString(reader.ValueSpan.ToArray()));
            case JsonTokenType.True:
                return new(problems, JsonValueKind.True, path, line, "true");
            case JsonTokenType.False:
                return new(problems, JsonValueKind.False, path, line, "false");
            default:
                return new(problems, JsonValueKind.Null, path, line, "null");
        }
    }

    private T Wrong<T>(T neutral, string wanted)
    {
        if (_told == wanted) return neutral;
        _told = wanted;
        Tell(Kind is JsonValueKind.Object or JsonValueKind.Array ? JsonRules.WrongType : JsonRules.WrongValue, wanted);
        return neutral;
    }

    private void Tell(RuleDefinition rule, string wanted)
    {
        var words = JsonWanted.Of(wanted);
        var value = _text.Length > 40 ? _text.Substring(0, 40) + "…" : _text;
        string In(Func<LocalisedText, string> language)
            => language(rule.Template.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["path"] = Path, ["value"] = value, ["wanted"] = language(words) }));
        _problems.Add(new ReadProblem(rule, rule.InDefault, Line, Path, new LocalisedText(In(t => t.Bokmaal), In(t => t.Nynorsk), In(t => t.English))));
    }

    // Where a value stands: a chain to the root, so that a path costs nothing until a problem needs it.
    private sealed class Place(Place? above, string name, int index)
    {
        private const int LongestName = 60;

        public override string ToString()
        {
            var parts = new List<string>();
            for (var at = this; at.Above is not null; at = at.Above) parts.Add(at.Part);
            parts.Reverse();
            var path = string.Concat(parts);
            return path.Length == 0 ? "$" : path[0] == '[' ? "$" + path : path.Substring(1);
        }

        private Place? Above { get; } = above;

        private string Part => index >= 0 ? "[" + NumberText.Machine(index) + "]" : "." + (name.Length > LongestName ? name.Substring(0, LongestName) + "…" : name);
    }

    // Counts line feeds as the reader moves on, so that the whole costs one pass.
    private struct LineCounter
    {
        private int _position;
        private int _line;

        public readonly int Line => _line + 1;

        public int At(ReadOnlySpan<byte> utf8, int position)
        {
            for (; _position < position; _position++)
            {
                if (utf8[_position] == (byte)'\n') _line++;
            }

            return _line + 1;
        }
    }
}
