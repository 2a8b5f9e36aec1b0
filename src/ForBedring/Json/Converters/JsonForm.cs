using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ForBedring.Json;

/// <summary>How a type stands in JSON: its converter, and what the serializer needs to know of it and of lists of it, said without reflection.</summary>
internal abstract class JsonForm
{
    public abstract JsonConverter Converter { get; }

    public abstract JsonTypeInfo Info(JsonSerializerOptions options);

    public abstract JsonTypeInfo ArrayInfo(JsonSerializerOptions options);

    public abstract JsonTypeInfo ListInfo(JsonSerializerOptions options);

    public abstract JsonTypeInfo ReadOnlyListInfo(JsonSerializerOptions options);

    /// <summary>The nullable form of a value type; null for a class, which is its own.</summary>
    public virtual JsonTypeInfo? NullableInfo(JsonSerializerOptions options) => null;
}

/// <summary>The form of one type.</summary>
internal class JsonForm<T>(JsonConverter<T> converter) : JsonForm
    where T : notnull
{
    public override JsonConverter Converter => converter;

    public override JsonTypeInfo Info(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, converter);

    public override JsonTypeInfo ArrayInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>());

    public override JsonTypeInfo ListInfo(JsonSerializerOptions options)
        => JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });

    public override JsonTypeInfo ReadOnlyListInfo(JsonSerializerOptions options)
        => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>());
}

/// <summary>The form of a value type, which may also be left out.</summary>
internal sealed class JsonValueForm<T>(JsonConverter<T> converter) : JsonForm<T>(converter)
    where T : struct
{
    public override JsonTypeInfo NullableInfo(JsonSerializerOptions options)
        => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
}
