using System.Text;

namespace ForBedring.WaitingLists;

/// <summary>Distinct texts by number, in the order they came. Texts are held once, as UTF-8, so that a million rows cost a million numbers.</summary>
internal sealed class KeyColumn
{
    private byte[] _bytes = new byte[256];
    private int[] _ends = new int[16];
    private int[] _slots = new int[32];
    private int _count;
    private int _last = -1;

    public int Count => _count;

    public string this[int index]
    {
        get
        {
            var utf8 = At(index);
#if NET
            return Encoding.UTF8.GetString(utf8);
#else
            return utf8.Length == 0 ? "" : Encoding.UTF8.GetString(utf8.ToArray());
#endif
        }
    }

    public ReadOnlySpan<byte> At(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _bytes.AsSpan(start, _ends[index] - start);
    }

    /// <summary>The number of a text; a new one where it has not been seen.</summary>
    public int Intern(ReadOnlySpan<byte> utf8, out bool isNew)
    {
        isNew = false;
        if (_last >= 0 && At(_last).SequenceEqual(utf8)) return _last;
        if ((_count + 1) * 2 > _slots.Length) Rehash(_slots.Length * 2);
        var mask = _slots.Length - 1;
        for (var slot = HashOf(utf8) & mask; ; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (index < 0)
            {
                _slots[slot] = _count + 1;
                Append(utf8);
                isNew = true;
                return _last = _count - 1;
            }

            if (At(index).SequenceEqual(utf8)) return _last = index;
        }
    }

    public int Intern(string text, out bool isNew) => Intern(Encoding.UTF8.GetBytes(text), out isNew);

    private void Append(ReadOnlySpan<byte> utf8)
    {
        var start = _count == 0 ? 0 : _ends[_count - 1];
        if (start + utf8.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + utf8.Length));
        if (_count == _ends.Length) Array.Resize(ref _ends, _ends.Length * 2);
        utf8.CopyTo(_bytes.AsSpan(start));
        _ends[_count++] = start + utf8.Length;
    }

    private void Rehash(int length)
    {
        _slots = new int[length];
        var mask = length - 1;
        for (var i = 0; i < _count; i++)
        {
            var slot = HashOf(At(i)) & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = i + 1;
        }
    }

    // FNV-1a with a final mix, so that the low bits of similar ids differ.
    private static int HashOf(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var value in utf8) hash = unchecked((hash ^ value) * 16777619u);
        hash ^= hash >> 15;
        hash = unchecked(hash * 2246822519u);
        return (int)((hash ^ (hash >> 13)) & 0x7FFFFFFF);
    }
}
