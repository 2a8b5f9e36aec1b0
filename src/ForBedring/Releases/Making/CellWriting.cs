using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Writes the themes of one cell: figures where they are shown, and one of three words where they are not.</summary>
internal sealed class CellWriting(Instrument instrument, DisclosurePolicy policy, Func<int, IEnumerable<int>> publishedQuestions, FamilyDecision[] index, FamilyDecision[] distribution)
{
    /// <summary>A cell that was decided on.</summary>
    public ReportCell Cell(int wanted, string? role, CellCounts counts, bool isEmptyPlace, (Disclosed<ResponseCount> Responses, Disclosed<ScoreFigure> Rate) responses)
    {
        var themes = ImmutableArray.CreateBuilder<ThemeFigures>(instrument.Themes.Length);
        for (var t = 0; t < instrument.Themes.Length; t++) themes.Add(Theme(t, wanted, role, counts, isEmptyPlace));
        return new ReportCell(role is null ? null : "role", role ?? "", responses.Responses, responses.Rate, themes.MoveToImmutable());
    }

    /// <summary>A cell of a unit that is described by its reporting group instead.</summary>
    public ReportCell Pointer(string? role)
        => new(role is null ? null : "role", role ?? "", Disclosed<ResponseCount>.Hidden, Disclosed<ScoreFigure>.Hidden,
            [.. Enumerable.Range(0, instrument.Themes.Length).Select(t => Same(t, Disclosed<ScoreFigure>.Hidden, Disclosed<Maturity>.Hidden, Disclosed<AnswerDistribution>.Hidden))]);

    private ThemeFigures Theme(int theme, int wanted, string? role, CellCounts counts, bool isEmptyPlace)
    {
        if (!isEmptyPlace && IsNotAsked(theme, role, counts)) return Same(theme, Disclosed<ScoreFigure>.Unasked, Disclosed<Maturity>.Unasked, Disclosed<AnswerDistribution>.Unasked);
        if (!index[theme].Shows(wanted))
        {
            var noData = index[theme].IsEmpty(wanted) && (role is null || isEmptyPlace || policy.EmptyBreakdownCells == EmptyBreakdownCells.AsNoData);
            return noData
                ? Same(theme, Disclosed<ScoreFigure>.None, Disclosed<Maturity>.None, Disclosed<AnswerDistribution>.None)
                : Same(theme, Disclosed<ScoreFigure>.Hidden, Disclosed<Maturity>.Hidden, Disclosed<AnswerDistribution>.Hidden);
        }

        var own = instrument.Themes[theme];
        var questions = publishedQuestions(theme).Select(q => Question(q, counts, distribution[theme].Shows(wanted))).ToImmutableArray();
        var none = Disclosed<ScoreFigure>.None;
        return FigureMaking.Theme(instrument, theme, counts, policy.Unanimity) is { } figures
            ? new(own.Code, figures.Mean, figures.Raw, figures.Spread, figures.Positive, figures.Mature, questions)
            : new(own.Code, none, own.CommonScale is null ? null : none, none, none, own.HasMaturity ? Disclosed<Maturity>.None : null, questions);
    }

    private bool IsNotAsked(int theme, string? role, CellCounts counts)
        => role is null ? counts.Theme(theme).Asked == 0 && counts.Sheets > 0 : !instrument.IsAsked(instrument.Themes[theme], role.Length == 0 ? null : role);

    private QuestionFigures Question(int question, CellCounts counts, bool showsDistribution)
    {
        var code = instrument.Questions[question].Code;
        if (FigureMaking.Question(instrument, question, counts, policy.Unanimity) is not { } figures)
            return new(code, Disclosed<ScoreFigure>.None, Disclosed<ScoreFigure>.None, Disclosed<ScoreFigure>.None, Disclosed<ScoreFigure>.None, Disclosed<AnswerDistribution>.None);
        return new(code, figures.Mean, figures.Raw, figures.Spread, figures.Positive, showsDistribution && !figures.IsBanded
            ? Disclosed<AnswerDistribution>.Show(FigureMaking.Distribution(instrument, question, counts))
            : Disclosed<AnswerDistribution>.Hidden);
    }

    private ThemeFigures Same(int theme, Disclosed<ScoreFigure> figure, Disclosed<Maturity> mature, Disclosed<AnswerDistribution> shares)
    {
        var own = instrument.Themes[theme];
        return new(own.Code, figure, own.CommonScale is null ? null : figure, figure, figure, own.HasMaturity ? mature : null,
            [.. publishedQuestions(theme).Select(q => new QuestionFigures(instrument.Questions[q].Code, figure, figure, figure, figure, shares))]);
    }
}
