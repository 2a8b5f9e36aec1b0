using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>Decides which figures of the wanted reports may be shown, family by family, jointly with everything released before.</summary>
/// <remarks>
/// A group is a session, a cell a set of sessions. A figure has several weights: the tables behind it, the people behind it, and for smileys, face by face, the people who did <em>not</em> choose it.
/// Each weight is decided by itself by the engine that protects surveys, and the figure is shown where every decision shows it: showing fewer cells never makes a leak.
/// </remarks>
internal sealed class MappingGate
{
    private readonly MappingTally _tally;
    private readonly ReleaseLedger _before;
    private readonly ReleaseThresholds _thresholds;
    private readonly ImmutableArray<ImmutableArray<int>> _reports;
    private readonly CellDefinition[] _cells;
    private readonly ReportCounts[] _perSession;
    private readonly List<(CellDefinition Cell, string Family)> _released = [];
    private readonly List<Finding> _findings = [];
    private readonly ReportContentOf[] _contents;
    private readonly Dictionary<string, LocalisedText> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sessionOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<UnitId, int> _sessionOfKey = [];

    public MappingGate(MappingTally tally, ReleaseLedger before, ReleaseThresholds thresholds, ImmutableArray<ImmutableArray<string>> reports)
    {
        _tally = tally;
        _before = before;
        _thresholds = thresholds;
        for (var i = 0; i < tally.Sessions.Length; i++)
        {
            _sessionOfId.Add(tally.Sessions[i].Id, i);
            _sessionOfKey.Add(KeyOf(tally.Sessions[i]), i);
        }

        _reports = [.. reports.Select(r => r.Select(id => _sessionOfId[id]).ToImmutableArray())];
        _cells = [.. _reports.Select(CellOf)];
        _perSession = [.. tally.Parts.Select(s => new ReportCounts(tally.Deck, [s.Content]))];
        _contents = [.. _reports.Select(r => new ReportContentOf(new ReportCounts(tally.Deck, r.Select(i => tally.Parts[i].Content))))];
        Decide();
    }

    public IReadOnlyList<Finding> Findings => _findings;

    private CardDeck Deck => _tally.Deck;

    /// <summary>A session as the ledger names it.</summary>
    public static UnitId KeyOf(SessionHeading session) => UnitId.From(session.Version == 1 ? session.Id : session.Id + "@" + NumberText.Machine(session.Version));

    public MappingReport Report(int report)
    {
        var content = _contents[report];
        return new(
            Deck, [.. _reports[report].Select(i => _tally.Sessions[i])], content.Counts.Tables.Length, content.Counts.People, _thresholds,
            new ReportContent
            {
                Groups = [.. content.Groups],
                Ratings = [.. content.Ratings],
                Smileys = [.. content.Smileys],
                Notes = content.Notes,
                Texts = [.. content.Texts],
                Signals = new SignalMaking(Deck, content).All(),
            });
    }

    public ReleaseLedger Ledger(Instant now)
    {
        var known = new HashSet<(string, CellDefinition)>(_before.Entries.Where(e => !e.IsWithdrawal).Select(e => (e.Family, e.Cell)));
        var source = new ReleaseSource(policy: Digest.Sha256(_thresholds.ToString() + "," + NumberText.Machine(_thresholds.Comments)));
        var hash = _before.LastHash;
        var entries = new List<LedgerEntry>();
        foreach (var (cell, family) in _released.Where(r => known.Add((r.Family, r.Cell))))
        {
            entries.Add(LedgerEntry.After(hash, cell, family, source, now));
            hash = entries[entries.Count - 1].Hash;
        }

        return _before.Add(entries);
    }

    private void Decide()
    {
        bool[] tableSizes = [.. _contents.Select(c => !c.Counts.HasTooSmallTable)];
        Tell(WorkshopRules.TableTooSmall, "tables", tableSizes);
        var card = 0;
        foreach (var group in Deck.Groups)
        {
            var cards = group.Cards.Select((c, i) => (Card: c, Index: card + i)).ToList();
            card += cards.Count;
            var shown = cards.Select(c => Tables("card:" + c.Card.Id, s => s.Card(c.Index), tableSizes)).ToList();
            var indexes = cards.Select(c => c.Index).ToList();
            // With a withheld card among them, the mean of the group would give it away.
            bool[] whole = [.. _contents.Select((r, i) => tableSizes[i] && cards.All(c => r.Counts.Card(c.Index).Played == 0 || shown[c.Index - indexes[0]][i]))];
            var any = Tables("group:" + group.Id, s => s.Group(indexes), whole, tells: false);
            for (var r = 0; r < _contents.Length; r++)
            {
                var counts = _contents[r].Counts;
                var figures = cards.Select((c, i) => new CardFigure(c.Card, Share(counts.Card(c.Index), shown[i][r]))).ToImmutableArray();
                _contents[r].Groups.Add(new(group, figures, Share(counts.Group(indexes), any[r])));
            }
        }

        for (var q = 0; q < Deck.TableQuestions.Length; q++) Rating(q, tableSizes);
        for (var q = 0; q < Deck.Questions.Length; q++) Smileys(q);
        Notes();
        Texts();
    }

    private static Disclosed<TableShare> Share(TableCount count, bool isShown)
        => count.Played == 0 ? Disclosed<TableShare>.None : isShown ? Disclosed<TableShare>.Show(new(count)) : Disclosed<TableShare>.Hidden;

    private bool[] Tables(string family, Func<ReportCounts, TableCount> count, bool[] mayShow, bool tells = true)
    {
        long[] tables = [.. _perSession.Select(s => (long)count(s).Played)];
        long[] people = [.. _perSession.Select(s => count(s).People)];
        var shown = Decide(family, mayShow, (tables, _thresholds.Tables), (people, _thresholds.People));
        if (tells) TellTables(family, mayShow, shown, tables);
        return shown;
    }

    private void TellTables(string family, bool[] mayShow, bool[] shown, long[] tables)
    {
        for (var r = 0; r < shown.Length; r++)
        {
            var n = _reports[r].Sum(s => tables[s]);
            if (shown[r] || !mayShow[r] || n == 0) continue;
            Tell(n < _thresholds.Tables ? WorkshopRules.TooFewTables : WorkshopRules.Differencing, family, r);
        }
    }

    private void Rating(int question, bool[] tableSizes)
    {
        var id = Deck.TableQuestions[question].Id;
        long[] tables = [.. _perSession.Select(s => (long)s.Rating(question).Tables)];
        long[] people = [.. _perSession.Select(s => s.Rating(question).People)];
        var shown = Decide("rating:" + id, tableSizes, (tables, _thresholds.Tables), (people, _thresholds.People));
        TellTables("rating:" + id, tableSizes, shown, tables);
        for (var r = 0; r < shown.Length; r++)
        {
            var count = _contents[r].Counts.Rating(question);
            _contents[r].Ratings.Add(new(
                Deck.TableQuestions[question],
                count.Tables == 0 ? Disclosed<TableRating>.None : shown[r] ? Disclosed<TableRating>.Show(new(count)) : Disclosed<TableRating>.Hidden));
        }
    }

    private void Smileys(int question)
    {
        var family = "smiley:" + Deck.Questions[question].Id;
        var votes = _perSession.Select(s => s.Votes(question)).ToList();
        long[] people = [.. votes.Select(v => v.Sum())];
        var weights = new List<(long[], int)> { (people, _thresholds.People) };
        // Weight = m × (people who chose another face) + 1, so that a session where nobody did still weighs something. Below 2m: at most one person chose another face.
        var m = votes.Count + 1;
        for (var f = 0; f < Deck.Smileys.Faces.Length; f++) weights.Add(([.. votes.Select((v, s) => people[s] == 0 ? 0 : (m * (people[s] - v[f])) + 1)], 2 * m));
        var enough = Allowed(family, null, weights[0]);
        var shown = Decide(family, null, [.. weights]);
        for (var r = 0; r < shown.Length; r++)
        {
            var counts = _contents[r].Counts.Votes(question);
            var n = counts.Sum();
            var all = Array.FindIndex([.. counts], c => n - c <= 1);
            Disclosed<SmileyDistribution> figure = Disclosed<SmileyDistribution>.None;
            if (n > 0 && all >= 0 && enough[r])
            {
                var half = Deck.Smileys.Faces.Length / 2;
                figure = Disclosed<SmileyDistribution>.Show(new SmileyDistribution.NearlyAll(Deck.Smileys.Faces[all], all < half, all > half));
                Tell(WorkshopRules.NearlyAll, family, r);
            }
            else if (n > 0)
            {
                figure = shown[r] ? Disclosed<SmileyDistribution>.Show(new SmileyDistribution.Counted(Deck.Smileys, counts)) : Disclosed<SmileyDistribution>.Hidden;
                if (!shown[r]) Tell(n < _thresholds.People ? WorkshopRules.TooFewPeople : WorkshopRules.Differencing, family, r);
            }

            _contents[r].Smileys.Add(new(Deck.Questions[question], figure));
        }
    }

    private void Notes()
    {
        long[] notes = [.. _perSession.Select(s => s.Notes.Sum())];
        long[] people = [.. _perSession.Select((s, i) => notes[i] == 0 ? 0 : s.People)];
        var shown = Decide("notes", null, (notes, _thresholds.People), (people, _thresholds.People));
        for (var r = 0; r < shown.Length; r++)
        {
            var counts = _contents[r].Counts.Notes;
            if (counts.Sum() == 0) continue;
            _contents[r].Notes = shown[r] ? Disclosed<NoteShares>.Show(new(Deck.Areas, counts)) : Disclosed<NoteShares>.Hidden;
            if (!shown[r]) Tell(counts.Sum() < _thresholds.People ? WorkshopRules.TooFewPeople : WorkshopRules.Differencing, "notes", r);
        }
    }

    private void Texts()
    {
        long[] people = [.. _perSession.Select(s => s.FreeText.Any() ? s.People : 0)];
        var shown = Decide("comments", null, (people, _thresholds.Comments));
        foreach (var kind in new[] { FreeTextKind.Preserve, FreeTextKind.Improve })
        {
            long[] sorted = [.. _perSession.Select(s => s.Sorted(kind))];
            var counted = Decide(kind == FreeTextKind.Improve ? "comments-improve" : "comments-preserve", shown, (sorted, _thresholds.People));
            for (var r = 0; r < counted.Length; r++)
            {
                if (counted[r]) _contents[r].CountedKinds.Add(kind);
            }
        }

        for (var r = 0; r < shown.Length; r++)
        {
            var all = _contents[r].Counts.FreeText.ToList();
            if (all.Any(t => t.Review is null)) Tell(WorkshopRules.TextNotReviewed, "comments", r);
            if (!shown[r]) continue;
            var round = _cells[r].Key;
            _contents[r].Texts.AddRange(all.Where(t => t.Review is not null).Select(Released).OrderBy(t => t.Kind).ThenBy(t => Digest.Sha256(round + "\n" + t.Text), StringComparer.Ordinal));
        }
    }

    private ReleasedText Released(FreeTextStatement statement) => new(
        statement.Kind,
        statement.Review is FreeTextReview.Paraphrased own ? own.Text : statement.Text,
        Deck.Areas.FirstOrDefault(a => a.Id == statement.Area),
        statement.Review is FreeTextReview.Paraphrased);

    // As Allowed, and noted for the ledger.
    private bool[] Decide(string family, bool[]? mayShow, params (long[] PerSession, int Threshold)[] weights)
    {
        var shown = Allowed(family, mayShow, weights);
        for (var i = 0; i < shown.Length; i++)
        {
            if (shown[i]) _released.Add((_cells[i], family));
        }

        return shown;
    }

    // Per wanted report whether every weight allows it. What was released before is in every decision, and nothing can take it back.
    private bool[] Allowed(string family, bool[]? mayShow, params (long[] PerSession, int Threshold)[] weights)
    {
        var earlier = _before.Released(family).Where(c => !_cells.Contains(c)).ToList();
        var earlierSets = earlier.Select(c => c.Units.Select(u => _sessionOfKey[u]).ToImmutableArray()).ToList();
        var released = new HashSet<CellDefinition>(_before.Released(family));
        bool[] shown = [.. _reports.Select((r, i) => (mayShow is null || mayShow[i]) && weights.All(w => Sum(w.PerSession, r) >= w.Threshold))];
        foreach (var (perSession, threshold) in weights)
        {
            var groups = perSession.Select((n, s) => new DisclosureGroup("s" + NumberText.Machine(s), [n]));
            var cells = earlierSets.Select((set, i) => Cell("e" + NumberText.Machine(i), set, isReleased: true))
                .Concat(Enumerable.Range(0, _reports.Length).Where(i => shown[i] || released.Contains(_cells[i])).Select(i => Cell("r" + NumberText.Machine(i), _reports[i], released.Contains(_cells[i]))));
            var plan = DisclosureProblem.Read(threshold, threshold, [], groups, cells).ValueOrThrow().Decide();
            for (var i = 0; i < shown.Length; i++) shown[i] = shown[i] && plan.Shows("r" + NumberText.Machine(i));
        }

        return shown;
    }

    private static DisclosureCell Cell(string id, IEnumerable<int> sessions, bool isReleased)
        => new(id, groups: sessions.Select(s => "s" + NumberText.Machine(s)), isReleased: isReleased);

    private static long Sum(long[] perSession, IEnumerable<int> sessions) => sessions.Sum(s => perSession[s]);

    private CellDefinition CellOf(ImmutableArray<int> sessions)
    {
        ImmutableArray<UnitId> keys = [.. sessions.Select(i => KeyOf(_tally.Sessions[i])).OrderBy(k => k)];
        return new(1, keys, keys.Length == 1 ? null : GroupId.From(string.Join("+", keys.Select(k => k.Value))));
    }

    private void Tell(RuleDefinition rule, string figure, bool[] isFine)
    {
        for (var r = 0; r < isFine.Length; r++)
        {
            if (!isFine[r]) Tell(rule, figure, r);
        }
    }

    private void Tell(RuleDefinition rule, string figure, int report)
    {
        var name = string.Join("+", _reports[report].Select(i => _tally.Sessions[i].Id));
        _findings.Add(rule.Find(FindingPolicy.Default, new Subject("report", name, figure), ("report", name), ("figure", TitleOf(figure))));
    }

    // What people call a figure.
    private LocalisedText TitleOf(string figure)
    {
        if (_titles.Count == 0)
        {
            foreach (var card in Deck.Cards) _titles.Add("card:" + card.Id, card.Text);
            foreach (var question in Deck.TableQuestions) _titles.Add("rating:" + question.Id, question.Text);
            foreach (var question in Deck.Questions) _titles.Add("smiley:" + question.Id, question.Text);
            _titles.Add("notes", new("Gule lapper", "Gule lappar", "Sticky notes"));
        }

        return _titles.TryGetValue(figure, out var title) ? title : LocalisedText.Same("");
    }
}

/// <summary>A report in the making.</summary>
internal sealed class ReportContentOf(ReportCounts counts)
{
    public ReportCounts Counts { get; } = counts;

    public List<CardGroupFigures> Groups { get; } = [];

    public List<RatingFigure> Ratings { get; } = [];

    public List<SmileyFigure> Smileys { get; } = [];

    public Disclosed<NoteShares> Notes { get; set; } = Disclosed<NoteShares>.None;

    public List<ReleasedText> Texts { get; } = [];

    /// <summary>The kinds of free text whose number per area may be told.</summary>
    public HashSet<FreeTextKind> CountedKinds { get; } = [];
}
