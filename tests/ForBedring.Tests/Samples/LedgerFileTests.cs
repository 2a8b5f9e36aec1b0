using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Samples;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Samples;

/// <summary>The ledger of a program: read, decided with, replaced in one step, and missed where it is not given.</summary>
public sealed class LedgerFileTests : IDisposable
{
    private static readonly RoundId Round = RoundId.From("2026");
    private static readonly byte[] Key = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    private readonly string _root = Directory.CreateTempSubdirectory("forbedring").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void AFirstLedgerIsMadeAndTheNextRunIsDecidedWithIt()
    {
        var (code, error) = Run(run => LedgerFile.Open(run, At("ledger.json"), Round, At("out")).Keep(Released()));
        Assert.Equal((0, "ledger.json: there is no such file yet. It is made, as the ledger of the first release of round 2026."), (code, error.Replace(_root + Path.DirectorySeparatorChar, "").Trim()));
        Assert.Equal(Released().LastHash, ReleaseLedgerJson.Read(File.ReadAllBytes(At("ledger.json"))).ValueOrThrow().LastHash);

        ReleaseLedger? read = null;
        Assert.Equal((0, ""), Run(run => (read = LedgerFile.Open(run, At("ledger.json"), Round, At("out")).Ledger).ToString()));
        Assert.Equal(Released().LastHash, read!.LastHash);
        Assert.Equal(["ledger.json"], Directory.GetFiles(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void AReleaseThatLiesThereWithoutALedgerGivesAWarning()
    {
        File.WriteAllText(At("report.json"), """{"format":"forbedring-report/1","round":{"id":"2026","year":2026}}""");
        File.WriteAllText(At("other.json"), """{"format":"forbedring-report/1","round":{"id":"2025","year":2025}}""");
        File.WriteAllText(At("no.json"), "{");
        string Warned(string round, string target) => Run(run => LedgerFile.Open(run, null, RoundId.From(round), target).Keep(Released())).Error.Replace(_root, "");

        Assert.Contains("report.json: a release of round 2026 is already here. Without --ledger", Warned("2026", _root), StringComparison.Ordinal);
        Assert.Contains("report.json: a release", Warned("2026", At("report.csv")), StringComparison.Ordinal);
        Assert.Contains("other.json: a release of round 2025", Warned("2025", _root), StringComparison.Ordinal);
        Assert.Equal("", Warned("2024", _root));
        Assert.Contains("no.json: a release", Warned("2024", At("no.json")), StringComparison.Ordinal);
        Assert.Equal("", Warned("2026", "-"));
    }

    [Fact]
    public void AChangedOrCutLedgerStopsTheProgram()
    {
        var whole = ReleaseLedgerJson.Write(Released(), Key);
        File.WriteAllBytes(At("key"), Key);
        File.WriteAllBytes(At("ledger.json"), whole);
        (int, string) Read(string? key) => Run(run => LedgerFile.Open(run, At("ledger.json"), Round, null, key));

        Assert.Equal((0, ""), Read(At("key")));
        Assert.Equal((0, ""), Read(null));

        // Cut to nothing: the chain is whole, the seal is not.
        File.WriteAllBytes(At("ledger.json"), ReleaseLedgerJson.Write(ReleaseLedger.For(Round)));
        Assert.Equal((0, ""), Read(null));
        var (code, error) = Read(At("key"));
        Assert.Equal(2, code);
        Assert.Contains("DSC-L23", error, StringComparison.Ordinal);
        File.WriteAllBytes(At("ledger.json"), [.. whole.Take(whole.Length - 20)]);
        Assert.Equal(2, Read(null).Item1);
    }

    [Fact]
    public void ALedgerThatAnotherProgramWroteMeanwhileIsNotOverwritten()
    {
        var (code, error) = Run(run =>
        {
            var file = LedgerFile.Open(run, At("ledger.json"), Round, null);
            run.Write(At("report.csv"), "figures");
            file.Keep(Released());
            File.WriteAllText(At("ledger.json"), "another");
        });

        Assert.Equal(2, code);
        Assert.Contains("another program has written this file", error, StringComparison.Ordinal);
        Assert.Equal("another", File.ReadAllText(At("ledger.json")));
        Assert.False(File.Exists(At("report.csv")));
        Assert.Single(Directory.GetFiles(_root));
    }

    [Fact]
    public void WhatIsPublishedIsInTheLedgerFirst()
    {
        // The report cannot be written: the ledger holds it all the same.
        Directory.CreateDirectory(At("report.csv"));
        var (code, _) = Run(run =>
        {
            LedgerFile.Open(run, At("ledger.json"), Round, null).Keep(Released());
            run.Write(At("report.csv"), "figures");
        });

        Assert.Equal(2, code);
        Assert.True(File.Exists(At("ledger.json")));
    }

    private static ReleaseLedger Released()
    {
        var sheets = Enumerable.Repeat(("D", (string?)null, "4,4,4"), 9).ToArray();
        return DisclosurePolicy.Standard.Apply(new ReleaseOf(Given.Scores(Given.Closed(Given.Three, Given.Tree("A")), sheets), Instant.FromUtc(2026, 3, 1, 12, 0))).Ledger;
    }

    private string At(string name) => Path.Combine(_root, name);

    private static (int Code, string Error) Run(Action<ProgramRun> story)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        return (Cli.Run(new System.CommandLine.RootCommand("A test."), [], (_, run) => story(run), ExitCodes.UsageOneInputTwo, output, error), error.ToString());
    }
}
