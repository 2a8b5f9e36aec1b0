using System.Diagnostics;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The counts of closed sessions with one deck (<i>opptelling</i>), opaque: no public member gives a figure. <see cref="MappingRelease"/> turns it into reports.</summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(Opaque))]
public sealed class MappingTally
{
    private MappingTally(CardDeck deck, ImmutableArray<MappingSession> sessions)
    {
        Deck = deck;
        Parts = sessions;
        Sessions = [.. sessions.Select(s => s.Heading)];
    }

    /// <summary>What was asked.</summary>
    public CardDeck Deck { get; }

    /// <summary>The sessions, by id.</summary>
    public ImmutableArray<SessionHeading> Sessions { get; }

    internal ImmutableArray<MappingSession> Parts { get; }

    /// <summary>Whether sessions may be counted together: at least one, each closed (WSP-R09), different ids and one deck (WSP-C10).</summary>
    /// <param name="sessions">The sessions.</param>
    public static FindingList CanCreate(IReadOnlyList<MappingSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        if (sessions.Count == 0) throw new ArgumentException("There are no sessions.", nameof(sessions));
        var found = new List<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var session in sessions)
        {
            if (!session.IsClosed) found.Add(WorkshopRules.SessionOpen.Find(FindingPolicy.Default, session.Subject, ("session", session.Heading.Id)));
            if (!session.Deck.IsSameAs(sessions[0].Deck) || !seen.Add(session.Heading.Id)) found.Add(WorkshopRules.CannotMerge.Find(FindingPolicy.Default, session.Subject, ("session", session.Heading.Id)));
        }

        return new(found);
    }

    /// <summary>The counts of sessions.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <exception cref="RuleViolationException">A rule of <see cref="CanCreate"/> refuses.</exception>
    public static MappingTally Create(IReadOnlyList<MappingSession> sessions)
    {
        CanCreate(sessions).ThrowIfRefused();
        return new(sessions[0].Deck, [.. sessions.OrderBy(s => s.Heading.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The type's name: the counts are not shown.</summary>
    public override string ToString() => nameof(MappingTally);
}
