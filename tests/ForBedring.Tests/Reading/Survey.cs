using System.Text;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Tests.Reading;

/// <summary>A survey from its files to the figures of a release, for tests about how files are read.</summary>
internal sealed class Survey(string answers, string organisation = Survey.Hospital, string? instrument = null)
{
    /// <summary>Two clinics of a hospital.</summary>
    public const string Hospital = "id;parent;name;level;headcount\nH;;Sykehuset;foretak;\nA;H;Medisin;klinikk;20\nB;H;Kirurgi;klinikk;20\n";

    /// <summary>Two statements on five points, the second reversed.</summary>
    public const string TwoStatements = """
        { "format": "forbedring-instrument/1", "code": "ours", "year": 2026, "version": "1", "scales": { "agree5": { "lowest": 1, "points": 5 } },
          "nonAnswers": { "dontKnow": ["vet ikke"] },
          "themes": [ { "code": "safety-climate", "questions": [ { "code": "s1", "scale": "agree5" }, { "code": "s2", "scale": "agree5", "reversed": true } ] } ] }
        """;

    public ReadOptions Options { get; init; } = ReadOptions.Default;

    public ReadOptions OrganisationOptions { get; init; } = ReadOptions.Default;

    public byte[]? Bytes { get; init; }

    public static Instrument InstrumentOf(string json) => InstrumentJson.Read(Encoding.UTF8.GetBytes(json)).ValueOrThrow();

    public static string OneQuestion(string scale, string more = "") => $$"""
        { "format": "forbedring-instrument/1", "code": "one", "year": 2026, "version": "1", "scales": { "s": {{scale}} }, {{more}}
          "themes": [ { "code": "engagement", "questions": [ { "code": "q1", "scale": "s" } ] } ] }
        """;

    public ReadResult<StaffedOrganisation> ReadOrganisation() => OrganisationCsv.Read(CsvReaderTests.Bytes(organisation), OrganisationOptions);

    public ReadResult<ResponseSet> Read() => Read(Round());

    public string Codes() => string.Join(" ", Read().Groups.Select(g => $"{g.First.Code}×{g.Count}"));

    /// <summary>The tidy rows of the release at threshold 3, from one unit and item on: <c>A,total,s1,mean,62.5,5,shown</c>.</summary>
    public IReadOnlyList<string> Figures()
    {
        var round = Round();
        var scores = SurveyScores.Compute(round.Close(), SurveyTally.Of(Read(round).ValueOrThrow()));
        return TidyReport.Write(DisclosurePolicy.AtThreshold(3).ValueOrThrow().Apply(scores).Reports).Split('\n');
    }

    /// <summary>The value of one figure; <c>withheld</c> or <c>noData</c> where there is none.</summary>
    public string Figure(string unit, string item, string measure)
    {
        var cells = Figures().Single(l => l.StartsWith($"{unit},total,{item},{measure},", StringComparison.Ordinal)).Split(',');
        return cells[4].Length > 0 ? cells[4] : cells[6];
    }

    private ReadResult<ResponseSet> Read(SurveyRound round) => ResponseCsv.Read(Bytes is null ? CsvReaderTests.Bytes(answers) : new MemoryStream(Bytes), round, options: Options);

    private SurveyRound Round()
    {
        var read = ReadOrganisation().ValueOrThrow();
        var asked = InstrumentOf(instrument ?? TwoStatements);
        return SurveyRound.Plan(RoundId.From("2026"), 2026, asked, read.Tree, read.InvitedByUnit, new(2026, 1, 1), new(2026, 12, 31)).ValueOrThrow().Open(DisclosurePolicy.AtThreshold(3).ValueOrThrow().Minimums);
    }
}
