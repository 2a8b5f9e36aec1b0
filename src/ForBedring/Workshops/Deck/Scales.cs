using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The scale of a table's rating (<i>skala</i>): whole numbers from the lowest to the highest, both ends included.</summary>
/// <remarks>The source does not state the scale, so it is data.</remarks>
public sealed class RatingScale
{
    /// <summary>A scale.</summary>
    /// <param name="lowest">The lowest number.</param>
    /// <param name="highest">The highest number, above the lowest.</param>
    /// <param name="isHighGood">Whether the highest number is the good end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The highest number is not above the lowest.</exception>
    public RatingScale(int lowest, int highest, bool isHighGood = true)
    {
        if (highest <= lowest) throw new ArgumentOutOfRangeException(nameof(highest), highest, "The highest number must be above the lowest.");
        Lowest = lowest;
        Highest = highest;
        IsHighGood = isHighGood;
    }

    /// <summary>The lowest number.</summary>
    public int Lowest { get; }

    /// <summary>The highest number.</summary>
    public int Highest { get; }

    /// <summary>Whether the highest number is the good end.</summary>
    public bool IsHighGood { get; }

    /// <summary>1 to 5, where 5 is good.</summary>
    public static RatingScale OneToFive { get; } = new(1, 5);

    /// <summary>The two ends.</summary>
    public override string ToString() => $"{NumberText.Machine(Lowest)}–{NumberText.Machine(Highest)}";
}

/// <summary>The faces of a smiley (<i>smilefjes</i>): three or five, most positive first, the neutral one in the middle.</summary>
public sealed class SmileyScale
{
    /// <summary>A scale of faces.</summary>
    /// <param name="faces">Three or five faces with different ids, most positive first.</param>
    /// <exception cref="ArgumentException">There are not three or five faces, or an id stands twice.</exception>
    public SmileyScale(IEnumerable<SmileyFace> faces)
    {
        ArgumentNullException.ThrowIfNull(faces);
        Faces = [.. faces];
        if (Faces.Length is not (3 or 5) || Faces.Select(f => f.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count() != Faces.Length)
            throw new ArgumentException("A scale has three or five faces with different ids.", nameof(faces));
    }

    /// <summary>The faces, most positive first.</summary>
    public ImmutableArray<SmileyFace> Faces { get; }

    /// <summary>Positive, neutral and negative.</summary>
    public static SmileyScale ThreeFaces { get; } = new(
    [
        new("Positive", new("Bra", "Bra", "Good")),
        new("Neutral", new("Midt imellom", "Midt imellom", "In between")),
        new("Negative", new("Ikke bra", "Ikkje bra", "Not good")),
    ]);

    /// <summary>The number of faces.</summary>
    public override string ToString() => $"{NumberText.Machine(Faces.Length)} faces";

    internal int IndexOf(string id)
    {
        for (var i = 0; i < Faces.Length; i++)
        {
            var face = Faces[i];
            if (string.Equals(face.Id, id, StringComparison.OrdinalIgnoreCase)) return i;
            if (new[] { face.Label.Bokmaal, face.Label.Nynorsk, face.Label.English }.Any(l => string.Equals(l, id, StringComparison.OrdinalIgnoreCase))) return i;
        }

        return -1;
    }

    internal long PositiveOf(IReadOnlyList<long> votes) => Enumerable.Range(0, Faces.Length / 2).Sum(i => votes[i]);

    internal long NegativeOf(IReadOnlyList<long> votes) => Enumerable.Range((Faces.Length / 2) + 1, Faces.Length / 2).Sum(i => votes[i]);
}

/// <summary>One face (<i>fjes</i>).</summary>
public sealed class SmileyFace
{
    /// <summary>A face.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="label">What it is called; people may write it in place of the id.</param>
    public SmileyFace(string id, LocalisedText label)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(label);
        Id = id;
        Label = label;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public LocalisedText Label { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
