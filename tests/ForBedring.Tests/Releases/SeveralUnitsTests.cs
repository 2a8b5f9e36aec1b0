using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Generators;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>People whose sheet is reported in several units: on one line they are people of the lowest one, across lines the cells cross. And two examples of what whole releases must get right.</summary>
public class SeveralUnitsTests
{
    private static readonly ThemeCode Climate = ThemeCode.From("safety-climate");

    [Fact]
    public void AUnitAndTheOneAboveItAreStillATree()
    {
        // H: A 27, B 3, C 10 (c1 5, c2 5). Fewest cells: A is withheld and H, C, c1, c2 are shown, also where A's and c2's people are reported above as well.
        var policy = DisclosurePolicy.Create("cells", options: new DisclosureOptions(DisclosureObjective.FewestCells)).ValueOrThrow();

        Assert.Equal("H C c1 c2", Shown(policy, (27, ["A"]), (3, ["B"]), (5, ["c1"]), (5, ["c2"])));
        Assert.Equal("H C c1 c2", Shown(policy, (27, ["H", "A"]), (3, ["B"]), (5, ["c1"]), (5, ["H", "C", "c2"])));
        Assert.Equal("H C c1 c2", Shown(policy, (27, ["A"]), (3, ["H", "B"]), (5, ["C", "c1"]), (5, ["c2"])));
    }

    [Fact]
    public void TwoUnitsSideBySideCross()
    {
        // 8 only in A, 2 in both, 9 only in B: A + B − H = 2, so A is withheld.
        Assert.Equal("H B", Shown(DisclosurePolicy.Standard, (8, ["A"]), (2, ["A", "B"]), (9, ["B"])));

        // The same people in A alone are no trouble.
        Assert.Equal("H A B", Shown(DisclosurePolicy.Standard, (10, ["A"]), (9, ["B"])));
    }

    [Theory]
    [InlineData(UnitScoreMethod.MeanOfRespondents)]
    [InlineData(UnitScoreMethod.MeanOfQuestionMeans)]
    [InlineData(UnitScoreMethod.PooledAnswers)]
    public void TheEndOfABandBelongsToItInEveryUnitScore(UnitScoreMethod method)
    {
        // Five of 5 and one of 4: (5 · 100 + 75) / 6 = 95.8333… = 100 − 25/6, a bound; two of 4 are below it.
        var instrument = Given.Instrument(new ScoringRules(unitScore: method), Given.Theme("safety-climate", Given.Question("s1")));
        ScoreFigure Mean(int fours) => Policy().Apply(Given.Scores(Given.Closed(instrument, Given.Tree("A")), [.. Enumerable.Range(0, 6).Select(i => ("A", (string?)null, i < fours ? "4" : "5"))])).Find("A")!.Find(Climate)!.Mean.TryGetShown(out var mean) ? mean! : throw new InvalidOperationException();

        Assert.Equal(FigureBound.AtLeast, Mean(1).Bound);
        Assert.Equal(FigureBound.Exact, Mean(2).Bound);
        static DisclosurePolicy Policy() => DisclosurePolicy.Standard;
    }

    [Fact]
    public void AnUnknownNumberInvitedHidesNobodyElsesRate()
    {
        // Nine were invited in A and three in E; B's number and so D's are not known. D's known twelve less A's nine are E's three: that D is never told must not cost A its rate.
        var round = Given.Closed(Given.Three, Given.Tree("A", "B", "E"), ("A", 9), ("E", 3));
        var policy = DisclosurePolicy.Create("open", participation: new FamilyThreshold(5), participationRule: ParticipationRule.WhereInvitedAllows).ValueOrThrow();
        var release = policy.Apply(Given.Scores(round, ReleaseTests.Sheets(("A", 6), ("B", 7))));

        Assert.True(release.Find("A")!.Total.ResponseRate.TryGetShown(out var rate) && rate!.Respondents == 9);
        Assert.IsType<Disclosed<ScoreFigure>.NoData>(release.Find("D")!.Total.ResponseRate);
    }

    private static string Shown(DisclosurePolicy policy, params (int People, string[] Units)[] groups)
    {
        (string Unit, string? Parent)[] units = [("H", null), ("A", "H"), ("B", "H"), ("C", "H"), ("c1", "C"), ("c2", "C")];
        var tree = OrgTree.Read(units.Select(u => new OrgUnit(UnitId.From(u.Unit), u.Unit, OrgLevel.Section, u.Parent is null ? null : UnitId.From(u.Parent)))).ValueOrThrow();
        var round = Given.Closed(Given.Three, tree);
        var sheets = groups.SelectMany(g => Enumerable.Repeat((g.Units.Select(u => tree.IndexOf(UnitId.From(u))).ToArray(), (string?)null, new byte[] { 3, 4, 2 }), g.People));
        var scores = SurveyScores.Compute(round, SurveyTally.Of(SurveyCase.SetOf(round, sheets)));
        return string.Join(" ", policy.Apply(scores).Reports.Where(r => r.Find(Climate)!.Mean.IsShown).Select(r => r.Id));
    }
}
