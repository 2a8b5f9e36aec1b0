namespace ForBedring.Indicators;

/// <summary>The first items of an array that only grows: adding one gives a new list and leaves this one, and lists that grew from each other share the array.</summary>
/// <remarks>Immutable for its reader and safe for several threads. Adding to the longest list of an array costs one place; adding to a shorter one copies, because that place is taken.</remarks>
internal sealed class SharedTail<T>
{
    private const int FewestPlaces = 4;

    private readonly Places _places;

    private SharedTail(Places places, int count)
    {
        _places = places;
        Count = count;
    }

    public int Count { get; }

    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count) Refuse(index);
            return _places.Items[index];
        }
    }

    public static SharedTail<T> Of(IReadOnlyCollection<T> items)
    {
        var places = new Places(items.Count);
        var at = 0;
        foreach (var item in items) places.Items[at++] = item;
        return new(places, items.Count);
    }

    public SharedTail<T> Add(T item)
    {
        if (Count < _places.Items.Length && _places.TryTake(Count))
        {
            _places.Items[Count] = item;
            return new(_places, Count + 1);
        }

        var copied = Copied(Math.Max(Count * 2, FewestPlaces), Count + 1);
        copied._places.Items[Count] = item;
        return copied;
    }

    public SharedTail<T> With(int index, T item)
    {
        var copied = Copied(Count, Count);
        copied._places.Items[index] = item;
        return copied;
    }

    public SharedTail<T> First(int count) => new(_places, Math.Min(count, Count));

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _places.Items[i];
    }

    private static void Refuse(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "The list has no such place.");

    private SharedTail<T> Copied(int places, int count)
    {
        var copy = new Places(count, places);
        Array.Copy(_places.Items, copy.Items, Count);
        return new(copy, count);
    }

    /// <summary>An array, and how many of its places are taken.</summary>
    private sealed class Places
    {
        private int _taken;

        public Places(int taken, int length = 0)
        {
            _taken = taken;
            Items = new T[Math.Max(taken, length)];
        }

        public T[] Items { get; }

        public bool TryTake(int place) => Interlocked.CompareExchange(ref _taken, place + 1, place) == place;
    }
}
