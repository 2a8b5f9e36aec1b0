using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Releases;

/// <summary>Which people a released cell covers (<i>celledefinisjon</i>), without any figure: a version, units, perhaps a role, perhaps several rounds.</summary>
/// <remarks>Equality is by content. The text is canonical; it names and orders cells.</remarks>
public sealed class CellDefinition : IEquatable<CellDefinition>
{
    internal CellDefinition(int version, ImmutableArray<UnitId> units, GroupId? group = null, string? attribute = null, string value = "", string? tree = null, IEnumerable<PooledPart>? pooled = null)
    {
        Pooled = pooled is null ? [] : [.. pooled.OrderBy(p => p.Round)];
        Tree = tree;
        Version = Pooled.IsEmpty ? version : Pooled.Max(p => p.Version);
        Units = units;
        Group = group;
        Attribute = attribute;
        Value = value;
        var place = group is null ? "unit=" + units[0].Value : "group=" + group.Value + "[" + string.Join(",", units.Select(u => u.Value)) + "]";
        Key = $"{(Pooled.IsEmpty ? "version=" + NumberText.Machine(version) : "pooled=" + string.Join(",", Pooled.Select(p => p.Key)))};{(tree is null ? "" : $"tree={tree};")}{place}" + (attribute is null ? "" : $";{attribute}={value}");
    }

    /// <summary>The rounds that are covered together, by round id; empty where the cell is of one round.</summary>
    /// <remarks>Such a cell has the same definition in the ledger of each of them.</remarks>
    public ImmutableArray<PooledPart> Pooled { get; }

    /// <summary>The version of the answers; for several rounds the highest of theirs.</summary>
    public int Version { get; }

    /// <summary>The fingerprint of the tree that the units are of; null for the round's own.</summary>
    public string? Tree { get; }

    /// <summary>The unit, or the members of a reporting group.</summary>
    public ImmutableArray<UnitId> Units { get; }

    /// <summary>The reporting group; null for a unit.</summary>
    public GroupId? Group { get; }

    /// <summary>The breakdown attribute; null for the total.</summary>
    public string? Attribute { get; }

    /// <summary>The breakdown value; empty for the total and for those without one.</summary>
    public string Value { get; }

    /// <summary>The canonical text.</summary>
    public string Key { get; }

    /// <summary>A short name for people: the unit or group, the value, and the rounds where there are several.</summary>
    public string Name => (Group?.Value ?? Units[0].Value) + (Attribute is null ? "" : $" {Attribute}={Value}") + (Pooled.IsEmpty ? "" : $" ({string.Join(" + ", Pooled)})") + (Tree is null ? "" : $" (tree {Tree.Substring(0, Math.Min(8, Tree.Length))})");

    /// <inheritdoc/>
    public bool Equals(CellDefinition? other) => Key == other?.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CellDefinition);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The canonical text.</summary>
    public override string ToString() => Key;

    /// <summary>The part of a pooled cell that is in one round.</summary>
    internal CellDefinition In(PooledPart part) => new(part.Version, Units, Group, Attribute, Value, Tree);
}
