namespace ForBedring.Reading;

/// <summary>Remembers what the bytes of longer answers mean, such as <c>vet ikke</c> or <c>4,0</c>, question by question, so that each is turned into text once only.</summary>
internal sealed class AnswerCache
{
    private const int MostEntries = 4096;

    private readonly GroupCache _known = new(64);
    private readonly byte[] _question = new byte[2];
    private int _count;

    /// <summary>The byte of an answer; false where it is not known.</summary>
    public bool TryFind(ReadOnlySpan<byte> field, int question, out byte code)
    {
        var found = _known.Find(field, KeyOf(question));
        code = (byte)Math.Max(found, 0);
        return found >= 0;
    }

    public void Add(ReadOnlySpan<byte> field, int question, byte code)
    {
        if (_count == MostEntries) return;
        _count++;
        _known.Add(field, KeyOf(question), code);
    }

    private byte[] KeyOf(int question)
    {
        _question[0] = (byte)(question & 0xFF);
        _question[1] = (byte)((question >> 8) & 0xFF);
        return _question;
    }
}
