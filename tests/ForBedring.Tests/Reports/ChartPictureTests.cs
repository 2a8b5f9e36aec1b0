using System.Xml.Linq;
using ForBedring.Indicators;
using ForBedring.Reports.Charts;
using ForBedring.Rules;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Reports;

public class ChartPictureTests
{
    private static readonly decimal?[] Values = [10, 13, 9, 12, 11, 14, 8, null, 10, 13, 9, 12, 6, 7, 5, 8, 6, 7, 5, 6, 7, 30];

    [Fact]
    public void APictureHasATitleADescriptionAndNothingThatRunsOrLoads()
    {
        var svg = ChartPicture.Draw(Chart(), Options()).ToSvg();
        var root = XElement.Parse(svg);

        Assert.Equal("svg", root.Name.LocalName);
        Assert.Contains("K1: Wait", Text(root, "title"));
        Assert.Contains("n = 22", Text(root, "title"));
        Assert.Contains("senterlinje", Text(root, "desc"));
        Assert.DoesNotContain("<script", svg);
        Assert.DoesNotContain("href", svg);
        Assert.DoesNotContain("NaN", svg);
        Assert.Equal(svg, ChartPicture.Draw(Chart(), Options()).ToSvg());
    }

    [Fact]
    public void SignalsHaveAShapeOfTheirOwnExcludedPointsAreHollowAndMissingOnesGaps()
    {
        var svg = XElement.Parse(ChartPicture.Draw(Chart(), Options()).ToSvg());

        Assert.Equal("path", Assert.Single(svg.Descendants(), e => Class(e) == "fb-concern" && Inside(e)).Name.LocalName);
        Assert.Equal("circle", Assert.Single(svg.Descendants(), e => Class(e) == "fb-excluded" && Inside(e)).Name.LocalName);
        Assert.Equal(2, svg.Descendants().Count(e => Class(e) == "fb-run"));
        Assert.Equal(21, svg.Descendants().Count(e => e.Name.LocalName == "g"));
        Assert.Contains(svg.Descendants(), e => Class(e) == "fb-baseline");
        Assert.Contains(svg.Descendants(), e => Class(e) == "fb-target");
        Assert.Contains(svg.Descendants(), e => Class(e) == "fb-mark");

        static bool Inside(XElement e) => e.Parent!.Name.LocalName == "g";
    }

    [Fact]
    public void ARunSignalIsLongDashedWithATextAndTrialLimitsAreThin()
    {
        var signal = ChartPicture.Draw(RunChart.Draw(Series(5, 7, 6, 8, 4, 6, 9, 10, 11, 9, 12, 10), ChartLayout.Whole)).ToSvg();
        var trial = ChartPicture.Draw(ControlChart.Draw(Series(5, 7, 6, 8), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole)).ToSvg();

        Assert.Contains("class=\"fb-centre-signal\"", signal);
        Assert.Contains("ikke-tilfeldig variasjon", signal);
        Assert.Contains("lengste serie 6/7, kryssinger 1/3", signal);
        Assert.Contains("class=\"fb-trial\"", trial);
        Assert.DoesNotContain("class=\"fb-limit\"", trial);
    }

    [Fact]
    public void AnEvaluationBringsItsVerdictItsGradeAndItsSentence()
    {
        var start = Intervention.OnDay(new(2021, 1, 1), new("teamet starter", "teamet startar", "the team starts"));
        decimal?[] values = [10, 13, 9, 12, 11, 14, 8, 12, 10, 13, 9, 12, 6, 7, 5, 8, 6, 7, 5, 6, 7];
        var evaluation = SeriesEvaluation.Evaluate(Series(values), new SeriesDesign(IndicatorId.From("wait"), new(2020, 12, 1), start, Direction.Decrease));
        var page = ChartPicture.WithTable(evaluation.Chart, ChartPictureOptions.Default.WithEvaluation(evaluation).In(ReportLanguage.Nynorsk)).Html;

        Assert.Contains("Betre · evidensgrad: signal", page);
        Assert.Contains("teamet startar (2021-01-01)", page);
        Assert.Contains(evaluation.Sentence.Nynorsk, page);
        Assert.Contains("<caption>", page);
        Assert.Equal(21, page.Split(["scope=\"row\""], StringSplitOptions.None).Length - 1);
    }

    [Fact]
    public void TheTwoIconsStandInWordsAndSigns()
    {
        var chart = ControlChart.Draw(Series(Values), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole);
        var svg = ChartPicture.Draw(chart, ChartPictureOptions.Default.WithTarget(200, Direction.Decrease)).ToSvg();

        Assert.Contains(">↓<", svg);
        Assert.Contains("bekymring", svg);
        Assert.Contains(">✓<", svg);
        Assert.Contains("mål: treffer", svg);
    }

    [Fact]
    public void SharesAreInPercentAndStartAtZero()
    {
        var svg = ChartPicture.Draw(ControlChart.Draw(Ratios(ValueKind.Proportion, (30, 100), (35, 100), (33, 100)), ChartKind.P, ChartPreset.Anhoej, ChartLayout.Whole)).ToSvg();

        Assert.Contains(">0\u00A0%<", svg);
        Assert.Contains("32,7\u00A0%", svg);
    }

    [Fact]
    public void AnEmptySeriesAndASinglePointCanBeDrawn()
    {
        Assert.Contains("<svg", ChartPicture.Draw(RunChart.Draw(Series(Array.Empty<decimal?>()), ChartLayout.Whole)).ToSvg());
        Assert.Contains("<svg", ChartPicture.Draw(RunChart.Draw(Series(5m), ChartLayout.Whole), ChartPictureOptions.Default.WithTable()).ToSvg());
    }

    [Fact]
    public void EveryWordOfMeasurementHasThreeTexts()
    {
        foreach (var text in Texts())
        {
            Assert.NotEmpty(text.Bokmaal);
            Assert.NotEmpty(text.Nynorsk);
            Assert.NotEmpty(text.English);
        }

        static IEnumerable<LocalisedText> Texts() =>
        [
            .. All<ChangeVerdict>().Select(IndicatorTexts.Of), .. All<EvidenceGrade>().Select(IndicatorTexts.Of), .. All<Direction>().Select(IndicatorTexts.Of),
            .. All<ChartKind>().Select(IndicatorTexts.Of), .. All<ValueKind>().Select(IndicatorTexts.Of), .. All<MissingReason>().Select(IndicatorTexts.Of),
            .. All<GoalState>().Select(IndicatorTexts.Of), .. All<PointClass>().Select(IndicatorTexts.Of), .. All<Assurance>().Select(IndicatorTexts.Of),
        ];

        static IEnumerable<T> All<T>() => Enum.GetValues(typeof(T)).Cast<T>();
    }

    private static SeriesChart Chart() => ControlChart.Draw(
        Series(Values), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole.FrozenAt(20).Excluding(3, "move", "section leader"));

    private static ChartPictureOptions Options() => ChartPictureOptions.Default.WithTarget(4, Direction.Decrease)
        .WithInterventions([Intervention.OnDay(new(2021, 1, 1), new("teamet starter", "teamet startar", "the team starts"))]);

    private static string Text(XElement root, string name) => root.Elements().First(e => e.Name.LocalName == name).Value;

    private static string? Class(XElement e) => e.Attribute("class")?.Value;
}
