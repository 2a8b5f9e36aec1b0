using System.IO;

namespace ForBedring.Reading;

/// <summary>What the bytes of a source have turned out to be.</summary>
internal enum SourceEncoding
{
    /// <summary>Nothing above 0x7F so far.</summary>
    Ascii = 1,

    /// <summary>UTF-8, marked by a byte order mark or seen from a character above 0x7F.</summary>
    Utf8 = 2,

    /// <summary>UTF-8 first, then something else: every row must be checked.</summary>
    BrokenUtf8 = 3,

    /// <summary>Windows-1252: the first byte above 0x7F was not UTF-8.</summary>
    Windows1252 = 4,

    /// <summary>UTF-16, low byte first, with a byte order mark or seen from the zeros between the letters.</summary>
    Utf16Little = 5,

    /// <summary>UTF-16, high byte first, with a byte order mark or seen from the zeros between the letters.</summary>
    Utf16Big = 6,
}

/// <summary>A stream of text in any of the accepted encodings as UTF-8, whole characters only.</summary>
/// <remarks>As long as all bytes are below 0x80, UTF-8 and Windows-1252 are the same text; the first byte above decides. No file is read twice.</remarks>
internal sealed class Utf8Source
{
    private const int RawLength = 16 * 1024;
    private const int FirstLength = 64;

    private readonly Stream _stream;
    private readonly ReadOptions _options;
    private byte[] _raw = new byte[FirstLength];
    private int _rawStart;
    private int _rawEnd;
    private long _bytesRead;
    private byte[] _first = [];
    private bool _begun;

    public Utf8Source(Stream stream, ReadOptions options)
    {
        _stream = stream;
        _options = options;
    }

    public SourceEncoding Encoding { get; private set; } = SourceEncoding.Ascii;

    /// <summary>The first bytes of the stream, which is not read any further where they are those of no text; as they stand in it, up to 64; none before the first read.</summary>
    public ReadOnlySpan<byte> FirstBytes => _first;

    /// <summary>Whether the last character was not whole; known at the end.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether there is no more.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>Writes UTF-8 to the buffer from an offset and returns the number of bytes; 0 does not mean the end. Needs room for at least 128 bytes.</summary>
    /// <remarks>When the encoding becomes Windows-1252, the bytes written end just where it does.</remarks>
    public int Read(byte[] buffer, int offset)
    {
        if (!_begun) Begin();
        if (AtEnd) return 0;
        return Encoding switch
        {
            SourceEncoding.Windows1252 => ReadWindows1252(buffer, offset),
            SourceEncoding.Utf16Little or SourceEncoding.Utf16Big => ReadUtf16(buffer, offset),
            _ => ReadUtf8(buffer, offset),
        };
    }

    private void Begin()
    {
        _begun = true;
        while (_rawEnd < FirstLength)
        {
            var read = ReadStream(_raw, _rawEnd, FirstLength - _rawEnd);
            if (read == 0) break;
            _rawEnd += read;
        }

        _first = _raw.AsSpan(0, _rawEnd).ToArray();
        if (FileForms.OfBytes(_first) is not null) (AtEnd, _rawStart) = (true, _rawEnd);
        else if (_rawEnd >= 3 && _raw[0] == 0xEF && _raw[1] == 0xBB && _raw[2] == 0xBF) (Encoding, _rawStart) = (SourceEncoding.Utf8, 3);
        else if (_rawEnd >= 2 && _raw[0] == 0xFF && _raw[1] == 0xFE) (Encoding, _rawStart) = (SourceEncoding.Utf16Little, 2);
        else if (_rawEnd >= 2 && _raw[0] == 0xFE && _raw[1] == 0xFF) (Encoding, _rawStart) = (SourceEncoding.Utf16Big, 2);
        else Encoding = Unmarked(_first);
    }

    // UTF-16 without a byte order mark: the letters, digits and delimiters of a header are below 0x80, so that nearly every other byte is 0, and none of the others is.
    private static SourceEncoding Unmarked(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0) zeros[i & 1]++;
        }

        var pairs = bytes.Length / 2;
        if (pairs < 2 || Math.Max(zeros[0], zeros[1]) * 10 < pairs * 7 || Math.Min(zeros[0], zeros[1]) > 0) return SourceEncoding.Ascii;
        return zeros[1] > zeros[0] ? SourceEncoding.Utf16Little : SourceEncoding.Utf16Big;
    }

    private int ReadStream(byte[] buffer, int offset, int count)
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        var read = _stream.Read(buffer, offset, count);
        _bytesRead += read;
        _options.Progress?.Report(_bytesRead);
        return read;
    }

    // In UTF-8 mode the raw buffer holds at most a few bytes: what followed the byte order mark, or a character cut by a block's end.
    private int ReadUtf8(byte[] buffer, int offset)
    {
        var held = _rawEnd - _rawStart;
        Array.Copy(_raw, _rawStart, buffer, offset, held);
        _rawStart = _rawEnd = 0;
        var read = ReadStream(buffer, offset + held, buffer.Length - offset - held);
        var bytes = buffer.AsSpan(offset, held + read);
        if (read == 0) return EndUtf8(bytes);
        if (Encoding == SourceEncoding.BrokenUtf8 || (Encoding == SourceEncoding.Ascii && Utf8Check.IsAscii(bytes))) return bytes.Length;
        var tail = Utf8Check.IncompleteTail(bytes);
        var whole = bytes.Slice(0, bytes.Length - tail);
        if (Utf8Check.IsValid(whole))
        {
            if (Encoding == SourceEncoding.Ascii && !Utf8Check.IsAscii(whole)) Encoding = SourceEncoding.Utf8;
            Hold(bytes.Slice(whole.Length));
            return whole.Length;
        }

        return Break(bytes, Utf8Check.FirstInvalid(whole));
    }

    private int ReadWindows1252(byte[] buffer, int offset)
    {
        if (_rawStart == _rawEnd && !FillRaw())
        {
            AtEnd = true;
            return 0;
        }

        var (taken, written) = Transcode.Windows1252(_raw.AsSpan(_rawStart, _rawEnd - _rawStart), buffer.AsSpan(offset));
        _rawStart += taken;
        return written;
    }

    private int ReadUtf16(byte[] buffer, int offset)
    {
        var (taken, written) = Transcode.Utf16(_raw.AsSpan(_rawStart, _rawEnd - _rawStart), buffer.AsSpan(offset), Encoding == SourceEncoding.Utf16Big);
        _rawStart += taken;
        if (taken > 0 || FillRaw()) return written;
        IsCutOff = _rawStart < _rawEnd;
        AtEnd = true;
        return 0;
    }

    private int Break(ReadOnlySpan<byte> bytes, int at)
    {
        if (Encoding != SourceEncoding.Ascii || !Utf8Check.IsAscii(bytes.Slice(0, at)))
        {
            Encoding = SourceEncoding.BrokenUtf8;
            return bytes.Length;
        }

        Hold(bytes.Slice(at));
        Encoding = SourceEncoding.Windows1252;
        return at;
    }

    private int EndUtf8(ReadOnlySpan<byte> held)
    {
        AtEnd = held.Length == 0;
        if (AtEnd || Encoding == SourceEncoding.BrokenUtf8) return held.Length;
        var at = Utf8Check.FirstInvalid(held);
        if (at < 0) return held.Length;
        var tail = held.Length - at;
        var isUtf8 = Encoding == SourceEncoding.Utf8 || !Utf8Check.IsAscii(held.Slice(0, at));

        // A lone first byte at the very end may be a letter of Windows-1252 (å is 0xE5); 0xC3, and longer beginnings, are UTF-8 that was cut off.
        if (Utf8Check.IncompleteTail(held) != tail || (!isUtf8 && tail == 1 && held[at] != 0xC3)) return Break(held, at);
        IsCutOff = true;
        return at;
    }

    private void Hold(ReadOnlySpan<byte> bytes)
    {
        if (_raw.Length < bytes.Length) _raw = new byte[Math.Max(RawLength, bytes.Length)];
        bytes.CopyTo(_raw);
        (_rawStart, _rawEnd) = (0, bytes.Length);
    }

    private bool FillRaw()
    {
        if (_raw.Length < RawLength) Array.Resize(ref _raw, RawLength);
        var left = _rawEnd - _rawStart;
        Array.Copy(_raw, _rawStart, _raw, 0, left);
        var read = ReadStream(_raw, left, _raw.Length - left);
        (_rawStart, _rawEnd) = (0, left + read);
        return read > 0;
    }
}
