using System.IO.Compression;
using System.Text;
using System.Xml;
using ForBedring.Rules;

namespace ForBedring.Office.Packages;

/// <summary>Writes the parts of an Office file one after another, straight to a stream: fixed times, fixed ids and fixed order, so that the same input gives the same bytes.</summary>
internal sealed class OfficeWriter : IDisposable
{
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    // The first time a zip can hold: the parts carry no time of their own.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;
    private readonly List<(string Path, string Type)> _types = [];
    private readonly SortedDictionary<string, List<(string Id, string Type, string Target)>> _related = new(StringComparer.Ordinal);

    public OfficeWriter(Stream stream) => _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>A part whose bytes the caller writes.</summary>
    public void Part(string path, string contentType, Action<Stream> write)
    {
        _types.Add((path, contentType));
        Entry(path, write);
    }

    /// <summary>A part of XML text.</summary>
    public void Part(string path, string contentType, string xml)
        => Part(path, contentType, stream =>
        {
            var bytes = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml);
            stream.Write(bytes, 0, bytes.Length);
        });

    /// <summary>A relationship; the source is empty for the file itself.</summary>
    public void Relate(string source, string id, string type, string target)
    {
        if (!_related.TryGetValue(source, out var list)) _related.Add(source, list = []);
        list.Add((id, type.Contains('/') ? type : Doc + type, target));
    }

    /// <summary>Title, language, subject and day, where programs and screen readers look for them.</summary>
    public void CoreProperties(string title, string subject, ReportLanguage language, LocalDate day)
    {
        var time = NodaTime.Text.LocalDatePattern.Iso.Format(day) + "T00:00:00Z";
        Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{Escaped(title)}</dc:title><dc:subject>{Escaped(subject)}</dc:subject><dc:creator>ForBedring</dc:creator><dc:language>{Tag(language)}</dc:language>"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:modified></cp:coreProperties>");
        Relate("", "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
    }

    /// <summary>Ends the file: relationships and types of content.</summary>
    public void Dispose()
    {
        foreach (var source in _related)
        {
            var slash = source.Key.LastIndexOf('/');
            var path = source.Key.Substring(0, slash + 1) + "_rels/" + source.Key.Substring(slash + 1) + ".rels";
            Text(path, $"<Relationships xmlns=\"{Rels}\">" + string.Concat(source.Value.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Escaped(r.Type)}\" Target=\"{Escaped(r.Target)}\"/>")) + "</Relationships>");
        }

        Text("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + string.Concat(_types.Select(t => $"<Override PartName=\"/{Escaped(t.Path)}\" ContentType=\"{t.Type}\"/>")) + "</Types>");
        _zip.Dispose();
    }

    /// <summary>Text that XML can hold, with what would be markup escaped.</summary>
    public static string Escaped(string text) => Clean(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>Text without the letters that XML cannot hold; each is replaced by U+FFFD.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair || XmlConvert.IsXmlChar(text[i]))
            {
                clean?.Append(text[i]);
                if (isPair) clean?.Append(text[++i]);
                if (isPair && clean is null) i++;
                continue;
            }

            clean ??= new StringBuilder(text, 0, i, text.Length);
            clean.Append('\uFFFD');
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>The tag of a language.</summary>
    public static string Tag(ReportLanguage language) => language switch { ReportLanguage.English => "en-GB", ReportLanguage.Nynorsk => "nn-NO", _ => "nb-NO" };

    private void Text(string path, string xml) => Entry(path, stream =>
    {
        var bytes = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml);
        stream.Write(bytes, 0, bytes.Length);
    });

    private void Entry(string path, Action<Stream> write)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        write(stream);
    }
}
