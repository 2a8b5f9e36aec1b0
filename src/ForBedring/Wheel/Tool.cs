using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>The kind of a tool (<i>verktøytype</i>).</summary>
public enum ToolKind
{
    /// <summary>A guide or booklet (<i>veileder, hefte</i>).</summary>
    Guide = 1,

    /// <summary>An exercise done together (<i>øvelse</i>).</summary>
    Exercise = 2,

    /// <summary>A template (<i>mal</i>).</summary>
    Template = 3,

    /// <summary>A film.</summary>
    Film = 4,

    /// <summary>A card or set of questions (<i>kort</i>).</summary>
    Card = 5,

    /// <summary>An analysis (<i>analyse</i>).</summary>
    Analysis = 6,
}

/// <summary>Who a tool is for (<i>målgruppe for verktøyet</i>).</summary>
public enum ToolAudience
{
    /// <summary>Leaders and employees (<i>alle</i>).</summary>
    All = 1,

    /// <summary>Leaders and leader groups (<i>ledere</i>).</summary>
    Leaders = 2,

    /// <summary>Leader, union and safety representative (<i>partene</i>).</summary>
    Parties = 3,
}

/// <summary>The id of a tool (<i>verktøy-id</i>), for example <c>DialogueCanvas</c>. Ordinal; never blank.</summary>
public sealed class ToolId : IEquatable<ToolId>, IComparable<ToolId>
{
    private ToolId(string value) => Value = value;

    /// <summary>The id itself.</summary>
    public string Value { get; }

    /// <summary>A tool id from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static ToolId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(ToolId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(ToolId? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ToolId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The id.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(ToolId? left, ToolId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(ToolId? left, ToolId? right) => !(left == right);
}

/// <summary>A tool of the method (<i>verktøy</i>): what it is, the steps it suits and who it is for. The mapping to steps is ours.</summary>
public sealed class Tool
{
    internal Tool(ToolId id, LocalisedText label, ToolKind kind, IEnumerable<WheelStep> steps, ToolAudience audience)
    {
        Id = id;
        Label = label;
        Kind = kind;
        Steps = [.. steps];
        Audience = audience;
    }

    /// <summary>The id.</summary>
    public ToolId Id { get; }

    /// <summary>The name for people.</summary>
    public LocalisedText Label { get; }

    /// <summary>The kind.</summary>
    public ToolKind Kind { get; }

    /// <summary>The steps it suits.</summary>
    public ImmutableArray<WheelStep> Steps { get; }

    /// <summary>Who it is for.</summary>
    public ToolAudience Audience { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id.Value;
}
