using System.Text;
using System.Text.Json;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>Writes an object in the order it was read in, members we do not know included; new members come last, in our own order.</summary>
internal sealed class ShapedObject
{
    private static readonly Action<Utf8JsonWriter> NothingListed = static w =>
    {
        w.WriteStartArray();
        w.WriteEndArray();
    };

    private readonly List<(string Name, Action<Utf8JsonWriter>? Write)> _members = [];

    /// <summary>How an object stood: its members in order, the unknown ones with their value.</summary>
    public static SourceShape ShapeOf(JsonValue value, params string[] known)
    {
        var members = ImmutableArray.CreateBuilder<(string, string?)>();
        if (value.Kind != JsonValueKind.Object) return new([]);
        foreach (var (name, member) in value.Members)
        {
            if (Array.IndexOf(known, name) >= 0)
            {
                members.Add((name, null));
                continue;
            }

            value.Problems.Add(new ReadProblem(JsonRules.UnknownMember, Severity.Info, member.Line, member.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["path"] = member.Path, ["known"] = string.Join(", ", known) }));
            members.Add((name, Encoding.UTF8.GetString(JsonText.Write(member.WriteTo))));
        }

        return new(members.ToImmutable());
    }

    public ShapedObject Text(string name, string? value) => Member(name, value is null ? null : w => w.WriteStringValue(value));

    public ShapedObject Whole(string name, int? value) => Member(name, value is { } v ? w => w.WriteNumberValue(v) : null);

    public ShapedObject Figure(string name, decimal? value) => Member(name, value is { } v ? w => w.WriteRawValue(v.ToString(System.Globalization.CultureInfo.InvariantCulture), skipInputValidation: true) : null);

    public ShapedObject Flag(string name, bool? value) => Member(name, value is { } v ? w => w.WriteBooleanValue(v) : null);

    public ShapedObject Date(string name, LocalDate? value) => Text(name, value is { } v ? PlanningTexts.Iso(v) : null);

    public ShapedObject Object(string name, ShapedObject? value, SourceShape? shape = null) => Member(name, value is null ? null : w => value.Write(w, shape));

    public ShapedObject Texts(string name, IEnumerable<string> values) => List(name, values.Select<string, Action<Utf8JsonWriter>>(v => w => w.WriteStringValue(v)), always: false);

    public ShapedObject Objects<T>(string name, IEnumerable<T> values, Func<T, (ShapedObject Object, SourceShape? Shape)> write, bool always = false)
        => List(name, values.Select<T, Action<Utf8JsonWriter>>(v => w =>
        {
            var (value, shape) = write(v);
            value.Write(w, shape);
        }), always);

    /// <summary>A date as text and interval, from the bytes the date's own writer makes.</summary>
    public ShapedObject ImpreciseDate(string name, Calendar.ImpreciseDate? value) => Member(name, value is null ? null : w =>
    {
        var wrapped = JsonText.Write(inner =>
        {
            inner.WriteStartObject();
            inner.WriteDate("date", value);
            inner.WriteEndObject();
        });
        JsonValue.Parse(wrapped, new ReadProblems())!.Optional("date")!.WriteTo(w);
    });

    public ShapedObject Member(string name, Action<Utf8JsonWriter>? write)
    {
        _members.Add((name, write));
        return this;
    }

    public void Write(Utf8JsonWriter writer, SourceShape? shape)
    {
        writer.WriteStartObject();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, unknown) in shape?.Members ?? [])
        {
            writer.WritePropertyName(name);
            written.Add(name);
            if (unknown is not null)
            {
                JsonValue.Parse(Encoding.UTF8.GetBytes(unknown), new ReadProblems())!.WriteTo(writer);
                continue;
            }

            var write = _members.Find(m => m.Name == name).Write;
            if (write is null) writer.WriteNullValue();
            else write(writer);
        }

        foreach (var (name, write) in _members)
        {
            if (write is null || !written.Add(name) || write == NothingListed) continue;
            writer.WritePropertyName(name);
            write(writer);
        }

        writer.WriteEndObject();
    }

    private ShapedObject List(string name, IEnumerable<Action<Utf8JsonWriter>> items, bool always)
    {
        var all = items.ToList();
        if (all.Count == 0 && !always) return Member(name, NothingListed);
        return Member(name, w =>
        {
            w.WriteStartArray();
            foreach (var item in all) item(w);
            w.WriteEndArray();
        });
    }
}
