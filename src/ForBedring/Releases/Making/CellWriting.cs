using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Writes the themes of one cell: figures where they are shown, and one of three words where they are not.</summary>
internal sealed class CellWriting(Instrument instrument, DisclosurePolicy policy, Families families, ReleaseDecisions decisions, ExtraFigures wantedExtras = ExtraFigures.None)
{
    private readonly ExtraMaking _extras = new(instrument, policy, wantedExtras);
    private readonly FigureMaking _making = new(instrument, policy, new(instrument, policy, wantedExtras));

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
        if (!decisions.Index[theme].Shows(wanted))
        {
            var noData = decisions.Index[theme].IsEmpty(wanted) && (role is null || isEmptyPlace || policy.EmptyBreakdownCells == EmptyBreakdownCells.AsNoData);
            return noData
                ? Same(theme, Disclosed<ScoreFigure>.None, Disclosed<Maturity>.None, Disclosed<AnswerDistribution>.None)
                : Same(theme, Disclosed<ScoreFigure>.Hidden, Disclosed<Maturity>.Hidden, Disclosed<AnswerDistribution>.Hidden);
        }

        var own = instrument.Themes[theme];
        var showsDistribution = decisions.Distribution[theme].Shows(wanted);
        var made = new List<FigureMaking.QuestionMade>();
        var questions = ImmutableArray.CreateBuilder<QuestionFigures>();
        foreach (var q in families.ToldQuestions(theme))
        {
            // Also where themes only are released now: what was told of the questions before is not given back by the theme.
            var question = _making.Question(q, counts, showsDistribution);
            if (question is not null) made.Add(question);
            if (policy.Detail == Detail.Questions) questions.Add(question?.Figures ?? NoAnswers(q));
        }

        var none = Disclosed<ScoreFigure>.None;
        return _making.Theme(theme, counts, made, decisions.ShowsMean(theme, wanted), showsDistribution, families.TakesPart) is { } figures
            ? new(own.Code, figures.Mean, figures.Raw, figures.Spread, figures.Positive, figures.Mature, questions.ToImmutable(), _extras.Composite(made, none))
            : new(own.Code, none, own.CommonScale is null ? null : none, none, none, own.HasMaturity ? Disclosed<Maturity>.None : null, questions.ToImmutable(), _extras.Composite(made, none));
    }

    private bool IsNotAsked(int theme, string? role, CellCounts counts)
        => role is null ? counts.Theme(theme).Asked == 0 && counts.Sheets > 0 : !instrument.IsAsked(instrument.Themes[theme], role.Length == 0 ? null : role);

    private QuestionFigures NoAnswers(int question)
        => new(instrument.Questions[question].Code, Disclosed<ScoreFigure>.None, Disclosed<ScoreFigure>.None, Disclosed<ScoreFigure>.None, Disclosed<ScoreFigure>.None, Disclosed<AnswerDistribution>.None,
            _extras.NetPromoter(question, Disclosed<AnswerDistribution>.None));

    private ThemeFigures Same(int theme, Disclosed<ScoreFigure> figure, Disclosed<Maturity> mature, Disclosed<AnswerDistribution> shares)
    {
        var own = instrument.Themes[theme];
        return new(own.Code, figure, own.CommonScale is null ? null : figure, figure, figure, own.HasMaturity ? mature : null,
            [.. families.ShownQuestions(theme).Select(q => new QuestionFigures(instrument.Questions[q].Code, figure, figure, figure, figure, shares, _extras.NetPromoter(q, shares)))], _extras.Composite(figure));
    }
}
