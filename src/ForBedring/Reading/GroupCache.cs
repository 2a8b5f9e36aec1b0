using System.Buffers.Binary;

namespace ForBedring.Reading;

/// <summary>Remembers the group of the bytes of a unit and a role, so that a row costs one look-up and no text.</summary>
internal sealed class GroupCache
{
    private const int MostPrepared = 8192;

    private readonly List<Entry> _entries;
    private int[] _slots;
    private byte[] _bytes;
    private int _used;

    /// <summary>An empty cache.</summary>
    /// <param name="expected">About how many pairs there will be.</param>
    public GroupCache(int expected)
    {
        var prepared = Math.Min(expected, MostPrepared);
        var slots = 256;
        while (slots < prepared * 2) slots *= 2;
        _entries = new(prepared);
        _slots = new int[slots];
        _bytes = new byte[16 * prepared];
    }

    /// <summary>The group, or −1 where the pair is not known.</summary>
    public int Find(ReadOnlySpan<byte> unit, ReadOnlySpan<byte> role)
    {
        var hash = HashOf(unit, role);
        for (var slot = hash & (uint)(_slots.Length - 1); ; slot = (slot + 1) & (uint)(_slots.Length - 1))
        {
            var entry = _slots[slot];
            if (entry == 0) return -1;
            var known = _entries[entry - 1];
            if (known.Hash == hash && known.UnitLength == unit.Length && known.RoleLength == role.Length
                && unit.SequenceEqual(_bytes.AsSpan(known.Start, unit.Length)) && role.SequenceEqual(_bytes.AsSpan(known.Start + unit.Length, role.Length)))
            {
                return known.Group;
            }
        }
    }

    /// <summary>Remembers a pair; one that is longer than 65,535 bytes in a part is not worth it.</summary>
    public void Add(ReadOnlySpan<byte> unit, ReadOnlySpan<byte> role, int group)
    {
        if (unit.Length > ushort.MaxValue || role.Length > ushort.MaxValue) return;
        var length = unit.Length + role.Length;
        if (_used + length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + length));
        unit.CopyTo(_bytes.AsSpan(_used));
        role.CopyTo(_bytes.AsSpan(_used + unit.Length));
        var hash = HashOf(unit, role);
        _entries.Add(new(_used, (ushort)unit.Length, (ushort)role.Length, group, hash));
        _used += length;
        if (_entries.Count * 2 > _slots.Length) Rehash();
        else Place(hash, _entries.Count);
    }

    private static uint HashOf(ReadOnlySpan<byte> unit, ReadOnlySpan<byte> role)
    {
        unchecked
        {
            var hash = ((ulong)unit.Length << 32) ^ (uint)role.Length ^ 0x9E3779B97F4A7C15UL;
            hash = Mix(Mix(hash, unit), role);
            return (uint)(hash ^ (hash >> 32));
        }
    }

    private static ulong Mix(ulong hash, ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            while (bytes.Length >= 8)
            {
                hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 0x9FB21C651E98DF25UL;
                hash ^= hash >> 29;
                bytes = bytes.Slice(8);
            }

            foreach (var b in bytes) hash = (hash ^ b) * 0x100000001B3UL;
            return hash ^ (hash >> 31);
        }
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 4];
        for (var i = 0; i < _entries.Count; i++) Place(_entries[i].Hash, i + 1);
    }

    private void Place(uint hash, int entry)
    {
        var slot = hash & (uint)(_slots.Length - 1);
        while (_slots[slot] != 0) slot = (slot + 1) & (uint)(_slots.Length - 1);
        _slots[slot] = entry;
    }

    private readonly struct Entry(int start, ushort unitLength, ushort roleLength, int group, uint hash)
    {
        public int Start { get; } = start;

        public ushort UnitLength { get; } = unitLength;

        public ushort RoleLength { get; } = roleLength;

        public int Group { get; } = group;

        public uint Hash { get; } = hash;
    }
}
