#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ForBedring.Surveys.Aggregation;

/// <summary>Turns rows (one sheet each) into columns (one question each), 16 sheets at a time.</summary>
internal static class Transpose
{
    public static bool IsSupported => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>Writes, for each block of 16 sheets, the 16 bytes of each lane in turn: <c>columns[(block · stride + lane) · 16 + sheet]</c>. Sheets that are missing in the last block are blank.</summary>
    public static void Rows(ReadOnlySpan<byte> rows, int sheets, int stride, Span<byte> columns, Span<byte> scratch)
    {
        unchecked
        {
            ref var to = ref MemoryMarshal.GetReference(columns);
            ref var middle = ref MemoryMarshal.GetReference(scratch);
            Span<byte> last = stackalloc byte[256];
            for (var block = 0; block * 16 < sheets; block++)
            {
                var left = Math.Min(16, sheets - (block * 16));
                for (var lane = 0; lane < stride; lane += 16)
                {
                    var target = (nuint)(((block * stride) + lane) * 16);
                    ref var from = ref MemoryMarshal.GetReference(rows.Slice(block * 16 * stride));
                    if (left == 16)
                    {
                        TwoRounds(ref from, (nuint)lane, (nuint)stride, ref middle, 0);
                    }
                    else
                    {
                        for (var sheet = 0; sheet < left; sheet++) Vector128.LoadUnsafe(ref from, (nuint)((sheet * stride) + lane)).CopyTo(last.Slice(sheet * 16));
                        last.Slice(left * 16).Clear();
                        TwoRounds(ref MemoryMarshal.GetReference(last), 0, 16, ref middle, 0);
                    }

                    TwoRounds(ref middle, 0, 16, ref to, target);
                }
            }
        }
    }

    /// <summary>As <see cref="Rows"/> for 32 sheets at a time: <c>columns[(block · stride + lane) · 32 + sheet]</c>. Needs AVX2 and a scratch of 1,024 bytes.</summary>
    public static void RowsWide(ReadOnlySpan<byte> rows, int sheets, int stride, Span<byte> columns, Span<byte> scratch)
    {
        unchecked
        {
            ref var to = ref MemoryMarshal.GetReference(columns);
            ref var middle = ref MemoryMarshal.GetReference(scratch);
            var last = scratch.Slice(512, 512);
            for (var block = 0; block * 32 < sheets; block++)
            {
                var left = Math.Min(32, sheets - (block * 32));
                ref var from = ref MemoryMarshal.GetReference(rows.Slice(block * 32 * stride));
                for (var lane = 0; lane < stride; lane += 16)
                {
                    var target = (nuint)(((block * stride) + lane) * 32);
                    if (left == 32)
                    {
                        TwoRoundsWide(ref from, (nuint)lane, (nuint)stride, (nuint)stride * 16, ref middle, 0);
                    }
                    else
                    {
                        for (var sheet = 0; sheet < left; sheet++) Vector128.LoadUnsafe(ref from, (nuint)((sheet * stride) + lane)).CopyTo(last.Slice(sheet * 16));
                        last.Slice(left * 16).Clear();
                        TwoRoundsWide(ref MemoryMarshal.GetReference(last), 0, 16, 256, ref middle, 0);
                    }

                    TwoRoundsWide(ref middle, 0, 32, 16, ref to, target);
                }
            }
        }
    }

    // Both halves of the registers do the same to 16 sheets each.
    private static void TwoRoundsWide(ref byte from, nuint start, nuint stride, nuint half, ref byte to, nuint target)
    {
        unchecked
        {
            for (nuint i = 0; i < 4; i++)
            {
                var a = Pair(ref from, start + (i * stride), half);
                var b = Pair(ref from, start + ((i + 4) * stride), half);
                var c = Pair(ref from, start + ((i + 8) * stride), half);
                var d = Pair(ref from, start + ((i + 12) * stride), half);
                var (acLow, acHigh, bdLow, bdHigh) = (Avx2.UnpackLow(a, c), Avx2.UnpackHigh(a, c), Avx2.UnpackLow(b, d), Avx2.UnpackHigh(b, d));
                Avx2.UnpackLow(acLow, bdLow).StoreUnsafe(ref to, target + (i * 128));
                Avx2.UnpackHigh(acLow, bdLow).StoreUnsafe(ref to, target + (i * 128) + 32);
                Avx2.UnpackLow(acHigh, bdHigh).StoreUnsafe(ref to, target + (i * 128) + 64);
                Avx2.UnpackHigh(acHigh, bdHigh).StoreUnsafe(ref to, target + (i * 128) + 96);
            }
        }
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Pair(ref byte from, nuint at, nuint half) => Vector256.Create(Vector128.LoadUnsafe(ref from, at), Vector128.LoadUnsafe(ref from, at + half));

    // A 16 × 16 transposition is four rounds of interleaving row i with row i + 8; two rounds touch four rows only.
    private static void TwoRounds(ref byte from, nuint start, nuint stride, ref byte to, nuint target)
    {
        unchecked
        {
            for (nuint i = 0; i < 4; i++)
            {
                var a = Vector128.LoadUnsafe(ref from, start + (i * stride));
                var b = Vector128.LoadUnsafe(ref from, start + ((i + 4) * stride));
                var c = Vector128.LoadUnsafe(ref from, start + ((i + 8) * stride));
                var d = Vector128.LoadUnsafe(ref from, start + ((i + 12) * stride));
                var (acLow, acHigh, bdLow, bdHigh) = (Low(a, c), High(a, c), Low(b, d), High(b, d));
                Low(acLow, bdLow).StoreUnsafe(ref to, target + (i * 64));
                High(acLow, bdLow).StoreUnsafe(ref to, target + (i * 64) + 16);
                Low(acHigh, bdHigh).StoreUnsafe(ref to, target + (i * 64) + 32);
                High(acHigh, bdHigh).StoreUnsafe(ref to, target + (i * 64) + 48);
            }
        }
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Low(Vector128<byte> a, Vector128<byte> b) => Sse2.IsSupported ? Sse2.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> High(Vector128<byte> a, Vector128<byte> b) => Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
#endif
