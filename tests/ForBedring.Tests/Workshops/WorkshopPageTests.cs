using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Tests.Workshops;

/// <summary>The page of a report and the picture of the priorities.</summary>
public class WorkshopPageTests
{
    [Theory]
    [InlineData(ReportLanguage.Bokmaal, "andel av bord, ikke av ansatte", "rask gevinst")]
    [InlineData(ReportLanguage.Nynorsk, "prosentdel av bord, ikkje av tilsette", "rask gevinst")]
    [InlineData(ReportLanguage.English, "share of tables, not of staff", "quick win")]
    public void ThePageNamesTheUnitOfCountAndNoEnum(ReportLanguage language, string unitOfCount, string quadrant)
    {
        var page = WorkshopPage.Write(
            Made.Report(Made.Keeping("s", 6, 4, Made.Votes("Load", 4, 6, 9))),
            WorkshopPageOptions.Default.In(language).WithCanvas(Scored()).WithEvidence(ShoeMethodJson.Default.Evidence));

        Assert.Contains(unitOfCount, page);
        Assert.Contains(quadrant, page);
        Assert.Contains("4 / 6", page);
        foreach (var word in new[] { "QuickWin", "MergedInto", "HandedOver", "NotShown", "{" + "proposal}" }) Assert.DoesNotContain(word, page);
    }

    [Fact]
    public void ThePictureSaysInWordsWhereEachProposalLies()
    {
        var picture = PriorityDiagramSvg.Draw("d", Scored().Priorities(), ReportLanguage.English);

        Assert.Equal("P1: quick win. P2: major project.", picture.Description);
        Assert.Equal("No proposal is scored.", PriorityDiagramSvg.Draw("d", Made.Canvas().Priorities(), ReportLanguage.English).Description);
    }

    [Theory]
    [InlineData(ReportLanguage.Bokmaal, "De sju fasene", "høyst 7,5", "Hva idéene ble til", "−12,5")]
    [InlineData(ReportLanguage.Nynorsk, "Dei sju fasane", "høgst 7,5", "Kva ideane vart til", "−12,5")]
    [InlineData(ReportLanguage.English, "The seven phases", "7.5", "What became of the ideas", "−12.5")]
    public void ThePageHasTheProcessTheTargetTheLineageAndTheDevelopment(ReportLanguage language, string phases, string target, string lineage, string change)
    {
        var release = Made.Release(new MappingReleaseRequest(Made.Ledger, [["s"], ["t"]]), Made.Keeping("s", 8, 5), Made.Keeping("t", 8, 4));
        var process = ShoeProcessJson.Read(WorkshopJsonTests.Process).ValueOrThrow();
        var series = ReadingSeries.Create(SickLeave.Indicator, Made.Unit, Enumerable.Range(1, 12).Select(m => ForBedring.Indicators.Reading.Of(ReadingTime.InMonth(2023, m), 30 + m, 500))).ValueOrThrow();
        var page = WorkshopPage.Write(release.Reports[1], WorkshopPageOptions.Default.In(language)
            .WithDevelopment(MappingDevelopment.Between(release.Reports[0], release.Reports[1]))
            .WithSickLeave(SickLeave.Create(series, 30, new Goal(Direction.Decrease, 0.075m)))
            .WithProcess(process, process.Findings(new LocalDate(2023, 6, 1)))
            .WithCanvas(Made.Canvas()));

        foreach (var wanted in new[] { phases, target, lineage, change, "ringe bakvakt", "to tiltak virker" }) Assert.Contains(wanted, page);
        foreach (var word in new[] { "MapSituation", "NotAssessed", "SuperiorLeader", "Prevention" }) Assert.DoesNotContain(word, page);
    }

    private static MeasureCanvas Scored() => MeasureCanvas.Create(
        "c", Made.Unit, new LocalDate(2023, 4, 20), Made.CanvasParts().WithScores([Made.Score("P1", 5, 4, 2, 2), Made.Score("P2", 5, 2, 1, 4)])).ValueOrThrow();
}
