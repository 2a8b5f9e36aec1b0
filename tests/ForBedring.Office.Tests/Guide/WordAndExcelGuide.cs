using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Office.Tests.Guide;

/// <summary>The code of docs/how-to/word-and-excel.md.</summary>
public class WordAndExcelGuide
{
    private const string Instrument = """
        {"format":"forbedring-instrument/1","code":"guide","year":2026,"version":"1","scales":{"a":{"lowest":1,"points":5}},
        "themes":[{"code":"safety-climate","questions":[{"code":"q1","scale":"a"}]}]}
        """;

    [Fact]
    public void APlanComesFromWordAndGoesToWordAndExcelAndBack()
    {
        var folder = Directory.CreateTempSubdirectory("forbedring").FullName;
        var before = Environment.CurrentDirectory;
        var written = new StringWriter();
        try
        {
            var today = new LocalDate(2025, 3, 1);
            var pasted = PlanTableText.Read(Forms.Pasted, writtenOn: today).ValueOrThrow();
            var file = Path.Combine(folder, "forbedringsplan.docx");
            File.WriteAllBytes(file, PlanDocx.Write(pasted, today, ReportLanguage.Bokmaal, SensitivityRank.Internal));
            FromWord(file, written);
            Assert.Equal("10 temaer, 40 tiltak", written.ToString().Trim().Split('\n')[^1].Trim());
            using var template = new MemoryStream(File.ReadAllBytes(file));
            Assert.True(ToWord(pasted, today, template).Length > 1000);
            Assert.Equal(pasted.Measures.Count(), ToExcelAndBack(pasted, today).Measures.Count());
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void AReportGoesToExcel()
    {
        var round = SurveyRound.Plan(
            RoundId.From("2026"), 2026, InstrumentJson.Read(System.Text.Encoding.UTF8.GetBytes(Instrument)).ValueOrThrow(),
            OrganisationCsv.Read(new MemoryStream("id,parent,name,level,headcount\nA,,A,klinikk,9\n"u8.ToArray())).ValueOrThrow().Tree, [], new(2026, 1, 1), new(2026, 1, 31)).ValueOrThrow().Open();
        var responses = ResponseSet.For(round);
        for (var i = 0; i < 9; i++) responses.Add("A", null, [$"{1 + (i % 5)}"]);
        var scores = SurveyScores.Compute(round.Close(), SurveyTally.Of(responses.Build().ValueOrThrow()));
        var release = DisclosurePolicy.Standard.Apply(new ReleaseOf(scores, Instant.FromUtc(2026, 3, 1, 12, 0)));
        var stream = new MemoryStream();
        ToExcel(stream, release);

        Assert.True(stream.Length > 1000);
    }

    private static void FromWord(string path, StringWriter Console)
    {
        Environment.CurrentDirectory = Path.GetDirectoryName(path)!;

        // <word-in>
        using var stream = File.OpenRead("forbedringsplan.docx");
        var read = PlanDocx.Read(stream, writtenOn: new LocalDate(2025, 3, 1));
        foreach (var problem in read.Problems) Console.WriteLine(problem.Describe("forbedringsplan.docx", ReportLanguage.Bokmaal));
        if (read.TryGetValue(out var plan)) Console.WriteLine($"{plan.Themes.Length} temaer, {plan.Measures.Count()} tiltak");
        // </word-in>
    }

    private static byte[] ToWord(ImprovementPlan plan, LocalDate today, Stream templateStream)
    {
        // <word-out>
        var bytes = PlanDocx.Write(plan, today, ReportLanguage.Bokmaal, SensitivityRank.Internal, template: templateStream);
        // </word-out>
        return bytes;
    }

    private static ImprovementPlan ToExcelAndBack(ImprovementPlan plan, LocalDate today)
    {
        // <excel-plan>
        using (var sheet = File.Create("plan.xlsx")) PlanXlsx.Write(sheet, plan, today, ReportLanguage.Bokmaal, SensitivityRank.Internal);
        // People edit the sheet.
        using var edited = File.OpenRead("plan.xlsx");
        var changes = PlanXlsx.Read(edited, plan, today).ValueOrThrow().Changes;
        foreach (var change in changes.Where(c => c.CanBeTaken)) plan = plan.Apply(change.Measure, change.Command, today);
        // </excel-plan>
        return plan;
    }

    private static void ToExcel(Stream stream, SurveyRelease release)
    {
        Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null;

        // <excel-report>
        SurveyXlsx.Write(stream, release.Reports, change);
        // </excel-report>
    }
}
