using System.IO;
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
        using var stream = new MemoryStream();
        Write(stream, reports, change, beside);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the table to a stream as it goes: memory does not grow with the number of reports.</summary>
    /// <param name="stream">Where the table goes; left open.</param>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no <c>change</c> rows.</param>
    /// <param name="beside">Further figures of a theme or question by cell and code; null for none.</param>
    public static void Write(
        Stream stream, IEnumerable<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null,
        Func<ReportCell, string, IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>>>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reports);
        var output = new Utf8Output(stream);
        output.Write(Header).Write((byte)'\n');
        Rows? rows = null;
        foreach (var report in reports)
        {
            if (rows is null || rows.Basis != report.Basis) rows = new(report.Basis, change is not null);
            foreach (var cell in report.Cells)
            {
                Func<string, Disclosed<ScoreFigure>>? changeOf = change is null ? null : code => change(report, cell, code);
                if (beside is null && !HasExtras(cell)) rows.Write(output, report, cell, changeOf);
                else WriteEach(output, report, cell, ReportRow.Of(cell, report.Basis.Themes, changeOf, beside is null ? null : code => beside(cell, code)));
            }
        }

        output.Flush();
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

    private static bool HasExtras(ReportCell cell) => cell.Themes.Any(t => t.Composite is not null || t.Questions.Any(q => q.NetPromoter is not null));

    // Figures that only some releases have, row by row.
    private static void WriteEach(Utf8Output output, UnitReport report, ReportCell cell, IEnumerable<ReportRow> rows)
    {
        var start = Field(report.Id) + "," + Field(cell.Breakdown);
        foreach (var row in rows)
        {
            var value = row.Value is { } figure ? NumberText.Machine(figure) : "";
            var people = row.Respondents is { } n ? NumberText.Machine(n) : "";
            output.Write(Encoding.UTF8.GetBytes($"{start},{Field(row.Item)},{row.Measure},{value},{people},{row.Status}\n"));
        }
    }

    private static StringBuilder ExcelField(StringBuilder text, string field)
    {
        var safe = field.Length > 0 && field[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? " " + field : field;
        return safe.IndexOfAny(['"', ';', '\n', '\r']) < 0 ? text.Append(safe) : text.Append('"').Append(safe.Replace("\"", "\"\"")).Append('"');
    }

    private static string Field(string field)
        => field.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? field : "\"" + field.Replace("\"", "\"\"") + "\"";

    /// <summary>The rows of one release's cells: what every cell repeats is written out once.</summary>
    private sealed class Rows
    {
        private readonly FigureLayout _layout;
        private readonly byte[][] _names;
        private readonly ToldFigure[] _figures;

        public Rows(ReportBasis basis, bool hasChange)
        {
            Basis = basis;
            _layout = FigureLayout.Of(basis.Themes, basis.Policy.Detail == Detail.Questions, hasChange);
            _names = [.. _layout.Items.SelectMany(i => i.Measures.Select(m => Encoding.UTF8.GetBytes("," + Field(i.Code) + "," + m + ",")))];
            _figures = new ToldFigure[_layout.Count];
        }

        public ReportBasis Basis { get; }

        public void Write(Utf8Output output, UnitReport report, ReportCell cell, Func<string, Disclosed<ScoreFigure>>? change)
        {
            var start = Encoding.UTF8.GetBytes(Field(report.Id) + "," + Field(cell.Breakdown));
            _layout.Read(cell, change, _figures);
            for (var i = 0; i < _figures.Length; i++)
            {
                ref readonly var figure = ref _figures[i];
                output.Write(start).Write(_names[i]);
                if (figure.State == ToldState.Shown) output.Write(figure.Value);
                output.Write((byte)',');
                if (figure.Respondents is { } n) output.Write((long)n);
                output.Write(StatusOf(figure));
            }
        }

        private static ReadOnlySpan<byte> StatusOf(in ToldFigure figure) => figure.State switch
        {
            ToldState.Shown => figure.Bound switch { FigureBound.AtLeast => ",atLeast\n"u8, FigureBound.AtMost => ",atMost\n"u8, _ => ",shown\n"u8 },
            ToldState.Withheld => ",withheld\n"u8,
            ToldState.NoData => ",noData\n"u8,
            _ => ",notAsked\n"u8,
        };
    }
}
