using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Tests.Reading;

/// <summary>Organisations as personnel systems and spreadsheets have them.</summary>
public class OrganisationShapeTests
{
    private const string Levels = "nivå1;nivå2;nivå3;antall\nSykehuset;Medisin;Sengepost 1;10\nSykehuset;Medisin;Sengepost 2;8\nSykehuset;Kirurgi;Sengepost 1;9\nSykehuset;Kirurgi;;4\n";

    [Theory]
    [InlineData(Levels, 31)]
    [InlineData("sti;antall\nSykehuset > Medisin > Sengepost 1;10\nSykehuset > Medisin > Sengepost 2;8\nSykehuset > Kirurgi > Sengepost 1;9\n", 27)]
    [InlineData("path,headcount\nSykehuset/Medisin/Sengepost 1,10\nSykehuset/Medisin/Sengepost 2,8\nSykehuset/Kirurgi/Sengepost 1,9\n", 27)]
    [InlineData("Foretak;Klinikk;Seksjon;Ansatte\nSykehuset;Medisin;Sengepost 1;10\n;;Sengepost 2;8\n;Kirurgi;Sengepost 1;9\n", 27)]
    [InlineData("Level 1\tLevel 2\tLevel 3\tHeadcount\nSykehuset\tMedisin\tSengepost 1\t10\nSykehuset\tMedisin\tSengepost 2\t8\nSykehuset\tKirurgi\tSengepost 1\t9\n", 27)]
    public void LevelColumnsAndPathsBecomeATree(string file, int people)
    {
        var read = Read(file).ValueOrThrow();

        Assert.Equal(
            ["Sykehuset", "Sykehuset > Kirurgi", "Sykehuset > Kirurgi > Sengepost 1", "Sykehuset > Medisin", "Sykehuset > Medisin > Sengepost 1", "Sykehuset > Medisin > Sengepost 2"],
            read.Tree.Units.Select(u => u.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(people, read.Invited.Sum());
        Assert.Single(read.Tree.Roots);
        Assert.Contains(Read(file).Problems, p => p.Rule == OrganisationRules.TreeFromNames);
        Assert.Equal(file.Contains("\n;"), Read(file).Problems.Any(p => p.Rule == OrganisationRules.LevelFromAbove));
    }

    [Fact]
    public void AnAmbiguousNameIsRefusedWithBothCandidatesAndAPathIsNot()
    {
        var ambiguous = Assert.Single(new Survey("unit;s1;s2\nSengepost 1;4;2\n", Levels).Read().Problems, p => p.Severity == Severity.Error);
        var named = new Survey("unit;s1;s2\nSengepost 2;4;2\nMedisin > Sengepost 1;5;1\nSykehuset / Kirurgi / Sengepost 1;5;1\n", Levels).Read();

        Assert.Equal(OrganisationRules.AmbiguousUnit, ambiguous.Rule);
        Assert.Contains("Sykehuset > Medisin > Sengepost 1, Sykehuset > Kirurgi > Sengepost 1", ambiguous.Message.English);
        Assert.True(named.IsAccepted);
        Assert.Equal(["ORG-R17", "ORG-R17", "ORG-R17"], named.Problems.Select(p => p.Code.Value));
    }

    [Fact]
    public void ACodeColumnBesideTheLevelsGivesTheCodes()
        => Assert.Equal(["Sykehuset", "110", "111"], Read("id;nivå1;nivå2;nivå3\n111;Sykehuset;Medisin;Post 1\n110;Sykehuset;Medisin;\n").ValueOrThrow().Tree.Units.Select(u => u.Id.Value));

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("NULL")]
    [InlineData("-")]
    public void TheTopMayBeItsOwnParentOrNoOnes(string parent)
    {
        var read = Read($"id;parent;name;level;headcount\n1;{parent};Sykehuset;foretak;\n11;1;Medisin;klinikk;12\n");

        Assert.Equal("1", read.ValueOrThrow().Tree.Units[read.ValueOrThrow().Tree.Roots[0]].Id.Value);
        Assert.Equal([("ORG-R14", Severity.Info)], read.Problems.Select(p => (p.Code.Value, p.Severity)));
    }

    [Fact]
    public void AUnitCalledZeroIsAUnit()
        => Assert.Equal(UnitId.From("0"), Read("id;parent\n0;\n1;0\n").ValueOrThrow().Tree.Units[1].Parent);

    [Fact]
    public void AParentMayBeGivenByItsNameWhereOnlyOneUnitHasIt()
    {
        var named = Read("id;parent;name\n1;;Sykehuset\n11;sykehuset;Medisin\n111;Medisin;Post 1\n");
        var twice = Read("id;parent;name\n1;;Sykehuset\n11;1;Medisin\n12;1;Medisin\n111;Medisin;Post 1\n");

        Assert.Equal(UnitId.From("11"), named.ValueOrThrow().Tree.Find(UnitId.From("111")).Parent);
        Assert.Contains("11 (Sykehuset > Medisin), 12 (Sykehuset > Medisin)", twice.Problems.Single(p => p.Rule == OrganisationRules.AmbiguousUnit).Message.English);
    }

    [Theory]
    [InlineData("007", "7")]
    [InlineData("7.0", "7")]
    [InlineData("7", "007")]
    [InlineData("7", "7.0")]
    [InlineData("1234,0", "01234")]
    public void ACodeThatLostZerosOrGainedADecimalIsFoundByMatchingBothFiles(string inOrganisation, string inAnswers)
    {
        var survey = new Survey($"unit;s1;s2\n{inAnswers};4;2\n{inAnswers};4;2\n{inAnswers};4;2\n", $"id;parent\n{inOrganisation};\n");

        var problem = Assert.Single(survey.Read().Problems, p => p.Rule == OrganisationRules.ReadByNumber);
        Assert.Contains($"“{inAnswers}” was read as unit {inOrganisation}:", problem.Message.English);
        Assert.True(survey.Read().IsAccepted);
    }

    [Fact]
    public void WhereTwoCodesFitNothingIsGuessed()
    {
        var problem = Assert.Single(new Survey("unit;s1;s2\n7;4;2\n", "id;parent;name\n07;;Nord\n007;07;Sør\n").Read().Problems, p => p.Severity == Severity.Error);

        Assert.Equal(OrganisationRules.AmbiguousUnit, problem.Rule);
        Assert.Contains("07 (Nord), 007 (Nord > Sør)", problem.Message.English);
    }

    [Theory]
    [InlineData("1|2")]
    [InlineData("1, 2")]
    [InlineData("1 / 2")]
    public void TwoParentsAreAnsweredWithWhatToDo(string parents)
    {
        var problem = Read($"id;parent;name\n1;;Sykehuset\n2;;Forskning\n11;{parents};Laboratorium\n").Problems.First(p => p.Severity == Severity.Error);

        Assert.Equal(OrganisationRules.SeveralParents, problem.Rule);
        Assert.Contains("matrix organisation", problem.Message.English);
    }

    [Fact]
    public void ACircleNamesItsPath()
        => Assert.Contains("→", Read("id;parent;name;level;headcount\n1;12;Sykehuset;foretak;\n11;1;Medisin;klinikk;12\n12;11;Kirurgi;seksjon;12\n").Problems.Single(p => p.Code.Value == "ORG-T04").Message.English);

    [Fact]
    public void SeveralTopsAreReportedAsSuch()
    {
        var read = Read("id;parent\nA;\nB;\nC;A\n");

        Assert.True(read.IsAccepted);
        var problem = Assert.Single(read.Problems, p => p.Rule == OrganisationRules.RootsReported);
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.Contains("A, B", problem.Message.English);
    }

    [Fact]
    public void TwoUnitsOfOneNameWithCodesAreFine()
    {
        var survey = new Survey(
            "unit;s1;s2\n111;4;2\n111;4;2\n111;4;2\n111;5;1\n111;3;3\n121;1;5\n121;2;4\n121;2;4\n121;2;4\n121;2;4\n",
            "id;parent;name;level;headcount\n1;;Sykehuset;foretak;\n11;1;Medisin;klinikk;\n12;1;Kirurgi;klinikk;\n111;11;Sengepost 1;seksjon;10\n121;12;Sengepost 1;seksjon;10\n");

        Assert.Equal(("75", "20", "47.5"), (survey.Figure("111", "safety-climate", "mean"), survey.Figure("121", "safety-climate", "mean"), survey.Figure("1", "safety-climate", "mean")));
    }

    [Fact]
    public void AHeadcountBelowTheAnswersStopsTheResponseRateAndNothingElse()
    {
        var rows = string.Concat(Enumerable.Repeat("A;4;2\n", 12).Concat(Enumerable.Repeat("B;5;1\n", 6)));
        var stale = new Survey("unit;s1;s2\n" + rows, Survey.Hospital.Replace("A;H;Medisin;klinikk;20", "A;H;Medisin;klinikk;11"));
        var fresh = new Survey("unit;s1;s2\n" + rows);

        Assert.Equal(("noData", "30", "noData"), (stale.Figure("A", "survey", "responseRate"), stale.Figure("B", "survey", "responseRate"), stale.Figure("H", "survey", "responseRate")));
        Assert.Equal(fresh.Figures().Where(f => f.Contains("mean")), stale.Figures().Where(f => f.Contains("mean")));
    }

    [Fact]
    public void ResponsesWithoutAnswersAreNotInTheResponseRate()
    {
        var survey = new Survey("unit;rolle;s1;s2\n" + string.Concat(Enumerable.Repeat("A;Lege;4;2\n", 11)) + "A;Sykepleier;;\n", "id;parent;name;level;headcount\nA;;Poliklinikk;avdeling;18\n");

        Assert.Equal("61.1111111111", survey.Figure("A", "survey", "responseRate"));
    }

    private static ReadResult<StaffedOrganisation> Read(string file) => OrganisationCsv.Read(CsvReaderTests.Bytes(file));
}
