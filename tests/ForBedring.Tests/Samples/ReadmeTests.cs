using System.Text.RegularExpressions;

namespace ForBedring.Tests.Samples;

public class ReadmeTests
{
    [Fact]
    public void EveryCodeBlockIsARegionThatIsCompiledAndRun()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var blocks = Regex.Matches(readme, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value).ToList();
        var regions = new[] { "samples", Path.Combine("tests", "ForBedring.Tests", "Samples") }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "^ *// <readme>\n(.*?)^ *// </readme>", RegexOptions.Singleline | RegexOptions.Multiline).Select(m => Dedent(m.Groups[1].Value)))
            .ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block, regions));
    }

    [Fact]
    public void EveryProgramAndFileItNamesIsThere()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var missing = Regex.Matches(readme, "--project (\\S+)").Select(m => m.Groups[1].Value)
            .Concat(Regex.Matches(readme, "\\]\\(([A-Za-z][^):]*)\\)").Select(m => m.Groups[1].Value))
            .Where(path => !Directory.Exists(Path.Combine(Repository.Root, path)) && !File.Exists(Path.Combine(Repository.Root, path)));

        Architecture.Report.None(missing, "The README names something that is not there");
    }

    private static string Dedent(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join("\n", lines.Select(line => line.Length >= indent ? line.Substring(indent) : ""));
    }
}
