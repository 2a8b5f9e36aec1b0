using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>How many people and tables a figure of a workshop needs (<i>terskler</i>). Fixed when the session closes (WSP-R08).</summary>
/// <remarks>The people threshold is also the smallest group that may be worked out from several reports together; so is the tables threshold for what tables answer.</remarks>
public sealed class ReleaseThresholds
{
    internal const int AdvisedTableSize = 3;

    internal const int LeastTableSize = 2;

    /// <summary>Thresholds.</summary>
    /// <param name="people">People behind a figure; 5 by default, at least 3.</param>
    /// <param name="tables">Tables behind a figure of tables; 3 by default, at least 3.</param>
    /// <param name="comments">People at the tables before free text is shown; 10 by default, not below <paramref name="people"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is below 3, or the one for comments is below the one for people.</exception>
    public ReleaseThresholds(int people = 5, int tables = 3, int comments = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 3);
        ArgumentOutOfRangeException.ThrowIfLessThan(tables, 3);
        ArgumentOutOfRangeException.ThrowIfLessThan(comments, people);
        People = people;
        Tables = tables;
        Comments = comments;
    }

    /// <summary>5 people, 3 tables, and 10 people for free text.</summary>
    public static ReleaseThresholds Standard { get; } = new();

    /// <summary>People behind a figure.</summary>
    public int People { get; }

    /// <summary>Tables behind a figure of tables.</summary>
    public int Tables { get; }

    /// <summary>People at the tables before free text is shown.</summary>
    public int Comments { get; }

    /// <summary>Whether no threshold is below another's.</summary>
    internal bool IsAtLeast(ReleaseThresholds other) => People >= other.People && Tables >= other.Tables && Comments >= other.Comments;

    /// <summary>The two thresholds.</summary>
    public override string ToString() => $"{NumberText.Machine(People)} people, {NumberText.Machine(Tables)} tables";
}
