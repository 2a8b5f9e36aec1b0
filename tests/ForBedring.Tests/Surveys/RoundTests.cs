using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Tests.Surveys;

/// <summary>Rounds: SRV-R01 … SRV-R08, each broken once and kept once.</summary>
public class RoundTests
{
    private static readonly OrgTree Tree = Given.Tree("A", "B");

    [Fact]
    public void SRV_R01_ScoresNeedAClosedRound()
    {
        var open = Given.Open(Given.Three, Tree);
        var tally = SurveyTally.Of(Given.Responses(open, ("A", null, "1,1,1")));

        Assert.Equal(SurveyRules.ScoresNeedClosed.Code, Assert.Single(SurveyScores.CanCompute(open, tally)).Code);
        Assert.Throws<RuleViolationException>(() => SurveyScores.Compute(open, tally));
        Assert.Empty(SurveyScores.CanCompute(open.Close(), tally));
    }

    [Fact]
    public void SRV_R02_ReleaseNeedsAClosedRound()
    {
        var open = Given.Open(Given.Three, Tree);

        Assert.Equal(SurveyRules.ReleaseNeedsClosed.Code, Assert.Single(open.CanRelease()).Code);
        Assert.Equal(RoundState.Released, open.Close().Release().Release().State);
    }

    [Fact]
    public void SRV_R03_LateAnswersMakeANewVersion()
    {
        var open = Given.Open(Given.Three, Tree);
        var first = Given.Responses(open, ("A", null, "1,1,1"));
        var closed = Given.Responses(open.Close(), ("A", null, "1,1,1"));
        var late = Given.Responses(open.Close(), ("B", null, "2,2,2"));

        Assert.Equal((1, 2), (first.Add(first).Version, first.Add(first).SheetCount));
        Assert.False(first.CanAdd().HasError);
        Assert.Equal(SurveyRules.NoAnswersAfterClose.Code, Assert.Single(closed.CanAdd()).Code);
        Assert.Equal(SurveyRules.NoAnswersAfterClose.Code, Assert.Single(Assert.Throws<RuleViolationException>(() => closed.Add(late)).Findings).Code);
        Assert.Equal((2, 2), (closed.WithLateAnswers(late).Version, closed.WithLateAnswers(late).SheetCount));
    }

    [Fact]
    public void SRV_R04_NoUnitHasMoreAnswersThanInvited_AndTheMessageHoldsNoCount()
    {
        var round = Given.Closed(Given.Three, Tree, ("A", 1), ("B", 3));
        var tally = SurveyTally.Of(Given.Responses(round, ("A", null, "1,1,1"), ("A", null, "1,1,1"), ("B", null, "1,1,1")));

        var finding = Assert.Single(SurveyScores.CanCompute(round, tally));
        Assert.Equal((SurveyRules.MoreAnswersThanInvited.Code, Severity.Warning, "A"), (finding.Code, finding.Severity, finding.Subject.Id));
        Assert.Null(SurveyScores.Compute(round, tally).InvitedBelow(Tree.IndexOf(UnitId.From("A"))));
        Assert.Equal(3, SurveyScores.Compute(round, tally).InvitedBelow(Tree.IndexOf(UnitId.From("B"))));
        Assert.DoesNotContain(finding.Message.English, char.IsAsciiDigit);
    }

    [Fact]
    public void SRV_R05_BoundMinimumsMayBeRaisedNeverLowered()
    {
        var plan = SurveyRound.Plan(RoundId.From("2026"), 2026, Given.Three, Tree, [], Given.Opens, Given.Closes).ValueOrThrow();
        var round = plan.Open([new AnonymityMinimum("index", 5, 5), new AnonymityMinimum("distribution", 8, 8)]);

        Assert.Empty(round.CanUse([new AnonymityMinimum("index", 6, 5), new AnonymityMinimum("distribution", 8, 8)]));
        Assert.Equal("distribution", Assert.Single(round.CanUse([new AnonymityMinimum("index", 5, 5), new AnonymityMinimum("distribution", 8, 7)])).Arguments["family"]);
        Assert.Equal(2, round.CanUse([]).Count);
    }

    [Fact]
    public void SRV_R06_ARoundOpensNoLaterThanItCloses()
    {
        var refused = SurveyRound.Plan(RoundId.From("2026"), 2026, Given.Three, Tree, [], Given.Closes, Given.Opens);

        Assert.Equal(SurveyRules.Dates.Code, Assert.Single(refused.Problems).Code);
        Assert.True(SurveyRound.Plan(RoundId.From("2026"), 2026, Given.Three, Tree, [], Given.Opens, Given.Opens).IsAccepted);
    }

    [Fact]
    public void SRV_R07_StatesComeInOrder()
    {
        var open = Given.Open(Given.Three, Tree);

        Assert.Throws<RuleViolationException>(() => open.Open());
        Assert.Equal(SurveyRules.StateOrder.Code, Assert.Single(open.Close().CanClose()).Code);
    }

    [Fact]
    public void SRV_R08_InvitedUnitsAreInTheOrganisation()
        => Assert.Equal(SurveyRules.UnknownInvitedUnit.Code, Assert.Single(SurveyRound.Plan(RoundId.From("2026"), 2026, Given.Three, Tree, [new(UnitId.From("X"), 3)], Given.Opens, Given.Closes).Problems).Code);

    [Fact]
    public void InvitedWithEverythingBelow_IsKnownOnlyWhenAllPartsAre_AndAnEmptyInnerUnitCountsNothing()
    {
        long? Below(SurveyRound round, params (string, string?, string)[] sheets) => SurveyScores.Compute(round, SurveyTally.Of(Given.Responses(round, sheets))).InvitedBelow(0);

        Assert.Equal(7, Below(Given.Closed(Given.Three, Tree, ("A", 3), ("B", 4)), ("A", null, "1,1,1")));
        Assert.Equal(9, Below(Given.Closed(Given.Three, Tree, ("A", 3), ("B", 4), ("D", 2)), ("D", null, "1,1,1")));
        Assert.Null(Below(Given.Closed(Given.Three, Tree, ("A", 3), ("B", 4)), ("D", null, "1,1,1")));
        Assert.Null(Below(Given.Closed(Given.Three, Tree, ("A", 3)), ("A", null, "1,1,1")));
    }
}
