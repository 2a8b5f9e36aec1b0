using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>Ways in which up to sixteen people can answer are released, all for each size, each in a unit of its own, and sorted by what is shown of it: where the distribution is not, nothing else gives it back.</summary>
/// <remarks>Figures are given unrounded, since rounding is never counted as protection.</remarks>
public class NearUnanimityTests
{
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(5, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    public void ADistributionThatIsNotShownIsNotToBeHadFromTheOtherFigures(int points, bool isSensitive)
    {
        // All sizes where there are few ways; with five answers some of them.
        foreach (var n in points < 5 ? Enumerable.Range(5, 12) : [5, 9]) Attack(Ways(n, points).Select(way => way.SelectMany((count, at) => Enumerable.Repeat((int[])[at], count)).ToList()).ToList(), points, questions: 1, isSensitive);
    }

    [Fact]
    public void NorWithTwoQuestionsAndTheirTheme()
    {
        // Three answers to each of two questions are nine kinds of people.
        const int n = 8;
        Attack(Ways(n, 9).Select(way => way.SelectMany((count, at) => Enumerable.Repeat((int[])[at / 3, at % 3], count)).ToList()).ToList(), points: 3, questions: 2, isSensitive: false);
    }

    private static void Attack(List<List<int[]>> ways, int points, int questions, bool isSensitive)
    {
        var instrument = Given.Instrument(Given.Theme("climate", [.. Enumerable.Range(1, questions).Select(q => Given.Question("s" + q, AnswerScale.OneTo(points), sensitive: isSensitive))]));
        var tree = OrgTree.Read(ways.Select((_, i) => new OrgUnit(UnitId.From("u" + i), "", OrgLevel.Team, null)), allowSeveralRoots: true).ValueOrThrow();
        var round = Given.Closed(instrument, tree);
        var builder = ResponseSet.For(round);
        for (var u = 0; u < ways.Count; u++)
        {
            foreach (var sheet in ways[u]) builder.Add("u" + u, null, sheet.Select(a => (string?)$"{a + 1}"));
        }

        var policy = DisclosurePolicy.Create("exact", sensitive: new FamilyThreshold(5), precision: Precision.Exact).ValueOrThrow();
        var reports = policy.Apply(new ReleaseOf(SurveyScores.Compute(round, SurveyTally.Of(builder.Build().ValueOrThrow())), Instant.FromUtc(2026, 3, 1, 12, 0))).Reports;
        for (var q = 0; q < questions; q++)
        {
            var shownAlike = Enumerable.Range(0, ways.Count)
                .Where(u => !reports[u].Total.Themes[0].Questions[q].Distribution.IsShown)
                .GroupBy(u => string.Join(" ", ReportRow.Of(reports[u].Total, reports[u].Basis.Themes, null).Select(r => $"{r.Item} {r.Measure} {r.Value} {r.Respondents} {r.Status}")));
            foreach (var alike in shownAlike)
            {
                var histograms = alike.Select(u => string.Join(" ", Enumerable.Range(0, points).Select(p => ways[u].Count(s => s[q] == p)))).Distinct().ToList();
                Assert.True(histograms.Count > 1, $"{alike.Key} is only {histograms[0]}");
                Assert.Contains(histograms, h => h.Split(' ')[0] != "1");
            }
        }
    }

    // All ways to spread n people over classes.
    private static IEnumerable<int[]> Ways(int n, int classes)
    {
        if (classes == 1) return [[n]];
        return Enumerable.Range(0, n + 1).SelectMany(first => Ways(n - first, classes - 1).Select(rest => (int[])[first, .. rest]));
    }
}
