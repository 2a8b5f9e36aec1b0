namespace ForBedring.Rules;

/// <summary>What a finding is about (<i>gjelder</i>): a kind, an id, and a path inside it.</summary>
/// <remarks>Equality is by content, ordinal. Ids are codes, never names of people.</remarks>
public sealed record Subject
{
    /// <summary>A subject.</summary>
    public Subject(string kind, string id, string? path = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentNullException.ThrowIfNull(id);
        Kind = kind;
        Id = id;
        Path = path;
    }

    /// <summary>The kind, for example <c>measure</c> or <c>unit</c>.</summary>
    public string Kind { get; }

    /// <summary>The id; empty where the kind has only one.</summary>
    public string Id { get; }

    /// <summary>Where inside the subject; null for the whole.</summary>
    public string? Path { get; }

    /// <summary>The kind, the id and the path.</summary>
    public override string ToString() => Path is null ? $"{Kind} {Id}" : $"{Kind} {Id} {Path}";
}
