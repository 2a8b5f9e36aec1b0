using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Samples.Workshop;

/// <summary>A made-up workshop of the size in the source: 89 tables, 354 people. Sizes are the source's, every count and text is made up.</summary>
internal sealed class MadeUpWorkshop(ReportLanguage language)
{
    private static readonly (string Card, int Tables)[] Kept =
        [("SC1", 61), ("SC2", 44), ("SC3", 52), ("SC4", 38), ("BU1", 70), ("BU2", 58), ("CO1", 30), ("CO2", 22), ("CO3", 17), ("IN1", 12), ("IN2", 25)];

    private static readonly (string Question, long[] Votes)[] Smileys =
    [
        ("Recognition", [118, 118, 118]), ("CoDetermination", [130, 90, 120]), ("Workload", [47, 95, 212]),
        ("Organisation", [130, 110, 100]), ("ProfessionalGrowth", [212, 95, 47]), ("UseOfCompetence", [190, 100, 60]),
    ];

    private static readonly (string Area, int Notes)[] NotesOf = [("Workload", 62), ("SpeakingClimate", 41), ("Leadership", 33), ("Organisation", 24), ("Cooperation", 18), ("Growth", 18), ("Inclusion", 4)];

    private static readonly (string Card, int Tables)[] KeptLater =
        [("SC1", 48), ("SC2", 40), ("SC3", 41), ("SC4", 33), ("BU1", 66), ("BU2", 60), ("CO1", 28), ("CO2", 24), ("CO3", 16), ("IN1", 10), ("IN2", 22)];

    private static readonly (string Question, long[] Votes)[] SmileysLater =
    [
        ("Recognition", [140, 118, 96]), ("CoDetermination", [140, 90, 110]), ("Workload", [70, 110, 174]),
        ("Organisation", [135, 110, 95]), ("ProfessionalGrowth", [210, 95, 49]), ("UseOfCompetence", [195, 95, 60]),
    ];

    private static readonly decimal[] Days = [540, 561, 572, 530, 512, 498, 470, 489, 533, 555, 571, 590, 562, 574, 568, 529, 503];

    private static readonly int[] CategorySizes = [5, 4, 3, 3, 5, 4, 3, 3, 3, 3, 2];

    public static CardDeck Deck => ShoeMethodJson.Default.Deck;

    private static Goal Target { get; } = new(Direction.Decrease, 0.075m, GoalComparator.AtMost);

    /// <summary>The process: two phases done, the third under way, a target of 7.5 % sick leave at most.</summary>
    public ShoeProcess Process() => ShoeProcess.Create("A-2023", UnitId.From("A"))
        .WithCriteria(ShoeMethodJson.Default.Criteria.Select(c => c.With(CriterionState.Met)))
        .WithPhase(new PhaseRecord(ShoePhase.PrepareAndAnchor, On(2023, 1, 10), On(2023, 2, 14)))
        .WithPhase(new PhaseRecord(ShoePhase.MapSituation, On(2023, 3, 14), On(2023, 3, 14)))
        .WithPhase(new PhaseRecord(ShoePhase.ReportAndAnchor, On(2023, 3, 20), On(2023, 4, 18)))
        .WithPhase(new PhaseRecord(ShoePhase.WorkOutMeasures, On(2023, 4, 25), On(2023, 5, 9)))
        .WithPhase(new PhaseRecord(ShoePhase.WorkOnMeasures, On(2023, 5, 16)))
        .WithWorkingGroup([Role.Leader, ShoeProcess.SuperiorLeader, Role.UnionRepresentative, Role.SafetyRepresentative], [Role.ProcessGuidePerson])
        .WithRisks(
            new RiskAssessment(
                Say("Mange vakter alene, og lite tid til å snakke sammen", "Mange vakter aleine, og lita tid til å snakke saman", "Many shifts alone, and little time to talk"),
                Say("To på vakt de travleste kveldene", "To på vakt dei travlaste kveldane", "Two on shift on the busiest evenings"),
                Say("Lederen følger opp etter vanskelige vakter", "Leiaren følgjer opp etter vanskelege vakter", "The leader follows up after difficult shifts")),
            new RiskAssessment(
                Say("Kartleggingen blir ikke fulgt opp", "Kartlegginga blir ikkje følgd opp", "The mapping is not followed up"),
                Say("Stoppunkter er avtalt før start", "Stoppunkt er avtalte før start", "Stop points are agreed before the start"),
                Say("Overordnet leder setter av tid", "Overordna leiar set av tid", "The leader’s leader sets aside time")))
        .WithSickLeaveTarget(Target)
        .WithStopPoints([new StopPoint(On(2023, 9, 15), WorkMode.Repair), new StopPoint(On(2024, 1, 15), WorkMode.Maintenance)])
        .WithWheel(2023, "2023-A");

    /// <summary>The unit's sick leave month by month, with its target. Made up.</summary>
    public static SickLeave SickLeave() => Workshops.SickLeave.Create(
        ReadingSeries.Create(Workshops.SickLeave.Indicator, UnitId.From("A"), Days.Select((d, i) => Indicators.Reading.Of(ReadingTime.InMonth(2022 + (i / 12), (i % 12) + 1), d, 6200))).ValueOrThrow(), 354, Target);

    /// <summary>A session of as many tables and people a year later. Made up.</summary>
    public MappingSession Later()
    {
        var cards = Deck.Cards.Select(c => c.Id).ToList();
        var tables = Enumerable.Range(1, 89).Select(t => new TableSheet(
            t, t > 87 ? 3 : 4, cards, KeptLater.Select((k, i) => (k.Card, Keeps: (((t * 5) + (i * 17)) % 89) < k.Tables)).Where(k => k.Keeps).Select(k => k.Card)));
        var ballots = SmileysLater.SelectMany(q => Deck.Smileys.Faces.Select((f, i) => SmileyBallot.Counted(q.Question, f.Id, q.Votes[i])));
        return MappingSession.Create(new SessionHeading("2024-A", UnitId.From("A"), new LocalDate(2024, 3, 12)), Deck, new MappingSheets(tables, ballots)).ValueOrThrow();
    }

    /// <summary>The session; if wanted with a table that did not reach the first card, one of those that had not kept it.</summary>
    public MappingSession Session(bool allReachedTheFirstCard = true)
    {
        var cards = Deck.Cards.Select(c => c.Id).ToList();
        var tables = Enumerable.Range(1, 89).Select(t => new TableSheet(
            t,
            t > 87 ? 3 : 4,
            cards.Where(c => allReachedTheFirstCard || t != 10 || c != "SC1"),
            Kept.Select((k, i) => (k.Card, Keeps: (((t * 7) + (i * 13)) % 89) < k.Tables)).Where(k => k.Keeps && (allReachedTheFirstCard || t != 10 || k.Card != "SC1")).Select(k => k.Card),
            [new("Communication", 2 + (t % 4)), new("WorkingTogether", 1 + (t * 3 % 5))]));
        var ballots = Smileys.SelectMany(q => Deck.Smileys.Faces.Select((f, i) => SmileyBallot.Counted(q.Question, f.Id, q.Votes[i])));
        var notes = NotesOf.SelectMany(n => Enumerable.Range(1, n.Notes).Select(i => new StickyNote($"{n.Area}-{i}", "", n.Area))).Append(new StickyNote("loose", "", null));
        FreeTextStatement[] texts =
        [
            new("t1", FreeTextKind.Improve, Say("Ta oss med når vaktene planlegges", "Ta oss med når vaktene blir planlagde", "Involve us when shifts are planned"), "Leadership", new FreeTextReview.Verbatim(Role.ProcessGuidePerson)),
            new("t2", FreeTextKind.Improve, "–", "Workload", new FreeTextReview.Paraphrased(Say("Flere ber om tid til å snakke sammen etter vanskelige vakter", "Fleire bed om tid til å snakke saman etter vanskelege vakter", "Several ask for time to talk after difficult shifts"), Role.ProcessGuidePerson)),
            new("t3", FreeTextKind.Preserve, Say("Kort vei til lederen", "Kort veg til leiaren", "The leader is easy to reach"), "Leadership", new FreeTextReview.Verbatim(Role.ProcessGuidePerson)),
            new("t4", FreeTextKind.Improve, "–", "Inclusion"),
        ];
        return MappingSession.Create(Heading("2023-A"), Deck, new MappingSheets(tables, ballots, notes, texts)).ValueOrThrow();
    }

    /// <summary>Three tables, one of them with a single person.</summary>
    public MappingSession Small() => MappingSession.Create(Heading("2023-B"), Deck, new MappingSheets(
        new[] { (1, 4), (2, 4), (3, 1) }.Select(t => new TableSheet(t.Item1, t.Item2, Deck.Cards.Select(c => c.Id), t.Item1 == 2 ? [] : ["SC1"])))).ValueOrThrow();

    /// <summary>40 ideas, 11 categories, 6 prioritised, 4 proposals.</summary>
    public MeasureCanvas Canvas()
    {
        var next = 0;
        var parties = new[] { Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative }.Select(r => new RoleRef(r)).ToArray();
        var told = new StaffTold(new LocalDate(2023, 5, 24), Say("Personalmøte", "Personalmøte", "Staff meeting"));
        var decidedOn = new LocalDate(2023, 5, 16);
        var parts = CanvasParts.Empty
            .WithIdeas(Enumerable.Range(1, 40).Select(i => new Idea($"i{i}", Say($"Idé {i}", $"Idé {i}", $"Idea {i}"), ((i - 1) / 5) + 1)))
            .WithCategories(CategorySizes.Select((n, i) => new IdeaCategory($"K{i + 1}", CategoryName(i), Enumerable.Range(0, n).Select(_ => $"i{++next}").ToList())))
            .WithMarks(Enumerable.Range(1, 6).Select(i => new PriorityMark($"K{i}", 20 - (2 * i))))
            .WithProposals(
            [
                Proposal("F1", Say("Fast tid hver uke der vanskelige saker kan tas opp", "Fast tid kvar veke der vanskelege saker kan takast opp", "A fixed hour each week for difficult matters"), "K1", ["SpeakingClimate"], ["SpeakingClimate-High"], "2023-09-01"),
                Proposal("F2", Say("Én ekstra på kveldsvakt de travleste dagene", "Éin ekstra på kveldsvakt dei travlaste dagane", "One extra on evening shifts on the busiest days"), "K2", ["Workload"], ["QuantitativeDemands-High"], "2023-10-01"),
                Proposal("F3", Say("Lederen går runden på avdelingen hver dag", "Leiaren går runden på avdelinga kvar dag", "The leader walks the ward every day"), "K3", ["Leadership"], ["SupportiveLeadership-High"], "2023-09-01"),
                Proposal("F4", Say("Nytt pauserom", "Nytt pauserom", "A new break room"), "K4", ["Workload"], [], "2024-06-01"),
            ])
            .WithHandovers([new Handover(new LocalDate(2023, 5, 9), new RoleRef(Role.Leader), ["F1", "F2", "F3", "F4"])])
            .WithDecisions(
            [
                new("F1", new ProposalDecision(decidedOn, parties, new ProposalOutcome.Accepted(), told)),
                new("F2", new ProposalDecision(decidedOn, parties, new ProposalOutcome.Accepted(), told)),
                new("F3", new ProposalDecision(decidedOn, parties, new ProposalOutcome.MergedInto("F1"), told)),
                new("F4", new ProposalDecision(decidedOn, parties, new ProposalOutcome.Declined(Say("Det finnes ikke rom i bygget.", "Det finst ikkje rom i bygget.", "The building has no room.")))),
            ])
            .WithScores(
            [
                Score("F1", Role.Leader, 5, 4, 2, 2), Score("F1", Role.UnionRepresentative, 5, 4, 2, 2), Score("F1", Role.SafetyRepresentative, 4, 4, 2, 1),
                Score("F2", Role.Leader, 4, 2, 1, 4), Score("F2", Role.UnionRepresentative, 5, 2, 2, 4), Score("F2", Role.SafetyRepresentative, 5, 3, 2, 4),
                Score("F3", Role.Leader, 1, 4, 1, 1), Score("F3", Role.UnionRepresentative, 3, 4, 1, 1), Score("F3", Role.SafetyRepresentative, 5, 4, 1, 1),
            ]);
        return MeasureCanvas.Create("2023-A", UnitId.From("A"), new LocalDate(2023, 4, 25), parts).ValueOrThrow();
    }

    private static ImpreciseDate On(int year, int month, int day) => ImpreciseDate.OnDay(new LocalDate(year, month, day));

    private static SessionHeading Heading(string id) => new(id, UnitId.From("A"), new LocalDate(2023, 3, 14));

    private static ConcreteProposal Proposal(string id, string what, string category, string[] areas, string[] evidence, string when)
        => new(id, what, [category], new ProposalReasons(areas, evidence), new ProposalPlan(who: new RoleRef(Role.SectionLeader), when: ImpreciseDate.OnDay(NodaTime.Text.LocalDatePattern.Iso.Parse(when).Value)));

    private static PriorityScore Score(string proposal, Role scorer, int effect, int ease, int quality, int cost) => new(proposal, new RoleRef(scorer), effect, ease, (QualityContribution)quality, cost);

    private string CategoryName(int index) => new[]
    {
        Say("Møteplasser", "Møteplassar", "Meeting places"), Say("Bemanning", "Bemanning", "Staffing"), Say("Synlig ledelse", "Synleg leiing", "Visible leadership"), Say("Rom og utstyr", "Rom og utstyr", "Rooms and equipment"),
        Say("Opplæring", "Opplæring", "Training"), Say("Vaktplan", "Vaktplan", "Rota"), Say("Samarbeid med andre", "Samarbeid med andre", "Working with others"), Say("Nyansatte", "Nytilsette", "New staff"),
        Say("Rapport og journal", "Rapport og journal", "Reports and records"), Say("Sosialt", "Sosialt", "Social life"), Say("Annet", "Anna", "Other"),
    }[index];

    private string Say(string bokmaal, string nynorsk, string english) => new LocalisedText(bokmaal, nynorsk, english).In(language);
}
