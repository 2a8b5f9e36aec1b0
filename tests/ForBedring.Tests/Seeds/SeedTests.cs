using System.Text.Json;
using System.Text.RegularExpressions;

namespace ForBedring.Tests.Seeds;

/// <summary>What every seed file keeps to, and the facts of the workshop, programme and method files.</summary>
public class SeedTests
{
    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (var file in Directory.GetFiles(Folder, "*.json").Select(Path.GetFileName).OrderBy(f => f, StringComparer.Ordinal)) files.Add(file!);
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EverySeedHasASchemaAndTextsInThreeLanguages(string file)
    {
        var root = Read(file);

        Assert.Equal(1, root.GetProperty("schema").GetInt32());
        foreach (var (path, value) in All(root, "$"))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("nb", out var nb) || nb.ValueKind != JsonValueKind.String || value.TryGetProperty("identifier", out _)) continue;
            foreach (var language in new[] { "nb", "nn", "en" })
                Assert.True(value.TryGetProperty(language, out var text) && !string.IsNullOrWhiteSpace(text.GetString()), $"{file} {path} has no text in {language}.");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void NoSeedHoldsAnAddressANumberOrANameOfAPerson(string file)
    {
        var fullName = new Regex(@"\b(Dr|Prof|Professor|Overlege|Herr|Fru)\.? \p{Lu}\p{Ll}+");
        foreach (var (path, value) in All(Read(file), "$"))
        {
            if (value.ValueKind != JsonValueKind.String) continue;
            var text = value.GetString()!;
            Assert.False(text.Contains('@') || Regex.IsMatch(text, @"\b\d{8}\b|\b\d{11}\b") || fullName.IsMatch(text), $"{file} {path}: {text}");
        }
    }

    [Theory]
    [InlineData("der-skoen-trykker.json")]
    [InlineData("improvement-programme.json")]
    [InlineData("sammen-om-forbedring.json")]
    [InlineData("child-youth-clinic.json")]
    public void TextsAreShortLabelsOfOurOwn(string file)
        => Assert.All(All(Read(file), "$").Where(v => v.Value.ValueKind == JsonValueKind.String), v => Assert.InRange(v.Value.GetString()!.Split(' ').Length, 1, 18));

    [Fact]
    public void TheWorkshopHasSevenPhasesElevenCardsAndItsReferenceSize()
    {
        var root = Read("der-skoen-trykker.json");

        Assert.Equal(Enumerable.Range(1, 7), root.GetProperty("phases").EnumerateArray().Select(p => p.GetProperty("number").GetInt32()));
        Assert.Equal(3, root.GetProperty("entryCriteria").GetArrayLength());
        Assert.Equal(
            [("SpeakingClimate", 4), ("Busyness", 2), ("Cooperation", 3), ("Inclusion", 2)],
            root.GetProperty("deck").GetProperty("groups").EnumerateArray().Select(g => (g.GetProperty("id").GetString()!, g.GetProperty("cards").GetArrayLength())));
        Assert.Equal(11, root.GetProperty("deck").GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("cards").EnumerateArray()).Select(c => c.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(6, root.GetProperty("deck").GetProperty("questions").GetArrayLength());
        Assert.Equal(["Positive", "Neutral", "Negative"], Ids(root.GetProperty("deck"), "smileys"));
        Assert.Equal(["Effect", "Ease", "QualityContribution", "Cost"], root.GetProperty("prioritisation").GetProperty("criteria").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
        Assert.Equal((89, 354), (root.GetProperty("reference").GetProperty("tables").GetInt32(), root.GetProperty("reference").GetProperty("participants").GetInt32()));
        Assert.True(root.GetProperty("reference").GetProperty("isReading").GetBoolean());
    }

    [Fact]
    public void CardsThatTheSourceCutsOffAreMarkedAndTheOneOnManagementNamesIt()
    {
        var cards = Read("der-skoen-trykker.json").GetProperty("deck").GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("cards").EnumerateArray()).ToDictionary(c => c.GetProperty("id").GetString()!);

        Assert.Equal(["BU1", "BU2", "CO1", "CO2", "CO3", "IN1"], cards.Where(c => c.Value.TryGetProperty("isTruncated", out var cut) && cut.GetBoolean()).Select(c => c.Key).Order(StringComparer.Ordinal));
        Assert.Contains("ledelsen", cards["SC3"].GetProperty("text").GetProperty("nb").GetString());
        Assert.Contains("leiinga", cards["SC3"].GetProperty("text").GetProperty("nn").GetString());
        Assert.Contains("management", cards["SC3"].GetProperty("text").GetProperty("en").GetString());
    }

    [Fact]
    public void KnowledgeCardsTellDemandsApartAsTheSourceDoes()
    {
        var notes = Read("der-skoen-trykker.json").GetProperty("evidence").EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!);
        IEnumerable<string?> Outcomes(string id) => notes[id].GetProperty("outcomes").EnumerateArray().Select(o => o.GetProperty("en").GetString());

        Assert.Equal(5, notes.Values.Select(n => n.GetProperty("set").GetString()).Distinct().Count());
        Assert.Equal(["depressive symptoms", "sleep disturbance", "musculoskeletal complaints"], Outcomes("QuantitativeDemands-High"));
        Assert.Equal(["a higher risk of accidents at work", "mental health complaints", "sick leave"], Outcomes("EmotionalDemands-High"));
        Assert.Equal(["health complaints", "sick leave"], Outcomes("RoleConflict-High"));
        Assert.Equal(["musculoskeletal complaints", "mental complaints", "sick leave", "disability"], Outcomes("JobControl-Low"));
        Assert.Contains("mental disorders", Outcomes("SupportiveLeadership-Low"));
        Assert.Contains("fewer reported incidents", Outcomes("TeamCooperation-High"));
        Assert.All(notes, n => Assert.EndsWith("-" + n.Value.GetProperty("level").GetString(), n.Key));
    }

    [Fact]
    public void TheProgrammeOf2023HasEightAreasInOrderAndThirteenTeamsInTheFirstNetwork()
    {
        var root = Read("improvement-programme.json");

        Assert.Equal(2023, root.GetProperty("year").GetInt32());
        Assert.Equal(
            ["CompetenceBuilding", "LearningNetworks", "JoyInWork", "UserBank", "StrategyAdoption", "PulseCheck", "ResearchInnovationImprovementDay", "GodBedring"],
            root.GetProperty("areas").EnumerateArray().Select(a => a.GetProperty("kind").GetString()));
        Assert.Equal(Enumerable.Range(1, 8), root.GetProperty("areas").EnumerateArray().Select(a => a.GetProperty("no").GetInt32()));
        Assert.Equal(["5/2017"], root.GetProperty("caseReferences").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(13, root.GetProperty("networks")[0].GetProperty("rounds").EnumerateArray().Sum(r => r.GetProperty("teams").GetInt32()));
        Assert.Equal("Ambition", root.GetProperty("networks")[1].GetProperty("rounds")[0].GetProperty("status").GetString());
        Assert.Equal(7, root.GetProperty("igpQuestions").GetArrayLength());
        Assert.Equal([1, 2, 3, 4], root.GetProperty("igpQuestions").EnumerateArray().Select(q => q.GetProperty("ihiStep").GetInt32()).Distinct());
        Assert.Equal(4, root.GetProperty("userBank").GetProperty("parts").GetArrayLength());
        Assert.Equal((45, 90), (root.GetProperty("packages")[0].GetProperty("length").GetProperty("least").GetInt32(), root.GetProperty("packages")[0].GetProperty("length").GetProperty("most").GetInt32()));
    }

    [Theory]
    [InlineData("improvement-programme.json")]
    [InlineData("child-youth-clinic.json")]
    public void EveryFactIsMarkedAsSourceChoiceOrMadeUp(string file) => Assert.Empty(Unmarked(Read(file), Read(file).GetProperty("marks")));

    [Theory]
    [InlineData("pilot-year-2024.json")]
    [InlineData("pilot-year-2025.json")]
    public void DatesAndHeadCountsOfThePilotYearsAreMarkedAsMadeUp(string file)
    {
        var marks = Read("pilot-year-marks.json").GetProperty("files").EnumerateArray().Single(f => f.GetProperty("file").GetString() == file).GetProperty("marks");
        var dates = Facts(Read(file)).Where(f => Regex.IsMatch(f.Value.ToString(), @"^\d{4}-\d{2}-\d{2}$") || f.Path.EndsWith("attendance", StringComparison.Ordinal) || f.Path.EndsWith("count", StringComparison.Ordinal)).ToList();

        Assert.Empty(Unmarked(Read(file), marks));
        Assert.NotEmpty(dates);
        Assert.All(dates, d => Assert.Equal("madeUp", MarkOf(d.Path, marks)));
    }

    [Fact]
    public void AFactWithoutAMarkWouldBeSeen()
    {
        using var marks = JsonDocument.Parse("""[{ "path": "areas[].name", "mark": "choice" }, { "path": "areas", "mark": "source" }]""");
        using var facts = JsonDocument.Parse("""{ "areas": [{ "name": "x", "no": 1 }], "year": 2023 }""");

        Assert.Equal(["year"], Unmarked(facts.RootElement, marks.RootElement));
        Assert.Equal("choice", MarkOf("areas[0].name", marks.RootElement));
        Assert.Equal("source", MarkOf("areas[0].no", marks.RootElement));
    }

    // The longest path that fits decides; [] stands for every item, a number for one.
    private static string? MarkOf(string path, JsonElement marks) => marks.EnumerateArray()
        .Select(m => (Path: m.GetProperty("path").GetString()!, Mark: m.GetProperty("mark").GetString()))
        .Where(m => Regex.IsMatch(path, "^" + (m.Path.Length == 0 ? "" : Regex.Escape(m.Path).Replace("\\[]", "\\[\\d+]") + "(?=$|[.\\[])")))
        .OrderByDescending(m => m.Path.Length).ThenByDescending(m => m.Path.Contains("[]") ? 0 : 1).Select(m => m.Mark).FirstOrDefault();

    private static IEnumerable<string> Unmarked(JsonElement root, JsonElement marks)
        => Facts(root).Where(f => !f.Path.StartsWith("marks", StringComparison.Ordinal) && f.Path is not ("schema" or "format") && MarkOf(f.Path, marks) is null).Select(f => f.Path);

    private static IEnumerable<(string Path, JsonElement Value)> Facts(JsonElement root)
        => All(root, "$").Where(v => v.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)).Select(v => (v.Path.Substring(2), v.Value));

    [Fact]
    public void TheMethodHasNineStepsThatEachWantTheOneBefore()
    {
        var root = Read("sammen-om-forbedring.json");
        var steps = root.GetProperty("steps").EnumerateArray().ToList();

        Assert.Equal(Enumerable.Range(1, 9), steps.Select(s => s.GetProperty("number").GetInt32()));
        Assert.All(steps, s => Assert.Equal(s.GetProperty("number").GetInt32() == 1 ? (9, -1) : (s.GetProperty("number").GetInt32() - 1, 0), (s.GetProperty("wantsFirst")[0].GetProperty("step").GetInt32(), s.GetProperty("wantsFirst")[0].GetProperty("cycleOffset").GetInt32())));
        Assert.All(steps, s => Assert.True(Month(s, "from") <= Month(s, "to")));
        Assert.Equal(3, root.GetProperty("principles").GetArrayLength());
        Assert.Equal(9, root.GetProperty("barriers").GetArrayLength());
        Assert.Equal(5, root.GetProperty("enablers").GetArrayLength());
        Assert.All(root.GetProperty("tools").EnumerateArray().SelectMany(t => t.GetProperty("steps").EnumerateArray()), s => Assert.InRange(s.GetInt32(), 1, 9));
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds");

    private static int Month(JsonElement step, string end)
        => (step.GetProperty("window").GetProperty(end).GetProperty("yearOffset").GetInt32() * 12) + step.GetProperty("window").GetProperty(end).GetProperty("month").GetInt32();

    private static IEnumerable<string?> Ids(JsonElement root, string list) => root.GetProperty(list).EnumerateArray().Select(i => i.GetProperty("id").GetString());

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        return document.RootElement.Clone();
    }

    private static IEnumerable<(string Path, JsonElement Value)> All(JsonElement value, string path)
    {
        yield return (path, value);
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var below in value.EnumerateObject().SelectMany(m => All(m.Value, path + "." + m.Name))) yield return below;
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var below in value.EnumerateArray().SelectMany((item, i) => All(item, $"{path}[{i}]"))) yield return below;
        }
    }
}
