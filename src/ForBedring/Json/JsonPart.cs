using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>One kind of value in a format: how it is read, how it is written, and how the schema describes it. Reader, writer and schema follow from one declaration.</summary>
/// <typeparam name="T">What the value stands for.</typeparam>
internal abstract class JsonPart<T>
{
    /// <summary>Reads a value; false where anything is wrong, and then every problem is reported.</summary>
    public abstract bool TryRead(JsonValue value, DateContext context, out T result);

    /// <summary>Writes a value.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Writes what the schema says of the value.</summary>
    public abstract void Describe(Utf8JsonWriter writer);
}

/// <summary>A value that is one token: a word, a number, a date, a name.</summary>
internal sealed class JsonScalar<T>(Func<JsonValue, DateContext, T> read, Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter> describe) : JsonPart<T>
{
    public override bool TryRead(JsonValue value, DateContext context, out T result)
    {
        var before = Told(value.Problems);
        result = read(value, context);
        return Told(value.Problems) == before;
    }

    public override void Write(Utf8JsonWriter writer, T value) => write(writer, value);

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        describe(writer);
        writer.WriteEndObject();
    }

    // A member that nobody knows is a warning: the value is well all the same.
    private static long Told(ReadProblems problems) => problems.Counts.Where(c => c.Key != JsonRules.UnknownMember.Code.Value).Sum(c => c.Value);
}

/// <summary>The values read of an object, by name.</summary>
internal sealed class JsonBag
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The value of a required member, or of an optional one that is there.</summary>
    public T Get<T>(string name) => (T)_values[name]!;

    /// <summary>The value of an optional member; the default where it is left out.</summary>
    public T? Find<T>(string name) => _values.TryGetValue(name, out var value) ? (T)value! : default;

    /// <summary>The items of a list; none where it is left out.</summary>
    public IReadOnlyList<T> List<T>(string name) => _values.TryGetValue(name, out var value) ? (IReadOnlyList<T>)value! : [];

    public void Set(string name, object? value) => _values[name] = value;
}

/// <summary>An object: its members in order, and how the whole is made of them.</summary>
/// <param name="build">Makes the value; only called where every member is well.</param>
/// <param name="wrong">What the object must be where the members do not fit together, as words of <see cref="JsonWanted"/>; null where they do.</param>
internal sealed class JsonObjectPart<T>(Func<JsonBag, T> build, Func<JsonBag, string?>? wrong = null) : JsonPart<T>
{
    private readonly List<Member> _members = [];

    /// <summary>A member that must be there.</summary>
    public JsonObjectPart<T> Required<V>(string name, JsonPart<V> form, Func<T, V> get)
    {
        _members.Add(new(name, true, (value, context, bag) => Read(form, value, context, bag, name), (writer, of) => form.Write(writer, get(of)), _ => true, form.Describe));
        return this;
    }

    /// <summary>A member that may be left out, or null; it is not written where the value has none.</summary>
    public JsonObjectPart<T> Optional<V>(string name, JsonPart<V> form, Func<T, V?> get)
        where V : class
    {
        _members.Add(new(name, false, (value, context, bag) => Read(form, value, context, bag, name), (writer, of) => form.Write(writer, get(of)!), of => get(of) is not null, form.Describe));
        return this;
    }

    /// <summary>A number, a choice or a date that may be left out, or null.</summary>
    public JsonObjectPart<T> OptionalValue<V>(string name, JsonPart<V> form, Func<T, V?> get)
        where V : struct
    {
        _members.Add(new(name, false, (value, context, bag) => Read(form, value, context, bag, name), (writer, of) => form.Write(writer, get(of)!.Value), of => get(of) is not null, form.Describe));
        return this;
    }

    /// <summary>True or false; false where it is left out, and then it is not written.</summary>
    public JsonObjectPart<T> Flag(string name, Func<T, bool> get) => OptionalValue(name, JsonParts.Flag, of => get(of) ? true : null);

    /// <summary>A list; empty where it is left out, and then it is not written.</summary>
    public JsonObjectPart<T> List<V>(string name, JsonPart<V> item, Func<T, IEnumerable<V>> get, bool isRequired = false)
    {
        var form = new JsonListPart<V>(item);
        _members.Add(new(name, isRequired, (value, context, bag) => Read(form, value, context, bag, name), (writer, of) => form.Write(writer, [.. get(of)]), of => isRequired || get(of).Any(), form.Describe));
        return this;
    }

    /// <summary>A member of another reader, passed over here.</summary>
    public JsonObjectPart<T> PassedOver(string name)
    {
        _members.Add(new(name, false, (_, _, _) => true, (_, _) => { }, _ => false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("description", "Read by another reader.");
            writer.WriteEndObject();
        }));
        return this;
    }

    public override bool TryRead(JsonValue value, DateContext context, out T result)
    {
        result = default!;
        if (value.Kind != JsonValueKind.Object)
        {
            value.Optional("");
            return false;
        }

        var bag = new JsonBag();
        var isWell = true;
        foreach (var member in _members)
        {
            var found = member.IsRequired ? value.Required(member.Name) : value.Optional(member.Name);
            if (found is null) isWell &= !member.IsRequired;
            else isWell &= member.Read(found, context, bag);
        }

        value.NoOtherMembers();
        if (!isWell) return false;
        if (wrong?.Invoke(bag) is { } wanted)
        {
            value.Refuse(wanted);
            return false;
        }

        result = build(bag);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        foreach (var member in _members.Where(m => m.IsWritten(value)))
        {
            writer.WritePropertyName(member.Name);
            member.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        DescribeMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes what the schema says of an object, into an object that is open.</summary>
    public void DescribeMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var member in _members)
        {
            writer.WritePropertyName(member.Name);
            member.Describe(writer);
        }

        writer.WriteEndObject();
        var required = _members.Where(m => m.IsRequired).ToList();
        if (required.Count == 0) return;
        writer.WriteStartArray("required");
        foreach (var member in required) writer.WriteStringValue(member.Name);
        writer.WriteEndArray();
    }

    private static bool Read<V>(JsonPart<V> form, JsonValue value, DateContext context, JsonBag bag, string name)
    {
        if (!form.TryRead(value, context, out var result)) return false;
        bag.Set(name, result);
        return true;
    }

    private sealed record Member(
        string Name, bool IsRequired, Func<JsonValue, DateContext, JsonBag, bool> Read, Action<Utf8JsonWriter, T> Write, Func<T, bool> IsWritten, Action<Utf8JsonWriter> Describe);
}

/// <summary>A list of values of one form.</summary>
internal sealed class JsonListPart<V>(JsonPart<V> item) : JsonPart<IReadOnlyList<V>>
{
    public override bool TryRead(JsonValue value, DateContext context, out IReadOnlyList<V> result)
    {
        var items = new List<V>();
        result = items;
        var isWell = value.Kind == JsonValueKind.Array;
        foreach (var one in value.Items)
        {
            if (item.TryRead(one, context, out var read)) items.Add(read);
            else isWell = false;
        }

        return isWell;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<V> value)
    {
        writer.WriteStartArray();
        foreach (var one in value) item.Write(writer, one);
        writer.WriteEndArray();
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "array");
        writer.WritePropertyName("items");
        item.Describe(writer);
        writer.WriteEndObject();
    }
}
