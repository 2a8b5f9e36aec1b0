using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>Reports as rows and as a table, and the chain of a ledger.</summary>
public class RowTests
{
    private static readonly Instrument Mature = Given.Instrument(new Theme(ThemeCode.From("t"), [Given.Question("q")], hasMaturity: true));

    // Sixty per cent positive is mature: 6 of 10 is, 5 of 10 is not.
    [Theory]
    [InlineData(6, "A,total,t,mature,1,10,shown")]
    [InlineData(5, "A,total,t,mature,0,10,shown")]
    public void MaturityIsOneOrZero(int positive, string row) => Assert.Contains(row, Lines(Release(positive).Reports));

    [Fact]
    public void AChangeHasARowForEveryThemeAndQuestion()
    {
        var release = Release(6);
        Disclosed<ScoreFigure> Change(UnitReport report, ReportCell cell, string code)
            => report.Id == "D" || !cell.IsTotal ? Disclosed<ScoreFigure>.Hidden : Disclosed<ScoreFigure>.Show(new ScoreFigure(code == "t" ? 2.5m : -2.5m, 10, code == "t" ? FigureBound.Exact : FigureBound.AtMost));

        // How many people are behind a difference of two years is not one number.
        Assert.Equal(
            ["D,total,t,change,,,withheld", "D,total,q,change,,,withheld", "A,total,t,change,2.5,,shown", "A,total,q,change,-2.5,,atMost"],
            Lines(release.Reports, Change).Where(l => l.Contains(",change,")));
        Assert.DoesNotContain(Lines(release.Reports), l => l.Contains(",change,"));
    }

    [Fact]
    public void TheTotalStandsBeforeTheBreakdowns()
    {
        var report = DisclosurePolicy.Standard.Apply(ReleaseTests.W1(), ReleaseRequest.TotalsAndRoles).Find("D")!;

        Assert.Equal(["total", "role=Lege", "role=Sykepleier"], report.Cells.Select(c => c.Breakdown));
    }

    [Fact]
    public void FieldsWithSignsOfTheTableAreQuoted()
    {
        // Codes and roles are free text: a quote is doubled, and a comma or a quote anywhere, also first, asks for quotes around.
        var tree = OrgTree.Read([new OrgUnit(UnitId.From(",D"), "D", OrgLevel.Department, null), new OrgUnit(UnitId.From("\"A"), "A", OrgLevel.Section, UnitId.From(",D"))]).ValueOrThrow();
        var scores = Given.Scores(Given.Closed(Mature, tree), [.. Enumerable.Range(0, 10).Select(i => ("\"A", (string?)"Lege, \"LIS\"", "3"))]);
        var lines = Lines(DisclosurePolicy.Standard.Apply(scores, ReleaseRequest.TotalsAndRoles).Reports);

        Assert.Contains("\",D\",total,t,mean,50,10,shown", lines);
        Assert.Contains("\"\"\"A\",total,t,mean,50,10,shown", lines);
        Assert.Contains("\"\"\"A\",\"role=Lege, \"\"LIS\"\"\",t,mean,50,10,shown", lines);
    }

    [Fact]
    public void WhatIsNotInTheInstrumentIsNotFound()
    {
        var report = Release(6).Find("A")!;

        Assert.Null(report.Find(ThemeCode.From("other")));
        Assert.Null(report.Total.Find(ThemeCode.From("other")));
        Assert.Null(report.Find(ThemeCode.From("t"))!.Find(QuestionCode.From("other")));
        Assert.NotNull(report.Find(ThemeCode.From("t"))!.Find(QuestionCode.From("q")));
    }

    [Fact]
    public void AChangedEntryOfALedgerIsNamedByItsNumber()
    {
        var ledger = Release(6).Ledger;
        var second = ledger.Entries[1];
        var changed = ledger.Entries.SetItem(1, new LedgerEntry(second.Cell, second.Family, second.Source, second.At.Plus(Duration.FromSeconds(1)), second.IsWithdrawal, second.Hash));
        var problem = Assert.Single(ReleaseLedger.Read(ledger.Round, changed).Problems);

        Assert.Equal((ReleaseRules.BrokenChain.Code, 2), (problem.Code, problem.Row));
        Assert.Contains("2", problem.Message.English);
        Assert.True(ReleaseLedger.Read(ledger.Round, ledger.Entries).IsAccepted);
    }

    [Fact]
    public void AWithdrawalIsNotTheHashOfARelease()
    {
        var ledger = Release(6).Ledger.Withdraw(new CellDefinition(1, [UnitId.From("A")]), "index:t", default);
        var last = ledger.Entries[ledger.Entries.Length - 1];
        var turned = ledger.Entries.SetItem(ledger.Entries.Length - 1, new LedgerEntry(last.Cell, last.Family, last.Source, last.At, false, last.Hash));
        var first = ledger.Entries[0];
        var withdrawn = ledger.Entries.SetItem(0, new LedgerEntry(first.Cell, first.Family, first.Source, first.At, true, first.Hash));

        Assert.True(last.IsWithdrawal);
        Assert.True(ReleaseLedger.Read(ledger.Round, ledger.Entries).IsAccepted);
        Assert.Equal([ledger.Entries.Length], ReleaseLedger.Read(ledger.Round, turned).Problems.Select(p => p.Row ?? 0));
        Assert.Equal([1], ReleaseLedger.Read(ledger.Round, withdrawn).Problems.Select(p => p.Row ?? 0));
    }

    private static SurveyRelease Release(int positive)
        => DisclosurePolicy.AtThreshold(5).ValueOrThrow().Apply(Given.Scores(Given.Closed(Mature, Given.Tree("A")), [.. Enumerable.Range(0, 10).Select(i => ("A", (string?)null, i < positive ? "4" : "2"))]));

    private static string[] Lines(IEnumerable<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null) => TidyReport.Write(reports, change).Split('\n');
}
