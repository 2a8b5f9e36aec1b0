namespace ForBedring;

/// <summary>Combines hash codes in the same way on every target. Not stable across versions; never stored.</summary>
internal static class Hash
{
    public static int Combine<T1, T2>(T1 first, T2 second) => Mix(Of(first), Of(second));

    public static int Combine<T1, T2, T3>(T1 first, T2 second, T3 third) => Mix(Combine(first, second), Of(third));

    public static int Combine<T1, T2, T3, T4>(T1 first, T2 second, T3 third, T4 fourth) => Mix(Combine(first, second, third), Of(fourth));

    public static int OfAll<T>(IEnumerable<T> items)
    {
        var hash = 17;
        foreach (var item in items) hash = Mix(hash, Of(item));
        return hash;
    }

    private static int Of<T>(T value) => value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);

    private static int Mix(int hash, int next) => unchecked((hash * -1521134295) + next);
}
