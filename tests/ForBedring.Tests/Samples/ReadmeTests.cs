using System.Text.RegularExpressions;

namespace ForBedring.Tests.Samples;

public class ReadmeTests
{
    [Fact]
    public void EveryProgramAndFileItNamesIsThere()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var missing = Regex.Matches(readme, "--project ([A-Za-z/]+)").Select(m => m.Groups[1].Value)
            .Concat(Regex.Matches(readme, "\\]\\(([A-Za-z][^):]*)\\)").Select(m => m.Groups[1].Value))
            .Where(path => !Directory.Exists(Path.Combine(Repository.Root, path)) && !File.Exists(Path.Combine(Repository.Root, path)));

        Architecture.Report.None(missing, "The README names something that is not there");
    }

    [Fact]
    public void TheThreeFilesOfTheFiveMinutesMakeAReport()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var files = Regex.Matches(readme, "   `(organisation\\.csv|answers\\.csv|instrument\\.json)` –.*?```(?:csv|json)\n(.*?)```", RegexOptions.Singleline)
            .Select(m => (m.Groups[1].Value, SampleProgram.Utf8(Dedent(m.Groups[2].Value))))
            .ToArray();
        var command = Regex.Match(readme, "dotnet run --project samples/Quickstart -- (.*)").Groups[1].Value.Trim();

        var ran = SampleProgram.Run("Quickstart", files, command.Split(' '));

        Assert.Equal(3, files.Length);
        Assert.True(ran.ExitCode == 0 && ran.Errors.Length == 0, ran.Errors);
        Assert.Equal(["report.csv", "report.json", "year.html"], ran.Written);
        Assert.Contains(ran.Read("report.csv").Split('\n'), line => line.StartsWith("A,total,safety-climate,mean,", StringComparison.Ordinal) && line.EndsWith(",shown", StringComparison.Ordinal));
        Assert.Contains(ran.Read("report.csv").Split('\n'), line => line.StartsWith("B,total,safety-climate,mean,", StringComparison.Ordinal) && line.EndsWith(",withheld", StringComparison.Ordinal));
    }

    private static string Dedent(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join("\n", lines.Select(line => line.Length >= indent ? line.Substring(indent) : ""));
    }
}
