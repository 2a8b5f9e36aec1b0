using System.Text.Encodings.Web;
using System.Text.Json;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>JSON out in one form everywhere: UTF-8, two blanks, LF, Norwegian letters, plus signs and quotes as they are, numbers from whole or decimal values only.</summary>
/// <remarks>Only what JSON demands is escaped: these are files, never text pasted into a web page.</remarks>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes that a writing action makes, ending in a line feed.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options)) write(writer);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The bytes of a document that is not finished: its last object or list is still open.</summary>
    public static byte[] WriteBeginning(Action<Utf8JsonWriter> write)
    {
        using var stream = new System.IO.MemoryStream();
        using var writer = new Utf8JsonWriter(stream, Options);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>A text with its quotes, escaped as everywhere.</summary>
    public static Utf8Output WriteJson(this Utf8Output output, string text)
        => output.Write((byte)'"').Write(JsonEncodedText.Encode(text, Options.Encoder).EncodedUtf8Bytes).Write((byte)'"');

    /// <summary>The same form for a serializer; it lacks the line feed at the end.</summary>
    public static JsonSerializerOptions SerializerOptions() => new() { WriteIndented = Options.Indented, NewLine = Options.NewLine, Encoder = Options.Encoder };

    /// <summary>A number with at most ten decimals, half away from zero, no trailing zeros.</summary>
    public static void WriteFigure(this Utf8JsonWriter writer, string name, decimal value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(NumberText.Machine(value), skipInputValidation: true);
    }

    /// <summary>A text in three languages as <c>{ "nb", "nn", "en" }</c>.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, LocalisedText text)
    {
        writer.WritePropertyName(name);
        WriteText(writer, text);
    }

    /// <summary>A text in three languages.</summary>
    public static void WriteText(Utf8JsonWriter writer, LocalisedText text)
    {
        writer.WriteStartObject();
        writer.WriteString("nb", text.Bokmaal);
        writer.WriteString("nn", text.Nynorsk);
        writer.WriteString("en", text.English);
        writer.WriteEndObject();
    }

    /// <summary>A text in three languages; where a language is left out, bokmål stands in.</summary>
    public static LocalisedText ReadText(JsonValue value) => ReadText(value, tellOthers: true);

    /// <summary>The same, where members nobody knows may be told elsewhere.</summary>
    public static LocalisedText ReadText(JsonValue value, bool tellOthers)
    {
        var bokmaal = value.Required("nb")?.Text() ?? "";
        var text = new LocalisedText(bokmaal, value.Optional("nn")?.Text() ?? bokmaal, value.Optional("en")?.Text() ?? bokmaal);
        if (tellOthers) value.NoOtherMembers();
        return text;
    }
}
