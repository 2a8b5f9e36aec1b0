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

    private static MeasureCanvas Scored() => MeasureCanvas.Create(
        "c", Made.Unit, new LocalDate(2023, 4, 20), Made.CanvasParts().WithScores([Made.Score("P1", 5, 4, 2, 2), Made.Score("P2", 5, 2, 1, 4)])).ValueOrThrow();
}
