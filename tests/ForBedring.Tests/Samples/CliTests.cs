using System.CommandLine;
using System.Text;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.Samples;

namespace ForBedring.Tests.Samples;

public class CliTests
{
    [Fact]
    public void WhatTheStoryWritesIsThereWhenItIsDone()
    {
        using var folder = new Folder();
        var done = Run((_, run) =>
        {
            run.Write(folder.Path("a.txt"), "æ\n");
            run.Write(folder.Path("b/c.txt"), "2");
            run.Print("hei");
        });

        Assert.Equal((0, "hei\n", ""), done);
        Assert.Equal([0xC3, 0xA6, 0x0A], File.ReadAllBytes(folder.Path("a.txt")));
        Assert.Equal(2, Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void NothingIsWrittenWhenOneOutputCannotBe()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Path("a.txt"), "old");
        Directory.CreateDirectory(folder.Path("b"));
        var done = Run((_, run) =>
        {
            run.Write(folder.Path("a.txt"), "new");
            run.Write(folder.Path("b"), "2");
            run.Print("hei");
        });

        Assert.Equal((2, ""), (done.Code, done.Output));
        Assert.Contains("folder", done.Error);
        Assert.Equal("old", File.ReadAllText(folder.Path("a.txt")));
        Assert.Single(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void EveryProblemOfEveryFileIsListedAndNothingWritten()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Path("o.csv"), "id;parent;level\nA;B;klinikk\nA;;foretak\n");
        var done = Run((_, run) =>
        {
            run.Read(folder.Path("o.csv"), OrganisationCsv.Read);
            run.Read(folder.Path("nothing.csv"), OrganisationCsv.Read);
            run.StopIfUnreadable();
            run.Print("never");
        });

        Assert.Equal((2, ""), (done.Code, done.Output));
        Assert.Contains("o.csv(2): ORG-T03 organisation.unknown-parent ", done.Error);
        Assert.Contains("o.csv(3): ORG-T01 organisation.duplicate-unit ", done.Error);
        Assert.Contains("nothing.csv: there is no such file.", done.Error);
    }

    [Fact]
    public void ARefusalNamesItsRules()
    {
        var rule = OrganisationRules.NoUnits;
        var done = Run((_, _) => throw new RuleViolationException(new FindingList([rule.Find(FindingPolicy.Default, new Subject("tree", "t"))])));

        Assert.Equal((3, "ORG-T06 organisation.no-units There are no units. At least one is needed.\n"), (done.Code, done.Error));
    }

    [Fact]
    public void AMistakeInTheProgramIsAPlainLine()
    {
        var done = Run((_, _) => throw new InvalidOperationException("oops"));

        Assert.Equal(70, done.Code);
        Assert.DoesNotContain("   at ", done.Error);
        Assert.Single(done.Error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData(1, "--wrong")]
    [InlineData(1, "--day", "2023-02-30")]
    [InlineData(1, "--day")]
    [InlineData(0, "--day", "2024-02-29")]
    [InlineData(0, "--help")]
    public void OptionsThatAreWrongAreUsage(int code, params string[] args)
    {
        var day = CliOptions.Date("--day", "a day");

        Assert.Equal(code, Run((_, _) => { }, [day], args).Code);
    }

    [Fact]
    public void ProgramsForChartsHaveOneAndTwoTheOtherWay()
    {
        Assert.Equal(2, Run((_, _) => { }, [], ["--wrong"], ExitCodes.InputOneUsageTwo).Code);
        Assert.Equal(1, Run((_, run) => run.Read("/nothing/here", OrganisationCsv.Read), [], [], ExitCodes.InputOneUsageTwo).Code);
    }

    [Fact]
    public void ALargeFileShowsProgress()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Path("o.csv"), "id;parent;name\n" + string.Concat(Enumerable.Range(0, 90).Select(i => $"U{i};;{new string('x', 100_000)}\n")));
        var done = Run((_, run) => run.Read(folder.Path("o.csv"), OrganisationCsv.Read));

        Assert.Contains("o.csv: 50 % of 9 MB read", done.Error);
    }

    private static (int Code, string Output, string Error) Run(Action<ParseResult, ProgramRun> story, Option[]? options = null, string[]? args = null, ExitCodes? codes = null)
    {
        var command = new RootCommand("A test.");
        foreach (var option in options ?? []) command.Add(option);
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = Cli.Run(command, args ?? [], story, codes ?? ExitCodes.UsageOneInputTwo, output, error);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private sealed class Folder : IDisposable
    {
        public string Root { get; } = Directory.CreateTempSubdirectory("forbedring").FullName;

        public string Path(string name) => System.IO.Path.Combine(Root, name);

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
