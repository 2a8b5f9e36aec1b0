namespace ForBedring.Planning;

/// <summary>How an object stood in the source it was read from: the order of its members, those we do not know as they were, and the same for the objects inside it.</summary>
/// <remarks>Lets a plan survive a round trip byte for byte, fields of other programs included. It holds nothing the rules look at.</remarks>
internal sealed class SourceShape
{
    public SourceShape(ImmutableArray<SourceMember> members) => Members = members;

    /// <summary>Each member in source order.</summary>
    public ImmutableArray<SourceMember> Members { get; }

    /// <summary>Whether a member stood there with a value.</summary>
    public bool Has(string name) => Members.Any(m => m.Name == name && !m.IsNull);

    /// <summary>The same order, without what stood inside a member: for a value that was replaced by another.</summary>
    public SourceShape Forgetting(params string[] names) => new([.. Members.Select(m => Array.IndexOf(names, m.Name) >= 0 ? m.Emptied() : m)]);
}
