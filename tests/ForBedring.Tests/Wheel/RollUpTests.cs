using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Tests.Wheel;

public class RollUpTests
{
    private static readonly LocalDate Today = new(2024, 12, 1);

    // W14: twelve obliged units, twelve adopted plans.
    [Fact]
    public void TwelveObligedUnitsWithTwelvePlansAreFullyCovered()
    {
        var units = Units(12).ToList();
        var rolledUp = WheelRollUp.Create(Tree, units, Today);
        var top = rolledUp[UnitId.From("H")];

        Assert.Equal(new Portion.Of(12, 12), top.PlanCoverage);
        Assert.Equal(new Portion.Of(0, 12), top.EvaluationCoverage);
        Assert.Equal((12, false), (top.Count, top.IsSmall));
        Assert.Equal(12, top.Deviations["PLN-E12"]);
        Assert.Equal(new Portion.Of(11, 12), WheelRollUp.Create(Tree, units.Take(11).Append(Document(12, plan: false)), Today)[UnitId.From("H")].PlanCoverage);
        Assert.Equal(new Portion.Of(4, 4), rolledUp[UnitId.From("K1")].PlanCoverage);
        Assert.IsType<Portion.NotApplicable>(WheelRollUp.Create(Tree, [new(WheelCycle.Begin(2024, UnitId.From("U1")), WheelSituation.Unknown)], Today)[UnitId.From("H")].PlanCoverage);
    }

    [Fact]
    public void ABranchTooSmallShowsNoPartyMatrixAndFewReportsShowNoCounts()
    {
        var units = Units(4).Select((u, i) => new WheelDocument(u.Cycle.With(new ReportedBarrier(BarrierKind.TimePressure, 2, i == 0 ? LeaderLevel.Department : LeaderLevel.Section, "et hemmelig ord")), u.Situation)).ToList();
        var rolledUp = WheelRollUp.Create(Tree, units, Today, new WheelPractice(FindingPolicy.Default, new WheelSettings(leastReports: 3)));

        Assert.All(rolledUp[UnitId.From("U1")].Parties, c => Assert.IsType<Portion.NotApplicable>(c.TookPart));
        Assert.Equal(new Portion.Of(4, 4), rolledUp[UnitId.From("H")].Parties.Single(c => c.Step == WheelStep.RepsInFollowUpPlan && c.Party == Role.UnionRepresentative).TookPart);
        Assert.Equal([(LeaderLevel.Department, null), (LeaderLevel.Section, (int?)3)], rolledUp[UnitId.From("H")].Barriers.Select(b => (b.Level, b.Count)));
        Assert.Equal(4, rolledUp[UnitId.From("H")].Steps[5].Done);
        Assert.Equal((0, 4, 0), (rolledUp[UnitId.From("H")].Steps[7].Done, rolledUp[UnitId.From("H")].Steps[7].Active, rolledUp[UnitId.From("H")].Steps[7].Waiting));
    }

    // Each unit is counted once in every branch it lies in: a plain walk up from each unit gives the same.
    [Fact]
    public void EveryBranchCountsExactlyItsOwnUnits()
    {
        var units = Units(12).ToList();
        var rolledUp = WheelRollUp.Create(Tree, units, Today);
        foreach (var unit in Tree.Units)
        {
            var inside = units.Count(u => u.Cycle.Unit == unit.Id || Tree.AncestorsOf(u.Cycle.Unit).Any(a => a.Id == unit.Id));
            Assert.Equal(inside, rolledUp.Branches.FirstOrDefault(b => b.Unit.Id == unit.Id)?.Count ?? 0);
        }

        Assert.Throws<ArgumentException>(() => WheelRollUp.Create(Tree, [new(WheelCycle.Begin(2024, UnitId.From("strange")), WheelSituation.Unknown)], Today));
        Assert.Throws<ArgumentException>(() => WheelRollUp.Create(Tree, [], Today));
        Assert.Throws<RuleViolationException>(() => WheelRollUp.Create(Tree, [units[0], units[0]], Today));
    }

    private static OrgTree Tree { get; } = OrgTree.Read(
    [
        new(UnitId.From("H"), "Sykehuset", OrgLevel.Enterprise, null),
        .. Enumerable.Range(1, 3).Select(k => new OrgUnit(UnitId.From($"K{k}"), $"Klinikk {k}", OrgLevel.Clinic, UnitId.From("H"))),
        .. Enumerable.Range(1, 12).Select(u => new OrgUnit(UnitId.From($"U{u}"), $"Enhet {u}", OrgLevel.Department, UnitId.From($"K{((u - 1) / 4) + 1}"))),
    ]).ValueOrThrow();

    private static IEnumerable<WheelDocument> Units(int count) => Enumerable.Range(1, count).Select(u => Document(u, plan: true));

    private static WheelDocument Document(int number, bool plan)
    {
        var unit = UnitId.From($"U{number}");
        var cycle = WheelCycle.Begin(2024, unit, PilotYear.Round).RecordAll(PilotYear.Cycle().Records, PilotYear.Situation(), Today);
        return new(cycle, PilotYear.Situation(plan ? Plans.AdoptedOverdue(unit) : null));
    }
}
