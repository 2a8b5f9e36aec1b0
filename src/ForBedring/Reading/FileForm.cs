using System.Text;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>A form of file that is not a text of rows: what it is called and what to do with it.</summary>
internal sealed class FileForm(LocalisedText name, LocalisedText advice)
{
    /// <summary>What it is called, in the middle of a sentence.</summary>
    public LocalisedText Name { get; } = name;

    /// <summary>What to do.</summary>
    public LocalisedText Advice { get; } = advice;
}

/// <summary>Tells files that are no text, and texts that are no rows, by their first bytes.</summary>
internal static class FileForms
{
    private static readonly LocalisedText SaveAsCsv = new(
        "Åpne den og lagre arket som CSV UTF-8.",
        "Opne ho og lagre arket som CSV UTF-8.",
        "Open it and save the sheet as CSV UTF-8.");

    private static readonly FileForm Workbook = new(new("en Excel-arbeidsbok (eller en annen zip-fil)", "ei Excel-arbeidsbok (eller ei anna zip-fil)", "an Excel workbook (or another zip file)"), SaveAsCsv);
    private static readonly FileForm OldWorkbook = new(new("en arbeidsbok eller et dokument i et eldre Office-format", "ei arbeidsbok eller eit dokument i eit eldre Office-format", "a workbook or document in an older Office format"), SaveAsCsv);
    private static readonly FileForm Pdf = new(new("en PDF", "ein PDF", "a PDF"), new("Hent tabellen ut som CSV fra systemet den kommer fra.", "Hent tabellen ut som CSV frå systemet han kjem frå.", "Export the table as CSV from the system it comes from."));
    private static readonly FileForm Rtf = new(new("et RTF-dokument", "eit RTF-dokument", "an RTF document"), SaveAsCsv);
    private static readonly FileForm Picture = new(new("et bilde", "eit bilete", "a picture"), new("Hent tabellen ut som CSV fra systemet den kommer fra.", "Hent tabellen ut som CSV frå systemet han kjem frå.", "Export the table as CSV from the system it comes from."));
    private static readonly FileForm Gzip = new(new("en pakket fil (gzip)", "ei pakka fil (gzip)", "a packed file (gzip)"), new("Pakk den ut først.", "Pakk ho ut først.", "Unpack it first."));
    private static readonly FileForm Markup = new(new("en nettside eller XML", "ei nettside eller XML", "a web page or XML"), SaveAsCsv);

    /// <summary>A text of some kind.</summary>
    public static FileForm Text { get; } = new(new("en annen tekst, kanskje en tabell med kolonner", "ein annan tekst, kanskje ein tabell med kolonnar", "another text, perhaps a table with columns"), LocalisedText.Same(""));

    /// <summary>The form of a file that is no text; null where it may be text.</summary>
    public static FileForm? OfBytes(ReadOnlySpan<byte> first)
    {
        if (Starts(first, [0x50, 0x4B, 0x03, 0x04]) || Starts(first, [0x50, 0x4B, 0x05, 0x06])) return Workbook;
        if (Starts(first, [0xD0, 0xCF, 0x11, 0xE0])) return OldWorkbook;
        if (Starts(first, [0x25, 0x50, 0x44, 0x46, 0x2D])) return Pdf;
        if (Starts(first, [0x7B, 0x5C, 0x72, 0x74, 0x66])) return Rtf;
        if (Starts(first, [0x89, 0x50, 0x4E, 0x47]) || Starts(first, [0xFF, 0xD8, 0xFF])) return Picture;
        return Starts(first, [0x1F, 0x8B]) ? Gzip : null;
    }

    /// <summary>The form of a text that is no rows: JSON, with the format it names, or markup; null where it may be rows.</summary>
    public static FileForm? OfText(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (at < utf8.Length && utf8[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') at++;
        if (at == utf8.Length) return null;
        if (utf8[at] == '<') return Markup;
        if (utf8[at] is not ((byte)'{' or (byte)'[')) return null;
        var format = JsonFormatOf(utf8);
        var json = format is null
            ? new LocalisedText("JSON", "JSON", "JSON")
            : new LocalisedText($"JSON i formatet {format}", $"JSON i formatet {format}", $"JSON in the format {format}");
        return new(json, new(
            "Er to filer byttet om? Her trengs en tekstfil med kolonner.",
            "Er to filer bytte om? Her trengst ei tekstfil med kolonnar.",
            "Have two files been swapped? A text file with columns is needed here."));
    }

    // The value of a member "format" near the beginning, if it is one of the library's own.
    private static string? JsonFormatOf(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8.Slice(0, Math.Min(utf8.Length, 2000)).ToArray());
        var at = text.IndexOf("\"forbedring-", StringComparison.Ordinal);
        if (at < 0) return null;
        var end = text.IndexOf('"', at + 1);
        return end < 0 || end - at > 60 ? null : text.Substring(at + 1, end - at - 1);
    }

    private static bool Starts(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> with) => bytes.Length >= with.Length && bytes.Slice(0, with.Length).SequenceEqual(with);
}
