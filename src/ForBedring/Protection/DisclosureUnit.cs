namespace ForBedring.Protection;

/// <summary>A unit of a disclosure problem (<i>enhet</i>): a code and the code of the unit above.</summary>
public sealed class DisclosureUnit
{
    /// <summary>A unit.</summary>
    /// <param name="id">Its code; not blank.</param>
    /// <param name="parent">The code of the unit above; null for a root.</param>
    public DisclosureUnit(string id, string? parent = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Parent = parent;
    }

    /// <summary>The code.</summary>
    public string Id { get; }

    /// <summary>The code of the unit above; null for a root.</summary>
    public string? Parent { get; }

    internal int? Row { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Id;
}
