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
                var factor = Lookup(factors, answered);
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
            ref var tables = ref MemoryMarshal.GetArrayDataReference(plan.Tables);
            var questions = (nuint)plan.Arithmetic.Questions;
            var (sum, squares, positives) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<short>.Zero);
            int respondents = 0, none = 0;
            for (var block = 0; block * 32 < sheets; block++)
            {
                var at = (nuint)(((block * stride) + plan.First) * 32);
                var (points, answered) = (Vector256<byte>.Zero, Vector256<byte>.Zero);
                for (nuint q = 0; q < questions; q++, at += 32)
                {
                    var codes = Vector256.LoadUnsafe(ref from, at);
                    answered -= Vector256.GreaterThan(codes.AsSByte(), Vector256<sbyte>.Zero).AsByte();
                    points += Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, q * ThemePlan.TableLength), codes);
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
    /// <param name="sums">The theme's sums.</param>
    public static void AddLong(ThemePlan plan, ReadOnlySpan<byte> columns, int width, int stride, int sheets, Span<long> sums)
    {
        unchecked
        {
            ref var from = ref MemoryMarshal.GetReference(columns);
            var (factors0, factors1, factors2) = (Vector128.Create<byte>(plan.Factors), Vector128.Create<byte>(plan.MiddleOfFactors), Vector128.Create<byte>(plan.TopOfFactors));
            var positiveFrom = Vector128.Create((int)plan.Arithmetic.PositiveFrom);
            var (sum, squares, positives) = (Vector128<uint>.Zero, Vector128<ulong>.Zero, Vector128<int>.Zero);
            int respondents = 0, none = 0;
            for (var block = 0; block * 16 < sheets; block++)
            {
                var first = width == 16 ? ((block * stride) + plan.First) * 16 : ((((block >> 1) * stride) + plan.First) * 32) + ((block & 1) * 16);
                PointsAndAnswers(plan, ref from, (nuint)first, (nuint)width, out var points, out var answered);
                var (factor0, factor1, factor2) = (Lookup(factors0, answered), Lookup(factors1, answered), Lookup(factors2, answered));
                var hasIndex = ~Vector128.Equals(factor0 | factor1 | factor2, Vector128<byte>.Zero);
                respondents += BitOperations.PopCount(hasIndex.ExtractMostSignificantBits());
                none += BitOperations.PopCount(Vector128.Equals(answered, Vector128<byte>.Zero).ExtractMostSignificantBits());
                var (pointsLow, pointsHigh) = Vector128.Widen(points);
                var (bottomLow, bottomHigh) = Vector128.Widen(factor0);
                var (middleLow, middleHigh) = Vector128.Widen(factor1);
                var (topLow, topHigh) = Vector128.Widen(factor2);
                var (indexLow, indexHigh) = Vector128.Widen(hasIndex.AsSByte());
                var (lowFactor, highFactor) = (bottomLow + (middleLow << 8), bottomHigh + (middleHigh << 8));
                var y0 = Vector128.WidenLower(pointsLow) * (Vector128.WidenLower(lowFactor) + (Vector128.WidenLower(topLow) << 16));
                var y1 = Vector128.WidenUpper(pointsLow) * (Vector128.WidenUpper(lowFactor) + (Vector128.WidenUpper(topLow) << 16));
                var y2 = Vector128.WidenLower(pointsHigh) * (Vector128.WidenLower(highFactor) + (Vector128.WidenLower(topHigh) << 16));
                var y3 = Vector128.WidenUpper(pointsHigh) * (Vector128.WidenUpper(highFactor) + (Vector128.WidenUpper(topHigh) << 16));
                sum += y0 + y1 + y2 + y3;
                squares += Squares(y0) + Squares(y1) + Squares(y2) + Squares(y3);
                positives -= Vector128.GreaterThanOrEqual(y0.AsInt32(), positiveFrom) & Vector128.WidenLower(indexLow);
                positives -= Vector128.GreaterThanOrEqual(y1.AsInt32(), positiveFrom) & Vector128.WidenUpper(indexLow);
                positives -= Vector128.GreaterThanOrEqual(y2.AsInt32(), positiveFrom) & Vector128.WidenLower(indexHigh);
                positives -= Vector128.GreaterThanOrEqual(y3.AsInt32(), positiveFrom) & Vector128.WidenUpper(indexHigh);
            }

            sums[TallyLayout.Asked] += sheets;
            sums[TallyLayout.Respondents] += respondents;
            sums[TallyLayout.Sum] += Vector128.Sum(sum);
            sums[TallyLayout.SumOfSquares] += (long)Vector128.Sum(squares);
            sums[TallyLayout.Positives] += Vector128.Sum(positives);
            sums[TallyLayout.NoneAnswered] += none - Missing(sheets);
        }
    }

    // An answer is a byte from 1 to 11; blank is 0 and the other codes are negative as signed bytes, for which a table gives nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PointsAndAnswers(ThemePlan plan, ref byte from, nuint at, nuint width, out Vector128<byte> points, out Vector128<byte> answered)
    {
        unchecked
        {
            points = Vector128<byte>.Zero;
            answered = Vector128<byte>.Zero;
            ref var tables = ref MemoryMarshal.GetArrayDataReference(plan.Tables);
            var questions = (nuint)plan.Arithmetic.Questions;
            for (nuint q = 0; q < questions; q++, at += width)
            {
                var codes = Vector128.LoadUnsafe(ref from, at);
                answered -= Vector128.GreaterThan(codes.AsSByte(), Vector128<sbyte>.Zero).AsByte();
                points += Lookup(Vector128.LoadUnsafe(ref tables, q * ThemePlan.TableLength), codes);
            }
        }
    }

    // Indexes are below 16, or at least 128, for which both give 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Lookup(Vector128<byte> table, Vector128<byte> indexes) => Ssse3.IsSupported ? Ssse3.Shuffle(table, indexes) : Vector128.Shuffle(table, indexes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Squares(Vector128<uint> y)
    {
        unchecked
        {
            if (Sse2.IsSupported)
            {
                var odd = (y.AsUInt64() >>> 32).AsUInt32();
                return Sse2.Multiply(y, y) + Sse2.Multiply(odd, odd);
            }

            var (low, high) = Vector128.Widen(y);
            return (low * low) + (high * high);
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
