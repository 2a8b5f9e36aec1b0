using System.Numerics;
using ForBedring.Surveys;
using ForBedring.Surveys.Aggregation;
using ForBedring.Tests.Generators;
using FsCheck.Fluent;

namespace ForBedring.Tests.Surveys;

/// <summary>A1–A6 and Q3, Q4, Q11, Q12: the fast core against the plain model, and tallies that add.</summary>
public class TallyTests
{
    private static void Same(SurveyTally expected, SurveyTally actual)
    {
        Assert.True(expected.Groups.SequenceEqual(actual.Groups));
        Assert.True(expected.Rows.Counts.SequenceEqual(actual.Rows.Counts));
        Assert.True(expected.Rows.Sums.SequenceEqual(actual.Rows.Sums));
    }

    [Fact]
    public void Q11_EveryUnitCountsExactlyItsOwnSubtree_AsTheModelThatWalksEverySheetToTheRoot()
        => Property.Holds(SurveyGen.Survey(300, severalUnits: true), survey =>
        {
            var instrument = survey.Instrument;
            var scores = SurveyScores.Compute(survey.Round, SurveyTally.Of(survey.Whole()));
            for (var unit = 0; unit < survey.Tree.Count; unit++)
            {
                var sheets = PlainModel.Below(survey, unit).ToList();
                var cell = scores.OfUnit(unit);
                Assert.Equal(sheets.Count, cell.Sheets);
                for (var q = 0; q < instrument.Questions.Length; q++)
                {
                    for (var p = 0; p < instrument.Questions[q].Scale.Points; p++) Assert.Equal(sheets.Count(s => s.Codes[q] == p + 1), cell.AnswersAt(q, p));
                    Assert.Equal(sheets.Count(s => s.Codes[q] == 0), cell.NonAnswersTo(q, NonAnswer.Blank));
                    Assert.Equal(sheets.Count(s => s.Codes[q] == 254), cell.NonAnswersTo(q, NonAnswer.DontKnow));
                    Assert.Equal(sheets.Count(s => s.Codes[q] == 255), cell.NonAnswersTo(q, NonAnswer.NotApplicable));
                }

                for (var t = 0; t < instrument.Themes.Length; t++) SameTheme(instrument, t, sheets, cell);
            }
        }, 150);

    private static void SameTheme(Instrument instrument, int theme, List<(string? Role, byte[] Codes)> sheets, CellCounts cell)
    {
        var first = instrument.FirstQuestions[theme];
        var asked = sheets.Where(s => s.Codes[first] != 250).ToList();
        var indices = asked.Select(s => PlainModel.IndexOf(instrument, theme, s.Codes)).Where(i => i is not null).Select(i => i!.Value).ToList();
        var counts = cell.Theme(theme);
        Assert.Equal((asked.Count, indices.Count), (counts.Asked, counts.Respondents));
        Assert.Equal(asked.Count(s => instrument.Themes[theme].Questions.Select((_, i) => s.Codes[first + i]).All(c => c is 0 or > 250)), counts.NoneAnswered);
        var from = instrument.Scoring.PositiveFrom;
        Assert.Equal(indices.Count(i => i.Above * from.Denominator >= from.Numerator * i.Below), counts.Positives);
        BigInteger sum = 0, squares = 0, below = 1;
        foreach (var (above, under) in indices)
        {
            sum = (sum * under) + (above * below);
            squares = (squares * under * under) + (above * above * below * below);
            below *= under;
            var common = BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(sum, below), BigInteger.GreatestCommonDivisor(squares, below));
            if (common > 1 && squares % (common * common) == 0) (sum, squares, below) = (sum / common, squares / (common * common), below / common);
        }

        var m = instrument.Arithmetic[theme].M;
        Assert.Equal(sum * m, 100 * counts.Sum * below);
        Assert.Equal(squares * m * m, 10000 * (BigInteger)counts.SumOfSquares * below * below);
    }

    [Fact]
    public void FastAndPlainCounting_AgreeBitForBit()
        => Property.Holds(SurveyGen.Survey(900), survey =>
        {
            var set = survey.Whole();
            var layout = new TallyLayout(survey.Instrument);
            TallyRows fast = new(layout), plain = new(layout);
            new SheetCounter(layout).Count(set, fast, TallyOptions.OneWorker);
            new SheetCounter(layout, useVectors: false).Count(set, plain, TallyOptions.OneWorker);

            Assert.True(plain.Counts.SequenceEqual(fast.Counts));
            Assert.True(plain.Sums.SequenceEqual(fast.Sums));
        }, 300);

    [Fact]
    public void A2_A3_AnySplitInAnyOrder_MergesToTheWhole()
        => Property.Holds(from survey in SurveyGen.Survey(200, severalUnits: true) from seed in Gen.Choose(0, 10_000) select (survey, seed), pair =>
        {
            var (survey, seed) = pair;
            var random = new Random(seed);
            var order = Enumerable.Range(0, survey.Sheets.Count).OrderBy(_ => random.Next()).ToList();
            var parts = order.GroupBy(_ => random.Next(4)).Select(g => SurveyTally.Of(survey.SetOf(g))).ToList();

            Same(SurveyTally.Of(survey.Whole()), parts.Aggregate(SurveyTally.Empty(survey.Round), SurveyTally.Merge));
        }, 150);

    [Fact]
    public void A1_MergeIsAssociativeAndCommutative_WithEmptyAsIdentity()
        => Property.Holds(SurveyGen.Survey(120), survey =>
        {
            var n = survey.Sheets.Count;
            var parts = new[] { (0, n / 3), (n / 3, n / 2), (n / 2, n) }.Select(r => SurveyTally.Of(survey.SetOf(Enumerable.Range(r.Item1, r.Item2 - r.Item1)))).ToList();
            var (a, b, c) = (parts[0], parts[1], parts[2]);

            Same(SurveyTally.Merge(SurveyTally.Merge(a, b), c), SurveyTally.Merge(a, SurveyTally.Merge(b, c)));
            Same(SurveyTally.Merge(a, b), SurveyTally.Merge(b, a));
            Same(a, SurveyTally.Merge(a, SurveyTally.Empty(survey.Round)));
        }, 100);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void A6_AnyNumberOfWorkersGivesTheSameBits(int workers)
    {
        foreach (var isGrouped in new[] { false, true })
        {
            var survey = Large(200_000, isGrouped);
            Assert.Equal(isGrouped, survey.IsGrouped);
            Same(SurveyTally.Of(survey), SurveyTally.Of(survey, new TallyOptions(workers)));
        }
    }

    [Fact]
    public void ACancelledTallyThrows_AndNoWorkerIsLeftWaiting()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => SurveyTally.Of(Large(100_000, false), new TallyOptions(2, cancellation: source.Token)));
    }

    [Fact]
    public void Progress_EndsAtOne()
    {
        var heard = new Heard();
        SurveyTally.Of(Large(50_000, false), new TallyOptions(1, heard));

        Assert.Equal(1m, heard.Last);
    }

    [Fact]
    public void SRV_T01_TalliesOfDifferentBases_AreNotAdded()
    {
        var tree = Given.Tree("A");
        var tally = SurveyTally.Empty(Given.Closed(Given.Three, tree));
        var others = new[]
        {
            ("organisation", SurveyTally.Empty(Given.Closed(Given.Three, Given.Tree("A", "B")))),
            ("instrument", SurveyTally.Empty(Given.Closed(Given.Instrument(Given.Theme("safety-climate", Given.Question("s1"))), tree))),
            ("scoring", SurveyTally.Empty(Given.Closed(Given.Instrument(new ScoringRules(Fraction.From(1)), [.. Given.Three.Themes]), tree))),
        };

        Assert.Empty(SurveyTally.CanMerge(tally, SurveyTally.Empty(Given.Open(Given.Three, tree))));
        foreach (var (part, other) in others)
        {
            Assert.Contains(SurveyTally.CanMerge(tally, other), f => f.Code == SurveyRules.DifferentBase.Code && f.Arguments["part"] == part);
            Assert.Throws<ForBedring.Rules.RuleViolationException>(() => SurveyTally.Merge(tally, other));
        }
    }

    private static ResponseSet Large(int sheets, bool isGrouped)
    {
        var random = new Random(5);
        var instrument = Given.Instrument(Given.Theme("a", Enumerable.Range(1, 7).Select(i => Given.Question("a" + i)).ToArray()), Given.Theme("b", Enumerable.Range(1, 3).Select(i => Given.Question("b" + i, reversed: true)).ToArray()));
        var leaves = Enumerable.Range(1, 60).Select(i => "L" + i).ToArray();
        var round = Given.Closed(instrument, Given.Tree(leaves));
        var list = Enumerable.Range(0, sheets).Select(_ => (new[] { random.Next(1, 61) }, (string?)null, Enumerable.Range(0, 10).Select(_ => (byte)random.Next(0, 6)).ToArray()));
        return SurveyCase.SetOf(round, isGrouped ? list.OrderBy(s => s.Item1[0]) : list);
    }

    private sealed class Heard : IProgress<decimal>
    {
        public decimal Last { get; private set; }

        public void Report(decimal value) => Last = value;
    }
}
