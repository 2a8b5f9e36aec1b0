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

    /// <summary>The sum of the scored positions (turned where the question is reversed) of a question's answers, and how many they are.</summary>
    public (long Sum, long N) Scored(int question)
    {
        var counts = _rows.CountsOf(_row);
        var asked = Layout.Instrument.Questions[question];
        var k = asked.Scale.Points;
        long n = 0, sum = 0;
        for (int p = 0, at = question; p < k; p++, at += Layout.Stride)
        {
            n += counts[at];
            sum += (long)counts[at] * p;
        }

        return (asked.IsReversed ? ((k - 1) * n) - sum : sum, n);
    }

    /// <summary>Non-answers of one kind to a question.</summary>
    public long NonAnswersTo(int question, NonAnswer kind) => kind switch
    {
        NonAnswer.DontKnow => AnswersAt(question, Layout.DontKnow),
        NonAnswer.NotApplicable => AnswersAt(question, Layout.NotApplicable),
        _ => Theme(Layout.ThemeOf[question]).Asked - AnswersTo(question) - AnswersAt(question, Layout.DontKnow) - AnswersAt(question, Layout.NotApplicable),
    };

    /// <summary>The theme's figures; null where nobody has an index.</summary>
    public ScoreArithmetic.Moments? ThemeMoments(int theme, Func<int, bool>? takesPart = null) => ScoreArithmetic.OfTheme(Layout.Instrument, theme, this, takesPart);

    /// <summary>The question's figures; null where nobody answered.</summary>
    public ScoreArithmetic.Moments? QuestionMoments(int question) => ScoreArithmetic.OfQuestion(Layout.Instrument, question, this);
}
