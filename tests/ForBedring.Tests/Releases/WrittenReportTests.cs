using System.Text;
using ForBedring.Json;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Tests.Releases;

/// <summary>What writers write without an object for each figure is what the rows of the reports say.</summary>
public class WrittenReportTests
{
    private static readonly Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>> Change = (report, cell, code) => ((report.Id.Length + cell.Breakdown.Length + code.Length) % 3) switch
    {
        0 => Disclosed<ScoreFigure>.Hidden,
        1 => Disclosed<ScoreFigure>.None,
        _ => Disclosed<ScoreFigure>.Show(new ScoreFigure(-1.25m, 9, FigureBound.AtMost)),
    };

    public static TheoryData<string> Policies => ["standard", "exact", "themes"];

    [Theory]
    [MemberData(nameof(Policies))]
    public void TheTidyTableHoldsTheRows(string policy)
    {
        foreach (var change in new[] { null, Change })
        {
            var reports = Reports(policy);
            var plain = new StringBuilder(TidyReport.Header + "\n");
            foreach (var report in reports)
            {
                foreach (var cell in report.Cells)
                {
                    foreach (var row in ReportRow.Of(cell, report.Basis.Themes, change is null ? null : code => change(report, cell, code)))
                    {
                        plain.Append(Quoted(report.Id)).Append(',').Append(Quoted(cell.Breakdown)).Append(',').Append(Quoted(row.Item)).Append(',').Append(row.Measure).Append(',')
                            .Append(row.Value is { } v ? NumberText.Machine(v) : "").Append(',').Append(row.Respondents is { } n ? NumberText.Machine(n) : "").Append(',').Append(row.Status).Append('\n');
                    }
                }
            }

            Assert.Equal(plain.ToString(), TidyReport.Write(reports, change));
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void ReportsReadBackHaveTheSameRows(string policy)
    {
        var reports = Reports(policy);
        foreach (var change in new[] { null, Change })
        {
            var read = UnitReportJson.Read(UnitReportJson.Write(reports, change)).ValueOrThrow();
            Assert.Equal(TidyReport.Write(reports), TidyReport.Write(read));
        }
    }

    [Fact]
    public void AFileOfTheFirstVersionIsReadAndSaysTheSameInTheSecond()
    {
        var read = UnitReportJson.Read(Encoding.UTF8.GetBytes(FirstVersionReport.Json)).ValueOrThrow();
        var again = UnitReportJson.Read(UnitReportJson.Write(read)).ValueOrThrow();

        Assert.Contains(",shown\n", TidyReport.Write(read));
        Assert.Contains(",withheld\n", TidyReport.Write(read));
        Assert.Equal(TidyReport.Write(read), TidyReport.Write(again));
    }

    [Fact]
    public void ManyUnitsAreReadInOrderWithTheirProblemsInOrder()
    {
        var reports = Reports("standard");
        var many = Enumerable.Range(0, 200).Select(i => reports[i % reports.Count]).ToList();
        var json = Encoding.UTF8.GetString(UnitReportJson.Write(many));

        foreach (var workers in new[] { 1, 2, 8 }) Assert.Equal(TidyReport.Write(many), TidyReport.Write(UnitReportJson.Read(Encoding.UTF8.GetBytes(json), workers).ValueOrThrow()));
        var lines = json.Split('\n');
        var units = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("    { \"id\"", StringComparison.Ordinal)).ToList();
        foreach (var unit in new[] { 3, 90, 150 }) lines[units[unit]] = lines[units[unit]].Replace("\"breakdown\": \"total\"", "\"breakdown\": 7");
        var problems = UnitReportJson.Read(Encoding.UTF8.GetBytes(string.Join("\n", lines)), workers: 3).Problems;
        Assert.Equal(problems.Select(p => (p.Code, p.Row, p.Column)), UnitReportJson.Read(Encoding.UTF8.GetBytes(string.Join("\n", lines))).Problems.Select(p => (p.Code, p.Row, p.Column)));

        Assert.Equal([3, 90, 150], problems.Where(p => p.Column!.EndsWith("breakdown", StringComparison.Ordinal)).Select(p => units.IndexOf(p.Row!.Value - 1)));
        Assert.Equal("units[90].cells[0].breakdown", problems.Where(p => p.Column!.EndsWith("breakdown", StringComparison.Ordinal)).ElementAt(1).Column);
    }

    [Fact]
    public void WordsAreNotRepeated()
    {
        var json = Encoding.UTF8.GetString(UnitReportJson.Write(Reports("exact")));

        Assert.DoesNotContain("withheld", json);
        Assert.DoesNotContain("status", json);
    }

    private static IReadOnlyList<UnitReport> Reports(string policy) => (policy switch
    {
        "exact" => TestReleases.Unrounded,
        "themes" => DisclosurePolicy.Create("Themes", detail: Detail.Themes).ValueOrThrow(),
        _ => DisclosurePolicy.Standard,
    }).Apply(ReleaseTests.W1(), ReleaseRequest.TotalsAndRoles).Reports;

    private static string Quoted(string field) => field.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? field : "\"" + field.Replace("\"", "\"\"") + "\"";
}
