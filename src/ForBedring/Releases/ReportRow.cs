using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>One figure of a report as one row (<i>rad</i>): what files and tables are made of. Every cell has the same rows, withheld or not.</summary>
public sealed class ReportRow
{
    private ReportRow(string item, string measure, string status, decimal? value, int? respondents)
    {
        Item = item;
        Measure = measure;
        Status = status;
        Value = value;
        Respondents = respondents;
    }

    /// <summary><c>survey</c>, or the code of a theme or question.</summary>
    public string Item { get; }

    /// <summary>The measure: <c>responses</c>, <c>responseRate</c>, <c>mean</c>, <c>meanRaw</c>, <c>sd</c>, <c>percentPositive</c>, <c>mature</c>, <c>share1</c> … or <c>change</c>; where asked for also <c>compositePositive</c>, <c>netPromoter</c>, <c>promoters</c>, <c>passives</c>, <c>detractors</c>, and what is given beside them.</summary>
    public string Measure { get; }

    /// <summary><c>shown</c>, <c>atLeast</c>, <c>atMost</c>, <c>withheld</c>, <c>noData</c> or <c>notAsked</c>.</summary>
    public string Status { get; }

    /// <summary>The value, or the bound; null where nothing is shown.</summary>
    public decimal? Value { get; }

    /// <summary>People behind the figure; null where nothing is shown or it is not known.</summary>
    public int? Respondents { get; }

    /// <summary>The item and the measure.</summary>
    public override string ToString() => $"{Item} {Measure} {Status}";

    /// <summary>The rows of a cell: the survey, then each theme followed by its questions.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="themes">The themes with their questions, from the report's basis.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by code; null for none.</param>
    /// <param name="beside">Further figures of a theme or question by code, such as its place among reference values; null for none.</param>
    public static IEnumerable<ReportRow> Of(
        ReportCell cell, ImmutableArray<Theme> themes, Func<string, Disclosed<ScoreFigure>>? change = null, Func<string, IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>>>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(cell);
        yield return Row("survey", "responses", cell.Responses, r => new("survey", "responses", "shown", r.Answered, r.Invited));
        yield return Figure("survey", "responseRate", cell.ResponseRate);
        for (var t = 0; t < themes.Length; t++)
        {
            var (theme, figures) = (themes[t].Code.Value, cell.Themes[t]);
            yield return Figure(theme, "mean", figures.Mean);
            if (figures.RawMean is { } raw) yield return Figure(theme, "meanRaw", raw);
            yield return Figure(theme, "sd", figures.StandardDeviation);
            yield return Figure(theme, "percentPositive", figures.PercentPositive);
            if (figures.Composite is { } composite) yield return Figure(theme, "compositePositive", composite);
            if (figures.Mature is { } mature) yield return Row(theme, "mature", mature, m => new(theme, "mature", "shown", m.IsMature ? 1 : 0, m.Respondents));
            if (change is not null) yield return Change(theme, change(theme));
            foreach (var row in Beside(theme, beside)) yield return row;
            for (var q = 0; q < figures.Questions.Length; q++)
            {
                foreach (var row in Of(figures.Questions[q], themes[t].Questions[q].Scale.Points, change, beside)) yield return row;
            }
        }
    }

    private static IEnumerable<ReportRow> Of(QuestionFigures figures, int points, Func<string, Disclosed<ScoreFigure>>? change, Func<string, IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>>>? beside)
    {
        var code = figures.Code.Value;
        yield return Figure(code, "mean", figures.Mean);
        yield return Figure(code, "meanRaw", figures.RawMean);
        yield return Figure(code, "sd", figures.StandardDeviation);
        yield return Figure(code, "percentPositive", figures.PercentPositive);
        for (var p = 0; p < points; p++)
        {
            var position = p;
            var measure = "share" + NumberText.Machine(p + 1);
            yield return Row(code, measure, figures.Distribution, d => new(code, measure, "shown", d.Shares[position], d.Respondents));
        }

        if (figures.NetPromoter is { } promoter)
        {
            yield return Row(code, "netPromoter", promoter, f => new(code, "netPromoter", "shown", f.Score, f.Respondents));
            yield return Row(code, "promoters", promoter, f => new(code, "promoters", "shown", f.Promoters, f.Respondents));
            yield return Row(code, "passives", promoter, f => new(code, "passives", "shown", f.Passives, f.Respondents));
            yield return Row(code, "detractors", promoter, f => new(code, "detractors", "shown", f.Detractors, f.Respondents));
        }

        if (change is not null) yield return Change(code, change(code));
        foreach (var row in Beside(code, beside)) yield return row;
    }

    private static IEnumerable<ReportRow> Beside(string item, Func<string, IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>>>? beside)
        => beside is null ? [] : beside(item).Select(f => Row(item, f.Key, f.Value, v => new(item, f.Key, StatusOf(v.Bound), v.Value, null)));

    private static ReportRow Change(string item, Disclosed<ScoreFigure> change)
        => Row(item, "change", change, f => new(item, "change", StatusOf(f.Bound), f.Value, null));

    private static ReportRow Figure(string item, string measure, Disclosed<ScoreFigure> figure)
        => Row(item, measure, figure, f => new(item, measure, StatusOf(f.Bound), f.Value, f.Respondents));

    internal static string StatusOf(FigureBound bound) => bound switch { FigureBound.AtLeast => "atLeast", FigureBound.AtMost => "atMost", _ => "shown" };

    private static ReportRow Row<T>(string item, string measure, Disclosed<T> figure, Func<T, ReportRow> shown)
        where T : notnull
        => figure.Match(
            shown,
            _ => new(item, measure, "withheld", null, null),
            () => new(item, measure, "noData", null, null),
            () => new(item, measure, "notAsked", null, null));
}
