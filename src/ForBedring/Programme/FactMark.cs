namespace ForBedring.Programme;

/// <summary>What a fact of a document rests on (<i>opphav</i>).</summary>
public enum FactKind
{
    /// <summary>A source says so (<i>kilde</i>).</summary>
    Source = 1,

    /// <summary>Our choice, or our own words (<i>eget valg</i>).</summary>
    OwnChoice = 2,

    /// <summary>Made up for the example (<i>oppdiktet</i>).</summary>
    MadeUp = 3,
}

/// <summary>What a part of a document rests on (<i>merke</i>): a path such as <c>areas[].activities</c>, where the longest path that fits decides.</summary>
public sealed record FactMark
{
    /// <summary>A mark.</summary>
    /// <param name="path">The path from the root, with <c>[]</c> for every item of a list.</param>
    /// <param name="kind">What it rests on.</param>
    public FactMark(string path, FactKind kind)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (kind is < FactKind.Source or > FactKind.MadeUp) throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is not one of FactKind.");
        Path = path;
        Kind = kind;
    }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>What it rests on.</summary>
    public FactKind Kind { get; }
}
