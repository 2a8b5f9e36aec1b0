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
    public static string Write(IEnumerable<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null)
    {
        using var stream = new MemoryStream();
        Write(stream, reports, change);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the table to a stream as it goes: memory does not grow with the number of reports.</summary>
    /// <param name="stream">Where the table goes; left open.</param>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for no <c>change</c> rows.</param>
    public static void Write(Stream stream, IEnumerable<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reports);
        var output = new Utf8Output(stream);
        output.Write(Header).Write((byte)'\n');
        Rows? rows = null;
        foreach (var report in reports)
        {
            if (rows is null || rows.Basis != report.Basis) rows = new(report.Basis, change is not null);
            foreach (var cell in report.Cells) rows.Write(output, report, cell, change is null ? null : code => change(report, cell, code));
        }

        output.Flush();
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
