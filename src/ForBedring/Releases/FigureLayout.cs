using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>Which figures every cell of a release has, in the order of <see cref="ReportRow"/> (<i>kolonner</i>): the survey, then each theme followed by its questions.</summary>
internal sealed class FigureLayout
{
    public const string Survey = "survey";
    public const string Change = "change";

    private readonly ImmutableArray<Theme> _themes;

    private FigureLayout(ImmutableArray<Theme> themes, ImmutableArray<Item> items)
    {
        _themes = themes;
        Items = items;
        Count = items.Sum(i => i.Measures.Length);
    }

    public ImmutableArray<Item> Items { get; }

    /// <summary>How many figures a cell has.</summary>
    public int Count { get; }

    public static FigureLayout Of(ImmutableArray<Theme> themes, bool hasQuestions, bool hasChange)
    {
        var items = ImmutableArray.CreateBuilder<Item>();
        items.Add(new(Survey, ["responses", "responseRate"]));
        foreach (var theme in themes)
        {
            items.Add(new(theme.Code.Value, [.. OfTheme(theme), .. Last(hasChange)]));
            if (!hasQuestions) continue;
            foreach (var question in theme.Questions) items.Add(new(question.Code.Value, [.. OfQuestion(question), .. Last(hasChange)]));
        }

        return new(themes, items.ToImmutable());
    }

    /// <summary>Writes the figures of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="change">The change of a theme's or question's mean, by code; null where the layout has none.</param>
    /// <param name="figures">As many places as there are figures.</param>
    public void Read(ReportCell cell, Func<string, Disclosed<ScoreFigure>>? change, Span<ToldFigure> figures)
    {
        var at = 0;
        figures[at++] = ToldFigure.Of(cell.Responses);
        figures[at++] = ToldFigure.Of(cell.ResponseRate);
        for (var t = 0; t < cell.Themes.Length; t++)
        {
            var theme = cell.Themes[t];
            figures[at++] = ToldFigure.Of(theme.Mean);
            if (theme.RawMean is { } raw) figures[at++] = ToldFigure.Of(raw);
            figures[at++] = ToldFigure.Of(theme.StandardDeviation);
            figures[at++] = ToldFigure.Of(theme.PercentPositive);
            if (theme.Mature is { } mature) figures[at++] = ToldFigure.Of(mature);
            if (change is not null) figures[at++] = ToldFigure.OfChange(change(theme.Code.Value));
            for (var q = 0; q < theme.Questions.Length; q++)
            {
                var question = theme.Questions[q];
                var points = _themes[t].Questions[q].Scale.Points;
                figures[at++] = ToldFigure.Of(question.Mean);
                figures[at++] = ToldFigure.Of(question.RawMean);
                figures[at++] = ToldFigure.Of(question.StandardDeviation);
                figures[at++] = ToldFigure.Of(question.PercentPositive);
                for (var p = 0; p < points; p++) figures[at++] = ToldFigure.Of(question.Distribution, p);
                if (change is not null) figures[at++] = ToldFigure.OfChange(change(question.Code.Value));
            }
        }
    }

    private static IEnumerable<string> OfTheme(Theme theme)
    {
        yield return "mean";
        if (theme.CommonScale is not null) yield return "meanRaw";
        yield return "sd";
        yield return "percentPositive";
        if (theme.HasMaturity) yield return "mature";
    }

    private static IEnumerable<string> OfQuestion(Question question)
        => new[] { "mean", "meanRaw", "sd", "percentPositive" }.Concat(Enumerable.Range(1, question.Scale.Points).Select(p => "share" + NumberText.Machine(p)));

    private static IEnumerable<string> Last(bool hasChange) => hasChange ? [Change] : [];

    /// <summary>The survey, a theme or a question, with its measures.</summary>
    internal sealed class Item(string code, ImmutableArray<string> measures)
    {
        public string Code { get; } = code;

        public ImmutableArray<string> Measures { get; } = measures;
    }
}
