using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Workshops;

namespace ForBedring.Samples.Quickstart;

/// <summary>A made-up workshop between the survey and the plan: twelve tables answer, the staff propose, and one row of the plan comes of it.</summary>
internal sealed class YearWorkshop
{
    private YearWorkshop(MappingReport report, MeasureCanvas canvas)
    {
        Report = report;
        Canvas = canvas;
    }

    public MappingReport Report { get; }

    public MeasureCanvas Canvas { get; }

    public static YearWorkshop MadeUp(UnitId unit, int year)
    {
        var deck = ShoeMethodJson.Default.Deck;
        (string Card, int Tables)[] kept = [("SC1", 5), ("SC2", 3), ("SC3", 4), ("SC4", 3), ("BU1", 10), ("BU2", 9), ("CO1", 3), ("CO2", 2), ("CO3", 2), ("IN1", 1), ("IN2", 2)];
        var tables = Enumerable.Range(0, 12).Select(t => new TableSheet(t + 1, 4, deck.Cards.Select(c => c.Id), kept.Where((k, i) => ((t * 5) + i) % 12 < k.Tables).Select(k => k.Card)));
        var ballots = new[] { ("Recognition", new[] { 24, 14, 10 }), ("Workload", [6, 14, 28]) }
            .SelectMany(q => deck.Smileys.Faces.Select((f, i) => SmileyBallot.Counted(q.Item1, f.Id, q.Item2[i])));
        var session = MappingSession.Create(new SessionHeading($"{year}", unit, new LocalDate(year, 3, 28)), deck, new MappingSheets(tables, ballots)).ValueOrThrow().Close();
        var release = MappingRelease.Apply(MappingTally.Create([session]), new MappingReleaseRequest(ReleaseLedger.For(RoundId.From($"workshop-{year}"))), Instant.FromUtc(year, 4, 3, 12, 0));
        return new(release.Reports[0], MakeCanvas(unit, year));
    }

    /// <summary>The plan with what was accepted, as rows under the themes they are about; each points back to its proposal.</summary>
    public ImprovementPlan AddTo(ImprovementPlan plan) => ProposalMeasures.Rows(Canvas, Report, plan.Language).Zip(ProposalMeasures.Drafts(Canvas, Report), (row, draft) => (Row: row, draft.Theme))
        .Aggregate(plan.WithProposalsOf(Canvas), (all, x) => all.With((all.Themes.FirstOrDefault(t => t.Theme == x.Theme) ?? all.Themes[0]).Position, x.Row));

    private static MeasureCanvas MakeCanvas(UnitId unit, int year)
    {
        var parties = new[] { Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative }.Select(r => new RoleRef(r)).ToArray();
        var parts = CanvasParts.Empty
            .WithIdeas(Enumerable.Range(1, 18).Select(i => new Idea($"i{i}", $"Idé {i}", ((i - 1) / 3) + 1)))
            .WithCategories([new("K1", "Bemanning", Ids(1, 6)), new("K2", "Møteplasser", Ids(7, 5)), new("K3", "Utstyr", Ids(12, 4))])
            .WithMarks([new("K1", 12), new("K2", 9)])
            .WithProposals(
            [
                new("F1", "Én ekstra på kveldsvakt de travleste dagene", ["K1"], new ProposalReasons(["Workload"], ["QuantitativeDemands-High"]), new ProposalPlan(who: new RoleRef(Role.SectionLeader), when: ImpreciseDate.OnDay(new LocalDate(year, 10, 1)))),
                new("F2", "Flytte morgenmøtet til etter visitten", ["K2"], new ProposalReasons(["Workload"], ["RoleConflict-High"])),
            ])
            .WithHandovers([new Handover(new LocalDate(year, 5, 3), new RoleRef(Role.Leader), ["F1", "F2"])])
            .WithDecisions(
            [
                new("F1", new ProposalDecision(new LocalDate(year, 5, 16), parties, new ProposalOutcome.Accepted(), new StaffTold(new LocalDate(year, 5, 19), "Personalmøte"))),
                new("F2", new ProposalDecision(new LocalDate(year, 5, 16), parties, new ProposalOutcome.Declined("Visitten ligger fast."), new StaffTold(new LocalDate(year, 5, 19), "Personalmøte"))),
            ]);
        return MeasureCanvas.Create($"kartlegging-{year}", unit, new LocalDate(year, 4, 18), parts).ValueOrThrow();
    }

    private static IEnumerable<string> Ids(int first, int count) => Enumerable.Range(first, count).Select(i => $"i{i}");
}
