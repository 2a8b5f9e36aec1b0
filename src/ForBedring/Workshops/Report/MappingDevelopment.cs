using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>What kind of figure is compared (<i>type tall</i>).</summary>
public enum DevelopmentSource
{
    /// <summary>The share of tables that kept a card (<i>kort</i>).</summary>
    Card = 1,

    /// <summary>The share of people who chose a positive face (<i>smilefjes</i>).</summary>
    Smiley = 2,
}

/// <summary>How two reports compare (<i>utvikling</i>): card by card and question by question, from shown figures only.</summary>
public sealed class MappingDevelopment
{
    private MappingDevelopment(ImmutableArray<DevelopmentLine> lines) => Lines = lines;

    /// <summary>One line for each card and question of the later report's deck.</summary>
    public ImmutableArray<DevelopmentLine> Lines { get; }

    /// <summary>The later report less the earlier one.</summary>
    /// <param name="earlier">The earlier report.</param>
    /// <param name="later">The later report.</param>
    public static MappingDevelopment Between(MappingReport earlier, MappingReport later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var isSameDeck = earlier.Deck.IsSameAs(later.Deck);
        var cards = later.Cards.Select(now =>
        {
            var before = earlier.Cards.FirstOrDefault(c => c.Card.Id == now.Card.Id);
            return new DevelopmentLine(DevelopmentSource.Card, now.Card.Id, now.Card.Text, Compare(isSameDeck, Part(before), Part(now)));
        });
        var smileys = later.Smileys.Select(now =>
        {
            var before = earlier.Smileys.FirstOrDefault(s => s.Question.Id == now.Question.Id);
            return new DevelopmentLine(DevelopmentSource.Smiley, now.Question.Id, now.Question.Text, Compare(isSameDeck, Part(before), Part(now)));
        });
        return new([.. cards, .. smileys]);
    }

    /// <summary>The number of lines.</summary>
    public override string ToString() => $"{NumberText.Machine(Lines.Length)} lines";

    private static (long, long)? Part(CardFigure? figure) => figure is not null && figure.Share.TryGetShown(out var share) ? (share.Kept, share.Played) : null;

    private static (long, long)? Part(SmileyFigure? figure)
        => figure is not null && figure.Distribution.TryGetShown(out var votes) && votes is SmileyDistribution.Counted counted ? (counted.Positive, counted.N) : null;

    private static Development Compare(bool isSameDeck, (long Part, long Whole)? before, (long Part, long Whole)? now)
    {
        if (!isSameDeck) return new Development.NotComparable(WorkshopRules.OtherDeck);
        return before is { } a && now is { } b ? new Development.Change(a.Part, a.Whole, b.Part, b.Whole) : new Development.NotComparable(WorkshopRules.NotShownInBoth);
    }
}

/// <summary>One line of a comparison (<i>linje</i>).</summary>
public sealed class DevelopmentLine
{
    internal DevelopmentLine(DevelopmentSource source, string id, LocalisedText text, Development development)
    {
        Source = source;
        Id = id;
        Text = text;
        Development = development;
    }

    /// <summary>What kind of figure is compared.</summary>
    public DevelopmentSource Source { get; }

    /// <summary>The id of the card or question.</summary>
    public string Id { get; }

    /// <summary>Its text.</summary>
    public LocalisedText Text { get; }

    /// <summary>The difference, or why there is none.</summary>
    public Development Development { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A difference between two shares, or why there is none (<i>endring</i>). Closed.</summary>
public abstract record Development
{
    private Development()
    {
    }

    private protected abstract void Closed();

    /// <summary>A difference between two shares, both of which have their own denominator (<i>endring</i>). It says nothing of why.</summary>
    public sealed record Change : Development
    {
        internal Change(long earlierPart, long earlierWhole, long laterPart, long laterWhole)
        {
            Earlier = new Portion.Of(earlierPart, earlierWhole);
            Later = new Portion.Of(laterPart, laterWhole);
        }

        /// <summary>The earlier share.</summary>
        public Portion.Of Earlier { get; }

        /// <summary>The later share.</summary>
        public Portion.Of Later { get; }

        /// <summary>The later share less the earlier, −1 to 1.</summary>
        public decimal Difference
            => (((decimal)Later.Numerator * Earlier.Denominator) - ((decimal)Earlier.Numerator * Later.Denominator)) / ((decimal)Earlier.Denominator * Later.Denominator);

        /// <summary>The two shares.</summary>
        public override string ToString() => $"{Earlier} → {Later}";

        private protected override void Closed()
        {
        }
    }

    /// <summary>The two reports cannot be compared here (<i>ikke sammenlignbar</i>).</summary>
    public sealed record NotComparable : Development
    {
        internal NotComparable(LocalisedText reason) => Reason = reason;

        /// <summary>Why.</summary>
        public LocalisedText Reason { get; }

        private protected override void Closed()
        {
        }
    }
}
