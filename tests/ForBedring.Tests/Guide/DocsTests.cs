using System.Text.RegularExpressions;
using ForBedring.Tests;
using ForBedring.Tests.Architecture;

namespace Guide;

/// <summary>The guide in docs and the readme files: no dead link, and no code that is not compiled and run.</summary>
public class DocsTests
{
    [Fact]
    public void EveryCodeBlockIsARegionThatIsCompiledAndRun()
        => Report.None(Pages().SelectMany(page => UnknownBlocks(page.Text).Select(block => $"{page.Name}: {block.Split('\n')[0]}")), "A code block of the guide is no region of a test or sample");

    [Fact]
    public void ACodeBlockThatNobodyRunsIsSeen() => Assert.NotEmpty(UnknownBlocks("```csharp\nvar nobody = Runs(this);\n```\n"));

    [Fact]
    public void EveryLinkLeadsToAFile()
        => Report.None(Pages().SelectMany(page => DeadLinks(page.Name, page.Text).Select(link => $"{page.Name}: {link}")), "A link of the guide is dead");

    [Fact]
    public void ADeadLinkIsSeen() => Assert.Equal(["nowhere.md"], DeadLinks("docs/index.md", "[a](nowhere.md) [b](start/plan.md) [c](https://example.org/)"));

    [Fact]
    public void EveryPageIsInTheTableOfContents()
    {
        var contents = File.ReadAllText(Path.Combine(Repository.Root, "docs", "toc.yml"));
        var missing = Pages().Select(page => page.Name).Where(name => name.StartsWith("docs/", StringComparison.Ordinal) && !contents.Contains($"href: {name.Substring(5)}", StringComparison.Ordinal));

        Report.None(missing, "A page is not in docs/toc.yml");
    }

    [Fact]
    public void EveryDecisionIsInTheIndex()
    {
        var folder = Path.Combine(Repository.Root, "src", "ForBedring", "Decisions");
        var index = File.ReadAllText(Path.Combine(folder, "README.md"));

        Report.None(Directory.EnumerateFiles(folder, "0*.md").Select(file => Path.GetFileName(file)).Where(name => !index.Contains($"]({name})", StringComparison.Ordinal)), "A decision is not in the index");
    }

    private static IEnumerable<string> UnknownBlocks(string text)
        => Regex.Matches(text, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value).Where(block => !Regions.Value.Contains(Regex.Replace(block, "^(using [^\n]*\n)+\n", "")));

    private static readonly Lazy<HashSet<string>> Regions = new(() =>
        [.. new[] { "samples", Path.Combine("tests", "ForBedring.Tests", "Samples"), Path.Combine("tests", "ForBedring.Tests", "Guide"), Path.Combine("tests", "ForBedring.Office.Tests", "Guide") }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "^ *// <([a-z-]+)>\n(.*?)^ *// </\\1>", RegexOptions.Singleline | RegexOptions.Multiline))
            .Select(m => Dedent(m.Groups[2].Value))]);

    private static IEnumerable<string> DeadLinks(string page, string text)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        return Regex.Matches(Regex.Replace(text, "```.*?```", "", RegexOptions.Singleline), "\\]\\(([^)#\\s]+)(#[^)]*)?\\)")
            .Select(m => m.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(link => !File.Exists(Path.Combine(folder, link)) && !Directory.Exists(Path.Combine(folder, link)));
    }

    private static IEnumerable<(string Name, string Text)> Pages()
        => Directory.EnumerateFiles(Repository.Root, "*.md")
            .Append(Path.Combine(Repository.Root, "assets", "package-readme.md"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Where(file => !file.Contains("_site", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)));

    private static string Dedent(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join("\n", lines.Select(line => line.Length >= indent ? line.Substring(indent) : ""));
    }
}
