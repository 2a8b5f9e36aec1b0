using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Tests.Workshops;

/// <summary>Made-up decks, sessions and canvases.</summary>
internal static class Made
{
    public static readonly Instant Now = Instant.FromUtc(2023, 4, 1, 12, 0);

    public static readonly UnitId Unit = UnitId.From("A");

    /// <summary>Two groups of two cards, one of which has the same text as another; two questions for people, one for tables; three areas.</summary>
    public static CardDeck Deck(string version = "1") => CardDeck.Create("made", version, new DeckParts(
        [
            new CardGroup("Speech", Text("Speech"), [new("S1", Text("We keep silent")), new("S2", Text("We keep silent"))]),
            new CardGroup("Haste", Text("Haste"), [new("H1", Text("We hurry")), new("H2", Text("Quality suffers"), isTruncated: true)]),
        ],
        [new("Valued", Text("Valued")), new("Load", Text("Load"))],
        [new("Talk", Text("Talk"))],
        [
            new("Leading", Text("Leading"), questions: ["Valued"]),
            new("Speaking", Text("Speaking"), groups: ["Speech"], tableQuestions: ["Talk"]),
            new("Pace", Text("Pace"), groups: ["Haste"], questions: ["Load"]),
        ])).ValueOrThrow();

    public static LocalisedText Text(string text) => LocalisedText.Same(text);

    public static SessionHeading Heading(string id = "s1", int version = 1) => new(id, Unit, new LocalDate(2023, 3, 14), version);

    /// <summary>A table that went through all four cards.</summary>
    public static TableSheet Table(int number, int size, params string[] kept) => new(number, size, ["S1", "S2", "H1", "H2"], kept);

    public static MappingSession Session(string id, IEnumerable<TableSheet> tables, IEnumerable<SmileyBallot>? ballots = null, IEnumerable<StickyNote>? notes = null, IEnumerable<FreeTextStatement>? texts = null, int version = 1)
        => MappingSession.Create(Heading(id, version), Deck(), new MappingSheets(tables, ballots, notes, texts)).ValueOrThrow();

    /// <summary>Tables of four, so many of which keep S1.</summary>
    public static MappingSession Keeping(string id, int tables, int keeping, IEnumerable<SmileyBallot>? ballots = null, int size = 4)
        => Session(id, Enumerable.Range(1, tables).Select(t => t <= keeping ? Table(t, size, "S1") : Table(t, size)), ballots);

    public static IEnumerable<SmileyBallot> Votes(string question, params long[] votes)
        => new[] { "Positive", "Neutral", "Negative" }.Zip(votes, (face, count) => SmileyBallot.Counted(question, face, count));

    public static MappingRelease Release(params MappingSession[] sessions) => Release(null, sessions);

    public static MappingRelease Release(MappingReleaseRequest? request, params MappingSession[] sessions)
        => MappingRelease.Apply(MappingTally.Create([.. sessions.Select(s => s.IsClosed ? s : s.Close())]), request ?? new MappingReleaseRequest(Ledger), Now);

    public static ReleaseLedger Ledger => ReleaseLedger.For(RoundId.From("workshops-2023"));

    public static MappingReport Report(params MappingSession[] sessions) => Release(sessions).Reports[^1];

    public static TableShare? Share(MappingReport report, string card) => report.Cards.Single(c => c.Card.Id == card).Share.TryGetShown(out var share) ? share : null;

    public static SmileyDistribution? Smileys(MappingReport report, string question) => report.Smileys.Single(s => s.Question.Id == question).Distribution.TryGetShown(out var votes) ? votes : null;

    /// <summary>W9: 40 ideas in 8 groups, 11 categories with 38 of them, 6 prioritised with 24, 4 proposals with 15, all handed over; two accepted, one merged, one declined; three told.</summary>
    public static MeasureCanvas Canvas() => MeasureCanvas.Create("canvas", Unit, new LocalDate(2023, 4, 20), CanvasParts()).ValueOrThrow();

    public static CanvasParts CanvasParts()
    {
        int[] sizes = [5, 4, 3, 3, 5, 4, 3, 3, 3, 3, 2];
        var next = 0;
        var categories = sizes.Select((n, i) => new IdeaCategory($"C{i + 1}", $"Category {i + 1}", Enumerable.Range(next, n).Select(x => $"i{++next}").ToList())).ToList();
        return ForBedring.Workshops.CanvasParts.Empty
            .WithIdeas(Enumerable.Range(1, 40).Select(i => new Idea($"i{i}", $"Idea {i}", ((i - 1) / 5) + 1)))
            .WithCategories(categories)
            .WithMarks(Enumerable.Range(1, 6).Select(c => new PriorityMark($"C{c}", 10 - c)))
            .WithProposals(
            [
                Proposal("P1", "C1"),
                Proposal("P2", "C2"),
                Proposal("P3", "C3"),
                Proposal("P4", "C4"),
            ])
            .WithHandovers([new Handover(new LocalDate(2023, 5, 2), new RoleRef(Role.Leader), ["P1", "P2", "P3", "P4"])])
            .WithDecisions(
            [
                new("P1", Decision(new ProposalOutcome.Accepted(), isTold: true)),
                new("P2", Decision(new ProposalOutcome.Accepted(), isTold: true)),
                new("P3", Decision(new ProposalOutcome.MergedInto("P1"), isTold: true)),
                new("P4", Decision(new ProposalOutcome.Declined("It needs a new building."), isTold: false)),
            ]);
    }

    public static ConcreteProposal Proposal(string id, string category, string? area = "Pace", string? evidence = "QuantitativeDemands-High")
        => new(id, "Proposal " + id, [category], new ProposalReasons(area is null ? null : [area], evidence is null ? null : [evidence]), new ProposalPlan("how", new RoleRef(Role.Leader), ImpreciseDate.OnDay(new LocalDate(2023, 9, 1))));

    public static ProposalDecision Decision(ProposalOutcome outcome, bool isTold, params Role[] by) => new(
        new LocalDate(2023, 5, 10),
        (by.Length == 0 ? [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative] : by).Select(r => new RoleRef(r)),
        outcome,
        isTold ? new StaffTold(new LocalDate(2023, 5, 12), "Staff meeting") : null);

    public static PriorityScore Score(string proposal, int effect, int ease, int quality, int cost, Role? scorer = null)
        => new(proposal, new RoleRef(scorer ?? Role.Leader), effect, ease, (QualityContribution)quality, cost);
}
