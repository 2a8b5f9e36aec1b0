using ForBedring.Surveys.Aggregation;

namespace ForBedring.Surveys;

/// <summary>Everything counted in one cell: a group, or any union of groups. Read only by disclosure control.</summary>
internal sealed class CellCounts
{
    private readonly TallyRows _rows;
    private readonly int _row;

    public CellCounts(TallyRows rows, int row)
    {
        _rows = rows;
        _row = row;
    }

    private TallyLayout Layout => _rows.Layout;

    /// <summary>The counts of several cells added up, such as one unit's of several rounds with the same instrument.</summary>
    public static CellCounts Sum(IReadOnlyList<CellCounts> cells)
    {
        var sum = new TallyRows(cells[0].Layout, 1);
        foreach (var cell in cells) sum.Add(0, cell._rows, cell._row);
        return new(sum, 0);
    }

    /// <summary>Sheets answered.</summary>
    public long Sheets => _rows.SumsOf(_row)[Layout.Sheets];

    /// <summary>The counts of a theme.</summary>
    public ThemeCounts Theme(int theme)
    {
        var sums = _rows.SumsOf(_row).Slice(theme * TallyLayout.PerTheme, TallyLayout.PerTheme);
        return new(sums[TallyLayout.Asked], sums[TallyLayout.Respondents], sums[TallyLayout.Sum], sums[TallyLayout.SumOfSquares], sums[TallyLayout.Positives], sums[TallyLayout.NoneAnswered]);
    }

    /// <summary>Answers at a position 0 … k − 1, as answered (not reversed).</summary>
    public long AnswersAt(int question, int position) => _rows.CountsOf(_row)[(position * Layout.Stride) + question];

    /// <summary>All answers to a question, n.</summary>
    public long AnswersTo(int question)
    {
        var counts = _rows.CountsOf(_row);
        var total = 0L;
        for (var p = 0; p < Layout.Instrument.Questions[question].Scale.Points; p++) total += counts[(p * Layout.Stride) + question];
        return total;
    }

    /// <summary>Non-answers of one kind to a question.</summary>
    public long NonAnswersTo(int question, NonAnswer kind) => kind switch
    {
        NonAnswer.DontKnow => AnswersAt(question, Layout.DontKnow),
        NonAnswer.NotApplicable => AnswersAt(question, Layout.NotApplicable),
        _ => Theme(Layout.ThemeOf[question]).Asked - AnswersTo(question) - AnswersAt(question, Layout.DontKnow) - AnswersAt(question, Layout.NotApplicable),
    };

    /// <summary>Whether these counts can be an earlier version's and more people: nothing became fewer, and no sum changed without people.</summary>
    public bool OnlyAddsTo(CellCounts earlier)
    {
        if (!AtLeast(_rows.CountsOf(_row), earlier._rows.CountsOf(earlier._row)) || !AtLeast(_rows.SumsOf(_row), earlier._rows.SumsOf(earlier._row))) return false;
        for (var t = 0; t < Layout.Instrument.Themes.Length; t++)
        {
            var (now, before) = (Theme(t), earlier.Theme(t));
            if (now.Respondents == before.Respondents && (now.Sum != before.Sum || now.SumOfSquares != before.SumOfSquares || now.Positives != before.Positives)) return false;
        }

        return true;
    }

    /// <summary>The theme's figures; null where nobody has an index.</summary>
    public ScoreArithmetic.Moments? ThemeMoments(int theme) => ScoreArithmetic.OfTheme(Layout.Instrument, theme, this);

    /// <summary>The question's figures; null where nobody answered.</summary>
    public ScoreArithmetic.Moments? QuestionMoments(int question) => ScoreArithmetic.OfQuestion(Layout.Instrument, question, this);

    private static bool AtLeast<T>(ReadOnlySpan<T> now, ReadOnlySpan<T> before)
        where T : IComparable<T>
    {
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i].CompareTo(before[i]) < 0) return false;
        }

        return true;
    }
}
