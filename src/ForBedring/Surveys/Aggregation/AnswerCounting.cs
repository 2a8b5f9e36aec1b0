#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ForBedring.Surveys.Aggregation;

/// <summary>Counts equal bytes lane by lane: compare every row with a code and subtract the mask (−1 where equal) from byte-wide counters.</summary>
/// <remarks>At most 255 rows, so that no counter overflows. Five codes share one reading of the rows; those beyond the scale are compared for nothing.</remarks>
internal static class AnswerCounting
{
    /// <summary>Adds the counts of codes 1 … positions to [code × lane].</summary>
    public static void Add(ReadOnlySpan<byte> rows, int sheets, int stride, int positions, Span<int> counts)
    {
        unchecked
        {
            ref var from = ref MemoryMarshal.GetReference(rows);
            var lane = 0;
            if (Vector256.IsHardwareAccelerated)
            {
                for (; lane + 32 <= stride; lane += 32)
                {
                    for (var code = 1; code <= positions; code += 5) Five256(ref from, sheets, stride, lane, (byte)code, positions, counts);
                }
            }

            for (; lane < stride; lane += 16)
            {
                for (var code = 1; code <= positions; code += 5) Five128(ref from, sheets, stride, lane, (byte)code, positions, counts);
            }
        }
    }

    /// <summary>Adds the counts of "don't know" and "not applicable" to two runs of lanes.</summary>
    public static void AddTokens(ReadOnlySpan<byte> rows, int sheets, int stride, Span<int> counts)
    {
        ref var from = ref MemoryMarshal.GetReference(rows);
        for (var lane = 0; lane < stride; lane += 16)
        {
            One128(ref from, sheets, stride, lane, AnswerCode.DontKnow, counts.Slice(lane, 16));
            One128(ref from, sheets, stride, lane, AnswerCode.NotApplicable, counts.Slice(stride + lane, 16));
        }
    }

    private static void Five256(ref byte from, int sheets, int stride, int lane, byte first, int positions, Span<int> counts)
    {
        unchecked
        {
            var (c1, c2, c3, c4, c5) = (Vector256.Create(first), Vector256.Create((byte)(first + 1)), Vector256.Create((byte)(first + 2)), Vector256.Create((byte)(first + 3)), Vector256.Create((byte)(first + 4)));
            var (n1, n2, n3, n4, n5) = (Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero);
            var end = (nuint)((sheets * stride) + lane);
            for (var at = (nuint)lane; at < end; at += (nuint)stride)
            {
                var row = Vector256.LoadUnsafe(ref from, at);
                n1 -= Vector256.Equals(row, c1);
                n2 -= Vector256.Equals(row, c2);
                n3 -= Vector256.Equals(row, c3);
                n4 -= Vector256.Equals(row, c4);
                n5 -= Vector256.Equals(row, c5);
            }

            Widen(n1, counts, ((first - 1) * stride) + lane);
            if (first + 1 <= positions) Widen(n2, counts, (first * stride) + lane);
            if (first + 2 <= positions) Widen(n3, counts, ((first + 1) * stride) + lane);
            if (first + 3 <= positions) Widen(n4, counts, ((first + 2) * stride) + lane);
            if (first + 4 <= positions) Widen(n5, counts, ((first + 3) * stride) + lane);
        }
    }

    private static void Five128(ref byte from, int sheets, int stride, int lane, byte first, int positions, Span<int> counts)
    {
        unchecked
        {
            var (c1, c2, c3, c4, c5) = (Vector128.Create(first), Vector128.Create((byte)(first + 1)), Vector128.Create((byte)(first + 2)), Vector128.Create((byte)(first + 3)), Vector128.Create((byte)(first + 4)));
            var (n1, n2, n3, n4, n5) = (Vector128<byte>.Zero, Vector128<byte>.Zero, Vector128<byte>.Zero, Vector128<byte>.Zero, Vector128<byte>.Zero);
            var end = (nuint)((sheets * stride) + lane);
            for (var at = (nuint)lane; at < end; at += (nuint)stride)
            {
                var row = Vector128.LoadUnsafe(ref from, at);
                n1 -= Vector128.Equals(row, c1);
                n2 -= Vector128.Equals(row, c2);
                n3 -= Vector128.Equals(row, c3);
                n4 -= Vector128.Equals(row, c4);
                n5 -= Vector128.Equals(row, c5);
            }

            Widen(n1, counts.Slice(((first - 1) * stride) + lane, 16));
            if (first + 1 <= positions) Widen(n2, counts.Slice((first * stride) + lane, 16));
            if (first + 2 <= positions) Widen(n3, counts.Slice(((first + 1) * stride) + lane, 16));
            if (first + 3 <= positions) Widen(n4, counts.Slice(((first + 2) * stride) + lane, 16));
            if (first + 4 <= positions) Widen(n5, counts.Slice(((first + 3) * stride) + lane, 16));
        }
    }

    private static void One128(ref byte from, int sheets, int stride, int lane, byte code, Span<int> counts)
    {
        unchecked
        {
            var wanted = Vector128.Create(code);
            var found = Vector128<byte>.Zero;
            var end = (nuint)((sheets * stride) + lane);
            for (var at = (nuint)lane; at < end; at += (nuint)stride) found -= Vector128.Equals(Vector128.LoadUnsafe(ref from, at), wanted);
            Widen(found, counts);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(Vector256<byte> found, Span<int> counts, int at)
    {
        Widen(found.GetLower(), counts.Slice(at, 16));
        Widen(found.GetUpper(), counts.Slice(at + 16, 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(Vector128<byte> found, Span<int> counts)
    {
        ref var to = ref MemoryMarshal.GetReference(counts);
        var (low, high) = Vector128.Widen(found);
        var (a, b) = Vector128.Widen(low);
        var (c, d) = Vector128.Widen(high);
        (Vector128.LoadUnsafe(ref to) + a.AsInt32()).StoreUnsafe(ref to);
        (Vector128.LoadUnsafe(ref to, 4) + b.AsInt32()).StoreUnsafe(ref to, 4);
        (Vector128.LoadUnsafe(ref to, 8) + c.AsInt32()).StoreUnsafe(ref to, 8);
        (Vector128.LoadUnsafe(ref to, 12) + d.AsInt32()).StoreUnsafe(ref to, 12);
    }
}
#endif
