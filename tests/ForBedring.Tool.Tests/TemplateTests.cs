using System.Text.RegularExpressions;

namespace ForBedring.Tool.Tests;

/// <summary>The files of <c>new</c> work as they are, by the command that their own explanation gives.</summary>
[Collection("one run at a time")]
public partial class TemplateTests
{
    public static TheoryData<string, string> KindsAndLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in new[] { "survey", "plan", "wheel", "workshop", "chart" })
        {
            foreach (var language in new[] { "nb", "nn", "en" }) data.Add(kind, language);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void TheCommandInTheExplanationWorks(string kind, string language)
    {
        using var folder = new Folder();
        var made = Folder.Run("new", kind, "--out", folder.Root, "--lang", language);
        var explanation = File.ReadAllText(folder.Path(language == "en" ? "README.txt" : "LESMEG.txt"));
        var arguments = Command().Match(explanation).Groups[1].Value.Trim().Split(' ').Select(a => FileName().IsMatch(a) ? folder.Path(a) : a).ToArray();
        var done = Folder.Run(arguments);

        Assert.Equal(0, made.Code);
        Assert.Equal(language, arguments[^1]);
        Assert.True(done.Code == 0, done.Error);
        Assert.True(done.Output.Length > 0 || File.Exists(arguments[Array.IndexOf(arguments, "--out") + 1]));
    }

    [Fact]
    public void TheSurveyOfTheTemplateShowsOneSectionAndHidesTheSmallOne()
    {
        using var folder = new Folder();
        Folder.Run("new", "survey", "--out", folder.Root, "--lang", "en");
        var (code, output, _) = Folder.Run("survey", "--responses", folder.Path("answers.csv"), "--organisation", folder.Path("organisation.csv"), "--instrument", folder.Path("instrument.json"), "--format", "csv", "--out", "-");
        var rows = output.Split('\n').Select(r => r.Split(',')).Where(r => r.Length > 5 && r[2] == "safety-climate" && r[3] == "mean").ToDictionary(r => r[0], r => r[^1]);

        Assert.Equal(0, code);
        Assert.Equal("shown", rows["K"]);
        Assert.Equal("withheld", rows["C"]);
        Assert.Contains("shown", rows.Values.Skip(1));
    }

    [Fact]
    public void ATemplateReplacesNoFile()
    {
        using var folder = new Folder();
        folder.Write("readings.csv", "mine");
        var (code, output, error) = Folder.Run("new", "chart", "--out", folder.Root, "--lang", "nn");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Fila finst frå før", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder.Path("readings.csv")));
        Assert.Single(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void RegionsCountApartAndTheReportIsTheSame()
    {
        using var folder = new Folder();
        Folder.Run("new", "survey", "--out", folder.Root, "--lang", "en");
        var rows = File.ReadAllLines(folder.Path("answers.csv"));
        string[] common = ["--organisation", folder.Path("organisation.csv"), "--instrument", folder.Path("instrument.json")];
        foreach (var (name, part) in new[] { ("1", rows[1..10]), ("2", rows[10..]) })
        {
            File.WriteAllLines(folder.Path(name + ".csv"), [rows[0], .. part]);
            Assert.Equal(0, Folder.Run(["merge", "--responses", folder.Path(name + ".csv"), .. common, "--out", folder.Path(name + ".fbt")]).Code);
        }

        var merged = Folder.Run(["merge", "--partial", folder.Path("1.fbt"), folder.Path("2.fbt"), .. common, "--today", "2026-03-01", "--format", "csv", "--out", "-"]);
        var whole = Folder.Run(["survey", "--responses", folder.Path("answers.csv"), .. common, "--format", "csv", "--out", "-"]);

        Assert.Equal((0, 0), (merged.Code, whole.Code));
        Assert.Equal(whole.Output, merged.Output);
    }

    [Fact]
    public void TheYearIsMadeOfWhatTheFolderHolds()
    {
        using var folder = new Folder();
        Folder.Run("new", "survey", "--out", folder.Root, "--lang", "nb");
        var (code, _, error) = Folder.Run("year", folder.Root, "--out", folder.Path("out"), "--today", "2026-03-01", "--lang", "nb");

        Assert.True(code == 0, error);
        Assert.True(File.Exists(folder.Path("out/year.html")) && File.Exists(folder.Path("out/report.csv")));
        Assert.Equal(2, Folder.Run("check", folder.Path("LESMEG.txt"), "--lang", "nb").Code);
        Assert.Equal($"{folder.Path("organisasjon.csv")}: en organisasjon\n{folder.Path("instrument.json")}: et spørreskjema\n", Folder.Run("check", folder.Path("organisasjon.csv"), folder.Path("instrument.json"), "--lang", "nb").Output);
    }

    [GeneratedRegex("\\n  forbedring ([^\\n]+)")]
    private static partial Regex Command();

    [GeneratedRegex("^[a-z-]+\\.(csv|json|txt|svg)$")]
    private static partial Regex FileName();
}
