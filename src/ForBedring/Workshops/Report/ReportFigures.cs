using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>A share of tables (<i>andel bord</i>): on how many tables at least one person found that a card fits, of the tables that went through it.</summary>
/// <remarks>The unit of count is a table, never a person: with four at each table, a card that fits one person in four is kept at about two tables in three.</remarks>
public sealed class TableShare
{
    internal TableShare(TableCount count)
    {
        Kept = count.Kept;
        Played = count.Played;
        ImpliedPersonalRate = Implied(count);
    }

    /// <summary>Tables where at least one person found that it fits.</summary>
    public int Kept { get; }

    /// <summary>Tables that went through the card: the highest possible score.</summary>
    public int Played { get; }

    /// <summary>The share, 0 to 1.</summary>
    public decimal Share => (decimal)Kept / Played;

    /// <summary>What share of single persons would give this share of tables, if people answered independently of each other: an illustration, 0 to 1, six decimals.</summary>
    /// <remarks>1 − (1 − share)^(1/m), where m is the mean size of the tables that went through the card. Null where every table kept it: then nothing can be said.</remarks>
    public decimal? ImpliedPersonalRate { get; }

    /// <summary>The two counts, as in <c>61/89</c>.</summary>
    public override string ToString() => $"{NumberText.Machine(Kept)}/{NumberText.Machine(Played)}";

    private static decimal? Implied(TableCount count)
    {
        if (count.Kept == count.Played) return null;
        var mean = (double)count.People / count.Played;
        return Math.Round((decimal)(1 - Math.Pow(1 - ((double)count.Kept / count.Played), 1 / mean)), 6, MidpointRounding.AwayFromZero);
    }
}

/// <summary>A card's figure in a report (<i>tall for et kort</i>).</summary>
public sealed class CardFigure
{
    internal CardFigure(StatementCard card, Disclosed<TableShare> share)
    {
        Card = card;
        Share = share;
    }

    /// <summary>The card.</summary>
    public StatementCard Card { get; }

    /// <summary>The share of tables.</summary>
    public Disclosed<TableShare> Share { get; }

    /// <summary>The card's id.</summary>
    public override string ToString() => Card.Id;
}

/// <summary>The figures of a group of cards (<i>tall for en kortgruppe</i>).</summary>
/// <remarks>There is no sum over cards: groups have different numbers of cards.</remarks>
public sealed class CardGroupFigures
{
    internal CardGroupFigures(CardGroup group, ImmutableArray<CardFigure> cards, Disclosed<TableShare> any)
    {
        Group = group;
        Cards = cards;
        AnyKept = any;
        MeanShare = any.Select(_ => new MeanShare([.. cards.Select(c => c.Share.TryGetShown(out var s) ? s : null).OfType<TableShare>()]));
    }

    /// <summary>The group.</summary>
    public CardGroup Group { get; }

    /// <summary>Its cards.</summary>
    public ImmutableArray<CardFigure> Cards { get; }

    /// <summary>Tables that kept at least one of its cards, of those that went through at least one.</summary>
    public Disclosed<TableShare> AnyKept { get; }

    /// <summary>The mean of its cards' shares.</summary>
    public Disclosed<MeanShare> MeanShare { get; }

    /// <summary>The group's id.</summary>
    public override string ToString() => Group.Id;
}

/// <summary>The mean of several cards' shares of tables (<i>gjennomsnittlig andel</i>), 0 to 1; each card counts once.</summary>
public sealed class MeanShare
{
    internal MeanShare(IReadOnlyCollection<TableShare> shares)
    {
        Cards = shares.Count;
        Value = Cards == 0 ? 0 : shares.Sum(s => s.Share) / Cards;
    }

    /// <summary>How many cards.</summary>
    public int Cards { get; }

    /// <summary>The mean.</summary>
    public decimal Value { get; }

    /// <summary>The mean.</summary>
    public override string ToString() => NumberText.Machine(Value);
}

/// <summary>The rating of tables (<i>bordskår</i>): each table counts once, whatever its size.</summary>
public sealed class TableRating
{
    internal TableRating(RatingCount count)
    {
        Tables = count.Tables;
        Mean = count.Sum / count.Tables;
        PeopleWeightedMean = (decimal)count.SumOverPeople / count.People;
    }

    /// <summary>How many tables rated.</summary>
    public int Tables { get; }

    /// <summary>The mean over tables, on the deck's scale.</summary>
    public decimal Mean { get; }

    /// <summary>The mean where each table counts with its number of people.</summary>
    public decimal PeopleWeightedMean { get; }

    /// <summary>The mean and the number of tables.</summary>
    public override string ToString() => $"{NumberText.Machine(Mean)} (N = {NumberText.Machine(Tables)})";
}

/// <summary>What tables rated, in a report (<i>bordenes vurdering</i>).</summary>
public sealed class RatingFigure
{
    internal RatingFigure(DeckQuestion question, Disclosed<TableRating> rating)
    {
        Question = question;
        Rating = rating;
    }

    /// <summary>The question.</summary>
    public DeckQuestion Question { get; }

    /// <summary>The rating.</summary>
    public Disclosed<TableRating> Rating { get; }

    /// <summary>The question's id.</summary>
    public override string ToString() => Question.Id;
}

/// <summary>How people answered with smileys (<i>fordeling av smilefjes</i>): counts, or only that nearly all chose one face. Closed.</summary>
public abstract record SmileyDistribution
{
    private SmileyDistribution()
    {
    }

    private protected abstract void Closed();

    /// <summary>The votes of each face (<i>antall per fjes</i>), most positive first.</summary>
    public sealed record Counted : SmileyDistribution
    {
        internal Counted(SmileyScale scale, ImmutableArray<long> votes)
        {
            Votes = votes;
            Percents = Surveys.WholePercents.Of(votes);
            N = votes.Sum();
            Positive = scale.PositiveOf(votes);
            Negative = scale.NegativeOf(votes);
        }

        /// <summary>The votes of each face, in the order of the scale.</summary>
        public ImmutableArray<long> Votes { get; }

        /// <summary>Whole percents that add to 100, by largest remainders.</summary>
        public ImmutableArray<int> Percents { get; }

        /// <summary>How many answered this question.</summary>
        public long N { get; }

        /// <summary>Votes for the faces above the middle.</summary>
        public long Positive { get; }

        /// <summary>Votes for the faces below the middle.</summary>
        public long Negative { get; }

        /// <summary>Positive less negative as a share of all, −1 to 1.</summary>
        public decimal Net => (decimal)(Positive - Negative) / N;

        /// <inheritdoc/>
        public bool Equals(Counted? other) => other is not null && Votes.SequenceEqual(other.Votes);

        /// <inheritdoc/>
        public override int GetHashCode() => N.GetHashCode();

        /// <summary>The percents and the number of answers.</summary>
        public override string ToString() => $"{string.Join("/", Percents.Select(p => NumberText.Machine(p)))} (n = {NumberText.Machine(N)})";

        private protected override void Closed()
        {
        }
    }

    /// <summary>All, or all but one, chose one face (<i>nesten alle</i>): figures would tell about that one person (WSP-R04).</summary>
    public sealed record NearlyAll : SmileyDistribution
    {
        internal NearlyAll(SmileyFace face, bool isPositive, bool isNegative)
        {
            Face = face;
            IsPositive = isPositive;
            IsNegative = isNegative;
        }

        /// <summary>The face.</summary>
        public SmileyFace Face { get; }

        internal bool IsPositive { get; }

        internal bool IsNegative { get; }

        /// <summary>The face.</summary>
        public override string ToString() => $"nearly all {Face}";

        private protected override void Closed()
        {
        }
    }
}

/// <summary>A question's smileys in a report (<i>smilefjes per spørsmål</i>).</summary>
public sealed class SmileyFigure
{
    internal SmileyFigure(DeckQuestion question, Disclosed<SmileyDistribution> distribution)
    {
        Question = question;
        Distribution = distribution;
    }

    /// <summary>The question.</summary>
    public DeckQuestion Question { get; }

    /// <summary>How people answered.</summary>
    public Disclosed<SmileyDistribution> Distribution { get; }

    /// <summary>The question's id.</summary>
    public override string ToString() => Question.Id;
}

/// <summary>Which areas the sticky notes are about (<i>fordeling av gule lapper</i>).</summary>
public sealed class NoteShares
{
    internal NoteShares(ImmutableArray<DeckArea> areas, ImmutableArray<long> counts)
    {
        Unsorted = counts[areas.Length];
        Sorted = counts.Sum() - Unsorted;
        Areas = [.. areas.Select((a, i) => new NoteShare(a, counts[i], Sorted)).Where(s => s.Notes > 0).OrderByDescending(s => s.Notes).ThenBy(s => s.Area.Id, StringComparer.Ordinal)];
    }

    /// <summary>How many notes are sorted under an area.</summary>
    public long Sorted { get; }

    /// <summary>How many notes are not sorted.</summary>
    public long Unsorted { get; }

    /// <summary>The areas with notes, most notes first.</summary>
    public ImmutableArray<NoteShare> Areas { get; }

    /// <summary>The main areas: the first by share, and every area with as many notes as the last of them.</summary>
    /// <param name="most">How many areas are wanted; more are given where notes are equally many. 5 by default.</param>
    public ImmutableArray<NoteShare> MainAreas(int most = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return Areas.Length <= most ? Areas : [.. Areas.Where(a => a.Notes >= Areas[most - 1].Notes)];
    }

    /// <summary>The number of sorted notes.</summary>
    public override string ToString() => $"{NumberText.Machine(Sorted)} notes";
}

/// <summary>An area's share of the sorted sticky notes (<i>andel gule lapper</i>).</summary>
public sealed class NoteShare
{
    internal NoteShare(DeckArea area, long notes, long sorted)
    {
        Area = area;
        Notes = notes;
        Share = sorted == 0 ? 0 : (decimal)notes / sorted;
    }

    /// <summary>The area.</summary>
    public DeckArea Area { get; }

    /// <summary>How many notes.</summary>
    public long Notes { get; }

    /// <summary>The share of the sorted notes, 0 to 1.</summary>
    public decimal Share { get; }

    /// <summary>The area and the number of notes.</summary>
    public override string ToString() => $"{Area} {NumberText.Machine(Notes)}";
}

/// <summary>A free text that a reviewer let through (<i>gjennomgått fritekst</i>).</summary>
public sealed class ReleasedText
{
    internal ReleasedText(FreeTextKind kind, string text, DeckArea? area, bool isParaphrased)
    {
        Kind = kind;
        Text = text;
        Area = area;
        IsParaphrased = isParaphrased;
    }

    /// <summary>Whether it is about what works well or what must be better.</summary>
    public FreeTextKind Kind { get; }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>The area; null where it is not sorted.</summary>
    public DeckArea? Area { get; }

    /// <summary>Whether the words are the reviewer's.</summary>
    public bool IsParaphrased { get; }

    /// <summary>The words.</summary>
    public override string ToString() => Text;
}
