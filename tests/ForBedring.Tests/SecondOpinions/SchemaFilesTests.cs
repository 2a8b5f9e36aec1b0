using System.Text.Json;
using System.Text.Json.Nodes;
using ForBedring.Json;
using ForBedring.Tests.Architecture;
using Json.Schema;

namespace ForBedring.Tests.SecondOpinions;

/// <summary>Every JSON file that the programs write or are given is what the schema of its format says, judged by a validator that is not ours.</summary>
public class SchemaFilesTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas = Directory.EnumerateFiles(Path.Combine(Repository.Root, "schemas"), "*.schema.json")
        .ToDictionary(file => Path.GetFileName(file).Replace(".schema.json", "", StringComparison.Ordinal), file => JsonSchema.FromText(File.ReadAllText(file)), StringComparer.Ordinal);

    [Fact]
    public void EveryFileOfTheSamplesIsAsItsSchemaSays()
    {
        var files = Files().ToList();
        Assert.True(files.Count > 20);
        Report.None(files.Where(f => !Accepts(f.Schema, File.ReadAllText(f.Path))).Select(f => $"{Path.GetRelativePath(Repository.Root, f.Path)} is not {f.Schema}"), "A file is not what its schema says");
    }

    [Fact]
    public void AFileThatIsNotWhatItSaysIsSeen()
        => Assert.False(Accepts("disclosure-answer-1", """{ "format": "forbedring-disclosure-answer/1", "threshold": 5, "shown": ["A"] }"""));

    [Fact]
    public void SchemasAreInTheLibraryWordByWord()
    {
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "schemas", "disclosure-answer-1.schema.json")), DisclosureJson.AnswerSchema);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "schemas", "mapping-report-1.schema.json")), MappingReportJson.Schema);
    }

    private static bool Accepts(string schema, string text)
    {
        using var document = JsonDocument.Parse(text);
        return Schemas[schema].Evaluate(document.RootElement).IsValid;
    }

    // A case that ends with an exit code shows what is refused; its files may be wrong on purpose.
    private static IEnumerable<(string Path, string Schema)> Files()
        => Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.json", SearchOption.AllDirectories)
            .Where(path => path.Contains("expected", StringComparison.Ordinal) || Path.GetDirectoryName(path)!.EndsWith("DisclosureControl", StringComparison.Ordinal))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.EndsWith("packages.lock.json", StringComparison.Ordinal))
            .Where(path => !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "exit-code")))
            .Select(path => (path, SchemaOf(JsonNode.Parse(File.ReadAllText(path))!.AsObject())))
            .Where(file => file.Item2 is not null)
            .Select(file => (file.path, file.Item2!));

    private static string? SchemaOf(JsonObject document)
    {
        if (document["format"]?.GetValue<string>() is { } format) return format.Replace("forbedring-", "", StringComparison.Ordinal).Replace('/', '-');
        if (document["placement"] is not null) return "improvement-plan-1";
        return document["cycleYear"] is not null ? "wheel-cycle-1" : null;
    }
}
