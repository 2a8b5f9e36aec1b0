using System.Text;
using System.Text.Json;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>Writes an object in the order it was read in, members we do not know included; new members come last, in our own order.</summary>
/// <remarks>A member with its default value is written only where the source had it.</remarks>
internal sealed class ShapedObject
{
    private delegate void WriteMember(Utf8JsonWriter writer, ImmutableArray<SourceShape?> inside);

    private readonly List<(string Name, WriteMember? Write, bool IsDefault)> _members = [];

    /// <summary>How an object stood: its members in order, the unknown ones with their value, and the objects inside the known ones.</summary>
    public static SourceShape ShapeOf(JsonValue value, KnownMembers known)
    {
        var members = ImmutableArray.CreateBuilder<SourceMember>();
        if (value.Kind != JsonValueKind.Object) return new([]);
        known = known.Of(value);
        foreach (var (name, member) in value.Members)
        {
            var isNull = member.Kind == JsonValueKind.Null;
            if (known.Knows(name))
            {
                members.Add(new(name, null, isNull, InsideOf(member, known.Inside(name))));
                continue;
            }

            if (!known.Carries(name))
                value.Problems.Add(new ReadProblem(JsonRules.UnknownMember, Severity.Info, member.Line, member.Path, [("path", member.Path), ("known", known.Names)]));
            members.Add(new(name, Encoding.UTF8.GetString(JsonText.Write(member.WriteTo)), isNull, []));
        }

        return new(members.ToImmutable());
    }

    /// <summary>Any object that was read, to be written in the order of another.</summary>
    public static ShapedObject From(JsonValue value)
    {
        var json = new ShapedObject();
        foreach (var (name, member) in value.Members)
        {
            if (member.Kind == JsonValueKind.Object) json.Object(name, From(member));
            else json.Member(name, member.WriteTo);
        }

        return json;
    }

    public ShapedObject Text(string name, string? value, string? byDefault = null)
        => Add(name, (value ?? byDefault) is { } v ? (w, _) => w.WriteStringValue(v) : null, value is null || value == byDefault);

    public ShapedObject Whole(string name, int? value, int? byDefault = null)
        => Add(name, (value ?? byDefault) is { } v ? (w, _) => w.WriteNumberValue(v) : null, value is null || value == byDefault);

    public ShapedObject Figure(string name, decimal? value) => Member(name, value is { } v ? w => w.WriteRawValue(v.ToString(System.Globalization.CultureInfo.InvariantCulture), skipInputValidation: true) : null);

    public ShapedObject Flag(string name, bool? value, bool? byDefault = null)
        => Add(name, (value ?? byDefault) is { } v ? (w, _) => w.WriteBooleanValue(v) : null, value is null || value == byDefault);

    public ShapedObject Date(string name, LocalDate? value) => Text(name, value is { } v ? PlanningTexts.Iso(v) : null);

    public ShapedObject Object(string name, ShapedObject? value, SourceShape? shape = null, bool isDefault = false)
        => Add(name, value is null ? null : (w, inside) => value.Write(w, shape ?? inside.FirstOrDefault()), isDefault);

    public ShapedObject Texts(string name, IEnumerable<string> values)
        => List(name, values.Select<string, WriteMember>(v => (w, _) => w.WriteStringValue(v)), always: false);

    public ShapedObject Objects<T>(string name, IEnumerable<T> values, Func<T, (ShapedObject Object, SourceShape? Shape)> write, bool always = false)
        => List(name, values.Select<T, WriteMember>((v, i) => (w, inside) =>
        {
            var (value, shape) = write(v);
            value.Write(w, shape ?? (i < inside.Length ? inside[i] : null));
        }), always);

    /// <summary>A date as text and interval, from the bytes the date's own writer makes.</summary>
    public ShapedObject ImpreciseDate(string name, Calendar.ImpreciseDate? value)
    {
        if (value is null) return Member(name, null);
        var wrapped = JsonText.Write(inner =>
        {
            inner.WriteStartObject();
            inner.WriteDate("date", value);
            inner.WriteEndObject();
        });
        return Object(name, From(JsonValue.Parse(wrapped, new ReadProblems())!.Optional("date")!));
    }

    public ShapedObject Member(string name, Action<Utf8JsonWriter>? write) => Add(name, write is null ? null : (w, _) => write(w), isDefault: false);

    public void Write(Utf8JsonWriter writer, SourceShape? shape)
    {
        writer.WriteStartObject();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in shape?.Members ?? [])
        {
            writer.WritePropertyName(member.Name);
            written.Add(member.Name);
            if (member.Unknown is not null)
            {
                JsonValue.Parse(Encoding.UTF8.GetBytes(member.Unknown), new ReadProblems())!.WriteTo(writer);
                continue;
            }

            var (_, write, isDefault) = _members.Find(m => m.Name == member.Name);
            if (write is null || (isDefault && member.IsNull)) writer.WriteNullValue();
            else write(writer, member.Inside);
        }

        foreach (var (name, write, isDefault) in _members)
        {
            if (write is null || isDefault || !written.Add(name)) continue;
            writer.WritePropertyName(name);
            write(writer, []);
        }

        writer.WriteEndObject();
    }

    private static ImmutableArray<SourceShape?> InsideOf(JsonValue value, KnownMembers? known)
    {
        if (known is null) return [];
        if (value.Kind == JsonValueKind.Object) return [ShapeOf(value, known)];
        return value.Kind == JsonValueKind.Array ? [.. value.Items.Select(item => item.Kind == JsonValueKind.Object ? ShapeOf(item, known) : null)] : [];
    }

    private ShapedObject List(string name, IEnumerable<WriteMember> items, bool always)
    {
        var all = items.ToList();
        return Add(
            name,
            (w, inside) =>
            {
                w.WriteStartArray();
                foreach (var item in all) item(w, inside);
                w.WriteEndArray();
            },
            isDefault: all.Count == 0 && !always);
    }

    private ShapedObject Add(string name, WriteMember? write, bool isDefault)
    {
        _members.Add((name, write, isDefault));
        return this;
    }
}
