using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;

namespace ForBedring.Tests.Surveys;

/// <summary>Reports with figures that a test chooses, so that what is made of them can be worked out by hand.</summary>
internal static class GivenReport
{
    private static readonly DisclosurePolicy AtFive = DisclosurePolicy.AtThreshold(5).ValueOrThrow();

    /// <summary>A theme's figures. A spread of null is not known.</summary>
    public static ThemeFigures Theme(
        string theme, decimal mean, int people, decimal? spread = null, decimal positive = 50, FigureBound bound = FigureBound.Exact, FigureBound spreadBound = FigureBound.Exact,
        params (string Code, decimal Mean)[] questions)
        => new(
            ThemeCode.From(theme),
            Disclosed<ScoreFigure>.Show(new(mean, people, bound)),
            null,
            spread is { } sd ? Disclosed<ScoreFigure>.Show(new(sd, people, spreadBound)) : Disclosed<ScoreFigure>.None,
            Disclosed<ScoreFigure>.Show(new(positive, people)),
            null,
            [.. questions.Select(q => Question(q.Code, q.Mean, people))]);

    /// <summary>A report on those themes; its instrument asks one question in each unless others are given.</summary>
    public static UnitReport Of(
        string unit, IEnumerable<ThemeFigures> themes, IEnumerable<Theme>? instrument = null, decimal? rate = null, OrgLevel level = OrgLevel.Section, string? member = null, ReportCell? breakdown = null)
    {
        var figures = themes.ToArray();
        var basis = Basis([.. instrument ?? figures.Select(f => Given.Theme(f.Code.Value, Given.Question(f.Code.Value + "-q")))]);
        return new(
            basis, UnitOrGroup.Of(UnitId.From(unit)), unit, level, member is null ? [] : [UnitId.From(member)], null,
            Cell(null, "", figures, rate), breakdown is null ? [] : [breakdown]);
    }

    /// <summary>A report on one theme.</summary>
    public static UnitReport Of(string unit, ThemeFigures theme) => Of(unit, [theme]);

    /// <summary>A cell; a response rate of null is not known.</summary>
    public static ReportCell Cell(string? attribute, string value, IEnumerable<ThemeFigures> themes, decimal? rate = null)
        => new(
            attribute, value, Disclosed<ResponseCount>.Show(new(80, 100)),
            rate is { } percent ? Disclosed<ScoreFigure>.Show(new(percent, 100)) : Disclosed<ScoreFigure>.None, [.. themes]);

    /// <summary>What a report on an instrument with these themes rests on.</summary>
    public static ReportBasis Basis(params Theme[] themes) => new(RoundId.From("2026"), 2026, "test", "1", new('0', 64), [.. themes], ScoringRules.Default, AtFive);

    private static QuestionFigures Question(string code, decimal mean, int people)
        => new(
            QuestionCode.From(code), Disclosed<ScoreFigure>.Show(new(mean, people)), Disclosed<ScoreFigure>.None, Disclosed<ScoreFigure>.None,
            Disclosed<ScoreFigure>.None, Disclosed<AnswerDistribution>.None);
}
