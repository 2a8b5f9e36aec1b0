using ForBedring.Comparisons;
using ForBedring.Releases;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports;

/// <summary>The reports of a release as an Excel workbook (<i>regneark</i>): a sheet to read and a tidy sheet with every figure unrounded.</summary>
/// <remarks>No macros, formulas or links. The same reports give the same bytes. Figures that are not shown are words, never numbers.</remarks>
public static class SurveyWorkbook
{
    private static readonly string[] TidyHeads = ["unit", "breakdown", "item", "measure", "value", "n", "status"];

    /// <summary>The workbook as xlsx.</summary>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for none.</param>
    /// <param name="language">The language of the sheet for people.</param>
    /// <param name="percentiles">Reference values given as percentiles; null for none.</param>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public static byte[] Write(
        IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null, ReportLanguage language = ReportLanguage.Bokmaal,
        PercentileReferences? percentiles = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0) throw new ArgumentException("There are no reports.", nameof(reports));
        var workbook = new Workbook();
        WriteOverview(workbook, reports, new SurveyTexts(language));
        WriteTidy(workbook, reports, change, percentiles);
        return workbook.ToArray();
    }

    private static void WriteOverview(Workbook workbook, IReadOnlyList<UnitReport> reports, SurveyTexts texts)
    {
        var sheet = workbook.Sheet(texts.Title);
        sheet.Heads([texts.Unit, "", texts.Answered, texts.ResponseRate, .. reports[0].Basis.Themes.Select(t => t.Label.In(texts.Language))]);
        foreach (var report in reports)
        {
            sheet.Row();
            sheet.Text(report.Id);
            sheet.Text(report.Name);
            sheet.Text(texts.Responses(report.Total));
            Figure(sheet, report.Total.ResponseRate, texts);
            foreach (var theme in report.Total.Themes) Figure(sheet, theme.Mean, texts);
        }
    }

    // Shown exactly: a number that the sheet shows without decimals. Everything else: a word, or a bound.
    private static void Figure(Workbook.WorkSheet sheet, Disclosed<ScoreFigure> figure, SurveyTexts texts)
    {
        if (figure.TryGetShown(out var shown) && shown.IsExact) sheet.Number(shown.Value, Workbook.WholeNumber);
        else sheet.Text(texts.Points(figure, 0));
    }

    private static void WriteTidy(Workbook workbook, IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change, PercentileReferences? percentiles)
    {
        var sheet = workbook.Sheet("tidy");
        sheet.Heads(TidyHeads);
        foreach (var report in reports)
        {
            foreach (var cell in report.Cells)
            {
                foreach (var row in ReportRow.Of(cell, report.Basis.Themes, change is null ? null : code => change(report, cell, code), percentiles is null ? null : code => percentiles.Of(cell, code)))
                {
                    sheet.Row();
                    sheet.Text(report.Id);
                    sheet.Text(cell.Breakdown);
                    sheet.Text(row.Item);
                    sheet.Text(row.Measure);
                    if (row.Value is { } value) sheet.Number(value, Workbook.OneDecimal);
                    else sheet.Skip();
                    if (row.Respondents is { } n) sheet.Number(n, Workbook.WholeNumber);
                    else sheet.Skip();
                    sheet.Text(row.Status);
                }
            }
        }
    }
}
