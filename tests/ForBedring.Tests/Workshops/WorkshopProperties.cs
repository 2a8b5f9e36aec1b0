using ForBedring.Workshops;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Workshops;

/// <summary>What holds for any session, canvas and diagram.</summary>
public class WorkshopProperties
{
    private static readonly string[] Cards = ["S1", "S2", "H1", "H2"];

    private static readonly Gen<TableSheet> Table =
        from size in Gen.Choose(2, 6)
        from played in Gen.Choose(0, 15)
        from kept in Gen.Choose(0, 15)
        from rating in Gen.Choose(0, 5)
        select new TableSheet(0, size, Of(played), Of(played & kept), rating == 0 ? [] : [new KeyValuePair<string, int>("Talk", rating)]);

    private static readonly Gen<SmileyBallot[]> Ballots =
        from votes in Gen.Choose(0, 12).ArrayOf(6)
        select Made.Votes("Valued", votes[0], votes[1], votes[2]).Concat(Made.Votes("Load", votes[3], votes[4], votes[5])).ToArray();

    private static readonly Gen<StickyNote[]> Notes =
        from areas in Gen.Elements("Leading", "Speaking", "Pace", "").ListOf()
        select areas.Select((a, i) => new StickyNote($"n{i}", "", a.Length == 0 ? null : a)).ToArray();

    private static readonly Gen<Sheets> Session =
        from count in Gen.Choose(1, 9)
        from tables in Table.ArrayOf(count)
        from ballots in Ballots
        from notes in Notes
        select new Sheets([.. tables.Select((t, i) => Numbered(t, i + 1))], ballots, notes);

    private static readonly Gen<(Sheets A, Sheets B)> Two = from a in Session from b in Session select (a, b);

    private static readonly Gen<PriorityScore[]> Scores =
        from numbers in Gen.Choose(1, 5).ArrayOf(24)
        from quality in Gen.Choose(0, 2).ArrayOf(8)
        select Enumerable.Range(0, 8).Select(p => Made.Score($"P{p / 2}", numbers[3 * p], numbers[(3 * p) + 1], quality[p], numbers[(3 * p) + 2], p % 2 == 0 ? ForBedring.Organisation.Role.Leader : ForBedring.Organisation.Role.SafetyRepresentative)).ToArray();

    private static readonly Gen<PriorityWeights> Weights = from w in Gen.Choose(0, 9).ArrayOf(4) select new PriorityWeights(w[0], w[1], w[2], w[3]);

    [Fact]
    public void AScoreLiesBetweenNothingAndTheTablesThatPlayed() => Property.Holds(Session, sheets =>
    {
        var report = Made.Report(sheets.Session());
        return report.Cards.All(c => !c.Share.TryGetShown(out var s) || (s.Kept >= 0 && s.Kept <= s.Played && s.Played <= report.Tables));
    });

    [Fact]
    public void OneMoreMarkNeverLowersAScoreAndASecondAtTheSameTableChangesNothing() => Property.Holds(Session, sheets =>
    {
        var before = Made.Report(sheets.Session());
        var more = Made.Report(sheets.With(t => Copy(t, t.Played.Any(p => p.Card == "S1") ? t.Kept.Select(k => k.Card).Append("S1") : t.Kept.Select(k => k.Card))).Session());
        var twice = Made.Report(sheets.With(t => Copy(t, t.Kept.Select(k => k.Card).Concat(t.Kept.Select(k => k.Card)))).Session());
        Assert.Equal(Text(before), Text(twice));
        return Made.Share(before, "S1") is not { } a || Made.Share(more, "S1") is not { } b || b.Kept >= a.Kept;
    });

    [Fact]
    public void TheOrderOfTablesAndBallotsDoesNotMatter() => Property.Holds(Session, sheets =>
        Text(Made.Report(sheets.Session())) == Text(Made.Report(new Sheets([.. sheets.Tables.Reverse()], [.. sheets.Ballots.Reverse()], sheets.Notes).Session())));

    [Fact]
    public void MergingTwoTablesNeverRaisesAScore() => Property.Holds(Session, sheets =>
    {
        if (sheets.Tables.Length < 2) return true;
        var (before, after) = (Made.Report(sheets.Session()), Made.Report(sheets.Session().MergeTables(1, 2)));
        return Cards.All(c => Made.Share(before, c) is not { } a || Made.Share(after, c) is not { } b || b.Kept <= a.Kept);
    });

    [Fact]
    public void MergingSessionsAddsScores() => Property.Holds(Two, two =>
    {
        var together = Made.Release(new MappingReleaseRequest(Made.Ledger, [["a", "b"]]), two.A.Session("a"), two.B.Session("b")).Reports[0];
        var (a, b) = (Made.Report(two.A.Session("a")), Made.Report(two.B.Session("b")));
        return Cards.All(c => Made.Share(together, c) is not { } sum || Made.Share(a, c) is not { } x || Made.Share(b, c) is not { } y || (sum.Kept == x.Kept + y.Kept && sum.Played == x.Played + y.Played));
    });

    [Fact]
    public void PercentsAddTo100AndLieWithinOneOfTheExact() => Property.Holds(Session, sheets =>
        Made.Report(sheets.Session()).Smileys.All(s => !s.Distribution.TryGetShown(out var d) || d is not SmileyDistribution.Counted c
            || (c.Percents.Sum() == 100 && c.Votes.Select((v, i) => Math.Abs(c.Percents[i] - (100m * v / c.N))).All(gap => gap < 1))));

    [Fact]
    public void SharesOfSortedNotesAddToOneAndTheMainAreasHoldEveryTie() => Property.Holds(Session, sheets =>
    {
        if (!Made.Report(sheets.Session()).Notes.TryGetShown(out var notes) || notes.Areas.IsEmpty) return true;
        var main = notes.MainAreas(1);
        return Math.Abs(notes.Areas.Sum(a => a.Share) - 1) < 0.0000001m && main.Length == notes.Areas.Count(a => a.Notes == main[0].Notes);
    });

    [Fact]
    public void ARaisedThresholdNeverRevealsMore() => Property.Holds(from two in Two from people in Gen.Choose(5, 20) from tables in Gen.Choose(3, 6) select (two, people, tables), x =>
    {
        var thresholds = new ReleaseThresholds(x.people, x.tables, Math.Max(10, x.people));
        var usual = Made.Release(new MappingReleaseRequest(Made.Ledger, [["a"]]), x.two.A.Session("a")).Reports[0];
        var raised = Made.Release(new MappingReleaseRequest(Made.Ledger, [["a"]], thresholds), x.two.A.Session("a")).Reports[0];
        return ReleaseGateTests.Shown(raised).IsSubsetOf(ReleaseGateTests.Shown(usual));
    });

    // A reader who holds both sessions' report and one part's subtracts: the other part must have enough tables and people, or one of the two is not shown.
    [Fact]
    public void WhatCanBeSubtractedIsAboutEnoughTablesAndPeople() => Property.Holds(Two, two =>
    {
        var (a, b) = (two.A.Session("a"), two.B.Session("b"));
        var reports = Made.Release(a, b).Reports;
        foreach (var card in Cards)
        {
            if (Made.Share(reports[2], card) is null) continue;
            foreach (var (part, other) in new[] { (reports[0], two.B), (reports[1], two.A) })
            {
                if (Made.Share(part, card) is null) continue;
                var left = other.Tables.Where(t => t.Played.Any(p => p.Card == card)).ToList();
                Assert.True(left.Count == 0 || (left.Count >= 3 && left.Sum(t => t.Size) >= 5), $"{card}: {left.Count} tables can be worked out.");
            }
        }

        for (var q = 0; q < 2; q++)
        {
            if (!Is(reports[2], q) || !Is(reports[0], q)) continue;
            var votes = two.B.Ballots.Where(v => v.Votes[0].Question == (q == 0 ? "Valued" : "Load")).Select(v => v.Times).ToList();
            Assert.True(votes.Sum() == 0 || (votes.Sum() >= 5 && votes.Sum() - votes.Max() >= 2), "A smiley of few, or one that nearly all chose, can be worked out.");
        }

        return true;

        static bool Is(MappingReport report, int question) => report.Smileys[question].Distribution.TryGetShown(out var d) && d is SmileyDistribution.Counted;
    });

    [Fact]
    public void IdeasThatLiveOnNeverIncrease() => Property.Holds(Gen.Choose(0, 40).ArrayOf(4), cuts =>
    {
        var parts = Made.CanvasParts().WithDecisions([]).WithProposals(Enumerable.Range(1, 1 + (cuts[0] % 4)).Select(i => Made.Proposal($"P{i}", $"C{1 + (cuts[i % 4] % 6)}")))
            .WithHandovers(cuts[1] % 2 == 0 ? [] : [new Handover(new LocalDate(2023, 5, 2), new ForBedring.Organisation.RoleRef(ForBedring.Organisation.Role.Leader), ["P1"])]);
        var stages = MeasureCanvas.Create("c", Made.Unit, new LocalDate(2023, 4, 20), parts).ValueOrThrow().Funnel().Stages;
        return stages.Zip(stages.Skip(1), (a, b) => b.IdeasRepresented <= a.IdeasRepresented).All(x => x) && stages[0].IdeasRepresented == 40;
    });

    [Fact]
    public void TellingTheStaffNeverAddsAFinding() => Property.Holds(Gen.Elements("P1", "P2", "P3", "P4"), id =>
    {
        var day = new LocalDate(2023, 7, 1);
        return Made.Canvas().TellStaff(id, new StaffTold(day, "Meeting")).Findings(day).Count <= Made.Canvas().Findings(day).Count;
    });

    [Fact]
    public void DominanceIsAStrictPartialOrder() => Property.Holds(Scores, scores =>
    {
        var placed = PrioritisationDiagram.Create(["P0", "P1", "P2", "P3"], scores).Placed;
        return placed.All(a => !a.Dominates(a) && placed.All(b => !(a.Dominates(b) && b.Dominates(a)) && placed.All(c => !(a.Dominates(b) && b.Dominates(c)) || a.Dominates(c))));
    });

    [Fact]
    public void NoDominatedProposalComesBeforeTheOneThatDominatesIt() => Property.Holds(from s in Scores from w in Weights select (s, w), x =>
    {
        var ranked = PrioritisationDiagram.Create(["P0", "P1", "P2", "P3"], x.s).Rank(x.w);
        return Enumerable.Range(0, 4).All(i => Enumerable.Range(i + 1, 3 - i).All(j => !ranked[j].Dominates(ranked[i])));
    });

    [Fact]
    public void TheRankingDoesNotDependOnTheOrderOfScores() => Property.Holds(from s in Scores from w in Weights select (s, w), x =>
        PrioritisationDiagram.Create(["P0", "P1", "P2", "P3"], x.s).Rank(x.w).Select(p => p.Proposal).SequenceEqual(PrioritisationDiagram.Create(["P3", "P1", "P0", "P2"], x.s.Reverse()).Rank(x.w).Select(p => p.Proposal)));

    [Fact]
    public void QuadrantsPartition() => Property.Holds(Scores, scores =>
    {
        var diagram = PrioritisationDiagram.Create(["P0", "P1", "P2", "P3", "P4"], scores);
        return diagram.Unscored.Length + new[] { Quadrant.QuickWin, Quadrant.MajorProject, Quadrant.FillIn, Quadrant.Avoid }.Sum(q => diagram.In(q).Count()) == 5 && diagram.Unscored.Single() == "P4";
    });

    private static string[] Of(int mask) => [.. Cards.Where((_, i) => (mask & (1 << i)) != 0)];

    private static TableSheet Numbered(TableSheet t, int number) => new(number, t.Size, t.Played.Select(p => p.Card), t.Kept.Select(k => k.Card), t.Ratings.Select(r => new KeyValuePair<string, int>(r.Question, r.Rating)));

    private static TableSheet Copy(TableSheet t, IEnumerable<string> kept) => new(t.Table, t.Size, t.Played.Select(p => p.Card), kept, t.Ratings.Select(r => new KeyValuePair<string, int>(r.Question, r.Rating)));

    private static string Text(MappingReport report) => System.Text.Encoding.UTF8.GetString(ForBedring.Json.MappingReportJson.Write([report]));

    private sealed class Sheets(TableSheet[] tables, SmileyBallot[] ballots, StickyNote[] notes)
    {
        public TableSheet[] Tables { get; } = tables;

        public SmileyBallot[] Ballots { get; } = ballots;

        public StickyNote[] Notes { get; } = notes;

        public MappingSession Session(string id = "s") => Made.Session(id, Tables, Ballots, Notes);

        public Sheets With(Func<TableSheet, TableSheet> change) => new([.. Tables.Select(change)], Ballots, Notes);

        public override string ToString() => $"{Tables.Length} tables of {string.Join(",", Tables.Select(t => t.Size))}";
    }
}
