#if NET
using System.Text.RegularExpressions;

namespace ForBedring.Tests.Samples;

/// <summary>What the quick start says about files that are not right: every problem with its line, exit code 2, nothing written, never a stack trace.</summary>
public class QuickstartInputTests
{
    private const string Instrument = """
        { "format": "forbedring-instrument/1", "code": "own", "year": 2026, "version": "1",
          "scales": { "agree5": { "lowest": 1, "points": 5 } },
          "themes": [ { "code": "safety-climate", "questions": [ { "code": "s1", "scale": "agree5" }, { "code": "s2", "scale": "agree5" } ] } ] }
        """;

    private const string Organisation = "id,parent,name,level,headcount\nD,,Department,Department,\nA,D,A,Section,\nB,D,B,Section,\nC,D,C,Section,\n";

    public static TheoryData<string, string> Broken() => new()
    {
        { "no unit column", "avdeling,s1,s2\nA,1,2\n" },
        { "an unknown unit", "unit,s1,s2\nA,1,2\nX,1,2\n" },
        { "an answer outside the scale", "unit,s1,s2\nA,1,2\nA,6,2\n" },
        { "an answer that is no code", "unit,s1,s2\nA,1,2\nA,often,2\n" },
        { "a quotation mark that is never closed", "unit,s1,s2\nA,\"1,2\nA,1,2\n" },
        { "too many fields", "unit,s1,s2\nA,1,2,3,4\n" },
        { "the same column twice", "unit,s1,s1\nA,1,2\n" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void BrokenAnswersAreNamedByFileAndLineAndNothingIsWritten(string what, string responses)
    {
        var ran = Run(SampleProgram.Utf8(responses));

        AssertRefused(ran, "answers.csv", what);
    }

    [Fact]
    public void AFileWithoutAByteIsNamed() => AssertRefused(Run([]), "answers.csv", "0 bytes");

    [Fact]
    public void AFileOfBlankLinesIsNamed() => AssertRefused(Run(SampleProgram.Utf8("\n\n \n")), "answers.csv", "blank lines");

    [Fact]
    public void AFileWithoutAnswersIsASurveyNobodyAnswered()
    {
        var ran = Run(SampleProgram.Utf8("unit,s1,s2\n"));

        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.All(ran.Read("report.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), row => Assert.EndsWith(",,,noData", row));
    }

    // UTF-8 cut in the middle of a letter: either a named problem, or read as Windows-1252, which the reader says.
    [Fact]
    public void TruncatedUtf8IsNamed()
    {
        var cut = SampleProgram.Utf8("unit,s1,s2\nA,1,2\nÅ").SkipLast(1).ToArray();

        AssertRefused(Run(cut), "answers.csv", "truncated UTF-8");
    }

    [Fact]
    public void ALineOfTwoHundredMegabytesIsRefusedWithoutReadingItToMemoryTwice()
    {
        var line = new byte[200_000_000];
        Array.Fill(line, (byte)'1');
        SampleProgram.Utf8("unit,s1,s2\nA,").CopyTo(line, 0);

        AssertRefused(Run(line), "answers.csv", "a line of 200 MB");
    }

    [Fact]
    public void EveryProblemIsToldAtOnceInLineOrder()
    {
        var ran = Run(SampleProgram.Utf8("unit,s1,s2\nX,1,2\nA,1,2\nA,9,2\nY,1,z\n"));

        var lines = Regex.Matches(ran.Errors, @"answers\.csv\((\d+)\)").Select(m => int.Parse(m.Groups[1].Value)).ToList();
        Assert.Equal([2, 4, 5], lines.Distinct());
        Assert.Equal(lines.OrderBy(l => l), lines);
    }

    [Fact]
    public void AnOrganisationThatGoesInCirclesIsNamedByItsLine()
    {
        var ran = Run(SampleProgram.Utf8("unit,s1,s2\nA,1,2\n"), organisation: "id,parent,name,level,headcount\nA,B,A,,\nB,A,B,,\n");

        AssertRefused(ran, "units.csv", "a cycle");
        Assert.Contains("ORG-T04", ran.Errors);
    }

    [Fact]
    public void AnInstrumentThatIsNotJsonIsNamedByItsLine()
        => AssertRefused(Run(SampleProgram.Utf8("unit,s1,s2\nA,1,2\n"), instrument: "{\n \"format\": \n"), "instrument.json", "broken JSON");

    [Fact]
    public void APlanThatIsNotAPlanIsNamed()
        => AssertRefused(Run(SampleProgram.Utf8("unit,s1,s2\nA,1,2\n"), plan: "{ \"what\": 1 }"), "plan.json", "not a plan");

    [Theory]
    [InlineData("--responses", "missing.csv", "--organisation", "missing.csv", "--instrument", "missing.json")]
    [InlineData("--today", "yesterday")]
    [InlineData("--responses")]
    [InlineData("--what")]
    [InlineData("--organisation", "missing.csv")]
    public void AWrongCallIsAUsageErrorAndNeverAStackTrace(params string[] arguments)
    {
        var ran = SampleProgram.Run("Quickstart", [], arguments);

        Assert.InRange(ran.ExitCode, 1, 2);
        Assert.NotEmpty(ran.Errors);
        AssertNoTrace(ran);
        Assert.Empty(ran.Written);
    }

    [Fact]
    public void TheSameFilesWithoutFaultGiveAReport()
    {
        var rows = string.Concat(new[] { ("A", 4), ("B", 9), ("C", 14) }.SelectMany(u => Enumerable.Range(0, u.Item2).Select(i => $"{u.Item1},{1 + (i % 5)},{1 + ((i + 1) % 5)}\n")));

        var ran = Run(SampleProgram.Utf8("unit,s1,s2\n" + rows));

        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.Equal(["report.csv", "report.json", "year.html"], ran.Written);
        var cells = ran.Read("report.csv").Split('\n').Where(r => r.Contains(",safety-climate,mean,")).Select(r => (r.Split(',')[0], r.Split(',')[6])).ToList();
        Assert.Equal([("D", "shown"), ("A", "withheld"), ("B", "withheld"), ("C", "shown")], cells);
    }

    private static SampleProgram.Ran Run(byte[] responses, string organisation = Organisation, string instrument = Instrument, string? plan = null)
    {
        var files = new List<(string, byte[])> { ("answers.csv", responses), ("units.csv", SampleProgram.Utf8(organisation)), ("instrument.json", SampleProgram.Utf8(instrument)) };
        var arguments = new List<string> { "--responses", "answers.csv", "--organisation", "units.csv", "--instrument", "instrument.json", "--today", "2026-03-01" };
        if (plan is not null)
        {
            files.Add(("plan.json", SampleProgram.Utf8(plan)));
            arguments.AddRange(["--plan", "plan.json"]);
        }

        return SampleProgram.Run("Quickstart", [.. files], [.. arguments]);
    }

    private static void AssertRefused(SampleProgram.Ran ran, string file, string what)
    {
        Assert.True(ran.ExitCode == 2, $"{what}: exit code {ran.ExitCode}\n{ran.Errors}");
        Assert.Matches(new Regex($@"^{Regex.Escape(file)}(\(\d+\))?: [A-Z]{{2,4}}-[A-Z]\d\d [a-z.0-9-]+ \S", RegexOptions.Multiline), ran.Errors);
        AssertNoTrace(ran);
        Assert.Empty(ran.Written);
    }

    private static void AssertNoTrace(SampleProgram.Ran ran)
    {
        Assert.DoesNotContain("   at ", ran.Errors + ran.Output);
        Assert.DoesNotContain("Unhandled", ran.Errors + ran.Output);
        Assert.DoesNotContain("Exception", ran.Errors + ran.Output);
    }
}
#endif
