using System.Text;
using ForBedring.Rules;

namespace ForBedring.Releases;

/// <summary>Reports as a tidy table in CSV (<i>ryddig tabell</i>): one row for every figure of every cell, withheld or not, so that the presence of a row says nothing.</summary>
/// <remarks>UTF-8 without byte order mark, comma, LF, RFC 4180 quoting; numbers with a point, at most ten decimals, no trailing zeros. One word for everything withheld.</remarks>
public static class TidyReport
{
    /// <summary>The header.</summary>
    public const string Header = "unit,breakdown,item,measure,value,n,status";

    /// <summary>The table as text.</summary>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no <c>change</c> rows.</param>
    public static string Write(IEnumerable<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var text = new StringBuilder(4096).Append(Header).Append('\n');
        foreach (var report in reports)
        {
            foreach (var cell in report.Cells)
            {
                foreach (var row in ReportRow.Of(cell, report.Basis.Themes, change is null ? null : code => change(report, cell, code)))
                {
                    Field(text, report.Id).Append(',');
                    Field(text, cell.Breakdown).Append(',');
                    Field(text, row.Item).Append(',').Append(row.Measure).Append(',');
                    if (row.Value is { } value) text.Append(NumberText.Machine(value));
                    text.Append(',');
                    if (row.Respondents is { } n) text.Append(NumberText.Machine(n));
                    text.Append(',').Append(row.Status).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>The table for a double click in a Norwegian Excel: semicolons, decimal comma, CR LF, and names of units, themes and questions beside their codes.</summary>
    /// <remarks>Begins with a byte order mark, which must be kept when the text is encoded as UTF-8. A text that Excel would run as a formula gets a blank before it.</remarks>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no <c>change</c> rows.</param>
    /// <param name="language">The language of the names.</param>
    public static string WriteForExcel(IEnumerable<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null, ReportLanguage language = ReportLanguage.Bokmaal)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var text = new StringBuilder(4096).Append('\uFEFF').Append("unit;unit_name;breakdown;item;item_name;measure;value;n;status\r\n");
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            if (names.Count == 0)
            {
                foreach (var theme in report.Basis.Themes)
                {
                    names[theme.Code.Value] = theme.Label.In(language);
                    foreach (var question in theme.Questions) names[question.Code.Value] = question.Text?.In(language) ?? "";
                }
            }

            foreach (var cell in report.Cells)
            {
                foreach (var row in ReportRow.Of(cell, report.Basis.Themes, change is null ? null : code => change(report, cell, code)))
                {
                    foreach (var field in new[] { report.Id, report.Name, cell.Breakdown, row.Item, names.TryGetValue(row.Item, out var name) ? name : "" }) ExcelField(text, field).Append(';');
                    text.Append(row.Measure).Append(';').Append(row.Value is { } value ? NumberText.Machine(value).Replace('.', ',') : "").Append(';')
                        .Append(row.Respondents is { } n ? NumberText.Machine(n) : "").Append(';').Append(row.Status).Append("\r\n");
                }
            }
        }

        return text.ToString();
    }

    private static StringBuilder ExcelField(StringBuilder text, string field)
    {
        var safe = field.Length > 0 && field[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? " " + field : field;
        return safe.IndexOfAny(['"', ';', '\n', '\r']) < 0 ? text.Append(safe) : text.Append('"').Append(safe.Replace("\"", "\"\"")).Append('"');
    }

    private static StringBuilder Field(StringBuilder text, string field)
        => field.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? text.Append(field) : text.Append('"').Append(field.Replace("\"", "\"\"")).Append('"');
}
