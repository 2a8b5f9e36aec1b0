using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Workshops;

/// <summary>What the tables and the people are asked in a workshop (<i>kortstokk</i>): cards, questions, scales, and the areas that answers are sorted under.</summary>
/// <remarks>
/// Immutable and data only. The id of a card is its key: two cards may have the same text. Answers of two sessions may be compared or added up only where the deck's id and version are the same.
/// </remarks>
public sealed class CardDeck
{
    private CardDeck(string id, string version, DeckParts parts)
    {
        Id = id;
        Version = version;
        Groups = parts.Groups;
        TableQuestions = parts.TableQuestions;
        Questions = parts.Questions;
        Ratings = parts.Ratings;
        Smileys = parts.Smileys;
        Areas = parts.Areas;
        Cards = [.. Groups.SelectMany(g => g.Cards)];
    }

    /// <summary>The id of the deck.</summary>
    public string Id { get; }

    /// <summary>The version: another version is another deck.</summary>
    public string Version { get; }

    /// <summary>The cards in groups, in order.</summary>
    public ImmutableArray<CardGroup> Groups { get; }

    /// <summary>All cards, in the order of the groups.</summary>
    public ImmutableArray<StatementCard> Cards { get; }

    /// <summary>What each table rates together.</summary>
    public ImmutableArray<DeckQuestion> TableQuestions { get; }

    /// <summary>What each person answers with a smiley.</summary>
    public ImmutableArray<DeckQuestion> Questions { get; }

    /// <summary>The scale of the tables' ratings.</summary>
    public RatingScale Ratings { get; }

    /// <summary>The faces, most positive first.</summary>
    public SmileyScale Smileys { get; }

    /// <summary>The areas, which are also the categories of sticky notes and free text.</summary>
    public ImmutableArray<DeckArea> Areas { get; }

    /// <summary>A deck, with every problem found: an id that stands twice (WSP-D01) or a source of an area that does not exist (WSP-D02).</summary>
    /// <param name="id">The id of the deck; not blank.</param>
    /// <param name="version">Its version; not blank.</param>
    /// <param name="parts">Cards, questions, scales and areas.</param>
    public static ReadResult<CardDeck> Create(string id, string version, DeckParts parts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        ArgumentNullException.ThrowIfNull(parts);
        var problems = new ReadProblems();
        Unique(parts.Groups.Select(g => g.Id), "groups", problems);
        Unique(parts.Groups.SelectMany(g => g.Cards).Select(c => c.Id), "cards", problems);
        Unique(parts.TableQuestions.Concat(parts.Questions).Select(q => q.Id), "questions", problems);
        Unique(parts.Areas.Select(a => a.Id), "areas", problems);
        foreach (var area in parts.Areas)
        {
            Known(area, area.Groups, parts.Groups.Select(g => g.Id), problems);
            Known(area, area.TableQuestions, parts.TableQuestions.Select(q => q.Id), problems);
            Known(area, area.Questions, parts.Questions.Select(q => q.Id), problems);
        }

        return problems.ToResult(() => new CardDeck(id, version, parts));
    }

    /// <summary>The id and the version.</summary>
    public override string ToString() => $"{Id} {Version}";

    internal bool IsSameAs(CardDeck other) => Id == other.Id && Version == other.Version;

    private static void Unique(IEnumerable<string> ids, string list, ReadProblems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!seen.Add(id)) problems.Add(WorkshopRules.DeckIdTwice, null, list, ("id", id), ("list", list));
        }
    }

    private static void Known(DeckArea area, IEnumerable<string> wanted, IEnumerable<string> known, ReadProblems problems)
    {
        var ids = new HashSet<string>(known, StringComparer.Ordinal);
        foreach (var id in wanted.Where(id => !ids.Contains(id))) problems.Add(WorkshopRules.UnknownSource, null, "areas", ("area", area.Id), ("id", id));
    }
}

/// <summary>The contents of a deck (<i>innhold i kortstokken</i>); what is left out is empty, or the usual scale.</summary>
public sealed class DeckParts
{
    /// <summary>The contents of a deck.</summary>
    /// <param name="groups">The cards in groups.</param>
    /// <param name="questions">What each person answers with a smiley.</param>
    /// <param name="tableQuestions">What each table rates together.</param>
    /// <param name="areas">The areas that answers are sorted under.</param>
    /// <param name="smileys">The faces; three where left out.</param>
    /// <param name="ratings">The scale of the tables' ratings; 1 to 5 with 5 best where left out.</param>
    public DeckParts(
        IEnumerable<CardGroup>? groups = null, IEnumerable<DeckQuestion>? questions = null, IEnumerable<DeckQuestion>? tableQuestions = null,
        IEnumerable<DeckArea>? areas = null, SmileyScale? smileys = null, RatingScale? ratings = null)
    {
        Groups = groups is null ? [] : [.. groups];
        Questions = questions is null ? [] : [.. questions];
        TableQuestions = tableQuestions is null ? [] : [.. tableQuestions];
        Areas = areas is null ? [] : [.. areas];
        Smileys = smileys ?? SmileyScale.ThreeFaces;
        Ratings = ratings ?? RatingScale.OneToFive;
    }

    internal ImmutableArray<CardGroup> Groups { get; }

    internal ImmutableArray<DeckQuestion> Questions { get; }

    internal ImmutableArray<DeckQuestion> TableQuestions { get; }

    internal ImmutableArray<DeckArea> Areas { get; }

    internal SmileyScale Smileys { get; }

    internal RatingScale Ratings { get; }
}

/// <summary>Cards that belong together (<i>kortgruppe</i>), such as those on the speaking climate.</summary>
public sealed class CardGroup
{
    /// <summary>A group of cards.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cards">Its cards, in order.</param>
    public CardGroup(string id, LocalisedText name, IEnumerable<StatementCard> cards)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(cards);
        Id = id;
        Name = name;
        Cards = [.. cards];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public LocalisedText Name { get; }

    /// <summary>The cards, in order.</summary>
    public ImmutableArray<StatementCard> Cards { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A card that describes behaviour or attitudes (<i>kort</i>); a table keeps it where someone at the table finds that it fits.</summary>
public sealed class StatementCard
{
    /// <summary>A card.</summary>
    /// <param name="id">Its id, the key; not blank.</param>
    /// <param name="text">Its text. Several cards may have the same.</param>
    /// <param name="isTruncated">Whether the source shows only the beginning of the text.</param>
    public StatementCard(string id, LocalisedText text, bool isTruncated = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
        IsTruncated = isTruncated;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The text.</summary>
    public LocalisedText Text { get; }

    /// <summary>Whether the source shows only the beginning of the text.</summary>
    public bool IsTruncated { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A question for a table or a person (<i>spørsmål</i>).</summary>
public sealed class DeckQuestion
{
    /// <summary>A question.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="text">Its text.</param>
    public DeckQuestion(string id, LocalisedText text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The text.</summary>
    public LocalisedText Text { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>An area of the work environment (<i>område</i>): which cards and questions tell of it. Sticky notes and free text are sorted under areas too.</summary>
public sealed class DeckArea
{
    /// <summary>An area.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="name">Its name.</param>
    /// <param name="groups">Ids of its groups of cards.</param>
    /// <param name="tableQuestions">Ids of the tables' questions about it.</param>
    /// <param name="questions">Ids of the questions with smileys about it.</param>
    /// <param name="evidence">Ids of knowledge cards on it (<see cref="EvidenceNote"/>).</param>
    /// <param name="theme">The theme of the survey that it is about; null where it is about none.</param>
    public DeckArea(
        string id, LocalisedText name, IEnumerable<string>? groups = null, IEnumerable<string>? tableQuestions = null, IEnumerable<string>? questions = null, IEnumerable<string>? evidence = null,
        ThemeCode? theme = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        Id = id;
        Name = name;
        Groups = groups is null ? [] : [.. groups];
        TableQuestions = tableQuestions is null ? [] : [.. tableQuestions];
        Questions = questions is null ? [] : [.. questions];
        Evidence = evidence is null ? [] : [.. evidence];
        Theme = theme;
    }

    /// <summary>The theme of the survey that it is about; null where it is about none.</summary>
    public ThemeCode? Theme { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public LocalisedText Name { get; }

    /// <summary>Ids of its groups of cards.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>Ids of the tables' questions about it.</summary>
    public ImmutableArray<string> TableQuestions { get; }

    /// <summary>Ids of the questions with smileys about it.</summary>
    public ImmutableArray<string> Questions { get; }

    /// <summary>Ids of knowledge cards on it.</summary>
    public ImmutableArray<string> Evidence { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
