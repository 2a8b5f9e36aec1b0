#if NET
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ForBedring.Tests.Samples;

/// <summary>An attacker who has everything the quick start writes, knows who belongs where and how many they are, and subtracts.</summary>
public class QuickstartPrivacyTests
{
    private const int Threshold = 5;

    private const string Instrument = """
        { "format": "forbedring-instrument/1", "code": "own", "year": 2026, "version": "1",
          "scales": { "agree5": { "lowest": 1, "points": 5 } },
          "themes": [ { "code": "safety-climate", "questions": [ { "code": "s1", "scale": "agree5" }, { "code": "s2", "scale": "agree5" } ] },
                      { "code": "own-theme", "audience": "all", "questions": [ { "code": "o1", "scale": "agree5" } ] } ] }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void NoSubtractionOfWhatIsShownConcernsFewerThanFive(int seed)
    {
        var hospital = Hospital.Make(seed);
        var ran = hospital.Run();
        Assert.True(ran.ExitCode == 0, ran.Errors);
        var rows = Rows(ran.Read("report.csv"));

        Assert.Contains(rows, r => r.Status == "withheld");
        Assert.Contains(rows, r => r.Status == "shown" && r.Measure == "mean");
        foreach (var item in rows.Where(r => r.Measure == "mean").Select(r => r.Item).Distinct())
        {
            var shown = rows.Where(r => r.Item == item && r.Measure == "mean" && r.Status is "shown" or "atLeast" or "atMost").Select(r => r.Unit).ToHashSet();
            foreach (var unit in shown)
            {
                var left = hospital.Remainder(unit, shown, item);
                Assert.True(left == 0 || left >= Threshold, $"{item}: {unit} minus what is shown below it is {left} people.");
            }
        }
    }

    [Fact]
    public void TheAttackerFindsALeakThatIsPlanted()
    {
        var hospital = Hospital.Make(1);
        var everything = hospital.Units.Select(u => u.Id).ToHashSet();

        Assert.Contains(hospital.Units, u => hospital.Remainder(u.Id, everything, "s1") is > 0 and < Threshold);
    }

    [Fact]
    public void AWithheldCellHoldsNoNumberInAnyFile()
    {
        var hospital = Hospital.Make(4);
        var ran = hospital.Run();
        var withheld = Rows(ran.Read("report.csv")).Where(r => r.Status == "withheld").ToList();

        Assert.NotEmpty(withheld);
        Assert.All(withheld, r => Assert.Equal(("", ""), (r.Value, r.N)));
        Assert.Equal(withheld.Count, WithheldIn(JsonDocument.Parse(ran.Read("report.json")).RootElement));
        var page = ran.Read("year.html");
        var cells = Regex.Matches(page, "<td class=\"withheld\">(.*?)</td>", RegexOptions.Singleline).Select(m => Regex.Replace(m.Groups[1].Value, "<[^>]*>", "")).ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, c => Assert.DoesNotContain(c, char.IsDigit));
    }

    // A withheld figure of the file is one letter: alone for all figures of an item, or in the figure's place.
    private static int WithheldIn(JsonElement report)
    {
        var measures = report.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("measures").GetArrayLength()).ToList();
        return report.GetProperty("units").EnumerateArray().SelectMany(u => u.GetProperty("cells").EnumerateArray()).Sum(cell => cell.GetProperty("figures").EnumerateArray()
            .Select((entry, i) => entry.ValueKind == JsonValueKind.String ? entry.GetString() == "w" ? measures[i] : 0 : entry.EnumerateArray().Count(f => f.ValueKind == JsonValueKind.String && f.GetString() == "w")).Sum());
    }

    // The mean of a withheld unit, to the digits the files carry, stands nowhere: not as a number, not in a sentence.
    [Fact]
    public void AWithheldMeanStandsNowhere()
    {
        var hospital = Hospital.Make(5);
        var ran = hospital.Run();
        var rows = Rows(ran.Read("report.csv"));
        var shown = rows.Where(r => r.Value.Length > 0).Select(r => r.Value).ToHashSet();
        var secrets = rows.Where(r => r.Status == "withheld" && r.Measure == "mean" && r.Item == "s1").Select(r => hospital.Mean(r.Unit)).Where(m => m is not null && m.Contains('.') && !shown.Contains(m)).ToList();

        Assert.NotEmpty(secrets);
        foreach (var file in ran.Written)
        {
            var text = ran.Read(file);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret!, text));
        }

        Assert.All(secrets, secret => Assert.DoesNotContain(secret!, ran.Output + ran.Errors));
    }

    private static List<Row> Rows(string csv) => [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')).Select(f => new Row(f[0], f[2], f[3], f[4], f[5], f[6]))];

    private sealed record Row(string Unit, string Item, string Measure, string Value, string N, string Status);

    private sealed record Sheet(string Unit, int?[] Answers);

    // Units and answers of the test's own making; counts and means are worked out here, by the plain definition.
    private sealed class Hospital
    {
        private static readonly string[] Questions = ["s1", "s2", "o1"];
        private readonly List<Sheet> _sheets = [];

        public List<(string Id, string? Parent)> Units { get; } = [("H", null)];

        public static Hospital Make(int seed)
        {
            var random = new Random(seed);
            var hospital = new Hospital();
            for (var c = 0; c < 3; c++)
            {
                hospital.Units.Add(($"C{c}", "H"));
                for (var s = 0; s < 5; s++) hospital.Units.Add(($"C{c}S{s}", $"C{c}"));
            }

            foreach (var (id, _) in hospital.Units)
            {
                var people = id.Contains('S') ? random.Next(0, 14) : random.Next(0, 4);
                for (var i = 0; i < people; i++) hospital._sheets.Add(new(id, [.. Questions.Select(_ => random.Next(12) == 0 ? (int?)null : random.Next(1, 6))]));
            }

            return hospital;
        }

        public SampleProgram.Ran Run() => SampleProgram.Run(
            "Quickstart",
            [
                ("answers.csv", SampleProgram.Utf8("unit," + string.Join(",", Questions) + "\n" + string.Concat(_sheets.Select(s => s.Unit + "," + string.Join(",", s.Answers) + "\n")))),
                ("units.csv", SampleProgram.Utf8("id,parent,name,level,headcount\n" + string.Concat(Units.Select(u => $"{u.Id},{u.Parent},Unit {u.Id},,\n")))),
                ("instrument.json", SampleProgram.Utf8(Instrument)),
            ],
            "--responses", "answers.csv", "--organisation", "units.csv", "--instrument", "instrument.json", "--today", "2026-03-01");

        // People behind an item in a shown unit who are in no shown unit below it.
        public int Remainder(string unit, HashSet<string> shown, string item) => _sheets.Count(s => Counts(s, item) && NearestShown(s.Unit, shown) == unit);

        public string? Mean(string unit)
        {
            var answers = _sheets.Where(s => Above(s.Unit).Contains(unit) && s.Answers[0] is not null).Select(s => s.Answers[0]!.Value).ToList();
            return answers.Count == 0 ? null : Math.Round(answers.Sum(a => (a - 1) * 25m) / answers.Count, 10, MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
        }

        private static bool Counts(Sheet sheet, string item) => item switch
        {
            "safety-climate" => sheet.Answers[0] is not null || sheet.Answers[1] is not null,
            "own-theme" => sheet.Answers[2] is not null,
            _ => sheet.Answers[Array.IndexOf(Questions, item)] is not null,
        };

        private string? NearestShown(string unit, HashSet<string> shown) => Above(unit).FirstOrDefault(shown.Contains);

        private IEnumerable<string> Above(string unit)
        {
            for (var at = unit; at is not null; at = Units.Single(u => u.Id == at).Parent) yield return at;
        }
    }
}
#endif
