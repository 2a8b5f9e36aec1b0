using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>A comment as it was written (<i>kommentar</i>): the unit, what it is about, and the text. No respondent, time or role.</summary>
public sealed class SurveyComment
{
    /// <summary>A comment.</summary>
    /// <param name="unit">The unit it was given in.</param>
    /// <param name="text">The text; not blank.</param>
    /// <param name="theme">The theme; null for the survey as a whole.</param>
    public SurveyComment(UnitId unit, string text, ThemeCode? theme = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Unit = unit;
        Text = text;
        Theme = theme;
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The theme; null for the survey as a whole.</summary>
    public ThemeCode? Theme { get; }

    /// <summary>What it is about; never the text.</summary>
    public override string ToString() => Theme is null ? "comment" : $"comment on {Theme}";
}

/// <summary>The statement that somebody has read the comments for names and other marks of people (<i>gjennomgått</i>). Comments are not released without it.</summary>
public sealed class CommentsReviewed
{
    /// <summary>A statement.</summary>
    public CommentsReviewed(RoleRef by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(by);
        By = by;
        On = on;
    }

    /// <summary>The role that read them.</summary>
    public RoleRef By { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>The role and the day.</summary>
    public override string ToString() => $"{By} {NodaTime.Text.LocalDatePattern.Iso.Format(On)}";
}

/// <summary>The comments of one unit on one theme, or on the survey as a whole (<i>kommentarer</i>), in an order that tells nothing.</summary>
public sealed class UnitComments
{
    internal UnitComments(UnitId unit, ThemeCode? theme, Disclosed<CommentTexts> texts)
    {
        Unit = unit;
        Theme = theme;
        Texts = texts;
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The theme; null for the survey as a whole.</summary>
    public ThemeCode? Theme { get; }

    /// <summary>The texts of the unit and everything below it; withheld where too few answered.</summary>
    public Disclosed<CommentTexts> Texts { get; }

    /// <summary>The unit and the theme.</summary>
    public override string ToString() => Theme is null ? Unit.Value : $"{Unit} {Theme}";
}

/// <summary>Texts of comments (<i>kommentartekster</i>), sorted by SHA-256 of round and text, so that the order tells nothing.</summary>
public sealed class CommentTexts
{
    internal CommentTexts(ImmutableArray<string> texts) => Texts = texts;

    /// <summary>The texts.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The kind only.</summary>
    public override string ToString() => "comments";
}

/// <summary>A release of comments (<i>frigivelse av kommentarer</i>): what is shown per unit, and the ledger as it now stands.</summary>
public sealed class CommentRelease
{
    internal CommentRelease(ImmutableArray<UnitComments> comments, CommentsReviewed reviewed, ReleaseLedger ledger)
    {
        Comments = comments;
        Reviewed = reviewed;
        Ledger = ledger;
    }

    /// <summary>Per theme with comments (the survey as a whole first) and unit, in the organisation's order.</summary>
    public ImmutableArray<UnitComments> Comments { get; }

    /// <summary>Who read them for marks of people.</summary>
    public CommentsReviewed Reviewed { get; }

    /// <summary>The ledger with this release added.</summary>
    public ReleaseLedger Ledger { get; }

    /// <summary>The kind only.</summary>
    public override string ToString() => "comments";
}
