using ForBedring.Programme;

namespace ForBedring.Json;

/// <summary>What a part of a document rests on.</summary>
internal static class FactMarkPart
{
    public static JsonPart<FactMark> Form { get; } = new JsonObjectPart<FactMark>(b => new(b.Get<string>("path"), b.Get<FactKind>("mark")))
        .Required("path", JsonParts.Word, m => m.Path)
        .Required("mark", JsonParts.OneOf(("source", FactKind.Source), ("choice", FactKind.OwnChoice), ("madeUp", FactKind.MadeUp)), m => m.Kind);
}
