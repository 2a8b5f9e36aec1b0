using System.Diagnostics;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>Which workshop a session is (<i>kartleggingssamling</i>): its id, unit and day.</summary>
public sealed class SessionHeading
{
    /// <summary>Which workshop it is.</summary>
    /// <param name="id">Its id, unique among the sessions that share a ledger; not blank, without the signs , ; = @ + [ ].</param>
    /// <param name="unit">The unit that met.</param>
    /// <param name="date">The day.</param>
    /// <param name="version">1, and one more each time corrected sheets are given.</param>
    /// <exception cref="ArgumentException">The id is blank or holds one of those signs.</exception>
    public SessionHeading(string id, UnitId unit, LocalDate date, int version = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        if (id.IndexOfAny([',', '[', ']', ';', '=', '@', '+']) >= 0) throw new ArgumentException("A session's id holds none of the signs , ; = @ + [ ].", nameof(id));
        Id = id.Trim();
        Unit = unit;
        Date = date;
        Version = version;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The unit that met.</summary>
    public UnitId Unit { get; }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The version of the sheets, from 1.</summary>
    public int Version { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A mapping session (<i>kartlegging</i>): one workshop's sheets, checked against its deck. Opaque: no public member gives an answer or a count.</summary>
/// <remarks>Immutable. Tables may be merged while it is open; <see cref="Close"/> fixes the thresholds; a closed session goes to <see cref="MappingTally"/> and from there to a release.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(Opaque))]
public sealed class MappingSession
{
    private MappingSession(SessionHeading heading, CardDeck deck, SessionContent content, ReleaseThresholds? thresholds)
    {
        Heading = heading;
        Deck = deck;
        Content = content;
        Thresholds = thresholds;
    }

    /// <summary>Which workshop it is.</summary>
    public SessionHeading Heading { get; }

    /// <summary>What was asked.</summary>
    public CardDeck Deck { get; }

    /// <summary>The thresholds that were fixed when it closed; null while it is open.</summary>
    public ReleaseThresholds? Thresholds { get; }

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed => Thresholds is not null;

    internal SessionContent Content { get; }

    /// <summary>A session from sheets, with every problem found (WSP-S…).</summary>
    /// <param name="heading">Which workshop it is.</param>
    /// <param name="deck">What was asked.</param>
    /// <param name="sheets">What was collected.</param>
    public static ReadResult<MappingSession> Create(SessionHeading heading, CardDeck deck, MappingSheets sheets)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var problems = new ReadProblems();
        var session = Create(heading, deck, sheets, new SheetProblems(problems));
        return problems.ToResult(() => session!);
    }

    /// <summary>As the public one, with problems found before; null where there is an error.</summary>
    internal static MappingSession? Create(SessionHeading? heading, CardDeck deck, MappingSheets sheets, SheetProblems problems)
    {
        ArgumentNullException.ThrowIfNull(deck);
        ArgumentNullException.ThrowIfNull(sheets);
        var content = new SessionCheck(deck, problems).Of(sheets);
        return problems.HasError || heading is null ? null : new MappingSession(heading, deck, content, null);
    }

    /// <summary>Whether two tables may be merged: the session is open (WSP-R08), and both tables exist (WSP-S13).</summary>
    /// <param name="table">The number of a table.</param>
    /// <param name="other">The number of another table.</param>
    public FindingList CanMergeTables(int table, int other)
    {
        var found = new List<Finding>();
        if (IsClosed) found.Add(WorkshopRules.ThresholdsFixed.Find(FindingPolicy.Default, Subject, ("session", Heading.Id)));
        if (table == other || !Content.HasTable(table) || !Content.HasTable(other)) found.Add(WorkshopRules.NoSuchTables.Find(FindingPolicy.Default, Subject, ("session", Heading.Id)));
        return new(found);
    }

    /// <summary>This session with two tables counted as one: sizes are added, and a card that one of them played or kept is played or kept.</summary>
    /// <param name="table">The number of a table, which the merged table keeps.</param>
    /// <param name="other">The number of another table.</param>
    /// <exception cref="RuleViolationException">A rule of <see cref="CanMergeTables"/> refuses.</exception>
    public MappingSession MergeTables(int table, int other)
    {
        CanMergeTables(table, other).ThrowIfRefused();
        return new(Heading, Deck, Content.Merged(table, other), Thresholds);
    }

    /// <summary>This session closed, its thresholds fixed: they may be raised later, never lowered (WSP-R08).</summary>
    /// <param name="thresholds">The thresholds; <see cref="ReleaseThresholds.Standard"/> where left out.</param>
    /// <exception cref="InvalidOperationException">It is closed already.</exception>
    public MappingSession Close(ReleaseThresholds? thresholds = null)
        => IsClosed ? throw new InvalidOperationException($"Session {Heading.Id} is closed already.") : new(Heading, Deck, Content, thresholds ?? ReleaseThresholds.Standard);

    /// <summary>The id of the session.</summary>
    public override string ToString() => Heading.Id;

    internal Subject Subject => new("session", Heading.Id);
}
