using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The method as data (<i>metoden</i>): phases, entry criteria, the default deck in our own words, knowledge cards, and the size of the mapping in the source.</summary>
public sealed class ShoeMethod
{
    internal ShoeMethod(
        ImmutableArray<PhaseDefinition> phases, ImmutableArray<EntryCriterion> criteria, CardDeck deck, ImmutableArray<EvidenceNote> evidence, PriorityScales scales, (int Tables, int Participants) reference)
    {
        Phases = phases;
        Criteria = criteria;
        Deck = deck;
        Evidence = evidence;
        Scales = scales;
        ReferenceTables = reference.Tables;
        ReferenceParticipants = reference.Participants;
    }

    /// <summary>The seven phases.</summary>
    public ImmutableArray<PhaseDefinition> Phases { get; }

    /// <summary>The entry criteria, not assessed.</summary>
    public ImmutableArray<EntryCriterion> Criteria { get; }

    /// <summary>The default deck.</summary>
    public CardDeck Deck { get; }

    /// <summary>The knowledge cards.</summary>
    public ImmutableArray<EvidenceNote> Evidence { get; }

    /// <summary>The scales of the prioritising diagram.</summary>
    public PriorityScales Scales { get; }

    /// <summary>89: the largest score in the source, which we read as the number of tables.</summary>
    public int ReferenceTables { get; }

    /// <summary>354: the number of participants in the source.</summary>
    public int ReferenceParticipants { get; }

    /// <summary>A knowledge card; null where there is none of that id.</summary>
    public EvidenceNote? FindEvidence(string id) => Evidence.FirstOrDefault(e => e.Id == id);

    /// <summary>The version of the deck.</summary>
    public override string ToString() => Deck.ToString();
}

/// <summary>One of the seven phases (<i>fase</i>): its name and who takes part.</summary>
public sealed class PhaseDefinition
{
    internal PhaseDefinition(ShoePhase phase, LocalisedText label, ImmutableArray<Role> who)
    {
        Phase = phase;
        Label = label;
        Who = who;
    }

    /// <summary>The phase.</summary>
    public ShoePhase Phase { get; }

    /// <summary>Its name.</summary>
    public LocalisedText Label { get; }

    /// <summary>Who takes part.</summary>
    public ImmutableArray<Role> Who { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Label.Bokmaal;
}
