#if NET
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace ForBedring.Surveys.Aggregation;

/// <summary>Counts runs of sheets of one group, a segment of at most 240 sheets at a time. Each worker has its own, with its scratch.</summary>
internal sealed class SegmentCounter
{
    /// <summary>The most sheets counted before byte-wide counters are emptied; a multiple of 16 below 256.</summary>
    public const int MostSheets = 240;

    private readonly TallyLayout _layout;
    private readonly ThemePlan[] _plans;
#if NET
    private readonly bool _useVectors;
    private readonly byte[] _columns;
    private readonly byte[] _scratch;
#endif

    public SegmentCounter(TallyLayout layout, bool useVectors = true)
    {
        _layout = layout;
        _plans = [.. Enumerable.Range(0, layout.Themes).Select(t => new ThemePlan(layout.Instrument, t))];
#if NET
        _useVectors = useVectors && Transpose.IsSupported && Vector128.IsHardwareAccelerated;
        _columns = _useVectors ? new byte[layout.Stride * 256] : [];
        _scratch = _useVectors ? new byte[1024] : [];
#endif
    }

    /// <summary>Adds sheets, one after the other in rows of the layout's stride, to a group's counts and sums.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="sheets">How many.</param>
    /// <param name="hasTokens">Whether any answer may be "don't know" or "not applicable".</param>
    /// <param name="counts">The group's answer counts.</param>
    /// <param name="sums">The group's sums.</param>
    public void Add(ReadOnlySpan<byte> rows, int sheets, bool hasTokens, Span<int> counts, Span<long> sums)
    {
#if NET
        if (_useVectors)
        {
            for (var at = 0; at < sheets; at += MostSheets)
            {
                var some = Math.Min(MostSheets, sheets - at);
                AddSegment(rows.Slice(at * _layout.Stride, some * _layout.Stride), some, hasTokens, counts, sums);
            }

            return;
        }
#endif
        PlainCounting.Add(_layout, rows, sheets, counts, sums);
    }

#if NET
    private void AddSegment(ReadOnlySpan<byte> rows, int sheets, bool hasTokens, Span<int> counts, Span<long> sums)
    {
        AnswerCounting.Add(rows, sheets, _layout.Stride, _layout.Positions, counts);
        if (hasTokens) AnswerCounting.AddTokens(rows, sheets, _layout.Stride, counts.Slice(_layout.DontKnow * _layout.Stride));
        var isWide = Avx2.IsSupported && sheets > 16;
        if (isWide) Transpose.RowsWide(rows, sheets, _layout.Stride, _columns, _scratch);
        else Transpose.Rows(rows, sheets, _layout.Stride, _columns, _scratch);
        foreach (var plan in _plans)
        {
            if (rows[plan.First] == AnswerCode.NotAsked) continue;
            var own = sums.Slice(plan.Theme * TallyLayout.PerTheme, TallyLayout.PerTheme);
            if (plan.FitsInVectors && isWide) ThemeCounting.AddWide(plan, _columns, _layout.Stride, sheets, own);
            else if (plan.FitsInVectors) ThemeCounting.Add(plan, _columns, _layout.Stride, sheets, own);
            else if (plan.SumsFitInBytes) ThemeCounting.AddLong(plan, _columns, isWide ? 32 : 16, _layout.Stride, sheets, own);
            else AddPlain(plan, rows, sheets, own);
        }

        sums[_layout.Sheets] += sheets;
    }

    private void AddPlain(ThemePlan plan, ReadOnlySpan<byte> rows, int sheets, Span<long> own)
    {
        for (var sheet = 0; sheet < sheets; sheet++) PlainCounting.AddTheme(_layout, plan.Theme, rows.Slice(sheet * _layout.Stride, _layout.Questions), own);
    }
#endif
}
