#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ForBedring.Surveys.Aggregation;

/// <summary>Theme indices of 16 sheets at a time, from columns.</summary>
internal static class ThemeCounting
{
    /// <summary>Adds a theme's sums where y fits in 16 bits.</summary>
    public static void Add(ThemePlan plan, ReadOnlySpan<byte> columns, int stride, int sheets, Span<long> sums)
    {
        unchecked
        {
            ref var from = ref MemoryMarshal.GetReference(columns);
            var factors = Vector128.Create<byte>(plan.Factors);
            var positiveFrom = Vector128.Create((short)(plan.Arithmetic.PositiveFrom - 1));
            var (sum, squares, positives) = (Vector128<int>.Zero, Vector128<int>.Zero, Vector128<short>.Zero);
            int respondents = 0, none = 0;
            for (var block = 0; block * 16 < sheets; block++)
            {
                PointsAndAnswers(plan, ref from, (nuint)(((block * stride) + plan.First) * 16), 16, out var points, out var answered);
                var factor = Vector128.Shuffle(factors, answered);
                var hasIndex = ~Vector128.Equals(factor, Vector128<byte>.Zero);
                respondents += BitOperations.PopCount(hasIndex.ExtractMostSignificantBits());
                none += BitOperations.PopCount(Vector128.Equals(answered, Vector128<byte>.Zero).ExtractMostSignificantBits());
                var (pointsLow, pointsHigh) = Vector128.Widen(points);
                var (factorLow, factorHigh) = Vector128.Widen(factor);
                var (indexLow, indexHigh) = Vector128.Widen(hasIndex.AsSByte());
                var low = (pointsLow * factorLow).AsInt16();
                var high = (pointsHigh * factorHigh).AsInt16();
                sum += AddPairs(low) + AddPairs(high);
                squares += MultiplyPairs(low) + MultiplyPairs(high);
                positives -= (Vector128.GreaterThan(low, positiveFrom) & indexLow) + (Vector128.GreaterThan(high, positiveFrom) & indexHigh);
            }

            sums[TallyLayout.Asked] += sheets;
            sums[TallyLayout.Respondents] += respondents;
            sums[TallyLayout.Sum] += Vector128.Sum(sum);
            sums[TallyLayout.SumOfSquares] += Total(squares);
            sums[TallyLayout.Positives] += Vector128.Sum(positives);
            sums[TallyLayout.NoneAnswered] += none - Missing(sheets);
        }
    }

    /// <summary>As <see cref="Add"/> for columns of 32 sheets. Needs AVX2.</summary>
    public static void AddWide(ThemePlan plan, ReadOnlySpan<byte> columns, int stride, int sheets, Span<long> sums)
    {
        unchecked
        {
            ref var from = ref MemoryMarshal.GetReference(columns);
            var table = Vector128.Create<byte>(plan.Factors);
            var factors = Vector256.Create(table, table);
            var positiveFrom = Vector256.Create((short)(plan.Arithmetic.PositiveFrom - 1));
            var flip = plan.Flip;
            var shift = plan.Shift;
            var (sum, squares, positives) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<short>.Zero);
            int respondents = 0, none = 0;
            for (var block = 0; block * 32 < sheets; block++)
            {
                var at = (nuint)(((block * stride) + plan.First) * 32);
                var (points, answered) = (Vector256<byte>.Zero, Vector256<byte>.Zero);
                for (var q = 0; q < flip.Length && q < shift.Length; q++, at += 32)
                {
                    var codes = Vector256.LoadUnsafe(ref from, at);
                    var isAnswer = Vector256.GreaterThan(codes.AsSByte(), Vector256<sbyte>.Zero).AsByte();
                    answered -= isAnswer;
                    points += ((codes ^ Vector256.Create(flip[q])) + Vector256.Create(shift[q])) & isAnswer;
                }

                var factor = Avx2.Shuffle(factors, answered);
                var hasIndex = ~Vector256.Equals(factor, Vector256<byte>.Zero);
                respondents += BitOperations.PopCount(hasIndex.ExtractMostSignificantBits());
                none += BitOperations.PopCount(Vector256.Equals(answered, Vector256<byte>.Zero).ExtractMostSignificantBits());
                var (pointsLow, pointsHigh) = Vector256.Widen(points);
                var (factorLow, factorHigh) = Vector256.Widen(factor);
                var (indexLow, indexHigh) = Vector256.Widen(hasIndex.AsSByte());
                var low = (pointsLow * factorLow).AsInt16();
                var high = (pointsHigh * factorHigh).AsInt16();
                sum += Avx2.MultiplyAddAdjacent(low, Vector256<short>.One) + Avx2.MultiplyAddAdjacent(high, Vector256<short>.One);
                squares += Avx2.MultiplyAddAdjacent(low, low) + Avx2.MultiplyAddAdjacent(high, high);
                positives -= (Vector256.GreaterThan(low, positiveFrom) & indexLow) + (Vector256.GreaterThan(high, positiveFrom) & indexHigh);
            }

            sums[TallyLayout.Asked] += sheets;
            sums[TallyLayout.Respondents] += respondents;
            sums[TallyLayout.Sum] += Vector256.Sum(sum);
            sums[TallyLayout.SumOfSquares] += Total(squares.GetLower()) + Total(squares.GetUpper());
            sums[TallyLayout.Positives] += Vector256.Sum(positives);
            sums[TallyLayout.NoneAnswered] += none - ((32 - (sheets & 31)) & 31);
        }
    }

    /// <summary>Adds a theme's sums where points and answers fit in bytes but y does not fit in 16 bits.</summary>
    /// <param name="plan">The theme.</param>
    /// <param name="columns">Columns of 16 or 32 sheets.</param>
    /// <param name="width">Which of the two.</param>
    /// <param name="stride">Lanes.</param>
    /// <param name="sheets">How many sheets.</param>
    /// <param name="scratch">32 bytes.</param>
    /// <param name="sums">The theme's sums.</param>
    public static void AddOneByOne(ThemePlan plan, ReadOnlySpan<byte> columns, int width, int stride, int sheets, Span<byte> scratch, Span<long> sums)
    {
        unchecked
        {
            ref var from = ref MemoryMarshal.GetReference(columns);
            var arithmetic = plan.Arithmetic;
            var factors = arithmetic.Factors;
            long respondents = 0, sum = 0, squares = 0, positives = 0, none = 0;
            for (var block = 0; block * 16 < sheets; block++)
            {
                var first = width == 16 ? ((block * stride) + plan.First) * 16 : ((((block >> 1) * stride) + plan.First) * 32) + ((block & 1) * 16);
                PointsAndAnswers(plan, ref from, (nuint)first, (nuint)width, out var points, out var answered);
                points.CopyTo(scratch);
                answered.CopyTo(scratch.Slice(16));
                var some = Math.Min(16, sheets - (block * 16));
                for (var i = 0; i < some; i++)
                {
                    var m = scratch[16 + i];
                    if (m == 0) none++;
                    var factor = factors[m];
                    if (factor == 0) continue;
                    var y = (long)scratch[i] * factor;
                    respondents++;
                    sum += y;
                    squares += y * y;
                    if (y >= arithmetic.PositiveFrom) positives++;
                }
            }

            sums[TallyLayout.Asked] += sheets;
            sums[TallyLayout.Respondents] += respondents;
            sums[TallyLayout.Sum] += sum;
            sums[TallyLayout.SumOfSquares] += squares;
            sums[TallyLayout.Positives] += positives;
            sums[TallyLayout.NoneAnswered] += none;
        }
    }

    // An answer is a byte from 1 to 11; blank is 0 and the other codes are negative as signed bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PointsAndAnswers(ThemePlan plan, ref byte from, nuint at, nuint width, out Vector128<byte> points, out Vector128<byte> answered)
    {
        unchecked
        {
            points = Vector128<byte>.Zero;
            answered = Vector128<byte>.Zero;
            var flip = plan.Flip;
            var shift = plan.Shift;
            for (var q = 0; q < flip.Length && q < shift.Length; q++, at += width)
            {
                var codes = Vector128.LoadUnsafe(ref from, at);
                var isAnswer = Vector128.GreaterThan(codes.AsSByte(), Vector128<sbyte>.Zero).AsByte();
                answered -= isAnswer;
                points += ((codes ^ Vector128.Create(flip[q])) + Vector128.Create(shift[q])) & isAnswer;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> AddPairs(Vector128<short> y)
    {
        if (Sse2.IsSupported) return Sse2.MultiplyAddAdjacent(y, Vector128<short>.One);
        var (low, high) = Vector128.Widen(y);
        return low + high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> MultiplyPairs(Vector128<short> y)
    {
        if (Sse2.IsSupported) return Sse2.MultiplyAddAdjacent(y, y);
        var (low, high) = Vector128.Widen(y);
        return (low * low) + (high * high);
    }

    private static long Total(Vector128<int> values) => (long)values[0] + values[1] + values[2] + values[3];

    private static int Missing(int sheets) => (16 - (sheets & 15)) & 15;
}
#endif
