using System.Text;
using ForBedring.Comparisons;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Surveys;
using ForBedring.Tests.Reading;

namespace ForBedring.Tests.Releases;

/// <summary>Net promoter figures, composites and places among percentiles: right, and never more than the figures they are made of.</summary>
public class ExtraFigureTests
{
    private const string Recommend = """
        { "format": "forbedring-instrument/1", "code": "rec", "year": 2026, "version": "1", "scales": { "ten": { "lowest": 0, "points": 11 } },
          "themes": [ { "code": "recommend", "questions": [ { "code": "would", "scale": "ten" } ] } ] }
        """;

    private const string Teamwork = """
        { "format": "forbedring-instrument/1", "code": "safety", "year": 2026, "version": "1", "scales": { "agree5": { "lowest": 1, "points": 5 } }, "nonAnswers": { "notApplicable": ["9"] },
          "themes": [ { "code": "team", "questions": [ { "code": "t1", "scale": "agree5" }, { "code": "t2", "scale": "agree5" }, { "code": "t3", "scale": "agree5", "reversed": true } ] } ] }
        """;

    private const string TenPeople = "unit,t1,t2,t3\nA,4,4,4\nA,5,4,2\nA,4,1,2\nA,4,9,9\nA,1,5,2\nA,2,4,1\nA,5,4,1\nA,2,2,5\nA,5,3,3\nA,5,,5\n";

    // Seven 9s and 10s of 20, six 7s and 8s, seven from 0 to 6.
    private static readonly int[] Twenty = [9, 9, 9, 10, 10, 10, 10, 7, 7, 7, 8, 8, 8, 0, 1, 2, 3, 5, 6, 6];

    [Fact]
    public void TheNetPromoterFigureIsPromotersLessDetractors()
    {
        var rows = Rows(Answers(Twenty.Append(9)), Recommend, ExtraFigures.NetPromoter);

        Assert.Equal("4.7619047619,21,shown", rows["would,netPromoter"]);
        Assert.Equal("38.0952380952,21,shown", rows["would,promoters"]);
        Assert.Equal("28.5714285714,21,shown", rows["would,passives"]);
        Assert.Equal("33.3333333333,21,shown", rows["would,detractors"]);
    }

    [Theory]
    [InlineData(6, -100)]
    [InlineData(8, 0)]
    [InlineData(9, 100)]
    public void TheThreeGroupsEndAtSixEightAndTen(int answer, int score)
    {
        // Half answer as said, half one step below: only where both are in one group is the figure at its end.
        var figure = Release(Answers(Enumerable.Repeat(answer, 20).Concat(Enumerable.Repeat(answer == 6 ? 5 : answer == 8 ? 7 : 10, 20))), Recommend, ExtraFigures.NetPromoter, "80");
        var shown = figure[0].Total.Themes[0].Questions[0];

        if (shown.Distribution.TryGetShown(out _)) Assert.Equal(score, shown.NetPromoter!.Match(f => f.Score, _ => -1, () => -1, () => -1));
        else Assert.False(shown.NetPromoter!.IsShown);
    }

    [Fact]
    public void ItIsShownExactlyWhereTheDistributionIs()
    {
        foreach (var policy in new[] { DisclosurePolicy.Standard, DisclosurePolicy.AtThreshold(5).ValueOrThrow() })
        {
            foreach (var n in new[] { 2, 4, 5, 7, 8, 12, 20 })
            {
                foreach (var all in new[] { Twenty.Take(n), Enumerable.Repeat(10, n), Enumerable.Repeat(3, n) })
                {
                    var reports = Reports(Answers(all), Recommend, ExtraFigures.NetPromoter, policy);
                    Assert.All(reports.SelectMany(r => r.Cells).SelectMany(c => c.Themes).SelectMany(t => t.Questions), q =>
                    {
                        Assert.Equal(q.Distribution.IsShown, q.NetPromoter!.IsShown);
                        Assert.Equal(q.Distribution.GetType().Name, q.NetPromoter.GetType().Name);
                    });
                }
            }
        }
    }

    [Fact]
    public void TheCompositeIsTheMeanOfTheQuestionsPercentsPositive()
    {
        var rows = Rows(TenPeople, Teamwork, ExtraFigures.Composite);

        // 7 of 10, 5 of 8 and 5 of 9 by hand: (70 + 62.5 + 55.5556) / 3.
        Assert.Equal("70,10,shown", rows["t1,percentPositive"]);
        Assert.Equal("62.5,8,shown", rows["t2,percentPositive"]);
        Assert.Equal("55.5555555556,9,shown", rows["t3,percentPositive"]);
        Assert.Equal("62.6851851852,10,shown", rows["team,compositePositive"]);
    }

    [Fact]
    public void ACompositeOfABoundIsABoundThatHolds()
    {
        // All ten agree with the first statement: at least 90 %, and the composite at least (90 + 62.5 + 55.5556) / 3 = 69.35, which is rounded down.
        var answers = string.Join("\n", TenPeople.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : "A,5" + line.Substring(3)));
        var team = Reports(answers, Teamwork, ExtraFigures.Composite, DisclosurePolicy.Standard).Single(r => r.Id == "A").Total.Themes[0];

        Assert.True(team.Questions[0].PercentPositive.TryGetShown(out var first));
        Assert.Equal((90m, FigureBound.AtLeast), (first.Value, first.Bound));
        Assert.True(team.Composite!.TryGetShown(out var composite));
        Assert.Equal((69.3m, FigureBound.AtLeast), (composite.Value, composite.Bound));
    }

    [Fact]
    public void TheCompositeIsWithheldWithItsParts()
    {
        foreach (var n in new[] { 3, 5, 7, 8, 10 })
        {
            var reports = Reports(string.Join("\n", TenPeople.Split('\n').Take(n + 1)) + "\n", Teamwork, ExtraFigures.Composite, DisclosurePolicy.Standard);
            Assert.All(reports, r => Assert.Equal(r.Total.Themes[0].Questions.All(q => q.PercentPositive.IsShown), r.Total.Themes[0].Composite!.IsShown));
        }
    }

    [Fact]
    public void WithoutQuestionsOfItsOwnAThemeHasNoComposite()
    {
        var themesOnly = DisclosurePolicy.Create("Themes", detail: Detail.Themes).ValueOrThrow();

        Assert.All(Reports(TenPeople, Teamwork, ExtraFigures.Composite, themesOnly), r => Assert.Null(r.Total.Themes[0].Composite));
    }

    [Fact]
    public void AReleaseThatAsksForNothingMoreIsTheSameAsEver()
    {
        var plain = TidyReport.Write(Reports(TenPeople, Teamwork, ExtraFigures.None, DisclosurePolicy.Standard));
        var more = TidyReport.Write(Reports(TenPeople, Teamwork, ExtraFigures.Composite | ExtraFigures.NetPromoter, DisclosurePolicy.Standard));

        Assert.DoesNotContain("compositePositive", plain);
        Assert.Equal(plain, string.Join("\n", more.Split('\n').Where(l => !l.Contains("compositePositive"))));
    }

    [Fact]
    public void ReportFilesAreReadBackWithThem()
    {
        var reports = Reports(Answers(Twenty), Recommend, ExtraFigures.NetPromoter | ExtraFigures.Composite, DisclosurePolicy.Standard);
        var read = UnitReportJson.Read(UnitReportJson.Write(reports)).ValueOrThrow();

        Assert.Equal(TidyReport.Write(reports), TidyReport.Write(read));
        Assert.Equal(reports[0].Total.Themes[0].Questions[0].NetPromoter, read[0].Total.Themes[0].Questions[0].NetPromoter);
    }

    [Fact]
    public void AFigureLiesBetweenThePercentilesItReachesAndDoesNot()
    {
        var references = Percentiles("team", "compositePositive", "\"10\": 40, \"25\": 55, \"50\": 62.6851851852, \"75\": 70, \"90\": 80");
        var cell = Reports(TenPeople, Teamwork, ExtraFigures.Composite, DisclosurePolicy.AtThreshold(3).ValueOrThrow()).Single(r => r.Id == "A").Total;

        // 62.68518518518… is below a published 62.6851851852, above a published 62.68.
        Assert.Equal((25, 50), Standing(references, cell));
        Assert.Equal((50, 75), Standing(Percentiles("team", "compositePositive", "\"50\": 62.68, \"75\": 70"), cell));
        Assert.Equal((null, 50), Standing(Percentiles("team", "compositePositive", "\"50\": 63"), cell));
        Assert.Equal((90, null), Standing(Percentiles("team", "compositePositive", "\"50\": 20, \"90\": 30"), cell));
        Assert.Null(references.Standing(cell, "team", PercentileMeasure.Mean));
        Assert.Null(references.Standing(cell, "other", PercentileMeasure.Composite));
    }

    [Fact]
    public void ABoundHasOneSideAndWhatIsWithheldHasNone()
    {
        var answers = string.Join("\n", TenPeople.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : "A,5" + line.Substring(3)));
        var reports = Reports(answers, Teamwork, ExtraFigures.Composite, DisclosurePolicy.Standard);
        var references = Percentiles("team", "compositePositive", "\"10\": 40, \"50\": 69, \"90\": 80");

        Assert.Equal((50, null), Standing(references, reports.Single(r => r.Id == "A").Total));
        var few = Reports("unit,t1,t2,t3\nA,4,4,4\nA,5,4,2\n", Teamwork, ExtraFigures.Composite, DisclosurePolicy.Standard).Single(r => r.Id == "A").Total;
        Assert.Equal(Disclosed<PercentileStanding>.Hidden, references.Standing(few, "team", PercentileMeasure.Composite));
        Assert.All(references.Of(few, "team"), f => Assert.False(f.Value.IsShown));
    }

    [Fact]
    public void EveryWriterGivesThem()
    {
        var reports = Reports(TenPeople, Teamwork, ExtraFigures.Composite, DisclosurePolicy.AtThreshold(3).ValueOrThrow());
        var references = Percentiles("team", "compositePositive", "\"25\": 55, \"75\": 70");

        var rows = TidyReport.Write(reports, beside: references.Of).Split('\n');
        Assert.Contains("A,total,team,compositePositivePercentileFrom,25,,shown", rows);
        Assert.Contains("A,total,team,compositePositivePercentileTo,75,,shown", rows);
        Assert.Contains("compositePositivePercentileTo", Encoding.UTF8.GetString(UnitReportJson.Write(reports, beside: references.Of)));
        Assert.Contains("fra 25. til under 75. persentil", SurveyPage.Write(reports, percentiles: references));
        Assert.Contains("Referanser: En database, 2024, 400 enheter.", SurveyPage.Write(reports, percentiles: references));
        Assert.Contains("62,7 %", SurveyPage.Write(reports));
        Assert.Contains("0,0 (35,0 % · 30,0 % · 35,0 %)", SurveyPage.Write(Reports(Answers(Twenty), Recommend, ExtraFigures.NetPromoter, DisclosurePolicy.AtThreshold(3).ValueOrThrow())));
    }

    [Theory]
    [InlineData("\"0\": 40")]
    [InlineData("\"100\": 40")]
    [InlineData("\"10\": 40, \"20\": 30")]
    [InlineData("\"10\": -1")]
    [InlineData("\"10\": 101")]
    [InlineData("")]
    public void PercentilesThatCannotBeAreRefused(string percentiles) => Assert.False(Read("team", "compositePositive", percentiles).IsAccepted);

    [Fact]
    public void PercentilesOfANetPromoterFigureMayBeNegative() => Assert.True(Read("would", "netPromoter", "\"10\": -40, \"90\": 100").IsAccepted);

    private static (int?, int?) Standing(PercentileReferences references, ReportCell cell)
        => references.Standing(cell, "team", PercentileMeasure.Composite)!.Match(s => (s.Reached, s.Below), _ => (-1, -1), () => (-2, -2), () => (-3, -3));

    private static PercentileReferences Percentiles(string item, string measure, string percentiles) => Read(item, measure, percentiles).ValueOrThrow();

    private static ForBedring.Rules.ReadResult<PercentileReferences> Read(string item, string measure, string percentiles)
    {
        var points = string.Join(", ", percentiles.Split(',').Where(p => p.Length > 0).Select(p => "{ \"percentile\": " + p.Split(':')[0].Trim().Trim('"') + ", \"value\": " + p.Split(':')[1] + " }"));
        return PercentilesJson.Read(Encoding.UTF8.GetBytes(
            $$"""{ "format": "forbedring-percentiles/1", "source": "En database", "period": "2024", "units": 400, "references": [ { "item": "{{item}}", "measure": "{{measure}}", "percentiles": [ {{points}} ] } ] }"""));
    }

    private static string Answers(IEnumerable<int> answers) => "unit,would\n" + string.Concat(answers.Select(a => $"A,{a.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n"));

    private static Dictionary<string, string> Rows(string answers, string instrument, ExtraFigures figures)
        => TidyReport.Write(Reports(answers, instrument, figures, DisclosurePolicy.AtThreshold(3).ValueOrThrow())).Split('\n').Where(l => l.StartsWith("A,total,", StringComparison.Ordinal))
            .Select(l => l.Split(',')).ToDictionary(c => c[2] + "," + c[3], c => string.Join(",", c.Skip(4)));

    private static ImmutableArray<UnitReport> Release(string answers, string instrument, ExtraFigures figures, string positiveFrom)
        => Reports(answers, instrument.Replace("\"year\"", $"\"scoring\": {{ \"positiveFrom\": \"{positiveFrom}\" }}, \"year\""), figures, DisclosurePolicy.AtThreshold(3).ValueOrThrow());

    private static ImmutableArray<UnitReport> Reports(string answers, string instrument, ExtraFigures figures, DisclosurePolicy policy)
    {
        var organisation = OrganisationCsv.Read(CsvReaderTests.Bytes(Survey.Hospital.Replace(";20", ";99"))).ValueOrThrow();
        var round = SurveyRound.Plan(RoundId.From("2026"), 2026, Survey.InstrumentOf(instrument), organisation.Tree, organisation.InvitedByUnit, new(2026, 1, 1), new(2026, 12, 31)).ValueOrThrow().Open(policy.Minimums);
        var scores = SurveyScores.Compute(round.Close(), SurveyTally.Of(ResponseCsv.Read(CsvReaderTests.Bytes(answers), round).ValueOrThrow()));
        return policy.Apply(scores, new ReleaseRequest(figures: figures)).Reports;
    }
}
