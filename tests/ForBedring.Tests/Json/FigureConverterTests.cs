using System.Text.Json;
using ForBedring.Json;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Releases;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.Json;

/// <summary>Figures are written with their status and never read; a withheld one is a status and nothing else, whatever declares it.</summary>
public class FigureConverterTests
{
    private static readonly SurveyRelease Release = DisclosurePolicy.Standard.Apply(ReleaseTests.W1(), ReleaseRequest.TotalsAndRoles);

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, JsonForm.Plain);

    [Fact]
    public void AFigureIsWrittenAsItsRowOfTheTable()
    {
        foreach (var report in Release.Reports)
        {
            var rows = ReportRow.Of(report.Total, report.Basis.Themes).Take(6).ToList();
            var theme = report.Total.Themes[0];

            Assert.Equal(["responses", "responseRate", "mean", "meanRaw", "sd", "percentPositive"], rows.Select(r => r.Measure));
            Assert.Equal(Json(rows[0]), Write(report.Total.Responses));
            Assert.Equal(Json(rows[1]), Write(report.Total.ResponseRate));
            Assert.Equal(Json(rows[2]), Write(theme.Mean));
            Assert.Equal(Json(rows[4]), Write(theme.StandardDeviation));
            Assert.Equal(Json(rows[5]), Write(theme.PercentPositive));
        }

        static string Json(ReportRow row) => $"{{\"status\":\"{row.Status}\"{(row.Value is { } v ? ",\"value\":" + NumberText.Machine(v) : "")}{(row.Respondents is { } n ? ",\"n\":" + NumberText.Machine(n) : "")}}}";
    }

    [Fact]
    public void AWithheldFigureIsAStatusAndNothingElse()
    {
        var withheld = Release.Find("A")!.Find(ThemeCode.From("safety-climate"))!;

        const string Nothing = """{"status":"withheld"}""";
        Assert.Equal(Nothing, Write(withheld.Mean));
        Assert.Equal(Nothing, Write<object>(withheld.Mean));
        Assert.Equal(Nothing, Write(Assert.IsType<Disclosed<ScoreFigure>.Withheld>(withheld.Mean)));
        Assert.Equal(Nothing, Write(withheld.Questions[0].Distribution));
        Assert.Equal(Nothing, Write(withheld.Mean.Select(f => f.Value)));
        Assert.Equal(Nothing, Write(withheld.Mean.Select(f => f.Respondents)));
        Assert.Equal(Nothing, Write(withheld.Mean.Select(f => f.ToString())));
        Assert.Equal(Nothing, JsonSerializer.Serialize(withheld.Mean, JsonForm.NoReflection));
        Assert.Equal("[" + Nothing + "]", Write(new[] { withheld.Mean }));
        Assert.Equal("{\"m\":" + Nothing + "}", Write(new Dictionary<string, object> { ["m"] = withheld.Mean }));
    }

    [Fact]
    public void EveryFigureOfEveryReportSaysAStatusAndAValueOnlyWhereItIsShown()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in Release.Reports.SelectMany(r => r.Cells).SelectMany(c => c.Themes).SelectMany(t => new[] { t.Mean, t.StandardDeviation, t.PercentPositive }))
        {
            using var written = JsonDocument.Parse(Write(figure));
            var status = written.RootElement.GetProperty("status").GetString()!;
            seen.Add(status);
            Assert.Equal(figure.IsShown, written.RootElement.TryGetProperty("value", out _));
            Assert.Equal(figure.IsShown, status is "shown" or "atLeast" or "atMost");
            if (!figure.IsShown) Assert.Single(written.RootElement.EnumerateObject());
        }

        Assert.Contains("shown", seen);
        Assert.Contains("withheld", seen);
    }

    [Fact]
    public void AFigureOfATypeNobodyListedIsRefused()
    {
        var mean = Release.Find("C")!.Find(ThemeCode.From("safety-climate"))!.Mean;
        foreach (var write in new Action[]
        {
            () => Write(mean.Select(f => new { f.Value })),
            () => Write<object>(mean.Select(f => new Version(1, 0))),
            () => JsonSerializer.Serialize(mean.Select(f => new Version(1, 0)), JsonForm.NoReflection),
        }) Assert.Throws<NotSupportedException>(write);
        Assert.StartsWith("""{"status":"shown","value":""", Write(mean.Select(f => f.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void NoFigureIsRead()
    {
        const string Forged = """{"status":"shown","value":12.5,"n":3}""";
        foreach (var read in new Action[]
        {
            () => JsonSerializer.Deserialize<Disclosed<ScoreFigure>>(Forged, JsonForm.Plain),
            () => JsonSerializer.Deserialize<Disclosed<ScoreFigure>.Shown>(Forged, JsonForm.Plain),
            () => JsonSerializer.Deserialize<Disclosed<decimal>>(Forged, JsonForm.Plain),
            () => JsonSerializer.Deserialize<ScoreFigure>(Forged, JsonForm.Plain),
            () => JsonSerializer.Deserialize<Figure>(Forged, JsonForm.Plain),
            () => JsonSerializer.Deserialize<Disclosed<ScoreFigure>>(Forged, JsonForm.NoReflection),
            () => JsonSerializer.Deserialize<Finding>("{}", JsonForm.Plain),
            () => JsonSerializer.Deserialize<ReadProblem>("{}", JsonForm.Plain),
        }) Assert.Throws<NotSupportedException>(read);
    }

    [Fact]
    public void WaitingFiguresUseTheWordsOfTidyRows()
    {
        Assert.Equal("""{"value":12.345679,"n":10,"status":"ok"}""", Write(Figure.From(12.3456789m, 10)));
        Assert.Equal("""{"status":"noData"}""", Write<Figure>(Figure.NoData.Instance));
    }

    [Fact]
    public void FindingsAndProblemsAreWrittenInThreeLanguages()
    {
        var problem = JsonRules.MissingMember.Problem(3, "themes[0]", ("path", "themes[0]"), ("member", "code"));
        var finding = JsonRules.MissingMember.Find(FindingPolicy.Default, new Subject("file", "a.json"), ("path", "themes[0]"), ("member", "code"));

        Assert.Equal(
            """{"code":"JSN-F02","name":"json.missing-member","severity":"Error","line":3,"at":"themes[0]","message":{"nb":"themes[0] mangler code.","nn":"themes[0] manglar code.","en":"themes[0] lacks code."}}""",
            Write(problem));
        Assert.Equal(
            """[{"code":"JSN-F02","name":"json.missing-member","severity":"Error","subject":{"kind":"file","id":"a.json"},"message":{"nb":"themes[0] mangler code.","nn":"themes[0] manglar code.","en":"themes[0] lacks code."}}]""",
            Write(new FindingList([finding])));
        Assert.Equal("[" + Write(finding) + "]", Write(new FindingList([finding])));
    }
}
