using System.Text;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests;

namespace Guide;

/// <summary>The program of README.md.</summary>
public class ReadmeGuide
{
    [Fact]
    public void TheProgramPrintsWhatTheReadmeSays()
    {
        var lines = new Lines();
        Run(lines);

        Assert.Equal(["Hospital: 74", "Medicine: 84", "Surgery: withheld"], lines.Written);
        Assert.Contains("```text\n" + string.Join("\n", lines.Written) + "\n```", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
        Assert.Contains("```text\n" + string.Join("\n", lines.Written) + "\n```", File.ReadAllText(Path.Combine(Repository.Root, "assets", "package-readme.md")), StringComparison.Ordinal);
    }

    private static void Run(Lines Console)
    {
        // <readme-program>
        Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));
        string Rows(string unit, string given) => string.Concat(given.Select(answer => $"{unit},{answer}\n"));

        // The organisation with the number of people invited, and a questionnaire of one question.
        StaffedOrganisation organisation = OrganisationCsv.Read(Bytes("id,parent,name,level,headcount\nH,,Hospital,Enterprise,7\nA,H,Medicine,Clinic,10\nB,H,Surgery,Clinic,4\n")).ValueOrThrow();
        Instrument instrument = InstrumentJson.Read(Bytes("""
            { "format": "forbedring-instrument/1", "code": "ours", "year": 2026, "version": "1",
              "scales": { "agree5": { "lowest": 1, "points": 5 } },
              "themes": [ { "code": "safety-climate", "questions": [ { "code": "q1", "scale": "agree5" } ] } ] }
            """)).ValueOrThrow();

        // The thresholds are fixed when the round opens.
        DisclosurePolicy policy = DisclosurePolicy.Standard;
        SurveyRound round = SurveyRound
            .Plan(RoundId.From("2026"), 2026, instrument, organisation.Tree, organisation.InvitedByUnit, new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 28))
            .ValueOrThrow().Open(policy.Minimums, policy.Choices).Close();

        // Six people in the hospital's own staff, eight in Medicine and three in Surgery answered.
        ResponseSet answers = ResponseCsv.Read(Bytes("unit,q1\n" + Rows("H", "445544") + Rows("A", "45544355") + Rows("B", "213")), round).ValueOrThrow();
        SurveyScores scores = SurveyScores.Compute(round, SurveyTally.Of(answers));                       // internal scores; nothing readable yet
        SurveyRelease release = policy.Apply(new ReleaseOf(scores, Instant.FromUtc(2026, 3, 1, 12, 0)));  // what may be shown
        foreach (UnitReport report in release.Reports)
        {
            string index = report.Find(ThemeCode.From("safety-climate"))!.Mean.Match(
                shown: figure => figure.ToString(),
                withheld: reason => "withheld",
                noData: () => "no data",
                notAsked: () => "not asked");
            Console.WriteLine($"{report.Name}: {index}");
        }
        // </readme-program>
    }
}
