using System.IO;
using System.Text;

namespace ForBedring.Rules;

/// <summary>Text as UTF-8 into a stream through one buffer (<i>utskrift</i>): no text is made on the way, and memory does not grow with what is written.</summary>
internal sealed class Utf8Output
{
    private const int BufferLength = 64 * 1024;
    private const int LongestNumber = 32;
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _used;

    public Utf8Output(Stream stream) => _stream = stream;

    /// <summary>Bytes as they are.</summary>
    public Utf8Output Write(ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > BufferLength - _used)
        {
            var part = BufferLength - _used;
            utf8.Slice(0, part).CopyTo(_buffer.AsSpan(_used));
            _used += part;
            utf8 = utf8.Slice(part);
            Flush();
        }

        utf8.CopyTo(_buffer.AsSpan(_used));
        _used += utf8.Length;
        return this;
    }

    public Utf8Output Write(byte value)
    {
        if (_used == BufferLength) Flush();
        _buffer[_used++] = value;
        return this;
    }

    public Utf8Output Write(string text)
    {
        const int Piece = 4096;
        for (var from = 0; from < text.Length;)
        {
            // A pair of surrogates is not cut in two.
            var count = Math.Min(Piece, text.Length - from);
            if (from + count < text.Length && char.IsHighSurrogate(text[from + count - 1])) count--;
            if (count == 0) count = 1;
            if (BufferLength - _used < 3 * count) Flush();
#if NET
            _used += Encoding.UTF8.GetBytes(text.AsSpan(from, count), _buffer.AsSpan(_used));
#else
            _used += Encoding.UTF8.GetBytes(text, from, count, _buffer, _used);
#endif
            from += count;
        }

        return this;
    }

    /// <summary>A whole number.</summary>
    public Utf8Output Write(long value)
    {
        if (value == long.MinValue) return Write(NumberText.Machine(value));
        if (value < 0) Write((byte)'-');
        return Digits((ulong)Math.Abs(value), scale: 0);
    }

    /// <summary>A number as <see cref="NumberText.Machine(decimal, int)"/> has it: at most ten decimals, half away from zero, no trailing zeros.</summary>
    public Utf8Output Write(decimal value)
    {
        var rounded = Math.Round(value, NumberText.MostDecimals, MidpointRounding.AwayFromZero);
#if NET
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(rounded, bits);
#else
        var bits = decimal.GetBits(rounded);
#endif
        if (bits[2] != 0) return Write(NumberText.Machine(rounded));
        var digits = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var scale = (bits[3] >> 16) & 0xFF;
        if (digits == 0) return Write((byte)'0');
        while (scale > 0)
        {
            var tenth = digits / 10;
            if (tenth * 10 != digits) break;
            (digits, scale) = (tenth, scale - 1);
        }

        if (bits[3] < 0) Write((byte)'-');
        return Digits(digits, scale);
    }

    /// <summary>Hands everything to the stream.</summary>
    public void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    private Utf8Output Digits(ulong digits, int scale)
    {
        if (BufferLength - _used < LongestNumber) Flush();
        unchecked
        {
            Span<byte> text = stackalloc byte[LongestNumber];
            var at = text.Length;
            for (var written = 0; written <= scale || digits != 0; written++)
            {
                if (written == scale && scale > 0) text[--at] = (byte)'.';
                var tenth = digits / 10;
                text[--at] = (byte)('0' + (digits - (tenth * 10)));
                digits = tenth;
            }

            text.Slice(at).CopyTo(_buffer.AsSpan(_used));
            _used += text.Length - at;
        }

        return this;
    }
}
