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
    /// <param name="beside">Further figures of a theme or question by cell and code; null for none.</param>
    public static string Write(
        IEnumerable<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null,
        Func<ReportCell, string, IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>>>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var text = new StringBuilder(4096).Append(Header).Append('\n');
        foreach (var report in reports)
        {
            foreach (var cell in report.Cells)
            {
                foreach (var row in ReportRow.Of(cell, report.Basis.Themes, change is null ? null : code => change(report, cell, code), beside is null ? null : code => beside(cell, code)))
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

    private static StringBuilder Field(StringBuilder text, string field)
        => field.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? text.Append(field) : text.Append('"').Append(field.Replace("\"", "\"\"")).Append('"');
}
