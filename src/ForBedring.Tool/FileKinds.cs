using System.Text;
using System.Text.Json;

namespace ForBedring.Tool;

/// <summary>Tells what kind of file a file is.</summary>
internal static class FileKinds
{
    /// <summary>The kind of a file by its content; null where it is none of them, as for answers, which can only be told with their instrument.</summary>
    public static (FileKind Kind, ReadOutcome Outcome)? Of(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (IsJson(content)) return OfDocument(content);
        foreach (var kind in FileKind.Tables)
        {
            if (kind.Read(content) is { IsOfTheKind: true } outcome) return (kind, outcome);
        }

        return null;
    }

    private static bool IsJson(byte[] content)
    {
        var text = content.AsSpan();
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        text = text.TrimStart(" \t\r\n"u8);
        return text.Length > 0 && text[0] == (byte)'{' || text.Length > 0 && text[0] == (byte)'[';
    }

    // By its header; a plan and a wheel, which have none, by being readable or by the members that only they have.
    private static (FileKind Kind, ReadOutcome Outcome)? OfDocument(byte[] content)
    {
        var format = FormatOf(content);
        if (FileKind.Documents.FirstOrDefault(k => k.Format is not null && k.Format == format) is { } known) return (known, known.Read(content));
        var text = Encoding.UTF8.GetString(content);
        var key = text.Contains("\"cycleYear\"", StringComparison.Ordinal) && text.Contains("\"profile\"", StringComparison.Ordinal) ? "wheel"
            : text.Contains("\"areas\"", StringComparison.Ordinal) ? "plan" : null;
        return FileKind.Documents.FirstOrDefault(k => k.Key == key) is { } kind ? (kind, kind.Read(content)) : null;
    }

    private static string? FormatOf(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content.AsSpan().StartsWith("\uFEFF"u8) ? content.AsMemory(3) : content.AsMemory());
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String ? format.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
