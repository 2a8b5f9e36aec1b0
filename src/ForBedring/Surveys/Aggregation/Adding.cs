#if NET
using System.Numerics;
using System.Runtime.InteropServices;
#endif

namespace ForBedring.Surveys.Aggregation;

/// <summary>Adds one run of whole numbers to another. The callers know that no sum overflows.</summary>
internal static class Adding
{
    public static void Add(ReadOnlySpan<int> from, Span<int> to)
    {
        var i = 0;
#if NET
        var vectors = MemoryMarshal.Cast<int, Vector<int>>(from);
        var sums = MemoryMarshal.Cast<int, Vector<int>>(to.Slice(0, from.Length));
        for (var v = 0; v < vectors.Length && v < sums.Length; v++) sums[v] += vectors[v];
        i = vectors.Length * Vector<int>.Count;
#endif
        for (; i < from.Length; i++) to[i] += from[i];
    }

    public static void Add(ReadOnlySpan<long> from, Span<long> to)
    {
        var i = 0;
#if NET
        var vectors = MemoryMarshal.Cast<long, Vector<long>>(from);
        var sums = MemoryMarshal.Cast<long, Vector<long>>(to.Slice(0, from.Length));
        for (var v = 0; v < vectors.Length && v < sums.Length; v++) sums[v] += vectors[v];
        i = vectors.Length * Vector<long>.Count;
#endif
        for (; i < from.Length; i++) to[i] += from[i];
    }
}
