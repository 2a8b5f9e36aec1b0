using System.Text;
using System.Text.Json;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Surveys;
using NodaTime;

// The package as a hospital would use it: three files to a report, and a picture from the second package.
static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

var organisation = OrganisationCsv.Read(Bytes("id,parent,level,headcount\nD,,department,\nA,D,section,6\nB,D,section,20\n")).ValueOrThrow();
var instrument = InstrumentJson.Read(Bytes("""
    { "format": "forbedring-instrument/1", "code": "ours", "year": 2026, "version": "1", "scales": { "agree5": { "lowest": 1, "points": 5 } },
      "themes": [ { "code": "safety-climate", "questions": [ { "code": "s1", "scale": "agree5" } ] } ] }
    """)).ValueOrThrow();
var policy = DisclosurePolicy.Standard;
var round = SurveyRound.Plan(RoundId.From("2026"), 2026, instrument, organisation.Tree, organisation.InvitedByUnit, new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 28)).ValueOrThrow().Open(policy.Minimums, policy.Choices).Close();
var answers = ResponseCsv.Read(Bytes("unit,s1\n" + string.Concat(Enumerable.Repeat("A,2\n", 3)) + string.Concat(Enumerable.Range(0, 20).Select(i => $"B,{1 + (i % 5)}\n"))), round).ValueOrThrow();
var release = policy.Apply(new ReleaseOf(SurveyScores.Compute(round, SurveyTally.Of(answers)), Instant.FromUtc(2026, 3, 1, 12, 0)));
var withheld = release.Reports.Count(report => !report.Find(ThemeCode.From("safety-climate"))!.Mean.IsShown);
Console.WriteLine($"{release.Reports.Length} reports, {withheld} withheld; pictures from {typeof(WheelSvg).Assembly.GetName().Name}");

// Inside JSON of one's own, without reflection: the project forbids it.
var options = new JsonSerializerOptions { TypeInfoResolver = ForBedringJsonContext.Default };
var reports = JsonSerializer.Serialize(release.Reports.ToArray(), (System.Text.Json.Serialization.Metadata.JsonTypeInfo<UnitReport[]>)options.GetTypeInfo(typeof(UnitReport[])));
var mean = JsonSerializer.Serialize(release.Find("A")!.Find(ThemeCode.From("safety-climate"))!.Mean, typeof(Disclosed<ScoreFigure>), ForBedringJsonContext.Default);
var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(policy, ForBedringJsonContext.Default.DisclosurePolicy), ForBedringJsonContext.Default.DisclosurePolicy)!;
Console.WriteLine($"{reports.Length} characters of JSON; {mean.ReplaceLineEndings("")}; policy {(back.Fingerprint == policy.Fingerprint ? "unchanged" : "changed")}");
if (JsonSerializer.IsReflectionEnabledByDefault || back.Fingerprint != policy.Fingerprint || !mean.Contains("withheld", StringComparison.Ordinal)) return 2;
return release.Find("A")!.Find(ThemeCode.From("safety-climate"))!.Mean.IsShown ? 1 : 0;
