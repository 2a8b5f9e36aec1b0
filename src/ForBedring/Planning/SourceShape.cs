namespace ForBedring.Planning;

/// <summary>How an object stood in the source it was read from: the order of its members, and members we do not know, kept as they were.</summary>
/// <remarks>Lets a plan survive a round trip byte for byte, fields of other programs included. It holds nothing the rules look at.</remarks>
internal sealed class SourceShape
{
    public SourceShape(ImmutableArray<(string Name, string? Unknown)> members) => Members = members;

    /// <summary>Each member in source order; for one that we do not know, its value as JSON text.</summary>
    public ImmutableArray<(string Name, string? Unknown)> Members { get; }
}
