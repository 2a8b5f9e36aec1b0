using System.Reflection;
using System.Text;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using static ForBedring.Tests.Planning.PlanBuilder;

namespace ForBedring.Tests.Planning;

/// <summary>Steps that can be refused can be asked first; links between plans never make a circle; what is carried over comes home.</summary>
public class PlanLifeTests
{
    private static ImprovementPlan At(string id, string unit, OrgLevel level) => ImprovementPlan.Draft(PlanId.From(id), "Plan", new OrgPlacement(level, UnitId.From(unit)), 2024, Day)
        .With(new PlanTheme(1, "Tema", areas: [NewArea(goal: Numeric())]));

    private static OrgTree Tree(string top, string middle, string bottom) => OrgTree.Read(
    [
        new OrgUnit(UnitId.From(top), top, OrgLevel.Enterprise, null), new OrgUnit(UnitId.From(middle), middle, OrgLevel.Clinic, UnitId.From(top)),
        new OrgUnit(UnitId.From(bottom), bottom, OrgLevel.Department, UnitId.From(middle)),
    ]).ValueOrThrow();

    [Fact]
    public void EveryStepOfAPlanHasAQuestionWithTheSameWords()
    {
        var methods = typeof(ImprovementPlan).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        var questions = methods.Where(m => m.ReturnType == typeof(FindingList) && m.Name.StartsWith("Can", StringComparison.Ordinal)).ToDictionary(m => m.Name.Substring(3), StringComparer.Ordinal);
        var steps = methods.Where(m => m.Name is not "With" and not "Superseded" && (m.ReturnType == typeof(ImprovementPlan) || m.ReturnType == typeof(CarriedOverPlans))).ToList();

        Assert.True(steps.Count >= 21);
        foreach (var step in steps)
        {
            Assert.True(questions.TryGetValue(step.Name, out var question), $"{step.Name} cannot be asked first");
            // A question may leave out what cannot be refused: the new deadline of what is carried over.
            var asked = question!.GetParameters().Select(p => p.Name).ToList();
            Assert.Equal(step.GetParameters().Select(p => p.Name).Where(n => n != "newDeadline"), asked);
        }

        Assert.Contains("Change", questions.Keys);
        Assert.Contains("ExportTo", questions.Keys);
    }

    [Fact]
    public void StepsThatDoNotMoveAMeasureAreAskedFirstToo()
    {
        var ended = Adopted.Cancel(Measure, Day, "ikke nødvendig");
        var early = Day.PlusDays(-1);

        Assert.Equal("PLN-S01", ended.CanLogProgress(Measure, Day, "x").Single().Code.Value);
        Assert.Equal("PLN-S01", ended.CanMoveDeadline(Measure, Day, ImpreciseDate.OnDay(Day), "x").Single().Code.Value);
        Assert.Equal("PLN-S01", ended.CanChangeResponsible(Measure, Day, [Accountable]).Single().Code.Value);
        Assert.Equal("PLN-S01", Adopted.CanLogOccurrence(Measure, Day, Day).Single().Code.Value);
        Assert.Equal("PLN-S01", Adopted.CanChangeText(Measure, Day, "x").Single().Code.Value);
        Assert.Equal("PLN-G02", Adopted.CanLogProgress(Measure, early, "x").Single().Code.Value);
        Assert.Empty(Draft.CanChangeText(Measure, Day, "x"));
        Assert.Empty(Adopted.CanLogProgress(Measure, Day, "x"));
        Assert.Empty(Adopted.CanMoveDeadline(Measure, Day, ImpreciseDate.OnDay(Day), "x"));
        Assert.Empty(Adopted.CanChangeResponsible(Measure, Day, [Accountable]));
        Assert.Throws<RuleViolationException>(() => ended.LogProgress(Measure, Day, "x"));
    }

    [Fact]
    public void ARowOfAnAdoptedVersionIsChangedButNothingOfItIsLost()
    {
        Assert.Empty(Adopted.CanChange(Area, a => a.With(problem: "Et annet problem")));
        Assert.Empty(Draft.CanChange(Area, a => a.With(goals: [])));
        Assert.Equal(["causes/C", "goals/G"], Adopted.CanChange(Area, a => a.With(goals: [], causes: [])).Select(f => f.Subject.Path));
        Assert.Throws<RuleViolationException>(() => Adopted.With(Area, a => a.With(goals: [])));
        Assert.Throws<InvalidOperationException>(() => Draft.With(Area, _ => NewArea().With(heading: "x") is var area ? ImprovementArea.Create(AreaId.From("annen"), area.Heading) : null!));
        Assert.Throws<InvalidOperationException>(() => Draft.With(Area, _ => null!));
    }

    [Fact]
    public void AGoalIsLinkedUpwardsOnce()
    {
        var (top, middle, bottom) = (At("T", "topp", OrgLevel.Enterprise), At("M", "midt", OrgLevel.Clinic), At("B", "bunn", OrgLevel.Department));
        var tree = Tree("topp", "midt", "bunn");
        string? Why(ImprovementPlan child, ImprovementPlan parent, OrgTree of) => child.CanLinkGoal(TheGoal, parent, TheGoal, of).SingleOrDefault()?.Arguments["why"];

        Assert.Null(Why(bottom, middle, tree));
        Assert.Null(Why(bottom, top, tree));
        Assert.Equal("the other goal does not belong to a unit above", Why(top, bottom, tree));
        Assert.Equal("the other goal does not belong to a unit above", Why(bottom, bottom, tree));
        Assert.Equal("the other goal does not belong to a unit above", Why(bottom, At("X", "ukjent", OrgLevel.Clinic), tree));
        Assert.Equal("the goal is already linked to another goal", Why(bottom.LinkGoal(TheGoal, middle, TheGoal, tree), top, tree));
        Assert.Equal("the goals do not have the same indicator", Why(bottom, At("M", "midt", OrgLevel.Clinic).With(Area, a => a.With(goals: [new PlanGoal.ZeroTolerance(TheGoal, "x", IndicatorId.From("Annet"))])), tree));
        Assert.Equal("the goals do not have the same direction", Why(bottom, At("M", "midt", OrgLevel.Clinic).With(Area, a => a.With(goals: [Numeric(4m, 9m, Direction.Increase, Comparator.AtLeast)])), tree));
        Assert.Throws<RuleViolationException>(() => top.LinkGoal(TheGoal, bottom, TheGoal, tree));
    }

    // Trees are dated: units that changed places between two years could otherwise be linked in a circle.
    [Fact]
    public void GoalsOfReorganisedUnitsAreNeverLinkedInACircle()
    {
        var (a, b, c) = (At("A", "a", OrgLevel.Department), At("B", "b", OrgLevel.Department), At("C", "c", OrgLevel.Department));
        var before = Tree("c", "b", "a");
        var linked = a.LinkGoal(TheGoal, b, TheGoal, before);
        var further = b.LinkGoal(TheGoal, c, TheGoal, before);
        var after = Tree("a", "c", "b");

        Assert.Equal("the link leads back to the same goal", b.CanLinkGoal(TheGoal, linked, TheGoal, Tree("a", "c", "b")).Single().Arguments["why"]);
        Assert.Equal("the link leads back to the same goal", c.CanLinkGoal(TheGoal, linked, TheGoal, after, [further]).Single().Arguments["why"]);
        Assert.Empty(c.CanLinkGoal(TheGoal, linked, TheGoal, after));
        Assert.Throws<RuleViolationException>(() => c.LinkGoal(TheGoal, linked, TheGoal, after, [further]));
    }

    [Fact]
    public void ALinkThatIsReadPointsToWhatExistsAndElsewhere()
    {
        static IEnumerable<string> Codes(string links) => PlanJson.Read(RichPlan.Json.Replace("{\n      \"goal\": \"g1\",\n      \"parentPlan\": \"klinikk-2024\",\n      \"parentGoal\": \"k1\"\n    }", links, StringComparison.Ordinal)).Problems.Select(p => p.Rule.Code.Value);
        const string Good = "{\"goal\":\"g1\",\"parentPlan\":\"klinikk-2024\",\"parentGoal\":\"k1\"}";

        Assert.Empty(Codes(Good));
        Assert.Equal(["PLN-R03"], Codes(Good.Replace("g1", "g9", StringComparison.Ordinal)));
        Assert.Equal(["PLN-R03"], Codes(Good.Replace("klinikk-2024", "lab-2024", StringComparison.Ordinal)));
        Assert.Equal(["PLN-R01"], Codes(Good + "," + Good));
    }

    [Fact]
    public void ARowComesHomeToItsThemeAndHeadingNotToItsNumber()
    {
        var next = Bare("N", 2025).With(new PlanTheme(1, "Ledelse", areas: [ImprovementArea.Create(Area, "Tilgjengelig leder").With(goals: [new PlanGoal.Qualitative(TheGoal, "synlig")], causes: [new Cause(CauseId.From("C"), "reiser")])]));
        var plan = Of(NewArea().With(NewMeasure()).With(NewMeasure("M9"))).ClosePlan(next, Day).To;

        Assert.Equal(["Ledelse", "Pasientforløp"], plan.Themes.Select(t => t.Heading));
        Assert.Equal([1, 2], plan.Themes.Select(t => t.Position));
        Assert.Empty(plan.FindArea(Area).Measures);
        var home = plan.FindArea(AreaId.From("A-2"));
        Assert.Equal(["M", "M9"], home.Measures.Select(m => m.Id.Value));
        Assert.Equal("G-2", Assert.Single(home.Goals).Id.Value);
        Assert.Equal(TheGoal, home.Goals[0].CarriedOverFrom);
        Assert.Equal("C-2", Assert.Single(home.Causes).Id.Value);
        Assert.Equal("synlig", Assert.Single(plan.FindArea(Area).Goals).Text);
        Assert.Equal(Encoding.UTF8.GetString(PlanJson.Write(plan)), Encoding.UTF8.GetString(PlanJson.Write(PlanJson.Read(PlanJson.Write(plan)).ValueOrThrow())));
    }

    [Fact]
    public void ARowThatIsThereAlreadyTakesTheMeasureWhateverItsId()
    {
        var next = Bare("N", 2025).With(new PlanTheme(3, " pasientforløp", areas: [ImprovementArea.Create(AreaId.From("Q"), "VENTETID")]));
        var plan = Draft.Adopt(Measure, Day).CarryOver(Measure, next, Day).To;

        Assert.Equal(Measure, Assert.Single(plan.FindArea(AreaId.From("Q")).Measures).Id);
        Assert.Single(plan.Themes);
        Assert.Throws<ArgumentException>(() => Draft.CanCarryOver(Measure, Draft, Day));
    }

    [Fact]
    public void RowsWithTheSameHeadingStayApart()
    {
        var twins = Bare().With(new PlanTheme(1, "Opplæring", areas:
        [
            ImprovementArea.Create(AreaId.From("1"), "Kurs").With(ImprovementMeasure.Propose(MeasureId.From("1.1"), "for nye")), ImprovementArea.Create(AreaId.From("2"), "Kurs").With(ImprovementMeasure.Propose(MeasureId.From("2.1"), "for ledere")),
        ]));
        var plan = twins.ClosePlan(Bare("N", 2025), Day).To;

        Assert.Equal(["1", "2"], plan.Areas.Select(a => a.Id.Value));
        Assert.Equal(["1.1", "2.1"], plan.Areas.Select(a => a.Measures.Single().Id.Value));
    }
}
