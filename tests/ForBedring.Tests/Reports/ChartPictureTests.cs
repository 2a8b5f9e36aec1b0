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
        Assert.Contains("spesiell variasjon", signal);
        Assert.Contains("lengste serie 6 (mer enn 7 er et signal), kryssinger 1 (færre enn 3 er et signal)", signal);
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
    public void ATargetThatChangesIsAStepAndBeginsWhereItBegins()
    {
        var chart = ControlChart.Draw(Series(9, 11, 9, 11, 9, 11), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole);
        var target = TargetLine.From([new(new(2020, 3, 1), 12), new(new(2020, 5, 1), 8)]);
        var step = XElement.Parse(ChartPicture.Draw(chart, ChartPictureOptions.Default.WithTarget(target, Direction.Decrease)).ToSvg());
        var constant = XElement.Parse(ChartPicture.Draw(chart, ChartPictureOptions.Default.WithTarget(12, Direction.Decrease)).ToSvg());
        var line = Assert.Single(step.Descendants(), e => Class(e) == "fb-target" && e.Name.LocalName == "polyline");

        Assert.Equal(4, line.Attribute("points")!.Value.Split(' ').Length);
        Assert.DoesNotContain(constant.Descendants(), e => Class(e) == "fb-target" && e.Name.LocalName == "polyline");
    }

    [Fact]
    public void AnAbsentPeriodKeepsItsRoomAndBreaksTheLine()
    {
        var whole = ChartPicture.Draw(RunChart.Draw(Series(5, 7, 6, 8, 4, 6), ChartLayout.Whole)).ToSvg();
        var series = ReadingSeries.Create(Indicator(), Unit, Series(5, 7, 6, 8, 4, 6).Where((_, i) => i != 3)).ValueOrThrow();
        var gap = ChartPicture.Draw(RunChart.Draw(series, ChartLayout.Whole)).ToSvg();

        Assert.Equal((1, 2), (Count(whole, "fb-run"), Count(gap, "fb-run")));
        Assert.Equal(Circles(whole).Where((_, i) => i != 3), Circles(gap));

        static int Count(string svg, string css) => XElement.Parse(svg).Descendants().Count(e => Class(e) == css);
        static string[] Circles(string svg) => [.. XElement.Parse(svg).Descendants().Where(e => Class(e) == "fb-common").Select(e => e.Attribute("cx")!.Value)];
    }

    [Fact]
    public void WhatCannotBeJudgedAndWhatIsLeftOutAreNamed()
    {
        var shares = Enumerable.Repeat((3m, 50m), 16).Append((1m, 1m)).ToArray();
        var chart = ControlChart.Draw(Ratios(ValueKind.Proportion, shares), ChartKind.P, ChartPreset.Anhoej, ChartLayout.Whole.FrozenAt(16).Excluding(2, "flyttet", "leder").WithWarningLines());
        var svg = ChartPicture.Draw(chart, ChartPictureOptions.Default.WithTarget(0.05m, Direction.Decrease)).ToSvg();

        Assert.Contains("class=\"fb-toofew\"", svg);
        Assert.Contains("for få til å vurdere", svg);
        Assert.DoesNotContain("class=\"fb-concern\"", svg);
        Assert.Contains("utelatt (flyttet)", svg);
        Assert.Contains("varsellinjer, 2 sigma (ikke signal)", svg);
        Assert.Contains("oppgitte grenser, 3 sigma", ChartPicture.Draw(ControlChart.Draw(Series(9, 11, 9), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole.WithPresetLimits(10, 1))).ToSvg());
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
