#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace ForBedring.Surveys.Aggregation;

/// <summary>Copies rows of answers to where their groups lie.</summary>
internal static class RowCopy
{
    /// <summary>Copies each sheet of a chunk to the next place of its group and moves that place on.</summary>
    public static void Scatter(SheetChunk chunk, int stride, Span<int> places, Span<byte> slab)
    {
        unchecked
        {
#if NET
            if (Vector128.IsHardwareAccelerated)
            {
                ref var from = ref MemoryMarshal.GetArrayDataReference(chunk.Rows);
                ref var to = ref MemoryMarshal.GetReference(slab);
                var source = (nuint)0;
                foreach (var group in chunk.Groups.AsSpan(0, chunk.Count))
                {
                    var target = (nuint)places[group]++ * (nuint)stride;
                    for (nuint lane = 0; lane < (nuint)stride; lane += 16) Vector128.LoadUnsafe(ref from, source + lane).StoreUnsafe(ref to, target + lane);
                    source += (nuint)stride;
                }

                return;
            }
#endif
            for (var sheet = 0; sheet < chunk.Count; sheet++)
                chunk.Rows.AsSpan(sheet * stride, stride).CopyTo(slab.Slice(places[chunk.Groups[sheet]]++ * stride));
        }
    }
}
