namespace ForBedring.Surveys.Aggregation;

/// <summary>The plain way to count a run of sheets of one group, answer by answer: the definition that faster ways must agree with.</summary>
internal static class PlainCounting
{
    /// <summary>Adds sheets [from, to) of rows of <c>stride</c> bytes to one group's counts and sums.</summary>
    public static void Add(TallyLayout layout, ReadOnlySpan<byte> rows, int sheets, Span<int> counts, Span<long> sums)
    {
        for (var sheet = 0; sheet < sheets; sheet++)
        {
            var row = rows.Slice(sheet * layout.Stride, layout.Questions);
            CountAnswers(layout, row, counts);
            AddThemes(layout, row, sums);
            sums[layout.Sheets]++;
        }
    }

    public static void CountAnswers(TallyLayout layout, ReadOnlySpan<byte> row, Span<int> counts)
    {
        for (var q = 0; q < row.Length; q++)
        {
            var code = row[q];
            if (code is AnswerCode.Blank or AnswerCode.NotAsked) continue;
            var slot = code switch
            {
                AnswerCode.DontKnow => layout.DontKnow,
                AnswerCode.NotApplicable => layout.NotApplicable,
                _ => code - 1,
            };
            counts[(slot * layout.Stride) + q]++;
        }
    }

    public static void AddThemes(TallyLayout layout, ReadOnlySpan<byte> row, Span<long> sums)
    {
        for (var t = 0; t < layout.Themes; t++) AddTheme(layout, t, row, sums.Slice(t * TallyLayout.PerTheme, TallyLayout.PerTheme));
    }

    public static void AddTheme(TallyLayout layout, int theme, ReadOnlySpan<byte> row, Span<long> sums)
    {
        var arithmetic = layout.Instrument.Arithmetic[theme];
        var first = layout.Instrument.FirstQuestions[theme];
        if (row[first] == AnswerCode.NotAsked) return;
        int points = 0, answered = 0;
        for (var q = 0; q < arithmetic.Questions; q++)
        {
            var code = row[first + q];
            if (!AnswerCode.IsAnswer(code)) continue;
            points += arithmetic.Points[q][code - 1];
            answered++;
        }

        sums[TallyLayout.Asked]++;
        if (answered == 0) sums[TallyLayout.NoneAnswered]++;
        if (arithmetic.Factors[answered] == 0) return;
        var y = (long)points * arithmetic.Factors[answered];
        sums[TallyLayout.Respondents]++;
        sums[TallyLayout.Sum] += y;
        sums[TallyLayout.SumOfSquares] += y * y;
        if (y >= arithmetic.PositiveFrom) sums[TallyLayout.Positives]++;
    }
}
