using System.Buffers.Binary;

namespace ForBedring.Reading;

/// <summary>Where bytes stop being UTF-8.</summary>
internal static class Utf8Check
{
    /// <summary>Whether all bytes are below 0x80.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> bytes)
    {
#if NET
        return System.Text.Ascii.IsValid(bytes);
#else
        return AsciiLength(bytes) == bytes.Length;
#endif
    }

    /// <summary>Whether all bytes are whole UTF-8 characters.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
#if NET
        return System.Text.Unicode.Utf8.IsValid(bytes);
#else
        return FirstInvalid(bytes) < 0;
#endif
    }

    /// <summary>The index of the first byte that begins no whole UTF-8 character, or −1.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (true)
        {
            at += AsciiLength(bytes.Slice(at));
            if (at == bytes.Length) return -1;
            var length = CharacterLength(bytes.Slice(at));
            if (length <= 0) return at;
            at += length;
        }
    }

    /// <summary>How many bytes at the end (0 to 3) begin a character that more bytes could complete.</summary>
    public static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length <= 3 && length <= bytes.Length; length++)
        {
            var tail = bytes.Slice(bytes.Length - length);
            if (tail[0] < 0x80) return 0;
            if (tail[0] >= 0xC0) return CharacterLength(tail) == 0 ? length : 0;
        }

        return 0;
    }

    // The length of the character that begins here; 0 if it is cut off by the end, −1 if it is none (Unicode 15, table 3-7).
    private static int CharacterLength(ReadOnlySpan<byte> bytes)
    {
        var lead = bytes[0];
        if (lead < 0x80) return 1;
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => -1 };
        for (var i = 1; i < length; i++)
        {
            if (i == bytes.Length) return 0;
            var (least, most) = (i, lead) switch
            {
                (1, 0xE0) => (0xA0, 0xBF),
                (1, 0xED) => (0x80, 0x9F),
                (1, 0xF0) => (0x90, 0xBF),
                (1, 0xF4) => (0x80, 0x8F),
                _ => (0x80, 0xBF),
            };
            if (bytes[i] < least || bytes[i] > most) return -1;
        }

        return length;
    }

    private static int AsciiLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at + 8 <= bytes.Length && (BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(at)) & 0x8080808080808080UL) == 0) at += 8;
        while (at < bytes.Length && bytes[at] < 0x80) at++;
        return at;
    }
}
