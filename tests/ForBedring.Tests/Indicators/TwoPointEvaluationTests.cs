using ForBedring.Indicators;
using ForBedring.Rules;
using FsCheck.Fluent;

namespace ForBedring.Tests.Indicators;

public class TwoPointEvaluationTests
{
    private static readonly TwoPointDesign FivePoints = new(new(2023, 5, 1), new(2023, 6, 1), Direction.Increase, 5);

    [Fact]
    public void AClearRiseIsBetterAndBeyondInterestOnlyWhenTheWholeIntervalIs()
    {
        var rise = Evaluate(Mean(60, 10, 40), Mean(75, 10, 40));
        var small = Evaluate(Mean(60, 10, 40), Mean(66, 10, 40));

        Assert.Equal((ChangeVerdict.Better, true, EvidenceGrade.TwoPoint), (rise.Verdict, rise.IsAtLeastOfInterest, rise.Grade));
        Assert.Equal((ChangeVerdict.Better, false), (small.Verdict, small.IsAtLeastOfInterest));
        Assert.Equal(ChangeVerdict.Worse, Evaluate(Mean(75, 10, 40), Mean(60, 10, 40)).Verdict);
    }

    [Fact]
    public void WhatCouldNotHaveBeenSeenIsTooLittleDataAndNotNoChange()
    {
        var few = Evaluate(Mean(60, 20, 8), Mean(63, 20, 8));
        var many = Evaluate(Mean(60, 20, 400), Mean(60.5m, 20, 400));

        Assert.Equal(ChangeVerdict.TooLittleData, few.Verdict);
        Assert.True(few.SmallestDetectableChange > 5);
        Assert.Equal(ChangeVerdict.NoCertainChange, many.Verdict);
        Assert.True(many.SmallestDetectableChange < 5);
    }

    [Fact]
    public void FewerThanFiveOrAWithheldSideGivesNoNumbers()
    {
        foreach (var (last, now) in new (SurveyFigure, SurveyFigure)[] { (Mean(60, 10, 4), Mean(90, 10, 40)), (new SurveyFigure.Withheld(), Mean(90, 10, 40)), (Mean(60, 10, 40), new SurveyFigure.Withheld()) })
        {
            var evaluation = Evaluate(last, now);

            Assert.Equal(ChangeVerdict.TooLittleData, evaluation.Verdict);
            Assert.IsType<ChangeEstimate.Unknown>(evaluation.Estimate);
            Assert.Null(evaluation.SmallestDetectableChange);
            Assert.Null(evaluation.AdjustedPValue);
        }

        Assert.Equal(1, Evaluate(Mean(60, 10, 4), Mean(90, 10, 40)).Findings.CountOf(IndicatorRules.TooLittleData.Code));
        Assert.Equal(1, Evaluate(Mean(60, 10, 40), new SurveyFigure.Withheld()).Findings.CountOf(IndicatorRules.SuppressedEvidence.Code));
        Assert.Equal(1, Evaluate(Mean(60, 0, 40), Mean(62, 0, 40)).Findings.CountOf(IndicatorRules.NoVariation.Code));
    }

    [Fact]
    public void HandComputedChangeOfMeans()
    {
        var known = Assert.IsType<ChangeEstimate.Known>(ChangeEstimate.Between(SurveyFigure.Mean.Of([60, 62, 64, 66, 68]), SurveyFigure.Mean.Of([70, 72, 74, 80])));

        Assert.Equal(10, known.Change);
        Assert.Equal(3.50, known.Interval.Lower, 2);
        Assert.Equal(16.50, known.Interval.Upper, 2);
        Assert.Equal(5.381, known.DegreesOfFreedom!.Value, 3);
    }

    [Fact]
    public void AShareIsComparedWithAShareOnly()
    {
        Assert.Throws<ArgumentException>(() => ChangeEstimate.Between(new SurveyFigure.Share(3, 8), Mean(60, 10, 8)));
        Assert.Throws<ArgumentException>(() => new RoundComparison("x", new SurveyFigure.Share(3, 8), Mean(60, 10, 8)));
        var known = Assert.IsType<ChangeEstimate.Known>(ChangeEstimate.Between(new SurveyFigure.Share(24, 600), new SurveyFigure.Share(9, 600)));
        Assert.Equal(-0.025, known.Change, 12);
        Assert.True(known.Interval.ExcludesZero);
    }

    [Fact]
    public void TheBreachExampleIsBetterAtTwoPointsAndFarFromItsGoal()
    {
        var design = new TwoPointDesign(new(2023, 5, 1), new(2023, 6, 1), Direction.Decrease, 0.01m);
        var evaluation = TwoPointEvaluation.Evaluate(new("breaches", new SurveyFigure.Share(24, 600), new SurveyFigure.Share(9, 600)), design);

        Assert.Equal((ChangeVerdict.Better, EvidenceGrade.TwoPoint), (evaluation.Verdict, evaluation.Grade));
        Assert.Equal(GoalState.NotReached, new Goal(Direction.Decrease, 0.01m).StateOf(9, 600));
        Assert.Equal(EvidenceGrade.TwoPoint, EvidenceAssessment.Of(evaluation).Lowered(EvidenceGrade.Signal));
        Assert.Equal(1, EvidenceAssessment.Of(evaluation).CanClaim(EvidenceGrade.Signal).CountOf(IndicatorRules.GradeLowered.Code));
        Assert.Empty(EvidenceAssessment.Of(evaluation).CanClaim(EvidenceGrade.Feedback));
    }

    [Fact]
    public void ManyThemesAreAdjustedTogether()
    {
        // One theme alone is clear; among eight at once it is not.
        var clear = new RoundComparison("teamwork", Mean(60, 10, 20), Mean(67, 10, 20));
        var rest = Enumerable.Range(1, 7).Select(i => new RoundComparison("t" + i, Mean(60, 10, 20), Mean(60.5m, 10, 20)));
        var alone = TwoPointEvaluation.Evaluate(clear, FivePoints);
        var together = TwoPointEvaluation.EvaluateAll([clear, .. rest], FivePoints);

        Assert.Equal(ChangeVerdict.Better, alone.Verdict);
        Assert.NotEqual(ChangeVerdict.Better, together[0].Verdict);
        Assert.Equal(1, together[0].Findings.CountOf(IndicatorRules.ManyThemes.Code));
        Assert.Equal(0, alone.Findings.CountOf(IndicatorRules.ManyThemes.Code));
        Assert.Equal(Math.Min(1, 8 * ((ChangeEstimate.Known)alone.Estimate).PValue), together[0].AdjustedPValue!.Value, 12);
    }

    [Fact]
    public void TheLowestThemeIsComparedWithWhatNothingWouldGive()
    {
        var regression = RegressionToTheMean.Given(16, 400);
        var expected = regression.Expected(60, 72, 8);
        Assert.Equal(16.0 / 66, regression.Reliability(8), 12);
        Assert.Equal(69.1, expected, 1);

        // A rise of 9 points looks like a success, and is what nothing would give.
        var naive = Evaluate(Mean(60, 8, 30), Mean(69, 8, 30));
        var honest = TwoPointEvaluation.Evaluate(new("lowest", Mean(60, 8, 30), Mean(69, 8, 30), expected), FivePoints);

        Assert.Equal(ChangeVerdict.Better, naive.Verdict);
        Assert.NotEqual(ChangeVerdict.Better, honest.Verdict);
        Assert.Equal(69 - expected, ((ChangeEstimate.Known)honest.Estimate).Change, 9);
        Assert.Equal(1, honest.Findings.CountOf(IndicatorRules.SelectedAsExtreme.Code));
        Assert.Equal(1, honest.Findings.CountOf(IndicatorRules.ReferenceTakenAsKnown.Code));
        Assert.Equal(0, naive.Findings.CountOf(IndicatorRules.SelectedAsExtreme.Code));
    }

    [Fact]
    public void TheSurveyExampleOfRegression()
        => Assert.Equal(66.1, RegressionToTheMean.Given(16, 400).Expected(58, 70, 12), 1);

    [Fact]
    public void VariancesNeedFiveUnits()
    {
        SurveyFigure.Mean[] units = [Mean(60, 20, 10), Mean(70, 20, 10), Mean(65, 20, 10), Mean(80, 20, 10), Mean(75, 20, 10)];

        Assert.Null(RegressionToTheMean.Estimate(units.Take(4)));
        var estimate = RegressionToTheMean.Estimate(units)!;
        Assert.Equal((5, 400d), (estimate.EstimatedFromUnits, estimate.VarianceWithin));
        Assert.Equal(62.5 - 40, estimate.VarianceBetween, 9);
        Assert.Equal(0, RegressionToTheMean.Estimate(Enumerable.Repeat(Mean(60, 20, 10), 6))!.VarianceBetween);
    }

    [Fact]
    public void ExpectedScoresLieBetweenScoreAndReference() => Property.Holds(Gen.Choose(0, 100).Four(), x =>
    {
        var regression = RegressionToTheMean.Given(x.Item3, x.Item4 * 5);
        var expected = regression.Expected(x.Item1, x.Item2, 9);

        Assert.InRange(expected, Math.Min(x.Item1, x.Item2) - 1e-9, Math.Max(x.Item1, x.Item2) + 1e-9);
        Assert.True(regression.Reliability(1_000_000) >= regression.Reliability(9));
        if (x.Item3 > 0) Assert.Equal(1, regression.Reliability(1_000_000_000_000), 6);
    });

    [Fact]
    public void CaveatsArePrintedWithEveryComparison()
    {
        var circumstances = new RoundCircumstances(responseRateLast: 0.80m, responseRateNow: 0.70m);
        string[] codes = [.. circumstances.Caveats(8).Select(f => f.Code.Value)];

        Assert.Equal(["IND-F15", "IND-F11", "IND-F12", "IND-F16", "IND-F17"], codes);
        Assert.Equal(0, new RoundCircumstances(responseRateLast: 0.80m, responseRateNow: 0.71m).Caveats(1).CountOf(IndicatorRules.ResponseRateChanged.Code));
        var evaluation = TwoPointEvaluation.Evaluate(new("x", Mean(60, 10, 40), Mean(75, 10, 40)), FivePoints, circumstances);
        Assert.Contains(evaluation.Findings, f => f.Code == IndicatorRules.ChangeIsNotEffect.Code);
    }

    [Fact]
    public void AnotherUnitOtherQuestionsOrADesignNamedTooLateGiveNoVerdict()
    {
        var comparison = new RoundComparison("x", Mean(60, 10, 40), Mean(75, 10, 40));
        Refused(IndicatorRules.UnitChanged, FivePoints, new(unitChanged: true));
        Refused(IndicatorRules.InstrumentChanged, FivePoints, new(instrumentChanged: true));
        Refused(IndicatorRules.NotNamedBeforeStart, new(new(2023, 6, 1), new(2023, 6, 1), Direction.Increase, 5), RoundCircumstances.Usual);
        Assert.Empty(TwoPointEvaluation.CanGiveVerdict(FivePoints, RoundCircumstances.Usual));

        void Refused(RuleDefinition rule, TwoPointDesign design, RoundCircumstances circumstances)
        {
            Assert.Contains(TwoPointEvaluation.CanGiveVerdict(design, circumstances), f => f.Code == rule.Code);
            Assert.Throws<RuleViolationException>(() => TwoPointEvaluation.Evaluate(comparison, design, circumstances));
        }
    }

    [Fact]
    public void FlippingTheDirectionSwapsBetterAndWorse() => Property.Holds(Gen.Choose(40, 80).Two().SelectMany(m => Gen.Choose(5, 60), (m, n) => (m.Item1, m.Item2, n)), x =>
    {
        var comparison = new RoundComparison("x", Mean(x.Item1, 12, x.n), Mean(x.Item2, 12, x.n));
        var up = TwoPointEvaluation.Evaluate(comparison, FivePoints).Verdict;
        var down = TwoPointEvaluation.Evaluate(comparison, new(new(2023, 5, 1), new(2023, 6, 1), Direction.Decrease, 5)).Verdict;

        Assert.Equal(up switch { ChangeVerdict.Better => ChangeVerdict.Worse, ChangeVerdict.Worse => ChangeVerdict.Better, var same => same }, down);
    });

    [Fact]
    public void FeedbackNeedsFiveReleasedAnswers()
    {
        Assert.Equal(EvidenceGrade.Feedback, EvidenceAssessment.OfFeedback(5, isReleased: true).HighestGrade);
        Assert.Equal(EvidenceGrade.Judgement, EvidenceAssessment.OfFeedback(4, isReleased: true).HighestGrade);
        Assert.Equal(EvidenceGrade.Judgement, EvidenceAssessment.OfFeedback(50, isReleased: false).HighestGrade);
        Assert.Equal(EvidenceGrade.Judgement, EvidenceGrades.Meet(EvidenceGrade.Signal, EvidenceGrade.Judgement));
        Assert.Null(EvidenceAssessment.Judgement.Verdict);
    }

    [Fact]
    public void AlphaNamesWhatItRestsOn()
    {
        var known = Assert.IsType<CronbachAlpha.Known>(CronbachAlpha.Of([[1, 1], [2, 3], [3, 2], [4, null]]));
        Assert.Equal((2.0 / 3, 2, 3, MissingAnswers.Listwise), (Math.Round(known.Alpha, 12) == Math.Round(2.0 / 3, 12) ? 2.0 / 3 : known.Alpha, known.Questions, known.CompleteRows, known.Missing));
        Assert.Empty(known.Findings);
        Assert.IsType<CronbachAlpha.Known>(CronbachAlpha.Of([[1, 1], [2, 3], [3, 2], [4, null]], MissingAnswers.Pairwise));
        Assert.Equal(1, Assert.IsType<CronbachAlpha.Known>(CronbachAlpha.Of([[1, 4], [2, 2], [3, 1]])).Findings.CountOf(IndicatorRules.NegativeAlpha.Code));
        Assert.Equal(IndicatorRules.TooLittleData, Assert.IsType<CronbachAlpha.Unknown>(CronbachAlpha.Of([[1], [2]])).Reason);
        Assert.Equal(IndicatorRules.TooLittleData, Assert.IsType<CronbachAlpha.Unknown>(CronbachAlpha.Of([[1, 2], [2, null]])).Reason);
        Assert.Equal(IndicatorRules.NoVariation, Assert.IsType<CronbachAlpha.Unknown>(CronbachAlpha.Of([[1, 2], [2, 1]])).Reason);
    }

    [Fact]
    public void StatisticsForCallersWithFiguresOfTheirOwn()
    {
        Assert.Null(SurveyStatistics.OfShare(0, 0));
        Assert.Equal(0, SurveyStatistics.OfShare(0, 12)!.Lower);
        Assert.Equal(3.689, SurveyStatistics.OfCount(0).Upper, 3);
        Assert.Equal(0.06, SurveyStatistics.AdjustByHolm([0.01, 0.04, 0.03])[1], 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => SurveyStatistics.AdjustByHolm([double.NaN]));
        Assert.Null(SurveyStatistics.EffectSize(Mean(60, 0, 5), Mean(61, 0, 5)));
        Assert.InRange(SurveyStatistics.EffectSize(Mean(60, 10, 5), Mean(70, 10, 5))!.Value, 0.8, 1);
        Assert.Equal(26.9, SurveyStatistics.SmallestDetectableChangeInMean(15, 6, 6), 1);
    }

    private static SurveyFigure.Mean Mean(decimal score, decimal sd, long people) => new(score, sd, people);

    private static TwoPointEvaluation Evaluate(SurveyFigure last, SurveyFigure now) => TwoPointEvaluation.Evaluate(new("theme", last, now), FivePoints);
}
