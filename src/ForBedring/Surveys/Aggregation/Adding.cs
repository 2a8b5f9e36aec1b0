#if NET
using System.Numerics;
#endif

namespace ForBedring.Surveys.Aggregation;

/// <summary>Adds one run of whole numbers to another. The callers know that no sum overflows.</summary>
internal static class Adding
{
    public static void Add(ReadOnlySpan<int> from, Span<int> to)
    {
        var i = 0;
#if NET
        for (; i <= from.Length - Vector<int>.Count; i += Vector<int>.Count)
            (new Vector<int>(from.Slice(i)) + new Vector<int>(to.Slice(i))).CopyTo(to.Slice(i));
#endif
        for (; i < from.Length; i++) to[i] += from[i];
    }

    public static void Add(ReadOnlySpan<long> from, Span<long> to)
    {
        var i = 0;
#if NET
        for (; i <= from.Length - Vector<long>.Count; i += Vector<long>.Count)
            (new Vector<long>(from.Slice(i)) + new Vector<long>(to.Slice(i))).CopyTo(to.Slice(i));
#endif
        for (; i < from.Length; i++) to[i] += from[i];
    }
}
