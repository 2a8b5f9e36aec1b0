using System.Text;

namespace ForBedring.Json;

/// <summary>Data files that are part of the library: schemas and word lists.</summary>
internal static class EmbeddedData
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream("ForBedring.Data." + name) ?? throw new InvalidOperationException($"The library lacks its data file {name}.");
        using var copy = new System.IO.MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
