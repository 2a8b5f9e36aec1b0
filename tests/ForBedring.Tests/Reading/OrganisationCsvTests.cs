using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Tests.Reading;

public class OrganisationCsvTests
{
    [Fact]
    public void UnitsComeInFileOrderWithLevelsAndHeadcounts()
    {
        var read = Read("id,parent,name,level,headcount\nB,A,Medisin,klinikk,\nA,,Sykehuset,,5.0\nC,B,,Section,12\nX,,Annet,foretak,0\n");

        var value = read.ValueOrThrow();
        Assert.Equal(["B Medisin Clinic", "A Sykehuset Enterprise", "C C Section", "X Annet Enterprise"], value.Tree.Units.Select(u => $"{u} {u.Level}"));
        Assert.Equal(new int?[] { null, 5, 12, 0 }, value.Invited.ToArray());
        Assert.Equal([("ORG-R11", 3), ("ORG-R16", 5)], read.Problems.Select(p => (p.Code.Value, p.Row!.Value)));
        Assert.Equal(12, value.InvitedIn(UnitId.From("C")));
    }

    [Fact]
    public void ALevelThatIsNotGivenIsOneBelowTheUnitAbove()
    {
        var tree = Read("enhet;overordnet;nivå\nd;c;\nc;b;???\nb;a;avdeling\na;;\ne;d;\nf;e;\ng;f;\n").ValueOrThrow().Tree;

        Assert.Equal(
            [OrgLevel.Team, OrgLevel.Section, OrgLevel.Department, OrgLevel.Enterprise, OrgLevel.Team, OrgLevel.Team, OrgLevel.Team],
            tree.Units.Select(u => u.Level));
    }

    [Theory]
    [InlineData("", "CSV-F01:")]
    [InlineData("id;name\nA;x\n", "CSV-F02:1")]
    [InlineData("id;parent;name;level;headcount\nA;;;foretak;x\nA;;;foretak;-1\nB;Q;;klinikk;1,5\n", "ORG-R10:2 ORG-R10:3 ORG-T01:3 ORG-R10:4 ORG-T03:4")]
    [InlineData("id;parent;level\nA;B;klinikk\nB;A;avdeling\n", "ORG-T04:2")]
    [InlineData("id;parent;level\n ;;klinikk\n", "ORG-R12:2")]
    [InlineData("id;parent;level\nA;;foretak;1\n", "CSV-F05:2")]
    [InlineData("id;parent;level\n", "ORG-T06:")]
    [InlineData("id;parent;level\n\"A;;foretak\n", "CSV-F06:2")]
    public void EveryProblemIsListedWithItsRow(string file, string problems)
    {
        var read = Read(file);

        Assert.False(read.IsAccepted);
        Assert.Equal(problems, string.Join(" ", read.Problems.Where(p => p.Severity == Severity.Error).Select(p => $"{p.Code}:{p.Row}")));
    }

    [Fact]
    public void BadRowsCanBeLeftOut()
    {
        var read = OrganisationCsv.Read(CsvReaderTests.Bytes("id;parent;level;headcount\nA;;foretak;3\nB;A;klinikk;x\nC;A;klinikk;4\n"), ReadOptions.SkipBadRows);

        Assert.Equal(["A", "C"], read.ValueOrThrow().Tree.Units.Select(u => u.Id.Value));
        Assert.Equal("ORG-R10", Assert.Single(read.Problems).Code.Value);
    }

    [Fact]
    public void ACircleOfUnitsWithoutLevelIsAProblemAndNotALoop()
    {
        var read = Read("id;parent\nA;C\nB;A\nC;B\n");

        Assert.Contains(read.Problems, p => p.Code.Value == "ORG-T04");
    }

    private static ReadResult<StaffedOrganisation> Read(string file) => OrganisationCsv.Read(CsvReaderTests.Bytes(file));
}
