using System.IO;
using System.Text;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>The text of a small file that is read as a whole, in any of the accepted encodings: decided as for rows, with the same findings.</summary>
internal static class TextBytes
{
    /// <summary>The text; what is wrong with the bytes is told with its line.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, ReadProblems problems)
    {
        var source = new Utf8Source(new MemoryStream(bytes.ToArray(), writable: false), ReadOptions.Default);
        using var decoded = new MemoryStream();
        var buffer = new byte[4096];
        var lines = 0;
        while (!source.AtEnd)
        {
            var before = source.Encoding;
            var count = source.Read(buffer, 0);
            decoded.Write(buffer, 0, count);
            for (var i = 0; i < count; i++)
            {
                if (buffer[i] == (byte)'\n') lines++;
            }

            if (source.Encoding == SourceEncoding.Windows1252 && before != SourceEncoding.Windows1252) problems.Add(CsvRules.Windows1252, lines + 1, null);
        }

        if (source.IsCutOff) problems.Add(CsvRules.CutOff, lines + 1, null);
        var whole = decoded.ToArray();
        CheckLines(whole, source.Encoding == SourceEncoding.BrokenUtf8, problems);
        return Encoding.UTF8.GetString(whole);
    }

    /// <summary>Whether a source says that it is UTF-16.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));

    private static void CheckLines(byte[] utf8, bool isBroken, ReadProblems problems)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i <= utf8.Length; i++)
        {
            if (i < utf8.Length && utf8[i] != (byte)'\n') continue;
            var bytes = utf8.AsSpan(start, i - start);
            if (bytes.IndexOf((byte)0) >= 0) problems.Add(CsvRules.NulByte, line, null);
            if (isBroken && !Utf8Check.IsValid(bytes)) problems.Add(CsvRules.BrokenUtf8, line, null);
            line++;
            start = i + 1;
        }
    }
}
