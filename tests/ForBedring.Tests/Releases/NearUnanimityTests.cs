using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Surveys.Aggregation;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>Where a distribution is kept back, what else is shown of the cell leaves at least two, and never only such with exactly one person at the worst answer. Every distribution of up to sixteen people.</summary>
public class NearUnanimityTests
{
    [Theory]
    [InlineData(2, 75, false)]
    [InlineData(3, 75, false)]
    [InlineData(4, 75, false)]
    [InlineData(5, 75, false)]
    [InlineData(5, 100, false)]
    [InlineData(5, 25, false)]
    [InlineData(5, 50, false)]
    [InlineData(5, 75, true)]
    public void OfAQuestion(int points, int positiveFrom, bool isSensitive)
    {
        foreach (var n in new[] { 5, 7, 8, 9, 12, 16 })
        {
            var views = new Dictionary<string, List<int[]>>(StringComparer.Ordinal);
            foreach (var histogram in Histograms(n, points))
            {
                var (view, isHidden) = View(histogram, points, positiveFrom, isSensitive);
                if (!isHidden) continue;
                if (!views.TryGetValue(view, out var same)) views.Add(view, same = []);
                same.Add(histogram);
            }

            Assert.NotEmpty(views);
            foreach (var (view, same) in views)
            {
                Assert.True(same.Count >= 2, $"{n} people: {view} is only {string.Join(" ", same[0])}");
                Assert.True(same.Exists(h => h[0] != 1), $"{n} people: {view} is always one at the worst answer");
            }
        }
    }

    [Fact]
    public void OfAThemeOfTwoQuestions()
    {
        // Every way that eight people can answer two questions of three points.
        var views = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var pairs = Enumerable.Range(0, 9).Select(i => (First: i / 3, Second: i % 3)).ToList();
        var instrument = Given.Instrument(Given.Theme("t", Given.Question("q1", new AnswerScale("3", 1, 3)), Given.Question("q2", new AnswerScale("3", 1, 3))));
        var layout = new TallyLayout(instrument);
        foreach (var people in Histograms(8, 9))
        {
            var rows = new TallyRows(layout, 1);
            var sheet = new byte[layout.Stride];
            for (var i = 0; i < 9; i++)
            {
                (sheet[0], sheet[1]) = ((byte)(pairs[i].First + 1), (byte)(pairs[i].Second + 1));
                for (var p = 0; p < people[i]; p++) PlainCounting.Add(layout, sheet, 1, rows.CountsOf(0), rows.SumsOf(0));
            }

            var counts = new CellCounts(rows, 0);
            var making = new ForBedring.Releases.Making.FigureMaking(instrument, TestReleases.Unrounded);
            var questions = new[] { 0, 1 }.Select(q => making.Question(q, counts, true)!).ToList();
            var theme = making.Theme(0, counts, questions, true, true, null)!;
            var view = string.Join(" ", questions.Select(q => Say(q.Figures)).Append(Say(theme.Mean)).Append(Say(theme.Spread)).Append(Say(theme.Positive)));
            for (var q = 0; q < 2; q++)
            {
                if (questions[q].Figures.Distribution.IsShown) continue;
                var key = q + ": " + view;
                if (!views.TryGetValue(key, out var same)) views.Add(key, same = new(StringComparer.Ordinal));
                same.Add(string.Join(",", Enumerable.Range(0, 3).Select(p => counts.AnswersAt(q, p))));
            }
        }

        Assert.NotEmpty(views);
        foreach (var (view, same) in views)
        {
            Assert.True(same.Count >= 2, $"{view} is only {same.First()}");
            Assert.Contains(same, h => !h.StartsWith("1,", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void TheTestWouldSeeFiguresThatGiveADistributionBack()
    {
        // Shown as they are, eleven of "5" and one of "1" are the only answers with that mean and spread.
        var exact = DisclosurePolicy.Create("exact", unanimity: Unanimity.Exact, precision: Precision.Exact).ValueOrThrow();
        var view = View([1, 0, 0, 0, 11], 5, 75, false, exact).View;
        Assert.Single(Histograms(12, 5), h => View(h, 5, 75, false, exact).View == view);
        var banded = View([1, 0, 0, 0, 11], 5, 75, false).View;
        Assert.True(Histograms(12, 5).Count(h => View(h, 5, 75, false).View == banded) > 1);
    }

    private static (string View, bool IsHidden) View(int[] histogram, int points, int positiveFrom, bool isSensitive, DisclosurePolicy? policy = null)
    {
        var instrument = Given.Instrument(new ScoringRules(positiveFrom: Fraction.From(positiveFrom)), Given.Theme("t", Given.Question("q", new AnswerScale("s", 1, points), sensitive: isSensitive)));
        var layout = new TallyLayout(instrument);
        var rows = new TallyRows(layout, 1);
        var sheet = new byte[layout.Stride];
        for (var p = 0; p < points; p++)
        {
            sheet[0] = (byte)(p + 1);
            for (var i = 0; i < histogram[p]; i++) PlainCounting.Add(layout, sheet, 1, rows.CountsOf(0), rows.SumsOf(0));
        }

        var counts = new CellCounts(rows, 0);
        var making = new ForBedring.Releases.Making.FigureMaking(instrument, policy ?? TestReleases.Unrounded);
        var showsDistribution = histogram.Sum() >= 8;
        var question = making.Question(0, counts, showsDistribution)!;
        var theme = making.Theme(0, counts, [question], true, showsDistribution, null)!;
        return (string.Join(" ", Say(question.Figures), Say(theme.Mean), Say(theme.Spread), Say(theme.Positive)), !question.Figures.Distribution.IsShown);
    }

    private static string Say(QuestionFigures q) => string.Join(" ", Say(q.Mean), Say(q.RawMean), Say(q.StandardDeviation), Say(q.PercentPositive), q.Distribution.Match(d => string.Join(",", d.Shares), _ => "hidden", () => "none", () => "unasked"));

    private static string Say(Disclosed<ScoreFigure> figure) => figure.Match(f => f.ToString(), _ => "hidden", () => "none", () => "unasked");

    private static IEnumerable<int[]> Histograms(int people, int classes)
    {
        if (classes == 1)
        {
            yield return [people];
            yield break;
        }

        for (var first = 0; first <= people; first++)
        {
            foreach (var rest in Histograms(people - first, classes - 1)) yield return [first, .. rest];
        }
    }
}
