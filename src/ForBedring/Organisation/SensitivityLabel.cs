namespace ForBedring.Organisation;

/// <summary>How far a document may travel (<i>gradering</i>). Ordered.</summary>
public enum SensitivityRank
{
    /// <summary>Anyone (<i>åpen</i>).</summary>
    Open = 1,

    /// <summary>The organisation (<i>intern</i>).</summary>
    Internal = 2,

    /// <summary>Those who need it (<i>fortrolig</i>).</summary>
    Confidential = 3,

    /// <summary>Named roles only (<i>strengt fortrolig</i>).</summary>
    StrictlyConfidential = 4,
}

/// <summary>The label of a document (<i>merking</i>), as in <i>Intern (gul)</i>: a rank, the text as written and perhaps a colour. It follows into every document made from it.</summary>
public sealed record SensitivityLabel
{
    /// <summary>A label.</summary>
    /// <param name="rank">The rank.</param>
    /// <param name="text">The text as written.</param>
    /// <param name="colour">The colour's name, as text and never alone; null where there is none.</param>
    public SensitivityLabel(SensitivityRank rank, string text, string? colour = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (rank is < SensitivityRank.Open or > SensitivityRank.StrictlyConfidential) throw new ArgumentOutOfRangeException(nameof(rank), rank, "The rank is not one of SensitivityRank.");
        Rank = rank;
        Text = text;
        Colour = colour;
    }

    /// <summary>The rank.</summary>
    public SensitivityRank Rank { get; }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>The colour's name; null where there is none.</summary>
    public string? Colour { get; }

    /// <summary>The label of a text, as in <i>Intern (gul)</i>. A text it does not know, or none, keeps its words and ranks confidential: the safe side.</summary>
    public static SensitivityLabel Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim();
        string? colour = null;
        var open = words.IndexOf('(');
        if (open > 0 && words.EndsWith(')'))
        {
            colour = words.Substring(open + 1, words.Length - open - 2).Trim();
            words = words.Substring(0, open).Trim();
        }

        var rank = words.ToLowerInvariant() switch
        {
            "åpen" or "åpent" or "open" or "ope" or "offentlig" or "offentleg" or "public" => SensitivityRank.Open,
            "intern" or "internt" or "internal" => SensitivityRank.Internal,
            "strengt fortrolig" or "strengt fortruleg" or "strengt konfidensiell" or "strictly confidential" => SensitivityRank.StrictlyConfidential,
            _ => SensitivityRank.Confidential,
        };
        return new(rank, words, string.IsNullOrEmpty(colour) ? null : colour);
    }

    /// <summary>The higher of two labels; this one where they rank alike.</summary>
    public SensitivityLabel And(SensitivityLabel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Rank > Rank ? other : this;
    }

    /// <summary>The highest of several labels; the first of those that rank alike.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static SensitivityLabel Highest(IEnumerable<SensitivityLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels.Aggregate((SensitivityLabel?)null, (highest, label) => highest?.And(label) ?? label) ?? throw new ArgumentException("There are no labels to combine.", nameof(labels));
    }

    /// <summary>The text and the colour, as in <i>Intern (gul)</i>.</summary>
    public override string ToString() => Colour is null ? Text : $"{Text} ({Colour})";
}

/// <summary>A stated reason to export below a label's rank (<i>unntak fra gradering</i>). It is printed on the document.</summary>
public sealed record LabelOverride
{
    /// <summary>A stated reason and the role that states it.</summary>
    public LabelOverride(string reason, Role role)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(role);
        Reason = reason;
        Role = role;
    }

    /// <summary>The reason.</summary>
    public string Reason { get; }

    /// <summary>The role that states it.</summary>
    public Role Role { get; }

    /// <summary>The role and the reason.</summary>
    public override string ToString() => $"{Role.Label.Bokmaal}: {Reason}";
}
