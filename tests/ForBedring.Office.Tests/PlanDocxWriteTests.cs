using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Office.Tests;

/// <summary>A plan as a Word document: valid, the same bytes each time, and the same plan when read again.</summary>
public class PlanDocxWriteTests
{
    private static readonly LocalDate Today = new(2024, 1, 15);

    private static ImprovementPlan Pasted => PlanTableText.Read(Forms.Pasted).ValueOrThrow();

    public static TheoryData<ReportLanguage> Languages => [ReportLanguage.Bokmaal, ReportLanguage.Nynorsk, ReportLanguage.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public void ReadWrittenAndReadAgainItIsTheSamePlan(ReportLanguage language)
    {
        var first = PlanDocx.Read(new MemoryStream(Write(Pasted, language))).ValueOrThrow();
        var second = PlanDocx.Read(new MemoryStream(Write(first, language))).ValueOrThrow();

        Assert.Equal(PlanDocxReadTests.Told(Pasted), PlanDocxReadTests.Told(first));
        Assert.Equal(PlanJson.Write(first), PlanJson.Write(second));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void ItPassesTheValidatorAndIsTheSameBytesEachTime(ReportLanguage language)
    {
        var bytes = Write(Pasted, language);

        Validated.Word(bytes);
        Assert.Equal(bytes, Write(Pasted, language));
    }

    [Fact]
    public void StatesProblemsOwnDeadlinesAndMovesSurvive()
    {
        var plan = PlanTableText.Read(
            "Dato oppdatert: 1.2.2025\nForbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\tEvaluering\tKorrigering\tStatus\n1. Engasjement\t\t\t\t\t\t\t\nOpplæring\tBedre\t• Nye rutiner · hver uke\tHR\t1.3.2025\t\t\tPågår\n\t\tMøtepunkt <b>&\tVerneombud\t1.6.2025\t\t\t\n").ValueOrThrow();
        plan = plan.With(plan.Areas.Single().Id, a => a.With(problem: "For få kurs"));
        var again = PlanDocx.Read(new MemoryStream(Write(plan, ReportLanguage.Nynorsk))).ValueOrThrow();

        Assert.Equal(PlanDocxReadTests.Told(plan), PlanDocxReadTests.Told(again));
        Assert.Equal(MeasureState.InProgress, again.Measures.First().State);
        Assert.Equal("For få kurs", again.Areas.Single().Problem);
        Assert.Equal("1.6.2025", again.Measures.Last().OwnDeadline?.OriginalText);
    }

    [Fact]
    public void HeadingsAreRepeatedThePageLiesAndLatenessIsInWords()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Write(Pasted, ReportLanguage.Bokmaal)), isEditable: false);
        var xml = document.MainDocumentPart!.Document!.OuterXml;

        Assert.Equal(2, xml.Split("<w:tblHeader").Length - 1);
        Assert.Contains("landscape", xml, StringComparison.Ordinal);
        Assert.Contains("▲ over frist", xml, StringComparison.Ordinal);
        Assert.Contains("Ikke evaluert", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<w:b ", xml, StringComparison.Ordinal);
        Assert.Equal("Forbedringsplan", document.PackageProperties.Title);
        Assert.Equal("nb-NO", document.PackageProperties.Language);
    }

    [Fact]
    public void ItAsksTheLabel()
    {
        var refused = Assert.Throws<RuleViolationException>(() => PlanDocx.Write(Pasted, Today, ReportLanguage.Bokmaal, SensitivityRank.Open));
        var given = PlanDocx.Write(Pasted, Today, ReportLanguage.Bokmaal, SensitivityRank.Open, new LabelOverride("Til pressen", Role.WellKnown[0]));

        Assert.Contains(refused.Findings, f => f.Code.Value == "PLN-L10");
        Assert.Equal(PlanDocxReadTests.Told(Pasted), PlanDocxReadTests.Told(PlanDocx.Read(new MemoryStream(given)).ValueOrThrow()));
    }

    [Fact]
    public void ATemplatesStylesAreKept()
    {
        var template = Forms.Docx("<w:p/>", parts => parts["word/styles.xml"] = parts["word/styles.xml"].Replace("</w:styles>", "<w:style w:type=\"paragraph\" w:styleId=\"Tittel\"><w:name w:val=\"Title\"/><w:rPr><w:color w:val=\"00AA00\"/></w:rPr></w:style></w:styles>", StringComparison.Ordinal));
        var bytes = PlanDocx.Write(Pasted, Today, ReportLanguage.Bokmaal, SensitivityRank.Internal, template: template);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

        Validated.Word(bytes);
        Assert.Contains("w:val=\"Tittel\"", document.MainDocumentPart!.Document!.OuterXml, StringComparison.Ordinal);
        Assert.Contains("w:val=\"Overskrift2\"", document.MainDocumentPart.Document.OuterXml, StringComparison.Ordinal);
        Assert.Contains("00AA00", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.OuterXml, StringComparison.Ordinal);
        Assert.Equal(PlanDocxReadTests.Told(Pasted), PlanDocxReadTests.Told(PlanDocx.Read(new MemoryStream(bytes)).ValueOrThrow()));
        Assert.Throws<ArgumentException>(() => PlanDocx.Write(Pasted, Today, ReportLanguage.Bokmaal, SensitivityRank.Internal, template: new MemoryStream([1, 2, 3])));
    }

    [Fact]
    public void LettersThatXmlCannotHoldAreNoTrouble()
    {
        var plan = ImprovementPlan.Draft(PlanId.From("p"), "Plan \u0001 & <x>", new OrgPlacement(OrgLevel.Section, UnitId.From("A")), 2025, new LocalDate(2025, 1, 1));

        Validated.Word(PlanDocx.Write(plan, Today, ReportLanguage.English, SensitivityRank.StrictlyConfidential));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void TheCommitteesNoteAndThePosterAreDocuments(ReportLanguage language)
    {
        var note = PlanNotesDocx.CommitteeNote(CommitteeStatusView.Of([new(UnitId.From("A"), Pasted), new(UnitId.From("B"), null)], 2023, Today, language), u => "Seksjon " + u);
        var poster = PlanNotesDocx.Poster(DutyRoomPosterView.Of(Pasted, Today, language, SensitivityRank.Internal));

        Validated.Word(note);
        Validated.Word(poster);
        Validated.Keep($"note-{language}.docx", note);
        Validated.Keep($"poster-{language}.docx", poster);
        Assert.Equal(note, PlanNotesDocx.CommitteeNote(CommitteeStatusView.Of([new(UnitId.From("A"), Pasted), new(UnitId.From("B"), null)], 2023, Today, language), u => "Seksjon " + u));
    }

    private static byte[] Write(ImprovementPlan plan, ReportLanguage language)
    {
        var bytes = PlanDocx.Write(plan, Today, language, SensitivityRank.StrictlyConfidential);
        Validated.Keep($"plan-{language}.docx", bytes);
        return bytes;
    }
}

/// <summary>Holds files to the Open XML SDK's validator, and keeps them where FORBEDRING_KEEP says, for other programs to open.</summary>
internal static class Validated
{
    public static void Word(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        None(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document));
    }

    public static void Excel(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        None(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document));
    }

    public static void Keep(string name, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("FORBEDRING_KEEP") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }

    private static void None(IEnumerable<ValidationErrorInfo> errors)
    {
        var all = errors.Take(8).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }
}
