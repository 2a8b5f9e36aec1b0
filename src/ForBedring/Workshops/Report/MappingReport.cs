using ForBedring.Releases;

namespace ForBedring.Workshops;

/// <summary>The report of a workshop, or of several together (<i>kartleggingsrapport</i>). Safe to show: it has no figure of one table, no ballot and no text that nobody has reviewed.</summary>
/// <remarks>Only <see cref="MappingRelease.Apply"/> makes one.</remarks>
public sealed class MappingReport
{
    internal MappingReport(
        CardDeck deck, ImmutableArray<SessionHeading> sessions, int tables, long people, ReleaseThresholds thresholds, ReportContent content)
    {
        Deck = deck;
        Sessions = sessions;
        Tables = tables;
        People = people;
        Thresholds = thresholds;
        Groups = content.Groups;
        Ratings = content.Ratings;
        Smileys = content.Smileys;
        Notes = content.Notes;
        Texts = content.Texts;
        Signals = content.Signals;
    }

    /// <summary>What was asked.</summary>
    public CardDeck Deck { get; }

    /// <summary>The sessions it covers, by id.</summary>
    public ImmutableArray<SessionHeading> Sessions { get; }

    /// <summary>How many tables there were.</summary>
    public int Tables { get; }

    /// <summary>How many people sat at the tables.</summary>
    public long People { get; }

    /// <summary>The thresholds it was released with.</summary>
    public ReleaseThresholds Thresholds { get; }

    /// <summary>The cards in their groups.</summary>
    public ImmutableArray<CardGroupFigures> Groups { get; }

    /// <summary>All cards, in the order of the groups.</summary>
    public IEnumerable<CardFigure> Cards => Groups.SelectMany(g => g.Cards);

    /// <summary>What tables rated.</summary>
    public ImmutableArray<RatingFigure> Ratings { get; }

    /// <summary>What people answered with smileys.</summary>
    public ImmutableArray<SmileyFigure> Smileys { get; }

    /// <summary>The sticky notes by area.</summary>
    public Disclosed<NoteShares> Notes { get; }

    /// <summary>Free text that a reviewer let through, in an order that tells nothing.</summary>
    public ImmutableArray<ReleasedText> Texts { get; }

    /// <summary>The areas, in the order of the deck.</summary>
    public ImmutableArray<AreaSignal> Signals { get; }

    /// <summary>The areas to improve, strongest first.</summary>
    public IEnumerable<AreaSignal> ToImprove => Signals.Where(s => s.Improve).OrderBy(s => s.ImproveProfile, SignalProfile.StrongestFirst).ThenBy(s => s.Area.Id, StringComparer.Ordinal);

    /// <summary>The areas to keep, strongest first.</summary>
    public IEnumerable<AreaSignal> ToPreserve => Signals.Where(s => s.Preserve).OrderBy(s => s.PreserveProfile, SignalProfile.StrongestFirst).ThenBy(s => s.Area.Id, StringComparer.Ordinal);

    /// <summary>The ids of the sessions.</summary>
    public override string ToString() => string.Join("+", Sessions.Select(s => s.Id));
}

/// <summary>The parts of a report.</summary>
internal sealed class ReportContent
{
    public ImmutableArray<CardGroupFigures> Groups { get; init; }

    public ImmutableArray<RatingFigure> Ratings { get; init; }

    public ImmutableArray<SmileyFigure> Smileys { get; init; }

    public Disclosed<NoteShares> Notes { get; init; } = Disclosed<NoteShares>.None;

    public ImmutableArray<ReleasedText> Texts { get; init; }

    public ImmutableArray<AreaSignal> Signals { get; init; }
}
