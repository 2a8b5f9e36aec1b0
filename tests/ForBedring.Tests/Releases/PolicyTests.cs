using System.Text;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>Policies: their rules, their file, and the round they are bound to.</summary>
public class PolicyTests
{
    [Theory]
    [InlineData(5, 5, null, true)]
    [InlineData(4, 4, null, false)]
    [InlineData(4, 4, "a closed circle", true)]
    [InlineData(3, 3, "a closed circle", true)]
    [InlineData(2, 2, "a closed circle", false)]
    [InlineData(5, 6, null, false)]
    public void TheFloorHoldsAndLowThresholdsNeedAReason(int minimum, int difference, string? reason, bool isAccepted)
        => Assert.Equal(isAccepted, DisclosurePolicy.Create("p", new FamilyThreshold(minimum, difference), acceptLowThreshold: reason).IsAccepted);

    [Fact]
    public void EachRuleIsNamed()
    {
        Assert.Equal(ReleaseRules.PolicyFloor.Code, DisclosurePolicy.Create("p", new FamilyThreshold(2), acceptLowThreshold: "no").Problems.Single(p => p.Severity == Severity.Error).Code);
        Assert.Equal(ReleaseRules.LowThreshold.Code, DisclosurePolicy.Create("p", new FamilyThreshold(4)).Problems.Single().Code);
        Assert.Equal(Severity.Warning, DisclosurePolicy.Create("p", new FamilyThreshold(4), acceptLowThreshold: "yes").Problems.Single().Severity);
        Assert.Equal(2, DisclosurePolicy.Create("p", new FamilyThreshold(12)).Problems.Count(p => p.Code == ReleaseRules.PolicyOrder.Code));
    }

    [Fact]
    public void OneNumberIsAShortcut()
    {
        var policy = DisclosurePolicy.AtThreshold(12).ValueOrThrow();

        Assert.Equal("12/12 12/12 20/12 12/12 12/12", string.Join(" ", new[] { MeasureFamily.Index, MeasureFamily.Distribution, MeasureFamily.Sensitive, MeasureFamily.Comments, MeasureFamily.Participation }.Select(policy.Threshold)));
        Assert.Equal(Unanimity.Exact, policy.Unanimity);
        Assert.Equal(Severity.Warning, DisclosurePolicy.AtThreshold(3).Problems[0].Severity);
        Assert.False(DisclosurePolicy.AtThreshold(2).IsAccepted);
        Assert.Equal("5/5 5/5 20/10 10/10 5/5", string.Join(" ", new[] { MeasureFamily.Index, MeasureFamily.Distribution, MeasureFamily.Sensitive, MeasureFamily.Comments, MeasureFamily.Participation }.Select(DisclosurePolicy.AtThreshold(5).ValueOrThrow().Threshold)));
    }

    [Fact]
    public void APolicyReadBackIsTheSame()
    {
        var policy = DisclosurePolicy.Create(
            "Sykehuset 2026", new FamilyThreshold(6), sensitive: new FamilyThreshold(25, 12), insiderAllowance: 1, unanimity: Unanimity.Exact,
            options: new DisclosureOptions(DisclosureObjective.FewestCells, ["A"], improveRounds: 3), unpublished: [QuestionCode.From("q")],
            breakdownLevels: [new KeyValuePair<string, ImmutableArray<OrgLevel>>("role", [OrgLevel.Clinic, OrgLevel.Department])]).ValueOrThrow();

        Assert.Equal(policy.Fingerprint, DisclosurePolicyJson.Read(DisclosurePolicyJson.Write(policy)).ValueOrThrow().Fingerprint);
        Assert.NotEqual(policy.Fingerprint, DisclosurePolicy.Standard.Fingerprint);
    }

    [Fact]
    public void TheSpecimenOfThePolicyFileIsRead()
    {
        var read = DisclosurePolicyJson.Read(Encoding.UTF8.GetBytes("""
            { "format": "forbedring-disclosure-policy/1", "name": "Sykehuset 2026",
              "families": { "index": { "minimum": 5, "difference": 5 }, "distribution": { "minimum": 8 }, "sensitive": { "minimum": 20, "difference": 10 },
                            "comments": { "minimum": 10 }, "participation": { "minimum": 5 } },
              "insiderAllowance": 0, "objective": "fewestRespondents", "unanimity": "band",
              "emptyBreakdownCells": "asWithheld", "participation": "withFiguresOnly", "alwaysPrefer": [], "unpublished": [],
              "breakdownLevels": { "role": ["clinic", "department"] }, "acceptLowThreshold": null }
            """)).ValueOrThrow();

        Assert.True(read.BreaksDown("role", OrgLevel.Clinic));
        Assert.False(read.BreaksDown("role", OrgLevel.Section));
        Assert.True(read.BreaksDown("age", OrgLevel.Section));
        Assert.Equal(DisclosurePolicy.Standard.Threshold(MeasureFamily.Sensitive), read.Threshold(MeasureFamily.Sensitive));
    }

    [Theory]
    [InlineData("""{ "format": "forbedring-disclosure-policy/1", "name": "x", "insiderAlowance": 1 }""")]
    [InlineData("""{ "format": "forbedring-disclosure-policy/1", "name": "x", "families": { "indeks": { "minimum": 50 } } }""")]
    [InlineData("""{ "format": "forbedring-disclosure-policy/1", "name": "x", "families": { "index": { "minimum": 50, "diff": 3 } } }""")]
    public void AMisspeltOptionIsAnError(string json)
        => Assert.Contains(DisclosurePolicyJson.Read(Encoding.UTF8.GetBytes(json)).Problems, p => p.Code == JsonRules.UnknownMember.Code && p.Severity == Severity.Error);

    [Fact]
    public void ARoundsThresholdsMayBeRaisedNeverLowered()
    {
        var bound = DisclosurePolicy.Create("bound", new FamilyThreshold(7)).ValueOrThrow();
        var round = SurveyRound.Plan(RoundId.From("2026"), 2026, Given.Three, Given.Tree("A"), [], Given.Opens, Given.Closes).ValueOrThrow().Open(bound.Minimums).Close();
        var scores = Given.Scores(round, ReleaseTests.Sheets(("A", 9)));

        Assert.Equal(SurveyRules.ThresholdFixed.Code, Assert.Throws<RuleViolationException>(() => DisclosurePolicy.Standard.Apply(scores)).Findings[0].Code);
        Assert.NotEmpty(bound.Apply(scores).Reports);
        Assert.NotEmpty(DisclosurePolicy.Create("higher", new FamilyThreshold(8), insiderAllowance: 1).ValueOrThrow().Apply(scores).Reports);
    }

    [Fact]
    public void AnInsiderAllowanceAsksForMore()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A"), ("A", 9)), ReleaseTests.Sheets(("A", 5)));

        Assert.True(DisclosurePolicy.Standard.Apply(scores).Find("A")!.Total.Themes[0].Mean.IsShown);
        Assert.False(DisclosurePolicy.Create("insiders", insiderAllowance: 1).ValueOrThrow().Apply(scores).Find("A")!.Total.Themes[0].Mean.IsShown);
    }
}
