namespace ForBedring.Surveys;

/// <summary>Remembers which respondents have a sheet in which units while a source is read; dropped afterwards.</summary>
/// <remarks>Keys are compared byte for byte: a hash only tells where to look.</remarks>
internal sealed class RespondentKeys
{
    private int[] _slots = new int[1024];
    private Entry[] _entries = new Entry[512];
    private byte[] _bytes = new byte[8192];
    private int _count;
    private int _used;

    /// <summary>Where a respondent was seen before.</summary>
    internal enum Seen
    {
        Never = 1,
        InAnotherUnit = 2,
        InTheSameUnit = 3,
    }

    /// <summary>Notes a sheet of a respondent and answers where the respondent was seen before.</summary>
    /// <param name="key">The respondent's key.</param>
    /// <param name="row">The row of the sheet.</param>
    /// <param name="units">The units of the sheet.</param>
    /// <param name="first">The row of the sheet seen before; 0 where there is none.</param>
    public Seen Add(ReadOnlySpan<byte> key, int row, ImmutableArray<int> units, out int first)
    {
        var hash = HashOf(key);
        var seen = Seen.Never;
        first = 0;
        for (var at = _slots[hash & (_slots.Length - 1)]; at > 0; at = _entries[at - 1].Next)
        {
            ref var entry = ref _entries[at - 1];
            if (entry.Hash != hash || !key.SequenceEqual(_bytes.AsSpan(entry.Start, entry.Length))) continue;
            if (entry.Units == units || entry.Units.Intersect(units).Any())
            {
                first = entry.Row;
                return Seen.InTheSameUnit;
            }

            seen = Seen.InAnotherUnit;
            first = first == 0 ? entry.Row : Math.Min(first, entry.Row);
        }

        Insert(key, hash, row, units);
        return seen;
    }

    private static int HashOf(ReadOnlySpan<byte> key)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var b in key) hash = (hash ^ b) * 1099511628211UL;
            return (int)((hash ^ (hash >> 32)) & 0x7FFFFFFF);
        }
    }

    private void Insert(ReadOnlySpan<byte> key, int hash, int row, ImmutableArray<int> units)
    {
        if (_count == _entries.Length) Grow();
        if (_used + key.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + key.Length));
        key.CopyTo(_bytes.AsSpan(_used));
        ref var slot = ref _slots[hash & (_slots.Length - 1)];
        _entries[_count++] = new Entry(hash, _used, key.Length, row, slot, units);
        slot = _count;
        _used += key.Length;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _slots = new int[_entries.Length * 2];
        for (var i = 0; i < _count; i++)
        {
            ref var slot = ref _slots[_entries[i].Hash & (_slots.Length - 1)];
            _entries[i] = _entries[i].After(slot);
            slot = i + 1;
        }
    }

    private readonly struct Entry(int hash, int start, int length, int row, int next, ImmutableArray<int> units)
    {
        public int Hash { get; } = hash;

        public int Start { get; } = start;

        public int Length { get; } = length;

        public int Row { get; } = row;

        public int Next { get; } = next;

        public ImmutableArray<int> Units { get; } = units;

        public Entry After(int next) => new(Hash, Start, Length, Row, next, Units);
    }
}
