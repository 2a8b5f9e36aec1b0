using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Tests.Reports;

/// <summary>A withheld unit's figures are nowhere in what a release gives: not in its objects (private fields included), texts, JSON, CSV or page.</summary>
public class WithheldNowhereTests
{
    // A has 4 answers, B 9, C 14: A and B are withheld. Means of A and B with digits that nothing else has.
    private static readonly (string Unit, string[] Answers)[] Answers =
    [
        ("A", ["1", "2", "4", "4"]),
        ("B", ["5", "5", "5", "4", "4", "3", "3", "3", "1"]),
        ("C", ["1", "1", "2", "2", "3", "3", "3", "4", "4", "4", "4", "5", "5", "2"]),
    ];

    private static readonly SurveyRelease Release = Make();

    [Fact]
    public void TheSmallUnitAndTheOneItFollowsFromAreWithheld()
        => Assert.Equal([("A", false), ("B", false), ("C", true), ("D", true)], Release.Reports.Select(r => (r.Id, r.Total.Themes[0].Mean.IsShown)).OrderBy(r => r.Id, StringComparer.Ordinal));

    [Fact]
    public void NoFieldOfAWithheldReportHoldsANumberOfTheUnits()
    {
        foreach (var report in Release.Reports.Where(r => r.Id is "A" or "B"))
        {
            var numbers = Graph(report.Total).Select(v => v.Value).Where(v => v is decimal or double or float).ToList();
            Assert.Empty(numbers);
        }
    }

    [Fact]
    public void TheSearchThroughFieldsFindsAShownNumber()
        => Assert.Contains(Graph(Release.Reports.Single(r => r.Id == "C").Total), v => v.Value is decimal);

    [Fact]
    public void NoTextOfAWithheldReportHoldsADigitOfTheUnits()
    {
        foreach (var report in Release.Reports.Where(r => r.Id is "A" or "B"))
        {
            foreach (var (path, value) in Graph(report.Total).Where(v => v.Value.GetType().Namespace!.StartsWith("ForBedring.Releases", StringComparison.Ordinal)))
                Assert.False(Secrets(report.Id).Any(value.ToString()!.Contains), $"{path}: {value}");
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public void NoFileHoldsAWithheldFigure(string unit)
    {
        var files = new[]
        {
            Encoding.UTF8.GetString(UnitReportJson.Write(Release.Reports)),
            TidyReport.Write(Release.Reports),
            HeatMapHtml.Table(Release, ReportLanguage.English, 5).Html,
        };

        Assert.All(files, file => Assert.DoesNotContain(Secrets(unit), file.Contains));
        Assert.All(TidyReport.Write(Release.Reports).Split('\n').Where(r => r.StartsWith(unit + ",", StringComparison.Ordinal)), row => Assert.Matches(",,,(withheld|noData)$", row));
    }

    // The unit's mean and sum, worked out here; as text they are long enough to be nobody else's.
    private static IEnumerable<string> Secrets(string unit)
    {
        var answers = Answers.Single(a => a.Unit == unit).Answers.Select(a => (int.Parse(a, CultureInfo.InvariantCulture) - 1) * 25m).ToList();
        var mean = Math.Round(answers.Sum() / answers.Count, 10, MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
        Assert.Contains('.', mean);
        yield return mean;
    }

    private static SurveyRelease Make()
    {
        var tree = OrgTree.Read([Unit("D", null), Unit("A", "D"), Unit("B", "D"), Unit("C", "D")]).ValueOrThrow();
        var theme = new Theme(ThemeCode.From("safety-climate"), [new Question(QuestionCode.From("s1"), new AnswerScale("agree5", 1, 5))]);
        var instrument = Instrument.Create("own", 2026, "1", [theme]).ValueOrThrow();
        var round = SurveyRound.Plan(RoundId.From("2026"), 2026, instrument, tree, [], new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 20)).ValueOrThrow().Open(DisclosurePolicy.Standard.Minimums).Close();
        var responses = ResponseSet.For(round);
        foreach (var (unit, answers) in Answers)
        {
            foreach (var answer in answers) responses.Add(unit, null, new[] { answer });
        }

        return DisclosurePolicy.Standard.Apply(SurveyScores.Compute(round, SurveyTally.Of(responses.Build().ValueOrThrow())));
    }

    private static OrgUnit Unit(string id, string? parent) => new(UnitId.From(id), id, parent is null ? OrgLevel.Department : OrgLevel.Section, parent is null ? null : UnitId.From(parent));

    // Everything that can be reached from an object through its fields, private ones included.
    private static List<(string Path, object Value)> Graph(object root)
    {
        var found = new List<(string, object)>();
        var seen = new List<object>();
        var waiting = new Stack<(string Path, object Value)>();
        waiting.Push(("$", root));
        while (waiting.Count > 0)
        {
            var (path, value) = waiting.Pop();
            if (!value.GetType().IsValueType && seen.Any(s => ReferenceEquals(s, value))) continue;
            seen.Add(value);
            found.Add((path, value));
            if (value is string or Type or decimal || value.GetType().IsPrimitive || value.GetType().IsEnum) continue;
            if (value is IEnumerable items)
            {
                foreach (var item in items) waiting.Push((path + "[]", item));
            }

            for (var type = value.GetType(); type is not null; type = type.BaseType)
            {
                if (!type.Namespace!.StartsWith("ForBedring", StringComparison.Ordinal)) break;
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.GetValue(value) is { } inner) waiting.Push((path + "." + field.Name, inner));
                }
            }
        }

        return found;
    }
}
