using ForBedring.Planning;
using ForBedring.Reading;

namespace ForBedring.Tests.Planning;

/// <summary>The seven-column table as people paste it (seeds/betanien-plan-2023.table.txt), and small tables with each quirk.</summary>
public class PlanTableTests
{
    private const string Head = "Forbedringsplan\nDato oppdatert: 24.05.2023\nOrganisatorisk plassering: Avdeling Poliklinikken\n\n";
    private const string Columns = "Forbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\tEvaluering\tKorrigering\n";

    private static string Twin => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "betanien-plan-2023.table.txt"));

    private static ImprovementPlan Plan(string rows) => PlanTableText.Read(Head + Columns + rows).ValueOrThrow();

    [Fact]
    public void ThePastedTwinGivesTheSameDiagnosisAsTheJson()
    {
        var plan = PlanTableText.Read(Twin).ValueOrThrow();

        Assert.Equal(BetanienTests.FoundOnTheDayItWasWritten, plan.Diagnose(new LocalDate(2023, 5, 24)).CountsByCode.Select(p => (p.Key, p.Value)).OrderBy(p => p.Key, StringComparer.Ordinal));
        Assert.Equal(BetanienTests.Seed.Diagnose(new LocalDate(2024, 1, 15)).CountsByCode, plan.Diagnose(new LocalDate(2024, 1, 15)).CountsByCode);
        Assert.Equal(BetanienTests.Seed.Measures.Select(m => m.Text), plan.Measures.Select(m => m.Text));
        Assert.Equal("Intern (gul)", plan.Label.ToString());
        Assert.Equal("Arbeidsmiljø", plan.Category);
        Assert.Equal("sykehuset", plan.Placement.Unit.Value);
    }

    [Theory]
    [InlineData(PlanTableForm.Tabs)]
    [InlineData(PlanTableForm.Semicolons)]
    [InlineData(PlanTableForm.Markdown)]
    public void WhatIsExportedReadsBackToTheSameText(PlanTableForm form)
    {
        var first = PlanTableText.Write(PlanTableText.Read(Twin).ValueOrThrow(), form);
        var second = PlanTableText.Write(PlanTableText.Read(first).ValueOrThrow(), form);

        Assert.Equal(first, second);
        Assert.Equal(first, PlanTableText.Write(BetanienTests.Seed, form));
    }

    [Fact]
    public void ARowSplitOverAPageBreakIsOneRow()
    {
        var plan = Plan("1. Engasjement\t\t\t\t\t\t\nOpplæring\t• Alle er opplært\t• Nyansattkurs\tHR\tUltimo 2023\t\t\n\f" + Columns + "\t\t• Kompetanseplaner\t\t\t\t\n");

        var area = Assert.Single(plan.Areas);
        Assert.Equal(2, area.Measures.Length);
        Assert.Equal(1, plan.Diagnose(plan.LastUpdated).Findings.CountOf(PlanningRules.RowJoined.Code));
        Assert.Equal(1, plan.Diagnose(plan.LastUpdated).Findings.CountOf(PlanningRules.HeaderRepeated.Code));
    }

    [Fact]
    public void ARowWithoutHeadingIsARowOfItsOwn()
    {
        var plan = Plan("7. Topplederens rolle i pasientsikkerhet\n\t• Mer kjennskap\t• Mer informasjon\tSykehusdirektør\tUltimo 2023\t\t\n");

        Assert.Null(Assert.Single(plan.Areas).Heading);
        Assert.Equal(0, plan.Diagnose(plan.LastUpdated).Findings.CountOf(PlanningRules.RowJoined.Code));
    }

    [Fact]
    public void TheFormsOwnGuidanceRowIsNoArea()
        => Assert.Empty(Plan("Velg områder\tHva vil dere oppnå\tKonkrete tiltak\tEn person eller rolle\tDato\tFungerte det?\tNye tiltak\n").Areas);

    [Fact]
    public void AMissingAndAnUnknownColumnAreToldOnceEach()
    {
        var plan = PlanTableText.Read(Head + "Forbedringsområder;Mål;Tiltak;Ansvarlig;Frist;Evaluering;Kostnad\nA;B;C;HR;Ultimo 2023;;\n").ValueOrThrow();

        Assert.Equal(["Korrigering", "Kostnad"], plan.Diagnose(plan.LastUpdated).Findings.Of(PlanningRules.ColumnProblem.Code).Select(f => f.Arguments["column"]).OrderBy(c => c, StringComparer.Ordinal));
    }

    [Fact]
    public void ANameIsDroppedAndARoleIsKept()
    {
        var plan = PlanTableText.Read("Forbedringsplan\nDok.eier/leder: Kari Nordkvist Utfylt av: HR\nDato oppdatert: 24.05.2023\n" + Columns + "A\tB\tC\tHR\tUltimo 2023\t\t\n").ValueOrThrow();

        Assert.Null(plan.Owner);
        Assert.Equal("HumanResources", plan.PreparedBy!.Role.Code);
        Assert.Equal(1, plan.Diagnose(plan.LastUpdated).Findings.CountOf(PlanningRules.OwnerDropped.Code));
        Assert.DoesNotContain("Kari", PlanTableText.Write(plan));
    }

    [Fact]
    public void AnEvaluationTextIsKeptAsANoteAndNeverMadeAnEvaluation()
    {
        var plan = Plan("1. Engasjement\nOpplæring\t• Mål\t• Kurs\tHR\tUltimo 2023\tFungerte godt\tNytt kurs\n");

        Assert.False(plan.Measures.Single().IsEvaluated);
        Assert.Equal(2, plan.Diagnose(plan.LastUpdated).Findings.CountOf(PlanningRules.EvaluationKeptAsNote.Code));
        Assert.Equal(0, plan.Diagnose(plan.LastUpdated).Findings.CountOf(PlanningRules.FollowUpInEvaluation.Code));
    }

    [Theory]
    [InlineData("Svaroppslutning over 80 %", Comparator.GreaterThan, 80)]
    [InlineData("Sikre en svarprosent på over 80%.", Comparator.GreaterThan, 80)]
    [InlineData("Minst 75 % svarer", Comparator.AtLeast, 75)]
    [InlineData("Fristbrudd under 5 prosent", Comparator.LessThan, 5)]
    [InlineData("Høyst 1,5 % fristbrudd", Comparator.AtMost, 1.5)]
    public void ANumberWithAComparisonIsANumericGoal(string text, Comparator comparator, double target)
    {
        var goal = Assert.IsType<PlanGoal.Numeric>(Plan($"A\t• {text}\t• C\tHR\tUltimo 2023\t\t\n").Goals.Single());

        Assert.Equal(comparator, goal.Comparator);
        Assert.Equal((decimal)target, goal.Target);
    }

    [Fact]
    public void MarkdownAndCsvAndBlanksAreReadByContent()
    {
        const string Markdown = "Dato oppdatert: 24.05.2023\n\n| Forbedringsområder | Mål | Tiltak | Ansvarlig | Frist | Evaluering | Korrigering |\n|---|---|---|---|---|---|---|\n| Opplæring | • Mål<br>• To | • a<br>• b \\| c | HR | Ultimo 2023 | | |\n";
        var plan = PlanTableText.Read(Markdown).ValueOrThrow();
        Assert.Equal(["a", "b | c"], plan.Measures.Select(m => m.Text));
        Assert.Equal(2, plan.Goals.Count());

        const string Quoted = "Dato oppdatert: 24.05.2023\nForbedringsområder,Mål,Tiltak,Ansvarlig,Frist,Evaluering,Korrigering\nOpplæring,Mål,\"• ett, to\n• \"\"tre\"\"\",HR,Ultimo 2023,,\n";
        Assert.Equal(["ett, to", "\"tre\""], PlanTableText.Read(Quoted).ValueOrThrow().Measures.Select(m => m.Text));

        const string Blanks = "Dato oppdatert: 24.05.2023\nForbedringsområder   Mål   Tiltak   Ansvarlig   Frist   Evaluering   Korrigering\nOpplæring   Mål her   Kurs for alle   HR   Ultimo 2023\n";
        Assert.Equal("Kurs for alle", PlanTableText.Read(Blanks).ValueOrThrow().Measures.Single().Text);
    }

    [Fact]
    public void AListPastedWithoutQuotesBreaksNoRow()
    {
        var plan = Plan("1. Engasjement\nOpplæring\t• Mål\n• Mer\t• Kurs 1\n• Kurs 2\n• Kurs 3\tHR\tUltimo 2023\t\t\nRos\t• Mål\t• Lunsj\tHR\tUltimo 2023\t\t\n");

        Assert.Equal(["Opplæring", "Ros"], plan.Areas.Select(a => a.Heading));
        Assert.Equal([2, 1], plan.Areas.Select(a => a.Goals.Length));
        Assert.Equal([3, 1], plan.Areas.Select(a => a.Measures.Length));
        Assert.Equal(["HR", "HR"], plan.Areas.Select(a => a.ResponsibleText));
    }

    [Fact]
    public void MarkdownMayBeBoldAndBarsMayStandBetweenCellsOnly()
    {
        var bold = PlanTableText.Read("# **Handlingsplan**\nDato oppdatert: 24.05.2023\n| Forbedringsområder | Mål | Tiltak | Ansvarlig | Frist | Evaluering | Korrigering |\n|:--|---|---|---|---|---|---|\n| **1. Engasjement** | | | | | | |\n| Opplæring | Mål | Kurs | HR | Ultimo 2023 | | |\n").ValueOrThrow();
        Assert.Equal("Handlingsplan", bold.Title);
        Assert.Equal((1, "Engasjement"), (bold.Themes.Single().Number, bold.Themes.Single().Heading));

        var bars = PlanTableText.Read("Dato oppdatert: 24.05.2023\nForbedringsområder|Mål|Tiltak|Ansvarlig|Frist|Evaluering|Korrigering\nOpplæring|Mål|Kurs|HR|Ultimo 2023||\n").ValueOrThrow();
        Assert.Equal("Kurs", bars.Measures.Single().Text);
    }

    [Fact]
    public void ARoleNobodyKnowsIsKeptAndTold()
    {
        var findings = Plan("1. Engasjement\nOpplæring\tMål\tKurs\tHR/ Konsernrådgiver\tUltimo 2023\t\t\n").Diagnose(new LocalDate(2023, 5, 24)).Findings;

        Assert.Equal(["Konsernrådgiver"], findings.Of(ForBedring.Organisation.OrganisationRules.UnknownParty.Code).Select(f => f.Arguments["part"]));
        var everyone = Plan("1. Engasjement\nOpplæring\tMål\tKurs\tAlle\tUltimo 2023\t\t\n").Diagnose(new LocalDate(2023, 5, 24)).Findings;
        Assert.Equal(0, everyone.CountOf(ForBedring.Organisation.OrganisationRules.UnknownParty.Code));
        Assert.Equal(1, everyone.CountOf(PlanningRules.OnlyCollectiveResponsible.Code));
    }

    [Fact]
    public void AFormWithoutPlacementIsNotTheWholeEnterprisesAndAnUnreadableDateIsTold()
    {
        var read = PlanTableText.Read("Plan\nDato oppdatert: i går\n" + Columns + "A\tB\tC\tHR\tUltimo 2023\t\t\n", writtenOn: new LocalDate(2023, 5, 24));

        Assert.Equal([("CAL-D04", 2)], read.Problems.Select(p => (p.Code.Value, p.Row ?? 0)));
        Assert.Equal(0, read.ValueOrThrow().Diagnose(new LocalDate(2023, 5, 24)).Findings.CountOf(PlanningRules.CommitteeNotRecorded.Code));
        Assert.IsType<PlanGoal.ZeroTolerance>(Plan("A\t0 tilfeller\tC\tHR\tUltimo 2023\t\t\n").Goals.Single());
    }

    // As a PDF viewer copies it: cells stand under their headings, and empty ones leave no mark of their own.
    [Fact]
    public void ColumnsOfBlanksKeepTheirPlaceWhenACellIsEmpty()
    {
        const string Pdf = "Dato oppdatert: 24.05.2023\nForbedringsområder    Mål              Tiltak           Ansvarlig    Frist          Evaluering    Korrigering\n1. Engasjement\nOpplæring                              Kurs for alle    HR           Ultimo 2023\nTilbakemelding        Mer ros          Lunsj                         Ultimo 2023                  Nytt tiltak\n";
        var plan = PlanTableText.Read(Pdf).ValueOrThrow();

        Assert.Equal(["Opplæring", "Tilbakemelding"], plan.Areas.Select(a => a.Heading));
        Assert.Equal([0, 1], plan.Areas.Select(a => a.Goals.Length));
        Assert.Equal(["Kurs for alle", "Lunsj"], plan.Measures.Select(m => m.Text));
        Assert.Equal(["HR", null], plan.Areas.Select(a => a.ResponsibleText));
        Assert.Equal(["Ultimo 2023", "Ultimo 2023"], plan.Areas.Select(a => a.Deadline.OriginalText));
        Assert.Equal("Nytt tiltak", plan.Areas.Last().CorrectionNote);
    }

    [Fact]
    public void ATextWithoutTableOrDateIsUnreadableAndSaysWhy()
    {
        Assert.Equal(["PLN-R04"], PlanTableText.Read("bare tekst").Problems.Select(p => p.Code.Value));
        Assert.Equal(["PLN-R05"], PlanTableText.Read(Columns + "A\tB\tC\tHR\tUltimo 2023\t\t\n").Problems.Select(p => p.Code.Value));
        Assert.True(PlanTableText.Read(Columns + "A\tB\tC\tHR\tUltimo 2023\t\t\n", writtenOn: new LocalDate(2023, 5, 24)).IsAccepted);
    }
}
