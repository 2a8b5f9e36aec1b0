using System.IO;
using ForBedring.Comparisons;
using ForBedring.Releases;
using ForBedring.Reports.Markup;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Reports;

/// <summary>The reports of a release as one page (<i>undersøkelsesrapport</i>): a table of all units and themes, then each unit with its questions.</summary>
/// <remarks>Figures are rounded here and only here, once, half away from zero: scores and response rates to whole numbers, percent positive and spread to one decimal. Shares add to 100.</remarks>
public static class SurveyPage
{
    private const int StepPoints = 5;

    /// <summary>The page of a release as HTML: units in the order of the tree, each compared with the whole.</summary>
    /// <param name="release">The release.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no column of changes.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="percentiles">Reference values given as percentiles; null for no column of standings.</param>
    public static string Write(
        SurveyRelease release, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null, ReportLanguage language = ReportLanguage.Bokmaal, PercentileReferences? percentiles = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        var tree = release.Round.Organisation;
        var place = new Dictionary<string, int>(tree.Units.Length, StringComparer.Ordinal);
        foreach (var unit in tree.PreOrder) place[tree.Units[unit].Id.Value] = place.Count;

        // Units as the tree has them, then groups, which may have the id of a unit.
        return Write([.. release.Reports.OrderBy(r => r.Members.IsEmpty && place.TryGetValue(r.Id, out var at) ? at : int.MaxValue)], change, language, percentiles);
    }

    /// <summary>The page as HTML.</summary>
    /// <remarks>Units are indented by their level. Arrows compare with the one unit of the highest level, wherever it stands; where there is none, or several, there are no arrows.</remarks>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no column of changes.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="percentiles">Reference values given as percentiles; null for no column of standings.</param>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public static string Write(
        IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null, ReportLanguage language = ReportLanguage.Bokmaal,
        PercentileReferences? percentiles = null)
        => Page(reports, change, language, percentiles).ToHtml();

    /// <summary>Writes the page as HTML in UTF-8 to a stream as it goes: memory does not grow with the number of reports, their headings aside.</summary>
    /// <param name="stream">Where the page goes; left open.</param>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no column of changes.</param>
    /// <param name="language">The language of the page.</param>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public static void Write(
        Stream stream, IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null, ReportLanguage language = ReportLanguage.Bokmaal)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Page(reports, change, language, null).WriteHtml(stream);
    }

    private static ReportPage Page(
        IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change, ReportLanguage language, PercentileReferences? percentiles)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0) throw new ArgumentException("There are no reports.", nameof(reports));
        var texts = new SurveyTexts(language);
        var basis = reports[0].Basis;
        var names = new ItemNames(basis, language);
        return ReportPage.Create(language, $"{texts.Title} {basis.Round}", texts.Lead)
            .WithFact(texts.Instrument, $"{basis.InstrumentCode} {basis.InstrumentVersion}")
            .WithFact(texts.Policy, basis.Policy.Name)
            .WithFact(texts.Fingerprint, basis.InstrumentFingerprint.Substring(0, 12))
            .WithSections([new("overview", texts.Overview, writer => Overview(writer, reports, basis, texts))])
            .WithSections(reports.Select((report, i) => new ReportPage.Section("unit-" + NumberText.Machine(i + 1), $"{report.Id} {report.Name}", writer => Unit(writer, report, change, percentiles, texts, names))))
            .WithClosing(percentiles is null ? texts.Closing : texts.Closing + " " + texts.PercentilesFrom(percentiles));
    }

    private static void Overview(MarkupWriter writer, IReadOnlyList<UnitReport> reports, ReportBasis basis, SurveyTexts texts)
    {
        var table = new HeatTable(texts.OverviewCaption, texts.Unit, basis.Themes.Select(t => t.Label.In(texts.Language)).Prepend(texts.Answered));
        var highest = reports.Where(r => r.Members.IsEmpty).Select(r => r.Level).DefaultIfEmpty(reports[0].Level).Min();
        var tops = reports.Where(r => r.Members.IsEmpty && r.Level == highest).Take(2).ToList();
        var top = tops.Count == 1 ? tops[0] : null;
        table.WriteTo(writer, reports.Select(report =>
        {
            var cells = report.Total.Themes.Select((theme, i) => theme.Mean.Match(
                mean => HeatTable.Shown(texts.Figure(mean, 0), top is null ? null : Steps(mean, top.Total.Themes[i].Mean)),
                _ => HeatTable.Withheld(texts.Withheld),
                () => HeatTable.Empty(texts.NoData),
                () => HeatTable.Empty(texts.NotAsked)));
            return HeatTable.RowOf($"{report.Id} {report.Name}", report.Members.IsEmpty ? Math.Max(0, report.Level - highest) : 0, cells.Prepend(texts.Responses(report.Total)));
        }));
        var legend = HeatTable.Legend.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = NumberText.Machine(StepPoints), ["twice"] = NumberText.Machine(2 * StepPoints) });
        writer.Leaf("p", legend.In(texts.Language));
    }

    private static int? Steps(ScoreFigure mean, Disclosed<ScoreFigure> top)
        => top.TryGetShown(out var other) && mean.IsExact && other.IsExact ? HeatTable.Steps(mean.Value, other.Value, StepPoints) : null;

    private static void Unit(
        MarkupWriter writer, UnitReport report, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change, PercentileReferences? percentiles, SurveyTexts texts, ItemNames names)
    {
        if (report.ReportedIn is { } group) writer.Leaf("p", texts.ReportedIn(group.Value));
        if (!report.Members.IsEmpty) writer.Leaf("p", texts.Members(string.Join(", ", report.Members.Select(m => m.Value))));
        foreach (var cell in report.Cells)
        {
            var caption = $"{report.Id} {report.Name}" + (cell.IsTotal ? "" : ", " + (cell.Value.Length == 0 ? texts.NoRole : cell.Value));
            writer.Leaf("p", $"{texts.Answered}: {texts.Responses(cell)} · {texts.ResponseRate}: {texts.Percent(cell.ResponseRate, 0)}");
            var table = new HtmlTable(caption);
            var (hasComposite, hasPromoter) = (cell.Themes.Any(t => t.Composite is not null), cell.Themes.Any(t => t.Questions.Any(q => q.NetPromoter is not null)));
            var heads = new[] { texts.Theme, texts.Mean, "n", texts.Spread, texts.Positive, texts.Distribution }
                .Concat(hasComposite ? [texts.Composite] : []).Concat(hasPromoter ? [texts.NetPromoter] : []).Concat(change is null ? [] : [texts.Change]).Concat(percentiles is null ? [] : [texts.Standing]);
            foreach (var head in heads) table.Column(head);
            table.WriteTo(writer, Rows(report, cell, change, percentiles, hasComposite, hasPromoter, texts, names));
        }
    }

    private static IEnumerable<IEnumerable<HtmlTable.Cell>> Rows(
        UnitReport report, ReportCell cell, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change, PercentileReferences? percentiles, bool hasComposite, bool hasPromoter, SurveyTexts texts, ItemNames names)
    {
        for (var t = 0; t < cell.Themes.Length; t++)
        {
            var figures = cell.Themes[t];
            var mature = figures.Mature is { } m && m.TryGetShown(out var climate) ? " · " + texts.Maturity(climate.IsMature) : "";
            yield return Row(names.Theme(t), figures.Code.Value, figures.Mean, figures.StandardDeviation, texts.Percent(figures.PercentPositive, 1) + mature, "", figures.Composite, null);
            foreach (var question in figures.Questions)
            {
                yield return Row(
                    names.Question(t, question.Code), question.Code.Value, question.Mean, question.StandardDeviation, texts.Percent(question.PercentPositive, 1), texts.Shares(question.Distribution), null, question.NetPromoter);
            }
        }

        List<HtmlTable.Cell> Row(
            string name, string code, Disclosed<ScoreFigure> mean, Disclosed<ScoreFigure> spread, string positive, string distribution, Disclosed<ScoreFigure>? composite, Disclosed<NetPromoterFigure>? promoter)
        {
            var n = mean.TryGetShown(out var shown) ? PersonText.Number(shown.Respondents, texts.Language) : "";
            List<HtmlTable.Cell> row = [name, texts.Points(mean, 0), n, texts.Points(spread, 1), positive, distribution];
            if (hasComposite) row.Add(composite is null ? "" : texts.Percent(composite, 1));
            if (hasPromoter) row.Add(promoter is null ? "" : texts.PromoterOf(promoter));
            if (change is not null) row.Add(texts.ChangeOf(change(report, cell, code)));
            if (percentiles is not null) row.Add(texts.StandingOf(percentiles, cell, code));
            return row;
        }
    }

    /// <summary>The names of themes and questions as the tables have them, made once.</summary>
    private sealed class ItemNames
    {
        private readonly ImmutableArray<string> _themes;
        private readonly ImmutableArray<Dictionary<QuestionCode, string>> _questions;

        public ItemNames(ReportBasis basis, ReportLanguage language)
        {
            _themes = [.. basis.Themes.Select(t => t.Label.In(language))];
            _questions = [.. basis.Themes.Select(t => t.Questions.GroupBy(q => q.Code).ToDictionary(q => q.Key, q => Of(q.Key, q.First().Text?.In(language))))];
        }

        public string Theme(int theme) => _themes[theme];

        public string Question(int theme, QuestionCode code) => _questions[theme].TryGetValue(code, out var name) ? name : Of(code, null);

        private static string Of(QuestionCode code, string? text) => "\u2013 " + (text is null ? code.Value : code.Value + " " + text);
    }
}
