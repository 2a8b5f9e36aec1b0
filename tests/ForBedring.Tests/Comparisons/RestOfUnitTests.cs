using ForBedring.Comparisons;
using ForBedring.Indicators;
using ForBedring.Indicators.Statistics;
using FsCheck.Fluent;

namespace ForBedring.Tests.Comparisons;

public class RestOfUnitTests
{
    [Fact]
    public void TheRestByHand()
    {
        // 60 and 70 in the unit, 80 and 90 beside it: the whole has mean 75 and squares 500.
        var rest = RestOfUnit.Of(75, 4, (decimal)Math.Sqrt(500 / 3.0), 65, 2, (decimal)Math.Sqrt(50))!;

        Assert.Equal((85m, 2), (rest.Value, rest.Respondents));
        Assert.Equal(Math.Sqrt(50), (double)rest.StandardDeviation!.Value, 8);
        Assert.Null(RestOfUnit.Of(75, 4, 10, 75, 4, 10));
        Assert.Null(RestOfUnit.Of(75, 4, null, 65, 2, 5)!.StandardDeviation);
        Assert.Null(RestOfUnit.Of(75, 4, 1, 65, 2, 5)!.StandardDeviation);
    }

    [Fact]
    public void TheRestIsWhatItsOwnPeopleGive() => Property.Holds(
        Gen.Choose(0, 100).Select(v => (decimal)v).ArrayOf().Where(a => a.Length >= 2).SelectMany(_ => Gen.Choose(0, 100).Select(v => (decimal)v).ArrayOf().Where(a => a.Length >= 2), (unit, others) => (unit, others)), x =>
    {
        var (part, whole, rest) = (SurveyFigure.Mean.Of(x.unit), SurveyFigure.Mean.Of([.. x.unit, .. x.others]), SurveyFigure.Mean.Of(x.others));
        var computed = RestOfUnit.Of(whole.Score, x.unit.Length + x.others.Length, (decimal)Math.Sqrt(whole.Variance), part.Score, x.unit.Length, (decimal)Math.Sqrt(part.Variance))!;

        Assert.Equal((double)rest.Score, (double)computed.Value, 8);
        Assert.Equal(x.others.Length, computed.Respondents);
        Assert.Equal(Math.Sqrt(rest.Variance), (double)computed.StandardDeviation!.Value, 4);
    });

    [Theory]
    [InlineData(12, 40, 0.40, 0.58)]
    [InlineData(30, 60, 0.67, 0.84)]
    public void ATrueGapIsFoundMoreOftenThanAgainstTheWhole(int part, int whole, double least, double most)
    {
        var random = new Random(part);
        const int Runs = 500;
        int rest = 0, parent = 0, chance = 0;
        for (var run = 0; run < Runs; run++)
        {
            if (P(0.7, againstRest: true) <= 0.05) rest++;
            if (P(0.7, againstRest: false) <= 0.05) parent++;
            if (P(0, againstRest: true) <= 0.05) chance++;
        }

        Assert.InRange(rest, least * Runs, most * Runs);
        Assert.InRange(parent, 0, 0.30 * Runs);
        Assert.InRange(chance, 0.025 * Runs, 0.085 * Runs);

        double P(double gap, bool againstRest)
        {
            decimal[] unit = [.. Enumerable.Range(0, part).Select(_ => (decimal)(Normal() - gap))];
            var (mine, all) = (SurveyFigure.Mean.Of(unit), SurveyFigure.Mean.Of([.. unit, .. Enumerable.Range(0, whole - part).Select(_ => (decimal)Normal())]));
            if (!againstRest) return Welch.Compare((double)mine.Score, mine.Variance, part, (double)all.Score, all.Variance, whole).PValue;
            var others = RestOfUnit.Of(all.Score, whole, (decimal)Math.Sqrt(all.Variance), mine.Score, part, (decimal)Math.Sqrt(mine.Variance))!;
            return Welch.Compare((double)mine.Score, mine.Variance, part, (double)others.Value, Math.Pow((double)others.StandardDeviation!.Value, 2), others.Respondents).PValue;
        }

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    [Fact]
    public void WhatCouldHaveBeenSeenIsToldWithTheCorrectionThatIsUsed()
    {
        Assert.Equal(14.7, (double)AreaSelection.SmallestDetectable(30), 1);
        Assert.Equal(19.5, (double)AreaSelection.SmallestDetectable(30, 10), 1);

        var design = new TwoPointDesign(new(2023, 5, 1), new(2023, 6, 1), Direction.Increase, 5);
        RoundComparison Theme(string name) => new(name, new SurveyFigure.Mean(60, 20, 30), new SurveyFigure.Mean(62, 20, 30));
        var ten = TwoPointEvaluation.EvaluateAll(Enumerable.Range(0, 10).Select(i => Theme("t" + i)), design);

        Assert.Equal(14.7, TwoPointEvaluation.Evaluate(Theme("t"), design).SmallestDetectableChange!.Value, 1);
        Assert.All(ten, e => Assert.Equal(19.5, e.SmallestDetectableChange!.Value, 1));
    }
}
