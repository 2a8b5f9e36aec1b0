using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Wheel;

namespace ForBedring.Json;

/// <summary>The library's types for a serializer that may not use reflection (<i>JSON uten refleksjon</i>): trimmed and natively compiled programs.</summary>
/// <remarks>
/// Knows every type of <see cref="ForBedringJsonConverter"/>, and arrays, <see cref="List{T}"/>, <see cref="IReadOnlyList{T}"/> and the nullable form of each. Put it before
/// a context of one's own: <c>options.TypeInfoResolverChain.Insert(0, ForBedringJsonContext.Default)</c>. Written by hand: a generated one would list every property of every plan.
/// </remarks>
public sealed class ForBedringJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    /// <summary>The library's types, in the framework's own form of JSON: on one line.</summary>
    public ForBedringJsonContext()
        : base(null)
    {
    }

    /// <summary>The library's types, in the form the options ask for. The options are then in use and cannot be changed.</summary>
    public ForBedringJsonContext(JsonSerializerOptions options)
        : base(options)
    {
    }

    /// <summary>The library's types in the form of its files: two blanks, LF, Norwegian letters as they are.</summary>
    public static ForBedringJsonContext Default { get; } = new(JsonText.SerializerOptions());

    /// <summary>Improvement plans, as <see cref="PlanJson"/> reads and writes them.</summary>
    public JsonTypeInfo<ImprovementPlan> ImprovementPlan => Of<ImprovementPlan>();

    /// <summary>Instruments, as <see cref="InstrumentJson"/> reads and writes them.</summary>
    public JsonTypeInfo<Instrument> Instrument => Of<Instrument>();

    /// <summary>Disclosure policies, as <see cref="DisclosurePolicyJson"/> reads and writes them.</summary>
    public JsonTypeInfo<DisclosurePolicy> DisclosurePolicy => Of<DisclosurePolicy>();

    /// <summary>Release ledgers, as <see cref="ReleaseLedgerJson"/> reads and writes them.</summary>
    public JsonTypeInfo<ReleaseLedger> ReleaseLedger => Of<ReleaseLedger>();

    /// <summary>Single reports, each as a file of its own, as <see cref="UnitReportJson"/> reads and writes them.</summary>
    public JsonTypeInfo<UnitReport> UnitReport => Of<UnitReport>();

    /// <summary>Wheel cycles and their situation, as <see cref="WheelCycleJson"/> reads and writes them.</summary>
    public JsonTypeInfo<WheelDocument> WheelDocument => Of<WheelDocument>();

    /// <inheritdoc/>
    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <summary>What the serializer needs to know of a type; null where it is none of the library's.</summary>
    public override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out var info) ? info : null;

    /// <inheritdoc/>
    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        var info = Describe(type, options);
        if (info is not null) info.OriginatingResolver = this;
        return info;
    }

    private static JsonTypeInfo? Describe(Type type, JsonSerializerOptions options)
    {
        var forms = JsonForms.All;
        if (forms.Find(type) is { } form) return form.Info(options);
        if (forms.WhyRefused(type) is { } reason) throw new NotSupportedException($"{type.Name} has no JSON form: {reason}");
        if (type.IsArray) return type.GetArrayRank() == 1 ? forms.Find(type.GetElementType()!)?.ArrayInfo(options) : null;
        if (!type.IsGenericType || type.GenericTypeArguments.Length != 1) return null;
        var (kind, of) = (type.GetGenericTypeDefinition(), forms.Find(type.GenericTypeArguments[0]));
        if (kind == typeof(List<>)) return of?.ListInfo(options);
        if (kind == typeof(IReadOnlyList<>)) return of?.ReadOnlyListInfo(options);
        return kind == typeof(Nullable<>) ? of?.NullableInfo(options) : null;
    }

    private JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
