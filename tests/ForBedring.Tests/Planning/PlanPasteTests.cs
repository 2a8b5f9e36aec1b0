using ForBedring.Planning;
using ForBedring.Reading;

namespace ForBedring.Tests.Planning;

/// <summary>Plans pasted out of word processors and spreadsheets in the shapes people have.</summary>
public class PlanPasteTests
{
    private const string Head = "Forbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\tEvaluering\tKorrigering\n";

    [Theory]
    [InlineData("• Opplæring • Nye rutiner")]
    [InlineData("\"• Opplæring\u000B• Nye rutiner\"")]
    [InlineData("➢ Opplæring\u000B➢ Nye rutiner")]
    [InlineData("\uF0D8 Opplæring\u000B\uF0D8 Nye rutiner")]
    [InlineData("1. Opplæring\u000B2. Nye rutiner")]
    [InlineData("a) Opplæring\u000Bb) Nye rutiner")]
    [InlineData("- Opplæring\u000B- Nye rutiner")]
    [InlineData("– Opplæring\u000B– Nye rutiner")]
    [InlineData("Ø Opplæring\u000BØ Nye rutiner")]
    [InlineData("Opplæring\u000BNye rutiner")]
    [InlineData("\"Opplæring\nNye rutiner\"")]
    public void AListInACellIsItsItemsWhateverTheirMark(string cell)
        => Assert.Equal(["Opplæring", "Nye rutiner"], Areas(Head + $"Samarbeid\t• Bedre samarbeid\t{cell}\tHR\tUltimo 2025\t\t\n").Single().Measures.Select(m => m.Text));

    [Fact]
    public void ALineThatGoesOnInLowerCaseIsPartOfTheItemBefore()
        => Assert.Equal(["Opplæring av alle nye", "Nye rutiner"], Areas(Head + "Samarbeid\t• Bedre\tOpplæring av\u000Balle nye\u000BNye rutiner\tHR\tUltimo 2025\t\t\n").Single().Measures.Select(m => m.Text));

    [Fact]
    public void MergedCellsOfAnAreaHoldForTheMeasuresBeside()
    {
        var area = Areas(Head + "Samarbeid\t• Bedre samarbeid\tOpplæring\tHR\t1.3.2025\t\t\n\t\tNye rutiner\tVerneombud\t1.6.2025\t\t\n\t\tEvaluere\tHR\t1.9.2025\t\t\n").Single();

        Assert.Equal(["Opplæring", "Nye rutiner", "Evaluere"], area.Measures.Select(m => m.Text));
        Assert.Equal("1.3.2025", area.Deadline.OriginalText);
        Assert.Equal(["", "1.6.2025", "1.9.2025"], area.Measures.Select(m => m.OwnDeadline?.OriginalText ?? ""));
    }

    [Theory]
    [InlineData("Frist\tAnsvarlig\tTiltak\tMål\tForbedringsområder\nUltimo 2025\tHR\tOpplæring\t• Bedre\tSamarbeid\n")]
    [InlineData("Forbedringsområde;Mål;Tiltak;Ansvarlig;Frist\nSamarbeid;Bedre;Opplæring;HR;Ultimo 2025\n")]
    [InlineData("Indsatsområde\tMål\tHandling\tAnsvarlig\tTidsfrist\nSamarbeid\tBedre\tOpplæring\tHR\tUltimo 2025\n")]
    [InlineData("Förbättringsområde\tMål\tÅtgärd\tAnsvarig\tSlutdatum\nSamarbeid\tBedre\tOpplæring\tHR\tUltimo 2025\n")]
    [InlineData("Focus area\tObjective\tAction\tOwner\tDue date\nSamarbeid\tBedre\tOpplæring\tHR\tUltimo 2025\n")]
    public void ColumnsMayStandInAnyOrderAndInTheNeighboursLanguages(string table)
    {
        var area = Areas(table).Single();

        Assert.Equal(("Samarbeid", "Opplæring", "Ultimo 2025"), (area.Heading, area.Measures.Single().Text, area.Deadline.OriginalText));
        Assert.Equal("Bedre", area.Goals.Single().Text);
    }

    [Fact]
    public void FourColumnsWithAStatusAreAPlanWithoutInventedThemesOrAreas()
    {
        var plan = Read("Tiltak\tAnsvarlig\tFrist\tStatus\nOpplæring\tHR\t1.3.2025\tPågår\nNye rutiner\tVerneombud\t1.6.2025\tIkke startet\n");
        var areas = plan.Themes.SelectMany(t => t.Areas).ToList();

        Assert.Equal([null, null], areas.Select(a => a.Heading));
        Assert.Equal([MeasureState.InProgress, MeasureState.Planned], areas.SelectMany(a => a.Measures).Select(m => m.State));
        Assert.Equal("", Assert.Single(plan.Themes).Heading);
    }

    [Fact]
    public void TextThatCannotBePlacedIsAFindingAndNoThemeOrArea()
    {
        var plan = Read(Head + "1. Engasjement\t\t\t\t\t\t\nSamarbeid\t• Bedre\tOpplæring\tHR\tUltimo 2025\t\t\nPlanen er behandlet i AMU og vedtatt av ledergruppen med små endringer.\n");

        Assert.Equal("Engasjement", Assert.Single(plan.Themes).Heading);
        Assert.Single(plan.Themes[0].Areas);
        var finding = Assert.Single(plan.Diagnose(new(2025, 1, 15)).Findings, f => f.Rule == PlanningRules.TextUnplaced);
        Assert.Contains("Planen er behandlet i AMU", finding.Message.English);
    }

    private static ImprovementPlan Read(string table) => PlanTableText.Read(table, writtenOn: new LocalDate(2025, 1, 1)).ValueOrThrow();

    private static IEnumerable<ImprovementArea> Areas(string table) => Read(table).Themes.SelectMany(t => t.Areas);
}
