#if NET
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace ForBedring.Reading;

/// <summary>Finds where the fields of a row without quotes end: bytes in, positions out.</summary>
internal static class FieldScan
{
    /// <summary>Writes the index of every delimiter before the first quote, CR or LF, and returns the index of that byte, or −1 if none is there.</summary>
    /// <remarks>Positions go to <paramref name="ends"/> from its second place on; there is always room for one more. The vector path compares 32 bytes at a time and writes one position per set bit; the plain loop finishes, and does it all where there are no vectors.</remarks>
    public static int FieldEnds(ReadOnlySpan<byte> bytes, byte delimiter, ref int[] ends, out int count)
    {
        unchecked
        {
            var at = 0;
            count = 1;
#if NET
            if (Vector256.IsHardwareAccelerated)
            {
                ref var first = ref MemoryMarshal.GetReference(bytes);
                var (delimiters, quotes, lineFeeds, returns) = (Vector256.Create(delimiter), Vector256.Create((byte)'"'), Vector256.Create((byte)'\n'), Vector256.Create((byte)'\r'));
                for (; at + Vector256<byte>.Count <= bytes.Length; at += Vector256<byte>.Count)
                {
                    var block = Vector256.LoadUnsafe(ref first, (nuint)at);
                    var found = Vector256.Equals(block, delimiters).ExtractMostSignificantBits();
                    var stops = (Vector256.Equals(block, quotes) | Vector256.Equals(block, lineFeeds) | Vector256.Equals(block, returns)).ExtractMostSignificantBits();
                    if (count + Vector256<byte>.Count >= ends.Length) Array.Resize(ref ends, ends.Length * 2);
                    if (stops != 0) found &= (stops & (0u - stops)) - 1;
                    for (; found != 0; found &= found - 1) ends[count++] = at + BitOperations.TrailingZeroCount(found);
                    if (stops != 0) return at + BitOperations.TrailingZeroCount(stops);
                }
            }
#endif
            for (; at < bytes.Length; at++)
            {
                var value = bytes[at];
                if (value == delimiter)
                {
                    if (count + 1 >= ends.Length) Array.Resize(ref ends, ends.Length * 2);
                    ends[count++] = at;
                }
                else if (value is (byte)'\n' or (byte)'\r' or (byte)'"')
                {
                    return at;
                }
            }

            return -1;
        }
    }

    /// <summary>How many lines end in the bytes: CRLF, LF and CR each end one.</summary>
    public static int LineBreaks(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.Length || bytes[i + 1] != '\n'))) count++;
        }

        return count;
    }
}
