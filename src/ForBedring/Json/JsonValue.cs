using System.Globalization;
using System.Text.Json;
using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>A value of an untrusted JSON source that knows its line and path and reports every problem instead of throwing.</summary>
/// <remarks>
/// A view of a place in the source: text, line and path are made when asked for. Numbers stay as text until they are asked for, so no digit passes through a <see cref="double"/>.
/// Questions about a value of the wrong kind report once and answer with a neutral value.
/// </remarks>
internal sealed class JsonValue
{
    private readonly JsonSource _source;
    private readonly int _at;

    internal JsonValue(JsonSource source, int at)
    {
        _source = source;
        _at = at;
    }

    /// <summary>What kind of value it is.</summary>
    public JsonValueKind Kind => _source.KindOf(_at);

    /// <summary>The path from the root, as in <c>themes[3].code</c>; <c>$</c> for the root.</summary>
    public string Path => _source.PathOf(_at);

    /// <summary>The 1-based line it starts on.</summary>
    public int Line => _source.LineOf(_at);

    /// <summary>The problems of the source.</summary>
    public ReadProblems Problems => _source.Problems;

    /// <summary>The items of an array; none, and a problem, if it is none.</summary>
    public IReadOnlyList<JsonValue> Items => Kind == JsonValueKind.Array ? _source.ItemsOf(_at) : Wrong(Array.Empty<JsonValue>(), "an array");

    /// <summary>The members of an object in file order; none, and a problem, if it is none. All count as asked for.</summary>
    public IReadOnlyList<(string Name, JsonValue Value)> Members
    {
        get
        {
            if (Kind != JsonValueKind.Object) return Wrong(Array.Empty<(string, JsonValue)>(), "an object");
            _source.AskAll(_at);
            return _source.MembersOf(_at);
        }
    }

    private string Raw => _source.TextOf(_at);

    /// <summary>The root of a UTF-8 source, with or without byte order mark; null, and a problem, if it is not JSON.</summary>
    public static JsonValue? Parse(ReadOnlySpan<byte> utf8, ReadProblems problems)
        => Parse(utf8, problems, "$", 1);

    /// <summary>The same of a piece of a larger source, with the path and the line the piece begins at.</summary>
    public static JsonValue? Parse(ReadOnlySpan<byte> utf8, ReadProblems problems, string root, int firstLine)
        => JsonSource.Parse(utf8, problems, root, firstLine) is { } source ? new JsonValue(source, 0) : null;

    /// <summary>A member, or null where it is left out or null.</summary>
    public JsonValue? Optional(string name)
    {
        if (Kind != JsonValueKind.Object) return Wrong<JsonValue?>(null, "an object");
        _source.Ask(_at, name);
        var found = _source.MemberOf(_at, name);
        return found < 0 || _source.KindOf(found) == JsonValueKind.Null ? null : new(_source, found);
    }

    /// <summary>A member that must be there; null, and a problem, where it is left out.</summary>
    public JsonValue? Required(string name)
    {
        var found = Optional(name);
        if (found is null && Kind == JsonValueKind.Object) Problems.Add(JsonRules.MissingMember, Line, Path, ("path", Path), ("member", name));
        return found;
    }

    /// <summary>Reports members nobody asked for.</summary>
    public void NoOtherMembers(Severity severity = Severity.Warning)
    {
        if (Kind != JsonValueKind.Object || !_source.HasOthers(_at)) return;
        var asked = _source.AskedOf(_at);
        var known = string.Join(", ", asked.OrderBy(n => n, StringComparer.Ordinal));
        foreach (var (name, value) in _source.MembersOf(_at))
        {
            if (asked.Contains(name)) continue;
            Problems.Add(new ReadProblem(JsonRules.UnknownMember, severity, value.Line, value.Path, [("path", value.Path), ("known", known)]));
        }
    }

    /// <summary>A text; empty, and a problem, if it is none.</summary>
    public string Text() => Kind == JsonValueKind.String ? Raw : Wrong("", "a text");

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
        if (Kind == JsonValueKind.Number && JsonDigits.TryWhole(_source.DigitsOf(_at), out var value) && value >= least && value <= most) return value;
        return Wrong(least, $"a whole number from {NumberText.Machine(least)} to {NumberText.Machine(most)}");
    }

    /// <summary>A 64-bit whole number in [least, most].</summary>
    public long Long(long least = long.MinValue, long most = long.MaxValue)
    {
        if (Kind == JsonValueKind.Number && long.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        return Wrong(least, least == long.MinValue && most == long.MaxValue ? "a whole number" : $"a whole number from {NumberText.Machine(least)} to {NumberText.Machine(most)}");
    }

    /// <summary>A decimal number, exact as written.</summary>
    public decimal Decimal()
        => Kind == JsonValueKind.Number && JsonDigits.TryDecimal(_source.DigitsOf(_at), out var value)
            ? value
            : Wrong(0m, "a number of at most 28 digits");

    /// <summary>A date as yyyy-MM-dd; the first of January 1900, and a problem, if it is none.</summary>
    public LocalDate Date()
    {
        if (Kind == JsonValueKind.String && LocalDatePattern.Iso.Parse(Raw) is { Success: true } parsed) return parsed.Value;
        return Wrong(new LocalDate(1900, 1, 1), "a date as yyyy-MM-dd");
    }

    /// <summary>One of several named values, ordinal; the first, and a problem, if it is none of them.</summary>
    public T OneOf<T>(params (string Name, T Value)[] choices)
    {
        foreach (var (name, value) in choices)
        {
            if (Kind == JsonValueKind.String && Raw == name) return value;
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
        if (Kind == JsonValueKind.Number) return Raw;
        return NonBlankText();
    }

    /// <summary>Writes the value as it was read, numbers digit for digit.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, value) in _source.MembersOf(_at))
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in _source.ItemsOf(_at)) item.WriteTo(writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Raw);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(Kind == JsonValueKind.True);
                break;
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            default:
                WriteNumber(writer, Raw);
                break;
        }
    }

    // A raw value gets no line of its own in a list, so a number is written as one wherever its digits stay the same.
    private static void WriteNumber(Utf8JsonWriter writer, string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole.ToString(CultureInfo.InvariantCulture) == text) writer.WriteNumberValue(whole);
        else if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) && exact.ToString(CultureInfo.InvariantCulture) == text) writer.WriteNumberValue(exact);
        else writer.WriteRawValue(text);
    }

    private T Wrong<T>(T neutral, string wanted)
    {
        if (_source.MayTell(_at, wanted)) Tell(Kind is JsonValueKind.Object or JsonValueKind.Array ? JsonRules.WrongType : JsonRules.WrongValue, wanted);
        return neutral;
    }

    private void Tell(RuleDefinition rule, string wanted)
    {
        var (raw, path) = (Raw, Path);
        Problems.Add(rule, Line, path, ("path", path), ("value", raw.Length > 40 ? raw.Substring(0, 40) + "…" : raw), ("wanted", JsonWanted.Of(wanted)));
    }
}
