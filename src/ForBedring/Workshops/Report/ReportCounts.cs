namespace ForBedring.Workshops;

/// <summary>The counts of some sessions together: what tables kept and played, ratings, votes, notes and free text.</summary>
internal sealed class ReportCounts
{
    private readonly CardDeck _deck;
    private readonly ImmutableArray<SessionContent> _sessions;

    public ReportCounts(CardDeck deck, IEnumerable<SessionContent> sessions)
    {
        _deck = deck;
        _sessions = [.. sessions];
        Tables = [.. _sessions.SelectMany(s => s.Tables)];
        People = _sessions.Sum(s => s.People);
    }

    public ImmutableArray<TableAnswers> Tables { get; }

    public long People { get; }

    public bool HasTooSmallTable => Tables.Any(t => t.Size < ReleaseThresholds.LeastTableSize);

    public TableCount Card(int card) => Count(t => t.Played.Contains(card), t => t.Kept.Contains(card));

    public TableCount Group(IReadOnlyCollection<int> cards) => Count(t => cards.Any(t.Played.Contains), t => cards.Any(t.Kept.Contains));

    public RatingCount Rating(int question)
    {
        var rated = Tables.Where(t => t.Ratings.ContainsKey(question)).Select(t => t.Ratings[question]).ToList();
        return new(rated.Count, rated.Sum(r => r.People), rated.Sum(r => r.People == 0 ? 0 : (decimal)r.Points / r.People), rated.Sum(r => r.Points));
    }

    public ImmutableArray<long> Votes(int question)
        => [.. Enumerable.Range(0, _deck.Smileys.Faces.Length).Select(f => _sessions.Sum(s => s.Votes[question][f]))];

    /// <summary>Notes by area, and last those that are not sorted.</summary>
    public ImmutableArray<long> Notes
    {
        get
        {
            var counts = new long[_deck.Areas.Length + 1];
            foreach (var area in _sessions.SelectMany(s => s.NoteAreas)) counts[area < 0 ? _deck.Areas.Length : area]++;
            return [.. counts];
        }
    }

    public IEnumerable<FreeTextStatement> FreeText => _sessions.SelectMany(s => s.FreeText);

    public long Sorted(FreeTextKind kind) => FreeText.Count(t => t.Kind == kind && t.Area is not null);

    public long Sorted(FreeTextKind kind, string area) => FreeText.Count(t => t.Kind == kind && t.Area == area);

    private TableCount Count(Func<TableAnswers, bool> played, Func<TableAnswers, bool> kept)
    {
        var (tables, people, keeping) = (0, 0L, 0);
        foreach (var table in Tables)
        {
            if (!played(table)) continue;
            tables++;
            people += table.Size;
            if (kept(table)) keeping++;
        }

        return new(keeping, tables, people);
    }
}

/// <summary>Tables that kept, tables that played, and the people at the latter.</summary>
internal readonly struct TableCount(int kept, int played, long people)
{
    public int Kept { get; } = kept;

    public int Played { get; } = played;

    public long People { get; } = people;
}

/// <summary>Tables that rated, the people at them, the sum of the tables' ratings, and the sum over people.</summary>
internal readonly struct RatingCount(int tables, long people, decimal sum, long sumOverPeople)
{
    public int Tables { get; } = tables;

    public long People { get; } = people;

    public decimal Sum { get; } = sum;

    public long SumOverPeople { get; } = sumOverPeople;
}
