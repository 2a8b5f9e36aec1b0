using System.Text.RegularExpressions;

namespace ForBedring.Tool.Tests;

/// <summary>What every command does alike.</summary>
[Collection("one run at a time")]
public partial class HabitTests
{
    // A file that is not there, given to each command in the way it takes its input.
    private static readonly Dictionary<string, string[]> WithMissingInput = new(StringComparer.Ordinal)
    {
        ["survey"] = ["--responses", "{0}", "--organisation", "{0}", "--instrument", "{0}", "--format", "csv", "--out", "-"],
        ["table"] = ["--case", "{0}"],
        ["merge"] = ["--responses", "{0}", "--organisation", "{0}", "--instrument", "{0}", "--out", "-"],
        ["plan"] = ["--plan", "{0}", "--today", "2026-01-01"],
        ["wheel"] = ["--cycle", "{0}", "--today", "2026-01-01"],
        ["chart"] = ["--csv", "{0}", "--chart", "run"],
        ["waiting"] = ["--referrals", "{0}", "--from", "2026-01", "--to", "2026-02"],
        ["workshop"] = ["--session", "{0}", "--id", "a", "--unit", "A", "--date", "2026-01-01"],
        ["programme"] = ["--programme", "{0}", "--today", "2026-01-01"],
        ["check"] = ["{0}"],
    };

    public static TheoryData<string, string> CommandsAndLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var command in WithMissingInput.Keys)
        {
            foreach (var language in new[] { "nb", "nn", "en" }) data.Add(command, language);
        }

        return data;
    }

    [Fact]
    public void EveryCommandThatReadsAFileIsHeldToTheHabits()
        => Assert.Equal(CommandTree.Names.Except(["year", "new", "completion"]).Order(), WithMissingInput.Keys.Order());

    [Theory]
    [MemberData(nameof(CommandsAndLanguages))]
    public void AMissingFileIsAnErrorInTheReadersLanguageWithExitCode2(string command, string language)
    {
        var (code, output, error) = Folder.Run([command, .. WithMissingInput[command].Select(a => a == "{0}" ? "/nowhere/no.file" : a), "--lang", language]);
        var lines = error.TrimEnd('\n').Split('\n');

        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.All(lines.SkipLast(1), line => Assert.StartsWith(language == "en" ? "error: /nowhere/no.file" : "feil: /nowhere/no.file", line, StringComparison.Ordinal));
        Assert.Matches(language switch { "en" => EnglishEnd(), "nn" => NynorskEnd(), _ => BokmaalEnd() }, lines[^1]);
    }

    [Theory]
    [MemberData(nameof(CommandsAndLanguages))]
    public void AnUnknownOptionIsWrongUseWithExitCode1(string command, string language)
    {
        var (code, output, error) = Folder.Run(command, "--no-such-option", "--lang", language);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains($"Try forbedring {command} --help.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCommandHasHelpThatNamesItAndItsLanguages()
    {
        foreach (var name in CommandTree.Names)
        {
            var (code, output, error) = Folder.Run(name, "--help");

            Assert.Equal((0, ""), (code, error));
            Assert.Matches($"Usage:\\s+\\S+ {name}", output);
            Assert.Contains("--lang", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheListOfCommandsNamesThemAll()
    {
        var (code, output, _) = Folder.Run("--help");

        Assert.Equal(0, code);
        Assert.All(CommandTree.Names, name => Assert.Matches($"\\n  {name} ", output));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public void ACompletionScriptKnowsEveryCommandAndItsOptions(string shell)
    {
        var (code, output, _) = Folder.Run("completion", shell);

        Assert.Equal(0, code);
        Assert.All(CommandTree.Names, name => Assert.Contains(name, output, StringComparison.Ordinal));
        Assert.Contains("--organisation-mapping", output, StringComparison.Ordinal);
    }

    [GeneratedRegex("^[1-9][0-9]* feil(: ingenting er skrevet)?\\.$")]
    private static partial Regex BokmaalEnd();

    [GeneratedRegex("^[1-9][0-9]* feil(: ingenting er skrive)?\\.$")]
    private static partial Regex NynorskEnd();

    [GeneratedRegex("^(1 error|[1-9][0-9]* errors)(: nothing was written)?\\.$")]
    private static partial Regex EnglishEnd();
}
