using System.Text;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Protection.Engine;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Protection;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>Rules that no other test breaks by name: for each one case that breaks it and one that keeps it.</summary>
public class RuleTests
{
    [Fact]
    public void DSC_A01_ADecisionTheAuditRefusesIsMadeAgainAndNeverUsed()
    {
        var problem = new Table().Unit("D", null).Unit("A", "D", 4).Unit("B", "D", 9).Problem();
        Choice? Verified(GeneralChoice choice) => Chooser.Verified(problem.System, problem.Forest, [], choice);
        GeneralChoice Showing(params bool[] cells) => new(cells, new bool[3], cannotVerify: false);

        var choice = Chooser.FirstVerified(Verified, () => Showing(true, false, true), () => Showing(true, false, false), () => throw new InvalidOperationException("not asked for"));
        Assert.Equal([true, false, false], choice!.Shown);
        Assert.Null(Chooser.FirstVerified(Verified, () => Showing(true, false, true), () => Showing(true, true, false)));

        var refused = DisclosurePlan.Of(problem, DisclosureOptions.Default, new Choice(problem.System, Showing(false, false, false), isExposed: false, isRefusedByAudit: true), default);
        Assert.Equal([DisclosureRules.AuditFailed.Code], refused.Findings.Select(f => f.Code));
        Assert.Equal([WithholdingKind.NotVerified, WithholdingKind.BelowThreshold, WithholdingKind.NotVerified], refused.Withheld.Select(w => w.Kind));
        Assert.Empty(problem.Decide().Findings);
    }

    [Fact]
    public void DSC_A02_OnlyANarrowIntervalIsNamed()
    {
        (string, string?, string)[] extreme = [.. Enumerable.Repeat(("A", (string?)null, "5,5,5"), 4), .. Enumerable.Repeat(("B", (string?)null, "5,5,5"), 9), .. ReleaseTests.Sheets(("C", 14))];
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A", "B", "C"), ("A", 5), ("B", 10), ("C", 16)), extreme);

        Assert.All(IntervalAudit.Of(scores, DisclosurePolicy.Standard.Apply(scores)), f => Assert.Equal(ReleaseRules.NarrowInterval.Code, f.Code));
        Assert.Empty(IntervalAudit.Of(ReleaseTests.W1(), DisclosurePolicy.Standard.Apply(ReleaseTests.W1())));
    }

    [Fact]
    public void DSC_D11_AListOfShownCellsNamesCellsThatExist()
    {
        var problem = new Table().Unit("D", null).Unit("A", "D", 9).Problem();
        ReadResult<IReadOnlyList<string>> Read(string shown) => DisclosureJson.ReadShown(Encoding.UTF8.GetBytes($$"""{ "shown": [ {{shown}} ] }"""), problem);

        Assert.Equal(["D", "A"], Read("\"D\", \"A\"").ValueOrThrow());
        Assert.Equal([DisclosureRules.UnknownCell.Code, DisclosureRules.UnknownCell.Code], Read("\"Q\", \"D\", \"d\"").Problems.Select(p => p.Code));
    }

    [Fact]
    public void DSC_L02_AWithdrawalIsStatedAndChangesNothing()
    {
        var scores = ReleaseTests.W1();
        var ledger = DisclosurePolicy.Standard.Apply(scores).Ledger;
        var withdrawn = ledger.Withdraw(ledger.Entries[0].Cell, ledger.Entries[0].Family, Instant.FromUtc(2026, 4, 1, 8, 0));

        Assert.DoesNotContain(DisclosurePolicy.Standard.Apply(scores, null, ledger).Findings, f => f.Code == ReleaseRules.Withdrawn.Code);
        var again = DisclosurePolicy.Standard.Apply(scores, null, withdrawn);
        var finding = Assert.Single(again.Findings, f => f.Code == ReleaseRules.Withdrawn.Code);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains("D", finding.Message.English);
        Assert.Single(DisclosurePolicy.Standard.CanRelease(scores, null, withdrawn), f => f.Code == ReleaseRules.Withdrawn.Code);
        Assert.Equal(TidyReport.Write(DisclosurePolicy.Standard.Apply(scores).Reports), TidyReport.Write(again.Reports));
    }

    [Fact]
    public void DSC_L03_TheAnswersOfEarlierReleasesMustBeAtHand()
    {
        var scores = ReleaseTests.W1();
        var ledger = DisclosurePolicy.Standard.Apply(scores).Ledger;
        var second = new ReleaseRequest(version: 2);

        Assert.DoesNotContain(DisclosurePolicy.Standard.CanRelease(scores, null, ledger), f => f.Code == ReleaseRules.ResponseSetNeeded.Code);
        Assert.DoesNotContain(DisclosurePolicy.Standard.CanRelease(scores, new ReleaseRequest(version: 2, earlier: [new(1, scores)]), ledger), f => f.Code == ReleaseRules.ResponseSetNeeded.Code);
        Assert.Equal([ReleaseRules.ResponseSetNeeded.Code], DisclosurePolicy.Standard.CanRelease(scores, second, ledger).Select(f => f.Code).Distinct());
        Assert.Throws<RuleViolationException>(() => DisclosurePolicy.Standard.Apply(scores, second, ledger));
    }

    [Fact]
    public void DSC_L06_ALedgerIsOfOneRound()
    {
        var scores = ReleaseTests.W1();

        Assert.Empty(DisclosurePolicy.Standard.CanRelease(scores, null, ReleaseLedger.For(scores.Round.Id)));
        Assert.Equal([ReleaseRules.OtherRound.Code], DisclosurePolicy.Standard.CanRelease(scores, null, ReleaseLedger.For(RoundId.From("2025"))).Select(f => f.Code));
        Assert.Throws<RuleViolationException>(() => DisclosurePolicy.Standard.Apply(scores, null, ReleaseLedger.For(RoundId.From("2025"))));
    }

    [Fact]
    public void DSC_W01_AReachedWorkLimitIsAWarning()
    {
        var table = new Table().Unit("H", null).Unit("A", "H").Unit("B", "H").Group("a", 4, ["A"]).Group("both", 4, ["A", "B"]).Group("b", 4, ["B"]);

        Assert.Empty(table.Problem().Decide().Findings);
        var finding = Assert.Single(table.Problem().Decide(new DisclosureOptions(workLimit: 1)).Findings);
        Assert.Equal(DisclosureRules.WorkLimit.Code, finding.Code);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void DSC_W03_AHiddenQuestionIsInTheInstrument()
    {
        FindingList Of(string question) => DisclosurePolicy.Create("p", unpublished: [QuestionCode.From(question)]).ValueOrThrow().Apply(ReleaseTests.W1()).Findings;

        Assert.DoesNotContain(Of("s3"), f => f.Code == ReleaseRules.UnknownQuestion.Code);
        Assert.Single(Of("s9"), f => f.Code == ReleaseRules.UnknownQuestion.Code);
    }

    [Fact]
    public void DSC_D09AndD10_AreWarnings()
    {
        ReadResult<DisclosureProblem> Read(int threshold, params string[] path)
            => DisclosureProblem.Read(threshold, threshold, [new("H"), new("D", "H"), new("A", "D")], [new("g", [4], [path])]);

        Assert.Empty(Read(3, "H", "D", "A").Problems);
        Assert.Equal([DisclosureRules.PathMismatch.Code], Read(3, "H", "A").Problems.Select(p => p.Code));
        Assert.Equal([DisclosureRules.VeryLowThreshold.Code], Read(2, "H", "D", "A").Problems.Select(p => p.Code));
    }
}
