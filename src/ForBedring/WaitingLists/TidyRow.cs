using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.WaitingLists;

/// <summary>One figure as a row of tidy output (<i>én rad per tall</i>): group, month, metric, value, n, status, reason.</summary>
public sealed class TidyRow
{
    internal TidyRow(string group, YearMonth month, string metric, Figure figure, string leftOutReason)
    {
        Group = group;
        Month = month;
        Metric = metric;
        Figure = figure;
        Reason = figure switch
        {
            Figure.LeftOut => leftOutReason,
            Figure.Suppressed => WaitingListRules.Suppression.Code.Value,
            _ => "",
        };
    }

    /// <summary>The columns, in order.</summary>
    public static ImmutableArray<string> Columns { get; } = ["group", "month", "metric", "value", "n", "status", "reason"];

    /// <summary>The group's name.</summary>
    public string Group { get; }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>The metric's name.</summary>
    public string Metric { get; }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>The month as <c>yyyy-MM</c>.</summary>
    public string MonthText => YearMonthPattern.Iso.Format(Month);

    /// <summary>The value with at most six decimals; empty where there is none.</summary>
    public string ValueText => Figure is Figure.Value value ? NumberText.Machine(value.Number, 6) : "";

    /// <summary>The n; empty where it is suppressed or not recorded.</summary>
    public string NText => Figure switch
    {
        Figure.Value value => NumberText.Machine(value.N),
        Figure.NoData or Figure.LeftOut => "0",
        _ => "",
    };

    /// <summary><c>ok</c>, <c>noData</c>, <c>suppressed</c> or <c>notRecorded</c>.</summary>
    public string Status => StatusOf(Figure);

    /// <summary>A rule code that says why there is no value; empty where nothing needs to be said.</summary>
    public string Reason { get; }

    /// <summary>The row as it stands in a file, with commas.</summary>
    public override string ToString() => string.Join(",", CsvText(Group), MonthText, Metric, ValueText, NText, Status, Reason);

    internal static string StatusOf(Figure figure) => figure switch
    {
        Figure.Value => "ok",
        Figure.Suppressed => "suppressed",
        Figure.NotRecorded => "notRecorded",
        _ => "noData",
    };

    private static string CsvText(string text) => text.IndexOfAny([',', '"', '\n', '\r']) < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
}
