using System.Text;
using ForBedring.Benchmarks.Growing;
using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Surveys;
using ForBedring.Synthetic;

namespace ForBedring.Benchmarks.Roads;

/// <summary>What a user meets around the cores: the public road to safe reports, files out and in, and the operations that once grew with the square of their input.</summary>
internal sealed class RoadGate : IGateWorkload
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 12, 0);

    public string Name => "R";

    public IEnumerable<GateLine> Measure()
    {
        foreach (var line in Small()) yield return line;
        foreach (var line in Cases()) yield return line;
        foreach (var line in Files()) yield return line;
        var release = ReleaseOf(100_000, 5_000);
        foreach (var line in Reports(release, "5,000 units")) yield return line;
        var json = UnitReportJson.Write(ReleaseOf(6_000, 300).Reports);
        yield return new("R.json.hospital.mb", json.Length / 1e6, 4, IsLimit: true, "300 units, 6,000 sheets");
    }

    private static IEnumerable<GateLine> Small()
    {
        var context = new DateContext(new LocalDate(2026, 3, 1));
        var days = Enumerable.Range(0, 1000).Select(i => new LocalDate(2026, 1, 1).PlusDays(i)).ToArray();
        yield return new("R.is-holiday.ns", Gate.Best(() => { for (var i = 0; i < 100; i++) foreach (var day in days) NorwegianHolidays.IsHoliday(day); }) * 10, 20, IsLimit: true);
        yield return new("R.is-holiday.bytes", Gate.Allocated(() => NorwegianHolidays.IsHoliday(days[100])), 0, IsLimit: true);
        foreach (var text in new[] { "31.12.2023", "Ultimo 2023", "Feb. 24", "uke 14 2025" })
        {
            var name = text.Replace(" ", "-", StringComparison.Ordinal);
            yield return new($"R.parse.{name}.ns", Gate.Best(() => { for (var i = 0; i < 10_000; i++) ImpreciseDate.Parse(text, context); }) * 100, 400, IsLimit: true);
            yield return new($"R.parse.{name}.bytes", Gate.Allocated(() => { for (var i = 0; i < 100; i++) ImpreciseDate.Parse(text, context); }) / 100.0, 300, IsLimit: true);
        }
    }

    private static IEnumerable<GateLine> Cases()
    {
        foreach (var (name, n, goal) in new[]
        {
            ("WaitingOverview.Of:cells", 5_000, 60.0), ("SeriesChart.Draw:Run", 100_000, 60), ("SeriesChart.Draw:Individuals", 100_000, 60), ("ReadingSeries.Append", 10_000, 5),
            ("ImprovementPlan.Diagnose:one-row", 10_000, 300), ("ImprovementPlan.Diagnose:hundreds", 10_000, 300), ("ImprovementPlan.Diagnose:hundreds", 20_000, 1_000), ("PlanFormHtml.Table:hundreds", 10_000, 300),
            ("DisclosureJson.ReadProblem", 50_000, 500),
        })
        {
            var work = GrowthCases.All().First(c => c.Name == name).Prepare(n);
            yield return new($"R.{name}.{n}.ms", Gate.Best(work, 5), goal, IsLimit: true);
        }
    }

    private static IEnumerable<GateLine> Files()
    {
        var hospital = SyntheticHospital.Create(1_000_000, 5_000);
        var round = hospital.Round();
        foreach (var (name, withRole, quoted, goal) in new[] { ("respondent-and-role", true, false, 300.0), ("every-field-quoted", false, true, 400) })
        {
            using var stream = new MemoryStream();
            hospital.WriteResponses(stream, withRole);
            var file = quoted ? Quoted(stream.ToArray()) : stream.ToArray();
            yield return new($"R.csv.{name}.ms", Gate.Best(() => ForBedring.Reading.ResponseCsv.Read(new MemoryStream(file), round).ValueOrThrow(), 3), goal, IsLimit: true, Gate.Text($"1 M x 45, {file.Length / 1e6:0} MB"));
        }
    }

    private static IEnumerable<GateLine> Reports(SurveyRelease release, string what)
    {
        var json = UnitReportJson.Write(release.Reports);
        yield return new("R.json.mb", json.Length / 1e6, 80, IsLimit: true, what);
        var write = Gate.Best(() => UnitReportJson.Write(Stream.Null, release.Reports));
        yield return new("R.json.write.mb-per-s", json.Length / 1e3 / write, 300, Note: Gate.Text($"{write:0} ms"));
        var read = Gate.Best(() => UnitReportJson.Read(json).ValueOrThrow(), 3);
        yield return new("R.json.read.mb-per-s", json.Length / 1e3 / read, 100, Note: Gate.Text($"{read:0} ms, {Gate.Allocated(() => UnitReportJson.Read(json).ValueOrThrow(), 1) / 1e6:0} MB"));
        var onTwo = Gate.Best(() => UnitReportJson.Read(json, 2).ValueOrThrow(), 3);
        yield return new("R.json.read-on-two.mb-per-s", json.Length / 1e3 / onTwo, 100, Note: Gate.Text($"{onTwo:0} ms"));
        yield return new("R.tidy.ms", Gate.Best(() => TidyReport.Write(Stream.Null, release.Reports)), 300, IsLimit: true, Gate.Text($"{Gate.Allocated(() => TidyReport.Write(Stream.Null, release.Reports), 1) / 1e6:0.0} MB allocated"));
        yield return new("R.html.ms", Gate.Best(() => SurveyPage.Write(Stream.Null, release.Reports), 3), 500, IsLimit: true, Gate.Text($"{Gate.Allocated(() => SurveyPage.Write(Stream.Null, release.Reports), 1) / 1e6:0} MB allocated"));
        var ledger = ReleaseLedgerJson.Write(release.Ledger);
        yield return new("R.ledger.read.ms", Gate.Best(() => ReleaseLedgerJson.Read(ledger).ValueOrThrow(), 3), 150, IsLimit: true, Gate.Text($"{ledger.Length / 1e6:0.0} MB"));
    }

    private static SurveyRelease ReleaseOf(int sheets, int units)
    {
        var hospital = SyntheticHospital.Create(sheets, units);
        var round = hospital.Round();
        return DisclosurePolicy.Standard.Apply(new ReleaseOf(SurveyScores.Compute(round.Close(), SurveyTally.Of(hospital.Responses(round))), Now));
    }

    private static byte[] Quoted(byte[] file)
    {
        var delimiter = file.AsSpan(0, 64).Contains((byte)';') ? ';' : ',';
        var text = new StringBuilder(file.Length * 3);
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries)) text.Append('"').Append(line.TrimEnd('\r').Replace(delimiter.ToString(), "\"" + delimiter + "\"", StringComparison.Ordinal)).Append("\"\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
