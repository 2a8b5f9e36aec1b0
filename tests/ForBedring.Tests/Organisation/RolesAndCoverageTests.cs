using ForBedring.Organisation;
using ForBedring.Rules;
using FsCheck.Fluent;

namespace ForBedring.Tests.Organisation;

public class RolesAndCoverageTests
{
    private static readonly OrgTree Hospital = Tree(("H", OrgLevel.Enterprise, null), ("K", OrgLevel.Clinic, "H"), ("A", OrgLevel.Department, "K"), ("B", OrgLevel.Department, "K"), ("X", OrgLevel.Section, "A"), ("Y", OrgLevel.Section, "A"), ("Z", OrgLevel.Section, "B"));

    private static readonly RoleAliases Aliases = RoleAliases.WellKnown.And([new("Sykehusdir", Role.HospitalDirector), new("TV", Role.UnionRepresentative), new("VO", Role.SafetyRepresentative)]);

    // Cells of the Betanien form, and a few more.
    [Theory]
    [InlineData("HR/ klinikksjefer/ avdelingsledere", "Joint HumanResources; Joint Some ClinicHead; Joint Some DepartmentLeader")]
    [InlineData("Alle ledere", "Accountable All Leader")]
    [InlineData("Klinikksjefer/ avdelingsleder", "Joint Some ClinicHead; Joint DepartmentLeader")]
    [InlineData("Sykehusdir./ klinikksjefer", "Joint HospitalDirector; Joint Some ClinicHead")]
    [InlineData("Sykehusdirektør", "Accountable HospitalDirector")]
    [InlineData("HR", "Accountable HumanResources")]
    [InlineData("Alle ledere i samarbeid med vernetjeneste", "Accountable All Leader; InCollaborationWith SafetyService")]
    [InlineData("Alle ledere sammen med nærværsgruppene", "Accountable All Leader; InCollaborationWith AttendanceGroup")]
    [InlineData("leiar saman med verneombodet og tillitsvalde", "Accountable Leader; InCollaborationWith SafetyRepresentative; InCollaborationWith Some UnionRepresentative")]
    [InlineData("TV, VO & HR", "Joint UnionRepresentative; Joint SafetyRepresentative; Joint HumanResources")]
    [InlineData("", "")]
    public void ResponsibleTextsAreReadAsParties(string text, string expected)
    {
        var read = ResponsibleParty.Read(text, Aliases, FindingPolicy.Default, new("row", "1"));

        Assert.Equal(expected, string.Join("; ", read.Parties));
        Assert.Empty(read.Findings);
        Assert.Equal(text, read.OriginalText);
    }

    [Fact]
    public void AnUnknownPartBecomesARoleOfItsOwnAndIsReported()
    {
        var read = ResponsibleParty.Read("HR/ smittevern sykepleier", Aliases, FindingPolicy.Strict, new("row", "1"));

        Assert.Equal("SmittevernSykepleier", read.Parties[1].Who.Role.Code);
        Assert.Equal("smittevern sykepleier", read.Parties[1].Who.Role.Label.Bokmaal);
        var finding = Assert.Single(read.Findings);
        Assert.Equal(("ORG-P05", Severity.Warning), (finding.Code.Value, finding.Severity));
    }

    [Fact]
    public void EveryoneIsNoOne()
    {
        Assert.True(new RoleRef(Role.Leader, quantity: Quantity.All).IsCollective);
        Assert.True(new RoleRef(Role.LeaderGroup).IsCollective);
        Assert.False(new RoleRef(Role.HumanResources).IsCollective);
        Assert.Equal(7, new RoleRef(Role.Leader, quantity: Quantity.All).Expand(Hospital, UnitId.From("H")));
        Assert.Equal(2, new RoleRef(Role.DepartmentLeader, quantity: Quantity.All).Expand(Hospital, UnitId.From("K")));
        Assert.Null(new RoleRef(Role.HumanResources).Expand(Hospital, UnitId.From("K")));
    }

    [Fact]
    public void TheLeaderAnswersAndTheSafetyRepresentativeOversees()
    {
        Assert.Equal([Duty.Accountable], Duties.Of(Role.DepartmentLeader).ToArray());
        Assert.Equal([Duty.Cooperates, Duty.Oversees], Duties.Of(Role.SafetyRepresentative).ToArray());
        Assert.Empty(Duties.Of(Role.Communication));
    }

    [Fact]
    public void CoverageIsTheNearestAboveAndVacanciesBetweenAreListed()
    {
        var register = CoverageRegister.For(Hospital)
            .Record(UnitId.From("H"), Role.UnionRepresentative, new RepresentativeCoverage.Own(3))
            .Record(UnitId.From("K"), Role.UnionRepresentative, new RepresentativeCoverage.SharedAcross([UnitId.From("K"), UnitId.From("H")]))
            .Record(UnitId.From("A"), Role.UnionRepresentative, new RepresentativeCoverage.Vacant("ingen kandidat"));

        var x = Assert.IsType<RepresentativeCoverage.FromHigherLevel>(register.CoverageOf(UnitId.From("X"), Role.UnionRepresentative));
        Assert.Equal(("K", "A"), (x.Unit.Value, Assert.Single(x.VacantBetween).Value));
        Assert.Equal(new RepresentativeCoverage.Vacant("ingen kandidat", UnitId.From("K")), register.CoverageOf(UnitId.From("A"), Role.UnionRepresentative));
        Assert.IsType<RepresentativeCoverage.NotRecorded>(register.CoverageOf(UnitId.From("X"), Role.SafetyRepresentative));
        Assert.IsType<RepresentativeCoverage.Own>(register.CoverageOf(UnitId.From("H"), Role.UnionRepresentative));
        Assert.Equal("ORG-C01", Assert.Single(register.Findings(UnitId.From("X"), Role.UnionRepresentative, FindingPolicy.Default)).Code.Value);
        Assert.Equal("ORG-C02", Assert.Single(register.Findings(UnitId.From("A"), Role.UnionRepresentative, FindingPolicy.Default)).Code.Value);
        Assert.Equal("ORG-C03", Assert.Single(register.Findings(UnitId.From("X"), Role.SafetyRepresentative, FindingPolicy.Default)).Code.Value);
        Assert.Empty(register.Findings(UnitId.From("K"), Role.UnionRepresentative, FindingPolicy.Strict));
        Assert.Empty(register.Record(UnitId.From("X"), Role.SafetyRepresentative, new RepresentativeCoverage.NotRequired("delt hus")).Findings(UnitId.From("X"), Role.SafetyRepresentative, FindingPolicy.Strict));
        Assert.Throws<ArgumentException>(() => register.Record(UnitId.From("Y"), Role.UnionRepresentative, x));
    }

    [Fact]
    public void TheResolverFindsTheNearestAncestorAndMoreRepresentativesNeverWorsenCoverage() => Property.Holds(
        from states in Gen.ArrayOf(Gen.Choose(0, 4), 7)
        from added in Gen.Choose(0, 6)
        select (states, added),
        x =>
        {
            var register = CoverageRegister.For(Hospital);
            for (var i = 0; i < 7; i++) register = Put(register, Hospital.Units[i].Id, x.states[i]);
            var more = register.Record(Hospital.Units[x.added].Id, Role.UnionRepresentative, new RepresentativeCoverage.Own());
            foreach (var unit in Hospital.Units)
            {
                var coverage = register.CoverageOf(unit.Id, Role.UnionRepresentative);
                var walked = Hospital.AncestorsOf(unit.Id).FirstOrDefault(a => x.states[Hospital.IndexOf(a.Id)] is 1 or 2)?.Id;
                switch (x.states[Hospital.IndexOf(unit.Id)])
                {
                    case 0: Assert.Equal(walked, coverage is RepresentativeCoverage.FromHigherLevel above ? above.Unit : null); break;
                    case 3: Assert.Equal(walked, Assert.IsType<RepresentativeCoverage.Vacant>(coverage).Nearest); break;
                    case 4: Assert.IsType<RepresentativeCoverage.NotRequired>(coverage); break;
                    default: Assert.True(coverage.IsOwnOrShared); break;
                }

                Assert.True(Goodness(more.CoverageOf(unit.Id, Role.UnionRepresentative)) >= Goodness(coverage));
            }
        });

    [Fact]
    public void SmallSectionsReportTogetherAndNeverInTwoGroups()
    {
        var round = RoundId.From("2024");
        var ab = Group("AB", "X", "Y");
        var groups = ReportingGroups.Create([ab], Hospital, FindingPolicy.Default);

        Assert.Equal(UnitOrGroup.Of(GroupId.From("AB")), groups.ReferentOf(round, UnitId.From("X")));
        Assert.Equal(UnitOrGroup.Of(UnitId.From("Z")), groups.ReferentOf(round, UnitId.From("Z")));
        Assert.Null(groups.GroupOf(RoundId.From("2022"), UnitId.From("X")));
        Assert.Equal(["ORG-G01"], Codes(Group("X", "X", "Y")));
        Assert.Equal(["ORG-G01"], Codes(Group("G", "X")));
        Assert.Equal(["ORG-G01"], Codes(Group("G", "X", "unknown")));
        Assert.Equal(["ORG-G01"], Codes(ab, Group("G", "Y", "X")).Distinct());
        Assert.Equal(["ORG-G02"], Codes(Group("G", "X", "Z")));
        Assert.Empty(Codes(ab));
        Assert.Throws<RuleViolationException>(() => ReportingGroups.Create([ab, Group("G", "Y", "X")], Hospital, FindingPolicy.Pilot));

        IEnumerable<string> Codes(params ReportingGroup[] given) => ReportingGroups.CanCreate(given, Hospital, FindingPolicy.Default).Select(f => f.Code.Value);
        ReportingGroup Group(string id, params string[] members) => new(GroupId.From(id), "Seksjonene " + id, members.Select(UnitId.From), "for få svar", round);
    }

    [Fact]
    public void ALeaderAnswersForTheLeaderGroupTheyBelongTo()
    {
        Assert.Equal(["A", "X", "Y"], LeaderGroup.Of(Hospital, UnitId.From("A")).LedUnits.Select(u => u.Value));
        Assert.Equal("K", LeaderGroup.AnsweredForByLeaderOf(Hospital, UnitId.From("A")).Unit.Value);
        Assert.Equal("H", LeaderGroup.AnsweredForByLeaderOf(Hospital, UnitId.From("H")).Unit.Value);
        Assert.Equal(LeaderLevel.Section, LeaderGroup.LevelOf(Hospital.Find(UnitId.From("X"))));
        Assert.Equal(LeaderLevel.Top, LeaderGroup.LevelOf(Hospital.Find(UnitId.From("H"))));
    }

    [Fact]
    public void UnitsOfTwoTreesAreComparableOnlyThroughAMap()
    {
        var newer = Tree(("H", OrgLevel.Enterprise, null), ("K", OrgLevel.Clinic, "H"), ("AB", OrgLevel.Department, "K"), ("X", OrgLevel.Section, "AB"), ("Z1", OrgLevel.Section, "AB"), ("Z2", OrgLevel.Section, "AB"));
        UnitMapping[] good = [M("H", "H", UnitChange.Same), M("A", "AB", UnitChange.Merged), M("B", "AB", UnitChange.Merged), M("Z", "Z1", UnitChange.Split), M("Z", "Z2", UnitChange.Split)];
        var map = UnitMap.Create(good, Hospital, newer);

        Assert.True(map.AreComparable(UnitId.From("H"), UnitId.From("H")));
        Assert.False(map.AreComparable(UnitId.From("A"), UnitId.From("AB")));
        Assert.Equal("ORG-R01", UnitMap.CanCreate([M("A", "AB", UnitChange.Same), M("B", "AB", UnitChange.Same)], Hospital, newer)[0].Code.Value);
        Assert.True(UnitMap.CanCreate([M("Q", "H", UnitChange.Same)], Hospital, newer).HasError);
        Assert.Equal(3, UnitMap.SameCodes(Hospital, newer).Mappings.Length);

        static UnitMapping M(string old, string @new, UnitChange change) => new(UnitId.From(old), UnitId.From(@new), change);
    }

    [Theory]
    [InlineData("Intern (gul)", SensitivityRank.Internal, "Intern", "gul")]
    [InlineData("Åpen", SensitivityRank.Open, "Åpen", null)]
    [InlineData("Strengt fortrolig", SensitivityRank.StrictlyConfidential, "Strengt fortrolig", null)]
    [InlineData("Kun for ledere", SensitivityRank.Confidential, "Kun for ledere", null)]
    public void ALabelKeepsItsTextAndRanksOnTheSafeSide(string text, SensitivityRank rank, string kept, string? colour)
    {
        var label = SensitivityLabel.Parse(text);

        Assert.Equal(new SensitivityLabel(rank, kept, colour), label);
        foreach (var other in new[] { "Åpen", "Intern", "Fortrolig", "Strengt fortrolig" }.Select(SensitivityLabel.Parse))
        {
            Assert.True(label.And(other).Rank >= label.Rank);
            Assert.True(label.And(other).Rank >= other.Rank);
        }
    }

    private static int Goodness(RepresentativeCoverage coverage) => coverage switch
    {
        RepresentativeCoverage.NotRecorded => 0,
        RepresentativeCoverage.Vacant { Nearest: null } => 1,
        RepresentativeCoverage.Vacant => 2,
        RepresentativeCoverage.FromHigherLevel => 3,
        RepresentativeCoverage.NotRequired => 4,
        _ => 5,
    };

    private static CoverageRegister Put(CoverageRegister register, UnitId unit, int state) => state switch
    {
        1 => register.Record(unit, Role.UnionRepresentative, new RepresentativeCoverage.Own(2)),
        2 => register.Record(unit, Role.UnionRepresentative, new RepresentativeCoverage.SharedAcross([unit])),
        3 => register.Record(unit, Role.UnionRepresentative, new RepresentativeCoverage.Vacant("ledig")),
        4 => register.Record(unit, Role.UnionRepresentative, new RepresentativeCoverage.NotRequired("ikke påkrevd")),
        _ => register,
    };

    private static OrgTree Tree(params (string Id, OrgLevel Level, string? Parent)[] units)
        => OrgTree.Read(units.Select(u => new OrgUnit(UnitId.From(u.Id), u.Id, u.Level, u.Parent is null ? null : UnitId.From(u.Parent)))).ValueOrThrow();
}
