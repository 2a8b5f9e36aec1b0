using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>Checks sheets against a deck and turns them into positions; lists every problem with its row.</summary>
internal sealed class SessionCheck(CardDeck deck, SheetProblems problems)
{
    private readonly Dictionary<string, int> _cards = IndexOf(deck.Cards.Select(c => c.Id));
    private readonly Dictionary<string, int> _tableQuestions = IndexOf(deck.TableQuestions.Select(q => q.Id));
    private readonly Dictionary<string, int> _questions = IndexOf(deck.Questions.Select(q => q.Id));
    private readonly Dictionary<string, int> _areas = IndexOf(deck.Areas.Select(a => a.Id));

    public SessionContent Of(MappingSheets sheets)
    {
        if (sheets.Tables.IsEmpty && !problems.HasError) problems.Tables.Add(WorkshopRules.NoTables, null, null);
        var tables = Tables(sheets.Tables);
        var votes = Votes(sheets.Ballots);
        var people = tables.Sum(t => (long)t.Size);
        for (var q = 0; q < votes.Length; q++)
        {
            if (votes[q].Sum() > people && !problems.HasError) problems.Smileys.Add(WorkshopRules.MoreVotesThanPeople, null, "smileys", ("question", deck.Questions[q].Id));
        }

        return new(tables, votes, Notes(sheets.Notes), FreeText(sheets.FreeText));
    }

    private static Dictionary<string, int> IndexOf(IEnumerable<string> ids)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids) index.Add(id, index.Count);
        return index;
    }

    private ImmutableArray<TableAnswers> Tables(ImmutableArray<TableSheet> sheets)
    {
        var seen = new HashSet<int>();
        var tables = new List<TableAnswers>();
        foreach (var sheet in sheets)
        {
            if (!seen.Add(sheet.Table)) problems.Tables.Add(WorkshopRules.StandsTwice, sheet.Row, "table", ("id", sheet.Table), ("column", "table"));
            if (sheet.Size < 1) problems.Tables.Add(WorkshopRules.TableSize, sheet.Row, "size", ("value", sheet.Size));
            else if (sheet.Size < ReleaseThresholds.AdvisedTableSize) problems.Tables.Add(WorkshopRules.SmallTable, sheet.Row, "size");
            var played = Cards(sheet.Played);
            var kept = Cards(sheet.Kept);
            foreach (var (card, row) in sheet.Kept.Where(k => _cards.TryGetValue(k.Card, out var index) && !played.Contains(index)))
                problems.Tables.Add(WorkshopRules.KeptNotPlayed, row ?? sheet.Row, "kept", ("card", card));
            tables.Add(new(sheet.Table, sheet.Size, played, kept, Ratings(sheet)));
        }

        return [.. tables.OrderBy(t => t.Number)];
    }

    private ImmutableHashSet<int> Cards(ImmutableArray<(string Card, int? Row)> cards)
    {
        var found = ImmutableHashSet.CreateBuilder<int>();
        foreach (var (card, row) in cards)
        {
            if (_cards.TryGetValue(card, out var index)) found.Add(index);
            else problems.Tables.Add(WorkshopRules.UnknownId, row, "card", ("id", card), ("column", "card"));
        }

        return found.ToImmutable();
    }

    private ImmutableDictionary<int, (long, long)> Ratings(TableSheet sheet)
    {
        var ratings = ImmutableDictionary.CreateBuilder<int, (long, long)>();
        foreach (var (question, rating, row) in sheet.Ratings)
        {
            if (!_tableQuestions.TryGetValue(question, out var index))
            {
                problems.Ratings.Add(WorkshopRules.UnknownId, row ?? sheet.Row, "question", ("id", question), ("column", "question"));
            }
            else if (rating < deck.Ratings.Lowest || rating > deck.Ratings.Highest)
            {
                problems.Ratings.Add(
                    WorkshopRules.RatingOffScale, row ?? sheet.Row, "rating", ("value", rating), ("lowest", deck.Ratings.Lowest), ("highest", deck.Ratings.Highest));
            }
            else if (ratings.ContainsKey(index))
            {
                problems.Ratings.Add(WorkshopRules.StandsTwice, row ?? sheet.Row, "question", ("id", question), ("column", "question"));
            }
            else
            {
                ratings.Add(index, ((long)rating * Math.Max(0, sheet.Size), Math.Max(0, sheet.Size)));
            }
        }

        return ratings.ToImmutable();
    }

    private ImmutableArray<ImmutableArray<long>> Votes(ImmutableArray<SmileyBallot> ballots)
    {
        var votes = deck.Questions.Select(_ => new long[deck.Smileys.Faces.Length]).ToArray();
        foreach (var ballot in ballots)
        {
            foreach (var (question, face) in ballot.Votes)
            {
                var at = deck.Smileys.IndexOf(face);
                if (!_questions.TryGetValue(question, out var index)) problems.Smileys.Add(WorkshopRules.UnknownId, ballot.Row, "question", ("id", question), ("column", "question"));
                else if (at < 0) problems.Smileys.Add(WorkshopRules.UnknownFace, ballot.Row, question, ("known", string.Join(", ", deck.Smileys.Faces.Select(f => f.Id))));
                else votes[index][at] += ballot.Times;
            }
        }

        return [.. votes.Select(v => v.ToImmutableArray())];
    }

    private ImmutableArray<int> Notes(ImmutableArray<StickyNote> notes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var areas = ImmutableArray.CreateBuilder<int>();
        foreach (var note in notes)
        {
            if (!seen.Add(note.Id)) problems.Notes.Add(WorkshopRules.StandsTwice, note.Row, "id", ("id", note.Id), ("column", "id"));
            areas.Add(Area(note.Area, note.Row, problems.Notes));
        }

        return areas.ToImmutable();
    }

    private ImmutableArray<FreeTextStatement> FreeText(ImmutableArray<FreeTextStatement> statements)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (!seen.Add(statement.Id)) problems.FreeText.Add(WorkshopRules.StandsTwice, statement.Row, "id", ("id", statement.Id), ("column", "id"));
            _ = Area(statement.Area, statement.Row, problems.FreeText);
        }

        return statements;
    }

    private int Area(string? id, int? row, ReadProblems told)
    {
        if (id is null) return -1;
        if (_areas.TryGetValue(id, out var index)) return index;
        told.Add(WorkshopRules.UnknownId, row, "area", ("id", id), ("column", "area"));
        return -1;
    }
}

/// <summary>Where the problems of each kind of sheet go; one collector for all where they are in one document.</summary>
internal sealed class SheetProblems(ReadProblems tables, ReadProblems ratings, ReadProblems smileys, ReadProblems notes, ReadProblems freeText)
{
    public SheetProblems(ReadProblems all)
        : this(all, all, all, all, all)
    {
    }

    public ReadProblems Tables { get; } = tables;

    public ReadProblems Ratings { get; } = ratings;

    public ReadProblems Smileys { get; } = smileys;

    public ReadProblems Notes { get; } = notes;

    public ReadProblems FreeText { get; } = freeText;

    public bool HasError => Tables.HasError || Ratings.HasError || Smileys.HasError || Notes.HasError || FreeText.HasError;
}
