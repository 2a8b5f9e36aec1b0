using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Tests.Samples;

/// <summary>The README's code, compiled and run on the files of the Quickstart's own-data case.</summary>
public class ReadmeExample
{
    [Fact]
    public void AnAnswerFileBecomesAReportThatCannotLeak()
    {
        using var organisationFile = Open("units.csv");
        using var instrumentFile = Open("instrument.json");
        using var answerFile = Open("answers.csv");
        var lines = new List<string>();

        Run(organisationFile, instrumentFile, answerFile, new Lines(lines));

        // Section A has 4 answers, B 9 and C 14: with B shown, A would follow by subtraction.
        Assert.Equal(["Surgical department: 68", "Section A: withheld", "Section B: withheld", "Section C: 71"], lines);
    }

    private static void Run(Stream organisationFile, Stream instrumentFile, Stream answerFile, Lines Console)
    {
        // <readme>
        StaffedOrganisation organisation = OrganisationCsv.Read(organisationFile).ValueOrThrow();
        Instrument instrument = InstrumentJson.Read(instrumentFile).ValueOrThrow();
        DisclosurePolicy policy = DisclosurePolicy.Standard;

        // The policy is bound to the round before the first answer: it cannot be loosened afterwards.
        SurveyRound round = SurveyRound.Plan(RoundId.From("2026"), 2026, instrument, organisation.Tree, organisation.InvitedByUnit, new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 28))
            .ValueOrThrow().Open(policy.Minimums, policy.Choices).Close();

        ReadResult<ResponseSet> answers = ResponseCsv.Read(answerFile, round);
        foreach (ReadProblem problem in answers.Problems) Console.WriteLine(problem.Describe("answers.csv"));

        SurveyScores scores = SurveyScores.Compute(round, SurveyTally.Of(answers.ValueOrThrow()));       // shows no figure
        SurveyRelease release = policy.Apply(new ReleaseOf(scores, Instant.FromUtc(2026, 3, 1, 12, 0)));  // safe to show
        foreach (UnitReport report in release.Reports)
        {
            string mean = report.Find(ThemeCode.From("safety-climate"))!.Mean.Match(
                shown: figure => figure.ToString(),
                withheld: reason => "withheld",
                noData: () => "no data",
                notAsked: () => "not asked");
            Console.WriteLine($"{report.Name}: {mean}");
        }
        // </readme>
    }

    private static FileStream Open(string name) => File.OpenRead(Path.Combine(Repository.Root, "samples", "Quickstart", "expected", "own", name));

    private sealed class Lines(List<string> lines)
    {
        public void WriteLine(string line) => lines.Add(line);
    }
}
