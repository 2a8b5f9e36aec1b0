namespace ForBedring.Workshops;

/// <summary>The answers of a session by position in its deck. Internal: nothing here is public.</summary>
internal sealed class SessionContent(ImmutableArray<TableAnswers> tables, ImmutableArray<ImmutableArray<long>> votes, ImmutableArray<int> noteAreas, ImmutableArray<FreeTextStatement> freeText)
{
    /// <summary>The tables, by number.</summary>
    public ImmutableArray<TableAnswers> Tables { get; } = tables;

    /// <summary>Per question the votes of each face.</summary>
    public ImmutableArray<ImmutableArray<long>> Votes { get; } = votes;

    /// <summary>Per sticky note the index of its area, or −1.</summary>
    public ImmutableArray<int> NoteAreas { get; } = noteAreas;

    /// <summary>The free text.</summary>
    public ImmutableArray<FreeTextStatement> FreeText { get; } = freeText;

    /// <summary>How many people sat at the tables.</summary>
    public long People => Tables.Sum(t => (long)t.Size);

    public bool HasTable(int number) => Tables.Any(t => t.Number == number);

    public SessionContent Merged(int table, int other)
    {
        var (a, b) = (Tables.First(t => t.Number == table), Tables.First(t => t.Number == other));
        return new([.. Tables.Where(t => t.Number != table && t.Number != other).Append(a.With(b)).OrderBy(t => t.Number)], Votes, NoteAreas, FreeText);
    }
}

/// <summary>One table's answers by position in the deck.</summary>
internal sealed class TableAnswers(int number, int size, ImmutableHashSet<int> played, ImmutableHashSet<int> kept, ImmutableDictionary<int, (long Points, long People)> ratings)
{
    public int Number { get; } = number;

    public int Size { get; } = size;

    /// <summary>Indexes of the cards the table went through.</summary>
    public ImmutableHashSet<int> Played { get; } = played;

    /// <summary>Indexes of the cards someone found fitting.</summary>
    public ImmutableHashSet<int> Kept { get; } = kept;

    /// <summary>Per question the rating times the people who gave it together, so that merged tables stay exact.</summary>
    public ImmutableDictionary<int, (long Points, long People)> Ratings { get; } = ratings;

    public TableAnswers With(TableAnswers other) => new(
        Number,
        Size + other.Size,
        Played.Union(other.Played),
        Kept.Union(other.Kept),
        other.Ratings.Aggregate(Ratings, (all, r) => all.SetItem(r.Key, all.TryGetValue(r.Key, out var own) ? (own.Points + r.Value.Points, own.People + r.Value.People) : r.Value)));
}
