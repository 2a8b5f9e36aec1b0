namespace ForBedring.Tests.Reading;

/// <summary>Bytes that come in blocks of at most a given length, as from a network.</summary>
internal sealed class BlockStream(byte[] bytes, int block) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, block));
}

/// <summary>A head, one byte repeated many times, and a tail; nothing of it is held.</summary>
internal sealed class RepeatingStream(byte[] head, byte filler, long times, byte[] tail) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => head.Length + times + tail.Length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, Length - _at);
        for (var i = 0; i < read; i++, _at++)
            buffer[offset + i] = _at < head.Length ? head[_at] : _at < head.Length + times ? filler : tail[_at - head.Length - times];
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
