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

    /// <summary>The fields of a row in which each is quoted, none holds a quote or a line break, and a line break ends the row; 0 where the row is not of that form or does not end in the bytes.</summary>
    /// <remarks>Field i begins at <paramref name="starts"/>[i] and ends before <paramref name="ends"/>[i + 1]; its quotes stand on either side.</remarks>
    public static int QuotedFields(ReadOnlySpan<byte> bytes, byte delimiter, ref int[] starts, ref int[] ends, out int end)
    {
        unchecked
        {
            end = 0;
            var count = 0;
            var at = 0;
            while (true)
            {
                // At the quote that opens a field.
                if (count + 1 >= ends.Length) Array.Resize(ref ends, ends.Length * 2);
                if (starts.Length < ends.Length) Array.Resize(ref starts, ends.Length);
                var close = ClosingQuote(bytes, at + 1);
                if (close < 0 || close + 1 >= bytes.Length) return 0;
                starts[count] = at + 1;
                ends[++count] = close;
                var next = bytes[close + 1];
                if (next == delimiter && close + 2 < bytes.Length && bytes[close + 2] == '"')
                {
                    at = close + 2;
                    continue;
                }

                if (next is not ((byte)'\n' or (byte)'\r')) return 0;
                end = close + 1;
                return count;
            }
        }
    }

    // Fields are short: the first bytes are looked at one by one.
    private static int ClosingQuote(ReadOnlySpan<byte> bytes, int from)
    {
        const int Few = 8;
        var until = Math.Min(bytes.Length, from + Few);
        for (var at = from; at < until; at++)
        {
            if (bytes[at] == '"') return at;
            if (bytes[at] is (byte)'\n' or (byte)'\r') return -1;
        }

        if (until == bytes.Length) return -1;
        var found = bytes.Slice(until).IndexOfAny((byte)'"', (byte)'\n', (byte)'\r');
        return found < 0 || bytes[until + found] != '"' ? -1 : until + found;
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
