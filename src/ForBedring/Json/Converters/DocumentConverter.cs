using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>Reads a whole document from UTF-8, listing every problem.</summary>
internal delegate ReadResult<T> ReadDocument<T>(ReadOnlySpan<byte> utf8)
    where T : notnull;

/// <summary>A document within JSON of one's own: its bytes are those its file would have, read and written by the same code.</summary>
internal sealed class DocumentConverter<T>(ReadDocument<T>? read, Func<T, byte[]>? write, string? why = null) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (read is null) throw new NotSupportedException($"{typeof(T).Name} is written, never read: {why}");
        using var document = JsonDocument.ParseValue(ref reader);
        var result = read(JsonMarshal.GetRawUtf8Value(document.RootElement));
        return result.TryGetValue(out var value) ? value : throw new JsonReadException(typeof(T).Name, result.Problems);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (write is null) throw new NotSupportedException($"{typeof(T).Name} is read, never written: {why}");
        ReadOnlyMemory<byte> utf8 = write(value);
        if (utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) utf8 = utf8.Slice(3);
        using var document = JsonDocument.Parse(utf8);
        document.WriteTo(writer);
    }
}
