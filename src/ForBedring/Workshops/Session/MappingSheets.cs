using System.Diagnostics;
using ForBedring.Organisation;

namespace ForBedring.Workshops;

/// <summary>What was collected in a workshop (<i>innsamlede ark</i>): table sheets, ballots, sticky notes and free text. It only takes in; nothing can be read from it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(Opaque))]
public sealed class MappingSheets
{
    /// <summary>What was collected.</summary>
    /// <param name="tables">One sheet a table.</param>
    /// <param name="ballots">Smileys: one ballot a person, or votes counted on a poster.</param>
    /// <param name="notes">Sticky notes.</param>
    /// <param name="freeText">Free text.</param>
    public MappingSheets(
        IEnumerable<TableSheet> tables, IEnumerable<SmileyBallot>? ballots = null, IEnumerable<StickyNote>? notes = null, IEnumerable<FreeTextStatement>? freeText = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Tables = [.. tables];
        Ballots = ballots is null ? [] : [.. ballots];
        Notes = notes is null ? [] : [.. notes];
        FreeText = freeText is null ? [] : [.. freeText];
    }

    internal ImmutableArray<TableSheet> Tables { get; }

    internal ImmutableArray<SmileyBallot> Ballots { get; }

    internal ImmutableArray<StickyNote> Notes { get; }

    internal ImmutableArray<FreeTextStatement> FreeText { get; }

    /// <summary>The type's name: the contents are not shown.</summary>
    public override string ToString() => nameof(MappingSheets);
}

/// <summary>What one table answered (<i>bordark</i>). It only takes in: no member gives back a table's answers.</summary>
/// <remarks>A card is kept where one person at the table finds that it fits; a card that the table did not reach is not played.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(Opaque))]
public sealed class TableSheet
{
    /// <summary>What one table answered.</summary>
    /// <param name="table">The number of the table; each table has its own.</param>
    /// <param name="size">How many people sat at it.</param>
    /// <param name="played">Ids of the cards that the table went through.</param>
    /// <param name="kept">Ids of the cards that someone at the table found fitting; each must be played.</param>
    /// <param name="ratings">The table's ratings by question.</param>
    public TableSheet(int table, int size, IEnumerable<string> played, IEnumerable<string> kept, IEnumerable<KeyValuePair<string, int>>? ratings = null)
    {
        ArgumentNullException.ThrowIfNull(played);
        ArgumentNullException.ThrowIfNull(kept);
        Table = table;
        Size = size;
        Played = [.. played.Select(c => (c, (int?)null))];
        Kept = [.. kept.Select(c => (c, (int?)null))];
        Ratings = ratings is null ? [] : [.. ratings.Select(r => (r.Key, r.Value, (int?)null))];
    }

    internal TableSheet(int table, int size, int? row, ImmutableArray<(string, int?)> played, ImmutableArray<(string, int?)> kept, ImmutableArray<(string, int, int?)> ratings)
    {
        Table = table;
        Size = size;
        Row = row;
        Played = played;
        Kept = kept;
        Ratings = ratings;
    }

    internal int Table { get; }

    internal int Size { get; }

    internal int? Row { get; }

    internal ImmutableArray<(string Card, int? Row)> Played { get; }

    internal ImmutableArray<(string Card, int? Row)> Kept { get; }

    internal ImmutableArray<(string Question, int Rating, int? Row)> Ratings { get; }

    /// <summary>The type's name: the answers are not shown.</summary>
    public override string ToString() => nameof(TableSheet);
}

/// <summary>Smileys (<i>smilefjes</i>): one person's ballot, or votes counted on a poster. It holds no person and no table, and only takes in.</summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(Opaque))]
public sealed class SmileyBallot
{
    /// <summary>One person's ballot.</summary>
    /// <param name="votes">The face by question; a question may be left out.</param>
    public SmileyBallot(IEnumerable<KeyValuePair<string, string>> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        Votes = [.. votes.Select(v => (v.Key, v.Value))];
        Times = 1;
    }

    internal SmileyBallot(ImmutableArray<(string, string)> votes, long times, int? row)
    {
        Votes = votes;
        Times = times;
        Row = row;
    }

    internal ImmutableArray<(string Question, string Face)> Votes { get; }

    internal long Times { get; }

    internal int? Row { get; }

    /// <summary>Votes for one face of one question, counted on a poster.</summary>
    /// <param name="question">The question.</param>
    /// <param name="face">The face.</param>
    /// <param name="votes">How many chose it; 0 or more.</param>
    public static SmileyBallot Counted(string question, string face, long votes)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(face);
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        return new([(question, face)], votes, null);
    }

    /// <summary>The type's name: the votes are not shown.</summary>
    public override string ToString() => nameof(SmileyBallot);
}

/// <summary>A sticky note on what could be better (<i>gul lapp</i>). It only takes in: its text never leaves the session.</summary>
/// <remarks>Not a task note in a patient record system.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(Opaque))]
public sealed class StickyNote
{
    /// <summary>A sticky note.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="text">What it says; may be empty where only the area was recorded.</param>
    /// <param name="area">The area it was sorted under; null where it is not sorted.</param>
    public StickyNote(string id, string text, string? area = null)
        : this(id, text, area, null)
    {
    }

    internal StickyNote(string id, string text, string? area, int? row)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
        Area = area;
        Row = row;
    }

    internal string Id { get; }

    internal string Text { get; }

    internal string? Area { get; }

    internal int? Row { get; }

    /// <summary>The type's name: the text is not shown.</summary>
    public override string ToString() => nameof(StickyNote);
}

/// <summary>What a free text is about (<i>type fritekst</i>).</summary>
public enum FreeTextKind
{
    /// <summary>What works well (<i>bevare</i>).</summary>
    Preserve = 1,

    /// <summary>What must be better (<i>forbedre</i>).</summary>
    Improve = 2,
}

/// <summary>Free text from a workshop (<i>fritekst</i>). It only takes in: without a review its text never leaves the session.</summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(Opaque))]
public sealed class FreeTextStatement
{
    /// <summary>A free text.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="kind">Whether it is about what works well or what must be better.</param>
    /// <param name="text">What was written.</param>
    /// <param name="area">The area it was sorted under; null where it is not sorted.</param>
    /// <param name="review">What a reviewer decided; null where nobody has read it.</param>
    public FreeTextStatement(string id, FreeTextKind kind, string text, string? area = null, FreeTextReview? review = null)
        : this(id, kind, text, area, review, null)
    {
    }

    internal FreeTextStatement(string id, FreeTextKind kind, string text, string? area, FreeTextReview? review, int? row)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        if (kind is not (FreeTextKind.Preserve or FreeTextKind.Improve)) throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is to preserve or to improve.");
        Id = id;
        Kind = kind;
        Text = text;
        Area = area;
        Review = review;
        Row = row;
    }

    internal string Id { get; }

    internal FreeTextKind Kind { get; }

    internal string Text { get; }

    internal string? Area { get; }

    internal FreeTextReview? Review { get; }

    internal int? Row { get; }

    /// <summary>The type's name: the text is not shown.</summary>
    public override string ToString() => nameof(FreeTextStatement);
}

/// <summary>What a reviewer decided about a free text (<i>gjennomgang av fritekst</i>): quotes can identify people, so a person in a named role must read it first. Closed.</summary>
public abstract record FreeTextReview
{
    private FreeTextReview(Role by)
    {
        ArgumentNullException.ThrowIfNull(by);
        By = by;
    }

    /// <summary>The role of the reviewer.</summary>
    public Role By { get; }

    private protected abstract void Closed();

    /// <summary>The reviewer's own words may be shown in its place (<i>omskrevet</i>).</summary>
    public sealed record Paraphrased : FreeTextReview
    {
        /// <summary>The reviewer's own words.</summary>
        /// <param name="text">The words that may be shown; not blank.</param>
        /// <param name="by">The role of the reviewer.</param>
        public Paraphrased(string text, Role by)
            : base(by)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(text);
            Text = text;
        }

        /// <summary>The words that may be shown.</summary>
        public string Text { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>The text may be shown as written (<i>ordrett</i>).</summary>
    public sealed record Verbatim : FreeTextReview
    {
        /// <summary>The text may be shown as written.</summary>
        /// <param name="by">The role of the reviewer.</param>
        public Verbatim(Role by)
            : base(by)
        {
        }

        private protected override void Closed()
        {
        }
    }
}
