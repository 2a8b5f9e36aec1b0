using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Releases.Attack;
using ForBedring.Tests.Surveys;
using FsCheck.Fluent;

namespace ForBedring.Tests.Releases;

/// <summary>A mean of respondents beside figures for each question: shown where it tells of nobody or of d people, and there only.</summary>
public class MeanOfRespondentsTests
{
    private static readonly ThemeCode Climate = ThemeCode.From("safety-climate");

    private static readonly Instrument Respondents = Given.Instrument(new ScoringRules(unitScore: UnitScoreMethod.MeanOfRespondents), [.. Given.Three.Themes]);

    [Fact]
    public void FiveWhoSkippedSomethingMayBeToldOfAndFourNot()
    {
        string Shown(int skipped) => ShownIn(DisclosurePolicy.Standard.Apply(Scores(("A", 14, skipped), ("B", 12, 0))));

        Assert.Equal("B", Shown(1));
        Assert.Equal("B", Shown(4));
        Assert.Equal("D A B", Shown(5));
        Assert.Equal("D A B", Shown(0));
    }

    [Fact]
    public void ThoseWhoSkippedAreToldOfTogetherOnlyWhereTheyAreEnoughTogether()
    {
        // Three in A and four in B: the department's mean is about seven, either unit's about fewer than five.
        var release = DisclosurePolicy.Standard.Apply(Scores(("A", 14, 3), ("B", 12, 4)));
        Assert.Equal("D", ShownIn(release));
        Assert.Equal("2", Assert.Single(release.Findings, f => f.Code == ReleaseRules.IndexesWithheld.Code).Arguments["figures"]);

        // With six in A its mean would do alone, but the department's less A's is about the four of B.
        Assert.Equal("D", ShownIn(DisclosurePolicy.Standard.Apply(Scores(("A", 14, 6), ("B", 12, 4)))));
    }

    [Fact]
    public void WhatWasShownIsRememberedAndShownAgain()
    {
        var scores = Scores(("A", 14, 6), ("B", 12, 0));
        var first = DisclosurePolicy.Standard.Apply(scores);
        var again = DisclosurePolicy.Standard.Apply(scores, ReleaseRequest.Totals, ForBedring.Json.ReleaseLedgerJson.Read(ForBedring.Json.ReleaseLedgerJson.Write(first.Ledger)).ValueOrThrow());

        // B's mean follows from its questions' means; D's and A's do not.
        Assert.Equal(["D", "A"], first.Ledger.Entries.Where(e => e.Family == "mean:safety-climate").Select(e => e.Cell.Name));
        Assert.Equal(ShownIn(first), ShownIn(again));
        Assert.Equal(first.Ledger.LastHash, again.Ledger.LastHash);
        Assert.Equal("D A B", ShownIn(again));
    }

    [Fact]
    public void AMeanThatWasShownKeepsBackOneThatDiffersByFew()
    {
        // Version 2: eight more in A, late, two of whom skipped something.
        var round = Given.Closed(Respondents, Given.Tree("A", "B"));
        var before = Enumerable.Range(0, 14).Select(i => ($"a{i}", "A", (string?)null, i < 6 ? "3,4," : "3,4,2")).ToList();
        var first = Given.Keyed(round, before);
        var late = first.WithLateAnswers(Given.Keyed(round, Enumerable.Range(0, 8).Select(i => ($"l{i}", "A", (string?)null, i < 2 ? "2,3," : "2,3,4"))));
        var release = DisclosurePolicy.Standard.Apply(Of(first));
        var second = DisclosurePolicy.Standard.Apply(Of(late), new ReleaseRequest(version: 2, earlier: [new(1, Of(first))]), release.Ledger);

        Assert.Equal("D A", ShownIn(release));
        Assert.Equal("", ShownIn(second));
        Assert.True(second.Find("A")!.Find(Climate)!.Questions[0].Mean.IsShown);
    }

    // A mean is withheld only where an attacker who had it too would find few people.
    [Fact]
    public void NoMeanIsWithheldForNothing()
    {
        var (withheld, shown) = (0, 0);
        Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var made = new JointCase(seed);
            if (made.Rounds.Count > 1 || made.Rounds[0].Instrument.Scoring.UnitScore != UnitScoreMethod.MeanOfRespondents || made.Policy.Detail == Detail.Themes) return;
            var round = made.Rounds[0];
            var release = made.Policy.Apply(round.Scores[0], seed % 2 == 0 ? ReleaseRequest.TotalsAndRoles : ReleaseRequest.Totals);
            var cells = release.Reports.SelectMany(r => r.Cells.Select(c => (Report: r, Cell: c, Sheets: (List<TrueSheet>)[.. round.Below([r.Id]).Where(s => c.IsTotal || (s.Role ?? "") == c.Value).Select(made.AsPromised)]))).ToList();
            Published All()
            {
                var published = new Published();
                foreach (var (report, cell, sheets) in cells) published.Take(report.Id + cell.Breakdown, cell, round.Instrument, sheets, made.Policy);
                return published;
            }

            Assert.Empty(All().Leaks());
            for (var t = 0; t < round.Instrument.Themes.Length; t++)
            {
                shown += cells.Count(c => c.Cell.Themes[t].Mean.IsShown);
                foreach (var (_, cell, sheets) in cells.Where(c => c.Cell.Themes[t] is var f && f.Mean is Disclosed<ScoreFigure>.Withheld && f.Questions.Any(q => q.Mean.IsShown)))
                {
                    if (round.Instrument.Themes[t].Questions.Any(q => q.Scale.Points == 2)) continue;
                    var more = All();
                    more.TakeMean("more", round.Instrument, t, sheets, made.Policy);
                    Assert.NotEmpty(more.Leaks());
                    withheld++;
                }
            }
        }, 300);
        Assert.True(withheld > 20 && shown > 200, $"{withheld} withheld, {shown} shown");
    }

    private static string ShownIn(SurveyRelease release) => string.Join(" ", release.Reports.Where(r => r.Find(Climate)!.Mean.IsShown).Select(r => r.Id));

    private static SurveyScores Of(ResponseSet set) => SurveyScores.Compute(set.Round, SurveyTally.Of(set));

    // Units with people, some of whom skipped the third question.
    private static SurveyScores Scores(params (string Unit, int People, int Skipped)[] units)
        => Given.Scores(Given.Closed(Respondents, Given.Tree([.. units.Select(u => u.Unit)])), [.. units.SelectMany(u => Enumerable.Range(0, u.People).Select(i => (u.Unit, (string?)null, i < u.Skipped ? "3,4," : "2,4,3")))]);
}
