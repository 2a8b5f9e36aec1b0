using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ForBedring.Rules;

namespace ForBedring.Office.Packages;

/// <summary>An untrusted Office file, opened with limits: nothing is run, followed or fetched, and only the parts that are asked for are unpacked.</summary>
/// <remarks>Limits: 50 MB packed, 5,000 parts, 16 MB of XML a part and 100 times its packed size, 200 levels, two million nodes. All are our choice, far above real forms.</remarks>
internal sealed class OfficeFile : IDisposable
{
    internal const int MostBytes = 50 * 1024 * 1024;
    internal const int MostParts = 5000;
    internal const int MostPartBytes = 16 * 1024 * 1024;
    internal const int MostRatio = 100;
    internal const int MostDepth = 200;
    internal const int MostNodes = 2_000_000;
    private const int SmallPart = 1024 * 1024;
    private const string PackageRelationships = "_rels/.rels";

    private static readonly byte[] OleHead = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly ReadProblems _problems;

    private OfficeFile(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries, ReadProblems problems)
    {
        _zip = zip;
        _entries = entries;
        _problems = problems;
    }

    /// <summary>The path of the main part.</summary>
    public string MainPart { get; private set; } = "";

    /// <summary>Opens a file of a kind; null, with a problem, where it is none.</summary>
    public static OfficeFile? Open(Stream stream, OfficeKind kind, ReadProblems problems)
    {
        if (Buffered(stream, problems) is not { } bytes) return null;
        var head = bytes.GetBuffer().AsSpan(0, (int)Math.Min(bytes.Length, 4096));
        if (head.Length == 0) problems.Add(DocumentRules.Damaged, null, null);
        else if (head.StartsWith(OleHead)) problems.Add(IsEncrypted(bytes) ? DocumentRules.Encrypted : DocumentRules.WrongKind, null, null, ("wanted", kind.Name), ("found", "Office 97–2003 (.doc/.xls)"));
        else if (!head.StartsWith("PK"u8)) problems.Add(DocumentRules.WrongKind, null, null, ("wanted", kind.Name), ("found", KindOf(head)));
        if (problems.HasError) return null;
        try
        {
            var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
            var file = Checked(zip, kind, problems);
            if (file is null) zip.Dispose();
            return file;
        }
        catch (Exception e) when (IsDamage(e))
        {
            problems.Add(DocumentRules.Damaged, null, null);
            return null;
        }
    }

    /// <summary>The root element of a part; null where there is none or, with a problem, where it cannot be read.</summary>
    public XElement? Xml(string path)
    {
        if (!_entries.TryGetValue(path.ToLowerInvariant(), out var entry)) return null;
        try
        {
            using var packed = entry.Open();
            using var stream = new CountedStream(packed, Math.Max(SmallPart, Math.Min(MostPartBytes, entry.CompressedLength * MostRatio)));
            return XmlTree.Load(stream);
        }
        catch (PartTooLargeException)
        {
            _problems.Add(DocumentRules.TooLarge, null, null, ("what", path));
        }
        catch (Exception e) when (IsDamage(e))
        {
            _problems.Add(DocumentRules.Damaged, null, null);
        }

        return null;
    }

    /// <summary>The relationships of a part.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = path.Substring(0, slash + 1);
        return Read(folder + "_rels/" + path.Substring(slash + 1) + ".rels", folder);
    }

    /// <summary>The bytes of a part, within the limits; null where there is none or it is too large.</summary>
    public byte[]? Bytes(string path)
    {
        if (!_entries.TryGetValue(path.ToLowerInvariant(), out var entry)) return null;
        try
        {
            using var packed = entry.Open();
            using var stream = new CountedStream(packed, MostPartBytes);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is PartTooLargeException || IsDamage(e))
        {
            _problems.Add(DocumentRules.TooLarge, null, null, ("what", path));
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static OfficeFile? Checked(ZipArchive zip, OfficeKind kind, ReadProblems problems)
    {
        if (zip.Entries.Count > MostParts)
        {
            problems.Add(DocumentRules.TooLarge, null, null, ("what", NumberText.Machine(zip.Entries.Count) + " > " + NumberText.Machine(MostParts)));
            return null;
        }

        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            var path = entry.FullName.Replace('\\', '/').TrimStart('/').ToLowerInvariant();
            if (!entries.ContainsKey(path)) entries.Add(path, entry);
            var isText = path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".rels", StringComparison.Ordinal);
            if (isText && (entry.Length > MostPartBytes || (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio)))
                problems.Add(DocumentRules.TooLarge, null, null, ("what", entry.FullName + ", " + NumberText.Machine(entry.Length / (1024 * 1024)) + " MB"));
        }

        if (problems.HasError) return null;
        var file = new OfficeFile(zip, entries, problems);
        if (entries.Keys.Any(p => p.EndsWith("vbaproject.bin", StringComparison.Ordinal)) || file.ContentTypes().Any(t => t.Value.Contains("macroEnabled")))
        {
            problems.Add(DocumentRules.HasMacro, null, null, ("wanted", kind.Name));
            return null;
        }

        var main = file.Read(PackageRelationships, "").FirstOrDefault(r => r.Is("officeDocument"));
        var type = main is null ? "" : file.ContentTypes().FirstOrDefault(t => string.Equals(t.Key, main.Target, StringComparison.OrdinalIgnoreCase)).Value ?? "";
        if (problems.HasError) return null;
        var found = type.Contains("wordprocessingml") ? OfficeKind.Word : type.Contains("spreadsheetml") ? OfficeKind.Excel : null;
        if (main is null || !entries.ContainsKey(main.Target.ToLowerInvariant()) || (found is null && type.Length > 0) || (found is not null && found != kind))
        {
            var other = entries.ContainsKey("mimetype") ? "OpenDocument (.odt/.ods)" : type.Contains("presentationml") ? "PowerPoint (.pptx)" : found?.Name ?? "zip";
            problems.Add(main is not null && found == kind ? DocumentRules.Damaged : DocumentRules.WrongKind, null, null, ("wanted", kind.Name), ("found", other));
            return null;
        }

        file.MainPart = main.Target;
        return file;
    }

    // Content type by path of each part that has one of its own.
    private IEnumerable<KeyValuePair<string, string>> ContentTypes()
        => (Xml("[Content_Types].xml")?.Elements() ?? []).Where(e => e.Name.LocalName == "Override")
            .Select(e => new KeyValuePair<string, string>(((string?)e.Attribute("PartName") ?? "").TrimStart('/'), (string?)e.Attribute("ContentType") ?? ""));

    private List<Relationship> Read(string path, string folder)
        => [.. (Xml(path)?.Elements() ?? []).Where(e => e.Name.LocalName == "Relationship").Select(e => new Relationship(
            (string?)e.Attribute("Id") ?? "", (string?)e.Attribute("Type") ?? "", (string?)e.Attribute("Target") ?? "", string.Equals((string?)e.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase), folder))];

    private static MemoryStream? Buffered(Stream stream, ReadProblems problems)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length <= MostBytes) continue;
            problems.Add(DocumentRules.TooLarge, null, null, ("what", "> 50 MB"));
            return null;
        }

        bytes.Position = 0;
        return bytes;
    }

    // An encrypted Office file is a compound file with a stream of this name, written in UTF-16.
    private static bool IsEncrypted(MemoryStream bytes) => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static string KindOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8)) return "PDF";
        if (head.StartsWith("{\\rtf"u8)) return "RTF";
        if (head.StartsWith("\u0089PNG"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "PNG";
        var at = 0;
        while (at < head.Length && head[at] <= 32) at++;
        return at < head.Length && head[at] == '<' ? "HTML/XML" : head.IndexOf((byte)0) < 0 ? "text/CSV" : "?";
    }

    private static bool IsDamage(Exception e)
        => e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException or FormatException or InvalidOperationException;
}

/// <summary>A kind of Office file that is read.</summary>
internal sealed class OfficeKind
{
    private OfficeKind(string name) => Name = name;

    /// <summary>A Word document.</summary>
    public static OfficeKind Word { get; } = new("Word (.docx)");

    /// <summary>An Excel workbook.</summary>
    public static OfficeKind Excel { get; } = new("Excel (.xlsx)");

    /// <summary>The name, the same in every language.</summary>
    public string Name { get; }
}

/// <summary>A relationship of a part to another, or to a place outside the file.</summary>
internal sealed class Relationship
{
    public Relationship(string id, string type, string target, bool isExternal, string folder)
    {
        Id = id;
        Type = type;
        IsExternal = isExternal;
        Target = isExternal ? target : Resolved(folder, target);
    }

    public string Id { get; }

    public string Type { get; }

    public bool IsExternal { get; }

    /// <summary>The path of the other part from the root of the file, or the address outside.</summary>
    public string Target { get; }

    /// <summary>Whether its type ends so; the beginning differs between transitional and strict files.</summary>
    public bool Is(string type) => Type.EndsWith("/" + type, StringComparison.Ordinal);

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/')) return target.TrimStart('/');
        var parts = new List<string>(folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "..")) parts.Add(part);
        }

        return string.Join("/", parts);
    }
}
