using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Tests.Workshops;

/// <summary>W8 to W10: a mapping session, a canvas, and priorities.</summary>
public class WalkthroughTests
{
    // 89 tables of 354 people: 87 of four, two of three.
    private static MappingSession Reference(int keeping = 61, bool lastPlayed = true, params SmileyBallot[] ballots) => Made.Session(
        "reference",
        Enumerable.Range(1, 89).Select(t => new TableSheet(t, t > 87 ? 3 : 4, t == 89 && !lastPlayed ? ["S2"] : ["S1", "S2"], t <= keeping ? ["S1"] : [])),
        ballots);

    [Fact]
    public void W8_TheSizesAreTheSources()
    {
        var report = Made.Report(Reference());

        Assert.Equal((89, 354L), (report.Tables, report.People));
        Assert.Equal((89, 354), (ShoeMethodJson.Default.ReferenceTables, ShoeMethodJson.Default.ReferenceParticipants));
    }

    [Fact]
    public void W8_ACardKeptAt61Of89TablesIs68Point5PerCentOfTables()
    {
        var share = Made.Share(Made.Report(Reference()), "S1")!;

        Assert.Equal("61/89", share.ToString());
        Assert.Equal(0.685m, Math.Round(share.Share, 3));
        Assert.Equal(0.252m, Math.Round(share.ImpliedPersonalRate!.Value, 3));
    }

    [Fact]
    public void W8_ASecondPersonAtATableChangesNothing()
    {
        var twice = Made.Session("reference", Enumerable.Range(1, 89).Select(t => new TableSheet(t, t > 87 ? 3 : 4, ["S1", "S2"], t <= 61 ? ["S1", "S1"] : [])));

        Assert.Equal("61/89", Made.Share(Made.Report(twice), "S1")!.ToString());
    }

    [Fact]
    public void W8_ATableThatNeverReachedTheCardLowersTheHighestScore()
    {
        var share = Made.Share(Made.Report(Reference(lastPlayed: false)), "S1")!;

        Assert.Equal("61/88", share.ToString());
        Assert.Equal(0.693m, Math.Round(share.Share, 3));
    }

    [Theory]
    [InlineData(118, 118, 118, "34/33/33")]
    [InlineData(212, 95, 47, "60/27/13")]
    [InlineData(200, 100, 40, "59/29/12")]
    public void W8_SmileysAreWholePercentsThatAddTo100(long positive, long neutral, long negative, string percents)
    {
        var votes = (SmileyDistribution.Counted)Made.Smileys(Made.Report(Reference(ballots: [.. Made.Votes("Valued", positive, neutral, negative)])), "Valued")!;

        Assert.Equal(percents, string.Join("/", votes.Percents));
        Assert.Equal(positive + neutral + negative, votes.N);
        Assert.Equal((decimal)(positive - negative) / votes.N, votes.Net);
    }

    [Fact]
    public void W8_CardsWithEqualTextKeepTheirOwnScores()
    {
        var report = Made.Report(Reference());

        Assert.Equal(report.Cards.First(c => c.Card.Id == "S1").Card.Text, report.Cards.First(c => c.Card.Id == "S2").Card.Text);
        Assert.Equal(("61/89", "0/89"), (Made.Share(report, "S1")!.ToString(), Made.Share(report, "S2")!.ToString()));
    }

    [Fact]
    public void W8_LeadershipMayBeInBothLists()
    {
        var report = Made.Report(Reference(ballots: [.. Made.Votes("Valued", 140, 80, 130)]));
        var leading = report.Signals.Single(s => s.Area.Id == "Leading");

        Assert.True(leading.Preserve && leading.Improve);
        Assert.Contains(leading, report.ToPreserve);
        Assert.Contains(leading, report.ToImprove);
    }

    [Fact]
    public void W8_ASingleSeatBlocksCardsUntilItIsMergedAndThenThereAreTooFewTables()
    {
        var session = Made.Session("small", [Made.Table(1, 4, "S1"), Made.Table(2, 4), Made.Table(3, 1, "S1")]);
        var alone = Made.Release(session);
        var merged = Made.Release(session.MergeTables(2, 3));

        Assert.All(alone.Reports[0].Cards, c => Assert.False(c.Share.IsShown));
        Assert.Contains(alone.Findings, f => f.Code == WorkshopRules.TableTooSmall.Code);
        Assert.All(merged.Reports[0].Cards, c => Assert.False(c.Share.IsShown));
        Assert.Equal(4, merged.Findings.CountOf(WorkshopRules.TooFewTables.Code));
        Assert.Equal(0, merged.Findings.CountOf(WorkshopRules.TableTooSmall.Code));
    }

    [Fact]
    public void W9_FortyIdeasBecomeFourProposals()
    {
        var funnel = Made.Canvas().Funnel();

        Assert.Equal([40, 11, 6, 4, 4, 2], funnel.Stages.Select(s => s.Items));
        Assert.Equal([40, 38, 24, 15, 15, 12], funnel.Stages.Select(s => s.IdeasRepresented));
        Assert.Equal(Portion.From(24, 38), funnel.Conversion(CanvasStage.Prioritised));
        Assert.Equal(Portion.From(40, 40), funnel.Conversion(CanvasStage.Ideas));
        Assert.Equal(("C1", true, "P1"), (funnel.Lineage[0].Category, funnel.Lineage[0].IsPrioritised, Assert.Single(funnel.Lineage[0].Proposals)));
        Assert.Null(funnel.Lineage[39].Category);
    }

    [Fact]
    public void W9_ThreeOfFourDecisionsAreTold()
    {
        var findings = Made.Canvas().Findings(new LocalDate(2023, 6, 1));

        Assert.Equal(1, findings.CountOf(WorkshopRules.Untold.Code));
        Assert.Equal(["P1", "P2"], Made.Canvas().Accepted.Select(p => p.Id));
    }

    [Fact]
    public void W10_ADominatedProposalNeverComesFirst()
    {
        var diagram = PrioritisationDiagram.Create(["A", "B"], [Made.Score("A", 5, 4, 2, 2), Made.Score("B", 4, 4, 1, 3)]);

        Assert.True(diagram.Placed[0].Dominates(diagram.Placed[1]));
        Assert.False(diagram.Placed[1].Dominates(diagram.Placed[0]));
        Assert.Equal([0, 1], diagram.Placed.Select(p => p.Front));
        foreach (var weights in new[] { PriorityWeights.Equal, new(0, 0, 0, 0), new(0, 0, 0, 1), new(0, 7, 0, 0), new(0, 0, 1000, 0) })
            Assert.Equal(["A", "B"], diagram.Rank(weights).Select(p => p.Proposal));
    }

    [Fact]
    public void W10_OpinionsThatAreFarApartAreListedForTalk()
    {
        var scores = new[] { Made.Score("C", 1, 3, 1, 3), Made.Score("C", 5, 3, 1, 3, Role.SafetyRepresentative), Made.Score("C", 3, 3, 1, 3, Role.UnionRepresentative), Made.Score("D", 4, 2, 1, 2) };
        var diagram = PrioritisationDiagram.Create(["C", "D", "E"], scores);
        var c = diagram.Placed.Single(p => p.Proposal == "C");

        Assert.Equal(3, c.Effect);
        Assert.Equal([PriorityCriterion.Effect], c.Split.AsEnumerable());
        Assert.Equal(["C"], diagram.ToTalkAbout.Select(p => p.Proposal));
        Assert.Equal((Quadrant.QuickWin, Quadrant.MajorProject), (c.Quadrant, diagram.Placed.Single(p => p.Proposal == "D").Quadrant));
        Assert.Equal(3, new[] { Quadrant.QuickWin, Quadrant.MajorProject, Quadrant.FillIn, Quadrant.Avoid }.Sum(q => diagram.In(q).Count()) + diagram.Unscored.Length);
        Assert.Equal(3, c.Scores.Length);
    }

    [Fact]
    public void W10_EqualProposalsAreOrderedById()
    {
        var diagram = PrioritisationDiagram.Create(["B", "A"], [Made.Score("A", 3, 3, 1, 3), Made.Score("B", 3, 3, 1, 3)]);

        Assert.Equal(["A", "B"], diagram.Rank(PriorityWeights.Equal).Select(p => p.Proposal));
    }
}
