using ForBedring.Comparisons;
using ForBedring.Releases;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports;

/// <summary>The reports of a release as one page (<i>undersøkelsesrapport</i>): a table of all units and themes, then each unit with its questions.</summary>
/// <remarks>Figures are rounded here and only here, once, half away from zero: scores and response rates to whole numbers, percent positive and spread to one decimal. Shares add to 100.</remarks>
public static class SurveyPage
{
    private const int StepPoints = 5;

    /// <summary>The page as HTML.</summary>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no column of changes.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="percentiles">Reference values given as percentiles; null for no column of standings.</param>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public static string Write(
        IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null, ReportLanguage language = ReportLanguage.Bokmaal,
        PercentileReferences? percentiles = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0) throw new ArgumentException("There are no reports.", nameof(reports));
        var texts = new SurveyTexts(language);
        var basis = reports[0].Basis;
        var page = ReportPage.Create(language, $"{texts.Title} {basis.Round}", texts.Lead)
            .WithFact(texts.Instrument, $"{basis.InstrumentCode} {basis.InstrumentVersion}")
            .WithFact(texts.Policy, basis.Policy.Name)
            .WithFact(texts.Fingerprint, basis.InstrumentFingerprint.Substring(0, 12))
            .WithSection("overview", texts.Overview, Overview(reports, basis, texts));
        for (var i = 0; i < reports.Count; i++)
            page = page.WithSection("unit-" + NumberText.Machine(i + 1), $"{reports[i].Id} {reports[i].Name}", Unit(reports[i], change, percentiles, texts));
        return page.WithClosing(percentiles is null ? texts.Closing : texts.Closing + " " + texts.PercentilesFrom(percentiles)).ToHtml();
    }

    private static HtmlFragment Overview(IReadOnlyList<UnitReport> reports, ReportBasis basis, SurveyTexts texts)
    {
        var table = new HeatTable(texts.OverviewCaption, texts.Unit, basis.Themes.Select(t => t.Label.In(texts.Language)).Prepend(texts.Answered));
        var top = reports[0].Total;
        foreach (var report in reports)
        {
            var cells = report.Total.Themes.Select((theme, i) => theme.Mean.Match(
                mean => HeatTable.Shown(texts.Figure(mean, 0), Steps(mean, top.Themes[i].Mean)),
                _ => HeatTable.Withheld(texts.Withheld),
                () => HeatTable.Empty(texts.NoData),
                () => HeatTable.Empty(texts.NotAsked)));
            table.Row($"{report.Id} {report.Name}", Math.Max(0, report.Level - reports[0].Level), cells.Prepend(texts.Responses(report.Total)));
        }

        var legend = HeatTable.Legend.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = NumberText.Machine(StepPoints), ["twice"] = NumberText.Machine(2 * StepPoints) });
        return HtmlFragment.Join(table.ToFragment(), HtmlFragment.Paragraph(legend.In(texts.Language)));
    }

    private static int? Steps(ScoreFigure mean, Disclosed<ScoreFigure> top)
        => top.TryGetShown(out var other) && mean.IsExact && other.IsExact ? HeatTable.Steps(mean.Value, other.Value, StepPoints) : null;

    private static HtmlFragment Unit(UnitReport report, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change, PercentileReferences? percentiles, SurveyTexts texts)
    {
        var parts = new List<HtmlFragment>();
        if (report.ReportedIn is { } group) parts.Add(HtmlFragment.Paragraph(texts.ReportedIn(group.Value)));
        if (!report.Members.IsEmpty) parts.Add(HtmlFragment.Paragraph(texts.Members(string.Join(", ", report.Members.Select(m => m.Value)))));
        foreach (var cell in report.Cells)
        {
            var (hasComposite, hasPromoter) = (cell.Themes.Any(t => t.Composite is not null), cell.Themes.Any(t => t.Questions.Any(q => q.NetPromoter is not null)));
            var heads = new[] { texts.Theme, texts.Mean, "n", texts.Spread, texts.Positive, texts.Distribution }
                .Concat(hasComposite ? [texts.Composite] : []).Concat(hasPromoter ? [texts.NetPromoter] : []).Concat(change is null ? [] : [texts.Change]).Concat(percentiles is null ? [] : [texts.Standing]);
            var caption = $"{report.Id} {report.Name}" + (cell.IsTotal ? "" : ", " + (cell.Value.Length == 0 ? texts.NoRole : cell.Value));
            parts.Add(HtmlFragment.Paragraph($"{texts.Answered}: {texts.Responses(cell)} · {texts.ResponseRate}: {texts.Percent(cell.ResponseRate, 0)}"));
            parts.Add(HtmlFragment.Table(caption, heads, Rows(report, cell, change, percentiles, hasComposite, hasPromoter, texts)));
        }

        return HtmlFragment.Join([.. parts]);
    }

    private static IEnumerable<IEnumerable<string>> Rows(
        UnitReport report, ReportCell cell, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change, PercentileReferences? percentiles, bool hasComposite, bool hasPromoter, SurveyTexts texts)
    {
        for (var t = 0; t < cell.Themes.Length; t++)
        {
            var (theme, figures) = (report.Basis.Themes[t], cell.Themes[t]);
            var mature = figures.Mature is { } m && m.TryGetShown(out var climate) ? " · " + texts.Maturity(climate.IsMature) : "";
            yield return Row(theme.Label.In(texts.Language), figures.Code.Value, figures.Mean, figures.StandardDeviation, texts.Percent(figures.PercentPositive, 1) + mature, "", figures.Composite, null);
            foreach (var question in figures.Questions)
            {
                var name = theme.Questions.FirstOrDefault(q => q.Code == question.Code)?.Text?.In(texts.Language);
                yield return Row("\u2013 " + (name is null ? question.Code.Value : question.Code.Value + " " + name), question.Code.Value, question.Mean, question.StandardDeviation, texts.Percent(question.PercentPositive, 1), texts.Shares(question.Distribution), null, question.NetPromoter);
            }
        }

        IEnumerable<string> Row(string name, string code, Disclosed<ScoreFigure> mean, Disclosed<ScoreFigure> spread, string positive, string distribution, Disclosed<ScoreFigure>? composite, Disclosed<NetPromoterFigure>? promoter)
        {
            var n = mean.TryGetShown(out var shown) ? PersonText.Number(shown.Respondents, texts.Language) : "";
            IEnumerable<string> row = [name, texts.Points(mean, 0), n, texts.Points(spread, 1), positive, distribution];
            if (hasComposite) row = row.Append(composite is null ? "" : texts.Percent(composite, 1));
            if (hasPromoter) row = row.Append(promoter is null ? "" : texts.PromoterOf(promoter));
            if (change is not null) row = row.Append(texts.ChangeOf(change(report, cell, code)));
            return percentiles is null ? row : row.Append(texts.StandingOf(percentiles, cell, code));
        }
    }
}
