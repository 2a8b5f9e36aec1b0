using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Tests.Workshops;

/// <summary>WSP-C09: how two sessions compare. Only the same card or question of the same deck and version, from figures that are shown in both.</summary>
public class DevelopmentTests
{
    [Fact]
    public void ADifferenceHasBothDenominators()
    {
        // 61 of 89 tables, and a year later 44 of 80: 68.5 % and 55.0 %, 13.5 points down.
        var (before, after) = Both(Made.Keeping("s", 89, 61), Made.Keeping("t", 80, 44));
        var change = Assert.IsType<Development.Change>(Line(MappingDevelopment.Between(before, after), "S1"));

        Assert.Equal((new Portion.Of(61, 89), new Portion.Of(44, 80)), (change.Earlier, change.Later));
        Assert.Equal(-13.5m, Math.Round(100 * change.Difference, 1));
    }

    [Fact]
    public void SmileysCompareTheShareOfPositiveFaces()
    {
        // 40 of 100 people positive, then 60 of 120: from 40 % to 50 %.
        var (before, after) = Both(Made.Keeping("s", 30, 9, Made.Votes("Load", 40, 30, 30)), Made.Keeping("t", 30, 9, Made.Votes("Load", 60, 30, 30)));
        var line = MappingDevelopment.Between(before, after).Lines.Single(l => l.Source == DevelopmentSource.Smiley && l.Id == "Load");

        Assert.Equal(0.1m, Assert.IsType<Development.Change>(line.Development).Difference);
    }

    [Fact]
    public void AnotherVersionOfTheDeckIsNotCompared()
    {
        var later = MappingSession.Create(Made.Heading("t"), Made.Deck("2"), new MappingSheets(Enumerable.Range(1, 6).Select(t => Made.Table(t, 4, "S1")))).ValueOrThrow();
        var development = MappingDevelopment.Between(Made.Report(Made.Keeping("s", 6, 3)), Made.Report(later));

        Assert.All(development.Lines, l => Assert.Equal("not the same deck and version", Assert.IsType<Development.NotComparable>(l.Development).Reason.English));
    }

    [Fact]
    public void AFigureThatIsHiddenInOneReportIsNotCompared()
    {
        var (before, after) = Both(Made.Keeping("s", 2, 1), Made.Keeping("t", 6, 3));
        var why = Assert.IsType<Development.NotComparable>(Line(MappingDevelopment.Between(before, after), "S1"));

        Assert.Equal("tallet er ikke vist i begge rapportene", why.Reason.Bokmaal);
    }

    [Fact]
    public void EveryCardAndQuestionOfTheLaterDeckHasALine()
    {
        var report = Made.Report(Made.Keeping("s", 6, 3, Made.Votes("Load", 9, 9, 6)));

        Assert.Equal(["S1", "S2", "H1", "H2", "Valued", "Load"], MappingDevelopment.Between(report, report).Lines.Select(l => l.Id));
        Assert.Equal(0m, Assert.IsType<Development.Change>(Line(MappingDevelopment.Between(report, report), "S1")).Difference);
    }

    private static (MappingReport, MappingReport) Both(MappingSession before, MappingSession after)
    {
        var release = Made.Release(new MappingReleaseRequest(Made.Ledger, [["s"], ["t"]]), before, after);
        return (release.Reports[0], release.Reports[1]);
    }

    private static Development Line(MappingDevelopment development, string id) => development.Lines.Single(l => l.Id == id).Development;
}
